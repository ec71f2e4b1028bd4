//! The keys of a field: what each does, and the line that says so.

use std::sync::Arc;

use rustyline::{
    Cmd, ConditionalEventHandler, Editor, Event, EventContext, EventHandler, Helper, KeyCode,
    KeyEvent, Modifiers, RepeatCount, history::History,
};

use super::watch::Watch;
use crate::prompt::Action;
use crate::text;

/// What somebody wishes by a key, instead of sending what stands in the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// One of the field's actions.
    Act(Action),
    /// To write on in their own editor.
    Editor,
}

/// Every wish: its key, the key's name, and a word for it.
const KEYS: [(Wish, KeyEvent, &str, &str); 8] = [
    (Wish::Act(Action::Back), KeyEvent(KeyCode::Esc, Modifiers::NONE), "Esc", "back"),
    (Wish::Act(Action::Pass), control('P'), "^P", "pass"),
    (Wish::Act(Action::Unnamed), control('N'), "^N", "unnamed"),
    (Wish::Act(Action::OffTheRecord), control('R'), "^R", "off record"),
    (Wish::Act(Action::Park), control('T'), "^T", "park"),
    (Wish::Editor, control('O'), "^O", "editor"),
    (Wish::Act(Action::Pause), control('Q'), "^Q", "pause"),
    (Wish::Act(Action::Help), control('G'), "^G", "help"),
];

/// The line editor's own key that clears a line, and a word for it.
const CLEAR: (&str, &str) = ("^U", "clear");

const fn control(letter: char) -> KeyEvent {
    KeyEvent(KeyCode::Char(letter), Modifiers::CTRL)
}

/// Binds the keys. Those that a field does not offer do nothing.
pub(super) fn bind<H: Helper, I: History>(editor: &mut Editor<H, I>, watch: &Arc<Watch>) {
    for (wish, key, _, _) in KEYS {
        let handler = Wished { wish, watch: Arc::clone(watch) };
        editor.bind_sequence(key, EventHandler::Conditional(Box::new(handler)));
    }
    for key in [KeyEvent(KeyCode::Enter, Modifiers::ALT), control('J')] {
        let handler = NewLine(Arc::clone(watch));
        editor.bind_sequence(key, EventHandler::Conditional(Box::new(handler)));
    }
    // Clearing would take the question away, quoting would let escapes in, and a tab has no meaning.
    editor.bind_sequence(control('L'), Cmd::Repaint);
    editor.bind_sequence(control('V'), Cmd::Noop);
    editor.bind_sequence(KeyEvent(KeyCode::Tab, Modifiers::NONE), Cmd::Noop);
    editor.bind_sequence(KeyEvent(KeyCode::BackTab, Modifiers::NONE), Cmd::Noop);
    // The line editor's own history search has nothing to search.
    editor.bind_sequence(control('S'), Cmd::Noop);
}

/// Leaves the field with a wish; what stands in it stays.
struct Wished {
    wish: Wish,
    watch: Arc<Watch>,
}

impl ConditionalEventHandler for Wished {
    fn handle(&self, _: &Event, _: RepeatCount, _: bool, field: &EventContext<'_>) -> Option<Cmd> {
        self.watch.typed(field.line());
        Some(if self.watch.wish(self.wish) { Cmd::Interrupt } else { Cmd::Noop })
    }
}

/// Begins a new line, where there may be several.
struct NewLine(Arc<Watch>);

impl ConditionalEventHandler for NewLine {
    fn handle(&self, _: &Event, _: RepeatCount, _: bool, _: &EventContext<'_>) -> Option<Cmd> {
        Some(if self.0.takes_lines() { Cmd::Newline } else { Cmd::Noop })
    }
}

/// What a field offers by key.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offer<'a> {
    /// Its actions.
    pub(super) actions: &'a [Action],
    /// Whether one may go on in an editor.
    pub(super) editor: bool,
    /// Whether something stands in it that may be cleared.
    pub(super) clear: bool,
}

/// How much room there is to say what the keys are, and whether keys may be made to stand out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    pub(super) columns: usize,
    pub(super) rows: usize,
    pub(super) colour: bool,
}

/// Below this many rows the keys take one row, and below this many columns they stand closer.
const FEW_ROWS: usize = 10;
const FEW_COLUMNS: usize = 90;

/// Returns the line that says what the keys are, wrapped to the room there is; empty where nothing
/// is offered.
pub(super) fn footer(offer: Offer<'_>, room: Room) -> String {
    let wishes = KEYS.iter().filter(|(wish, _, _, _)| match wish {
        Wish::Act(action) => offer.actions.contains(action),
        Wish::Editor => offer.editor,
    });
    let wishes = wishes.map(|(_, _, key, word)| (*key, *word));
    let offered = offer.clear.then_some(CLEAR).into_iter().chain(wishes);
    // A row that fills the screen to its edge would be followed by an empty one.
    let width = room.columns.saturating_sub(1);
    let gap = if room.columns < FEW_COLUMNS { 1 } else { 2 };
    let mut rows = vec![String::new()];
    let mut taken = 0;
    for (key, word) in offered {
        let wide = text::width(key) + 1 + text::width(word);
        let before = if taken == 0 { 0 } else { gap };
        if taken > 0 && taken + before + wide > width {
            if room.rows < FEW_ROWS {
                break;
            }
            rows.push(String::new());
            taken = 0;
        }
        if let Some(row) = rows.last_mut() {
            row.push_str(&" ".repeat(if taken == 0 { 0 } else { before }));
            let (on, off) = if room.colour { ("\u{1b}[7m", "\u{1b}[0m") } else { ("", "") };
            for piece in [on, key, off, " ", word] {
                row.push_str(piece);
            }
            taken += wide + if taken == 0 { 0 } else { before };
        }
    }
    rows.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(columns: usize, rows: usize) -> String {
        let offer = Offer { actions: &Action::ALL, editor: true, clear: false };
        footer(offer, Room { columns, rows, colour: false })
    }

    #[test]
    fn the_keys_are_said_in_the_room_there_is() {
        insta::assert_snapshot!(at(100, 30), @"Esc back  ^P pass  ^N unnamed  ^R off record  ^T park  ^O editor  ^Q pause  ^G help");
        insta::assert_snapshot!(at(80, 24), @"Esc back ^P pass ^N unnamed ^R off record ^T park ^O editor ^Q pause ^G help");
        insta::assert_snapshot!(at(40, 15), @"
        Esc back ^P pass ^N unnamed
        ^R off record ^T park ^O editor
        ^Q pause ^G help
        ");
        insta::assert_snapshot!(at(20, 5), @"Esc back ^P pass");
    }

    #[test]
    fn only_what_is_offered_is_said() {
        let offer = Offer { actions: &[Action::Help, Action::Back], editor: false, clear: false };
        let room = Room { columns: 90, rows: 24, colour: true };
        assert_eq!(footer(offer, room), "\u{1b}[7mEsc\u{1b}[0m back  \u{1b}[7m^G\u{1b}[0m help");
        assert_eq!(footer(Offer { actions: &[], ..offer }, room), "");
        let room = Room { colour: false, ..room };
        assert_eq!(footer(Offer { clear: true, ..offer }, room), "^U clear  Esc back  ^G help");
    }
}
