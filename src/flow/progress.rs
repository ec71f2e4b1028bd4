//! How far a workshop has got: what was made in each stage, and what is still open.

use serde::Serialize;

use super::agreeing::{due, stated};
use super::issues::unanswered;
use crate::domain::{DissentStatus, Edition, Statements, cards};

/// How far a workshop has got, in numbers; nothing of what anybody wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Progress {
    /// The questions that are asked.
    pub asked: usize,
    /// Those of them whose answers everybody has seen.
    pub revealed: usize,
    /// The themes of all questions.
    pub themes: usize,
    /// The cards of revealed questions that nobody has looked at yet, where one of the question's
    /// cards was looked at or its themes are voted on.
    pub loose: usize,
    /// The questions whose themes are voted on and that have at least two.
    pub votes: usize,
    /// Those of them whose votes are counted.
    pub counted: usize,
    /// Promise, goal, feeling and principles, as many as there are.
    pub statements: usize,
    /// Those of them that are due to be put to the test: what was kept stands as it was agreed before.
    pub untested: usize,
    /// The dissents that are still held.
    pub dissent: usize,
    /// Whether somebody's word has closed the statements.
    pub decided: bool,
    /// The commitments.
    pub commitments: usize,
    /// The requests.
    pub requests: usize,
    /// The issues that are not done now, and why.
    pub not_now: usize,
    /// The top issues that nothing became of yet.
    pub unanswered: usize,
}

impl Progress {
    /// Looks how far `edition` has got, whose statements `began` as those of the edition before, or
    /// from nothing.
    pub fn of(edition: &Edition, began: &Statements) -> Self {
        let (workshop, agreement) = (&edition.workshop, &edition.agreement);
        let mut progress = Self {
            asked: workshop.questions().count(),
            revealed: workshop.revealed.len(),
            commitments: agreement.commitments.commitments.len(),
            requests: agreement.commitments.requests.len(),
            not_now: agreement.commitments.not_now.len(),
            unanswered: unanswered(workshop, agreement).len(),
            ..Self::default()
        };
        for question in workshop.questions() {
            let sorting = agreement.themes.get(&question.id);
            let themes = sorting.map_or(0, |sorting| sorting.themes.len());
            progress.themes += themes;
            if workshop.revealed.contains(&question.id) && (question.vote || sorting.is_some()) {
                let is_loose = |id| !sorting.is_some_and(|sorting| sorting.has_seen(id));
                let cards = cards(edition, question);
                progress.loose += cards.iter().filter(|card| is_loose(&card.id)).count();
            }
            let is_counted =
                agreement.votes.get(&question.id).is_some_and(|vote| vote.last().is_some());
            progress.counted += usize::from(is_counted);
            progress.votes += usize::from(is_counted || (question.vote && themes > 1));
        }
        progress.look_at(&agreement.statements, began);
        progress
    }

    fn look_at(&mut self, made: &Statements, began: &Statements) {
        self.statements = stated(made).len();
        self.untested = due(made, began).len();
        self.dissent = made.dissent.iter().filter(|one| one.status == DissentStatus::Open).count();
        self.decided = made.decided.is_some();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Agreement, Entry, Said, Section, Sheet};
    use crate::flow::sample::{question, themes, workshop};

    /// Returns an edition in which two people have said one thing each to two questions.
    fn edition() -> Edition {
        let issues = &[Section::Issues, Section::Commitments];
        let mut workshop = workshop(vec![question("ours", issues), question("good", issues)]);
        workshop.revealed.insert("ours".parse().unwrap());
        let said = || Said { text: Some("Words.".to_owned()), ..Said::default() };
        let sheet = |person: &str| {
            let mut sheet = Sheet::new(person.parse().unwrap());
            sheet.put("ours".parse().unwrap(), Entry::Named(said()));
            sheet.put("good".parse().unwrap(), Entry::Named(said()));
            sheet
        };
        let sheets = ["ada", "ben"].map(sheet).to_vec();
        Edition { workshop, sheets, unnamed: Vec::new(), agreement: Agreement::default() }
    }

    #[test]
    fn before_anything_is_made_the_cards_of_revealed_questions_are_loose() {
        let expected = Progress { asked: 2, revealed: 1, loose: 2, ..Progress::default() };
        assert_eq!(Progress::of(&edition(), &Statements::default()), expected);
    }

    #[test]
    fn each_stage_is_counted() {
        let mut edition = edition();
        let made = &mut edition.agreement;
        themes(made, "ours", &[("owner", 1, Some(3)), ("form", 0, Some(1))]);
        themes(made, "good", &[("calm", 0, None), ("plain", 0, None)]);
        let statements = "\
promise: {text: We stay with you, support: [2, 4]}
goal: {text: Less effort}
dissent:
- {id: d1, about: promise, text: Not yet ours to promise}
- {id: d2, about: promise, text: Done since, status: resolved}
";
        made.statements = serde_yaml::from_str(statements).unwrap();
        let commitments = "\
commitments:
- {id: c1, owner: ada, will: Do it, by: 2026-12-18, issue: {question: ours, theme: owner}}
requests:
- {id: r1, to: Sales, asked-by: ben, ask: Ask us, by: 2026-12-18}
";
        made.commitments = serde_yaml::from_str(commitments).unwrap();
        assert_eq!(
            Progress::of(&edition, &Statements::default()),
            Progress {
                asked: 2,
                revealed: 1,
                themes: 4,
                loose: 1,
                votes: 2,
                counted: 1,
                statements: 2,
                untested: 1,
                dissent: 1,
                decided: false,
                commitments: 1,
                requests: 1,
                not_now: 0,
                unanswered: 1,
            }
        );
    }

    #[test]
    fn what_was_kept_needs_no_test() {
        let stated = |yaml: &str| serde_yaml::from_str::<Statements>(yaml).unwrap();
        let began = stated("{promise: {text: We stay}, goal: {text: Less effort}}");
        let mut edition = edition();
        edition.agreement.statements = stated("{promise: {text: We stay}, goal: {text: Less}}");
        let progress = Progress::of(&edition, &began);
        assert_eq!((progress.statements, progress.untested), (2, 1));
    }
}
