//! Whole workshops in plain lines: what is typed, what is said, and what lies on the disk after it.

#[expect(clippy::too_many_lines, reason = "conversations are read from one end to the other")]
mod again;
mod asked;
#[expect(clippy::too_many_lines, reason = "conversations are read from one end to the other")]
mod carried;
#[expect(clippy::too_many_lines, reason = "conversations are read from one end to the other")]
pub(crate) mod commits;
pub(crate) mod example;
mod faults;
mod kept;
mod onward;
mod orders;
#[expect(clippy::too_many_lines, reason = "conversations are read from one end to the other")]
mod people;
mod promises;
mod quarter;
#[expect(clippy::too_many_lines, reason = "conversations are read from one end to the other")]
mod reasons;
mod reviewed;
mod setup;
#[expect(clippy::too_many_lines, reason = "conversations are read from one end to the other")]
mod small;
#[expect(clippy::too_many_lines, reason = "conversations are read from one end to the other")]
mod statements;
mod stops;
#[expect(clippy::too_many_lines, reason = "a workshop is read from one end to the other")]
mod teams;
mod unnamed;
#[expect(clippy::too_many_lines, reason = "conversations are read from one end to the other")]
mod votes;
mod walk;
mod whole;
