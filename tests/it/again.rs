//! What a team is spared in an edition that follows another: whole names, and words of last time.

use crate::workplace::Workplace;

const DAY: &str = "2026-03-18";
const NEXT: &str = "editions/2026-q1/workshop.yaml";
const FIRST_NAMES: &str = "Maren, Tomek, Prisha, Inés, Lucy, Bram, Noor\n";

/// Returns what was said while the next edition was made ready, of one set.
fn made_ready(place: &Workplace, typed: &str) -> String {
    let typed = format!("{typed}{}", "\n".repeat(10));
    place.credo("init --sets support-team --plain").on(DAY).types(&typed).runs().to_string()
}

#[test]
fn first_names_are_asked_about_once_and_mean_who_was_there() {
    let place = Workplace::with_both_quarters();
    let said = made_ready(&place, FIRST_NAMES);
    assert!(said.contains("  Prisha: Prisha Sandhal\n"), "{said}");
    assert!(!said.contains("was here last time"), "{said}");
    let [before, now] = ["2025-q4", "2026-q1"].map(|id| place.edition(id).workshop.participants);
    assert_eq!(now, before);
}

#[test]
fn somebody_who_left_and_is_named_again_is_asked_whether_it_is_they() {
    for (typed, id) in [("1", "gethin-prydderch"), ("2", "gethin")] {
        let place = Workplace::with_both_quarters();
        let people = format!("{}, Gethin\n{typed}\n1\n", FIRST_NAMES.trim_end());
        let said = made_ready(&place, &people);
        let asked = "Gethin Prydderch left on Friday 31 October 2025. Is Gethin the same person?";
        assert!(said.contains(asked), "{said}");
        let people = place.edition("2026-q1").workshop.participants;
        assert_eq!(people[7].id.as_str(), id);
    }
}

#[test]
fn whoever_says_no_is_asked_about_each_and_one_alone_is_asked_about_as_ever() {
    for typed in [&format!("{FIRST_NAMES}2\n"), "Maren, 花子\n"] {
        let place = Workplace::with_both_quarters();
        let said = made_ready(&place, typed);
        assert!(said.contains("Maren Oduya was here last time. And now?"), "{said}");
    }
}

#[test]
fn what_was_named_last_time_is_picked_by_its_number_and_said_in_its_words() {
    let place = Workplace::with_both_quarters();
    made_ready(&place, "");
    let typed = "\n3\nWords.\n2\n9\nlistening\n1\n\n:pause\n";
    let ran = place.credo("answer --as maren-oduya --plain").on(DAY).types(typed).runs();
    let said = ran.to_string();
    let named = said.split_once("Last time we named: ").unwrap().1.split_once("\n(").unwrap().0;
    insta::assert_snapshot!(named.replace('\u{a0}', " "), @"
    1 calm · 2 clear explaining · 3 curious about causes ·
    4 follow-through · 5 honest about not knowing · 6 listening · 7 patience
    ");
    assert!(said.contains("`9` is not one of them"), "{said}");
    let given = place.read("editions/2026-q1/answers/maren-oduya.yaml");
    assert!(
        given.contains("ranked:\n    - clear explaining\n    - listening\n    - calm\n"),
        "{given}"
    );
    // The question is as it was, so that both quarters can be compared.
    let asked = |path: &str| {
        let text = place.read(path);
        let (_, rest) = text.split_once("- id: rep-qualities").unwrap();
        rest.split_once("- id: ").unwrap().0.contains("menu")
    };
    assert!(!asked(NEXT) && !asked("editions/2025-q4/workshop.yaml"));
}

#[test]
fn what_stays_as_it_was_is_told_and_nothing_that_is_given() {
    let place = Workplace::with_both_quarters();
    let given = "init --sets support-team --plain --way room --shown unnamed --facilitator Ada";
    let said = place.credo(given).on(DAY).types(FIRST_NAMES).runs().to_string();
    assert!(!said.contains("As last time"), "{said}");
    let said = made_ready(&place, FIRST_NAMES);
    insta::assert_snapshot!(said.lines().take(2).collect::<Vec<_>>().join("\n"), @"
    This is 2026 Q1, after 2025 Q4 of Wednesday 17 December 2025.
    As last time: the keyboard goes round (`--way`), answers are shown with names (`--shown`), Odile Farrow facilitates (`--facilitator`).
    ");
}
