//! Whole workshops on real screens: the real program in a real pseudo-terminal, by keys.

use portable_pty::CommandBuilder;
use snapbox::{assert_data_eq, str};

use crate::screen::{Screen, Size};
use crate::workplace::Workplace;

/// A screen that is wide enough for everything, and one that is hardly.
pub(crate) const WIDE: Size = (80, 24);
pub(crate) const NARROW: Size = (40, 15);

/// Two questions; all that may be typed is typed into the first of them.
const SET: &str = "\
format: 1
id: ours
title: Ours
questions:
- id: great
  prompt: What is great service?
  kind: text
  feeds: [good-bad]
  notes: {why: To see what we each mean by it., probes: [When was that?]}
- id: load
  prompt: How is our workload?
  kind: scale-and-text
  ends: {low: too much, high: just right}
  feeds: [scores]
";

const PARAGRAPHS: &str =
    "A customer rang on Monday.\n\nShe rang again on Tuesday.\n\nお電話は、もうありませんでした。";

/// Makes a place with a set of questions in it, and no workshop yet.
fn place() -> Workplace {
    let workplace = Workplace::new();
    workplace.write("questions/ours.yaml", SET);
    workplace
}

/// Makes a place in which the workshop is ready.
fn ready() -> Workplace {
    let workplace = place();
    workplace
        .credo("init --plain --company C --team T --shown named --way round --people Ada,Ben")
        .with("--sets=ours")
        .succeeds();
    workplace
}

/// Runs the program on a screen.
pub(crate) fn credo(workplace: &Workplace, arguments: &str, size: Size) -> Screen {
    let mut program = CommandBuilder::new(Workplace::program());
    program.args(arguments.split_whitespace());
    program.cwd(workplace.folder());
    program.env_clear();
    for (name, value) in Workplace::environment() {
        program.env(name, value);
    }
    Screen::open(program, size)
}

const BACK: &str = "\x1b";
const UNNAMED: &str = "\x0e";
const OFF_THE_RECORD: &str = "\x12";
const PAUSE: &str = "\x11";
const HELP: &str = "\x07";
const ENTER: &str = "\r";

/// Ada pastes several paragraphs, comes back to them, and says something off the record.
#[track_caller]
fn ada_answers(screen: &mut Screen) {
    screen.types(ENTER).asks("Begin (Enter) ").types(ENTER).asks("> ");
    screen.pastes(PARAGRAPHS).asks("でした。").types(ENTER);
    screen.asks("1 to 5: ").types("4\r").asks("In words: ").types(BACK).asks("1 to 5: 4");
    screen.types(BACK).asks("でした。").types("本当に。\r").asks("1 to 5: 4");
    screen.types(OFF_THE_RECORD).shows("off the record").asks("1 to 5: 4").types(ENTER);
    screen.asks("In words: ").types("Too much for one of us.\r");
    screen.shows("> The keyboard goes to 花子");
    let hers = ["She rang again", "でした", "Too much"];
    let seen: Vec<_> = hers.into_iter().filter(|text| screen.all().contains(text)).collect();
    assert_eq!(seen, [""; 0], "{}", screen.all());
}

/// Somebody else sits down, looks at the help, and wants no name on the second answer.
#[track_caller]
fn hanako_answers(screen: &mut Screen) {
    screen.types(ENTER).asks("Begin (Enter) ").types(ENTER).asks("> ").types("やさしさ");
    screen.asks("やさしさ").types(HELP).shows("Why we ask");
    screen.goes_on_to("> やさしさ");
    screen.asks("> やさしさ").types("\x7f\x7fい人\r").asks("1 to 5: ").types(UNNAMED);
    screen
        .shows("kept and quoted")
        .asks("1 to 5: ")
        .types("9\r")
        .shows("whole number")
        .asks("1 to 5: ")
        .types("5\r");
    screen.asks("In words: ").types("ちょうどいい。\r");
}

#[track_caller]
fn a_workshop_by_keys(size: Size) {
    let workplace = place();
    let mut screen = credo(&workplace, "run --sets ours", size);
    screen.asks("Which company? ").types("Tarnwick Kilns\r");
    screen.asks("Which team? ").types("Support\r");
    screen.asks("Who is here? ").types("Ada (support, lead), 花子\r");
    screen.shows("> With names").types(ENTER).shows("> The keyboard goes round").types(ENTER);
    screen.goes_on_to("> The keyboard goes to Ada");

    ada_answers(&mut screen);
    hanako_answers(&mut screen);
    let revealed = screen.goes_on_to("> Put the answers under themes");
    screen.types("\x1b[B\r");
    screen.closes();
    assert!(revealed.contains("Too much for one of us."), "{revealed}");
    assert_eq!(screen.ends(), 0);
    screen.is_left_in_order();
    for (path, text) in workplace.files() {
        assert!(!text.contains("Too much"), "{path}:\n{text}");
    }
    assert_data_eq!(
        workplace.read("editions/2025-q3/answers/ada.yaml"),
        str![[r#"
format: 1
participant: ada
answers:
  great:
    text: |-
      A customer rang on Monday.

      She rang again on Tuesday.

      お電話は、もうありませんでした。本当に。
  load: answered

"#]]
    );
    assert_data_eq!(
        workplace.tree(),
        str![[r#"
.credo/.gitignore
.gitignore
PHILOSOPHY.md
credo.yaml
editions/2025-q3/answers/ada.yaml
editions/2025-q3/answers/unnamed/(random).yaml
editions/2025-q3/answers/花子.yaml
editions/2025-q3/workshop.yaml
editions/2025-q3/written/PHILOSOPHY.md
editions/2025-q3/written/PHILOSOPHY.sections.yaml
questions/ours.yaml
"#]]
    );
    let document = workplace.read("PHILOSOPHY.md");
    assert_eq!(document.matches("ちょうどいい。").count(), 1, "{document}");
}

#[test]
fn a_workshop_by_keys_on_a_wide_screen() {
    a_workshop_by_keys(WIDE);
}

#[test]
fn a_workshop_by_keys_on_a_narrow_screen() {
    a_workshop_by_keys(NARROW);
}

#[test]
fn who_pauses_finds_the_words_in_the_field_again() {
    let workplace = ready();
    let mut screen = credo(&workplace, "run", NARROW);
    screen.goes_on_to("> The keyboard goes to Ada");
    screen.types(ENTER).asks("Begin (Enter) ").types(ENTER).asks("> ").types("Warm.\r");
    screen.asks("1 to 5: ").types("2\r").asks("In words: ").types("Mondays are").asks("are");
    screen.types(PAUSE).shows("`credo run` goes on");
    assert_eq!(screen.ends(), 0);
    screen.is_left_in_order();
    assert!(!screen.all().contains("Warm."), "{}", screen.all());

    let mut screen = credo(&workplace, "run", NARROW);
    screen.goes_on_to("> The keyboard goes to Ada");
    screen.types(ENTER).asks("Begin (Enter) ").types(ENTER).asks("1 to 5: 2").types(ENTER);
    screen.asks("Mondays are").types(" too much.\r").shows("> The keyboard goes to Ben");
    assert_data_eq!(
        workplace.read("editions/2025-q3/answers/ada.yaml"),
        str![[r#"
format: 1
participant: ada
answers:
  great:
    text: Warm.
  load:
    score: 2
    text: Mondays are too much.

"#]]
    );
}

#[test]
fn whatever_ends_the_program_the_words_and_the_wish_are_there_again() {
    for (how, code) in [("^C", 130), ("-TERM", 143), ("-HUP", 129), ("-KILL", 1)] {
        let workplace = ready();
        let mut screen = credo(&workplace, "answer --as ada", WIDE);
        screen.asks("Begin (Enter) ").types(ENTER).asks("> ").types(OFF_THE_RECORD);
        screen.shows("off the record").asks("> ").types("半分の考え").asks("半分の考え");
        match how {
            "^C" => screen.types("\x03"),
            // Nothing in the program can notice it: the draft of the last second counts.
            "-KILL" => {
                let draft = workplace.path(".credo/drafts/2025-q3/ada/great.0-0-0.txt");
                screen
                    .waits_for(|| std::fs::read_to_string(&draft).is_ok_and(|d| d == "半分の考え"));
                screen.signals(how)
            }
            signal => screen.signals(signal),
        };
        assert_eq!(screen.ends(), code, "{how}");
        match how {
            "^C" => drop(screen.shows("interrupted").hides("error").hides("半分の考え")),
            "-TERM" => drop(screen.shows("and so is the draft of this one")),
            _ => {}
        }
        if how != "-KILL" {
            screen.is_left_in_order();
        }
        let mut screen = credo(&workplace, "answer --as ada", WIDE);
        screen.asks("Begin (Enter) ").types(ENTER).asks("> 半分の考え").shows("off the record");
        screen.types("。\r").asks("1 to 5: ").types("\x10").shows("Thank you.");
        assert_eq!(screen.ends(), 0);
        let [apart] = workplace.off_the_record().try_into().unwrap();
        assert_data_eq!(
            apart,
            str![[r#"
format: 1
question: great
said:
  text: 半分の考え。

"#]]
        );
    }
}
