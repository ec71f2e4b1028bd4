//! A piece that people edited is written anew: what they wrote is merged with what is new, and where
//! both changed the same, they are asked.

mod ask;

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::Made;
use crate::context::Context;
use crate::document::merge::{self, Choice, Conflict, Merged, Reopened, Unmergeable, Version};
use crate::domain::EditionId;
use crate::error::Error;
use crate::prompt::{PromptError, Prompter};
use crate::store::{Folder, Standing, Written};

/// What becomes of what people edited and what has changed underneath.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum OnConflict {
    /// Ask; where nobody answers, mark them
    #[default]
    Ask,
    /// Keep what stands there
    Mine,
    /// Take what is new
    New,
    /// Keep what stands there, and put what is new behind it
    Both,
    /// Put both into the file between marks, as version control does
    Marks,
}

/// What became of a piece that was put where the team reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    /// Where it lies.
    pub path: PathBuf,
    /// Where the one before lies, if people had edited it and it changed.
    pub before: Option<PathBuf>,
    /// The headings of sections that people took out and that say something else now.
    pub left_out: Vec<String>,
    /// How many conflicts are marked in it, and the line of the first.
    pub marked: Option<(usize, usize)>,
}

impl Put {
    /// Says what became of what people had edited, in sentences.
    pub fn told(&self) -> Vec<String> {
        let mut told = Vec::new();
        if let Some(before) = &self.before {
            told.push(format!(
                "What was edited by hand is in it; the one before is kept: {}.",
                before.display()
            ));
        }
        for heading in &self.left_out {
            told.push(format!("Left out, as somebody took it out by hand: \"{heading}\", which says something else now."));
        }
        told
    }
}

/// A piece that is ready to be put where the team reads it, with what people edited there.
#[derive(Clone, Debug)]
pub struct Ready {
    /// What it says.
    pub text: String,
    standing: Standing,
    written: Written,
    left_out: Vec<String>,
    open: usize,
}

impl Ready {
    /// Merges a piece of `edition`, as it was `made`, with what people edited in the file called
    /// `name`, and asks about what both changed. Nothing is written yet.
    ///
    /// # Errors
    /// [`Error::Unmergeable`] where nothing can be told apart, or there are marks that no earlier run
    /// put there, and [`Error::Conflicts`] where nobody decides about those that one did.
    pub fn merged(
        context: &mut Context<'_>,
        (folder, edition): (&Folder, EditionId),
        (name, made): (&str, &Made),
        on_conflict: OnConflict,
    ) -> Result<Self, Error> {
        let standing = folder.standing(edition, name)?;
        let mut text = standing.text.clone().filter(|_| standing.is_edited);
        if let Some(reopened) = reopened(&standing)? {
            let told = ask::still_marked(name, reopened.conflicts().len());
            let asked = (&*told, &*standing.path);
            let choices = decide(context.prompter, asked, reopened.conflicts(), on_conflict)?;
            let open = open(reopened.conflicts(), &choices);
            if open > 0 {
                return Self::still_marked(standing, &reopened, &choices);
            }
            text = Some(reopened.text(&choices));
        }
        let merged = text.map(|text| merged(&standing, &text, made));
        let choices = match &merged {
            Some(merged) => {
                let count = merged.conflicts().len();
                let told = ask::introduction(name, &standing, count);
                let asked = (&*told, &*standing.path);
                decide(context.prompter, asked, merged.conflicts(), on_conflict)?
            }
            None => Vec::new(),
        };
        let text = merged.as_ref().map_or_else(|| made.markdown.clone(), |it| it.text(&choices));
        let written =
            Written { text: made.markdown.clone(), sections: made.about.sections.clone() };
        let left_out = merged.as_ref().map(|it| it.left_out().to_vec()).unwrap_or_default();
        let open = merged.as_ref().map_or(0, |it| open(it.conflicts(), &choices));
        Ok(Self { text, standing, written, left_out, open })
    }

    /// A piece in which some of what an earlier run left marked is still open: what was decided is kept,
    /// and nothing new comes before all is.
    fn still_marked(
        standing: Standing,
        reopened: &Reopened,
        choices: &[Choice],
    ) -> Result<Self, Error> {
        let (text, open) = (reopened.text(choices), open(reopened.conflicts(), choices));
        let Some(written) = standing.written.clone().filter(|_| !choices.is_empty()) else {
            let line = merge::marked(&text).unwrap_or_default();
            return Err(Error::Conflicts { path: standing.path, count: open, line });
        };
        Ok(Self { text, standing, written, left_out: Vec::new(), open })
    }

    /// Returns what the program made of it.
    pub fn made(&self) -> &str {
        &self.written.text
    }

    /// Puts it there.
    pub fn put(self, folder: &Folder) -> Result<Put, Error> {
        let Self { text, standing, written, left_out, open } = self;
        let before = folder.put(&standing, &text, &written)?;
        let marked = merge::marked(&text).filter(|_| open > 0).map(|line| (open, line));
        Ok(Put { path: standing.path, before, left_out, marked })
    }
}

/// Returns a piece of `edition`, as it was `made`, with what people edited in the file called `name`:
/// what other formats are made from. Nothing is asked and nothing is written.
///
/// # Errors
/// [`Error::Unmerged`] where something has to be decided first, and [`Error::Unmergeable`] as
/// [`Ready::merged`] does.
pub fn with_edits(
    (folder, edition): (&Folder, EditionId),
    name: &str,
    made: &Made,
    on_conflict: OnConflict,
) -> Result<String, Error> {
    let standing = folder.standing(edition, name)?;
    let Some(mut text) = standing.text.clone().filter(|_| standing.is_edited) else {
        return Ok(made.markdown.clone());
    };
    let decided = |conflicts: &[Conflict]| match all(on_conflict) {
        Some(choice) => Ok(vec![choice; conflicts.len()]),
        None if conflicts.is_empty() => Ok(Vec::new()),
        None => Err(Error::Unmerged { path: standing.path.clone(), count: conflicts.len() }),
    };
    if let Some(reopened) = reopened(&standing)? {
        text = reopened.text(&decided(reopened.conflicts())?);
    }
    let merged = merged(&standing, &text, made);
    Ok(merged.text(&decided(merged.conflicts())?))
}

/// Whether people edited the file called `name`, in which a piece of `edition` goes.
pub fn is_edited((folder, edition): (&Folder, EditionId), name: &str) -> Result<bool, Error> {
    Ok(folder.standing(edition, name)?.is_edited)
}

/// Reads the conflicts back that an earlier run left marked in a piece, if it did.
///
/// # Errors
/// [`Error::Unmergeable`] where the marks are not those of that run, and where people began a block of
/// code that never ends.
fn reopened(standing: &Standing) -> Result<Option<Reopened>, Error> {
    let bar = |line, why| Error::Unmergeable { path: standing.path.clone(), line, why };
    let text = standing.text.as_deref().filter(|_| standing.is_edited).unwrap_or_default();
    let was_open =
        || standing.written.as_ref().is_some_and(|it| merge::unclosed(&it.text).is_some());
    if let Some(line) = merge::unclosed(text).filter(|_| !was_open()) {
        return Err(bar(line, Unmergeable::Unclosed));
    }
    let Some(line) = merge::marked(text) else { return Ok(None) };
    Reopened::read(text).map(Some).ok_or_else(|| bar(line, Unmergeable::Marked))
}

/// Merges `text`, which people edited, with what was made.
fn merged(standing: &Standing, text: &str, made: &Made) -> Merged {
    let base = standing
        .written
        .as_ref()
        .map(|written| Version { text: &written.text, sections: &written.sections });
    let new = Version { text: &made.markdown, sections: &made.about.sections };
    merge::merge(base, text, new)
}

/// Returns how many conflicts nobody has decided.
fn open(conflicts: &[Conflict], choices: &[Choice]) -> usize {
    conflicts.len() - choices.iter().filter(|it| **it != Choice::Marks).count()
}

/// Returns the choice for every conflict, if it is the same for all and nobody is to be asked.
fn all(on_conflict: OnConflict) -> Option<Choice> {
    match on_conflict {
        OnConflict::Mine => Some(Choice::Ours),
        OnConflict::New => Some(Choice::Theirs),
        OnConflict::Both => Some(Choice::Both),
        OnConflict::Ask | OnConflict::Marks => None,
    }
}

/// Decides about every conflict: people do, where they are to be asked, after they were `told` what there
/// is to decide in the file at `path`.
fn decide(
    prompter: &mut dyn Prompter,
    (told, path): (&str, &Path),
    conflicts: &[Conflict],
    on_conflict: OnConflict,
) -> Result<Vec<Choice>, Error> {
    if let Some(choice) = all(on_conflict) {
        return Ok(vec![choice; conflicts.len()]);
    }
    if conflicts.is_empty() || on_conflict == OnConflict::Marks {
        return Ok(Vec::new());
    }
    prompter.show(told)?;
    match ask::ask(prompter, conflicts) {
        Err(PromptError::Interrupted) => Err(Error::Stopped { path: path.to_owned() }),
        asked => Ok(asked?),
    }
}
