//! Two editions read and compared, and many read and added up, beside reading the same files and
//! parsing them into plain values.

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use credo::changes::{Before, Now, between};
use credo::domain::{Agreement, Workshop};
use credo::figures::{Figures, Sums};
use credo::store::Folder;

use crate::effort::Effort;
use crate::measure::{Row, by_turns, ratio, told};
use crate::{Measured, least, people};

/// Measures what comparing editions takes, and what looking over all of them does.
pub(crate) fn rows(effort: Effort) -> Measured {
    let sizes = match effort {
        Effort::Try => [(2, 10), (3, 10)],
        Effort::Quick | Effort::Full => [(2, 1_000), (40, 200)],
    };
    let [two, many] = sizes.map(|(editions, people)| row(effort, editions, people));
    Ok(vec![two?, many?])
}

fn row(effort: Effort, editions: usize, people: usize) -> Result<Row, Box<dyn Error>> {
    let root = people::answered(people)?;
    let first = root.join("editions").join(people::edition()?.to_string());
    for year in 1..editions {
        copy(&first, &root.join(format!("editions/{}-q4", 2026 + year)))?;
    }
    let folder = Folder::at(&root);
    let ours = || {
        let started = Instant::now();
        let mut before: Option<Before> = None;
        for edition in folder.editions()? {
            let (workshop, agreement, figures) = added_up(&folder, edition)?;
            let now = Now { workshop: &workshop, agreement: &agreement, figures: &figures };
            black_box(before.map(|before| between(&before, now)));
            before = Some(Before::new(workshop, agreement, figures));
        }
        Ok(started.elapsed())
    };
    let files = || {
        let started = Instant::now();
        least::read_all(&root.join("editions"))?;
        Ok(started.elapsed())
    };
    let (ours, least) = by_turns(effort.times(10), ours, files)?;
    fs::remove_dir_all(&root)?;
    Ok(Row {
        what: format!("{editions} editions of {people} compared"),
        ours: told(ours),
        least: format!("{} their files as plain YAML", told(least)),
        ratio: ratio(ours, least),
        aim: Some(3.0),
    })
}

fn added_up(
    folder: &Folder,
    edition: credo::domain::EditionId,
) -> Result<(Workshop, Agreement, Figures), Box<dyn Error>> {
    let edition = folder.edition(edition);
    let workshop = edition.workshop()?;
    let agreement = edition.agreement(&workshop)?;
    let mut sums = Sums::new(&workshop).sorted(&agreement.themes).by_person();
    edition.read(&workshop, &agreement, |portion| sums.add(&portion))?;
    let figures = sums.done();
    Ok((workshop, agreement, figures))
}

/// Copies a folder and what is in it.
fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
