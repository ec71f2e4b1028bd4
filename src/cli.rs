//! The only place that meets the real world: arguments, environment, clock, streams.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use chrono::{Local, NaiveDate};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Parser, ValueEnum};

use crate::commands::{Command, tip};
use crate::context::Context;
use crate::domain::EditionId;
use crate::error::{Error, exit};
use crate::press::Press;
use crate::prompt::{Lines, PromptError, Prompter, Settings, Terminal, is_full_terminal};
use crate::ui::{ColorChoice, Manner, Results, Ui, is_closed_pipe, wants_colour};

/// The heading of what can be said to every command.
const EVERYWHERE: &str = "With every command";

/// Run a team's customer-service-culture workshop, and write its customer service philosophy.
///
/// `credo run` in an empty folder asks for what it needs, and starts.
#[derive(Debug, Parser)]
#[command(name = "credo", version, max_term_width = 100)]
struct Arguments {
    /// The culture folder [default: the nearest one with a `credo.yaml`, from here upwards]
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "DIR", env = "CREDO_FOLDER")]
    folder: Option<PathBuf>,
    /// The edition, as in 2026-q4 [default: the one that is on, or the last]
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "EDITION",
        value_parser = EditionId::typed)]
    edition: Option<EditionId>,
    /// Ask and answer in plain lines, for screen readers and scripts
    #[arg(long, global = true, help_heading = EVERYWHERE)]
    plain: bool,
    /// When to use colour
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "WHEN", default_value = "auto")]
    color: Colour,
    /// Say nothing that nobody asked for
    #[arg(long, short, global = true, help_heading = EVERYWHERE)]
    quiet: bool,
    /// The date to take for today, so that documents and tests can be made again
    #[arg(long, global = true, help_heading = EVERYWHERE, hide = true, env = "CREDO_TODAY")]
    today: Option<NaiveDate>,
    /// Where orders that tell nothing come from, so that tests can be made again
    #[arg(long, global = true, help_heading = EVERYWHERE, hide = true, env = "CREDO_SEED")]
    seed: Option<u64>,
    #[command(subcommand)]
    command: Command,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Colour {
    /// On a terminal, unless the environment says otherwise.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Runs the program with the arguments it was given.
pub fn main() -> ExitCode {
    let started = Instant::now();
    match Arguments::try_parse() {
        Ok(arguments) => ExitCode::from(run(arguments, started)),
        Err(error) => {
            let is_fault = error.use_stderr();
            // Help into a closed pipe is read to its end.
            let _told = with_tip(error).print();
            ExitCode::from(if is_fault { exit::YOURS } else { exit::DONE })
        }
    }
}

/// Adds how a commitment or a request is noted to what is said of a subcommand that there is not, where
/// one of them was named.
fn with_tip(mut error: clap::Error) -> clap::Error {
    let words = std::env::args_os().filter_map(|word| word.into_string().ok());
    if error.kind() == ErrorKind::InvalidSubcommand
        && let Some(tip) = words.skip(1).find_map(|word| tip(&word))
    {
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
    }
    error
}

fn run(arguments: Arguments, started: Instant) -> u8 {
    let manner = Manner {
        quiet: arguments.quiet,
        colour: wants_colour(&io::stderr(), arguments.color.into()),
        columns: columns(),
        remarks: terminal_columns().filter(|_| io::stderr().is_terminal()),
        results: results_go(arguments.color.into()),
    };
    let mut input = io::stdin();
    let mut results = io::stdout();
    let mut remarks = io::stderr();
    let mut prompter = prompter(arguments.plain, manner.colour);
    let mut context = Context {
        here: PathBuf::from("."),
        folder: arguments.folder,
        edition: arguments.edition,
        today: arguments.today.unwrap_or_else(today),
        now: now(),
        user: user(),
        host: host(),
        elapsed: &|| started.elapsed(),
        seed: arguments.seed.unwrap_or_else(seed),
        press: press(),
        input: &mut input,
        prompter: prompter.as_mut(),
        ui: Ui::new(&mut results, &mut remarks, manner),
    };
    match arguments.command.run(&mut context) {
        Ok(code) => code,
        Err(Error::Output(error)) if is_closed_pipe(&error) => exit::DONE,
        Err(Error::Prompt(PromptError::Io(error))) if is_closed_pipe(&error) => exit::DONE,
        Err(error) => {
            // Where nobody can be told any more, the exit status still tells.
            let _told = match error.complaints() {
                Some(complaints) => {
                    let shown = format!("{}\n", complaints.render(manner.colour));
                    context.ui.remarks().write_all(shown.as_bytes())
                }
                None if is_interruption(&error) => {
                    context.ui.interrupted(&error, error.hint().as_deref())
                }
                None => context.ui.error(&error, error.hint().as_deref()),
            };
            error.exit_code()
        }
    }
}

/// Whether nothing went wrong: somebody interrupted.
fn is_interruption(error: &Error) -> bool {
    let interrupted = matches!(error, Error::Prompt(PromptError::Interrupted));
    interrupted || matches!(error, Error::Stopped { .. } | Error::Unmade)
}

/// Returns whom to ask: people at a full terminal, or whatever stands behind standard input.
fn prompter(plain: bool, colour: bool) -> Box<dyn Prompter> {
    let typed = io::stdin().is_terminal();
    let term = variable("TERM");
    if !plain && is_full_terminal(typed, io::stderr().is_terminal(), term.as_deref()) {
        return Box::new(Terminal::new(Settings {
            editor: variable("VISUAL").or_else(|| variable("EDITOR")),
            colour,
            goes_on: "the same command goes on where it stood".to_owned(),
        }));
    }
    // Not locked: a file may be read from there.
    let input = io::BufReader::new(io::stdin());
    let lines = Lines::new(input, io::stderr()).with_columns(columns());
    Box::new(if typed { lines } else { lines.piped().looking_ahead(is_there) })
}

impl From<Colour> for ColorChoice {
    fn from(colour: Colour) -> Self {
        match colour {
            Colour::Auto => Self::Auto,
            Colour::Always => Self::Always,
            Colour::Never => Self::Never,
        }
    }
}

/// Returns where results go.
fn results_go(colour: ColorChoice) -> Results {
    let results = io::stdout();
    if !results.is_terminal() {
        return Results::On;
    }
    let knows = variable("TERM").is_none_or(|term| term != "dumb");
    Results::Shown { styled: knows && wants_colour(&results, colour) }
}

/// Returns what there is to print with.
fn press() -> Press {
    let path = variable("PATH").unwrap_or_default();
    Press {
        browser: variable("CREDO_BROWSER").map(PathBuf::from),
        folders: std::env::split_paths(&path).collect(),
        is_root: is_root(),
    }
}

/// Whether something, or the end, can be read from standard input without waiting for it.
#[cfg(unix)]
fn is_there() -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};

    let input = io::stdin();
    let mut input = [PollFd::new(&input, PollFlags::IN)];
    // Where nobody can tell, whoever reads will see.
    poll(&mut input, Some(&Timespec::default())).map_or(true, |there| there > 0)
}

#[cfg(not(unix))]
fn is_there() -> bool {
    true
}

#[cfg(unix)]
fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

/// Returns the columns of the terminal, or those of a page where there is none.
fn columns() -> usize {
    const PAGE: usize = 80;
    terminal_columns().unwrap_or(PAGE)
}

#[cfg(unix)]
fn terminal_columns() -> Option<usize> {
    let of = |size: rustix::termios::Winsize| (size.ws_col > 0).then_some(usize::from(size.ws_col));
    rustix::termios::tcgetwinsize(io::stdout())
        .or_else(|_| rustix::termios::tcgetwinsize(io::stderr()))
        .ok()
        .and_then(of)
}

#[cfg(not(unix))]
fn terminal_columns() -> Option<usize> {
    None
}

#[expect(clippy::disallowed_methods, reason = "this is where the clock is read")]
fn today() -> NaiveDate {
    Local::now().date_naive()
}

#[expect(clippy::disallowed_methods, reason = "this is where the clock is read")]
fn now() -> String {
    Local::now().format("%-d %B %Y, %H:%M").to_string()
}

/// Returns what the system calls whoever sits here.
fn user() -> String {
    let names = ["USER", "USERNAME", "LOGNAME"];
    names.into_iter().find_map(variable).unwrap_or_else(|| "somebody".to_owned())
}

/// Returns what the environment says, if it says anything.
#[expect(clippy::disallowed_methods, reason = "this is where the environment is read")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

#[cfg(unix)]
fn host() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

#[cfg(not(unix))]
fn host() -> String {
    variable("COMPUTERNAME").unwrap_or_else(|| "this machine".to_owned())
}

fn seed() -> u64 {
    getrandom::u64().unwrap_or_default()
}
