//! Quotations of what the keeper left out whole: a piece of it goes with it.

use std::collections::HashSet;

use crate::domain::{
    Agreement, Audience, CardId, Decision, Entry, Fingerprint, Portion, QuestionId, Ruling, Said,
    Sorting, Whose, Workshop, cards_of,
};
use crate::error::Error;
use crate::store::EditionFolder;

/// Takes out of what the team made of its answers every quotation of one whose whole text is left out.
pub(super) fn withhold(
    edition: &EditionFolder,
    workshop: &Workshop,
    agreement: &mut Agreement,
) -> Result<(), Error> {
    let decisions = edition.decisions()?;
    let drops = |it: &&Decision| it.audience == Audience::Team && it.ruling == Ruling::Drop;
    let dropped: HashSet<Fingerprint> =
        decisions.iter().filter(drops).map(|it| it.stretch.text).collect();
    if dropped.is_empty() || agreement.themes.iter().all(|(_, sorting)| sorting.quotes.is_empty()) {
        return Ok(());
    }
    let mut withheld: HashSet<CardId> = HashSet::new();
    let mut look = |of: &Whose, question: &QuestionId, said: &Said| {
        let cards = workshop.question(question).map(|question| cards_of(of, said, question));
        let cards = cards.into_iter().flatten();
        let gone = cards.filter(|card| dropped.contains(&Fingerprint::of(&card.words)));
        withheld.extend(gone.map(|card| card.id));
    };
    edition.read(workshop, agreement, |portion| match portion {
        Portion::Sheet(sheet) => {
            let of = Whose::Named(sheet.participant);
            for (question, entry) in &sheet.entries {
                if let Entry::Named(said) = entry {
                    look(&of, question, said);
                }
            }
        }
        Portion::Unnamed(answer) => {
            look(&Whose::Unnamed(answer.id), &answer.question, &answer.said);
        }
    })?;
    let without = |(question, sorting): (&QuestionId, &Sorting)| {
        let mut sorting = sorting.clone();
        sorting.quotes.retain(|quote| !withheld.contains(&quote.card));
        (question.clone(), sorting)
    };
    agreement.themes = agreement.themes.iter().map(without).collect();
    Ok(())
}
