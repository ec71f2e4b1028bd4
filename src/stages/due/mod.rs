//! What is due: read from the culture folder, put into words, and told.

mod days;
mod last;
mod overdue;
mod told;

pub(super) use days::discreet;
pub use days::{calendar, due};
pub(super) use overdue::is_overdue;
pub use overdue::remind;
pub use told::Due;
pub(super) use told::Item;

pub(super) use last::Last;
