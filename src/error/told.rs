//! What errors say, put into words.

use crate::domain::EditionId;
use crate::flow::Barred;

/// Says that no line of the document is meant by what was asked.
pub(super) fn not_in_document(asked: &str, lines: usize) -> String {
    if asked.trim().parse::<usize>().is_ok() {
        format!("the document has {lines} lines")
    } else {
        format!("no line of the document says `{}`", crate::text::clip(asked, 100))
    }
}

/// Says that an edition is not the current one, and which is.
pub(super) fn not_current(edition: EditionId, current: EditionId) -> String {
    let why = if edition > current { "not closed, and so not" } else { "not" };
    format!("edition `{edition}` is {why} the current one: `{current}` is")
}

/// Returns what to do where today lies before the `last` edition: the clock went back, or the cadence is
/// a longer one now, and its period began before the last edition did.
pub(super) fn backwards(todays: EditionId, last: EditionId) -> String {
    if !todays.holds(last) {
        let right = "where it is right, name a later one with `--edition`";
        return format!("look at the clock of this machine; {right}");
    }
    let (next, after) = (last.following(), todays.following());
    format!(
        "the cadence in `credo.yaml` is another one now; until `{after}` begins, name an edition as \
         before: `--edition {next}`"
    )
}

/// Returns so many conflicts in words.
pub(super) fn conflicts(count: usize) -> String {
    if count == 1 { "one conflict".to_owned() } else { format!("{count} conflicts") }
}

pub(super) fn plural<'w>(count: usize, one: &'w str, many: &'w str) -> &'w str {
    if count == 1 { one } else { many }
}

/// Returns what bars the way to a stage, in words.
pub(super) fn barred(barred: Barred) -> String {
    match barred {
        Barred::Unrevealed(1) => "one question is not revealed".to_owned(),
        Barred::Unrevealed(count) => format!("{count} questions are not revealed"),
        Barred::Unanswered(1) => "one of the issues with the most votes is not answered".to_owned(),
        Barred::Unanswered(count) => {
            format!("{count} of the issues with the most votes are not answered")
        }
        Barred::LeftLying(1) => {
            "one thing that you promised or asked for last time is left lying".to_owned()
        }
        Barred::LeftLying(count) => {
            format!("{count} things that you promised or asked for last time are left lying")
        }
    }
}

/// Returns what can be done about an edition that is over.
pub(super) fn after_closing(edition: EditionId) -> String {
    let another = edition
        .again()
        .map_or_else(String::new, |again| format!("; `--edition {again}` begins another one now"));
    format!(
        "its files may still be edited by hand, and `credo write` makes its document again; `credo \
         run` begins the next edition on its day{another}"
    )
}
