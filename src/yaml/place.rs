//! Where in a file something stands, by keys and numbers: `questions[2].ends`.

use std::fmt;

/// A place in a YAML file, from its root down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place(Vec<Step>);

/// One step down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Into the value of a key.
    Key(String),
    /// Into an item of a list, from 0.
    Item(usize),
}

impl Place {
    /// Returns the root of the file.
    pub fn root() -> Self {
        Self::default()
    }

    /// Returns the place of the value that `key` has here.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.down(Step::Key(key.to_owned()))
    }

    /// Returns the place of an item of the list that is here, counted from 0.
    #[must_use]
    pub fn item(&self, at: usize) -> Self {
        self.down(Step::Item(at))
    }

    /// Returns this place in a part of the file that itself stands at `outer`.
    #[must_use]
    pub fn under(&self, outer: &Self) -> Self {
        Self(outer.0.iter().chain(&self.0).cloned().collect())
    }

    /// Whether this is `outer` or a place inside it.
    pub fn is_in(&self, outer: &Self) -> bool {
        self.0.starts_with(&outer.0)
    }

    /// Returns the key that this place belongs to, if it is the value of one.
    pub fn last_key(&self) -> Option<&str> {
        match self.0.last() {
            Some(Step::Key(key)) => Some(key),
            Some(Step::Item(_)) | None => None,
        }
    }

    pub(super) fn steps(&self) -> &[Step] {
        &self.0
    }

    fn down(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if at == 0 => write!(f, "{key}")?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Item(item) => write!(f, "[{item}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_as_a_path() {
        let ends = Place::root().key("questions").item(2).key("ends");
        assert_eq!(ends.to_string(), "questions[2].ends");
        assert_eq!(
            ends.under(&Place::root().key("sets").item(0)).to_string(),
            "sets[0].questions[2].ends"
        );
        assert_eq!(ends.last_key(), Some("ends"));
    }
}
