//! `workshop.yaml`: when, who, which questions as they were worded, and where it stands.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::Hash;
use std::path::Path;
use std::time::Duration;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::culture::faults_of_private;
use super::read::parse;
use super::save::InFile;
use super::shape::FORMAT;
use super::{StoreError, emit};
use crate::domain::{
    Day, EditionId, Language, Left, Name, Participant, ParticipantId, QuestionId, QuestionSet,
    Shown, Stage, Way, Workshop, Worth,
};
use crate::order::Order as _;
use crate::questions::file::SetInFile;
use crate::yaml::{Fault, Place, did_you_mean};

/// `workshop.yaml`, in a person's reading order.
#[derive(Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct WorkshopInFile {
    format: u32,
    edition: EditionId,
    number: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<EditionId>,
    company: Name,
    team: Name,
    held: Day,
    next: Day,
    language: Language,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    facilitator: Option<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    keeper: Option<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    decider: Option<Name>,
    #[serde(default)]
    way: Way,
    #[serde(default)]
    shown: Shown,
    #[serde(default)]
    participants: Vec<Participant>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    left: Vec<Left>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    private: Vec<Name>,
    #[serde(default)]
    stage: Stage,
    #[serde(default)]
    revealed: Vec<QuestionId>,
    #[serde(default)]
    minutes_spent: u32,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    worth: Vec<Worth>,
    sets: Vec<SetInFile>,
}

impl InFile for Workshop {
    const INNER: &'static str = "";

    fn text(&self) -> Result<String, StoreError> {
        text(self)
    }

    fn again(text: &str) -> Option<String> {
        let (file, _) = parse::<WorkshopInFile>(Path::new(""), Path::new(""), text.into()).ok()?;
        let edition = file.edition;
        file.into_workshop(edition).0?.text().ok()
    }
}

/// Returns the text of `workshop.yaml`.
fn text(workshop: &Workshop) -> Result<String, StoreError> {
    let Workshop {
        edition,
        number,
        after,
        company,
        team,
        held,
        next,
        language,
        facilitator,
        keeper,
        decider,
        way,
        shown,
        participants,
        left,
        private,
        sets,
        stage,
        revealed,
        spent,
        worth,
    } = workshop.clone();
    emit::text(&WorkshopInFile {
        format: FORMAT,
        edition,
        number,
        after,
        company,
        team,
        held: Day(held),
        next: Day(next),
        language,
        facilitator,
        keeper,
        decider,
        way,
        shown,
        participants,
        left,
        private,
        stage,
        revealed: in_order(workshop, &revealed),
        minutes_spent: minutes(spent),
        worth,
        sets: sets.iter().map(SetInFile::from).collect(),
    })
}

/// Returns the revealed questions in the order in which they are asked.
fn in_order(workshop: &Workshop, revealed: &BTreeSet<QuestionId>) -> Vec<QuestionId> {
    let order: HashMap<_, _> =
        workshop.questions().enumerate().map(|(at, question)| (&question.id, at)).collect();
    let mut revealed: Vec<_> = revealed.iter().cloned().collect();
    revealed.order_by_key(|id| order.get(id).copied().unwrap_or(usize::MAX));
    revealed
}

/// Returns a time in whole minutes, the nearest number of them, but one where it is any time at all:
/// so it stays known that a workshop has begun.
fn minutes(time: Duration) -> u32 {
    let nearest = u32::try_from((time.as_secs() + 30) / 60).unwrap_or(u32::MAX);
    nearest.max(u32::from(!time.is_zero()))
}

impl WorkshopInFile {
    /// Returns the ids of those who take part.
    pub(super) fn people(self) -> Vec<ParticipantId> {
        self.participants.into_iter().map(|person| person.id).collect()
    }

    /// Returns what those are called who take part or have left since the edition before.
    pub(super) fn names(self) -> Vec<(ParticipantId, Name)> {
        let here = self.participants.into_iter().map(|person| (person.id, person.name));
        here.chain(self.left.into_iter().map(|gone| (gone.who, gone.name))).collect()
    }

    /// Makes the workshop of the folder of `edition`, and says what is wrong with it.
    pub(super) fn into_workshop(self, edition: EditionId) -> (Option<Workshop>, Vec<Fault>) {
        let mut faults = self.faults(edition);
        let mut sets = Vec::new();
        for (at, set) in self.sets.into_iter().enumerate() {
            let place = Place::root().key("sets").item(at);
            match QuestionSet::try_from(set) {
                Ok(set) => sets.push(set),
                Err(wrong) => faults.extend(wrong.0.into_iter().map(|fault| fault.under(&place))),
            }
        }
        if faults.iter().any(Fault::is_error) {
            return (None, faults);
        }
        let workshop = Workshop {
            edition: self.edition,
            number: self.number,
            after: self.after,
            company: self.company,
            team: self.team,
            held: self.held.0,
            next: self.next.0,
            language: self.language,
            facilitator: self.facilitator,
            keeper: self.keeper,
            decider: self.decider,
            way: self.way,
            shown: self.shown,
            participants: self.participants,
            left: self.left,
            private: self.private,
            sets,
            stage: self.stage,
            revealed: self.revealed.into_iter().collect(),
            spent: Duration::from_secs(u64::from(self.minutes_spent) * 60),
            worth: self.worth,
        };
        (Some(workshop), Vec::new())
    }

    fn faults(&self, edition: EditionId) -> Vec<Fault> {
        let root = Place::root();
        let mut faults = faults_of_private(&self.private);
        if self.edition != edition {
            let what = format!("edition `{}` in the folder of `{edition}`", self.edition);
            let fault = Fault::error(root.key("edition"), what);
            faults.push(fault.expected(format!("expected `{edition}`, or another folder")));
        }
        if self.number == 0 {
            let fault = Fault::error(root.key("number"), "the first edition is number 1");
            faults.push(fault.expected("expected 1 or more"));
        }
        faults.extend(self.fault_of_after());
        let people = self.participants.iter().map(|person| person.id.as_str());
        for at in twice(people) {
            let what = "another participant has this id";
            faults.push(Fault::error(root.key("participants").item(at).key("id"), what));
        }
        faults.extend(self.faults_of_left());
        faults.extend(self.faults_of_sets());
        faults.extend(self.faults_of_revealed());
        faults
    }

    fn fault_of_after(&self) -> Option<Fault> {
        let is_first = self.number == 1 && self.after.is_some();
        let fault = || Fault::error(Place::root().key("after"), "the first edition follows none");
        is_first.then(fault)
    }

    fn faults_of_left(&self) -> Vec<Fault> {
        let place = Place::root().key("left");
        let gone = || self.left.iter().map(|left| left.who.as_str());
        let here: HashSet<_> = self.participants.iter().map(|person| person.id.as_str()).collect();
        let again = twice(gone()).into_iter().map(|at| (at, "it is said already that they left"));
        let here = gone().enumerate().filter(|(_, who)| here.contains(who));
        let here =
            here.map(|(at, _)| (at, "whoever takes part has not left since the last edition"));
        let faults = again.chain(here);
        faults.map(|(at, what)| Fault::error(place.item(at).key("who"), what)).collect()
    }

    fn faults_of_sets(&self) -> Vec<Fault> {
        let place = Place::root().key("sets");
        let sets = twice(self.sets.iter().map(|set| set.id.as_str()));
        let mut faults: Vec<_> = sets
            .into_iter()
            .map(|at| Fault::error(place.item(at).key("id"), "another set has this id"))
            .collect();
        let mut asked = HashMap::new();
        for (set_at, set) in self.sets.iter().enumerate() {
            for (at, question) in set.questions.iter().enumerate() {
                // Twice in one set is a fault of that set.
                if *asked.entry(&question.id).or_insert(set_at) != set_at {
                    let place = place.item(set_at).key("questions").item(at).key("id");
                    faults.push(Fault::error(place, "a question of another set has this id"));
                }
            }
        }
        faults
    }

    fn faults_of_revealed(&self) -> Vec<Fault> {
        let place = Place::root().key("revealed");
        let asked = || self.sets.iter().flat_map(|set| &set.questions).map(|q| q.id.as_str());
        let known: HashSet<_> = asked().collect();
        let strange =
            self.revealed.iter().enumerate().filter(|(_, id)| !known.contains(id.as_str()));
        strange
            .map(|(at, id)| {
                let what = format!("`{id}` is not asked in this edition");
                let expected = did_you_mean(id.as_str(), &asked().collect::<Vec<_>>());
                Fault::error(place.item(at), what).expected(expected)
            })
            .collect()
    }
}

/// Returns the numbers of the words that were there before.
pub(super) fn twice<T: Eq + Hash>(words: impl Iterator<Item = T>) -> Vec<usize> {
    let mut seen = HashSet::new();
    words.enumerate().filter_map(|(at, word)| (!seen.insert(word)).then_some(at)).collect()
}
