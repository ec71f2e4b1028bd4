//! The check-in between two workshops, in plain lines: alone and with the team, in any month.

use std::fs;

use credo::domain::{EditionId, Stage};
use credo::store::Folder;
use snapbox::{assert_data_eq, str};

use crate::workplace::Workplace;

/// The promise of the last workshop, and what somebody said there.
pub(crate) const PROMISE: &str = "We ring back before tonight.";
const EARLIER: &str = "Mostly on Mondays.";

/// Five who took part in June; what they were asked, two questions of it in the words of the short form.
const WORKSHOP: &str = "\
format: 1
edition: 2025-q2
number: 1
company: Kestrel
team: Support
held: 2025-06-18
next: 2025-12-17
language: en
way: round
shown: named
participants:
- {id: ada, name: Ada, role: lead}
- {id: ben, name: Ben}
- {id: hanako, name: 花子}
- {id: dee, name: Dee}
- {id: eve, name: Eve}
stage: closed
revealed: []
minutes-spent: 90
sets:
- id: first-look
  title: A first look
  questions:
  - id: still-sticking
    prompt: Am I still living by our service culture?
    kind: scale-and-text
    ends: {low: not lately, high: 'yes, and I could show you'}
  - id: safe-to-say
    prompt: When something is wrong, I can say so in this team.
    kind: scale
    tally-only: true
    ends: {low: never, high: always}
";

/// Makes the culture folder of these five, with the day of the workshop on which they held it.
pub(crate) fn kestrel() -> Workplace {
    let workplace = Workplace::new();
    workplace.write(
        "credo.yaml",
        "format: 1\ncompany: Kestrel\nteam: Support\ncadence: half-yearly\nsets: [improvements]\n",
    );
    let edition =
        |path: &str, text: &str| workplace.write(&format!("editions/2025-q2/{path}"), text);
    edition("workshop.yaml", WORKSHOP);
    for (person, score) in [("ada", 3), ("ben", 2), ("hanako", 3), ("dee", 4), ("eve", 3)] {
        let text = if person == "dee" { format!(", text: {EARLIER}") } else { String::new() };
        let sheet = format!(
            "format: 1\nparticipant: {person}\nanswers:\n  still-sticking: {{score: {score}{text}}}\n  \
             safe-to-say: answered\n"
        );
        edition(&format!("answers/{person}.yaml"), &sheet);
    }
    for (number, score) in [4, 4, 5, 3, 5].into_iter().enumerate() {
        let answer = format!("format: 1\nquestion: safe-to-say\nsaid: {{score: {score}}}\n");
        edition(&format!("answers/unnamed/00000000000000{number:02}.yaml"), &answer);
    }
    edition("statements.yaml", &format!("format: 1\npromise: {{text: {PROMISE}}}\n"));
    edition(
        "commitments.yaml",
        "format: 1\ncommitments:\n- {id: c1, owner: ben, will: Count the calls, by: 2025-10-01}\n- \
         {id: c2, owner: ada, will: Ask the drivers, by: 2025-09-30}\n",
    );
    edition(
        "updates.yaml",
        "format: 1\ncommitments:\n- {id: c1, when: 2025-08-01, state: partly, figure: 12 of 30}\n",
    );
    workplace
}

/// Who is here: everybody but Eve.
const HERE: &str = "Ada, Ben, 花子, Dee\n";

/// What four of them say once the keyboard has come to each: from memory, how far, kept, broken, safe.
const ADA: &str =
    "\n\nWe ring back, before tonight\n4\nI ring first\nI rang Mrs Hale\nThe Friday van\n4\n";
const BEN: &str = "\n\nRing back soon\n3\n\n:pass\n:off\nI let the Leeds one wait\n2\n";
const HANAKO: &str = "\n\nわからない\n3\n今日も電話した\n:pass\n一度、忘れた\n5\n";
const DEE: &str =
    "\n\n:pass\n4\n\n:park Who pays for the van?\n:pass\n:unnamed\n<b>Twice</b> \x1b[2J*so*\nd\n";

/// Makes the culture folder of a team that keeps names where credo keeps none: so they know who scored
/// both times.
fn kestrel_with_names() -> Workplace {
    let workplace = kestrel();
    workplace.write(
        "questions/with-names.yaml",
        "format: 1\noverlays: check-in\nreplace:\n- id: still-sticking\n  prompt: Am I still living by \
         our service culture?\n  kind: scale-and-text\n  ends: {low: not lately, high: 'yes, and I \
         could show you'}\n  short-form: true\n",
    );
    workplace
}

/// The reveal of five questions.
const REVEALS: &str = "\n\n\n\n\n\n";

/// Returns the check-in of a month.
fn stage_of(workplace: &Workplace, month: &str) -> Stage {
    let month: EditionId = month.parse().unwrap();
    Folder::at(workplace.folder()).check_in(month).workshop().unwrap().stage
}

/// Holds the check-in of a day to its end.
#[track_caller]
fn held(workplace: &Workplace, day: &str) -> String {
    let credo = workplace.credo("check-in --plain").on(day).types(HERE).types("\n");
    credo.types(ADA).types(BEN).types(HANAKO).types(DEE).types(REVEALS).types("\n").succeeds()
}

/// Returns what was told with the answers that are shown together in the order of their words: that of
/// answers without a name is random.
fn in_order(told: &str) -> String {
    let mut parts: Vec<_> = told.split("\n\n").collect();
    let is_answer = |part: &&str| part.contains("\n    — ");
    for answers in parts.chunk_by_mut(|one, next| is_answer(one) && is_answer(next)) {
        answers.sort_unstable();
    }
    parts.join("\n\n")
}

#[test]
fn a_team_looks_whether_it_still_lives_by_it() {
    let workplace = kestrel();
    let before = workplace.files();
    assert_eq!(workplace.credo("due").on("2025-09-18").runs().out.matches("check-in").count(), 1);
    let told = held(&workplace, "2025-09-18");
    assert_data_eq!(in_order(&told), snapbox::file!["snapshots/check_in.txt"]);

    let after = workplace.files();
    let tree = workplace.tree();
    let new: Vec<_> = tree.lines().filter(|path| path.starts_with("check-ins")).collect();
    assert_data_eq!(
        format!("{}\n", new.join("\n")),
        str![[r#"
check-ins/2025-09/answers/ada.yaml
check-ins/2025-09/answers/ben.yaml
check-ins/2025-09/answers/dee.yaml
check-ins/2025-09/answers/hanako.yaml
check-ins/2025-09/answers/unnamed/(random).yaml
check-ins/2025-09/answers/unnamed/(random).yaml
check-ins/2025-09/answers/unnamed/(random).yaml
check-ins/2025-09/answers/unnamed/(random).yaml
check-ins/2025-09/answers/unnamed/(random).yaml
check-ins/2025-09/answers/unnamed/(random).yaml
check-ins/2025-09/answers/unnamed/(random).yaml
check-ins/2025-09/answers/unnamed/(random).yaml
check-ins/2025-09/answers/unnamed/(random).yaml
check-ins/2025-09/answers/unnamed/(random).yaml
check-ins/2025-09/answers/unnamed/(random).yaml
check-ins/2025-09/workshop.yaml

"#]]
    );
    // The edition stays as it is, and nothing is left of what was off the record.
    assert!(before.iter().all(|(path, text)| after.get(path) == Some(text)));
    assert!(!after.values().any(|text| text.contains("Leeds")), "{after:?}");
    assert_data_eq!(
        workplace.read("check-ins/2025-09/answers/ben.yaml"),
        str![[r#"
format: 1
participant: ben
answers:
  promise-recall:
    text: Ring back soon
  still-sticking: answered
  promise-kept: pass
  promise-broken: answered
  safe-to-say: answered

"#]]
    );
    let workshop = workplace.read("check-ins/2025-09/workshop.yaml");
    assert!(
        workshop.contains("stage: closed") && workshop.contains("after: 2025-q2"),
        "{workshop}"
    );
    assert!(!workplace.credo("due").on("2025-09-18").runs().out.contains("check-in"));
    let status = workplace.credo("status").on("2025-09-18").runs().out;
    assert!(status.contains("Check-ins: 2025-09, 18 September 2025 (4 people)\n"), "{status}");
}

/// An edition may end without a promise: nobody is asked for what there is not.
#[test]
fn without_a_promise_nothing_is_asked_about_it() {
    let workplace = kestrel();
    workplace.write("editions/2025-q2/statements.yaml", "format: 1\n");
    let scores = ["4\nI ring first\n4\n", "3\n\n2\n"].map(|said| format!("\n\n{said}"));
    let credo = workplace.credo("check-in --plain").on("2025-09-18").types("Ada, Ben\n\n");
    let told = credo.types(&scores.concat()).types(&"\n".repeat(6)).succeeds();
    assert!(!told.contains("romise to customers") && !told.contains("our promise"), "{told}");
    assert!(!told.contains("Word for word"), "{told}");
    let asked = workplace.read("check-ins/2025-09/workshop.yaml");
    let ids: Vec<_> = asked.lines().filter_map(|line| line.trim().strip_prefix("- id: ")).collect();
    assert_eq!(ids[ids.len() - 3..], ["check-in", "still-sticking", "safe-to-say"], "{asked}");
    assert_eq!(stage_of(&workplace, "2025-09"), Stage::Closed);
}

#[test]
fn neither_the_promise_nor_what_was_said_before_is_told_before_the_end() {
    let workplace = kestrel();
    let told = held(&workplace, "2025-09-18");
    let (before, after) = told.split_once("What the check-in of").unwrap();
    for hidden in [PROMISE, EARLIER, "18 June", "Count the calls", "12 of 30"] {
        assert!(!before.contains(hidden), "{hidden}");
    }
    assert!(after.contains(PROMISE) && !after.contains(EARLIER));
    // Promises about names come first of all.
    let said = before.find("off the record: heard").unwrap();
    assert!(said < before.find("Without looking it up").unwrap());
}

#[test]
fn what_it_came_to_is_seen_again_and_another_is_begun_when_wanted() {
    let workplace = kestrel_with_names();
    let told = held(&workplace, "2025-09-18");
    let same = "\nOf the 4 who scored both times: 3.0, now 3.5; 2 up, 0 down\n";
    assert!(told.contains(same), "{told}");
    let credo = |arguments: &str| workplace.credo(arguments).on("2025-09-30");
    let named = credo("check-in --edition 2025-09").runs();
    assert_eq!((named.code, named.err.as_str()), (Some(0), ""), "{named}");
    assert!(
        named.out.contains("Word for word: 1 of 4.\n") && !named.out.contains("Leeds"),
        "{named}"
    );
    assert!(named.out.contains("<b>Twice</b> ␛[2J*so*"), "{named}");
    let asked = credo("check-in --plain").types("1\n").runs();
    assert_eq!((asked.code, &asked.out), (Some(0), &named.out), "{asked}");
    assert_data_eq!(
        asked.err,
        str![[r#"
There was a check-in on Thursday 18 September 2025.
  1. See it again
  2. Begin another one
1 to 2 [1]: 

"#]]
    );
    // Nobody is asked by a script, and nothing is begun by itself.
    let unasked = credo("check-in --plain").runs();
    assert_eq!(unasked.code, Some(2), "{unasked}");
    assert!(!workplace.path("check-ins/2025-09-2").exists());

    let another = credo("check-in --plain").types("2\n").types(HERE).types("\n");
    another.types(ADA).types(":pause\n").succeeds();
    assert_eq!(stage_of(&workplace, "2025-09-2"), Stage::Answer);
    let status = credo("status").runs().out;
    assert!(status.contains("(4 people); 2025-09-2, 30 September 2025 (not over)\n"), "{status}");
    // What is on is gone on with, and only what is over is set beside it.
    let told = credo("check-in --plain").types("\n").types(BEN).types(":pause\n").succeeds();
    assert!(told.contains("Through: Ada, Ben."), "{told}");
    let told = credo("check-in --plain").types("\n").types(HANAKO).types(DEE).types(REVEALS);
    let told = told.types("\n").succeeds();
    assert!(told.contains("Before, on 18 September 2025:"), "{told}");
    assert!(told.contains("about the same"), "{told}");
    assert_eq!(stage_of(&workplace, "2025-09-2"), Stage::Closed);
}

#[test]
fn somebody_answers_alone_and_the_team_sees_it_together() {
    let workplace = kestrel();
    let credo = |arguments: &str| workplace.credo(arguments).on("2025-09-18");
    let refused = credo("check-in --plain --as Maren").types("\n").runs();
    assert_data_eq!(
        refused.to_string(),
        str![[r#"
error: nobody called `Maren` takes part
hint: these do: ada, ben, hanako, dee, eve
[exit status: 2]
"#]]
    );
    assert!(!workplace.path("check-ins").exists(), "nothing was made");
    let told = credo("check-in --plain --as eve").types("\nEvery call\n:pause\n").succeeds();
    assert!(told.contains("`credo check-in --as eve` goes\non."), "{told}");
    let told = credo("check-in --plain --as EVE").types("\n5\n\n:pass\n:pass\n5\n").succeeds();
    assert!(told.ends_with("Everything you gave is kept, unseen.\n"), "{told}");
    assert!(!told.contains(PROMISE) && !told.contains("18 June"), "{told}");
    let told = credo("check-in --plain").types("\n\n5\ny\n").types(REVEALS).types("\n");
    let told = told.succeeds();
    assert!(told.contains("Still to come: Ada, Ben, 花子, Dee."), "{told}");
    assert!(told.contains("Every call\n    — Eve"), "{told}");
    assert_eq!(stage_of(&workplace, "2025-09"), Stage::Closed);
}

#[test]
fn how_a_name_begins_is_that_person_and_who_is_not_named_has_not_left() {
    let workplace = kestrel();
    let credo = |arguments: &str| workplace.credo(arguments).on("2025-09-18");
    // Somebody who is named otherwise may be one of those who are known.
    let told = credo("check-in --plain --people ad,B,Dora,Zoë").types("1\nDee\n\n:pause\n");
    let told = told.runs();
    let asked = told.err.find("Dora was not here last time under this name. Who is it?");
    assert!(asked.is_some_and(|at| told.err[at..].contains("2. 花子")), "{told}");
    let people = || {
        let month: EditionId = "2025-09".parse().unwrap();
        let workshop = Folder::at(workplace.folder()).check_in(month).workshop().unwrap();
        let people = workshop.participants.iter();
        let people = people.map(|one| format!("{}: {}, {}", one.id, one.name, one.left));
        people.collect::<Vec<_>>()
    };
    assert_eq!(
        people(),
        ["ada: Ada, false", "ben: Ben, false", "dora: Dora, false", "dee: Zoë, false"],
        "{told}"
    );
    // Who was not named may still answer alone, or come in later.
    credo("check-in --plain --as ev").types("\n:pause\n").succeeds();
    assert_eq!(people().last().unwrap(), "eve: Eve, false");
    let told = credo("check-in --plain").types("\n3\n花\n:pause\n").runs();
    assert_eq!(people().last().unwrap(), "hanako: 花子, false", "{told}");
}

#[test]
fn whoever_is_killed_between_two_answers_goes_on_there() {
    let workplace = kestrel();
    let credo = || workplace.credo("check-in --plain").on("2025-09-18");
    let mut talk = credo().talks();
    talk.types(HERE).types("\n").types("\n\nWe ring back\n4\n");
    talk.says("In words:");
    talk.kill();
    assert_eq!(stage_of(&workplace, "2025-09"), Stage::Answer);
    let told = credo().types("\n\n\n4\nI rang\n:pass\n:pass\n5\n").breaks_off();
    assert!(told.contains("5 questions, 1 of them answered"), "{told}");
    assert!(told.contains("Through: Ada."), "{told}");
    // Killed at the end, it ends as it would have.
    let told = credo().types("\n").types(BEN).types(HANAKO).types(DEE).types(REVEALS).breaks_off();
    assert!(told.contains("What the check-in of"), "{told}");
    assert_eq!(workplace.off_the_record().len(), 1);
    let told = credo().types("\n\n").succeeds();
    assert!(told.contains("5 of 5 questions are revealed."), "{told}");
    assert_eq!(
        (stage_of(&workplace, "2025-09"), workplace.off_the_record().len()),
        (Stage::Closed, 0)
    );
}

#[test]
fn a_year_ends_and_a_clock_goes_back() {
    let workplace = kestrel();
    let credo = |day: &str| workplace.credo("check-in --plain --people Ada,Ben").on(day);
    credo("2025-12-31").types(":pause\n").succeeds();
    let told = credo("2026-01-01").types("\n").types(ADA).types(BEN).types(REVEALS).types("\n");
    let told = told.succeeds();
    assert!(told.contains("Check-in, Wednesday 31 December 2025"), "{told}");
    credo("2026-01-01").types(":pause\n").succeeds();
    let both = Folder::at(workplace.folder()).check_ins().unwrap();
    assert_eq!(both.iter().map(ToString::to_string).collect::<Vec<_>>(), ["2025-12", "2026-01"]);
    workplace.edit("check-ins/2026-01/workshop.yaml", "stage: answer", "stage: closed");
    assert_data_eq!(
        credo("2025-11-30").runs().to_string(),
        str![[r#"
error: today falls into `2025-11`, which is before the last check-in, `2026-01`
hint: look at the clock of this machine; where it is right, name a later one with `--edition`
[exit status: 2]
"#]]
    );
    fs::remove_dir_all(workplace.path("check-ins")).unwrap();
    let ran = credo("2025-06-17").runs();
    assert!(ran.err.contains("before the last edition, `2025-q2`"), "{ran}");
    assert!(!workplace.path("check-ins").exists());
    // What is named is begun, whatever the clock says.
    workplace.credo("check-in --plain --people Ada --edition 2025-06").types(":pause\n").succeeds();
    assert_eq!(stage_of(&workplace, "2025-06"), Stage::Answer);
}

#[test]
fn one_of_an_edition_before_is_not_gone_on_with_unless_it_is_named() {
    let workplace = kestrel();
    let credo = |arguments: &str, day: &str| {
        workplace.credo(&format!("check-in --plain --people Ada{arguments}")).on(day)
    };
    credo("", "2025-09-18").types(":pause\n").succeeds();
    let text = WORKSHOP.replace("2025-q2", "2025-q3").replace("number: 1", "number: 2");
    workplace.write("editions/2025-q3/workshop.yaml", text.replace("2025-06-18", "2025-09-20"));
    let told = credo("", "2025-10-18").types(":pause\n").succeeds();
    let remark = "The check-in of Thursday 18 September 2025 is not over; `credo check-in --edition \
                  2025-09` goes on with it.";
    assert!(told.starts_with(remark), "{told}");
    assert_eq!(stage_of(&workplace, "2025-10"), Stage::Answer);
    let told = credo(" --edition 2025-09", "2025-10-18").types(":pause\n").succeeds();
    assert!(told.contains("Check-in, Thursday 18 September 2025"), "{told}");
}

#[test]
fn without_an_edition_that_is_closed_there_is_nothing_to_look_at() {
    let workplace = kestrel();
    let path = "editions/2025-q2/workshop.yaml";
    workplace.edit(path, "stage: closed", "stage: commit");
    assert_data_eq!(
        workplace.credo("check-in").runs().to_string(),
        str![[r#"
error: no edition in `(folder)` is closed yet
hint: `credo run` goes on to the end of the workshop
[exit status: 2]
"#]]
    );
    workplace.edit(path, "stage: commit", "stage: closed");
    assert_data_eq!(
        workplace.credo("check-in --edition 2025-q3").runs().to_string(),
        str![[r#"
error: `2025-q3` is no month, by which check-ins are named
hint: name one as in `--edition 2026-11`, or none for this month
[exit status: 2]
"#]]
    );
    assert!(!workplace.path("check-ins").exists());
}

#[test]
fn scores_are_set_beside_those_that_were_asked_for_in_the_same_words_and_give_nobody_away() {
    let workplace = kestrel();
    let path = "editions/2025-q2/workshop.yaml";
    let words = "Am I still living by our service culture?";
    workplace.edit(path, words, "Do I live by it?");
    let told = held(&workplace, "2025-09-18");
    assert!(
        told.contains("Not comparable: on 18 June 2025 it was asked in other words."),
        "{told}"
    );
    assert_eq!(told.matches("Before, on 18 June 2025:").count(), 1, "{told}");

    // One that was asked alike goes first, however long ago.
    let workplace = kestrel();
    held(&workplace, "2025-09-18");
    workplace.edit("check-ins/2025-09/workshop.yaml", words, "Do I live by it?");
    let told = held(&workplace, "2025-10-18");
    let (before, after) = told.split_once("Before, on 18 June 2025:").unwrap();
    assert!(before.contains("What the check-in of 18 October 2025 came to"), "{told}");
    assert_eq!(after.matches("Before, on 18 September 2025:").count(), 1, "{told}");

    // One score without a name beside four of the same people's tells whose it is.
    let workplace = kestrel_with_names();
    let eve = ADA.replace("\n4\nI ring", "\n:unnamed\n1\nI ring");
    let everybody = "Ada, Ben, 花子, Dee, Eve\n";
    let credo = workplace.credo("check-in --plain").types(everybody).types("\n");
    let credo = credo.types(ADA).types(BEN).types(HANAKO).types(DEE).types(&eve);
    let told = credo.types(REVEALS).types("\n").succeeds();
    let hidden = "Not set beside 18 June 2025: both together would tell whose the score without a";
    assert!(told.contains(hidden), "{told}");
    assert_eq!(told.matches("Before, on 18 June 2025:").count(), 1, "{told}");
    assert!(!told.contains("scored both times"), "{told}");
}

#[test]
fn the_one_answer_without_a_name_takes_the_names_of_those_who_are_here() {
    let workplace = kestrel();
    let credo = workplace.credo("check-in --plain --people Ada,Ben").types("\n").types(ADA);
    let ben = BEN.replace("Ring back soon", ":unnamed\nRing back soon");
    let told = credo.types(&ben).types(REVEALS).types("\n").succeeds();
    assert!(told.contains("Ring back soon\n    — one of us"), "{told}");
    assert!(told.contains("We ring back, before tonight\n    — one of us"), "{told}");
}

#[test]
fn a_team_marks_questions_of_its_own_and_drops_ours() {
    let workplace = kestrel();
    let dropped = "format: 1\noverlays: check-in\ndrop: [promise-recall, still-sticking, promise-kept, \
                   promise-broken, safe-to-say]\n";
    workplace.write("questions/less.yaml", dropped);
    assert_data_eq!(
        workplace.credo("check-in --people Ada").runs().to_string(),
        str![[r#"
error: no question is asked in a check-in
hint: mark some with `short-form: true` in a set or an overlay
[exit status: 2]
"#]]
    );
    let own = "format: 1\noverlays: improvements\nadd:\n- {id: van, prompt: Does the van run?, kind: \
               choice, short-form: true, options: [{id: yes-it-does, label: It does}, {id: no-it-does-not, \
               label: It does not}]}\n";
    workplace.write("questions/van.yaml", own);
    let credo = workplace.credo("check-in --plain --people Ada").types("\n\n\n1\n\n\n\n");
    let told = credo.succeeds();
    assert!(told.contains("1 It does ●\n0 It does not"), "{told}");
    // A workshop asks it, too.
    let shown = workplace.credo("questions show van").runs().out;
    assert!(shown.contains("asked: in a check-in, too"), "{shown}");
}

#[test]
fn everything_else_goes_on_as_if_there_were_no_check_in() {
    let workplace = Workplace::with_both_quarters();
    let credo = |arguments: &str| workplace.credo(arguments).on("2026-02-01");
    let commands = ["compare", "write --stdout", "why 1", "commitments", "calendar --stdout"];
    let said = || commands.map(|command| credo(command).runs().to_string());
    let before = said();
    let alone = "\nWe stay\n4\n\n:pass\n:pass\n5\n";
    credo("check-in --plain --as maren-oduya").types(alone).succeeds();
    assert_eq!(said(), before);
    credo("check-in --plain").types("\n\n7\ny\n").types(REVEALS).types("\n").runs();
    let told = credo("run --plain").types("\n2\n:pause\n").succeeds();
    assert!(told.contains("What you promised last time: 2025 Q4"), "{told}");
}
