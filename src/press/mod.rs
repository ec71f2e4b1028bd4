//! PRINTING: a page becomes a PDF through a browser that is installed here, and which characters no
//! font here has.
//!
//! The browser is Chromium or one made from it. It runs without a window, without the network, in a
//! folder of its own that is gone afterwards, and for so long at most. What it makes has real text,
//! tags, an outline, the page's language and title, and its fonts inside.

mod browser;
mod fonts;

use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a browser may take. A page of ten thousand people is printed in a tenth of it.
const PATIENCE: Duration = Duration::from_secs(120);

/// How often a browser is looked after.
const LOOK: Duration = Duration::from_millis(10);

/// Why nothing was printed.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// No browser was found that prints.
    #[error("a PDF is printed by a browser, and none that can do it was found")]
    NoBrowser,
    /// The browser that was named is not there.
    #[error("the browser `{}` is not there", path.display())]
    NotThere {
        /// What was named.
        path: PathBuf,
    },
    /// The browser cannot be started.
    #[error("cannot start the browser `{}`", path.display())]
    Start {
        /// Where it lies.
        path: PathBuf,
        /// Why not.
        #[source]
        source: io::Error,
    },
    /// It took too long, and was ended.
    #[error("the browser `{}` printed nothing within {} seconds", path.display(), PATIENCE.as_secs())]
    Late {
        /// Where it lies.
        path: PathBuf,
    },
    /// It ended without printing.
    #[error("the browser `{}` printed nothing: {said}", path.display())]
    Failed {
        /// Where it lies.
        path: PathBuf,
        /// The last that it said.
        said: String,
    },
    /// There is no room for what is to be printed.
    #[error("cannot use a temporary folder")]
    Folder(#[source] io::Error),
}

impl PressError {
    /// Returns what can be done about it.
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::NoBrowser | Self::NotThere { .. } => {
                "install Chromium, or Chrome, Edge or Brave; name one that lies elsewhere in \
                 `CREDO_BROWSER`; or write `--format html`, open it and print it from there"
            }
            Self::Start { .. } | Self::Late { .. } | Self::Failed { .. } => {
                "name another browser in `CREDO_BROWSER`; or write `--format html`, open it and \
                 print it from there"
            }
            Self::Folder(_) => return None,
        };
        Some(hint.to_owned())
    }

    /// Whether people can put it right by something that they install or name.
    pub fn is_yours(&self) -> bool {
        matches!(self, Self::NoBrowser | Self::NotThere { .. })
    }
}

/// What a machine has to print with.
#[derive(Clone, Debug, Default)]
pub struct Press {
    /// The browser that somebody named: its name or where it lies.
    pub browser: Option<PathBuf>,
    /// The folders in which programs are looked for.
    pub folders: Vec<PathBuf>,
    /// Whether we are the machine's administrator, who may do everything.
    pub is_root: bool,
}

impl Press {
    /// Returns the browser that would print.
    pub fn browser(&self) -> Result<PathBuf, PressError> {
        browser::find(self.browser.as_deref(), &self.folders)
    }

    /// Returns the PDF of a page.
    pub fn print(&self, browser: &Path, html: &[u8]) -> Result<Vec<u8>, PressError> {
        let room = tempfile::tempdir().map_err(PressError::Folder)?;
        let [page, printed, said] =
            ["page.html", "page.pdf", "said.txt"].map(|name| room.path().join(name));
        File::create(&page)
            .and_then(|mut file| file.write_all(html))
            .map_err(PressError::Folder)?;
        let errors = File::create(&said).map_err(PressError::Folder)?;
        let mut command = Command::new(browser);
        command.args(browser::arguments(room.path(), self.is_root));
        command.arg(format!("--print-to-pdf={}", printed.display())).arg(browser::address(&page));
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(errors);
        let started = command.spawn();
        let mut running =
            started.map_err(|source| PressError::Start { path: browser.to_owned(), source })?;
        let ended = wait(&mut running).map_err(PressError::Folder)?;
        match (ended, std::fs::read(&printed)) {
            (None, _) => Err(PressError::Late { path: browser.to_owned() }),
            (Some(status), Ok(pdf)) if status.success() && pdf.starts_with(b"%PDF") => Ok(pdf),
            (Some(status), _) => {
                let said = last_line(&std::fs::read(&said).unwrap_or_default());
                let said = said.unwrap_or_else(|| status.to_string());
                Err(PressError::Failed { path: browser.to_owned(), said })
            }
        }
    }

    /// Returns the characters of `text` that no font here has, each once; nothing where nobody can
    /// tell.
    pub fn without_font(&self, text: &str) -> Vec<char> {
        fonts::without_font(text, &self.folders)
    }
}

/// Waits until a program has ended; nothing if that took too long, and it was ended.
fn wait(running: &mut Child) -> io::Result<Option<ExitStatus>> {
    let started = Instant::now();
    loop {
        if let Some(status) = running.try_wait()? {
            return Ok(Some(status));
        }
        if started.elapsed() > PATIENCE {
            running.kill()?;
            running.wait()?;
            return Ok(None);
        }
        thread::sleep(LOOK);
    }
}

/// Returns the last line that a program said, if it said anything.
fn last_line(said: &[u8]) -> Option<String> {
    let said = String::from_utf8_lossy(said);
    said.lines().map(str::trim).rfind(|line| !line.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    /// Makes a program of these lines of shell, and prints a page with it.
    fn printed(lines: &str) -> Result<Vec<u8>, String> {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("chromium");
        let mut file = File::create(&path).unwrap();
        write!(file, "#!/bin/sh\nfor it; do case $it in --print-to-pdf=*) to=${{it#*=}};; esac; done\n{lines}\n")
            .unwrap();
        drop(file);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        let press = Press { folders: vec![folder.path().to_owned()], ..Press::default() };
        let browser = press.browser().unwrap();
        assert_eq!(browser, path);
        let told = |error: PressError| error.to_string().replace(path.to_str().unwrap(), "(it)");
        press.print(&browser, b"<p>").map_err(told)
    }

    #[cfg(unix)]
    #[test]
    fn what_the_browser_prints_comes_back() {
        assert_eq!(printed("printf '%%PDF-1.4' > \"$to\""), Ok(b"%PDF-1.4".to_vec()));
    }

    #[cfg(unix)]
    #[test]
    fn a_browser_that_prints_nothing_is_told_with_the_last_that_it_said() {
        let said = printed("echo 'No usable sandbox!' >&2; echo >&2; exit 1");
        assert_eq!(said.unwrap_err(), "the browser `(it)` printed nothing: No usable sandbox!");
        assert_eq!(
            printed("exit 7").unwrap_err(),
            "the browser `(it)` printed nothing: exit status: 7"
        );
        let said = printed("echo hm > \"$to\"; echo hm >&2");
        assert_eq!(said.unwrap_err(), "the browser `(it)` printed nothing: hm");
    }

    #[test]
    fn without_a_browser_there_is_none() {
        let press = Press { browser: Some("no-such-browser".into()), ..Press::default() };
        let error = press.browser().unwrap_err();
        assert_eq!(error.to_string(), "the browser `no-such-browser` is not there");
    }
}
