//! What the program is held against: the least that a machine needs for the same work.

use std::error::Error;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The argument with which the bench runs itself to do nothing but [`read_all`].
pub(crate) const READ: &str = "--read-all";

/// Builds a Rust program that prints a line and nothing else, and returns where it is.
pub(crate) fn empty_program(folder: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let source = folder.join("empty.rs");
    let program = folder.join("empty");
    File::create(&source)?
        .write_all(b"fn main() {\n    println!(\"Which company is this?\");\n}\n")?;
    let status = Command::new("rustc")
        .args(["--edition=2024", "-Copt-level=3", "-Cstrip=symbols", "-o"])
        .arg(&program)
        .arg(&source)
        .status()?;
    if status.success() { Ok(program) } else { Err("the empty program does not build".into()) }
}

/// Replaces the contents of `path` as bare as it can be done without losing anything: write, sync,
/// rename, sync the folder.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let beside = path.with_extension("beside");
    let mut file = File::create(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&beside, path)?;
    File::open(path.parent().unwrap_or(path))?.sync_all()
}

/// Reads every YAML file below `folder` and parses it into plain values.
pub(crate) fn read_all(folder: &Path) -> Result<(), Box<dyn Error>> {
    for path in yaml_files(folder)? {
        let value: serde_yaml::Value = serde_yaml::from_slice(&fs::read(path)?)?;
        black_box(value);
    }
    Ok(())
}

/// Returns every YAML file below `folder`.
pub(crate) fn yaml_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            found.extend(yaml_files(&entry.path())?);
        } else if entry.path().extension().is_some_and(|extension| extension == "yaml") {
            found.push(entry.path());
        }
    }
    Ok(found)
}
