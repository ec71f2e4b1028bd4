//! Who takes part in a check-in: those who are named, each known from the last workshop or new. Who is
//! not named has not left, and may still come.

use std::collections::BTreeSet;

use super::begin::Who;
use crate::context::Context;
use crate::domain::{Participant, ParticipantId, Stage, Workshop};
use crate::error::Error;
use crate::flow::{Here, here, meant, named_anew, shares_a_word};
use crate::prompt::Menu;
use crate::stages::names::read_names;
use crate::stages::open::people;
use crate::stages::people::find_person;
use crate::store::{Folder, Sitting};

/// Returns who takes part in a check-in that comes after a workshop.
pub(super) fn participants(
    context: &mut Context<'_>,
    after: &Workshop,
    who: Who<'_>,
) -> Result<Vec<Participant>, Error> {
    let back = |person: &Participant| Participant { left: false, ..person.clone() };
    let all: Vec<_> = after.participants.iter().map(back).collect();
    let typed = match who {
        Who::Alone(name) => return find_person(after, name).map(|_| all),
        Who::Named(typed) => Some(read_names(typed, &[])?),
        Who::Asked => None,
    };
    let mut named = typed.clone().unwrap_or(all);
    loop {
        // Nothing lies before: whoever goes back is asked again.
        while typed.is_none() && !people(context, &mut named)? {}
        if let Some(here) = recognized(context, &named, after)? {
            return Ok(here);
        }
    }
}

/// Settles who takes part in a check-in that is on and comes `after` an edition: those who are named, or
/// where so far people have answered alone, those who are named when it is asked.
pub(super) fn gather(
    context: &mut Context<'_>,
    after: &Workshop,
    (sitting, who): (&mut Sitting, Who<'_>),
) -> Result<(), Error> {
    let is_open = sitting.workshop().stage == Stage::Open;
    let is_due = match who {
        Who::Alone(_) => return Ok(()),
        Who::Named(_) => true,
        Who::Asked => is_open && sitting.sheets().count() < sitting.workshop().participants.len(),
    };
    if is_due {
        let is_in_it = |one: &&Participant| sitting.workshop().participant(&one.id).is_some();
        let others = after.participants.iter().filter(|one| !is_in_it(one));
        let all = sitting.workshop().participants.iter().chain(others).cloned();
        let known = Workshop { participants: all.collect(), ..after.clone() };
        let here = participants(context, &known, who)?;
        let away = away(sitting, &here);
        sitting.change_workshop(|it| it.participants = here.into_iter().chain(away).collect())?;
    }
    if is_open {
        sitting.change_workshop(|workshop| workshop.stage = Stage::Answer)?;
    }
    Ok(())
}

/// Returns those of a check-in who are not `here` and stay in it as people who have left: all who gave
/// something, and once anything is revealed the others too. All of them may still come.
fn away(sitting: &Sitting, here: &[Participant]) -> Vec<Participant> {
    let workshop = sitting.workshop();
    let gave: BTreeSet<_> = sitting.sheets().map(|sheet| &sheet.participant).collect();
    let is_away = |one: &&Participant| here.iter().all(|named| named.id != one.id);
    let away = workshop.participants.iter().filter(is_away);
    let stay = away.filter(|one| gave.contains(&one.id) || !workshop.revealed.is_empty());
    stay.map(|one| Participant { left: true, ..one.clone() }).collect()
}

/// Returns those who were `named`, each as the person of the last workshop who is meant: by the name, by
/// how it begins where nobody else's does, or as it is asked. Nothing is *back*.
fn recognized(
    context: &mut Context<'_>,
    named: &[Participant],
    after: &Workshop,
) -> Result<Option<Vec<Participant>>, Error> {
    let Here { mut people, mut missing } = here(named, after);
    let is_new = |one: &Participant| after.participants.iter().all(|known| known.id != one.id);
    for person in people.iter_mut().filter(|one| is_new(one)) {
        let known = match begins(person, &missing) {
            Some(known) => Some(known.clone()),
            None if missing.is_empty() => None,
            None => match who_is(context, person, &missing)? {
                Is::Known(known) => Some(known),
                Is::New => None,
                Is::Unsaid => return Ok(None),
            },
        };
        if let Some(known) = known {
            missing.retain(|one| one.id != known.id);
            *person = as_known(&known, person);
        }
    }
    Ok(Some(people))
}

/// Returns who of the `others` is called so, or has a name that begins so and is alone in that.
pub(in crate::stages) fn begins<'p>(
    person: &Participant,
    others: &'p [Participant],
) -> Option<&'p Participant> {
    meant(&person.name.as_str().to_lowercase(), &others.iter().collect::<Vec<_>>())
}

/// Returns somebody who is known, as they are named now; how their name begins is no other name.
pub(in crate::stages) fn as_known(known: &Participant, named: &Participant) -> Participant {
    let (whole, short) = (known.name.as_str().to_lowercase(), named.name.as_str().to_lowercase());
    let anew = named_anew(known, named);
    if whole.starts_with(&short) { Participant { name: known.name.clone(), ..anew } } else { anew }
}

/// Who somebody is whose name nobody had.
enum Is {
    Known(Participant),
    New,
    /// They want to go back.
    Unsaid,
}

/// Asks who of those that were there somebody is, or whether they are new.
fn who_is(
    context: &mut Context<'_>,
    person: &Participant,
    missing: &[Participant],
) -> Result<Is, Error> {
    let question = format!("{} was not here last time under this name. Who is it?", person.name);
    let mut items = vec!["Somebody new".to_owned()];
    items.extend(missing.iter().map(|one| one.name.to_string()));
    let likely = missing.iter().position(|one| shares_a_word(&one.name, &person.name));
    let menu = Menu { question: &question, items: &items, default: likely.map_or(0, |at| at + 1) };
    let Some(chosen) = context.prompter.choose(&menu)? else { return Ok(Is::Unsaid) };
    let known = chosen.checked_sub(1).and_then(|at| missing.get(at));
    Ok(known.map_or(Is::New, |known| Is::Known(known.clone())))
}

/// Finds who answers alone in a check-in that is on: one of those who are in it, also where they were
/// not there meanwhile, else somebody of the workshop that it comes after, who takes part from now on.
///
/// # Errors
/// [`Error::Nobody`] where nobody of these is called so.
pub fn find_alone(
    folder: &Folder,
    sitting: &mut Sitting,
    typed: &str,
) -> Result<ParticipantId, Error> {
    let unknown = match find_person(sitting.workshop(), typed) {
        Ok(found) => {
            let is_away = |one: &Participant| one.id == found && one.left;
            if sitting.workshop().participants.iter().any(is_away) {
                let people = |workshop: &mut Workshop| come_back(workshop, &found);
                sitting.change_workshop(people)?;
            }
            return Ok(found);
        }
        Err(unknown) => unknown,
    };
    let Some(after) = sitting.workshop().after else { return Err(unknown) };
    let after = folder.edition(after).workshop()?;
    let id = find_person(&after, typed).map_err(|_| unknown)?;
    let person = after.participant(&id).map(|one| Participant { left: false, ..one.clone() });
    sitting.change_workshop(|workshop| workshop.participants.extend(person))?;
    Ok(id)
}

/// Notes that somebody who was not there is there again.
fn come_back(workshop: &mut Workshop, person: &ParticipantId) {
    for one in workshop.participants.iter_mut().filter(|one| one.id == *person) {
        one.left = false;
    }
}
