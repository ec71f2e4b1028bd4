//! The agenda: the question sets, their questions and the minutes planned for them.

use crate::domain::Workshop;
use crate::text::minutes;
use crate::ui;

/// Returns the agenda as a table that fits `columns`.
pub(super) fn agenda(workshop: &Workshop, columns: usize) -> String {
    let rows: Vec<Vec<String>> = workshop
        .sets
        .iter()
        .map(|set| {
            vec![
                set.title.text(&workshop.language).to_owned(),
                set.questions.len().to_string(),
                minutes(set.minutes()),
            ]
        })
        .chain([vec![
            "All together".to_owned(),
            workshop.questions().count().to_string(),
            minutes(workshop.planned()),
        ]])
        .collect();
    ui::table(&["Part", "Questions", "Minutes"], &rows, columns)
}

/// Returns how many questions there are, in words.
pub(super) fn questions(count: usize) -> String {
    if count == 1 { "1 question".to_owned() } else { format!("{count} questions") }
}
