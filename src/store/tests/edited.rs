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
