//! What was said of a principle where it was asked of each whether it is kept, changed or dropped.

use super::Session;
use crate::domain::PrincipleId;
use crate::error::Error;
use crate::flow::{Leanings, PrinciplesReviewed};

/// What was said of the principles of the edition before.
#[derive(Default)]
pub(super) struct Reviewed {
    each: Vec<(PrincipleId, Leanings)>,
    of_none: Vec<String>,
}

impl Session<'_, '_> {
    /// Reads what people would do with the principles of the edition before.
    pub(super) fn reviewed(&self) -> Result<Reviewed, Error> {
        let Some((_, _, before)) = self.edition_before()? else { return Ok(Reviewed::default()) };
        let principles = before.statements.principles;
        let PrinciplesReviewed { each, of_none } =
            PrinciplesReviewed::of(&self.sitting.folder().load()?, &principles);
        let ids = principles.into_iter().map(|principle| principle.id);
        Ok(Reviewed { each: ids.zip(each).collect(), of_none })
    }
}

impl Reviewed {
    /// Returns what people would do with a principle, and why; nothing where nobody said.
    pub(super) fn of(&self, id: &PrincipleId) -> String {
        let one = self.each.iter().find(|(principle, _)| principle == id);
        one.map_or_else(String::new, |(_, leanings)| told(leanings))
    }

    /// Returns what was said of something that is none of the principles.
    pub(super) fn of_none(&self) -> String {
        if self.of_none.is_empty() {
            return String::new();
        }
        let lines: Vec<_> = self.of_none.iter().map(|row| format!("- {row}")).collect();
        format!("\n\nSaid of what is none of last time's:\n{}", lines.join("\n"))
    }
}

/// Returns how many would keep, change or drop it, whether that puts it on the table, and why.
fn told(leanings: &Leanings) -> String {
    if *leanings == Leanings::default() {
        return String::new();
    }
    let counts =
        [(leanings.keep, "keep it"), (leanings.change, "change it"), (leanings.drop, "drop it")];
    let counts = counts.into_iter().filter(|(count, _)| *count > 0);
    let counts: Vec<_> = counts.map(|(count, what)| format!("{count} would {what}")).collect();
    let table = if leanings.are_on_the_table() { " It is on the table." } else { "" };
    let mut lines = Vec::new();
    if !counts.is_empty() {
        lines.push(format!("{}.{table}", counts.join(", ")));
    }
    lines.extend(leanings.otherwise.iter().map(|verdict| format!("1 said otherwise: {verdict}")));
    lines.extend(leanings.why.iter().map(|(leaning, why)| match leaning {
        Some(leaning) => format!("- {}: {why}", leaning.as_str()),
        None => format!("- {why}"),
    }));
    format!("\n\n{}", lines.join("\n"))
}
