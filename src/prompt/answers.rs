//! Reading short answers: which item of a menu, yes or no.

use super::Menu;
use crate::text;

/// Returns a field's label as it stands before what is typed.
pub(super) fn label(label: &str) -> String {
    let label = label.trim_end();
    if label.ends_with(char::is_alphanumeric) { format!("{label}:") } else { label.to_owned() }
}

/// Why what was typed picks nothing.
#[derive(Debug, thiserror::Error)]
pub(super) enum NoPick {
    #[error("`{typed}` is not one of them; answer with a number from 1 to {count}")]
    None { typed: String, count: usize },
    #[error("`{typed}` begins several of them; answer with a number from 1 to {count}")]
    Several { typed: String, count: usize },
}

/// Finds the item that was meant: by its number, its words, or how they begin; nothing is the
/// default.
pub(super) fn pick(menu: &Menu<'_>, typed: &str) -> Result<usize, NoPick> {
    let typed = typed.trim().to_lowercase();
    let count = menu.items.len();
    if typed.is_empty() && menu.default < count {
        return Ok(menu.default);
    }
    if let Some(number @ 1..) = text::number::<usize>(&typed)
        && number <= count
    {
        return Ok(number - 1);
    }
    let items: Vec<_> = menu.items.iter().map(|item| item.trim().to_lowercase()).collect();
    if let Some(index) = items.iter().position(|item| *item == typed) {
        return Ok(index);
    }
    let begun: Vec<_> =
        (0..).zip(&items).filter(|(_, item)| item.starts_with(&typed)).map(|(i, _)| i).collect();
    let shown = text::clip(&typed, 30).into_owned();
    match begun.as_slice() {
        [index] => Ok(*index),
        [] => Err(NoPick::None { typed: shown, count }),
        [..] => Err(NoPick::Several { typed: shown, count }),
    }
}

/// Reads yes or no, in the languages whose words for them are short and cannot be mistaken.
pub(super) fn yes_or_no(typed: &str) -> Option<bool> {
    match typed.trim().to_lowercase().as_str() {
        "y" | "yes" | "j" | "ja" | "s" | "si" | "sí" | "sim" | "o" | "oui" | "はい" => {
            Some(true)
        }
        "n" | "no" | "nein" | "nee" | "non" | "não" | "いいえ" => Some(false),
        _ => None,
    }
}
