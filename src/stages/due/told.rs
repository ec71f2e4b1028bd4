//! What has a day, in words: whose it is, and what is to be done.

use chrono::NaiveDate;
use serde::Serialize;

use super::overdue::late;
use crate::document::discretion::Discreet;
use crate::domain::{Dissent, EditionId, ParticipantId, Statements, Subject, Workshop};
use crate::due::{Dated, Since, What};

/// What is due, as it is shown or written for other programs.
#[derive(Clone, Debug, Serialize)]
pub struct Due {
    /// The format of the file.
    format: u32,
    /// What the file is.
    credo: &'static str,
    today: NaiveDate,
    /// The edition whose days these are; where none is closed yet, the one that is to be finished.
    edition: Option<EditionId>,
    items: Vec<Item>,
    #[serde(skip)]
    is_masked: bool,
}

/// Something that is due.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::stages) struct Item {
    kind: &'static str,
    id: Option<String>,
    day: NaiveDate,
    /// How many days ago that is; less than none where it is still to come.
    days_overdue: i64,
    who: Option<String>,
    what: String,
}

impl Due {
    /// Puts into words what is due `today`.
    pub(super) fn new(today: NaiveDate, edition: Option<EditionId>) -> Self {
        Self { format: 1, credo: "due", today, edition, items: Vec::new(), is_masked: false }
    }

    /// Adds something that is due.
    pub(super) fn push(&mut self, dated: &Dated<'_>, telling: Telling<'_>) {
        let (who, what) = telling.in_words(dated.what);
        self.is_masked |= telling.discreet.masks(&what);
        self.items.push(Item {
            kind: dated.what.kind(),
            id: dated.what.id().map(str::to_owned),
            day: dated.day,
            days_overdue: self.today.signed_duration_since(dated.day).num_days(),
            who,
            what,
        });
    }

    /// Adds that a workshop is to be finished, which is left lying from a day on.
    pub(super) fn push_unfinished(&mut self, day: NaiveDate, workshop: &Workshop) {
        let next = format!("The workshop of {}", workshop.edition.title());
        self.items.push(Item {
            kind: What::Workshop.kind(),
            id: None,
            day,
            days_overdue: self.today.signed_duration_since(day).num_days(),
            who: None,
            what: begun_on(&next, workshop.held),
        });
    }

    /// Whether something that may be private and is undecided is masked in it.
    pub fn is_masked(&self) -> bool {
        self.is_masked
    }

    /// Returns what is due.
    pub(in crate::stages) fn into_items(self) -> Vec<Item> {
        self.items
    }

    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Returns a row for everything that is due: its day, how long ago that is, who has to see to it,
    /// and what it is.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let row = |item: &Item| {
            let Item { id, day, days_overdue, who, what, .. } = item;
            let id = id.as_ref().map(|id| format!("{id}: ")).unwrap_or_default();
            let day = day.format("%-d %B %Y").to_string();
            vec![day, late(*days_overdue), who.clone().unwrap_or_default(), format!("{id}{what}")]
        };
        self.items.iter().map(row).collect()
    }
}

/// What texts are put together from.
#[derive(Clone, Copy)]
pub(super) struct Telling<'a> {
    pub(super) since: Since<'a>,
    pub(super) discreet: &'a Discreet,
    /// The day of the next workshop, if it was begun and is left lying.
    pub(super) begun: Option<NaiveDate>,
}

impl Telling<'_> {
    /// Returns who has to see to something, and what it is.
    fn in_words(self, what: What<'_>) -> (Option<String>, String) {
        let Self { since, discreet, begun } = self;
        let name = |id: &ParticipantId| {
            let name = since.agreement.statements.name_of(since.workshop, id);
            name.map_or_else(|| id.to_string(), ToString::to_string)
        };
        match what {
            What::CheckIn => (None, "The check-in, half-way to the next workshop".to_owned()),
            What::Workshop => (None, workshop(begun)),
            What::Commitment(it) => (Some(name(&it.owner)), discreet.reads(&it.will).into_owned()),
            What::Asks(it) => {
                let asks = it.asks.as_ref().map(name);
                (asks, format!("Ask {}: {}", name(&it.owner), discreet.reads(&it.will)))
            }
            What::Request(it) => {
                let to = discreet.reads(it.to.as_str());
                let what = format!("Answer of {to}: {}", discreet.reads(&it.ask));
                (Some(name(&it.asked_by)), what)
            }
            What::Dissent(it) => {
                let on = on(it, &since.agreement.statements, discreet);
                let what = format!("The objection to {on}: {}", discreet.reads(&it.text));
                (holder(it).map(name), what)
            }
        }
    }
}

/// Returns what the next workshop is, which may have been `begun` on a day.
fn workshop(begun: Option<NaiveDate>) -> String {
    let next = "The next workshop: the philosophy is read again";
    begun.map_or_else(|| next.to_owned(), |day| begun_on(next, day))
}

/// Says of a workshop that it was begun on a day, and is left lying.
fn begun_on(workshop: &str, day: NaiveDate) -> String {
    format!("{workshop}; begun on {}, and not finished", day.format("%-d %B %Y"))
}

/// Returns who holds an objection.
fn holder(dissent: &Dissent) -> Option<&ParticipantId> {
    dissent.adopted_by.as_ref().or(dissent.by.as_ref())
}

/// Returns what an objection is to.
fn on(dissent: &Dissent, statements: &Statements, discreet: &Discreet) -> String {
    match &dissent.on {
        on @ (Subject::Promise | Subject::Goal | Subject::Feeling | Subject::Order) => {
            format!("the {on}")
        }
        Subject::Principle(id) => {
            let name = statements.names(id).unwrap_or(id.as_str());
            format!("\u{201c}{}\u{201d}", discreet.reads(name))
        }
    }
}
