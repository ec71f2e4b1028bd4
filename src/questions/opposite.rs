//! Whether the question is there whose opposite another one asks for, and belongs to no other two.

use super::Listed;
use super::file::QuestionInFile;
use super::reading::Content;
use crate::domain::{Question, Section};
use crate::yaml::{Fault, Place, did_you_mean};

/// Returns what is wrong with the opposites in a file, given all `sets` that there are and the ids of
/// all questions that are `known`, also where they are not asked or their set is faulty.
pub(super) fn faults(content: &Content, sets: &[Listed], known: &[&str]) -> Vec<Fault> {
    let lists: &[(&str, &[QuestionInFile])] = match content {
        Content::Set(file) => &[("questions", &file.questions)],
        Content::Overlay(file) => &[("add", &file.add), ("replace", &file.replace)],
    };
    let questions = lists.iter().flat_map(|(list, questions)| {
        let list = Place::root().key(list);
        questions.iter().enumerate().map(move |(at, one)| (list.item(at).key("opposite-of"), one))
    });
    questions.filter_map(|(place, one)| fault(one, place, (sets, known))).collect()
}

fn fault(
    question: &QuestionInFile,
    place: Place,
    (sets, known): (&[Listed], &[&str]),
) -> Option<Fault> {
    let of = question.opposite_of.as_ref()?;
    if !known.contains(&of.as_str()) {
        let fault = Fault::error(place, format!("there is no question `{of}`"));
        return Some(fault.expected(did_you_mean(of.as_str(), known)));
    }
    let all = || sets.iter().flat_map(|listed| &listed.set.questions);
    let takes =
        |other: &&Question| other.opposite_of.as_ref() == Some(of) && other.id != question.id;
    if let Some(other) = all().find(takes) {
        let what = format!("`{}` asks for the opposite of `{of}` already", other.id);
        let fault = Fault::error(place, what).expected("expected a question that has no opposite");
        return Some(fault.hint("a shipped question is left out by the `drop` of an overlay"));
    }
    // Itself is told elsewhere.
    let other = all().find(|other| other.id == *of && other.id != question.id)?;
    if other.opposite_of.is_some() {
        let fault = Fault::error(place, format!("`{of}` asks for the opposite of another itself"));
        return Some(fault.expected("only one of two opposites says so"));
    }
    (!other.stands_in(Section::GoodBad)).then(|| {
        let what = format!("`{of}` does not feed `good-bad` first");
        Fault::error(place, what).expected("expected a question that does, as this one")
    })
}
