//! How scores, choices, rankings and themes moved, as the view has it.

use std::sync::Arc;

use super::{Questions, count};
use crate::changes::{
    Changes, ChoiceChange, QualityChange, RankingChange, ScoreChange, ThemeChange, ThemeMove,
    ThemesChange, Told,
};
use crate::document::view::fields::{Many, many};
use crate::document::view::parts::{
    ChoiceChangePart, OptionChangePart, PromiseGivenPart, QualityChangePart, RankingChangePart,
    ScoreChangePart, ScoresPart, SwitchPart, ThemeChangePart, ThemesChangePart,
};
use crate::document::view::scores::scores;
use crate::domain::{Language, OptionId, QuestionId};
use crate::figures::{Mean, Scores, Turnout, Way};

/// What moved in the questions that may be shown.
pub(super) struct Shown<'c> {
    pub(super) changes: &'c Changes,
    pub(super) questions: Questions<'c>,
    pub(super) is_open: &'c dyn Fn(&QuestionId) -> bool,
}

impl Shown<'_> {
    pub(super) fn scores(&self) -> Many<ScoreChangePart> {
        let shown = self.changes.scores.iter().filter(|it| (self.is_open)(&it.question));
        many(shown.map(|it| self.score(it)))
    }

    fn score(&self, change: &ScoreChange) -> ScoreChangePart {
        let ScoreChange { question, moved, turnouts } = change;
        let (prompt, short) = self.questions.asked(question);
        let (same, all) = (moved.same(), moved.everyone());
        let then = all.and_then(|(then, _)| then.mean());
        let now = all.and_then(|(_, now)| now.mean());
        let verdict = same.verdict();
        let whole = |all: &Scores, turnout| self.whole(question, all, turnout);
        let [turnout_then, turnout_now] = *turnouts;
        ScoreChangePart {
            question: question.to_string(),
            prompt,
            short,
            people_then: all.map(|(then, _)| then.count()),
            people_now: all.map(|(_, now)| now.count()),
            tenths_then: then.map(Mean::tenths),
            tenths_now: now.map(Mean::tenths),
            then: then.map(|mean| self.told(mean)),
            now: now.map(|mean| self.told(mean)),
            scores_then: all.and_then(|(then, _)| whole(then, turnout_then)),
            scores_now: all.and_then(|(_, now)| whole(now, turnout_now)),
            same: same.count(),
            same_then: same.then().mean().map(|mean| self.told(mean)),
            same_now: same.now().mean().map(|mean| self.told(mean)),
            same_tenths_then: same.then().mean().map(Mean::tenths),
            same_tenths_now: same.now().mean().map(Mean::tenths),
            up: same.up(),
            down: same.down(),
            verdict: verdict.map(|it| super::verdict(it).to_owned()),
            way: match same.way() {
                Way::Up => "up",
                Way::Down => "down",
                Way::Level => "level",
            }
            .to_owned(),
            who_answered: moved.is_who_answered(),
        }
    }

    /// Returns all scores on a question.
    fn whole(
        &self,
        question: &QuestionId,
        all: &Scores,
        turnout: Turnout,
    ) -> Option<Arc<ScoresPart>> {
        let question = self.questions.now.question(question)?;
        Some(Arc::new(scores(all, question.parts.scale()?, turnout, self.questions.words)))
    }

    pub(super) fn choices(&self) -> Many<ChoiceChangePart> {
        let shown = self.changes.choices.iter().filter(|it| (self.is_open)(&it.question));
        many(shown.map(|it| self.choice(it)))
    }

    fn choice(&self, change: &ChoiceChange) -> ChoiceChangePart {
        let ChoiceChange { question, options, switches } = change;
        let (prompt, short) = self.questions.asked(question);
        let language = self.language();
        let label = |id: &OptionId| {
            let option = options.iter().find(|option| option.id == *id);
            option.map_or_else(|| id.to_string(), |it| it.label.text(language).to_owned())
        };
        ChoiceChangePart {
            question: question.to_string(),
            prompt,
            short,
            options: many(options.iter().map(|option| OptionChangePart {
                label: option.label.text(language).to_owned(),
                then: option.then,
                now: option.now,
            })),
            same: switches.people,
            switched: switches.switched(),
            switches: many(switches.switches.iter().map(|switch| SwitchPart {
                from: label(&switch.from),
                to: label(&switch.to),
                people: switch.people,
            })),
        }
    }

    pub(super) fn rankings(&self) -> Many<RankingChangePart> {
        let shown = self.changes.rankings.iter().filter(|it| (self.is_open)(&it.question));
        many(shown.map(|RankingChange { question, qualities }| {
            let (prompt, short) = self.questions.asked(question);
            let gone = qualities.iter().filter(|quality| quality.now.is_none());
            RankingChangePart {
                question: question.to_string(),
                prompt,
                short,
                gone: gone.map(|quality| quality.label.clone()).collect(),
                qualities: many(qualities.iter().map(quality)),
            }
        }))
    }

    pub(super) fn themes(&self) -> Many<ThemesChangePart> {
        let shown = self.changes.themes.iter().filter(|it| (self.is_open)(&it.question));
        many(shown.map(|ThemesChange { question, themes }| {
            let (prompt, short) = self.questions.asked(question);
            ThemesChangePart {
                question: question.to_string(),
                prompt,
                short,
                themes: many(themes.iter().map(theme)),
            }
        }))
    }

    pub(super) fn promise(&self) -> Option<PromiseGivenPart> {
        let given = self.changes.promise.as_ref().filter(|it| (self.is_open)(&it.question))?;
        Some(PromiseGivenPart {
            question: given.question.to_string(),
            then: given.then.0,
            people_then: given.then.1,
            now: given.now.0,
            people_now: given.now.1,
        })
    }

    fn told(&self, mean: Mean) -> String {
        self.questions.words.figure(&mean.to_string())
    }

    fn language(&self) -> &Language {
        &self.questions.now.language
    }
}

fn quality(quality: &QualityChange) -> QualityChangePart {
    let QualityChange { label, then, now } = quality;
    let people = |stands: &Option<(usize, usize)>| stands.map_or(0, |(_, people)| people);
    QualityChangePart {
        label: label.clone(),
        points_then: then.map(|(points, _)| points),
        people_then: people(then),
        points_now: now.map(|(points, _)| points),
        people_now: people(now),
    }
}

fn theme(change: &ThemeChange) -> ThemeChangePart {
    let ThemeChange { id, then, now, moved, commitments, requests } = change;
    let says = now.as_ref().or(then.as_ref()).map(|told| told.says.clone());
    let people = |told: &Option<Told>| told.as_ref().map(|told| told.people);
    let votes = |told: &Option<Told>| told.as_ref().and_then(|told| told.votes).map(count);
    let both = then.as_ref().zip(now.as_ref()).filter(|(then, now)| then.says != now.says);
    let answers = commitments.iter().map(ToString::to_string);
    let answers = answers.chain(requests.iter().map(ToString::to_string));
    ThemeChangePart {
        id: id.to_string(),
        says: says.unwrap_or_else(|| id.to_string()),
        says_then: both.map(|(then, _)| then.says.clone()),
        moved: match moved {
            ThemeMove::Risen => "risen",
            ThemeMove::Fallen => "fallen",
            ThemeMove::Same => "same",
            ThemeMove::New => "new",
            ThemeMove::Quiet => "quiet",
        }
        .to_owned(),
        people_then: people(then),
        people_now: people(now),
        votes_then: votes(then),
        votes_now: votes(now),
        answered_by: answers.collect(),
    }
}
