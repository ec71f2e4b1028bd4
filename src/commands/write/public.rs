//! What goes out is said before it goes, and nothing is written without a yes.

use crate::context::Context;
use crate::document::Outgoing;
use crate::error::Error;

/// Says what goes out and what stays in, and asks whether that is to be written; `yes` answers
/// beforehand.
pub(super) fn may_go_out(
    context: &mut Context<'_>,
    outgoing: &Outgoing,
    (names, yes): (&[String], bool),
) -> Result<bool, Error> {
    let Outgoing { goes, stays, draft } = outgoing;
    let mut told = format!(
        "This is what a public {} can show:\n{}This stays in:\n{}",
        names.join(", "),
        lines(goes),
        lines(stays)
    );
    if *draft {
        told.push_str("The wording is not decided yet: what goes out is a draft.\n");
    }
    told.push_str("A name that somebody wrote into a sentence goes out with it.\n");
    if yes {
        context.ui.remark(told.trim_end()).map_err(Error::Output)?;
        return Ok(true);
    }
    context.prompter.show(&told)?;
    let may = context.prompter.confirm("Write it for everybody to read?", false)? == Some(true);
    if !may {
        context.ui.remark("Nothing was written.").map_err(Error::Output)?;
    }
    Ok(may)
}

/// Returns things on a line each.
fn lines(things: &[String]) -> String {
    let mut lines = String::new();
    for thing in things {
        lines.extend(["  ", thing, "\n"]);
    }
    lines
}
