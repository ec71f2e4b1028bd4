//! `credo write --list`: which pieces there are, and which have been written.

use crate::context::Context;
use crate::document::{Format, Piece};
use crate::error::Error;
use crate::stages::Family;
use crate::store::Folder;

/// Names the pieces: what each is for, what it is written as, and what was written last.
pub(super) fn run(context: &mut Context<'_>) -> Result<(), Error> {
    let folder = Folder::find(&context.start())?;
    let family = match &folder {
        Some(folder) => Family::of(folder)?,
        None => Family::shipped(),
    };
    let rows = family.pieces.iter().map(|piece| row(piece, folder.as_ref()));
    let rows = rows.collect::<Result<Vec<_>, _>>()?;
    let headers = ["Piece", "What for", "Format", "Written last"];
    context.ui.table(&headers, &rows).map_err(Error::Output)?;
    for (file, error) in &family.refused {
        let remark = format!("`templates/{file}` is no piece: {error}.");
        context.ui.remark(&remark).map_err(Error::Output)?;
    }
    Ok(())
}

fn row(piece: &Piece, folder: Option<&Folder>) -> Result<Vec<String>, Error> {
    let mut about = piece.about().to_owned();
    if piece.is_own() {
        about = format!("yours: {about}");
    } else if piece.has_own_template() {
        about.push_str(" (in your shape)");
    }
    let written = folder.map(|folder| written(piece, folder)).transpose()?.unwrap_or_default();
    Ok(vec![piece.name().to_owned(), about, piece.format().name().to_owned(), written])
}

/// Returns the files of a piece that are there, each with the edition that it was written from.
fn written(piece: &Piece, folder: &Folder) -> Result<String, Error> {
    let mut files = Vec::new();
    for format in Format::ALL {
        for public in [false, true] {
            let name = piece.file_name(format, public);
            if let Some(edition) = folder.written(&name)? {
                files.push(format!("{name}, {}", edition.title()));
            }
        }
    }
    Ok(files.join("\n"))
}
