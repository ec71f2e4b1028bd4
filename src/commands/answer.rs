//! `credo answer`: somebody answers alone, ahead of the day.

use clap::Args;

use crate::context::Context;
use crate::error::Error;
use crate::stages::{self, Session};

/// The arguments of `credo answer`.
#[derive(Debug, Args)]
pub(crate) struct Answer {
    /// Who answers: a name, or how it begins, from the workshop
    #[arg(long = "as", value_name = "NAME")]
    name: String,
}

impl Answer {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        stages::remind(context)?;
        let (folder, sitting) = stages::take_up(context)?;
        let person = stages::find_person(sitting.workshop(), &self.name)?;
        Session::new(context, folder, sitting).run_alone(&person)
    }
}
