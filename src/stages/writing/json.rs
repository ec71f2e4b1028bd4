//! The view as JSON: written, and read from a file that any program may have written.

use std::borrow::Cow;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use crate::context::Context;
use crate::document::View;
use crate::error::Error;
use crate::yaml::{Limits, Unreadable};

/// Writes a view as JSON.
pub fn json(view: &View) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    view.json(&mut bytes).map_err(Error::Output)?;
    Ok(bytes)
}

/// Writes what a view says that changed as JSON.
pub fn changes_json(view: &View) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    view.changes_json(&mut bytes).map_err(Error::Output)?;
    Ok(bytes)
}

/// Writes how scores moved as JSON.
pub fn trends_json(view: &View) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    view.trends_json(&mut bytes).map_err(Error::Output)?;
    Ok(bytes)
}

/// Writes how scores moved as a table for spreadsheets.
pub fn trends_csv(view: &View) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    view.trends_csv(&mut bytes).map_err(Error::Output)?;
    Ok(bytes)
}

/// Reads a view that another program wrote, or this one elsewhere, from a file; `-` is standard
/// input.
pub fn read_view(context: &mut Context<'_>, file: &Path) -> Result<View, Error> {
    let is_input = file == Path::new("-");
    let label = if is_input { Cow::from("standard input") } else { file.to_string_lossy() };
    let failed = |source| Unreadable::Io { file: label.to_string(), source };
    let most = u64::try_from(Limits::VIEW.bytes).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let read = if is_input {
        (&mut *context.input).take(most).read_to_end(&mut bytes)
    } else {
        let opened = File::open(context.here.join(file)).map_err(failed)?;
        opened.take(most).read_to_end(&mut bytes)
    };
    read.map_err(failed)?;
    Ok(View::from_json(&label, bytes).map_err(Unreadable::Wrong)?)
}
