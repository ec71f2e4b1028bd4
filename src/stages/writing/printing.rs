//! A piece is printed as a PDF: said before it takes its time, and with what no font here has.

use super::Made;
use crate::context::Context;
use crate::document::Format;
use crate::document::formats::{self, Setting};
use crate::error::Error;

/// So many characters without a font are named; more are counted.
const NAMED: usize = 20;

/// Prints a piece.
pub(super) fn printed(
    context: &mut Context<'_>,
    made: &Made,
    setting: Setting,
) -> Result<Vec<u8>, Error> {
    let browser = context.press.browser()?;
    let name = browser.file_stem().unwrap_or(browser.as_os_str()).to_string_lossy().into_owned();
    context
        .ui
        .remark(&format!("Printing `{}` with {name} …", made.about.piece))
        .map_err(Error::Output)?;
    let page = formats::write(Format::Pdf, &made.markdown, &made.about, setting);
    let pdf = context.press.print(&browser, &page)?;
    if let Some(lacking) = lacking(&context.press.without_font(&made.markdown)) {
        context.ui.remark(&lacking).map_err(Error::Output)?;
    }
    Ok(pdf)
}

/// Says which characters are not to be seen in print.
fn lacking(characters: &[char]) -> Option<String> {
    let named: Vec<_> = characters.iter().take(NAMED).map(ToString::to_string).collect();
    let more = match characters.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let what = if characters.len() == 1 { "this character" } else { "these characters" };
    (!named.is_empty()).then(|| {
        format!(
            "No font here has {what}: {}{more}. Boxes stand in their place until one is installed; \
             Noto has fonts for every script.",
            named.join(" ")
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_without_a_font_are_named() {
        assert_eq!(lacking(&[]), None);
        insta::assert_snapshot!(lacking(&['静']).unwrap(), @"No font here has this character: 静. Boxes stand in their place until one is installed; Noto has fonts for every script.");
        let many: Vec<_> = ('\u{4e00}'..='\u{4e15}').collect();
        insta::assert_snapshot!(lacking(&many).unwrap(), @"No font here has these characters: 一 丁 丂 七 丄 丅 丆 万 丈 三 上 下 丌 不 与 丏 丐 丑 丒 专 and 2 more. Boxes stand in their place until one is installed; Noto has fonts for every script.");
    }
}
