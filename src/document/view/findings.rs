//! What stands out in the figures, for whoever reads nothing else. Rules only: nothing is weighed
//! that people have not counted.

use std::cmp::Reverse;

use super::parts::{Finding, QuestionPart};
use super::ways::way;
use crate::document::words::{Words, bare, ended, sentence};
use crate::figures::{Mean, Scores, Spread};
use crate::order::Order as _;
use crate::text::clip;

/// The most things that lead together before nothing leads.
const MOST_LEADERS: usize = 3;

/// The most columns of a label that stands in a finding.
const LONGEST_LABEL: usize = 60;

/// What stands out in the figures.
#[derive(Debug, Default)]
pub(super) struct Figures {
    /// All of it.
    pub(super) all: Vec<Finding>,
    /// Where we are furthest apart, or else our lowest score: alone, and with what most of us say to
    /// it.
    pub(super) widest: Option<Vec<Finding>>,
}

/// What is said of a question.
struct Said<'v> {
    question: &'v QuestionPart,
    sentence: String,
}

/// Returns the findings: how we chose, what leads a ranking, where we don't agree, our lowest and
/// highest score, and what some of us don't know.
pub(super) fn findings<'v>(
    questions: impl Iterator<Item = (&'v QuestionPart, Option<&'v Scores>)>,
    words: &Words,
) -> Figures {
    let questions: Vec<_> = questions.collect();
    let scored: Vec<_> =
        questions.iter().filter_map(|(question, scores)| Some((*question, (*scores)?))).collect();
    let mut all = Vec::new();
    for (question, _) in &questions {
        let leads = [choice(question, words), ranking(question, words)];
        let leads = leads.into_iter().flatten();
        all.extend(leads.map(|sentence| Said { question, sentence }));
    }
    let apart = disagreements(&scored, words);
    let apart: Vec<_> = apart.into_iter().chain(extremes(&scored, words)).collect();
    let widest = apart.first().map(|said| with_most_said(said, words));
    all.extend(apart);
    all.extend(scored.iter().filter(|(_, scores)| scores.dont_know() > 0).map(
        |(question, scores)| {
            let args = [("count", scores.dont_know().into())];
            Said { question, sentence: words.say("finding-dont-know", &args) }
        },
    ));
    Figures { all: merge(all).iter().map(finding).collect(), widest }
}

fn finding(said: &Said<'_>) -> Finding {
    let lead = ended(&said.question.called);
    let about = Some(vec![way("questions", &said.question.id)]);
    Finding { lead, rest: said.sentence.clone(), about }
}

/// Returns a finding as it is, and with the sentence that most of us say.
fn with_most_said(said: &Said<'_>, words: &Words) -> Vec<Finding> {
    let alone = finding(said);
    let theme = said.question.themes.iter().next().map(|theme| {
        let args = [("people", theme.people.into()), ("place", "first".into())];
        let people = words.say("theme-behind", &args);
        let rest = format!("{} {} ({people}).", alone.rest, bare(&theme.says));
        Finding { rest, ..alone.clone() }
    });
    [alone].into_iter().chain(theme).collect()
}

/// Puts what is about the same question together, where the first of it stands.
fn merge(all: Vec<Said<'_>>) -> Vec<Said<'_>> {
    let mut merged: Vec<Said<'_>> = Vec::new();
    for said in all {
        match merged.iter_mut().find(|other| other.question.id == said.question.id) {
            Some(other) => other.sentence = format!("{} {}", other.sentence, said.sentence),
            None => merged.push(said),
        }
    }
    merged
}

/// Says how people chose, where everybody picked one option and several did.
fn choice(question: &QuestionPart, words: &Words) -> Option<String> {
    if question.several || question.chose < 2 {
        return None;
    }
    let mut chosen: Vec<_> = question.options.iter().filter(|option| option.count > 0).collect();
    chosen.order_by_key(|option| Reverse(option.count));
    if let [all] = chosen.as_slice() {
        let everybody = if question.chose == question.asked { "true" } else { "false" };
        let args = [
            ("choice", (&all.label).into()),
            ("everybody", everybody.into()),
            ("count", question.chose.into()),
        ];
        return Some(words.say("finding-chose-one", &args));
    }
    let split: Vec<_> = chosen
        .iter()
        .map(|option| format!("{} {}", option.label, words.digits(option.count)))
        .collect();
    Some(words.say("finding-split", &[("choices", (&split.join(", ")).into())]))
}

/// Says what leads a ranking, if a few things do and somebody else named them too.
fn ranking(question: &QuestionPart, words: &Words) -> Option<String> {
    let first = question.ranking.iter().next()?;
    let leads = question.ranking.iter().take_while(|other| other.points == first.points);
    let leads: Vec<_> = leads.filter(|other| other.people == first.people).collect();
    if leads.len() > MOST_LEADERS || first.people < 2 {
        return None;
    }
    let labels: Vec<_> =
        leads.iter().map(|lead| sentence(&clip(&lead.label, LONGEST_LABEL))).collect();
    Some(words.say(
        "finding-leads",
        &[
            ("labels", (&words.list(&labels)).into()),
            ("count", leads.len().into()),
            ("points", first.points.into()),
            ("people", first.people.into()),
            ("asked", question.asked.into()),
        ],
    ))
}

/// Says where we don't agree, the widest apart first.
fn disagreements<'v>(scored: &[(&'v QuestionPart, &Scores)], words: &Words) -> Vec<Said<'v>> {
    let mut apart: Vec<_> = scored
        .iter()
        .filter(|(_, scores)| scores.spread() == Some(Spread::DontAgree))
        .filter_map(|(question, scores)| Some((*question, scores.lowest()?, scores.highest()?)))
        .collect();
    apart.order_by_key(|(_, low, high)| Reverse(high - low));
    let told = |(question, low, high)| {
        let args = [("low", usize::from(low).into()), ("high", usize::from(high).into())];
        Said { question, sentence: words.say("finding-apart", &args) }
    };
    apart.into_iter().map(told).collect()
}

/// Says which mean is the lowest and which the highest, where one is.
fn extremes<'v>(scored: &[(&'v QuestionPart, &Scores)], words: &Words) -> Vec<Said<'v>> {
    let means: Vec<(_, Mean)> =
        scored.iter().filter_map(|(question, scores)| Some((*question, scores.mean()?))).collect();
    let alone = |mean: Option<Mean>| {
        let mut same = means.iter().filter(move |(_, other)| Some(*other) == mean);
        match (same.next(), same.next()) {
            (Some((question, _)), None) if means.len() > 1 => Some(*question),
            _ => None,
        }
    };
    let lowest = alone(means.iter().map(|(_, mean)| *mean).min());
    let highest = alone(means.iter().map(|(_, mean)| *mean).max());
    let told = |(question, id): (Option<&'v QuestionPart>, &str)| {
        let question = question?;
        let given = question.scores.as_ref()?;
        let (mean, range) = (given.mean.as_deref()?, given.range.as_deref()?);
        let args = [("mean", mean.into()), ("range", range.into()), ("count", given.count.into())];
        Some(Said { question, sentence: words.say(id, &args) })
    };
    [(lowest, "finding-lowest"), (highest, "finding-highest")]
        .into_iter()
        .filter_map(told)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::view::fields::many;
    use crate::document::view::parts::Count;

    #[test]
    fn all_of_us_chose_the_same_only_where_all_of_us_chose() {
        let said = |language: &str, chose, asked| {
            let count = |label: &str, count| Count { label: label.to_owned(), count };
            let options = many([count("Teach", chose), count("Sell", 0)]);
            let question = QuestionPart { asked, options, chose, ..QuestionPart::default() };
            choice(&question, &Words::shipped(&language.parse().unwrap())).unwrap()
        };
        assert_eq!(said("en", 7, 7), "We all chose the same: Teach.");
        assert_eq!(said("en", 4, 7), "All four who chose made the same choice: Teach.");
        assert_eq!(said("en", 2, 7), "Both who chose made the same choice: Teach.");
        assert_eq!(
            said("de", 4, 7),
            "Alle vier, die gewählt haben, haben dasselbe gewählt: Teach."
        );
        assert_eq!(
            said("fr", 4, 7),
            "Les quatre qui ont choisi ont choisi la même chose\u{a0}: Teach."
        );
        assert_eq!(
            said("es", 4, 7),
            "Las cuatro personas que eligieron eligieron lo mismo: Teach."
        );
    }
}
