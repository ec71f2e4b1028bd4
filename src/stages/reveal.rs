//! The reveal: everybody's answers to a question together, in an order that tells nothing.

use std::fmt;

use super::question::evidence_words;
use super::session::{Outcome, Session};
use crate::domain::{Edition, Entry, Item, Language, Part, Question, QuestionId, Said, Way};
use crate::error::Error;
use crate::figures::{Figures, QuestionFigures, Scores, Turnout};
use crate::flow::shuffle;
use crate::prompt::{Menu, Waited};
use crate::ui;

/// One answer as it is shown.
pub(super) struct Card {
    words: String,
    by: String,
}

impl fmt::Display for Card {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n    {}", self.words, self.by)
    }
}

/// Stands for a name beside an answer without one.
const ONE_OF_US: &str = "— one of us";

impl Session<'_, '_> {
    /// Reveals `questions` one after the other. A question counts as revealed once somebody has
    /// gone on from it.
    pub(super) fn reveal_all(
        &mut self,
        questions: &[QuestionId],
    ) -> Result<Option<Outcome>, Error> {
        let edition = self.sitting.folder().load()?;
        let figures = Figures::of(&edition);
        let figures: Vec<_> = edition.workshop.questions().zip(&figures.questions).collect();
        for id in questions {
            let Some((question, figures)) = figures.iter().find(|(one, _)| one.id == *id) else {
                continue;
            };
            // What was asked of nobody here has nothing to show.
            let was_asked = figures.turnout.asked > 0;
            if was_asked && self.reveal(&edition, question, figures)? == Waited::Pause {
                return Ok(Some(Outcome::Paused));
            }
            self.change(|workshop| {
                workshop.revealed.insert(id.clone());
            })?;
        }
        self.context.prompter.clear()?;
        Ok(None)
    }

    fn reveal(
        &mut self,
        edition: &Edition,
        question: &Question,
        figures: &QuestionFigures,
    ) -> Result<Waited, Error> {
        let language = self.workshop().language.clone();
        let count = answered(figures.turnout);
        let mut shown = vec![question.prompt.text(&language).to_owned(), format!("{count}.")];
        let columns = self.context.prompter.columns();
        shown.extend(sums(question, figures, &language, columns));
        for card in self.cards(edition, question, figures)? {
            shown.push(card.to_string());
        }
        let shown = format!("{}\n\n", shown.join("\n\n"));
        match self.workshop().way {
            Way::Round => self.pages(&shown, "Read and talk, then go on"),
            Way::Room => self.in_the_room(&shown),
        }
    }

    /// Shows what was `shown`, and lets people come and go before the next question; when the
    /// keyboard goes round, they may between two people.
    fn in_the_room(&mut self, shown: &str) -> Result<Waited, Error> {
        self.context.prompter.clear()?;
        if self.context.prompter.read(shown)? == Waited::Pause {
            return Ok(Waited::Pause);
        }
        let items = ["Go on", "Somebody joins", "Somebody leaves", "Stop for now"];
        let items = items.map(str::to_owned);
        loop {
            let menu = Menu { question: "Read and talk, then:", items: &items, default: 0 };
            match self.context.prompter.choose(&menu)? {
                Some(1) => self.join()?,
                Some(2) => self.leave()?,
                Some(3) => return Ok(Waited::Pause),
                Some(_) | None => return Ok(Waited::Ready),
            }
        }
    }

    /// Returns the answers that have words, in an order that tells nothing.
    fn cards(
        &self,
        edition: &Edition,
        question: &Question,
        figures: &QuestionFigures,
    ) -> Result<Vec<Card>, Error> {
        let language = &self.workshop().language;
        let off_the_record = self.sitting.off_the_record(&question.id)?;
        let mut cards = cards(edition, question, figures.names_tell());
        for said in off_the_record {
            let by = "— off the record: not written down".to_owned();
            cards.extend(card(question, &said, by, language));
        }
        shuffle(&mut cards, self.seed_of(&question.id));
        Ok(cards)
    }

    /// Returns the seed of a question's order: another for each, or the same people would come first
    /// every time.
    pub(super) fn seed_of(&self, question: &QuestionId) -> u64 {
        let before = self.workshop().questions().take_while(|one| one.id != *question).count();
        self.context.seed.wrapping_add(u64::try_from(before).unwrap_or_default())
    }
}

/// Returns how many answered, how many passed, and how many did neither: they were not there, or have
/// not come to it.
pub(super) fn answered(turnout: Turnout) -> String {
    let Turnout { asked, answered, passed } = turnout;
    let rest = [(passed, "passed"), (turnout.not_reached(), "did not")];
    let rest = rest.into_iter().filter(|(count, _)| *count > 0);
    let rest = rest.map(|(count, did)| format!("{count} {did}"));
    let all: Vec<_> = [format!("{answered} of {asked} answered")].into_iter().chain(rest).collect();
    all.join(", ")
}

/// Returns the answers that last and have words, with names unless these tell whose another one is.
pub(super) fn cards(edition: &Edition, question: &Question, names_tell: bool) -> Vec<Card> {
    let card = |said, by| card(question, said, by, &edition.workshop.language);
    let named = edition.people().filter_map(|(person, sheet)| {
        match sheet.and_then(|sheet| sheet.entry(&question.id)) {
            Some(Entry::Named(said)) if names_tell => card(said, ONE_OF_US.to_owned()),
            Some(Entry::Named(said)) => card(said, format!("— {}", person.name)),
            Some(Entry::Apart | Entry::Pass) | None => None,
        }
    });
    let unnamed = edition.unnamed.iter().filter(|answer| answer.question == question.id);
    let unnamed = unnamed.filter_map(|answer| card(&answer.said, ONE_OF_US.to_owned()));
    named.chain(unnamed).collect()
}

fn card(question: &Question, said: &Said, by: String, language: &Language) -> Option<Card> {
    let words = in_words(question, said, language);
    (!words.is_empty()).then_some(Card { words, by })
}

/// Returns what an answer says in words; numbers are shown for all together only.
fn in_words(question: &Question, said: &Said, language: &Language) -> String {
    let mut lines = Vec::new();
    for part in question.parts.iter() {
        match part {
            Part::Text(_) => lines.extend(said.text.clone()),
            Part::Items(items) => {
                for item in &said.items {
                    lines.push(match item {
                        Item::Words(words) => format!("- {words}"),
                        Item::Columns(columns) => {
                            let cells: Vec<_> = items
                                .columns
                                .iter()
                                .filter_map(|column| columns.get(&column.id))
                                .cloned()
                                .collect();
                            format!("- {}", cells.join(" · "))
                        }
                    });
                }
            }
            Part::Ranking(ranking) if !said.ranked.is_empty() => {
                let places = said.ranked.iter().zip(1..);
                let places: Vec<_> = places
                    .map(|(text, place)| format!("{place}. {}", ranking.label(text, language)))
                    .collect();
                lines.push(places.join("  "));
            }
            Part::Evidence => {
                lines.extend(said.evidence.map(|how| format!("({})", evidence_words(how))));
            }
            Part::Scale(_) | Part::Choice(_) | Part::Choices(_) | Part::Ranking(_) => {}
        }
    }
    lines.join("\n")
}

/// Returns what the answers add up to: the dots first, then the mean.
pub(super) fn sums(
    question: &Question,
    figures: &QuestionFigures,
    language: &Language,
    columns: usize,
) -> Option<String> {
    let mut lines = Vec::new();
    let tally = &figures.tally;
    if let (Some(scale), Some(scores)) = (question.parts.scale(), &tally.scores) {
        lines.push(ui::dots(&scores.points(), columns));
        let (low, high) = (scale.low.text(language), scale.high.text(language));
        lines.push(format!("1 {low} … 5 {high}"));
        lines.push(score_line(scores));
    }
    let chosen = question.parts.choice().map(|choice| &choice.options).zip(tally.choice.as_ref());
    let picked = question.parts.choices().map(|some| &some.options).zip(tally.choices.as_ref());
    for (options, counts) in chosen.into_iter().chain(picked) {
        for (option, (_, count)) in options.iter().zip(counts.iter()) {
            let dots = "●".repeat(count.min(columns / 2));
            lines.push(format!("{count} {} {dots}", option.label.text(language)));
        }
    }
    if let Some(places) = &tally.places {
        for place in places.ranked() {
            let people = if place.people == 1 {
                "1 of us".to_owned()
            } else {
                format!("{} of us", place.people)
            };
            lines.push(format!("{} points, {people}: {}", place.points, place.label));
        }
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Returns the mean with lowest and highest, how many scores there are, and how far they lie apart.
pub(super) fn score_line(scores: &Scores) -> String {
    let mut told = Vec::new();
    if let (Some(mean), Some(lowest), Some(highest)) =
        (scores.mean(), scores.lowest(), scores.highest())
    {
        told.push(format!("mean {mean}, {lowest} to {highest}"));
    }
    told.push(match scores.count() {
        1 => "1 score".to_owned(),
        count => format!("{count} scores"),
    });
    if scores.dont_know() > 0 {
        told.push(format!("{} don't know", scores.dont_know()));
    }
    if scores.declined() > 0 {
        told.push(format!("{} without a number", scores.declined()));
    }
    let told = told.join(", ");
    scores.spread().map_or(told.clone(), |spread| format!("{told}: {}", spread.as_str()))
}
