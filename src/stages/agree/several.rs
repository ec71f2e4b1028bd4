//! A statement that is made from several things that were said: which ones, by their numbers.

use super::super::line::Line;
use super::Session;
use super::sentence::told;
use super::support::with_full_stop;
use crate::domain::Origin;
use crate::error::Error;
use crate::flow::ballot;
use crate::flow::candidates::Candidate;

/// What is chosen to begin from several.
pub(super) const SEVERAL: &str = "Several of these";

impl Session<'_, '_> {
    /// Lets the writers name several of the candidates; returns their words, one after the other, and
    /// where they are from. Nothing is *back*.
    pub(super) fn several(
        &mut self,
        candidates: &[Candidate],
    ) -> Result<Option<(String, Vec<Origin>)>, Error> {
        let listed = candidates.iter().zip(1..);
        let listed: Vec<_> =
            listed.map(|(one, number)| format!("{number:3}. {}", told(one))).collect();
        self.screens(&format!("{}\n", listed.join("\n")))?;
        let line = Line {
            label: "Which ones?",
            note: Some("Their numbers, as in `1 3`.".to_owned()),
            ..Line::default()
        };
        let typed = self.line(line, |typed| numbered(typed, candidates))?;
        Ok(typed.said().map(|several| {
            let words: Vec<_> = several.iter().map(|one| with_full_stop(&one.words)).collect();
            (words.join(" "), several.iter().map(|one| one.from.clone()).collect())
        }))
    }
}

/// Reads the numbers of candidates, each of which counts once.
fn numbered<'c>(typed: &str, candidates: &'c [Candidate]) -> Result<Vec<&'c Candidate>, String> {
    let mut several: Vec<&Candidate> = Vec::new();
    let words = typed.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '、'));
    for word in words.filter(|word| !word.is_empty()) {
        let number = ballot::number(word).ok().and_then(|number| usize::try_from(number).ok());
        let one = number.and_then(|number| candidates.get(number.checked_sub(1)?));
        let one = one.ok_or_else(|| {
            format!("`{word}` is none of the numbers; they go from 1 to {}", candidates.len())
        })?;
        if !several.iter().any(|before| before.from == one.from) {
            several.push(one);
        }
    }
    if several.is_empty() { Err("type their numbers, as in `1 3`".to_owned()) } else { Ok(several) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(id: &str) -> Candidate {
        let from = serde_yaml::from_str(&format!("{{question: great, theme: {id}}}")).unwrap();
        Candidate { words: id.to_owned(), from, people: 1, dots: None, half: false }
    }

    #[test]
    fn several_are_named_by_their_numbers_each_once() {
        let candidates = ["calm", "plain", "kind"].map(candidate);
        let read = |typed| {
            let several = numbered(typed, &candidates);
            several.map(|all| all.into_iter().map(|one| one.words.as_str()).collect::<Vec<_>>())
        };
        assert_eq!(read("3, 1 3"), Ok(vec!["kind", "calm"]));
        assert_eq!(read("２"), Ok(vec!["plain"]));
        for (typed, wrong) in [
            (" ", "type their numbers, as in `1 3`"),
            ("1 0", "`0` is none of the numbers; they go from 1 to 3"),
            ("4", "`4` is none of the numbers; they go from 1 to 3"),
            ("calm", "`calm` is none of the numbers; they go from 1 to 3"),
        ] {
            assert_eq!(read(typed), Err(wrong.to_owned()), "{typed:?}");
        }
    }
}
