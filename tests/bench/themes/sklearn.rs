//! A baseline that is run by hand: scikit-learn's TF-IDF with agglomerative clustering. Its figures
//! are stored with its version by `labelled/sklearn_baseline.py`.

use std::collections::BTreeMap;
use std::error::Error;

use serde::Deserialize;

use super::agreement::Hits;
use super::labelled::{Set, beside};

/// What was measured with it.
#[derive(Debug, Deserialize)]
pub(crate) struct Sklearn {
    /// The version of scikit-learn.
    pub(crate) version: String,
    sets: BTreeMap<String, Measured>,
}

/// What was measured of one set, each figure with the variant that did best in it.
#[derive(Debug, Deserialize)]
struct Measured {
    bytes: usize,
    first: f64,
    top_three: f64,
    /// V-measure and adjusted Rand index of 1, 2, 3, … groups.
    groups: Vec<(f64, f64)>,
}

impl Sklearn {
    /// Reads the stored figures.
    pub(crate) fn stored() -> Result<Self, Box<dyn Error>> {
        Ok(serde_json::from_str(&beside("sklearn_baseline.json")?)?)
    }

    /// Returns V-measure and adjusted Rand index of so many groups.
    pub(crate) fn groups(&self, set: &Set, count: usize) -> Result<(f64, f64), Box<dyn Error>> {
        let figures = self.of(set)?.groups.get(count.saturating_sub(1)).copied();
        figures.ok_or_else(|| format!("no figures of {count} groups of {}", set.name).into())
    }

    /// Returns how often its nearest theme was right.
    pub(crate) fn hits(&self, set: &Set) -> Result<Hits, Box<dyn Error>> {
        let Measured { first, top_three, .. } = *self.of(set)?;
        Ok(Hits { first, top_three })
    }

    fn of(&self, set: &Set) -> Result<&Measured, Box<dyn Error>> {
        let measured = self.sets.get(&set.name).filter(|measured| measured.bytes == set.bytes);
        measured.ok_or_else(|| {
            format!("{} has changed: run labelled/sklearn_baseline.py again", set.name).into()
        })
    }
}
