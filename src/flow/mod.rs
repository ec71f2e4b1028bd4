//! HOW A WORKSHOP GOES: whose turn it is, what comes next, back, and how one answer is put
//! together. Values that decide and do nothing else.

mod form;
mod issues;
mod path;
mod progress;
#[cfg(test)]
mod sample;
mod shuffle;
mod turns;

pub use form::{Asked, Form, Step};
pub use issues::{Issue, IssueAnswer, Side, issues, unanswered};
pub use path::{Barred, Path, path};
pub use progress::Progress;
pub use shuffle::shuffle;
pub use turns::{Flow, Next, Turn};
