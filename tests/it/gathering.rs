//! Who takes part in a check-in that people began alone, or that lay for weeks; and who can see how far
//! everybody is.

use credo::domain::EditionId;
use credo::store::Folder;
use snapbox::{assert_data_eq, str};

use crate::check_in::kestrel;
use crate::workplace::Workplace;

/// What Eve gives alone, to all five questions.
const ALONE: &str = "\nEvery call\n5\n\n:pass\n:pass\n5\n";

/// Returns who takes part in the check-in of a month, and who of them has left.
fn people(workplace: &Workplace, month: &str) -> String {
    let month: EditionId = month.parse().unwrap();
    let workshop = Folder::at(workplace.folder()).check_in(month).workshop().unwrap();
    let people = workshop.participants.iter();
    let people = people.map(|one| format!("{}{}", one.id, if one.left { ", left" } else { "" }));
    people.collect::<Vec<_>>().join("; ")
}

#[test]
fn those_who_are_named_are_asked_also_where_somebody_answered_alone() {
    let workplace = kestrel();
    let credo = |arguments: &str| workplace.credo(arguments).on("2025-09-18");
    credo("check-in --plain --as eve").types(ALONE).succeeds();
    assert_eq!(people(&workplace, "2025-09"), "ada; ben; hanako; dee; eve");
    let told = credo("check-in --plain --people Ada,b,Zoë").types("1\n:pause\n").succeeds();
    assert!(told.contains("Here: Ada, Ben, Zoë.\n"), "{told}");
    // What was given alone stays, and nobody waits for who is not here.
    assert_eq!(people(&workplace, "2025-09"), "ada; ben; zoe; eve, left");
    let told = credo("check-in --plain").types("\n:pause\n").succeeds();
    assert!(told.contains("Still to come: Ada, Ben, Zoë."), "{told}");
    // How the name of somebody who is back begins is no other person.
    let told = credo("check-in --plain").types("\n3\nev\n:pause\n").succeeds();
    assert_eq!(people(&workplace, "2025-09"), "ada; ben; zoe; eve", "{told}");
    credo("check-in --plain --people Ada,Ben,Zoë").types(":pause\n").succeeds();
    // Whoever is not there may still answer, or be named after all.
    credo("check-in --plain --as hanako").types(":pause\n").succeeds();
    credo("check-in --plain --as EVE").types(":pause\n").succeeds();
    assert_eq!(people(&workplace, "2025-09"), "ada; ben; zoe; eve; hanako");
    credo("check-in --plain --as hanako").types("\n:park Who pays?\n:pause\n").succeeds();
    credo("check-in --plain --people Dee,Zoë").types(":pause\n").succeeds();
    assert_eq!(people(&workplace, "2025-09"), "dee; zoe; eve, left; hanako, left");
    assert!(workplace.read("check-ins/2025-09/answers/hanako.yaml").contains("Who pays?"));
}

#[test]
fn who_is_here_is_asked_once_where_some_answered_alone_and_never_where_all_did() {
    let workplace = kestrel();
    let credo = |arguments: &str| workplace.credo(arguments).on("2025-09-18");
    credo("check-in --plain --as eve").types(ALONE).succeeds();
    let told = credo("check-in --plain").types(":pause\n").succeeds();
    assert!(told.contains("Everything given so far is kept; `credo check-in` goes on."), "{told}");
    let told = credo("check-in --plain").types("Ada, Eve\n:pause\n").succeeds();
    assert!(told.contains("Who is here?"), "{told}");
    assert!(told.contains("Here: Ada, Eve.\n"), "{told}");
    let told = credo("check-in --plain").types(":pause\n").succeeds();
    assert!(!told.contains("Who is here?"), "{told}");
    credo("check-in --plain --as ada").types(ALONE).succeeds();
    let told = credo("check-in --plain --people Ada,Eve").types("\n\n\n\n\n\n\n\n").succeeds();
    assert!(told.contains("The check-in is over."), "{told}");

    let workplace = kestrel();
    let credo = |arguments: &str| workplace.credo(arguments).on("2025-09-18");
    for name in ["ada", "ben", "hanako", "dee", "eve"] {
        credo(&format!("check-in --plain --as {name}")).types(ALONE).succeeds();
    }
    let told = credo("check-in --plain").types("\n\n\n\n\n\n\n\n").succeeds();
    assert!(!told.contains("Who is here?"), "{told}");
    assert!(told.contains("The check-in is over."), "{told}");
}

#[test]
fn one_that_lay_for_weeks_is_asked_about() {
    let workplace = kestrel();
    let credo = |arguments: &str, day: &str| workplace.credo(arguments).on(day);
    let begun = "check-in --plain --people Ada,Ben";
    credo(begun, "2025-09-29").types(":pause\n").succeeds();
    // A few days are no reason to ask, nor is another day of the month.
    let told = credo(begun, "2025-10-02").types(":pause\n").succeeds();
    assert!(!told.contains("is not over"), "{told}");
    let told = credo(begun, "2025-10-20").types("\n:pause\n").succeeds();
    assert!(told.contains("The check-in of Monday 29 September 2025 is not over."), "{told}");
    assert!(told.contains("Check-in, Monday 29 September 2025"), "{told}");
    let told = credo(begun, "2025-10-20").types("2\n:pause\n").succeeds();
    assert!(told.contains("Begin one for October 2025"), "{told}");
    assert!(told.contains("Check-in, Monday 20 October 2025"), "{told}");
    assert_eq!(people(&workplace, "2025-09"), people(&workplace, "2025-10"));
    let told = credo(begun, "2025-10-21").types(":pause\n").succeeds();
    assert!(told.contains("Check-in, Monday 20 October 2025"), "{told}");
}

#[test]
fn everybody_sees_who_is_through_with_it_and_nobody_what_was_given() {
    let workplace = kestrel();
    let credo = |arguments: &str| workplace.credo(arguments).on("2025-09-18");
    credo("check-in --plain --as eve").types(ALONE).succeeds();
    credo("check-in --plain --as ada").types("\nEvery call\n:pause\n").succeeds();
    let told = credo("status").runs().out;
    let from = told.find("Kestrel, Support: check-in").unwrap_or_else(|| panic!("{told}"));
    let on = str![[r#"
Kestrel, Support: check-in of 18 September 2025
0 of 5 questions revealed; 0 of 11.5 minutes used
Next workshop: 17 December 2025

Who   Answered  Open
─────────────────────────────
Ada          1     4
Ben          0     5
花子         0     5
Dee          0     5
Eve          5     0  through

"#]];
    assert_data_eq!(&told[from..], on.clone());
    assert_data_eq!(credo("status --edition 2025-09").runs().out, on);
    let json = credo("status --json").runs().out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["check-in"]["people"][4]["answered"], 5, "{json}");
    assert_eq!(json["edition"], serde_json::Value::Null, "{json}");
    // Once it is over, it is told by name only.
    workplace.edit("check-ins/2025-09/workshop.yaml", "stage: open", "stage: closed");
    assert!(!credo("status").runs().out.contains("Kestrel, Support: check-in"));
    let told = credo("status --edition 2025-09").runs().out;
    assert!(told.contains("over; 0 of 11.5 minutes used"), "{told}");
}
