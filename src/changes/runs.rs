//! What of a text stayed, went and came, word by word.

use std::convert::Infallible;

use similar::algorithms::{Compact, DiffHook, myers};
use unicode_segmentation::UnicodeSegmentation as _;

/// Texts with more words, blanks and signs than this are not compared word by word.
const MOST_PIECES: usize = 4_000;

/// A stretch of words, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What became of it.
    pub fate: RunFate,
    /// The words, with the blanks and signs between them.
    pub text: String,
}

/// What became of a stretch of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RunFate {
    /// It is there still.
    Kept,
    /// It was there.
    TakenOut,
    /// It was not there.
    New,
}

/// Returns the runs of `old` and `new`: those that are kept or taken out make `old`, those that are
/// kept or new make `new`. Where some went and others came, what went stands first.
///
/// Words are those of Unicode Standard Annex 29: in scripts without spaces mostly single characters,
/// and never a part of one.
pub(super) fn runs(old: &str, new: &str) -> Vec<Run> {
    let before: Vec<_> = old.split_word_bounds().collect();
    let after: Vec<_> = new.split_word_bounds().collect();
    let mut so_far = SoFar::default();
    if before.len() + after.len() > MOST_PIECES {
        so_far.differs(old, new);
        return so_far.done();
    }
    // Of all that it knows only this one: what can be chosen between is all in the program.
    let told = Told { before: &before, after: &after, so_far: &mut so_far };
    let mut told = Compact::new(told, &before, &after);
    let Ok(()) = myers::diff(&mut told, &before, 0..before.len(), &after, 0..after.len());
    so_far.done()
}

/// Two texts in words, and what of them has been told.
struct Told<'t> {
    before: &'t [&'t str],
    after: &'t [&'t str],
    so_far: &'t mut SoFar,
}

impl DiffHook for Told<'_> {
    type Error = Infallible;

    fn equal(&mut self, _old: usize, new: usize, len: usize) -> Result<(), Infallible> {
        self.so_far.is_same(&text(self.after, new, len));
        Ok(())
    }

    fn delete(&mut self, old: usize, len: usize, _new: usize) -> Result<(), Infallible> {
        self.so_far.differs(&text(self.before, old, len), "");
        Ok(())
    }

    fn insert(&mut self, _old: usize, new: usize, len: usize) -> Result<(), Infallible> {
        self.so_far.differs("", &text(self.after, new, len));
        Ok(())
    }
}

/// Returns `len` words, from the one that is `at`th on.
fn text(words: &[&str], at: usize, len: usize) -> String {
    words.get(at..at + len).unwrap_or_default().concat()
}

/// The runs as far as the texts have been compared.
#[derive(Debug, Default)]
struct SoFar {
    runs: Vec<Run>,
    /// What went and what came since the last that was kept.
    went: String,
    came: String,
    /// Blanks behind these: they belong to them where more went or came behind.
    blanks: String,
}

impl SoFar {
    fn differs(&mut self, old: &str, new: &str) {
        let blanks = std::mem::take(&mut self.blanks);
        self.went += &blanks;
        self.came += &blanks;
        self.went += old;
        self.came += new;
    }

    fn is_same(&mut self, text: &str) {
        if text.trim().is_empty() && !(self.went.is_empty() && self.came.is_empty()) {
            self.blanks += text;
            return;
        }
        self.settle();
        self.push(RunFate::Kept, text.to_owned());
    }

    /// Notes what went and came.
    fn settle(&mut self) {
        let all = [
            (RunFate::TakenOut, &mut self.went),
            (RunFate::New, &mut self.came),
            (RunFate::Kept, &mut self.blanks),
        ];
        for (fate, text) in all.map(|(fate, text)| (fate, std::mem::take(text))) {
            self.push(fate, text);
        }
    }

    fn push(&mut self, fate: RunFate, text: String) {
        match self.runs.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.fate == fate => last.text += &text,
            Some(_) | None => self.runs.push(Run { fate, text }),
        }
    }

    fn done(mut self) -> Vec<Run> {
        self.settle();
        self.runs
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Shows runs: `[-what went-]`, `{+what came+}`.
    fn shown(old: &str, new: &str) -> String {
        let show = |run: Run| match run.fate {
            RunFate::Kept => run.text,
            RunFate::TakenOut => format!("[-{}-]", run.text),
            RunFate::New => format!("{{+{}+}}", run.text),
        };
        runs(old, new).into_iter().map(show).collect()
    }

    fn joined(runs: &[Run], without: RunFate) -> String {
        runs.iter().filter(|run| run.fate != without).map(|run| run.text.as_str()).collect()
    }

    #[test]
    fn words_that_differ_stand_together_between_those_that_stay() {
        insta::assert_snapshot!(
            shown(
                "Ordinary words, the customer's language where we can, and an honest no.",
                "Ordinary words, the customer's language (or a date), and an honest no.",
            ),
            @"Ordinary words, the customer's language [-where we can-]{+(or a date)+}, and an honest no."
        );
        insta::assert_snapshot!(
            shown("静かに話を聞いてから答える。", "静かに話を最後まで聞いてから話す。"),
            @"静かに話を{+最後まで+}聞いてから[-答える-]{+話す+}。"
        );
        insta::assert_snapshot!(shown("One.", "Two."), @"[-One-]{+Two+}.");
        insta::assert_snapshot!(shown("", "New."), @"{+New.+}");
        assert_eq!(runs("", ""), []);
    }

    #[test]
    fn very_long_texts_are_not_compared_word_by_word() {
        let (old, new) = ("a ".repeat(3_000), "a ".repeat(2_000));
        let runs = runs(&old, &new);
        assert_eq!(runs.len(), 2);
        assert_eq!(joined(&runs, RunFate::New), old);
    }

    proptest! {
        #[test]
        fn runs_make_both_texts(
            old in "([a-c今日é👩‍👩‍👧\u{301}\u{200d}]{1,3}[ ,\n]{0,2}){0,12}",
            new in "([a-c今日é👩‍👩‍👧\u{301}\u{200d}]{1,3}[ ,\n]{0,2}){0,12}",
        ) {
            let runs = runs(&old, &new);
            prop_assert_eq!(joined(&runs, RunFate::New), old.as_str());
            prop_assert_eq!(joined(&runs, RunFate::TakenOut), new.as_str());
            for pair in runs.windows(2) {
                prop_assert!(pair[0].fate != pair[1].fate && !pair[1].text.is_empty());
            }
            prop_assert_eq!(old == new, runs.iter().all(|run| run.fate == RunFate::Kept));
        }

        #[test]
        fn runs_make_any_two_texts(old in any::<String>(), new in any::<String>()) {
            let runs = runs(&old, &new);
            prop_assert_eq!(joined(&runs, RunFate::New), old);
            prop_assert_eq!(joined(&runs, RunFate::TakenOut), new);
        }
    }
}
