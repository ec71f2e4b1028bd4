//! A request, field by field: of whom, by whom, what for, by when, and their answer.

use super::blank::{Blank, about, perhaps, sentence};
use crate::domain::{Day, EditionId, Name, ParticipantId, Reply, Request, RequestId, ThemeOf};
use crate::error::Error;
use crate::flow::{Issue, one_of_us, spoken, such_as};
use crate::stages::session::Session;

/// What is there of a request so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Asking {
    /// Under which name its drafts lie.
    about: String,
    /// Its id, once it is saved.
    id: Option<RequestId>,
    /// The edition in which it was asked before.
    carried: Option<EditionId>,
    issue: Option<ThemeOf>,
    /// What else it answers.
    also: Vec<ThemeOf>,
    /// What it answers, in words.
    says: String,
    to: Option<Name>,
    asked_by: Option<ParticipantId>,
    ask: String,
    by: Option<Day>,
    answer: Option<Reply>,
    /// Whether it was asked before, so that there may be an answer.
    was_asked: bool,
}

/// The fields, in the order in which they are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    To,
    Ask,
    AskedBy,
    By,
    Answer,
    Words,
}

const STEPS: [Step; 6] = [Step::To, Step::Ask, Step::AskedBy, Step::By, Step::Answer, Step::Words];

impl Asking {
    /// Begins one that answers `issue`, or none.
    pub(super) fn new(issue: Option<&Issue>) -> Self {
        let of = issue.map(|issue| issue.of.clone());
        Self {
            about: about("request", of.as_ref()),
            says: issue.map(|issue| issue.says.clone()).unwrap_or_default(),
            issue: of,
            ..Self::default()
        }
    }

    /// Asks one again that the edition `before` asked for.
    pub(super) fn carried(one: &Request, before: EditionId) -> Self {
        Self {
            about: about(&format!("carry {}", one.id), None),
            carried: Some(before),
            by: None,
            was_asked: false,
            ..Self::again(one)
        }
    }

    /// Leaves open of whom it is asked.
    pub(super) fn passed_on(self) -> Self {
        Self { to: None, ..self }
    }

    /// Takes up one that is saved.
    pub(super) fn again(made: &Request) -> Self {
        let made = made.clone();
        Self {
            about: about(made.id.as_str(), None),
            id: Some(made.id),
            carried: made.carried,
            issue: made.issue,
            also: made.also,
            says: String::new(),
            to: Some(made.to),
            asked_by: Some(made.asked_by),
            ask: made.ask,
            by: Some(made.by),
            answer: made.answer,
            was_asked: true,
        }
    }

    /// Whether a field is to be asked as it stands.
    fn needs(&self, step: Step) -> bool {
        match step {
            Step::To | Step::Ask | Step::AskedBy | Step::By => true,
            Step::Answer => self.was_asked,
            Step::Words => self.answer.is_some(),
        }
    }

    fn made(&self, id: RequestId) -> Option<Request> {
        Some(Request {
            id,
            carried: self.carried,
            to: self.to.clone()?,
            asked_by: self.asked_by.clone()?,
            ask: self.ask.clone(),
            by: self.by?,
            answer: self.answer.clone(),
            issue: self.issue.clone(),
            also: self.also.clone(),
        })
    }
}

impl Session<'_, '_> {
    /// Asks for a request, forth and back. It is saved once it says of whom, what for, by whom and by
    /// when, and again after each field. Whether there is an answer is asked of one that was made
    /// before.
    pub(super) fn request(&mut self, mut asking: Asking) -> Result<(), Error> {
        self.page_of_asking(&asking)?;
        let (mut at, mut is_forth) = (0, true);
        while let Some(step) = STEPS.get(at) {
            if asking.needs(*step) {
                is_forth = self.step_of_request(&mut asking, *step)?;
                if is_forth {
                    self.save_request(&mut asking, *step)?;
                } else {
                    self.page_of_asking(&asking)?;
                }
            }
            at = match (is_forth, at) {
                (true, at) => at + 1,
                (false, 0) => return Ok(()),
                (false, at) => at - 1,
            };
        }
        self.sitting.drop_shared_drafts(&asking.about)?;
        Ok(())
    }

    /// Shows what is there of it so far, on an empty screen.
    fn page_of_asking(&mut self, asking: &Asking) -> Result<(), Error> {
        let mut lines = match &asking.id {
            Some(id) => vec![format!("Request {id}")],
            None => vec!["A request".to_owned()],
        };
        if !asking.says.is_empty() {
            lines.push(asking.says.clone());
        }
        lines.push(String::new());
        lines.extend(asking.to.as_ref().map(|to| format!("{to}: {}", asking.ask)));
        lines.extend(asking.by.map(|Day(by)| format!("by {}", spoken(by))));
        self.page(&format!("{}\n", lines.join("\n")))
    }

    fn save_request(&mut self, asking: &mut Asking, step: Step) -> Result<(), Error> {
        let id = match &asking.id {
            Some(id) => id.clone(),
            None if matches!(step, Step::By | Step::Answer | Step::Words) => self.new_ids()?.1,
            None => return Ok(()),
        };
        let Some(made) = asking.made(id.clone()) else { return Ok(()) };
        self.sitting.change_commitments(|all| {
            all.not_now.retain(|one| Some(&one.issue) != made.issue.as_ref());
            match all.requests.iter_mut().find(|one| one.id == made.id) {
                Some(one) => *one = made,
                None => all.requests.push(made),
            }
        })?;
        if asking.id.is_none() {
            // It is kept now, under a name of its own.
            self.sitting.drop_shared_drafts(&asking.about)?;
            asking.about = about(id.as_str(), None);
            asking.id = Some(id);
        }
        Ok(())
    }

    /// Asks for one field; `false` is *back*.
    fn step_of_request(&mut self, asking: &mut Asking, step: Step) -> Result<bool, Error> {
        let about = asking.about.clone();
        let blank = |field, label, stands, note: &str| Blank {
            about: &about,
            field,
            label,
            stands,
            note: Some(note.to_owned()).filter(|note| !note.is_empty()),
            ..Blank::default()
        };
        Ok(match step {
            Step::To => {
                let stands = asking.to.as_ref().map_or_else(String::new, ToString::to_string);
                let note = "A role and no name, as in `Head of sales`.";
                let said = self.blank(blank("to", "Of whom?", stands, note), str::parse::<Name>)?;
                said.map(|to| asking.to = Some(to)).is_some()
            }
            Step::Ask => {
                let said =
                    self.blank(blank("ask", "What for?", asking.ask.clone(), ""), sentence)?;
                said.map(|ask| asking.ask = ask).is_some()
            }
            Step::AskedBy => {
                let by = asking.asked_by.as_ref().filter(|by| self.is_here(by));
                let stands = by.map(|by| self.name(by)).unwrap_or_default();
                let (note, workshop) = (self.who_is_here(), self.workshop().clone());
                let blank = blank("asked-by", "Who asks them?", stands, &note);
                let said = self.blank(blank, |typed| one_of_us(typed, &workshop))?;
                said.map(|by| asking.asked_by = Some(by)).is_some()
            }
            Step::By => {
                let stands = asking.by.map_or_else(String::new, |by| by.to_string());
                let note = format!("As in {} or `in 3 weeks`.", such_as(self.context.today));
                let said = self.ask_day(blank("by", "An answer by when?", stands, &note))?;
                said.map(|by| asking.by = Some(by)).is_some()
            }
            Step::Answer => self.ask_reply(asking)?,
            Step::Words => {
                let words = asking.answer.as_ref().and_then(|reply| reply.words.clone());
                let note = "As they gave it, without comment.";
                let blank = blank("words", "In their words:", words.unwrap_or_default(), note);
                let blank = Blank { nothing: Some("Enter leaves it out."), ..blank };
                let Some(words) = self.blank(blank, perhaps)? else { return Ok(false) };
                if let Some(reply) = &mut asking.answer {
                    reply.words = words;
                }
                true
            }
        })
    }

    /// Asks what they answered, if they have; `false` is *back*.
    fn ask_reply(&mut self, asking: &mut Asking) -> Result<bool, Error> {
        let choices = vec![
            ("Nothing yet".to_owned(), None),
            ("Yes".to_owned(), Some(true)),
            ("No".to_owned(), Some(false)),
        ];
        let stands = match asking.answer.as_ref().map(|reply| reply.yes) {
            None => 0,
            Some(true) => 1,
            Some(false) => 2,
        };
        let Some(yes) = self.pick("What did they answer?", choices, stands)? else {
            return Ok(false);
        };
        let before = asking.answer.take();
        let today = Day(self.context.today);
        asking.answer = yes.map(|yes| match before {
            Some(reply) if reply.yes == yes => reply,
            Some(_) | None => Reply { yes, on: Some(today), words: None },
        });
        Ok(true)
    }
}
