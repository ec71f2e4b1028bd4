//! Who was there last time and is not named now: has left, is only away, or is here under another
//! name.

use std::convert::Infallible;

use super::ask::{choose, pick};
use crate::context::Context;
use crate::domain::{Day, Left, Participant, Workshop};
use crate::error::Error;
use crate::flow::{Here, here, is_short_for, named_anew, read_past_day, shares_a_word, spoken};
use crate::stages::ask::{Line, ask};
use crate::stages::setup::Setup;

/// Who takes part, and who has left since last time.
pub(super) struct Gone {
    /// Who takes part; whoever is only away is among them, and is asked nothing.
    pub(super) people: Vec<Participant>,
    /// Who has left the team.
    pub(super) left: Vec<Left>,
}

/// What became of somebody who is not named.
#[derive(Clone)]
enum Since {
    Left(Left),
    Away(Participant),
    /// They are here, and are one of those that seemed to be new.
    Here(Participant, Participant),
}

/// Asks what became of each who took part `before` and is not among the people of `setup`, forth and
/// back. Returns nothing for *back* before the first.
pub(super) fn missing(
    context: &mut Context<'_>,
    setup: &Setup,
    before: &Workshop,
) -> Result<Option<Gone>, Error> {
    let Here { mut people, missing } = here(&setup.people, before);
    if !come_back(context, &mut people, before)? {
        return Ok(None);
    }
    let is_new = |one: &&Participant| before.name_of(&one.id).is_none();
    let new: Vec<_> = people.iter().filter(is_new).cloned().collect();
    let Some(short) = in_short(context, &missing, &new)? else { return Ok(None) };
    let mut since: Vec<Since> = Vec::new();
    // Where in `since` stands what was asked.
    let mut asked = Vec::new();
    while let Some(person) = missing.get(since.len()) {
        let told = setup.left.iter().find(|left| left.name == person.name);
        let known = short.iter().find(|(known, _)| known.id == person.id);
        let became = match (told, known) {
            (Some(left), _) => Since::Left(Left { who: person.id.clone(), ..left.clone() }),
            (None, Some((known, new))) => Since::Here(known.clone(), new.clone()),
            (None, None) => {
                let taken = short.iter().map(|(_, new)| &new.id).collect::<Vec<_>>();
                let mut new = unknown(&new, &since);
                new.retain(|new| !taken.contains(&&new.id));
                if let Some(became) = became(context, person, &new)? {
                    asked.push(since.len());
                    became
                } else if let Some(last) = asked.pop() {
                    since.truncate(last);
                    continue;
                } else {
                    return Ok(None);
                }
            }
        };
        since.push(became);
    }
    let mut left = Vec::new();
    for became in since {
        match became {
            Since::Left(one) => left.push(one),
            Since::Away(person) => people.push(Participant { left: true, ..person }),
            Since::Here(person, new) => {
                for one in people.iter_mut().filter(|one| one.id == new.id) {
                    *one = named_anew(&person, &new);
                }
            }
        }
    }
    Ok(Some(Gone { people, left }))
}

/// Asks of each new person who is called as somebody is who had left before the edition `before`, or
/// in short, whether it is they, who then have their id again; returns `false` for *back*.
fn come_back(
    context: &mut Context<'_>,
    people: &mut [Participant],
    before: &Workshop,
) -> Result<bool, Error> {
    for person in people.iter_mut().filter(|one| before.name_of(&one.id).is_none()) {
        let is_called_so = |left: &&Left| is_short_for(&person.name, &left.name);
        let Some(left) = before.left.iter().find(is_called_so) else { continue };
        let when = left.on.map_or_else(String::new, |Day(on)| format!(" on {}", spoken(on)));
        let question = format!("{} left{when}. Is {} the same person?", left.name, person.name);
        let items = ["Yes, back again", "No, somebody else"];
        match choose(context, &question, &items)? {
            Some(0) => *person = named_anew(&Participant::of(left), person),
            Some(_) => {}
            None => return Ok(false),
        }
    }
    Ok(true)
}

/// Returns whose names were typed in short, as `Tomek` is of `Tomek Wilczur`, where only one of those
/// who are `missing` is called so: each with who was typed. It is asked once about all of them, and of
/// one alone it is asked as of anybody; nothing is *back*.
fn in_short(
    context: &mut Context<'_>,
    missing: &[Participant],
    new: &[Participant],
) -> Result<Option<Vec<(Participant, Participant)>>, Error> {
    let one = |person: &Participant| {
        let mut typed = new.iter().filter(|new| is_short_for(&new.name, &person.name));
        let (one, None) = (typed.next()?, typed.next()) else { return None };
        let is_only =
            missing.iter().filter(|other| is_short_for(&one.name, &other.name)).count() == 1;
        is_only.then(|| (person.clone(), one.clone()))
    };
    let short: Vec<_> = missing.iter().filter_map(one).collect();
    if short.len() < 2 {
        return Ok(Some(Vec::new()));
    }
    let lines = short.iter().map(|(known, new)| format!("  {}: {}", new.name, known.name));
    let lines = lines.collect::<Vec<_>>().join("\n");
    context.prompter.show(&lines)?;
    let question = "Are these the people of last time?";
    let chosen = choose(context, question, &["Yes, all of them", "No, ask about each"])?;
    Ok(chosen.map(|at| if at == 0 { short } else { Vec::new() }))
}

/// Returns those of the `new` people who were nobody else last time, as far as that is told.
fn unknown(new: &[Participant], since: &[Since]) -> Vec<Participant> {
    let is_known = |one: &Participant| {
        since.iter().any(|told| matches!(told, Since::Here(_, new) if new.id == one.id))
    };
    new.iter().filter(|one| !is_known(one)).cloned().collect()
}

/// Asks what became of somebody, who may be one of the `new` people; nothing is *back*.
fn became(
    context: &mut Context<'_>,
    person: &Participant,
    new: &[Participant],
) -> Result<Option<Since>, Error> {
    let question = format!("{} was here last time. And now?", person.name);
    let likely = new.iter().find(|new| shares_a_word(&person.name, &new.name));
    let renamed = match likely {
        Some(new) => format!("Is here, as {}", new.name),
        None => "Is here under another name".to_owned(),
    };
    let mut items = vec!["Has left the team", "Is away this time"];
    items.extend((!new.is_empty()).then_some(renamed.as_str()));
    let default = if likely.is_some() { 2 } else { 0 };
    loop {
        let became = match pick(context, &question, (&items, default))? {
            Some(0) => leaver(context, person)?.map(Since::Left),
            Some(1) => Some(Since::Away(person.clone())),
            Some(_) => match likely {
                Some(new) => Some(Since::Here(person.clone(), new.clone())),
                None => which(context, new)?.map(|new| Since::Here(person.clone(), new)),
            },
            None => return Ok(None),
        };
        if became.is_some() {
            return Ok(became);
        }
    }
}

/// Asks which of the `new` people somebody is; nothing is *back*.
fn which(context: &mut Context<'_>, new: &[Participant]) -> Result<Option<Participant>, Error> {
    let names: Vec<_> = new.iter().map(|new| new.name.as_str()).collect();
    Ok(choose(context, "Which of these is it?", &names)?.and_then(|at| new.get(at)).cloned())
}

/// Asks when somebody left and why; nothing is *back*.
fn leaver(context: &mut Context<'_>, person: &Participant) -> Result<Option<Left>, Error> {
    let today = context.today;
    let mut left = Left { who: person.id.clone(), name: person.name.clone(), on: None, why: None };
    loop {
        let line = Line {
            label: "They left on:",
            note: Some("As in `31 Oct` or `2025-10-31`; it may stay empty."),
            text: left.on.map_or_else(String::new, |on| on.to_string()),
            ..Line::default()
        };
        let on = ask(context, line, |typed| {
            let typed = typed.trim();
            (!typed.is_empty()).then(|| read_past_day(typed, today)).transpose()
        })?;
        let Some(on) = on else { return Ok(None) };
        if let Some(on) = on {
            context.prompter.show(&format!("That is {}.", spoken(on)))?;
        }
        left.on = on.map(Day);
        let line = Line {
            label: "Why:",
            note: Some("In a word that everybody may read, as in `retired`; it may stay empty."),
            ..Line::default()
        };
        let why = ask(context, line, |typed| {
            let why = typed.trim().to_owned();
            Ok::<_, Infallible>(Some(why).filter(|why| !why.is_empty()))
        })?;
        if let Some(why) = why {
            return Ok(Some(Left { why, ..left }));
        }
    }
}
