//! Which section a question stands in, and which sections there are.

use std::collections::{BTreeSet, HashMap};

use super::fields::{Many, many};
use super::parts::{QuestionPart, SectionPart};
use crate::document::words::Words;
use crate::domain::{Agreement, Commitments, Question, Section, Statements};

/// Puts every question that has answers into one section: the first that it feeds and that answers
/// can stand in. Sections in which something else stands are there, too: what is `agreed`, and
/// `besides`.
pub(super) fn sections(
    questions: impl Iterator<Item = (Option<Section>, QuestionPart)>,
    (agreement, besides): (&Agreement, &[Section]),
    words: &Words,
) -> Many<SectionPart> {
    let mut feeding: HashMap<_, Vec<_>> = HashMap::new();
    for (section, part) in questions.filter(|(_, question)| question.answers > 0) {
        feeding.entry(section).or_default().push(part);
    }
    let mut there = agreed(agreement);
    there.extend(besides);
    let mut sections = Vec::new();
    for section in Section::ALL {
        if section == Section::Changes
            && let Some(other) = feeding.remove(&None)
        {
            let (id, title) = ("other".to_owned(), words.say("section-other", &[]));
            sections.push(SectionPart { id, title, questions: many(other) });
        }
        let questions = feeding.remove(&Some(section)).unwrap_or_default();
        if !questions.is_empty() || there.contains(&section) {
            sections.push(SectionPart {
                id: section.to_string(),
                title: title(section, (agreement, besides), words),
                questions: many(questions),
            });
        }
    }
    many(sections)
}

/// Returns the sections that are there without questions, too.
fn agreed(agreement: &Agreement) -> BTreeSet<Section> {
    let Statements { principles, order, rituals, voted_down, dissent, .. } = &agreement.statements;
    let Commitments { commitments, requests, not_now } = &agreement.commitments;
    let there = [
        (Section::Principles, !principles.is_empty()),
        (Section::Order, !order.is_empty()),
        (Section::Commitments, !commitments.is_empty() || !not_now.is_empty()),
        (Section::Requests, !requests.is_empty()),
        (Section::Dissent, !dissent.is_empty() || !voted_down.is_empty()),
        (Section::Changes, true),
        (Section::Rituals, !rituals.is_empty()),
        (Section::Method, true),
    ];
    there.into_iter().filter(|(_, there)| *there).map(|(section, _)| section).collect()
}

/// Returns the section in which a question stands: *Where we honestly are* if it feeds that with a
/// score, and with a choice once a goal was made of it; else the first that it feeds. Masthead,
/// glance and trends have no room for answers.
pub(super) fn section_of(question: &Question, statements: &Statements) -> Option<Section> {
    let mut feeds = question.feeds.iter().copied();
    let is_split = question.parts.choice().is_some() && statements.goal.is_some();
    let counts = question.parts.scale().is_some() || is_split;
    if counts && question.feeds.contains(&Section::Scores) {
        return Some(Section::Scores);
    }
    feeds.find(|section| !matches!(section, Section::Masthead | Section::Glance | Section::Trends))
}

/// Returns what a section is called. What stands in some is called otherwise before the team has
/// agreed on it.
fn title(
    section: Section,
    (agreement, besides): (&Agreement, &[Section]),
    words: &Words,
) -> String {
    let Agreement { statements, commitments, .. } = agreement;
    let id = match section {
        Section::Masthead => "section-masthead",
        Section::Promise if statements.promise.is_some() => "section-promise",
        Section::Promise => "section-promise-none",
        Section::Glance => "section-glance",
        Section::GoodBad => "section-good-bad",
        Section::Principles if !statements.principles.is_empty() => {
            let count = statements.principles.len();
            return words.say("section-principles", &[("count", count.into())]);
        }
        Section::Principles => "section-principles-none",
        Section::Order => "section-order",
        Section::Qualities => "section-qualities",
        Section::WhyUs => "section-why-us",
        Section::Scores => "section-scores",
        Section::Trends => "section-trends",
        Section::Issues => "section-issues",
        Section::Commitments if !commitments.commitments.is_empty() => "section-commitments",
        Section::Commitments => "section-commitments-none",
        Section::Requests if !commitments.requests.is_empty() || besides.contains(&section) => {
            "section-requests"
        }
        Section::Requests => "section-requests-none",
        Section::Dissent => "section-dissent",
        Section::Changes => "section-changes",
        Section::Rituals => "section-rituals",
        Section::Listening => "section-listening",
        Section::Method => "section-method",
    };
    words.say(id, &[])
}
