//! A dissent: the dissenter's own words, and what would change their mind. They approve the wording.

use super::super::line::{Line, Typed};
use super::{Session, title};
use crate::domain::{Day, Dissent, DissentId, DissentStatus, ParticipantId, Subject};
use crate::error::Error;
use crate::flow::{read_day, spoken};

/// The name of somebody who differs without a name.
pub(super) const ONE_OF_US: &str = "One of us";

/// A dissent on its way.
#[derive(Default)]
struct Draft {
    /// Under which name its drafts lie.
    about: String,
    by: Option<ParticipantId>,
    text: String,
    would_change: String,
    answer: String,
    revisit: String,
}

/// What is asked of a dissent, in this order.
#[derive(Clone, Copy)]
enum Part {
    By,
    Words,
    Change,
    Answer,
    Revisit,
}

const PARTS: [Part; 5] = [Part::By, Part::Words, Part::Change, Part::Answer, Part::Revisit];

impl Session<'_, '_> {
    /// Records a dissent once the dissenter approves it; nothing is recorded before.
    pub(super) fn dissent(&mut self, on: &Subject) -> Result<(), Error> {
        let revisit = Day(self.workshop().next).to_string();
        let mut draft = Draft { about: format!("dissent {on}"), revisit, ..Draft::default() };
        let about = title(self.stated(), on);
        self.page(&format!(
            "A dissent: {about}\n\nThe words are the dissenter's; nobody improves them.\n"
        ))?;
        loop {
            let mut at = 0;
            while let Some(part) = PARTS.get(at) {
                if self.dissent_part(&mut draft, *part)? {
                    at += 1;
                } else if at == 0 {
                    return Ok(self.sitting.drop_shared_drafts(&draft.about)?);
                } else {
                    at -= 1;
                }
            }
            if self.is_approved(&draft, &about)? {
                let kept = draft.about.clone();
                self.record_dissent(on, draft)?;
                return Ok(self.sitting.drop_shared_drafts(&kept)?);
            }
        }
    }

    /// Asks for one part; returns `false` for *back*.
    fn dissent_part(&mut self, draft: &mut Draft, part: Part) -> Result<bool, Error> {
        match part {
            Part::By => {
                let here = self.workshop().participants.iter().filter(|person| !person.left);
                let people = here.map(|person| (person.name.to_string(), Some(person.id.clone())));
                let choices: Vec<_> = people.chain([(ONE_OF_US.to_owned(), None)]).collect();
                // Nobody is named by a key that is pressed too soon.
                let default = choices.iter().position(|(_, by)| *by == draft.by).unwrap_or(0);
                let Some(by) = self.pick("Whose is it?", choices, default)? else {
                    return Ok(false);
                };
                draft.by = by;
            }
            Part::Words => {
                let line = Line {
                    label: "In their own words:",
                    text: draft.text.clone(),
                    note: Some("What they object to, in a sentence.".to_owned()),
                    kept: Some((&draft.about, "words")),
                    ..Line::default()
                };
                let Typed::Said(text) = self.words(line)? else { return Ok(false) };
                draft.text = text;
            }
            Part::Change => {
                let note = "It may stay open; then it is asked again next time.";
                return self.optional(
                    ("What would change their mind?", "change", note),
                    (&draft.about, &mut draft.would_change),
                );
            }
            Part::Answer => {
                let note = "What they are answered, in a sentence; it may stay open.";
                return self
                    .optional(("The answer:", "answer", note), (&draft.about, &mut draft.answer));
            }
            Part::Revisit => {
                let line = Line {
                    label: "Looked at again on:",
                    text: draft.revisit.clone(),
                    ..Line::default()
                };
                let today = self.context.today;
                let read = |typed: &str| read_day(typed, today);
                let Typed::Said(day) = self.line(line, read)? else { return Ok(false) };
                draft.revisit = Day(day).to_string();
            }
        }
        Ok(true)
    }

    /// Asks for words that may be left out; returns `false` for *back*.
    fn optional(
        &mut self,
        (label, field, note): (&str, &str, &str),
        (about, words): (&str, &mut String),
    ) -> Result<bool, Error> {
        let line = Line {
            label,
            text: words.clone(),
            note: Some(note.to_owned()),
            may_pass: true,
            kept: Some((about, field)),
            ..Line::default()
        };
        match self.line(line, |typed| Ok::<_, String>(typed.trim().to_owned()))? {
            Typed::Said(typed) => *words = typed,
            Typed::Pass => words.clear(),
            Typed::Back => return Ok(false),
        }
        Ok(true)
    }

    /// Reads it back, and asks whether the dissenter approves it.
    fn is_approved(&mut self, draft: &Draft, about: &str) -> Result<bool, Error> {
        let by = draft.by.as_ref().map_or_else(|| ONE_OF_US.to_owned(), |by| self.name(by));
        let open =
            |words: &str| if words.is_empty() { "open".to_owned() } else { words.to_owned() };
        let again = Day::try_from(draft.revisit.clone());
        let again = again.map_or_else(|_| draft.revisit.clone(), |Day(again)| spoken(again));
        self.page(&format!(
            "{about}\n\n{by}: “{}”\nWhat would change their mind: {}\nThe answer: {}\nLooked at \
             again on {}.\n",
            draft.text,
            open(&draft.would_change),
            open(&draft.answer),
            again
        ))?;
        let question = "Read it out. Does whoever differs approve these words?";
        Ok(self.context.prompter.confirm(question, true)? == Some(true))
    }

    fn record_dissent(&mut self, on: &Subject, draft: Draft) -> Result<(), Error> {
        let revisit = Day::try_from(draft.revisit).ok();
        let words = |words: String| Some(words).filter(|words| !words.is_empty());
        let (on, by, text) = (on.clone(), draft.by, draft.text);
        let (would_change_my_mind, answer) = (words(draft.would_change), words(draft.answer));
        self.sitting.change_statements(|all| {
            let ids: Vec<_> = all.dissent.iter().map(|dissent| &dissent.id).collect();
            let id = DissentId::after(&ids);
            all.dissent.push(Dissent {
                id,
                on,
                was: None,
                by,
                text,
                would_change_my_mind,
                answer,
                status: DissentStatus::Open,
                revisit,
                since: None,
                update: None,
                closed: None,
                adopted_by: None,
            });
        })?;
        Ok(())
    }
}
