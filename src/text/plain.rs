//! Text without its accents, as people type names and words who have none on their keyboards.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Returns `text` without accents: `Ines` for `Inés`, and `ss` for `ß`.
pub fn without_accents(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return text.into();
    }
    text.nfkd().filter(|c| !is_combining_mark(*c)).collect::<String>().replace('ß', "ss").into()
}
