//! A vote and a fist to five on a real screen: nothing of anybody's is left on it, or above it.

use portable_pty::CommandBuilder;

use crate::screen::{Screen, Size};
use crate::workplace::Workplace;

/// A screen that is hardly wide enough.
const NARROW: Size = (40, 15);

const SET: &str = "\
format: 1
id: ours
title: Ours
questions:
- {id: great, prompt: What is great service?, kind: text, vote: true, feeds: [principles]}
";

const THEMES: &str = "\
format: 1
questions:
  great:
    themes:
    - {id: voice, says: 人の声がする}
    - {id: owner, says: They explain it once and one person stays with it}
    - {id: calm, says: They come away calm}
";

const DOWN: &str = "\x1b[B";
const ENTER: &str = "\r";

/// Runs a workshop that stands at its votes.
fn at_the_votes(workplace: &Workplace) -> Screen {
    workplace.write("questions/ours.yaml", SET);
    workplace
        .credo("init --plain --company C --team T --shown named --way round --people Ada,Ben")
        .with("--sets=ours")
        .with("--decider=Ada")
        .succeeds();
    let voting = "stage: vote\nrevealed: [great]";
    workplace.edit("editions/2025-q3/workshop.yaml", "stage: answer\nrevealed: []", voting);
    workplace.write("editions/2025-q3/themes.yaml", THEMES);
    let mut program = CommandBuilder::new(Workplace::program());
    program.args(["run"]);
    program.cwd(workplace.folder());
    program.env_clear();
    for (name, value) in Workplace::environment() {
        program.env(name, value);
    }
    Screen::open(program, NARROW)
}

/// Looks that nothing of somebody's is on the screen, or can be scrolled back to.
#[track_caller]
fn nothing_is_left(screen: &Screen, of: &[&str]) {
    let seen: Vec<_> = of.iter().filter(|text| screen.all().contains(**text)).collect();
    assert!(seen.is_empty(), "{seen:?} in:\n{}", screen.all());
}

#[test]
fn a_vote_and_a_fist_to_five_by_keys_leave_nothing_of_anybodys_on_the_screen() {
    let workplace = Workplace::new();
    let mut screen = at_the_votes(&workplace);
    screen.goes_on_to("> The keyboard goes round");
    screen.types(ENTER).shows("> The keyboard goes to Ada").types(ENTER);
    screen.asks("Begin (Enter) ").types(ENTER).asks("Your dots: ").types("a a c\r");
    screen.shows("●● They come").asks("yes or no [yes]: ");
    // She changes her mind.
    screen.types("no\r").asks("Your dots: a a c").types("\x15b b\r");
    screen.shows("1 dot not given");
    screen.asks("yes or no [yes]: ").types(ENTER).shows("> The keyboard goes to Ben");
    nothing_is_left(&screen, &["●", "a a c", "b b", "人の声"]);
    screen.types(ENTER).asks("Begin (Enter) ").types(ENTER).asks("Your dots: ").types("1 2\r");
    screen.asks("yes or no [yes]: ").types(ENTER).asks("Show it to all (Enter) ");
    nothing_is_left(&screen, &["●", "1 2"]);
    screen.types(ENTER).shows("2 of 2 voted").shows("> Go on").types(ENTER);

    // One principle, and how far they support it.
    screen.shows("> Go on with the promise").types(DOWN).shows("> Choose where").types(ENTER);
    screen.shows("> The promise").types(DOWN).types(DOWN).types(DOWN).shows("> The principles");
    screen.types(ENTER).shows("> They explain it once").types(ENTER).asks("with it");
    screen.types("\x15One person keeps hold\r").shows("Means: ").asks("with it").types(ENTER);
    screen.asks("In practice: ").types("Our name first.\r").asks("Even over: ");
    screen.types("our own queue\r").shows("> No more principles").types(ENTER);
    screen.asks("Rituals: ").types("Mondays\r").goes_on_to("> The keyboard goes round");
    screen.types(ENTER).shows("> The keyboard goes to Ada").types(ENTER);
    screen.asks("Begin (Enter) ").types(ENTER);
    screen.goes_on_to("keeps hold: ");
    screen.asks("keeps hold: ").types("5\r").asks("yes or no [yes]: ").types(ENTER);
    screen.shows("> The keyboard goes to Ben");
    nothing_is_left(&screen, &["5  1.", "keeps hold: 5"]);
    screen.types(ENTER).asks("Begin (Enter) ").types(ENTER);
    screen.goes_on_to("keeps hold: ");
    screen.asks("keeps hold: ").types("2\r").asks("yes or no [yes]: ").types(ENTER);
    screen
        .asks("Show it to all (Enter) ")
        .types(ENTER)
        .shows("has the floor")
        .asks("(Enter) ")
        .types(ENTER);
    screen.shows("> Change the words").types(DOWN).shows("> Record a dissent").types(ENTER);
    screen.shows("> One of us").types(ENTER).asks("In their own words: ");
    screen.types("電話には出られない。\r").asks("change their mind? ").types(ENTER);
    screen.asks("The answer: ").types(ENTER).asks("2025-12-18").types(ENTER);
    screen.asks("yes or no [yes]: ").types(ENTER).shows("> Nobody else differs").types(ENTER);
    screen.goes_on_to("> It stands");
    screen.types(ENTER).shows("> Go on").hides("It stands");
    let statements = workplace.read("editions/2025-q3/statements.yaml");
    assert!(statements.contains("text: 電話には出られない。"), "{statements}");
    assert!(statements.contains("decided:"), "{statements}");
}
