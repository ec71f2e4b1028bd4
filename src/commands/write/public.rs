//! What goes out is shown before it goes, and nothing is written without a yes.

use crate::context::Context;
use crate::document::Outgoing;
use crate::error::Error;
use crate::prompt::Waited;

/// The rows that the question takes below what is shown.
const ROWS_OF_THE_QUESTION: usize = 2;

/// Shows what goes out, word for word, says what stays in, and asks whether that is to be written;
/// `yes` answers beforehand. Each piece comes by its name, with what it says.
pub(super) fn may_go_out(
    context: &mut Context<'_>,
    outgoing: &Outgoing,
    (pieces, yes): (&[(String, String)], bool),
) -> Result<bool, Error> {
    let Outgoing { stays, draft } = outgoing;
    let mut told = String::new();
    for (name, text) in pieces {
        let goes = format!("This goes out with the public `{name}`:\n\n{}\n\n", text.trim_end());
        told.push_str(&goes);
    }
    if !stays.is_empty() {
        told.push_str("This stays in:\n");
    }
    for thing in stays {
        told.extend(["  ", thing, "\n"]);
    }
    if *draft {
        told.push_str("The wording is not decided yet: what goes out is a draft.\n");
    }
    if yes {
        context.ui.remark(told.trim_end()).map_err(Error::Output)?;
        return Ok(true);
    }
    let is_read = context.prompter.read_above(&told, ROWS_OF_THE_QUESTION)? == Waited::Ready;
    let may = is_read
        && context.prompter.confirm("Write it for everybody to read?", false)? == Some(true);
    if !may {
        context.ui.remark("Nothing was written.").map_err(Error::Output)?;
    }
    Ok(may)
}
