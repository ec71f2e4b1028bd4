//! DISCRETION: what in the texts of a view may be private, and the view as it may be seen.
//!
//! Rules find e-mail addresses, telephone numbers, numbers of orders, cards and accounts, links,
//! names of those who take part, titles with a name, and what the team's own list calls private.
//! They are made to be asked about, so they are precise where service talk is full of numbers:
//! dates, times, prices, temperatures, counts and names of models are none of these.
//!
//! A person decides about each. What they decided is applied in one place, [`seen()`]: whatever takes
//! the view sees only what may be seen.

mod fold;
mod grouped;
mod ids;
mod links;
mod names;
mod numbers;
mod orders;
mod ordinary;
mod retold;
mod rules;
mod seen;
mod shape;
mod texts;
mod titles;
mod walk;

pub use rules::{Found, Rules};
pub use seen::{Discreet, MASK, Undecided};
pub use texts::{Texts, numbered};
pub use walk::{Leak, Place, is_known, leaks_of};

pub(super) use seen::{known, seen};
pub(super) use walk::leaks;

#[cfg(test)]
mod tests;
