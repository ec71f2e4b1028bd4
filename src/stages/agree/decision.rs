//! The word of whoever decides, which closes the statements.

use super::super::line::{Line, Typed};
use super::{Moved, Session, title};
use crate::domain::{Day, Decided, Name};
use crate::error::Error;
use crate::flow::agreeing::{self, Wording};
use crate::flow::one_of_us;
use crate::prompt::PromptError;

/// What whoever decides says.
#[derive(Clone, Copy)]
enum Word {
    Stands,
    NotYet,
    Another,
    Pause,
}

impl Session<'_, '_> {
    /// Asks for the word that closes the statements, unless an objection is open or nothing is
    /// stated.
    pub(super) fn decision(&mut self) -> Result<Moved, Error> {
        let statements = self.stated();
        if agreeing::stated(statements).is_empty() {
            return Ok(Moved::On);
        }
        let open: Vec<_> = self
            .unsettled()
            .iter()
            .map(|one| format!("- {}", title(statements, &one.on)))
            .collect();
        if !open.is_empty() {
            return self.cannot_decide(&open.join("\n"));
        }
        let without = self.without_a_reason()?;
        if !without.is_empty()
            && let Some(moved) = self.lacks_reasons(&without)?
        {
            return Ok(moved);
        }
        let page = self.decision_page()?;
        loop {
            let Some(by) = self.who_decides()? else { return Ok(Moved::Back) };
            self.screens(&page)?;
            let choices = vec![
                ("It stands".to_owned(), Word::Stands),
                ("Not yet".to_owned(), Word::NotYet),
                ("Somebody else decides".to_owned(), Word::Another),
                ("Stop for now".to_owned(), Word::Pause),
            ];
            match self.pick(&format!("{by} decides:"), choices, 0)? {
                None => return Ok(Moved::Back),
                Some(Word::Pause) => return Err(PromptError::Paused.into()),
                Some(Word::Another) => self.change(|workshop| workshop.decider = None)?,
                Some(Word::NotYet) => {
                    self.sitting.change_statements(|all| all.decided = None)?;
                    return Ok(Moved::On);
                }
                Some(Word::Stands) => return self.decided(by),
            }
        }
    }

    /// Shows what is decided on, and what was not tested.
    fn decision_page(&self) -> Result<String, Error> {
        let (overview, split) = (self.overview()?, self.split()?);
        let began = self.began()?.unwrap_or_default();
        let untested: Vec<_> = agreeing::due(self.stated(), &began)
            .iter()
            .map(|one| format!("- {}\n", title(self.stated(), &one.on)))
            .collect();
        let untested = if untested.is_empty() {
            String::new()
        } else {
            format!("\nNot tested:\n{}", untested.concat())
        };
        let gap = if split.is_empty() { "" } else { "\nThe goal, as you chose:\n" };
        Ok(format!("The decision\n\n{overview}\n{gap}{split}{untested}"))
    }

    /// Notes whose word the statements stand by.
    fn decided(&mut self, by: Name) -> Result<Moved, Error> {
        let decided = Decided { by, on: Day(self.context.today) };
        self.sitting.change_statements(|all| {
            // Somebody's word stays with the day on which it was given.
            let same = all.decided.as_ref().is_some_and(|before| before.by == decided.by);
            if !same {
                all.decided = Some(decided);
            }
        })?;
        Ok(Moved::On)
    }

    /// Says what is in the way of a decision.
    fn cannot_decide(&mut self, open: &str) -> Result<Moved, Error> {
        self.page(&format!(
            "The decision\n\nIt cannot be decided yet. Somebody objects, and nothing has become of \
             it:\n{open}\n"
        ))?;
        let choices = vec![
            ("Give them the floor".to_owned(), Moved::To(Wording::Objections)),
            ("Go on, and decide another day".to_owned(), Moved::On),
        ];
        Ok(self.pick("What next?", choices, 0)?.unwrap_or(Moved::Back))
    }

    /// Says what nobody gave a reason for, and asks whether it is decided all the same; returns where
    /// they go if it is not.
    fn lacks_reasons(&mut self, without: &[String]) -> Result<Option<Moved>, Error> {
        self.page(&format!(
            "The decision\n\nThis is otherwise than in the edition before, and nobody has said \
             why:\n{}\n",
            without.join("\n")
        ))?;
        let choices = vec![
            ("Say why".to_owned(), Some(Moved::To(Wording::Reasons))),
            ("Decide it with no reason given; the document says so".to_owned(), None),
            ("Go on, and decide another day".to_owned(), Some(Moved::On)),
        ];
        Ok(self.pick_or_pause("What next?", choices, 0)?.unwrap_or(Some(Moved::Back)))
    }

    /// Returns who decides, or asks.
    fn who_decides(&mut self) -> Result<Option<Name>, Error> {
        if let Some(decider) = &self.workshop().decider {
            return Ok(Some(decider.clone()));
        }
        self.page("The decision\n\nOne of you decides on the words, and answers for them.\n")?;
        let (line, workshop) =
            (Line { label: "Who decides?", ..Line::default() }, self.workshop().clone());
        let is_one = |typed: &str| one_of_us(typed, &workshop);
        let Typed::Said(who) = self.line(line, is_one)? else { return Ok(None) };
        let decider = workshop.participants.into_iter().find(|one| one.id == who);
        let decider = decider.map(|one| one.name);
        self.change(|workshop| workshop.decider.clone_from(&decider))?;
        Ok(decider)
    }
}
