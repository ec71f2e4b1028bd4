//! Ids as they may be seen. Those of themes and principles are made of words, so one of words that are not
//! to be seen is another, wherever it stands: it is made of what is to be seen instead.

use std::collections::{HashMap, HashSet};

use minijinja::Value;

use super::super::view::Speech;
use super::fold::{fold, words};
use super::ordinary::PARTICLES;
use super::seen::Discreet;
use super::shape::{Holds, Shape, shape};
use super::walk::text;
use crate::domain::{LeakKind, PrincipleId, ThemeId};

/// The fields of a part that its id may be made of.
const MADE_OF: [&str; 4] = ["says", "says_then", "name", "issue"];

/// The one of these that principles have.
const NAME: &str = "name";

/// The fewest letters of a name that tell whose it is.
const FEWEST_LETTERS: usize = 3;

/// What stands in place of ids.
#[derive(Debug, Default)]
pub(super) struct Ids(HashMap<String, String>);

/// An id of the view, with what it may be made of as that is to be seen.
struct Known {
    id: String,
    seen: String,
    /// Whether any of that changes.
    changes: bool,
    is_principle: bool,
}

impl Ids {
    /// Makes it of everything in `view` that has an id.
    pub(super) fn new((view, whole): (&Value, &Shape), discreet: &Discreet) -> Self {
        let mut known = Vec::new();
        look(view, whole, discreet, &mut known);
        let mut taken: HashSet<String> = known.iter().map(|it| it.id.clone()).collect();
        let mut ids = HashMap::new();
        for it in known {
            if !ids.contains_key(&it.id) && (it.changes || tells(&it, discreet.away())) {
                let new = it.another(&taken);
                taken.insert(new.clone());
                ids.insert(it.id, new);
            }
        }
        Self(ids)
    }

    /// Returns what stands in place of an id, or of what ends in one, as a way or the ids of a
    /// question and a theme; nothing where it may be seen.
    pub(super) fn seen(&self, text: &str) -> Option<String> {
        let (start, end) = last(text);
        let new = self.0.get(text.get(start..end)?)?;
        Some(format!("{}{new}{}", text.get(..start)?, text.get(end..)?))
    }
}

/// Returns where the last id in a text stands.
fn last(text: &str) -> (usize, usize) {
    let end = text.trim_end_matches(']').len();
    let start = text.get(..end).and_then(|text| text.rfind(['/', '[']));
    (start.map_or(0, |start| start + 1), end)
}

/// Whether a part of this shape is, or holds, something whose id may be made of words.
fn has_ids(shape: &Shape) -> bool {
    shape.fields.iter().any(|(_, holds)| match holds {
        Holds::Text(words) | Holds::Texts(words) => *words == Speech::Id,
        Holds::Part(part) | Holds::Parts(part) => self::shape(part).is_some_and(has_ids),
        Holds::Other => false,
    })
}

/// Notes every id in a part.
fn look(part: &Value, shape: &Shape, discreet: &Discreet, known: &mut Vec<Known>) {
    for (field, holds) in &shape.fields {
        match holds {
            Holds::Text(Speech::Id) => known.extend(one(part, field, discreet)),
            Holds::Part(inner) | Holds::Parts(inner) => {
                let Some(inner) = self::shape(inner).filter(|inner| has_ids(inner)) else {
                    continue;
                };
                let Ok(value) = part.get_attr(field) else { continue };
                if matches!(holds, Holds::Part(_)) {
                    look(&value, inner, discreet, known);
                    continue;
                }
                for part in value.try_iter().into_iter().flatten() {
                    look(&part, inner, discreet, known);
                }
            }
            Holds::Text(_) | Holds::Texts(_) | Holds::Other => {}
        }
    }
}

/// Returns the id that a field of `part` holds; nothing where it is not made of words.
fn one(part: &Value, field: &str, discreet: &Discreet) -> Option<Known> {
    let id = text(part, field)?;
    let id = id.as_str()?;
    let (start, end) = last(id);
    let made_of = MADE_OF.iter().filter_map(|field| Some((*field, text(part, field)?)));
    let made_of: Vec<_> = made_of.collect();
    let (first, words) = made_of.first()?;
    Some(Known {
        id: id.get(start..end)?.to_owned(),
        seen: discreet.reads(words.as_str()?).into_owned(),
        changes: made_of.iter().any(|(_, text)| discreet.changes(text)),
        is_principle: *first == NAME,
    })
}

/// Whether an id tells something that is not to be seen, and that nobody sees beside it.
fn tells(known: &Known, away: &[(LeakKind, String)]) -> bool {
    let fold_all = |text: &str| words(text).map(|word| fold(word.text)).collect::<Vec<_>>();
    let id: Vec<_> = known.id.split('-').map(fold).collect();
    let mut seen: Option<Vec<String>> = None;
    away.iter().any(|(kind, found)| {
        let found = fold_all(found);
        let is_name = matches!(kind, LeakKind::Participant | LeakKind::Person);
        let hits: Vec<_> = if is_name {
            let is_telling = |word: &&String| {
                word.chars().count() >= FEWEST_LETTERS && !PARTICLES.contains(&word.as_str())
            };
            found.iter().filter(is_telling).filter(|word| id.contains(word)).collect()
        } else if !found.is_empty() && id.windows(found.len()).any(|words| *words == *found) {
            found.iter().collect()
        } else {
            Vec::new()
        };
        let seen = seen.get_or_insert_with(|| fold_all(&known.seen));
        hits.into_iter().any(|word| !seen.contains(word))
    })
}

impl Known {
    /// Makes another id of what is to be seen, which is none of these.
    fn another(&self, taken: &HashSet<String>) -> String {
        if self.is_principle {
            let taken: Vec<PrincipleId> = taken.iter().filter_map(|it| it.parse().ok()).collect();
            return PrincipleId::for_words(&self.seen, &taken.iter().collect::<Vec<_>>())
                .to_string();
        }
        let taken: Vec<ThemeId> = taken.iter().filter_map(|it| it.parse().ok()).collect();
        ThemeId::for_words(&self.seen, &taken.iter().collect::<Vec<_>>()).to_string()
    }
}
