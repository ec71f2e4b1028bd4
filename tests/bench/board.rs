//! From a key on the theme board to the next picture of it, beside a frame of a screen.
//!
//! A whole sitting runs: the move, what of it goes to the disk, the next suggestion, and what is
//! drawn, by the code that draws on a terminal. Only the keys and the terminal are left out.

use std::error::Error;
use std::io;
use std::time::{Duration, Instant};

use credo::context::Context;
use credo::flow::Move;
use credo::press::Press;
use credo::prompt::{
    BoardView, Cursor, Field, Menu, Played, PromptError, Prompter, Reply, Sheet, Waited, draw_board,
};
use credo::stages::Session;
use credo::store::{Folder, Holder};
use credo::ui::{Manner, Results, Ui};

use crate::effort::Effort;
use crate::measure::{Row, ratio, told};
use crate::{Measured, people};

/// A frame of a screen that shows sixty in a second.
const FRAME: Duration = Duration::from_millis(16);

/// The screen that is drawn on.
const SHEET: Sheet = Sheet { columns: 80, rows: 24, colour: true };

/// How many themes are named before cards are put under them.
const THEMES: usize = 30;

/// Measures keys on boards of about so many cards.
pub(crate) fn rows(effort: Effort) -> Measured {
    let mut rows = Vec::new();
    for people in [13, 211] {
        let mut hand = Hand { left: effort.times(150), ..Hand::default() };
        sort(people, &mut hand)?;
        hand.taken.sort_unstable();
        let slowest = hand.taken.last().copied().ok_or("no key was pressed")?;
        let usual = hand.taken.get(hand.taken.len() / 2).copied().unwrap_or(slowest);
        let what = |which: &str| format!("key on a board of {} cards, {which}", hand.cards);
        for (which, taken, aim) in [("usually", usual, None), ("slowest", slowest, Some(1.0))] {
            rows.push(Row {
                what: what(which),
                ours: told(taken),
                least: format!("{} a frame", told(FRAME)),
                ratio: ratio(taken, FRAME),
                aim,
            });
        }
    }
    Ok(rows)
}

/// Lets a hand sort the answers of so many people.
fn sort(people: usize, hand: &mut Hand) -> Result<(), Box<dyn Error>> {
    let root = people::answered(people)?;
    let holder = Holder {
        user: "bench".to_owned(),
        host: "here".to_owned(),
        pid: std::process::id(),
        since: "now".to_owned(),
    };
    let folder = Folder::find(&root)?.ok_or("no culture folder")?;
    let sitting = folder.edition(people::edition()?).sit(&holder)?;
    let (mut results, mut remarks) = (io::sink(), io::sink());
    let manner =
        Manner { quiet: true, colour: false, columns: 80, remarks: None, results: Results::On };
    let mut context = Context {
        here: root,
        folder: None,
        edition: None,
        today: "2026-11-26".parse()?,
        now: "now".to_owned(),
        user: "bench".to_owned(),
        host: "here".to_owned(),
        elapsed: &|| Duration::ZERO,
        seed: 7,
        press: Press::default(),
        input: &mut io::empty(),
        prompter: hand,
        ui: Ui::new(&mut results, &mut remarks, manner),
    };
    Session::new(&mut context, folder, sitting).run(None)?;
    Ok(())
}

/// Somebody who presses one key after the other.
#[derive(Debug, Default)]
struct Hand {
    left: usize,
    pressed: Option<Instant>,
    taken: Vec<Duration>,
    cards: usize,
}

impl Hand {
    /// Returns what the next key means: a theme is named, or a card comes under one.
    fn next(&self, view: &BoardView<'_>) -> Option<Move> {
        let number = self.taken.len();
        let card = view.board.cards().get(number % view.board.cards().len())?;
        let themes = view.board.themes();
        if themes.len() < THEMES.min(view.board.cards().len() / 2) {
            let says = format!("{} in theme {number}", card.words.get(..20).unwrap_or("Words"));
            return Some(Move::Name { says, cards: vec![card.id.clone()] });
        }
        let from = number * 7 % themes.len().max(1);
        let mut others = themes.iter().skip(from).chain(themes.iter().take(from));
        let other = others.find(|theme| !theme.cards.contains(&card.id))?;
        let (cards, under) = (vec![card.id.clone()], vec![other.id.clone()]);
        Some(Move::Sort { cards, under, out: Vec::new() })
    }
}

impl Prompter for Hand {
    fn board(&mut self, view: &BoardView<'_>, _: &mut Cursor) -> Result<Played, PromptError> {
        self.cards = view.board.cards().len();
        let card = self.taken.len() % self.cards.max(1);
        let drawn = draw_board(view, &Cursor::on(card), SHEET);
        std::hint::black_box(drawn.rows.join("\r\n"));
        self.taken.extend(self.pressed.take().map(|pressed| pressed.elapsed()));
        if self.left == 0 {
            return Ok(Played::Pause);
        }
        self.left -= 1;
        let next = self.next(view);
        self.pressed = Some(Instant::now());
        Ok(next.map_or(Played::Pause, Played::Moved))
    }

    fn write(&mut self, _: &Field<'_>) -> Result<Reply, PromptError> {
        Err(PromptError::Ended)
    }

    fn choose(&mut self, menu: &Menu<'_>) -> Result<Option<usize>, PromptError> {
        Ok(Some(menu.default))
    }

    fn confirm(&mut self, _: &str, default: bool) -> Result<Option<bool>, PromptError> {
        Ok(Some(default))
    }

    fn show(&mut self, _: &str) -> Result<(), PromptError> {
        Ok(())
    }

    fn wait(&mut self, _: &str) -> Result<Waited, PromptError> {
        Ok(Waited::Ready)
    }

    fn clear(&mut self) -> Result<(), PromptError> {
        Ok(())
    }

    fn columns(&self) -> usize {
        80
    }
}
