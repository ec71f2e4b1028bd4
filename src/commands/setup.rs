//! The arguments that tell what is otherwise asked before a workshop begins.

use std::path::PathBuf;

use clap::Args;

use crate::domain::{Cadence, Day, Language, Name, SetId, Shown, Way, YearStart};
use crate::error::Error;
use crate::stages::Setup;

/// What is otherwise asked.
#[derive(Clone, Debug, Args)]
pub(super) struct SetupArguments {
    /// The company
    #[arg(long)]
    company: Option<Name>,
    /// The team
    #[arg(long)]
    team: Option<Name>,
    /// Who is here, apart by commas; a role may follow in parentheses: "Maren (lead), Tomek"
    #[arg(long, value_name = "NAMES")]
    people: Option<String>,
    /// How answers are shown where nobody says otherwise
    #[arg(long)]
    shown: Option<Shown>,
    /// How answers come in: the keyboard goes round, or the facilitator types for the room
    #[arg(long)]
    way: Option<Way>,
    /// Who runs the workshop
    #[arg(long, value_name = "NAME")]
    facilitator: Option<Name>,
    /// Who looks after the document between workshops
    #[arg(long, value_name = "NAME")]
    keeper: Option<Name>,
    /// Who decides the wording
    #[arg(long, value_name = "NAME")]
    decider: Option<Name>,
    /// How often there is an edition
    #[arg(long)]
    cadence: Option<Cadence>,
    /// The month from which quarters and halves are counted, as in april [default: january]
    #[arg(long, value_name = "MONTH")]
    year_starts: Option<YearStart>,
    /// The language of questions and document, as in en or pt-BR
    #[arg(long, value_name = "CODE")]
    language: Option<Language>,
    /// The question sets, apart by commas [default: general,support-team,company,improvements]
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    sets: Vec<SetId>,
    /// When the team comes back, as in 2027-02-26 [default: after the cadence]
    #[arg(long, value_name = "DATE")]
    next: Option<Day>,
    /// A file that tells all this: format: 1, company, team, people, shown, …
    #[arg(long, value_name = "FILE")]
    setup: Option<PathBuf>,
}

impl SetupArguments {
    /// Returns what the arguments and their file tell.
    pub(super) fn read(&self) -> Result<Setup, Error> {
        let Self { company, team, people, shown, way, facilitator, .. } = self.clone();
        let Self { keeper, decider, cadence, year_starts, language, sets, next, .. } = self.clone();
        let mut setup = Setup {
            company,
            team,
            people: Vec::new(),
            left: Vec::new(),
            shown,
            way,
            facilitator,
            keeper,
            decider,
            cadence,
            year_starts,
            language,
            sets,
            next: next.map(|Day(next)| next),
        };
        if let Some(people) = people {
            setup.add_people(&people)?;
        }
        if let Some(file) = &self.setup {
            setup.fill_from(file)?;
        }
        Ok(setup)
    }
}
