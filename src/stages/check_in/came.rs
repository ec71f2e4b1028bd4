//! What a check-in came to: the promise beside what came to mind of it, scores beside those of the
//! time before, the stories in people's own words, and how the commitments stand.

use super::earlier::{Earlier, earlier};
use crate::context::Context;
use crate::domain::{Edition, Question};
use crate::error::Error;
use crate::figures::{AddedUp, Figures, PROMISE_RECALL, QuestionFigures};
use crate::flow::shuffle;
use crate::stages::commitments::Taken;
use crate::stages::due::Last;
use crate::stages::reveal::{answered, cards, sums};
use crate::stages::review::listed;
use crate::store::{EditionFolder, Folder};
use crate::text::word_for_word;

/// What nobody has noted anything about.
const UNTOLD: &str = "nothing noted yet";

/// Returns what a check-in came to, for so many columns.
///
/// What was off the record is not in it, and names stand as they were promised.
pub fn came_to(
    context: &Context<'_>,
    folder: &Folder,
    check_in: &EditionFolder,
    columns: usize,
) -> Result<String, Error> {
    let edition = check_in.load()?;
    let (figures, workshop) = (Figures::of(&edition), &edition.workshop);
    let after = check_in.before(workshop)?.map(|after| after.id());
    let last = after.map(|after| Last::of(folder, Some(after))).transpose()?.flatten();
    let promise = last.as_ref().and_then(|last| last.agreement.statements.promise.as_ref());
    let promise = promise.map(|promise| promise.text.as_str());
    let now = AddedUp { workshop, figures: &figures };
    let before = earlier(folder, check_in, now)?;
    let day = workshop.held.format("%-d %B %Y");
    let mut parts = vec![format!("What the check-in of {day} came to")];
    for ((question, figures), at) in workshop.questions().zip(&figures.questions).zip(0..) {
        if figures.turnout.asked > 0 {
            let before = before.get(&question.id);
            let asked = Asked { edition: &edition, question, figures, before, promise };
            // Another order for each, or the same people would come first every time.
            parts.extend(asked.told(columns, context.seed.wrapping_add(at)));
        }
    }
    let parked = edition.sheets.iter().flat_map(|sheet| &sheet.parked).cloned();
    let mut parked: Vec<_> = parked.collect();
    shuffle(&mut parked, context.seed);
    parts.extend(listed("Thoughts that were parked", parked.into_iter()));
    if let Some(last) = &last {
        let taken = Taken::of(context.today, (folder, last), None)?;
        let update = context.command("commitments update");
        let title = format!("How the commitments stand; `{update}` notes it");
        parts.extend(listed(&title, commitments(&taken)));
    }
    Ok(format!("{}\n", parts.join("\n\n")))
}

/// A question that was asked, and what its answers are set beside.
struct Asked<'e> {
    edition: &'e Edition,
    question: &'e Question,
    figures: &'e QuestionFigures,
    before: Option<&'e Earlier>,
    promise: Option<&'e str>,
}

impl Asked<'_> {
    /// Returns what the answers came to, part by part.
    fn told(&self, columns: usize, seed: u64) -> Vec<String> {
        let Self { edition, question, figures, before, .. } = self;
        let language = &edition.workshop.language;
        let prompt = question.prompt.text(language);
        let mut parts = vec![format!("{prompt}\n{}.", answered(figures.turnout))];
        parts.extend(self.recalled());
        parts.extend(sums(question, figures, language, columns));
        parts.extend(before.map(|before| before.told(columns)));
        let mut cards = cards(edition, question, figures.names_tell());
        shuffle(&mut cards, seed);
        parts.extend(cards.iter().map(ToString::to_string));
        parts
    }

    /// Says what the promise is and how many have it by heart, where that was asked.
    fn recalled(&self) -> Option<String> {
        let promise = self.promise.filter(|_| self.question.id.as_str() == PROMISE_RECALL)?;
        let Self { edition, question, figures, .. } = self;
        let said = edition.said(&question.id).filter_map(|said| said.text.as_deref());
        let right = said.filter(|said| word_for_word(said, promise)).count();
        let of = figures.turnout.answered + figures.turnout.passed;
        Some(format!("The promise: {promise}\nWord for word: {right} of {of}."))
    }
}

/// Returns a line for each commitment.
fn commitments(taken: &Taken) -> impl Iterator<Item = String> {
    taken.commitments().into_iter().filter_map(|row| {
        let [id, who, will, by, stands] = <[String; 5]>::try_from(row).ok()?;
        let stands = if stands.is_empty() { UNTOLD.to_owned() } else { stands };
        Some(format!("{id}, {who}, by {by}: {will} → {stands}"))
    })
}
