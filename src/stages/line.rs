//! Lines that somebody types outside of an answer, asked for until they mean something; and short
//! lists to choose from.

use std::convert::Infallible;
use std::fmt::Display;
use std::path::PathBuf;

use super::session::Session;
use crate::domain::ParticipantId;
use crate::error::Error;
use crate::prompt::{Action, Field, Intent, Menu, PromptError};
use crate::store::file;

/// A line to be typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Line<'a> {
    /// The few words in front of it.
    pub(super) label: &'a str,
    /// What stands in it already.
    pub(super) text: String,
    /// What helps with it, or what was wrong.
    pub(super) note: Option<String>,
    /// Whether there may be several lines.
    pub(super) lines: bool,
    /// Whether it may be left out by *pass*.
    pub(super) may_pass: bool,
    /// The file in which a draft of it is kept while it is typed.
    pub(super) draft: Option<PathBuf>,
    /// What is told to whoever asks for help.
    pub(super) help: Option<&'a str>,
    /// What it is a field of, and which, where what is typed is not saved before the next line: a draft
    /// is kept among the shared ones until these are dropped.
    pub(super) kept: Option<(&'a str, &'a str)>,
    /// Who types it; where it is nobody in particular, whoever parks a thought is asked for.
    pub(super) by: Option<&'a ParticipantId>,
}

/// What became of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed<T> {
    /// It means this.
    Said(T),
    /// It is left out.
    Pass,
    /// They want what was before.
    Back,
}

impl<T> Typed<T> {
    /// Returns what was said, if anything was.
    pub(super) fn said(self) -> Option<T> {
        match self {
            Self::Said(said) => Some(said),
            Self::Pass | Self::Back => None,
        }
    }
}

/// What may be done at a line.
const ACTIONS: &[Action] = &[Action::Back, Action::Park, Action::Pause];
const PASS_ACTIONS: &[Action] = &[Action::Back, Action::Pass, Action::Park, Action::Pause];
const HELP_ACTIONS: &[Action] = &[Action::Back, Action::Park, Action::Pause, Action::Help];

impl Session<'_, '_> {
    /// Asks for a line until `read` takes it. Whoever wants to stop for now is
    /// [`PromptError::Paused`].
    pub(super) fn line<T, E: Display>(
        &mut self,
        mut line: Line<'_>,
        read: impl Fn(&str) -> Result<T, E>,
    ) -> Result<Typed<T>, Error> {
        let mut path = None;
        if let Some((about, field)) = line.kept {
            path = Some(self.sitting.shared_draft_path(about, field)?);
            line.text = self.sitting.shared_draft(about, field)?.unwrap_or(line.text);
        }
        let before = line.text.clone();
        loop {
            let note = line.note.take();
            let field = Field {
                label: line.label,
                text: &line.text,
                note: note.as_deref(),
                lines: line.lines,
                actions: match (line.may_pass, line.help) {
                    (true, _) => PASS_ACTIONS,
                    (false, Some(_)) => HELP_ACTIONS,
                    (false, None) => ACTIONS,
                },
                clock: None,
                draft: path.as_deref().or(line.draft.as_deref()),
            };
            let reply = self.context.prompter.write(&field)?;
            if let Some(path) = &path {
                file::replace(path, reply.text.as_bytes())?;
            }
            match reply.intent {
                Intent::Said => match read(&reply.text) {
                    Ok(said) => return Ok(Typed::Said(said)),
                    Err(wrong) => {
                        line.note = Some(wrong.to_string());
                        // A few wrong keys are typed anew sooner than put right.
                        line.text = if line.lines { reply.text } else { before.clone() };
                        continue;
                    }
                },
                Intent::Parked(thought) => line.note = self.parks(line.by, &thought)?,
                Intent::Act(Action::Park) => line.note = self.park_a_thought(line.by)?,
                Intent::Act(Action::Back) => return Ok(Typed::Back),
                Intent::Act(Action::Pass) => return Ok(Typed::Pass),
                Intent::Act(Action::Pause) => return Err(PromptError::Paused.into()),
                Intent::Act(Action::Help) => line.note = line.help.map(str::to_owned),
                Intent::Act(Action::Unnamed | Action::OffTheRecord) => {}
            }
            line.text = reply.text;
        }
    }

    /// Lets the facilitator choose one of `choices`; nothing is *back*.
    pub(super) fn pick<T>(
        &mut self,
        question: &str,
        choices: Vec<(String, T)>,
        default: usize,
    ) -> Result<Option<T>, Error> {
        let (items, meant): (Vec<_>, Vec<_>) = choices.into_iter().unzip();
        let chosen = self.context.prompter.choose(&Menu { question, items: &items, default })?;
        Ok(chosen.and_then(|at| meant.into_iter().nth(at)))
    }

    /// Lets one of `choices` be picked where nothing lies before: whoever goes back is asked again.
    pub(super) fn pick_one<T>(
        &mut self,
        question: &str,
        choices: Vec<(String, T)>,
        default: usize,
    ) -> Result<T, Error> {
        let (items, mut meant): (Vec<_>, Vec<_>) = choices.into_iter().unzip();
        loop {
            let chosen =
                self.context.prompter.choose(&Menu { question, items: &items, default })?;
            if let Some(at) = chosen.filter(|at| *at < meant.len()) {
                return Ok(meant.swap_remove(at));
            }
        }
    }

    /// Asks for words that may be left out, by *pass* or by saying nothing.
    pub(super) fn perhaps(&mut self, line: Line<'_>) -> Result<Typed<Option<String>>, Error> {
        let line = Line { may_pass: true, ..line };
        let typed = self.line(line, |typed| {
            let words = typed.trim().to_owned();
            Ok::<_, Infallible>(Some(words).filter(|words| !words.is_empty()))
        })?;
        Ok(if typed == Typed::Pass { Typed::Said(None) } else { typed })
    }

    /// Lets one of `choices` be picked, the last of which is to stop for now; nothing is *back*.
    pub(super) fn pick_or_pause<T>(
        &mut self,
        question: &str,
        choices: Vec<(String, T)>,
        default: usize,
    ) -> Result<Option<T>, Error> {
        let mut choices: Vec<_> =
            choices.into_iter().map(|(label, meant)| (label, Some(meant))).collect();
        choices.push(("Stop for now".to_owned(), None));
        match self.pick(question, choices, default)? {
            Some(None) => Err(PromptError::Paused.into()),
            Some(picked) => Ok(picked),
            None => Ok(None),
        }
    }

    /// Asks for a thought and parks it.
    fn park_a_thought(&mut self, by: Option<&ParticipantId>) -> Result<Option<String>, Error> {
        let field = Field {
            label: "To park:",
            text: "",
            note: None,
            lines: true,
            actions: &[Action::Back],
            clock: None,
            draft: None,
        };
        let reply = self.context.prompter.write(&field)?;
        if reply.intent == Intent::Said { self.parks(by, &reply.text) } else { Ok(None) }
    }

    /// Parks `thought` with whoever has it, and returns what to say.
    fn parks(
        &mut self,
        by: Option<&ParticipantId>,
        thought: &str,
    ) -> Result<Option<String>, Error> {
        let thought = thought.trim();
        if thought.is_empty() {
            return Ok(None);
        }
        let everybody = || self.workshop().participants.iter().map(|person| person.id.clone());
        let everybody: Vec<_> = by.map_or_else(|| everybody().collect(), |by| vec![by.clone()]);
        let by = match everybody.as_slice() {
            [by] => Some(by.clone()),
            _ => self.choose_person("Whose thought is it?", &everybody)?,
        };
        let Some(by) = by else { return Ok(None) };
        self.sitting.park(&by, thought)?;
        Ok(Some("Your thought is parked.".to_owned()))
    }
}
