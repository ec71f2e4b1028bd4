//! The words that stand for actions, `:back` and its kin, where there are no keys or no hands for
//! them.

use super::Action;

/// What somebody typed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// A text.
    Text(String),
    /// A word that stands for an action.
    Act(Action),
    /// The word for an action with a text behind it, where that means something.
    With(Action, String),
}

/// Why a word that begins with a colon means nothing here.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum NoWord {
    #[error(
        "`:{word}` is not one of the words{} (`::` begins a text with a colon)",
        did_you_mean(*nearest)
    )]
    Unknown { word: String, nearest: Option<&'static str> },
    #[error("`:{word}` cannot be said here{}", offers(offered))]
    NotHere { word: &'static str, offered: String },
    #[error("`:{word}` stands alone (`::` begins a text with a colon)")]
    Alone { word: &'static str },
}

/// Every word, and what it stands for.
const WORDS: [(&str, Action); 8] = [
    ("back", Action::Back),
    ("pass", Action::Pass),
    ("unnamed", Action::Unnamed),
    ("off", Action::OffTheRecord),
    ("off-the-record", Action::OffTheRecord),
    ("park", Action::Park),
    ("pause", Action::Pause),
    ("help", Action::Help),
];

/// Reads a word or a text where `actions` are offered.
///
/// A colon with a letter behind it begins a word; two colons begin a text that begins with one.
pub(super) fn read(typed: &str, actions: &[Action]) -> Result<Typed, NoWord> {
    let Some(rest) = typed.trim_start().strip_prefix(':') else {
        return Ok(Typed::Text(typed.to_owned()));
    };
    if rest.starts_with(':') {
        return Ok(Typed::Text(rest.to_owned()));
    }
    if !rest.starts_with(char::is_alphabetic) {
        return Ok(Typed::Text(typed.to_owned()));
    }
    let (word, behind) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let action = find(word)?;
    if !actions.contains(&action) {
        return Err(NoWord::NotHere { word: name(action), offered: list(actions) });
    }
    match (action, behind.trim()) {
        (_, "") => Ok(Typed::Act(action)),
        (Action::Park | Action::Unnamed | Action::OffTheRecord, text) => {
            Ok(Typed::With(action, text.to_owned()))
        }
        (Action::Back | Action::Pass | Action::Pause | Action::Help, _) => {
            Err(NoWord::Alone { word: name(action) })
        }
    }
}

/// Returns the words for `actions`, as people type them.
pub(super) fn list(actions: &[Action]) -> String {
    let words: Vec<_> = actions.iter().map(|action| format!("`:{}`", name(*action))).collect();
    words.join(" ")
}

/// Returns the first word for `action`.
pub(super) fn name(action: Action) -> &'static str {
    match action {
        Action::Back => "back",
        Action::Pass => "pass",
        Action::Unnamed => "unnamed",
        Action::OffTheRecord => "off",
        Action::Park => "park",
        Action::Pause => "pause",
        Action::Help => "help",
    }
}

fn find(word: &str) -> Result<Action, NoWord> {
    let folded = word.to_lowercase();
    WORDS.iter().find(|(known, _)| *known == folded).map(|(_, action)| *action).ok_or_else(|| {
        let nearest = WORDS
            .iter()
            .map(|(known, _)| (strsim::damerau_levenshtein(known, &folded), *known))
            .min()
            .filter(|(distance, known)| *distance <= 2 && *distance < known.len() - 1);
        let word = crate::text::clip(word, 20).into_owned();
        NoWord::Unknown { word, nearest: nearest.map(|(_, known)| known) }
    })
}

fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map(|word| format!(", did you mean `:{word}`?")).unwrap_or_default()
}

fn offers(offered: &str) -> String {
    if offered.is_empty() { String::new() } else { format!("; there is {offered}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads(typed: &str) -> Result<Typed, String> {
        read(typed, &Action::ALL).map_err(|error| error.to_string())
    }

    #[test]
    fn words_stand_for_actions() {
        assert_eq!(reads(":back"), Ok(Typed::Act(Action::Back)));
        assert_eq!(reads(" :OFF "), Ok(Typed::Act(Action::OffTheRecord)));
        assert_eq!(reads(":off-the-record"), Ok(Typed::Act(Action::OffTheRecord)));
        assert_eq!(
            reads(":park a wall chart\nfor returns"),
            Ok(Typed::With(Action::Park, "a wall chart\nfor returns".to_owned()))
        );
    }

    #[test]
    fn texts_may_begin_with_a_colon() {
        assert_eq!(reads("::back"), Ok(Typed::Text(":back".to_owned())));
        assert_eq!(reads(":-) always"), Ok(Typed::Text(":-) always".to_owned())));
        assert_eq!(reads("a:back"), Ok(Typed::Text("a:back".to_owned())));
    }

    #[test]
    fn a_wrong_word_is_told_and_never_taken_as_an_answer() {
        insta::assert_snapshot!(
            reads(":pas").unwrap_err(),
            @"`:pas` is not one of the words, did you mean `:pass`? (`::` begins a text with a colon)"
        );
        insta::assert_snapshot!(
            reads(":wonderful").unwrap_err(),
            @"`:wonderful` is not one of the words (`::` begins a text with a colon)"
        );
        insta::assert_snapshot!(
            reads(":back to the drawing board").unwrap_err(),
            @"`:back` stands alone (`::` begins a text with a colon)"
        );
        insta::assert_snapshot!(
            read(":unnamed", &[Action::Back, Action::Pass]).unwrap_err(),
            @"`:unnamed` cannot be said here; there is `:back` `:pass`"
        );
    }
}
