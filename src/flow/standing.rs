//! What stands when themes change, and what goes with a theme that goes.

use std::fmt;

use super::pairing::part_pairs;
use crate::domain::{
    Agreement, CommitmentId, Commitments, Origin, Pair, QuestionId, RequestId, Statements, Subject,
    Theme, ThemeId, ThemeOf, Themes, Votes,
};

/// Something that goes with a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Falls {
    /// The sentence of the theme.
    pub says: String,
    /// What goes.
    pub what: Fallen,
}

/// What goes with a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fallen {
    /// The dots on it, in the round that counts.
    Dots(u32),
    /// That a commitment answers it. The commitment stays.
    Commitment(CommitmentId),
    /// That a request answers it. The request stays.
    Request(RequestId),
    /// Why it is not done now.
    NotNow(String),
    /// That a statement was made from it. The statement stays.
    Origin(Subject),
    /// That something came from it which was put to the test and not taken.
    VotedDown(Subject),
    /// That it stands beside its opposite, which says this.
    Beside(String),
}

impl fmt::Display for Falls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let says = &self.says;
        match &self.what {
            Fallen::Dots(1) => write!(f, "1 dot on “{says}”"),
            Fallen::Dots(dots) => write!(f, "{dots} dots on “{says}”"),
            Fallen::Commitment(id) => write!(f, "that commitment {id} answers “{says}”"),
            Fallen::Request(id) => write!(f, "that request {id} answers “{says}”"),
            Fallen::NotNow(why) => write!(f, "why “{says}” is not done now: {why}"),
            Fallen::Origin(subject) => write!(f, "that {subject} came from “{says}”"),
            Fallen::VotedDown(subject) => {
                write!(f, "that what was not taken as {subject} came from “{says}”")
            }
            Fallen::Beside(opposite) => {
                write!(f, "that “{says}” stands beside its opposite, “{opposite}”")
            }
        }
    }
}

/// Returns the agreement as it is with other `themes`, and what of it goes because it is about a
/// theme that is no longer there. `opposites` are the two questions whose themes stand side by side.
///
/// A theme is there as long as its id is, whatever it says and whatever is under it: what is about
/// it stands.
pub fn standing(
    agreement: &Agreement,
    themes: Themes,
    opposites: Option<[&QuestionId; 2]>,
) -> (Agreement, Vec<Falls>) {
    let mut next = Agreement { themes, ..agreement.clone() };
    let mut falls = Vec::new();
    for (question, sorting) in agreement.themes.iter() {
        let stays = next.themes.get(question);
        let is_gone = |theme: &&Theme| stays.is_none_or(|stays| stays.theme(&theme.id).is_none());
        let gone: Vec<_> = sorting.themes.iter().filter(is_gone).cloned().collect();
        for theme in gone {
            let of = ThemeOf { question: question.clone(), theme: theme.id };
            let fallen = without(&mut next, &of);
            falls.extend(fallen.into_iter().map(|what| Falls { says: theme.says.clone(), what }));
        }
    }
    if let Some([good, bad]) = opposites {
        let says = |question, theme: &ThemeId| {
            Some(agreement.themes.get(question)?.theme(theme)?.says.clone())
        };
        let fallen = part_pairs(&mut next.themes, [good, bad]).into_iter();
        falls.extend(fallen.filter_map(|Pair { theme, opposite }| {
            let what = Fallen::Beside(says(good, &opposite?)?);
            Some(Falls { says: says(bad, &theme)?, what })
        }));
    }
    (next, falls)
}

/// Takes out whatever is about a theme, and returns it.
fn without(agreement: &mut Agreement, of: &ThemeOf) -> Vec<Fallen> {
    let mut fallen = Vec::new();
    fallen.extend(without_dots(&mut agreement.votes, &of.question, &of.theme));
    fallen.extend(without_issue(&mut agreement.commitments, of));
    fallen.extend(without_origin(&mut agreement.statements, of));
    fallen
}

fn without_dots(votes: &mut Votes, question: &QuestionId, theme: &ThemeId) -> Option<Fallen> {
    let mut vote = votes.get(question)?.clone();
    let dots = vote.dots(theme).filter(|dots| *dots > 0).map(Fallen::Dots);
    for round in &mut vote.rounds {
        round.dots.take(theme);
    }
    // Where none of the themes of a round is there any more, nothing tells what it was about.
    vote.rounds.retain(|round| !round.dots.is_empty());
    if vote.rounds.is_empty() {
        votes.take(question);
    } else {
        votes.put(question.clone(), vote);
    }
    dots
}

fn without_issue(commitments: &mut Commitments, of: &ThemeOf) -> Vec<Fallen> {
    let Commitments { commitments, requests, not_now } = commitments;
    let mut fallen = Vec::new();
    for commitment in commitments {
        if commitment.forget(of) {
            fallen.push(Fallen::Commitment(commitment.id.clone()));
        }
    }
    for request in requests {
        if request.forget(of) {
            fallen.push(Fallen::Request(request.id.clone()));
        }
    }
    let said = not_now.iter().filter(|not_now| not_now.issue == *of);
    fallen.extend(said.map(|not_now| Fallen::NotNow(not_now.why.clone())));
    not_now.retain(|not_now| not_now.issue != *of);
    fallen
}

fn without_origin(statements: &mut Statements, of: &ThemeOf) -> Vec<Fallen> {
    let Statements { promise, goal, feeling, principles, voted_down, .. } = statements;
    let named = [
        (Subject::Promise, promise.as_mut()),
        (Subject::Goal, goal.as_mut()),
        (Subject::Feeling, feeling.as_mut()),
    ];
    let named = named
        .into_iter()
        .filter_map(|(subject, statement)| Some((Fallen::Origin(subject), &mut statement?.from)));
    let principles = principles.iter_mut().map(|principle| {
        (Fallen::Origin(Subject::Principle(principle.id.clone())), &mut principle.from)
    });
    let down =
        voted_down.iter_mut().map(|down| (Fallen::VotedDown(down.on.clone()), &mut down.from));
    let mut fallen = Vec::new();
    for (what, from) in named.chain(principles).chain(down) {
        let before = from.len();
        from.retain(|origin| !matches!(origin, Origin::Theme(theme) if theme == of));
        if from.len() < before {
            fallen.push(what);
        }
    }
    fallen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Commitment, Day, NotNow, Sorting, Statement};
    use crate::flow::sample;

    fn of(question: &str, theme: &str) -> ThemeOf {
        ThemeOf { question: question.parse().unwrap(), theme: theme.parse().unwrap() }
    }

    /// Two questions with votes, a promise from two themes, and what became of two issues.
    fn agreement() -> Agreement {
        let mut agreement = Agreement::default();
        let themes = [("owner", 2, Some(4)), ("calm", 1, Some(0)), ("plain", 1, Some(1))];
        sample::themes(&mut agreement, "great", &themes);
        sample::themes(&mut agreement, "issues", &[("boxes", 3, Some(6))]);
        let from = [of("great", "owner"), of("great", "calm")].map(Origin::Theme).to_vec();
        let promise = Statement { text: "We stay.".to_owned(), from, ..Statement::default() };
        agreement.statements.promise = Some(promise);
        agreement.commitments.commitments.push(Commitment {
            id: "c1".parse().unwrap(),
            carried: None,
            owner: "ada".parse().unwrap(),
            will: "Halve the form.".to_owned(),
            by: Day("2026-12-01".parse().unwrap()),
            measure: None,
            from: None,
            to: None,
            asks: None,
            asks_on: None,
            issue: Some(of("issues", "boxes")),
            also: Vec::new(),
        });
        let why = "No time.".to_owned();
        agreement.commitments.not_now.push(NotNow { issue: of("great", "plain"), why });
        agreement
    }

    /// Returns what goes when the themes of `question` are only those that `stays`.
    fn falls(question: &str, stays: impl Fn(&Theme) -> bool) -> (Agreement, String) {
        let agreement = agreement();
        let mut themes = agreement.themes.clone();
        let question: QuestionId = question.parse().unwrap();
        let mut sorting = themes.get(&question).cloned().unwrap();
        sorting.themes.retain(stays);
        themes.put(question, sorting);
        let (next, falls) = standing(&agreement, themes, None);
        (next, falls.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    }

    #[test]
    fn what_is_about_a_theme_that_goes_goes_and_is_named() {
        let (next, told) = falls("great", |theme| theme.id.as_str() == "calm");
        insta::assert_snapshot!(told, @r"
        4 dots on “We say owner”
        that promise came from “We say owner”
        1 dot on “We say plain”
        why “We say plain” is not done now: No time.
        ");
        let vote = next.votes.get(&"great".parse().unwrap()).unwrap();
        assert_eq!(vote.last().unwrap().dots.len(), 1);
        assert_eq!(next.statements.promise.unwrap().from.len(), 1);
        assert_eq!(next.commitments.not_now, []);
        assert_eq!(next.votes.len(), 2);
    }

    #[test]
    fn a_vote_on_nothing_is_no_vote_and_a_commitment_outlives_its_issue() {
        let (next, told) = falls("issues", |_| false);
        insta::assert_snapshot!(told, @r"
        6 dots on “We say boxes”
        that commitment c1 answers “We say boxes”
        ");
        assert_eq!(next.votes.len(), 1);
        assert_eq!(next.commitments.commitments.first().unwrap().issue, None);
    }

    #[test]
    fn other_words_other_cards_and_new_themes_change_nothing_else() {
        let agreement = agreement();
        let mut themes = agreement.themes.clone();
        let question: QuestionId = "great".parse().unwrap();
        let Sorting { themes: mut each, .. } = themes.get(&question).cloned().unwrap();
        each.reverse();
        for theme in &mut each {
            theme.says.push('!');
            theme.cards.clear();
        }
        let fresh = Theme { id: "new".parse().unwrap(), says: "New".to_owned(), cards: vec![] };
        each.push(fresh);
        themes.put(question, Sorting { themes: each, ..Sorting::default() });
        let (next, falls) = standing(&agreement, themes.clone(), None);
        assert_eq!(falls, []);
        assert_eq!(next, Agreement { themes, ..agreement });
    }
}
