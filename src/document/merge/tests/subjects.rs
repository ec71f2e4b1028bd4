//! What is about something else is something else: no words of one stand in the other.

use super::*;

/// What two sides made of the same place, and what comes out where people keep what they wrote.
fn kept(base: &str, ours: &str, theirs: &str) -> (Vec<(String, String)>, String) {
    let merged = merged(base, ours, theirs);
    let conflicts = merged.conflicts().iter();
    let sides = conflicts.map(|it| (it.ours.clone(), it.theirs.clone())).collect();
    (sides, merged.text(&vec![Choice::Ours; merged.conflicts().len()]))
}

/// Checks that an edit to something that credo drops is asked about as it stands, that what comes in
/// its place is there unchanged, and that nothing stands in both.
fn check(base: &str, edited: (&str, &str), theirs: &str) {
    assert!(base.contains(edited.0), "{base}");
    let ours = base.replacen(edited.0, edited.1, 1);
    let mine = ours.lines().find(|line| !base.contains(*line)).unwrap();
    let (sides, text) = kept(base, &ours, theirs);
    let [(left, right)] = sides.as_slice() else { panic!("{sides:?}\n{text}") };
    assert!(left.lines().any(|line| line == mine) && right.is_empty(), "{left}\n{right}");
    for line in theirs.lines().chain([mine]) {
        assert!(text.lines().any(|it| it == line), "{line}\n\n{text}");
    }
    assert_eq!(text_of(base, &ours, theirs, Choice::Theirs), theirs);
}

fn text_of(base: &str, ours: &str, theirs: &str, choice: Choice) -> String {
    let merged = merged(base, ours, theirs);
    merged.text(&vec![choice; merged.conflicts().len()])
}

#[test]
fn an_edit_of_an_item_never_goes_into_an_item_about_something_else() {
    check(
        "## In a minute\n\n- **Nobody owns a case.** Top of our list: 7 of 21 votes. Maren takes it on, by 17 October. Sample of 30: 12 of 30 → 27 of 30.\n- **Four things to do.**\n",
        ("takes it on, by", "takes it on herself, by"),
        "## In a minute\n\n- **The phone.** Top of our list: 7 of 21 votes. Prisha takes it on, by 9 January. Sample of 30: 38 of 30 → 12 of 30.\n- **Four things to do.**\n",
    );
    check(
        "- **Told last.** Top of the list: 9 of 21 votes. Asked of head of product (r1), due 3 October.\n",
        ("3 October.", "3 October. Anna promised this on Friday."),
        "- **Repair dates.** Top of the list: 8 of 21 votes. Asked of head of sales (r4), due 16 January.\n",
    );
    check(
        "- **Head of sales** (r1). Tell us five days before. Notice given for 3 of 4 changes.\n",
        ("3 of 4", "3 of the 4"),
        "- **Head of sales** (r4). Tell us five days before. Notice given for 1 of 2 changes.\n",
    );
    check(
        "- Nobody checks the kiln (3 votes). Bram has it (c3).\n- Last (1).\n",
        ("has it", "really has it"),
        "- Nobody checks the post (3 votes). Inés has it (c6).\n- Last (1).\n",
    );
}

#[test]
fn an_edit_of_a_quotation_never_goes_into_another_quotation() {
    check(
        "**Our goal.** Rest.\n\n> “No te dejamos a medias.” *(We don't leave you halfway.)* — Inés\n",
        ("— Inés", "— Inés (said at the fair)"),
        "**Our goal.** Rest.\n\n> “No te dejamos hasta que cueza.” *(We don't leave you until it fires.)* — Inés\n",
    );
    check(
        "**Elsewhere.** They rang (two). They taught without blaming (one).\n",
        ("without blaming", "without ever blaming"),
        "> “Outstanding was when somebody wrote to me.” — Noor\n",
    );
}

#[test]
fn an_edit_of_a_row_never_goes_into_a_row_about_something_else() {
    let head = "| From 1 to 5 | Now | Behind it |\n|---|---|---|\n";
    check(
        &format!("{head}| **Workload** (1 “bad”) | **2.6** | 2 to 3, 7 scores; we agree |\n"),
        ("we agree", "we agree, at last"),
        &format!("{head}| **Living by this** | **2.6** | 2 to 3, 7 scores; we agree |\n"),
    );
    // The same row is known by its name, whatever else of its first cell changed.
    let base = format!("{head}| **Workload** (1 “bad”) | **2.6** | Peaks (2). |\n");
    let ours = base.replace("Peaks (2).", "Peaks (2). See the rota.");
    let theirs = format!("{head}| **Workload** | **3.0** | Peaks (3). |\n");
    assert_eq!(text(&base, &ours, &theirs), theirs.replace("(3).", "(3). See the rota."));
    // Each side of a row that cannot be told is as it stands there.
    let theirs = format!("{head}| **Workload** | **3.0** | Fewer calls (4). |\n");
    let (sides, _) = kept(&base, &ours, &theirs);
    let row = |text: &str| text.lines().last().unwrap().to_owned();
    assert_eq!(sides, [(row(&ours), row(&theirs))]);
}

#[test]
fn both_sides_of_what_cannot_be_told_are_as_they_stand() {
    let base =
        "**Patience and honest** lead: four name each. Then calm (three); listening (one).\n";
    let ours = base.replace("Patience and", "Patience, and");
    // In another language.
    let theirs = "**Patience and honest** liegen vorn: vier nennen sie. Dann calm (drei); listening (eine).\n";
    let (sides, text) = kept(base, &ours, theirs);
    assert_eq!(sides, [(ours.trim_end().to_owned(), theirs.trim_end().to_owned())]);
    assert_eq!(text, ours);
    let theirs = base.replace("four", "five").replace("listening (one)", "listening (two)");
    let ours = base.replace("listening (one)", "listening (one, and Bram)");
    let (sides, text) = kept(base, &ours, &theirs);
    assert_eq!(sides, [(ours.trim_end().to_owned(), theirs.trim_end().to_owned())]);
    assert_eq!(text, ours);
}

#[test]
fn what_people_put_behind_a_sentence_stays_behind_it_or_is_asked() {
    let base = "**Calm.** Asked of head of sales (r2), due 3 October. Rest.\n";
    let ours = base.replace("October.", "October. She promised.");
    let later = base.replace("3 October", "9 January");
    assert_eq!(text(base, &ours, &later), later.replace("January.", "January. She promised."));
    let (sides, text) = kept(base, &ours, &base.replace("r2", "r4"));
    assert_eq!(sides.len(), 1, "{text}");
    assert_eq!(text, ours);
    let (sides, text) =
        kept(base, &ours, "**Calm.** The phone rings, and nobody is there. Rest.\n");
    assert_eq!(sides.len(), 1, "{text}");
    assert_eq!(text, ours);
}

#[test]
fn what_people_added_to_a_principle_that_is_dropped_is_asked_with_it() {
    let first = "## Principles\n\n**1. Keep hold.** Whoever picks up.\n- Our name.\n";
    let second = "\n**2. Fix the cause.** We look why.\n- No parts.\n";
    let base = format!("{first}{second}");
    for added in ["- Ask Tom first.\n", "\nAsk Tom first.\n"] {
        let ours = format!("{base}{added}");
        let (sides, text) = kept(&base, &ours, first);
        let whole = format!("{}{added}", second.trim_start());
        assert_eq!(sides, [(whole.trim_end().to_owned(), String::new())]);
        assert_eq!(text, ours);
        assert_eq!(text_of(&base, &ours, first, Choice::Theirs), first);
    }
    // Kept, what somebody wrote into is kept whole.
    let ours = base.replace("We look why.", "We always look why.");
    assert_eq!(kept(&base, &ours, first).1, ours);
}

#[test]
fn in_another_language_both_texts_are_shown() {
    let names = |titles: [&str; 2]| -> Vec<_> {
        ["principles", "rituals"]
            .map(str::to_owned)
            .into_iter()
            .zip(titles.map(str::to_owned))
            .collect()
    };
    let (old, new) = (names(["Principles", "How"]), names(["Grundsätze", "Wie"]));
    let base = "## Principles\n\n**1. Keep hold.** Whoever picks up.\n- Our name.\n\n## How\n\n- Monday.\n";
    let theirs = "## Grundsätze\n\n**1. Dranbleiben.** Wer annimmt.\n- Unser Name.\n\n## Wie\n\n- Montags.\n";
    let ours = base.replace("- Our name.", "- Our own name.");
    let version = |text, sections| Version { text, sections };
    let merged = merge(Some(version(base, &old)), &ours, version(theirs, &new));
    let sides: Vec<_> = merged.conflicts().iter().map(|it| (&*it.ours, &*it.theirs)).collect();
    assert_eq!(sides, [("- Our own name.", "- Unser Name.")]);
}

#[test]
fn a_principle_that_both_sides_called_something_else_is_asked_about_once() {
    for [base, ours, theirs] in [
        [
            "**1. One bell.** One bell.\n",
            "**1. One aaa aaa mine.** One bell.\n",
            "**1. One aaa aaa new.** One aaa aaa new.\n",
        ],
        [
            "## Principles\n\n**1. Keep hold.** Whoever picks up.\n- Our name.\n",
            "## Principles\n\n**1. Keep hold of it.** Whoever picks up.\n- Our name.\n",
            "## Principles\n\n**1. Hold on.** Whoever picks up the phone.\n- Our name.\n",
        ],
    ] {
        let (sides, text) = kept(base, ours, theirs);
        let first = |text: &str| text.lines().find(|it| it.starts_with("**1.")).unwrap().to_owned();
        assert_eq!(sides, [(first(ours), first(theirs))]);
        assert_eq!(text, ours);
        assert_eq!(text_of(base, ours, theirs, Choice::Theirs), theirs);
    }
}

#[test]
fn a_table_whose_section_is_another_now_is_asked_about_once() {
    let table =
        "| | Who | What |\n|---|---|---|\n| C1 | Mo. | One bell. |\n| C2 | Mo. | Two bells. |\n";
    let base = format!("## Small\n\n- Ring.\n\n{table}");
    let ours = base.replace("One bell.", "One bell of ours.");
    let theirs = format!(
        "## What there is now\n\n- Call.\n\n{}",
        table.replace("One bell.", "One bell that is new.")
    );
    let (sides, text) = kept(&base, &ours, &theirs);
    let row = |text: &str| text.lines().find(|it| it.contains("C1")).unwrap().to_owned();
    assert_eq!(sides.len(), 1, "{sides:?}\n{text}");
    assert!(sides[0].0.contains(&row(&ours)) && sides[0].1.contains(&row(&theirs)), "{sides:?}");
    assert_eq!(text.matches("| Who |").count(), 1, "{text}");
}

#[test]
fn what_is_below_one_id_is_not_what_is_below_another() {
    let base = "- [ ] **c4** Write a guide\n  - Tomek asks on 17 December\n- [ ] **c5** Count\n  - Ada asks\n";
    let ours = base.replace("a guide", "a short guide");
    let theirs = "- [ ] **c7** Send a list\n  - Tomek asks\n- [ ] **c5** Count\n  - Ada asks\n";
    let mine = "- [ ] **c4** Write a short guide\n  - Tomek asks on 17 December";
    let (sides, _) = kept(base, &ours, theirs);
    assert_eq!(sides, [(mine.to_owned(), String::new())]);
}
