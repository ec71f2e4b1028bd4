//! Working on an edition: saving what people give at once, and so that nothing is lost or doubled.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io;

use super::agreed::Agreed;
use super::apart::{self, Apart, Where};
use super::asked::Asked;
use super::error::Doing;
use super::pending::Pending;
use super::save::{fits, save};
use super::seen::{Seen, Stamp};
use super::{EditionFolder, Lock, StoreError, file, read};
use crate::domain::{
    Answer, Entry, ParticipantId, Question, QuestionId, Said, Sheet, Stage, Whose, Workshop,
};

/// Somebody works on an edition: nobody else can meanwhile.
///
/// It knows where it put the answers that lie apart, which nothing on the disk tells. So they can
/// be changed until it ends, and never after.
#[derive(Debug)]
pub struct Sitting {
    folder: EditionFolder,
    workshop: Seen<Workshop>,
    sheets: BTreeMap<ParticipantId, Seen<Sheet>>,
    kept: BTreeMap<(ParticipantId, QuestionId), Kept>,
    pub(super) agreed: Agreed,
    /// Whether something failed between two files, so that an intention has to be completed.
    unsettled: bool,
    /// Held for as long as the sitting lasts.
    _lock: Lock,
}

/// What somebody gave to a question, as far as it can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// This; it can be shown to them and changed.
    Answer(Answer),
    /// Something in an earlier sitting that lies apart: it can be neither shown nor changed.
    Apart,
}

/// An answer that lies apart, and which it is.
#[derive(Clone, Debug)]
struct Kept {
    apart: Apart,
    said: Said,
}

impl Sitting {
    /// Begins a sitting that knows of nothing but the workshop.
    pub(super) fn begin(folder: EditionFolder, workshop: Seen<Workshop>, lock: Lock) -> Self {
        Self {
            folder,
            workshop,
            sheets: BTreeMap::new(),
            kept: BTreeMap::new(),
            agreed: Agreed::default(),
            unsettled: true,
            _lock: lock,
        }
    }

    /// Returns the folder that is worked on.
    pub fn folder(&self) -> &EditionFolder {
        &self.folder
    }

    /// Returns the workshop as it was last read or saved.
    pub fn workshop(&self) -> &Workshop {
        &self.workshop.value
    }

    /// Returns what a participant's own file holds, if they have given anything.
    pub fn sheet(&self, participant: &ParticipantId) -> Option<&Sheet> {
        self.sheets.get(participant).map(|seen| &seen.value)
    }

    /// Returns the sheets of all who have given anything.
    pub fn sheets(&self) -> impl Iterator<Item = &Sheet> {
        self.sheets.values().map(|seen| &seen.value)
    }

    /// Returns what `participant` gave to `question`, if anything.
    pub fn given(&self, participant: &ParticipantId, question: &QuestionId) -> Option<Given> {
        let entry = self.sheet(participant)?.entry(question)?;
        Some(match (entry, self.kept.get(&(participant.clone(), question.clone()))) {
            (Entry::Named(said), _) => Given::Answer(Answer::Named(said.clone())),
            (Entry::Pass, _) => Given::Answer(Answer::Pass),
            (Entry::Apart, None) => Given::Apart,
            (Entry::Apart, Some(Kept { apart, said })) => Given::Answer(match apart.lies {
                Where::Unnamed => Answer::Unnamed(said.clone()),
                Where::OffTheRecord => Answer::OffTheRecord(said.clone()),
            }),
        })
    }

    /// Changes the workshop and saves it, unless it stays as it is.
    ///
    /// Where somebody edited the file meanwhile, it is read again first, so that their change and
    /// this one are both kept.
    pub fn change_workshop(
        &mut self,
        change: impl FnOnce(&mut Workshop),
    ) -> Result<(), StoreError> {
        let path = self.folder.workshop_path();
        if Stamp::of(&path)? != self.workshop.stamp {
            self.workshop = Seen::read(&path, || self.folder.workshop())?;
        }
        let mut changed = self.workshop.value.clone();
        change(&mut changed);
        if changed != self.workshop.value {
            let place = (self.folder.root(), path.as_path());
            self.workshop = save(place, Some(&self.workshop), changed)?;
        }
        Ok(())
    }

    /// Saves an answer, in place of the one that was given before. Once this returns it survives
    /// whatever happens.
    ///
    /// It is kept as its question says: where that keeps no names, under none.
    ///
    /// Cards that go with the answer before it are taken out of themes, quotes and statements first.
    /// Returns from how many places.
    ///
    /// # Errors
    /// Beside those of the disk: an answer that its question does not take; and
    /// [`StoreError::Apart`] where an earlier sitting put the answer before it apart.
    pub fn record(
        &mut self,
        participant: &ParticipantId,
        question: &QuestionId,
        answer: &Answer,
    ) -> Result<usize, StoreError> {
        self.settle()?;
        let asked = self.asked(participant, question, answer)?;
        let answer = &asked.kept(answer.clone());
        self.refresh(participant)?;
        if self.given(participant, question) == Some(Given::Apart) {
            let (participant, question) = (participant.clone(), question.clone());
            return Err(StoreError::Apart { participant, question });
        }
        let places = self.take_out_cards(participant, question, answer)?;
        match answer {
            Answer::Named(said) => {
                self.record_in_sheet(participant, question, Entry::Named(said.clone()))
            }
            Answer::Pass => self.record_in_sheet(participant, question, Entry::Pass),
            Answer::Unnamed(said) => {
                self.record_apart(participant, question, (Where::Unnamed, said))
            }
            Answer::OffTheRecord(said) => {
                self.record_apart(participant, question, (Where::OffTheRecord, said))
            }
        }
        .map(|()| places)
    }

    /// Returns what of somebody's answer is on cards, and whose it is there.
    pub(super) fn on_cards(
        &self,
        participant: &ParticipantId,
        question: &QuestionId,
    ) -> Option<(Whose, Said)> {
        let kept = self.kept.get(&(participant.clone(), question.clone()));
        match self.sheet(participant)?.entry(question)? {
            Entry::Named(said) => Some((Whose::Named(participant.clone()), said.clone())),
            Entry::Pass => None,
            Entry::Apart => {
                let kept = kept.filter(|kept| kept.apart.lies == Where::Unnamed)?;
                Some((Whose::Unnamed(kept.apart.name), kept.said.clone()))
            }
        }
    }

    /// Saves a thought that `participant` wants to come back to.
    pub fn park(&mut self, participant: &ParticipantId, thought: &str) -> Result<(), StoreError> {
        self.takes_part(participant)?;
        self.refresh(participant)?;
        self.change_sheet(participant, |sheet| sheet.parked.push(thought.to_owned()))
    }

    /// Reads what was said to `question` off the record, for the reveal.
    pub fn off_the_record(&self, question: &QuestionId) -> Result<Vec<Said>, StoreError> {
        self.folder.off_the_record(self.workshop(), question)
    }

    /// Closes the workshop: what is off the record, all drafts and all ballots are erased for good.
    pub fn close(&mut self) -> Result<(), StoreError> {
        self.settle()?;
        // Before the workshop is closed, so that a closed one never keeps anything.
        self.erase()?;
        self.kept.clear();
        self.change_workshop(|workshop| workshop.stage = Stage::Closed)
    }

    /// Puts an entry into the participant's own file, and removes what lay apart before.
    fn record_in_sheet(
        &mut self,
        participant: &ParticipantId,
        question: &QuestionId,
        entry: Entry,
    ) -> Result<(), StoreError> {
        let key = (participant.clone(), question.clone());
        let Some(old) = self.kept.get(&key).map(|kept| kept.apart) else {
            return self.change_sheet(participant, |sheet| sheet.put(question.clone(), entry));
        };
        self.intend(&Pending::new(participant.clone(), question.clone(), None, Some(old)))?;
        self.change_sheet(participant, |sheet| sheet.put(question.clone(), entry))?;
        file::remove(&self.folder.apart_path(old))?;
        self.kept.remove(&key);
        self.done()
    }

    /// Puts what was said apart, and only the fact into the participant's own file.
    fn record_apart(
        &mut self,
        participant: &ParticipantId,
        question: &QuestionId,
        (lies, said): (Where, &Said),
    ) -> Result<(), StoreError> {
        let key = (participant.clone(), question.clone());
        let old = self.kept.get(&key).map(|kept| kept.apart);
        let text = apart::text(question, said)?;
        fits(&self.folder.apart_folder(lies), &text)?;
        let day = self.workshop().held;
        let marked = self.sheet(participant).and_then(|sheet| sheet.entry(question));
        if let Some(apart) = old.filter(|old| old.lies == lies)
            && marked == Some(&Entry::Apart)
        {
            apart::write(&self.folder.apart_path(apart), &text, day)?;
            self.kept.insert(key, Kept { apart, said: said.clone() });
            return Ok(());
        }
        let apart = Apart::draw(lies)?;
        self.intend(&Pending::new(participant.clone(), question.clone(), Some(apart), old))?;
        let path = self.folder.apart_path(apart);
        let written = apart::write(&path, &text, day);
        // It may be there although it is not sure to stay.
        if written.is_ok() || path.exists() {
            self.kept.insert(key, Kept { apart, said: said.clone() });
        }
        written?;
        self.change_sheet(participant, |sheet| sheet.put(question.clone(), Entry::Apart))?;
        if let Some(old) = old {
            file::remove(&self.folder.apart_path(old))?;
        }
        self.done()
    }

    /// Writes down what is about to happen.
    fn intend(&mut self, pending: &Pending) -> Result<(), StoreError> {
        self.unsettled = true;
        pending.write(&self.folder.pending_path())
    }

    /// Erases what was about to happen, once it has.
    fn done(&mut self) -> Result<(), StoreError> {
        file::remove(&self.folder.pending_path())?;
        self.unsettled = false;
        Ok(())
    }

    /// Completes what a killed run or a full disk left undone between two files.
    pub(super) fn settle(&mut self) -> Result<(), StoreError> {
        if !self.unsettled {
            return Ok(());
        }
        if let Some(pending) = Pending::read(self.folder.root(), &self.folder.pending_path())? {
            let Pending { participant, question, adds, removes, .. } = &pending;
            self.refresh(participant)?;
            let added = adds.is_some_and(|adds| self.folder.apart_path(adds).exists());
            let entry = self.sheet(participant).and_then(|sheet| sheet.entry(question));
            let rest = pending.rest(added, entry);
            if rest.mark {
                self.change_sheet(participant, |sheet| sheet.put(question.clone(), Entry::Apart))?;
            }
            if let Some(removes) = removes.filter(|_| rest.remove) {
                file::remove(&self.folder.apart_path(removes))?;
            }
        }
        self.done()
    }

    /// Erases what is off the record, all drafts and all ballots.
    pub(super) fn erase(&self) -> Result<(), StoreError> {
        let off_the_record = self.folder.apart_folder(Where::OffTheRecord);
        for folder in [off_the_record, self.folder.drafts(), self.folder.ballots()] {
            read::stay_inside(self.folder.root(), &folder)?;
            match fs::remove_dir_all(&folder) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(StoreError::at(Doing::Remove, &folder)(error));
                }
                Ok(()) | Err(_) => file::make_private_folder(&folder)?,
            }
        }
        Ok(())
    }

    /// Returns the question, if the participant may give this answer to it.
    fn asked(
        &self,
        participant: &ParticipantId,
        question: &QuestionId,
        answer: &Answer,
    ) -> Result<&Question, StoreError> {
        self.takes_part(participant)?;
        let asked = self
            .workshop()
            .question(question)
            .ok_or_else(|| StoreError::NotAsked { question: question.clone() })?;
        match answer {
            Answer::Named(said) | Answer::Unnamed(said) | Answer::OffTheRecord(said) => asked
                .check(said)
                .map_err(|source| StoreError::Rejected { question: question.clone(), source })?,
            Answer::Pass => {}
        }
        Ok(asked)
    }

    pub(super) fn takes_part(&self, participant: &ParticipantId) -> Result<(), StoreError> {
        match self.workshop().participant(participant) {
            Some(_) => Ok(()),
            None => Err(StoreError::Stranger { participant: participant.clone() }),
        }
    }

    pub(super) fn read_sheets(&mut self) -> Result<(), StoreError> {
        let asked = Asked::of(&self.workshop.value);
        // Before they are read: a change meanwhile is then seen later.
        let stamps = file::entries(&self.folder.answers())?
            .into_iter()
            .map(|path| Ok((path.clone(), Stamp::of(&path)?)))
            .collect::<Result<HashMap<_, _>, StoreError>>()?;
        let wrong = self.folder.sheets(&asked, |sheet| {
            let path = self.folder.sheet_path(&sheet.participant);
            let stamp = stamps.get(&path).copied().flatten();
            let seen = Seen { value: sheet, stamp, ours: false };
            self.sheets.insert(seen.value.participant.clone(), seen);
        })?;
        if wrong.is_empty() { Ok(()) } else { Err(wrong.into()) }
    }

    /// Reads a participant's file again if somebody edited it meanwhile.
    pub(super) fn refresh(&mut self, participant: &ParticipantId) -> Result<(), StoreError> {
        let stamp = Stamp::of(&self.folder.sheet_path(participant))?;
        if stamp == self.sheets.get(participant).and_then(|seen| seen.stamp) {
            return Ok(());
        }
        let asked = Asked::of(&self.workshop.value);
        match self.folder.sheet(&asked, participant)? {
            Some(value) => {
                let seen = Seen { value, stamp, ours: false };
                self.sheets.insert(participant.clone(), seen)
            }
            None => self.sheets.remove(participant),
        };
        Ok(())
    }

    /// Changes a participant's sheet and saves it, unless it stays as it is.
    fn change_sheet(
        &mut self,
        participant: &ParticipantId,
        change: impl FnOnce(&mut Sheet),
    ) -> Result<(), StoreError> {
        let path = self.folder.sheet_path(participant);
        let old = self.sheets.get(participant);
        let mut sheet =
            old.map_or_else(|| Sheet::new(participant.clone()), |seen| seen.value.clone());
        change(&mut sheet);
        if old.is_some_and(|old| old.value == sheet) {
            return Ok(());
        }
        let saved = save((self.folder.root(), &path), old, sheet)?;
        self.sheets.insert(participant.clone(), saved);
        Ok(())
    }
}
