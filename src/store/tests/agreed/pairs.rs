//! Themes that are set beside their opposites.

use super::*;
use crate::domain::Pair;

/// A home like that of [`answered`], whose second question asks for the opposite of the first.
fn opposites() -> Home {
    let home = answered();
    let workshop = home.read("editions/2026-q4/workshop.yaml");
    let good = workshop.replacen("    kind: text\n", "    kind: text\n    feeds: [good-bad]\n", 1);
    let bad = "    feeds: [good-bad]\n    opposite-of: good\n";
    home.put("editions/2026-q4/workshop.yaml", &format!("{good}{bad}"));
    home
}

#[test]
fn pairs_stand_beside_their_themes_and_read_back() {
    let home = opposites();
    put(&home, "themes", THEMES);
    let mut sitting = home.sit();
    let ids = ["silence", "one-owner"].map(|id| id.parse().unwrap());
    sitting
        .change_themes(|it| {
            let mut bad = it.get(&question("bad")).cloned().unwrap();
            bad.themes.push(theme("queue", "A queue.", &["maren/2"]));
            bad.set_beside(&"queue".parse().unwrap(), None);
            bad.set_beside(&ids[0], Some(&ids[1]));
            it.put(question("bad"), bad);
        })
        .unwrap();
    let text = home.read("editions/2026-q4/themes.yaml");
    let (_, pairs) = text.split_once("    pairs:\n").unwrap();
    assert_eq!(pairs, "    - theme: silence\n      opposite: one-owner\n    - theme: queue\n");
    let [silence, owner] = ids;
    let expected = [
        Pair { theme: silence, opposite: Some(owner) },
        Pair { theme: "queue".parse().unwrap(), opposite: None },
    ];
    assert_eq!(home.load().agreement.themes.get(&question("bad")).unwrap().pairs, expected);
}

#[test]
fn what_is_no_theme_or_stands_there_twice_is_told() {
    let home = opposites();
    let pairs = "    pairs:
    - {theme: silense, opposite: we-stay}
    - {theme: silence, opposite: we-stey}
    - {theme: silence, opposite: we-stay}
";
    put(&home, "themes", &format!("{THEMES}{pairs}"));
    insta::assert_snapshot!(home.complaints(), @"
    error: `silense` is no theme of `bad`
      --> editions/2026-q4/themes.yaml:27:15
       |
    27 |     - {theme: silense, opposite: we-stay}
       |               ^^^^^^^ did you mean `silence`?

    error: `we-stey` is no theme of `good`
      --> editions/2026-q4/themes.yaml:28:34
       |
    28 |     - {theme: silence, opposite: we-stey}
       |                                  ^^^^^^^ did you mean `we-stay`?

    error: this theme is set beside its opposite twice
      --> editions/2026-q4/themes.yaml:29:15
       |
    29 |     - {theme: silence, opposite: we-stay}
       |               ^^^^^^^

    error: it stands beside another theme already
      --> editions/2026-q4/themes.yaml:29:34
       |
    29 |     - {theme: silence, opposite: we-stay}
       |                                  ^^^^^^^
       |
       = help: without `opposite`, a theme stands alone
    ");
}

#[test]
fn a_question_that_asks_for_no_opposite_has_no_pairs() {
    let home = answered();
    put(&home, "themes", &format!("{THEMES}    pairs: [{{theme: silence}}]\n"));
    insta::assert_snapshot!(home.complaints(), @"
    error: `bad` does not ask for the opposite of another question
      --> editions/2026-q4/themes.yaml:26:5
       |
    26 |     pairs: [{theme: silence}]
       |     ^^^^^
       |
       = help: a question says so by `opposite-of`, in `workshop.yaml`
    ");
}
