//! Whether what files say fits the workshop that they belong to.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::path::Path;

use unicode_normalization::UnicodeNormalization as _;

use crate::domain::{
    Entry, Keeps, Part, PartKind, ParticipantId, Question, QuestionId, Rejected, Said, Sheet,
    Unnamed, Workshop,
};
use crate::yaml::{Fault, Place, did_you_mean, shown};

/// Who is asked what, found at once.
#[derive(Debug)]
pub(super) struct Asked<'a> {
    people: HashSet<&'a ParticipantId>,
    /// The order of people, by their ids with accents put together.
    places: HashMap<Cow<'a, str>, usize>,
    questions: HashMap<&'a QuestionId, &'a Question>,
    workshop: &'a Workshop,
}

impl<'a> Asked<'a> {
    /// Makes the lists of a workshop.
    pub(super) fn of(workshop: &'a Workshop) -> Self {
        let ids = || workshop.participants.iter().map(|person| &person.id);
        let spelled = ids().map(|id| spelled(id.as_str()));
        Self {
            people: ids().collect(),
            places: spelled.zip(0..).collect(),
            questions: workshop.questions().map(|question| (&question.id, question)).collect(),
            workshop,
        }
    }

    /// Returns the place in the order of people of whoever has the file called `stem` and `.yaml`;
    /// strangers are behind all others.
    pub(super) fn place(&self, stem: &str) -> usize {
        self.places.get(&spelled(stem)).copied().unwrap_or(usize::MAX)
    }

    /// Returns what is wrong with the sheet in the file called `stem` and `.yaml`.
    pub(super) fn sheet_faults(&self, sheet: &Sheet, stem: &str) -> Vec<Fault> {
        let mut faults = self.whose_faults(&sheet.participant, stem);
        for (question, entry) in &sheet.entries {
            let place = || Place::root().key("answers").key(question.as_str());
            match (self.questions.get(question), entry) {
                (None, _) => faults.push(self.not_asked(question, place()).on_key()),
                (Some(asked), Entry::Named(said)) => faults.extend(match asked.keeps {
                    Keeps::Names => said_fault(asked, said, place),
                    Keeps::NoNames => Some(
                        Fault::error(place(), "answers to this question are kept without names")
                            .expected(
                                "expected `answered`, with what was said in a file of \
                                 `answers/unnamed`",
                            ),
                    ),
                    Keeps::Numbers => Some(
                        Fault::error(
                            place(),
                            "of this question only numbers are kept, and no people",
                        )
                        .expected(
                            "expected `answered`, with the score in a file of \
                                 `answers/unnamed`",
                        ),
                    ),
                }),
                (Some(_), Entry::Apart | Entry::Pass) => {}
            }
        }
        faults
    }

    /// Whether all is right with a sheet, in the file at `path`, of which only scores and choices were
    /// read.
    pub(super) fn takes_scores_of(&self, sheet: &Sheet, path: &Path) -> bool {
        // Nearly always they stand in the order in which they were asked.
        let mut order = self.workshop.questions();
        let is_right = |(question, entry): &(QuestionId, Entry)| {
            let next = order.by_ref().find(|asked| asked.id == *question);
            next.or_else(|| self.question(question)).is_some_and(|asked| match entry {
                // Of an answer in words nothing was read.
                Entry::Named(said) => {
                    asked.keeps.names() && (said.is_empty() || asked.check(said).is_ok())
                }
                Entry::Apart | Entry::Pass => true,
            })
        };
        self.whose_faults(&sheet.participant, &stem(path)).is_empty()
            && sheet.entries.iter().all(is_right)
    }

    /// Returns what is wrong with an answer that lies apart.
    pub(super) fn unnamed_faults(&self, unnamed: &Unnamed) -> Vec<Fault> {
        let Unnamed { id: _, question, said } = unnamed;
        match self.questions.get(question) {
            None => vec![self.not_asked(question, Place::root().key("question"))],
            Some(asked) => {
                said_fault(asked, said, || Place::root().key("said")).into_iter().collect()
            }
        }
    }

    /// Returns what is wrong with whose sheet it is.
    fn whose_faults(&self, participant: &ParticipantId, stem: &str) -> Vec<Fault> {
        if stem == participant.as_str() && self.people.contains(participant) {
            return Vec::new();
        }
        let place = Place::root().key("participant");
        let mut faults = Vec::new();
        // Some disks take accents apart in names.
        if spelled(stem) != spelled(participant.as_str()) {
            let what = format!("`{participant}` has a file named `{}.yaml`", shown(stem));
            faults.push(
                Fault::error(place.clone(), what)
                    .expected(format!("expected `{}`, or another name of the file", shown(stem))),
            );
        }
        faults.extend(self.stranger(participant, place));
        faults
    }

    /// Returns the question with this id, if it is asked.
    pub(super) fn question(&self, id: &QuestionId) -> Option<&'a Question> {
        self.questions.get(id).copied()
    }

    /// Says if whoever stands at `place` does not take part.
    pub(super) fn stranger(&self, participant: &ParticipantId, place: Place) -> Option<Fault> {
        if self.people.contains(participant) {
            return None;
        }
        let known: Vec<_> =
            self.workshop.participants.iter().map(|person| person.id.as_str()).collect();
        let what = format!("`{participant}` does not take part in this edition");
        Some(
            Fault::error(place, what)
                .expected(did_you_mean(participant.as_str(), &known))
                .hint("who takes part stands in `workshop.yaml`, under `participants`"),
        )
    }

    /// Says that the question at `place` is not asked.
    pub(super) fn not_asked(&self, question: &QuestionId, place: Place) -> Fault {
        let known: Vec<_> =
            self.workshop.questions().map(|question| question.id.as_str()).collect();
        Fault::error(place, format!("`{question}` is not asked in this edition"))
            .expected(did_you_mean(question.as_str(), &known))
    }
}

/// Returns the name of the file at `path`, without what stands behind its dot.
pub(super) fn stem(path: &Path) -> Cow<'_, str> {
    path.file_stem().unwrap_or_default().to_string_lossy()
}

/// Returns an id with its accents put together.
fn spelled(id: &str) -> Cow<'_, str> {
    if id.is_ascii() { id.into() } else { id.nfc().collect() }
}

/// Returns why `question` does not take `said`, which stands at `place`.
fn said_fault(question: &Question, said: &Said, place: impl FnOnce() -> Place) -> Option<Fault> {
    let rejected = question.check(said).err()?;
    let place = place();
    // The part that is wrong, where one alone is.
    let part = Part::KINDS
        .into_iter()
        .filter(|kind| kind.answered(said))
        .find_map(|kind| Some((kind, question.check(&only(kind, said)).err()?)));
    Some(match part {
        Some((kind, Rejected::NotAnOption { text, .. })) => {
            not_an_option((question, kind), said, (&text, place.key(key(kind))))
        }
        Some((kind, rejected)) => Fault::error(place.key(key(kind)), rejected.to_string()),
        None => Fault::error(place, rejected.to_string()),
    })
}

/// Says that `text`, in the part at `place`, is none of the options of `question`. A file names these
/// by their ids, and not by their numbers as people do.
fn not_an_option(
    (question, kind): (&Question, PartKind),
    said: &Said,
    (text, place): (&str, Place),
) -> Fault {
    let parts = &question.parts;
    let (options, at) = match kind {
        PartKind::Choice => (parts.choice().map(|part| &part.options), None),
        PartKind::MultiChoice => {
            let at = said.choices.iter().position(|picked| picked.as_str() == text);
            (parts.choices().map(|part| &part.options), at)
        }
        PartKind::Ranking => {
            let at = said.ranked.iter().position(|ranked| ranked.trim() == text);
            (parts.ranking().map(|part| &part.menu), at)
        }
        PartKind::Text | PartKind::List | PartKind::Scale | PartKind::Evidence => (None, None),
    };
    let known: Vec<_> = options.into_iter().flatten().map(|option| option.id.as_str()).collect();
    let place = at.map_or_else(|| place.clone(), |at| place.item(at));
    let fault = Fault::error(place, format!("`{}` is none of the options", shown(text)));
    fault.expected(did_you_mean(text, &known))
}

/// Returns one part of `said`.
fn only(kind: PartKind, said: &Said) -> Said {
    let said = said.clone();
    let nothing = Said::default();
    match kind {
        PartKind::Text => Said { text: said.text, ..nothing },
        PartKind::List => Said { items: said.items, ..nothing },
        PartKind::Scale => Said { score: said.score, ..nothing },
        PartKind::Choice => Said { choice: said.choice, ..nothing },
        PartKind::MultiChoice => Said { choices: said.choices, ..nothing },
        PartKind::Ranking => Said { ranked: said.ranked, ..nothing },
        PartKind::Evidence => Said { evidence: said.evidence, ..nothing },
    }
}

/// Returns the key that a part has in files.
fn key(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Text => "text",
        PartKind::List => "items",
        PartKind::Scale => "score",
        PartKind::Choice => "choice",
        PartKind::MultiChoice => "choices",
        PartKind::Ranking => "ranked",
        PartKind::Evidence => "evidence",
    }
}
