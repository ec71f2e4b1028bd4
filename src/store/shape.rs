//! What the files of a culture folder have in common.

/// The version of the files that this program writes.
///
/// Raise it when something is added that an older program must not drop.
pub(super) const FORMAT: u32 = 1;
