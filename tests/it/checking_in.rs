//! A check-in by keys, on a screen that is wide enough and on one that is hardly.

use crate::check_in::{PROMISE, kestrel};
use crate::screen::Size;
use crate::workshop::{NARROW, WIDE, credo};

const ENTER: &str = "\r";
const ERASE: &str = "\x15";
const PASS: &str = "\x10";
const OFF_THE_RECORD: &str = "\x12";
const INTERRUPT: &str = "\x03";

/// Returns words without how they are broken into rows.
fn words(screens: &str) -> String {
    screens.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn a_check_in_by_keys(size: Size) {
    let workplace = kestrel();
    let mut screen = credo(&workplace, "check-in", size);
    screen.asks("Eve").types(ERASE).types("Ada, 花子\r");
    let mut before = screen.goes_on_to("> The keyboard goes to Ada");
    screen.types(ENTER).asks("Begin (Enter) ").types(ENTER).asks("> ");
    screen.types("We ring back before tonight\r").asks("1 to 5: ").types("4\r");
    screen.asks("In words: ").types(ENTER).shows("When did we keep").asks("> ");
    screen.types("I rang Mrs Hale\r").shows("When did we fail").asks("> ").types(PASS);
    screen.asks("1 to 5: ").shows("Only the number is kept").types("4\r");

    // The other one is interrupted, and goes on.
    screen.shows("> The keyboard goes to 花子").types(ENTER).asks("Begin (Enter) ").types(ENTER);
    screen.asks("> ").types("電話\r").asks("1 to 5: ").types("3\r").asks("In words: ");
    screen.types("忙しくて").asks("忙しくて").types(INTERRUPT);
    assert_eq!(screen.ends(), 130);
    screen.is_left_in_order();
    assert!(!screen.all().contains("電話") && !screen.all().contains("Mrs Hale"));
    let mut screen = credo(&workplace, "check-in", size);
    before.push_str(&screen.goes_on_to("> The keyboard goes to 花子"));
    screen.types(ENTER).asks("Begin (Enter) ").types(ENTER).asks("1 to 5: 3").types(ENTER);
    screen.asks("忙しくて").types("、少し\r").shows("When did we keep").asks("> ");
    screen.types(PASS).shows("When did we fail").asks("> ");
    screen.types(OFF_THE_RECORD).shows("off the record").asks("> ").types("ヘイル様を忘れた\r");
    screen.asks("1 to 5: ").types("2\r");

    before.push_str(&screen.goes_on_to("What the check-in of"));
    let before = words(&before);
    assert!(before.contains("ヘイル様を忘れた — off the record"), "{before}");
    assert!(!before.contains(PROMISE) && !before.contains("18 June"), "{before}");
    let end = words(&screen.goes_on_to("The check-in is over."));
    for told in [
        &format!("The promise: {PROMISE} Word for word: 1 of 2."),
        "1 · 2 · 3 ● 4 ● 5 ·",
        "Before, on 18 June 2025:",
        "1 · 2 ● 3 ●●● 4 ● 5 ·",
        "mean 3.0, 2 to 4, 5 scores: mixed",
        "忙しくて、少し — one of us",
        "c1, Ben, by 1 Oct 2025: Count the",
        "partly, 1 Aug 2025: 12 of 30",
    ] {
        assert!(end.contains(told), "{told:?} in:\n{end}");
    }
    assert!(!end.contains("ヘイル"), "{end}");
    assert_eq!(screen.ends(), 0);
    screen.is_left_in_order();
    assert!(!screen.all().contains("ヘイル"), "{}", screen.all());

    let mut again = credo(&workplace, "check-in", size);
    again.shows("> See it again").types(ENTER).shows("12 of 30");
    assert_eq!(again.ends(), 0);
}

#[test]
fn a_check_in_goes_by_keys() {
    a_check_in_by_keys(WIDE);
}

#[test]
fn a_check_in_goes_by_keys_on_a_narrow_screen() {
    a_check_in_by_keys(NARROW);
}
