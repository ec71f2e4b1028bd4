//! HOW A WORKSHOP GOES: whose turn it is, what comes next, back, how one answer is put together, and
//! what a vote takes. Values that decide and do nothing else.

pub mod agreeing;
pub mod ballot;
mod board;
pub mod candidates;
mod carry;
mod day;
mod doubts;
pub mod fingers;
mod form;
mod issues;
mod leanings;
mod left_over;
mod owner;
mod pairing;
mod path;
mod progress;
mod review;
#[cfg(test)]
pub(crate) mod sample;
mod shuffle;
mod standing;
mod to_sort;
mod turns;
pub mod wording;

pub use board::{Board, Fate, LONGEST_SENTENCE, Laid, MOST_LETTERED, Move, NotMoved};
pub use carry::{Here, carry, here, is_short_for, named_anew, shares_a_word};
pub use day::{NoDay, read_day, read_past_day, spoken, such_as};
pub use doubts::{Doubt, USUAL, doubts, vague};
pub use form::{Asked, Form, Step};
pub use issues::{Issue, IssueAnswer, Side, issues, unanswered};
pub use leanings::{Leanings, PrinciplesReviewed};
pub use left_over::{Became, Left, LeftOver, left_lying, left_over};
pub use owner::{NobodyMeant, NotOneOfUs, meant, one_of_them, one_of_us};
pub use pairing::{Pairing, part_pairs};
pub use path::{Barred, Path, path};
pub use progress::Progress;
pub use review::{Doubted, Reach, done, doubted, reach};
pub use shuffle::shuffle;
pub use standing::{Fallen, Falls, standing};
pub use to_sort::to_sort;
pub use turns::{Flow, Next, Turn};
