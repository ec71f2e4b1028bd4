//! What changed since the edition before, as the view has it.

mod moved;

use std::sync::Arc;

use super::fields::{Many, many};
use super::names::called;
use super::parts::{
    AddedPart, AlteredLinePart, AlteredPart, AskedPart, ChangesPart, DissentChangePart,
    DroppedPart, IncomparablePart, KeptPart, LeftPart, PromisedPart, PutOffPart, RitualsChangePart,
    RunPart,
};
use crate::changes::{
    Added, Altered, Asked, Changes, DissentChange, DissentFate, Gone, Part, Promised,
    RitualsChange, Run, RunFate,
};
use crate::document::words::Words;
use crate::domain::{Day, Ground, Language, Question, QuestionId, Subject, Workshop};
use crate::figures::{Unlike, Verdict};

/// The words of questions, as they are asked now or were.
#[derive(Clone, Copy, Debug)]
pub(super) struct Questions<'w> {
    pub(super) now: &'w Workshop,
    pub(super) before: &'w Workshop,
    pub(super) words: &'w Words,
}

impl<'w> Questions<'w> {
    fn find(self, id: &QuestionId) -> Option<(&'w Question, &'w Language)> {
        let of = |workshop: &'w Workshop| Some((workshop.question(id)?, &workshop.language));
        of(self.now).or_else(|| of(self.before))
    }

    /// Returns what somebody of this name is called.
    fn called(self, name: &str) -> String {
        called(name, [self.now, self.before])
    }

    /// Returns a day as this edition tells it.
    fn day(self, day: Day) -> String {
        self.words.day_near(day.0, self.now.held)
    }

    /// Returns what is asked, and a few words for it.
    fn asked(self, id: &QuestionId) -> (String, String) {
        self.find(id).map_or_else(
            || (id.to_string(), id.to_string()),
            |(question, language)| {
                let prompt = question.prompt.text(language).to_owned();
                (prompt, question.called(language).to_owned())
            },
        )
    }
}

/// Returns what changed. Of a question that `is_open` says is not revealed yet, nothing is told.
pub(super) fn changes(
    changes: &Changes,
    questions: Questions<'_>,
    is_open: impl Fn(&QuestionId) -> bool,
) -> ChangesPart {
    let moved = moved::Shown { changes, questions, is_open: &is_open };
    let words = questions.words;
    ChangesPart {
        edition: words.edition(changes.edition),
        held: words.day(changes.held),
        held_day: Some(changes.held.to_string()),
        document: None,
        earlier: Many::default(),
        left: many(changes.left.iter().map(|left| LeftPart {
            name: questions.called(left.name.as_str()),
            on: left.on.map(|on| questions.day(on)),
            on_day: left.on.map(|on| on.to_string()),
            why: left.why.clone(),
        })),
        joined: changes.joined.iter().map(|name| questions.called(name.as_str())).collect(),
        same: changes.same,
        kept: many(changes.kept.iter().map(|kept| KeptPart {
            id: kept.on.to_string(),
            kind: kind(&kept.on),
            name: kept.name.clone(),
            number: kept.number,
        })),
        decided: changes.is_decided,
        altered: many(changes.altered.iter().map(|it| altered(it, questions))),
        added: many(changes.added.iter().map(|it| added(it, questions))),
        dropped: many(changes.dropped.iter().map(|it| dropped(it, questions))),
        rituals: rituals(&changes.rituals).map(Arc::new),
        commitments: many(changes.promised.iter().map(|it| promised(it, questions))),
        requests: many(changes.asked.iter().map(|it| asked(it, questions))),
        put_off: many(changes.put_off.iter().map(|put_off| PutOffPart {
            id: Some(format!("{}/{}", put_off.issue.question, put_off.issue.theme)),
            issue: put_off.says.clone(),
            why: put_off.why.clone(),
            raised: put_off.is_raised,
            votes: put_off.votes.map(count),
        })),
        scores: moved.scores(),
        choices: moved.choices(),
        rankings: moved.rankings(),
        themes: moved.themes(),
        promise: moved.promise().map(Arc::new),
        recalled: None,
        recalled_sense: None,
        dissent: many(changes.dissent.iter().map(|it| dissent(it, questions))),
        incomparable: incomparable(changes, questions),
    }
}

fn altered(altered: &Altered, questions: Questions<'_>) -> AlteredPart {
    AlteredPart {
        id: altered.on.to_string(),
        kind: kind(&altered.on),
        name: altered.name.clone(),
        number: altered.number,
        part: part(altered.part),
        old: altered.old.clone(),
        new: altered.new.clone(),
        runs: runs(&altered.runs),
        why: altered.why.clone(),
        by: altered.by.as_ref().map(|by| questions.called(by.as_str())),
    }
}

fn runs(runs: &[Run]) -> Many<RunPart> {
    many(runs.iter().map(|run| {
        let fate = match run.fate {
            RunFate::Kept => "kept",
            RunFate::TakenOut => "taken-out",
            RunFate::New => "new",
        };
        RunPart { fate: fate.to_owned(), text: run.text.clone() }
    }))
}

fn rituals(changed: &RitualsChange) -> Option<RitualsChangePart> {
    (*changed != RitualsChange::default()).then(|| RitualsChangePart {
        altered: many(changed.altered.iter().map(|line| AlteredLinePart {
            old: line.old.clone(),
            new: line.new.clone(),
            runs: runs(&line.runs),
        })),
        added: changed.added.clone(),
        dropped: changed.dropped.clone(),
        reordered: changed.is_reordered,
    })
}

fn added(added: &Added, questions: Questions<'_>) -> AddedPart {
    AddedPart {
        id: added.on.to_string(),
        kind: kind(&added.on),
        name: added.name.clone(),
        number: added.number,
        part: part(added.part),
        text: added.text.clone(),
        why: added.why.clone(),
        by: added.by.as_ref().map(|by| questions.called(by.as_str())),
    }
}

fn dropped(gone: &Gone, questions: Questions<'_>) -> DroppedPart {
    let ground = gone.ground.map(|ground| match ground {
        Ground::Duplicate => "duplicate",
        Ground::NotActionable => "not-actionable",
        Ground::Vague => "vague",
        Ground::Merged => "merged",
        Ground::NoLongerTrue => "no-longer-true",
    });
    DroppedPart {
        id: gone.on.to_string(),
        kind: kind(&gone.on),
        name: gone.name.clone(),
        number: gone.number,
        part: part(gone.part),
        text: gone.text.clone(),
        ground: ground.map(str::to_owned),
        why: gone.why.clone(),
        by: gone.by.as_ref().map(|by| questions.called(by.as_str())),
    }
}

fn promised(promised: &Promised, questions: Questions<'_>) -> PromisedPart {
    let state = promised.state.map_or_else(|| "not-reviewed".to_owned(), |it| it.to_string());
    let days_late = promised.days_late.and_then(|days| usize::try_from(days).ok());
    PromisedPart {
        id: promised.id.to_string(),
        who: questions.called(&promised.owner),
        will: promised.will.clone(),
        issue: promised.issue.clone(),
        by: questions.day(promised.by),
        by_day: Some(promised.by.to_string()),
        measure: promised.measure.clone(),
        from: promised.from.clone(),
        to: promised.to.clone(),
        aim: promised.to.as_ref().filter(|to| !tells(promised.result.as_deref(), to)).cloned(),
        state,
        on: promised.on.map(|on| questions.day(on)),
        on_day: promised.on.map(|on| on.to_string()),
        noted: promised.noted.map(|on| questions.day(on)),
        noted_day: promised.noted.map(|on| on.to_string()),
        days_late,
        weeks_late: days_late.map(|days| days / 7).filter(|weeks| *weeks > 0),
        result: promised.result.clone(),
        why: promised.why.clone(),
        next: promised.next.clone(),
        carried: promised.is_carried,
    }
}

/// Whether what came of a commitment tells what its figure was to be: every number of it, or its words
/// where it has none.
fn tells(result: Option<&str>, aim: &str) -> bool {
    let numbers = |text: &str| -> Vec<String> {
        let all = text.split(|letter: char| !letter.is_ascii_digit());
        all.filter(|number| !number.is_empty()).map(str::to_owned).collect()
    };
    let (result, aimed) = (result.unwrap_or_default(), numbers(aim));
    let told = numbers(result);
    if aimed.is_empty() { result.contains(aim) } else { aimed.iter().all(|it| told.contains(it)) }
}

fn asked(asked: &Asked, questions: Questions<'_>) -> AskedPart {
    let reply = asked.answer.as_ref();
    let answer = reply.map_or("nothing yet", |reply| if reply.yes { "yes" } else { "no" });
    AskedPart {
        id: asked.id.to_string(),
        to: asked.to.to_string(),
        asked_by: questions.called(&asked.asked_by),
        ask: asked.ask.clone(),
        by: questions.day(asked.by),
        by_day: Some(asked.by.to_string()),
        answer: answer.to_owned(),
        answered_on: reply.and_then(|reply| reply.on).map(|on| questions.day(on)),
        answered_on_day: reply.and_then(|reply| reply.on).map(|on| on.to_string()),
        words: reply.and_then(|reply| reply.words.clone()),
        reviewed: asked.is_reviewed,
        result: asked.result.clone(),
        next: asked.next.clone(),
        passed_to: asked.passed_to.as_ref().map(ToString::to_string),
    }
}

fn dissent(dissent: &DissentChange, questions: Questions<'_>) -> DissentChangePart {
    let words = questions.words;
    let fate = match dissent.fate {
        DissentFate::Opened => "opened",
        DissentFate::Open => "open",
        DissentFate::Resolved => "resolved",
        DissentFate::Withdrawn => "withdrawn",
        DissentFate::Closed => "closed",
        DissentFate::Adopted => "adopted",
        DissentFate::Untold => "untold",
    };
    DissentChangePart {
        id: dissent.id.to_string(),
        on: match &dissent.on {
            Subject::Promise => words.say("subject-promise", &[]),
            Subject::Goal => words.say("subject-goal", &[]),
            Subject::Feeling => words.say("subject-feeling", &[]),
            Subject::Order => words.say("subject-order", &[]),
            Subject::Principle(id) => dissent.name.clone().unwrap_or_else(|| id.to_string()),
        },
        who: dissent.who.as_deref().map(|who| questions.called(who)),
        text: dissent.text.clone(),
        fate: fate.to_owned(),
        update: dissent.update.clone(),
        closed: dissent.closed.map(|on| questions.day(on)),
        closed_day: dissent.closed.map(|on| on.to_string()),
        adopted_by: dissent.adopted_by.as_deref().map(|who| questions.called(who)),
    }
}

fn incomparable(changes: &Changes, questions: Questions<'_>) -> Many<IncomparablePart> {
    many(changes.incomparable.iter().map(|(question, why)| {
        let (prompt, short) = questions.asked(question);
        let why = unlike(*why);
        IncomparablePart {
            question: question.to_string(),
            prompt,
            short,
            why: why.to_owned(),
            kind: Some(why.to_owned()),
        }
    }))
}

/// Returns the word for why answers cannot be compared.
pub(super) fn unlike(why: Unlike) -> &'static str {
    match why {
        Unlike::AskedFirst => "asked-first",
        Unlike::NotAsked => "not-asked",
        Unlike::Reworded => "reworded",
        Unlike::OtherAnswers => "other-answers",
    }
}

/// Returns the word for whether scores changed.
pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Changed => "changed",
        Verdict::AboutTheSame => "about-the-same",
    }
}

fn kind(on: &Subject) -> String {
    match on {
        Subject::Promise | Subject::Goal | Subject::Feeling | Subject::Order => on.to_string(),
        Subject::Principle(_) => "principle".to_owned(),
    }
}

fn part(part: Part) -> String {
    match part {
        Part::Whole => "whole",
        Part::Name => "name",
        Part::Sentence => "sentence",
        Part::Practice => "practice",
        Part::EvenOver => "even-over",
        Part::Line => "line",
    }
    .to_owned()
}

fn count(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
