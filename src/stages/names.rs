//! Reading who is here from what somebody typed.

use crate::domain::{Name, NotAName, Participant};
use crate::text::single_spaced;

/// Makes participants of names that stand one a line or apart by commas, each with a role in
/// parentheses behind it if there is one: `Maren (support lead), Tomek`.
///
/// Their ids are none of those that `others` have, nor is any called as another who is here.
pub(super) fn read_names(
    typed: &str,
    others: &[Participant],
) -> Result<Vec<Participant>, NotAName> {
    let mut people = others.to_vec();
    for one in apart(typed)?.into_iter().map(str::trim).filter(|one| !one.is_empty()) {
        let person = read_name(one, &people)?;
        not_taken(&person.name, &people)?;
        people.push(person);
    }
    Ok(people.split_off(others.len()))
}

/// Makes sure that nobody of `others` who is here is called `name`.
pub(super) fn not_taken(name: &Name, others: &[Participant]) -> Result<(), NotAName> {
    let called = |name: &Name| single_spaced(name.as_str()).to_lowercase();
    let is_called_so = |other: &Participant| !other.left && called(&other.name) == called(name);
    if others.iter().any(is_called_so) { Err(NotAName::Taken(name.clone())) } else { Ok(()) }
}

/// Parts names that stand one a line or apart by commas; within parentheses a comma parts nothing.
fn apart(typed: &str) -> Result<Vec<&str>, NotAName> {
    let mut is_open = false;
    let names = typed.split(|c| {
        is_open = (is_open || c == '(') && !matches!(c, ')' | '\n');
        c == '\n' || (!is_open && matches!(c, ',' | ';'))
    });
    let names: Vec<_> = names.collect();
    let is_whole = |name: &&str| name.rfind('(') <= name.rfind(')');
    if names.iter().all(is_whole) { Ok(names) } else { Err(NotAName::Open) }
}

fn read_name(typed: &str, others: &[Participant]) -> Result<Participant, NotAName> {
    let with_role = typed.strip_suffix(')').and_then(|rest| rest.split_once('('));
    let (name, role) = match with_role {
        Some((name, role)) if !name.trim().is_empty() => (name, Some(role)),
        Some(_) | None => (typed, None),
    };
    let mut person = Participant::new(name.parse::<Name>()?, others);
    person.role = role.filter(|role| !role.trim().is_empty()).map(str::parse).transpose()?;
    Ok(person)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Vec<(String, String, Option<String>)> {
        let people = read_names(typed, &[]).unwrap().into_iter();
        people
            .map(|p| (p.id.to_string(), p.name.to_string(), p.role.map(|role| role.to_string())))
            .collect()
    }

    #[test]
    fn names_stand_apart_by_commas_or_lines() {
        assert_eq!(read("Ada, Ben\nCy\n"), read("Ada\nBen\nCy"));
        assert_eq!(read("Ada, Ben").len(), 2);
        assert_eq!(read(" , \n"), []);
    }

    #[test]
    fn a_role_stands_in_parentheses() {
        assert_eq!(
            read("Inés Carravide (email and Spanish)"),
            [("ines-carravide".into(), "Inés Carravide".into(), Some("email and Spanish".into()))]
        );
        assert_eq!(read("Ada ()").first().unwrap().2, None);
    }

    #[test]
    fn a_role_may_hold_commas_and_must_be_closed() {
        let people = read("Prisha (support, chat and phone), Bram (repairs; weekends)\nLucy");
        let roles: Vec<_> = people.into_iter().map(|(.., role)| role.unwrap_or_default()).collect();
        assert_eq!(roles, ["support, chat and phone", "repairs; weekends", ""]);
        for open in ["Ada (lead", "Ada (lead, Ben", "Ada (lead\nBen (phone)"] {
            assert_eq!(read_names(open, &[]), Err(NotAName::Open), "{open:?}");
        }
    }

    #[test]
    fn two_of_one_name_are_not_told_apart() {
        let twice = |typed, others: &[_]| read_names(typed, others).unwrap_err().to_string();
        let told = "two of you would be `sam`: say more of one name, as in `sam K`";
        assert_eq!(twice("Sam, Ben, sam", &[]), told);
        let mut here = read_names("Sam", &[]).unwrap();
        assert_eq!(twice("sam (lead)", &here), told);
        // Whoever has left may come back.
        here[0].left = true;
        assert_eq!(read_names("Sam", &here).unwrap()[0].id.as_str(), "sam-2");
        assert_eq!(read("Sam, Sam K").len(), 2);
    }

    #[test]
    fn a_name_that_a_terminal_would_act_upon_is_refused() {
        assert!(read_names("Ada, \u{1b}[2J", &[]).is_err());
    }
}
