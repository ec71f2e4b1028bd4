//! What stands out in the figures, for whoever reads nothing else. Rules only: nothing is weighed
//! that people have not counted.

use std::cmp::Reverse;

use super::parts::{Finding, QuestionPart};
use crate::document::words::{Arg, Words, sentence};
use crate::figures::{Mean, Scores, Spread};
use crate::text::clip;

/// The most things that lead together before nothing leads.
const MOST_LEADERS: usize = 3;

/// The most columns of a label that stands in a finding.
const LONGEST_LABEL: usize = 60;

/// What stands out in the figures.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// All of it.
    pub(super) all: Vec<Finding>,
    /// Where we are furthest apart, or else our lowest score.
    pub(super) widest: Option<Finding>,
}

/// Returns the findings: how we chose, what leads a ranking, where we don't agree, our lowest and
/// highest score, and what some of us don't know.
pub(super) fn findings<'v>(
    questions: impl Iterator<Item = (&'v QuestionPart, Option<&'v Scores>)>,
    words: &Words,
) -> Findings {
    let questions: Vec<_> = questions.collect();
    let scored: Vec<_> =
        questions.iter().filter_map(|(question, scores)| Some((*question, (*scores)?))).collect();
    let about = |question: &QuestionPart, lead| Finding {
        lead,
        prompt: question.prompt.clone(),
        rest: None,
    };
    let mut all: Vec<_> = questions
        .iter()
        .flat_map(|(question, _)| {
            let leads = [choice(question, words), ranking(question, words)];
            leads.into_iter().flatten().map(|lead| about(question, lead))
        })
        .collect();
    let apart = disagreements(&scored, words).into_iter().chain(extremes(&scored, words));
    let apart: Vec<_> = apart.map(|(question, lead)| about(question, lead)).collect();
    let widest = apart.first().cloned();
    all.extend(apart);
    all.extend(scored.iter().filter(|(_, scores)| scores.dont_know() > 0).map(
        |(question, scores)| {
            let count = [("count", scores.dont_know().into())];
            about(question, words.say("finding-dont-know", &count))
        },
    ));
    Findings { all: merge(all), widest }
}

/// Puts what is about the same question together, where the first of it stands.
fn merge(all: Vec<Finding>) -> Vec<Finding> {
    let mut merged: Vec<Finding> = Vec::new();
    for finding in all {
        match merged.iter_mut().find(|other| other.prompt == finding.prompt) {
            Some(other) => other.lead = format!("{} {}", other.lead, finding.lead),
            None => merged.push(finding),
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
    chosen.sort_by_key(|option| Reverse(option.count));
    if let [all] = chosen.as_slice() {
        return Some(words.say("finding-same", &[("option", (&all.label).into())]));
    }
    let split: Vec<_> =
        chosen.iter().map(|option| format!("{} {}", option.label, option.count)).collect();
    Some(words.say("finding-split", &[("options", (&words.row(&split)).into())]))
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
    let (leaders, labels) = (leads.len(), words.list(&labels));
    let args = [
        ("leaders", leaders.into()),
        ("labels", (&labels).into()),
        ("points", first.points.into()),
        ("people", first.people.into()),
    ];
    Some(words.say("finding-leads", &args))
}

/// Says where we don't agree, the widest apart first.
fn disagreements<'v>(
    scored: &[(&'v QuestionPart, &Scores)],
    words: &Words,
) -> Vec<(&'v QuestionPart, String)> {
    let mut apart: Vec<_> = scored
        .iter()
        .filter(|(_, scores)| scores.spread() == Some(Spread::DontAgree))
        .filter_map(|(question, scores)| Some((*question, scores.lowest()?, scores.highest()?)))
        .collect();
    apart.sort_by_key(|(_, low, high)| Reverse(high - low));
    let told = |(question, low, high): (_, u8, u8)| {
        let args = [("low", usize::from(low).into()), ("high", usize::from(high).into())];
        (question, words.say("finding-apart", &args))
    };
    apart.into_iter().map(told).collect()
}

/// Says which mean is the lowest and which the highest, where one is.
fn extremes<'v>(
    scored: &[(&'v QuestionPart, &Scores)],
    words: &Words,
) -> Vec<(&'v QuestionPart, String)> {
    let means: Vec<(_, Mean)> =
        scored.iter().filter_map(|(question, scores)| Some((*question, scores.mean()?))).collect();
    let alone = |mean: Option<Mean>| {
        let mut same = means.iter().filter(move |(_, other)| Some(*other) == mean);
        match (same.next(), same.next()) {
            (Some(one), None) if means.len() > 1 => Some(*one),
            _ => None,
        }
    };
    let lowest = alone(means.iter().map(|(_, mean)| *mean).min());
    let highest = alone(means.iter().map(|(_, mean)| *mean).max());
    let told = |one: Option<(_, Mean)>, id: &str| {
        let (question, mean) = one?;
        Some((question, words.say(id, &[("mean", Arg::Figure(&mean.to_string()))])))
    };
    let told = [told(lowest, "finding-lowest"), told(highest, "finding-highest")];
    told.into_iter().flatten().collect()
}
