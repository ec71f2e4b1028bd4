//! What is promised about answers, in the words in which it is said before anybody types.

use crate::domain::{Shown, Workshop};

/// The fewest people among whom an answer without a name stays without one.
const FEW: usize = 4;

/// Returns the three promises as they hold for `workshop`.
pub(super) fn promises(workshop: &Workshop) -> String {
    let usual = match workshop.shown {
        Shown::Named => "with your name, unless you say otherwise",
        Shown::Unnamed => "without your name, unless you say otherwise",
    };
    let mut promises = format!(
        "Every answer is shown {usual}:\n\
         - named: quoted with your name.\n\
         - unnamed: quoted as “one of us”; where only one is unnamed, no names are shown.\n\
         - off the record: heard at the reveal, never written into anything that lasts.\n\
         Nobody sees anything before the reveal. Passing is a proper answer."
    );
    if workshop.questions().any(|question| !question.keeps.names()) {
        promises.push_str("\nSome questions are shown without names for all, and say so.");
    }
    let here = workshop.participants.iter().filter(|person| !person.left).count();
    if here < FEW {
        let few = format!(
            "\nYou are {here}: with so few, the way somebody writes may give them away, even \
             without a name."
        );
        promises.push_str(&few);
    }
    promises
}
