//! Ratios: two things done by turns, the memory that something takes, and a table of what came out.

use std::error::Error;
use std::process::Command;
use std::time::{Duration, Instant};
use std::{fs, thread};

/// One line of the table.
#[derive(Debug)]
pub(crate) struct Row {
    /// What was measured.
    pub(crate) what: String,
    /// What the program took.
    pub(crate) ours: String,
    /// What it is held against, and what that took.
    pub(crate) least: String,
    /// The one divided by the other.
    pub(crate) ratio: f64,
    /// What the ratio should be at most.
    pub(crate) aim: Option<f64>,
}

/// Does two things by turns, `times` times each, and returns the time that a quarter of the runs of
/// each stayed under: whatever else the machine was doing shows least there.
pub(crate) fn by_turns(
    times: usize,
    mut ours: impl FnMut() -> Result<Duration, Box<dyn Error>>,
    mut least: impl FnMut() -> Result<Duration, Box<dyn Error>>,
) -> Result<(Duration, Duration), Box<dyn Error>> {
    let mut taken = (Vec::new(), Vec::new());
    // The first of each finds cold caches and does not count.
    for time in 0..=times {
        let (one, other) = (ours()?, least()?);
        if time > 0 {
            taken.0.push(one);
            taken.1.push(other);
        }
    }
    Ok((lower_quarter(taken.0), lower_quarter(taken.1)))
}

/// Does something `times` times, and returns the time that a quarter of the runs stayed under.
pub(crate) fn repeated(times: usize, mut does: impl FnMut()) -> Duration {
    let mut taken = Vec::new();
    for time in 0..=times {
        let started = Instant::now();
        does();
        // The first finds cold caches and does not count.
        if time > 0 {
            taken.push(started.elapsed());
        }
    }
    lower_quarter(taken)
}

/// Returns the most memory that a program held at once, in bytes, where the system tells.
///
/// It is looked at every millisecond, and what is told is the most so far, so that only what comes in
/// the last millisecond can be missed.
pub(crate) fn most_memory(command: &mut Command) -> Result<Option<u64>, Box<dyn Error>> {
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

/// Returns `one` divided by `other`.
pub(crate) fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

/// Says how long something took, in three figures.
pub(crate) fn told(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    let (value, unit) = match seconds {
        1.0.. => (seconds, "s"),
        0.001.. => (seconds * 1e3, "ms"),
        _ => (seconds * 1e6, "µs"),
    };
    let decimals = match value {
        100.0.. => 0,
        10.0.. => 1,
        _ => 2,
    };
    format!("{value:.decimals$} {unit}")
}

/// Says all of it in a table.
pub(crate) fn table(rows: &[Row]) -> String {
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            let aim = row.aim.map(|aim| format!("≤ {aim}")).unwrap_or_default();
            let ratio = format!("{:.2}", row.ratio);
            vec![row.what.clone(), row.ours.clone(), row.least.clone(), ratio, aim]
        })
        .collect();
    credo::ui::table(&["what", "credo", "the least", "ratio", "aim"], &rows, 100)
}

fn lower_quarter(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 4).copied().unwrap_or_default()
}
