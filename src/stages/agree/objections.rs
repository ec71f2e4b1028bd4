//! Fewer than three fingers have the floor: what they ask for becomes a change, a dissent, or puts
//! the statement aside.

use super::dissent::ONE_OF_US;
use super::support::strip;
use super::{Moved, Session, sentence, title};
use crate::domain::{Day, Dissent, DissentStatus, Subject};
use crate::error::Error;
use crate::flow::agreeing::{self, Wording};
use crate::prompt::PromptError;

/// What becomes of a statement that somebody objects to.
#[derive(Clone, Copy)]
enum Becomes {
    Changed,
    Dissent,
    Aside,
    Again,
    Open,
    Pause,
}

impl Session<'_, '_> {
    /// Gives the floor to whoever shows fewer than three fingers, statement by statement, and then to
    /// whoever differs besides.
    pub(super) fn objections(&mut self) -> Result<Moved, Error> {
        let mut is_changed = false;
        let mut left_open: Vec<Subject> = Vec::new();
        loop {
            let unsettled: Vec<_> = self.unsettled().into_iter().map(|one| one.on).collect();
            let Some(on) = unsettled.into_iter().find(|on| !left_open.contains(on)) else { break };
            match self.becomes(&on)? {
                None => return Ok(Moved::Back),
                Some(Becomes::Changed) => {
                    self.change_words(&on)?;
                    is_changed |= self.is_untested(&on);
                }
                Some(Becomes::Dissent) => self.dissent(&on)?,
                Some(Becomes::Aside) => {
                    self.put_aside(&on)?;
                }
                Some(Becomes::Again) => {
                    self.sitting
                        .change_statements(|all| agreeing::support(all, &on, Vec::new()))?;
                    is_changed = true;
                }
                Some(Becomes::Open) => left_open.push(on),
                Some(Becomes::Pause) => return Err(PromptError::Paused.into()),
            }
        }
        if is_changed {
            return Ok(Moved::To(Wording::Support));
        }
        self.others_who_differ()
    }

    fn is_untested(&self, on: &Subject) -> bool {
        agreeing::untested(self.stated()).iter().any(|one| one.on == *on)
    }

    /// Shows what is objected to, and asks what becomes of it.
    fn becomes(&mut self, on: &Subject) -> Result<Option<Becomes>, Error> {
        let columns = self.context.prompter.columns();
        let statements = self.stated();
        let stated = agreeing::stated(statements);
        let Some(one) = stated.iter().find(|one| one.on == *on) else {
            return Ok(Some(Becomes::Open));
        };
        let words = super::support::in_words(statements, one);
        let strip = strip(one.support, columns);
        let recorded = statements.dissent.iter().filter(|dissent| dissent.on == *on).count();
        let recorded = match recorded {
            0 => String::new(),
            1 => {
                "\n1 dissent is recorded; each who objects has one, or the words change.".to_owned()
            }
            several => format!("\n{several} are recorded."),
        };
        let shown = format!(
            "{words}\n\n{strip}{recorded}\n\nThe floor is theirs: what would have to change?\n"
        );
        self.page(&shown)?;
        let choices = vec![
            ("Change the words".to_owned(), Becomes::Changed),
            ("Record a dissent".to_owned(), Becomes::Dissent),
            ("Put it aside".to_owned(), Becomes::Aside),
            ("Show fingers again, as it stands".to_owned(), Becomes::Again),
            ("Not yet".to_owned(), Becomes::Open),
            ("Stop for now".to_owned(), Becomes::Pause),
        ];
        self.pick("What becomes of it?", choices, 0)
    }

    /// Lets the writers change the words of a statement.
    fn change_words(&mut self, on: &Subject) -> Result<(), Error> {
        let sentence = match on {
            Subject::Promise => &sentence::PROMISE,
            Subject::Goal => &sentence::GOAL,
            Subject::Feeling => &sentence::FEELING,
            Subject::Order => return Ok(()),
            Subject::Principle(id) => {
                let mut principles = self.stated().principles.iter();
                let Some(principle) = principles.find(|one| one.id == *id).cloned() else {
                    return Ok(());
                };
                return self.principle(Some(principle), None).map(drop);
            }
        };
        self.change_sentence(sentence)
    }

    /// Asks what becomes of each open objection to a statement that is gone. One of which nothing is
    /// said stays open, and is looked at again.
    pub(super) fn objections_to_what_is_gone(&mut self, on: &Subject) -> Result<(), Error> {
        let is_held = |one: &&Dissent| one.on == *on && one.status == DissentStatus::Open;
        let held: Vec<_> = self.stated().dissent.iter().filter(is_held).cloned().collect();
        for Dissent { id, by, adopted_by, text, was, .. } in held {
            let by = adopted_by.or(by);
            let by = by.map(|by| self.name(&by));
            let (who, was) = (by.unwrap_or_else(|| ONE_OF_US.to_owned()), was.unwrap_or_default());
            self.page(&format!("No longer stated\n\n{was}\n\n{who} differs: “{text}”\n"))?;
            let choices = vec![
                ("Resolved: it was to what is gone".to_owned(), true),
                ("Still held: it is looked at again".to_owned(), false),
            ];
            let resolved = self.pick_or_pause("What becomes of the objection?", choices, 0)?;
            if resolved == Some(true) {
                let today = Day(self.context.today);
                self.sitting.change_statements(|all| {
                    for one in all.dissent.iter_mut().filter(|one| one.id == id) {
                        (one.status, one.closed) = (DissentStatus::Resolved, Some(today));
                        one.revisit = None;
                    }
                })?;
            }
        }
        Ok(())
    }

    /// Asks whether anybody else differs, and records it.
    fn others_who_differ(&mut self) -> Result<Moved, Error> {
        loop {
            let stated = self.stated();
            let mut subjects: Vec<_> = agreeing::stated(stated)
                .into_iter()
                .map(|one| (title(stated, &one.on), one.on))
                .collect();
            if subjects.is_empty() {
                return Ok(Moved::On);
            }
            if !stated.order.is_empty() {
                subjects.push((title(stated, &Subject::Order), Subject::Order));
            }
            let recorded: Vec<_> = stated
                .dissent
                .iter()
                .map(|dissent| {
                    let status = match dissent.status {
                        DissentStatus::Open => "",
                        DissentStatus::Resolved => " (resolved)",
                        DissentStatus::Withdrawn => " (withdrawn)",
                        DissentStatus::Closed => " (closed)",
                    };
                    format!("- {}{status}: {}", title(stated, &dissent.on), dissent.text)
                })
                .collect();
            let recorded = if recorded.is_empty() {
                "Nothing is recorded so far.".to_owned()
            } else {
                recorded.join("\n")
            };
            self.page(&format!(
                "Where you differ\n\n{recorded}\n\nWhoever can live with something may differ all \
                 the same, and have it written down.\n"
            ))?;
            let choices = vec![
                ("Nobody else differs".to_owned(), Some(false)),
                ("Record a dissent".to_owned(), Some(true)),
                ("Stop for now".to_owned(), None),
            ];
            match self.pick("Does anybody else differ?", choices, 0)? {
                None => return Ok(Moved::Back),
                Some(None) => return Err(PromptError::Paused.into()),
                Some(Some(false)) => return Ok(Moved::On),
                Some(Some(true)) => {
                    if let Some(on) = self.pick("What is it about?", subjects, 0)? {
                        self.dissent(&on)?;
                    }
                }
            }
        }
    }
}
