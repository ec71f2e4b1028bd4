//! Taking in what people said, piece by piece.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use super::changes::{Questions, changes};
use super::fields::{Many, many};
use super::names::names;
use super::parts::{ChangesPart, EarlierPart};
use super::record::Record;
use super::themed::{Speaker, Themed};
use super::trends::looking_back;
use super::voices::Voices;
use super::whole::{Heard, Seen, Team, Told, view};
use crate::changes::{Before, Now, between};
use crate::document::words::Words;
use crate::domain::{
    Agreement, EditionId, Entry, Language, ParticipantId, Portion, Question, QuestionId, Said,
    Sheet, Stage, Whose, Workshop,
};
use crate::figures::{AddedUp, PROMISE_RECALL, Recalled, Sums};
use crate::trends::{Occasion, Past};

/// The view of an edition while what people said comes in, piece by piece.
///
/// While the workshop goes on, only what has been revealed is in it: nobody's answer is seen before
/// everybody's. Of the rest nothing is kept but figures.
#[derive(Debug)]
pub(in crate::document) struct Hearing<'w> {
    workshop: &'w Workshop,
    agreement: &'w Agreement,
    sums: Sums<'w>,
    /// What was said to each question, in the order in which they are asked; none of one that is
    /// not revealed.
    heard: Vec<Option<Heard<'w>>>,
    /// The same in full; empty where that is not asked for.
    records: Vec<Option<Record<'w>>>,
    at: HashMap<&'w QuestionId, usize>,
    names: HashMap<&'w ParticipantId, Arc<str>>,
    parked: Vec<String>,
    before: Option<Before>,
    /// Where the document of the edition before lies.
    documents: Vec<(EditionId, String)>,
    /// How many gave the promise of the edition before without looking, of whom nobody has to be known.
    recalled: Option<Recalled>,
    overdue: bool,
    past: Vec<Past>,
    /// In which language people speak who say nothing of it, where it is not the workshop's.
    spoken: Option<Language>,
}

impl<'w> Hearing<'w> {
    /// Begins with nothing that was said.
    pub(in crate::document) fn new(workshop: &'w Workshop, agreement: &'w Agreement) -> Self {
        let heard = |question: &'w Question| {
            is_revealed(workshop, question).then(|| Heard::new(question, workshop, agreement))
        };
        Self {
            workshop,
            agreement,
            sums: Sums::new(workshop).sorted(&agreement.themes),
            heard: workshop.questions().map(heard).collect(),
            records: Vec::new(),
            at: workshop.questions().enumerate().map(|(at, question)| (&question.id, at)).collect(),
            names: names(workshop),
            parked: Vec::new(),
            before: None,
            documents: Vec::new(),
            recalled: None,
            overdue: false,
            past: Vec::new(),
            spoken: None,
        }
    }

    /// Says, before anything comes in, in which language people speak who say nothing of it.
    pub(in crate::document) fn spoken_in(self, language: Language) -> Self {
        Self { spoken: Some(language), ..self }
    }

    /// Says, before anything comes in, with which edition this one is compared.
    pub(in crate::document) fn after(mut self, before: Before) -> Self {
        self.sums = self.sums.by_person();
        self.before = Some(before);
        self
    }

    /// Says where the documents of earlier editions lie, the newest first.
    pub(in crate::document) fn beside(self, documents: Vec<(EditionId, String)>) -> Self {
        Self { documents, ..self }
    }

    /// Says that it should have been read again by now.
    pub(in crate::document) fn overdue(self, overdue: bool) -> Self {
        Self { overdue, ..self }
    }

    /// Says, before anything comes in, what was scored on the occasions before this edition, the
    /// oldest first.
    pub(in crate::document) fn looking_back(mut self, past: Vec<Past>) -> Self {
        self.sums = self.sums.by_person();
        self.past = past;
        self
    }

    /// Keeps nothing of what is said from here on: all of it is only added up.
    pub(in crate::document) fn only_adding_up(self) -> Self {
        Self { heard: self.heard.iter().map(|_| None).collect(), ..self }
    }

    /// Keeps every answer in full from here on.
    #[must_use]
    pub(in crate::document) fn in_full(self) -> Self {
        let Self { workshop, agreement, .. } = self;
        let record = |question: &'w Question| {
            let sorting = agreement.themes.get(&question.id);
            is_revealed(workshop, question).then(|| Record::new(question, sorting, workshop))
        };
        Self { records: workshop.questions().map(record).collect(), ..self }
    }

    /// Takes in a piece: sheets in the order in which their words are to stand.
    pub(in crate::document) fn take(&mut self, piece: Portion) {
        match piece {
            Portion::Sheet(sheet) => self.take_sheet(sheet),
            Portion::Unnamed(answer) => {
                self.sums.add_unnamed(&answer);
                let of = &Whose::Unnamed(answer.id);
                self.hear(&answer.question, Speaker { of, name: None }, answer.said);
            }
        }
    }

    fn take_sheet(&mut self, sheet: Sheet) {
        self.sums.add_sheet(&sheet);
        self.parked.extend(sheet.parked);
        let Some(name) = self.names.get(&sheet.participant) else { return };
        let name = Arc::clone(name);
        let whose = Whose::Named(sheet.participant);
        for (id, entry) in sheet.entries {
            match entry {
                Entry::Named(said) => {
                    self.hear(&id, Speaker { of: &whose, name: Some(&name) }, said);
                }
                Entry::Apart | Entry::Pass => {}
            }
        }
    }

    /// Hears what somebody said to a question, if it is asked and revealed.
    fn hear(&mut self, question: &QuestionId, speaker: Speaker<'_>, mut said: Said) {
        let Some(at) = self.at.get(question) else { return };
        said.language = said.language.or_else(|| self.spoken.clone());
        if let Some(Some(record)) = self.records.get_mut(*at) {
            record.add(speaker, &said);
        }
        if question.as_str() == PROMISE_RECALL
            && self.workshop.question(question).is_some_and(|it| is_revealed(self.workshop, it))
            && let Some(promise) = self.before.as_ref().and_then(Before::promise)
            && let Some(text) = &said.text
        {
            let sorting = self.agreement.themes.get(question);
            let recalled = self.recalled.get_or_insert_with(|| Recalled::new(sorting, promise));
            recalled.add((speaker.of, text), sorting, promise);
        }
        let heard = self.heard.get_mut(*at);
        match heard.and_then(Option::as_mut) {
            Some(Heard::Plain(voices)) => voices.add(speaker.name, said),
            Some(Heard::Sorted(themed)) => themed.add(speaker, &said),
            None => {}
        }
    }

    /// Makes the view, told in `words`; how much there is room for goes by `own`, the words of the
    /// workshop's language. Questions that apply to nobody are left out.
    ///
    /// The thoughts that were parked stand in the order of the alphabet, because they have no names.
    pub(in crate::document) fn done(self, words: &Words, own: &Words) -> Seen {
        let Self { workshop, agreement, sums, heard, records, mut parked, before, past, .. } = self;
        let (documents, recalled, overdue) = (self.documents, self.recalled, self.overdue);
        parked.sort_unstable();
        let figures = sums.done();
        let agreement = &taking_up(agreement, before.as_ref());
        let changes = before.map(|before| {
            let now = Now { workshop, agreement, figures: &figures };
            let is_open = |id: &QuestionId| {
                workshop.question(id).is_some_and(|question| is_revealed(workshop, question))
            };
            let questions = Questions { now: workshop, before: before.workshop(), words };
            let changes = changes(&between(&before, now), questions, is_open);
            let (document, earlier) = earlier(documents, before.workshop().edition, words);
            let recalled_sense = recalled.and_then(|recalled| recalled.sense);
            let recalled = recalled.map(|recalled| recalled.word_for_word);
            ChangesPart { document, earlier, recalled, recalled_sense, ..changes }
        });
        let added_up = AddedUp { workshop, figures: &figures };
        let trends = looking_back(&past, Occasion { added_up, is_check_in: false }, words);
        let told = Told { heard, records, parked, changes, overdue, trends };
        view(Team { workshop, agreement, words, own }, &figures, told)
    }
}

impl<'w> Heard<'w> {
    fn new(question: &'w Question, workshop: &'w Workshop, agreement: &'w Agreement) -> Self {
        let sorting = agreement.themes.get(&question.id);
        match sorting.and_then(|sorting| Themed::new(question, sorting, &workshop.language)) {
            Some(themed) => Self::Sorted(Box::new(themed)),
            None => Self::Plain(Voices::new(question, &workshop.language)),
        }
    }
}

/// Returns an agreement whose statements say what they were made from, also where an edition does not
/// say so itself of what it kept.
fn taking_up<'a>(agreement: &'a Agreement, before: Option<&Before>) -> Cow<'a, Agreement> {
    let mut statements = agreement.statements.clone();
    if let Some(before) = before {
        statements.take_up(before.statements(), &agreement.themes);
    }
    if statements == agreement.statements {
        return Cow::Borrowed(agreement);
    }
    Cow::Owned(Agreement { statements, ..agreement.clone() })
}

fn is_revealed(workshop: &Workshop, question: &Question) -> bool {
    workshop.stage == Stage::Closed || workshop.revealed.contains(&question.id)
}

/// Returns where the document of the edition `before` lies, then those of the ones before that.
fn earlier(
    documents: Vec<(EditionId, String)>,
    before: EditionId,
    words: &Words,
) -> (Option<String>, Many<EarlierPart>) {
    let (mut last, earlier): (Vec<_>, Vec<_>) =
        documents.into_iter().partition(|(edition, _)| *edition == before);
    let earlier = earlier
        .into_iter()
        .map(|(edition, document)| EarlierPart { edition: words.edition(edition), document });
    (last.pop().map(|(_, document)| document), many(earlier))
}
