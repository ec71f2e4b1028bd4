//! Discretion: what in a text may be private, and what the keeper decides about it.

use std::collections::HashMap;
use std::fmt;
use std::hash::Hasher as _;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use siphasher::sip::SipHasher24;

/// What kind of thing may be private.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum LeakKind {
    /// An e-mail address.
    Email,
    /// A telephone number.
    Telephone,
    /// The number of a card or an account.
    Card,
    /// A link.
    Link,
    /// The number of an order, an invoice, a case or a customer.
    Number,
    /// Something that the team's own list calls private.
    Private,
    /// The name of somebody who takes part, or took part the last time.
    Participant,
    /// A title and a name, such as of a customer.
    Person,
}

/// Tells a text from others without telling what it says.
///
/// It is `SipHash`-2-4 (Aumasson and Bernstein 2012) over the bytes of the text, with a key that
/// never changes. Whoever can guess a text can see that they guessed right.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = "^[a-f0-9]{16}$"))]
pub struct Fingerprint(u64);

/// Why a word is no fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a fingerprint is 16 of the characters 0 to 9 and a to f")]
pub struct NotAFingerprint;

impl Fingerprint {
    /// Returns that of a text.
    pub fn of(text: &str) -> Self {
        let mut hasher = SipHasher24::new_with_keys(0x6372_6564_6f20_7465, 0x7874_2076_6572_3031);
        hasher.write(text.as_bytes());
        Self(hasher.finish())
    }
}

impl FromStr for Fingerprint {
    type Err = NotAFingerprint;

    fn from_str(word: &str) -> Result<Self, NotAFingerprint> {
        let is_hex =
            word.len() == 16 && word.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let number = is_hex.then(|| u64::from_str_radix(word, 16).ok()).flatten();
        number.map(Self).ok_or(NotAFingerprint)
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = NotAFingerprint;

    fn try_from(word: String) -> Result<Self, NotAFingerprint> {
        word.parse()
    }
}

impl From<Fingerprint> for String {
    fn from(fingerprint: Fingerprint) -> Self {
        fingerprint.to_string()
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// Why a text names no place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a place in a text is its fingerprint and two numbers, as in `4bf493534e8c6f7f 0 12`")]
pub struct NotAStretch;

/// Where in which text something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stretch {
    /// The text.
    pub text: Fingerprint,
    /// How many characters stand before it.
    pub at: usize,
    /// How many characters it has.
    pub length: usize,
}

impl Stretch {
    /// Whether all of `other` stands in it.
    pub fn covers(&self, other: Self) -> bool {
        self.text == other.text
            && self.at <= other.at
            && other.at.saturating_add(other.length) <= self.at.saturating_add(self.length)
    }
}

impl FromStr for Stretch {
    type Err = NotAStretch;

    fn from_str(text: &str) -> Result<Self, NotAStretch> {
        let mut words = text.split(' ');
        let is_number = |word: &&str| word.len() < 10 && word.bytes().all(|b| b.is_ascii_digit());
        let number = |word: Option<&str>| word.filter(is_number).and_then(|word| word.parse().ok());
        let fingerprint = words.next().and_then(|word| word.parse().ok());
        let stretch = fingerprint.zip(number(words.next())).zip(number(words.next()));
        match (stretch, words.next()) {
            (Some(((text, at), length)), None) => Ok(Self { text, at, length }),
            _ => Err(NotAStretch),
        }
    }
}

impl fmt::Display for Stretch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.text, self.at, self.length)
    }
}

/// What becomes of something that may be private.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// It stays.
    Keep,
    /// These words take its place.
    Replace(String),
    /// The whole text that it stands in is left out.
    Drop,
}

/// Who reads what is written.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Deserialize,
    Serialize,
    JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// The team.
    #[default]
    Team,
    /// Whoever is not one of it.
    Public,
}

/// A decision of the keeper's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What it is about.
    pub stretch: Stretch,
    /// For whose eyes.
    pub audience: Audience,
    /// What was taken for private there.
    pub kind: LeakKind,
    /// Where in the document that is, for whoever reads the file; nothing goes by it.
    pub place: String,
    /// What becomes of it.
    pub ruling: Ruling,
}

/// The keeper's decisions of an edition, in the order in which they were made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    all: Vec<Decision>,
    at: HashMap<(Audience, Stretch), usize>,
    /// How many of them leave out each text.
    drops: HashMap<(Audience, Fingerprint), usize>,
}

impl Decisions {
    /// Returns what was decided about what stands at `stretch` for these eyes. With a text that is
    /// left out goes whatever else stands in it.
    ///
    /// What the team does not read, the public does not, either, unless that was decided otherwise.
    /// What the team reads is undecided for the public.
    pub fn ruling(&self, audience: Audience, stretch: Stretch) -> Option<&Ruling> {
        let own = self.exactly(audience, stretch).or_else(|| self.dropped(audience, stretch));
        match audience {
            Audience::Team => own,
            Audience::Public => own
                .or_else(|| {
                    let team = self.exactly(Audience::Team, stretch);
                    team.filter(|ruling| **ruling != Ruling::Keep)
                })
                .or_else(|| self.dropped(Audience::Team, stretch)),
        }
    }

    /// Returns what was decided about exactly this.
    fn exactly(&self, audience: Audience, stretch: Stretch) -> Option<&Ruling> {
        self.at.get(&(audience, stretch)).and_then(|at| self.all.get(*at)).map(|it| &it.ruling)
    }

    /// Says that the text in which this stands is left out, where it is.
    fn dropped(&self, audience: Audience, stretch: Stretch) -> Option<&Ruling> {
        let drops = self.drops.get(&(audience, stretch.text));
        drops.is_some_and(|drops| *drops > 0).then_some(&Ruling::Drop)
    }

    /// Adds a decision; it takes the place of an earlier one about the same for the same eyes.
    pub fn put(&mut self, decision: Decision) {
        let key = (decision.audience, decision.stretch);
        let drops = self.drops.entry((decision.audience, decision.stretch.text)).or_default();
        *drops += usize::from(decision.ruling == Ruling::Drop);
        if let Some(earlier) = self.at.get(&key).and_then(|at| self.all.get_mut(*at)) {
            *drops -= usize::from(earlier.ruling == Ruling::Drop);
            *earlier = decision;
        } else {
            self.at.insert(key, self.all.len());
            self.all.push(decision);
        }
    }

    /// Takes back what was decided for these eyes about these.
    pub fn take_back(&mut self, audience: Audience, stretches: &[Stretch]) {
        let goes = |it: &Decision| it.audience == audience && stretches.contains(&it.stretch);
        let all = std::mem::take(&mut self.all);
        *self = all.into_iter().filter(|it| !goes(it)).collect();
    }

    /// Returns all of them.
    pub fn iter(&self) -> impl Iterator<Item = &Decision> {
        self.all.iter()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}

impl FromIterator<Decision> for Decisions {
    fn from_iter<I: IntoIterator<Item = Decision>>(all: I) -> Self {
        let mut decisions = Self::default();
        all.into_iter().for_each(|decision| decisions.put(decision));
        decisions
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_stays_the_same_and_reads_back() {
        let fingerprint = Fingerprint::of("Mrs Ellwood at the school");
        assert_eq!(fingerprint.to_string(), "4bf493534e8c6f7f");
        assert_eq!(fingerprint.to_string().parse(), Ok(fingerprint));
        for word in ["", "9f86d081884c7d6", "9F86D081884C7D65", "+f86d081884c7d65"] {
            assert_eq!(word.parse::<Fingerprint>(), Err(NotAFingerprint), "{word}");
        }
    }

    /// Returns a decision about one character of the text `a`.
    fn decision(at: usize, audience: Audience, ruling: Ruling) -> Decision {
        let (stretch, place) = (stretch(at), String::new());
        Decision { stretch, audience, kind: LeakKind::Email, place, ruling }
    }

    fn stretch(at: usize) -> Stretch {
        Stretch { text: Fingerprint::of("a"), at, length: 1 }
    }

    #[test]
    fn the_last_decision_about_the_same_counts() {
        let decision = |ruling| decision(0, Audience::Team, ruling);
        let decisions: Decisions = [Ruling::Keep, Ruling::Drop].into_iter().map(decision).collect();
        assert_eq!(decisions.ruling(Audience::Team, stretch(0)), Some(&Ruling::Drop));
        assert_eq!(decisions.iter().count(), 1);
    }

    #[test]
    fn with_a_text_that_is_left_out_goes_whatever_else_stands_in_it_until_it_stays() {
        let decision = |at, ruling| decision(at, Audience::Team, ruling);
        let mut decisions: Decisions =
            [decision(0, Ruling::Drop), decision(1, Ruling::Keep)].into_iter().collect();
        let rulings =
            |it: &Decisions| [0, 1, 2].map(|at| it.ruling(Audience::Team, stretch(at)).cloned());
        assert_eq!(
            rulings(&decisions),
            [Some(Ruling::Drop), Some(Ruling::Keep), Some(Ruling::Drop)]
        );
        decisions.put(decision(0, Ruling::Keep));
        assert_eq!(rulings(&decisions), [Some(Ruling::Keep), Some(Ruling::Keep), None]);
        let other = Stretch { text: Fingerprint::of("b"), ..stretch(2) };
        assert_eq!(decisions.ruling(Audience::Team, other), None);
    }

    #[test]
    fn what_stays_inside_is_undecided_for_the_public_and_what_does_not_stays_hidden_from_it() {
        let replace = Ruling::Replace("x".to_owned());
        let team = |at, ruling: &Ruling| decision(at, Audience::Team, ruling.clone());
        let mut decisions: Decisions =
            [team(0, &Ruling::Keep), team(1, &replace)].into_iter().collect();
        let public =
            |it: &Decisions| [0, 1, 2].map(|at| it.ruling(Audience::Public, stretch(at)).cloned());
        assert_eq!(public(&decisions), [None, Some(replace.clone()), None]);
        decisions.put(decision(1, Audience::Public, Ruling::Keep));
        assert_eq!(public(&decisions), [None, Some(Ruling::Keep), None]);
        assert_eq!(decisions.ruling(Audience::Team, stretch(1)), Some(&replace));
        decisions.put(team(2, &Ruling::Drop));
        assert_eq!(
            public(&decisions),
            [Some(Ruling::Drop), Some(Ruling::Keep), Some(Ruling::Drop)]
        );
        assert_eq!(decisions.ruling(Audience::Team, stretch(0)), Some(&Ruling::Keep));
    }
}
