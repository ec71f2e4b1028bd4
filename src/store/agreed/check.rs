//! Whether the six files fit the workshop and one another.

use std::collections::BTreeMap;

use super::earlier::Earlier;
use super::{Which, commitments, review, statements, themes, updates, votes};
use crate::domain::{
    Agreement, Origin, ParticipantId, Question, QuestionId, Support, ThemeOf, Themes, Workshop,
};
use crate::store::asked::Asked;
use crate::yaml::{Fault, Place, did_you_mean};

/// What the files are checked against.
#[derive(Clone, Copy, Debug)]
pub(super) struct Against<'a> {
    pub(super) asked: &'a Asked<'a>,
    pub(super) workshop: &'a Workshop,
    /// The themes that there are; none where nothing can be told of them.
    pub(super) themes: Option<&'a Themes>,
    /// What the edition before stated and promised; none where nothing of it is named, or nothing can
    /// be told of it.
    pub(super) earlier: Option<&'a Earlier>,
}

/// What is wrong with each of the files.
pub(super) type Faulty = BTreeMap<Which, Vec<Fault>>;

/// Returns what is wrong with an agreement of a `workshop`, as far as it can be told without the
/// answers. Where the themes or the edition before could not be read, nothing is said of what names
/// them.
pub(super) fn faults(
    agreement: &Agreement,
    workshop: &Workshop,
    (has_themes, earlier): (bool, Option<&Earlier>),
) -> Faulty {
    let Agreement { review, themes, votes, statements, commitments, updates } = agreement;
    let asked = Asked::of(workshop);
    let known = has_themes.then_some(themes);
    let against = Against { asked: &asked, workshop, themes: known, earlier };
    let mut faulty = Faulty::from([
        (Which::Review, review::faults(review, against)),
        (Which::Themes, themes::faults(themes, against)),
        (Which::Votes, votes::faults(votes, against)),
        (Which::Statements, statements::faults(statements, against)),
        (Which::Commitments, commitments::faults(commitments, against)),
        (Which::Updates, updates::faults(updates, commitments)),
    ]);
    faulty.retain(|_, faults| !faults.is_empty());
    faulty
}

impl<'a> Against<'a> {
    /// Returns the question that the key at `place` names, or why there is none.
    pub(super) fn key(self, id: &QuestionId, place: &Place) -> Result<&'a Question, Fault> {
        self.question(id, place).map_err(Fault::on_key)
    }

    /// Returns the question that stands at `place`, or why there is none.
    pub(super) fn question(self, id: &QuestionId, place: &Place) -> Result<&'a Question, Fault> {
        self.asked.question(id).ok_or_else(|| self.asked.not_asked(id, place.clone()))
    }

    /// Says if whoever stands at `place` does not take part.
    pub(super) fn stranger(self, id: &ParticipantId, place: &Place) -> Option<Fault> {
        self.asked.stranger(id, place.clone())
    }

    /// Says if the theme that stands at `place` is not there.
    pub(super) fn theme(self, of: &ThemeOf, place: &Place) -> Option<Fault> {
        let ThemeOf { question, theme } = of;
        if let Err(fault) = self.question(question, &place.key("question")) {
            return Some(fault);
        }
        let sorting = self.themes?.get(question);
        if sorting.is_some_and(|sorting| sorting.theme(theme).is_some()) {
            return None;
        }
        let themes = sorting.into_iter().flat_map(|sorting| &sorting.themes);
        let known: Vec<_> = themes.map(|theme| theme.id.as_str()).collect();
        Some(no_theme(theme.as_str(), question, &known, place.key("theme")))
    }

    /// Says what is wrong with the origins of the statement at `place`; whether cards are there is
    /// told elsewhere.
    pub(super) fn origins(self, from: &[Origin], place: &Place) -> Vec<Fault> {
        let origins = from.iter().enumerate();
        let fault = |(at, origin): (usize, &Origin)| {
            let place = place.key("from").item(at);
            match origin {
                Origin::Theme(theme) => self.theme(theme, &place),
                Origin::Card(card) => self.question(&card.question, &place.key("question")).err(),
            }
        };
        origins.filter_map(fault).collect()
    }

    /// Says what is wrong with the support of the statement at `place`.
    ///
    /// It stands lowest first, since any other order could tell whose a number is.
    pub(super) fn support(self, support: &[Support], place: &Place) -> Vec<Fault> {
        let place = place.key("support");
        let mut faults = Vec::new();
        if !support.is_sorted() {
            let fault = Fault::error(place.clone(), "support stands lowest first");
            faults.push(fault.hint("any other order could tell whose a number is"));
        }
        let given = u32::try_from(support.len()).unwrap_or(u32::MAX);
        faults.extend(self.too_many(given, "gave their support", place));
        faults
    }

    /// Says if more people did something than take part.
    pub(super) fn too_many(self, people: u32, did: &str, place: Place) -> Option<Fault> {
        let there = u32::try_from(self.workshop.participants.len()).unwrap_or(u32::MAX);
        (people > there).then(|| {
            Fault::error(place, format!("{people} people {did}, of {there} who take part"))
                .expected(format!("expected at most {there}"))
        })
    }
}

/// Says that `id`, which stands at `place`, is no theme of `question`; `known` are.
pub(super) fn no_theme(id: &str, question: &QuestionId, known: &[&str], place: Place) -> Fault {
    let near = if known.is_empty() { "it has none".to_owned() } else { did_you_mean(id, known) };
    Fault::error(place, format!("`{id}` is no theme of `{question}`")).expected(near)
}

/// Says if there is nothing in the text at `place`.
pub(super) fn blank(text: &str, place: Place) -> Option<Fault> {
    let fault = || Fault::error(place, "the text is empty").expected("expected some words");
    text.trim().is_empty().then(fault)
}

/// Says if there is nothing in the text at `place`, where it may be left out.
pub(super) fn blank_if_there(text: Option<&String>, place: Place) -> Option<Fault> {
    text.and_then(|text| blank(text, place))
}

/// Says which texts of the list at `place` have nothing in them.
pub(super) fn blanks<'t>(
    texts: &'t [String],
    place: &'t Place,
) -> impl Iterator<Item = Fault> + 't {
    texts.iter().enumerate().filter_map(|(at, text)| blank(text, place.item(at)))
}
