//! The labelled sets: answers as teams give them, and the themes that they belong to.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use credo::domain::Language;
use serde::Deserialize;

/// Where the sets are.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/bench/labelled");

/// A set of answers to one question.
#[derive(Debug)]
pub(crate) struct Set {
    /// The name of its file.
    pub(crate) name: String,
    /// How many bytes the file has, to notice figures of another version of it.
    pub(crate) bytes: usize,
    /// The language of the workshop.
    pub(crate) language: Language,
    /// Whether nothing is ever tuned on it.
    pub(crate) held_out: bool,
    /// The answers, in the order of their texts.
    pub(crate) answers: Vec<String>,
    /// The label of each answer; one that stands alone has its own.
    pub(crate) labels: Vec<usize>,
    /// The sentence of each theme, and the answers under it.
    pub(crate) themes: Vec<(String, Vec<usize>)>,
}

/// A set as it stands in its file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct InFile {
    #[expect(dead_code, reason = "for those who read the file")]
    about: String,
    #[expect(dead_code, reason = "for those who read the file")]
    question: String,
    language: Language,
    held_out: bool,
    themes: Vec<Theme>,
    alone: Vec<String>,
}

/// A theme as it stands in a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Theme {
    says: String,
    answers: Vec<String>,
}

/// Returns every set: first those that are tuned on.
pub(crate) fn sets() -> Result<Vec<Set>, Box<dyn Error>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(FOLDER)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|it| it == "yaml"));
    paths.sort();
    let mut sets = paths.iter().map(|path| read(path)).collect::<Result<Vec<_>, _>>()?;
    sets.sort_by_key(|set| set.held_out);
    Ok(sets)
}

/// Returns the text of another file beside the sets.
pub(crate) fn beside(name: &str) -> std::io::Result<String> {
    fs::read_to_string(Path::new(FOLDER).join(name))
}

fn read(path: &Path) -> Result<Set, Box<dyn Error>> {
    let text = fs::read_to_string(path)?;
    let file: InFile = serde_yaml::from_str(&text)?;
    // In the order of their texts, so that no method can read the labels off the order.
    let grouped = file.themes.iter().enumerate();
    let mut answers: Vec<(&String, usize)> = grouped
        .flat_map(|(label, theme)| theme.answers.iter().map(move |answer| (answer, label)))
        .chain(file.alone.iter().zip(file.themes.len()..))
        .collect();
    answers.sort();
    let under = |label| {
        let places = answers.iter().enumerate();
        places.filter(|(_, (_, other))| *other == label).map(|(place, _)| place).collect()
    };
    Ok(Set {
        name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        bytes: text.len(),
        language: file.language,
        held_out: file.held_out,
        themes: (0..).zip(&file.themes).map(|(at, it)| (it.says.clone(), under(at))).collect(),
        labels: answers.iter().map(|(_, label)| *label).collect(),
        answers: answers.into_iter().map(|(answer, _)| answer.clone()).collect(),
    })
}
