//! The document's English: numbers in words, one answer and two answers, lists and dates.

use chrono::{Datelike as _, NaiveDate};

/// Returns `number` in words up to twelve, in digits with separators above.
pub(super) fn number(number: usize) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    WORDS.get(number).map_or_else(|| digits(number), |&word| word.to_owned())
}

/// Returns `number` in digits, by thousands: `10,000`.
pub(super) fn digits(number: usize) -> String {
    let digits = number.to_string();
    let mut apart = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            apart.push(',');
        }
        apart.push(digit);
    }
    apart
}

/// Returns how many there are: `one answer`, `two answers`, `no answers`.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

/// Returns how many of everybody: `all seven of us`, `five of the seven of us`, `one of us`.
pub(super) fn of_us(count: usize, all: usize) -> String {
    match (count, all) {
        (0, _) => "none of us".to_owned(),
        (1, 1) => "the one of us there is".to_owned(),
        (2, 2) => "both of us".to_owned(),
        (count, all) if count == all => format!("all {} of us", number(all)),
        (count, all) => format!("{} of the {} of us", number(count), number(all)),
    }
}

/// Returns `text` with a capital letter in front.
pub(super) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Returns `text` with a full stop behind it, that of its script, unless it ends in a sign of its
/// own.
pub(super) fn ended(text: &str) -> String {
    let text = text.trim_end();
    let words = text.trim_end_matches(['"', '\'', ')', '”', '’', '»', '」', '』', '）']);
    match words.chars().next_back() {
        None | Some('.' | '!' | '?' | '…' | ':' | '。' | '！' | '？') => text.to_owned(),
        // Kana and ideographs.
        Some('\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}') => format!("{text}。"),
        Some(_) => format!("{text}."),
    }
}

/// Returns a list as one reads it out: `a, b and c`.
pub(super) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Returns a day as people write it: `18 September 2025`.
pub(super) fn day(day: NaiveDate) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = MONTHS.into_iter().zip(0..).find(|(_, month)| *month == day.month0());
    format!("{} {} {}", day.day(), month.map_or("", |(name, _)| name), day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_words_up_to_twelve() {
        let all = [0, 1, 7, 12, 13, 999, 1_000, 10_000, 1_234_567].map(number);
        let expected =
            ["no", "one", "seven", "twelve", "13", "999", "1,000", "10,000", "1,234,567"];
        assert_eq!(all, expected);
    }

    #[test]
    fn one_answer_and_two_answers() {
        let answers = [0, 1, 2].map(|count| counted(count, "answer", "answers"));
        assert_eq!(answers, ["no answers", "one answer", "two answers"]);
    }

    #[test]
    fn everybody_half_of_us_and_nobody() {
        assert_eq!(of_us(7, 7), "all seven of us");
        assert_eq!(of_us(5, 7), "five of the seven of us");
        assert_eq!(of_us(2, 2), "both of us");
        assert_eq!(of_us(0, 3), "none of us");
    }

    #[test]
    fn a_full_stop_stands_once_at_the_end() {
        let ended = ["a", "a.", "a?\"", "Say \"no\"", "", "終わる。", "終わる"].map(ended);
        assert_eq!(ended, ["a.", "a.", "a?\"", "Say \"no\".", "", "終わる。", "終わる。"]);
    }

    #[test]
    fn lists_and_days_read_as_people_write_them() {
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!((list(&items), list(&items[..1])), ("a, b and c".to_owned(), "a".to_owned()));
        assert_eq!(day("2025-09-18".parse().unwrap()), "18 September 2025");
        assert_eq!(sentence("équipe"), "Équipe");
    }
}
