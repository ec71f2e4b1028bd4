//! What sentences say of one of us, of all of us and of a team of one, in every language.

use super::*;

/// How many of how many: a team of one, both of two, all of seven, one of seven, five of seven.
const SHARES: [(usize, usize); 5] = [(1, 1), (2, 2), (7, 7), (1, 7), (5, 7)];

fn said(code: &str, id: &str, args: &[(&str, Arg<'_>)]) -> String {
    Words::shipped(&code.parse().unwrap()).say(id, args)
}

/// Says who names what leads: `labels` is one or several.
fn ranked(code: &str, labels: &[&str]) -> [String; SHARES.len()] {
    SHARES.map(|(people, asked)| {
        let list = Arg::List(labels.iter().map(|label| Arg::Text(label)).collect());
        let args = [
            ("labels", list),
            ("count", labels.len().into()),
            ("people", people.into()),
            ("asked", asked.into()),
        ];
        said(code, "ranked-first", &args)
    })
}

/// Says how many give the promise now, and as many of as many then.
fn recall(code: &str) -> [String; SHARES.len()] {
    SHARES.map(|(now, people)| {
        let args = [
            ("now", now.into()),
            ("people", people.into()),
            ("then", now.into()),
            ("people_then", people.into()),
            ("edition", "Q3".into()),
        ];
        said(code, "recall", &args)
    })
}

/// In each language, who names what leads, of each of the shares: of one thing, and of two.
const RANKED: [(&str, [&str; SHARES.len()], [&str; SHARES.len()]); 4] = [
    (
        "en",
        [
            "**Calm** leads: the only person in the team names it.",
            "**Calm** leads: both of us name it.",
            "**Calm** leads: all seven of us name it.",
            "**Calm** leads: one of the seven of us names it.",
            "**Calm** leads: five of the seven of us name it.",
        ],
        [
            "**Calm and care** lead: the only person in the team names each.",
            "**Calm and care** lead: both of us name each.",
            "**Calm and care** lead: all seven of us name each.",
            "**Calm and care** lead: one of the seven of us names each.",
            "**Calm and care** lead: five of the seven of us name each.",
        ],
    ),
    (
        "de",
        [
            "**Calm** führt: die einzige Person im Team nennt es.",
            "**Calm** führt: wir nennen es beide.",
            "**Calm** führt: wir nennen es alle sieben.",
            "**Calm** führt: eine Person von uns sieben nennt es.",
            "**Calm** führt: fünf von uns sieben nennen es.",
        ],
        [
            "**Calm und care** führen: die einzige Person im Team nennt jedes von beiden.",
            "**Calm und care** führen: wir beide nennen jedes von beiden.",
            "**Calm und care** führen: wir nennen alle sieben jedes von beiden.",
            "**Calm und care** führen: eine Person von uns sieben nennt jedes von beiden.",
            "**Calm und care** führen: fünf von uns sieben nennen jedes von beiden.",
        ],
    ),
    (
        "fr",
        [
            "**Calm** arrive en tête : citée par la seule personne de l’équipe.",
            "**Calm** arrive en tête : citée par nous deux.",
            "**Calm** arrive en tête : citée par tout le monde.",
            "**Calm** arrive en tête : citée par une personne sur sept.",
            "**Calm** arrive en tête : citée par cinq d’entre nous sur sept.",
        ],
        [
            "**Calm et care** arrivent en tête : chacune est citée par la seule personne de l’équipe.",
            "**Calm et care** arrivent en tête : chacune est citée par nous deux.",
            "**Calm et care** arrivent en tête : chacune est citée par tout le monde.",
            "**Calm et care** arrivent en tête : chacune est citée par une personne sur sept.",
            "**Calm et care** arrivent en tête : chacune est citée par cinq d’entre nous sur sept.",
        ],
    ),
    (
        "es",
        [
            "**Calm** va por delante: la nombra la única persona del equipo.",
            "**Calm** va por delante: la nombramos los dos.",
            "**Calm** va por delante: la nombramos los siete que somos.",
            "**Calm** va por delante: la nombra una persona de las siete que somos.",
            "**Calm** va por delante: la nombran cinco de los siete que somos.",
        ],
        [
            "**Calm y care** van por delante: cada una la nombra la única persona del equipo.",
            "**Calm y care** van por delante: cada una la nombramos los dos.",
            "**Calm y care** van por delante: cada una la nombramos los siete que somos.",
            "**Calm y care** van por delante: cada una la nombra una persona de las siete que somos.",
            "**Calm y care** van por delante: cada una la nombran cinco de los siete que somos.",
        ],
    ),
];

#[test]
fn who_names_what_leads_is_one_both_all_or_some() {
    for (code, one, several) in RANKED {
        let plain = |told: [String; 5]| told.map(|it| it.replace('\u{a0}', " "));
        assert_eq!(plain(ranked(code, &["calm"])), one);
        assert_eq!(plain(ranked(code, &["calm", "care"])), several);
    }
}

#[test]
fn who_named_what_leads_most_is_both_all_or_some() {
    let told = |code: &str, (people, asked): (usize, usize)| {
        let args = [
            ("labels", "Calm".into()),
            ("count", 1.into()),
            ("points", 6.into()),
            ("people", people.into()),
            ("asked", asked.into()),
        ];
        said(code, "finding-leads", &args).replace('\u{a0}', " ")
    };
    let ends = [
        ("en", ["named by both of us.", "named by all seven of us.", "named by five of us."]),
        ("de", ["von uns beiden.", "von uns allen sieben.", "von fünf von uns."]),
        ("fr", ["cité par nous deux.", "cité par tout le monde.", "cité par cinq d’entre nous."]),
        (
            "es",
            [
                "lo nombramos los dos.",
                "lo nombramos los siete que somos.",
                "lo nombraron cinco de nosotros.",
            ],
        ),
    ];
    for (code, ends) in ends {
        for (share, end) in [(2, 2), (7, 7), (5, 7)].into_iter().zip(ends) {
            assert!(told(code, share).ends_with(end), "{}", told(code, share));
        }
    }
}

#[test]
fn who_gives_the_promise_is_one_both_all_or_some() {
    let begin = |code: &str, from: usize| {
        recall(code).map(|it| {
            let (now, then) = it.split_once(';').unwrap();
            let now = now.split_once(", ").unwrap().1;
            format!("{}{}", now, &then[from..]).replace('\u{a0}', " ")
        })
    };
    assert_eq!(
        begin("en", " in Q3".len()),
        [
            "the only person in the team gives this promise, or close to it the only person in the team said something like it.",
            "both of us give this promise, or close to it both of us said something like it.",
            "all seven of us give this promise, or close to it all seven said something like it.",
            "one of seven of us gives this promise, or close to it one of seven said something like it.",
            "five of seven of us give this promise, or close to it five of seven said something like it.",
        ]
    );
    for code in ["de", "fr", "es"] {
        let told = recall(code);
        for wrong in [" eins", "un sur un", "sur un ", "sur une ", "uno que", "una que", "de una"] {
            assert!(!told[0].contains(wrong), "{}", told[0]);
        }
    }
}

/// Whoever was asked is a name or a role, with an article or without: nothing stands before it that would
/// have to agree with it.
#[test]
fn whom_it_was_asked_of_stands_behind_a_colon_everywhere() {
    for code in ["en", "de", "fr", "es"] {
        for (id, whom, others) in [
            ("became-request", "to", &["day"][..]),
            ("outcome-request", "to", &[]),
            ("request-passed", "from", &[]),
            ("comparison-passed", "to", &[]),
            ("tasks-request", "of", &["ask", "who", "by"]),
            ("onboarding-request", "of", &["ask", "by"]),
            ("newsletter-request", "of", &[]),
            ("calendar-request", "of", &["ask"]),
        ] {
            let mut args: Vec<_> = others.iter().map(|name| (*name, Arg::Text("*"))).collect();
            args.push((whom, "head of sales".into()));
            let told = said(code, id, &args);
            assert!(told.contains(": head of sales"), "{code}, {id}: {told}");
        }
    }
}

/// What stood alone, agreed with nothing or said something else, as it is said of one and of several.
#[test]
fn sentences_stand_alone_and_agree_with_what_they_tell_of() {
    let names = |names: &[&'static str]| Arg::List(names.iter().map(|it| Arg::Text(it)).collect());
    let voted: &[(&str, Arg<'_>)] =
        &[("count", 7.into()), ("all", 7.into()), ("questions", 4.into()), ("each", 3.into())];
    let one: &[(&str, Arg<'_>)] = &[("questions", 1.into())];
    let noor: &[(&str, Arg<'_>)] = &[("names", names(&["Noor"]))];
    let both: &[(&str, Arg<'_>)] = &[("names", names(&["Noor", "Bo"]))];
    let gone: &[(&str, Arg<'_>)] = &[("labels", names(&["tact"]))];
    let left: &[(&str, Arg<'_>)] = &[("name", "Gethin".into())];
    let sales: &[(&str, Arg<'_>)] = &[("to", "head of sales".into())];
    for (code, id, args, expected) in [
        ("en", "method-votes", voted, "We all voted on four questions, three votes each."),
        ("en", "method-votes-differ", one, "We voted on one question."),
        (
            "de",
            "method-votes",
            voted,
            "Wir haben alle sieben über die Themen von vier Fragen abgestimmt, mit je drei Stimmen.",
        ),
        ("de", "method-votes-differ", one, "Wir haben über die Themen von einer Frage abgestimmt."),
        (
            "fr",
            "method-votes",
            voted,
            "Nous avons tous les sept voté sur les thèmes de quatre questions, avec trois voix par personne.",
        ),
        ("fr", "method-votes-differ", one, "Nous avons voté sur les thèmes d’une question."),
        (
            "es",
            "method-votes",
            voted,
            "Los siete que somos votamos sobre los temas de cuatro preguntas, con tres votos por persona.",
        ),
        ("es", "method-votes-differ", one, "Votamos sobre los temas de una pregunta."),
        ("fr", "changes-joined", noor, "L’équipe compte maintenant aussi Noor."),
        ("fr", "changes-joined", both, "L’équipe compte maintenant aussi Noor et Bo."),
        ("es", "changes-joined", noor, "El equipo cuenta ahora también con Noor."),
        ("es", "changes-joined", both, "El equipo cuenta ahora también con Noor y Bo."),
        ("fr", "ranked-gone", gone, "Plus personne ne cite : tact."),
        ("es", "ranked-gone", gone, "Ya nadie nombra: tact."),
        ("de", "changes-left", left, "Gethin hat das Team verlassen"),
        ("fr", "changes-left", left, "Gethin a quitté l’équipe"),
        ("es", "changes-left", left, "Gethin dejó el equipo"),
        ("en", "outcome-request", sales, "Asked of: head of sales."),
        ("de", "outcome-request", sales, "Bitte an: head of sales."),
        ("fr", "outcome-request", sales, "Demandé à : head of sales."),
        ("es", "outcome-request", sales, "Pedido a: head of sales."),
        ("en", "changes-why-above", &[], "Why: see “In a minute”."),
        ("de", "changes-why-above", &[], "Warum: siehe „In einer Minute“."),
        ("fr", "changes-why-above", &[], "Pourquoi : voir « En une minute »."),
        ("es", "changes-why-above", &[], "Por qué: véase «En un minuto»."),
    ] {
        assert_eq!(said(code, id, args).replace('\u{a0}', " "), expected);
    }
}
