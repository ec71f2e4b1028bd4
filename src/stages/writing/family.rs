//! The family as a culture folder has it: the pieces that come with the program, those that the
//! team gave another shape, and its own.

use crate::document::{NotAPiece, Piece, PieceName, TEMPLATE_ENDING};
use crate::error::Error;
use crate::store::Folder;

/// The pieces that can be written in a culture folder.
#[derive(Clone, Debug)]
pub struct Family {
    /// Those that come with the program, then the team's own in the order of their names.
    pub pieces: Vec<Piece>,
    /// Templates that are none, by the names of their files, and why.
    pub refused: Vec<(String, NotAPiece)>,
}

impl Family {
    /// Returns the pieces that come with the program.
    pub fn shipped() -> Self {
        Self { pieces: Piece::ALL.to_vec(), refused: Vec::new() }
    }

    /// Returns the pieces that can be written in `folder`.
    pub fn of(folder: &Folder) -> Result<Self, Error> {
        let mut family = Self::shipped();
        for piece in &mut family.pieces {
            *piece = in_their_shape(folder, piece.clone())?;
        }
        for file in folder.templates()? {
            let Some(name) = file.strip_suffix(TEMPLATE_ENDING) else { continue };
            if Piece::named(name).is_some() {
                continue;
            }
            match name.parse::<PieceName>() {
                Ok(name) => family.pieces.extend(own(folder, &name)?),
                Err(error) => family.refused.push((file, error)),
            }
        }
        Ok(family)
    }
}

/// Returns the piece called `name`: one that comes with the program, in the team's shape where it
/// has given it one, or the team's own.
pub fn piece(folder: &Folder, name: &str) -> Result<Piece, Error> {
    if let Some(piece) = Piece::named(name) {
        return in_their_shape(folder, piece);
    }
    // A name that none can have names none.
    let own = match name.parse::<PieceName>() {
        Ok(name) => own(folder, &name)?,
        Err(_) => None,
    };
    own.ok_or_else(|| Error::NoPiece { name: name.to_owned() })
}

fn in_their_shape(folder: &Folder, piece: Piece) -> Result<Piece, Error> {
    Ok(match folder.template(&piece.template_name())? {
        Some((label, template)) => piece.overridden(label, template),
        None => piece,
    })
}

fn own(folder: &Folder, name: &PieceName) -> Result<Option<Piece>, Error> {
    let template = folder.template(&format!("{name}{TEMPLATE_ENDING}"))?;
    Ok(template.map(|(_, template)| Piece::own(name, template)))
}
