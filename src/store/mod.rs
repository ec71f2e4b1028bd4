//! THE CULTURE FOLDER: what lies where on disk, read strictly and written so that nothing is lost.
//!
//! - [`Folder`] is the whole: `credo.yaml`, the editions, the private folder `.credo`.
//! - [`EditionFolder`] is one edition; reading it needs no lock.
//! - [`Sitting`] is somebody working on an edition: it holds the lock and saves what people give.
//! - [`file::replace`] writes any file in one step.

mod agreed;
mod apart;
mod asked;
mod ballots;
mod before;
mod culture;
mod discretion;
mod drafts;
mod edit;
mod edition;
mod emit;
mod error;
pub mod file;
mod folder;
mod lock;
mod many;
mod missing;
mod opening;
mod pending;
mod place;
mod read;
mod save;
mod scored;
mod seen;
mod shape;
mod sheet;
mod sitting;
mod spot;
mod standing;
mod workshop;
mod written;

pub use emit::text as yaml;
pub use error::{Doing, StoreError};
pub use folder::Folder;
pub use lock::{Holder, Lock};
pub use place::EditionFolder;
pub use sitting::{Given, Sitting};
pub use spot::{Lines, Spot};
pub use standing::{Standing, Written};
pub use written::Published;

#[cfg(test)]
mod tests;
