//! WHAT CHANGED between two editions: people, statements, commitments and requests with what became
//! of them, scores, choices, rankings, themes, dissent, and what cannot be compared. No I/O.
//!
//! Everything is worked out by ids and words from both editions; what people recorded only says
//! *why*. So nothing changes or vanishes unseen, and what nobody gave a reason for is shown without
//! one.

mod dissent;
mod figures;
mod promised;
mod reasons;
mod refused;
mod runs;
mod statements;
#[cfg(test)]
mod tests;
mod themes;

use std::collections::HashSet;

use chrono::NaiveDate;

pub use dissent::{DissentChange, DissentFate};
pub use figures::{ChoiceChange, OptionChange, QualityChange, RankingChange, ScoreChange};
pub use promised::{Asked, Promised, PutOff};
pub use reasons::{Explained, Moved, explained, forget_undone};
pub use refused::NotCompared;
pub use runs::{Run, RunFate};
pub use statements::{Added, Altered, AlteredLine, Gone, Part, RitualsChange};
pub use themes::{PromiseGiven, ThemeChange, ThemeMove, ThemesChange, Told};

use crate::domain::{
    Agreement, Day, EditionId, InOrder, Name, Participant, ParticipantId, QuestionId, Sorting,
    Stage, Statements, Subject, Themes, Workshop,
};
use crate::figures::{AddedUp, Figures, Unlike};

/// The edition before, as far as the next is compared with it: everything but what people said.
#[derive(Clone, Debug)]
pub struct Before {
    workshop: Workshop,
    agreement: Agreement,
    figures: Figures,
}

impl Before {
    /// Keeps of an edition what comparing takes. Its `figures` hold what each person gave:
    /// [`Sums::by_person`](crate::figures::Sums::by_person).
    pub fn new(workshop: Workshop, mut agreement: Agreement, figures: Figures) -> Self {
        // Who says what under a theme is counted already.
        let slim = |(id, sorting): (&QuestionId, &Sorting)| {
            let mut themes = sorting.themes.clone();
            for theme in &mut themes {
                theme.cards = Vec::new();
            }
            (id.clone(), Sorting { themes, ..Sorting::default() })
        };
        let slim: Themes = agreement.themes.iter().map(slim).collect::<InOrder<_, _>>();
        agreement.themes = slim;
        Self { workshop, agreement, figures }
    }

    /// Returns its workshop.
    pub fn workshop(&self) -> &Workshop {
        &self.workshop
    }

    /// Returns what it states.
    pub fn statements(&self) -> &Statements {
        &self.agreement.statements
    }

    /// Returns its promise.
    pub fn promise(&self) -> Option<&str> {
        Some(&self.agreement.statements.promise.as_ref()?.text)
    }

    fn added_up(&self) -> AddedUp<'_> {
        AddedUp { workshop: &self.workshop, figures: &self.figures }
    }
}

/// The edition that is compared with the one before.
#[derive(Clone, Copy, Debug)]
pub struct Now<'e> {
    /// Its workshop.
    pub workshop: &'e Workshop,
    /// What its team made of its answers.
    pub agreement: &'e Agreement,
    /// Its figures, with what each person gave.
    pub figures: &'e Figures,
}

/// Everything that changed between two editions.
#[derive(Clone, Debug)]
pub struct Changes {
    /// The edition before.
    pub edition: EditionId,
    /// The day of its workshop.
    pub held: NaiveDate,
    /// Who left, in the order in which they were asked then.
    pub left: Vec<Leaver>,
    /// Who joined.
    pub joined: Vec<Name>,
    /// How many took part both times.
    pub same: usize,
    /// What is worded as it was; nothing while the workshop goes on and nobody has decided.
    pub kept: Vec<Kept>,
    /// Whether somebody decided on the words: only then is what is as it was kept on purpose.
    pub is_decided: bool,
    /// What is worded otherwise.
    pub altered: Vec<Altered>,
    /// What is new.
    pub added: Vec<Added>,
    /// What is there no longer.
    pub dropped: Vec<Gone>,
    /// How the rituals changed.
    pub rituals: RitualsChange,
    /// Each commitment of the edition before, and how far it came.
    pub promised: Vec<Promised>,
    /// Each request of the edition before, and what was answered.
    pub asked: Vec<Asked>,
    /// What was put off then, and whether it was raised again.
    pub put_off: Vec<PutOff>,
    /// The scores that can be compared.
    pub scores: Vec<ScoreChange>,
    /// The choices that can be compared.
    pub choices: Vec<ChoiceChange>,
    /// The rankings that can be compared.
    pub rankings: Vec<RankingChange>,
    /// The themes of the questions that can be compared.
    pub themes: Vec<ThemesChange>,
    /// How many give the promise when they are asked for the one clear message.
    pub promise: Option<PromiseGiven>,
    /// What became of each objection, and which are new.
    pub dissent: Vec<DissentChange>,
    /// What cannot be compared, and why.
    pub incomparable: Vec<(QuestionId, Unlike)>,
}

/// A statement that is worded as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which.
    pub on: Subject,
    /// What a principle is called.
    pub name: Option<String>,
    /// Its place among the principles, from 1.
    pub number: Option<usize>,
}

/// Somebody who took part before and does not now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaver {
    /// What they are called.
    pub name: Name,
    /// When they left, where that is known.
    pub on: Option<Day>,
    /// Why, where that was said.
    pub why: Option<String>,
}

/// Returns what changed since the edition `before`.
pub fn between(before: &Before, now: Now<'_>) -> Changes {
    let (then, after) = (before.added_up(), now.added_up());
    let were_there: HashSet<_> =
        before.workshop.participants.iter().map(|person| &person.id).collect();
    let new = now.workshop.participants.iter().filter(|one| !were_there.contains(&one.id));
    let words = statements::changes(&before.agreement.statements, &now.agreement.statements);
    let is_open = now.workshop.stage != Stage::Closed;
    let is_decided = now.agreement.statements.decided.is_some();
    Changes {
        edition: before.workshop.edition,
        held: before.workshop.held,
        left: left(&before.workshop, now.workshop),
        joined: new.map(|person| person.name.clone()).collect(),
        same: then.took_part_both_times(after),
        kept: if is_open && !is_decided { Vec::new() } else { words.kept },
        is_decided,
        altered: words.altered,
        added: words.added,
        dropped: words.dropped,
        rituals: words.rituals,
        promised: promised::commitments(before, now),
        asked: promised::requests(before, now),
        put_off: promised::put_off(before, now),
        scores: figures::scores(then, after),
        choices: figures::choices(then, after),
        rankings: figures::rankings(then, after),
        themes: themes::changes(before, now),
        promise: themes::promise_given(before, now),
        dissent: dissent::changes(before, now),
        incomparable: incomparable(&before.workshop, now.workshop),
    }
}

impl<'e> Now<'e> {
    fn added_up(self) -> AddedUp<'e> {
        AddedUp { workshop: self.workshop, figures: self.figures }
    }
}

/// Returns who took part before and does not now.
fn left(before: &Workshop, now: &Workshop) -> Vec<Leaver> {
    let are_here: HashSet<&ParticipantId> =
        now.participants.iter().map(|person| &person.id).collect();
    let gone = |person: &Participant| {
        let said = now.left.iter().find(|left| left.who == person.id);
        Leaver {
            name: said.map_or(&person.name, |left| &left.name).clone(),
            on: said.and_then(|left| left.on),
            why: said.and_then(|left| left.why.clone()),
        }
    };
    before.participants.iter().filter(|person| !are_here.contains(&person.id)).map(gone).collect()
}

/// Returns the questions whose answers cannot be compared: those asked now in their order, then those
/// that are asked no longer.
fn incomparable(before: &Workshop, now: &Workshop) -> Vec<(QuestionId, Unlike)> {
    let asked = now.questions().map(|question| &question.id);
    let gone = before.questions().map(|question| &question.id);
    let all = asked.chain(gone.filter(|id| now.question(id).is_none()));
    all.filter_map(|id| Some((id.clone(), Unlike::compare(before, now, id).err()?))).collect()
}

/// Returns what somebody is called in either edition; their id, should they be in none.
fn name_of(before: &Before, now: Now<'_>, id: &ParticipantId) -> String {
    let then = &before.agreement.statements;
    let name = now.agreement.statements.name_of(now.workshop, id);
    let name = name.or_else(|| then.name_of(&before.workshop, id));
    name.map_or_else(|| id.to_string(), ToString::to_string)
}
