//! Reading one edition's folder.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::agreed::Cards;
use super::apart::{Apart, UnnamedInFile, Where};
use super::asked::{Asked, stem};
use super::many::yaml_files;
use super::pending::Pending;
use super::sheet::SheetInFile;
use super::workshop::WorkshopInFile;
use super::{EditionFolder, StoreError, many, read};
use crate::domain::{
    Agreement, Edition, Entry, Name, NotAnUnnamedId, ParticipantId, Portion, QuestionId, Said,
    Sheet, Unnamed, UnnamedId, Workshop,
};
use crate::yaml::{Complaints, Fault, Place};

/// How the file of one sheet is read.
type ReadSheet<'r> = dyn Fn(&Asked<'_>, &Path) -> Result<Option<Sheet>, StoreError> + Sync + 'r;

impl EditionFolder {
    /// Whether the edition has begun.
    pub fn exists(&self) -> bool {
        // Answers without a workshop are a fault to be told, not nothing.
        self.workshop_path().exists()
            || yaml_files(&self.answers()).is_ok_and(|sheets| !sheets.is_empty())
    }

    /// Reads the workshop.
    pub fn workshop(&self) -> Result<Workshop, StoreError> {
        self.stays_inside(&self.lasting())?;
        let path = self.workshop_path();
        let Some(bytes) = read::bytes(self.root(), &path)? else {
            return Err(StoreError::NoEdition { edition: self.id(), path });
        };
        let (file, source): (WorkshopInFile, _) = read::parse(self.root(), &path, bytes)?;
        let (workshop, mut faults) = file.into_workshop(self.id());
        if let Some(workshop) = &workshop {
            match self.fault_of_order(workshop) {
                Some(fault) => faults.push(fault),
                None => faults.extend(self.faults_of_left(workshop)?),
            }
        }
        match workshop {
            Some(workshop) if faults.is_empty() => Ok(workshop),
            Some(_) | None => Err(source.complaints(&faults).into()),
        }
    }

    /// Reads the ids of those who take part, and nothing else; nothing if the edition is not there.
    pub(super) fn people(&self) -> Result<Option<Vec<ParticipantId>>, StoreError> {
        let path = self.workshop_path();
        let Some(bytes) = read::bytes(self.root(), &path)? else { return Ok(None) };
        let (file, _): (WorkshopInFile, _) = read::parse(self.root(), &path, bytes)?;
        Ok(Some(file.people()))
    }

    /// Reads what those are called who take part or have left since the edition before; nobody if the
    /// edition is not there.
    pub(super) fn names(&self) -> Result<Vec<(ParticipantId, Name)>, StoreError> {
        let path = self.workshop_path();
        let Some(bytes) = read::bytes(self.root(), &path)? else { return Ok(Vec::new()) };
        let (file, _): (WorkshopInFile, _) = read::parse(self.root(), &path, bytes)?;
        Ok(file.names())
    }

    /// Reads everything that lasts of the edition, and holds it all at once.
    ///
    /// # Errors
    /// As [`EditionFolder::agreement`] and [`EditionFolder::read`], everything at once.
    pub fn load(&self) -> Result<Edition, StoreError> {
        let workshop = self.workshop()?;
        let mut wrong = Complaints::default();
        let agreement = or_note(self.agreement(&workshop), &mut wrong)?;
        let (mut sheets, mut unnamed) = (Vec::new(), Vec::new());
        let read = self.read(&workshop, &agreement, |piece| match piece {
            Portion::Sheet(sheet) => sheets.push(sheet),
            Portion::Unnamed(answer) => unnamed.push(answer),
        });
        or_note(read, &mut wrong)?;
        if !wrong.is_empty() {
            return Err(wrong.into());
        }
        Ok(Edition { workshop, sheets, unnamed, agreement })
    }

    /// Reads everything that people said and that lasts, in the edition of `workshop`, and hands it
    /// over piece by piece: the sheets in the workshop's order of people, then the answers without
    /// a name in that of their random names. A few hundred files are in memory at a time.
    ///
    /// While the answers come by, it is checked that the cards are there which `agreement` names, the
    /// edition's own.
    ///
    /// Nothing that was handed over may be used unless this returns that nothing is wrong.
    ///
    /// # Errors
    /// Everything that is wrong with any of its files, at once.
    pub fn read(
        &self,
        workshop: &Workshop,
        agreement: &Agreement,
        mut take: impl FnMut(Portion),
    ) -> Result<(), StoreError> {
        let read = |asked: &Asked<'_>, path: &Path| self.read_sheet(asked, path);
        self.read_by((workshop, agreement), &read, &mut take)
    }

    /// Reads everything that lasts, and each sheet as `read` does.
    pub(super) fn read_by(
        &self,
        (workshop, agreement): (&Workshop, &Agreement),
        read: &ReadSheet<'_>,
        take: &mut dyn FnMut(Portion),
    ) -> Result<(), StoreError> {
        let mut cards = Cards::of(agreement);
        let asked = Asked::of(workshop);
        let mut pending = self.pending()?;
        let mut gone = None;
        let mut wrong = self.sheets_by(&asked, read, &mut |mut sheet| {
            let theirs = pending.take_if(|pending| pending.participant == sheet.participant);
            if let Some(pending) = theirs {
                gone = self.foresee(&pending, &mut sheet);
            }
            cards.sheet(&sheet, &asked);
            take(Portion::Sheet(sheet));
        })?;
        // Somebody whose first answer it is has no file yet.
        if let Some(pending) = pending {
            let mut sheet = Sheet::new(pending.participant.clone());
            gone = self.foresee(&pending, &mut sheet);
            if !sheet.entries.is_empty() {
                cards.sheet(&sheet, &asked);
                take(Portion::Sheet(sheet));
            }
        }
        wrong.append(self.apart(&asked, Where::Unnamed, &mut |path, answer| {
            if gone.as_deref() != Some(path) {
                cards.unnamed(&answer, &asked);
                take(Portion::Unnamed(answer));
            }
        })?);
        // Cards of answers that could not be read would be told as missing.
        if wrong.is_empty() {
            let faults = cards.faults(&asked);
            wrong = if faults.is_empty() || self.answers().exists() {
                self.complaints(&faults, None)?
            } else {
                let label = read::label(self.root(), &self.answers());
                self.misses("participants", format!("`{label}` is missing"))?
            };
        }
        if wrong.is_empty() { Ok(()) } else { Err(wrong.into()) }
    }

    /// Reads what was said to `question` off the record, in an order that tells nothing. Empty
    /// once the workshop has closed.
    pub fn off_the_record(
        &self,
        workshop: &Workshop,
        question: &QuestionId,
    ) -> Result<Vec<Said>, StoreError> {
        let asked = Asked::of(workshop);
        let gone = match self.pending()? {
            Some(pending) => {
                let sheet = self.sheet(&asked, &pending.participant)?;
                let mut sheet = sheet.unwrap_or_else(|| Sheet::new(pending.participant.clone()));
                self.foresee(&pending, &mut sheet)
            }
            None => None,
        };
        let mut all = Vec::new();
        let wrong = self.apart(&asked, Where::OffTheRecord, &mut |path, answer| {
            if answer.question == *question && gone.as_deref() != Some(path) {
                all.push(answer.said);
            }
        })?;
        if wrong.is_empty() { Ok(all) } else { Err(wrong.into()) }
    }

    /// Reads the sheet of one participant, if they have a file.
    pub(super) fn sheet(
        &self,
        asked: &Asked<'_>,
        participant: &ParticipantId,
    ) -> Result<Option<Sheet>, StoreError> {
        let path = self.sheet_path(participant);
        self.read_sheet(asked, &path)
    }

    /// Reads the sheets of all participants, in the workshop's order of people, and hands them over
    /// one by one. Returns what is wrong with their files.
    pub(super) fn sheets(
        &self,
        asked: &Asked<'_>,
        mut take: impl FnMut(Sheet),
    ) -> Result<Complaints, StoreError> {
        self.sheets_by(asked, &|asked, path| self.read_sheet(asked, path), &mut take)
    }

    fn sheets_by(
        &self,
        asked: &Asked<'_>,
        read: &ReadSheet<'_>,
        take: &mut dyn FnMut(Sheet),
    ) -> Result<Complaints, StoreError> {
        let mut paths = yaml_files(&self.answers())?;
        paths.sort_by_cached_key(|path| asked.place(&stem(path)));
        let mut wrong = Complaints::default();
        let mut seen = BTreeSet::new();
        many::read(&paths, &|path| read(asked, path), &mut |path, sheet| {
            let sheet = match sheet {
                Ok(Some(sheet)) => sheet,
                Ok(None) => return Ok(()),
                Err(StoreError::Wrong(complaints)) => {
                    wrong.append(*complaints);
                    return Ok(());
                }
                Err(error) => return Err(error),
            };
            // A name may be spelled in two ways that look the same, with its accents apart.
            let is_own = *stem(path) == *sheet.participant.as_str()
                || self.sheet_path(&sheet.participant).exists();
            if is_own && seen.insert(sheet.participant.clone()) {
                take(sheet);
            } else {
                let what = format!("`{}` has a file of another name", sheet.participant);
                let fault = Fault::error(Place::root().key("participant"), what)
                    .hint("rename the file: spelled otherwise the name looks the same");
                let bytes = read::bytes(self.root(), path)?.unwrap_or_default();
                match read::parse::<SheetInFile>(self.root(), path, bytes) {
                    Ok((_, source)) => wrong.push(source.complaint(&fault)),
                    Err(complaints) => wrong.append(complaints),
                }
            }
            Ok(())
        })?;
        wrong.sort_by_file();
        Ok(wrong)
    }

    /// Reads the sheet in the file at `path`, if there is one.
    pub(super) fn read_sheet(
        &self,
        asked: &Asked<'_>,
        path: &Path,
    ) -> Result<Option<Sheet>, StoreError> {
        let Some(bytes) = read::bytes(self.root(), path)? else { return Ok(None) };
        let (file, source): (SheetInFile, _) = read::parse_one_of_many(self.root(), path, bytes)?;
        let sheet = Sheet::from(file);
        let faults = asked.sheet_faults(&sheet, &stem(path));
        if faults.is_empty() { Ok(Some(sheet)) } else { Err(source.complaints(&faults).into()) }
    }

    /// Reads one answer without a name, if it is there.
    pub(super) fn unnamed(&self, name: UnnamedId) -> Result<Option<Unnamed>, StoreError> {
        let path = self.apart_path(Apart { lies: Where::Unnamed, name });
        let Some(bytes) = read::bytes(self.root(), &path)? else { return Ok(None) };
        let (file, _): (UnnamedInFile, _) = read::parse(self.root(), &path, bytes)?;
        Ok(Some(file.into_unnamed(name)))
    }

    /// Reads the answers that lie apart, in the order of their random names, and hands them over one
    /// by one, each with the path of its file. Returns what is wrong with these files.
    fn apart(
        &self,
        asked: &Asked<'_>,
        lies: Where,
        take: &mut dyn FnMut(&Path, Unnamed),
    ) -> Result<Complaints, StoreError> {
        let mut wrong = Complaints::default();
        let folder = self.apart_folder(lies);
        read::stay_inside(self.root(), &folder)?;
        let read = |path: &Path| {
            let bytes = read::bytes(self.root(), path)?;
            let parse = read::parse_one_of_many::<UnnamedInFile>;
            let read = bytes.map(|bytes| parse(self.root(), path, bytes));
            Ok::<_, StoreError>(read)
        };
        many::read(&yaml_files(&folder)?, &read, &mut |path, read| {
            match read? {
                None => {}
                Some(Err(complaints)) => wrong.append(complaints),
                Some(Ok((file, source))) => {
                    if let Ok(id) = stem(path).parse() {
                        let unnamed = file.into_unnamed(id);
                        let faults = asked.unnamed_faults(&unnamed);
                        wrong.append(source.complaints(&faults));
                        take(path, unnamed);
                    } else {
                        let fault = Fault::error(Place::root(), NotAnUnnamedId.to_string());
                        let fault = fault.hint("rename the file: its name must tell nothing");
                        wrong.push(source.complaint(&fault));
                    }
                }
            }
            Ok::<_, StoreError>(())
        })?;
        Ok(wrong)
    }

    /// Completes in the `sheet` of its participant what a killed run was about to do, for those who
    /// only read. Returns the unnamed answer that is about to go.
    fn foresee(&self, pending: &Pending, sheet: &mut Sheet) -> Option<PathBuf> {
        let added = pending.adds.is_some_and(|adds| self.apart_path(adds).exists());
        let rest = pending.rest(added, sheet.entry(&pending.question));
        if rest.mark {
            sheet.put(pending.question.clone(), Entry::Apart);
        }
        pending.removes.filter(|_| rest.remove).map(|removes| self.apart_path(removes))
    }

    /// Reads what a killed run was about to do. Who may not look into the private folder reads the
    /// edition as if nothing was.
    fn pending(&self) -> Result<Option<Pending>, StoreError> {
        match Pending::read(self.root(), &self.pending_path()) {
            Err(StoreError::File { source, .. })
                if source.kind() == io::ErrorKind::PermissionDenied =>
            {
                Ok(None)
            }
            read => read,
        }
    }
}

/// Returns what was read; what is wrong with files goes to the rest that is `wrong`.
fn or_note<T: Default>(
    read: Result<T, StoreError>,
    wrong: &mut Complaints,
) -> Result<T, StoreError> {
    match read {
        Err(StoreError::Wrong(complaints)) => {
            wrong.append(*complaints);
            Ok(T::default())
        }
        read => read,
    }
}
