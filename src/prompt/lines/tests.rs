//! What people hear and say in plain lines.

use std::time::Duration;

use proptest::prelude::*;

use super::super::Clock;
use super::*;
use crate::domain::LONGEST_TEXT;

const ASKED: &[Action] = &[Action::Back, Action::Pass, Action::Park, Action::Pause, Action::Help];

fn field<'a>() -> Field<'a> {
    Field {
        label: "maren",
        text: "",
        note: None,
        lines: true,
        actions: ASKED,
        clock: None,
        draft: None,
    }
}

/// Asks with `input` to come; returns what came back, and what was written.
fn asked<T>(
    input: &[u8],
    ask: impl FnOnce(&mut Lines<&[u8], &mut Vec<u8>>) -> Result<T, PromptError>,
) -> (Result<T, PromptError>, String) {
    let mut output = Vec::new();
    let reply = ask(&mut Lines::new(input, &mut output).with_columns(60).piped());
    (reply, String::from_utf8(output).unwrap())
}

fn reply(input: &str) -> Reply {
    asked(input.as_bytes(), |lines| lines.write(&field())).0.unwrap()
}

fn said(text: &str) -> Reply {
    Reply { intent: Intent::Said, text: text.to_owned() }
}

#[test]
fn a_line_is_what_somebody_said() {
    let (reply, shown) = asked(b"We stay until the kiln fires.\nnext\n", |lines| {
        lines.write(&Field {
            clock: Some(Clock {
                elapsed: Duration::from_secs(720),
                planned: Duration::from_secs(1020),
            }),
            note: Some("nothing was said"),
            ..field()
        })
    });
    assert_eq!(reply.unwrap(), said("We stay until the kiln fires."));
    insta::assert_snapshot!(shown, @"
    (`:back` `:pass` `:park` `:pause` `:help`)
    12 of 17 min
    nothing was said
    maren: 
    ");
}

#[test]
fn the_minutes_are_told_once_until_there_is_one_more() {
    let (_, shown) = asked(b"one\ntwo\nthree\n", |lines| {
        for seconds in [5, 6, 61] {
            let elapsed = Duration::from_secs(seconds);
            let clock = Some(Clock { elapsed, planned: Duration::from_secs(360) });
            lines.write(&Field { clock, actions: &[], ..field() })?;
        }
        Ok(())
    });
    insta::assert_snapshot!(shown, @"
    0 of 6 min
    maren: 
    maren: 
    1 of 6 min
    maren: 
    ");
}

#[test]
fn words_are_actions_and_keep_what_stood_there() {
    let act = |input: &[u8]| {
        asked(input, |lines| lines.write(&Field { text: "earlier\nwords", ..field() })).0.unwrap()
    };
    let earlier = |intent| Reply { intent, text: "earlier\nwords".to_owned() };
    assert_eq!(act(b":pass\n"), earlier(Intent::Act(Action::Pass)));
    assert_eq!(act(b":park\n"), earlier(Intent::Act(Action::Park)));
    assert_eq!(act(b":park a chart\n"), earlier(Intent::Parked("a chart".to_owned())));
    assert_eq!(act(b"\n"), earlier(Intent::Said));
    assert_eq!(act(b"\"\"\"\n\"\"\"\n"), said(""));
}

#[test]
fn a_wrong_word_is_asked_again() {
    let (reply, shown) = asked(b":pas\n:unnamed\n:pass\n", |lines| lines.write(&field()));
    assert_eq!(reply.unwrap().intent, Intent::Act(Action::Pass));
    insta::assert_snapshot!(shown, @"
    (`:back` `:pass` `:park` `:pause` `:help`)
    maren: 
    `:pas` is not one of the words, did you mean `:pass`? (`::`
    begins a text with a colon)
    maren: 
    `:unnamed` cannot be said here; there is `:back` `:pass`
    `:park` `:pause` `:help`
    maren: 
    ");
}

#[test]
fn several_lines_are_one_reply() {
    assert_eq!(reply("one\\\ntwo\nthree\n"), said("one\ntwo"));
    assert_eq!(reply("\"\"\"\n:back\n\nend\n\"\"\"\n"), said(":back\n\nend"));
    let (one_line, _) =
        asked(b"one\\\ntwo\n", |lines| lines.write(&Field { lines: false, ..field() }));
    assert_eq!(one_line.unwrap(), said("one two"));
}

#[test]
fn what_stands_in_the_field_is_shown_harmless() {
    let (_, shown) = asked(b"", |lines| {
        lines.write(&Field { label: ">", text: "a\u{1b}[2J\nb", actions: &[], ..field() })
    });
    insta::assert_snapshot!(shown, @"
    There is already (Enter keeps it):
      a␛[2J
      b
    > 
    ");
}

#[test]
fn the_end_of_the_input_is_told_and_a_draft_of_many_lines_stays() {
    let folder = tempfile::tempdir().unwrap();
    let draft = folder.path().join("draft");
    let (reply, _) =
        asked(b"\"\"\"\none\ntwo", |lines| lines.write(&Field { draft: Some(&draft), ..field() }));
    assert!(matches!(reply, Err(PromptError::Ended)));
    assert_eq!(std::fs::read_to_string(draft).unwrap(), "one\ntwo");
}

#[test]
fn bad_bytes_and_endless_lines_are_asked_again() {
    let mut input = b"caf\xe9\n".to_vec();
    input.extend(std::iter::repeat_n(b'x', LONGEST_TEXT + 1));
    input.extend(b"\ngood\n");
    let (reply, shown) = asked(&input, |lines| lines.write(&Field { actions: &[], ..field() }));
    assert_eq!(reply.unwrap(), said("good"));
    insta::assert_snapshot!(shown, @"
    maren: 
    that is not UTF-8 text; nothing of it was taken
    maren: 
    that is longer than 100000 characters; nothing of it was
    taken
    maren: 
    ");
}

#[test]
fn a_menu_is_answered_by_number_or_words() {
    let items = ["Round the table", "Question by question", "Quit"].map(str::to_owned);
    let menu = Menu { question: "How are answers typed?", items: &items, default: 1 };
    let choose = |input: &[u8]| asked(input, |lines| lines.choose(&menu));
    assert_eq!(choose(b"3\n").0.unwrap(), Some(2));
    assert_eq!(choose(b"\n").0.unwrap(), Some(1));
    assert_eq!(choose(b"round\n").0.unwrap(), Some(0));
    assert_eq!(choose(b":back\n").0.unwrap(), None);
    assert!(matches!(choose(b":pause\n").0, Err(PromptError::Paused)));
    let (picked, shown) = choose(b"0\n4\nqu\nQUIT\n");
    assert_eq!(picked.unwrap(), Some(2));
    insta::assert_snapshot!(shown, @"
    How are answers typed?
      1. Round the table
      2. Question by question
      3. Quit
    1 to 3 [2]: 
    `0` is not one of them; answer with a number from 1 to 3
    1 to 3 [2]: 
    `4` is not one of them; answer with a number from 1 to 3
    1 to 3 [2]: 
    `qu` begins several of them; answer with a number from 1 to
    3
    1 to 3 [2]: 
    ");
}

#[test]
fn yes_and_no_are_heard_in_several_languages() {
    let confirm = |input: &[u8]| asked(input, |lines| lines.confirm("Ready?", true));
    assert_eq!(confirm(b"\n").0.unwrap(), Some(true));
    assert_eq!(confirm(b"Nein\n").0.unwrap(), Some(false));
    assert_eq!(confirm(b":back\n").0.unwrap(), None);
    let (heard, shown) = confirm("maybe\nはい\n".as_bytes());
    assert_eq!(heard.unwrap(), Some(true));
    insta::assert_snapshot!(shown, @"
    Ready?
    yes or no [yes]: 
    answer yes or no, or `:back`
    yes or no [yes]: 
    ");
}

#[test]
fn a_wait_takes_no_answer_in_silence() {
    let (waited, shown) = asked(b"my answer\n\n", |lines| lines.wait("Maren, sit down."));
    assert_eq!(waited.unwrap(), Waited::Ready);
    insta::assert_snapshot!(shown, @"
    Maren, sit down. (Enter) 
    nothing is asked here; Enter goes on, `:pause` stops for now
    Maren, sit down. (Enter) 
    ");
    assert_eq!(asked(b":pause\n", |lines| lines.wait("Sit.")).0.unwrap(), Waited::Pause);
}

#[test]
fn clearing_draws_a_line_and_sends_no_escape() {
    let (cleared, shown) = asked(b"", |lines| lines.clear());
    cleared.unwrap();
    assert_eq!(shown, format!("{}\n", "-".repeat(40)));
}

proptest! {
    #[test]
    fn any_text_can_be_given_in_a_block(text in any::<String>()) {
        let text = text.replace("\"\"\"", "''").replace(['\r', '\n'], "|");
        prop_assert_eq!(reply(&format!("\"\"\"\n{text}\n\"\"\"\n")), said(&text));
    }

    #[test]
    fn any_bytes_come_to_an_end(input in proptest::collection::vec(any::<u8>(), 0..300)) {
        let (reply, shown) = asked(&input, |lines| loop {
            lines.write(&Field { actions: &Action::ALL, ..field() })?;
        });
        let reply: Result<(), _> = reply;
        prop_assert!(matches!(reply, Err(PromptError::Ended)));
        prop_assert_eq!(text::safe(&shown), shown.as_str());
    }
}
