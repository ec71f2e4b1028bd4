//! What stands in the files of an edition and is likely not meant. It is told, and the edition is read
//! all the same: files of old may hold it.

use super::check::Faulty;
use super::{EditionFolder, Which};
use crate::domain::{Agreement, Commitments, EditionId, Statements, Workshop};
use crate::store::{Folder, StoreError};
use crate::yaml::{Complaints, Fault, Place, did_you_mean};

impl EditionFolder {
    /// Returns what stands in the files of an edition, that of `workshop`, and is likely not meant: days
    /// that are not in order, a number without the editions that it counts, and editions that are not
    /// here.
    ///
    /// # Errors
    /// Everything that is wrong with these files.
    pub fn odd(&self, workshop: &Workshop) -> Result<Complaints, StoreError> {
        let mut agreement = Agreement::default();
        let mut wrong = Complaints::default();
        self.read_part::<Statements>(&mut agreement, &mut wrong)?;
        self.read_part::<Commitments>(&mut agreement, &mut wrong)?;
        if !wrong.is_empty() {
            return Err(wrong.into());
        }
        let mut here = Folder::at(self.root()).editions()?;
        here.retain(|id| *id <= self.id());
        let here = Here { editions: &here };
        let statements = here.of_statements(&agreement.statements, workshop);
        let commitments = here.of_commitments(&agreement.commitments);
        let mut faulty =
            Faulty::from([(Which::Statements, statements), (Which::Commitments, commitments)]);
        faulty.retain(|_, faults| !faults.is_empty());
        let mut odd = self.of_the_workshop(&here.of_workshop(workshop))?;
        odd.append(self.complaints(&faulty, None)?);
        Ok(odd)
    }
}

/// The editions that are here, up to the one that is looked at.
#[derive(Clone, Copy)]
struct Here<'e> {
    editions: &'e [EditionId],
}

impl Here<'_> {
    fn of_workshop(self, workshop: &Workshop) -> Vec<Fault> {
        let Workshop { number, after, held, next, left, .. } = workshop;
        let root = Place::root();
        let mut faults = Vec::new();
        if next < held {
            let what = format!("the team would come back on `{next}`, before the workshop");
            let fault = Fault::warning(root.key("next"), what);
            faults.push(fault.expected(format!("this one was held on `{held}`")));
        }
        if *number > 1 && after.is_none() && self.editions.len() < 2 {
            let what = format!("this is number {number}, and no edition before it is here");
            faults.push(Fault::warning(root.key("number"), what).expected("the first is number 1"));
        }
        for (at, left) in left.iter().enumerate() {
            if let Some(on) = left.on.filter(|on| on.0 > *held) {
                let what = format!("`{}` left on `{on}`, after the workshop", left.who);
                let place = root.key("left").item(at).key("when");
                let fault = Fault::warning(place, what);
                faults.push(fault.expected(format!("this one was held on `{held}`")));
            }
        }
        faults
    }

    /// Says where something would have begun in an edition that is not here. Where fewer are here than
    /// there were, it may be one of those.
    fn of_statements(self, statements: &Statements, workshop: &Workshop) -> Vec<Fault> {
        let are_all = u32::try_from(self.editions.len()).is_ok_and(|all| all >= workshop.number);
        if !are_all {
            return Vec::new();
        }
        let Statements { promise, goal, feeling, principles, dissent, .. } = statements;
        let root = Place::root();
        let single = [("promise", promise), ("goal", goal), ("feeling", feeling)].into_iter();
        let single =
            single.map(|(key, one)| (one.as_ref().and_then(|one| one.since), root.key(key)));
        let principles = principles.iter().enumerate();
        let principles =
            principles.map(|(at, one)| (Some(one.since), root.key("principles").item(at)));
        let dissent = dissent.iter().enumerate();
        let dissent = dissent.map(|(at, one)| (one.since, root.key("dissent").item(at)));
        let all = single.chain(principles).chain(dissent);
        all.filter_map(|(since, place)| self.not_here(since, place.key("since"))).collect()
    }

    fn of_commitments(self, commitments: &Commitments) -> Vec<Fault> {
        let Commitments { commitments, requests, not_now: _ } = commitments;
        let earlier = self.editions.split_last().map_or(self, |(_, editions)| Here { editions });
        let root = Place::root();
        let commitments = commitments.iter().enumerate();
        let commitments =
            commitments.map(|(at, one)| (one.carried, root.key("commitments").item(at)));
        let requests = requests.iter().enumerate();
        let requests = requests.map(|(at, one)| (one.carried, root.key("requests").item(at)));
        let all = commitments.chain(requests);
        all.filter_map(|(from, place)| earlier.not_here(from, place.key("carried"))).collect()
    }

    /// Says that the edition at `place` is not here, if it is not.
    fn not_here(self, named: Option<EditionId>, place: Place) -> Option<Fault> {
        let named = named.filter(|named| !self.editions.contains(named))?;
        let named = named.to_string();
        let here: Vec<_> = self.editions.iter().map(ToString::to_string).collect();
        let here: Vec<_> = here.iter().map(String::as_str).collect();
        let fault = Fault::warning(place, format!("no edition `{named}` is here"));
        Some(fault.expected(did_you_mean(&named, &here)))
    }
}
