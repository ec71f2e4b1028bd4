//! What we write, as real programs read it: a browser, a word processor, a calendar, and tools for
//! PDF.
//!
//! They are found where programs lie; `.ci/run` installs them, and sets [`REQUIRED`] so that none may
//! be missing. Where one is, the tests that need it say so and do nothing.

#![expect(
    clippy::disallowed_methods,
    reason = "where programs lie is told by the environment, and `.ci/run` says what is required"
)]

mod calendars;
mod opens;
mod pages;
mod prints;
mod scripts;

use std::env;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use credo::press::Press;

use crate::source;

/// Where this is set, every program must be there.
const REQUIRED: &str = "CREDO_REQUIRE_PROGRAMS";

/// Something in many scripts.
pub(crate) const SCRIPTS: &str = "Ελληνικά Кириллица עברית العربية 中文 日本語 한국어";

/// A program that reads what we write.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Program {
    /// A browser that prints: Chromium or one made from it.
    Browser,
    /// What drives the browser: Node, with the modules that `.ci/run` installs.
    Driver,
    /// What reads calendars: Node, with a module that `.ci/run` installs.
    Calendar,
    /// The tools of poppler.
    Poppler,
    /// Fonts for many scripts.
    Fonts,
    /// A font that is as wide as the one of our documents for word processors.
    Letters,
    /// What opens documents for word processors.
    WordProcessor,
}

impl Program {
    /// Returns what it is called, and how it gets here.
    fn name(self) -> &'static str {
        match self {
            Self::Browser => "Chromium",
            Self::Calendar => "Node with ical.js (`.ci/run` installs it)",
            Self::Driver => "Node with playwright-core and axe-core (`.ci/run` installs both)",
            Self::Fonts => {
                "fonts for Greek, Cyrillic, Hebrew, Arabic, Chinese, Japanese and Korean"
            }
            Self::Letters => "a font with the widths of Calibri (Carlito)",
            Self::WordProcessor => "LibreOffice Writer",
            Self::Poppler => "poppler's `pdftotext`, `pdfinfo` and `pdffonts`",
        }
    }

    fn is_there(self) -> bool {
        match self {
            Self::Browser => press().browser().is_ok(),
            Self::Calendar => modules().join("ical.js").is_dir() && lies("node"),
            Self::Driver => modules().join("playwright-core").is_dir() && lies("node"),
            Self::Fonts => press().without_font(SCRIPTS).is_empty(),
            Self::Letters => lies("fc-match") && said("fc-match", &["Calibri"]).contains("Carlito"),
            Self::WordProcessor => lies("soffice"),
            Self::Poppler => ["pdftotext", "pdfinfo", "pdffonts"].into_iter().all(lies),
        }
    }
}

/// Whether all these programs are there. If not, it is said what was left out for want of which.
#[track_caller]
pub(crate) fn are_there(programs: &[Program], what: &str) -> bool {
    let missing: Vec<_> = programs.iter().filter(|it| !it.is_there()).map(|it| it.name()).collect();
    if missing.is_empty() {
        return true;
    }
    let told = format!("NOT TESTED for want of {}: {what}", missing.join(" and "));
    assert!(env::var_os(REQUIRED).is_none(), "{told}");
    // Past what the test harness keeps to itself.
    writeln!(io::stderr(), "{told}").unwrap();
    false
}

/// Returns what there is to print with.
pub(crate) fn press() -> Press {
    Press {
        browser: env::var_os("CREDO_BROWSER").map(PathBuf::from),
        folders: folders(),
        is_root: cfg!(unix) && said("id", &["-u"]).trim() == "0",
    }
}

/// Runs a program to its end, which must be a good one, and returns what it said.
#[track_caller]
pub(crate) fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?}: {}\n{said}{errors}", output.status);
    said
}

/// Whether a program of this name lies where programs do.
pub(crate) fn lies(name: &str) -> bool {
    folders().iter().any(|folder| folder.join(name).is_file())
}

fn folders() -> Vec<PathBuf> {
    env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect()
}

/// Returns where the driver's modules lie.
fn modules() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| Path::new("target").to_owned());
    source::root().join(target).join("programs/node_modules")
}
