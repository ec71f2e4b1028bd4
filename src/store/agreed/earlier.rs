//! What the files of an edition name of the one before it.

use super::Which;
use crate::domain::{
    Agreement, Commitments, EditionId, PrincipleId, Statements, Subject, Workshop,
};
use crate::store::{EditionFolder, StoreError, read};
use crate::yaml::{Complaints, Fault, Place, did_you_mean};

/// What the edition before stated and promised; nothing where there is none.
#[derive(Debug, Default)]
pub(super) struct Earlier {
    edition: Option<EditionId>,
    pub(super) statements: Statements,
    pub(super) commitments: Commitments,
}

impl EditionFolder {
    /// Reads of the edition before that of `workshop` what the files of `agreement` may name; nothing
    /// if they name nothing, or it cannot be read, which is then told.
    pub(super) fn earlier(
        &self,
        workshop: &Workshop,
        agreement: &Agreement,
        wrong: &mut Complaints,
    ) -> Result<Option<Earlier>, StoreError> {
        if !names_earlier(agreement) {
            return Ok(None);
        }
        let Some(before) = self.before(workshop)? else { return Ok(Some(Earlier::default())) };
        if !before.exists() {
            let what = format!("edition `{}`, which this one follows, is missing", before.id());
            wrong.append(self.misses("after", what)?);
            return Ok(None);
        }
        let (mut earlier, mut faulty) = (Agreement::default(), Complaints::default());
        before.read_part::<Statements>(&mut earlier, &mut faulty)?;
        before.read_part::<Commitments>(&mut earlier, &mut faulty)?;
        if !faulty.is_empty() {
            wrong.append(faulty);
            return Ok(None);
        }
        let promised = Which::Commitments.path(&before);
        if names_promises(agreement) && !promised.exists() {
            let what = format!("`{}` is missing", read::label(self.root(), &promised));
            wrong.append(self.misses("after", what)?);
            return Ok(None);
        }
        let Agreement { statements, commitments, .. } = earlier;
        Ok(Some(Earlier { edition: Some(before.id()), statements, commitments }))
    }
}

/// Whether anything in an agreement is about the edition before.
fn names_earlier(agreement: &Agreement) -> bool {
    names_promises(agreement) || !agreement.statements.dropped.is_empty()
}

/// Whether anything in an agreement is about what the edition before promised and asked for.
fn names_promises(agreement: &Agreement) -> bool {
    let Agreement { review, themes: _, votes: _, statements: _, commitments, updates: _ } =
        agreement;
    !review.commitments.is_empty()
        || !review.requests.is_empty()
        || commitments.commitments.iter().any(|commitment| commitment.carried.is_some())
        || commitments.requests.iter().any(|request| request.carried.is_some())
}

impl Earlier {
    /// Says if no `commitment` has the id that stands at `place`.
    pub(super) fn no_commitment(&self, id: &str, place: Place) -> Option<Fault> {
        let ids = self.commitments.commitments.iter().map(|one| one.id.as_str());
        self.unknown(("commitment", id), &ids.collect::<Vec<_>>(), place)
    }

    /// Says if no request has the id that stands at `place`.
    pub(super) fn no_request(&self, id: &str, place: Place) -> Option<Fault> {
        let ids = self.commitments.requests.iter().map(|one| one.id.as_str());
        self.unknown(("request", id), &ids.collect::<Vec<_>>(), place)
    }

    /// Says if there was no principle of the id that stands at `place`.
    pub(super) fn no_principle(&self, id: &PrincipleId, place: Place) -> Option<Fault> {
        let ids = self.statements.principles.iter().map(|one| one.id.as_str());
        self.unknown(("principle", id.as_str()), &ids.collect::<Vec<_>>(), place)
    }

    /// Says if a statement had no such line, which stands at `place`.
    pub(super) fn no_line(&self, on: &Subject, line: &String, place: Place) -> Option<Fault> {
        let lines = self.statements.lines(on);
        if lines.contains(line) {
            return None;
        }
        let known: Vec<_> = lines.iter().map(String::as_str).collect();
        let fault = Fault::error(place, format!("`{on}` did not say this{}", self.when()));
        Some(fault.expected(did_you_mean(line, &known)))
    }

    fn unknown(&self, (what, id): (&str, &str), known: &[&str], place: Place) -> Option<Fault> {
        if known.contains(&id) {
            return None;
        }
        let fault = Fault::error(place, format!("there was no {what} `{id}`{}", self.when()));
        Some(if known.is_empty() { fault } else { fault.expected(did_you_mean(id, known)) })
    }

    fn when(&self) -> String {
        let named = |edition: EditionId| format!(" in edition `{edition}`");
        self.edition.map_or_else(|| ": no edition comes before this one".to_owned(), named)
    }
}

/// Says that an edition at `place` is not before `edition`, if it is not.
pub(super) fn not_before(
    named: Option<EditionId>,
    edition: EditionId,
    place: Place,
) -> Option<Fault> {
    let named = named.filter(|named| *named >= edition)?;
    let fault = Fault::error(place, format!("`{named}` is not before `{edition}`"));
    Some(fault.expected("expected an earlier edition"))
}

/// Says that an edition at `place` is after `edition`, if it is.
pub(super) fn begun_later(
    named: Option<EditionId>,
    edition: EditionId,
    place: Place,
) -> Option<Fault> {
    let named = named.filter(|named| *named > edition)?;
    let what = format!("what stands in `{edition}` cannot have begun in `{named}`");
    let fault = Fault::error(place, what);
    Some(fault.expected(format!("expected `{edition}` or an earlier edition")))
}
