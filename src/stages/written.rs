//! The document of an edition: made, and put where the team reads it.

use crate::document::{self, Writer};
use crate::error::Error;
use crate::store::{EditionFolder, Folder, Published};

/// Makes the document of an edition, by the team's own template where there is one.
pub fn render(folder: &Folder, edition: &EditionFolder) -> Result<String, Error> {
    let template = folder.template(document::TEMPLATE_NAME)?;
    let template = template.as_ref().map(|(name, text)| (name.as_str(), text.as_str()));
    let workshop = edition.workshop()?;
    let agreement = edition.agreement(&workshop)?;
    let mut writer = Writer::new(&workshop, &agreement);
    edition.read(&workshop, &agreement, |piece| writer.take(piece))?;
    Ok(writer.write(template)?)
}

/// Makes the document of an edition and puts it where the team reads it. One that somebody edited
/// is replaced only if `over` says so, and then kept beside the new one.
pub fn publish(folder: &Folder, edition: &EditionFolder, over: bool) -> Result<Published, Error> {
    let text = render(folder, edition)?;
    Ok(folder.publish(edition.id(), &text, over)?)
}
