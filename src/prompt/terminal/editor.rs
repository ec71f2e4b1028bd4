//! Writing on in an editor of one's own.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::watch::{Doing, Watch};
use crate::domain::LONGEST_TEXT;
use crate::text;

/// The editor where nobody has said which they like.
const COMMON: &str = if cfg!(windows) { "notepad.exe" } else { "vi" };

/// Why what was written in an editor is not taken.
#[derive(Debug, thiserror::Error)]
pub(super) enum NotEdited {
    #[error("the editor `{command}` was not found; VISUAL or EDITOR name another")]
    NotFound { command: String },
    #[error("the editor `{command}` said that something went wrong; nothing of it is taken")]
    Failed { command: String },
    #[error("the file from the editor is too long; nothing of it is taken")]
    Long,
    #[error("the file from the editor is not UTF-8 text; nothing of it is taken")]
    Garbled,
    #[error("the editor `{command}` did not work: {source}")]
    Io { command: String, source: io::Error },
}

/// Lets somebody write on at `text` in the editor that `command` starts; returns what they saved.
///
/// The file that the editor gets lies in `folder`, where drafts lie, as long as it is there.
pub(super) fn edit(
    text: &str,
    command: Option<&str>,
    (folder, watch): (Option<&Path>, &Watch),
) -> Result<String, NotEdited> {
    let command = command.map(str::trim).filter(|command| !command.is_empty()).unwrap_or(COMMON);
    let fault = |source| NotEdited::Io { command: command.to_owned(), source };
    let mut file = tempfile::Builder::new();
    let file = file.prefix("answer-").suffix(".txt");
    let mut file = match folder.filter(|folder| folder.is_dir()) {
        Some(folder) => file.tempfile_in(folder),
        None => file.tempfile(),
    }
    .map_err(fault)?;
    file.write_all(text.as_bytes()).map_err(fault)?;
    // Before it starts: an interrupt belongs to the editor from its first moment on.
    watch.does(Doing::Editing);
    let mut editor = match start(command, file.path()) {
        Ok(editor) => editor,
        Err(source) => {
            watch.edits(None);
            return Err(not_started(command, source));
        }
    };
    watch.edits(Some(editor.id()));
    let status = editor.wait();
    watch.edits(None);
    let status = status.map_err(fault)?;
    if !status.success() {
        let command = command.to_owned();
        // What a shell says of a command that it does not find.
        return Err(match status.code() {
            Some(127) => NotEdited::NotFound { command },
            _ => NotEdited::Failed { command },
        });
    }
    // Editors may put another file in the place of the one they got, so it is opened anew.
    read(file.path(), command)
}

fn read(file: &Path, command: &str) -> Result<String, NotEdited> {
    let fault = |source| NotEdited::Io { command: command.to_owned(), source };
    let most = u64::try_from(LONGEST_TEXT * 4).unwrap_or(u64::MAX);
    if std::fs::metadata(file).map_err(fault)?.len() > most {
        return Err(NotEdited::Long);
    }
    let bytes = std::fs::read(file).map_err(fault)?;
    let edited = String::from_utf8(bytes).map_err(|_| NotEdited::Garbled)?;
    Ok(text::unix_newlines(edited.trim_end_matches(['\n', '\r'])).into_owned())
}

fn not_started(command: &str, source: io::Error) -> NotEdited {
    let command = command.to_owned();
    if source.kind() == io::ErrorKind::NotFound {
        NotEdited::NotFound { command }
    } else {
        NotEdited::Io { command, source }
    }
}

/// Starts the editor, by the shell, for the command may hold arguments and quotes; on the terminal,
/// for results may go elsewhere.
#[cfg(unix)]
fn start(command: &str, file: &Path) -> io::Result<Child> {
    let terminal = std::fs::File::options().write(true).open("/dev/tty");
    let output = terminal.map_or_else(|_| Stdio::inherit(), Stdio::from);
    Command::new("sh")
        .args(["-c", &format!("exec {command} \"$1\""), "editor"])
        .arg(file)
        .stdout(output)
        .spawn()
}

#[cfg(not(unix))]
fn start(command: &str, file: &Path) -> io::Result<Child> {
    Command::new(command).arg(file).spawn()
}
