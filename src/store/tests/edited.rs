//! People edit files while the program runs, and other programs run.

use super::*;

#[test]
fn an_edit_made_meanwhile_is_kept() {
    let home = Home::new();
    let mut sitting = home.sit();
    record(&mut sitting, &named("We stay."));
    home.put_answer(
        "maren.yaml",
        "format: 1\nparticipant: maren\nanswers:\n  good: {text: We always stay.}\n",
    );
    sitting.record(&person("maren"), &question("measuring"), &Answer::Named(score(3))).unwrap();
    let mut maren = Sheet::new(person("maren"));
    maren.put(question("good"), Entry::Named(text("We always stay.")));
    maren.put(question("measuring"), Entry::Named(score(3)));
    assert_eq!(home.load().sheets, [maren.clone()]);
    assert_eq!(sitting.sheet(&person("maren")), Some(&maren));
}

#[test]
fn an_edit_made_meanwhile_that_is_wrong_is_complained_about_and_kept() {
    let home = Home::new();
    let mut sitting = home.sit();
    record(&mut sitting, &named("We stay."));
    let edit = "format: 1\nparticipant: maren\nanswers:\n  goood: pass\n";
    home.put_answer("maren.yaml", edit);
    let error = sitting.record(&person("maren"), &question("good"), &Answer::Pass).unwrap_err();
    assert!(matches!(error, StoreError::Wrong(_)), "{error:?}");
    assert_eq!(home.read("editions/2026-q4/answers/maren.yaml"), edit);
}

#[test]
fn a_file_that_need_not_change_is_not_rewritten() {
    let home = Home::new();
    let sheet = "# ours\nformat: 1\nparticipant: maren\nanswers: {good: pass}\n";
    home.put_answer("maren.yaml", sheet);
    let workshop = format!("# ours\n{WORKSHOP}");
    home.put("editions/2026-q4/workshop.yaml", &workshop);
    let mut sitting = home.sit();
    record(&mut sitting, &Answer::Pass);
    sitting.change_workshop(|_| {}).unwrap();
    assert_eq!(home.read("editions/2026-q4/answers/maren.yaml"), sheet);
    assert_eq!(home.read("editions/2026-q4/workshop.yaml"), workshop);
}

#[test]
fn a_change_of_the_workshop_and_an_edit_made_meanwhile_are_both_kept() {
    let home = Home::new();
    let mut sitting = home.sit();
    home.put("editions/2026-q4/workshop.yaml", &WORKSHOP.replace("name: Tom", "name: Thomas"));
    sitting
        .change_workshop(|workshop| {
            workshop.revealed.insert(question("measuring"));
        })
        .unwrap();
    let workshop = home.edition().workshop().unwrap();
    assert_eq!(workshop.participants[2].name.as_str(), "Thomas");
    assert_eq!(workshop.revealed.len(), 2);
    assert_eq!(*sitting.workshop(), workshop);
}

#[test]
fn two_cannot_work_on_an_edition_and_anybody_can_read_it() {
    let home = Home::new();
    let mut first = home.sit();
    record(&mut first, &named("We stay."));
    let before = home.files("");
    let refused = home.edition().sit(&Holder { user: "tom".to_owned(), ..holder() }).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "edition `2026-q4` is being worked on by odile on studio-2 since 2026-11-26 14:05 \
         (process 4711)"
    );
    assert_eq!(home.files(""), before);
    assert_eq!(home.load().sheets.len(), 1);
    drop(first);
    drop(home.sit());
}

#[test]
fn comments_in_a_file_stay_when_an_answer_comes() {
    let home = Home::new();
    home.put_answer(
        "maren.yaml",
        "# Mine.\nformat: 1\nparticipant: maren\nanswers:\n  # I am not sure.\n  good: {text: 'We stay.'}\n",
    );
    let mut sitting = home.sit();
    sitting.record(&person("maren"), &question("measuring"), &Answer::Named(score(3))).unwrap();
    sitting.park(&person("maren"), "The van").unwrap();
    insta::assert_snapshot!(home.read("editions/2026-q4/answers/maren.yaml"), @r"
    # Mine.
    format: 1
    participant: maren
    answers:
      # I am not sure.
      good: {text: 'We stay.'}
      measuring:
        score: 3
    parked:
    - The van
    ");
    record(&mut sitting, &named("We always stay."));
    record(&mut sitting, &unnamed("Too slow."));
    insta::assert_snapshot!(home.read("editions/2026-q4/answers/maren.yaml"), @r"
    # Mine.
    format: 1
    participant: maren
    answers:
      # I am not sure.
      good: answered
      measuring:
        score: 3
    parked:
    - The van
    ");
}

#[test]
fn comments_in_a_workshop_stay_when_it_goes_on() {
    let home = Home::new();
    let words =
        WORKSHOP.replace("facilitator: Odile", "# Next time somebody else.\nfacilitator:   Odile");
    home.put("editions/2026-q4/workshop.yaml", &words);
    let mut sitting = home.sit();
    sitting.change_workshop(|workshop| workshop.spent *= 2).unwrap();
    assert_eq!(
        home.read("editions/2026-q4/workshop.yaml"),
        words.replace("minutes-spent: 12", "minutes-spent: 24")
    );
}

#[test]
fn a_tab_behind_a_lone_carriage_return_is_told_and_drops_nobodys_file() {
    let home = Home::new();
    record(&mut home.sit(), &named("We ring back."));
    let file = "editions/2026-q4/answers/maren.yaml";
    home.put(file, &format!("{}#\r\t\n", home.read(file)));
    let told = home.edition().load().unwrap_err().to_string();
    let where_it_is = "editions/2026-q4/answers/maren.yaml:7:1\n";
    assert!(
        told.starts_with(&format!("error: a tab in the indentation\n --> {where_it_is}")),
        "{told}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        max_global_rejects: 10_000,
        ..ProptestConfig::default()
    })]

    #[test]
    fn an_answer_to_a_file_with_comments_anywhere_is_saved_right(
        at in proptest::collection::vec((0_usize..14, "[ ]{0,6}#.{0,9}"), 0..5),
        first in ".{1,20}(\n.{0,9}){0,3}",
        second in ".{1,20}(\n.{0,9}){0,3}",
    ) {
        prop_assume!(!first.trim().is_empty() && !second.trim().is_empty());
        let home = Home::new();
        record(&mut home.sit(), &named(&first));
        let file = "editions/2026-q4/answers/maren.yaml";
        let text = home.read(file);
        let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
        for (at, comment) in at {
            lines.insert(at.min(lines.len()), comment);
        }
        lines.push(String::new());
        home.put(file, &lines.join("\n"));
        // What the comments made of the file, if it is still right.
        let before = home.edition().load();
        prop_assume!(before.is_ok());
        let mut sheet = before.unwrap().sheets.remove(0);
        let mut sitting = home.sit();
        sitting.record(&person("maren"), &question("measuring"), &named(&second)).unwrap();
        sheet.put(question("measuring"), Entry::Named(super::text(&second)));
        prop_assert_eq!(&home.load().sheets, &[sheet.clone()]);
        sitting.record(&person("maren"), &question("good"), &Answer::Pass).unwrap();
        sheet.put(question("good"), Entry::Pass);
        prop_assert_eq!(&home.load().sheets, &[sheet]);
    }
}
