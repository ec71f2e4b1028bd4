//! Two editions read and compared, and many read and added up, beside reading the same files and
//! parsing them into plain values; and `credo trends`, from its start to its end.

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use credo::changes::{Before, Now, between};
use credo::domain::{Agreement, Workshop};
use credo::figures::{Figures, Sums};
use credo::store::Folder;

use crate::effort::Effort;
use crate::measure::{Row, by_turns, ratio, told};
use crate::write::timed;
use crate::{Measured, least, people};

/// Measures what comparing editions takes, and what looking over all of them does.
pub(crate) fn rows(effort: Effort) -> Measured {
    let sizes = match effort {
        Effort::Try => [(2, 10), (3, 10)],
        Effort::Quick | Effort::Full => [(2, 1_000), (40, 200)],
    };
    let [two, many] = sizes;
    Ok(vec![row(effort, two.0, two.1)?, row(effort, many.0, many.1)?, trends(effort, many)?])
}

fn row(effort: Effort, editions: usize, people: usize) -> Result<Row, Box<dyn Error>> {
    let root = folder_of(editions, people)?;
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
    let files = || read(&root);
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

/// Measures `credo trends` over so many editions of so many people.
fn trends(effort: Effort, (editions, people): (usize, usize)) -> Result<Row, Box<dyn Error>> {
    let root = folder_of(editions, people)?;
    let ours = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_credo"));
        command.args(["trends", "--folder"]).arg(&root).stdin(Stdio::null()).stdout(Stdio::null());
        timed(&mut command)
    };
    let files = || read(&root);
    let (ours, least) = by_turns(effort.times(10), ours, files)?;
    fs::remove_dir_all(&root)?;
    Ok(Row {
        what: format!("`credo trends`, {editions} editions of {people}"),
        ours: told(ours),
        least: format!("{} their files as plain YAML", told(least)),
        ratio: ratio(ours, least),
        aim: Some(3.0),
    })
}

/// Reads the editions below a culture folder as plain YAML.
fn read(root: &Path) -> Result<Duration, Box<dyn Error>> {
    let started = Instant::now();
    least::read_all(&root.join("editions"))?;
    Ok(started.elapsed())
}

/// Makes a culture folder of so many editions, one a year and all of them closed, in which so many
/// people have answered every question.
#[expect(
    clippy::disallowed_methods,
    reason = "what is not by the program need not be saved like it"
)]
fn folder_of(editions: usize, people: usize) -> Result<PathBuf, Box<dyn Error>> {
    let root = people::answered(people)?;
    let first = root.join("editions").join(people::edition()?.to_string());
    let path = first.join("workshop.yaml");
    let workshop = fs::read_to_string(&path)?.replace("\nstage: answer\n", "\nstage: closed\n");
    fs::write(&path, &workshop)?;
    for year in 2027..2026 + editions {
        let edition = root.join(format!("editions/{year}-q4"));
        copy(&first, &edition)?;
        let workshop = workshop
            .replace("\nedition: 2026-", &format!("\nedition: {year}-"))
            .replace("\nheld: 2026-", &format!("\nheld: {year}-"));
        fs::write(edition.join("workshop.yaml"), workshop)?;
    }
    Ok(root)
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
