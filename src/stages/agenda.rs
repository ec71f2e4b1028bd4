//! The agenda: the question sets, their questions and the minutes planned for them.

use std::time::Duration;

use crate::domain::Workshop;
use crate::text::minutes;
use crate::ui;

/// Returns the agenda as a table that fits `columns`.
pub(super) fn agenda(workshop: &Workshop, columns: usize) -> String {
    let row = |what: &str, questions: usize, planned| {
        vec![what.to_owned(), questions.to_string(), minutes(planned)]
    };
    let sets = workshop.sets.iter();
    let parts =
        sets.map(|set| row(set.title.text(&workshop.language), set.questions.len(), set.minutes()));
    // A single part is all there is.
    let all = (workshop.sets.len() > 1)
        .then(|| row("All together", workshop.questions().count(), workshop.planned()));
    let rows: Vec<_> = parts.chain(all).collect();
    ui::table(&["Part", "Questions", "Minutes"], &rows, columns)
}

/// Returns how many questions there are, in words.
pub(super) fn questions(count: usize) -> String {
    if count == 1 { "1 question".to_owned() } else { format!("{count} questions") }
}

/// Returns how long something is planned to take, in words, where a time is planned for it.
pub(super) fn about(planned: Duration) -> Option<String> {
    match minutes(planned).as_str() {
        "0" => None,
        "1" => Some("about 1 minute".to_owned()),
        minutes => Some(format!("about {minutes} minutes")),
    }
}
