//! The example's whole workshop from an empty folder: answers, themes, votes, statements with support
//! and dissent, commitments; over two days, since the decision came a week after the workshop.

use credo::domain::{Edition, Item, Said, Way};

use super::example::{OFF_THE_RECORD, OPTIONS, as_typed, example, run, unanswered};
#[cfg(unix)]
use crate::by_keys::replay;
#[cfg(unix)]
use crate::screen::Screen;
use crate::script::{Saying, Script, as_written};
use crate::stages::ANOTHER_DAY;
use crate::workplace::Workplace;

/// What the team made of its answers, a file for each of the four.
pub(crate) const MADE: [&str; 4] =
    ["themes.yaml", "votes.yaml", "statements.yaml", "commitments.yaml"];

const EDITION: &str = "editions/2025-q3";

/// Returns a file of the example's edition.
fn of_the_example(name: &str) -> String {
    crate::source::read(&format!("examples/tarnwick-kilns/editions/2025-q3/{name}"))
}

/// Returns what a facilitator types on the day, up to the decision.
fn the_day(edition: &Edition, way: Way) -> String {
    let secret = Said { items: vec![Item::Words(OFF_THE_RECORD.to_owned())], ..Said::default() };
    let mut from = unanswered(edition);
    from.workshop.way = way;
    let mut script = Script::default();
    script
        .opens(&from.workshop)
        .answers(&from, |question, person| {
            as_written(edition, question, person).unwrap_or(Saying::OffTheRecord(&secret))
        })
        .themes(edition)
        .votes(edition, way)
        .statements(edition, way)
        .line(ANOTHER_DAY);
    script.text()
}

/// Returns what is typed on the day of the decision.
fn the_decision(edition: &Edition, way: Way) -> String {
    let mut script = Script::default();
    script
        .enter()
        .comes_back_to_decide()
        .decides(edition)
        .commitments(edition)
        .closing(edition, way);
    script.text()
}

/// What must not be in a document: a customer and her order, a colleague who is blamed, what was said
/// off the record.
const PLANTED: [&str; 4] = ["Ellwood", "20417", "Lucy passes", "waiting for customer"];

/// Looks whether a workplace holds the example: what the team made byte for byte, the workshop and the
/// answers but for what people wrote into them by hand, how they came in and how long it took.
#[track_caller]
pub(crate) fn is_the_example(workplace: &Workplace) {
    for name in MADE {
        assert_eq!(workplace.read(&format!("{EDITION}/{name}")), of_the_example(name), "{name}");
    }
    let edition = as_typed(example());
    let mut made = workplace.edition("2025-q3");
    let document = workplace.read("PHILOSOPHY.md");
    assert_eq!(document, credo::document::write(made.clone(), None).unwrap());
    for planted in PLANTED {
        assert!(!document.contains(planted), "{planted:?} in:\n{document}");
    }
    made.workshop.way = edition.workshop.way;
    made.workshop.spent = edition.workshop.spent;
    made.workshop.sets.clone_from(&edition.workshop.sets);
    assert_eq!(made, edition);

    let left: Vec<_> = workplace
        .files()
        .into_keys()
        .filter(|path| path.starts_with(".credo/") && !path.ends_with(".gitignore"))
        .collect();
    assert_eq!(left, [""; 0], "a closed workshop leaves nothing behind");
}

/// The day of the decision.
fn day_of_the_decision(edition: &Edition) -> String {
    edition.agreement.statements.decided.as_ref().unwrap().on.to_string()
}

#[track_caller]
fn the_whole_example_comes_out(way: Way) {
    let workplace = Workplace::new();
    let edition = as_typed(example());
    run(&workplace).types(&the_day(&edition, way)).succeeds();
    let decides = the_decision(&edition, way);
    let later = workplace.credo("run --plain").on(&day_of_the_decision(&edition));
    later.types(&decides).succeeds();
    is_the_example(&workplace);
}

/// Runs the program on a screen of a usual size.
#[cfg(unix)]
fn on_a_screen(workplace: &Workplace, arguments: &[&str], today: &str) -> Screen {
    let mut program = portable_pty::CommandBuilder::new(Workplace::program());
    program.arg("run");
    program.args(arguments);
    program.cwd(workplace.folder());
    program.env_clear();
    for (name, value) in Workplace::environment() {
        program.env(name, value);
    }
    program.env("CREDO_TODAY", today);
    Screen::open(program, (80, 24))
}

#[test]
#[cfg(unix)]
fn the_whole_example_comes_out_by_keys_on_a_terminal() {
    let edition = as_typed(example());
    let (typed, decides) = (the_day(&edition, Way::Round), the_decision(&edition, Way::Round));
    let in_lines = Workplace::new();
    let first = run(&in_lines).types(&typed).succeeds();
    let day = day_of_the_decision(&edition);
    let second = in_lines.credo("run --plain").on(&day).types(&decides).succeeds();

    let workplace = Workplace::new();
    let mut screen = on_a_screen(&workplace, &OPTIONS, "2025-09-18");
    replay(&mut screen, &first, &typed);
    screen.shows("goes on");
    assert_eq!(screen.ends(), 0);
    screen.is_left_in_order();
    let mut screen = on_a_screen(&workplace, &[], &day);
    replay(&mut screen, &second, &decides);
    screen.shows("The document is written");
    assert_eq!(screen.ends(), 0);
    screen.is_left_in_order();
    is_the_example(&workplace);
    for name in MADE.map(|name| format!("{EDITION}/{name}")) {
        assert_eq!(workplace.read(&name), in_lines.read(&name));
    }
}

#[test]
fn the_whole_example_comes_out_when_the_keyboard_goes_round() {
    the_whole_example_comes_out(Way::Round);
}

#[test]
fn the_whole_example_comes_out_when_the_facilitator_types_for_the_room() {
    the_whole_example_comes_out(Way::Room);
}
