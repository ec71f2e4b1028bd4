//! Between two workshops: what is due, what has a day, and that nothing is said where nothing is.

use snapbox::{assert_data_eq, str};

use crate::source;
use crate::workplace::Workplace;

/// A team of two and what it promised; its workshop was on the 17th of December 2025.
const COMMITMENTS: &str = "\
format: 1
commitments:
- {id: c1, owner: ada, will: Ring back within a day, by: 2026-01-09, asks: ben, asks-on: 2026-02-02}
- {id: c2, owner: ben, will: Count, by: 2026-02-01}
requests:
- {id: r1, to: Sales, asked-by: ada, ask: No dates without us, by: 2026-01-16}
";

/// Makes the culture folder of that team, whose edition stands at `stage`.
pub(crate) fn of_two(stage: &str) -> Workplace {
    let workplace = Workplace::new();
    let culture = "format: 1\ncompany: Kestrel\nteam: Support\nsets: [general]\n";
    workplace.write("credo.yaml", culture);
    begin(&workplace, "2025-q4", &format!("held: 2025-12-17\nnext: 2026-03-18\nstage: {stage}"));
    workplace.write("editions/2025-q4/commitments.yaml", COMMITMENTS);
    workplace
}

/// Begins an edition or a check-in of that team.
pub(crate) fn begin(workplace: &Workplace, edition: &str, rest: &str) {
    let folder = if edition.contains('q') { "editions" } else { "check-ins" };
    let number = if rest.contains("after:") { 2 } else { 1 };
    let workshop = format!(
        "format: 1
edition: {edition}
number: {number}
company: Kestrel
team: Support
{rest}
language: en
way: round
shown: named
participants:
- {{id: ada, name: Ada}}
- {{id: ben, name: Ben}}
revealed: []
minutes-spent: 0
sets:
- id: general
  title: How we work
  questions:
  - {{id: good, prompt: What is good service?, kind: text}}
"
    );
    workplace.write(&format!("{folder}/{edition}/workshop.yaml"), workshop);
}

/// Returns the exit status and what was said on a day.
fn said(workplace: &Workplace, day: &str, arguments: &str) -> String {
    workplace.credo(arguments).on(day).runs().to_string()
}

#[test]
fn what_is_due_is_told_with_an_exit_status_of_its_own() {
    let workplace = Workplace::with_both_quarters();
    assert_data_eq!(said(&workplace, "2026-01-04", "due"), "[exit status: 0]");
    assert_data_eq!(
        said(&workplace, "2026-01-12", "due"),
        str![[r#"
Day                             Who             What
────────────────────────────────────────────────────────────────────────────────
5 January 2026  7 days overdue  Maren Oduya     c7: Send the start-of-term
                                                checklist to all 140 schools and
                                                agree January hours with the
                                                team
9 January 2026  3 days overdue  Prisha Sandhal  c5: Run a phone rota for every
                                                open hour, two people on Mondays
                                                and in term-start weeks
[exit status: 3]
"#]]
    );
    assert_data_eq!(
        said(&workplace, "2026-01-04", "due --within 5"),
        str![[r#"
Day                        Who             What
────────────────────────────────────────────────────────────────────────────────
5 January 2026  in 1 day   Maren Oduya     c7: Send the start-of-term checklist
                                           to all 140 schools and agree January
                                           hours with the team
9 January 2026  in 5 days  Prisha Sandhal  c5: Run a phone rota for every open
                                           hour, two people on Mondays and in
                                           term-start weeks
[exit status: 3]
"#]]
    );
}

#[test]
fn what_is_due_can_be_read_by_programs() {
    let workplace = of_two("closed");
    assert_data_eq!(
        said(&workplace, "2026-01-16", "due --json"),
        str![[r#"
{
  "format": 1,
  "credo": "due",
  "today": "2026-01-16",
  "edition": "2025-q4",
  "items": [
    {
      "kind": "commitment",
      "id": "c1",
      "day": "2026-01-09",
      "days-overdue": 7,
      "who": "Ada",
      "what": "Ring back within a day"
    },
    {
      "kind": "request",
      "id": "r1",
      "day": "2026-01-16",
      "days-overdue": 0,
      "who": "Ada",
      "what": "Answer of Sales: No dates without us"
    }
  ]
}
[exit status: 3]
"#]]
    );
    assert_data_eq!(
        said(&workplace, "2025-12-17", "due --json"),
        str![[r#"
{
  "format": 1,
  "credo": "due",
  "today": "2025-12-17",
  "edition": "2025-q4",
  "items": []
}
[exit status: 0]
"#]]
    );
    let nobody = Workplace::new();
    nobody.write("credo.yaml", "format: 1\ncompany: K\nteam: S\nsets: [general]\n");
    assert_data_eq!(
        said(&nobody, "2025-12-17", "due --json"),
        str![[r#"
{
  "format": 1,
  "credo": "due",
  "today": "2025-12-17",
  "edition": null,
  "items": []
}
[exit status: 0]
"#]]
    );
    assert_data_eq!(said(&nobody, "2025-12-17", "due"), "[exit status: 0]");
}

#[test]
fn a_folder_that_nobody_touched_for_three_years_says_all_of_it() {
    let workplace = of_two("closed");
    assert_data_eq!(
        said(&workplace, "2028-12-17", "due"),
        str![[r#"
Day                               Who  What
────────────────────────────────────────────────────────────────────────────────
9 January 2026   2 years overdue  Ada  c1: Ring back within a day
16 January 2026  2 years overdue  Ada  r1: Answer of Sales: No dates without us
1 February 2026  2 years overdue  Ben  c2: Count
2 February 2026  2 years overdue  Ben  c1: Ask Ada: Ring back within a day
18 March 2026    2 years overdue       The next workshop: the philosophy is read
                                       again
[exit status: 3]
"#]]
    );
    // A clock that went back has nothing to say.
    assert_data_eq!(said(&workplace, "2025-11-01", "due"), "[exit status: 0]");
}

#[test]
fn the_next_workshop_is_overdue_until_it_has_begun() {
    let workplace = of_two("closed");
    let told = "The philosophy was to be read again on 18 March 2026: 2 days overdue.";
    for command in ["status", "write", "run commit"] {
        let ran = workplace.credo(command).on("2026-03-20").runs();
        assert!(ran.err.contains(told), "{command}: {ran}");
        let ran = workplace.credo(command).on("2026-03-18").runs();
        assert!(!ran.err.contains("to be read again"), "{command}: {ran}");
    }
    begin(&workplace, "2026-q1", "held: 2026-03-20\nnext: 2026-06-18\nstage: answer");
    let ran = workplace.credo("status").on("2026-03-20").runs();
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran}");
    assert!(!workplace.credo("due").on("2026-03-20").runs().out.contains("workshop"));
}

#[test]
fn an_overdue_document_says_so_on_top_in_every_format() {
    let workplace = of_two("closed");
    let written = |day: &str, format: &str| {
        let name = format!("written.{format}");
        let command = format!("write --format {format} --output {name}");
        workplace.credo(&command).on(day).succeeds();
        let file = std::fs::File::open(workplace.path(&name)).unwrap();
        if format == "docx" {
            let mut zip = zip::ZipArchive::new(file).unwrap();
            std::io::read_to_string(zip.by_name("word/document.xml").unwrap()).unwrap()
        } else {
            std::io::read_to_string(file).unwrap()
        }
    };
    // Read without its marks, a document begins with its title, and then with this.
    let words = |text: &str| {
        let body = text.rfind("<body").map_or(text, |at| &text[at..]);
        let bare = body.replace("</", "<").split('<').fold(String::new(), |all, part| {
            let words = part.split_once('>').map_or(part, |(_, words)| words);
            format!("{all} {words}")
        });
        bare.split(|c: char| !c.is_alphanumeric())
            .filter(|it| !it.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let told = "How we serve our customers Overdue we were to read this again on 18 March 2026";
    for format in ["markdown", "html", "docx", "text"] {
        let late = words(&written("2026-03-20", format));
        assert!(late.contains(told), "{format}: {late}");
        let early = words(&written("2026-03-18", format));
        assert!(!early.contains("Overdue"), "{format}: {early}");
    }
}

#[test]
fn an_objection_that_is_put_off_to_the_next_workshop_goes_with_it() {
    let workplace = of_two("close");
    let statements = "format: 1\ndissent:\n- {id: d1, about: goal, text: No., revisit: 2026-03-18}\n\
                      - {id: d2, about: goal, text: Nor I., revisit: 2026-02-01}\n";
    workplace.write("editions/2025-q4/statements.yaml", statements);
    let told = workplace.credo("run --plain").on("2025-12-17");
    let told = told.types("\nLeave it out\n2026-04-01\n").succeeds();
    let note = " 1 objection is looked at again then, and goes with it.";
    assert!(told.replace('\n', " ").contains(note), "{told}");
    let days = workplace.edition("2025-q4").agreement.statements.dissent;
    let days: Vec<_> = days.iter().map(|one| one.revisit.unwrap().to_string()).collect();
    assert_eq!(days, ["2026-04-01", "2026-02-01"]);
}

#[test]
fn a_check_in_that_was_held_is_not_due() {
    let workplace = of_two("closed");
    let due = || workplace.credo("due").on("2026-02-01").runs().out;
    assert!(due().contains("The check-in"));
    begin(&workplace, "2026-01", "held: 2026-01-20\nnext: 2026-03-18\nstage: answer");
    assert!(due().contains("The check-in"), "it is not over");
    begin(&workplace, "2026-01", "held: 2026-01-20\nnext: 2026-03-18\nstage: closed");
    assert!(!due().contains("The check-in"));
}

#[expect(clippy::too_many_lines, reason = "it shows whole outputs")]
#[test]
fn where_nothing_is_on_the_status_tells_of_every_edition() {
    let workplace = of_two("closed");
    begin(&workplace, "2026-01", "held: 2026-01-20\nnext: 2026-03-18\nstage: closed");
    assert_data_eq!(
        said(&workplace, "2026-01-21", "status"),
        str![[r#"
Kestrel, Support

Edition  Held              Stands  People
─────────────────────────────────────────
2025 Q4  17 December 2025  closed       2

Check-ins: 2026-01, 20 January 2026 (2 people)
Next workshop: 18 March 2026

Day                               Who  What
───────────────────────────────────────────────────────────────────────────────
9 January 2026   12 days overdue  Ada  c1: Ring back within a day
16 January 2026  5 days overdue   Ada  r1: Answer of Sales: No dates without us
[exit status: 0]
"#]]
    );
    assert_data_eq!(
        said(&workplace, "2026-03-20", "status --json"),
        str![[r#"
{
  "format": 1,
  "credo": "status",
  "today": "2026-03-20",
  "company": "Kestrel",
  "team": "Support",
  "edition": null,
  "editions": [
    {
      "id": "2025-q4",
      "held": "2025-12-17",
      "stage": "closed",
      "people": 2
    }
  ],
  "check-ins": [
    {
      "id": "2026-01",
      "held": "2026-01-20",
      "over": true,
      "people": 2
    }
  ],
  "check-in": null,
  "next": "2026-03-18",
  "overdue": true,
  "due": [
    {
      "kind": "commitment",
      "id": "c1",
      "day": "2026-01-09",
      "days-overdue": 70,
      "who": "Ada",
      "what": "Ring back within a day"
    },
    {
      "kind": "request",
      "id": "r1",
      "day": "2026-01-16",
      "days-overdue": 63,
      "who": "Ada",
      "what": "Answer of Sales: No dates without us"
    },
    {
      "kind": "commitment",
      "id": "c2",
      "day": "2026-02-01",
      "days-overdue": 47,
      "who": "Ben",
      "what": "Count"
    },
    {
      "kind": "asks",
      "id": "c1",
      "day": "2026-02-02",
      "days-overdue": 46,
      "who": "Ben",
      "what": "Ask Ada: Ring back within a day"
    },
    {
      "kind": "workshop",
      "id": null,
      "day": "2026-03-18",
      "days-overdue": 2,
      "who": null,
      "what": "The next workshop: the philosophy is read again"
    }
  ]
}
The philosophy was to be read again on 18 March 2026: 2 days overdue.
[exit status: 0]
"#]]
    );
    let named = said(&workplace, "2026-01-21", "status --edition 2025-q4");
    assert!(named.contains("2025 Q4, edition 1"), "{named}");
    let on = of_two("commit");
    assert_data_eq!(
        said(&on, "2026-01-21", "status --json"),
        str![[r#"
{
  "format": 1,
  "credo": "status",
  "today": "2026-01-21",
  "company": "Kestrel",
  "team": "Support",
  "edition": {
    "id": "2025-q4",
    "number": 1,
    "held": "2025-12-17",
    "next": "2026-03-18",
    "stage": "commit",
    "minutes-used": 0,
    "minutes-planned": 0,
    "asked": 1,
    "revealed": 0,
    "themes": 0,
    "loose": 0,
    "votes": 0,
    "counted": 0,
    "statements": 0,
    "untested": 0,
    "dissent": 0,
    "decided": false,
    "commitments": 2,
    "requests": 1,
    "not-now": 0,
    "unanswered": 0,
    "people": [
      {
        "id": "ada",
        "name": "Ada",
        "answered": 0,
        "open": 1,
        "left": false
      },
      {
        "id": "ben",
        "name": "Ben",
        "answered": 0,
        "open": 1,
        "left": false
      }
    ]
  },
  "editions": [
    {
      "id": "2025-q4",
      "held": "2025-12-17",
      "stage": "commit",
      "people": 2
    }
  ],
  "check-ins": [],
  "check-in": null,
  "next": "2026-03-18",
  "overdue": false,
  "due": [
    {
      "kind": "workshop",
      "id": null,
      "day": "2026-01-15",
      "days-overdue": 6,
      "who": null,
      "what": "The workshop of 2025 Q4; begun on 17 December 2025, and not finished"
    }
  ]
}
[exit status: 0]
"#]]
    );
    let told = said(&on, "2026-01-21", "status");
    assert!(told.contains("Answered") && !told.contains("Stands"), "{told}");
}

#[test]
fn a_calendar_has_all_days_and_the_same_bytes_every_day() {
    let workplace = of_two("closed");
    let written = workplace.credo("calendar").on("2026-01-01").succeeds();
    assert!(written.contains("calendar.ics"), "{written}");
    let calendar = workplace.read("calendar.ics");
    let later = workplace.credo("calendar --stdout").on("2027-07-01").runs();
    assert_eq!(later.out, calendar);
    assert_eq!(workplace.credo("calendar --output ours.ics").runs().code, Some(0));
    assert_eq!(workplace.read("ours.ics"), calendar);
    // Standard output has an option of its own; no file gets a name that nobody finds.
    for command in ["calendar", "write", "trends"] {
        let hyphen = workplace.credo(&format!("{command} --output -")).runs();
        assert_eq!(hyphen.code, Some(2), "{hyphen}");
        assert!(hyphen.err.contains("`--help` tells how to write to standard output"), "{hyphen}");
    }
    assert!(!workplace.path("-").exists());
    let titles =
        calendar.lines().filter(|line| line.starts_with("SUMMARY") || line.starts_with("DTSTART"));
    assert_data_eq!(
        titles.collect::<Vec<_>>().join("\n"),
        str![[r#"
DTSTART;VALUE=DATE:20260109
SUMMARY:Ada: Ring back within a day
DTSTART;VALUE=DATE:20260116
SUMMARY:Answer due: No dates without us (asked of: Sales)
DTSTART;VALUE=DATE:20260131
SUMMARY:Check-in: are we still living by our philosophy?
DTSTART;VALUE=DATE:20260201
SUMMARY:Ben: Count
DTSTART;VALUE=DATE:20260202
SUMMARY:Ben asks Ada how it went: Ring back within a day
DTSTART;VALUE=DATE:20260318
SUMMARY:Workshop: we read our philosophy again
"#]]
    );
    let on = of_two("commit");
    assert_data_eq!(
        said(&on, "2026-01-21", "calendar"),
        str![[r#"
error: no edition in `(folder)` is closed yet
hint: `credo run` goes on to the end of the workshop
[exit status: 2]
"#]]
    );
}

#[test]
fn a_calendar_takes_out_what_the_edition_before_had_on_days_to_come() {
    let workplace = of_two("closed");
    workplace.credo("calendar").on("2026-01-01").succeeds();
    let before = workplace.read("calendar.ics");
    // The next one is held two months early, and lets go of what Ben does.
    begin(
        &workplace,
        "2026-q1",
        "held: 2026-01-15\nafter: 2025-q4\nnext: 2026-06-17\nstage: closed",
    );
    let review = "format: 1\ncommitments: [{id: c2, state: nearly, next: No more}]\n";
    workplace.write("editions/2026-q1/review.yaml", review);
    workplace.credo("calendar").on("2026-01-17").succeeds();
    let events = |calendar: &str| -> Vec<(String, String)> {
        let whole = calendar.replace("\r\n ", "");
        let value = |event: &str, key: &str| {
            event.lines().find_map(|line| line.strip_prefix(key)).unwrap().to_owned()
        };
        let events = whole.split("BEGIN:VEVENT").skip(1);
        events.map(|event| (value(event, "UID:"), value(event, "STATUS:"))).collect()
    };
    let (before, now) = (events(&before), events(&workplace.read("calendar.ics")));
    // All but what was to be done a week before it.
    for (name, _) in &before[1..] {
        let stands: Vec<_> = now.iter().filter(|(other, _)| other == name).collect();
        assert_eq!(stands, [&(name.clone(), "CANCELLED".to_owned())]);
    }
    assert!(now.iter().all(|(name, _)| *name != before[0].0));
    let new = now.iter().filter(|(_, status)| status == "CONFIRMED").count();
    assert_eq!((now.len(), new), (before.len() - 1 + new, 2));
    let listed = said(&workplace, "2026-06-01", "commitments --edition 2025-q4");
    assert!(
        listed.contains("9 Jan 2026, overdue") && !listed.contains("1 Feb 2026, overdue"),
        "{listed}"
    );
}

#[test]
fn what_may_be_private_is_masked_in_the_calendar_and_in_what_is_due() {
    let workplace = of_two("closed");
    workplace.edit("editions/2025-q4/commitments.yaml", "Count", "Ring +44 20 7946 0991");
    for command in
        ["due", "due --json", "calendar --stdout", "commitments", "commitments --format markdown"]
    {
        let ran = workplace.credo(command).on("2026-02-01").runs();
        assert!(ran.out.contains("Ring (…)") && !ran.out.contains("7946"), "{command}: {ran}");
    }
    let told = "What may be private in it, and is undecided, is masked as (…)";
    let err = |command: &str, day: &str| workplace.credo(command).on(day).runs().err;
    for command in [
        "due",
        "status",
        "status --json",
        "calendar",
        "calendar --stdout",
        "commitments",
        "commitments --format markdown",
        "commitments --format json",
    ] {
        let told_of = err(command, "2026-02-01");
        assert!(told_of.contains(told), "{command}: {told_of}");
    }
    // Nothing is said where nothing of it is shown.
    for command in ["due", "status", "commitments --owner Ada"] {
        let told_of = err(command, "2026-01-09");
        assert!(!told_of.contains(told), "{command}: {told_of}");
    }
}

#[cfg(unix)]
#[test]
fn the_examples_for_cron_and_for_ci_run_what_there_is() {
    let workplace = of_two("closed");
    let crontab = source::read("examples/due/crontab");
    let line = crontab.lines().find(|line| line.contains("credo due")).unwrap();
    let command = line.splitn(6, ' ').nth(5).unwrap().replace("$HOME/our-culture", ".");
    let yaml: serde_yaml::Value =
        serde_yaml::from_str(&source::read("examples/due/due.yml")).unwrap();
    let steps = yaml["jobs"]["due"]["steps"].as_sequence().unwrap();
    let ci =
        steps.iter().filter_map(|step| step["run"].as_str()).find(|run| run.contains("credo due"));
    assert!(yaml["on"]["schedule"][0]["cron"].as_str().is_some());
    for command in [command.as_str(), ci.unwrap()] {
        let program = std::path::Path::new(Workplace::program()).parent().unwrap();
        let output = std::process::Command::new("sh")
            .args(["-c", command])
            .current_dir(workplace.folder())
            .env_clear()
            .env("PATH", format!("{}:/usr/bin:/bin", program.display()))
            .env("CREDO_TODAY", "2026-02-01")
            .output()
            .unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.contains("Ring back within a day"), "{command}: {said}");
        assert_eq!(output.status.code(), Some(3), "{command}");
    }
}

#[test]
fn what_was_removed_is_told_once_and_not_by_everything_that_names_it() {
    let workplace = Workplace::with_both_quarters();
    std::fs::remove_dir_all(workplace.path("editions/2025-q4/answers")).unwrap();
    let told = said(&workplace, "2026-01-12", "status");
    assert_eq!(told.matches("error:").count(), 1, "{told}");
    for line in [
        "error: `editions/2025-q4/answers` is missing\n",
        " --> editions/2025-q4/workshop.yaml:18:1\n",
        "bring it back, as from git or a copy: what is told in this edition names what stood there",
    ] {
        assert!(told.contains(line), "{line} is not in:\n{told}");
    }
    std::fs::remove_file(workplace.path("editions/2025-q4/workshop.yaml")).unwrap();
    // Without answers, nothing is left of it.
    let told = said(&workplace, "2026-01-12", "--edition 2025-q4 due");
    assert!(told.contains("bring its `workshop.yaml` back"), "{told}");
}
