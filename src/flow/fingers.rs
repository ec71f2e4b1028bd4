//! Fist to five: fingers as they are typed, and as they are sealed while the keyboard goes round.

use unicode_normalization::UnicodeNormalization as _;

use crate::domain::{NotSupport, Subject, Support};

/// Why what was typed are no fingers.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotFingers {
    /// Nothing was typed.
    #[error("type a number from 0 to 5, or a row of them")]
    Blank,
    /// It is no number from 0 to 5.
    #[error("`{0}` is no number of fingers from 0 to 5")]
    NotOne(char),
    /// There are more than are asked for.
    #[error("these are {typed}; {} asked for", if *most == 1 { "one is".to_owned() } else { format!("at most {most} are") })]
    TooMany {
        /// How many were typed.
        typed: usize,
        /// How many there can be.
        most: usize,
    },
}

/// Where the digits of other scripts begin that keyboards have.
const ZEROS: [char; 5] = ['0', '\u{660}', '\u{6F0}', '\u{966}', '\u{E50}'];

/// Reads one number from 0 to 5 or a row of at most so many: `5 4 5`, `545` or `5, 4, 5`, in digits
/// of many scripts.
pub fn fingers(typed: &str, most: usize) -> Result<Vec<Support>, NotFingers> {
    let apart = |c: &char| !(c.is_whitespace() || matches!(c, ',' | ';' | '、' | '/'));
    let typed: Vec<char> = typed.nfkc().filter(apart).collect();
    let fingers = typed
        .iter()
        .map(|c| digit(*c).and_then(|digit| Support::try_from(digit).ok()).ok_or(*c))
        .collect::<Result<Vec<_>, _>>()
        .map_err(NotFingers::NotOne)?;
    match fingers.len() {
        0 => Err(NotFingers::Blank),
        typed if typed > most => Err(NotFingers::TooMany { typed, most }),
        _ => Ok(fingers),
    }
}

fn digit(c: char) -> Option<u8> {
    ZEROS.into_iter().find_map(|zero| {
        let digit = u32::from(c).checked_sub(u32::from(zero)).filter(|digit| *digit < 10)?;
        u8::try_from(digit).ok()
    })
}

/// Returns what one person shows as it is sealed: a line for each statement.
pub fn sealed(shown: &[(Subject, Support)]) -> String {
    let lines = shown.iter().map(|(on, support)| format!("{on} {}\n", support.fingers()));
    lines.collect()
}

/// Returns what was shown on one statement, the lowest first, so that nothing tells whose is which.
pub fn shown(on: &Subject, sealed: impl IntoIterator<Item = impl AsRef<str>>) -> Vec<Support> {
    let mut shown = Vec::new();
    for ballot in sealed {
        let lines = ballot.as_ref().lines().filter_map(|line| line.split_once(' '));
        let mine = lines.filter(|(subject, _)| subject.parse().as_ref() == Ok(on));
        shown.extend(mine.filter_map(|(_, fingers)| support(fingers).ok()));
    }
    shown.sort_unstable();
    shown
}

fn support(fingers: &str) -> Result<Support, NotSupport> {
    fingers.trim().parse::<u8>().map_err(|_| NotSupport).and_then(Support::try_from)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(typed: &str) -> Vec<u8> {
        fingers(typed, 7).unwrap().into_iter().map(Support::fingers).collect()
    }

    #[test]
    fn fingers_are_typed_one_by_one_or_in_a_row() {
        for typed in ["5 4 0", "540", "5,4, 0", "５４０", "٥٤٠", "५ ४ ०"] {
            assert_eq!(read(typed), [5, 4, 0], "{typed}");
        }
    }

    #[test]
    fn what_are_no_fingers_is_told() {
        let told = |typed| fingers(typed, 2).unwrap_err().to_string();
        insta::assert_snapshot!(told(" "), @"type a number from 0 to 5, or a row of them");
        insta::assert_snapshot!(told("6"), @"`6` is no number of fingers from 0 to 5");
        insta::assert_snapshot!(told("x"), @"`x` is no number of fingers from 0 to 5");
        insta::assert_snapshot!(told("345"), @"these are 3; at most 2 are asked for");
        assert_eq!(fingers("345", 1).unwrap_err().to_string(), "these are 3; one is asked for");
    }

    proptest! {
        #[test]
        fn what_is_sealed_is_counted_and_tells_nothing_of_whose_it_is(
            rows in prop::collection::vec((0_u8..=5, 0_u8..=5), 0..9),
        ) {
            let (promise, other) = (Subject::Promise, "calm-first".parse::<Subject>().unwrap());
            let support = |fingers| Support::try_from(fingers).unwrap();
            let ballots: Vec<_> = rows
                .iter()
                .map(|(one, two)| sealed(&[(promise.clone(), support(*one)), (other.clone(), support(*two))]))
                .collect();
            let mut expected: Vec<_> = rows.iter().map(|(_, two)| support(*two)).collect();
            expected.sort_unstable();
            prop_assert_eq!(shown(&other, &ballots), expected);
            prop_assert_eq!(shown(&Subject::Goal, &ballots), []);
        }

        #[test]
        fn any_text_survives(text in any::<String>()) {
            let _read = (fingers(&text, 7), shown(&Subject::Promise, [&text]));
        }
    }
}
