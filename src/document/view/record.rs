//! Every answer to one question in full, by the promises made about names: what the document itself
//! only counts. It is kept only for the piece that shows it.

use std::collections::HashMap;
use std::sync::Arc;

use super::fields::{Many, many};
use super::parts::{Filed, Line, RecordPart, Row, Table};
use super::themed::Speaker;
use super::voices::{cells, columns, item_bytes, known_how, one_of_us};
use crate::document::words::Words;
use crate::domain::{
    CardId, Evidence, Item, Keeps, Opt, Question, Said, Score, Shown, Sorting, Workshop, cards_of,
};
use crate::order::Order as _;

/// What everybody said to one question, while it comes in.
#[derive(Debug)]
pub(super) struct Record<'w> {
    question: &'w Question,
    workshop: &'w Workshop,
    /// The sentences of the themes, each with what was put under it.
    themes: Vec<(&'w str, Lines)>,
    /// Under which of them a card was put.
    places: HashMap<&'w CardId, Vec<usize>>,
    /// What was put under none.
    aside: Lines,
    /// What is on no card, or everything where nothing is sorted.
    voices: Lines,
    rows: Vec<Row>,
    any_named: bool,
    /// What those gave on the scale who are not named.
    without_names: Vec<Score>,
    bytes: usize,
}

/// What people said: those with a name in their order, then the others.
#[derive(Debug, Default)]
struct Lines {
    named: Vec<Spoken>,
    unnamed: Vec<Spoken>,
}

/// What somebody said, how they know it, and what they gave on the scale.
#[derive(Clone, Debug)]
struct Spoken {
    line: Line,
    known: Option<Evidence>,
    score: Option<Score>,
}

/// How the lines of a question are shown.
#[derive(Clone, Copy, Debug)]
struct Way<'a> {
    /// Whether names would tell whose the other words are, so that nobody is named.
    names_tell: bool,
    /// Whether scores stand beside the names of those who gave them.
    scores: bool,
    /// What stands in place of a name, where others have one.
    nobody: Option<&'a Arc<str>>,
    words: &'a Words,
}

impl<'w> Record<'w> {
    /// Begins with nobody.
    pub(super) fn new(
        question: &'w Question,
        sorting: Option<&'w Sorting>,
        workshop: &'w Workshop,
    ) -> Self {
        let themes = sorting.map(|sorting| sorting.themes.as_slice()).unwrap_or_default();
        let mut places: HashMap<_, Vec<_>> = HashMap::new();
        for (at, theme) in themes.iter().enumerate() {
            for card in &theme.cards {
                places.entry(card).or_default().push(at);
            }
        }
        Self {
            question,
            workshop,
            themes: themes.iter().map(|theme| (theme.says.as_str(), Lines::default())).collect(),
            places,
            aside: Lines::default(),
            voices: Lines::default(),
            rows: Vec::new(),
            any_named: false,
            without_names: Vec::new(),
            bytes: 0,
        }
    }

    /// Adds what somebody said.
    pub(super) fn add(&mut self, speaker: Speaker<'_>, said: &Said) {
        if self.question.keeps == Keeps::Numbers {
            return;
        }
        self.any_named |= speaker.name.is_some();
        let mut score = self.question.parts.scale().map(|_| said.score.unwrap_or(Score::Pass));
        if speaker.name.is_none() {
            self.without_names.extend(score.take());
        }
        let language = &self.workshop.language;
        let foreign = said.language.as_ref().filter(|said| *said != language);
        let line = Line {
            who: speaker.name.cloned(),
            picked: None,
            text: None,
            gloss: None,
            language: foreign.map(|language| language.as_str().into()),
        };
        let spoken = Spoken { line, known: None, score: None };
        // What they picked stands with their own words, and by itself where there are none.
        let picked = Spoken {
            line: Line { picked: self.picked(said), ..spoken.line.clone() },
            known: said.evidence,
            score,
        };
        let cards = cards_of(speaker.of, said, self.question);
        let is_sorted = !self.themes.is_empty();
        if picked.says_anything() && cards.iter().all(|card| card.id.item.is_some()) {
            self.voices.push(picked.clone());
        }
        let last = cards.len();
        for (card, number) in cards.into_iter().zip(1..) {
            let item =
                card.id.item.and_then(|item| said.items.get(usize::from(item).checked_sub(1)?));
            // A translation is of the whole answer, and stands at the last of its cards.
            let gloss = said.gloss.as_deref().filter(|_| number == last).map(Box::<str>::from);
            self.bytes += gloss.as_deref().map_or(0, str::len);
            if let (false, Some(item @ Item::Columns(_)), Some(items)) =
                (is_sorted, item, self.question.parts.items())
            {
                self.bytes += item_bytes(item);
                let cells = cells(item.clone(), items);
                let base = &spoken.line;
                let (who, language) = (base.who.clone(), base.language.clone());
                self.rows.push(Row { who, cells, gloss, language });
                continue;
            }
            let base = if card.id.item.is_none() { &picked } else { &spoken };
            let text = Some(card.words.as_str().into());
            let line = Line { text, gloss, ..base.line.clone() };
            self.file(&card.id, Spoken { line, ..*base });
        }
    }

    /// Puts a card under its themes.
    fn file(&mut self, card: &CardId, spoken: Spoken) {
        let length = spoken.line.text.as_deref().map_or(0, str::len);
        let Some(places) = self.places.get(card) else {
            self.bytes += length;
            let lines = if self.themes.is_empty() { &mut self.voices } else { &mut self.aside };
            lines.push(spoken);
            return;
        };
        self.bytes += length * places.len();
        for at in places {
            if let Some((_, lines)) = self.themes.get_mut(*at) {
                lines.push(spoken.clone());
            }
        }
    }

    /// Says what somebody chose or ranked.
    fn picked(&self, said: &Said) -> Option<Box<str>> {
        let parts = &self.question.parts;
        let label = |options: Option<&Vec<Opt>>, id: &str| {
            let option = options.and_then(|all| all.iter().find(|one| one.id.as_str() == id));
            option.map_or(id, |option| option.label.text(&self.workshop.language)).to_owned()
        };
        let choice = parts.choice().map(|choice| &choice.options);
        let choices = parts.choices().map(|choices| &choices.options);
        let menu = parts.ranking().map(|ranking| &ranking.menu);
        let chosen = said.choice.iter().map(|id| label(choice, id.as_str()));
        let several = said.choices.iter().map(|id| label(choices, id.as_str()));
        let ranked = said.ranked.iter().map(|id| label(menu, id));
        let all: Vec<_> = chosen.chain(several).chain(ranked).collect();
        (!all.is_empty()).then(|| all.join(", ").into())
    }

    /// Returns how many bytes of text there are.
    pub(super) fn bytes(&self) -> usize {
        self.bytes
    }

    /// Returns it as the view has it. Where names would tell whose the other words are, nobody is
    /// named.
    pub(super) fn done(self, names_tell: bool, words: &Words) -> RecordPart {
        let any_named = self.any_named && !names_tell;
        let nobody = any_named.then(|| one_of_us(words));
        let scores = any_named && self.scores_have_names();
        let way = Way { names_tell, scores, nobody: nobody.as_ref(), words };
        let done = |lines: Lines| lines.done(way);
        let filed =
            |(says, lines): (&str, Lines)| Filed { says: says.to_owned(), voices: done(lines) };
        let rows = rows(self.rows, names_tell, nobody.as_ref());
        let columns = columns(self.question, &self.workshop.language);
        RecordPart {
            named: any_named,
            themes: many(self.themes.into_iter().map(filed)),
            aside: done(self.aside),
            voices: done(self.voices),
            table: (!rows.is_empty()).then(|| Arc::new(Table { columns, rows: many(rows) })),
        }
    }

    /// Whether scores may stand beside names: names are the rule of the workshop, and what is left
    /// over, where some gave theirs without one, is not the same of all of them.
    fn scores_have_names(&self) -> bool {
        let [first, others @ ..] = self.without_names.as_slice() else {
            return self.workshop.shown == Shown::Named;
        };
        self.workshop.shown == Shown::Named && others.iter().any(|other| other != first)
    }
}

impl Spoken {
    /// Whether there is anything besides a name.
    fn says_anything(&self) -> bool {
        self.line.picked.is_some() || self.known.is_some() || self.score.is_some()
    }

    /// Returns it as the view has it; nothing if there is nothing to show of it.
    fn done(self, way: Way<'_>) -> Option<Line> {
        let Self { line, known, score } = self;
        let score = score.filter(|_| way.scores).map(|score| told(score, way.words));
        let known = known.map(|how| known_how(how, way.words));
        let picked = line.picked.as_deref().map(str::to_owned);
        let picked: Vec<_> = score.into_iter().chain(picked).chain(known).collect();
        let picked: Option<Box<str>> = (!picked.is_empty()).then(|| picked.join(", ").into());
        (picked.is_some() || line.text.is_some()).then_some(Line { picked, ..line })
    }
}

impl Lines {
    fn push(&mut self, spoken: Spoken) {
        let lines = if spoken.line.who.is_some() { &mut self.named } else { &mut self.unnamed };
        lines.push(spoken);
    }

    /// Puts what has no name behind what has one, in the order of the alphabet: that tells nothing.
    fn done(self, way: Way<'_>) -> Many<Line> {
        let Self { mut named, mut unnamed } = self;
        if way.names_tell {
            unnamed.append(&mut named);
        }
        let done = |lines: Vec<Spoken>| lines.into_iter().filter_map(move |line| line.done(way));
        let mut unnamed: Vec<_> = done(unnamed).collect();
        unnamed.order_by(|a, b| (&a.text, &a.picked).cmp(&(&b.text, &b.picked)));
        let nobody = |line: Line| Line { who: way.nobody.cloned(), ..line };
        many(done(named).chain(unnamed.into_iter().map(nobody)))
    }
}

/// Says what somebody gave on a scale.
fn told(score: Score, words: &Words) -> String {
    match score {
        Score::Points(points) => words.digits(usize::from(points)),
        Score::DontKnow => words.say("appendix-dont-know", &[]),
        Score::Pass => words.say("appendix-no-score", &[]),
    }
}

/// Puts rows without a name behind those that have one, in the order of the alphabet.
fn rows(rows: Vec<Row>, names_tell: bool, nobody: Option<&Arc<str>>) -> Vec<Row> {
    let is_named = |row: &Row| row.who.is_some() && !names_tell;
    let (mut named, mut unnamed): (Vec<_>, Vec<_>) = rows.into_iter().partition(is_named);
    unnamed.order_by(|a, b| a.cells.cmp(&b.cells));
    named.extend(unnamed.into_iter().map(|row| Row { who: nobody.cloned(), ..row }));
    named
}
