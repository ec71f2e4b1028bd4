//! Opening a workshop: whose it is, who is here, how answers are shown; what an edition takes over
//! from the one before it.

mod ask;
mod since;

pub(super) use ask::people;

use std::collections::BTreeSet;
use std::time::Duration;

use super::ask::unmade;
use super::check_in::{pointless, remind_of_check_ins};
use super::setup::Setup;
use crate::context::Context;
use crate::domain::{
    Cadence, Culture, EditionId, Language, Left, QuestionSet, SetId, Stage, Workshop,
};
use crate::error::Error;
use crate::flow::spoken;
use crate::prompt::PromptError;
use crate::questions;
use crate::store::{EditionFolder, Folder, Holder, Sitting};

/// Finds the workshop that is on, or opens one: makes the culture folder where there is none, and
/// asks for what `setup` does not tell.
pub fn open(context: &mut Context<'_>, mut setup: Setup) -> Result<(Folder, Sitting), Error> {
    let start = context.start();
    let folder = Folder::find(&start)?;
    let are_sets_given = !setup.sets.is_empty();
    if let Some(folder) = &folder {
        remind_of_check_ins(context, folder)?;
        if let Some(edition) = edition_that_is_on(context, folder)? {
            if setup.is_given() {
                let told = "The workshop is on already; what you told of it is not used again.";
                context.ui.remark(told).map_err(Error::Output)?;
            }
            let sitting = edition.sit(&holder(context))?;
            return Ok((folder.clone(), sitting));
        }
        fill_from_culture(&mut setup, &folder.culture()?);
    }
    // What cannot work is told before anybody has typed anything.
    let place = folder.clone().unwrap_or_else(|| Folder::at(&start));
    let edition = new_edition(context, &place, &setup)?;
    tell_old(context, edition, &setup)?;
    let before = before(&place, edition)?;
    let pointless = match &before {
        Some(before) => {
            tell_which(context, before, edition)?;
            pointless(&place, before)?
        }
        None => &[],
    };
    let (wanted, own) = (setup.sets(), place.questions_dir());
    let load = |wanted: &[SetId]| questions::load(wanted, Some(&own));
    // Reading the sets takes longer than all else before the first question.
    let is_sure = questions::is_sure(&wanted, &own)?;
    let early = if is_sure { None } else { Some(load(&wanted)?) };
    let mut left = Vec::new();
    if let Some(before) = &before {
        let check_in = (!are_sets_given).then_some(ask::CheckIn { own: &own, pointless });
        left = ask::again(context, &mut setup, (before, check_in)).map_err(unmade)?;
    } else {
        ask::what_is_missing(context, &mut setup).map_err(unmade)?;
    }
    let sets = match early {
        Some(sets) if setup.sets() == wanted => sets,
        Some(_) | None => load(&setup.sets())?,
    };
    let sets = sets.into_iter().filter_map(|set| set.without(pointless)).collect();
    let folder = match folder {
        Some(folder) => folder,
        None => Folder::create(start, &culture(&setup)?)?,
    };
    let after = before.map(|before| before.edition);
    let sitting = open_new(context, &folder, New { edition, after, left, sets, setup })?;
    Ok((folder, sitting))
}

/// Takes up the edition that was named, or the last one, if it is still on; makes nothing.
pub fn take_up(context: &Context<'_>) -> Result<(Folder, Sitting), Error> {
    let (folder, edition) = find(context)?;
    if edition.workshop()?.stage == Stage::Closed {
        return Err(Error::Closed { edition: edition.id() });
    }
    let sitting = edition.sit(&holder(context))?;
    Ok((folder, sitting))
}

/// Finds the edition that was named, or the last one, for reading.
pub(in crate::stages) fn find(context: &Context<'_>) -> Result<(Folder, EditionFolder), Error> {
    find_or(context, |folder| Ok(folder.editions()?.pop()))
}

/// Finds the edition that was named, or the one that `otherwise` says.
pub(in crate::stages) fn find_or(
    context: &Context<'_>,
    otherwise: impl FnOnce(&Folder) -> Result<Option<EditionId>, Error>,
) -> Result<(Folder, EditionFolder), Error> {
    let start = context.start();
    let folder = Folder::find(&start)?.ok_or(Error::NoFolder { from: start })?;
    let id = match context.edition {
        Some(id) => id,
        None => otherwise(&folder)?
            .ok_or_else(|| Error::NoEdition { folder: folder.root().to_owned() })?,
    };
    let edition = folder.edition(id);
    Ok((folder, edition))
}

/// Returns who sits here, for whoever comes meanwhile.
pub(in crate::stages) fn holder(context: &Context<'_>) -> Holder {
    let Context { user, host, now, .. } = context;
    Holder { user: user.clone(), host: host.clone(), pid: std::process::id(), since: now.clone() }
}

/// Returns the edition that was named, or the last one, if it is still on.
fn edition_that_is_on(
    context: &Context<'_>,
    folder: &Folder,
) -> Result<Option<EditionFolder>, Error> {
    let edition = match context.edition {
        Some(id) => Some(folder.edition(id)).filter(EditionFolder::exists),
        None => folder.editions()?.pop().map(|last| folder.edition(last)),
    };
    let Some(edition) = edition else { return Ok(None) };
    let is_on = edition.workshop()?.stage != Stage::Closed;
    Ok(is_on.then_some(edition))
}

fn fill_from_culture(setup: &mut Setup, culture: &Culture) {
    let Culture { company, team, keeper, decider, cadence, year_starts, .. } = culture.clone();
    let Culture { language, sets, .. } = culture.clone();
    setup.company.get_or_insert(company);
    setup.team.get_or_insert(team);
    setup.keeper = setup.keeper.take().or(keeper);
    setup.decider = setup.decider.take().or(decider);
    setup.cadence.get_or_insert(cadence);
    setup.year_starts.get_or_insert(year_starts);
    setup.language.get_or_insert(language);
    if setup.sets.is_empty() {
        setup.sets = sets;
    }
}

fn culture(setup: &Setup) -> Result<Culture, Error> {
    let (Some(company), Some(team)) = (setup.company.clone(), setup.team.clone()) else {
        return Err(PromptError::Ended.into());
    };
    Ok(Culture {
        company,
        team,
        keeper: setup.keeper.clone(),
        decider: setup.decider.clone(),
        cadence: setup.cadence.unwrap_or_default(),
        year_starts: setup.year_starts.unwrap_or_default(),
        language: setup.language.clone().unwrap_or_else(Language::english),
        private: Vec::new(),
        sets: setup.sets(),
    })
}

/// What a new edition is made of.
struct New {
    edition: EditionId,
    after: Option<EditionId>,
    left: Vec<Left>,
    sets: Vec<QuestionSet>,
    setup: Setup,
}

/// Returns the edition that would be begun now: the one that was named, or that of today.
fn new_edition(context: &Context<'_>, folder: &Folder, setup: &Setup) -> Result<EditionId, Error> {
    let editions = folder.editions()?;
    let (cadence, start) = (setup.cadence, setup.year_starts);
    let (cadence, start) = (cadence.unwrap_or_default(), start.unwrap_or_default());
    let todays = EditionId::of(context.today, cadence, start);
    let edition = match (context.edition, editions.last()) {
        (Some(named), _) => named,
        // A second one in its period is begun on its day or by name, and one before the last is a wrong clock.
        (None, Some(last)) if last.is_in_period_of(todays) => {
            next_in_period(context, folder, *last)?
        }
        (None, Some(last)) if *last > todays => {
            return Err(Error::Backwards { todays, what: "edition", last: *last });
        }
        (None, _) => todays,
    };
    if editions.contains(&edition) { Err(Error::Closed { edition }) } else { Ok(edition) }
}

/// Returns the edition that is begun in the period of the `last` one: another one if its day has come,
/// and else that one, which is closed.
fn next_in_period(
    context: &Context<'_>,
    folder: &Folder,
    last: EditionId,
) -> Result<EditionId, Error> {
    let workshop = folder.edition(last).workshop()?;
    let is_due = workshop.stage == Stage::Closed && context.today >= workshop.next;
    Ok(last.again().filter(|_| is_due).unwrap_or(last))
}

/// Says that the period of an edition is long over: another one has gone by since.
fn tell_old(context: &mut Context<'_>, edition: EditionId, setup: &Setup) -> Result<(), Error> {
    let start = setup.year_starts.unwrap_or_default();
    let todays = EditionId::of(context.today, edition.cadence(), start);
    if edition.following() >= todays {
        return Ok(());
    }
    let (title, today) = (edition.title(), todays.title());
    let told = format!(
        "{title} is long over: today falls into {today}. The workshop that begins now is held today, \
         and is called {title} all the same."
    );
    context.ui.remark(&told).map_err(Error::Output)
}

/// Says which edition begins, and after which; and of another cadence than before what it changes, and
/// what it does not.
fn tell_which(
    context: &mut Context<'_>,
    before: &Workshop,
    edition: EditionId,
) -> Result<(), Error> {
    let (title, last) = (edition.title(), before.edition.title());
    let told = if edition.cadence() == before.edition.cadence() {
        format!("This is {title}, after {last} of {}.", spoken(before.held))
    } else {
        let [now, then] = [edition, before.edition].map(|it| every(it.cadence()));
        format!(
            "There is an edition {now} now, and no longer {then}: this one is {title}. It is set \
             beside {last} as any other; what was agreed then keeps its days."
        )
    };
    context.ui.remark(&told).map_err(Error::Output)
}

/// Says how often.
fn every(cadence: Cadence) -> &'static str {
    match cadence {
        Cadence::Monthly => "every month",
        Cadence::Quarterly => "every quarter",
        Cadence::HalfYearly => "every half-year",
        Cadence::Yearly => "every year",
    }
}

/// Makes the workshop of a new edition and keeps it.
fn open_new(context: &Context<'_>, folder: &Folder, new: New) -> Result<Sitting, Error> {
    let New { edition: id, after, left, sets, setup } = new;
    let Culture { company, team, keeper, decider, cadence, language, .. } = culture(&setup)?;
    let editions = folder.editions()?;
    let earlier = editions.iter().filter(|other| **other < id).count();
    let number = u32::try_from(earlier).unwrap_or(u32::MAX).saturating_add(1);
    let sets: Vec<_> = sets.into_iter().filter_map(|set| set.in_edition(number)).collect();
    if sets.is_empty() {
        return Err(Error::NothingToAsk { edition: id });
    }
    let workshop = Workshop {
        edition: id,
        number,
        after,
        company,
        team,
        held: context.today,
        next: setup.next.unwrap_or_else(|| cadence.next(context.today)),
        language,
        facilitator: setup.facilitator,
        keeper,
        decider,
        way: setup.way.unwrap_or_default(),
        shown: setup.shown.unwrap_or_default(),
        participants: setup.people,
        left,
        sets,
        stage: if after.is_some() { Stage::Open } else { Stage::Answer },
        revealed: BTreeSet::new(),
        spent: Duration::ZERO,
        worth: Vec::new(),
        private: Vec::new(),
    };
    Ok(folder.edition(id).create(&workshop, &holder(context))?)
}

/// Returns the workshop of the last closed edition before that of `id`.
fn before(folder: &Folder, id: EditionId) -> Result<Option<Workshop>, Error> {
    for earlier in folder.editions()?.into_iter().rev().filter(|earlier| *earlier < id) {
        let workshop = folder.edition(earlier).workshop()?;
        if workshop.stage == Stage::Closed {
            return Ok(Some(workshop));
        }
    }
    Ok(None)
}
