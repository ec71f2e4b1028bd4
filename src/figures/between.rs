//! What moved between two editions: the same people's scores, and who chose otherwise.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::{FEWEST_FOR_A_MEAN, Figures, QuestionFigures, Scores};
use crate::domain::{
    Language, Opt, OptionId, Part, PartKind, Question, QuestionId, Score, Workshop,
};

/// How the scores on one question moved between two editions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    then: Scores,
    now: Scores,
    same: SamePeople,
    /// How many scores without a name there were then and now.
    unnamed: [usize; 2],
}

/// The scores of those who gave one under their name both times.
///
/// They come first when two quarters are compared: in a team of seven one person moving one step
/// moves the mean by 0.14, and one who joins can move it by more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SamePeople {
    then: Scores,
    now: Scores,
    up: usize,
    down: usize,
}

/// Where the sum of scores went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// It is higher.
    Up,
    /// It is lower.
    Down,
    /// It is the same.
    Level,
}

/// Whether scores changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// They did.
    Changed,
    /// They moved by less than can be told from chance.
    AboutTheSame,
}

/// An edition that is added up, as it is compared with another.
#[derive(Clone, Copy, Debug)]
pub struct AddedUp<'e> {
    /// Its workshop.
    pub workshop: &'e Workshop,
    /// Its figures, with what each person gave; without, nobody is the same.
    pub figures: &'e Figures,
}

/// Why the answers to a question cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unlike {
    /// It was not asked before.
    AskedFirst,
    /// It is asked no longer.
    NotAsked,
    /// It is asked in other words.
    Reworded,
    /// It takes other answers: another scale, other options, another kind.
    OtherAnswers,
}

impl<'e> AddedUp<'e> {
    /// Returns the figures of a question, if it is asked.
    pub fn question(self, id: &QuestionId) -> Option<&'e QuestionFigures> {
        let asked = self.workshop.questions().zip(&self.figures.questions);
        asked.into_iter().find(|(question, _)| question.id == *id).map(|(_, figures)| figures)
    }

    /// Returns how many took part both times: who is in both, and gave an answer or a pass in each.
    pub fn took_part_both_times(self, now: Self) -> usize {
        let given = self.figures.given.as_ref().zip(now.figures.given.as_ref());
        given.map_or(0, |(then, now)| then.both_took_part(now))
    }

    /// Returns the scores to a question with a scale.
    fn scores(self, id: &QuestionId) -> Option<&'e Scores> {
        self.question(id)?.tally.scores.as_ref()
    }

    fn unnamed(self, id: &QuestionId) -> usize {
        self.figures.given.as_ref().map_or(0, |given| given.unnamed(id))
    }
}

impl Moved {
    /// Compares the scores on `question`; nothing unless both editions ask it in the same words and
    /// on the same scale.
    pub fn between(then: AddedUp<'_>, now: AddedUp<'_>, question: &QuestionId) -> Option<Self> {
        Unlike::compare(then.workshop, now.workshop, question).ok()?.parts.scale()?;
        let mut same = SamePeople::default();
        if let (Some(before), Some(after)) = (&then.figures.given, &now.figures.given) {
            for (before, after) in before.both_points(after, question) {
                same.add(before, after);
            }
        }
        let unnamed = [then, now].map(|edition| edition.unnamed(question));
        let scores = |edition: AddedUp<'_>| edition.scores(question).cloned().unwrap_or_default();
        Some(Self { then: scores(then), now: scores(now), same, unnamed })
    }

    /// Returns the scores of those who gave one both times.
    pub fn same(&self) -> &SamePeople {
        &self.same
    }

    /// Returns everybody's scores, then and now; nothing where they would give somebody away.
    ///
    /// Where exactly one score without a name is not among the same people's, as with a single
    /// joiner, the two means together tell what it is. Then only the same people may be shown, and
    /// no figure of everybody beside them.
    pub fn everyone(&self) -> Option<(&Scores, &Scores)> {
        let gives_away = self.same.count() > 0 && self.unnamed.contains(&1);
        (!gives_away).then_some((&self.then, &self.now))
    }

    /// Whether the mean of all moved for who answered: somebody scored only once, those who scored
    /// both times are about where they were, and the mean of all moved further from theirs than theirs
    /// did. Whose scores without a name are is not known, so nothing is said of these.
    pub fn is_who_answered(&self) -> bool {
        let Some((then, now)) = self.everyone() else { return false };
        let by = |then: &Scores, now: &Scores| {
            let tenths = |scores: &Scores| Some(scores.mean()?.tenths().cast_signed());
            Some(tenths(now)? - tenths(then)?)
        };
        let (all, same) = (by(then, now), by(self.same.then(), self.same.now()));
        let others_did = then.count().max(now.count()) > self.same.count();
        others_did
            && self.unnamed == [0, 0]
            && self.same.verdict() == Some(Verdict::AboutTheSame)
            && all.zip(same).is_some_and(|(all, same)| (all - same).abs() > same.abs())
    }
}

impl SamePeople {
    fn add(&mut self, then: u8, now: u8) {
        self.then.add(Score::Points(then));
        self.now.add(Score::Points(now));
        self.up += usize::from(now > then);
        self.down += usize::from(now < then);
    }

    /// Returns how many they are.
    pub fn count(&self) -> usize {
        self.now.count()
    }

    /// Returns their scores of the earlier edition.
    pub fn then(&self) -> &Scores {
        &self.then
    }

    /// Returns their scores of the later edition.
    pub fn now(&self) -> &Scores {
        &self.now
    }

    /// Returns how many of them score higher than before. They are told by number and never by name.
    pub fn up(&self) -> usize {
        self.up
    }

    /// Returns how many of them score lower than before.
    pub fn down(&self) -> usize {
        self.down
    }

    /// Returns where the sum of their scores went.
    pub fn way(&self) -> Way {
        match self.now.sum().cmp(&self.then.sum()) {
            Ordering::Greater => Way::Up,
            Ordering::Less => Way::Down,
            Ordering::Equal => Way::Level,
        }
    }

    /// Returns whether their scores changed: their mean moved by 0.5 or more, not rounded, or at
    /// least half of them moved the same way. Of fewer than [`FEWEST_FOR_A_MEAN`] there is nothing
    /// to say.
    pub fn verdict(&self) -> Option<Verdict> {
        if self.count() < FEWEST_FOR_A_MEAN {
            return None;
        }
        let moved = 2 * self.then.sum().abs_diff(self.now.sum()) >= self.count();
        let together = 2 * self.up.max(self.down) >= self.count();
        Some(if moved || together { Verdict::Changed } else { Verdict::AboutTheSame })
    }
}

impl Verdict {
    /// Returns the words for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::AboutTheSame => "about the same",
        }
    }
}

/// Who chose otherwise than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switches {
    /// How many chose under their name both times.
    pub people: usize,
    /// How many switched from one option to another, in the question's order of options.
    pub switches: Vec<Switch>,
}

/// A switch from one option to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch {
    /// What they chose then.
    pub from: OptionId,
    /// What they choose now.
    pub to: OptionId,
    /// How many did.
    pub people: usize,
}

impl Switches {
    /// Compares the choices of those who made one both times; nothing unless both editions ask
    /// `question` in the same words and with the same options.
    pub fn between(then: AddedUp<'_>, now: AddedUp<'_>, question: &QuestionId) -> Option<Self> {
        let asked = Unlike::compare(then.workshop, now.workshop, question).ok()?;
        let options = &asked.parts.choice()?.options;
        let mut people = 0;
        let mut pairs: HashMap<_, usize> = HashMap::new();
        if let (Some(before), Some(after)) = (&then.figures.given, &now.figures.given) {
            for chosen in before.both_choices(after, question) {
                people += 1;
                *pairs.entry(chosen).or_default() += 1;
            }
        }
        let pairs = &pairs;
        let ways = options.iter().flat_map(|from| options.iter().map(move |to| (&from.id, &to.id)));
        let switch = |(from, to): (&OptionId, &OptionId)| {
            let people = *pairs.get(&(from, to))?;
            (from != to).then(|| Switch { from: from.clone(), to: to.clone(), people })
        };
        Some(Self { people, switches: ways.filter_map(switch).collect() })
    }

    /// Returns how many switched.
    pub fn switched(&self) -> usize {
        self.switches.iter().map(|switch| switch.people).sum()
    }
}

impl Unlike {
    /// Returns the later question if both workshops ask it in the same words and take the same
    /// answers, else why they do not: what is asked otherwise is another question, and its figures
    /// are not to be compared. What counts is the wording that lies with each edition.
    pub fn compare<'w>(
        then: &Workshop,
        now: &'w Workshop,
        question: &QuestionId,
    ) -> Result<&'w Question, Self> {
        let after = now.question(question).ok_or(Self::NotAsked)?;
        let before = then.question(question).ok_or(Self::AskedFirst)?;
        let language = &then.language;
        if before.prompt.text(language) != after.prompt.text(language) {
            Err(Self::Reworded)
        } else if answers(before, language) == answers(after, language) {
            Ok(after)
        } else {
            Err(Self::OtherAnswers)
        }
    }
}

/// Returns which kinds of answers a question takes, and the words of its scale and options.
fn answers<'q>(question: &'q Question, language: &Language) -> (Vec<PartKind>, Vec<&'q str>) {
    let kinds = question.parts.iter().map(Part::kind).collect();
    let scale = question.parts.scale().into_iter();
    let ends = scale.flat_map(|scale| [scale.low.text(language), scale.high.text(language)]);
    let options = question.parts.choice().into_iter().flat_map(|choice| &choice.options);
    let options = options.flat_map(|Opt { id, label }| [id.as_str(), label.text(language)]);
    (kinds, ends.chain(options).collect())
}
