//! How the scores of a check-in stood the time before: in the last edition or check-in that asked for
//! them in the same words.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::{EditionId, Question, QuestionId, Stage, Workshop};
use crate::error::Error;
use crate::figures::{AddedUp, Moved, SamePeople, Scores, Unlike, Verdict};
use crate::order::Order as _;
use crate::stages::reveal::score_line;
use crate::stages::writing::scores;
use crate::store::{EditionFolder, Folder};
use crate::ui;

/// The time before, for one question.
pub(super) struct Earlier {
    held: NaiveDate,
    stood: Stood,
}

/// How a question stood.
enum Stood {
    /// So, with those who scored both times.
    Scores(Scores, SamePeople),
    /// So that both times together would tell whose a score without a name is.
    GivesAway,
    /// It was asked in other words, or took other answers.
    Unlike,
}

/// Returns how each question with a scale stood the time before, where it was asked before.
pub(super) fn earlier(
    folder: &Folder,
    check_in: &EditionFolder,
    now: AddedUp<'_>,
) -> Result<HashMap<QuestionId, Earlier>, Error> {
    let mut found: HashMap<QuestionId, Earlier> = HashMap::new();
    let mut open: Vec<_> =
        now.workshop.questions().filter(|it| it.parts.scale().is_some()).collect();
    for (then, held) in before(folder, check_in, now.workshop)? {
        if open.is_empty() {
            break;
        }
        let compared = |question: &Question| Unlike::compare(&then, now.workshop, &question.id);
        let reworded = open.iter().filter(|question| {
            matches!(compared(question), Err(Unlike::Reworded | Unlike::OtherAnswers))
        });
        for question in reworded {
            // One that was asked alike goes first, however long ago.
            let unlike = Earlier { held: then.held, stood: Stood::Unlike };
            found.entry(question.id.clone()).or_insert(unlike);
        }
        if open.iter().all(|question| compared(question).is_err()) {
            continue;
        }
        let figures = scores(&held, &then)?;
        let added_up = AddedUp { workshop: &then, figures: &figures };
        open.retain(|question| match stood(added_up, now, question) {
            Some(stood) => {
                found.insert(question.id.clone(), Earlier { held: then.held, stood });
                false
            }
            None => true,
        });
    }
    Ok(found)
}

/// Returns the editions and check-ins that were over before a check-in, the last one first.
fn before(
    folder: &Folder,
    check_in: &EditionFolder,
    now: &Workshop,
) -> Result<Vec<(Workshop, EditionFolder)>, Error> {
    let editions = folder.editions()?.into_iter().map(|id| folder.edition(id));
    let check_ins = folder.check_ins()?.into_iter().map(|id| folder.check_in(id));
    let all = editions.chain(check_ins).map(|it| Ok((it.workshop()?, it)));
    let mut all = all.collect::<Result<Vec<_>, Error>>()?;
    all.retain(|(then, it)| then.stage == Stage::Closed && order(then, it) < order(now, check_in));
    all.order_by_key(|(then, it)| std::cmp::Reverse(order(then, it)));
    Ok(all)
}

/// What is of one day goes by its kind and its name.
fn order(workshop: &Workshop, folder: &EditionFolder) -> (NaiveDate, bool, EditionId) {
    (workshop.held, folder.is_check_in(), folder.id())
}

/// Returns how a question stood `then`, if anybody gave a score.
fn stood(then: AddedUp<'_>, now: AddedUp<'_>, question: &Question) -> Option<Stood> {
    let scores = then.question(&question.id)?.tally.scores.as_ref()?;
    if scores.count() == 0 {
        return None;
    }
    let moved = Moved::between(then, now, &question.id)?;
    Some(match moved.everyone() {
        Some((then, _)) => Stood::Scores(then.clone(), moved.same().clone()),
        None => Stood::GivesAway,
    })
}

impl Earlier {
    /// Returns it in words, with dots where it is comparable.
    pub(super) fn told(&self, columns: usize) -> String {
        let held = self.held.format("%-d %B %Y");
        match &self.stood {
            Stood::Scores(then, same) => {
                let dots = ui::dots(&then.points(), columns);
                let mut told = format!("Before, on {held}:\n{dots}\n{}", score_line(then));
                if let Some(line) = same_people(same) {
                    told = format!("{told}\n{line}");
                }
                told
            }
            Stood::GivesAway => format!(
                "Not set beside {held}: both together would tell whose the score without a name is."
            ),
            Stood::Unlike => {
                format!("Not comparable: on {held} it was asked in other words.")
            }
        }
    }
}

/// Says how the scores of those moved who gave one both times; by number, never by name.
fn same_people(same: &SamePeople) -> Option<String> {
    let (verdict, then, now) = (same.verdict()?, same.then().mean()?, same.now().mean()?);
    let verdict = match verdict {
        Verdict::Changed => String::new(),
        Verdict::AboutTheSame => format!(": {}", verdict.as_str()),
    };
    let count = same.count();
    let (up, down) = (same.up(), same.down());
    Some(format!(
        "Of the {count} who scored both times: {then}, now {now}; {up} up, {down} down{verdict}"
    ))
}
