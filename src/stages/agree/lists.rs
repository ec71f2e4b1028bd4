//! Two short lists: what wins when two principles pull apart, and when anyone opens the document
//! again.

use std::collections::HashSet;

use super::super::line::{Line, Typed};
use super::principle::unmarked;
use super::{Moved, Session};
use crate::domain::Section;
use crate::error::Error;
use crate::flow::agreeing;
use crate::text::number;

impl Session<'_, '_> {
    /// Asks for the order in which principles win. Of fewer than two, none gives way.
    pub(super) fn order(&mut self) -> Result<Moved, Error> {
        let names: Vec<_> = self.stated().principles.iter().map(|one| one.name.clone()).collect();
        if names.len() < 2 {
            return Ok(Moved::On);
        }
        let numbered: Vec<_> =
            names.iter().zip(1..).map(|(name, number)| format!(" {number}. {name}")).collect();
        self.page(&format!(
            "What wins\n\nWhen two of these pull apart, the higher wins. The highest first, one a \
             line: their numbers, or your own words.\n\n{}\n",
            numbered.join("\n")
        ))?;
        let line = Line {
            label: "The highest first:",
            text: self.stated().order.join("\n"),
            lines: true,
            may_pass: true,
            ..Line::default()
        };
        let typed = self.line(line, |typed| {
            let order: Vec<_> = items(typed)
                .map(|item| {
                    let number = number::<usize>(item.trim_end_matches(['.', '．']));
                    let meant = number.and_then(|at| names.get(at.checked_sub(1)?));
                    meant.cloned().unwrap_or_else(|| item.to_owned())
                })
                .collect();
            let mut seen = HashSet::new();
            match order.iter().find(|item| !seen.insert(item.as_str())) {
                Some(twice) => Err(format!("`{twice}` stands there twice")),
                None => Ok(order),
            }
        })?;
        match typed {
            Typed::Back => return Ok(Moved::Back),
            Typed::Pass => {}
            Typed::Said(order) => {
                self.sitting.change_statements(|all| agreeing::order(all, order))?;
            }
        }
        Ok(Moved::On)
    }

    /// Asks when anyone opens the document again.
    pub(super) fn rituals(&mut self) -> Result<Moved, Error> {
        let said = self.said_of_rituals();
        let said = if said.is_empty() { said } else { format!("\nWhat you said:\n{said}\n") };
        self.page(&format!(
            "The rituals\n\nWhen does anyone open this again? One a line, as in: Mondays, five \
             minutes, one principle and one case.\n{said}"
        ))?;
        let line = Line {
            label: "Rituals:",
            text: self.stated().rituals.join("\n"),
            lines: true,
            may_pass: true,
            ..Line::default()
        };
        let read = |typed: &str| {
            let rituals = typed.lines().map(unmarked).filter(|ritual| !ritual.is_empty());
            Ok::<_, String>(rituals.map(str::to_owned).collect::<Vec<_>>())
        };
        match self.line(line, read)? {
            Typed::Back => return Ok(Moved::Back),
            Typed::Pass => {}
            Typed::Said(rituals) => {
                self.sitting.change_statements(|all| all.rituals = rituals)?;
            }
        }
        Ok(Moved::On)
    }

    /// Returns the themes of questions about rituals.
    fn said_of_rituals(&self) -> String {
        let themes = &self.sitting.agreement().themes;
        let questions = self.workshop().questions();
        let about = questions.filter(|question| question.feeds.contains(&Section::Rituals));
        let sortings = about.filter_map(|question| themes.get(&question.id));
        let says = sortings.flat_map(|sorting| &sorting.themes).map(|theme| &theme.says);
        says.map(|says| format!("  - {says}")).collect::<Vec<_>>().join("\n")
    }
}

/// Returns the items of a short list: one a line, or apart by semicolons.
fn items(typed: &str) -> impl Iterator<Item = &str> {
    typed.split(['\n', ';']).map(unmarked).filter(|item| !item.is_empty())
}
