//! What the keys are, in the rows there are for it.

use crate::text;

const TURNED: &str = "\u{1b}[7m";
const PLAIN: &str = "\u{1b}[0m";

/// Below this many columns keys stand closer.
const FEW_COLUMNS: usize = 60;

/// The keys, the most wanted first.
const KEYS: [(&str, &str); 9] = [
    ("a-z", "theme"),
    ("Enter", "next"),
    ("Space", "once"),
    ("+", "new"),
    ("Tab", "take ›"),
    ("Bksp", "undo"),
    ("^N", "go on"),
    ("Esc", "back"),
    ("^Q", "pause"),
];

/// The key that shows all the others.
const ALL_KEYS: (&str, &str) = ("?", "keys");

/// Returns the rows that say what the keys are, as many of them as there is room for.
pub(super) fn rows(width: usize, most: usize, colour: bool) -> Vec<String> {
    let gap = if width < FEW_COLUMNS { 1 } else { 2 };
    let wide = |(key, word): (&str, &str)| text::width(key) + 1 + text::width(word);
    if wide(ALL_KEYS) > width {
        return vec![text::clip(ALL_KEYS.0, width).into_owned()];
    }
    let mut rows: Vec<Vec<(&str, &str)>> = vec![Vec::new()];
    let mut taken = 0;
    for one in KEYS {
        // The key for all keys has its place at the end of the last row.
        let is_last = rows.len() == most;
        let kept = if is_last { gap + wide(ALL_KEYS) } else { 0 };
        let wanted = wide(one) + if taken == 0 { 0 } else { gap };
        if taken + wanted + kept <= width {
            taken += wanted;
        } else if is_last {
            break;
        } else {
            rows.push(Vec::new());
            taken = wide(one);
        }
        rows.last_mut().into_iter().for_each(|row| row.push(one));
    }
    if taken + gap + wide(ALL_KEYS) > width {
        rows.push(Vec::new());
    }
    rows.last_mut().into_iter().for_each(|row| row.push(ALL_KEYS));
    let drawn = |(key, word): &(&str, &str)| {
        if colour { format!("{TURNED}{key}{PLAIN} {word}") } else { format!("{key} {word}") }
    };
    let between = " ".repeat(gap);
    rows.iter().map(|row| row.iter().map(drawn).collect::<Vec<_>>().join(&between)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_wanted_keys_are_said_in_the_room_there_is() {
        insta::assert_snapshot!(rows(79, 2, false).join("\n"), @"
        a-z theme  Enter next  Space once  + new  Tab take ›  Bksp undo  ^N go on
        Esc back  ^Q pause  ? keys
        ");
        insta::assert_snapshot!(rows(39, 2, false).join("\n"), @"
        a-z theme Enter next Space once + new
        Tab take › Bksp undo ^N go on ? keys
        ");
        insta::assert_snapshot!(rows(39, 3, false).join("\n"), @"
        a-z theme Enter next Space once + new
        Tab take › Bksp undo ^N go on Esc back
        ^Q pause ? keys
        ");
        insta::assert_snapshot!(rows(39, 1, false).join("\n"), @"a-z theme Enter next Space once ? keys");
        insta::assert_snapshot!(rows(5, 1, false).join("\n"), @"?");
        assert_eq!(rows(9, 1, true), ["\u{1b}[7m?\u{1b}[0m keys"]);
    }
}
