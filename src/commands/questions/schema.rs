//! `credo questions schema`: the JSON Schema of question sets.

use crate::context::Context;
use crate::error::Error;
use crate::questions;

pub(super) fn run(context: &mut Context<'_>) -> Result<(), Error> {
    context.ui.results().write_all(questions::schema().as_bytes()).map_err(Error::Output)
}
