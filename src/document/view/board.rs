//! All themes of what has been revealed, with what stands behind each and what became of it.

use super::names::name_of;
use super::parts::{MessagesPart, ThemePart, VotePart};
use super::themed::known;
use crate::document::words::{Words, ended};
use crate::domain::{
    Commitments, Question, QuestionId, Sorting, Standing, Theme, ThemeId, ThemeOf, Updates,
    Workshop,
};
use crate::figures::{Outcome, Sorted};
use crate::order::Order as _;

/// The shipped question that asks for one message which everybody would sign: how many there are
/// tells how far we agree.
const ONE_MESSAGE: &str = "one-clear-message";

/// The themes of all questions that are revealed.
#[derive(Clone, Debug)]
pub(super) struct Board<'w> {
    /// The workshop.
    pub(super) workshop: &'w Workshop,
    /// What became of its issues.
    pub(super) commitments: &'w Commitments,
    /// How these have stood since.
    pub(super) updates: &'w Updates,
    /// The words of the document's language.
    pub(super) words: &'w Words,
    /// The questions whose answers are sorted, in the order in which they are asked.
    pub(super) questions: Vec<OnBoard<'w>>,
}

/// A question whose answers are sorted under themes.
#[derive(Clone, Debug)]
pub(super) struct OnBoard<'w> {
    /// The question.
    pub(super) question: &'w Question,
    /// Where its cards were put.
    pub(super) sorting: &'w Sorting,
    /// What stands behind its themes.
    pub(super) figures: &'w Sorted,
    /// How the vote on them came out.
    pub(super) outcome: Option<Outcome<'w>>,
}

impl<'w> Board<'w> {
    /// Returns the same, told in these words.
    pub(super) fn told_in(&self, words: &'w Words) -> Self {
        Self { words, ..self.clone() }
    }

    /// Returns the question with this id.
    pub(super) fn question(&self, id: &QuestionId) -> Option<&OnBoard<'w>> {
        self.questions.iter().find(|on| on.question.id == *id)
    }

    /// Returns what a theme says, if it is there.
    pub(super) fn says(&self, of: &ThemeOf) -> Option<&'w str> {
        Some(self.question(&of.question)?.sorting.theme(&of.theme)?.says.as_str())
    }

    /// Returns a theme as the view has it.
    pub(super) fn theme(&self, of: &ThemeOf) -> Option<ThemePart> {
        let on = self.question(&of.question)?;
        Some(self.part(on, on.sorting.theme(&of.theme)?))
    }

    /// Returns the themes of a question: most votes first, or else the best founded.
    pub(super) fn themes(&self, on: &OnBoard<'w>) -> Vec<ThemePart> {
        on.in_order().into_iter().map(|theme| self.part(on, theme)).collect()
    }

    /// Returns a theme of a question as the view has it.
    pub(super) fn part(&self, on: &OnBoard<'w>, theme: &Theme) -> ThemePart {
        let behind = on.figures.themes.iter().find(|behind| behind.theme == theme.id);
        let standing = on.standing().iter().find(|standing| standing.theme.id == theme.id);
        ThemePart {
            id: theme.id.to_string(),
            says: theme.says.clone(),
            people: behind.map_or(0, |behind| behind.people),
            votes: standing.map(|standing| count(standing.dots)),
            tied: standing.is_some_and(|standing| standing.is_shared),
            evidence: behind.and_then(|behind| known(behind, self.words)),
            outcomes: self.outcomes(&on.question.id, &theme.id),
        }
    }

    /// Says what became of an issue.
    fn outcomes(&self, question: &QuestionId, theme: &ThemeId) -> Vec<String> {
        let of = ThemeOf { question: question.clone(), theme: theme.clone() };
        let Commitments { commitments, requests, not_now } = self.commitments;
        let taken_on = commitments.iter().filter(|it| it.answers(&of)).map(|it| {
            let who = name_of(self.workshop, &it.owner);
            self.words.say("outcome-commitment", &[("who", (&who).into())])
        });
        let asked = requests.iter().filter(|it| it.answers(&of));
        let asked =
            asked.map(|it| self.words.say("outcome-request", &[("to", it.to.as_str().into())]));
        let put_off = not_now.iter().filter(|it| it.issue == of);
        let put_off = put_off
            .map(|it| self.words.say("became-not-now", &[("why", (&ended(&it.why)).into())]));
        taken_on.chain(asked).chain(put_off).collect()
    }

    /// Returns how many messages we gave, where that was asked and nothing is left to sort.
    pub(super) fn messages(&self) -> Option<MessagesPart> {
        let on = self.questions.iter().find(|on| on.question.id.as_str() == ONE_MESSAGE)?;
        let messages = on.figures.messages().filter(|_| on.figures.loose == 0)?;
        Some(MessagesPart {
            people: messages.people,
            different: messages.different,
            shared: messages.share_one,
        })
    }
}

impl<'w> OnBoard<'w> {
    /// Returns how its themes stand in the round that counts, most votes first; nothing before.
    pub(super) fn standing(&self) -> &[Standing<'w>] {
        self.outcome.as_ref().map_or(&[], |outcome| &outcome.standing)
    }

    /// Returns its themes in the order in which they are shown.
    pub(super) fn in_order(&self) -> Vec<&'w Theme> {
        let mut order: Vec<_> = self.standing().iter().map(|one| &one.theme.id).collect();
        order.extend(self.figures.strongest().iter().map(|behind| &behind.theme));
        let mut themes: Vec<_> = self.sorting.themes.iter().collect();
        themes.order_by_key(|theme| {
            order.iter().position(|id| **id == theme.id).unwrap_or(order.len())
        });
        themes
    }

    /// Returns its vote as the view has it.
    pub(super) fn vote_part(&self) -> Option<VotePart> {
        let outcome = self.outcome.as_ref()?;
        Some(VotePart {
            each: usize::from(outcome.each),
            people: count(outcome.voted),
            votes: count(outcome.dots),
            round: outcome.round,
        })
    }
}

/// Returns a count as the view has it.
pub(super) fn count(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// Returns the vote where every vote had as many dots and voters.
pub(super) fn common_vote(votes: &[VotePart]) -> Option<VotePart> {
    let first = votes.first()?;
    let same = |vote: &VotePart| vote.each == first.each && vote.people == first.people;
    votes.iter().all(same).then(|| VotePart {
        each: first.each,
        people: first.people,
        votes: votes.iter().map(|vote| vote.votes).sum(),
        round: votes.iter().map(|vote| vote.round).max().unwrap_or(1),
    })
}
