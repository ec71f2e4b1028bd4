//! What is worth a second look in the wording of a statement. It is said and never in the way: the
//! writers decide.

mod words;

use words::{empty, expected};

use crate::domain::{Language, Principle};
use crate::text;

/// The most words of a promise: what can be said to a customer in one breath.
pub const PROMISE_WORDS: usize = 12;
/// The most words of a goal.
pub const GOAL_WORDS: usize = 25;
/// The most words of a feeling.
pub const FEELING_WORDS: usize = 8;
/// The most words of a principle's name.
pub const NAME_WORDS: usize = 10;
/// The most principles that anybody can recite.
pub const MOST_PRINCIPLES: usize = 6;
/// Fewer words than these name a thing and say nothing about it.
const SENTENCE_WORDS: usize = 3;

/// Something that is worth a second look, with the reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Remark {
    /// A word that says nothing. The test of the generic word: what any company could have written
    /// tells nobody what to do.
    #[error("`{0}` could stand at any company; what would a customer see?")]
    Empty(&'static str),
    /// What is expected of anybody: permission to play, and not what sets a team apart (Lencioni's
    /// four kinds of values, 2002).
    #[error("`{0}` is expected of anybody; what do you do that others don't?")]
    Expected(&'static str),
    /// A thing is named and nothing said about it.
    #[error("that names a thing; a sentence says what you do")]
    Noun,
    /// It is longer than anybody remembers.
    #[error("{words} words; {most} or fewer are remembered")]
    Long {
        /// Its words.
        words: usize,
        /// The most that are remembered.
        most: usize,
    },
    /// Nothing gives way for it. The flip test: a principle is worth writing where a sensible team
    /// could choose its opposite.
    #[error("nothing gives way for it; what do you give up when you can't have both?")]
    NoEvenOver,
    /// Nobody could see it. The behaviour test: on Tuesday somebody does it, or doesn't.
    #[error("nothing in it could be seen on Tuesday; what does one of you do?")]
    NoBehaviour,
    /// Nobody recites so many.
    #[error("these are {0} principles; more than {MOST_PRINCIPLES} are a list that nobody can say")]
    Many(usize),
}

/// Returns what is worth a second look in a promise.
pub fn promise(words: &str, language: &Language) -> Vec<Remark> {
    let mut remarks = sentence(words, PROMISE_WORDS, language);
    remarks.extend(expected(words, language));
    remarks
}

/// Returns what is worth a second look in a goal.
pub fn goal(words: &str, language: &Language) -> Vec<Remark> {
    sentence(words, GOAL_WORDS, language)
}

/// Returns what is worth a second look in a feeling, which may be a single word.
pub fn feeling(words: &str) -> Vec<Remark> {
    long(words, FEELING_WORDS).into_iter().collect()
}

/// Returns what is worth a second look in a principle, which is the last of so many.
pub fn principle(principle: &Principle, count: usize, language: &Language) -> Vec<Remark> {
    let Principle { name, means, in_practice, even_over, .. } = principle;
    let mut remarks = sentence(name, NAME_WORDS, language);
    remarks.extend(expected(name, language));
    let in_means: Vec<_> =
        empty(means, language).filter(|remark| !remarks.contains(remark)).collect();
    remarks.extend(in_means);
    if in_practice.is_empty() {
        remarks.push(Remark::NoBehaviour);
    }
    if even_over.is_none() {
        remarks.push(Remark::NoEvenOver);
    }
    if count > MOST_PRINCIPLES {
        remarks.push(Remark::Many(count));
    }
    remarks
}

fn sentence(words: &str, most: usize, language: &Language) -> Vec<Remark> {
    let mut remarks: Vec<_> = long(words, most).into_iter().collect();
    if has_spaces(words) && text::words(words) < SENTENCE_WORDS {
        remarks.push(Remark::Noun);
    }
    remarks.extend(empty(words, language));
    remarks
}

fn long(text: &str, most: usize) -> Option<Remark> {
    let words = text::words(text);
    (has_spaces(text) && words > most).then_some(Remark::Long { words, most })
}

/// Whether words stand apart in the script of `text`: where they don't, counting tells nothing.
fn has_spaces(text: &str) -> bool {
    !text.chars().any(|c| {
        matches!(c,
            '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
            | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn language(code: &str) -> Language {
        code.parse().unwrap()
    }

    fn told(remarks: &[Remark]) -> String {
        let lines: Vec<_> = remarks.iter().map(ToString::to_string).collect();
        lines.join("\n")
    }

    fn a_principle(name: &str) -> Principle {
        Principle {
            id: "one".parse().unwrap(),
            name: name.to_owned(),
            means: "Whoever picks it up owns it until it is fixed.".to_owned(),
            in_practice: vec!["Our name in the first reply.".to_owned()],
            even_over: Some("a fast first reply".to_owned()),
            since: "2025-q3".parse().unwrap(),
            from: Vec::new(),
            support: Vec::new(),
        }
    }

    #[test]
    fn what_says_something_is_left_alone() {
        let en = language("en");
        assert_eq!(promise("We stay with you until your kiln fires.", &en), []);
        let long = "Get the firing back on track with the least effort for the customer, and leave \
                    them knowing why.";
        assert_eq!(goal(long, &en), []);
        assert_eq!(feeling("Calm first. Then confident."), []);
        assert_eq!(feeling("Calm"), []);
        assert_eq!(principle(&a_principle("One person keeps hold"), 6, &en), []);
    }

    #[test]
    fn words_that_say_nothing_are_told_in_the_language_of_the_team_and_in_english() {
        insta::assert_snapshot!(
            told(&promise("Prompt, world-class service!", &language("de"))),
            @"
        `prompt` could stand at any company; what would a customer see?
        `world-class` could stand at any company; what would a customer see?
        "
        );
        insta::assert_snapshot!(
            told(&goal("Schnell und mit Leidenschaft für Sie da.", &language("de-CH"))),
            @"
        `leidenschaft` could stand at any company; what would a customer see?
        `schnell` could stand at any company; what would a customer see?
        "
        );
        assert_eq!(goal("Schnell für Sie da.", &language("en")), []);
        // Only whole words count.
        assert_eq!(goal("We fasten what came loose.", &language("en")), []);
    }

    #[test]
    fn a_noun_is_no_sentence() {
        insta::assert_snapshot!(
            told(&promise("Customer focus", &language("en"))),
            @"that names a thing; a sentence says what you do"
        );
    }

    #[test]
    fn what_is_longer_than_anybody_remembers_is_told() {
        let en = language("en");
        insta::assert_snapshot!(
            told(&promise("We stay with you until the very last of all your kilns fires", &en)),
            @"13 words; 12 or fewer are remembered"
        );
        insta::assert_snapshot!(
            told(&feeling("Calm at first and then quite sure of it")),
            @"9 words; 8 or fewer are remembered"
        );
        insta::assert_snapshot!(
            told(&goal(&"one ".repeat(26), &en)),
            @"26 words; 25 or fewer are remembered"
        );
        insta::assert_snapshot!(
            told(&principle(&a_principle(&"one ".repeat(11)), 1, &en)),
            @"11 words; 10 or fewer are remembered"
        );
    }

    #[test]
    fn where_words_do_not_stand_apart_they_are_not_counted() {
        let ja = language("ja");
        assert_eq!(promise("窯が焼けるまで、お客様のそばにいます。", &ja), []);
        assert_eq!(promise("そばに", &ja), []);
    }

    #[test]
    fn a_principle_costs_something_can_be_seen_and_is_more_than_is_expected_of_anybody() {
        let en = language("en");
        let mut bare = a_principle("We are honest");
        bare.in_practice.clear();
        bare.even_over = None;
        insta::assert_snapshot!(told(&principle(&bare, 7, &en)), @"
        `honest` is expected of anybody; what do you do that others don't?
        nothing in it could be seen on Tuesday; what does one of you do?
        nothing gives way for it; what do you give up when you can't have both?
        these are 7 principles; more than 6 are a list that nobody can say
        ");
        // An honest no is something else than honesty.
        let mut plain = a_principle("Say it plainly");
        plain.means = "Ordinary words, and an honest no.".to_owned();
        assert_eq!(principle(&plain, 1, &en), []);
    }

    proptest! {
        #[test]
        fn any_text_survives(text in any::<String>()) {
            let en = language("en");
            let _remarks = (promise(&text, &en), goal(&text, &en), feeling(&text));
            let _remarks = principle(&a_principle(&text), 1, &en);
        }
    }
}
