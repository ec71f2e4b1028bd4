//! `credo questions list`: which question sets there are.

use std::time::Duration;

use clap::Args;

use super::{folder, language};
use crate::context::Context;
use crate::domain::Language;
use crate::error::Error;
use crate::questions::{self, Listed, Origin};

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

/// Returns a time in minutes, to half a minute: `3`, `0.5`.
pub(super) fn minutes(time: Duration) -> String {
    let halves = time.as_secs().div_ceil(30);
    let half = if halves.is_multiple_of(2) { "" } else { ".5" };
    format!("{}{half}", halves / 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_whole_or_half() {
        assert_eq!(minutes(Duration::from_secs(180)), "3");
        assert_eq!(minutes(Duration::from_secs(30)), "0.5");
        assert_eq!(minutes(Duration::from_secs(100)), "2");
        assert_eq!(minutes(Duration::ZERO), "0");
    }
}
