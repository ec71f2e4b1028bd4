//! From the start of the program to its first prompt, beside an empty Rust program that prints a
//! line.

use std::error::Error;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::effort::{self, Effort};
use crate::measure::{Row, by_turns, ratio, told};
use crate::{Measured, least};

/// The end of the first thing that the program asks in an empty folder.
const FIRST_PROMPT: &[u8] = b"ompany";

/// Measures the start of `credo run` in an empty folder.
pub(crate) fn rows(effort: Effort) -> Measured {
    let empty = least::empty_program(&effort::folder("empty")?)?;
    let folder = effort::folder("start")?;
    let (ours, least) = by_turns(effort.times(60), || credo(&folder), || line(&empty))?;
    Ok(vec![Row {
        what: "start to first prompt".to_owned(),
        ours: told(ours),
        least: format!("{} an empty program's line", told(least)),
        ratio: ratio(ours, least),
        aim: Some(2.0),
    }])
}

fn credo(folder: &Path) -> Result<Duration, Box<dyn Error>> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_credo"));
    command.args(["run", "--plain", "--folder"]).arg(folder);
    let started = Instant::now();
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
    let stderr = child.stderr.take().ok_or("the program has no stderr")?;
    let taken = until(stderr, FIRST_PROMPT).map(|()| started.elapsed());
    child.kill()?;
    child.wait()?;
    taken
}

fn line(program: &Path) -> Result<Duration, Box<dyn Error>> {
    let mut command = Command::new(program);
    let started = Instant::now();
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
    let stdout = child.stdout.take().ok_or("the program has no stdout")?;
    let taken = until(stdout, b"\n").map(|()| started.elapsed());
    child.wait()?;
    taken
}

/// Reads until `end` has been read.
fn until(mut stream: impl Read, end: &[u8]) -> Result<(), Box<dyn Error>> {
    let mut seen = Vec::new();
    let mut buffer = [0; 4096];
    while !seen.windows(end.len()).any(|window| window == end) {
        let read = stream.read(&mut buffer)?;
        if read == 0 {
            return Err(format!("ended after {:?}", String::from_utf8_lossy(&seen)).into());
        }
        seen.extend(buffer.iter().take(read));
    }
    Ok(())
}
