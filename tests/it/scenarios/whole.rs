//! The example's whole workshop from an empty folder: answers, themes, votes, statements with support
//! and dissent, commitments; over two days, since the decision came a week after the workshop.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use credo::domain::{Edition, Item, Said, Way};

use super::example::{OFF_THE_RECORD, OPTIONS, as_typed, example, run, unanswered};
#[cfg(unix)]
use crate::by_keys::replay;
#[cfg(unix)]
use crate::screen::{Screen, Size};
use crate::script::{Saying, Script, as_written};
use crate::stages::ANOTHER_DAY;
use crate::workplace::{Credo, Workplace};

/// What the team made of its answers, a file for each of the four.
const MADE: [&str; 4] = ["themes.yaml", "votes.yaml", "statements.yaml", "commitments.yaml"];

const EDITION: &str = "editions/2025-q3";

/// Returns a file of the example's edition.
fn of_the_example(name: &str) -> String {
    crate::source::read(&format!("examples/tarnwick-kilns/editions/2025-q3/{name}"))
}

/// Returns the lines that `types` types.
fn lines(types: impl FnOnce(&mut Script) -> &mut Script) -> Vec<String> {
    let mut script = Script::default();
    types(&mut script);
    script.text().lines().map(str::to_owned).collect()
}

/// Returns how a workshop begins in which everybody answers.
fn the_answers(edition: &Edition, way: Way) -> Script {
    let secret = Said { items: vec![Item::Words(OFF_THE_RECORD.to_owned())], ..Said::default() };
    let mut from = unanswered(edition);
    from.workshop.way = way;
    let mut script = Script::default();
    script.opens(&from.workshop).answers(&from, |question, person| {
        as_written(edition, question, person).unwrap_or(Saying::OffTheRecord(&secret))
    });
    script
}

/// Returns what a facilitator types on the day, up to the decision.
fn the_day(edition: &Edition, way: Way) -> String {
    let mut script = the_answers(edition, way);
    script.themes(edition).votes(edition, way).pairs(edition);
    script.statements(edition, way).line(ANOTHER_DAY);
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
fn is_the_example(workplace: &Workplace, edition: &Edition) {
    for name in MADE {
        assert_eq!(workplace.read(&format!("{EDITION}/{name}")), of_the_example(name), "{name}");
    }
    let mut made = workplace.edition("2025-q3");
    let document = workplace.read("PHILOSOPHY.md");
    assert_eq!(document, crate::document::write(made.clone(), None).unwrap());
    for planted in PLANTED {
        assert!(!document.contains(planted), "{planted:?} in:\n{document}");
    }
    made.workshop.way = edition.workshop.way;
    made.workshop.spent = edition.workshop.spent;
    made.workshop.sets.clone_from(&edition.workshop.sets);
    assert_eq!(made, *edition);

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
    is_the_example(&workplace, &edition);
}

/// Runs the program on a screen.
#[cfg(unix)]
fn on_a_screen(workplace: &Workplace, arguments: &[&str], (today, size): (&str, Size)) -> Screen {
    let mut program = portable_pty::CommandBuilder::new(Workplace::program());
    program.arg("run");
    program.args(arguments);
    program.cwd(workplace.folder());
    program.env_clear();
    for (name, value) in Workplace::environment() {
        program.env(name, value);
    }
    program.env("CREDO_TODAY", today);
    Screen::open(program, size)
}

#[track_caller]
#[cfg(unix)]
fn the_whole_example_comes_out_by_keys(size: Size) {
    let edition = as_typed(example());
    let (typed, decides) = (the_day(&edition, Way::Round), the_decision(&edition, Way::Round));
    let in_lines = Workplace::new();
    let first = run(&in_lines).types(&typed).succeeds();
    let day = day_of_the_decision(&edition);
    let second = in_lines.credo("run --plain").on(&day).types(&decides).succeeds();

    let workplace = Workplace::new();
    let mut screen = on_a_screen(&workplace, &OPTIONS, ("2025-09-18", size));
    replay(&mut screen, &first, &typed);
    screen.shows("goes on");
    assert_eq!(screen.ends(), 0);
    screen.is_left_in_order();
    let mut screen = on_a_screen(&workplace, &[], (&day, size));
    replay(&mut screen, &second, &decides);
    screen.shows("The document is written");
    assert_eq!(screen.ends(), 0);
    screen.is_left_in_order();
    is_the_example(&workplace, &edition);
    for name in MADE.map(|name| format!("{EDITION}/{name}")) {
        assert_eq!(workplace.read(&name), in_lines.read(&name));
    }
}

#[test]
#[cfg(unix)]
fn the_whole_example_comes_out_by_keys_on_a_terminal() {
    the_whole_example_comes_out_by_keys((80, 24));
}

#[test]
#[cfg(unix)]
fn the_whole_example_comes_out_by_keys_on_a_narrow_terminal() {
    the_whole_example_comes_out_by_keys((40, 15));
}

#[test]
fn the_whole_example_comes_out_when_the_keyboard_goes_round() {
    the_whole_example_comes_out(Way::Round);
}

#[test]
fn the_whole_example_comes_out_when_the_facilitator_types_for_the_room() {
    the_whole_example_comes_out(Way::Room);
}

/// Types lines, and kills the program as soon as the files are as they are then.
#[track_caller]
fn killed(credo: Credo, workplace: &Workplace, typed: &[&[String]], is_there: IsThere<'_>) {
    let mut talk = credo.talks();
    talk.types(&in_a_row(typed));
    let deadline = Instant::now() + Duration::from_secs(60);
    while !is_there(&workplace.files()) {
        assert!(Instant::now() < deadline, "it never came so far; heard:\n{}", talk.said());
        std::thread::sleep(Duration::from_millis(3));
    }
    talk.kill();
}

/// Waits for a draft with these words.
fn drafted(words: &str) -> impl Fn(&BTreeMap<String, String>) -> bool {
    // One that is just being written stands under another name.
    let is_kept = |path: &str| Path::new(path).extension().is_some_and(|it| it == "txt");
    move |files| {
        let mut drafts = files.iter().filter(|(path, _)| path.contains("/drafts/"));
        drafts.any(|(path, draft)| is_kept(path) && draft.contains(words))
    }
}

/// Waits for as many ballots whose files end like this.
fn sealed(file: &str, count: usize) -> impl Fn(&BTreeMap<String, String>) -> bool {
    move |files| {
        let ballots = files.keys().filter(|path| path.contains("/ballots/"));
        ballots.filter(|path| path.ends_with(file)).count() == count
    }
}

/// Whether what was typed has come into the files.
type IsThere<'a> = &'a dyn Fn(&BTreeMap<String, String>) -> bool;

fn in_a_row(typed: &[&[String]]) -> String {
    let lines = typed.iter().flat_map(|lines| lines.iter());
    lines.flat_map(|line| [line.as_str(), "\n"]).collect()
}

/// Returns the place of the line that is this, or ends with it.
#[track_caller]
fn place(lines: &[String], end: &str) -> usize {
    lines.iter().position(|line| line.ends_with(end)).unwrap()
}

#[test]
fn killed_in_the_middle_of_every_stage_it_comes_to_the_same() {
    const PEOPLE: usize = 7;
    let mut edition = as_typed(example());
    edition.workshop.worth = [3, 4, 4, 4, 5, 5, 5].map(|it| it.try_into().unwrap()).into();
    let workplace = Workplace::new();
    let on_the_day = || workplace.credo("run --plain");
    let day = day_of_the_decision(&edition);
    let later = || workplace.credo("run --plain").on(&day);
    let goes_on = |at: &str| lines(|script| script.enter().line(at));

    // Among the themes, when one of a question is named and its other cards are loose.
    let answers: Vec<_> =
        the_answers(&edition, Way::Round).text().lines().map(str::to_owned).collect();
    let themes = lines(|script| script.themes(&edition));
    let at = place(&themes, ": We count speed, not whether it's fixed") + 1;
    let file = format!("{EDITION}/themes.yaml");
    let is_named = |files: &BTreeMap<String, String>| {
        files.get(&file).is_some_and(|themes| themes.contains("We count speed"))
    };
    killed(run(&workplace), &workplace, &[&answers, &themes[..at]], &is_named);

    // Among the ballots, when three have voted and a fourth is about to.
    let votes = lines(|script| script.votes(&edition, Way::Round));
    let each = (votes.len() - 1 - 1 - 4) / PEOPLE;
    let again = goes_on(&themes[0]);
    let typed = [&again, &themes[at..], &votes[..1 + 3 * each + 3]];
    killed(on_the_day(), &workplace, &typed, &sealed("/prisha-sandhal", 4));

    // Among the pairs, when two are made: then the votes are not gone through again.
    let pairs = lines(|script| script.pairs(&edition));
    let are_paired = |files: &BTreeMap<String, String>| {
        let themes = files.get(&file).and_then(|themes| themes.split_once("    pairs:\n"));
        themes.is_some_and(|(_, pairs)| pairs.contains("guessing") && pairs.contains("making"))
    };
    let typed = [&lines(|script| script.enter())[..], &votes[1 + 3 * each..], &pairs[..2]];
    killed(on_the_day(), &workplace, &typed, &are_paired);

    // In the middle of a principle.
    let words = lines(|script| script.statements(&edition, Way::Round));
    let at = place(&words, "Fix the cause, not the call") + 1;
    let typed = [&lines(|script| script.enter())[..], &pairs[2..], &words[..at]];
    killed(on_the_day(), &workplace, &typed, &drafted("Fix the cause, not the call"));

    // When two have shown how far they support it.
    let fists = place(&words, "The keyboard goes round, unseen") + 1 + 2 * (2 + 8 + 1);
    let again = goes_on("Go on with the principles");
    // It was begun from two themes, by their numbers.
    let typed = [&again, &words[at - 3..fists]];
    killed(on_the_day(), &workplace, &typed, &sealed("/support/tomek-wilczur", 1));

    // In the middle of a dissent.
    let at = place(&words, "repair times aren't ours to control.") + 1;
    let again = goes_on("Go on with how far everybody supports it");
    let typed = [&again, &words[fists..at]];
    killed(on_the_day(), &workplace, &typed, &drafted("aren't ours to control"));

    let again =
        lines(|script| script.enter().line("Choose where to begin").line("Where you differ"));
    let typed = [&again, &words[at - 4..], &lines(|script| script.line(ANOTHER_DAY))];
    on_the_day().types(&in_a_row(&typed)).succeeds();

    // In the middle of a commitment.
    let decides = lines(|script| script.enter().comes_back_to_decide().decides(&edition));
    let made = lines(|script| script.commitments(&edition));
    let at = place(&made, "20 commonest W3 faults") + 1;
    killed(later(), &workplace, &[&decides, &made[..at]], &drafted("commonest W3"));

    // When two have said whether it was worth the time.
    let closing = lines(|script| script.closing(&edition, Way::Round));
    let again = lines(|script| script.enter());
    let typed = [&again, &made[at - 4..], &closing[..=2 * 3]];
    killed(later(), &workplace, &typed, &sealed("/worth/tomek-wilczur", 1));

    later().types(&in_a_row(&[&again, &closing[1 + 2 * 3..]])).succeeds();
    is_the_example(&workplace, &edition);
}

#[test]
fn two_of_them_finish_it_on_other_days_and_going_back_changes_nothing() {
    let edition = as_typed(example());
    let workplace = Workplace::new();
    let mut script = the_answers(&edition, Way::Round);
    script.line("Stop for now");
    run(&workplace).types(&script.text()).succeeds();

    // The room has gone: hands and fingers were counted there.
    let mut script = Script::default();
    script.enter().themes(&edition).votes(&edition, Way::Room).pairs(&edition);
    script.statements(&edition, Way::Room);
    script.line("Not yet").line("Stop for now");
    workplace.credo("run --plain").on("2025-09-22").types(&script.text()).succeeds();

    // The decision is made, and then somebody looks at everything once more.
    let day = day_of_the_decision(&edition);
    let mut script = Script::default();
    script.enter().comes_back_to_decide().decides(&edition).commitments(&edition);
    script.line("Stop for now");
    workplace.credo("run agree --plain").on(&day).types(&script.text()).succeeds();
    let mut script = Script::default();
    script.enter().line("Put the answers under themes");
    for _board in edition.workshop.questions() {
        script.line("done");
    }
    for _vote in 0..4 {
        script.line("Go on");
    }
    // What stands side by side, too.
    script.line("Go on").line("Leave it as it is, and go on").line("Go on").line("Go on");
    script.closing(&edition, Way::Room);
    workplace.credo("run theme --plain").on(&day).types(&script.text()).succeeds();
    is_the_example(&workplace, &edition);
}
