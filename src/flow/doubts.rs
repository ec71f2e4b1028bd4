//! What makes one doubt whether commitments will be kept. Nobody is stopped by it.

use std::collections::BTreeMap;

use crate::domain::{Commitment, CommitmentId, Commitments, ParticipantId};

/// How many commitments a quarter holds: three to five. Teams that write down more keep fewer.
pub const USUAL: std::ops::RangeInclusive<usize> = 3..=5;

/// The most that one person takes on.
const MOST_OF_ONE: usize = 2;

/// The fewest words that say what somebody could see.
const FEWEST_WORDS: usize = 3;

/// Verbs with which a commitment begins that nobody can see being kept. English only: in other
/// languages nothing is said.
const VAGUE: [&str; 27] = [
    "address",
    "aim",
    "align",
    "be",
    "communicate",
    "consider",
    "continue",
    "discuss",
    "encourage",
    "enhance",
    "ensure",
    "explore",
    "facilitate",
    "focus",
    "foster",
    "help",
    "improve",
    "look",
    "optimise",
    "optimize",
    "promote",
    "raise",
    "strengthen",
    "support",
    "think",
    "try",
    "work",
];

/// What makes one doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// So many in all, which is fewer than three, or more than five.
    Count(usize),
    /// So many are one person's, which is more than two.
    Loaded(ParticipantId, usize),
    /// Nobody could see it done, by these of its words.
    Vague(CommitmentId, String),
    /// There is no figure to tell.
    NoFigure(CommitmentId),
    /// Nobody asks how it went.
    NobodyAsks(CommitmentId),
    /// Its owner asks themselves.
    AsksThemselves(CommitmentId),
}

/// Returns what makes one doubt the commitments: first of all of them, then one by one.
pub fn doubts(made: &Commitments) -> Vec<Doubt> {
    let all = &made.commitments;
    let mut doubts = Vec::new();
    if !all.is_empty() && !USUAL.contains(&all.len()) {
        doubts.push(Doubt::Count(all.len()));
    }
    let mut owners: BTreeMap<&ParticipantId, usize> = BTreeMap::new();
    for one in all {
        *owners.entry(&one.owner).or_default() += 1;
    }
    let loaded = owners.into_iter().filter(|(_, count)| *count > MOST_OF_ONE);
    doubts.extend(loaded.map(|(owner, count)| Doubt::Loaded(owner.clone(), count)));
    for one in all {
        doubts.extend(vague(&one.will).map(|word| Doubt::Vague(one.id.clone(), word)));
        doubts.extend(doubt_of_figure(one));
    }
    doubts
}

/// Returns what makes one doubt how a commitment is followed up.
fn doubt_of_figure(one: &Commitment) -> impl Iterator<Item = Doubt> {
    let id = || one.id.clone();
    let asks = match &one.asks {
        None => Some(Doubt::NobodyAsks(id())),
        Some(asks) if *asks == one.owner => Some(Doubt::AsksThemselves(id())),
        Some(_) => None,
    };
    one.measure.is_none().then(|| Doubt::NoFigure(id())).into_iter().chain(asks)
}

/// Returns the words at which one sees that nobody could see it done, if there are any: the verb of
/// *improve communication*, which names a wish, or all of it where it is hardly a word long. *Ring
/// back within a day* is a change.
pub fn vague(will: &str) -> Option<String> {
    let plain = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let mut words = will.split_whitespace().map(plain).filter(|word| !word.is_empty());
    let first = words.by_ref().find(|word| word != "to")?;
    if VAGUE.contains(&first.as_str()) {
        return Some(first);
    }
    let is_short = will.is_ascii() && will.split_whitespace().count() < FEWEST_WORDS;
    is_short.then(|| will.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(yaml: &str) -> Commitments {
        serde_yaml::from_str(yaml).unwrap()
    }

    const GOOD: &str = "\
- {id: c1, owner: ada, will: Ring back within a day, by: 2026-12-18, measure: Sample, asks: ben}
- {id: c2, owner: ben, will: Write the rule on one page, by: 2026-12-18, measure: Sample, asks: ada}
- {id: c3, owner: ada, will: Start a shared fault log, by: 2026-12-18, measure: Sample, asks: ben}
";

    #[test]
    fn three_with_owners_figures_and_somebody_who_asks_leave_no_doubt() {
        assert_eq!(doubts(&made(&format!("commitments:\n{GOOD}"))), []);
        assert_eq!(doubts(&Commitments::default()), []);
    }

    #[test]
    fn each_doubt_is_named() {
        let id = |id: &str| id.parse().unwrap();
        let many = "\
- {id: c4, owner: ada, will: Improve communication, by: 2026-12-18, asks: ada}
- {id: c5, owner: ben, will: Log faults, by: 2026-12-18, measure: Sample}
- {id: c6, owner: ben, will: Hablar con ventas cada lunes, by: 2026-12-18, measure: m, asks: ada}
";
        assert_eq!(
            doubts(&made(&format!("commitments:\n{GOOD}{many}"))),
            [
                Doubt::Count(6),
                Doubt::Loaded("ada".parse().unwrap(), 3),
                Doubt::Loaded("ben".parse().unwrap(), 3),
                Doubt::Vague(id("c4"), "improve".to_owned()),
                Doubt::NoFigure(id("c4")),
                Doubt::AsksThemselves(id("c4")),
                Doubt::Vague(id("c5"), "Log faults".to_owned()),
                Doubt::NobodyAsks(id("c5")),
            ]
        );
    }

    #[test]
    fn a_wish_is_not_a_change_that_somebody_could_see() {
        for wish in ["improve communication between teams", "To ensure that all is well", "Talk"] {
            assert!(vague(wish).is_some(), "{wish}");
        }
        for change in ["Ring back within a day", "毎週月曜日に話す", "Werkbank aufräumen bis März"]
        {
            assert_eq!(vague(change), None, "{change}");
        }
    }
}
