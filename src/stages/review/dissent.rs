//! What became of an objection that was open: still held, withdrawn, resolved, or closed because
//! whoever held it has left.

use super::{Back, Looked};
use crate::domain::{Day, Dissent, DissentId, DissentStatus, ParticipantId, Subject};
use crate::error::Error;
use crate::flow::{carry, read_day};
use crate::stages::agree::title;
use crate::stages::line::{Line, Typed};
use crate::stages::session::Session;

/// The name of somebody who differs without a name.
const ONE_OF_US: &str = "One of us";

/// What became of an objection.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Fate {
    Held,
    Withdrawn,
    Resolved,
    /// Whoever held it has left, and nobody took it on.
    Left,
    Adopted(ParticipantId),
    Later,
}

/// Returns what an objection is to, without its words: the promise is not shown yet. A principle is
/// called as the edition before has it.
pub(super) fn about(back: &Back, dissent: &Dissent) -> String {
    match &dissent.on {
        Subject::Promise => "on the promise".to_owned(),
        Subject::Goal => "on the goal".to_owned(),
        Subject::Feeling => "on the feeling".to_owned(),
        Subject::Order => "on what wins".to_owned(),
        on @ Subject::Principle(_) => {
            let statements = &back.agreement.statements;
            let gone = if statements.states(on) { "" } else { ", which is stated no longer" };
            format!("on the principle “{}”{gone}", title(statements, on))
        }
    }
}

impl Session<'_, '_> {
    /// Returns whose an objection is.
    pub(super) fn whose(&self, back: &Back, dissent: &Dissent) -> String {
        let by = dissent.adopted_by.as_ref().or(dissent.by.as_ref());
        by.map_or_else(|| ONE_OF_US.to_owned(), |by| self.name_in(back, by))
    }

    /// Asks what became of an objection, and keeps it.
    pub(super) fn look_at_dissent(&mut self, back: &Back, id: &DissentId) -> Result<Looked, Error> {
        let Some(dissent) = self.carried_dissent().find(|dissent| dissent.id == *id).cloned()
        else {
            return Ok(Looked::Later);
        };
        let was = carry(&back.agreement.statements, back.workshop.edition).dissent;
        let was = was.into_iter().find(|was| was.id == *id).unwrap_or_else(|| dissent.clone());
        let kept = format!("review {id}");
        loop {
            let who = self.whose(back, &was);
            let mut shown =
                format!("{who} differs, {}\n“{}”\n", about(back, &dissent), dissent.text);
            let more = [
                ("Would change their mind", &dissent.would_change_my_mind),
                ("They were answered", &dissent.answer),
            ];
            for (label, words) in more {
                if let Some(words) = words {
                    shown.push_str(&format_args!("{label}: {words}\n").to_string());
                }
            }
            self.page(&back.seen(shown))?;
            let fate = match self.fate((&was, &who), &dissent)? {
                None => return Ok(Looked::Back),
                Some(Fate::Later) => return Ok(Looked::Later),
                Some(fate) => fate,
            };
            // Whoever took it on by mistake holds it no longer.
            let mut now = Dissent { adopted_by: was.adopted_by.clone(), ..dissent.clone() };
            let done = match &fate {
                Fate::Held => self.still_held(&mut now, &kept)?,
                Fate::Adopted(by) => {
                    now.adopted_by = Some(by.clone());
                    self.still_held(&mut now, &kept)?
                }
                Fate::Withdrawn | Fate::Resolved | Fate::Left => {
                    self.ended(&mut now, &fate, &kept)?
                }
                Fate::Later => false,
            };
            if done {
                self.sitting.change_statements(|all| {
                    for one in all.dissent.iter_mut().filter(|one| one.id == now.id) {
                        *one = now.clone();
                    }
                })?;
                self.sitting.drop_shared_drafts(&kept)?;
                return Ok(Looked::At);
            }
        }
    }

    /// Asks what became of an objection that somebody held as it `was`, and of which was said so far
    /// what it is `now`; nothing is *back*.
    fn fate(&mut self, (was, who): (&Dissent, &str), now: &Dissent) -> Result<Option<Fate>, Error> {
        let holder = was.adopted_by.as_ref().or(was.by.as_ref());
        let is_here = holder.is_none_or(|by| self.workshop().participant(by).is_some());
        let mut choices = Vec::new();
        if is_here {
            choices.push(("Still held".to_owned(), Fate::Held));
            choices.push(("Withdrawn, in their own words".to_owned(), Fate::Withdrawn));
        } else {
            choices.push((format!("Closed, because {who} has left"), Fate::Left));
            let here = self.workshop().participants.iter().filter(|person| !person.left);
            choices.extend(here.map(|person| {
                (format!("{} takes it on", person.name), Fate::Adopted(person.id.clone()))
            }));
        }
        choices.push(("Resolved: what it asked for was done".to_owned(), Fate::Resolved));
        choices.push(("Look at it later".to_owned(), Fate::Later));
        let said = match (now.status, &now.adopted_by) {
            (DissentStatus::Open, Some(by)) if was.adopted_by.as_ref() != Some(by) => {
                Fate::Adopted(by.clone())
            }
            (DissentStatus::Open, _) => Fate::Held,
            (DissentStatus::Withdrawn, _) => Fate::Withdrawn,
            (DissentStatus::Resolved, _) => Fate::Resolved,
            (DissentStatus::Closed, _) => Fate::Left,
        };
        let default = choices.iter().position(|(_, fate)| *fate == said).unwrap_or(0);
        self.pick_or_pause("What became of it?", choices, default)
    }

    /// Asks what happened since, what would change their mind where that is open, and when it is
    /// looked at again; `false` is *back*.
    fn still_held(&mut self, dissent: &mut Dissent, kept: &str) -> Result<bool, Error> {
        let line = Line {
            label: "Since then:",
            text: dissent.update.clone().unwrap_or_default(),
            note: Some("What happened since, in a line; pass leaves it out.".to_owned()),
            kept: Some((kept, "update")),
            ..Line::default()
        };
        let Typed::Said(update) = self.perhaps(line)? else { return Ok(false) };
        dissent.update = update;
        if dissent.would_change_my_mind.is_none() {
            let line = Line {
                label: "What would change their mind?",
                note: Some("It was left open last time, and may stay so.".to_owned()),
                kept: Some((kept, "change")),
                ..Line::default()
            };
            let Typed::Said(change) = self.perhaps(line)? else { return Ok(false) };
            dissent.would_change_my_mind = change;
        }
        let today = self.context.today;
        let line = Line {
            label: "Looked at again on:",
            text: self.workshop().next.max(today).to_string(),
            ..Line::default()
        };
        let Typed::Said(day) = self.line(line, |typed| read_day(typed, today))? else {
            return Ok(false);
        };
        dissent.revisit = Some(Day(day));
        dissent.status = DissentStatus::Open;
        dissent.closed = None;
        Ok(true)
    }

    /// Asks for the words with which it ended; `false` is *back*.
    fn ended(&mut self, dissent: &mut Dissent, fate: &Fate, kept: &str) -> Result<bool, Error> {
        let (status, label, note) = match fate {
            Fate::Withdrawn => (
                DissentStatus::Withdrawn,
                "In their own words:",
                "Why they hold it no longer; nobody improves these words.",
            ),
            Fate::Resolved => (DissentStatus::Resolved, "What was done:", "In a line."),
            Fate::Left | Fate::Held | Fate::Adopted(_) | Fate::Later => {
                (DissentStatus::Closed, "To be said with it:", "In a line; it may stay empty.")
            }
        };
        let line = Line {
            label,
            text: dissent.update.clone().unwrap_or_default(),
            note: Some(note.to_owned()),
            kept: Some((kept, "update")),
            ..Line::default()
        };
        let must_be_said = status != DissentStatus::Closed;
        let said = self.line(line, |typed| {
            let words = typed.trim();
            if words.is_empty() && must_be_said {
                return Err("words are asked for");
            }
            Ok(Some(words.to_owned()).filter(|words| !words.is_empty()))
        })?;
        let Typed::Said(update) = said else { return Ok(false) };
        dissent.update = update;
        dissent.status = status;
        dissent.revisit = None;
        dissent.closed = Some(Day(self.context.today));
        Ok(true)
    }
}
