//! The pieces of an edition's family: made, and put where the team reads them.

use crate::document::{About, Piece, View, Writer};
use crate::error::Error;
use crate::store::{EditionFolder, Folder, Published};

/// A piece as it was made.
#[derive(Debug)]
pub struct Made {
    /// Its Markdown.
    pub markdown: String,
    /// What formats have to know besides.
    pub about: About,
}

/// Makes the view of an edition, from which every piece is written.
pub fn view(edition: &EditionFolder) -> Result<View, Error> {
    let workshop = edition.workshop()?;
    let agreement = edition.agreement(&workshop)?;
    let mut writer = Writer::new(&workshop, &agreement);
    edition.read(&workshop, &agreement, |portion| writer.take(portion))?;
    Ok(writer.view())
}

/// Makes a piece of an edition, by the team's own template where there is one.
pub fn make(folder: &Folder, edition: &EditionFolder, piece: Piece) -> Result<Made, Error> {
    let template = folder.template(&piece.template_name())?;
    let template = template.as_ref().map(|(name, text)| (name.as_str(), text.as_str()));
    let view = view(edition)?;
    Ok(Made { markdown: view.write(piece, template)?, about: view.about(piece) })
}

/// Makes the philosophy of an edition and puts it where the team reads it. One that somebody edited
/// is replaced only if `over` says so, and then kept beside the new one.
pub fn publish(folder: &Folder, edition: &EditionFolder, over: bool) -> Result<Published, Error> {
    let made = make(folder, edition, Piece::PHILOSOPHY)?;
    Ok(folder.publish(edition.id(), &made.markdown, over)?)
}
