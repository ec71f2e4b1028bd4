//! `credo write`: the philosophy of an edition, put where the team reads it or anywhere else.

use std::path::PathBuf;

use clap::Args;

use crate::context::Context;
use crate::document;
use crate::domain::EditionId;
use crate::error::Error;
use crate::stages;
use crate::store::{Folder, file};

/// The arguments of `credo write`.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag that somebody may type")]
pub struct Write {
    /// Write to standard output, and change no file
    #[arg(long, group = "where")]
    stdout: bool,
    /// Write to this file, which is replaced if it is there
    #[arg(long, value_name = "FILE", group = "where")]
    output: Option<PathBuf>,
    /// Replace a PHILOSOPHY.md that somebody edited, which is kept beside the new one
    #[arg(long, group = "where")]
    force: bool,
    /// Tell which fields and filters a template can use
    #[arg(long, group = "where")]
    help_templates: bool,
    /// Show the template that comes with credo, to begin one's own with
    #[arg(long, group = "where")]
    show_template: bool,
}

impl Write {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        if self.help_templates {
            return result(context, &document::guide());
        }
        if self.show_template {
            return result(context, document::TEMPLATE);
        }
        let (folder, edition) = stages::find(context)?;
        if self.stdout {
            return result(context, &stages::render(&folder, &edition)?);
        }
        let path = if let Some(output) = &self.output {
            let path = context.here.join(output);
            file::replace(&path, stages::render(&folder, &edition)?.as_bytes())?;
            path
        } else {
            self.is_current(&folder, edition.id())?;
            let published = stages::publish(&folder, &edition, self.force)?;
            if let Some(edited) = published.edited {
                let kept = format!("The one that was edited is now {}.", edited.display());
                context.ui.remark(&kept).map_err(Error::Output)?;
            }
            published.path
        };
        let written = format!(
            "The document is written: {}. Before you share it, read it for names of customers.",
            path.display()
        );
        context.ui.remark(&written).map_err(Error::Output)
    }

    /// Checks that no newer edition's document would make room for that of `edition` unawares.
    fn is_current(&self, folder: &Folder, edition: EditionId) -> Result<(), Error> {
        match folder.editions()?.pop() {
            Some(last) if last > edition && !self.force => Err(Error::NotCurrent { edition, last }),
            Some(_) | None => Ok(()),
        }
    }
}

fn result(context: &mut Context<'_>, text: &str) -> Result<(), Error> {
    let results = context.ui.results();
    results.write_all(text.as_bytes()).and_then(|()| results.flush()).map_err(Error::Output)
}
