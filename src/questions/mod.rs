//! QUESTION SETS: from YAML files to the domain, with complaints that point at the line; the shipped
//! sets; a team's own ones.

mod check;
mod convert;
pub mod file;
