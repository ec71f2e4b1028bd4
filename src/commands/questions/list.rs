//! `credo questions list`: which question sets there are.

use clap::Args;

use super::{folder, language};
use crate::context::Context;
use crate::domain::Language;
use crate::error::Error;
use crate::questions::{self, Listed, Origin};
use crate::text::minutes;

/// List the question sets: those that come with credo, and the team's own.
#[derive(Debug, Args)]
pub(super) struct List {
    /// The language of the titles [default: the team's]
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<Language>,
}

impl List {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        let folder = folder(context)?;
        let language = language(self.language.as_ref(), folder.as_ref())?;
        let sets = questions::all(folder.map(|folder| folder.questions_dir()).as_deref())?;
        let rows: Vec<_> = sets.iter().map(|listed| row(listed, &language)).collect();
        let headers = ["Set", "Title", "Questions", "Minutes", "From"];
        context.ui.table(&headers, &rows).map_err(Error::Output)
    }
}

fn row(listed: &Listed, language: &Language) -> Vec<String> {
    let Listed { set, origin } = listed;
    vec![
        set.id.to_string(),
        set.title.text(language).to_owned(),
        set.questions.len().to_string(),
        minutes(set.minutes()),
        from(origin),
    ]
}

/// Returns where a set comes from, in words: the names of files without their folder.
pub(super) fn from(origin: &Origin) -> String {
    let name = |label: &String| label.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    match origin {
        Origin::Shipped => "credo".to_owned(),
        Origin::Changed(files) => {
            format!("credo, changed by {}", files.iter().map(name).collect::<Vec<_>>().join(", "))
        }
        Origin::Own(file) => name(file),
    }
}
