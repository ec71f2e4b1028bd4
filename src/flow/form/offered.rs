//! What can be picked by its number where own words are ranked.

use crate::domain::Rejected;

/// Returns what was picked of what is `offered`, or what was `typed` where that is no number.
pub(super) fn picked<'t>(offered: &'t [String], typed: &'t str) -> Result<&'t str, Rejected> {
    let Ok(number) = typed.parse::<usize>() else { return Ok(typed) };
    let options = offered.len();
    if options == 0 {
        return Ok(typed);
    }
    let picked = number.checked_sub(1).and_then(|at| offered.get(at)).map(String::as_str);
    picked.ok_or_else(|| Rejected::NotAnOption { text: typed.to_owned(), options })
}
