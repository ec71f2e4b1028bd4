//! What a sentence tells of itself by the words that stand in it: that a time is named in it. Rules
//! over words of the document's language and nothing else: what they miss stands with the rest.

/// What names a time in a language.
#[derive(Clone, Debug)]
pub(super) struct Times {
    /// The words for lengths of time as they stand behind a number, in lower case, apart by
    /// semicolons.
    pub(super) units: String,
    /// Times without a number, in lower case, apart by semicolons.
    pub(super) named: String,
    /// The numbers in words, from none to twelve.
    pub(super) numbers: String,
    /// What makes of a number and a length of time a stretch of time, in lower case, apart by
    /// semicolons.
    pub(super) stretches: String,
}

/// How many words may stand between a number and what it counts, as in `five working days`.
const BETWEEN: usize = 1;

/// Whether `sentence` says by when: a number and a length of time, or a time of its own. What is done
/// in `the next ten minutes` is no limit.
pub(super) fn is_timed(sentence: &str, times: &Times) -> bool {
    let sentence = plain(sentence);
    let words: Vec<_> = sentence
        .split(|c: char| !(c.is_alphanumeric() || c == '\''))
        .filter(|word| !word.is_empty())
        .collect();
    let units: Vec<_> = listed(&times.units).collect();
    let numbers: Vec<_> = times.numbers.split_whitespace().map(plain).collect();
    let is_number = |word: &str| {
        word.chars().all(char::is_numeric) || numbers.iter().any(|number| number == word)
    };
    let stretches: Vec<_> = listed(&times.stretches).collect();
    let counts = |at: usize| {
        let behind = words.iter().skip(at + 1).take(BETWEEN + 1);
        let unit = behind.take_while(|word| !units.iter().any(|unit| unit == *word)).count();
        let around = words.iter().skip(at.saturating_sub(1)).take(at.min(1) + 1 + unit);
        let is_stretch = around.into_iter().any(|word| stretches.iter().any(|one| one == word));
        unit <= BETWEEN && words.len() > at + 1 + unit && !is_stretch
    };
    let counted = words.iter().enumerate().any(|(at, word)| is_number(word) && counts(at));
    counted || listed(&times.named).any(|named| holds(&sentence, &named))
}

/// Returns the phrases of a list apart by semicolons, as [`plain`] text; `a/b c` is two, `a c` and
/// `b c`.
pub(super) fn listed(phrases: &str) -> impl Iterator<Item = String> {
    phrases.split(';').flat_map(|phrase| {
        plain(phrase).split_whitespace().fold(Vec::new(), |begun: Vec<String>, word| {
            let each = word.split('/').map(str::to_owned);
            if begun.is_empty() {
                return each.collect();
            }
            let each: Vec<_> = each.collect();
            begun
                .iter()
                .flat_map(|begun| each.iter().map(move |word| format!("{begun} {word}")))
                .collect()
        })
    })
}

/// Returns text in lower case with one kind of apostrophe.
pub(super) fn plain(text: &str) -> String {
    text.trim().to_lowercase().replace('’', "'")
}

/// Returns what stands in `text` behind `phrase`, if it begins with that, and with no longer word.
/// A phrase that ends in an apostrophe is the beginning of a word.
pub(super) fn behind<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
    let rest = text.strip_prefix(phrase)?;
    let goes_on = rest.starts_with(|c: char| c.is_alphanumeric() || c == '\'');
    (phrase.ends_with('\'') || !goes_on).then_some(rest)
}

/// Whether `phrase` stands in `text` as words of their own.
pub(super) fn holds(text: &str, phrase: &str) -> bool {
    places(text, phrase).next().is_some()
}

/// Returns where `phrase` stands in `text` as words of their own.
pub(super) fn places(text: &str, phrase: &str) -> impl Iterator<Item = usize> {
    let stands = text.match_indices(phrase).map(|(at, _)| at);
    stands.filter(move |at| {
        let before = text.get(..*at).and_then(|before| before.chars().next_back());
        let rest = text.get(*at..).unwrap_or_default();
        before.is_none_or(|c| !c.is_alphanumeric()) && behind(rest, phrase).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times() -> Times {
        let numbers = "no one two three four five six seven eight nine ten eleven twelve";
        Times {
            units: "minute; minutes; day; days".to_owned(),
            named: "the same day; on the day we said; no/not later than".to_owned(),
            numbers: numbers.to_owned(),
            stretches: "next; first".to_owned(),
        }
    }

    #[test]
    fn a_number_and_a_length_of_time_name_a_time() {
        for timed in [
            "Within 7 days of delivery",
            "Five working days before a change",
            "Every new fault goes in the log the same day.",
            "Get in touch on the day we said.",
            "One day",
            "First minutes, two days later",
            "No later than Friday we ring back.",
        ] {
            assert!(is_timed(timed, &times()), "{timed}");
        }
        for other in [
            "First the next ten minutes, then the diagnosis.",
            "The ten next minutes",
            "Ten",
            "Ten working",
            "Ten kilns, and a day for each later",
            "the same daylight",
            "7",
            "",
        ] {
            assert!(!is_timed(other, &times()), "{other}");
        }
    }
}
