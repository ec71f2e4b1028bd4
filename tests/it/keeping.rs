//! The keeper's two conversations on real screens, by keys: what becomes of what may be private, and
//! of what both people and the program changed.

use portable_pty::CommandBuilder;

use crate::screen::{Screen, Size};
use crate::workplace::Workplace;
use crate::workshop::{NARROW, credo};

const WIDE: Size = (80, 24);

const FILE: &str = "PHILOSOPHY.md";
const STATEMENTS: &str = "editions/2025-q3/statements.yaml";
const DECISIONS: &str = "editions/2025-q3/discretion.yaml";

const DOWN: &str = "\x1b[B";
const UP: &str = "\x1b[A";
const BACK: &str = "\x1b";
const ENTER: &str = "\r";
const PAUSE: &str = "\x11";
const INTERRUPT: &str = "\x03";
const EDITOR: &str = "\x0f";
/// Erases what stands in a field.
const ERASE: &str = "\x15";

const KEEP: &str = "> Keep it";
const REPLACE: &str = "> Replace it by other words";
const LEAVE_OUT: &str = "> Leave the whole text out";

const STOPPED: &str = "Stopped for now. Everything given so far is kept; `credo write` goes on.";

const TALK: &str = "We ring back on the day we said, and say so even where there is nothing new. ";
const WIDE_TALK: &str = "静かなブレインストーミングを毎週の会議の最初にすることになりました。";

/// The example with two long rituals that hold what is nobody else's business.
fn leaking() -> Workplace {
    let place = Workplace::with_the_example();
    let ritual = "- New starters read this on day one and bring back one question";
    let private = "Ask Mrs Ellwood (order 20417) at kilns@tarnwick.example or on 01865 249301. ";
    let talk = TALK.repeat(4);
    let wide = WIDE_TALK.repeat(4);
    place.edit(
        STATEMENTS,
        ritual,
        &format!("- {talk}{private}{talk}\n- {wide}sato@kiln.example {wide}\n{ritual}"),
    );
    place
}

/// Returns `text` without blanks, so that it does not matter where its words are wrapped.
fn flat(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Waits until all of these are on the screen.
#[track_caller]
fn sees(screen: &mut Screen, texts: &[&str]) {
    for text in texts {
        screen.has(&format!("{text:?}"), |rows| flat(rows).contains(&flat(text)));
    }
}

/// Checks that all of these could be read: what stands above a list waits where the list pushes it away.
#[track_caller]
fn could_be_read(screen: &Screen, texts: &[&str]) {
    let all = screen.all();
    for text in texts {
        assert!(flat(&all).contains(&flat(text)), "{text:?} is not in:\n{all}");
    }
}

fn decided(place: &Workplace) -> usize {
    place.read(DECISIONS).matches("\n- text").count()
}

#[test]
fn what_may_be_private_is_decided_by_keys_and_kept_at_every_stop() {
    for size in [WIDE, NARROW] {
        let place = leaking();
        let before = decided(&place);
        let mut screen = credo(&place, "write", size);
        screen.lists(REPLACE);
        could_be_read(&screen, &["1 of 5: somebody with a title", ">>Mrs Ellwood<<"]);
        sees(&mut screen, &["Leave the whole"]);
        screen.types(BACK).shows("Nothing lies before this.").lists(REPLACE);
        screen.types(ENTER).asks("Instead: a customer");
        screen.types(ERASE).types("a school\r").lists(REPLACE);
        could_be_read(&screen, &["2 of 5: the number of an order", ">>20417<<"]);
        sees(&mut screen, &["Leave the whole text out"]);
        // Back, what was decided stands there; on, and up to what stays.
        screen.types(BACK).shows("1 of 5").lists(REPLACE);
        screen.types(ENTER).asks("Instead: a school").types(ENTER).lists(REPLACE);
        screen.types(UP).marks(KEEP).types(ENTER).lists(REPLACE);
        could_be_read(&screen, &["3 of 5: an e-mail address", ">>kilns@tarnwick.example<<"]);
        sees(&mut screen, &["2 in all"]);
        screen.types(BACK).shows("2 of 5").lists(KEEP);
        screen.types(ENTER).lists(REPLACE).types(INTERRUPT);
        assert_eq!(screen.ends(), 130, "{}", screen.rows());
        screen.is_left_in_order();
        assert_eq!(decided(&place), before + 2);
        assert!(!place.path(FILE).exists());

        let mut screen = credo(&place, "write", size);
        screen.lists(REPLACE).types(ENTER).asks("Instead: …").types(PAUSE);
        assert_eq!(screen.ends(), 0, "{}", screen.rows());
        sees(&mut screen, &[STOPPED]);

        // The same is the last of what there is to choose.
        let mut screen = credo(&place, "write", size);
        screen.lists(REPLACE).types(UP).marks(KEEP).types(UP).marks("> Stop for now").types(ENTER);
        assert_eq!(screen.ends(), 0, "{}", screen.rows());
        screen.is_left_in_order();
        sees(&mut screen, &[STOPPED]);
        assert_eq!(decided(&place), before + 2);
        assert!(!place.path(FILE).exists());

        // With the text goes the telephone number in it, which is not asked about.
        let mut screen = credo(&place, "write", size);
        screen.lists(REPLACE).types(DOWN).marks(LEAVE_OUT).types(ENTER).lists(REPLACE);
        could_be_read(&screen, &["3 of 3: an e-mail address", ">>sato@kiln.example<<"]);
        sees(&mut screen, &["Leave the whole"]);
        screen.types(BACK).shows("1 of 3").lists(LEAVE_OUT).types(ENTER).lists(REPLACE);
        screen.types(ENTER).asks("Instead: …").types(ENTER);
        assert_eq!(screen.ends(), 0, "{}", screen.rows());
        let written = place.read(FILE);
        assert!(written.contains(&format!("{WIDE_TALK}… {WIDE_TALK}")), "{written}");
        assert!(!written.contains("Ellwood") && !written.contains("a school"), "{written}");
    }
}

/// What stands in three principles before, what somebody makes of it by hand, and what becomes of it
/// in the statements.
const OWNS: [&str; 3] = [
    "Whoever picks it up owns it until it's fixed.",
    "Whoever picks it up owns it, by hand.",
    "Whoever takes it owns it.",
];
const WHY: [&str; 3] =
    ["We look for why it failed before we send anything.", "We look, by hand.", "Anew two."];
const PLAIN: [&str; 3] = [
    "Ordinary words, the customer's language where we can, and an honest no.",
    "Ordinary words, by hand.",
    "Anew three.",
];

/// The example, written; then people write much into the first of three principles and little into
/// the others, and all three change underneath.
fn conflicting() -> Workplace {
    let place = Workplace::with_the_example();
    place.credo("write").succeeds();
    let much = format!("{} {}{}", OWNS[1], WIDE_TALK.repeat(3), TALK.repeat(5));
    for [old, by_hand, new] in [[OWNS[0], &much, OWNS[2]], WHY, PLAIN] {
        place.edit(FILE, old, by_hand);
        place.edit(STATEMENTS, old, new);
    }
    place
}

const MINE: &str = "> Keep what was edited";
const NEW: &str = "> Take what credo writes";
const BOTH: &str = "> Keep both";
const ANEW: &str = "> Write it anew";
const LAST: &str = "Leave the rest marked in the file";

#[test]
fn what_both_changed_is_decided_by_keys_and_nothing_scrolls_the_choice_away() {
    for size in [WIDE, NARROW] {
        let place = conflicting();
        let mut screen = credo(&place, "write", size);
        screen.lists(MINE);
        sees(&mut screen, &[OWNS[2], "What is it to be?", MINE, LAST]);
        // All that differs could be read, a screenful at a time.
        could_be_read(&screen, &["1 of 3, under \"Five principles\"", OWNS[0], OWNS[1]]);
        screen.types(BACK).shows("Nothing lies before this.").lists(MINE).types(ENTER);
        screen.shows("2 of 3").lists(MINE).types(BACK).shows("1 of 3").lists(MINE);
        screen.types(DOWN).marks(NEW).types(ENTER).lists(MINE);
        screen.types(BACK).lists(NEW).types(ENTER).lists(MINE);
        sees(&mut screen, &[WHY[2], LAST]);
        screen.types(DOWN).marks(NEW).types(DOWN).marks(BOTH).types(ENTER).shows("3 of 3");
        screen.lists(MINE).types(UP).marks(&format!("> {LAST}"));
        screen.types(UP).marks(ANEW).types(ENTER).shows(PLAIN[1]).types(BACK).lists(ANEW);
        screen.types(ENTER).asks("and.").types(ERASE).types("**3. Plainly.** So.\r");
        assert_eq!(screen.ends(), 0, "{}", screen.rows());
        let written = place.read(FILE);
        let lines = [
            "**1. One person keeps hold.** Whoever takes it owns it.\nOthers may do the work;",
            "We look, by hand. Anew two.",
            "**3. Plainly.** So.\n",
        ];
        for line in lines {
            assert!(written.contains(line), "{line:?} is not in:\n{written}");
        }
    }
}

#[test]
fn an_interrupt_among_conflicts_leaves_the_document_as_it_was_and_says_so() {
    for size in [WIDE, NARROW] {
        let place = conflicting();
        let before = place.files();
        let mut screen = credo(&place, "write", size);
        screen.lists(MINE).types(ENTER).shows("2 of 3").lists(MINE).types(INTERRUPT);
        assert_eq!(screen.ends(), 130, "{}", screen.rows());
        screen.is_left_in_order();
        sees(
            &mut screen,
            &["PHILOSOPHY.md` is as it was", "`credo write` asks again about each passage"],
        );
        assert_eq!(place.files(), before);
        // So does whoever stops for now: what becomes of a passage is kept nowhere else.
        let ran = place.credo("write --plain").types("1\n:pause\n").runs();
        assert_eq!(ran.code, Some(130), "{ran}");
        assert!(ran.err.contains("PHILOSOPHY.md` is as it was"), "{ran}");
        assert_eq!(place.files(), before);
    }
}

#[test]
fn a_passage_is_written_anew_in_an_editor() {
    for size in [WIDE, NARROW] {
        let place = conflicting();
        place.write("editor", "printf ' In an editor.' >> \"$1\"\n");
        let mut program = CommandBuilder::new(Workplace::program());
        program.arg("write");
        program.cwd(place.folder());
        program.env_clear();
        for (name, value) in Workplace::environment() {
            program.env(name, value);
        }
        program.env("EDITOR", format!("sh {}", place.path("editor").display()));
        let mut screen = Screen::open(program, size);
        screen.lists(MINE).types(DOWN).marks(NEW).types(ENTER).shows("2 of 3").lists(MINE);
        screen.types(UP).marks(&format!("> {LAST}")).types(UP).marks(ANEW).types(ENTER);
        screen.asks("by hand.").types(EDITOR).asks("In an editor.").types(ENTER);
        screen.shows("3 of 3").lists(MINE).types(UP).marks(&format!("> {LAST}")).types(ENTER);
        assert_eq!(screen.ends(), 2, "{}", screen.rows());
        let written = place.read(FILE);
        assert!(written.contains("We look, by hand. In an editor.\n"), "{written}");
        assert_eq!(written.matches("<<<<<<< ").count(), 1, "{written}");
    }
}
