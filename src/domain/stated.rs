//! What statements say of a subject.

use super::{Principle, PrincipleId, Statement, Statements, Subject};

impl Statements {
    /// Whether they have something of this name. An order is always there, of however few lines.
    pub fn states(&self, on: &Subject) -> bool {
        match on {
            Subject::Promise | Subject::Goal | Subject::Feeling => self.sentence(on).is_some(),
            Subject::Order => true,
            Subject::Principle(id) => self.principle(id).is_some(),
        }
    }

    /// Returns a promise, goal or feeling.
    pub fn sentence(&self, on: &Subject) -> Option<&Statement> {
        match on {
            Subject::Promise => self.promise.as_ref(),
            Subject::Goal => self.goal.as_ref(),
            Subject::Feeling => self.feeling.as_ref(),
            Subject::Order | Subject::Principle(_) => None,
        }
    }

    /// Returns a principle.
    pub fn principle(&self, id: &PrincipleId) -> Option<&Principle> {
        self.principles.iter().find(|principle| principle.id == *id)
    }

    /// Returns what a principle is called; of one that is stated no longer, what it said, as far as
    /// something tells.
    pub fn calls(&self, id: &PrincipleId) -> Option<&str> {
        let is_it = |on: &Subject| matches!(on, Subject::Principle(one) if one == id);
        let down = || self.voted_down.iter().find(|down| is_it(&down.on)).map(|down| &down.text);
        let was =
            || self.dissent.iter().filter(|one| is_it(&one.on)).find_map(|one| one.was.as_ref());
        let name = self.principle(id).map(|principle| &principle.name);
        name.or_else(down).or_else(was).map(String::as_str)
    }

    /// Returns the lines that a statement has beside its sentence: practices of a principle, and what
    /// stands in the order.
    pub fn lines(&self, on: &Subject) -> &[String] {
        match on {
            Subject::Promise | Subject::Goal | Subject::Feeling => &[],
            Subject::Order => &self.order,
            Subject::Principle(id) => {
                self.principle(id).map_or(&[], |principle| &principle.in_practice)
            }
        }
    }
}
