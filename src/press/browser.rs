//! Which browser prints, and how it is told to.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::PressError;

/// What browsers that print are called, the likeliest first.
const NAMES: [&str; 11] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "brave-browser",
    "brave",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
    "chromium-headless-shell",
];

/// Where they lie on systems that do not put programs into folders of programs.
const PLACES: [&str; 9] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Brave Browser.app/Contents/MacOS/Brave Browser",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files\BraveSoftware\Brave-Browser\Application\brave.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
];

/// What every browser is told: no window, nothing over the network, nothing of its own on the page,
/// headings as an outline.
const TOLD: [&str; 14] = [
    "--headless",
    "--disable-gpu",
    "--disable-extensions",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    // A small shared memory, as containers have it, would end it on long pages.
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
    "--export-tagged-pdf",
    "--generate-pdf-document-outline",
];

/// Finds the browser that was named, or else one that is there.
pub(super) fn find(named: Option<&Path>, folders: &[PathBuf]) -> Result<PathBuf, PressError> {
    if let Some(named) = named {
        let found =
            in_folders(named, folders).or_else(|| is_program(named).then(|| named.to_owned()));
        return found.ok_or_else(|| PressError::NotThere { path: named.to_owned() });
    }
    let by_name = NAMES.iter().find_map(|name| in_folders(Path::new(name), folders));
    let by_place = || PLACES.iter().map(PathBuf::from).find(|place| is_program(place));
    by_name.or_else(by_place).ok_or(PressError::NoBrowser)
}

/// Returns where a program lies that has nothing but a name.
pub(super) fn in_folders(name: &Path, folders: &[PathBuf]) -> Option<PathBuf> {
    if name.components().count() != 1 {
        return None;
    }
    let name = name.with_extension(std::env::consts::EXE_EXTENSION);
    folders.iter().map(|folder| folder.join(&name)).find(|path| is_program(path))
}

fn is_program(path: &Path) -> bool {
    path.is_file()
}

/// Returns what a browser is told, of which everything lies in `room`.
pub(super) fn arguments(room: &Path, is_root: bool) -> Vec<String> {
    let mut told: Vec<_> = TOLD.iter().map(|&it| it.to_owned()).collect();
    told.push(format!("--user-data-dir={}", room.join("profile").display()));
    if is_root {
        // As root it cannot wall itself off, and refuses to run. The page is our own: nothing runs in
        // it, and its policy lets nothing be fetched.
        told.push("--no-sandbox".to_owned());
    }
    told
}

/// Returns the address of a file.
pub(super) fn address(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let mut address = String::from("file://");
    if !path.starts_with('/') {
        address.push('/');
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' | b':' => {
                address.push(char::from(byte));
            }
            // Writing to a string cannot fail.
            _ => {
                let _written = write!(address, "%{byte:02X}");
            }
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_an_address_whatever_it_is_called() {
        assert_eq!(address(Path::new("/p/é a#1/x.html")), "file:///p/%C3%A9%20a%231/x.html");
        assert_eq!(address(Path::new(r"C:\p\x.html")), "file:///C:/p/x.html");
    }

    #[test]
    fn only_root_gives_up_the_sandbox() {
        let room = Path::new("/r");
        assert!(arguments(room, true).contains(&"--no-sandbox".to_owned()));
        assert!(!arguments(room, false).contains(&"--no-sandbox".to_owned()));
    }
}
