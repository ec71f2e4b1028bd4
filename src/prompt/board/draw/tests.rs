//! Boards as they are seen, on screens that are wide enough and on one that is hardly.

use proptest::prelude::*;

use super::*;
use crate::domain::{Language, Sorting};
use crate::flow::{Laid, Move};
use crate::themes::Likeness;

const WIDE: Sheet = Sheet { columns: 80, rows: 24, colour: false };
const NARROW: Sheet = Sheet { columns: 40, rows: 15, colour: false };

const SIX: [(&str, Option<&str>); 6] = [
    ("The customer gets back to making pots. They explain it once, to one person.", Some("Maren")),
    ("Right answer first time.", Some("Tomek")),
    ("Picking up the phone. A potter with a kiln stuck at 600 wants a voice.", Some("Gethin")),
    ("They feel calm after talking to us.", None),
    ("お客様が安心して電話を切れること。静かに話を聞く。", Some("花子")),
    ("We fix the cause, not the call.", Some("Bram")),
];

/// A board with what belongs to it.
struct Laying {
    board: Board,
    likeness: Likeness,
    note: Option<String>,
}

impl Laying {
    fn of(cards: &[(&str, Option<&str>)]) -> Self {
        let laid = |(at, (words, by)): (usize, &(&str, Option<&str>))| Laid {
            id: format!("person-{at}").parse().unwrap(),
            words: (*words).to_owned(),
            by: by.map(|by| by.parse().unwrap()),
        };
        let board = Board::new(cards.iter().enumerate().map(laid).collect(), Sorting::default());
        let likeness = Likeness::of(cards.iter().map(|(words, _)| *words), &Language::english());
        Self { board, likeness, note: None }
    }

    fn names(mut self, says: &str, cards: &[usize]) -> Self {
        let cards = cards.iter().map(|at| self.board.cards()[*at].id.clone()).collect();
        self.board.play(&Move::Name { says: says.to_owned(), cards }).unwrap();
        self
    }

    fn drawn(&self, card: usize, sheet: Sheet) -> Drawn {
        let view = BoardView {
            heading: "Themes · 2 of 9",
            question: "What does outstanding customer service look like to you?",
            board: &self.board,
            likeness: &self.likeness,
            note: self.note.as_deref(),
        };
        draw_board(&view, &Cursor::on(card), sheet)
    }

    fn seen(&self, card: usize, sheet: Sheet) -> String {
        let drawn = self.drawn(card, sheet);
        assert_eq!(drawn.rows.len(), sheet.rows);
        drawn.rows.join("\n")
    }
}

/// Six cards, three of them sorted.
fn six() -> Laying {
    let mut six = Laying::of(&SIX)
        .names("They explain it once, to one person, and that person stays with it", &[0])
        .names("Calm: 静かに話を聞く", &[3]);
    let set_aside = Move::SetAside(vec![six.board.cards()[1].id.clone()]);
    six.board.play(&set_aside).unwrap();
    six.note = Some("Card 2 is set aside as said once · 3 loose".to_owned());
    six
}

#[test]
fn a_board_on_a_wide_screen() {
    insta::assert_snapshot!(six().seen(4, WIDE), @"
        Themes · 2 of 9                                                 ●○·●··  3 loose
        What does outstanding customer service look like to you?

        · Card 5 of 6 — 花子
          お客様が安心して電話を切れること。静かに話を聞く。

          a They explain it once, to one person, and that person stays with it        1
        › b Calm: 静かに話を聞く                                                      1

        · 6 We fix the cause, not the call.
        · 3 Picking up the phone. A potter with a kiln stuck at 600 wants a voice.










        Card 2 is set aside as said once · 3 loose
        a-z theme  Enter next  Space once  + new  Tab take ›  Bksp undo  ^N go on
        Esc back  ^Q pause  ? keys
        ");
}

#[test]
fn a_board_on_a_narrow_screen() {
    insta::assert_snapshot!(six().seen(4, NARROW), @"
        Themes · 2 of 9         ●○·●··  3 loose
        What does outstanding customer service…
        · Card 5 of 6 — 花子
          お客様が安心して電話を切れること。静
          かに話を聞く。
          a They explain it once, to one per… 1
        › b Calm: 静かに話を聞く              1



        Card 2 is set aside as said once · 3
        loose
        a-z theme Enter next Space once + new
        Tab take › Bksp undo ^N go on Esc back
        ^Q pause ? keys
        ");
}

#[test]
fn marks_and_themes_that_the_card_is_under_are_to_be_seen() {
    let mut six = six();
    let card = six.board.cards()[0].id.clone();
    six.board.play(&Move::OneVoice(card.clone())).unwrap();
    six.board.play(&Move::Quote { card, words: "one person".to_owned() }).unwrap();
    insta::assert_snapshot!(six.seen(0, NARROW), @"
        Themes · 2 of 9         ●○·●··  3 loose
        What does outstanding customer service…
        ● Card 1 of 6 — Maren · one voice · qu…
          The customer gets back to making
          pots. They explain it once, to one
          person.
        ● a They explain it once, to one per… 1
        › b Calm: 静かに話を聞く              1


        Card 2 is set aside as said once · 3
        loose
        a-z theme Enter next Space once + new
        Tab take › Bksp undo ^N go on Esc back
        ^Q pause ? keys
        ");
}

#[test]
fn what_stands_out_in_colour_is_told_without() {
    let coloured = six().seen(0, Sheet { colour: true, ..NARROW });
    let mut plain = coloured.clone();
    for style in ["\u{1b}[1m", "\u{1b}[7m", "\u{1b}[0m"] {
        assert!(coloured.contains(style));
        plain = plain.replace(style, "");
    }
    assert_eq!(plain, six().seen(0, NARROW));
}

#[test]
fn a_long_card_leaves_room_for_themes_and_says_how_to_read_on() {
    let long = "A customer rang on Monday, and again on Tuesday. ".repeat(30);
    let board = Laying::of(&[(&long, None), ("Short", None)])
        .names("One owner", &[0])
        .names("Calm", &[])
        .names("Plain words", &[1]);
    insta::assert_snapshot!(board.seen(0, NARROW), @"
        Themes · 2 of 9          ●●  none loose
        What does outstanding customer service…
        ● Card 1 of 2 — one of us
          A customer rang on Monday, and again
          on Tuesday. A customer rang on
          Monday, and again on Tuesday. A
          customer rang on Monday, and again on
          Tuesday. A customer ra … (→ reads on)
        ● a One owner                         1
          b Calm                              0
          c Plain words                       1

        a-z theme Enter next Space once + new
        Tab take › Bksp undo ^N go on Esc back
        ^Q pause ? keys
        ");
}

/// Two hundred cards and thirty themes.
fn many() -> Laying {
    let words: Vec<_> = (0..200).map(|at| format!("Card of the {at}. kind")).collect();
    let cards: Vec<_> = words.iter().map(|words| (words.as_str(), Some("Ada"))).collect();
    let mut many = Laying::of(&cards);
    for at in 0..30 {
        many = many.names(&format!("Theme of the {at}. kind"), &[at, at + 30]);
    }
    many
}

#[test]
fn many_cards_are_counted_and_many_themes_are_shown_a_part_at_a_time() {
    insta::assert_snapshot!(many().seen(77, NARROW), @"
        Themes · 2 of 9             ●60 ○0 ·140
        What does outstanding customer service…
        · Card 78 of 200 — Ada
          Card of the 77. kind
        › a Theme of the 0. kind              2
          b Theme of the 1. kind              2
          c Theme of the 2. kind              2
          d Theme of the 3. kind              2
          e Theme of the 4. kind              2
          f Theme of the 5. kind              2
          … 24 more themes (PgUp PgDn)

        a-z theme Enter next Space once + new
        Tab take › Bksp undo ^N go on Esc back
        ^Q pause ? keys
        ");
    let wide = many().drawn(77, WIDE);
    assert_eq!(wide.rows.len(), 24);
    assert_eq!(wide.rows.iter().filter(|row| row.contains("Theme of the")).count(), wide.themes);
}

#[test]
fn a_tiny_screen_shows_what_it_can() {
    insta::assert_snapshot!(six().seen(0, Sheet { columns: 20, rows: 5, colour: false }), @"
        Themes ·…  ●2 ○1 ·3
        What does …
        ● Card 1 of 6 — Ma…
        Card 2 is set asid…
        a-z theme ? keys
        ");
}

#[test]
fn what_people_wrote_does_nothing_to_the_screen() {
    let seen = Laying::of(&[("a\u{1b}[2Jb\u{202e}c\u{7}", None)])
        .names("Clear\u{1b}[2J it", &[0])
        .seen(0, NARROW);
    assert!(!seen.contains('\u{1b}') && !seen.contains('\u{202e}') && !seen.contains('\u{7}'));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_row_fits_on_any_screen(
        words in any::<String>(),
        says in "\\PC{1,80}",
        columns in 20_usize..120,
        rows in 1_usize..60,
    ) {
        prop_assume!(!says.trim().is_empty());
        let mut laying = Laying::of(&[(&words, None), ("other words", Some("花子"))]);
        let card = laying.board.cards()[0].id.clone();
        laying.board.play(&Move::Name { says, cards: vec![card] }).unwrap();
        let drawn = laying.drawn(0, Sheet { columns, rows, colour: false });
        prop_assert_eq!(drawn.rows.len(), rows);
        for row in &drawn.rows {
            prop_assert!(text::width(row) < columns, "{:?}", row);
            prop_assert!(!row.contains('\n'));
        }
    }
}
