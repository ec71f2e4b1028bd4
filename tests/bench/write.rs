//! The document of an edition of many people, beside reading the same files and parsing them into
//! plain values: time, memory, and how both grow.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::effort::Effort;
use crate::measure::{Row, by_turns, most_memory, ratio, told};
use crate::{Measured, least, people};

/// What writing the document of so many people takes.
#[derive(Clone, Copy)]
struct Cost {
    people: usize,
    time: Duration,
    /// The most memory at once, in bytes, where the system tells.
    memory: Option<u64>,
}

/// Measures `credo write` of ever larger editions.
pub(crate) fn rows(effort: Effort) -> Measured {
    let sizes: &[usize] = match effort {
        Effort::Try => &[10],
        Effort::Quick => &[1_000, 10_000],
        Effort::Full => &[1_000, 10_000, 100_000],
    };
    let mut rows = Vec::new();
    let mut before = None;
    for people in sizes.iter().copied() {
        let root = people::answered(people)?;
        let editions = root.join("editions");
        let times = effort.times(if people > 10_000 { 1 } else { 3 });
        let (time, least) =
            by_turns(times, || timed(&mut write(&root)), || timed(&mut read(&editions)?))?;
        rows.push(Row {
            what: format!("{people} people × 14 answers written"),
            ours: told(time),
            least: format!("{} their files as plain YAML", told(least)),
            ratio: ratio(time, least),
            aim: Some(10.0),
        });
        if people <= 10_000 {
            rows.push(html(&root, times, people)?);
        }
        let cost = Cost { people, time, memory: most_memory(&mut write(&root))? };
        rows.extend(cost.memory_row(&editions)?);
        rows.extend(before.into_iter().flat_map(|before| cost.growth(before)));
        before = Some(cost);
        fs::remove_dir_all(root)?;
    }
    Ok(rows)
}

/// Measures the page of an edition, beside its files.
fn html(root: &Path, times: usize, people: usize) -> Result<Row, Box<dyn Error>> {
    let editions = root.join("editions");
    let (time, least) = by_turns(
        times,
        || timed(write(root).args(["--stdout", "--format", "html"])),
        || timed(&mut read(&editions)?),
    )?;
    Ok(Row {
        what: format!("  as a page of HTML for {people} people"),
        ours: told(time),
        least: format!("{} their files as plain YAML", told(least)),
        ratio: ratio(time, least),
        aim: Some(10.0),
    })
}

impl Cost {
    /// Holds the memory against the size of the files that are read.
    fn memory_row(self, files: &Path) -> Result<Option<Row>, Box<dyn Error>> {
        let Some(memory) = self.memory else { return Ok(None) };
        let mut size = 0;
        for path in least::yaml_files(files)? {
            size += fs::metadata(path)?.len();
        }
        let (memory, size) = (kilobytes(memory) / 1e3, kilobytes(size) / 1e3);
        Ok(Some(Row {
            what: format!("  memory for {} people", self.people),
            ours: format!("{memory:.1} MB"),
            least: format!("{size:.1} MB of files"),
            ratio: memory / size,
            // What the program takes for itself is more than the files of few people.
            aim: (self.people >= 10_000).then_some(4.0),
        }))
    }

    /// Holds what each person takes against what each took when there were fewer: in a straight line
    /// it is no more.
    fn growth(self, before: Self) -> Vec<Row> {
        let row = |what: &str, now, then, ratio| Row {
            what: format!("  {what} for each of {} people", self.people),
            ours: now,
            least: format!("{then} each of {}", before.people),
            ratio,
            aim: Some(1.25),
        };
        let (now, then) = (each(self.time, self.people), each(before.time, before.people));
        let time = row("time", told(now), told(then), ratio(now, then));
        let memory = self.memory.zip(before.memory).map(|(now, then)| {
            let now = kilobytes(now) / count(self.people);
            let then = kilobytes(then) / count(before.people);
            row("memory", format!("{now:.1} kB"), format!("{then:.1} kB"), now / then)
        });
        std::iter::once(time).chain(memory).collect()
    }
}

/// Writes the document of a culture folder in a process of its own.
pub(crate) fn write(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_credo"));
    command.args(["write", "--quiet", "--folder"]).arg(root);
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command
}

/// Reads what is below a folder and nothing else, in a process of its own.
pub(crate) fn read(folder: &Path) -> Result<Command, Box<dyn Error>> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(least::READ).arg(folder).stdin(Stdio::null());
    Ok(command)
}

/// Returns how long a process takes.
pub(crate) fn timed(command: &mut Command) -> Result<Duration, Box<dyn Error>> {
    let started = Instant::now();
    let status = command.status()?;
    let taken = started.elapsed();
    if status.success() { Ok(taken) } else { Err(format!("{command:?}: {status}").into()) }
}

fn each(time: Duration, people: usize) -> Duration {
    u32::try_from(people).map_or(time, |people| time / people)
}

fn kilobytes(bytes: u64) -> f64 {
    u32::try_from(bytes / 1_000).map_or(f64::INFINITY, f64::from)
}

fn count(people: usize) -> f64 {
    u32::try_from(people).map_or(f64::INFINITY, f64::from)
}
