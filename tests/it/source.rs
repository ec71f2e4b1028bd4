//! The repository as the tests of it see it: its files, and Rust code without what is not code.

use std::fs;
use std::path::{Path, PathBuf};

/// The folders that hold what this repository keeps; whatever else may lie in somebody's checkout
/// is theirs.
const FOLDERS: [&str; 7] = [".ci", "docs", "examples", "questions", "src", "templates", "tests"];

/// Folders in these that hold nothing that anybody wrote.
const SKIPPED: [&str; 3] = ["target", "corpus", "artifacts"];

/// A text file of the repository.
#[derive(Debug)]
pub(crate) struct File {
    /// Where it is, from the root of the repository, with `/` on every system.
    pub(crate) path: String,
    /// What is in it.
    pub(crate) text: String,
}

impl File {
    /// Returns what the file's name ends with, without the dot.
    pub(crate) fn extension(&self) -> Option<&str> {
        Path::new(&self.path).extension()?.to_str()
    }

    /// Returns its lines with their numbers, counted from 1.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.split('\n').enumerate().map(|(index, line)| (index + 1, line))
    }
}

/// Returns the root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Reads a file of the repository that must be there.
#[track_caller]
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path))
        .unwrap_or_else(|error| panic!("cannot read {path}: {error}"))
}

/// Returns every text file of the repository, in order of their paths.
pub(crate) fn all_files() -> Vec<File> {
    let entries = fs::read_dir(root()).unwrap().map(Result::unwrap);
    let mut paths: Vec<_> = entries
        .filter(|entry| entry.file_type().unwrap().is_file() && entry.file_name() != ".git")
        .map(|entry| entry.path())
        .collect();
    for folder in FOLDERS.iter().map(|folder| root().join(folder)).filter(|it| it.is_dir()) {
        walk(&folder, &mut paths);
    }
    texts(paths)
}

/// Returns every file of Rust below `folder`, in order of their paths.
pub(crate) fn rust_files(folder: &str) -> Vec<File> {
    let mut paths = Vec::new();
    walk(&root().join(folder), &mut paths);
    texts(paths).into_iter().filter(|file| file.extension() == Some("rs")).collect()
}

fn texts(mut paths: Vec<PathBuf>) -> Vec<File> {
    paths.sort();
    paths
        .iter()
        .filter_map(|path| {
            let text = String::from_utf8(fs::read(path).unwrap()).ok()?;
            let parts = path.strip_prefix(root()).unwrap().iter();
            let parts: Vec<_> = parts.map(|part| part.to_str().unwrap()).collect();
            Some(File { path: parts.join("/"), text })
        })
        .collect()
}

fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let kind = entry.file_type().unwrap();
        if kind.is_file() {
            into.push(entry.path());
        } else if kind.is_dir() && !SKIPPED.iter().any(|name| entry.file_name() == *name) {
            walk(&entry.path(), into);
        }
    }
}

/// Returns Rust code with comments, and what stands in strings and characters, blanked out; lines
/// stay where they are.
pub(crate) fn code(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(next) = rest.chars().next() {
        let length = not_code(rest).unwrap_or(0);
        if length == 0 {
            code.push(next);
            rest = &rest[next.len_utf8()..];
        } else {
            let (blank, after) = rest.split_at(length);
            code.extend(blank.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
            rest = after;
        }
    }
    code
}

/// Returns how many bytes at the front of `rest` are a comment, a string or a character, if any.
fn not_code(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(block_comment(rest));
    }
    let hashes = rest.strip_prefix('r').map(|raw| raw.len() - raw.trim_start_matches('#').len());
    if let Some(hashes) = hashes
        && rest[1 + hashes..].starts_with('"')
    {
        let end = format!("\"{}", "#".repeat(hashes));
        let start = hashes + 2;
        let length = rest[start..].find(&end).map_or(rest.len() - start, |at| at + end.len());
        return Some(start + length);
    }
    if rest.starts_with('"') {
        return Some(quoted(rest));
    }
    character(rest)
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < rest.len() {
        let here = &rest.as_bytes()[at..];
        if here.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if here.starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

fn quoted(rest: &str) -> usize {
    let mut is_escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            b'"' if !is_escaped => return at + 1,
            b'\\' => is_escaped = !is_escaped,
            _ => is_escaped = false,
        }
    }
    rest.len()
}

/// `'a'` and `'\n'` are characters, `'a` is a lifetime.
fn character(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    let end = if let Some(escape) = inner.strip_prefix('\\') {
        // What is escaped may be a quote.
        let escaped = escape.chars().next()?.len_utf8();
        1 + escaped + escape[escaped..].find('\'')?
    } else {
        let length = inner.chars().next()?.len_utf8();
        inner[length..].starts_with('\'').then_some(length)?
    };
    Some(end + 2)
}

#[test]
fn comments_strings_and_characters_are_not_code() {
    let is_blank = |rust: &str, kept: &str| {
        let found = code(rust);
        assert_eq!(found.split_whitespace().collect::<Vec<_>>().join(" "), kept, "of {rust:?}");
        assert_eq!(found.lines().count(), rust.lines().count(), "of {rust:?}");
    };
    is_blank("a // b\nc", "a c");
    is_blank("/// [`crate::x`]\nc", "c");
    is_blank("a /* b /* c */ d\n */ e", "a e");
    is_blank(r#"a("b \" // c", d)"#, "a( , d)");
    is_blank(r###"a(r#"b " \"#, br"y\", r#for)"###, "a( , b , r#for)");
    is_blank(r"a('\'', '\\', '\u{7f}', 'é', '{') b", "a( , , , , ) b");
    is_blank("fn a<'b>(c: &'b str) -> &'static str", "fn a<'b>(c: &'b str) -> &'static str");
}

/// Copies a folder and everything in it.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}
