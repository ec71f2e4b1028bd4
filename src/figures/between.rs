//! What moved between two editions: the same people's scores, and who chose otherwise.

use std::collections::HashMap;

use super::{FEWEST_FOR_A_MEAN, Scores};
use crate::domain::{
    Edition, Entry, Language, Opt, OptionId, Question, QuestionId, Said, Score, Workshop,
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

/// Whether scores changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// They did.
    Changed,
    /// They moved by less than can be told from chance.
    AboutTheSame,
}

impl Moved {
    /// Compares the scores on `question`; nothing unless both editions ask it in the same words and
    /// on the same scale.
    pub fn between(then: &Edition, now: &Edition, question: &QuestionId) -> Option<Self> {
        asked_alike(&then.workshop, &now.workshop, question)?.parts.scale()?;
        let mut same = SamePeople::default();
        for (before, after) in both(then, now, question) {
            if let (Some(Score::Points(before)), Some(Score::Points(after))) =
                (before.score, after.score)
            {
                same.add(before, after);
            }
        }
        let unnamed = [then, now].map(|edition| {
            unnamed(edition, question).filter_map(|said| said.score).collect::<Scores>().count()
        });
        Some(Self { then: scores(then, question), now: scores(now, question), same, unnamed })
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
    pub fn between(then: &Edition, now: &Edition, question: &QuestionId) -> Option<Self> {
        let options =
            &asked_alike(&then.workshop, &now.workshop, question)?.parts.choice()?.options;
        let mut people = 0;
        let mut pairs: HashMap<_, usize> = HashMap::new();
        for (before, after) in both(then, now, question) {
            if let (Some(before), Some(after)) = (&before.choice, &after.choice) {
                people += 1;
                *pairs.entry((before, after)).or_default() += 1;
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

/// Returns the later question, if both workshops ask it in the same words and take the same answers:
/// what is asked otherwise is another question, and its figures are not to be compared.
fn asked_alike<'w>(
    then: &Workshop,
    now: &'w Workshop,
    question: &QuestionId,
) -> Option<&'w Question> {
    let (before, after) = (then.question(question)?, now.question(question)?);
    let language = &then.language;
    (words(before, language) == words(after, language)).then_some(after)
}

/// Returns what somebody reads who answers a question with a score or a choice.
fn words<'q>(question: &'q Question, language: &Language) -> Vec<&'q str> {
    let scale = question.parts.scale().into_iter();
    let ends = scale.flat_map(|scale| [scale.low.text(language), scale.high.text(language)]);
    let options = question.parts.choice().into_iter().flat_map(|choice| &choice.options);
    let options = options.flat_map(|Opt { id, label }| [id.as_str(), label.text(language)]);
    [question.prompt.text(language)].into_iter().chain(ends).chain(options).collect()
}

/// Returns what those said who answered under their name both times.
fn both<'e>(
    then: &'e Edition,
    now: &'e Edition,
    question: &QuestionId,
) -> impl Iterator<Item = (&'e Said, &'e Said)> {
    let before: HashMap<_, _> = named(then, question).collect();
    named(now, question).filter_map(move |(person, after)| Some((*before.get(person)?, after)))
}

/// Returns what each person said to `question` under their name.
fn named<'e>(
    edition: &'e Edition,
    question: &QuestionId,
) -> impl Iterator<Item = (&'e str, &'e Said)> {
    edition.sheets.iter().filter_map(move |sheet| match sheet.entry(question)? {
        Entry::Named(said) => Some((sheet.participant.as_str(), said)),
        Entry::Apart | Entry::Pass => None,
    })
}

/// Returns what was said to `question` without a name.
fn unnamed<'e>(edition: &'e Edition, question: &QuestionId) -> impl Iterator<Item = &'e Said> {
    let of = edition.unnamed.iter().filter(move |answer| answer.question == *question);
    of.map(|answer| &answer.said)
}

/// Returns everybody's scores.
fn scores(edition: &Edition, question: &QuestionId) -> Scores {
    let named = named(edition, question).map(|(_, said)| said);
    named.chain(unnamed(edition, question)).filter_map(|said| said.score).collect()
}
