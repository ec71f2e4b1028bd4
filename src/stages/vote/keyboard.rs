//! A vote for which the keyboard goes round: one trip, however many questions are voted on.

use super::super::line::{Line, Typed};
use super::super::round::Trip;
use super::{Session, Voting, dots};
use crate::domain::{ParticipantId, Theme};
use crate::error::Error;
use crate::flow::ballot::{self, Ballot};

/// One person's votes while they make them: for each question what they typed and what it means;
/// nothing where they leave it out.
type Given = Vec<Option<(String, Ballot)>>;

impl Session<'_, '_> {
    /// Lets the keyboard go round, and counts all votes at once. Returns `false` for *back*.
    pub(super) fn by_keyboard(&mut self, due: &[Voting]) -> Result<bool, Error> {
        let urns: Vec<_> = due.iter().map(Voting::urn).collect();
        let title = match due {
            [one] => format!("Votes on {} themes.", one.sorting.themes.len()),
            _ => format!("Votes on the themes of {} questions.", due.len()),
        };
        let trip = Trip { title: &title, verb: ("vote", "voted"), urns: &urns };
        if !self.go_round(trip, |session, person| session.ballots(due, person))? {
            return Ok(false);
        }
        let mut rounds = Vec::new();
        for voting in due {
            let sealed = self.sitting.sealed(&voting.urn())?;
            let round = ballot::count(&voting.sorting, voting.each, sealed.values());
            rounds.push((voting.question.id.clone(), round));
        }
        self.keep_rounds(rounds)?;
        for urn in &urns {
            self.sitting.empty(urn)?;
        }
        Ok(true)
    }

    /// Asks one person for all their ballots, forth and back, until they say that these are theirs.
    fn ballots(
        &mut self,
        due: &[Voting],
        person: &ParticipantId,
    ) -> Result<Typed<Vec<String>>, Error> {
        let mut given: Given = vec![None; due.len()];
        let mut at = 0;
        loop {
            while let Some(voting) = due.get(at) {
                let before = given.get(at).cloned().flatten();
                match self.ballot(voting, (at, due.len()), (person, before))? {
                    Typed::Back if at == 0 => return Ok(Typed::Back),
                    Typed::Back => at -= 1,
                    said @ (Typed::Said(_) | Typed::Pass) => {
                        if let Some(place) = given.get_mut(at) {
                            *place = said.said();
                        }
                        at += 1;
                    }
                }
            }
            if self.are_these_yours(due, &given)? {
                let sealed =
                    due.iter().zip(&given).map(|(voting, given)| seal(voting, given.as_ref()));
                return Ok(Typed::Said(sealed.collect()));
            }
            at = 0;
        }
    }

    /// Shows the themes of one question and asks for the dots on them.
    fn ballot(
        &mut self,
        voting: &Voting,
        (at, of): (usize, usize),
        (person, before): (&ParticipantId, Option<(String, Ballot)>),
    ) -> Result<Typed<(String, Ballot)>, Error> {
        let lettered = ballot::lettered(&voting.sorting);
        let prompt = voting.question.prompt.text(&self.workshop().language).to_owned();
        let place = if of > 1 { format!(" · {} of {of}", at + 1) } else { String::new() };
        self.page(&format!("{}{place}\n\n{prompt}\n\n", self.name(person)))?;
        self.show(&with_letters(&lettered))?;
        let example = if voting.each > 1 { ", as in `a a b`" } else { "" };
        let note = format!("You have {}: type letters{example}.", dots(voting.each));
        let line = Line {
            label: "Your dots:",
            text: before.map_or_else(String::new, |(typed, _)| typed),
            note: Some(note),
            may_pass: true,
            by: Some(person),
            ..Line::default()
        };
        self.line(line, |typed| {
            let ballot = Ballot::read(typed, lettered.len(), voting.each)?;
            Ok::<_, ballot::NotABallot>((typed.to_owned(), ballot))
        })
    }

    /// Shows somebody their dots, and asks whether it is as they mean it.
    fn are_these_yours(&mut self, due: &[Voting], given: &Given) -> Result<bool, Error> {
        self.context.prompter.clear()?;
        for (voting, given) in due.iter().zip(given) {
            let prompt = voting.question.prompt.text(&self.workshop().language).to_owned();
            self.show(&prompt)?;
            let mine = match given {
                Some((_, ballot)) => chosen(voting, ballot),
                None => "  You leave this vote out.".to_owned(),
            };
            self.show(&format!("{mine}\n\n"))?;
        }
        Ok(self.context.prompter.confirm("Seal it like this?", true)? == Some(true))
    }
}

/// Returns themes with the letters that stand for them.
pub(super) fn with_letters(lettered: &[&Theme]) -> String {
    let lines = lettered.iter().enumerate();
    let lines = lines.map(|(at, theme)| format!("  {}  {}", ballot::letter(at), theme.says));
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns what somebody put dots on, and how many they kept.
fn chosen(voting: &Voting, ballot: &Ballot) -> String {
    let lettered = ballot::lettered(&voting.sorting);
    let picked = ballot.dots().iter().zip(lettered).filter(|(dots, _)| **dots > 0);
    let mut lines: Vec<_> = picked
        .map(|(dots, theme)| format!("  {} {}", "●".repeat(usize::from(*dots)), theme.says))
        .collect();
    let left = voting.each.saturating_sub(ballot.total());
    if left > 0 {
        lines.push(format!("  {} not given", dots(left)));
    }
    lines.join("\n")
}

/// Returns a ballot as it is sealed.
fn seal(voting: &Voting, given: Option<&(String, Ballot)>) -> String {
    match given {
        Some((_, ballot)) => ballot.sealed(voting.each, &ballot::lettered(&voting.sorting)),
        None => voting.each.to_string(),
    }
}
