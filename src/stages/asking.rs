//! Putting one question to one participant: its fields forth and back, and what else they may do.

use std::time::Duration;

use super::question::{guide, help, label};
use super::session::{Session, said};
use crate::domain::{Answer, Keeps, Part, Question, Rejected, Shown};
use crate::error::Error;
use crate::flow::{Form, Step, Turn};
use crate::prompt::{Action, Field, Intent, Reply, Waited};
use crate::store::{Given, file};
use crate::text;

/// How putting a question ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Put {
    /// It was answered or passed, and that is kept.
    Answered,
    /// It was answered earlier, and stays as it is.
    Kept,
    /// They want the question before.
    Back,
    /// They want to stop for now.
    Pause,
}

/// Who sees what somebody says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Promise {
    Named,
    Unnamed,
    OffTheRecord,
}

/// The name under which a wish about who sees an answer lies among the answer's drafts.
const PROMISE: &str = "promise";

/// What may be done at a field of a question.
const ACTIONS: &[Action] = &[
    Action::Back,
    Action::Pass,
    Action::Unnamed,
    Action::OffTheRecord,
    Action::Park,
    Action::Help,
    Action::Pause,
];

/// The same where no names are kept: nobody need ask to be left unnamed.
const UNNAMED_ACTIONS: &[Action] =
    &[Action::Back, Action::Pass, Action::OffTheRecord, Action::Park, Action::Help, Action::Pause];

/// The same where only numbers are kept: there is nothing to be heard off the record, either.
const TALLY_ACTIONS: &[Action] =
    &[Action::Back, Action::Pass, Action::Park, Action::Help, Action::Pause];

/// One question on its way.
struct Asking<'q> {
    turn: Turn,
    question: &'q Question,
    /// The line above the question: whose it is, and how far they are.
    heading: String,
    form: Form<'q>,
    promise: Promise,
    /// Who sees an answer where nobody says otherwise.
    usual: Promise,
    /// What was typed and not yet meant as a reply, and what was wrong with it.
    draft: Option<String>,
    note: Option<String>,
    /// Whether the question is to be shown again, because something else was shown meanwhile.
    afresh: bool,
    /// When it was begun, and how long it should take.
    clock: (Duration, Duration),
}

impl Session<'_, '_> {
    /// Puts the question of `turn` and keeps what is said. `heading` is shown above it, and `clock`
    /// tells since when time is running and how much was planned.
    pub(super) fn put(
        &mut self,
        turn: &Turn,
        heading: &str,
        clock: (Duration, Duration),
    ) -> Result<Put, Error> {
        let Some(question) = self.workshop().question(&turn.question).cloned() else {
            return Ok(Put::Answered);
        };
        let language = self.workshop().language.clone();
        let before = match self.sitting.given(&turn.participant, &turn.question) {
            Some(Given::Apart) => return self.cannot_be_shown(heading),
            Some(Given::Answer(answer)) => Some(answer),
            None => None,
        };
        let offered = self.offered(&question)?;
        let form = Form::new(&question, &language, before.as_ref().and_then(said));
        let form = form.offering(&offered);
        let usual = usual(&question, self.workshop().shown);
        let wished = self.sitting.draft(&turn.participant, &turn.question, PROMISE)?;
        let wished = wished.and_then(|word| Promise::of_word(&word));
        let wished = wished.filter(|wished| question.keeps.names() || *wished != Promise::Named);
        let promise = wished.or_else(|| before.as_ref().and_then(promise_of)).unwrap_or(usual);
        let (turn, question) = (turn.clone(), &question);
        let heading = heading.to_owned();
        let mut asking = Asking {
            turn,
            question,
            heading,
            form,
            promise,
            usual,
            draft: None,
            note: None,
            afresh: true,
            clock,
        };
        loop {
            if let Some(put) = self.step(&mut asking)? {
                return Ok(put);
            }
        }
    }

    /// Asks for one field, or ends the question when all are through.
    fn step(&mut self, asking: &mut Asking<'_>) -> Result<Option<Put>, Error> {
        let Some(asked) = asking.form.asked() else { return self.finish(asking) };
        let language = self.workshop().language.clone();
        let step = asking.form.step().map_or_else(String::new, Step::name);
        let Turn { participant, question } = &asking.turn;
        let draft_file = self.sitting.draft_path(participant, question, &step)?;
        let kept = self.sitting.draft(participant, question, &step)?;
        let text = asking.draft.take().or(kept).unwrap_or_else(|| asked.text.clone());
        let afresh = std::mem::take(&mut asking.afresh);
        if afresh {
            self.page_of(asking)?;
        }
        let guide = guide(&asked, &language);
        if !guide.is_empty() && (afresh || asking.note.is_none()) {
            self.show(&guide)?;
        }
        let label = label(&asked, asking.question.parts.iter().count());
        let note = asking.note.take();
        let field = Field {
            label: &label,
            text: &text,
            note: note.as_deref(),
            lines: true,
            actions: match asking.question.keeps {
                Keeps::Names => ACTIONS,
                Keeps::NoNames => UNNAMED_ACTIONS,
                Keeps::Numbers => TALLY_ACTIONS,
            },
            clock: Some(self.clock(asking.clock)),
            draft: Some(&draft_file),
        };
        let reply = self.context.prompter.write(&field)?;
        self.react(asking, reply)
    }

    /// Shows the question on an empty screen, and who will see the answer unless it is as usual.
    fn page_of(&mut self, asking: &Asking<'_>) -> Result<(), Error> {
        let prompt = asking.question.prompt.text(&self.workshop().language).to_owned();
        self.page(&format!("{}\n\n{prompt}\n\n", asking.heading))?;
        let is_usual = asking.promise == asking.usual;
        let promised = match asking.question.keeps {
            Keeps::Numbers => Some("Only the number is kept, without any name."),
            Keeps::NoNames if is_usual => Some("Shown without names."),
            Keeps::Names if is_usual => None,
            Keeps::Names | Keeps::NoNames => Some(asking.promise.words()),
        };
        if let Some(promised) = promised {
            self.show(promised)?;
        }
        let parts = asking.question.parts.iter().count();
        let columns = self.context.prompter.columns();
        for behind in asking.form.behind().filter(|behind| !behind.text.is_empty()) {
            let line = format!("{} {}", label(&behind, parts), behind.text);
            self.show(&text::clip(&text::safe_line(&line), columns))?;
        }
        Ok(())
    }

    fn react(&mut self, asking: &mut Asking<'_>, reply: Reply) -> Result<Option<Put>, Error> {
        let Reply { intent, text } = reply;
        // Killed between two fields of a question, the first of them is not lost.
        self.keep_draft(asking, &asking.form.step().map_or_else(String::new, Step::name), &text)?;
        let action = match intent {
            Intent::Said => {
                let part = asking.form.asked().map(|asked| asked.part);
                if let Err(rejected) = asking.form.fill(&text) {
                    let is_short = part.is_some_and(|part| is_short(part, &rejected));
                    asking.note = Some(rejected.to_string());
                    // A wrong number is typed anew sooner than put right.
                    asking.draft = Some(if is_short { String::new() } else { text });
                }
                return Ok(None);
            }
            Intent::Parked(thought) => {
                asking.draft = Some(text);
                asking.note = self.keep_thought(&asking.turn, &thought)?;
                return Ok(None);
            }
            Intent::Act(action) => action,
        };
        match action {
            Action::Back if asking.form.back(&text) => {
                asking.afresh = true;
                Ok(None)
            }
            Action::Back => Ok(Some(Put::Back)),
            Action::Pause => Ok(Some(Put::Pause)),
            Action::Pass => self.keep(asking, &Answer::Pass).map(Some),
            Action::Unnamed | Action::OffTheRecord | Action::Help | Action::Park => {
                asking.draft = Some(text);
                asking.afresh = true;
                self.aside(asking, action)
            }
        }
    }

    /// Does what somebody wants beside answering; the question goes on after it. The same wish about
    /// who sees the answer takes it back.
    fn aside(&mut self, asking: &mut Asking<'_>, action: Action) -> Result<Option<Put>, Error> {
        match action {
            Action::Unnamed => self.promise(
                asking,
                match asking.promise {
                    Promise::Unnamed => Promise::Named,
                    Promise::Named | Promise::OffTheRecord => Promise::Unnamed,
                },
            )?,
            Action::OffTheRecord => self.promise(
                asking,
                match asking.promise {
                    Promise::OffTheRecord => asking.usual,
                    Promise::Named | Promise::Unnamed => Promise::OffTheRecord,
                },
            )?,
            Action::Park => asking.note = self.park(&asking.turn)?,
            Action::Help => return self.explain(asking.question),
            Action::Back | Action::Pass | Action::Pause => {}
        }
        Ok(None)
    }

    /// Promises what somebody wishes. It is kept with the drafts, so that nobody's words come back
    /// from a killed session under their name.
    fn promise(&self, asking: &mut Asking<'_>, promise: Promise) -> Result<(), Error> {
        asking.promise = promise;
        self.keep_draft(asking, PROMISE, asking.promise.word())
    }

    fn keep_draft(&self, asking: &Asking<'_>, field: &str, text: &str) -> Result<(), Error> {
        let Turn { participant, question } = &asking.turn;
        let path = self.sitting.draft_path(participant, question, field)?;
        if text.is_empty() && !path.exists() {
            return Ok(());
        }
        Ok(file::replace(&path, text.as_bytes())?)
    }

    /// Keeps what the form holds, if it is an answer.
    fn finish(&mut self, asking: &mut Asking<'_>) -> Result<Option<Put>, Error> {
        match asking.form.said() {
            Ok(said) => {
                let answer = match asking.promise {
                    Promise::Named => Answer::Named(said),
                    Promise::Unnamed => Answer::Unnamed(said),
                    Promise::OffTheRecord => Answer::OffTheRecord(said),
                };
                self.keep(asking, &answer).map(Some)
            }
            Err(rejected) => {
                asking.note = Some(rejected.to_string());
                asking.afresh = true;
                asking.form.restart();
                Ok(None)
            }
        }
    }

    fn keep(&mut self, asking: &Asking<'_>, answer: &Answer) -> Result<Put, Error> {
        let Turn { participant, question } = &asking.turn;
        self.sitting.record(participant, question, answer)?;
        // Whoever passes by mistake finds their words when they come back.
        if *answer != Answer::Pass {
            self.sitting.drop_drafts(participant, question)?;
        }
        Ok(Put::Answered)
    }

    fn explain(&mut self, question: &Question) -> Result<Option<Put>, Error> {
        let help = help(question, &self.workshop().language);
        let waited = self.pages(&help, "Back to the question")?;
        Ok((waited == Waited::Pause).then_some(Put::Pause))
    }

    /// Says that an answer was given and lies apart, so that nobody can show it any more.
    fn cannot_be_shown(&mut self, heading: &str) -> Result<Put, Error> {
        self.page(heading)?;
        self.show(
            "This was answered in an earlier sitting, without a name or off the record. Nobody can \
             tell any more whose words they are, so they cannot be shown or changed.",
        )?;
        let waited = self.wait("Go on")?;
        Ok(if waited == Waited::Pause { Put::Pause } else { Put::Kept })
    }

    /// Asks for a thought to be parked, and returns what to say of it.
    fn park(&mut self, turn: &Turn) -> Result<Option<String>, Error> {
        let field = Field {
            label: "Park:",
            text: "",
            note: Some(
                "A thought for later, on anything. It is read out before the end and stands in the \
                 document, without your name.",
            ),
            lines: true,
            actions: &[Action::Back],
            clock: None,
            draft: None,
        };
        let reply = self.context.prompter.write(&field)?;
        if reply.intent == Intent::Said { self.keep_thought(turn, &reply.text) } else { Ok(None) }
    }

    fn keep_thought(&mut self, turn: &Turn, thought: &str) -> Result<Option<String>, Error> {
        let thought = thought.trim();
        if thought.is_empty() {
            return Ok(None);
        }
        self.sitting.park(&turn.participant, thought)?;
        Ok(Some("Your thought is parked.".to_owned()))
    }
}

impl Promise {
    /// Returns the word for the promise among the drafts.
    fn word(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Unnamed => "unnamed",
            Self::OffTheRecord => "off the record",
        }
    }

    /// Reads the word for a promise.
    fn of_word(word: &str) -> Option<Self> {
        [Self::Named, Self::Unnamed, Self::OffTheRecord].into_iter().find(|one| one.word() == word)
    }

    /// Returns the promise in words.
    fn words(self) -> &'static str {
        match self {
            Self::Named => "This answer is shown with your name.",
            Self::Unnamed => "This answer is kept and quoted without your name.",
            Self::OffTheRecord => {
                "This answer is off the record: heard at the reveal, and then erased."
            }
        }
    }
}

/// Whether a few keys are all that a part takes, or that was `rejected` of it: none of some words.
fn is_short(part: &Part, rejected: &Rejected) -> bool {
    match part {
        Part::Scale(_) | Part::Choice(_) | Part::Evidence => true,
        Part::Items(_) => matches!(
            rejected,
            Rejected::NotAnOption { .. } | Rejected::NotALeaning { .. } | Rejected::Twice { .. }
        ),
        Part::Text(_) | Part::Choices(_) | Part::Ranking(_) => false,
    }
}

/// Returns who sees an answer where nobody says otherwise.
fn usual(question: &Question, shown: Shown) -> Promise {
    match shown {
        Shown::Named if question.keeps.names() => Promise::Named,
        Shown::Named | Shown::Unnamed => Promise::Unnamed,
    }
}

/// Returns what was promised for an earlier answer; a pass needs no promise.
fn promise_of(before: &Answer) -> Option<Promise> {
    match before {
        Answer::Named(_) => Some(Promise::Named),
        Answer::Unnamed(_) => Some(Promise::Unnamed),
        Answer::OffTheRecord(_) => Some(Promise::OffTheRecord),
        Answer::Pass => None,
    }
}
