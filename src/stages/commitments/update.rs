//! Noting how a commitment stands: what was not given is asked, and nothing noted before is changed.

use super::ask::{Days, ask};
use super::list::stands;
use super::{After, no_such, sit, still_counts};
use crate::context::Context;
use crate::document::discretion::Discreet;
use crate::document::words::ended;
use crate::domain::{
    Commitment, CommitmentId, CommitmentState, CommitmentUpdate, Commitments, Day, Updates,
    Workshop,
};
use crate::error::Error;
use crate::flow::{Doubted, doubted};
use crate::prompt::Menu;
use crate::stages::ask::{Line, unmade};
use crate::stages::commit::{perhaps, sentence};
use crate::stages::due::Last;
use crate::store::Sitting;

/// What was given of how a commitment stands. An empty text says that there is none.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// Which commitment.
    pub id: Option<CommitmentId>,
    /// How far it has come.
    pub state: Option<CommitmentState>,
    /// Its figure.
    pub figure: Option<String>,
    /// A line on it; why, where it was dropped.
    pub line: Option<String>,
    /// The day on which it stood so, as people type it.
    pub on: Option<String>,
}

/// What is asked, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    State,
    Figure,
    Line,
    On,
}

/// How far a commitment may have come, in the order in which it is offered.
const STATES: [CommitmentState; 6] = [
    CommitmentState::Done,
    CommitmentState::DoneLate,
    CommitmentState::Nearly,
    CommitmentState::Partly,
    CommitmentState::NotStarted,
    CommitmentState::Dropped,
];

/// Notes how a commitment stands, and asks for what `said` does not tell.
pub fn update(context: &mut Context<'_>, said: &Said) -> Result<(), Error> {
    let (mut sitting, last, discreet) = sit(context)?;
    let made = sitting.agreement().commitments.clone();
    let commitment = match &said.id {
        Some(id) => named(id, (&made, sitting.workshop()))?,
        None => chosen(context, (&made, sitting.workshop(), &discreet)).map_err(unmade)?,
    };
    let more = still_counts(context, &last, (commitment.id.as_str(), after(&last, commitment)))?;
    let noting = Noting::new(context, (commitment, &discreet), &sitting);
    if said.on.is_none() {
        noting.days.remark(context)?;
    }
    let noted = noting.asked(context, said).map_err(unmade)?;
    let told = ended(&format!("{} is noted: {}", noted.id, stands(&noted)));
    sitting.change_updates(|updates| put(updates, noted))?;
    let told = [told].into_iter().chain(more).collect::<Vec<_>>().join(" ");
    context.ui.remark(&told).map_err(Error::Output)
}

/// Returns what the edition after the `last` one has made of a commitment.
fn after(last: &Last, commitment: &Commitment) -> After {
    let reviewed = last.newer().and_then(|(_, made)| made.review.commitment(&commitment.id));
    let says = reviewed.map(|review| in_words(review.state).to_owned());
    After { says, goes_on: last.since().goes_on(&commitment.id) }
}

/// Finds the commitment with this id.
fn named<'c>(
    id: &CommitmentId,
    (made, workshop): (&'c Commitments, &Workshop),
) -> Result<&'c Commitment, Error> {
    let found = made.commitments.iter().find(|commitment| commitment.id == *id);
    found.ok_or_else(|| {
        let ids: Vec<_> = made.commitments.iter().map(|it| it.id.as_str()).collect();
        no_such(("commitment", id.as_str()), &ids, workshop)
    })
}

/// Lets one of the commitments be chosen.
fn chosen<'c>(
    context: &mut Context<'_>,
    (made, workshop, discreet): (&'c Commitments, &Workshop, &Discreet),
) -> Result<&'c Commitment, Error> {
    let item = |it: &Commitment| {
        let owner = workshop.name_of(&it.owner).map_or(it.owner.as_str(), |name| name.as_str());
        format!("{} {owner}: {}", it.id, discreet.reads(&it.will))
    };
    let items: Vec<_> = made.commitments.iter().map(item).collect();
    if items.is_empty() {
        return Err(no_such(("commitment", "c1"), &[], workshop));
    }
    loop {
        // Nothing lies before: whoever goes back is asked again.
        let menu = Menu { question: "Which commitment?", items: &items, default: 0 };
        let chosen = context.prompter.choose(&menu)?;
        if let Some(commitment) = chosen.and_then(|at| made.commitments.get(at)) {
            return Ok(commitment);
        }
    }
}

/// Adds an update behind those of its day and before.
fn put(updates: &mut Updates, noted: CommitmentUpdate) {
    let at = updates.commitments.partition_point(|update| update.on <= noted.on);
    updates.commitments.insert(at, noted);
}

/// How a commitment stands, as far as it is known.
#[derive(Debug)]
struct Noting<'c> {
    commitment: &'c Commitment,
    discreet: &'c Discreet,
    days: Days,
    state: CommitmentState,
    figure: Option<String>,
    line: Option<String>,
    on: Option<Day>,
}

impl<'c> Noting<'c> {
    /// Begins with how it stood when somebody last said so.
    fn new(
        context: &Context<'_>,
        (commitment, discreet): (&'c Commitment, &'c Discreet),
        sitting: &Sitting,
    ) -> Self {
        let last = sitting.agreement().updates.commitment(&commitment.id);
        let first = last.map_or(sitting.workshop().held, |update| update.on.0);
        Self {
            commitment,
            discreet,
            days: Days::since(first, context),
            state: last.map_or(CommitmentState::Done, |update| update.state),
            figure: None,
            line: None,
            on: None,
        }
    }

    /// Takes what was `said`, and asks for the rest, forth and back.
    fn asked(mut self, context: &mut Context<'_>, said: &Said) -> Result<CommitmentUpdate, Error> {
        let wrong = |why| Error::NotNoted { id: self.commitment.id.to_string(), why };
        self.state = said.state.unwrap_or(self.state);
        self.figure = perhaps(said.figure.as_deref().unwrap_or_default()).map_err(wrong)?;
        self.line = perhaps(said.line.as_deref().unwrap_or_default()).map_err(wrong)?;
        self.on = said.on.as_deref().map(|on| self.days.read(on)).transpose().map_err(wrong)?;
        let mut steps = vec![];
        steps.extend(said.state.is_none().then_some(Step::State));
        steps.extend(said.figure.is_none().then_some(Step::Figure));
        // Whether there has to be one is known later.
        let has_line = said.line.is_some() && self.line.is_some();
        steps.extend((!has_line).then_some(Step::Line));
        // Whoever gives all else means today.
        steps.extend((said.on.is_none() && !steps.is_empty()).then_some(Step::On));
        let mut at = 0;
        while let Some(step) = steps.get(at) {
            let is_told = *step == Step::Line && said.line.is_some();
            let is_forth =
                (is_told && self.state != CommitmentState::Dropped) || self.step(context, *step)?;
            at = if is_forth { at + 1 } else { at.saturating_sub(1) };
        }
        self.weighed(context, said.state.is_some())?;
        self.noted(context)
    }

    /// Asks for one thing; returns `false` for *back*.
    fn step(&mut self, context: &mut Context<'_>, step: Step) -> Result<bool, Error> {
        Ok(match step {
            Step::State => {
                let items: Vec<_> = STATES.iter().map(|state| in_full(*state)).collect();
                let default = STATES.iter().position(|state| *state == self.state);
                let will = self.discreet.reads(&self.commitment.will);
                let question = format!("How far is it? {will}");
                let menu =
                    Menu { question: &question, items: &items, default: default.unwrap_or(0) };
                let chosen = context.prompter.choose(&menu)?.and_then(|at| STATES.get(at));
                chosen.map(|state| self.state = *state).is_some()
            }
            Step::Figure => {
                let Commitment { from, to, .. } = self.commitment;
                let of = [from, to].into_iter().flatten().map(|it| self.discreet.reads(it));
                let of = of.collect::<Vec<_>>().join(" → ");
                let note = if of.is_empty() { of } else { format!("As promised: {of}. ") };
                let note = format!("{note}Enter: no figure.");
                let line = line("The figure now:", &note, self.figure.as_ref());
                ask(context, line, perhaps)?.map(|figure| self.figure = figure).is_some()
            }
            Step::Line if self.state == CommitmentState::Dropped => {
                let line = line("Why?", "What is dropped needs a reason.", self.line.as_ref());
                ask(context, line, sentence)?.map(|line| self.line = Some(line)).is_some()
            }
            Step::Line => {
                let note = "A line on it, for the next workshop. Enter: none.";
                let line = line("A line:", note, self.line.as_ref());
                ask(context, line, perhaps)?.map(|line| self.line = line).is_some()
            }
            Step::On => self.days.ask(context)?.map(|on| self.on = Some(on)).is_some(),
        })
    }

    /// Says where the figure of what is done, or nearly, is not where it was to go. Asks whether it is
    /// so all the same where its state was asked, too; where that was given, it is taken at its word.
    fn weighed(&mut self, context: &mut Context<'_>, is_given: bool) -> Result<(), Error> {
        let figure = self.figure.as_deref();
        let doubt = figure.and_then(|now| doubted(self.commitment, self.state, now));
        let Some(Doubted { told, question, rather }) = doubt else { return Ok(()) };
        let told = self.discreet.retold(&told).unwrap_or(told);
        if is_given {
            return context.ui.remark(&told).map_err(Error::Output);
        }
        if context.prompter.confirm(&format!("{told} {question}"), false)? != Some(true) {
            self.state = rather;
        }
        Ok(())
    }

    /// Returns what is noted. What is done after its day is done late, whatever was said.
    fn noted(self, context: &mut Context<'_>) -> Result<CommitmentUpdate, Error> {
        let Self { commitment, discreet: _, days, state, figure, line, on } = self;
        let on = on.unwrap_or(days.last());
        let is_late = on > commitment.by;
        let day = commitment.by.0.format("%-d %B %Y");
        let (state, told) = match state {
            CommitmentState::Done if is_late => {
                (CommitmentState::DoneLate, Some(format!("Its day was {day}: it is done late.")))
            }
            CommitmentState::DoneLate if !is_late => {
                (CommitmentState::Done, Some(format!("Its day is {day}: it is not late.")))
            }
            CommitmentState::Done
            | CommitmentState::DoneLate
            | CommitmentState::Nearly
            | CommitmentState::Partly
            | CommitmentState::NotStarted
            | CommitmentState::Dropped => (state, None),
        };
        if let Some(told) = told {
            context.ui.remark(&told).map_err(Error::Output)?;
        }
        Ok(CommitmentUpdate { id: commitment.id.clone(), on, state, figure, line })
    }
}

/// Makes a line to be typed, in which `text` stands if there is any.
fn line<'a>(label: &'a str, note: &'a str, text: Option<&String>) -> Line<'a> {
    Line { label, note: Some(note), text: text.cloned().unwrap_or_default(), lines: false }
}

/// Returns how far something has come, in words that do not take nearly for done.
pub(in crate::stages) fn in_full(state: CommitmentState) -> String {
    let rest = if state == CommitmentState::Nearly { ", which is not done" } else { "" };
    format!("{}{rest}", in_words(state))
}

/// Returns how far something has come, in words.
pub(super) fn in_words(state: CommitmentState) -> &'static str {
    match state {
        CommitmentState::Done => "done",
        CommitmentState::DoneLate => "done late",
        CommitmentState::Nearly => "nearly",
        CommitmentState::Partly => "partly",
        CommitmentState::NotStarted => "not started",
        CommitmentState::Dropped => "dropped",
    }
}
