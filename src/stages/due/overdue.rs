//! That the philosophy should have been read again by now.

use chrono::{Days, NaiveDate};

use super::super::current::closed;
use crate::context::Context;
use crate::domain::{EditionId, Stage, Workshop};
use crate::error::Error;
use crate::store::Folder;

/// For so many days after it was held a workshop that is not finished is on; then it is left lying.
/// Four weeks: answers alone come before, and what a day was too short for is done within a few.
const ON_FOR: u64 = 28;

/// Says since when the philosophy should have been read again, where the day has passed that the last
/// closed edition names, and no newer one is on.
pub fn remind(context: &mut Context<'_>) -> Result<(), Error> {
    let Some(folder) = Folder::find(&context.start())? else { return Ok(()) };
    let Some(current) = Current::of(&folder)? else { return Ok(()) };
    match current.overdue(context.today) {
        Some(mut told) => {
            if let Some(begun) = &current.begun {
                let (held, run) = (begun.held.format("%-d %B %Y"), context.command("run"));
                told = format!(
                    "{told} The workshop of {held} was begun and is not finished; `{run}` goes on \
                     with it."
                );
            }
            context.ui.remark(&told).map_err(Error::Output)
        }
        None => Ok(()),
    }
}

/// Returns the edition whose philosophy should have been read again by now, where one should.
pub(in crate::stages) fn is_overdue(
    folder: &Folder,
    today: NaiveDate,
) -> Result<Option<EditionId>, Error> {
    let overdue = Current::of(folder)?.filter(|current| current.is_overdue(today));
    Ok(overdue.map(|current| current.closed.edition))
}

/// Whether a workshop was begun, and is neither finished on a day nor on.
pub(super) fn is_left_lying(workshop: &Workshop, today: NaiveDate) -> bool {
    left_lying_from(workshop).is_some_and(|day| day <= today)
}

/// Returns the first day on which a workshop is no longer on, unless it is finished.
pub(super) fn left_lying_from(workshop: &Workshop) -> Option<NaiveDate> {
    let day = workshop.held.checked_add_days(Days::new(ON_FOR + 1));
    day.filter(|_| workshop.stage != Stage::Closed)
}

/// The edition whose philosophy holds.
struct Current {
    /// Its workshop, which is closed.
    closed: Workshop,
    /// The last one that was begun since.
    begun: Option<Workshop>,
}

impl Current {
    /// Finds the last edition that is closed; nothing where none is.
    fn of(folder: &Folder) -> Result<Option<Self>, Error> {
        let editions = folder.editions()?;
        let Some((edition, closed)) = closed(folder, &editions)? else { return Ok(None) };
        let begun = editions.last().filter(|last| **last > edition.id());
        let begun = begun.map(|begun| folder.edition(*begun).workshop()).transpose()?;
        Ok(Some(Self { closed, begun }))
    }

    /// Returns what to say where the next workshop should have been.
    fn overdue(&self, today: NaiveDate) -> Option<String> {
        let days = today.signed_duration_since(self.closed.next).num_days();
        let next = self.closed.next.format("%-d %B %Y");
        self.is_overdue(today)
            .then(|| format!("The philosophy was to be read again on {next}: {}.", late(days)))
    }

    /// Whether it should have been read again by now.
    fn is_overdue(&self, today: NaiveDate) -> bool {
        let is_on = self.begun.as_ref().is_some_and(|begun| !is_left_lying(begun, today));
        today > self.closed.next && !is_on
    }
}

/// Returns in words how many days something is overdue; where these are less than none, in how many
/// it comes.
pub(in crate::stages) fn late(days: i64) -> String {
    match days {
        0 => "today".to_owned(),
        1.. => format!("{} overdue", long(days.unsigned_abs())),
        _ => format!("in {}", long(days.unsigned_abs())),
    }
}

/// Returns so many days in words: as days up to two weeks, as weeks up to two months, and as months
/// up to two years.
fn long(days: u64) -> String {
    let (count, one) = match days {
        0..14 => (days, "day"),
        14..61 => (days / 7, "week"),
        // A month is a twelfth of a year.
        61..731 => (days * 12 / 365, "month"),
        _ => (days * 4 / 1461, "year"),
    };
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::sample::workshop;

    #[test]
    fn a_workshop_that_should_have_been_is_told_unless_one_is_on() {
        let day = |text: &str| text.parse().unwrap();
        let begun = workshop(Vec::new());
        let closed = Workshop { stage: Stage::Closed, ..begun.clone() };
        let of = |begun| Current { closed: closed.clone(), begun };
        assert_eq!(of(None).overdue(day("2026-02-26")), None);
        assert_eq!(of(None).overdue(day("2027-02-26")), None);
        insta::assert_snapshot!(
            of(None).overdue(day("2027-03-01")).unwrap(),
            @"The philosophy was to be read again on 26 February 2027: 3 days overdue."
        );
        let begun = Workshop { held: day("2027-02-26"), ..begun };
        let on = of(Some(begun));
        assert_eq!(on.overdue(day("2027-03-01")), None);
        assert_eq!(on.overdue(day("2027-03-26")), None, "four weeks later it is still on");
        insta::assert_snapshot!(
            on.overdue(day("2027-03-27")).unwrap(),
            @"The philosophy was to be read again on 26 February 2027: 4 weeks overdue."
        );
    }

    #[test]
    fn a_time_is_told_in_the_words_that_people_use() {
        let told = [-30, -1, 0, 1, 3, 13, 14, 60, 61, 365, 730, 731, 1096, 36525].map(late);
        insta::assert_snapshot!(told.join("\n"), @r"
        in 4 weeks
        in 1 day
        today
        1 day overdue
        3 days overdue
        13 days overdue
        2 weeks overdue
        8 weeks overdue
        2 months overdue
        12 months overdue
        24 months overdue
        2 years overdue
        3 years overdue
        100 years overdue
        ");
    }
}
