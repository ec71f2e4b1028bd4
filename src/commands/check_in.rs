//! `credo check-in`: the short look between two editions.

use clap::Args;

use super::{WIDEST, result};
use crate::context::Context;
use crate::error::Error;
use crate::stages::{self, Session, Who};
use crate::text::laid_out;

/// The arguments of `credo check-in`.
#[derive(Debug, Args)]
pub(crate) struct CheckIn {
    /// Who answers alone, before the others: a name, or how it begins, from the last workshop
    #[arg(long = "as", value_name = "NAME", conflicts_with = "people")]
    name: Option<String>,
    /// Who is here, apart by commas: names, or how they begin [default: it is asked]
    #[arg(long, value_name = "NAMES")]
    people: Option<String>,
}

impl CheckIn {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        stages::remind(context)?;
        let who = match (&self.name, &self.people) {
            (Some(name), _) => Who::Alone(name),
            (None, Some(names)) => Who::Named(names),
            (None, None) => Who::Asked,
        };
        let (folder, mut sitting) = match stages::check_in(context, who)? {
            stages::CheckIn::On(folder, sitting) => (folder, *sitting),
            stages::CheckIn::Over(folder, over) => {
                let columns = context.ui.columns().min(WIDEST);
                let came = stages::came_to(context, &folder, &over, columns)?;
                return result(context, laid_out(&came, columns).as_bytes());
            }
            stages::CheckIn::Stopped => return Ok(()),
        };
        let Some(name) = &self.name else {
            return Session::new(context, folder, sitting).run_check_in();
        };
        let person = stages::find_alone(&folder, &mut sitting, name)?;
        Session::new(context, folder, sitting).run_alone(&person)
    }
}
