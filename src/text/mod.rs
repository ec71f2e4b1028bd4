//! TEXT AS IT IS SHOWN AND COUNTED: making it safe, measuring it, wrapping it, counting its words.
//!
//! Text from people and from files is hostile until it has passed [`safe()`] or [`safe_line`].

mod json;
mod layout;
mod measure;
mod plain;
mod safe;
mod same;
mod time;

pub use json::Escaping;
pub use layout::laid_out;
pub use measure::{clip, head, single_spaced, tail, width, words, wrap};
pub use plain::without_accents;
pub use safe::{safe, safe_line, unix_newlines};
pub use same::{composed, half_width, named, number, word_for_word};
pub use time::minutes;
