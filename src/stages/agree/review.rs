//! What was said of a principle where it was asked of each whether it is kept, changed or dropped.

use super::Session;
use crate::domain::PrincipleId;
use crate::error::Error;
use crate::flow::{Leanings, PrinciplesReviewed};

impl Session<'_, '_> {
    /// Returns what people would do with a principle of the edition before, and why; nothing where
    /// nobody said.
    pub(super) fn said_of_principle(&self, id: &PrincipleId) -> Result<String, Error> {
        let Some((_, _, before)) = self.edition_before()? else { return Ok(String::new()) };
        let principles = &before.statements.principles;
        let Some(at) = principles.iter().position(|one| one.id == *id) else {
            return Ok(String::new());
        };
        let reviewed = PrinciplesReviewed::of(&self.sitting.folder().load()?, principles);
        Ok(reviewed.each.get(at).map_or_else(String::new, told))
    }

    /// Returns what was said there of something that is none of the principles.
    pub(super) fn said_of_none(&self) -> Result<String, Error> {
        let Some((_, _, before)) = self.edition_before()? else { return Ok(String::new()) };
        let reviewed =
            PrinciplesReviewed::of(&self.sitting.folder().load()?, &before.statements.principles);
        if reviewed.of_none.is_empty() {
            return Ok(String::new());
        }
        let lines: Vec<_> = reviewed.of_none.iter().map(|row| format!("- {row}")).collect();
        Ok(format!("\n\nSaid of what is none of last time's:\n{}", lines.join("\n")))
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
