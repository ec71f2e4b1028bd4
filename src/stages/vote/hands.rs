//! Votes counted from a show of hands, and typed by the facilitator.

use super::super::line::{Line, Typed};
use super::keyboard::with_letters;
use super::{Session, Voting, at_most};
use crate::domain::{InOrder, Round, ThemeId};
use crate::error::Error;
use crate::flow::ballot;

impl Session<'_, '_> {
    /// Asks for the counts of each vote, and keeps them one by one. Returns `false` for *back*; what
    /// was counted by then stays.
    pub(super) fn by_hands(&mut self, due: &[Voting]) -> Result<bool, Error> {
        for voting in due {
            // Whoever goes back and comes again has counted some already.
            if self.voting(&voting.question).round > voting.round {
                continue;
            }
            let Some(round) = self.counts(voting)? else { return Ok(false) };
            self.keep_rounds(vec![(voting.question.id.clone(), round)])?;
        }
        Ok(true)
    }

    /// Asks how many voted, and for the dots on each theme, forth and back.
    fn counts(&mut self, voting: &Voting) -> Result<Option<Round>, Error> {
        let here = self.workshop().participants.iter().filter(|person| !person.left).count();
        let lettered = ballot::lettered(&voting.sorting);
        let prompt = voting.question.prompt.text(&self.workshop().language).to_owned();
        self.page(&format!("{prompt}\n\n{}\n\n", with_letters(&lettered)))?;
        self.show(&format!(
            "Each of you has {}. Read them out one by one and count.",
            at_most(voting.each)
        ))?;
        let mut counts: Vec<u32> = Vec::new();
        'again: loop {
            let line = Line { label: "How many vote?", text: here.to_string(), ..Line::default() };
            let voted = match self.line(line, |typed| ballot::voters(typed, here))? {
                Typed::Said(voted) => voted,
                Typed::Back | Typed::Pass => return Ok(None),
            };
            counts.clear();
            while let Some(theme) = lettered.get(counts.len()) {
                let before = counts.iter().sum();
                let label = format!("Dots for {}:", ballot::letter(counts.len()));
                let line =
                    Line { label: &label, note: Some(theme.says.clone()), ..Line::default() };
                let read = |typed: &str| ballot::hands(typed, before, (voted, voting.each));
                match self.line(line, read)? {
                    Typed::Said(dots) => counts.push(dots),
                    Typed::Back | Typed::Pass if counts.pop().is_none() => continue 'again,
                    Typed::Back | Typed::Pass => {}
                }
            }
            let counted: InOrder<ThemeId, u32> =
                lettered.iter().map(|theme| theme.id.clone()).zip(counts).collect();
            // In the team's order, as everywhere else.
            let dots = voting.sorting.themes.iter().map(|theme| {
                (theme.id.clone(), counted.get(&theme.id).copied().unwrap_or_default())
            });
            return Ok(Some(Round { each: voting.each, voted, dots: dots.collect() }));
        }
    }
}
