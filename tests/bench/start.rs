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

/// The first thing that the program asks in an empty folder.
const FIRST_PROMPT: &[u8] = b"Which company?";

/// Measures the start of `credo run` in an empty folder, in plain lines and on a terminal.
pub(crate) fn rows(effort: Effort) -> Measured {
    let empty = least::empty_program(&effort::folder("empty")?)?;
    let folder = effort::folder("start")?;
    let times = effort.times(100);
    let row = |what: &str, (ours, least): (Duration, Duration)| Row {
        what: what.to_owned(),
        ours: told(ours),
        least: format!("{} an empty program's line", told(least)),
        ratio: ratio(ours, least),
        aim: Some(2.0),
    };
    let lines = by_turns(times, || credo(&folder), || line(&empty))?;
    let mut rows = vec![row("start to first prompt, in plain lines", lines)];
    #[cfg(unix)]
    rows.push(row(
        "start to first prompt, on a terminal",
        by_turns(times, || terminal::credo(&folder), || terminal::line(&empty))?,
    ));
    Ok(rows)
}

fn credo(folder: &Path) -> Result<Duration, Box<dyn Error>> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_credo"));
    command.args(["run", "--plain", "--folder"]).arg(folder);
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let started = Instant::now();
    let mut child = command.spawn()?;
    let stderr = child.stderr.take().ok_or("the program has no stderr")?;
    let taken = until(stderr, FIRST_PROMPT).map(|()| started.elapsed());
    child.kill()?;
    child.wait()?;
    taken
}

fn line(program: &Path) -> Result<Duration, Box<dyn Error>> {
    let mut command = Command::new(program);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let started = Instant::now();
    let mut child = command.spawn()?;
    let stdout = child.stdout.take().ok_or("the program has no stdout")?;
    let taken = until(stdout, b"\n").map(|()| started.elapsed());
    child.wait()?;
    taken
}

/// The same on a terminal of 24 lines by 80 columns.
#[cfg(unix)]
mod terminal {
    use std::error::Error;
    use std::path::Path;
    use std::time::{Duration, Instant};

    use portable_pty::{CommandBuilder, PtySize, native_pty_system};

    use super::{FIRST_PROMPT, until};

    pub(super) fn credo(folder: &Path) -> Result<Duration, Box<dyn Error>> {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_credo"));
        command.args(["run", "--folder"]);
        command.arg(folder);
        command.env("TERM", "xterm-256color");
        seen(command, FIRST_PROMPT)
    }

    pub(super) fn line(program: &Path) -> Result<Duration, Box<dyn Error>> {
        seen(CommandBuilder::new(program), b"\n")
    }

    fn seen(command: CommandBuilder, end: &[u8]) -> Result<Duration, Box<dyn Error>> {
        let terminal = native_pty_system().openpty(PtySize::default())?;
        let reader = terminal.master.try_clone_reader()?;
        let started = Instant::now();
        let mut child = terminal.slave.spawn_command(command)?;
        let taken = until(reader, end).map(|()| started.elapsed());
        // It may have ended by itself.
        let _killed = child.kill();
        child.wait()?;
        taken
    }
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
