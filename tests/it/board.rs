//! The board on a real terminal: a dozen cards by keys, whatever ends the program, and windows that
//! change their size.

use portable_pty::CommandBuilder;
use snapbox::{assert_data_eq, str};

use crate::screen::{Screen, Size};
use crate::workplace::Workplace;

const WIDE: Size = (80, 24);
const NARROW: Size = (40, 15);

const SET: &str = "\
format: 1
id: ours
title: Ours
questions:
- id: issues
  prompt: What needs attention?
  kind: list
  at-most: 3
  feeds: [issues]
- id: great
  prompt: What is great service?
  kind: text
  feeds: [good-bad]
";

const ISSUES: [(&str, [&str; 3]); 4] = [
    (
        "ada",
        ["Refunds take far too long", "Nobody picks up the phone", "The form has eleven boxes"],
    ),
    (
        "ben",
        ["A refund took three weeks", "The phone rings and rings", "Eleven boxes in that form"],
    ),
    ("cy", ["Refunds are late again", "Phone: nobody answers", "No plan for September"]),
    ("dee", ["返金が遅い", "Calls to the phone go nowhere", "Saturdays are lonely"]),
];

/// Makes a place where twelve cards of four people wait to be sorted.
fn ready() -> Workplace {
    let workplace = Workplace::new();
    workplace.write("questions/ours.yaml", SET);
    workplace
        .credo("init --plain --company C --team T --shown named --way room --sets ours")
        .with("--people=Ada,Ben,Cy,Dee")
        .succeeds();
    for (person, issues) in ISSUES {
        let items = issues.map(|issue| format!("    - \"{issue}\"\n")).concat();
        let great =
            if person == "ada" { "  great:\n    text: One owner.\n" } else { "  great: pass\n" };
        let sheet = format!(
            "format: 1\nparticipant: {person}\nanswers:\n  issues:\n    items:\n{items}{great}"
        );
        workplace.write(&format!("editions/2025-q3/answers/{person}.yaml"), sheet);
    }
    let workshop = "editions/2025-q3/workshop.yaml";
    workplace.edit(workshop, "stage: answer\n", "stage: theme\n");
    workplace.edit(workshop, "revealed: []\n", "revealed: [issues, great]\n");
    workplace
}

/// Runs the program on a screen, as far as the first board.
fn board(workplace: &Workplace, size: Size) -> Screen {
    let mut program = CommandBuilder::new(Workplace::program());
    program.arg("run");
    program.cwd(workplace.folder());
    program.env_clear();
    for (name, value) in Workplace::environment() {
        program.env(name, value);
    }
    let mut screen = Screen::open(program, size);
    screen.asks("(Enter) ").types("\r").shows("> Put the answers").types("\r");
    screen.shows("Themes · 1 of 2").shows("keys");
    screen
}

/// Returns the number and the words of the card that is looked at.
fn card(screen: &Screen) -> (usize, String) {
    let rows = screen.rows();
    let (_, card) = rows.split_once(" Card ").unwrap();
    let (number, rest) = card.split_once(' ').unwrap();
    (number.parse().unwrap(), rest.lines().nth(1).unwrap().trim().to_owned())
}

/// What belongs together: the theme's letter, and pieces of words that tell.
const TOGETHER: [(&str, &[&str]); 3] =
    [("a", &["efund", "返金"]), ("b", &["hone"]), ("c", &["boxes"])];

const THEMES: &str = "editions/2025-q3/themes.yaml";

/// Sorts every card of the first question by keys; returns how many keys that took.
#[track_caller]
fn sorts_all(screen: &mut Screen) -> usize {
    let (mut keys, mut named) = (0, 0);
    for sorted in 1..=12 {
        let (number, words) = card(screen);
        let belongs = |parts: &[&str]| parts.iter().any(|part| words.contains(part));
        let theme = TOGETHER.iter().position(|(_, parts)| belongs(parts));
        let left = 12 - sorted;
        let loose = if left == 0 { "none loose".to_owned() } else { format!("{left} loose") };
        let Some(theme) = theme else {
            screen.types(" ").shows(&loose);
            keys += 1;
            continue;
        };
        let letter = TOGETHER[theme].0;
        if theme < named {
            screen.types(letter).shows(&format!("Card {number} is under {letter}")).shows(&loose);
            keys += 1;
        } else {
            assert_eq!(theme, named, "{words:?} comes too early");
            screen.types("+").asks(&words).types("\r").shows(&format!("Theme {letter} with"));
            named += 1;
            keys += 2;
        }
        if left > 0 {
            screen.types("\r").hides(&format!("Card {number} of 12"));
            keys += 1;
        }
    }
    screen.types("\r").shows("No card is loose");
    keys + 1
}

#[test]
fn a_dozen_cards_take_two_keys_each_on_any_screen() {
    let mut files = Vec::new();
    for size in [WIDE, NARROW] {
        let workplace = ready();
        let mut screen = board(&workplace, size);
        let keys = sorts_all(&mut screen);
        assert!(keys <= 12 * 2 + 3, "{keys} keys");
        screen.types("\r").shows("Themes · 2 of 2").shows("One owner.");
        screen.types("\x11").shows("goes on");
        assert_eq!(screen.ends(), 0);
        screen.is_left_in_order();
        files.push(workplace.read(THEMES));
    }
    assert_eq!(files.first(), files.last());
    assert_data_eq!(
        files.remove(0),
        str![[r#"
format: 1
questions:
  issues:
    themes:
    - id: a-refund-took-three
      says: A refund took three weeks
      cards:
      - ben/1
      - cy/1
      - ada/1
      - dee/1
    - id: calls-to-the-phone
      says: Calls to the phone go nowhere
      cards:
      - dee/2
      - ada/2
      - cy/2
      - ben/2
    - id: eleven-boxes-in-that
      says: Eleven boxes in that form
      cards:
      - ben/3
      - ada/3
    said-once:
    - cy/3
    - dee/3

"#]]
    );
}

#[test]
fn whatever_ends_the_program_the_board_is_there_again() {
    for (how, code) in [("\x03", 130), ("-INT", 130), ("-TERM", 143), ("-HUP", 129)] {
        let workplace = ready();
        let mut screen = board(&workplace, WIDE);
        screen.types(" ").shows("11 loose");
        if how.starts_with('-') {
            screen.signals(how)
        } else {
            screen.types(how)
        };
        assert_eq!(screen.ends(), code, "{how:?}");
        screen.is_left_in_order();
        assert!(workplace.read(THEMES).contains("said-once"), "{how:?}");
        let mut screen = board(&workplace, WIDE);
        screen.shows("Card 2 of 12").shows("11 loose");
    }
    let workplace = ready();
    let mut screen = board(&workplace, WIDE);
    screen.types(" ").shows("11 loose");
    assert_eq!(screen.closes_after(" "), 129);
}

#[test]
fn a_window_may_change_its_size_and_the_program_be_stopped_and_go_on() {
    let workplace = ready();
    let mut screen = board(&workplace, WIDE);
    screen.types(" ").shows("11 loose").resizes(NARROW).shows("a-z theme Enter");
    screen
        .shows("Card 2 of 12")
        .types(" ")
        .shows("10 loose")
        .resizes(WIDE)
        .shows("a-z theme  Enter");
    // Without a shell to come back to, a stop is over at once.
    screen.types("\x1a").types(" ").shows("9 loose").shows("Card 4 of 12");
}

#[test]
fn a_theme_gets_another_sentence_before_its_own_cards() {
    let workplace = ready();
    let mut screen = board(&workplace, WIDE);
    screen.types("+").asks("three weeks").types("\x15Money comes late\r");
    screen.shows("a Money comes late").types("\x1b[B").shows("Card 2 of 12");
    let (_, other) = card(&screen);
    screen.types("=").shows("Rename which").types("a").asks("> Money comes late");
    screen.shows("1. ").hides(&other).hides("2. ");
}

#[test]
fn every_key_does_what_the_help_says() {
    let workplace = ready();
    let mut screen = board(&workplace, WIDE);
    screen
        .types("+")
        .asks("three weeks")
        .types("\x15Money comes late\r")
        .shows("a Money comes late");
    screen.types("=").shows("Rename which").types("a").asks("> Money comes late");
    screen.types("!\r").shows("a Money comes late!");
    screen.types("\x1b[B").shows("Card 2 of 12").types("\t").shows("Card 2 is under a");
    screen.types("a").shows("Card 2 is out of a").types("\x7f").shows("Taken back");
    screen.types("\x19").shows("Made again").types("a").shows("Card 2 is under a");
    screen.types("!").shows("one voice is enough").shows("· one voice");
    screen
        .types("\"")
        .shows("may be quoted")
        .asks("late again")
        .types("\x15late\r")
        .shows("· quote");
    screen.types("\"").asks("late again").types("\x15nothing of it\r").shows("word for word");
    screen.types("/").shows("Split which").types("a").asks("> ").types("2: Late again\r");
    screen.shows("b Late again").types("<").shows("Move which").types("b").shows("a Late again");
    screen.types("&").shows("which theme stays").types("b").shows("comes to it").types("a");
    screen.shows("Theme b took in a").shows("a Money comes late!");
    screen.types("z").shows("There is no theme z").types("€").shows("does nothing here");
    screen.pastes("abc").shows("Pasted text is no key");
    screen.types(":").asks("> ").types("3 b\r").shows("there is no theme b").asks("> 3 b");
    screen.types("\x7fa\r").shows("Card 3 is under a");
    screen
        .types("?")
        .asks("More (Enter) ")
        .types("\r")
        .shows("alone 3")
        .asks("Back (Enter) ")
        .types("\r")
        .shows("Card 2 of 12");
    screen.types("\x1b[A").shows("Card 1 of 12").types("\x1b[C").asks("Back (Enter) ").types("\r");
    screen.shows("Card 1 of 12").types("\x0e").shows("Themes · 2 of 2");
    screen.types("\x1b").shows("Themes · 1 of 2").types("\x1b").shows("> Put the answers");
    assert_data_eq!(
        workplace.read(THEMES),
        str![[r#"
format: 1
questions:
  issues:
    themes:
    - id: money-comes-late
      says: Money comes late!
      cards:
      - ben/1
      - cy/1
      - ada/1
    one-voice:
    - cy/1
    quotes:
    - card: cy/1
      words: late

"#]]
    );
}

/// Types lines into the plain mode, from the first board on; returns what is said there.
fn plain(workplace: &Workplace, lines: &str) -> String {
    let told = workplace.credo("run --plain").types(&format!("\n1\n{lines}")).runs().to_string();
    let (_, told) = told.split_once("`help` tells all)").unwrap();
    told.to_owned()
}

#[test]
fn typed_commands_leave_the_same_file_as_keys() {
    let by_keys = ready();
    let mut screen = board(&by_keys, WIDE);
    sorts_all(&mut screen);
    screen.types("\x11").shows("goes on");

    let workplace = ready();
    let listed = workplace.credo("run --plain").types("\n1\n:pause\n").succeeds();
    let cards: Vec<_> = listed
        .lines()
        .filter_map(|line| line.split_once(". "))
        .filter(|(number, _)| number.parse::<usize>().is_ok())
        .collect();
    let (mut lines, mut named) = (Vec::new(), 0);
    for (number, words) in &cards[cards.len() - 12..] {
        let theme = TOGETHER.iter().position(|(_, parts)| parts.iter().any(|p| words.contains(p)));
        lines.push(match theme {
            None => format!("{number} -\n"),
            Some(theme) if theme == named => {
                named += 1;
                format!("new {number}: {words}\n")
            }
            Some(theme) => format!("{number} {}\n", TOGETHER[theme].0),
        });
    }
    plain(&workplace, &format!("{}:pause\n", lines.concat()));
    assert_eq!(workplace.read(THEMES), by_keys.read(THEMES));
}

const VOTES: &str = "editions/2025-q3/votes.yaml";

/// Votes on two themes.
const BOTH: &str = "\
format: 1
questions:
  issues:
    rounds:
    - each: 3
      voted: 4
      dots:
        money-comes-late: 5
        late-again: 4
";

#[test]
fn what_goes_with_a_theme_is_named_before_it_goes() {
    let workplace = ready();
    plain(&workplace, "new 1 2: Money comes late\nnew 3: Late again\n:pause\n");
    workplace.write(VOTES, BOTH);
    let told = plain(
        &workplace,
        "merge a b\nno\nrename b: Again\nmerge a b\nyes\nnew: Nobody says it\ndone\nyes\n:pause\n",
    );
    assert_data_eq!(
        told,
        str![[r#"

board> 
----------------------------------------
With this goes, for good:
- 4 dots on “Late again”
Do it?
yes or no [no]: 
Nothing is changed
board> 
Theme b says: Again · 9 loose
board> 
----------------------------------------
With this goes, for good:
- 4 dots on “Again”
Do it?
yes or no [no]: 
Theme a took in b · 9 loose
board> 
Theme b: Nobody says it · 9 loose
board> 
No card is under:
- Nobody says it
Take that away?
yes or no [yes]: 
----------------------------------------
Themes · 2 of 2
What is great service?

1. One owner.
    — Ada

No theme yet.
Loose: 1.
(3 a, 3 -, new 3 5: SENTENCE, take 3, undo, list, done; `help` tells all)
board> 
----------------------------------------
Stopped for now. Everything given so far is kept; `credo run` goes on.
[exit status: 0]
"#]]
    );
    let one = BOTH.replace("        late-again: 4\n", "");
    assert_eq!(workplace.read(VOTES), one);
    assert!(!workplace.read(THEMES).contains("Nobody says it"));
}
