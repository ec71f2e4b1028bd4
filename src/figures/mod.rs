//! WHAT THE ANSWERS ADD UP TO: scores and spread, tallies, rankings, who has answered, what stands
//! behind themes, votes and statements, what moved between two editions. No I/O.
//!
//! Numbers of few people mislead easily, so the rules are about honesty: no mean without its lowest
//! and highest, none at all of fewer than four scores, no percentages, *don't know* never a number,
//! the same people first where two editions are compared, and nobody's answer weighs more than
//! another's. Everything is the same in whatever order the
//! answers come, except where the order itself is shown.

mod between;
mod counts;
mod given;
mod outcome;
mod ranking;
mod recall;
mod scores;
mod sorted;
mod strength;
mod support;
mod tally;
#[cfg(test)]
mod tests;
mod turnout;

pub use between::{AddedUp, Moved, SamePeople, Switch, Switches, Unlike, Verdict, Way};
pub use counts::{Counts, Evidences};
pub use given::Given;
pub use outcome::Outcome;
pub use ranking::{Place, Places, same_words};
pub use recall::{ABOUT_PROMISE, PROMISE_RECALL, Recalled};
pub use scores::{FEWEST_FOR_A_MEAN, Mean, Scores, Spread};
pub use sorted::{Backing, Messages, Sifting, Sorted};
pub use strength::Strength;
pub use support::{Accord, Supports};
pub use tally::{Figures, QuestionFigures, Sums, Tally};
pub use turnout::Turnout;
