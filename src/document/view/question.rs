//! A question and what came of it.

use std::sync::Arc;

use super::board::{Board, OnBoard};
use super::fields::{Many, many};
use super::parts::{Count, QuestionPart, Ranked};
use super::scores::scores;
use super::themed::SortedWords;
use super::voices::{Plain, known_how};
use crate::document::words::Words;
use crate::domain::{Keeps, Language, Opt, Question};
use crate::figures::{Counts, Evidences, Places, QuestionFigures};

/// What people said to a question in their own words.
#[derive(Debug)]
pub(super) enum Shown {
    /// All of it, as they said it.
    Plain(Plain),
    /// What stands for itself; the rest is under themes.
    Sorted(SortedWords),
}

/// Returns a question as the view has it.
pub(super) fn question(
    question: &Question,
    figures: &QuestionFigures,
    shown: Shown,
    board: &Board<'_>,
) -> QuestionPart {
    let part = figured(question, figures, board.words);
    match shown {
        Shown::Plain(words) => QuestionPart {
            named: words.named,
            own_words: words.count(),
            groups: many(words.groups),
            items: many(words.items),
            table: words.table.map(Arc::new),
            ..part
        },
        Shown::Sorted(words) => {
            let on = board.question(&question.id);
            let paired = board
                .paired()
                .is_some_and(|paired| paired.iter().any(|other| other.question.id == question.id));
            QuestionPart {
                named: words.named,
                own_words: words.said_once.len() + words.loose.len(),
                sorted: true,
                themes: many(on.map(|on| board.themes(on)).unwrap_or_default()),
                vote: on.and_then(OnBoard::vote_part).map(Arc::new),
                paired,
                quotes: words.quotes,
                one_voice: words.one_voice,
                said_once: words.said_once,
                unsorted: words.loose,
                ..part
            }
        }
    }
}

/// Returns a question with its figures and without any words.
fn figured(question: &Question, figures: &QuestionFigures, words: &Words) -> QuestionPart {
    let language = words.language();
    let (parts, tally) = (&question.parts, &figures.tally);
    let ranking: Vec<_> = tally.places.iter().flat_map(Places::ranked).collect();
    let few: Vec<_> = tally.places.iter().flat_map(Places::few_but_high).collect();
    let picked = tally.choices.as_ref().or(tally.choice.as_ref());
    let options = parts
        .choices()
        .map(|choices| &choices.options)
        .or_else(|| parts.choice().map(|choice| &choice.options));
    let evidence = tally.evidence.iter().flat_map(Evidences::iter);
    QuestionPart {
        id: question.id.to_string(),
        prompt: question.prompt.text(language).to_owned(),
        called: question.called(language).to_owned(),
        kind: parts.to_string(),
        unnamed: question.keeps == Keeps::NoNames,
        tally_only: question.keeps == Keeps::Numbers,
        asked: figures.turnout.asked,
        answers: figures.kept,
        scores: tally
            .scores
            .as_ref()
            .zip(parts.scale())
            .map(|(given, scale)| Arc::new(scores(given, scale, figures.turnout, words))),
        options: counts(picked, options.map_or(&[], Vec::as_slice), language),
        several: parts.choices().is_some(),
        chose: picked.map_or(0, Counts::people),
        ranking: many(ranking.into_iter().map(|place| Ranked {
            label: place.label.clone(),
            points: place.points,
            people: place.people,
            first: place.first,
            few_but_high: few.contains(&place),
        })),
        places: parts.ranking().map_or(0, |ranking| usize::from(ranking.places)),
        evidence: many(evidence.map(|(how, count)| Count { label: known_how(how, words), count })),
        ..QuestionPart::default()
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
