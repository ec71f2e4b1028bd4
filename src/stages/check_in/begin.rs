//! Which check-in is meant: the one that is on, one that is over, or a new one; and beginning it.

use std::collections::BTreeSet;
use std::time::Duration;

use chrono::TimeDelta;

use super::people::{gather, participants};
use crate::context::Context;
use crate::domain::{Cadence, Culture, EditionId, QuestionSet, Stage, Workshop, YearStart};
use crate::error::Error;
use crate::figures::ABOUT_PROMISE;
use crate::flow::spoken;
use crate::prompt::{Menu, PromptError};
use crate::questions::{self, CHECK_IN};
use crate::stages::ask::unmade;
use crate::stages::close::tell_paused;
use crate::stages::due::Last;
use crate::stages::open::holder;
use crate::store::{EditionFolder, Folder, Sitting};

/// How long a check-in may lie before it is asked whether it goes on.
const LONG: TimeDelta = TimeDelta::days(7);

/// A check-in that was asked for.
#[derive(Debug)]
pub enum CheckIn {
    /// It is on.
    On(Folder, Box<Sitting>),
    /// It is over, and is looked at again.
    Over(Folder, EditionFolder),
    /// It is on, and somebody stopped for now before it was gone on with.
    Stopped,
}

/// Who takes part in a new check-in.
#[derive(Clone, Copy, Debug)]
pub enum Who<'a> {
    /// It is asked.
    Asked,
    /// Those who are named, apart by commas: people of the last workshop by how their names begin, and
    /// whoever is new.
    Named(&'a str),
    /// Everybody who took part in the last workshop, of whom this one answers alone.
    Alone(&'a str),
}

/// Which check-in is meant.
enum Meant {
    On(EditionFolder),
    Over(EditionFolder),
    New(EditionId),
}

/// Finds the check-in that was named, or the one that is on, or begins one for this month.
///
/// # Errors
/// [`Error::NothingClosed`] where no edition is closed yet: there is nothing to live by.
pub fn check_in(context: &mut Context<'_>, who: Who<'_>) -> Result<CheckIn, Error> {
    let start = context.start();
    let folder = Folder::find(&start)?.ok_or(Error::NoFolder { from: start })?;
    let Some(Last { workshop: after, .. }) = Last::of(&folder, None)? else {
        return Err(Error::NothingClosed { folder: folder.root().to_owned() });
    };
    let meant = match context.edition {
        Some(id) => named(context, &folder, (id, &after))?,
        None => meant(context, &folder, &after)?,
    };
    let sitting = match meant {
        Meant::Over(over) => return Ok(CheckIn::Over(folder, over)),
        Meant::On(on) => {
            let mut sitting = on.sit(&holder(context))?;
            match gather(context, &after, (&mut sitting, who)) {
                Err(Error::Prompt(PromptError::Paused)) => {
                    tell_paused(context, "check-in")?;
                    return Ok(CheckIn::Stopped);
                }
                gathered => gathered?,
            }
            sitting
        }
        Meant::New(id) => {
            beside(context, &folder)?;
            begin(context, &folder, &after, (id, who))?
        }
    };
    Ok(CheckIn::On(folder, Box::new(sitting)))
}

/// Returns the check-in of this name; a new one is of a month since the edition `after` which it comes,
/// and none that is still to come.
fn named(
    context: &Context<'_>,
    folder: &Folder,
    (id, after): (EditionId, &Workshop),
) -> Result<Meant, Error> {
    let it = folder.check_in(id);
    if !it.exists() {
        if !id.is_month() {
            return Err(Error::NotAMonth { id });
        }
        let month = |day| EditionId::of(day, Cadence::Monthly, YearStart::default());
        let (first, todays) = (month(after.held), month(context.today));
        if id < first {
            let why = "the philosophy is newer";
            return Err(Error::NotThatMonth { id, why });
        }
        if id > todays && !id.is_in_period_of(todays) {
            return Err(Error::NotThatMonth { id, why: "that month is still to come" });
        }
        return Ok(Meant::New(id));
    }
    let is_over = it.workshop()?.stage == Stage::Closed;
    Ok(if is_over { Meant::Over(it) } else { Meant::On(it) })
}

/// Returns the check-in that is on since the edition `after` which it comes, else that of this month.
fn meant(context: &mut Context<'_>, folder: &Folder, after: &Workshop) -> Result<Meant, Error> {
    let begun = folder.check_ins()?.into_iter().map(|id| folder.check_in(id));
    let begun = begun.map(|it| Ok((it.workshop()?, it))).collect::<Result<Vec<_>, Error>>()?;
    let is_since = |it: &Workshop| it.after == Some(after.edition);
    let is_on = |(it, _): &&(Workshop, _)| is_since(it) && it.stage != Stage::Closed;
    let month = EditionId::of(context.today, Cadence::Monthly, YearStart::default());
    if let Some((it, on)) = begun.iter().rfind(is_on)
        && goes_on(context, it, month)?
    {
        return Ok(Meant::On(on.clone()));
    }
    let all: Vec<_> = begun.iter().map(|(it, _)| it.clone()).collect();
    tell_unfinished(context, &all)?;
    let Some((last, it)) = begun.last() else { return first_in(month, context, after) };
    if !last.edition.is_in_period_of(month) {
        if last.edition > month {
            let last = last.edition;
            return Err(Error::Backwards { todays: month, what: "check-in", last });
        }
        return first_in(month, context, after);
    }
    match last.edition.again() {
        Some(another) if is_since(last) => again(context, last, (it, another)),
        Some(another) => Ok(Meant::New(another)),
        None => Ok(Meant::Over(it.clone())),
    }
}

/// Whether a check-in that is on goes on; it is asked where it has lain for long, and another month has
/// begun.
fn goes_on(context: &mut Context<'_>, on: &Workshop, month: EditionId) -> Result<bool, Error> {
    let is_old = context.today.signed_duration_since(on.held) > LONG;
    if !is_old || on.edition.is_in_period_of(month) {
        return Ok(true);
    }
    let question = format!("The check-in of {} is not over.", spoken(on.held));
    let items = ["Go on with it".to_owned(), format!("Begin one for {}", month.title())];
    let menu = Menu { question: &question, items: &items, default: 0 };
    Ok(context.prompter.choose(&menu)? != Some(1))
}

/// Says which check-ins are not over.
fn tell_unfinished(context: &mut Context<'_>, begun: &[Workshop]) -> Result<(), Error> {
    for it in begun.iter().filter(|it| it.stage != Stage::Closed) {
        let (held, command) = (spoken(it.held), format!("check-in --edition {}", it.edition));
        let command = context.command(&command);
        let told = format!("The check-in of {held} is not over; `{command}` goes on with it.");
        context.ui.remark(&told).map_err(Error::Output)?;
    }
    Ok(())
}

/// Says, beside a workshop, which check-ins are not over.
pub(in crate::stages) fn remind_of_check_ins(
    context: &mut Context<'_>,
    folder: &Folder,
) -> Result<(), Error> {
    let begun = folder.check_ins()?.into_iter().map(|id| Ok(folder.check_in(id).workshop()?));
    let begun = begun.collect::<Result<Vec<_>, Error>>()?;
    tell_unfinished(context, &begun)
}

/// Returns the first check-in in its month, unless the clock went back.
fn first_in(month: EditionId, context: &Context<'_>, after: &Workshop) -> Result<Meant, Error> {
    if context.today < after.held {
        let last = after.edition;
        return Err(Error::Backwards { todays: month, what: "edition", last });
    }
    Ok(Meant::New(month))
}

/// Says that there was one this month, and asks what is wanted.
fn again(
    context: &mut Context<'_>,
    last: &Workshop,
    (it, another): (&EditionFolder, EditionId),
) -> Result<Meant, Error> {
    let question = format!("There was a check-in on {}.", spoken(last.held));
    let items = ["See it again".to_owned(), "Begin another one".to_owned()];
    let menu = Menu { question: &question, items: &items, default: 0 };
    Ok(match context.prompter.choose(&menu)? {
        Some(1) => Meant::New(another),
        Some(_) | None => Meant::Over(it.clone()),
    })
}

/// Says that a workshop is on, beside which a check-in begins.
fn beside(context: &mut Context<'_>, folder: &Folder) -> Result<(), Error> {
    let Some(last) = folder.editions()?.pop() else { return Ok(()) };
    if folder.edition(last).workshop()?.stage == Stage::Closed {
        return Ok(());
    }
    let (title, run) = (last.title(), context.command("run"));
    let told = format!(
        "The workshop of {title} is on; `{run}` goes on with it. This check-in begins beside it."
    );
    context.ui.remark(&told).map_err(Error::Output)
}

/// Begins a check-in after the edition `after`.
fn begin(
    context: &mut Context<'_>,
    folder: &Folder,
    after: &Workshop,
    (id, who): (EditionId, Who<'_>),
) -> Result<Sitting, Error> {
    let culture = folder.culture()?;
    let number = after.number.saturating_add(1);
    // What cannot work is told before anybody has typed anything.
    let mut sets = short_form(folder, &culture, number)?;
    let pointless = pointless(folder, after)?;
    sets = sets.into_iter().filter_map(|set| set.without(pointless)).collect();
    if sets.is_empty() {
        return Err(Error::NoShortForm);
    }
    let participants = participants(context, after, who).map_err(unmade)?;
    let Culture { company, team, language, .. } = culture;
    let workshop = Workshop {
        edition: id,
        number,
        after: Some(after.edition),
        company,
        team,
        held: context.today,
        language,
        participants,
        left: Vec::new(),
        sets,
        // While each answers alone, nobody has said who is here.
        stage: if matches!(who, Who::Alone(_)) { Stage::Open } else { Stage::Answer },
        revealed: BTreeSet::new(),
        spent: Duration::ZERO,
        worth: Vec::new(),
        private: Vec::new(),
        ..after.clone()
    };
    Ok(folder.check_in(id).create(&workshop, &holder(context))?)
}

/// Returns the questions that mean nothing after an edition: without a promise, those about it.
pub(in crate::stages) fn pointless(
    folder: &Folder,
    after: &Workshop,
) -> Result<&'static [&'static str], Error> {
    let agreed = folder.edition(after.edition).agreement(after)?;
    Ok(if agreed.statements.promise.is_none() { &ABOUT_PROMISE } else { &[] })
}

/// Returns the short form of the team's sets, and of the set that is made for it.
fn short_form(folder: &Folder, culture: &Culture, number: u32) -> Result<Vec<QuestionSet>, Error> {
    let mut wanted = culture.sets.clone();
    if let Ok(check_in) = CHECK_IN.parse()
        && !wanted.contains(&check_in)
    {
        wanted.insert(0, check_in);
    }
    let sets = questions::load(&wanted, Some(&folder.questions_dir()))?.into_iter();
    let sets = sets.filter_map(|set| set.short_form()?.in_edition(number));
    Ok(sets.collect())
}
