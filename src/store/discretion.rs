//! `discretion.yaml`: what the keeper decided about what may be private in texts that are printed.
//!
//! It tells texts by their fingerprints and never repeats them, so it can go into git and be shown.

use std::collections::HashMap;
use std::path::PathBuf;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::save::{InFile, save};
use super::seen::Seen;
use super::shape::FORMAT;
use super::spot::Spot;
use super::{EditionFolder, StoreError, emit, file, read};
use crate::domain::{
    Audience, Decision, Decisions, Fingerprint, LeakKind, ParticipantId, Ruling, Stretch,
};
use crate::text::safe_line;
use crate::yaml::{Fault, Place, scalars};

/// What stands at the beginning of the file.
const ABOUT: &str = "\
# What became of names, addresses and numbers in texts that are printed. A text is told by a\n\
# fingerprint, so nothing private stands here; one that changes is asked about anew. `do` is keep,\n\
# replace (by the words in `with`) or drop, which leaves the whole text out. What the team reads is\n\
# asked about anew before it goes out: `for: public`.\n";

/// The file as it is read and written.
#[derive(Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct InItsFile {
    format: u32,
    decisions: Vec<DecisionInFile>,
}

#[derive(Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct DecisionInFile {
    text: Fingerprint,
    at: usize,
    length: usize,
    kind: LeakKind,
    #[serde(default, rename = "where", skip_serializing_if = "String::is_empty")]
    place: String,
    #[serde(default, rename = "for", skip_serializing_if = "is_for_the_team")]
    audience: Audience,
    #[serde(rename = "do")]
    ruling: Word,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    with: Option<String>,
}

/// Whether a decision is about what the team reads, as it is where nothing is said.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over references")]
fn is_for_the_team(audience: &Audience) -> bool {
    *audience == Audience::Team
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Word {
    /// It stays.
    Keep,
    /// Other words take its place.
    Replace,
    /// The whole text is left out.
    Drop,
}

impl InItsFile {
    /// Returns what is wrong with what it says.
    fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut seen = HashMap::new();
        for (at, decision) in self.decisions.iter().enumerate() {
            let place = Place::root().key("decisions").item(at);
            if let Some(first) = seen.insert((decision.audience, decision.stretch()), at + 1) {
                let what = format!("this is decided already, by decision {first}");
                faults.push(Fault::error(place.key("text"), what));
            }
            let wrong = match (decision.ruling, &decision.with) {
                (Word::Replace, None) => {
                    Some(("do", "it is to be replaced, and no words are given")).map(|wrong| {
                        Fault::error(place.key(wrong.0), wrong.1)
                            .hint("say them under `with`, as in `with: a customer`")
                    })
                }
                (Word::Replace, Some(with)) if safe_line(with) != with.as_str() => {
                    Some(Fault::error(place.key("with"), "the words are not on one readable line"))
                }
                (Word::Keep | Word::Drop, Some(_)) => {
                    let what = "only what is replaced is replaced by something";
                    Some(Fault::error(place.key("with"), what).hint("say `do: replace`"))
                }
                (Word::Replace, Some(_)) | (Word::Keep | Word::Drop, None) => None,
            };
            faults.extend(wrong);
        }
        faults
    }
}

impl DecisionInFile {
    fn stretch(&self) -> Stretch {
        Stretch { text: self.text, at: self.at, length: self.length }
    }
}

impl From<&Decision> for DecisionInFile {
    fn from(decision: &Decision) -> Self {
        let Decision { stretch, audience, kind, place, ruling } = decision;
        let (ruling, with) = match ruling {
            Ruling::Keep => (Word::Keep, None),
            Ruling::Replace(words) => (Word::Replace, Some(words.clone())),
            Ruling::Drop => (Word::Drop, None),
        };
        let Stretch { text, at, length } = *stretch;
        let (kind, audience) = (*kind, *audience);
        Self { text, at, length, kind, place: place.clone(), audience, ruling, with }
    }
}

impl From<DecisionInFile> for Decision {
    fn from(decision: DecisionInFile) -> Self {
        let stretch = decision.stretch();
        let DecisionInFile { kind, place, audience, ruling, with, text: _, at: _, length: _ } =
            decision;
        let ruling = match ruling {
            Word::Keep => Ruling::Keep,
            Word::Replace => Ruling::Replace(with.unwrap_or_default()),
            Word::Drop => Ruling::Drop,
        };
        Self { stretch, audience, kind, place, ruling }
    }
}

impl InFile for Decisions {
    const INNER: &'static str = "";

    fn text(&self) -> Result<String, StoreError> {
        let decisions = self.iter().map(DecisionInFile::from).collect();
        let text = emit::text(&InItsFile { format: FORMAT, decisions })?;
        Ok(format!("{ABOUT}{text}"))
    }

    fn again(text: &str) -> Option<String> {
        let nowhere = std::path::Path::new("");
        let (file, _) = read::parse::<InItsFile>(nowhere, nowhere, text.into()).ok()?;
        file.decisions.into_iter().map(Decision::from).collect::<Self>().text().ok()
    }
}

impl EditionFolder {
    fn discretion_path(&self) -> PathBuf {
        self.folder().join("discretion.yaml")
    }

    /// Reads what the keeper decided about what may be private; nothing if there is no such file.
    ///
    /// # Errors
    /// Everything that is wrong with the file.
    pub fn decisions(&self) -> Result<Decisions, StoreError> {
        let path = self.discretion_path();
        let Some(bytes) = read::bytes(self.root(), &path)? else { return Ok(Decisions::default()) };
        let (file, source): (InItsFile, _) = read::parse(self.root(), &path, bytes)?;
        let faults = file.faults();
        if !faults.is_empty() {
            return Err(source.complaints(&faults).into());
        }
        Ok(file.decisions.into_iter().map(Decision::from).collect())
    }

    /// Adds decisions to the file, which is read again for it, and returns all there are.
    pub fn decide(
        &self,
        decided: impl IntoIterator<Item = Decision>,
    ) -> Result<Decisions, StoreError> {
        self.deciding(|all| decided.into_iter().for_each(|decision| all.put(decision)))
    }

    /// Takes back what was decided for these eyes about these, and returns what is left.
    pub fn take_back(
        &self,
        audience: Audience,
        stretches: &[Stretch],
    ) -> Result<Decisions, StoreError> {
        self.deciding(|all| all.take_back(audience, stretches))
    }

    fn deciding(&self, change: impl FnOnce(&mut Decisions)) -> Result<Decisions, StoreError> {
        self.stay_inside()?;
        let path = self.discretion_path();
        let old = Seen::read(&path, || self.decisions())?;
        let mut new = old.value.clone();
        change(&mut new);
        let old = old.stamp.is_some().then_some(old);
        Ok(save((self.root(), &path), old.as_ref(), new)?.value)
    }

    /// Returns where in the files of the edition each of `texts` stands first, if that may be told: of
    /// answers only what is shown under somebody's name, who is beside it, and in their own file. Any
    /// other place would tell whose something is, or which answer has no name.
    pub fn spots(
        &self,
        texts: &[(&str, Option<&ParticipantId>)],
    ) -> Result<Vec<Option<Spot>>, StoreError> {
        let mut spots = vec![None; texts.len()];
        let mut at: HashMap<&str, Vec<(usize, Option<&ParticipantId>)>> = HashMap::new();
        for (number, (text, who)) in texts.iter().enumerate() {
            at.entry(*text).or_default().push((number, *who));
        }
        let mut files: Vec<_> =
            ["statements", "commitments", "review", "updates", "themes", "workshop"]
                .map(|name| self.folder().join(format!("{name}.yaml")))
                .into();
        files.extend(file::entries(&self.answers())?);
        for path in files.iter().filter(|path| path.extension().is_some_and(|it| it == "yaml")) {
            let Some(text) = read::text(self.root(), path)? else { continue };
            let own = path.parent() == Some(&self.answers());
            let own = path.file_stem().filter(|_| own);
            scalars(&text, |value, line| {
                let spot = || Spot { file: read::label(self.root(), path), line };
                let is_told = |who: Option<&ParticipantId>| {
                    own.is_none_or(|own| who.is_some_and(|who| own == who.as_str()))
                };
                let all = at.get(value).into_iter().flatten();
                for (number, _) in all.filter(|(_, who)| is_told(*who)) {
                    if let Some(empty) = spots.get_mut(*number).filter(|found| found.is_none()) {
                        *empty = Some(spot());
                    }
                }
            });
        }
        Ok(spots)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::store::Folder;

    fn edition(root: &std::path::Path) -> EditionFolder {
        let edition = Folder::at(root).edition("2026-q3".parse().unwrap());
        fs::create_dir_all(edition.answers()).unwrap();
        edition
    }

    fn decision(text: &str, ruling: Ruling) -> Decision {
        let stretch = Stretch { text: Fingerprint::of(text), at: 3, length: 6 };
        let (kind, place) = (LeakKind::Participant, "themes, a".to_owned());
        Decision { stretch, audience: Audience::Team, kind, place, ruling }
    }

    #[test]
    fn decisions_are_kept_without_a_word_of_the_text() {
        let root = tempfile::tempdir().unwrap();
        let edition = edition(root.path());
        assert!(edition.decisions().unwrap().is_empty());
        edition.decide([decision("As Gethin said", Ruling::Keep)]).unwrap();
        let all = [
            decision("Ring Gethin first", Ruling::Replace("a colleague".to_owned())),
            decision("As Gethin said", Ruling::Drop),
            Decision { audience: Audience::Public, ..decision("Ring Gethin first", Ruling::Drop) },
        ];
        let decided = edition.decide(all).unwrap();
        assert_eq!(edition.decisions().unwrap(), decided);
        let text = fs::read_to_string(edition.discretion_path()).unwrap();
        insta::assert_snapshot!(text, @r"
        # What became of names, addresses and numbers in texts that are printed. A text is told by a
        # fingerprint, so nothing private stands here; one that changes is asked about anew. `do` is keep,
        # replace (by the words in `with`) or drop, which leaves the whole text out. What the team reads is
        # asked about anew before it goes out: `for: public`.
        format: 1
        decisions:
        - text: 55f4ec84d4c63329
          at: 3
          length: 6
          kind: participant
          where: themes, a
          do: drop
        - text: d3c6953047396094
          at: 3
          length: 6
          kind: participant
          where: themes, a
          do: replace
          with: a colleague
        - text: d3c6953047396094
          at: 3
          length: 6
          kind: participant
          where: themes, a
          for: public
          do: drop
        ");
    }

    #[test]
    fn what_somebody_wrote_beside_them_stays() {
        let root = tempfile::tempdir().unwrap();
        let edition = edition(root.path());
        edition.decide([decision("a", Ruling::Keep)]).unwrap();
        let path = edition.discretion_path();
        let text = fs::read_to_string(&path).unwrap();
        file::replace(&path, format!("# Ours.\n{text}# The end.\n").as_bytes()).unwrap();
        edition.decide([decision("b", Ruling::Drop)]).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("# Ours.\n") && text.ends_with("# The end.\n"), "{text}");
        assert_eq!(edition.decisions().unwrap().iter().count(), 2);
    }

    #[test]
    fn what_is_wrong_with_the_file_is_told_with_its_line() {
        let root = tempfile::tempdir().unwrap();
        let edition = edition(root.path());
        let one = "{text: 4bf493534e8c6f7f, at: 0, length: 1, kind: email, do: ";
        let file = format!(
            "format: 1\ndecisions:\n- {one}replace}}\n- {one}keep, with: x}}\n- {one}keep}}\n"
        );
        file::replace(&edition.discretion_path(), file.as_bytes()).unwrap();
        insta::assert_snapshot!(edition.decisions().unwrap_err(), @r"
        error: it is to be replaced, and no words are given
         --> editions/2026-q3/discretion.yaml:3:63
          |
        3 | - {text: 4bf493534e8c6f7f, at: 0, length: 1, kind: email, do: replace}
          |                                                               ^^^^^^^
          |
          = help: say them under `with`, as in `with: a customer`

        error: this is decided already, by decision 1
         --> editions/2026-q3/discretion.yaml:4:10
          |
        4 | - {text: 4bf493534e8c6f7f, at: 0, length: 1, kind: email, do: keep, with: x}
          |          ^^^^^^^^^^^^^^^^

        error: only what is replaced is replaced by something
         --> editions/2026-q3/discretion.yaml:4:75
          |
        4 | - {text: 4bf493534e8c6f7f, at: 0, length: 1, kind: email, do: keep, with: x}
          |                                                                           ^
          |
          = help: say `do: replace`

        error: this is decided already, by decision 2
         --> editions/2026-q3/discretion.yaml:5:10
          |
        5 | - {text: 4bf493534e8c6f7f, at: 0, length: 1, kind: email, do: keep}
          |          ^^^^^^^^^^^^^^^^
        ");
        let file =
            "format: 1\ndecisions:\n- {text: gethin, at: 0, length: 1, kind: mail, do: hide}\n";
        file::replace(&edition.discretion_path(), file.as_bytes()).unwrap();
        insta::assert_snapshot!(edition.decisions().unwrap_err(), @r"
        error: a fingerprint is 16 of the characters 0 to 9 and a to f
         --> editions/2026-q3/discretion.yaml:3:10
          |
        3 | - {text: gethin, at: 0, length: 1, kind: mail, do: hide}
          |          ^^^^^^

        error: the word `mail` is not known here
         --> editions/2026-q3/discretion.yaml:3:42
          |
        3 | - {text: gethin, at: 0, length: 1, kind: mail, do: hide}
          |                                          ^^^^ did you mean `email`?

        error: the word `hide` is not known here
         --> editions/2026-q3/discretion.yaml:3:52
          |
        3 | - {text: gethin, at: 0, length: 1, kind: mail, do: hide}
          |                                                    ^^^^ expected one of `keep`, `replace`, `drop`
        ");
    }

    #[test]
    fn a_text_is_found_with_its_file_and_line() {
        let root = tempfile::tempdir().unwrap();
        let edition = edition(root.path());
        let answers =
            "format: 1\nanswers:\n  a:\n    text: >-\n      One\n      two.\n  b: {text: Three}\n";
        file::replace(&edition.answers().join("maren.yaml"), answers.as_bytes()).unwrap();
        let [maren, tomek] = ["maren", "tomek"].map(|id| id.parse::<ParticipantId>().unwrap());
        let told = |who| {
            let texts = ["Three", "nowhere", "One two."].map(|text| (text, who));
            let spots = edition.spots(&texts).unwrap().into_iter();
            spots.map(|spot| spot.map(|spot| spot.to_string())).collect::<Vec<_>>()
        };
        let file = "editions/2026-q3/answers/maren.yaml";
        let expected = [Some(format!("{file}:7")), None, Some(format!("{file}:5"))];
        assert_eq!(told(Some(&maren)), expected);
        // Whose it is does not go by where it lies.
        for who in [None, Some(&tomek)] {
            assert_eq!(told(who), [None, None, None]);
        }
    }
}
