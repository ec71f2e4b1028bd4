//! Questions whose answers are never shown with a name: said before anybody writes, and held
//! wherever answers are shown.

use snapbox::{assert_data_eq, str};

use crate::workplace::Workplace;

const OWN_UP: &str = "\
format: 1
id: own-up
title: Owning up
questions:
- id: let-down
  prompt: When did you let a customer down?
  kind: text
  unnamed: true
  feeds: [issues]
- id: living-by-it
  prompt: Are you living by what we agreed?
  kind: scale-and-text
  ends: {low: not lately, high: 'yes'}
  unnamed: true
  feeds: [scores]
";

/// The people, called so that nothing else has their names in it.
const PEOPLE: [&str; 4] = ["Adalind", "Bertold", "Cyprian", "Dorkas"];

/// What they say in the room, question by question.
const SAID: &str = "\nThe van at Leeds\nI rang nobody\nThe wrong glaze\nTwo weeks of silence\n\n\
                    4\nOn most days\n2\nNot in June\n3\n\n5\nAsk the driver\n\n";

/// Makes a workshop ready that asks the set of this text.
fn ready(set: &str, more: &str) -> Workplace {
    let workplace = Workplace::new();
    workplace.write("questions/own-up.yaml", set);
    let people = PEOPLE.join(",");
    let init = "init --plain --company C --team T --sets own-up";
    workplace.credo(&format!("{init} --people {people} {more}")).succeeds();
    workplace
}

/// Returns who of them is named.
fn named(text: &str) -> Vec<&'static str> {
    PEOPLE.into_iter().filter(|name| text.contains(name)).collect()
}

/// Returns how many times one of them is told to have said something at the reveal.
fn signed(told: &str) -> usize {
    PEOPLE.into_iter().map(|name| told.matches(&format!("    — {name}")).count()).sum()
}

#[test]
fn whoever_is_asked_is_told_before_writing_and_may_only_wish_for_less() {
    let workplace = ready(OWN_UP, "--shown named --way round");
    let typed = "\n\n\n:unnamed\n:off\n:off\nThe van\n4\n\n:pause\n";
    let told = workplace.credo("run --plain").types(typed).succeeds();
    assert!(
        told.contains("\nSome questions are shown without names for all, and say so.\n"),
        "{told}"
    );
    let (_, told) = told.split_once("Nobody sees what you write before\n").unwrap();
    let (told, _) = told.split_once("Thank you").unwrap();
    assert_data_eq!(
        told,
        str![[r#"
the reveal.
Begin (Enter) 
----------------------------------------
Adalind · Owning up · 1 of 2

When did you let a customer down?

Shown without names.
(`:back` `:pass` `:off` `:park` `:help` `:pause`)
0 min
> 
`:unnamed` cannot be said here; there is `:back` `:pass` `:off` `:park` `:help`
`:pause`
> 
----------------------------------------
Adalind · Owning up · 1 of 2

When did you let a customer down?

This answer is off the record: heard at the reveal, and then erased.
(`:back` `:pass` `:off` `:park` `:help` `:pause`)
0 min
> 
----------------------------------------
Adalind · Owning up · 1 of 2

When did you let a customer down?

Shown without names.
(`:back` `:pass` `:off` `:park` `:help` `:pause`)
0 min
> 
----------------------------------------
Adalind · Owning up · 2 of 2

Are you living by what we agreed?

Shown without names.
1 not lately … 5 yes
(d: don't know)
(`:back` `:pass` `:off` `:park` `:help` `:pause`)
0 min
1 to 5: 
In words: 
----------------------------------------

"#]]
    );
    let sheet = workplace.read("editions/2025-q3/answers/adalind.yaml");
    assert!(sheet.ends_with("\n  let-down: answered\n  living-by-it: answered\n"), "{sheet}");
}

#[test]
fn nowhere_is_such_an_answer_shown_with_a_name() {
    let with_names = OWN_UP.replace("  unnamed: true\n", "");
    for (set, is_unnamed) in [(OWN_UP, true), (with_names.as_str(), false)] {
        let workplace = ready(set, "--shown named --way room");
        let told = workplace.credo("run --plain").types(SAID).closes().succeeds();
        assert!(told.contains("The van at Leeds\n    — "), "{told}");
        assert_eq!(signed(&told), if is_unnamed { 0 } else { 7 }, "{told}");
        let write = |arguments: &str| {
            let written = workplace.credo(&format!("write --stdout {arguments}")).runs().out;
            assert!(written.contains("The van at Leeds"), "{written}");
            written
        };
        let nobody: &[&str] = &[];
        let somebody = if is_unnamed { nobody } else { &PEOPLE };
        for arguments in ["", "--appendix", "--format html", "--format json", "--language de"] {
            assert_eq!(named(&write(arguments)), somebody, "{arguments}");
        }
        for asked in ["The van at Leeds", "Two weeks of silence", "2 to 5"] {
            let why = workplace.credo("why").with(asked).runs().out;
            assert_eq!(named(&why).is_empty(), is_unnamed, "{why}");
        }
        let sheets = PEOPLE.map(|name| {
            workplace.read(&format!("editions/2025-q3/answers/{}.yaml", name.to_lowercase()))
        });
        for sheet in sheets {
            assert_eq!(
                sheet.matches("answered").count(),
                if is_unnamed { 2 } else { 0 },
                "{sheet}"
            );
        }
    }
}

#[test]
fn an_edition_keeps_the_promise_that_was_made_when_it_was_opened() {
    let with_names = OWN_UP.replace("  unnamed: true\n", "");
    for (then, now, is_unnamed) in [(OWN_UP, &*with_names, true), (&*with_names, OWN_UP, false)] {
        let workplace = ready(then, "--shown named --way room");
        let before = workplace.read("editions/2025-q3/workshop.yaml");
        workplace.write("questions/own-up.yaml", now);
        let told = workplace.credo("run --plain").types(SAID).closes().succeeds();
        assert_eq!(signed(&told), if is_unnamed { 0 } else { 7 }, "{told}");
        let after = workplace.read("editions/2025-q3/workshop.yaml");
        let sets = |text: &str| text.split_once("\nsets:").unwrap().1.to_owned();
        assert_eq!(sets(&after), sets(&before));
        assert_eq!(before.matches("unnamed: true").count(), if is_unnamed { 2 } else { 0 });
    }
}

/// What they say in the room to what needs attention, of which the third answer is kept in `another` way;
/// then somebody joins, and all of them pass.
fn joined(another: &str) -> String {
    format!(
        "\nNobody rings back\n\nThe forms are lost\n\n{another}\nThe secret stair\n\n\
         Two of us know the oven\n\n2\nFaramund\n1\n{}\n",
        ":pass\n".repeat(5)
    )
}

#[test]
fn who_joins_after_an_answer_was_shown_could_not_have_given_it() {
    for another in [":unnamed", ":off"] {
        let workplace = Workplace::new();
        let people = PEOPLE.join(",");
        let init = "init --plain --company C --team T --shown named --way room --sets improvements";
        workplace.credo(&format!("{init} --people {people}")).succeeds();
        let typed = format!("{}1\n", joined(another));
        let told = workplace.credo("run --plain").types(&typed).breaks_off();
        let (_, told) = told.split_once("4 of 4 answered.").unwrap();
        assert_eq!(signed(told), 0, "{told}");
        let (_, board) = told.split_once("1 to 3 [1]: ").unwrap();
        assert!(board.contains("Nobody rings back"), "{board}");
        assert_eq!(named(board), [""; 0], "{another}: {board}");
        workplace.credo("run --plain").types("\n2\n3\n3\n\n").closes().succeeds();
        for arguments in ["", "--appendix", "--format json"] {
            let written = workplace.credo(&format!("write --stdout {arguments}")).runs().out;
            assert!(written.contains("Nobody rings back"), "{written}");
            assert_eq!(named(&written), [""; 0], "{another} {arguments}: {written}");
        }
        let why = workplace.credo("why").with("Nobody rings back").runs().out;
        assert_eq!(named(&why), [""; 0], "{another}: {why}");
    }
}

#[test]
fn where_something_lies_tells_nobody_who_gave_it_without_a_name() {
    let workplace = Workplace::new();
    let people = PEOPLE.join(",");
    let init = "init --plain --company C --team T --shown named --way room --sets improvements";
    workplace.credo(&format!("{init} --people {people}")).succeeds();
    // One answer has no name, so that none is shown; another of us says the same.
    let typed = "\nRing Mrs Ellwood\n\n:unnamed\nRing Mrs Ellwood\n\n\
                 :park\nMr Ostley never fills the kettle\nThe stair\n\nThe oven\n\n\n\
                 :pass\n:pass\n:pass\nAsk Mr Holm\n\n\n2\n3\n3\n\n\n";
    workplace.credo("run --plain").types(typed).closes().succeeds();
    let folder = "editions/2025-q3/answers/";
    let ran = workplace.credo("write --plain --check").runs();
    assert!(ran.out.contains("Mr Ostley (somebody with a title): undecided"), "{ran}");
    let places: Vec<_> = ran.out.lines().filter(|line| line.contains(folder)).collect();
    assert_eq!(places, [format!("    {folder}dorkas.yaml:9")], "{ran}");
    for typed in ["", "\n\n\n\n\n\n"] {
        let ran = workplace.credo("write --plain").types(typed).runs();
        let told = format!("{}{}", ran.out, ran.err);
        assert!(told.contains("parked"), "{told}");
        assert_eq!(told.matches(folder).count(), 1, "{told}");
        assert!(told.contains("answers/dorkas.yaml:9"), "{told}");
    }
}
