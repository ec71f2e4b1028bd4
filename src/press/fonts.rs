//! Which characters no installed font has, where fontconfig can tell.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::browser::in_folders;

/// Returns the characters of `text` that no font has, each once and in order; none where there is no
/// `fc-list` that tells what fonts have.
pub(super) fn without_font(text: &str, folders: &[PathBuf]) -> Vec<char> {
    let wanted: BTreeSet<_> = text.chars().filter(|c| !c.is_ascii() && is_drawn(*c)).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let told = in_folders(Path::new("fc-list"), folders).and_then(|program| {
        let mut command = Command::new(program);
        command.args(["--format", "%{charset}\n"]).stdin(Stdio::null()).stderr(Stdio::null());
        command.output().ok().filter(|output| output.status.success())
    });
    let Some(told) = told else { return Vec::new() };
    let ranges = ranges(&String::from_utf8_lossy(&told.stdout));
    let has = |c: char| ranges.iter().any(|(from, to)| (*from..=*to).contains(&u32::from(c)));
    wanted.into_iter().filter(|c| !has(*c)).collect()
}

/// Whether there is anything to draw of a character: blanks, joiners and signs that choose between
/// shapes need no font.
fn is_drawn(c: char) -> bool {
    let chooses = matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' |
        '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}');
    !(c.is_whitespace() || c.is_control() || chooses)
}

/// Reads ranges of characters as fontconfig writes them: `20-7e a0 100-17f`, in hexadecimal digits.
fn ranges(told: &str) -> Vec<(u32, u32)> {
    let read = |number: &str| u32::from_str_radix(number, 16).ok();
    let range = |word: &str| {
        let (from, to) = word.split_once('-').unwrap_or((word, word));
        Some((read(from)?, read(to)?))
    };
    let found: BTreeSet<_> = told.split_whitespace().filter_map(range).collect();
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_as_fontconfig_writes_them() {
        assert_eq!(
            ranges("20-7e a0\n100-17f 20-7e x\n"),
            [(0x20, 0x7e), (0xa0, 0xa0), (0x100, 0x17f)]
        );
    }

    #[test]
    fn blanks_and_joiners_need_no_font() {
        assert_eq!(
            "a é\u{a0}\u{200d}\u{fe0f}静".chars().filter(|c| is_drawn(*c)).collect::<String>(),
            "aé静"
        );
    }

    #[cfg(unix)]
    #[test]
    fn characters_that_no_font_has_are_named_once() {
        use std::io::Write as _;
        use std::os::unix::fs::PermissionsExt as _;

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("fc-list");
        let mut file = std::fs::File::create(&path).unwrap();
        file.write_all(b"#!/bin/sh\necho 20-7e a0-17f\necho 400-4ff\n").unwrap();
        drop(file);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        let folders = [folder.path().to_owned()];
        assert_eq!(without_font("Kiln é Печь 静静 עוד", &folders), ['ד', 'ו', 'ע', '静']);
        assert_eq!(without_font("静", &[]), Vec::<char>::new());
    }
}
