//! Asking for something short on a full terminal: an item of a list, yes or no, a moment.

use std::io;

use dialoguer::console::Term;

use super::field::Typed;
use super::keyboard::Keyboard;
use super::keys::Wish;
use super::watch::Doing;
use super::{Terminal, list, room_for_label, size};
use crate::prompt::{Action, Field, Intent, Menu, PromptError, Reply, Waited, answers};
use crate::text;

impl Terminal {
    /// Asks for something short, that is not an answer.
    fn short(&mut self, label: &str) -> Result<Aside, PromptError> {
        let actions = &[Action::Back, Action::Pause];
        let field =
            Field { label, text: "", note: None, lines: false, actions, clock: None, draft: None };
        self.watch.start_clock(None);
        loop {
            match self.type_in(&field, "")? {
                Typed::Sent(typed) => match self.meant(&typed, &field)? {
                    None => {}
                    Some(Reply { intent: Intent::Act(Action::Back), .. }) => {
                        return Ok(Aside::Back);
                    }
                    Some(Reply { intent: Intent::Act(_), .. }) => return Ok(Aside::Pause),
                    Some(Reply { text, .. }) => return Ok(Aside::Other(text)),
                },
                Typed::Wished(Wish::Act(Action::Back), _) => return Ok(Aside::Back),
                Typed::Wished(_, _) | Typed::Ended(_) => return Ok(Aside::Pause),
                Typed::Interrupted => return Err(PromptError::Interrupted),
                Typed::Garbled(_) => self.say("that key did not send UTF-8 text")?,
            }
        }
    }

    /// Chooses by number, where there is no room for a list.
    fn choose_by_number(&mut self, menu: &Menu<'_>) -> Result<Option<usize>, PromptError> {
        for (number, item) in (1..).zip(menu.items) {
            self.say(&format!("{number}. {}", text::safe_line(item)))?;
        }
        let label = format!("1-{} [{}]:", menu.items.len(), menu.default + 1);
        loop {
            match self.short(&label)? {
                Aside::Back => return Ok(None),
                Aside::Pause => return Err(PromptError::Paused),
                Aside::Other(typed) => match answers::pick(menu, &typed) {
                    Ok(index) => return Ok(Some(index)),
                    Err(wrong) => self.say(&wrong.to_string())?,
                },
            }
        }
    }

    pub(super) fn choose_here(&mut self, menu: &Menu<'_>) -> Result<Option<usize>, PromptError> {
        self.say(menu.question)?;
        let (rows, columns) = size();
        if !list::has_room(columns, rows) {
            return self.choose_by_number(menu);
        }
        self.take().map_err(PromptError::Io)?;
        let keyboard = Keyboard::lend().map_err(PromptError::Io)?;
        self.watch.does(Doing::Choosing);
        let chosen = list::list(menu, columns, rows).interact_opt();
        drop(keyboard);
        let is_interrupted = matches!(
            &chosen,
            Err(dialoguer::Error::IO(error)) if error.kind() == io::ErrorKind::Interrupted
        );
        self.watch.does(if is_interrupted { Doing::Leaving } else { Doing::Nothing });
        match chosen {
            Ok(chosen) => {
                if let Some(item) = chosen.and_then(|index| menu.items.get(index)) {
                    self.say(&format!("> {}", text::safe_line(item)))?;
                }
                Ok(chosen)
            }
            Err(dialoguer::Error::IO(error)) => {
                // The cursor stays hidden where a list is left by an interrupt.
                let _shown = Term::stderr().show_cursor();
                Err(if is_interrupted { PromptError::Interrupted } else { PromptError::Io(error) })
            }
        }
    }

    pub(super) fn confirm_here(
        &mut self,
        question: &str,
        default: bool,
    ) -> Result<Option<bool>, PromptError> {
        self.say(question)?;
        let label = if default { "yes or no [yes]:" } else { "yes or no [no]:" };
        loop {
            match self.short(label)? {
                Aside::Back => return Ok(None),
                Aside::Pause => return Err(PromptError::Paused),
                Aside::Other(typed) if typed.trim().is_empty() => return Ok(Some(default)),
                Aside::Other(typed) => match answers::yes_or_no(&typed) {
                    Some(answer) => return Ok(Some(answer)),
                    None => self.say("answer yes or no; Esc goes back")?,
                },
            }
        }
    }

    pub(super) fn wait_here(&mut self, invitation: &str) -> Result<Waited, PromptError> {
        let invitation = format!("{} (Enter)", text::safe_line(invitation));
        let rows = text::wrap(&invitation, room_for_label(size().1));
        let (label, above) = rows.split_last().map_or(("", &[][..]), |(last, above)| (last, above));
        for row in above {
            self.say(row)?;
        }
        loop {
            match self.short(label)? {
                Aside::Pause => return Ok(Waited::Pause),
                Aside::Other(typed) if typed.trim().is_empty() => return Ok(Waited::Ready),
                Aside::Other(_) | Aside::Back => {
                    self.say("nothing is asked here; Enter goes on, ^Q stops for now")?;
                }
            }
        }
    }
}

/// What is typed where nothing is written.
enum Aside {
    Back,
    Pause,
    Other(String),
}
