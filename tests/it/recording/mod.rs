//! The recorded look at a session, `docs/session.svg`: a real workshop on a real pseudo-terminal,
//! drawn as it is to be seen there.
//!
//! `SNAPSHOTS=overwrite cargo test --locked recording` records it anew.

mod picture;

use std::path::Path;
use std::sync::LazyLock;

use portable_pty::CommandBuilder;
use snapbox::{Assert, Data};

use crate::screen::Screen;
use crate::source;

/// Whose workshop is recorded: what everybody said there is in the example's files.
const EXAMPLE: &str = "examples/tarnwick-kilns/editions/2025-q3/answers";

/// The day of that workshop.
const TODAY: &str = "2025-09-18";

/// How the workshop is begun.
const BEGINS: &str = "credo run --folder our-culture --company 'Tarnwick Kilns' \
    --team 'Customer support' --shown named --way round --people 'Maren Oduya (support lead), \
    Tomek Wilczur, Prisha Sandhal, Inés Carravide, Gethin Prydderch, Lucy Abaro, Bram Visserink'";

/// What somebody is typing when we look.
const SAID: &str = "The customer gets back to making pots. They explain it once, to one person.";

/// The question at whose reveal we look, by its first words.
const REVEALED: &str = "How well thought out is the way we measure our success";

/// One look at the screen.
struct Scene {
    caption: &'static str,
    screen: vt100::Screen,
}

/// The same session for every test that looks at it.
static SCENES: LazyLock<[Scene; 4]> = LazyLock::new(record);

#[test]
fn the_recording_shows_what_the_program_shows() {
    let path = source::root().join("docs/session.svg");
    let drawn = picture::draw(SCENES.as_slice());
    assert!(drawn.len() < 200_000, "{} bytes are many for a picture", drawn.len());
    Assert::new().action_env("SNAPSHOTS").eq(drawn, Data::read_from(&path, None).raw());
}

/// Returns the lines of keys below a question.
pub(crate) fn keys() -> String {
    let [_, answering, ..] = &*SCENES;
    let rows = answering.screen.rows(0, 80);
    let keys: Vec<_> = rows.map(|row| row.trim_end().to_owned()).collect();
    let keys: Vec<_> = keys.into_iter().filter(|row| row.starts_with("Esc back")).collect();
    keys.join("\n")
}

/// Runs a workshop at a shell in a terminal and looks four times.
fn record() -> [Scene; 4] {
    let place = tempfile::tempdir().unwrap();
    let mut screen = Screen::open(shell(place.path()), (80, 24));
    screen.asks("$ ").types(&format!("{BEGINS}\r")).asks("Begin (Enter) ");
    let opening = look(&screen, "The agenda with its minutes, and what is promised about names");

    screen.types("\r").shows("Stop for now").types("\r").shows("the keyboard is yours");
    screen.asks("Begin (Enter) ").types("\r").asks("> ");
    screen.types(SAID).asks(SAID);
    let answering = look(&screen, "A question, with its keys and the minutes so far");
    screen.types("\x11").asks("$ ");

    // The others answered on their own machines; their files come together as git puts them.
    let answers = place.path().join("our-culture/editions/2025-q3/answers");
    source::copy_folder(&source::root().join(EXAMPLE), &answers);
    screen.types("credo run --folder our-culture\r").asks("Go on (Enter) ");
    while !screen.contents().starts_with(REVEALED) {
        goes_on(&mut screen);
    }
    let reveal = look(&screen, "The reveal: dots, then the mean, then the words");

    screen.goes_on_to("> Put the answers under themes");
    screen.types("\x1b[B\r");
    screen.closes();
    screen.types("clear; head -n 11 our-culture/PHILOSOPHY.md | fold -s\r");
    screen.hides("The document is written").asks("$ ");
    let document = look(&screen, "What stays: the beginning of the document");
    screen.types("exit\r").ends();
    [opening, answering, reveal, document]
}

/// Presses Enter at a reveal, and waits for what comes next.
fn goes_on(screen: &mut Screen) {
    let before = screen.contents();
    screen.types("\r").asks_after(&before);
}

fn look(screen: &Screen, caption: &'static str) -> Scene {
    Scene { caption, screen: screen.now() }
}

/// A shell in which `credo` can be run.
fn shell(place: &Path) -> CommandBuilder {
    let program = Path::new(env!("CARGO_BIN_EXE_credo")).parent().unwrap();
    let mut shell = CommandBuilder::new("sh");
    shell.cwd(place);
    shell.env_clear();
    shell.env("PATH", format!("{}:/usr/bin:/bin", program.display()));
    shell.env("PS1", "$ ");
    shell.env("LC_ALL", "C.UTF-8");
    shell.env("CREDO_TODAY", TODAY);
    shell.env("CREDO_SEED", "7");
    shell
}
