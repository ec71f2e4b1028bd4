//! What is going on at the terminal, seen by the threads beside the one that asks: the one that
//! keeps the draft and moves the clock, and the one that waits for signals.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::keys::Wish;
use crate::prompt::{Action, Clock, Field, clock, draft};

/// What is going on.
#[derive(Debug, Default)]
pub(super) struct Watch {
    state: Mutex<State>,
}

/// What the program is doing at the terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Doing {
    /// Nothing is asked.
    #[default]
    Nothing,
    /// Somebody types into a field.
    Typing,
    /// Somebody chooses from a list.
    Choosing,
    /// Somebody writes in an editor of their own.
    Editing,
    /// A list was left by an interrupt: whoever asked ends in order, and says what is kept.
    Leaving,
}

/// What stands above a field.
#[derive(Debug)]
pub(super) struct Page {
    /// What was shown since the last reply.
    pub(super) text: String,
    /// What the field offers.
    pub(super) actions: Vec<Action>,
    /// Whether one may go on in an editor.
    pub(super) editor: bool,
    /// Whether something stood in the field at first.
    pub(super) clear: bool,
}

#[derive(Debug, Default)]
struct State {
    doing: Doing,
    actions: Vec<Action>,
    lines: bool,
    /// How many bytes stood in the field at first.
    stood: usize,
    text: String,
    wish: Option<Wish>,
    draft: Option<PathBuf>,
    kept: String,
    clock: Option<(Clock, Instant)>,
    drawn: String,
    page: String,
    page_is_over: bool,
    columns: usize,
    editor_process: Option<u32>,
    is_ending: bool,
}

impl Watch {
    /// Begins typing into `field`, which holds `text`.
    pub(super) fn begin(&self, field: &Field<'_>, text: &str) {
        let mut state = self.state();
        state.doing = Doing::Typing;
        state.actions = field.actions.to_vec();
        state.lines = field.lines;
        state.stood = field.text.len();
        state.columns = super::size().1;
        text.clone_into(&mut state.text);
        state.wish = None;
        let draft = field.draft.map(std::path::Path::to_path_buf);
        if state.draft != draft {
            state.kept = String::new();
            state.draft = draft;
        }
    }

    /// Starts the clock of a field; it goes on however often the field is drawn.
    pub(super) fn start_clock(&self, clock: Option<Clock>) {
        self.state().clock = clock.map(|clock| (clock, Instant::now()));
    }

    /// Notes that `shown` is part of what belongs to the next reply, or the first part of it.
    pub(super) fn shown(&self, shown: &str) {
        let mut state = self.state();
        if std::mem::take(&mut state.page_is_over) {
            state.page.clear();
        }
        state.page.push_str(shown);
        state.page.push('\n');
    }

    /// Notes that a reply was given: what is shown now begins a new page.
    pub(super) fn replied(&self) {
        self.state().page_is_over = true;
    }

    /// Returns what belongs above the field, if it has to be drawn anew because the window has
    /// `columns` now, and had others when it was drawn.
    pub(super) fn page_to_draw(&self, columns: usize) -> Option<Page> {
        let mut state = self.state();
        let before = std::mem::replace(&mut state.columns, columns);
        let changed = before != columns && before != 0 && state.doing == Doing::Typing;
        changed.then(|| Page {
            text: state.page.clone(),
            actions: state.actions.clone(),
            editor: state.lines,
            clear: state.stood > 0,
        })
    }

    /// Ends typing; returns what stands in the field and what was wished for, if anything.
    pub(super) fn end(&self) -> (String, Option<Wish>) {
        let mut state = self.state();
        state.doing = Doing::Nothing;
        (state.text.clone(), state.wish.take())
    }

    /// Says what goes on, other than typing.
    pub(super) fn does(&self, doing: Doing) {
        self.state().doing = doing;
    }

    /// Returns what goes on.
    pub(super) fn doing(&self) -> Doing {
        self.state().doing
    }

    /// Notes that `text` stands in the field.
    pub(super) fn typed(&self, text: &str) {
        text.clone_into(&mut self.state().text);
    }

    /// Notes a wish, if it is offered where somebody types.
    pub(super) fn wish(&self, wish: Wish) -> bool {
        let mut state = self.state();
        let offered = match wish {
            Wish::Act(action) => state.actions.contains(&action),
            Wish::Editor => state.lines,
        };
        if offered {
            state.wish = Some(wish);
        }
        offered
    }

    /// Whether several lines may be written where somebody types.
    pub(super) fn takes_lines(&self) -> bool {
        self.state().lines
    }

    /// Keeps the draft of what stands in the field, if it is to be kept and has changed. Typing goes
    /// on, whether that works or not. Returns whether a draft is kept.
    pub(super) fn keep(&self) -> bool {
        let (file, text) = {
            let mut state = self.state();
            let Some(file) = state.draft.clone() else { return false };
            if state.text == state.kept {
                return !state.kept.is_empty();
            }
            let text = state.text.clone();
            state.kept.clone_from(&text);
            (file, text)
        };
        draft::keep(&file, &text).is_ok() && !text.is_empty()
    }

    /// Returns what the clock says now, if there is one.
    pub(super) fn clock(&self) -> Option<String> {
        let mut state = self.state();
        let (clock, since) = state.clock?;
        let elapsed = clock.elapsed + since.elapsed();
        state.drawn = clock::minutes(Clock { elapsed, ..clock }, false);
        Some(state.drawn.clone())
    }

    /// Whether the clock that somebody sees while typing is out of date.
    pub(super) fn clock_is_stale(&self) -> bool {
        let state = self.state();
        let moved = state.clock.is_some_and(|(clock, since)| {
            let elapsed = clock.elapsed + since.elapsed();
            clock::minutes(Clock { elapsed, ..clock }, false) != state.drawn
        });
        moved && state.doing == Doing::Typing
    }

    /// Says that the editor of this process id is at work, or no longer is.
    pub(super) fn edits(&self, process: Option<u32>) {
        let mut state = self.state();
        state.doing = if process.is_some() { Doing::Editing } else { Doing::Nothing };
        state.editor_process = process;
    }

    /// Says that the program is about to end; returns the process id of the editor at work, if one
    /// is.
    pub(super) fn ends(&self) -> Option<u32> {
        let mut state = self.state();
        state.is_ending = true;
        state.editor_process
    }

    /// Whether the program is about to end.
    pub(super) fn is_ending(&self) -> bool {
        self.state().is_ending
    }

    /// Waits up to `patience` for `doing` to be over; returns whether it is.
    pub(super) fn is_over(&self, doing: Doing, patience: Duration) -> bool {
        let until = Instant::now() + patience;
        while self.doing() == doing {
            if Instant::now() > until {
                return false;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        true
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // What a panicking thread left behind is still the best that is known.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
