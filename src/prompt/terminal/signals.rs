//! Ending in order when the program is told to end, interrupted, its terminal is closed, or a fault of
//! its own ends it.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use rustix::process::{Pid, Signal};
use rustix::termios::{OptionalActions, Termios};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use super::watch::{Doing, Watch};
use crate::text;

/// Turns bracketed paste and held-back drawing off, clears what is below, and shows the cursor.
const IN_ORDER: &str = "\u{1b}[?2004l\u{1b}[?2026l\u{1b}[J\u{1b}[?25h";

/// Leaves the screen of a full-screen editor.
const LEAVE_EDITOR: &str = "\u{1b}[?1049l";

/// How long a list may take to see an interrupt itself, and an editor to leave when it is told to.
const PATIENCE: Duration = Duration::from_millis(300);

/// Waits for signals on a thread of its own, and ends the program in order when one comes: the
/// draft is kept, the terminal is as it was at this moment, and people are told, and that
/// `goes_on`.
pub(super) fn watch(watch: Arc<Watch>, goes_on: String) -> io::Result<()> {
    let as_it_was = rustix::termios::tcgetattr(io::stdin()).ok();
    when_faulty(as_it_was.clone());
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP])?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            if signal != SIGINT || is_ours(&watch) {
                end(signal, &watch, as_it_was.as_ref(), &goes_on);
            }
        }
    })?;
    Ok(())
}

/// Leaves the terminal as it was before a fault of the program is told, which then ends at once.
fn when_faulty(as_it_was: Option<Termios>) {
    let tell = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |fault| {
        restore(as_it_was.as_ref());
        let _told = rustix::io::write(io::stderr(), format!("{IN_ORDER}\n").as_bytes());
        tell(fault);
    }));
}

fn restore(as_it_was: Option<&Termios>) {
    if let Some(termios) = as_it_was {
        let _restored = rustix::termios::tcsetattr(io::stdin(), OptionalActions::Now, termios);
    }
}

/// Whether an interrupt is seen by nobody else.
fn is_ours(watch: &Watch) -> bool {
    match watch.doing() {
        Doing::Nothing | Doing::Typing => true,
        Doing::Choosing => !watch.is_over(Doing::Choosing, PATIENCE),
        Doing::Editing | Doing::Leaving => false,
    }
}

/// Ends the editor that is at work, if one is, and gives it time to leave; returns whether one was.
fn end_editor(watch: &Watch) -> bool {
    let process = watch.ends().and_then(|id| Pid::from_raw(i32::try_from(id).ok()?));
    if let Some(process) = process {
        let _told = rustix::process::kill_process(process, Signal::TERM);
        let _over = watch.is_over(Doing::Editing, PATIENCE);
    }
    process.is_some()
}

#[expect(clippy::exit, reason = "the thread that asks waits for keys and cannot be woken")]
fn end(signal: i32, watch: &Watch, as_it_was: Option<&Termios>, goes_on: &str) {
    let was_editing = end_editor(watch);
    let kept = watch.keep();
    restore(as_it_was);
    let leave = if was_editing { LEAVE_EDITOR } else { "" };
    let cause = match signal {
        SIGINT => "interrupted",
        SIGHUP => "the terminal was closed",
        _ => "told to end",
    };
    let draft = if kept { ", and so is the draft of this one" } else { "" };
    let told = format!("{cause}: every answer given is saved{draft}; {goes_on}");
    let told = text::laid_out(&told, super::size().1);
    // Whoever was writing did so for nobody else's eyes.
    let clear = if kept { super::CLEAR } else { "" };
    let told = format!("{leave}{IN_ORDER}{clear}\n{told}");
    // Past the lock that the other thread may hold. Nobody may be there to read it.
    let _told = rustix::io::write(io::stderr(), told.as_bytes());
    std::process::exit(128 + signal);
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use portable_pty::{CommandBuilder, PtySize, native_pty_system};

    use super::*;

    /// What the program does while somebody types: paste is bracketed, and the cursor hidden.
    const TYPING: &str = "\u{1b}[?2004h\u{1b}[?25l";

    #[test]
    #[ignore = "it ends with a fault, in a terminal of its own, where the test below runs it"]
    fn a_fault_while_somebody_types() {
        let as_it_was = rustix::termios::tcgetattr(io::stdin()).unwrap();
        when_faulty(Some(as_it_was.clone()));
        let mut raw = as_it_was;
        raw.make_raw();
        rustix::termios::tcsetattr(io::stdin(), OptionalActions::Now, &raw).unwrap();
        rustix::io::write(io::stderr(), TYPING.as_bytes()).unwrap();
        panic!("a fault of its own");
    }

    #[test]
    fn a_fault_leaves_the_terminal_as_it_was_before_it_is_told() {
        let size = PtySize { rows: 15, cols: 40, ..PtySize::default() };
        let terminal = native_pty_system().openpty(size).unwrap();
        let looks = || format!("{:?}", terminal.master.get_termios().unwrap());
        let as_it_was = looks();
        let mut program = CommandBuilder::new(std::env::current_exe().unwrap());
        let name = "prompt::terminal::signals::tests::a_fault_while_somebody_types";
        program.args(["--exact", name, "--ignored", "--nocapture"]);
        program.env("RUST_BACKTRACE", "0");
        let mut child = terminal.slave.spawn_command(program).unwrap();
        let mut reader = terminal.master.try_clone_reader().unwrap();
        assert!(!child.wait().unwrap().success());
        assert_eq!(looks(), as_it_was);
        drop(terminal.slave);
        let mut shown = Vec::new();
        // Once nobody holds its other end, a terminal ends with an error.
        let _ended = reader.read_to_end(&mut shown);
        let shown = String::from_utf8_lossy(&shown);
        let (_, after) = shown.split_once(TYPING).unwrap();
        let (before, _) = after.split_once("a fault of its own").unwrap();
        assert!(before.contains(IN_ORDER), "{shown:?}");
    }
}
