//! Whether a sentence says that something is not done. Rules over words of the document's language
//! and nothing else: what they miss stands with what is done.

use super::reading::{behind, holds, listed, places, plain};
use crate::order::Order as _;

/// What stands in a rule between how a sentence begins and what follows.
const BETWEEN: &str = " … ";

/// A rule: words, and those of which one has to follow in the same clause.
#[derive(Clone, Debug)]
struct Rule {
    first: String,
    /// Without any, the first words say it all.
    then: Vec<String>,
}

/// How sentences of a language say that something is not done.
#[derive(Clone, Debug)]
pub(super) struct Nevers {
    /// How they begin.
    begins: Vec<Rule>,
    /// What sounds like it and is a limit, or a turn of speech; the longest first.
    besides: Vec<Rule>,
    /// The words that begin another clause.
    clauses: Vec<String>,
}

impl Nevers {
    /// Reads the rules of a language, each list apart by semicolons and in lower case.
    ///
    /// `words` are how sentences begin, as in `never; we/nobody … never`: `/` stands between words
    /// that do the same, and what follows ` … ` may stand anywhere in the same clause. `besides` is what sounds like it and
    /// says something else, wherever it stands, and `clauses` the words that begin another clause.
    pub(super) fn new(words: &str, besides: &str, clauses: &str) -> Self {
        let mut besides = rules(besides);
        besides.order_by_key(|rule| std::cmp::Reverse(rule.first.len()));
        Self { begins: rules(words), besides, clauses: listed(clauses).collect() }
    }

    /// Whether `sentence` says that something is not done.
    ///
    /// What begins with a quotation mark quotes somebody, and says nothing of the kind.
    pub(super) fn tell(&self, sentence: &str) -> bool {
        let sentence = self.without_besides(plain(sentence));
        self.begins
            .iter()
            .any(|rule| behind(&sentence, &rule.first).is_some_and(|rest| self.goes_on(rule, rest)))
    }

    /// Whether what stands behind the first words of `rule` is what it asks for.
    fn goes_on(&self, rule: &Rule, rest: &str) -> bool {
        let clause = self.clause(rest);
        rule.then.is_empty() || rule.then.iter().any(|word| holds(clause, word))
    }

    /// Takes out what sounds like a no and is none, so that nothing is read into it.
    fn without_besides(&self, sentence: String) -> String {
        self.besides.iter().fold(sentence, |mut sentence, rule| {
            let ends = |at: usize| at + rule.first.len();
            let is_meant = |at: &usize| self.goes_on(rule, sentence.get(ends(*at)..).unwrap_or(""));
            let meant: Vec<_> = places(&sentence, &rule.first).filter(is_meant).collect();
            for at in meant.into_iter().rev() {
                sentence.replace_range(at..ends(at), "…");
            }
            sentence
        })
    }

    /// Returns what of `rest` belongs to the clause that it begins in.
    fn clause<'t>(&self, rest: &'t str) -> &'t str {
        let sign = rest.find([',', ';', ':', '.', '!', '?', '(', '–', '—', '"', '“', '«', '„']);
        let begins = |at: usize| {
            let rest = rest.get(at..).unwrap_or_default();
            self.clauses.iter().any(|word| behind(rest, word).is_some())
        };
        let word =
            rest.match_indices(' ').map(|(at, blank)| at + blank.len()).find(|at| begins(*at));
        let end = sign.into_iter().chain(word).min().unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    }
}

/// Reads rules that stand apart by semicolons.
fn rules(listing: &str) -> Vec<Rule> {
    let rules = listing.split(';').flat_map(|rule| {
        let (first, then) = rule.split_once(BETWEEN).unwrap_or((rule, ""));
        let then: Vec<_> = listed(then).collect();
        listed(first).map(move |first| Rule { first, then: then.clone() }).collect::<Vec<_>>()
    });
    rules.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::words::Words;

    /// How sentences of a document in a language say it: as there, or as in English.
    fn nevers(code: &str) -> Nevers {
        let say = |id: &str| {
            [code, "en"].map(|code| Words::shipped(&code.parse().unwrap()).say(id, &[])).join(";")
        };
        Nevers::new(
            &say("card-never-words"),
            &say("card-never-besides"),
            &say("card-never-clauses"),
        )
    }

    /// Checks what is told of sentences in a language.
    fn check(code: &str, never: &[&str], other: &[&str]) {
        let nevers = nevers(code);
        for sentence in never {
            assert!(nevers.tell(sentence), "{code}, a no that is not heard: {sentence}");
        }
        for sentence in other {
            assert!(!nevers.tell(sentence), "{code}, no no at all: {sentence}");
        }
    }

    #[test]
    fn english() {
        check(
            "en",
            &[
                "Never \"user error\".",
                "No parts sent as a guess.",
                "Don’t guess",
                "don't guess",
                "do not",
                "Not our problem: never said.",
                "We never guess a part.",
                "We don't guess",
                "We don’t guess",
                "We do not close a case before asking.",
                "We will never pass anyone round.",
                "We won't quote a date that we don't know.",
                "We no longer send parts on spec.",
                "No-one is passed on without a name.",
                "Nobody guesses.",
                "Nobody waits.",
                "None of us closes a case unasked.",
                "Nothing is promised that the workshop can't keep.",
                "Under no circumstances do we guess",
                "We send no parts.",
                "We send no parts as a guess, and say so.",
                "We leave nobody waiting.",
                "We will promise nothing for the workshop.",
                "Send no parts as a guess.",
                "Leave no one waiting.",
                "Blame nobody.",
                "Nobody is sent away with no answer; we ring back later than most.",
            ],
            &[],
        );
    }

    #[test]
    fn what_is_no_no_in_english() {
        check(
            "en",
            &[],
            &[
                "No later than two hours after a call we say who has the case.",
                "Not later than Friday we ring back.",
                "No more than two people on one case.",
                "Not more than one handover",
                "No fewer than two asks before a case closes.",
                "No less than the whole truth.",
                "Never more than one handover.",
                "Never later than the day we said.",
                "Not only what to do but why.",
                "No matter who asks, one answer.",
                "No doubt goes unsaid",
                "No, plainly, when we mean no.",
                "Don't hesitate to ring the workshop.",
                "We don't only mend it, we say why.",
                "\"No\" is an answer.",
                "\"We don't know yet\" is an answer.",
                "Hand over by talking, never by note.",
                "We hand over by talking, never by note.",
                "We say no plainly.",
                "We say what we don't know.",
                "We ring back if it is not fixed.",
                "We are not done until it fires.",
                "Nobody waits longer than ten minutes.",
                "No customer waits more than ten minutes.",
                "We let nobody wait longer than a day.",
                "We never let anyone wait longer than ten minutes.",
                "We answer in no time.",
                "We give an honest no.",
                "We say no to what we can't keep.",
                "We say nothing but the truth.",
                "Nothing new is news, too.",
                "We ring back even when nobody left a number.",
                "Say no plainly.",
                "Cases nobody owns go to the board first.",
                "If no one answers, ring again.",
                "Nobody's fault is everybody's work.",
                "Note it down.",
                "Wednesday is never quiet",
                "",
            ],
        );
    }

    #[test]
    fn german() {
        check(
            "de",
            &[
                "Nie „Bedienfehler“.",
                "Keine Teile auf Verdacht.",
                "Nicht raten.",
                "Wir raten nie.",
                "Wir raten nicht, wenn wir es nicht wissen.",
                "Wir schließen keinen Fall, bevor wir gefragt haben.",
                "Wir schicken Teile niemals auf Verdacht.",
                "Wir lassen niemanden allein.",
                "Wir versprechen nichts, was die Werkstatt nicht halten kann.",
                "We never guess a part.",
                "Niemand rät.",
                "Keiner von uns rät.",
                "Nichts versprechen, was die Werkstatt nicht halten kann.",
                "Niemanden warten lassen.",
                "Bei uns rät niemand.",
                "Man rät nicht.",
                "Auf keinen Fall raten.",
                "Wir schicken keine Teile.",
                "Schickt keine Teile auf Verdacht.",
            ],
            &[
                "Niemand wartet länger als zehn Minuten.",
                "Kein Fall liegt länger als einen Tag.",
                "Wir lassen niemanden länger als zehn Minuten warten.",
                "Nichts Neues ist auch eine Nachricht.",
                "Nichts als die Wahrheit.",
                "Niemandes Schuld ist unser aller Sache.",
                "Nicht später als zwei Stunden nach dem Anruf sagen wir, wer den Fall hat.",
                "Wir melden uns nicht später als am Freitag.",
                "Nicht mehr als zwei Personen an einem Fall.",
                "Nie mehr als eine Übergabe.",
                "Nicht weniger als zwei Nachfragen.",
                "Nicht nur was, sondern auch warum.",
                "Wir sagen nicht nur was, wir sagen auch warum.",
                "Kein Problem: ein Anruf genügt.",
                "Nein, ganz offen, wenn wir Nein meinen.",
                "Wir sagen offen Nein.",
                "Wir sagen, was wir nicht wissen.",
                "Wir fragen nach, wenn etwas nicht klar ist.",
                "Wir übergeben im Gespräch, nie per Zettel.",
                "Wir übergeben im Gespräch und nicht per Zettel.",
                "Wir hören zu und unterbrechen nicht.",
                "Nienburg ist nah.",
                "Wirtschaft ist nicht alles",
                "No later than two hours after a call we say who has the case.",
            ],
        );
    }

    #[test]
    fn french() {
        check(
            "fr",
            &[
                "Jamais « erreur de manipulation ».",
                "Pas de pièces au hasard.",
                "Aucune pièce envoyée au hasard.",
                "Ne pas deviner.",
                "N’oublie pas de rappeler.",
                "N'oublie pas de rappeler.",
                "Ne fermez jamais un dossier sans demander.",
                "Nous ne fermons pas un dossier avant d’avoir demandé.",
                "Nous n’envoyons rien au hasard.",
                "Nous n'envoyons rien au hasard.",
                "On ne devine pas.",
                "On n’oublie personne.",
                "Nous ne laissons personne sans nouvelles.",
                "Personne ne devine.",
                "Personne n’attend seul.",
                "Rien ne part sans essai.",
                "Nul ne ferme un dossier sans demander.",
                "Aucun de nous ne devine.",
                "En aucun cas nous ne devinons.",
                "Chez nous, personne ne devine.",
                "Nous n’envoyons aucune pièce.",
            ],
            &[
                "Personne n’attend plus de dix minutes.",
                "Personne n'attend plus longtemps que promis.",
                "Aucun client n’attend plus de dix minutes.",
                "Nous ne faisons attendre personne plus de dix minutes.",
                "Une personne suit le dossier.",
                "Personne de confiance : un nom par dossier.",
                "Rien de nouveau est aussi une nouvelle.",
                "Pas plus tard que deux heures après l’appel, nous disons qui suit le dossier.",
                "Nous ne rappelons pas plus tard que vendredi.",
                "Nous ne mettons pas plus de deux heures à répondre.",
                "Pas plus de deux personnes par dossier.",
                "Jamais plus d’un relais.",
                "Pas moins de deux relances.",
                "Pas seulement quoi, mais aussi pourquoi.",
                "Pas à pas, nous expliquons.",
                "Non, clairement, quand nous pensons non.",
                "Nous disons ce que nous ne savons pas.",
                "Nous ne promettons que ce que nous tenons.",
                "Nous n’envoyons qu’une personne.",
                "Nous ne fermons un dossier que quand rien ne manque.",
                "N’hésitez pas à appeler.",
                "Nous rappelons, jamais par écrit.",
                "Nous rappelons si ce n’est pas réparé.",
                "On y va.",
                "Nez à nez avec le client.",
            ],
        );
    }

    #[test]
    fn spanish() {
        check(
            "es",
            &[
                "Nunca «error del usuario».",
                "Ninguna pieza enviada por si acaso.",
                "Sin jerga.",
                "No adivinamos.",
                "No cerramos un caso antes de preguntar.",
                "Nosotros no adivinamos.",
                "Nosotras nunca cerramos un caso sin preguntar.",
                "Jamás culpamos a nadie.",
                "Nadie adivina.",
                "Nada sale sin probar.",
                "Ninguno de nosotros adivina.",
                "A nadie dejamos esperando.",
                "En ningún caso adivinamos.",
                "Aquí nadie adivina.",
                "No enviamos ninguna pieza.",
            ],
            &[
                "Nadie espera más de diez minutos.",
                "Ningún cliente espera más de diez minutos.",
                "No hacemos esperar a nadie más de diez minutos.",
                "Nada más llegar, llamamos.",
                "Nada nuevo también es noticia.",
                "No más tarde de dos horas después de la llamada decimos quién lleva el caso.",
                "No después del viernes llamamos.",
                "No más de dos personas por caso.",
                "Nunca más de un traspaso.",
                "No menos de dos preguntas.",
                "No solo qué, también por qué.",
                "No, con claridad, cuando queremos decir no.",
                "No duden en llamar.",
                "Sin falta llamamos el viernes.",
                "Sin embargo, llamamos.",
                "Decimos lo que no sabemos.",
                "Hablamos, nunca por nota.",
                "Nosotros llamamos si no está arreglado.",
                "Notas claras.",
            ],
        );
    }
}
