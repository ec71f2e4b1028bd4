//! The agenda: the question sets, their questions and the minutes planned for them.

use std::time::Duration;

use crate::domain::Workshop;
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

/// Returns a time in minutes as people read it: whole and halves.
pub(super) fn minutes(time: Duration) -> String {
    let halves = (time.as_secs() + 15) / 30;
    match (halves / 2, halves % 2) {
        (0, 1) => "½".to_owned(),
        (whole, 0) => whole.to_string(),
        (whole, _) => format!("{whole}½"),
    }
}

/// Returns how many questions there are, in words.
pub(super) fn questions(count: usize) -> String {
    if count == 1 { "1 question".to_owned() } else { format!("{count} questions") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_told_in_halves() {
        let told = |seconds| minutes(Duration::from_secs(seconds));
        assert_eq!(told(0), "0");
        assert_eq!(told(30), "½");
        assert_eq!(told(90), "1½");
        assert_eq!(told(12 * 60), "12");
    }
}
