//! THE CONVERSATION OF EACH STAGE, over `prompt` and `ui`; what is decided, `flow` decides.

mod agenda;
mod agree;
mod alone;
mod answer;
mod ask;
mod asking;
mod check_in;
mod close;
mod commit;
mod commitments;
mod current;
mod due;
mod line;
mod names;
mod offered;
mod open;
mod overview;
mod pair;
mod people;
mod progress;
mod promises;
mod question;
mod reveal;
mod review;
mod round;
mod session;
mod setup;
mod status;
mod theme;
mod vote;
mod walk;
mod why;
mod writing;

pub use check_in::{CheckIn, Who, came_to, check_in, find_alone};
pub use close::{tell_paused, tell_ready};
pub use commitments::{Answered, Said, Taken, answer, taken, tasks, update};
pub use current::{current, find_current, tell_newer, tell_odd};
pub use due::{Due, calendar, due, remind};
pub use open::{open, take_up};
pub use overview::{Overview, find_held};
pub use people::find_person;
pub use session::Session;
pub use setup::Setup;
pub use status::Standing;
pub use why::why;
pub use writing::{
    ByHand, Checked, Family, Made, Matter, OnConflict, Only, Put, Ready, Seeing, Settling,
    changes_json, check, check_of, had_front, is_edited, json, piece, read_view, seen,
    seen_as_file, seen_of, seen_unasked, trends, trends_csv, trends_json, two_editions, view,
    with_edits, with_front,
};
