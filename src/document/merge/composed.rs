//! A file that an editor saved with its accents apart from their letters, or together: the words are the
//! same (Unicode's canonical equivalence), whatever bytes they have.

use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Returns `ours` with each word that stands in one of `written` as it stands there; nothing where all
/// words do so already. What people typed themselves keeps its bytes.
pub(super) fn as_written(written: &[&str], ours: &str) -> Option<String> {
    let known: HashSet<&str> = written.iter().flat_map(|text| accented(text)).collect();
    let other: Vec<&str> = accented(ours).filter(|word| !known.contains(word)).collect();
    if other.is_empty() {
        return None;
    }
    let by_form: HashMap<String, &str> =
        known.iter().map(|word| (word.nfc().collect(), *word)).collect();
    let mut is_changed = false;
    let mut text = String::with_capacity(ours.len());
    for piece in ours.split_inclusive(is_between) {
        let word = piece.trim_end_matches(is_between);
        let is_other = !word.is_ascii() && !known.contains(word);
        match by_form.get(&word.nfc().collect::<String>()).filter(|_| is_other) {
            Some(known) => {
                is_changed = true;
                text.push_str(known);
                text.push_str(piece.get(word.len()..).unwrap_or_default());
            }
            None => text.push_str(piece),
        }
    }
    is_changed.then_some(text)
}

/// Returns the words of `text` that have more than plain letters.
fn accented(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_between).filter(|word| !word.is_ascii())
}

fn is_between(c: char) -> bool {
    !c.is_alphanumeric() && !is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_words_get_the_bytes_they_had_and_others_keep_theirs() {
        let written = "Très bien, l’été. Für Zoë.";
        let apart: String = written.nfd().collect();
        let edited = apart.replace("bien", "me\u{302}me");
        assert_eq!(as_written(&[written], &apart).as_deref(), Some(written));
        assert_eq!(
            as_written(&[written], &edited).as_deref(),
            Some("Très me\u{302}me, l’été. Für Zoë.")
        );
        // The other way round, too; and nothing is done where nothing is to do.
        assert_eq!(as_written(&[&apart], written).as_deref(), Some(&*apart));
        assert_eq!(as_written(&[written], written), None);
        assert_eq!(as_written(&[written], "Ça ne va pas, nai\u{308}f."), None);
    }
}
