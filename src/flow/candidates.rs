//! What a statement can be made from: themes and people's own sentences, word for word, and where
//! each is from.

use std::cmp::Reverse;

use crate::domain::{
    Card, CardOf, Edition, Keeps, Origin, Question, Section, ThemeOf, Vote, cards, is_half,
};
use crate::order::Order as _;
use crate::text::single_spaced;

/// What is to be worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// What we say to a customer in one breath.
    Promise,
    /// What we are for.
    Goal,
    /// What customers should feel.
    Feeling,
    /// What to do when nobody has told you.
    Principle,
}

impl Wanted {
    /// Whether the answers to `question` are material for it.
    ///
    /// Questions say which sections they feed. Of those that feed the promise, one that lets people
    /// choose is about the goal; one that feeds the principles as well is about the feeling, which
    /// sets their tone; the others are about the promise. Those that feed the principles alone are
    /// about principles. What asks of each principle whether it stays is about those that there are, and
    /// material for none.
    pub fn is_fed_by(self, question: &Question) -> bool {
        let feeds = |section| question.feeds.contains(&section);
        let chooses = question.parts.choice().is_some();
        if question.reviews_principles() {
            return false;
        }
        let wanted = match (feeds(Section::Promise), feeds(Section::Principles)) {
            (true, _) if chooses => Some(Self::Goal),
            (true, true) => Some(Self::Feeling),
            (true, false) => Some(Self::Promise),
            (false, true) => Some(Self::Principle),
            (false, false) => None,
        };
        wanted == Some(self)
    }
}

/// Whether any of the questions is material for a statement.
pub fn feeds_statements(questions: &[&Question]) -> bool {
    let sections =
        [Section::Promise, Section::GoodBad, Section::Principles, Section::Order, Section::Rituals];
    questions.iter().any(|question| question.feeds.iter().any(|section| sections.contains(section)))
}

/// Something that a statement can be made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its words, as they were said.
    pub words: String,
    /// What it is.
    pub from: Origin,
    /// How many say it.
    pub people: usize,
    /// The dots on it, where it was voted on.
    pub dots: Option<u32>,
    /// Whether half the team is behind it: as many say it, or so many dots are on it that at least
    /// half of those who voted put one there, since nobody puts more than two.
    pub half: bool,
}

/// Returns what there is for `wanted`, question by question: first the themes, those with most dots
/// and most people before the others, then people's own sentences in the order of their words, which
/// tells nothing. A sentence that says no more than a theme it is under is left out: choosing the
/// theme is the same. For a principle, sentences stand only for themselves where nobody made themes;
/// last come the themes of what customers should feel, which sets the tone.
pub fn candidates(edition: &Edition, wanted: Wanted) -> Vec<Candidate> {
    let revealed = &edition.workshop.revealed;
    let fed = edition.workshop.questions().filter(|question| {
        wanted.is_fed_by(question)
            && revealed.contains(&question.id)
            && question.keeps != Keeps::Numbers
    });
    let mut candidates = Vec::new();
    for question in fed {
        let before = candidates.len();
        candidates.extend(themes(edition, question));
        if wanted != Wanted::Principle || candidates.len() == before {
            candidates.extend(sentences(edition, question));
        }
    }
    if wanted == Wanted::Principle {
        // What half the team is behind comes first, from whichever question.
        candidates.order_by_key(|candidate| !candidate.half);
        let is_felt = |question: &&Question| {
            Wanted::Feeling.is_fed_by(question) && revealed.contains(&question.id)
        };
        let felt = edition.workshop.questions().filter(is_felt);
        candidates.extend(felt.flat_map(|question| themes(edition, question)));
    }
    candidates
}

fn themes(edition: &Edition, question: &Question) -> Vec<Candidate> {
    let team = edition.workshop.participants.len();
    let agreement = &edition.agreement;
    let round = agreement.votes.get(&question.id).and_then(Vote::last);
    let sorting = agreement.themes.get(&question.id);
    let mut themes: Vec<_> = sorting
        .into_iter()
        .flat_map(|sorting| &sorting.themes)
        .map(|theme| {
            let people = theme.people();
            let dots = round.and_then(|round| round.dots.get(&theme.id).copied());
            let voted = round.map_or(0, |round| round.voted);
            let from = ThemeOf { question: question.id.clone(), theme: theme.id.clone() };
            Candidate {
                words: theme.says.clone(),
                from: Origin::Theme(from),
                people,
                dots,
                half: is_half(people, team) || dots.is_some_and(|dots| dots > 0 && dots >= voted),
            }
        })
        .collect();
    themes.order_by_key(|theme| Reverse((theme.dots, theme.people)));
    themes
}

fn sentences(edition: &Edition, question: &Question) -> Vec<Candidate> {
    let sentence = |card: Card<'_>| Candidate {
        words: single_spaced(&card.words),
        from: Origin::Card(CardOf { question: question.id.clone(), card: card.id }),
        people: 1,
        dots: None,
        half: false,
    };
    let sorting = edition.agreement.themes.get(&question.id);
    let is_a_theme = |card: &Card<'_>| {
        sorting.is_some_and(|sorting| {
            sorting.themes_of(&card.id).any(|theme| are_same(&theme.says, &card.words))
        })
    };
    let cards = cards(edition, question).into_iter().filter(|card| !is_a_theme(card));
    let mut sentences: Vec<_> = cards.map(sentence).collect();
    sentences.order_by_key(|sentence| sentence.words.to_lowercase());
    sentences
}

/// Whether two sentences have the same words, but for case, spaces and what closes them.
fn are_same(one: &str, other: &str) -> bool {
    let closes =
        |c: char| matches!(c, '.' | '!' | '?' | '…' | ':' | ';' | ',' | '。' | '！' | '？');
    let bare = |sentence: &str| {
        let words: Vec<_> = sentence.split_whitespace().collect();
        words.join(" ").trim_end_matches(|c| closes(c) || c == ' ').to_lowercase()
    };
    bare(one) == bare(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Agreement, Choice, Entry, Part, Parts, Said, Sheet};
    use crate::flow::sample::{question, review_items, themes, workshop};

    fn edition(questions: Vec<Question>, agreement: Agreement) -> Edition {
        let mut workshop = workshop(questions);
        workshop.revealed = workshop.questions().map(|question| question.id.clone()).collect();
        Edition { workshop, sheets: Vec::new(), unnamed: Vec::new(), agreement }
    }

    fn says(edition: &mut Edition, person: &str, question: &str, text: &str) {
        let mut sheet = Sheet::new(person.parse().unwrap());
        let said = Said { text: Some(text.to_owned()), ..Said::default() };
        sheet.put(question.parse().unwrap(), Entry::Named(said));
        edition.sheets.push(sheet);
    }

    fn told(edition: &Edition, wanted: Wanted) -> Vec<(String, usize, Option<u32>, bool)> {
        let candidates = candidates(edition, wanted).into_iter();
        candidates.map(|one| (one.words, one.people, one.dots, one.half)).collect()
    }

    #[test]
    fn a_question_says_by_what_it_feeds_which_statement_it_is_material_for() {
        let text = |feeds: &[Section]| question("one", feeds);
        let mut choice = text(&[Section::Promise, Section::Order]);
        choice.parts = Parts::new(vec![Part::Choice(Choice { options: Vec::new() })]).unwrap();
        let all = [Wanted::Promise, Wanted::Goal, Wanted::Feeling, Wanted::Principle];
        let wanted = |question: &Question| {
            all.into_iter().filter(|wanted| wanted.is_fed_by(question)).collect::<Vec<_>>()
        };
        assert_eq!(wanted(&choice), [Wanted::Goal]);
        assert_eq!(wanted(&text(&[Section::Promise])), [Wanted::Promise]);
        assert_eq!(wanted(&text(&[Section::Promise, Section::Principles])), [Wanted::Feeling]);
        assert_eq!(wanted(&text(&[Section::GoodBad, Section::Principles])), [Wanted::Principle]);
        assert_eq!(wanted(&text(&[Section::Issues])), []);
        assert!(!feeds_statements(&[&text(&[Section::Issues])]));
        assert!(feeds_statements(&[&text(&[Section::GoodBad])]));
    }

    #[test]
    fn themes_come_before_sentences_whose_order_tells_nothing() {
        let mut agreement = Agreement::default();
        themes(&mut agreement, "message", &[("once", 1, None), ("stay", 2, None)]);
        let mut edition = edition(vec![question("message", &[Section::Promise])], agreement);
        says(&mut edition, "ada", "message", "We stay.\nAlways.");
        says(&mut edition, "ben", "message", "a voice");
        assert_eq!(
            told(&edition, Wanted::Promise),
            [
                ("We say stay".to_owned(), 2, None, true),
                ("We say once".to_owned(), 1, None, false),
                ("a voice".to_owned(), 1, None, false),
                ("We stay. Always.".to_owned(), 1, None, false),
            ]
        );
        assert_eq!(told(&edition, Wanted::Goal), []);
    }

    #[test]
    fn a_sentence_is_left_out_where_it_says_no_more_than_a_theme_it_is_under() {
        let told_of = |words: &str| {
            let mut agreement = Agreement::default();
            themes(&mut agreement, "message", &[("stay", 1, None)]);
            let mut edition = edition(vec![question("message", &[Section::Promise])], agreement);
            says(&mut edition, "ada", "message", words);
            // Not under the theme, and so somebody else's words for it.
            says(&mut edition, "ben", "message", "We say stay.");
            told(&edition, Wanted::Promise).into_iter().map(|told| told.0).collect::<Vec<_>>()
        };
        for same in ["We say stay", "We say stay.", "we  say\nSTAY !"] {
            assert_eq!(told_of(same), ["We say stay", "We say stay."], "{same}");
        }
        for more in ["We always say stay.", "We say stay, always."] {
            assert_eq!(told_of(more), ["We say stay", more, "We say stay."]);
        }
    }

    #[test]
    fn what_half_the_team_is_behind_is_the_first_candidate_for_a_principle() {
        let mut agreement = Agreement::default();
        themes(&mut agreement, "great", &[("one", 1, Some(2)), ("two", 1, Some(1))]);
        themes(&mut agreement, "bad", &[("three", 2, Some(2)), ("four", 1, Some(3))]);
        let asked = |id| question(id, &[Section::GoodBad, Section::Principles]);
        let mut edition = edition(vec![asked("great"), asked("bad"), asked("values")], agreement);
        says(&mut edition, "ada", "great", "not shown, for it has themes");
        says(&mut edition, "ben", "values", "shown, for nobody made themes");
        assert_eq!(
            told(&edition, Wanted::Principle),
            [
                // As many dots as voters: two of the three at least put one there.
                ("We say four".to_owned(), 1, Some(3), true),
                ("We say three".to_owned(), 2, Some(2), true),
                ("We say one".to_owned(), 1, Some(2), false),
                ("We say two".to_owned(), 1, Some(1), false),
                ("shown, for nobody made themes".to_owned(), 1, None, false),
            ]
        );
    }

    #[test]
    fn what_customers_should_feel_is_the_last_candidate_for_a_principle() {
        let mut agreement = Agreement::default();
        themes(&mut agreement, "feeling", &[("calm", 2, None)]);
        themes(&mut agreement, "great", &[("once", 1, None)]);
        let feeling = question("feeling", &[Section::Promise, Section::Principles]);
        let alone = question("alone", &[Section::Promise, Section::Principles]);
        let great = question("great", &[Section::GoodBad, Section::Principles]);
        let mut edition = edition(vec![feeling, alone, great], agreement);
        says(&mut edition, "ada", "alone", "not shown, for it is no theme");
        assert_eq!(
            told(&edition, Wanted::Principle),
            [("We say once".to_owned(), 1, None, false), ("We say calm".to_owned(), 2, None, true),]
        );
    }

    #[test]
    fn what_is_said_of_the_principles_that_there_are_is_material_for_none() {
        let mut review = question("review", &[Section::Principles, Section::Changes]);
        assert!(Wanted::Principle.is_fed_by(&review));
        review.parts = Parts::new(vec![Part::Items(review_items())]).unwrap();
        let all = [Wanted::Promise, Wanted::Goal, Wanted::Feeling, Wanted::Principle];
        assert!(all.iter().all(|wanted| !wanted.is_fed_by(&review)));
    }

    #[test]
    fn nothing_is_a_candidate_before_it_is_revealed() {
        let mut edition =
            edition(vec![question("message", &[Section::Promise])], Agreement::default());
        says(&mut edition, "ada", "message", "We stay.");
        edition.workshop.revealed.clear();
        assert_eq!(told(&edition, Wanted::Promise), []);
    }
}
