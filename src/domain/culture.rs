//! The team whose culture it is, as its folder knows it.

use super::{Cadence, Language, Name, SetId, YearStart};

/// What a culture folder says about its team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Culture {
    /// The company.
    pub company: Name,
    /// The team.
    pub team: Name,
    /// Who looks after the document between workshops.
    pub keeper: Option<Name>,
    /// Who decides the wording.
    pub decider: Option<Name>,
    /// How often there is an edition.
    pub cadence: Cadence,
    /// When its year starts.
    pub year_starts: YearStart,
    /// The language of questions and document.
    pub language: Language,
    /// What no document may show without being asked about: names, such as of customers.
    pub private: Vec<Name>,
    /// The question sets of a workshop, in the order in which they are asked.
    pub sets: Vec<SetId>,
}
