//! What messages say, and what is wrong with a team's own.

use proptest::prelude::*;

use super::*;

fn english() -> Words {
    Words::shipped(&Language::english())
}

/// Reads a team's own messages in a language.
fn own(code: &str, text: &str) -> Result<Words, String> {
    let files = [(format!("languages/{code}.ftl"), text.to_owned())];
    Words::new(&code.parse().unwrap(), &files).map_err(|wrong| wrong.to_string())
}

#[test]
fn numbers_are_words_up_to_twelve_and_then_digits() {
    let words = english();
    let all = [0, 1, 7, 12, 13, 999, 1_000, 10_000, 1_234_567].map(|number| words.number(number));
    let expected = ["no", "one", "seven", "twelve", "13", "999", "1,000", "10,000", "1,234,567"];
    assert_eq!(all, expected);
    assert_eq!(words.figure("2.4"), "2.4");
}

#[test]
fn one_answer_and_two_answers() {
    let answers = [0, 1, 2].map(|count| english().counted(count, "answer", "answers"));
    assert_eq!(answers, ["no answers", "one answer", "two answers"]);
}

#[test]
fn everybody_half_of_us_and_nobody() {
    let words = english();
    let told = [(7, 7), (5, 7), (2, 2), (2, 7), (1, 1), (1, 7), (0, 3)];
    let told = told.map(|(count, all)| words.of_us(count, all));
    insta::assert_snapshot!(told.join("\n"), @r"
    all seven of us
    five of the seven of us
    both of us
    two of the seven of us
    the only person in the team
    one of the seven of us
    none of us
    ");
}

#[test]
fn lists_and_days_read_as_people_write_them() {
    let words = english();
    assert_eq!(words.list(&["a", "b", "c"]), "a, b and c");
    assert_eq!(words.list(&["a"]), "a");
    assert_eq!(words.day("2025-09-18".parse().unwrap()), "18 September 2025");
}

#[test]
fn people_are_escaped_in_markdown_and_our_own_words_are_not() {
    let words = own("en", "quoted = **{ $text }**").unwrap();
    let text = [("text", "*no* {1} \u{202E}<b>".into())];
    assert_eq!(words.markdown("quoted", &text).unwrap(), "**\\*no\\* {1} \u{FFFD}\\<b>**");
    let text = [("text", Arg::Markdown("*yes*"))];
    assert_eq!(words.markdown("quoted", &text).unwrap(), "***yes***");
}

#[test]
fn a_language_without_words_is_written_in_english_and_that_is_said() {
    let words = Words::shipped(&"ja".parse().unwrap());
    assert_eq!(words.number(3), "three");
    insta::assert_snapshot!(words.remark().unwrap(), @"There are no words in `ja` yet, so that the document's own sentences are in English. `credo write --help-templates` tells how to add a language.");
    assert_eq!(english().remark(), None);
}

#[test]
fn a_new_language_may_lack_messages_and_has_its_own_plurals() {
    let polish = own(
        "pl",
        "language-numbers = zero jeden dwa trzy cztery\n\
         language-counted = { $one ->\n   *[other] { $count ->\n        [one] jeden głos\n        \
         [few] { WORDS($count) } głosy\n       *[many] { WORDS($count) } głosów{ $many }\n    }\n }\n",
    )
    .unwrap();
    let votes = [1, 3, 5, 22].map(|count| polish.counted(count, "", ""));
    assert_eq!(votes, ["jeden głos", "trzy głosy", "5 głosów", "22 głosy"]);
    assert_eq!(polish.of_us(2, 2), "both of us");
    assert!(
        polish
            .remark()
            .unwrap()
            .ends_with("messages are not there in `pl` yet, and stand in English.")
    );
}

#[test]
fn what_a_region_says_counts_before_what_its_language_says() {
    let files = [
        ("languages/en.ftl".to_owned(), "one-of-us = Somebody\nquoted = <{ $text }>".to_owned()),
        ("languages/en-NZ.ftl".to_owned(), "one-of-us = One of the mob".to_owned()),
    ];
    let words = Words::new(&"en-NZ".parse().unwrap(), &files).unwrap();
    assert_eq!(words.say("one-of-us", &[]), "One of the mob");
    assert_eq!(words.say("quoted", &[("text", "a".into())]), "<a>");
    assert_eq!(words.remark(), None);
}

#[test]
fn a_misspelled_message_or_argument_is_told_with_its_line() {
    let text = "# Ours\nofus = { $count }\nquoted = { $txt } { TERM() }\n";
    insta::assert_snapshot!(own("en", text).unwrap_err(), @r"
    error: there is no message `ofus`
     --> languages/en.ftl:2:1
      |
    2 | ofus = { $count }
      | ^^^^
      |
      = help: did you mean `of-us`?

    error: there is no function `TERM`
     --> languages/en.ftl:3:21
      |
    3 | quoted = { $txt } { TERM() }
      |                     ^^^^
      |
      = help: expected one of `NUMBER`, `SENTENCE`, `SHARE`, `SOUND`, `WORDS`

    error: `quoted` is not given `$txt`
     --> languages/en.ftl:3:13
      |
    3 | quoted = { $txt } { TERM() }
      |             ^^^
      |
      = help: did you mean `text`?
    ");
}

#[test]
fn a_message_that_drops_what_people_said_is_told_with_its_line() {
    insta::assert_snapshot!(own("en", "goal = Scopo senza variabile\n").unwrap_err(), @r"
    error: `goal` must hold `{ $goal }`
     --> languages/en.ftl:1:1
      |
    1 | goal = Scopo senza variabile
      | ^^^^
      |
      = help: without it the document drops what people said
    ");
}

#[test]
fn broken_lines_are_told_in_plain_words() {
    let text = "quoted = { $text\none-of-us =\n\nUno di noi\n";
    insta::assert_snapshot!(own("it", text).unwrap_err(), @r"
    error: this is no message
     --> languages/it.ftl:2:1
      |
    2 | one-of-us =
      | ^ expected `}`

    error: `one-of-us` says nothing
     --> languages/it.ftl:2:1
      |
    2 | one-of-us =
      | ^^^^^^^^^^^
      |
      = help: write its text behind `=`, or below, behind spaces

    error: this is no message
     --> languages/it.ftl:4:5
      |
    4 | Uno di noi
      |     ^ expected `=`
    ");
}

#[test]
fn what_goes_round_or_is_not_there_is_told() {
    let text = "quoted = { one-of-us } { $text }\n\
                one-of-us = { nothing-chosen } { -brand } { evidence-none }\n\
                nothing-chosen = { one-of-us }\n\
                of-us = { quoted }\n\
                -here = { -there }\n-there = { -here }\n\
                language-figures = 12,34\nlanguage-figures = 1,234.5\n";
    insta::assert_snapshot!(own("it", text).unwrap_err(), @r"
    error: there is no message `evidence-none` in this language
     --> languages/it.ftl:2:45
      |
    2 | one-of-us = { nothing-chosen } { -brand } { evidence-none }
      |                                             ^^^^^^^^^^^^^
      |
      = help: expected one of `language-figures`, `nothing-chosen`, `of-us`, `one-of-us`, `quoted`

    error: there is no term `-brand`
     --> languages/it.ftl:2:35
      |
    2 | one-of-us = { nothing-chosen } { -brand } { evidence-none }
      |                                   ^^^^^
      |
      = help: expected one of `-here`, `-there`

    error: `one-of-us` comes to stand in itself through `nothing-chosen`
     --> languages/it.ftl:2:15
      |
    2 | one-of-us = { nothing-chosen } { -brand } { evidence-none }
      |               ^^^^^^^^^^^^^^

    error: `nothing-chosen` comes to stand in itself through `one-of-us`
     --> languages/it.ftl:3:20
      |
    3 | nothing-chosen = { one-of-us }
      |                    ^^^^^^^^^

    error: `quoted` needs `$text`, which `of-us` is not given
     --> languages/it.ftl:4:11
      |
    4 | of-us = { quoted }
      |           ^^^^^^

    error: the term `-there` comes to stand in itself
     --> languages/it.ftl:5:12
      |
    5 | -here = { -there }
      |            ^^^^^

    error: the term `-here` comes to stand in itself
     --> languages/it.ftl:6:13
      |
    6 | -there = { -here }
      |             ^^^^

    error: figures cannot look like this
     --> languages/it.ftl:7:20
      |
    7 | language-figures = 12,34
      |                    ^^^^^
      |
      = help: expected one of `1,234.5`, `1.234,5`, `1 234,5`, `1’234.5`, `1234.5`, `1234,5`

    error: `language-figures` is there twice
     --> languages/it.ftl:8:1
      |
    8 | language-figures = 1,234.5
      | ^^^^^^^^^^^^^^^^
    ");
}

#[test]
fn a_file_cannot_blow_up() {
    let deep = format!("quoted = {}", "{".repeat(100_000));
    assert!(own("it", &deep).unwrap_err().contains("nested more than 24 levels deep"));
    let long = format!("quoted = {}", "a".repeat(300_000));
    assert!(own("it", &long).unwrap_err().contains("larger than 256 KiB"));
    let ten = |inner: &str| inner.repeat(10);
    let wide = format!(
        "quoted = {}{{ $text }}\none-of-us = {}\nnothing-chosen = {}\n",
        ten("{ one-of-us }"),
        ten("{ nothing-chosen }"),
        ten("{ \"a\" }")
    );
    assert!(own("it", &wide).unwrap_err().contains("puts something in at more than 100 places"));
}

#[test]
fn every_language_says_every_message_with_what_it_is_given() {
    let mut wrong = Vec::new();
    for (code, text) in SHIPPED {
        let mut messages = Messages::default();
        messages.add(text);
        let graph = messages.graph();
        for id in English::get().ids() {
            let given = English::get().given(id).unwrap();
            let used = graph.arguments(id);
            if !graph.messages.contains_key(id) {
                wrong.push(format!("{code}: `{id}` is missing"));
            }
            for name in given.iter().filter(|name| !used.contains(name.as_str())) {
                if !(id == "language-list-last" && name == "sound") {
                    wrong.push(format!("{code}: `{id}` drops `${name}`"));
                }
            }
        }
        let own = [(format!("{code}.ftl"), text.to_owned())];
        let mut alone = Messages::default();
        alone.add(text);
        let fits = check::is_readable(code, text).and_then(|()| check::fit(&alone, &own));
        wrong.extend(fits.err().map(|told| told.to_string()));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn french_has_spaces_before_its_signs_at_which_no_line_ends() {
    let (_, french) = SHIPPED[2];
    let open = |line: &&str| {
        !line.starts_with('#')
            && ([" :", " ;", " !", " ?", " »", "« "].iter().any(|sign| line.contains(sign)))
    };
    assert_eq!(french.lines().filter(open).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn the_french_que_loses_its_vowel_before_another() {
    let words = Words::shipped(&"fr".parse().unwrap());
    let over = |cost: &str| words.say("even-over", &[("cost", cost.into())]);
    assert_eq!(over("une réponse rapide"), "*Plus important* qu’une réponse rapide");
    assert_eq!(over("« écouter »"), "*Plus important* qu’« écouter »");
    assert_eq!(over("l’ordre"), "*Plus important* que l’ordre");
    assert_eq!(over("il y a dix ans"), "*Plus important* qu’il y a dix ans");
}

/// Says how a language counts, lists and dates.
fn counted(code: &str) -> String {
    let words = Words::shipped(&code.parse().unwrap());
    let names = ["Bram", "Maren", "Inés"];
    let shares = [(7, 7), (5, 7), (2, 2), (1, 1), (1, 7), (0, 3)];
    let shares = shares.map(|(count, all)| words.of_us(count, all));
    let days = ["2025-09-18", "2026-01-01"].map(|day| words.day(day.parse().unwrap()));
    let quoted = words.say("quoted", &[("text", "a".into())]);
    let numbers = [0, 1, 12, 13, 12_345].map(|number| words.number(number));
    format!(
        "{}\n{}\n{}\n{}\n{quoted} {}",
        shares.join("; "),
        words.list(&names),
        days.join("; "),
        numbers.join(" "),
        words.figure("2.4")
    )
}

#[test]
fn german_counts_lists_and_dates() {
    insta::assert_snapshot!(counted("de"), @r"
    wir alle sieben; fünf von uns sieben; wir beide; die einzige Person im Team; eine Person von uns sieben; niemand von uns
    Bram, Maren und Inés
    18. September 2025; 1. Januar 2026
    null eins zwölf 13 12.345
    „a“ 2,4
    ");
}

#[test]
fn french_counts_lists_and_dates() {
    insta::assert_snapshot!(counted("fr-CA"), @r"
    nous sept, au complet; cinq d’entre nous sur sept; nous deux; la seule personne de l’équipe; une personne sur sept; personne parmi nous
    Bram, Maren et Inés
    18 septembre 2025; 1er janvier 2026
    zéro un douze 13 12 345
    « a » 2,4
    ");
}

#[test]
fn spanish_counts_lists_and_dates() {
    insta::assert_snapshot!(counted("es"), @r"
    los siete que somos; cinco de los siete que somos; nosotros dos; la única persona del equipo; una persona de las siete que somos; nadie del equipo
    Bram, Maren e Inés
    18 de septiembre de 2025; 1 de enero de 2026
    cero uno doce 13 12.345
    «a» 2,4
    ");
    let words = Words::shipped(&"es".parse().unwrap());
    assert_eq!(words.list(&["agua", "hielo"]), "agua y hielo");
    assert_eq!(words.list(&["padre", "hijo"]), "padre e hijo");
}

proptest! {
    #[test]
    fn any_file_is_read_or_told_to_be_wrong(
        text in r#"((quoted|one-of-us|of-us|-term|ab) = )?(\PC|\n|\{ \$text \}|\{ one-of-us \}|[{}*\[\]()"=]){0,60}"#
    ) {
        if let Ok(words) = own("it", &text) {
            words.say("quoted", &[("text", "a".into())]);
            words.say("one-of-us", &[]);
        }
    }

    #[test]
    fn any_text_survives(text in "\\PC{0,60}") {
        let said = english().say("quoted", &[("text", text.as_str().into())]);
        prop_assert_eq!(said, format!("“{text}”"));
    }
}
