//! Asking the keeper about each thing that may be private; each decision is on the disk before the
//! next question.

use super::Matter;
use super::told::{kind, kinds, place, shown};
use crate::context::Context;
use crate::document::discretion::Leak;
use crate::domain::{Audience, Decision, LeakKind, Ruling, Stretch};
use crate::error::Error;
use crate::prompt::{Menu, PromptError, Waited};
use crate::stages::ask::{self, Line};
use crate::store::Spot;
use crate::text::safe_line;

/// The most characters of what stands in place of something.
const LONGEST: usize = 200;

/// What the keeper wants.
enum Wish {
    /// This becomes of it.
    Rule(Ruling),
    /// It stays, and so does everything of its kind that is undecided.
    KeepKind,
    /// Back to what was decided before.
    Back,
}

impl Matter<'_> {
    /// Asks, where anybody may be asked, until everything is decided that is `open`: by its numbers.
    ///
    /// # Errors
    /// [`Error::Undecided`] where nobody decided, and [`PromptError::Paused`] where somebody stops for
    /// now and what they decided is kept.
    pub(super) fn settle(
        &mut self,
        context: &mut Context<'_>,
        open: &[usize],
        ask: bool,
    ) -> Result<(), Error> {
        if ask && !context.prompter.has_ended() {
            let spots = self.spots()?;
            match self.ask(context, (open, &spots)) {
                Ok(()) => return Ok(()),
                Err(Error::Prompt(PromptError::Ended)) => {}
                Err(Error::Prompt(PromptError::Paused)) if self.edition.is_none() => {}
                Err(error) => return Err(error),
            }
        }
        let left = self.left(open);
        self.tell_undecided(context, &left)?;
        let public = self.audience == Audience::Public;
        Err(Error::Undecided { count: left.len(), public })
    }

    /// Returns which of these nobody has decided about.
    fn left(&self, of: &[usize]) -> Vec<usize> {
        let is_open = |at: &usize| self.leaks.get(*at).is_some_and(|leak| self.is_open(leak));
        of.iter().copied().filter(is_open).collect()
    }

    fn ask(
        &mut self,
        context: &mut Context<'_>,
        (open, spots): (&[usize], &[Option<Spot>]),
    ) -> Result<(), Error> {
        context.prompter.show(&self.opening(open.len()))?;
        // What was decided here, each with what one answer decided besides, for going back; and what is
        // looked at again.
        let mut asked: Vec<(usize, Vec<Stretch>)> = Vec::new();
        let mut again: Option<usize> = None;
        let mut shown = None;
        loop {
            let left = self.left(open);
            let Some(at) = again.take().or_else(|| left.first().copied()) else {
                return Ok(());
            };
            let Some(leak) = self.leaks.get(at).cloned() else { return Ok(()) };
            let number = open.iter().position(|other| *other == at).unwrap_or_default() + 1;
            let spot = spots.get(at).and_then(Option::as_ref);
            let columns = context.prompter.columns();
            let told = introduced(&leak, (number, open.len()), (spot, columns));
            // What is asked about once more at once is on the screen.
            let told = if shown.replace(at) == Some(at) { "" } else { &told };
            match self.wish(context, (&leak, &left), told)? {
                Wish::Back => {
                    let Some((before, with)) = asked.pop() else {
                        context.prompter.show("Nothing lies before this.")?;
                        continue;
                    };
                    if !with.is_empty() {
                        self.take_back(&with)?;
                    }
                    again = Some(before);
                }
                Wish::KeepKind => {
                    let kept = self.of_kind(&left, leak.kind).chain([&leak]);
                    let kept: Vec<_> = kept.map(|leak| self.decision(leak, Ruling::Keep)).collect();
                    asked.push((at, stretches(&kept)));
                    self.decide(kept)?;
                }
                Wish::Rule(ruling) => {
                    let with = self.rule(context, (&leak, ruling), &left)?;
                    asked.push((at, with));
                }
            }
        }
    }

    /// Returns those of these that are of a kind.
    fn of_kind(&self, of: &[usize], kind: LeakKind) -> impl Iterator<Item = &Leak> {
        of.iter().filter_map(|at| self.leaks.get(*at)).filter(move |leak| leak.kind == kind)
    }

    /// Keeps a decision; where the same words stand undecided in other texts too, asks whether it is
    /// meant for these as well, and returns them.
    fn rule(
        &mut self,
        context: &mut Context<'_>,
        (leak, ruling): (&Leak, Ruling),
        left: &[usize],
    ) -> Result<Vec<Stretch>, Error> {
        self.decide(vec![self.decision(leak, ruling.clone())])?;
        if ruling == Ruling::Drop {
            return Ok(Vec::new());
        }
        let is_same = |other: &&Leak| other.found() == leak.found() && self.is_open(other);
        let same = self.of_kind(left, leak.kind).filter(is_same);
        let same: Vec<_> = same.map(|other| self.decision(other, ruling.clone())).collect();
        if same.is_empty() {
            return Ok(Vec::new());
        }
        let times = match same.len() {
            1 => "once more".to_owned(),
            many => format!("{many} times more"),
        };
        let question = format!("`{}` is there {times}. The same there?", safe_line(leak.found()));
        if context.prompter.confirm(&question, true)? != Some(true) {
            return Ok(Vec::new());
        }
        let with = stretches(&same);
        self.decide(same)?;
        Ok(with)
    }

    /// Says what there is to decide about so many things.
    fn opening(&self, open: usize) -> String {
        let what = match (self.by_hand.is_some(), self.audience) {
            (true, _) => "what was written by hand",
            (false, Audience::Team) => "what would be written",
            (false, Audience::Public) => "what would go out",
        };
        let (things, each) = match open {
            1 => (format!("One thing in {what} may"), "it"),
            many => (format!("{many} things in {what} may"), "each"),
        };
        let rest = match (self.edition.is_some(), self.audience) {
            (false, _) => "the file stays as it is",
            (true, Audience::Public) => {
                "what you kept for yourselves is asked about once more, for this is for everybody"
            }
            (true, Audience::Team) => {
                "the answers' files stay as they are, and nothing is asked twice while its text is \
                 the same"
            }
        };
        format!("{things} be nobody else's business. Say what becomes of {each}; {rest}.")
    }

    /// Asks what becomes of something, below what is `told` of it.
    fn wish(
        &self,
        context: &mut Context<'_>,
        (leak, left): (&Leak, &[usize]),
        told: &str,
    ) -> Result<Wish, Error> {
        let left = self.of_kind(left, leak.kind).count();
        let items = self.items(leak.kind, left);
        let before = self.ruling(leak.stretch).map(|(ruling, _)| ruling);
        let default = match before {
            Some(Ruling::Keep) => 0,
            Some(Ruling::Replace(_)) => 1,
            Some(Ruling::Drop) => 2,
            // What somebody wrote by hand they meant, and inside names of one's own are mostly meant.
            None => {
                let is_meant = self.by_hand.is_some()
                    || (self.audience == Audience::Team && leak.kind == LeakKind::Participant);
                usize::from(!is_meant)
            }
        };
        let menu = Menu { question: "What becomes of it?", items: &items, default };
        let below = menu.rows(context.prompter.columns());
        if !told.is_empty() && context.prompter.read_above(told, below)? == Waited::Pause {
            return Err(PromptError::Paused.into());
        }
        loop {
            return Ok(match context.prompter.choose(&menu)? {
                None => Wish::Back,
                Some(0) => Wish::Rule(Ruling::Keep),
                Some(1) => match self.words(context, leak)? {
                    Some(words) => Wish::Rule(Ruling::Replace(words)),
                    None => continue,
                },
                Some(2) => Wish::Rule(Ruling::Drop),
                Some(3) if left > 1 => Wish::KeepKind,
                Some(_) => return Err(PromptError::Paused.into()),
            });
        }
    }

    /// Returns what can become of something, of whose kind so many are left.
    fn items(&self, kind: LeakKind, left: usize) -> Vec<String> {
        let mut items: Vec<String> =
            ["Keep it", "Replace it by other words", "Leave the whole text out"]
                .map(str::to_owned)
                .into();
        if left > 1 {
            items.push(format!("Keep this and all other {} ({left} in all)", kinds(kind)));
        }
        // Of what a file holds nothing is kept.
        items.extend(self.edition.as_ref().map(|_| "Stop for now".to_owned()));
        items
    }

    /// Asks for the words in place of something; nothing is *back*.
    fn words(&self, context: &mut Context<'_>, leak: &Leak) -> Result<Option<String>, Error> {
        let text = match self.ruling(leak.stretch) {
            Some((Ruling::Replace(words), _)) => words.clone(),
            Some((Ruling::Keep | Ruling::Drop, _)) | None => {
                self.words.instead(leak.kind).unwrap_or_else(|| "…".to_owned())
            }
        };
        ask::ask(context, Line { label: "Instead:", text, ..Line::default() }, |typed| {
            let words = typed.trim();
            if words.is_empty() {
                Err("Something has to stand there; `…` is enough.".to_owned())
            } else if words.chars().count() > LONGEST {
                Err(format!("These are more than {LONGEST} characters."))
            } else if safe_line(words) != words {
                Err("That is not one readable line.".to_owned())
            } else if words.contains(leak.found()) {
                Err("These words hold what they stand for.".to_owned())
            } else {
                Ok(words.to_owned())
            }
        })
    }
}

/// Returns what was decided about.
fn stretches(decided: &[Decision]) -> Vec<Stretch> {
    decided.iter().map(|decision| decision.stretch).collect()
}

fn introduced(
    leak: &Leak,
    (number, of): (usize, usize),
    (spot, columns): (Option<&Spot>, usize),
) -> String {
    let place = place(leak, spot).join("\n");
    format!("\n{number} of {of}: {}\n{place}\n\n  {}\n", kind(leak.kind), shown(leak, columns))
}
