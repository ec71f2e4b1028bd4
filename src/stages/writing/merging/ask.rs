//! Asking about what both people and the program changed: the texts side by side, as far as they
//! differ, and what becomes of them.

use crate::document::merge::{Choice, Conflict};
use crate::prompt::{Action, Field, Intent, Menu, PromptError, Prompter, Waited};
use crate::store::Standing;
use crate::text;

/// Says what there is to decide, and why.
pub(super) fn introduction(name: &str, standing: &Standing, count: usize) -> String {
    let passages = if count == 1 { "One passage".to_owned() } else { format!("{count} passages") };
    let is_one = count == 1;
    let why = match (standing.written.is_some(), is_one) {
        (true, true) => "was edited by hand, and what credo writes there has changed, too",
        (true, false) => "were edited by hand, and what credo writes there has changed, too",
        (false, true) => {
            "is not as credo writes it, and what it wrote last is not there any more, so that \
             nobody can tell who changed what"
        }
        (false, false) => {
            "are not as credo writes them, and what it wrote last is not there any more, so that \
             nobody can tell who changed what"
        }
    };
    format!("{passages} of {name} {why}.")
}

/// Says what there is to decide that an earlier run left marked.
pub(super) fn still_marked(name: &str, count: usize) -> String {
    let passages = if count == 1 { "One passage".to_owned() } else { format!("{count} passages") };
    let are = if count == 1 { "is" } else { "are" };
    format!(
        "{passages} of {name} {are} still marked, with what was edited by hand and what credo writes."
    )
}

/// What somebody wants to become of a conflict.
enum Answer {
    Choice(Choice),
    /// The one before is to be decided again.
    Back,
    /// This one and all that follow stay marked.
    Rest,
}

/// Asks about one conflict after the other, and returns what was decided; those after the last are
/// to be marked.
pub(super) fn ask(
    prompter: &mut dyn Prompter,
    conflicts: &[Conflict],
) -> Result<Vec<Choice>, PromptError> {
    let mut choices = Vec::new();
    // What was decided about the one that is asked about again.
    let mut before = None;
    while let Some(conflict) = conflicts.get(choices.len()) {
        let which = format!("{} of {}", choices.len() + 1, conflicts.len());
        let decided = before.take();
        match ask_about(prompter, (conflict, &which), decided.as_ref()) {
            Ok(Answer::Choice(choice)) => choices.push(choice),
            Ok(Answer::Back) => {
                before = choices.pop();
                if before.is_none() {
                    prompter.show("Nothing lies before this.")?;
                }
            }
            Ok(Answer::Rest) | Err(PromptError::Ended) => break,
            Err(other) => return Err(other),
        }
    }
    Ok(choices)
}

/// Shows a conflict, and asks what becomes of it; `before` is what was decided about it.
fn ask_about(
    prompter: &mut dyn Prompter,
    (conflict, which): (&Conflict, &str),
    before: Option<&Choice>,
) -> Result<Answer, PromptError> {
    let keep = if has_old_figures(conflict) {
        "Keep what was edited, with figures that are not those of now"
    } else {
        "Keep what was edited"
    };
    let mut items = vec![
        (keep, Answer::Choice(Choice::Ours)),
        ("Take what credo writes", Answer::Choice(Choice::Theirs)),
    ];
    if !conflict.ours.is_empty() && !conflict.theirs.is_empty() {
        items.push(("Keep both", Answer::Choice(Choice::Both)));
    }
    let own = items.len();
    items.push(("Write it anew", Answer::Back));
    items.push(("Leave the rest marked in the file", Answer::Rest));
    let (words, answers): (Vec<_>, Vec<_>) =
        items.into_iter().map(|(words, answer)| (words.to_owned(), answer)).unzip();
    let is_it = |answer: &Answer| matches!((answer, before), (Answer::Choice(it), Some(before)) if it == before);
    let mut default = match before {
        Some(Choice::Written(_)) => own,
        Some(_) => answers.iter().position(is_it).unwrap_or_default(),
        None => 0,
    };
    let page = page(conflict, which, prompter.columns());
    loop {
        let menu = Menu { question: "What is it to be?", items: &words, default };
        if prompter.read_above(&page, menu.rows(prompter.columns()))? == Waited::Pause {
            return Err(PromptError::Paused);
        }
        let Some(at) = prompter.choose(&menu)? else { return Ok(Answer::Back) };
        if at != own {
            return Ok(answers.into_iter().nth(at).unwrap_or(Answer::Rest));
        }
        default = own;
        if let Some(text) = write(prompter, conflict, before)? {
            return Ok(Answer::Choice(Choice::Written(text)));
        }
    }
}

/// Whether what people edited says other figures than what is new, which says others than before.
fn has_old_figures(conflict: &Conflict) -> bool {
    let Conflict { before, ours, theirs, .. } = conflict;
    let [before, ours, theirs] = [before.as_deref().unwrap_or(ours), ours, theirs].map(figures);
    !ours.is_empty() && !theirs.is_empty() && theirs != before && theirs != ours
}

/// Returns the numbers in a text, in their order.
fn figures(text: &str) -> Vec<&str> {
    let parts = text.split(|it: char| !it.is_ascii_digit() && it != '.' && it != ',');
    parts.map(|part| part.trim_matches(['.', ','])).filter(|part| !part.is_empty()).collect()
}

/// Returns what is shown of a conflict: where it is, and each text with so many columns of what they
/// begin and end with in common.
fn page(conflict: &Conflict, which: &str, columns: usize) -> String {
    let mut page = match conflict.under.as_str() {
        "" => format!("\n{which}\n"),
        under => format!("\n{which}, under \"{under}\"\n"),
    };
    let (ours, theirs) = (conflict.ours.as_str(), conflict.theirs.as_str());
    // What people wrote into it stands in both, and not in what it was.
    let before = conflict.before.as_deref();
    let before = before.map(|before| where_they_differ(&[before, ours, theirs], columns));
    let texts = before.into_iter().flat_map(|texts| texts.into_iter().take(1));
    let texts = texts.chain(where_they_differ(&[ours, theirs], columns));
    let labels = ["It was", "It is now, by hand", "Credo writes"];
    let labels = labels.into_iter().skip(usize::from(conflict.before.is_none()));
    for (label, text) in labels.zip(texts) {
        let text = if text.is_empty() { "(nothing)".to_owned() } else { text };
        page.extend(["\n", label, ":\n  ", &text.replace('\n', "\n  "), "\n"]);
    }
    page
}

/// Returns texts without most of what all of them begin and end with: about `columns` columns of it
/// stay on either side.
fn where_they_differ(texts: &[&str], columns: usize) -> Vec<String> {
    let Some((first, others)) = texts.split_first() else { return Vec::new() };
    let same = |one: &str, other: &str| {
        let pairs = one.char_indices().zip(other.chars());
        pairs
            .take_while(|((_, one), other)| one == other)
            .map(|((at, it), _)| at + it.len_utf8())
            .last()
    };
    let begin = others.iter().map(|other| same(first, other).unwrap_or_default()).min();
    let begin = begin.unwrap_or_default();
    let rests: Vec<_> = texts.iter().map(|text| text.get(begin..).unwrap_or_default()).collect();
    let same_at_end = |other: &&str| {
        let (one, other) = (rests.first().unwrap_or(other).chars().rev(), other.chars().rev());
        one.zip(other).take_while(|(one, other)| one == other).map(|(it, _)| it.len_utf8()).sum()
    };
    let end: usize = rests.iter().map(same_at_end).min().unwrap_or_default();
    let cut = |rest: &&str| {
        let (before, after) = (first.get(..begin).unwrap_or_default(), rest.len() - end);
        let (middle, after) = rest.split_at_checked(after).unwrap_or((rest, ""));
        let (opening, closing) = (text::tail(before, columns), text::head(after, columns));
        let (left, right) = (opening.len() < before.len(), closing.len() < after.len());
        let (opening, closing) = (
            if left { format!("… {}", opening.trim_start()) } else { opening.to_owned() },
            if right { format!("{} …", closing.trim_end()) } else { closing.to_owned() },
        );
        format!("{opening}{middle}{closing}")
    };
    rests.iter().map(cut).collect()
}

/// Lets somebody write what it is to be; nothing is *back*.
fn write(
    prompter: &mut dyn Prompter,
    conflict: &Conflict,
    before: Option<&Choice>,
) -> Result<Option<String>, PromptError> {
    let text = match before {
        Some(Choice::Written(text)) => text,
        Some(_) | None if conflict.ours.is_empty() => &conflict.theirs,
        Some(_) | None => &conflict.ours,
    };
    let field = Field {
        label: ">",
        text,
        note: None,
        lines: true,
        actions: &[Action::Back],
        clock: None,
        draft: None,
    };
    let reply = prompter.write(&field)?;
    Ok((reply.intent == Intent::Said).then_some(reply.text))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn of_long_texts_only_what_differs_is_shown() {
        let words = "We say so. ".repeat(9);
        let texts = [format!("{words}One.{words}"), format!("{words}Two.{words}"), String::new()];
        let [one, two, nothing] = &texts;
        assert_eq!(
            where_they_differ(&[one, two], 12),
            ["… We say so. One.We say so. …", "… We say so. Two.We say so. …"]
        );
        assert_eq!(where_they_differ(&[one, nothing], 12), [one.as_str(), ""]);
        assert_eq!(where_they_differ(&["a b c", "a x c"], 12), ["a b c", "a x c"]);
        assert_eq!(
            where_they_differ(&["静か静か静かな", "静か静か静かに"], 4),
            ["… 静かな", "… 静かに"]
        );
    }

    proptest! {
        #[test]
        fn what_differs_can_be_shown_of_any_texts(one in "[ab\u{301}é今🇫🇷 \n]{0,40}", other in "[ab\u{301}é今🇫🇷 \n]{0,40}") {
            let shown = where_they_differ(&[&one, &other], 99);
            prop_assert_eq!(shown, [one, other]);
        }
    }
}
