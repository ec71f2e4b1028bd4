//! A merged document: its text, and what people have to decide.

use super::blocks::Kind;
use super::emit::Placed;
use super::prose::{Sides, Words};
use super::space::Space;

/// The lines around what people have to decide, as version control has them.
pub const MARKS: [&str; 3] = ["<<<<<<< what stands here", "=======", ">>>>>>> what credo writes"];

/// A merged document.
#[derive(Clone, Debug)]
pub struct Merged {
    parts: Vec<Part>,
    conflicts: Vec<Conflict>,
    left_out: Vec<String>,
    layout: Layout,
}

/// How a file is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// Whether it begins with a byte order mark.
    pub(super) mark: bool,
    /// Whether its lines end in a carriage return, too.
    pub(super) returns: bool,
    /// Whether its last line ends.
    pub(super) ends: bool,
}

#[derive(Clone, Debug)]
struct Part {
    begins: (Kind, Space),
    ends: (Kind, Space),
    text: Text,
}

#[derive(Clone, Debug)]
enum Text {
    /// A whole document, as it is.
    Whole(String),
    Merged(String),
    /// A conflict, by its number.
    Conflict(usize),
}

/// Something that both changed, each in its own way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The heading that it stands under; empty where there is none.
    pub under: String,
    /// What was written there before, if that is known.
    pub before: Option<String>,
    /// What stands there: empty where somebody took it out.
    pub ours: String,
    /// What is new: empty where it is gone.
    pub theirs: String,
    both: String,
}

/// What becomes of a conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// What stands there stays.
    Ours,
    /// What is new comes.
    Theirs,
    /// Both are there, what stands there first.
    Both,
    /// Somebody wrote this.
    Written(String),
    /// Both are there between marks, for people to decide.
    Marks,
}

impl Merged {
    /// A document that needs no merging.
    pub(super) fn whole(text: String, layout: Layout) -> Self {
        let part = Part::new((Kind::Html, Space::default()), Text::Whole(text));
        Self { parts: vec![part], conflicts: Vec::new(), left_out: Vec::new(), layout }
    }

    pub(super) fn of(placed: Vec<Placed>, left_out: Vec<String>, layout: Layout) -> Self {
        let mut merged = Self { parts: Vec::new(), conflicts: Vec::new(), left_out, layout };
        for Placed { under, leaf } in placed {
            let around = (leaf.kind, leaf.space);
            let text = match leaf.words {
                Words::Merged(text) if text.is_empty() => continue,
                Words::Merged(text) => Text::Merged(text),
                Words::Both(sides) => {
                    let between = Space::between(merged.parts.last().map(|it| it.ends), around);
                    let conflict = conflict(under, leaf.base, sides);
                    if merged.goes_on(&conflict, between) {
                        if let Some(part) = merged.parts.last_mut() {
                            part.ends = around;
                        }
                        continue;
                    }
                    merged.conflicts.push(conflict);
                    Text::Conflict(merged.conflicts.len() - 1)
                }
            };
            merged.parts.push(Part::new(around, text));
        }
        merged
    }

    /// Takes a conflict into the one before it, if the same side of both is empty: what people took
    /// out is asked about once, and what they wrote into something that is gone, too.
    fn goes_on(&mut self, conflict: &Conflict, between: usize) -> bool {
        let Some(Part { text: Text::Conflict(_), .. }) = self.parts.last() else { return false };
        let Some(last) = self.conflicts.last_mut() else { return false };
        let is_alike = last.under == conflict.under
            && last.ours.is_empty() == conflict.ours.is_empty()
            && last.theirs.is_empty() == conflict.theirs.is_empty()
            && (conflict.ours.is_empty() || conflict.theirs.is_empty());
        if !is_alike {
            return false;
        }
        let gap = "\n".repeat(between + 1);
        let join = |text: &mut String, more: &str| {
            if !more.is_empty() {
                if !text.is_empty() {
                    text.push_str(&gap);
                }
                text.push_str(more);
            }
        };
        join(&mut last.ours, &conflict.ours);
        join(&mut last.theirs, &conflict.theirs);
        join(&mut last.both, &conflict.both);
        if let (Some(before), Some(more)) = (&mut last.before, &conflict.before) {
            join(before, more);
        }
        true
    }

    /// Returns what people have to decide, in the order of the document.
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    /// Returns the headings of sections that people took out, and that say something else now;
    /// they stay out.
    pub fn left_out(&self) -> &[String] {
        &self.left_out
    }

    /// Returns the document, with a choice for each conflict; one without a choice is marked.
    pub fn text(&self, choices: &[Choice]) -> String {
        let mut text = String::new();
        let mut last: Option<&Part> = None;
        for part in &self.parts {
            let words = match &part.text {
                Text::Whole(text) => return text.clone(),
                Text::Merged(text) => text.clone(),
                Text::Conflict(number) => {
                    let choice = choices.get(*number).unwrap_or(&Choice::Marks);
                    self.conflicts.get(*number).map_or_else(String::new, |it| it.chosen(choice))
                }
            };
            if words.is_empty() {
                continue;
            }
            if last.is_some() {
                let between = Space::between(last.map(|it| it.ends), part.begins);
                text.push_str(&"\n".repeat(between + 1));
            }
            text.push_str(&words);
            last = Some(part);
        }
        self.layout.of(text)
    }
}

impl Part {
    fn new(around: (Kind, Space), text: Text) -> Self {
        Self { begins: around, ends: around, text }
    }
}

pub(super) fn conflict(under: String, before: Option<String>, sides: Sides) -> Conflict {
    let Sides { ours, theirs, both } = sides;
    Conflict { under, before, ours, theirs, both }
}

impl Conflict {
    pub(super) fn chosen(&self, choice: &Choice) -> String {
        match choice {
            Choice::Ours => self.ours.clone(),
            Choice::Theirs => self.theirs.clone(),
            Choice::Both => self.both.clone(),
            Choice::Written(text) => text.trim_matches('\n').to_owned(),
            Choice::Marks => {
                let [begin, middle, end] = MARKS;
                let lines = [begin, &self.ours, middle, &self.theirs, end];
                let lines = lines.into_iter().filter(|line| !line.is_empty());
                lines.collect::<Vec<_>>().join("\n")
            }
        }
    }
}

impl Layout {
    pub(super) fn read(text: &str) -> Self {
        let lines = text.bytes().filter(|byte| *byte == b'\n').count();
        let returns = text.matches("\r\n").count();
        Self {
            mark: text.starts_with('\u{FEFF}'),
            returns: returns * 2 > lines,
            ends: text.is_empty() || text.ends_with(['\n', '\r']),
        }
    }

    /// Lays out `text`, whose lines end in a line feed, but for the last.
    pub(super) fn of(self, text: String) -> String {
        let mut text = text;
        if self.ends && !text.is_empty() {
            text.push('\n');
        }
        if self.returns {
            text = text.replace('\n', "\r\n");
        }
        if self.mark { format!("\u{FEFF}{text}") } else { text }
    }
}
