//! What a vote came to: all themes, those with most dots first, ties as ties; and what comes next.

use super::super::session::Outcome;
use super::{Session, Voting, dots};
use crate::domain::{Question, QuestionId, Round, Sorting, Vote, Way};
use crate::error::Error;
use crate::prompt::PromptError;

/// More dots than this are counted instead of drawn.
const DRAWN: u32 = 12;

/// What the facilitator wants once a vote is seen.
#[derive(Clone, Copy)]
enum Next {
    On,
    Again,
    Pause,
}

impl Session<'_, '_> {
    /// Keeps rounds that are counted.
    pub(super) fn keep_rounds(&mut self, rounds: Vec<(QuestionId, Round)>) -> Result<(), Error> {
        self.sitting.change_votes(|votes| {
            for (question, round) in rounds {
                let mut vote = votes.get(&question).cloned().unwrap_or_default();
                vote.rounds.push(round);
                votes.put(question, vote);
            }
        })?;
        Ok(())
    }

    /// Shows the votes one question after the other from the `first` on, forth and back; further
    /// rounds are held in `way`.
    pub(super) fn show_votes(
        &mut self,
        questions: &[Question],
        first: usize,
        way: Way,
    ) -> Result<Outcome, Error> {
        let mut at = first;
        while let Some(question) = questions.get(at) {
            self.show_vote(question)?;
            let choices = vec![
                ("Go on".to_owned(), Next::On),
                ("Vote again".to_owned(), Next::Again),
                ("Stop for now".to_owned(), Next::Pause),
            ];
            match self.pick("Look and talk, then:", choices, 0)? {
                None => at = at.saturating_sub(1),
                Some(Next::On) => at += 1,
                Some(Next::Again) => self.vote_again(question, way)?,
                Some(Next::Pause) => return Err(PromptError::Paused.into()),
            }
        }
        self.context.prompter.clear()?;
        Ok(Outcome::Finished)
    }

    /// Holds another round; the earlier one is kept.
    fn vote_again(&mut self, question: &Question, way: Way) -> Result<(), Error> {
        let mut voting = self.voting(question);
        let votes = &self.sitting.agreement().votes;
        if let Some(last) = votes.get(&question.id).and_then(Vote::last) {
            voting.each = last.each;
        }
        // Where it is left out after all, the last round stands.
        self.hold(std::slice::from_ref(&voting), Some(way)).map(drop)
    }

    /// Shows what one vote came to.
    fn show_vote(&mut self, question: &Question) -> Result<(), Error> {
        let Voting { sorting, .. } = self.voting(question);
        let votes = &self.sitting.agreement().votes;
        let vote = votes.get(&question.id).cloned().unwrap_or_default();
        let prompt = question.prompt.text(&self.workshop().language).to_owned();
        let everybody = self.workshop().participants.len();
        let told = told(&sorting, &vote, everybody);
        self.page(&format!("{prompt}\n\n{told}\n\n"))
    }
}

/// Returns what a vote came to, of `everybody` in the workshop.
fn told(sorting: &Sorting, vote: &Vote, everybody: usize) -> String {
    let Some(round) = vote.last() else { return "Nobody has voted on it yet.".to_owned() };
    let voted = format!("{} of {everybody} voted, {} each", round.voted, dots(round.each));
    let earlier = vote.rounds.iter().rev().nth(1);
    let mut lines = vec![match earlier {
        Some(_) => {
            format!("{voted}. Round {}; the round before stands in brackets.\n", vote.rounds.len())
        }
        None => format!("{voted}.\n"),
    }];
    for one in round.standing(sorting) {
        let tie = if one.is_shared && one.dots > 0 { " (tie)" } else { "" };
        let before = earlier.and_then(|round| round.dots.get(&one.theme.id));
        let before = before.map_or_else(String::new, |dots| format!(" (before: {dots})"));
        let (place, says) = (one.place, &one.theme.says);
        lines.push(format!("{place:2}. {} {says}{tie}{before}", strip(one.dots)));
    }
    let missing = sorting.themes.iter().filter(|theme| round.dots.get(&theme.id).is_none());
    lines.extend(missing.map(|theme| format!("  - {} (not voted on)", theme.says)));
    lines.join("\n")
}

/// Returns a number with as many dots.
fn strip(count: u32) -> String {
    match usize::try_from(count) {
        Ok(0) => "0 ·".to_owned(),
        Ok(few) if count <= DRAWN => format!("{count} {}", "●".repeat(few)),
        Ok(_) | Err(_) => format!("{count} ●×{count}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Theme;

    #[test]
    fn a_tie_is_a_tie_a_theme_without_a_dot_is_told_and_so_is_a_new_one() {
        let theme = |says: &str| Theme {
            id: says.to_lowercase().parse().unwrap(),
            says: says.to_owned(),
            cards: Vec::new(),
        };
        let themes = ["Log", "Owner", "Saturday", "Form", "New"].map(theme).to_vec();
        let sorting = Sorting { themes, ..Sorting::default() };
        let round = |dots: [u32; 4]| {
            let ids = sorting.themes.iter().map(|theme| theme.id.clone());
            Round { each: 3, voted: 6, dots: ids.zip(dots).collect() }
        };
        let once = Vote { rounds: vec![round([3, 14, 3, 0])] };
        insta::assert_snapshot!(told(&sorting, &once, 7), @"
        6 of 7 voted, 3 dots each.

         1. 14 ●×14 Owner
         2. 3 ●●● Log (tie)
         2. 3 ●●● Saturday (tie)
         4. 0 · Form
          - New (not voted on)
        ");
        let twice = Vote { rounds: vec![round([3, 8, 3, 0]), round([9, 8, 1, 0])] };
        insta::assert_snapshot!(told(&sorting, &twice, 7), @"
        6 of 7 voted, 3 dots each. Round 2; the round before stands in brackets.

         1. 9 ●●●●●●●●● Log (before: 3)
         2. 8 ●●●●●●●● Owner (before: 8)
         3. 1 ● Saturday (before: 3)
         4. 0 · Form (before: 0)
          - New (not voted on)
        ");
    }
}
