//! What is promised about answers, in the words in which it is said before anybody types.

use crate::domain::{Shown, Workshop};

/// The fewest people among whom an answer without a name stays without one.
const FEW: usize = 4;

/// Returns the three promises as they hold for `workshop`.
pub(super) fn promises(workshop: &Workshop) -> String {
    let usual = match workshop.shown {
        Shown::Named => "Answers are shown with names, unless you say otherwise.",
        Shown::Unnamed => "Answers are shown without names.",
    };
    let mut promises = format!(
        "{usual} At every question you choose:\n\
         - named: kept in your own file, quoted with your name.\n\
         - without a name: used and quoted as \"one of us\". It lies apart; your file only says that \
         you answered.\n\
         - off the record: heard in the room at the reveal and never written into anything that \
         lasts. It is erased when the workshop closes.\n\
         Passing is a proper answer. Nobody sees anything before the reveal."
    );
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
