//! Who was there last time and is not here now: has left, or is only away.

use std::convert::Infallible;

use super::ask::choose;
use crate::context::Context;
use crate::domain::{Day, Left, Participant, Workshop};
use crate::error::Error;
use crate::flow::{Here, here, read_past_day};
use crate::stages::ask::{Line, ask};
use crate::stages::setup::Setup;

/// Who takes part, and who has left since last time.
pub(super) struct Gone {
    /// Who takes part; whoever is only away is among them, and is asked nothing.
    pub(super) people: Vec<Participant>,
    /// Who has left the team.
    pub(super) left: Vec<Left>,
}

/// What became of somebody who is not here.
#[derive(Clone)]
enum Since {
    Left(Left),
    Away(Participant),
}

/// Asks what became of each who took part `before` and is not among the people of `setup`, forth and
/// back. Returns nothing for *back* before the first.
pub(super) fn missing(
    context: &mut Context<'_>,
    setup: &Setup,
    before: &Workshop,
) -> Result<Option<Gone>, Error> {
    let Here { mut people, missing } = here(&setup.people, before);
    let mut since = Vec::new();
    while let Some(person) = missing.get(since.len()) {
        let told = setup.left.iter().find(|left| left.name == person.name);
        let became = match told {
            Some(left) => Some(Since::Left(Left { who: person.id.clone(), ..left.clone() })),
            None => became(context, person)?,
        };
        match became {
            Some(became) => since.push(became),
            None if since.pop().is_none() => return Ok(None),
            None => {}
        }
    }
    let mut left = Vec::new();
    for became in since {
        match became {
            Since::Left(one) => left.push(one),
            Since::Away(person) => people.push(Participant { left: true, ..person }),
        }
    }
    Ok(Some(Gone { people, left }))
}

/// Asks what became of somebody; nothing is *back*.
fn became(context: &mut Context<'_>, person: &Participant) -> Result<Option<Since>, Error> {
    let question = format!("{} was here last time. And now?", person.name);
    let chosen = choose(context, &question, &["Has left the team", "Is away this time"])?;
    Ok(match chosen {
        Some(0) => leaver(context, person)?.map(Since::Left),
        Some(_) => Some(Since::Away(person.clone())),
        None => None,
    })
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
