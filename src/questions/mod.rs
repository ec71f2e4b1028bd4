//! QUESTION SETS: from YAML files to the domain, with complaints that point at the line; the shipped
//! sets; a team's own ones, and its changes to those that are shipped.

mod advice;
mod check;
mod convert;
pub mod file;
mod library;
mod opposite;
mod overlay;
mod reading;
mod schema;
mod shipped;

pub use library::{Listed, Origin, SetPath, Unusable, all, check, files_in, is_sure, load};
pub use schema::schema;
pub use shipped::{CHECK_IN, USUAL, shipped, shipped_ids, shipped_text};

#[cfg(test)]
mod tests;
