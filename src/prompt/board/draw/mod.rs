//! The board on a full terminal: one card in full, the themes below it, and where all cards stand.
//!
//! A pure function of what there is to show and of the room for it.

use super::{BoardView, Cursor, nearest};
use crate::domain::{CardId, Theme};
use crate::flow::{Board, Fate};
use crate::text;

/// The room there is, and whether something may stand out in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::prompt) struct Sheet {
    pub(in crate::prompt) columns: usize,
    pub(in crate::prompt) rows: usize,
    pub(in crate::prompt) colour: bool,
}

/// What was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::prompt) struct Drawn {
    /// The rows, from the top; none is as wide as the screen.
    pub(in crate::prompt) rows: Vec<String>,
    /// How many themes there is room for.
    pub(in crate::prompt) themes: usize,
}

/// From this many rows on there is room to let things stand apart.
const AIRY: usize = 20;

/// The fewest rows that themes get where there are so many.
const FEWEST_THEMES: usize = 4;

/// Stands before a theme that the card is under, and before the one that is nearest.
const UNDER: &str = "●";
const NEAR: &str = "›";

const BOLD: &str = "\u{1b}[1m";
const TURNED: &str = "\u{1b}[7m";
const PLAIN: &str = "\u{1b}[0m";

/// The keys, the most wanted first.
const KEYS: [(&str, &str); 9] = [
    ("a-z", "under a theme"),
    ("Enter", "next"),
    ("Space", "said once"),
    ("+", "new theme"),
    ("Tab", "take ›"),
    ("Bksp", "undo"),
    ("^N", "go on"),
    ("Esc", "back"),
    ("^Q", "pause"),
];

/// The key that shows all the others.
const ALL_KEYS: (&str, &str) = ("?", "keys");

/// Draws a board.
pub(in crate::prompt) fn draw(view: &BoardView<'_>, at: &Cursor, sheet: Sheet) -> Drawn {
    let width = sheet.columns.saturating_sub(1).max(1);
    let is_airy = sheet.rows >= AIRY;
    let mut rows = vec![top(view, width)];
    let question = text::safe_line(view.question);
    let question = text::wrap(&question, width);
    rows.extend(cut(&question, if is_airy { 2 } else { 1 }, width));
    let note = note(view, width, if is_airy { 2 } else { 1 });
    let keys = keys(width, if is_airy { 2 } else { 1 }, sheet.colour);
    let air = if is_airy { 3 } else { 0 };
    let taken = rows.len() + 1 + note.len().max(1) + keys.len() + air;
    let body = sheet.rows.saturating_sub(taken);
    if is_airy {
        rows.push(String::new());
    }
    let themes = view.board.themes().len().max(1);
    let for_card = body.saturating_sub(themes.min(FEWEST_THEMES.max(body / 2))).max(1);
    rows.extend(card(view, at.card, (width, for_card), sheet.colour));
    let used = rows.len() + note.len().max(1) + keys.len() + if is_airy { 2 } else { 0 };
    if is_airy {
        rows.push(String::new());
    }
    let room = sheet.rows.saturating_sub(used).max(1);
    let (themes, count) = themes_in(view, at, (width, room), sheet.colour);
    rows.extend(themes);
    rows.resize(sheet.rows.saturating_sub(keys.len() + note.len()), String::new());
    rows.extend(note);
    rows.extend(keys);
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
        return (vec![text::clip(none, width).into_owned()], 0);
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

fn note(view: &BoardView<'_>, width: usize, most: usize) -> Vec<String> {
    let note = text::safe_line(view.note.unwrap_or_default());
    cut(&text::wrap(&note, width), most, width)
}

/// Returns the rows that say what the keys are.
fn keys(width: usize, most: usize, colour: bool) -> Vec<String> {
    let wide = |(key, word): (&str, &str)| text::width(key) + 1 + text::width(word);
    let mut rows = vec![(String::new(), 0)];
    let all = KEYS.into_iter().chain([ALL_KEYS]);
    for (key, word) in all {
        let is_last_row = rows.len() == most;
        let is_end = (key, word) == ALL_KEYS;
        let reserve = if is_last_row && !is_end { wide(ALL_KEYS) + 2 } else { 0 };
        let Some((row, taken)) = rows.last_mut() else { continue };
        let gap = if *taken == 0 { 0 } else { 2 };
        if *taken + gap + wide((key, word)) + reserve > width {
            if is_last_row && !is_end {
                continue;
            }
            if !is_last_row {
                rows.push((key_word(key, word, colour), wide((key, word))));
                continue;
            }
        }
        row.push_str(&" ".repeat(gap));
        row.push_str(&key_word(key, word, colour));
        *taken += gap + wide((key, word));
    }
    rows.into_iter().map(|(row, _)| row).collect()
}

fn key_word(key: &str, word: &str, colour: bool) -> String {
    if colour { format!("{TURNED}{key}{PLAIN} {word}") } else { format!("{key} {word}") }
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
