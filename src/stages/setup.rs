//! What has to be known before a workshop can begin, as far as it was given beforehand.

use std::path::Path;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::names::{not_taken, read_names};
use crate::domain::{
    Cadence, Day, Language, Left, Name, NotAName, Participant, SetId, Shown, Way, YearStart,
};
use crate::error::Error;
use crate::questions;
use crate::yaml::{self, Limits};

/// What has to be known before a workshop can begin; what is missing is asked.
#[derive(Clone, Debug, Default)]
pub struct Setup {
    /// The company.
    pub company: Option<Name>,
    /// The team.
    pub team: Option<Name>,
    /// Who is here; none means that it is asked.
    pub people: Vec<Participant>,
    /// Who was there last time and has left since.
    pub left: Vec<Left>,
    /// How answers are shown where nobody says otherwise.
    pub shown: Option<Shown>,
    /// How answers come in.
    pub way: Option<Way>,
    /// Who runs it.
    pub facilitator: Option<Name>,
    /// Who looks after the document.
    pub keeper: Option<Name>,
    /// Who decides the wording.
    pub decider: Option<Name>,
    /// How often there is an edition.
    pub cadence: Option<Cadence>,
    /// When the team's year starts.
    pub year_starts: Option<YearStart>,
    /// The language of questions and document.
    pub language: Option<Language>,
    /// The question sets; none means the usual four.
    pub sets: Vec<SetId>,
    /// When the team comes back.
    pub next: Option<NaiveDate>,
}

/// The same as it stands in a file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct SetupFile {
    /// The version of the format: 1.
    #[expect(dead_code, reason = "it is checked before the rest is read")]
    format: u32,
    company: Option<Name>,
    team: Option<Name>,
    #[serde(default)]
    people: Vec<PersonInFile>,
    #[serde(default)]
    left: Vec<LeaverInFile>,
    shown: Option<Shown>,
    way: Option<Way>,
    facilitator: Option<Name>,
    keeper: Option<Name>,
    decider: Option<Name>,
    cadence: Option<Cadence>,
    year_starts: Option<YearStart>,
    language: Option<Language>,
    #[serde(default)]
    sets: Vec<SetId>,
    #[schemars(with = "Option<String>")]
    next: Option<NaiveDate>,
}

/// Somebody who will be here.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct PersonInFile {
    name: Name,
    role: Option<Name>,
}

/// Somebody who was there last time and has left since.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct LeaverInFile {
    name: Name,
    when: Option<Day>,
    why: Option<String>,
}

impl Setup {
    /// Reads names as somebody types them: one a line or apart by commas, roles in parentheses.
    pub fn add_people(&mut self, typed: &str) -> Result<(), NotAName> {
        let people = read_names(typed, &self.people)?;
        self.people.extend(people);
        Ok(())
    }

    /// Fills in what is not given yet from the file at `path`.
    pub fn fill_from(&mut self, path: &Path) -> Result<(), Error> {
        let label = path.display().to_string();
        let (file, _) = yaml::read::<SetupFile>(path, &label, Limits::KEPT)?;
        let SetupFile { format: _, company, team, people, shown, way, .. } = &file;
        self.company = self.company.take().or_else(|| company.clone());
        self.team = self.team.take().or_else(|| team.clone());
        self.shown = self.shown.or(*shown);
        self.way = self.way.or(*way);
        if self.people.is_empty() {
            for PersonInFile { name, role } in people {
                not_taken(name, &self.people)?;
                let mut person = Participant::new(name.clone(), &self.people);
                person.role.clone_from(role);
                self.people.push(person);
            }
        }
        for LeaverInFile { name, when, why } in file.left {
            let who = Participant::new(name.clone(), &[]).id;
            self.left.push(Left { who, name, on: when, why });
        }
        self.facilitator = self.facilitator.take().or(file.facilitator);
        self.keeper = self.keeper.take().or(file.keeper);
        self.decider = self.decider.take().or(file.decider);
        self.cadence = self.cadence.or(file.cadence);
        self.year_starts = self.year_starts.or(file.year_starts);
        self.language = self.language.take().or(file.language);
        self.next = self.next.or(file.next);
        if self.sets.is_empty() {
            self.sets = file.sets;
        }
        Ok(())
    }

    /// Whether anything was given beforehand.
    pub(super) fn is_given(&self) -> bool {
        let Self { company, team, people, shown, way, facilitator, keeper, decider, .. } = self;
        let Self { cadence, year_starts, language, sets, next, .. } = self;
        let names = [company, team, facilitator, keeper, decider];
        names.into_iter().any(Option::is_some)
            || !people.is_empty()
            || !self.left.is_empty()
            || shown.is_some()
            || way.is_some()
            || cadence.is_some()
            || year_starts.is_some()
            || language.is_some()
            || !sets.is_empty()
            || next.is_some()
    }

    /// Returns the question sets: those that were given, or the usual four.
    pub(super) fn sets(&self) -> Vec<SetId> {
        if !self.sets.is_empty() {
            return self.sets.clone();
        }
        questions::USUAL.iter().filter_map(|id| id.parse().ok()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_sets_are_sets() {
        assert_eq!(Setup::default().sets().len(), questions::USUAL.len());
    }
}
