//! What a board must never lose, whatever is done on it.

use proptest::prelude::*;

use super::*;
use crate::domain::MOST_THEMES;

fn card(number: usize) -> CardId {
    format!("person-{number}").parse().unwrap()
}

fn board(cards: usize) -> Board {
    let laid = |number| Laid { id: card(number), words: format!("words of {number}"), by: None };
    Board::new((1..=cards).map(laid).collect(), Sorting::default())
}

fn id(board: &Board, letter: char) -> ThemeId {
    board.lettered(letter).unwrap().id.clone()
}

fn name(says: &str, cards: &[usize]) -> Move {
    Move::Name { says: says.to_owned(), cards: cards.iter().copied().map(card).collect() }
}

/// Returns the themes in one line each: letter, id, sentence and the numbers of its cards.
fn drawn(board: &Board) -> String {
    let line = |(theme, at): (&Theme, usize)| {
        let cards = theme.cards.iter().map(|card| (board.place(card).unwrap() + 1).to_string());
        let cards = cards.collect::<Vec<_>>().join(" ");
        format!("{} {} \"{}\" [{cards}]\n", Board::letter(at).unwrap(), theme.id, theme.says)
    };
    board.themes().iter().zip(0..).map(line).collect()
}

#[test]
fn a_card_comes_under_themes_and_out_of_them() {
    let mut board = board(3);
    board.play(&name("One owner", &[1])).unwrap();
    board.play(&name("Plain words", &[])).unwrap();
    let (a, b) = (id(&board, 'a'), id(&board, 'b'));
    let both = Move::Sort { cards: vec![card(2)], under: vec![a.clone(), b], out: vec![] };
    board.play(&both).unwrap();
    assert_eq!(board.play(&both), Err(NotMoved::Already));
    board.play(&Move::Sort { cards: vec![card(1)], under: vec![], out: vec![a] }).unwrap();
    board.play(&Move::SetAside(vec![card(3)])).unwrap();
    insta::assert_snapshot!(drawn(&board), @r#"
    a one-owner "One owner" [2]
    b plain-words "Plain words" [2]
    "#);
    assert_eq!(board.fates(), [Fate::Loose, Fate::Themed, Fate::Once]);
    assert_eq!(board.loose(), 1);
}

#[test]
fn merging_unites_the_cards_and_splitting_parts_them() {
    let mut board = board(4);
    board.play(&name("One owner", &[1, 2])).unwrap();
    board.play(&name("Somebody owns it", &[2, 3])).unwrap();
    board.play(&name("Last", &[4])).unwrap();
    let (a, b) = (id(&board, 'a'), id(&board, 'b'));
    let merge = Move::Merge { into: a.clone(), others: vec![b], says: None };
    board.play(&merge).unwrap();
    let cards = vec![card(1), card(3)];
    let split = Move::Split { theme: a.clone(), says: "They stay".to_owned(), cards };
    board.play(&split).unwrap();
    insta::assert_snapshot!(drawn(&board), @r#"
    a one-owner "One owner" [2]
    b they-stay "They stay" [1 3]
    c last "Last" [4]
    "#);
    let split = |cards| Move::Split { theme: a.clone(), says: "More".to_owned(), cards };
    assert_eq!(
        board.play(&split(vec![card(4)])),
        Err(NotMoved::NotUnder { number: 4, letter: 'a' })
    );
    assert_eq!(board.play(&split(vec![card(2)])), Err(NotMoved::NoneLeft { letter: 'a' }));
    assert_eq!(board.play(&split(vec![])), Err(NotMoved::Cards));
}

#[test]
fn a_merged_theme_may_say_what_the_other_said() {
    let mut board = board(2);
    board.play(&name("One owner", &[1])).unwrap();
    board.play(&name("Somebody owns it", &[2])).unwrap();
    let (into, other) = (id(&board, 'a'), id(&board, 'b'));
    let says = Some("Somebody owns it".to_owned());
    board.play(&Move::Merge { into, others: vec![other], says }).unwrap();
    assert_eq!(drawn(&board), "a one-owner \"Somebody owns it\" [1 2]\n");
}

#[test]
fn an_id_outlives_its_sentence_and_is_nobody_elses() {
    let mut board = board(1);
    board.play(&name("One owner", &[])).unwrap();
    let theme = id(&board, 'a');
    board.play(&Move::Rename { theme: theme.clone(), says: " It  is\nowned ".to_owned() }).unwrap();
    board.play(&name("One owner", &[])).unwrap();
    board.play(&Move::Remove(theme)).unwrap();
    board.play(&name("One owner!", &[])).unwrap();
    insta::assert_snapshot!(drawn(&board), @r#"
    a one-owner-2 "One owner" []
    b one-owner-3 "One owner!" []
    "#);
}

#[test]
fn themes_move_as_far_as_there_are_places() {
    let mut board = board(1);
    board.play(&name("One", &[])).unwrap();
    board.play(&name("Two", &[])).unwrap();
    let two = id(&board, 'b');
    board.play(&Move::Up(two.clone())).unwrap();
    assert_eq!(id(&board, 'a'), two);
    assert_eq!(board.play(&Move::Up(two.clone())), Err(NotMoved::AtTheEnd));
    board.play(&Move::Down(two.clone())).unwrap();
    assert_eq!(board.play(&Move::Down(two)), Err(NotMoved::AtTheEnd));
}

#[test]
fn a_theme_is_a_sentence_that_no_other_says() {
    let mut board = board(1);
    board.play(&name("One", &[])).unwrap();
    assert_eq!(board.play(&name(" One ", &[])), Err(NotMoved::Said { letter: 'a' }));
    assert_eq!(board.play(&name(" \n", &[])), Err(NotMoved::Blank));
    assert_eq!(board.play(&name(&"x".repeat(301), &[])), Err(NotMoved::Long));
    for number in 1..MOST_LETTERED {
        board.play(&name(&format!("Number {number}"), &[])).unwrap();
    }
    assert_eq!(board.play(&name("Beyond", &[])), Err(NotMoved::NoLetter));
    assert_eq!(board.letter_of(&board.themes().last().unwrap().id), Some('Z'));
}

#[test]
fn a_card_is_under_three_themes_at_most() {
    let mut board = board(1);
    for says in ["One", "Two", "Three"] {
        board.play(&name(says, &[1])).unwrap();
    }
    assert_eq!(board.play(&name("Four", &[1])), Err(NotMoved::TooMany { number: 1 }));
    assert_eq!(board.themes().len(), 3);
}

#[test]
fn a_quote_is_word_for_word_and_marks_are_taken_back_by_making_them_again() {
    let mut board = board(1);
    let quote = |words: &str| Move::Quote { card: card(1), words: words.to_owned() };
    assert_eq!(board.play(&quote("Words of 1")), Err(NotMoved::OtherWords));
    assert_eq!(board.play(&quote("  ")), Err(NotMoved::OtherWords));
    board.play(&quote(" of 1 ")).unwrap();
    assert_eq!(board.sorting().quotes.first().unwrap().words, "of 1");
    board.play(&quote("of 1")).unwrap();
    board.play(&Move::OneVoice(card(1))).unwrap();
    assert_eq!(board.sorting().one_voice, [card(1)]);
    board.play(&Move::OneVoice(card(1))).unwrap();
    assert_eq!(*board.sorting(), Sorting::default());
}

#[test]
fn what_is_not_there_is_told() {
    let mut board = board(1);
    let nobody: ThemeId = "nobody".parse().unwrap();
    assert_eq!(board.play(&Move::Remove(nobody)), Err(NotMoved::NoTheme));
    assert_eq!(board.play(&Move::SetAside(vec![card(2)])), Err(NotMoved::NoCard));
    assert_eq!(board.play(&Move::Undo), Err(NotMoved::NoUndo));
    assert_eq!(board.play(&Move::Redo), Err(NotMoved::NoRedo));
}

/// A move in numbers, for any board.
#[derive(Clone, Debug)]
struct Drawn {
    kind: u8,
    cards: Vec<usize>,
    themes: Vec<usize>,
    says: u8,
}

impl Drawn {
    /// Returns the move that it stands for on `board`: mostly one that can be made.
    fn on(&self, board: &Board) -> Move {
        let theme = |at: usize| {
            let themes = board.themes();
            let some = themes.get(at % themes.len().max(1)).map(|theme| theme.id.clone());
            some.unwrap_or_else(|| "nobody".parse().unwrap())
        };
        let cards: Vec<_> = self.cards.iter().map(|at| card(at % 7)).collect();
        let one = cards.first().cloned().unwrap_or_else(|| card(1));
        let themes: Vec<_> = self.themes.iter().map(|at| theme(*at)).collect();
        let first = themes.first().cloned().unwrap_or_else(|| theme(0));
        let says = format!("Sentence {}", self.says % 6);
        let (under, out): (Vec<_>, Vec<_>) =
            themes.into_iter().partition(|_| !self.says.is_multiple_of(3));
        match self.kind % 13 {
            0..=2 => Move::Sort { cards, under, out },
            3 => Move::SetAside(cards),
            4 | 5 => Move::Name { says, cards },
            6 => Move::Rename { theme: first, says },
            7 => Move::Merge { into: first, others: under, says: None },
            8 => Move::Split { theme: first, says, cards },
            9 => Move::Up(first),
            10 => Move::Remove(first),
            11 => Move::OneVoice(one),
            _ => Move::Quote { card: one, words: "words".to_owned() },
        }
    }
}

fn drawn_moves() -> impl Strategy<Value = Vec<Drawn>> {
    let numbers = || prop::collection::vec(0_usize..12, 0..4);
    let drawn = (any::<u8>(), numbers(), numbers(), any::<u8>());
    let drawn = drawn.prop_map(|(kind, cards, themes, says)| Drawn { kind, cards, themes, says });
    prop::collection::vec(drawn, 0..40)
}

fn check(board: &Board) -> Result<(), TestCaseError> {
    let sorting = board.sorting();
    prop_assert_eq!(board.cards().len(), 6);
    for theme in board.themes() {
        let different: BTreeSet<_> = theme.cards.iter().collect();
        prop_assert_eq!(different.len(), theme.cards.len(), "twice under {}", theme.id);
        prop_assert!(theme.cards.iter().all(|card| board.place(card).is_some()));
    }
    for laid in board.cards() {
        let themes = sorting.themes_of(&laid.id).count();
        prop_assert!(themes <= MOST_THEMES);
        prop_assert!(themes == 0 || !sorting.said_once.contains(&laid.id));
    }
    let ids: BTreeSet<_> = board.themes().iter().map(|theme| &theme.id).collect();
    prop_assert_eq!(ids.len(), board.themes().len());
    let sentences: BTreeSet<_> = board.themes().iter().map(|theme| &theme.says).collect();
    prop_assert_eq!(sentences.len(), board.themes().len());
    Ok(())
}

fn earlier() -> Vec<Theme> {
    let theme = |id: &str, says: &str| Theme {
        id: id.parse().unwrap(),
        says: says.to_owned(),
        cards: vec![card(9)],
    };
    vec![theme("one-owner", "Somebody owns it"), theme("plain-words", "Plain words")]
}

#[test]
fn a_theme_that_says_what_one_said_last_time_is_that_theme() {
    let mut board = board(3).following(earlier());
    board.play(&name("Somebody  owns it", &[1])).unwrap();
    board.play(&name("Plain words, and a no", &[2])).unwrap();
    insta::assert_snapshot!(drawn(&board), @r#"
    a one-owner "Somebody owns it" [1]
    b plain-words-and-a "Plain words, and a no" [2]
    "#);
    // Nobody takes the id of another one that is here.
    board.play(&Move::Rename { theme: id(&board, 'a'), says: "Owned".to_owned() }).unwrap();
    board.play(&name("Somebody owns it", &[3])).unwrap();
    assert_eq!(id(&board, 'c').as_str(), "somebody-owns-it");
}

#[test]
fn themes_of_last_time_lie_there_without_cards_and_go_unless_somebody_uses_them() {
    let sorted = Sorting {
        themes: vec![Theme {
            id: "plain-words".parse().unwrap(),
            says: "Plainly said".to_owned(),
            cards: vec![card(2)],
        }],
        ..Sorting::default()
    };
    let laid = |number| Laid { id: card(number), words: format!("words of {number}"), by: None };
    let mut board = Board::new((1..=3).map(laid).collect(), sorted).following(earlier());
    board.lay_out_earlier();
    insta::assert_snapshot!(drawn(&board), @r#"
    a plain-words "Plainly said" [2]
    b one-owner "Somebody owns it" []
    "#);
    assert_eq!(board.kept(board.sorting().clone()).themes.len(), 1);
    assert_eq!(board.play(&Move::Undo), Err(NotMoved::NoUndo));
    let b = id(&board, 'b');
    let (cards, under) = (vec![card(1)], vec![b.clone()]);
    board.play(&Move::Sort { cards, under, out: Vec::new() }).unwrap();
    board.play(&Move::Rename { theme: b, says: "One name".to_owned() }).unwrap();
    // One that somebody names is kept, with a card or without.
    board.play(&name("Empty", &[])).unwrap();
    let kept = board.kept(board.sorting().clone());
    let ids: Vec<_> = kept.themes.iter().map(|theme| theme.id.as_str()).collect();
    assert_eq!(ids, ["plain-words", "one-owner", "empty"]);
    assert_eq!(kept.themes[1].says, "One name");
}

proptest! {
    #[test]
    fn nothing_is_lost_and_everything_is_taken_back(moves in drawn_moves()) {
        let mut board = board(6);
        let mut history = vec![board.sorting().clone()];
        let mut ids = BTreeSet::new();
        for drawn in moves {
            let before = board.sorting().clone();
            let known: BTreeSet<_> = before.themes.iter().map(|theme| theme.id.clone()).collect();
            if board.play(&drawn.on(&board)).is_err() {
                prop_assert_eq!(board.sorting(), &before);
                continue;
            }
            prop_assert_ne!(board.sorting(), &before);
            let fresh = board.themes().iter().filter(|theme| !known.contains(&theme.id));
            for theme in fresh {
                prop_assert!(ids.insert(theme.id.clone()), "{} came back", theme.id);
            }
            let after = board.sorting().clone();
            board.play(&Move::Undo).unwrap();
            prop_assert_eq!(board.sorting(), &before);
            board.play(&Move::Redo).unwrap();
            prop_assert_eq!(board.sorting(), &after);
            prop_assert_eq!(board.play(&Move::Redo), Err(NotMoved::NoRedo));
            history.push(after);
            check(&board)?;
        }
        for before in history.iter().rev().skip(1) {
            board.play(&Move::Undo).unwrap();
            prop_assert_eq!(board.sorting(), before);
        }
        prop_assert_eq!(board.play(&Move::Undo), Err(NotMoved::NoUndo));
    }
}
