//! Opening a workshop: whose it is, who is here, how answers are shown; the agenda; the promises.

use std::collections::BTreeSet;
use std::time::Duration;

use super::names::read_names;
use super::setup::Setup;
use crate::context::Context;
use crate::domain::{
    Culture, EditionId, Language, Name, NotAName, Participant, QuestionSet, Shown, Stage, Way,
    Workshop,
};
use crate::error::Error;
use crate::prompt::{Action, Field, Intent, Menu, PromptError};
use crate::questions;
use crate::store::{EditionFolder, Folder, Holder, Sitting};

/// What is asked before a workshop begins, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ask {
    Company,
    Team,
    People,
    Shown,
    Way,
}

/// Finds the workshop that is on, or opens one: makes the culture folder where there is none, and
/// asks for what `setup` does not tell.
pub fn open(context: &mut Context<'_>, mut setup: Setup) -> Result<(Folder, Sitting), Error> {
    let start = context.start();
    let folder = Folder::find(&start)?;
    if let Some(folder) = &folder {
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
    let (wanted, own) = (setup.sets(), place.questions_dir());
    let load = || questions::load(&wanted, Some(&own));
    // Reading the sets takes longer than all else before the first question.
    let early = if questions::is_sure(&wanted, &own)? { None } else { Some(load()?) };
    ask_what_is_missing(context, &mut setup)?;
    let sets = early.map_or_else(load, Ok)?;
    let folder = match folder {
        Some(folder) => folder,
        None => Folder::create(start, &culture(&setup)?)?,
    };
    let sitting = open_new(context, &folder, New { edition, sets, setup })?;
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
pub fn find(context: &Context<'_>) -> Result<(Folder, EditionFolder), Error> {
    let start = context.start();
    let folder = Folder::find(&start)?.ok_or(Error::NoFolder { from: start })?;
    let last = || folder.editions().map(|mut editions| editions.pop());
    let id = match context.edition {
        Some(id) => id,
        None => last()?.ok_or_else(|| Error::NoEdition { folder: folder.root().to_owned() })?,
    };
    let edition = folder.edition(id);
    Ok((folder, edition))
}

fn holder(context: &Context<'_>) -> Holder {
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
    sets: Vec<QuestionSet>,
    setup: Setup,
}

/// Returns the edition that would be begun now.
fn new_edition(context: &Context<'_>, folder: &Folder, setup: &Setup) -> Result<EditionId, Error> {
    let (cadence, start) =
        (setup.cadence.unwrap_or_default(), setup.year_starts.unwrap_or_default());
    let edition = context.edition.unwrap_or_else(|| EditionId::of(context.today, cadence, start));
    if folder.editions()?.contains(&edition) {
        return Err(Error::Closed { edition });
    }
    Ok(edition)
}

/// Makes the workshop of a new edition and keeps it.
fn open_new(context: &Context<'_>, folder: &Folder, new: New) -> Result<Sitting, Error> {
    let New { edition: id, sets, setup } = new;
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
        after: last_closed(folder, &editions, id)?,
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
        left: Vec::new(),
        sets,
        stage: Stage::Answer,
        revealed: BTreeSet::new(),
        spent: Duration::ZERO,
        worth: Vec::new(),
    };
    Ok(folder.edition(id).create(&workshop, &holder(context))?)
}

/// Returns the last closed one of `editions`, which are in order of time, before that of `id`.
fn last_closed(
    folder: &Folder,
    editions: &[EditionId],
    id: EditionId,
) -> Result<Option<EditionId>, Error> {
    for earlier in editions.iter().rev().filter(|earlier| **earlier < id) {
        if folder.edition(*earlier).workshop()?.stage == Stage::Closed {
            return Ok(Some(*earlier));
        }
    }
    Ok(None)
}

/// Asks for what `setup` does not tell, forth and back.
fn ask_what_is_missing(context: &mut Context<'_>, setup: &mut Setup) -> Result<(), Error> {
    let missing: Vec<_> = [
        (Ask::Company, setup.company.is_none()),
        (Ask::Team, setup.team.is_none()),
        (Ask::People, setup.people.is_empty()),
        (Ask::Shown, setup.shown.is_none()),
        (Ask::Way, setup.way.is_none()),
    ]
    .into_iter()
    .filter_map(|(ask, is_missing)| is_missing.then_some(ask))
    .collect();
    let mut at = 0;
    while let Some(ask) = missing.get(at) {
        let answered = match ask {
            Ask::Company => line(context, "Which company?", &mut setup.company)?,
            Ask::Team => line(context, "Which team?", &mut setup.team)?,
            Ask::People => people(context, &mut setup.people)?,
            Ask::Shown => shown(context, &mut setup.shown)?,
            Ask::Way => way(context, &mut setup.way)?,
        };
        at = if answered { at + 1 } else { at.saturating_sub(1) };
    }
    Ok(())
}

/// Asks for a name; returns `false` for *back*.
fn line(context: &mut Context<'_>, label: &str, name: &mut Option<Name>) -> Result<bool, Error> {
    let earlier = name.as_ref().map_or_else(String::new, ToString::to_string);
    ask(context, &Line { label, hint: None, earlier }, |typed| {
        *name = Some(typed.parse()?);
        Ok(())
    })
}

fn people(context: &mut Context<'_>, people: &mut Vec<Participant>) -> Result<bool, Error> {
    let earlier: Vec<_> = people.iter().map(in_words).collect();
    let hint = "Names apart by commas or lines; a role may follow in parentheses: Maren (lead).";
    let earlier = earlier.join(", ");
    ask(context, &Line { label: "Who is here?", hint: Some(hint), earlier }, |typed| {
        let named = read_names(typed, &[])?;
        if named.is_empty() {
            return Err(NotAName::Empty);
        }
        *people = named;
        Ok(())
    })
}

/// Returns somebody as they are typed: `Maren (support lead)`.
fn in_words(person: &Participant) -> String {
    match &person.role {
        Some(role) => format!("{} ({role})", person.name),
        None => person.name.to_string(),
    }
}

fn shown(context: &mut Context<'_>, shown: &mut Option<Shown>) -> Result<bool, Error> {
    let items = ["With names", "Without names"];
    let question = "How are answers shown? Everybody may choose otherwise, answer by answer.";
    let chosen = choose(context, question, &items)?;
    *shown = chosen.map(|at| if at == 0 { Shown::Named } else { Shown::Unnamed });
    Ok(chosen.is_some())
}

fn way(context: &mut Context<'_>, way: &mut Option<Way>) -> Result<bool, Error> {
    let items = ["The keyboard goes round", "The facilitator types for the room"];
    let chosen = choose(context, "How do answers come in?", &items)?;
    *way = chosen.map(|at| if at == 0 { Way::Round } else { Way::Room });
    Ok(chosen.is_some())
}

fn choose(
    context: &mut Context<'_>,
    question: &str,
    items: &[&str],
) -> Result<Option<usize>, Error> {
    let items: Vec<_> = items.iter().map(|item| (*item).to_owned()).collect();
    Ok(context.prompter.choose(&Menu { question, items: &items, default: 0 })?)
}

/// Something to be typed before the workshop begins.
struct Line<'a> {
    label: &'a str,
    /// What helps with it; where there is something to say, several lines may be typed.
    hint: Option<&'a str>,
    earlier: String,
}

/// Asks for something until `read` takes it; returns `false` for *back*.
fn ask(
    context: &mut Context<'_>,
    line: &Line<'_>,
    mut read: impl FnMut(&str) -> Result<(), NotAName>,
) -> Result<bool, Error> {
    let Line { label, hint, earlier } = line;
    let (mut text, mut note) = (earlier.clone(), hint.map(str::to_owned));
    loop {
        let field = Field {
            label,
            text: &text,
            note: note.as_deref(),
            lines: hint.is_some(),
            actions: &[Action::Back, Action::Pause],
            clock: None,
            draft: None,
        };
        let reply = context.prompter.write(&field)?;
        match reply.intent {
            Intent::Act(Action::Pause) => return Err(PromptError::Paused.into()),
            Intent::Act(_) | Intent::Parked(_) => return Ok(false),
            Intent::Said => match read(&reply.text) {
                Ok(()) => return Ok(true),
                Err(error) => {
                    note = Some(error.to_string());
                    text = reply.text;
                }
            },
        }
    }
}
