//! The calendar, as what reads calendars reads it.

use super::{Program, are_there, modules, said};
use crate::due::of_two;
use crate::source;

#[test]
fn a_calendar_says_to_others_what_was_said() {
    if !are_there(&[Program::Calendar], "the calendar, read by ical.js") {
        return;
    }
    let workplace = of_two("closed");
    let texts = [
        "Ring back; within a day, \\n always\\, \"so\": END:VEVENT".to_owned(),
        "One line\nBEGIN:VEVENT\nand another".to_owned(),
        "👩‍👩‍👧‍👦".repeat(40),
        "ring back ".repeat(1000).trim().to_owned(),
        "静かな、毎週の会議".repeat(20),
    ];
    let commitment = |(at, will): (usize, &String)| {
        format!(
            "- {{id: c{at}, owner: ada, by: 2026-01-0{at}, will: {}}}\n",
            serde_json::to_string(will).unwrap()
        )
    };
    let all: String = (1..).zip(&texts).map(commitment).collect();
    let commitments = format!("format: 1\ncommitments:\n{all}");
    workplace.write("editions/2025-q4/commitments.yaml", commitments);
    workplace.write(
        "editions/2025-q4/updates.yaml",
        "format: 1\ncommitments:\n- {id: c1, when: 2026-01-01, state: done}\n",
    );
    workplace.credo("calendar").succeeds();
    let script = source::root().join("tests/programs/calendar.mjs");
    let paths = [script, modules(), workplace.path("calendar.ics")];
    let told = said("node", &paths.each_ref().map(|path| path.to_str().unwrap()));
    let events: Vec<serde_json::Value> =
        told.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    assert_eq!(events.len(), texts.len() + 2);
    for ((event, text), day) in events.iter().zip(&texts).zip(1..) {
        assert_eq!(event["start"], format!("2026-01-0{day}"));
        assert_eq!(event["status"], if day == 1 { "CANCELLED" } else { "CONFIRMED" });
        let description = event["description"].as_str().unwrap();
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat(description).starts_with(&flat(&format!("Ada: {text}"))), "{description}");
        assert!(event["summary"].as_str().unwrap().starts_with("Ada: "));
    }
}
