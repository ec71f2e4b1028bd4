//! Whether the cards that the files name are there: told while the answers come by, one by one.

use std::collections::{HashMap, HashSet};

use super::Which;
use super::check::Faulty;
use crate::domain::{
    Agreement, CardId, Entry, Origin, QuestionId, Said, Sheet, Sorting, Unnamed, Whose, cards_of,
};
use crate::store::asked::Asked;
use crate::yaml::{Fault, Place, did_you_mean, shown};

/// How many cards of a question are remembered, to tell of where one is missing.
const MOST_THERE: usize = 200;

/// The cards that the files name and whose answers have not come by yet.
#[derive(Debug)]
pub(in crate::store) struct Cards<'a> {
    open: HashMap<&'a QuestionId, HashMap<&'a Whose, Vec<Named<'a>>>>,
    /// Some of the cards that came by, to tell of where one is missing.
    there: HashMap<&'a QuestionId, Vec<String>>,
    faulty: Faulty,
}

/// A place where a file names a card.
#[derive(Clone, Debug)]
struct Named<'a> {
    file: Which,
    place: Place,
    card: &'a CardId,
    /// The words of it that stand there, where any do.
    words: Option<&'a str>,
}

impl<'a> Cards<'a> {
    /// Collects the cards that the files of an agreement name.
    pub(in crate::store) fn of(agreement: &'a Agreement) -> Self {
        let mut cards = Self { open: HashMap::new(), there: HashMap::new(), faulty: Faulty::new() };
        for (question, sorting) in agreement.themes.iter() {
            cards.sorting(question, sorting);
        }
        let statements = &agreement.statements;
        let root = Place::root();
        let named = [
            ("promise", &statements.promise),
            ("goal", &statements.goal),
            ("feeling", &statements.feeling),
        ];
        for (key, statement) in named {
            if let Some(statement) = statement {
                cards.origins(&statement.from, &root.key(key));
            }
        }
        for (at, principle) in statements.principles.iter().enumerate() {
            cards.origins(&principle.from, &root.key("principles").item(at));
        }
        for (at, down) in statements.voted_down.iter().enumerate() {
            cards.origins(&down.from, &root.key("voted-down").item(at));
        }
        cards
    }

    fn sorting(&mut self, question: &'a QuestionId, sorting: &'a Sorting) {
        let Sorting { themes, said_once, one_voice, quotes, pairs: _ } = sorting;
        let place = Place::root().key("questions").key(question.as_str());
        for (at, theme) in themes.iter().enumerate() {
            self.list(question, &theme.cards, &place.key("themes").item(at).key("cards"));
        }
        self.list(question, said_once, &place.key("said-once"));
        self.list(question, one_voice, &place.key("one-voice"));
        for (at, quote) in quotes.iter().enumerate() {
            let place = place.key("quotes").item(at);
            let words = Some(quote.words.as_str());
            self.note(question, Named { file: Which::Themes, place, card: &quote.card, words });
        }
    }

    fn list(&mut self, question: &'a QuestionId, cards: &'a [CardId], place: &Place) {
        for (at, card) in cards.iter().enumerate() {
            let place = place.item(at);
            self.note(question, Named { file: Which::Themes, place, card, words: None });
        }
    }

    fn origins(&mut self, from: &'a [Origin], place: &Place) {
        for (at, origin) in from.iter().enumerate() {
            if let Origin::Card(of) = origin {
                let place = place.key("from").item(at).key("card");
                let named = Named { file: Which::Statements, place, card: &of.card, words: None };
                self.note(&of.question, named);
            }
        }
    }

    fn note(&mut self, question: &'a QuestionId, named: Named<'a>) {
        let answers = self.open.entry(question).or_default();
        answers.entry(&named.card.of).or_default().push(named);
    }

    /// Leaves out what `old` names as well.
    pub(in crate::store) fn besides(mut self, old: &Agreement) -> Self {
        let old = Cards::of(old);
        let known: HashSet<_> = old
            .open
            .iter()
            .flat_map(|(question, answers)| {
                let named = answers.values().flatten();
                named.map(move |named| (*question, named.card, named.words))
            })
            .collect();
        for (question, answers) in &mut self.open {
            answers.retain(|_, named| {
                named.retain(|named| !known.contains(&(*question, named.card, named.words)));
                !named.is_empty()
            });
        }
        self
    }

    /// Returns the answers that have not come by yet.
    pub(in crate::store) fn awaited(&self) -> Vec<(&'a QuestionId, &'a Whose)> {
        let whose = |(question, answers): (&&'a QuestionId, &HashMap<&'a Whose, _>)| {
            let question = *question;
            answers.keys().map(|whose| (question, *whose)).collect::<Vec<_>>()
        };
        self.open.iter().flat_map(whose).collect()
    }

    /// Looks at the answers in a sheet.
    pub(in crate::store) fn sheet(&mut self, sheet: &Sheet, asked: &Asked<'_>) {
        if self.open.is_empty() {
            return;
        }
        let whose = Whose::Named(sheet.participant.clone());
        for (question, entry) in &sheet.entries {
            if let Entry::Named(said) = entry {
                self.answer(question, &whose, (said, asked));
            }
        }
    }

    /// Looks at an answer without a name.
    pub(in crate::store) fn unnamed(&mut self, unnamed: &Unnamed, asked: &Asked<'_>) {
        if !self.open.is_empty() {
            self.answer(&unnamed.question, &Whose::Unnamed(unnamed.id), (&unnamed.said, asked));
        }
    }

    fn answer(&mut self, question: &QuestionId, whose: &Whose, (said, asked): (&Said, &Asked<'_>)) {
        let Some((id, _)) = self.open.get_key_value(question) else { return };
        let there = self.there.entry(*id).or_default();
        let named = self.open.get_mut(question).and_then(|answers| answers.remove(whose));
        if named.is_none() && there.len() >= MOST_THERE {
            return;
        }
        let Some(asked) = asked.question(question) else { return };
        let cards = cards_of(whose, said, asked);
        for id in cards.iter().take(MOST_THERE).map(|card| card.id.to_string()) {
            if !there.contains(&id) {
                there.push(id);
            }
        }
        let Some(named) = named else { return };
        for Named { file, place, card, words } in named {
            let found = cards.iter().find(|there| there.id == *card);
            let fault = match (found, words) {
                (None, _) => {
                    let ids: Vec<_> = cards.iter().map(|card| card.id.to_string()).collect();
                    let ids: Vec<_> = ids.iter().map(String::as_str).collect();
                    let place = if words.is_some() { place.key("card") } else { place };
                    let what = format!("there is no card `{card}` of `{question}`");
                    Fault::error(place, what).expected(did_you_mean(&card.to_string(), &ids))
                }
                (Some(found), Some(words)) if !found.words.contains(words) => {
                    Fault::error(place.key("words"), format!("`{card}` does not say this"))
                        .expected("expected a piece of it, word for word")
                        .hint(format!("it says: {}", shown(&found.words)))
                }
                (Some(_), _) => continue,
            };
            self.faulty.entry(file).or_default().push(fault);
        }
    }

    /// Returns what is wrong with the files, once all answers have come by.
    pub(in crate::store) fn faults(self, asked: &Asked<'_>) -> Faulty {
        let mut faulty = self.faulty;
        for (question, answers) in self.open {
            let there = self.there.get(question).map_or(&[][..], Vec::as_slice);
            let there: Vec<_> = there.iter().map(String::as_str).collect();
            // That it is not asked is told elsewhere.
            if asked.question(question).is_none() {
                continue;
            }
            for Named { file, place, card, words } in answers.into_values().flatten() {
                let place = if words.is_some() { place.key("card") } else { place };
                let fault = no_answer((question, card), &there, asked, place);
                faulty.entry(file).or_default().push(fault);
            }
        }
        faulty
    }
}

/// Says that there is no such answer.
fn no_answer(
    (question, card): (&QuestionId, &CardId),
    there: &[&str],
    asked: &Asked<'_>,
    place: Place,
) -> Fault {
    let near = |fault: Fault| match there {
        [] => fault,
        there => fault.expected(did_you_mean(&card.to_string(), there)),
    };
    match &card.of {
        Whose::Named(person) => asked.stranger(person, place.clone()).unwrap_or_else(|| {
            let what = format!("`{person}` said nothing to `{question}` under their name");
            near(Fault::error(place, what))
        }),
        Whose::Unnamed(id) => {
            let what = format!("there is no answer `unnamed/{id}` to `{question}`");
            near(Fault::error(place, what))
                .hint("such an answer lies in `answers/unnamed`, in a file of that name")
        }
    }
}
