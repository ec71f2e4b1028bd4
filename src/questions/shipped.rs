//! The question sets that come with credo. Each is read only when it is needed.

use super::file::{SetFile, SetInFile};
use crate::domain::{QuestionSet, SetId};
use crate::yaml::{Complaints, Limits, parse};

/// The sets of an ordinary workshop, in the order in which they are asked.
pub const USUAL: [&str; 4] = ["general", "support-team", "company", "improvements"];

/// The set with which a later edition may begin: are we still living by what we agreed?
pub const CHECK_IN: &str = "check-in";

/// The shipped sets: their ids and their files.
const SETS: [(&str, &str); 6] = [
    ("general", include_str!("../../questions/general.yaml")),
    ("support-team", include_str!("../../questions/support-team.yaml")),
    ("company", include_str!("../../questions/company.yaml")),
    ("improvements", include_str!("../../questions/improvements.yaml")),
    ("check-in", include_str!("../../questions/check-in.yaml")),
    ("define-your-culture", include_str!("../../questions/define-your-culture.yaml")),
];

/// Returns the ids of the shipped sets: first those of an ordinary workshop, in order.
pub fn shipped_ids() -> impl Iterator<Item = &'static str> {
    SETS.iter().map(|(id, _)| *id)
}

/// Returns the text of a shipped set's file.
pub fn shipped_text(id: &str) -> Option<&'static str> {
    SETS.iter().find(|(known, _)| *known == id).map(|(_, text)| *text)
}

/// Reads a shipped set; nothing when there is none with this id.
///
/// # Errors
/// Never with the sets that this program was tested with.
pub fn shipped(id: &SetId) -> Option<Result<QuestionSet, Complaints>> {
    shipped_text(id.as_str()).map(|text| read(id.as_str(), text))
}

fn read(id: &str, text: &str) -> Result<QuestionSet, Complaints> {
    let label = format!("questions/{id}.yaml, shipped with credo");
    let (file, source) = parse::<SetFile>(&label, text.as_bytes().to_vec(), Limits::QUESTIONS)?;
    SetInFile::from(file)
        .try_into()
        .map_err(|faults: crate::yaml::Faults| source.complaints(&faults.0))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn sets() -> Vec<QuestionSet> {
        SETS.iter()
            .map(|(id, text)| read(id, text).unwrap_or_else(|wrong| panic!("{wrong}")))
            .collect()
    }

    #[test]
    fn every_shipped_set_is_right_and_has_its_questions() {
        let counts: Vec<_> =
            sets().iter().map(|set| (set.id.to_string(), set.questions.len())).collect();
        let expected = SETS.iter().map(|(id, _)| (*id).to_owned()).zip([6, 3, 3, 2, 11, 14]);
        assert_eq!(counts, expected.collect::<Vec<_>>());
    }

    #[test]
    fn the_short_form_asks_for_the_promise_oneself_two_stories_and_safety() {
        let short: Vec<_> = sets().into_iter().filter_map(QuestionSet::short_form).collect();
        let [check_in] = &short[..] else { panic!("{short:?}") };
        let ids: Vec<_> = check_in.questions.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(
            ids,
            ["promise-recall", "still-sticking", "promise-kept", "promise-broken", "safe-to-say"]
        );
        assert_eq!(check_in.minutes().as_secs(), 690);
    }

    #[test]
    fn no_question_is_in_two_shipped_sets() {
        let sets = sets();
        let ids: Vec<_> = sets.iter().flat_map(|set| &set.questions).map(|one| &one.id).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    }

    #[test]
    fn every_shipped_set_names_its_schema_for_editors() {
        let line = "# yaml-language-server: $schema=./question-set.schema.json\n";
        for (id, text) in SETS {
            assert!(text.starts_with(line), "{id} does not");
        }
    }

    #[test]
    fn the_usual_sets_are_shipped() {
        assert!(USUAL.iter().chain([&CHECK_IN]).all(|id| shipped_text(id).is_some()));
    }
}
