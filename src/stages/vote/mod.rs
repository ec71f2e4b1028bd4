//! Voting on themes: dots, secret until all are in.

mod hands;
mod keyboard;
mod tally;

use super::line::{Line, Typed};
use super::session::{Outcome, Session};
use crate::domain::{MOST_DOTS, Question, Sorting, Way};
use crate::error::Error;
use crate::flow::ballot;
use crate::prompt::{PromptError, Waited};

/// A question whose themes are voted on.
#[derive(Clone, Debug)]
struct Voting {
    question: Question,
    /// Which of the workshop's questions it is, from 1.
    number: usize,
    sorting: Sorting,
    /// Which round it is, from 1.
    round: usize,
    /// How many dots each person has.
    each: u8,
}

impl Voting {
    /// Returns where the ballots of the round are sealed.
    fn urn(&self) -> String {
        urn(self.number, self.round)
    }
}

/// What the facilitator wants before a vote.
#[derive(Clone, Copy)]
enum Want {
    Vote(Way),
    Dots,
    Leave,
    Pause,
}

impl Session<'_, '_> {
    /// Lets people vote on the themes of each question that asks for it. Whoever comes `back` from what
    /// follows sees the last vote first.
    pub(super) fn vote(&mut self, back: bool) -> Result<Outcome, Error> {
        let questions = self.voted_on();
        if questions.is_empty() {
            return Ok(Outcome::Finished);
        }
        let here = self.workshop().participants.iter().filter(|person| !person.left).count();
        if here < 2 {
            self.page("Only one of you is here, so there is nothing to vote on.\n")?;
            return self.goes_on("Go on");
        }
        self.empty_what_is_counted(&questions)?;
        let due = self.due(&questions)?;
        let mut way = self.workshop().way;
        let shown = if due.is_empty() {
            questions
        } else {
            let Some(chosen) = self.hold(&due, None)? else { return Ok(Outcome::Finished) };
            way = chosen;
            due.into_iter().map(|voting| voting.question).collect()
        };
        let first = if back { shown.len().saturating_sub(1) } else { 0 };
        self.show_votes(&shown, first, way)
    }

    /// Waits, and says whether somebody wants to stop for now.
    fn goes_on(&mut self, invitation: &str) -> Result<Outcome, Error> {
        Ok(match self.wait(invitation)? {
            Waited::Ready => Outcome::Finished,
            Waited::Pause => Outcome::Paused,
        })
    }

    /// Returns the questions whose themes are voted on: those that ask for it and have at least two.
    fn voted_on(&self) -> Vec<Question> {
        let themes = &self.sitting.agreement().themes;
        let several = |question: &&Question| {
            let sorting = themes.get(&question.id);
            question.vote && sorting.is_some_and(|sorting| sorting.themes.len() > 1)
        };
        self.workshop().questions().filter(several).cloned().collect()
    }

    /// Returns the next vote on a question's themes.
    fn voting(&self, question: &Question) -> Voting {
        let agreement = self.sitting.agreement();
        let sorting = agreement.themes.get(&question.id).cloned().unwrap_or_default();
        let rounds = agreement.votes.get(&question.id).map_or(0, |vote| vote.rounds.len());
        let each = ballot::suggested_dots(sorting.themes.len());
        let before = self.workshop().questions().take_while(|one| one.id != question.id);
        let number = before.count() + 1;
        Voting { question: question.clone(), number, sorting, round: rounds + 1, each }
    }

    /// Returns the votes that are still to be held: where there was none yet, or where some ballots
    /// of another round are sealed.
    fn due(&self, questions: &[Question]) -> Result<Vec<Voting>, Error> {
        let mut due = Vec::new();
        for question in questions {
            let mut voting = self.voting(question);
            let sealed = self.sitting.sealed(&voting.urn())?;
            let each = sealed.values().find_map(|sealed| ballot::dots_of_sealed(sealed));
            if let Some(each) = each {
                voting.each = each;
            }
            if voting.round == 1 || !sealed.is_empty() {
                due.push(voting);
            }
        }
        Ok(due)
    }

    /// Whether no vote is still to be held.
    pub(super) fn every_vote_is_held(&self) -> Result<bool, Error> {
        Ok(self.due(&self.voted_on())?.is_empty())
    }

    /// Empties urns whose ballots are counted, which a killed run left full.
    fn empty_what_is_counted(&mut self, questions: &[Question]) -> Result<(), Error> {
        for question in questions {
            let Voting { number, round, .. } = self.voting(question);
            for counted in 1..round {
                self.sitting.empty(&urn(number, counted))?;
            }
        }
        Ok(())
    }

    /// Holds the votes in `way`, or in the one that the facilitator chooses; returns it, or nothing
    /// where the votes are left out.
    fn hold(&mut self, due: &[Voting], way: Option<Way>) -> Result<Option<Way>, Error> {
        let mut due = due.to_vec();
        let mut begun = false;
        for voting in &due {
            begun |= !self.sitting.sealed(&voting.urn())?.is_empty();
        }
        let mut way = if begun { Some(Way::Round) } else { way };
        loop {
            let wanted = match way.take() {
                Some(way) => Want::Vote(way),
                None => self.how_to_vote(&due)?,
            };
            let is_through = match wanted {
                Want::Vote(Way::Round) => self.by_keyboard(&due)?,
                Want::Vote(Way::Room) => self.by_hands(&due)?,
                Want::Dots => {
                    self.other_dots(&mut due)?;
                    false
                }
                Want::Leave => return Ok(None),
                Want::Pause => return Err(PromptError::Paused.into()),
            };
            if let (true, Want::Vote(way)) = (is_through, wanted) {
                return Ok(Some(way));
            }
        }
    }

    /// Says what is voted on, and lets the facilitator choose how.
    fn how_to_vote(&mut self, due: &[Voting]) -> Result<Want, Error> {
        let language = self.workshop().language.clone();
        let questions = due.iter().map(|voting| {
            let themes = voting.sorting.themes.len();
            let prompt = voting.question.prompt.text(&language);
            format!("- {prompt}\n  {themes} themes, {} each", dots(voting.each))
        });
        let questions = questions.collect::<Vec<_>>().join("\n");
        let is_capped = due.iter().any(|voting| voting.each > 1);
        let most = if is_capped { "At most 2 on one theme. " } else { "" };
        self.page(&format!(
            "Now we vote.\n\n{questions}\n\n{most}What counts is what matters most to you, not whose \
             it is.\n"
        ))?;
        let choices = vec![
            ("The keyboard goes round, unseen".to_owned(), Want::Vote(Way::Round)),
            ("By a show of hands".to_owned(), Want::Vote(Way::Room)),
            ("Another number of dots".to_owned(), Want::Dots),
            ("Leave the votes out".to_owned(), Want::Leave),
            ("Stop for now".to_owned(), Want::Pause),
        ];
        let default = usize::from(self.workshop().way == Way::Room);
        // Nothing lies before: whoever goes back is asked again.
        self.pick_one("How do you vote?", choices, default)
    }

    /// Asks how many dots each person has, in every vote that has room for so many.
    fn other_dots(&mut self, due: &mut [Voting]) -> Result<(), Error> {
        let each = due.iter().map(|voting| voting.each).max().unwrap_or(1);
        let note = format!("From 1 to {MOST_DOTS}; where there are few themes, fewer.");
        let line = Line {
            label: "Dots each:",
            text: each.to_string(),
            note: Some(note.clone()),
            ..Line::default()
        };
        let typed = self.line(line, |typed| match ballot::number(typed) {
            Ok(number) => u8::try_from(number)
                .ok()
                .filter(|number| (1..=MOST_DOTS).contains(number))
                .ok_or_else(|| note.clone()),
            Err(wrong) => Err(wrong.to_string()),
        })?;
        if let Typed::Said(each) = typed {
            for voting in due {
                voting.each = each.min(ballot::most_dots(voting.sorting.themes.len()));
            }
        }
        Ok(())
    }
}

/// Returns where the ballots of a round on a question are sealed. Its number names it, for an id may
/// be as long as the name of an urn.
fn urn(question: usize, round: usize) -> String {
    format!("vote-{question}-{round}")
}

/// Returns a number of dots in words, and how many of them at most go on one theme.
fn at_most(each: u8) -> String {
    let most = if each > 1 { ", at most 2 on one theme" } else { "" };
    format!("{}{most}", dots(each))
}

/// Returns a number of dots in words.
fn dots(count: u8) -> String {
    if count == 1 { "1 dot".to_owned() } else { format!("{count} dots") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_one_dot_nobody_is_told_where_a_second_may_go() {
        assert_eq!(at_most(1), "1 dot");
        assert_eq!(at_most(3), "3 dots, at most 2 on one theme");
    }
}
