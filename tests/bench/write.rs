//! The document of an edition of many people, beside reading the same files and parsing them into
//! plain values: time, memory, and how both grow.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::effort::Effort;
use crate::measure::{Row, by_turns, ratio, told};
use crate::{Measured, least, people};

/// Measures `credo write` of ever larger editions.
pub(crate) fn rows(effort: Effort) -> Measured {
    let sizes: &[usize] = match effort {
        Effort::Try => &[10],
        Effort::Quick => &[1_000, 10_000],
        Effort::Full => &[1_000, 10_000, 100_000],
    };
    let mut rows = Vec::new();
    let mut before: Option<(usize, Duration)> = None;
    for people in sizes.iter().copied() {
        let root = people::answered(people)?;
        let editions = root.join("editions");
        let times = effort.times(if people > 10_000 { 1 } else { 3 });
        let (ours, least) =
            by_turns(times, || timed(&mut write(&root)), || timed(&mut read(&editions)?))?;
        rows.push(Row {
            what: format!("{people} people × 14 answers written"),
            ours: told(ours),
            least: format!("{} their files as plain YAML", told(least)),
            ratio: ratio(ours, least),
            aim: Some(10.0),
        });
        rows.extend(memory(people, &root)?);
        if let Some((fewer, time)) = before {
            let (now, then) = (each(ours, people), each(time, fewer));
            rows.push(Row {
                what: format!("  each of {people} people"),
                ours: told(now),
                least: format!("{} each of {fewer}", told(then)),
                ratio: ratio(now, then),
                aim: None,
            });
        }
        before = Some((people, ours));
        fs::remove_dir_all(root)?;
    }
    Ok(rows)
}

/// Holds the most memory that writing takes against the size of the files that are read.
fn memory(people: usize, root: &Path) -> Result<Option<Row>, Box<dyn Error>> {
    let Some(most) = most_memory(&mut write(root))? else { return Ok(None) };
    let mut size = 0;
    for path in least::yaml_files(&root.join("editions"))? {
        size += fs::metadata(path)?.len();
    }
    let (most, size) = (megabytes(most), megabytes(size));
    Ok(Some(Row {
        what: format!("  memory for {people} people"),
        ours: format!("{most:.1} MB"),
        least: format!("{size:.1} MB of files"),
        ratio: most / size,
        aim: (people >= 10_000).then_some(4.0),
    }))
}

fn write(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_credo"));
    command.args(["write", "--quiet", "--folder"]).arg(root);
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command
}

fn read(folder: &Path) -> Result<Command, Box<dyn Error>> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(least::READ).arg(folder).stdin(Stdio::null());
    Ok(command)
}

fn timed(command: &mut Command) -> Result<Duration, Box<dyn Error>> {
    let started = Instant::now();
    let status = command.status()?;
    let taken = started.elapsed();
    if status.success() { Ok(taken) } else { Err(format!("{command:?}: {status}").into()) }
}

/// Returns the most memory that a program held at once, in bytes, where the system tells.
///
/// It is looked at every millisecond, and what is told is the most so far, so that only what comes in
/// the last millisecond can be missed.
fn most_memory(command: &mut Command) -> Result<Option<u64>, Box<dyn Error>> {
    let mut child = command.spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut most = None;
    while child.try_wait()?.is_none() {
        let told = fs::read_to_string(&status).unwrap_or_default();
        let kilobytes = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes =
            kilobytes.and_then(|rest| rest.trim().strip_suffix(" kB")?.parse::<u64>().ok());
        most = kilobytes.map(|it| it * 1024).or(most);
        thread::sleep(Duration::from_millis(1));
    }
    Ok(most)
}

fn each(time: Duration, people: usize) -> Duration {
    u32::try_from(people).map_or(time, |people| time / people)
}

fn megabytes(bytes: u64) -> f64 {
    u32::try_from(bytes / 1_000).map_or(f64::INFINITY, f64::from) / 1e3
}
