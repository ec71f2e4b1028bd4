//! The board on a full terminal: one card in full, the themes below it, and where all cards stand.
//!
//! A pure function of what there is to show and of the room for it.

use super::{BoardView, Cursor, keys, nearest};
use crate::domain::{CardId, Theme};
use crate::flow::{Board, Fate};
use crate::text;

/// The room there is, and whether something may stand out in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// How many columns the screen has.
    pub columns: usize,
    /// How many rows it has.
    pub rows: usize,
    /// Whether anything may stand out by how it looks.
    pub colour: bool,
}

/// What was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The rows, from the top; none is as wide as the screen.
    pub rows: Vec<String>,
    /// How many themes there is room for.
    pub themes: usize,
}

/// Where there are fewer columns, rows are cut by the screen.
const FEWEST_COLUMNS: usize = 20;

/// From this many rows on there is room to let things stand apart.
const AIRY: usize = 20;

/// From this many rows on the keys get two, and then three, where they need them.
const ROOMY: usize = 12;
const ROOMIER: usize = 15;

/// The fewest rows that themes get where there are so many.
const FEWEST_THEMES: usize = 4;

/// Stands before a theme that the card is under, and before the one that is nearest.
const UNDER: &str = "●";
const NEAR: &str = "›";

const BOLD: &str = "\u{1b}[1m";
const PLAIN: &str = "\u{1b}[0m";

/// Draws a board: the card that is looked at in full, the themes below it, and where all cards
/// stand.
pub fn draw_board(view: &BoardView<'_>, at: &Cursor, sheet: Sheet) -> Drawn {
    let width = sheet.columns.max(FEWEST_COLUMNS) - 1;
    let is_airy = sheet.rows >= AIRY;
    let air = usize::from(is_airy);
    let question = text::safe_line(view.question);
    let question = text::wrap(&question, width);
    let mut rows = vec![top(view, width)];
    rows.extend(cut(&question, 1 + air, width));
    let most = 1 + [ROOMY, ROOMIER].into_iter().filter(|rows| sheet.rows >= *rows).count();
    let keys = keys::rows(width, most, sheet.colour);
    let below = note(view, width, 1 + air).len() + keys.len();
    let middle = sheet.rows.saturating_sub(rows.len() + below + 2 * air);

    let themes = view.board.themes().len().max(1);
    let for_card = middle.saturating_sub(themes.min(FEWEST_THEMES.max(middle / 2))).max(2);
    let card = card(view, at.card, (width, for_card - 1), sheet.colour);
    let for_themes = middle.saturating_sub(card.len()).max(1);
    let (themes, count) = themes_in(view, at, (width, for_themes), sheet.colour);
    let room = for_themes.saturating_sub(themes.len() + 2);
    let next = if is_airy { next_ones(view, at.card, (width, room)) } else { Vec::new() };
    for part in [card, themes, next] {
        if is_airy && !part.is_empty() {
            rows.push(String::new());
        }
        rows.extend(part);
    }
    // What is said has the room that nothing else needs.
    let free = sheet.rows.saturating_sub(rows.len() + below);
    let mut below = note(view, width, 1 + air + free);
    below.extend(keys);
    rows.resize(sheet.rows.saturating_sub(below.len()), String::new());
    rows.extend(below);
    rows.truncate(sheet.rows);
    Drawn { rows, themes: count }
}

/// Returns the first row: where we are, and where the cards stand, at a glance.
fn top(view: &BoardView<'_>, width: usize) -> String {
    let heading = text::safe_line(view.heading);
    let fates = view.board.fates();
    let strip: String = fates.iter().copied().map(mark).collect();
    let count = |fate| fates.iter().filter(|one| **one == fate).count();
    let loose = count(Fate::Loose);
    let told = if loose == 0 { "none loose".to_owned() } else { format!("{loose} loose") };
    let counts = format!("●{} ○{} ·{loose}", count(Fate::Themed), count(Fate::Once));
    let long = format!("{strip}  {told}");
    let right = if text::width(&heading) + 3 + text::width(&long) <= width { long } else { counts };
    let heading = text::clip(&heading, width.saturating_sub(text::width(&right) + 2));
    let gap = width.saturating_sub(text::width(&heading) + text::width(&right));
    text::clip(&format!("{heading}{}{right}", " ".repeat(gap)), width).into_owned()
}

/// Returns the sign for a card's fate.
fn mark(fate: Fate) -> char {
    match fate {
        Fate::Themed => '●',
        Fate::Once => '○',
        Fate::Loose => '·',
    }
}

/// Returns the card that is looked at: a row of what there is to say about it, and its words in as
/// many rows as there are for them.
fn card(
    view: &BoardView<'_>,
    at: usize,
    (width, most): (usize, usize),
    colour: bool,
) -> Vec<String> {
    let board = view.board;
    let Some(card) = board.cards().get(at) else { return vec!["No card.".to_owned()] };
    let fate = board.fates().get(at).copied().unwrap_or(Fate::Loose);
    let by = card.by.as_ref().map_or("one of us", |name| name.as_str());
    let by = text::safe_line(by);
    let marks = marks(board, &card.id);
    let (number, count) = (at + 1, board.cards().len());
    let head = format!("{} Card {number} of {count} — {by}{marks}", mark(fate));
    let head = text::clip(&head, width).into_owned();
    let head = if colour { format!("{BOLD}{head}{PLAIN}") } else { head };
    let words = text::safe(card.words.trim());
    let lines = text::wrap(&words, width.saturating_sub(2));
    let mut rows = vec![head];
    if lines.len() > most {
        let more = " … (→ reads on)";
        let kept = cut(&lines, most, width.saturating_sub(2));
        let last = kept.len().saturating_sub(1);
        rows.extend(kept.into_iter().zip(0..).map(|(row, at)| {
            let row = row.trim_end_matches('…').to_owned();
            let room = width.saturating_sub(2 + text::width(more));
            let end = if at == last { more } else { "" };
            let row = if at == last { short(&row, room) } else { row };
            format!("  {row}{end}")
        }));
    } else {
        rows.extend(lines.iter().map(|line| format!("  {}", line.trim_end())));
    }
    rows
}

/// Returns what is marked on a card.
fn marks(board: &Board, card: &CardId) -> String {
    let sorting = board.sorting();
    let one_voice = if sorting.one_voice.contains(card) { " · one voice" } else { "" };
    let quoted = sorting.quotes.iter().any(|quote| quote.card == *card);
    format!("{one_voice}{}", if quoted { " · quote" } else { "" })
}

/// Returns the themes that there is room for, and how many that are.
fn themes_in(
    view: &BoardView<'_>,
    at: &Cursor,
    (width, room): (usize, usize),
    colour: bool,
) -> (Vec<String>, usize) {
    let themes = view.board.themes();
    if themes.is_empty() {
        let none = "No theme yet: + names one with this card.";
        return (cut(&text::wrap(none, width), room, width), 0);
    }
    let near = nearest(view, at.card);
    let card = view.board.cards().get(at.card).map(|card| &card.id);
    let row = |place: usize, theme: &Theme| {
        let is_under = card.is_some_and(|card| theme.cards.contains(card));
        let sign = if is_under {
            UNDER
        } else if near == Some(place) {
            NEAR
        } else {
            " "
        };
        let people = theme.people().to_string();
        let letter = Board::letter(place).unwrap_or(' ');
        let room = width.saturating_sub(5 + people.len());
        let says = text::safe_line(&theme.says);
        let says = text::clip(&says, room);
        let gap = room.saturating_sub(text::width(&says));
        let drawn = format!("{sign} {letter} {says}{} {people}", " ".repeat(gap));
        if colour && is_under { format!("{BOLD}{drawn}{PLAIN}") } else { drawn }
    };
    let all = themes.len();
    let shown = if all <= room { all } else { room.saturating_sub(1).max(1) };
    let first = at.theme.min(all.saturating_sub(shown));
    let mut rows: Vec<_> =
        themes.iter().enumerate().skip(first).take(shown).map(|(at, one)| row(at, one)).collect();
    if shown < all {
        let hidden = near.filter(|near| *near < first || *near >= first + shown);
        let hidden = hidden.and_then(Board::letter).map(|letter| format!(", › {letter}"));
        let hidden = hidden.unwrap_or_default();
        let more = format!("  … {} more themes (PgUp PgDn){hidden}", all - shown);
        rows.push(text::clip(&more, width).into_owned());
    }
    (rows, shown)
}

/// Returns the loose cards that come next, in as many rows as there are for them.
fn next_ones(view: &BoardView<'_>, at: usize, (width, room): (usize, usize)) -> Vec<String> {
    let fates = view.board.fates();
    let cards = view.board.cards();
    let next = (at + 1..cards.len()).chain(0..at);
    let loose = next.filter(|at| fates.get(*at) == Some(&Fate::Loose));
    let row = |at: usize| {
        let words = cards.get(at).map_or("", |card| card.words.trim());
        let row = format!("· {} {}", at + 1, text::safe_line(words));
        text::clip(&row, width).into_owned()
    };
    loose.take(room).map(row).collect()
}

/// Returns what there is to say; there is a row for it also where there is nothing.
fn note(view: &BoardView<'_>, width: usize, most: usize) -> Vec<String> {
    let note = text::safe_line(view.note.unwrap_or_default());
    cut(&text::wrap(&note, width), most, width)
}

/// Returns at most so many of the lines; the last one says by `…` that there are more.
fn cut(lines: &[impl AsRef<str>], most: usize, width: usize) -> Vec<String> {
    let mut rows: Vec<_> =
        lines.iter().take(most).map(|line| line.as_ref().trim_end().to_owned()).collect();
    if lines.len() > most
        && let Some(last) = rows.last_mut()
    {
        *last = text::clip(&format!("{last} …"), width).into_owned();
    }
    rows
}

/// Returns a text cut to so many columns, without a sign for it.
fn short(words: &str, columns: usize) -> String {
    let words = words.trim_end();
    if text::width(words) <= columns {
        return words.to_owned();
    }
    text::clip(words, columns + 1).trim_end_matches('…').trim_end().to_owned()
}

#[cfg(test)]
mod tests;
