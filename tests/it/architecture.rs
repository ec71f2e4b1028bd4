//! The layers of the program, which nothing but this test keeps in a single crate.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::source;

/// The modules of the program from the ground up. A module uses those in the rows before its own,
/// and none in its own row.
const LAYERS: &[&[&str]] = &[
    &["text", "order", "processors"],
    &["domain"],
    &["flow", "figures", "themes"],
    &["changes", "due", "trends"],
    &["yaml"],
    &["questions"],
    &["store", "document"],
    &["prompt", "ui", "press"],
    &["context", "error"],
    &["stages"],
    &["commands"],
    &["cli"],
];

/// Where layers are written down, for whoever adds one.
const WHERE: &str = "Layers stand in LAYERS in tests/it/architecture.rs, in the table of \
    src/lib.rs and in ARCHITECTURE.md";

#[test]
fn every_module_is_in_a_layer_and_every_layer_is_there() {
    let named: BTreeSet<_> =
        LAYERS.iter().copied().flatten().map(|&module| module.to_owned()).collect();
    let there = modules();
    let unnamed: Vec<_> = there.difference(&named).collect();
    let missing: Vec<_> = named.difference(&there).collect();
    assert!(unnamed.is_empty(), "no layer names {unnamed:?}. {WHERE}");
    assert!(missing.is_empty(), "a layer names {missing:?}, which src/ does not have. {WHERE}");
}

#[test]
fn a_module_uses_only_the_layers_below_its_own() {
    let mut faults = String::new();
    for file in source::rust_files("src") {
        let Some(owner) = owner(&file.path) else { continue };
        let Some(row) = row(owner) else { continue };
        for (line, used) in uses(&file) {
            if used != owner && self::row(&used).is_some_and(|other| other >= row) {
                let _ = writeln!(faults, "{}:{line}: `{owner}` uses `{used}`", file.path);
            }
        }
    }
    assert!(
        faults.is_empty(),
        "a module uses the layers below its own and nothing in its own row; what both need belongs \
         lower:\n{faults}{WHERE}"
    );
}

#[test]
fn the_documentation_of_the_crate_names_the_same_layers() {
    let lib = source::read("src/lib.rs");
    let rows: Vec<Vec<_>> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("//! | "))
        .map(|row| linked(row.split('|').next().unwrap()))
        .filter(|row| !row.is_empty())
        .collect();
    assert_eq!(rows, LAYERS, "the table in src/lib.rs (left) and LAYERS differ");
}

#[test]
fn the_map_of_the_house_names_the_same_layers() {
    let map = source::read("ARCHITECTURE.md");
    let (_, after) = map.split_once("```layers\n").expect("ARCHITECTURE.md has a block `layers`");
    let (block, _) = after.split_once("```").unwrap();
    let mut rows: Vec<Vec<_>> =
        block.lines().map(|line| line.split_whitespace().collect()).collect();
    rows.reverse();
    assert_eq!(rows, LAYERS, "the layers in ARCHITECTURE.md (left, turned over) and LAYERS differ");
}

#[test]
fn paths_are_found_wherever_they_stand() {
    let found = |path: &str, text: &str| {
        let file = source::File { path: path.to_owned(), text: text.to_owned() };
        uses(&file).into_iter().map(|(line, used)| format!("{line} {used}")).collect::<Vec<_>>()
    };
    assert_eq!(
        found("src/a.rs", "use crate::ui;\nfn f() { crate::text::safe() }"),
        ["1 ui", "2 text"]
    );
    assert_eq!(
        found("src/a.rs", "pub(crate) use crate :: {\n  ui::{Ui, x}, text as t,\n};"),
        ["1 ui", "1 text"]
    );
    assert_eq!(found("src/a.rs", "use super::{ui::Ui, Tests};"), ["1 ui"]);
    assert_eq!(found("src/a/b.rs", "use super::text;"), Vec::<String>::new());
    assert_eq!(found("src/a/b.rs", "use super::super::text;"), ["1 text"]);
    assert_eq!(found("src/a/mod.rs", "use super::text;"), ["1 text"]);
    assert_eq!(
        found("src/a.rs", "// crate::ui\n/// [`x`](crate::ui)\nmy_crate::ui();"),
        Vec::<String>::new()
    );
}

/// Returns the row that names `module`, if one does.
fn row(module: &str) -> Option<usize> {
    LAYERS.iter().position(|row| row.contains(&module))
}

/// Returns the modules at the root of the crate.
fn modules() -> BTreeSet<String> {
    let files = source::rust_files("src");
    files.iter().filter_map(|file| owner(&file.path)).map(str::to_owned).collect()
}

/// Returns the module at the root of the crate that a file belongs to; the roots themselves belong
/// to none.
fn owner(path: &str) -> Option<&str> {
    let inner = path.strip_prefix("src/")?;
    let module = inner.split('/').next()?;
    let module = module.strip_suffix(".rs").unwrap_or(module);
    (!matches!(inner, "lib.rs" | "main.rs")).then_some(module)
}

/// Returns the modules at the root of the crate that a file names in code, with the line of each.
fn uses(file: &source::File) -> Vec<(usize, String)> {
    let code = source::code(&file.text);
    let words = words(&code);
    // From here so many `super::` lead to the root of the crate.
    let depth = file.path.trim_end_matches("/mod.rs").matches('/').count();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((line, word)) = words.get(at) {
        let start = at;
        at += 1;
        let is_inner = start > 0 && words[start - 1].1 == "::";
        let supers = words[start..].chunks(2).take_while(|pair| is_step(pair, "super")).count();
        let path = match *word {
            "crate" if !is_inner && is_step(&words[start..], "crate") => &words[start + 2..],
            "super" if !is_inner && supers >= depth => &words[start + 2 * supers..],
            _ => continue,
        };
        let is_rooted = *word == "crate";
        found.extend(
            heads(path)
                .into_iter()
                .filter(|head| is_rooted || row(head).is_some())
                .map(|head| (*line, head.to_owned())),
        );
    }
    found
}

/// Whether `words` begin with `name::`.
fn is_step(words: &[(usize, &str)], name: &str) -> bool {
    matches!(words, [(_, word), (_, "::"), ..] if *word == name)
}

/// Returns the first names of a path, or of each path in a group.
fn heads<'a>(path: &[(usize, &'a str)]) -> Vec<&'a str> {
    let Some((_, first)) = path.first() else { return Vec::new() };
    if *first != "{" {
        return vec![first];
    }
    let mut heads = Vec::new();
    let mut depth = 0_usize;
    let mut is_head = false;
    for (_, word) in path {
        match *word {
            "{" => {
                depth += 1;
                is_head = depth == 1;
            }
            "}" if depth == 1 => break,
            "}" => depth -= 1,
            "," => is_head = depth == 1,
            name => {
                if is_head {
                    heads.push(name);
                }
                is_head = false;
            }
        }
    }
    heads
}

/// Splits code into names, `::` and single signs, each with its line.
fn words(code: &str) -> Vec<(usize, &str)> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let mut words = Vec::new();
    for (index, mut rest) in code.lines().enumerate() {
        while let Some(first) = rest.trim_start().chars().next() {
            rest = rest.trim_start();
            let length = if is_name(first) {
                rest.find(|c| !is_name(c)).unwrap_or(rest.len())
            } else if rest.starts_with("::") {
                2
            } else {
                first.len_utf8()
            };
            let (word, after) = rest.split_at(length);
            words.push((index + 1, word));
            rest = after;
        }
    }
    words
}

/// Returns the names in square brackets and back-ticks.
fn linked(cell: &str) -> Vec<&str> {
    cell.split("[`").skip(1).filter_map(|rest| rest.split("`]").next()).collect()
}
