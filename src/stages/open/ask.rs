//! What is asked before a workshop begins, unless it is given.

use std::path::Path;
use std::slice;

use super::since::{Gone, missing};
use crate::context::Context;
use crate::domain::{Left, Name, NotAName, Participant, Shown, Way, Workshop};
use crate::error::Error;
use crate::prompt::Menu;
use crate::questions::{self, CHECK_IN};
use crate::stages::agenda::about;
use crate::stages::ask::{self, Line};
use crate::stages::names::read_names;
use crate::stages::setup::Setup;

/// What is asked before a workshop begins, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ask {
    Company,
    Team,
    People,
    Shown,
    Way,
}

/// Asks for what `setup` does not tell, forth and back.
pub(super) fn what_is_missing(context: &mut Context<'_>, setup: &mut Setup) -> Result<(), Error> {
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

/// The check-in that a later edition may begin with.
#[derive(Clone, Copy)]
pub(super) struct CheckIn<'a> {
    /// The folder of the team's own question sets and overlays.
    pub(super) own: &'a Path,
    /// The questions that mean nothing after the edition before.
    pub(super) pointless: &'a [&'a str],
}

/// Asks who is here of an edition that follows another, what became of those who are not, and whether
/// it begins with the check-in, if it may. How answers come in and are shown, and who facilitates, stays
/// as it was; nobody is asked that twice, and it is told. Returns who has left.
pub(super) fn again(
    context: &mut Context<'_>,
    setup: &mut Setup,
    (before, offered): (&Workshop, Option<CheckIn<'_>>),
) -> Result<Vec<Left>, Error> {
    let stays = stay(setup, before);
    if !stays.is_empty() {
        let told = format!("As last time: {}.", stays.join(", "));
        context.ui.remark(&told).map_err(Error::Output)?;
    }
    let mut is_named = !setup.people.is_empty();
    if !is_named {
        let were_there = before.participants.iter();
        setup.people = were_there.map(|one| Participant { left: false, ..one.clone() }).collect();
    }
    loop {
        // Nothing lies before: whoever goes back is asked again.
        while !is_named {
            is_named = people(context, &mut setup.people)?;
        }
        let gone = missing(context, setup, before)?;
        is_named = match gone {
            Some(Gone { people, left }) if check_in(context, setup, (offered, before))? => {
                setup.people = people;
                return Ok(left);
            }
            Some(_) | None => false,
        }
    }
}

/// Takes over from the edition `before` what nothing else is told of: how answers come in and are shown,
/// and who facilitates. Returns it in words, each with the option that tells otherwise.
fn stay(setup: &mut Setup, before: &Workshop) -> Vec<String> {
    let mut stays = Vec::new();
    if setup.way.is_none() {
        setup.way = Some(before.way);
        stays.push(match before.way {
            Way::Round => "the keyboard goes round (`--way`)".to_owned(),
            Way::Room => "the facilitator types for the room (`--way`)".to_owned(),
        });
    }
    if setup.shown.is_none() {
        setup.shown = Some(before.shown);
        stays.push(match before.shown {
            Shown::Named => "answers are shown with names (`--shown`)".to_owned(),
            Shown::Unnamed => "answers are shown without names (`--shown`)".to_owned(),
        });
    }
    if setup.facilitator.is_none() {
        setup.facilitator.clone_from(&before.facilitator);
        let facilitates = |name| format!("{name} facilitates (`--facilitator`)");
        stays.extend(before.facilitator.as_ref().map(facilitates));
    }
    stays
}

/// Asks whether the workshop begins with the check-in, where that is `offered` and the team's sets do
/// not name it; returns `false` for *back*.
fn check_in(
    context: &mut Context<'_>,
    setup: &mut Setup,
    (offered, before): (Option<CheckIn<'_>>, &Workshop),
) -> Result<bool, Error> {
    let (Some(CheckIn { own, pointless }), Ok(check_in)) = (offered, CHECK_IN.parse()) else {
        return Ok(true);
    };
    let mut sets = setup.sets();
    if sets.contains(&check_in) {
        return Ok(true);
    }
    let number = before.number.saturating_add(1);
    let set = questions::load(slice::from_ref(&check_in), Some(own))?.pop();
    let Some(set) = set.and_then(|set| set.without(pointless)?.in_edition(number)) else {
        return Ok(true);
    };
    let takes = about(set.minutes()).map(|about| format!(", {about}")).unwrap_or_default();
    let question = format!(
        "Begin with the check-in{takes}? It asks whether you still live by what you agreed."
    );
    let chosen = choose(context, &question, &["Yes", "No"])?;
    if chosen == Some(0) {
        sets.insert(0, check_in);
        setup.sets = sets;
    }
    Ok(chosen.is_some())
}

/// Asks for a name; returns `false` for *back*.
fn line(context: &mut Context<'_>, label: &str, name: &mut Option<Name>) -> Result<bool, Error> {
    let text = name.as_ref().map_or_else(String::new, ToString::to_string);
    let line = Line { label, text, ..Line::default() };
    let typed = ask::ask(context, line, str::parse)?;
    let is_said = typed.is_some();
    *name = typed.or(name.take());
    Ok(is_said)
}

/// Asks who is here; returns `false` for *back*.
pub(in crate::stages) fn people(
    context: &mut Context<'_>,
    people: &mut Vec<Participant>,
) -> Result<bool, Error> {
    let earlier: Vec<_> = people.iter().map(in_words).collect();
    let note = "Names apart by commas or lines; a role may follow in parentheses: Maren (lead).";
    let text = earlier.join(", ");
    let line = Line { label: "Who is here?", note: Some(note), text, lines: true };
    let named = ask::ask(context, line, |typed| {
        let named = read_names(typed, &[])?;
        if named.is_empty() { Err(NotAName::Empty) } else { Ok(named) }
    })?;
    let is_said = named.is_some();
    if let Some(named) = named {
        *people = named;
    }
    Ok(is_said)
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
    let default = usize::from(*shown == Some(Shown::Unnamed));
    let chosen = pick(context, question, (&items, default))?;
    let said = chosen.map(|at| if at == 0 { Shown::Named } else { Shown::Unnamed });
    *shown = said.or(*shown);
    Ok(said.is_some())
}

fn way(context: &mut Context<'_>, way: &mut Option<Way>) -> Result<bool, Error> {
    let items = ["The keyboard goes round", "The facilitator types for the room"];
    let default = usize::from(*way == Some(Way::Room));
    let chosen = pick(context, "How do answers come in?", (&items, default))?;
    let said = chosen.map(|at| if at == 0 { Way::Round } else { Way::Room });
    *way = said.or(*way);
    Ok(said.is_some())
}

pub(super) fn choose(
    context: &mut Context<'_>,
    question: &str,
    items: &[&str],
) -> Result<Option<usize>, Error> {
    pick(context, question, (items, 0))
}

/// Lets somebody choose an item, of which Enter takes the one that is likeliest.
pub(super) fn pick(
    context: &mut Context<'_>,
    question: &str,
    (items, default): (&[&str], usize),
) -> Result<Option<usize>, Error> {
    let items: Vec<_> = items.iter().map(|item| (*item).to_owned()).collect();
    Ok(context.prompter.choose(&Menu { question, items: &items, default })?)
}
