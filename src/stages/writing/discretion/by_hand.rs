//! What people wrote by hand into what was written before: it is theirs and stays, and what in it may
//! be private is asked about all the same, before it is written again.

use std::collections::HashSet;

use super::Matter;
use crate::context::Context;
use crate::document::discretion::{Leak, Place, leaks_of};
use crate::domain::{Audience, Ruling};
use crate::error::Error;
use crate::store::Spot;
use crate::text::{composed, single_spaced};

/// What decisions call its place.
const BY_HAND: &str = "by hand";

/// A piece with what people edited in it.
#[derive(Clone, Copy, Debug)]
pub struct ByHand<'t> {
    /// The name of its file.
    pub name: &'t str,
    /// What the program made.
    pub made: &'t str,
    /// The same with what people edited.
    pub text: &'t str,
}

impl Matter<'_> {
    /// Returns a piece that people edited as it may be written: asks about what in their own lines may
    /// be private, where `ask` says so. What nobody decides about stays inside, and is told with its
    /// line; for the public it has to be decided.
    ///
    /// # Errors
    /// [`Error::Undecided`] where that has not happened, and as of [`Matter::settle`].
    pub fn by_hand(
        &mut self,
        context: &mut Context<'_>,
        of: ByHand<'_>,
        ask: bool,
    ) -> Result<String, Error> {
        if !self.takes_up(of)? {
            return Ok(of.text.to_owned());
        }
        let open = self.undecided();
        if !open.is_empty() {
            match self.settle(context, &open, ask) {
                Err(Error::Undecided { .. }) if self.audience == Audience::Team => {}
                other => other?,
            }
        }
        Ok(self.applied(of.text))
    }

    /// Takes up what in the lines that people wrote may be private, instead of what it held; returns
    /// whether there is anything.
    pub(super) fn takes_up(&mut self, of: ByHand<'_>) -> Result<bool, Error> {
        if of.text == of.made {
            return Ok(false);
        }
        let (leaks, spots) = found(self, of);
        if leaks.is_empty() {
            return Ok(false);
        }
        self.leaks = leaks;
        self.by_hand = Some(spots);
        self.remember()?;
        Ok(true)
    }

    /// Returns a text as it was decided about: line by line.
    fn applied(&self, text: &str) -> String {
        let mut applied = String::with_capacity(text.len());
        for line in text.split_inclusive('\n') {
            let words = line.trim();
            let leaks = self.leaks.iter().filter(|leak| &*leak.text == words);
            let rulings: Vec<_> = leaks
                .filter_map(|leak| Some((leak.range.clone(), self.ruling(leak.stretch)?.0)))
                .collect();
            if rulings.iter().any(|(_, ruling)| **ruling == Ruling::Drop) {
                continue;
            }
            let lead = line.len() - line.trim_start().len();
            let mut line = line.to_owned();
            for (range, ruling) in rulings.into_iter().rev() {
                if let Ruling::Replace(words) = ruling {
                    line.replace_range(lead + range.start..lead + range.end, words);
                }
            }
            applied.push_str(&line);
        }
        applied
    }
}

/// Returns what may be private in lines that the program did not write, and where each stands. What
/// the team reads in the rest of the piece is no secret in these, either.
fn found(matter: &Matter<'_>, of: ByHand<'_>) -> (Vec<Leak>, Vec<Option<Spot>>) {
    // However its accents are stored, and its lines were broken when it was written.
    let text = composed(of.made);
    let made: HashSet<_> = text.lines().map(str::trim).collect();
    let whole = single_spaced(&text);
    let is_known =
        |leak: &Leak| matter.audience == Audience::Team && text.contains(&*composed(leak.found()));
    let place = Place { what: BY_HAND.to_owned(), ..Place::default() };
    let (mut leaks, mut spots) = (Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    for (line, words) in (1..).zip(of.text.lines().map(str::trim)) {
        let said = composed(words);
        let is_made = made.contains(&*said) || whole.contains(&single_spaced(&said));
        if is_made || !seen.insert(words) {
            continue;
        }
        for leak in leaks_of(words, &matter.rules, &place) {
            if !is_known(&leak) {
                leaks.push(leak);
                spots.push(Some(Spot { file: of.name.to_owned(), line }));
            }
        }
    }
    (leaks, spots)
}
