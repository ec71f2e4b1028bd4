//! READING WHAT PEOPLE WROTE: YAML files, strictly, with complaints that point at the line; and
//! JSON of other programs, shown in the same way.
//!
//! A file is read once into plain values, and our types are made of these. Only when that fails is
//! the file compared with the JSON Schema of the type, which finds everything that is wrong at once,
//! and are lines and columns looked up. Faults of meaning that a caller finds later, such as an
//! unknown participant, are shown the same way: [`Source::complaint`] takes a [`Fault`] at a
//! [`Place`].

mod complaint;
mod document;
mod fault;
mod guard;
mod index;
mod json;
mod limits;
mod place;
mod quick;
mod scalars;
mod schema;
mod source;
mod typed;
mod words;

pub use complaint::{Complaint, Complaints};
pub use document::{Document, Unreadable, glance, parse, parse_one_of_many, read};
pub use fault::{Fault, Faults, Severity, did_you_mean, nearest, shown};
pub use guard::{complaint_at, utf8};
pub use json::Json;
pub use limits::Limits;
pub use place::Place;
pub use scalars::scalars;
pub use source::Source;

#[cfg(test)]
pub(crate) use schema::check;

#[cfg(test)]
mod tests;
