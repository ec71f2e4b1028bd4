//! What statements say of a subject.

use super::{
    Name, Origin, ParticipantId, Principle, PrincipleId, QuestionId, Statement, Statements,
    Subject, ThemeId, ThemeOf, Themes, Workshop,
};

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

    /// Returns what a principle is called, by its name also where what it said is told of one that is
    /// stated no longer, `Calm first: We breathe, then type.`: up to the colon at which the words end
    /// that its id was made from, for a name may hold one; else up to the first.
    pub fn names(&self, id: &PrincipleId) -> Option<&str> {
        let called = self.calls(id)?;
        if self.principle(id).is_some() {
            return Some(called);
        }
        let names = || called.match_indices(": ").filter_map(|(at, _)| called.get(..at));
        let is_its = |name: &&str| PrincipleId::for_words(name, &[]) == *id;
        Some(names().find(is_its).or_else(|| names().next()).unwrap_or(called))
    }

    /// Returns what somebody is called who takes part in the `workshop`, did before, or is one of those
    /// whose objections are older than that.
    pub fn name_of<'a>(&'a self, workshop: &'a Workshop, id: &ParticipantId) -> Option<&'a Name> {
        workshop.name_of(id).or_else(|| self.gone.get(id))
    }

    /// Returns who raised or holds an objection, each as often as they do.
    pub fn objectors(&self) -> impl Iterator<Item = &ParticipantId> {
        self.dissent.iter().flat_map(|dissent| dissent.by.iter().chain(&dissent.adopted_by))
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

    /// Takes up what promise, goal, feeling and principles were made from in the edition `before`, where
    /// these stand as they were and nothing else is said of it: of the `themes` of now those that
    /// still have their ids. Somebody's own words are those of then, and stay there.
    pub fn take_up(&mut self, before: &Self, themes: &Themes) {
        let taken_up = |from: &[Origin]| -> Vec<Origin> {
            let is_there = |origin: &&Origin| match origin {
                Origin::Theme(of) => {
                    themes.get(&of.question).is_some_and(|it| it.theme(&of.theme).is_some())
                }
                Origin::Card(_) => false,
            };
            from.iter().filter(is_there).cloned().collect()
        };
        let sentences = [
            (&mut self.promise, &before.promise),
            (&mut self.goal, &before.goal),
            (&mut self.feeling, &before.feeling),
        ];
        for (now, then) in sentences {
            if let (Some(now), Some(then)) = (now, then)
                && now.from.is_empty()
                && now.text == then.text
            {
                now.from = taken_up(&then.from);
            }
        }
        for now in self.principles.iter_mut().filter(|now| now.from.is_empty()) {
            if let Some(then) = before.principle(&now.id) {
                now.from = taken_up(&then.from);
            }
        }
    }
}

impl Principle {
    /// Returns what it says: its name and what it means.
    pub fn said(&self) -> String {
        format!("{}: {}", self.name, self.means)
    }

    /// Whether it was made from this theme of a question.
    pub fn is_from(&self, question: &QuestionId, theme: &ThemeId) -> bool {
        let is_it = |of: &ThemeOf| of.question == *question && of.theme == *theme;
        self.from.iter().any(|origin| matches!(origin, Origin::Theme(of) if is_it(of)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_holds_a_colon_is_told_whole_of_what_is_stated_no_longer() {
        let named = |id: &str, was: &str| {
            let down = format!("voted-down: [{{about: {id}, text: \"{was}\"}}]");
            let statements: Statements = serde_yaml::from_str(&down).unwrap();
            statements.names(&id.parse().unwrap()).unwrap().to_owned()
        };
        let says = "We say no: gladly.";
        assert_eq!(
            named("safety-first-always", &format!("Safety: first: always: {says}")),
            "Safety: first: always"
        );
        assert_eq!(named("calm-first", &format!("Calm first: {says}")), "Calm first");
        assert_eq!(named("of-another-name", &format!("Calm first: {says}")), "Calm first");
        assert_eq!(named("calm-first", "Calm first"), "Calm first");
    }

    #[test]
    fn what_stands_as_it_was_is_made_from_the_themes_that_are_there_still() {
        let before = "
promise: {text: We stay., from: [{question: q, theme: stay}, {question: q, theme: gone}]}
goal: {text: Less effort., from: [{question: q, theme: stay}]}
feeling: {text: Calm., from: [{question: q, card: ada}]}
principles:
- {id: calm, name: Calm first, means: We do., since: 2025-q3, from: [{question: q, theme: stay}]}
";
        let now = "
promise: {text: We stay.}
goal: {text: No effort.}
feeling: {text: Calm.}
principles:
- {id: calm, name: Calm, means: We do., since: 2025-q3}
- {id: kind, name: Be kind, means: We are., since: 2025-q4}
";
        let themes = "q: {themes: [{id: new, says: New.}, {id: stay, says: We stay.}]}";
        let read = |yaml: &str| -> Statements { serde_yaml::from_str(yaml).unwrap() };
        let themes: Themes = serde_yaml::from_str(themes).unwrap();
        let mut taken = read(now);
        taken.take_up(&read(before), &themes);
        let from = "from: [{question: q, theme: stay}]";
        let expected = now
            .replace("text: We stay.", &format!("text: We stay., {from}"))
            .replace("{id: calm, name: Calm,", &format!("{{id: calm, {from}, name: Calm,"));
        assert_eq!(taken, read(&expected));

        // What is said of it stays.
        let mut own = read(&expected.replace("theme: stay", "theme: new"));
        own.take_up(&read(before), &themes);
        assert_eq!(own, read(&expected.replace("theme: stay", "theme: new")));
    }
}
