//! What may be typed about a board, right and wrong.

use proptest::prelude::*;

use super::*;
use crate::domain::Sorting;
use crate::flow::Laid;

/// A board of twelve cards and two themes.
fn board() -> Board {
    let laid = |at| Laid {
        id: format!("person-{at}").parse().unwrap(),
        words: format!("Words of {at}"),
        by: None,
    };
    let mut board = Board::new((1..=12).map(laid).collect(), Sorting::default());
    for says in ["One owner", "Calm"] {
        board.play(&Move::Name { says: says.to_owned(), cards: Vec::new() }).unwrap();
    }
    board
}

fn ids(numbers: &[usize]) -> Vec<CardId> {
    numbers.iter().map(|at| format!("person-{at}").parse().unwrap()).collect()
}

fn themes(ids: &[&str]) -> Vec<ThemeId> {
    ids.iter().map(|id| id.parse().unwrap()).collect()
}

#[track_caller]
fn means(typed: &str, made: Move) {
    assert_eq!(read(typed, &board()), Ok(moved(made)), "{typed}");
}

fn wrong(typed: &str) -> String {
    read(typed, &board()).unwrap_err().to_string()
}

#[test]
fn cards_come_under_themes_and_out_of_them() {
    let sort = |cards: &[usize], under: &[&str], out: &[&str]| Move::Sort {
        cards: ids(cards),
        under: themes(under),
        out: themes(out),
    };
    means("3 a", sort(&[3], &["one-owner"], &[]));
    means("  3  a b ", sort(&[3], &["one-owner", "calm"], &[]));
    means("3, 12 a", sort(&[3, 12], &["one-owner"], &[]));
    means("3 -a b", sort(&[3], &["calm"], &["one-owner"]));
    means("3 12 -", Move::SetAside(ids(&[3, 12])));
}

#[test]
fn themes_are_named_changed_and_moved() {
    let [a, b]: [ThemeId; 2] = themes(&["one-owner", "calm"]).try_into().unwrap();
    let says = |says: &str| says.to_owned();
    means("new 3 5: They: own it", Move::Name { says: says("They: own it"), cards: ids(&[3, 5]) });
    means("NEW: Calm, first", Move::Name { says: says("Calm, first"), cards: vec![] });
    means("rename a: Owned", Move::Rename { theme: a.clone(), says: says("Owned") });
    let others = vec![b.clone()];
    means("merge a b", Move::Merge { into: a.clone(), others: others.clone(), says: None });
    let told = Some(says("Both"));
    means("merge a b: Both", Move::Merge { into: a.clone(), others, says: told });
    let cards = ids(&[3, 5]);
    means("split b 3 5: Apart", Move::Split { theme: b.clone(), says: says("Apart"), cards });
    means("up b", Move::Up(b.clone()));
    means(":down a", Move::Down(a));
    means("remove b", Move::Remove(b));
    let card: CardId = "person-3".parse().unwrap();
    means("alone 3", Move::OneVoice(card.clone()));
    means("quote 3: ds of 3", Move::Quote { card, words: says("ds of 3") });
    means("undo", Move::Undo);
    means(":redo", Move::Redo);
}

#[test]
fn other_words_lead_through_the_board() {
    let board = board();
    for (typed, command) in [
        ("take 3", Command::Take(2)),
        ("near 12", Command::Near(11)),
        ("list", Command::List),
        (":help", Command::Help),
        ("done", Command::Play(Played::Next)),
        (":back", Command::Play(Played::Back)),
        (":pause", Command::Play(Played::Pause)),
    ] {
        assert_eq!(read(typed, &board), Ok(command), "{typed}");
    }
}

#[test]
fn what_is_no_command_is_told_with_the_nearest_right_one() {
    let told: String = [
        "lst",
        "mrege a b",
        "xyzzy",
        "",
        "a 3",
        "3",
        "3 c",
        "3 ab",
        "3 - a",
        "0 a",
        "13 a",
        "99999999999999999999 a",
        "new 3",
        "new 3:",
        "new x: Y",
        "rename a b: C",
        "merge a",
        "split a: X",
        "up",
        "up a: b",
        "take a",
        "undo 3",
        "quote 3",
    ]
    .map(|typed| format!("{typed}: {}\n", wrong(typed)))
    .concat();
    insta::assert_snapshot!(told, @"
    lst: `lst` is no command, did you mean `list`? (`help` lists them)
    mrege a b: `mrege` is no command, did you mean `merge a b`? (`help` lists them)
    xyzzy: `xyzzy` is no command (`help` lists them)
    : `` is no command (`help` lists them)
    a 3: that is typed `3 a`, `3 -a` or `3 -`
    3: that is typed `3 a`, `3 -a` or `3 -`
    3 c: there is no theme c; there are a to b
    3 ab: that is typed `3 a`, `3 -a` or `3 -`
    3 - a: that is typed `3 a`, `3 -a` or `3 -`
    0 a: there is no card 0; there are 1 to 12
    13 a: there is no card 13; there are 1 to 12
    99999999999999999999 a: there is no card 99999999999999999999; there are 1 to 12
    new 3: that is typed `new 3 5: SENTENCE`
    new 3:: that is typed `new 3 5: SENTENCE`
    new x: Y: there is no card x; there are 1 to 12
    rename a b: C: that is typed `rename a: SENTENCE`
    merge a: that is typed `merge a b`
    split a: X: that is typed `split a 3 5: SENTENCE`
    up: that is typed `up a`
    up a: b: that is typed `up a`
    take a: there is no card a; there are 1 to 12
    undo 3: that is typed `undo`
    quote 3: that is typed `quote 3: WORDS`
    ");
    let none = Board::new(Vec::new(), Sorting::default());
    insta::assert_snapshot!(read("up a", &none).unwrap_err(), @"there is no theme a; there is none yet: `new 3: SENTENCE`");
    insta::assert_snapshot!(read("1 a", &none).unwrap_err(), @"there is no card 1; there are 1 to 0");
}

proptest! {
    #[test]
    fn anything_may_be_typed(typed in any::<String>()) {
        let _read = read(&typed, &board());
    }

    #[test]
    fn anything_like_a_command_may_be_typed(
        typed in "(new|split|merge|quote|3|12)?[ :a-c0-9-]{0,12}",
    ) {
        if let Ok(Command::Play(Played::Moved(made))) = read(&typed, &board()) {
            let mut board = board();
            let _played = board.play(&made);
        }
    }
}
