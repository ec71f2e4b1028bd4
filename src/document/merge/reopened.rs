//! Conflicts that an earlier merge left between marks in a document, read back so that people are asked
//! about them after all.

use super::blocks::{Kind, blocks};
use super::merged::{Choice, Conflict, Layout, MARKS, conflict};
use super::outline::title;
use super::prose::Sides;
use super::{marked, plain};

/// A document in which conflicts are marked.
#[derive(Clone, Debug)]
pub struct Reopened {
    pieces: Vec<Piece>,
    conflicts: Vec<Conflict>,
    layout: Layout,
}

#[derive(Clone, Debug)]
enum Piece {
    Line(String),
    /// A conflict, by its number.
    Conflict(usize),
}

/// The side of a conflict in which a line stands, and the lines of both so far.
#[derive(Default)]
struct Open<'t> {
    is_theirs: bool,
    ours: Vec<&'t str>,
    theirs: Vec<&'t str>,
}

impl Reopened {
    /// Reads `text`. Returns nothing where somebody changed the marks, or where others put marks, too:
    /// nobody can tell then what stands on which side.
    pub fn read(text: &str) -> Option<Self> {
        let [begin, middle, end] = MARKS;
        let layout = Layout::read(text);
        let mut read = Self { pieces: Vec::new(), conflicts: Vec::new(), layout };
        let text = &*plain(text);
        let mut open: Option<Open<'_>> = None;
        let mut under = String::new();
        for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
            let mark = line.trim_end();
            match &mut open {
                None if mark == begin => open = Some(Open::default()),
                None if mark == end => return None,
                None => {
                    if let [block] = &*blocks(line)
                        && matches!(block.kind, Kind::Heading(_))
                    {
                        under = title(block);
                    }
                    read.pieces.push(Piece::Line(line.to_owned()));
                }
                Some(sides) if mark == middle && !sides.is_theirs => sides.is_theirs = true,
                Some(sides) if mark == end && sides.is_theirs => {
                    let sides = sides.sides();
                    read.pieces.push(Piece::Conflict(read.conflicts.len()));
                    read.conflicts.push(conflict(under.clone(), None, sides));
                    open = None;
                }
                Some(_) if [begin, middle, end].contains(&mark) => return None,
                Some(sides) if sides.is_theirs => sides.theirs.push(line),
                Some(sides) => sides.ours.push(line),
            }
        }
        let is_marked = |choice| marked(&read.lines(&vec![choice; read.conflicts.len()])).is_some();
        let is_whole = open.is_none() && !is_marked(Choice::Ours) && !is_marked(Choice::Theirs);
        is_whole.then_some(read)
    }

    /// Returns what people have to decide, in the order of the document.
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    /// Returns the document, with a choice for each conflict; one without a choice stays marked.
    pub fn text(&self, choices: &[Choice]) -> String {
        self.layout.of(self.lines(choices))
    }

    fn lines(&self, choices: &[Choice]) -> String {
        let mut lines: Vec<String> = Vec::new();
        // Of the empty lines before and behind what is gone, those before stay.
        let mut is_gone = false;
        for piece in &self.pieces {
            let text = match piece {
                Piece::Line(line) => line.clone(),
                Piece::Conflict(number) => {
                    let choice = choices.get(*number).unwrap_or(&Choice::Marks);
                    self.conflicts.get(*number).map_or_else(String::new, |it| it.chosen(choice))
                }
            };
            let is_line = matches!(piece, Piece::Line(_));
            let is_first = lines.last().is_none_or(|last| last.trim().is_empty());
            match (is_line, text.trim().is_empty()) {
                (true, true) if is_gone && is_first => {}
                (false, true) => {
                    is_gone = true;
                    continue;
                }
                _ => lines.push(text),
            }
            is_gone = false;
        }
        lines.join("\n")
    }
}

impl Open<'_> {
    fn sides(&self) -> Sides {
        let (ours, theirs) = (self.ours.join("\n"), self.theirs.join("\n"));
        let is_row = |line: &&str| {
            let kind = blocks(line).first().map(|block| block.kind);
            line.starts_with('|') || kind == Some(Kind::Item)
        };
        let is_list =
            [&self.ours, &self.theirs].iter().all(|side| side.first().is_some_and(is_row));
        let between = match (ours.is_empty() || theirs.is_empty(), is_list) {
            (true, _) => "",
            (false, true) => "\n",
            (false, false) => "\n\n",
        };
        let both = format!("{ours}{between}{theirs}");
        Sides { ours, theirs, both }
    }
}
