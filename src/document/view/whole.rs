//! The whole view, once everything was heard.

use std::sync::Arc;

use minijinja::Value;

use super::agreed::{decided, dissent, principles, statement, voted_down};
use super::board::{Board, OnBoard, common_vote};
use super::committed::{commitments, not_now, requests};
use super::fields::{many, one};
use super::findings::findings;
use super::glance::glance;
use super::parts::{
    ChangesPart, EditionPart, Philosophy, QuestionPart, ScoresPart, StatementPart, TrendsPart,
};
use super::public::Outgoing;
use super::question::{Shown, question};
use super::record::Record;
use super::scores::scores;
use super::sections::{section_of, sections};
use super::themed::Themed;
use super::voices::Voices;
use crate::document::template::Size;
use crate::document::words::Words;
use crate::domain::{
    self, Agreement, Keeps, Localized, Name, Question, Scale, Section, Stage, Statement, Workshop,
};
use crate::figures::{Figures, Outcome, QuestionFigures, Scores, Turnout};
use crate::trends::Occasion;

/// What was said to one question.
#[derive(Debug)]
pub(super) enum Heard<'w> {
    /// As it was said.
    Plain(Voices<'w>),
    /// Where the answers are sorted under themes.
    Sorted(Box<Themed<'w>>),
}

/// The questions that are shown, each with its figures and its section's words.
struct Revealed<'w> {
    asked: Vec<(&'w Question, &'w QuestionFigures)>,
    parts: Vec<QuestionPart>,
    board: Board<'w>,
    said_once: usize,
    sealed: usize,
    size: Size,
    other_languages: bool,
}

/// A workshop, what its team made of its answers, and the words in which that is told.
#[derive(Clone, Copy, Debug)]
pub(super) struct Team<'w> {
    /// The workshop.
    pub(super) workshop: &'w Workshop,
    /// What was made of its answers.
    pub(super) agreement: &'w Agreement,
    /// The words of the document's language.
    pub(super) words: &'w Words,
    /// Those of the workshop's language, by which it goes how much there is room for.
    pub(super) own: &'w Words,
}

/// What there is to tell besides figures.
#[derive(Debug)]
pub(super) struct Told<'w> {
    /// What was said to each question, as far as it is revealed.
    pub(super) heard: Vec<Option<Heard<'w>>>,
    /// The same in full; empty where that is not asked for.
    pub(super) records: Vec<Option<Record<'w>>>,
    /// The thoughts that were parked.
    pub(super) parked: Vec<String>,
    /// What changed since the edition before, where there is one.
    pub(super) changes: Option<ChangesPart>,
    /// Whether it should have been read again by now.
    pub(super) overdue: bool,
    /// How scores moved, where there is enough to tell.
    pub(super) trends: Option<Arc<TrendsPart>>,
}

/// Makes the view of an edition.
pub(super) fn view<'w>(team: Team<'w>, figures: &'w Figures, told: Told<'w>) -> Seen {
    let Told { heard, records, parked, changes, overdue, trends } = told;
    let revealed = reveal(team, figures, (heard, records));
    let size = revealed.size;
    let was_asked = changes.as_ref().is_some_and(|changes| changes.requests.len() > 0);
    let besides = [
        (Section::Issues, !parked.is_empty()),
        (Section::Trends, trends.is_some()),
        (Section::Requests, was_asked),
    ];
    let besides = besides.into_iter().filter(|(_, there)| *there).map(|(section, _)| section);
    let told = (parked, changes, besides.collect());
    let philosophy = philosophy(team, figures, revealed, told);
    let edition = edition_part(team.workshop, team.words);
    let edition = Arc::new(EditionPart { overdue, ..edition });
    Seen { philosophy: Arc::new(Philosophy { edition, trends, ..philosophy }), size }
}

/// Makes the view of nothing but how scores moved.
pub(in crate::document) fn trends(occasions: &[Occasion<'_>], words: &Words) -> Seen {
    let editions = occasions.iter().rev().filter(|occasion| !occasion.is_check_in);
    let last = editions.chain(occasions.iter().rev()).next();
    let workshop = last.map(|occasion| occasion.added_up.workshop);
    let text = |name: fn(&Workshop) -> &Name| {
        workshop.map(|workshop| name(workshop).to_string()).unwrap_or_default()
    };
    let trends = super::trends::all(occasions, words);
    let points = trends.scales.iter().map(|trend| trend.points.len()).sum();
    let philosophy = Philosophy {
        company: text(|workshop| &workshop.company),
        team: text(|workshop| &workshop.team),
        edition: Arc::new(workshop.map(|it| edition_part(it, words)).unwrap_or_default()),
        trends: Some(Arc::new(trends)),
        ..Philosophy::default()
    };
    Seen { philosophy: Arc::new(philosophy), size: Size { answers: points, bytes: 0 } }
}

/// An edition as templates see it, and how much there is to write.
#[derive(Debug)]
pub(in crate::document) struct Seen {
    philosophy: Arc<Philosophy>,
    /// How much there is to write.
    pub(in crate::document) size: Size,
}

impl Seen {
    /// Returns what templates see.
    pub(in crate::document) fn value(&self) -> Value {
        one(&self.philosophy)
    }

    /// Returns what of it says what changed since the edition before.
    #[must_use]
    pub(in crate::document) fn compared(&self) -> Self {
        let Philosophy { company, team, edition, changes, .. } = &*self.philosophy;
        let philosophy = Philosophy {
            company: company.clone(),
            team: team.clone(),
            edition: Arc::clone(edition),
            changes: changes.clone(),
            ..Philosophy::default()
        };
        Self { philosophy: Arc::new(philosophy), size: self.size }
    }

    /// Returns what of it goes out to whoever is not one of us.
    #[must_use]
    pub(in crate::document) fn public(&self) -> (Self, Outgoing) {
        let public = Self { philosophy: Arc::new(self.philosophy.public()), size: self.size };
        (public, self.philosophy.outgoing())
    }
}

/// Puts the questions that are shown together.
fn reveal<'w>(
    team: Team<'w>,
    figures: &'w Figures,
    (heard, records): (Vec<Option<Heard<'w>>>, Vec<Option<Record<'w>>>),
) -> Revealed<'w> {
    let Team { workshop, agreement, words, .. } = team;
    let Agreement { commitments, updates, .. } = agreement;
    let board = Board { workshop, commitments, updates, words, questions: Vec::new() };
    let mut revealed = Revealed {
        asked: Vec::new(),
        parts: Vec::new(),
        board,
        said_once: 0,
        sealed: 0,
        size: Size::default(),
        other_languages: false,
    };
    let mut shown = Vec::new();
    let records = records.into_iter().chain(std::iter::repeat_with(|| None));
    let asked = workshop.questions().zip(&figures.questions).zip(heard.into_iter().zip(records));
    for ((question, figures), (heard, record)) in asked.filter(|((_, it), _)| it.turnout.asked > 0)
    {
        let Some(heard) = heard else {
            revealed.sealed += 1;
            continue;
        };
        revealed.size.answers += figures.kept;
        revealed.size.bytes += heard.bytes() + record.as_ref().map_or(0, Record::bytes);
        revealed.other_languages |= heard.has_other_languages();
        revealed.asked.push((question, figures));
        let names_tell = figures.names_tell();
        let record = record.map(|record| Arc::new(record.done(names_tell, words)));
        let heard = match heard {
            Heard::Plain(voices) => Shown::Plain(voices.done(names_tell, words)),
            Heard::Sorted(themed) => {
                let (sorting, sorted) = themed.done(names_tell, words);
                let vote = agreement.votes.get(&question.id);
                let outcome = vote.and_then(|vote| Outcome::of(vote, sorting));
                revealed.said_once += sorted.said_once_cards;
                if let Some(figures) = &figures.sorted {
                    revealed.board.questions.push(OnBoard { question, sorting, figures, outcome });
                }
                Shown::Sorted(sorted)
            }
        };
        shown.push((heard, record));
    }
    let asked = revealed.asked.iter().zip(shown);
    let parts = asked.map(|((asked, figures), (shown, record))| {
        let part = question(asked, figures, shown, &revealed.board);
        QuestionPart { record, ..part }
    });
    revealed.parts = parts.collect();
    revealed
}

fn philosophy(
    Team { workshop, agreement, words, own }: Team<'_>,
    figures: &Figures,
    revealed: Revealed<'_>,
    (parked, changes, besides): (Vec<String>, Option<ChangesPart>, Vec<Section>),
) -> Philosophy {
    let Revealed { asked, parts, board, said_once, sealed, size, other_languages } = revealed;
    let with_scores = asked.iter().map(|(_, figures)| figures.tally.scores.as_ref());
    let found = |words: &Words| findings(parts.iter().zip(with_scores.clone()), words);
    let (told, in_own) = ((&board, found(words)), (&board.told_in(own), found(own)));
    let votes: Vec<_> = board.questions.iter().filter_map(OnBoard::vote_part).collect();
    let statements = &agreement.statements;
    let sections_of = asked.iter().map(|(question, _)| section_of(question, statements));
    // Whether it was worth the time is asked of everybody who is there at the end. Nothing tells a pass
    // from a number that nobody called out in the room.
    let (is_rated, rated) = (!workshop.worth.is_empty(), workshop.worth.len());
    let could_rate = if is_rated { figures.took_part.max(rated) } else { 0 };
    let (answers, possible) = (size.answers + rated, possible(&asked) + could_rate);
    let any_keeps = |keeps| asked.iter().any(|(question, _)| question.keeps == keeps);
    Philosophy {
        company: workshop.company.to_string(),
        team: workshop.team.to_string(),
        held: words.day(workshop.held),
        next: words.day(workshop.next),
        keeper: name(workshop.keeper.as_ref()),
        decider: name(workshop.decider.as_ref()),
        facilitator: name(workshop.facilitator.as_ref()),
        people: figures.people,
        took_part: figures.took_part,
        open: workshop.stage != Stage::Closed,
        questions: asked.len() + usize::from(is_rated),
        sealed,
        possible,
        answers,
        missing: possible.saturating_sub(answers),
        not_reached: Some(not_reached(&asked) + could_rate - rated),
        by_name: workshop.shown == domain::Shown::Named,
        unnamed: any_keeps(Keeps::NoNames),
        tally_only: any_keeps(Keeps::Numbers),
        other_languages,
        findings: many(glance([told, in_own], statements, (&parts, changes.as_ref()))),
        unanswered: unanswered(&parts),
        decided: decided(statements, workshop, words).map(Arc::new),
        promise: stated(statements.promise.as_ref(), &board),
        goal: stated(statements.goal.as_ref(), &board),
        feeling: stated(statements.feeling.as_ref(), &board),
        messages: board.messages().map(Arc::new),
        good_bad: board.pairs(&statements.principles).map(Arc::new),
        principles: principles(statements, &board),
        order: statements.order.clone(),
        rituals: statements.rituals.clone(),
        dissent: dissent(statements, workshop, words),
        voted_down: voted_down(statements, words),
        commitments: commitments(&board),
        not_now: not_now(&board),
        requests: requests(&board),
        themed: board.questions.iter().filter(|on| !on.sorting.themes.is_empty()).count(),
        said_once,
        unsorted: board.questions.iter().map(|on| on.figures.loose).sum(),
        vote: common_vote(&votes).map(Arc::new),
        voted: votes.len(),
        voted_again: votes.iter().filter(|vote| vote.round > 1).count(),
        worth: worth(workshop, words).map(Arc::new),
        changes: changes.map(Arc::new),
        sections: sections(sections_of.zip(parts), (agreement, &besides), words),
        parked,
        ..Philosophy::default()
    }
}

fn stated(one: Option<&Statement>, board: &Board<'_>) -> Option<Arc<StatementPart>> {
    Some(Arc::new(statement(one?, board)))
}

/// Returns how many answers there could be.
fn possible(asked: &[(&Question, &QuestionFigures)]) -> usize {
    asked.iter().map(|(_, figures)| figures.turnout.asked).sum()
}

/// Returns how many answers are missing because a question did not reach somebody.
fn not_reached(asked: &[(&Question, &QuestionFigures)]) -> usize {
    asked.iter().map(|(_, figures)| figures.turnout.not_reached()).sum()
}

fn edition_part(workshop: &Workshop, words: &Words) -> EditionPart {
    let number = usize::try_from(workshop.number).unwrap_or(usize::MAX);
    EditionPart {
        id: workshop.edition.to_string(),
        title: words.edition(workshop.edition),
        held: Some(workshop.held.to_string()),
        next: Some(workshop.next.to_string()),
        overdue: false,
        number,
        first: number <= 1,
    }
}

fn name(name: Option<&Name>) -> Option<String> {
    name.map(Name::to_string)
}

/// Returns the questions without an answer to show.
fn unanswered(parts: &[QuestionPart]) -> Vec<String> {
    let unanswered = parts.iter().filter(|question| question.answers == 0);
    unanswered.map(|question| question.prompt.clone()).collect()
}

/// Returns what people said to whether it was worth the time, if they were asked.
fn worth(workshop: &Workshop, words: &Words) -> Option<ScoresPart> {
    let given: Scores = workshop.worth.iter().copied().collect();
    let ends = (words.say("worth-low", &[]), words.say("worth-high", &[]));
    let ends = (Localized::english(&ends.0).ok()?, Localized::english(&ends.1).ok()?);
    let scale = Scale { low: ends.0, high: ends.1 };
    let turnout = Turnout { asked: given.count(), answered: given.count(), passed: 0 };
    (given.count() > 0).then(|| scores(&given, &scale, turnout, words))
}

impl Heard<'_> {
    /// Returns how many bytes of text there are.
    fn bytes(&self) -> usize {
        match self {
            Self::Plain(voices) => voices.bytes(),
            Self::Sorted(themed) => themed.bytes(),
        }
    }

    /// Whether anything was said in another language than the edition's.
    fn has_other_languages(&self) -> bool {
        match self {
            Self::Plain(voices) => voices.has_other_languages(),
            Self::Sorted(themed) => themed.has_other_languages(),
        }
    }
}
