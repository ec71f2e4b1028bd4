//! Making the view of an edition.

use std::collections::HashMap;
use std::sync::Arc;

use minijinja::Value;

use super::fields::{Many, many};
use super::findings::findings;
use super::parts::{Count, EditionPart, Philosophy, QuestionPart, Ranked, SectionPart};
use super::scores::scores;
use super::voices::{Voices, Words, known_how};
use crate::document::english::day;
use crate::document::template::Size;
use crate::domain::{
    Entry, Language, Name, Opt, ParticipantId, Piece, Question, QuestionId, Section, Sheet, Shown,
    Stage, Workshop,
};
use crate::figures::{Counts, Evidences, Figures, Places, QuestionFigures, Sums};

/// The view of an edition while what people said comes in, piece by piece.
///
/// While the workshop goes on, only what has been revealed is in it: nobody's answer is seen before
/// everybody's. Of the rest nothing is kept but figures.
#[derive(Debug)]
pub(in crate::document) struct Hearing<'w> {
    workshop: &'w Workshop,
    sums: Sums<'w>,
    /// What was said to each question, in the order in which they are asked; none of one that is
    /// not revealed.
    voices: Vec<Option<Voices<'w>>>,
    at: HashMap<&'w QuestionId, usize>,
    names: HashMap<&'w ParticipantId, &'w Name>,
    parked: Vec<String>,
}

impl<'w> Hearing<'w> {
    /// Begins with nothing that was said.
    pub(in crate::document) fn new(workshop: &'w Workshop) -> Self {
        let voices = |question| {
            is_revealed(workshop, question).then(|| Voices::new(question, &workshop.language))
        };
        let names = workshop.participants.iter().map(|person| (&person.id, &person.name));
        Self {
            workshop,
            sums: Sums::new(workshop),
            voices: workshop.questions().map(voices).collect(),
            at: workshop.questions().enumerate().map(|(at, question)| (&question.id, at)).collect(),
            names: names.collect(),
            parked: Vec::new(),
        }
    }

    /// Takes in a piece: sheets in the order in which their words are to stand.
    pub(in crate::document) fn take(&mut self, piece: Piece) {
        match piece {
            Piece::Sheet(sheet) => self.take_sheet(sheet),
            Piece::Unnamed(answer) => {
                self.sums.add_unnamed(&answer);
                if let Some(voices) = voices(&self.at, &mut self.voices, &answer.question) {
                    voices.add_unnamed(answer.said);
                }
            }
        }
    }

    fn take_sheet(&mut self, sheet: Sheet) {
        self.sums.add_sheet(&sheet);
        self.parked.extend(sheet.parked);
        let Some(name) = self.names.get(&sheet.participant) else { return };
        let name = Arc::<str>::from(name.as_str());
        for (id, entry) in sheet.entries {
            match entry {
                Entry::Named(said) => {
                    if let Some(voices) = voices(&self.at, &mut self.voices, &id) {
                        voices.add_named(&name, said);
                    }
                }
                Entry::Apart | Entry::Pass => {}
            }
        }
    }

    /// Makes the view. Questions that apply to nobody are left out.
    ///
    /// The thoughts that were parked stand in the order of the alphabet, because they have no names.
    pub(in crate::document) fn done(self) -> (Value, Size) {
        let Self { workshop, sums, voices, mut parked, .. } = self;
        parked.sort_unstable();
        let figures = sums.done();
        view(workshop, &figures, voices, parked)
    }
}

/// Returns the voices of a question, if it is asked and revealed.
fn voices<'v, 'w>(
    at: &HashMap<&QuestionId, usize>,
    voices: &'v mut [Option<Voices<'w>>],
    question: &QuestionId,
) -> Option<&'v mut Voices<'w>> {
    voices.get_mut(*at.get(question)?)?.as_mut()
}

fn view(
    workshop: &Workshop,
    figures: &Figures,
    voices: Vec<Option<Voices<'_>>>,
    parked: Vec<String>,
) -> (Value, Size) {
    let asked = workshop.questions().zip(&figures.questions).zip(voices);
    let asked = asked.filter(|((_, figures), _)| figures.turnout.asked > 0);
    let (mut shown, mut voices, mut sealed) = (Vec::new(), Vec::new(), 0);
    for (asked, heard) in asked {
        match heard {
            Some(heard) => {
                shown.push(asked);
                voices.push(heard);
            }
            None => sealed += 1,
        }
    }
    let bytes = voices.iter().map(Voices::bytes).sum();
    let other_languages = voices.iter().any(Voices::has_other_languages);
    let questions: Vec<_> = shown
        .iter()
        .zip(voices)
        .map(|((asked, figures), voices)| {
            let words = voices.done(figures.names_tell(figures.unnamed));
            question(asked, figures, words, &workshop.language)
        })
        .collect();
    let with_scores = shown.iter().map(|(_, figures)| figures.tally.scores.as_ref());
    let findings = findings(questions.iter().zip(with_scores));
    let possible = shown.iter().map(|(_, figures)| figures.turnout.asked).sum::<usize>();
    let answers = shown.iter().map(|(_, figures)| figures.kept).sum();
    let unanswered = questions.iter().filter(|question| question.answers == 0);
    let unanswered = unanswered.map(|question| question.prompt.clone()).collect();
    let sections_of = shown.iter().map(|(question, _)| section_of(question));
    let name = |name: &Option<Name>| name.as_ref().map(Name::to_string);
    let size = Size { answers, bytes };
    let philosophy = Philosophy {
        company: workshop.company.to_string(),
        team: workshop.team.to_string(),
        edition: Arc::new(edition_part(workshop)),
        held: day(workshop.held),
        next: day(workshop.next),
        keeper: name(&workshop.keeper),
        decider: name(&workshop.decider),
        facilitator: name(&workshop.facilitator),
        people: figures.people,
        took_part: figures.took_part,
        open: workshop.stage != Stage::Closed,
        questions: shown.len(),
        sealed,
        possible,
        answers,
        missing: possible.saturating_sub(answers),
        by_name: workshop.shown == Shown::Named,
        tally_only: shown.iter().any(|(question, _)| question.tally_only),
        other_languages,
        findings: many(findings),
        unanswered,
        sections: sections(sections_of.zip(questions).filter(|(_, question)| question.answers > 0)),
        parked,
    };
    (Value::from_object(philosophy), size)
}

fn is_revealed(workshop: &Workshop, question: &Question) -> bool {
    workshop.stage == Stage::Closed || workshop.revealed.contains(&question.id)
}

fn edition_part(workshop: &Workshop) -> EditionPart {
    let number = usize::try_from(workshop.number).unwrap_or(usize::MAX);
    EditionPart {
        id: workshop.edition.to_string(),
        title: workshop.edition.title(),
        number,
        first: number <= 1,
    }
}

fn question(
    question: &Question,
    figures: &QuestionFigures,
    words: Words,
    language: &Language,
) -> QuestionPart {
    let (parts, tally) = (&question.parts, &figures.tally);
    let ranking: Vec<_> = tally.places.iter().flat_map(Places::ranked).collect();
    let picked = tally.choices.as_ref().or(tally.choice.as_ref());
    let options = parts
        .choices()
        .map(|choices| &choices.options)
        .or_else(|| parts.choice().map(|choice| &choice.options));
    let chose = picked.map_or(0, Counts::people);
    let evidence = tally.evidence.iter().flat_map(Evidences::iter);
    QuestionPart {
        id: question.id.to_string(),
        prompt: question.prompt.text(language).to_owned(),
        kind: parts.to_string(),
        tally_only: question.tally_only,
        asked: figures.turnout.asked,
        answers: figures.kept,
        named: words.named,
        scores: tally
            .scores
            .as_ref()
            .zip(parts.scale())
            .map(|(given, scale)| Arc::new(scores(given, scale, figures.turnout, language))),
        options: counts(picked, options.map_or(&[], Vec::as_slice), language),
        several: parts.choices().is_some(),
        chose,
        ranking: many(ranking.into_iter().map(|place| Ranked {
            label: place.label.clone(),
            points: place.points,
            people: place.people,
        })),
        places: parts.ranking().map_or(0, |ranking| usize::from(ranking.places)),
        evidence: many(
            evidence.map(|(how, count)| Count { label: known_how(how).to_owned(), count }),
        ),
        groups: many(words.groups),
        items: many(words.items),
        table: words.table.map(Arc::new),
    }
}

fn counts(counts: Option<&Counts>, options: &[Opt], language: &Language) -> Many<Count> {
    let counts = counts.into_iter().flat_map(Counts::iter).zip(options);
    many(
        counts.map(|((_, count), option)| Count {
            label: option.label.text(language).to_owned(),
            count,
        }),
    )
}

/// Puts every question into one section: the first that it feeds and that answers can stand in.
fn sections(questions: impl Iterator<Item = (Option<Section>, QuestionPart)>) -> Many<SectionPart> {
    let mut feeding: HashMap<_, Vec<_>> = HashMap::new();
    for (section, part) in questions {
        feeding.entry(section).or_default().push(part);
    }
    let mut sections = Vec::new();
    for section in Section::ALL {
        if section == Section::Changes
            && let Some(other) = feeding.remove(&None)
        {
            let (id, title) = ("other".to_owned(), "Also asked".to_owned());
            sections.push(SectionPart { id, title, questions: many(other) });
        }
        let questions = feeding.remove(&Some(section)).unwrap_or_default();
        if !questions.is_empty() || matches!(section, Section::Changes | Section::Method) {
            sections.push(SectionPart {
                id: section.to_string(),
                title: title(section).to_owned(),
                questions: many(questions),
            });
        }
    }
    many(sections)
}

/// Returns the section in which a question stands: *Where we honestly are* if it feeds that with a
/// score, else the first that it feeds. Masthead and glance have no room for answers.
fn section_of(question: &Question) -> Option<Section> {
    let mut feeds = question.feeds.iter().copied();
    if question.parts.scale().is_some() && question.feeds.contains(&Section::Scores) {
        return Some(Section::Scores);
    }
    feeds.find(|section| !matches!(section, Section::Masthead | Section::Glance))
}

fn title(section: Section) -> &'static str {
    match section {
        Section::Masthead => "Whose this is",
        Section::Promise => "What we are for",
        Section::Glance => "In a minute",
        Section::GoodBad => "Good and bad, as a customer would see it",
        Section::Principles => "What we go by",
        Section::Order => "What gives way",
        Section::Qualities => "Whom we hire and what we coach",
        Section::WhyUs => "Why people choose us",
        Section::Scores => "Where we honestly are",
        Section::Issues => "What needs attention",
        Section::Commitments => "What we could do",
        Section::Requests => "What we need from others",
        Section::Dissent => "Where we differ",
        Section::Changes => "Changed since last time",
        Section::Rituals => "How we use this",
        Section::Listening => "How we listen",
        Section::Method => "Who said what",
    }
}
