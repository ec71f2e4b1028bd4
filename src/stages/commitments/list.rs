//! What was promised and asked for, with how it stands.

use chrono::NaiveDate;
use serde::Serialize;

use super::found;
use super::update::in_words;
use crate::context::Context;
use crate::document::discretion::Discreet;
use crate::domain::{
    Commitment, CommitmentId, CommitmentState, CommitmentUpdate, Day, EditionId, Name,
    ParticipantId, Reply, Request, RequestId,
};
use crate::due::Since;
use crate::error::Error;
use crate::order::Order as _;
use crate::stages::due::{Last, discreet};
use crate::stages::people::find_person;
use crate::stages::writing::{self, Only};
use crate::store::Folder;

/// What was promised and asked for, as it is shown or written for other programs.
#[derive(Clone, Debug, Serialize)]
pub struct Taken {
    /// The format of the file.
    format: u32,
    /// What the file is.
    credo: &'static str,
    edition: EditionId,
    commitments: Vec<TakenOn>,
    requests: Vec<AskedFor>,
    #[serde(skip)]
    is_masked: bool,
    /// The day on which it is told.
    #[serde(skip)]
    today: Day,
}

/// Something that one of us promised.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct TakenOn {
    id: CommitmentId,
    owner: ParticipantId,
    who: String,
    will: String,
    by: Day,
    measure: Option<String>,
    from: Option<String>,
    to: Option<String>,
    asks: Option<String>,
    asks_on: Option<Day>,
    update: Option<Stands>,
    #[serde(skip)]
    is_over: bool,
}

/// How it stood when somebody last said so.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Stands {
    day: Day,
    state: CommitmentState,
    figure: Option<String>,
    line: Option<String>,
}

/// Something that was asked of somebody outside.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct AskedFor {
    id: RequestId,
    to: String,
    asked_by: ParticipantId,
    who: String,
    ask: String,
    by: Day,
    /// `yes`, `no`, or none so far.
    answer: Option<&'static str>,
    answered_on: Option<Day>,
    words: Option<String>,
    line: Option<String>,
    #[serde(skip)]
    is_settled: bool,
}

/// Returns what the last closed edition promised and asked for, as far as it is of `owner`, and how it
/// stands; what an edition that is on said when it looked back is said last. What that has taken over
/// is not there any more.
///
/// Texts are as they may be seen in the document of the edition.
pub fn taken(context: &Context<'_>, owner: Option<&str>) -> Result<Taken, Error> {
    let (folder, last) = found(context)?;
    let owner = owner.map(|name| find_person(&last.workshop, name)).transpose()?;
    Taken::of(context.today, (&folder, &last), owner.as_ref())
}

/// Returns what was taken on as a list to tick off: the piece `tasks` of the document.
pub fn tasks(context: &Context<'_>, taken: &Taken) -> Result<String, Error> {
    let (folder, last) = found(context)?;
    let only = Only {
        commitments: taken.commitments.iter().map(|it| it.id.clone()).collect(),
        requests: taken.requests.iter().map(|it| it.id.clone()).collect(),
    };
    writing::tasks(&folder, &last.edition, (&only, &last.agreement.updates))
}

impl Taken {
    /// Returns what an edition promised and asked for, as [`taken`] does.
    pub(in crate::stages) fn of(
        today: NaiveDate,
        (folder, last): (&Folder, &Last),
        owner: Option<&ParticipantId>,
    ) -> Result<Self, Error> {
        let discreet = discreet(folder, last)?;
        let (since, made) = (last.since_on(today), &last.agreement.commitments);
        let is_theirs = |who: &ParticipantId| owner.is_none_or(|owner| owner == who);
        let telling = Telling { since, discreet: &discreet };
        let commitments = made.commitments.iter();
        let commitments = commitments.filter(|it| is_theirs(&it.owner) && !since.goes_on(&it.id));
        let requests = made.requests.iter();
        let requests =
            requests.filter(|it| is_theirs(&it.asked_by) && !since.is_asked_again(&it.id));
        let mut commitments: Vec<_> = commitments.map(|it| telling.commitment(it)).collect();
        commitments.order_by_key(|it| it.by);
        let mut taken = Self {
            format: 1,
            credo: "commitments",
            edition: last.edition.id(),
            commitments,
            requests: requests.map(|it| telling.request(it)).collect(),
            is_masked: false,
            today: Day(today),
        };
        taken.is_masked = discreet.masks(&format!("{taken:?}"));
        Ok(taken)
    }

    /// Whether something that may be private and is undecided is masked in it.
    pub fn is_masked(&self) -> bool {
        self.is_masked
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.commitments.is_empty() && self.requests.is_empty()
    }

    /// Returns which edition it is of.
    pub fn edition(&self) -> EditionId {
        self.edition
    }

    /// Returns a row for each commitment: its id, who, what, by when, how it stands.
    pub fn commitments(&self) -> Vec<Vec<String>> {
        let row = |it: &TakenOn| {
            let stands = it.update.as_ref().map(|update| {
                let Stands { day, state, figure, line } = update;
                told(*day, *state, (figure.as_deref(), line.as_deref()))
            });
            let TakenOn { id, who, will, by, .. } = it;
            let stands = stands.unwrap_or_default();
            let by = self.due(*by, it.is_over);
            vec![id.to_string(), who.clone(), will.clone(), by, stands]
        };
        self.commitments.iter().map(row).collect()
    }

    /// Returns a row for each request: its id, who asked whom, for what, by when, what was answered.
    pub fn requests(&self) -> Vec<Vec<String>> {
        let row = |it: &AskedFor| {
            let AskedFor { id, to, who, ask, by, answer, answered_on, words, line, .. } = it;
            let mut answer = answer.unwrap_or("nothing yet").to_owned();
            if let Some(day) = answered_on {
                answer = format!("{answer}, {}", short(*day));
            }
            let rest = words.iter().map(|words| format!("\u{201c}{words}\u{201d}"));
            let rest: Vec<_> = rest.chain(line.clone()).collect();
            let answer = [vec![answer], rest].concat().join(": ");
            let by = self.due(*by, it.is_settled);
            vec![id.to_string(), format!("{who}, to {to}"), ask.clone(), by, answer]
        };
        self.requests.iter().map(row).collect()
    }

    /// Returns the day by which something is due, marked where it has passed and it is not over.
    fn due(&self, by: Day, is_over: bool) -> String {
        let late = if by < self.today && !is_over { ", overdue" } else { "" };
        format!("{}{late}", short(by))
    }
}

/// What texts are put together from.
#[derive(Clone, Copy)]
struct Telling<'a> {
    since: Since<'a>,
    discreet: &'a Discreet,
}

impl Telling<'_> {
    fn commitment(self, it: &Commitment) -> TakenOn {
        let last = self.since.agreement.updates.commitment(&it.id);
        TakenOn {
            id: it.id.clone(),
            owner: it.owner.clone(),
            who: self.called(&it.owner),
            will: self.discreet.reads(&it.will).into_owned(),
            by: it.by,
            measure: self.seen(it.measure.as_ref()),
            from: self.seen(it.from.as_ref()),
            to: self.seen(it.to.as_ref()),
            asks: it.asks.as_ref().map(|asks| self.called(asks)),
            asks_on: it.asks_on,
            update: last.map(|update| Stands {
                day: update.on,
                state: update.state,
                figure: self.seen(update.figure.as_ref()),
                line: self.seen(update.line.as_ref()),
            }),
            is_over: self.since.is_over(&it.id),
        }
    }

    fn request(self, it: &Request) -> AskedFor {
        let updates = &self.since.agreement.updates;
        let answer = updates.answer(&it.id).or(it.answer.as_ref());
        AskedFor {
            id: it.id.clone(),
            to: self.discreet.reads(it.to.as_str()).into_owned(),
            asked_by: it.asked_by.clone(),
            who: self.called(&it.asked_by),
            ask: self.discreet.reads(&it.ask).into_owned(),
            by: it.by,
            answer: answer.map(|reply| if reply.yes { "yes" } else { "no" }),
            answered_on: answer.and_then(|reply| reply.on),
            words: self.seen(answer.and_then(|reply| reply.words.as_ref())),
            line: self.seen(updates.request(&it.id).and_then(|update| update.line.as_ref())),
            is_settled: self.since.is_settled(it),
        }
    }

    fn seen(self, text: Option<&String>) -> Option<String> {
        text.map(|text| self.discreet.reads(text).into_owned())
    }

    fn called(self, id: &ParticipantId) -> String {
        let name = self.since.workshop.name_of(id).map(Name::to_string);
        name.unwrap_or_else(|| id.to_string())
    }
}

/// Returns how a commitment stands, in words.
pub(super) fn stands(update: &CommitmentUpdate) -> String {
    let CommitmentUpdate { id: _, on, state, figure, line } = update;
    told(*on, *state, (figure.as_deref(), line.as_deref()))
}

/// Returns what was answered, in words.
pub(super) fn answered(reply: &Reply) -> String {
    let answer = if reply.yes { "yes" } else { "no" };
    let words = reply.words.as_ref().map(|words| format!(": \u{201c}{words}\u{201d}"));
    let on = reply.on.map(|on| format!(", {}", short(on)));
    format!("{answer}{}{}", on.unwrap_or_default(), words.unwrap_or_default())
}

fn told(on: Day, state: CommitmentState, (figure, line): (Option<&str>, Option<&str>)) -> String {
    let figure = figure.map(|figure| format!(": {figure}")).unwrap_or_default();
    let line = line.map(|line| format!(" ({line})")).unwrap_or_default();
    format!("{}, {}{figure}{line}", in_words(state), short(on))
}

fn short(Day(day): Day) -> String {
    day.format("%-d %b %Y").to_string()
}
