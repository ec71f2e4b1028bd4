//! Which themes rose, fell, are new or have gone quiet.

use super::{Before, Now};
use crate::domain::{Agreement, CommitmentId, Origin, QuestionId, RequestId, ThemeId, ThemeOf};
use crate::figures::{AddedUp, Unlike};

/// How the themes of a question stand, then and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemesChange {
    /// The question.
    pub question: QuestionId,
    /// The themes of now in the team's order, then those that have gone quiet.
    pub themes: Vec<ThemeChange>,
}

/// How one theme stands, by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeChange {
    /// Which.
    pub id: ThemeId,
    /// How it stood; none where it is new.
    pub then: Option<Told>,
    /// How it stands; none where it has gone quiet.
    pub now: Option<Told>,
    /// Where it went.
    pub moved: ThemeMove,
    /// The commitments of the edition before that answered it.
    pub commitments: Vec<CommitmentId>,
    /// The requests of the edition before that answered it.
    pub requests: Vec<RequestId>,
}

/// How a theme stands in one edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it says.
    pub says: String,
    /// How many say it.
    pub people: usize,
    /// Its votes, where it was voted on.
    pub votes: Option<u32>,
}

/// Where a theme went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ThemeMove {
    /// It has more votes, or is said by more people.
    Risen,
    /// It has fewer votes, or is said by fewer people.
    Fallen,
    /// It stands as it did.
    Same,
    /// It was not there before.
    New,
    /// Nobody says it any more.
    Quiet,
}

/// How many give the promise when they are asked for something else: those who say what it was made
/// from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseGiven {
    /// The question.
    pub question: QuestionId,
    /// How many of those who answered gave it then, and how many these were.
    pub then: (usize, usize),
    /// How many give it now, and how many answered.
    pub now: (usize, usize),
}

/// Returns how the themes stand of each question that both editions ask in the same words, and that
/// has themes in both.
pub(super) fn changes(before: &Before, now: Now<'_>) -> Vec<ThemesChange> {
    let asked = now.workshop.questions().map(|question| &question.id);
    let alike = asked.filter(|id| Unlike::compare(&before.workshop, now.workshop, id).is_ok());
    alike.filter_map(|question| of_question(before, now, question)).collect()
}

fn of_question(before: &Before, now: Now<'_>, question: &QuestionId) -> Option<ThemesChange> {
    let then = Side::of(&before.agreement, before.added_up(), question)?;
    let after = Side::of(now.agreement, now.added_up(), question)?;
    let old = before.agreement.themes.get(question)?.themes.iter().map(|theme| &theme.id);
    let new: Vec<_> =
        now.agreement.themes.get(question)?.themes.iter().map(|theme| &theme.id).collect();
    if new.is_empty() {
        return None;
    }
    let gone = old.filter(|id| !new.contains(id));
    let themes = new.iter().copied().chain(gone).map(|id| {
        let (was, is) = (then.told(id), after.told(id).filter(|told| told.people > 0));
        let theme = ThemeOf { question: question.clone(), theme: id.clone() };
        let made = &before.agreement.commitments;
        let commitments = made.commitments.iter().filter(|one| one.answers(&theme));
        let requests = made.requests.iter().filter(|one| one.answers(&theme));
        ThemeChange {
            id: id.clone(),
            moved: moved((&then, was.as_ref()), (&after, is.as_ref())),
            then: was,
            now: is,
            commitments: commitments.map(|one| one.id.clone()).collect(),
            requests: requests.map(|one| one.id.clone()).collect(),
        }
    });
    Some(ThemesChange { question: question.clone(), themes: themes.collect() })
}

/// Says where a theme went: by its share of all votes that there were, so that more voters make none
/// rise; where it was not voted on both times, by how many say it.
fn moved(
    (then, was): (&Side<'_>, Option<&Told>),
    (now, is): (&Side<'_>, Option<&Told>),
) -> ThemeMove {
    let (Some(was), Some(is)) = (was, is) else {
        return if is.is_some() { ThemeMove::New } else { ThemeMove::Quiet };
    };
    let order = match (was.votes, is.votes) {
        (Some(before), Some(after)) => {
            (u64::from(after) * then.all_votes()).cmp(&(u64::from(before) * now.all_votes()))
        }
        (None, _) | (_, None) => is.people.cmp(&was.people),
    };
    match order {
        std::cmp::Ordering::Greater => ThemeMove::Risen,
        std::cmp::Ordering::Less => ThemeMove::Fallen,
        std::cmp::Ordering::Equal => ThemeMove::Same,
    }
}

/// A question's themes in one edition.
struct Side<'e> {
    agreement: &'e Agreement,
    added_up: AddedUp<'e>,
    question: &'e QuestionId,
}

impl<'e> Side<'e> {
    fn of(
        agreement: &'e Agreement,
        added_up: AddedUp<'e>,
        question: &'e QuestionId,
    ) -> Option<Self> {
        agreement.themes.get(question)?;
        Some(Self { agreement, added_up, question })
    }

    fn told(&self, id: &ThemeId) -> Option<Told> {
        let theme = self.agreement.themes.get(self.question)?.theme(id)?;
        let vote = self.agreement.votes.get(self.question);
        Some(Told {
            says: theme.says.clone(),
            people: people(self.added_up, self.question, id),
            votes: vote.and_then(|vote| vote.dots(id)),
        })
    }

    /// Returns how many votes there were to give.
    fn all_votes(&self) -> u64 {
        let round = self.agreement.votes.get(self.question).and_then(|vote| vote.last());
        round.map_or(1, |round| u64::from(round.voted) * u64::from(round.each)).max(1)
    }
}

/// Returns how many say a theme.
fn people(edition: AddedUp<'_>, question: &QuestionId, theme: &ThemeId) -> usize {
    let sorted = edition.question(question).and_then(|figures| figures.sorted.as_ref());
    let backing = sorted.and_then(|sorted| sorted.themes.iter().find(|one| one.theme == *theme));
    backing.map_or(0, |backing| backing.people)
}

/// Returns how many give the promise: of the first question that it was made from a theme of, in
/// either edition, and that can be compared.
pub(super) fn promise_given(before: &Before, now: Now<'_>) -> Option<PromiseGiven> {
    let stated = |agreement: &Agreement| agreement.statements.promise.clone();
    let promise = [stated(now.agreement), stated(&before.agreement)];
    let origins = promise.iter().flatten().flat_map(|promise| &promise.from);
    let themes: Vec<_> = origins
        .filter_map(|origin| match origin {
            Origin::Theme(theme) => Some(theme),
            Origin::Card(_) => None,
        })
        .collect();
    let question = &themes.first()?.question;
    Unlike::compare(&before.workshop, now.workshop, question).ok()?;
    let given = |edition: AddedUp<'_>| {
        let mut ids: Vec<_> = themes.iter().filter(|of| of.question == *question).collect();
        ids.dedup();
        let most = ids.iter().map(|of| people(edition, question, &of.theme)).max();
        Some((most?, edition.question(question)?.sorted.as_ref()?.answers))
    };
    let (then, now) = (given(before.added_up())?, given(now.added_up())?);
    Some(PromiseGiven { question: question.clone(), then, now })
}
