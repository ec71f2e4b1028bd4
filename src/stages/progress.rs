//! How far a workshop has got, in words.

use crate::domain::Stage;
use crate::flow::Progress;

/// Returns what is done in a stage, as in *next: voting on themes*.
pub(super) fn doing(stage: Stage) -> &'static str {
    match stage {
        Stage::Open => "looking back at what you promised",
        Stage::Answer => "answering and revealing",
        Stage::Theme => "putting answers under themes",
        Stage::Vote => "voting on themes",
        Stage::Agree => "agreeing on statements",
        Stage::Commit => "making commitments",
        Stage::Close => "closing",
        Stage::Closed => "closed",
    }
}

/// Returns what was made so far and what is still open, a line for each stage in which there is
/// something to say; of stages that are still to come, and of a closed workshop, only what was made.
pub(super) fn made(progress: &Progress, stage: Stage) -> Vec<String> {
    let mut lines = Vec::new();
    let has_come = |to: Stage| stage >= to && stage != Stage::Closed;
    if has_come(Stage::Theme) || progress.themes > 0 {
        let mut line = vec![count(progress.themes, "theme", "themes")];
        if progress.loose > 0 {
            line.push(format!("{} still loose", count(progress.loose, "card", "cards")));
        }
        lines.push(line.join(", "));
    }
    if (has_come(Stage::Vote) && progress.votes > 0) || progress.counted > 0 {
        lines.push(format!(
            "{} of {} counted",
            progress.counted,
            count(progress.votes, "vote", "votes")
        ));
    }
    if has_come(Stage::Agree) || progress.statements > 0 {
        lines.push(statements(progress));
    }
    if has_come(Stage::Commit) || progress.commitments + progress.requests + progress.not_now > 0 {
        lines.push(commitments(progress));
    }
    lines
}

fn statements(progress: &Progress) -> String {
    let mut line = vec![count(progress.statements, "statement", "statements")];
    if progress.untested > 0 {
        line.push(format!("{} not put to the test", progress.untested));
    }
    if progress.dissent > 0 {
        line.push(format!("{} open", count(progress.dissent, "dissent", "dissents")));
    }
    if progress.statements > 0 {
        line.push(if progress.decided { "decided" } else { "not decided" }.to_owned());
    }
    line.join(", ")
}

fn commitments(progress: &Progress) -> String {
    let mut line = vec![
        count(progress.commitments, "commitment", "commitments"),
        count(progress.requests, "request", "requests"),
    ];
    if progress.not_now > 0 {
        line.push(format!("{} not now", progress.not_now));
    }
    if progress.unanswered > 0 {
        line.push(format!("{} unanswered", count(progress.unanswered, "top issue", "top issues")));
    }
    line.join(", ")
}

/// Returns a number with what it counts, as in `1 card` and `no cards`.
pub(super) fn count(number: usize, one: &str, several: &str) -> String {
    match number {
        0 => format!("no {several}"),
        1 => format!("1 {one}"),
        _ => format!("{number} {several}"),
    }
}
