//! Fist to five: how far everybody supports what is stated, all at once.

use super::super::line::{Line, Typed};
use super::super::round::Trip;
use super::{Moved, Session, URN, title};
use crate::domain::{ParticipantId, Statements, Subject, Support, Way};
use crate::error::Error;
use crate::figures::Supports;
use crate::flow::agreeing::{self, Tested};
use crate::flow::fingers::{self, fingers};
use crate::prompt::{PromptError, Waited};
use crate::stages::progress::count;
use crate::ui;

/// What each number of fingers means.
pub(super) const MEANING: &str = "0 I stop it\n1 something must change first\n2 I doubt it, and say \
                                  why\n3 I can live with it\n4 I am behind it\n5 I would lead it";

/// What is put to the test: its number and what it is called, and all its words.
struct OnTest {
    on: Subject,
    label: String,
    words: String,
}

/// What the writers want of the test.
#[derive(Clone, Copy)]
enum Want {
    Show(Way),
    /// Also what was kept.
    All,
    NotYet,
    Pause,
}

impl Session<'_, '_> {
    /// Puts to the test what is new or worded otherwise; all that was not tested yet, if they want that.
    pub(super) fn support(&mut self) -> Result<Moved, Error> {
        let mut wants_all = false;
        loop {
            let tests = self.on_test(wants_all)?;
            let kept = agreeing::untested(self.stated()).len() - tests.len();
            if tests.is_empty() && kept == 0 {
                return Ok(Moved::On);
            }
            let begun = !self.sitting.sealed(URN)?.is_empty();
            let way = if begun { Want::Show(Way::Round) } else { self.how_to_show(&tests, kept)? };
            let is_in = match way {
                Want::Show(Way::Round) => self.fists_go_round(&tests)?,
                Want::Show(Way::Room) => self.fists_of_the_room(&tests)?,
                Want::All => {
                    wants_all = true;
                    continue;
                }
                Want::NotYet => return Ok(Moved::On),
                Want::Pause => return Ok(Moved::Back),
            };
            if is_in {
                self.show_support(&tests)?;
                return Ok(Moved::On);
            }
            if begun {
                return Ok(Moved::Back);
            }
        }
    }

    /// Returns what is on test: what is due, what somebody has shown their support for already, and
    /// all that was not tested yet where they want that.
    fn on_test(&self, wants_all: bool) -> Result<Vec<OnTest>, Error> {
        let statements = self.stated();
        let sealed: Vec<_> = self.sitting.sealed(URN)?.into_values().collect();
        let due = agreeing::due(statements, &self.began()?.unwrap_or_default());
        let mut on_test = agreeing::untested(statements);
        on_test.retain(|one| {
            wants_all || due.contains(one) || !fingers::shown(&one.on, &sealed).is_empty()
        });
        let on_test = on_test.into_iter().zip(1..);
        let on_test = on_test.map(|(one, number)| {
            let name = title(statements, &one.on);
            let words = in_words(statements, &one);
            OnTest { label: format!("{number}. {name}"), words, on: one.on }
        });
        Ok(on_test.collect())
    }

    /// Shows what is on test, and asks how people show their support, or whether what was kept is
    /// tested, too.
    fn how_to_show(&mut self, tests: &[OnTest], kept: usize) -> Result<Want, Error> {
        let mut choices = Vec::new();
        if tests.is_empty() {
            self.screens(
                "Fist to five\n\nNothing is new or worded otherwise. What you kept stands as it was \
                 agreed.\n",
            )?;
            choices.push(("Go on".to_owned(), Some(Want::NotYet)));
        } else {
            self.screens(&format!(
                "Fist to five\n\nEverybody shows how far they support each of these. Whoever shows \
                 fewer than three has the floor afterwards.\n\n{}\n\n{MEANING}\n",
                numbered(tests)
            ))?;
            let round = ("The keyboard goes round, unseen", Want::Show(Way::Round));
            let room = ("By a show of fingers", Want::Show(Way::Room));
            let ways = [round, room, ("Not yet", Want::NotYet)];
            choices.extend(ways.map(|(label, want)| (label.to_owned(), Some(want))));
        }
        if kept > 0 {
            let kept = count(kept, "statement", "statements");
            choices.push((format!("Test what you kept, too: {kept}"), Some(Want::All)));
        }
        choices.push(("Stop for now".to_owned(), None));
        let default = usize::from(!tests.is_empty() && self.workshop().way == Way::Room);
        match self.pick("How do you show it?", choices, default)? {
            // Back.
            None => Ok(Want::Pause),
            Some(None) => Err(PromptError::Paused.into()),
            Some(Some(want)) => Ok(want),
        }
    }

    /// Lets the keyboard go round. Returns `false` for *back*.
    fn fists_go_round(&mut self, tests: &[OnTest]) -> Result<bool, Error> {
        let urns = [URN.to_owned()];
        let title = match tests.len() {
            1 => "Fist to five on 1 statement.".to_owned(),
            count => format!("Fist to five on {count} statements."),
        };
        let trip = Trip { title: &title, verb: ("show it", "shown it"), urns: &urns };
        if !self.go_round(trip, |session, person| session.fists(tests, person))? {
            return Ok(false);
        }
        let sealed: Vec<_> = self.sitting.sealed(URN)?.into_values().collect();
        let shown = tests.iter().map(|test| fingers::shown(&test.on, &sealed)).collect();
        self.keep_support(tests, shown)?;
        self.sitting.empty(URN)?;
        Ok(true)
    }

    fn keep_support(&mut self, tests: &[OnTest], shown: Vec<Vec<Support>>) -> Result<(), Error> {
        self.sitting.change_statements(|all| {
            for (test, shown) in tests.iter().zip(shown) {
                agreeing::support(all, &test.on, shown);
            }
        })?;
        Ok(())
    }

    /// Asks one person for all fingers, until they say that these are theirs.
    fn fists(
        &mut self,
        tests: &[OnTest],
        person: &ParticipantId,
    ) -> Result<Typed<Vec<String>>, Error> {
        loop {
            let name = self.name(person);
            self.screens(&format!("{name}\n\n{}\n\n{MEANING}\n", numbered(tests)))?;
            let Some(shown) = self.row_of_fingers(tests, person)? else { return Ok(Typed::Back) };
            self.context.prompter.clear()?;
            for (test, shown) in tests.iter().zip(&shown) {
                let fingers = shown.map_or_else(|| "–".to_owned(), |one| one.fingers().to_string());
                self.show(&format!("{fingers}  {}", test.label))?;
            }
            if self.context.prompter.confirm("Seal it like this?", true)? == Some(true) {
                let given = tests.iter().zip(shown);
                let given = given.filter_map(|(test, shown)| Some((test.on.clone(), shown?)));
                return Ok(Typed::Said(vec![fingers::sealed(&given.collect::<Vec<_>>())]));
            }
        }
    }

    /// Asks for fingers statement by statement; a row of them is for all that follow. Nothing stands
    /// where somebody leaves one out. Returns nothing for *back* before the first.
    fn row_of_fingers(
        &mut self,
        tests: &[OnTest],
        person: &ParticipantId,
    ) -> Result<Option<Vec<Option<Support>>>, Error> {
        let mut shown: Vec<Option<Support>> = Vec::new();
        let mut note = (tests.len() > 1).then(|| "One number, or a row for all.".to_owned());
        while let Some(test) = tests.get(shown.len()) {
            let line = Line {
                label: &format!("{}:", test.label),
                note: note.take(),
                may_pass: true,
                by: Some(person),
                ..Line::default()
            };
            let left = tests.len() - shown.len();
            match self.line(line, |typed| fingers(typed, left))? {
                Typed::Said(row) => shown.extend(row.into_iter().map(Some)),
                Typed::Pass => shown.push(None),
                Typed::Back => {
                    if shown.pop().is_none() {
                        return Ok(None);
                    }
                }
            }
        }
        Ok(Some(shown))
    }

    /// Types what the room shows, statement by statement. Returns `false` for *back*.
    fn fists_of_the_room(&mut self, tests: &[OnTest]) -> Result<bool, Error> {
        let here = self.workshop().participants.iter().filter(|person| !person.left).count();
        self.screens(&format!(
            "Read each out; on three, everybody shows their fingers. Type what you see, in any order: \
             5 5 4 3.\n\n{}\n\n{MEANING}\n",
            numbered(tests)
        ))?;
        let mut shown: Vec<Vec<Support>> = Vec::new();
        while let Some(test) = tests.get(shown.len()) {
            let label = format!("{}:", test.label);
            let line = Line { label: &label, may_pass: true, ..Line::default() };
            match self.line(line, |typed| fingers(typed, here))? {
                Typed::Said(mut row) => {
                    row.sort_unstable();
                    shown.push(row);
                }
                // It is left for another day.
                Typed::Pass => shown.push(Vec::new()),
                Typed::Back => {
                    if shown.pop().is_none() {
                        return Ok(false);
                    }
                }
            }
        }
        self.keep_support(tests, shown)?;
        Ok(true)
    }

    /// Shows all support at once.
    fn show_support(&mut self, tests: &[OnTest]) -> Result<(), Error> {
        let columns = self.context.prompter.columns();
        let mut told = vec!["Fist to five".to_owned()];
        for one in agreeing::stated(self.stated()) {
            if let Some(test) = tests.iter().find(|test| test.on == one.on) {
                told.push(format!("{}\n{}", test.words, strip(one.support, columns)));
            }
        }
        match self.pages(&format!("{}\n\n", told.join("\n\n")), "Look and talk, then go on")? {
            Waited::Ready => Ok(()),
            Waited::Pause => Err(PromptError::Paused.into()),
        }
    }
}

/// Returns support as dots and in words.
pub(super) fn strip(support: &[Support], columns: usize) -> String {
    let supports: Supports = support.iter().copied().collect();
    let dots = ui::fists(&supports.fingers(), columns);
    let words = match (supports.count(), supports.objections()) {
        (0, _) => "nobody has shown it".to_owned(),
        (_, 0) => "all can live with it".to_owned(),
        (_, 1) => "1 of you has the floor".to_owned(),
        (_, several) => format!("{several} of you have the floor"),
    };
    format!("{dots}\n{words}")
}

/// Returns all words of what is put to the test.
pub(super) fn in_words(statements: &Statements, one: &Tested<'_>) -> String {
    match one.means {
        Some(means) => format!("{} {means}", with_full_stop(one.words)),
        None => format!("{}: {}", title(statements, &one.on), one.words),
    }
}

fn numbered(tests: &[OnTest]) -> String {
    let lines = tests.iter().zip(1..).map(|(test, number)| format!(" {number}. {}", test.words));
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns a sentence that ends like one.
pub(super) fn with_full_stop(words: &str) -> String {
    let words = words.trim_end();
    // What ends in quotation marks ends with what stands before them.
    let unquoted = words.trim_end_matches(['"', '\'', '\u{201d}', '\u{2019}', '»', ')', '」']);
    let ends =
        unquoted.ends_with(|c: char| c.is_ascii_punctuation() || matches!(c, '。' | '！' | '？'));
    if ends { words.to_owned() } else { format!("{words}.") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_like_one_also_behind_a_quotation() {
        assert_eq!(with_full_stop("Fix the cause "), "Fix the cause.");
        assert_eq!(with_full_stop("Do we?"), "Do we?");
        assert_eq!(with_full_stop("一人が最後まで。"), "一人が最後まで。");
        assert_eq!(with_full_stop("Say \"I don't know\""), "Say \"I don't know\".");
        assert_eq!(with_full_stop("Say \"I don't know.\""), "Say \"I don't know.\"");
    }
}
