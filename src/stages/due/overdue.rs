//! That the philosophy should have been read again by now.

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::{Stage, Workshop};
use crate::error::Error;
use crate::store::Folder;

/// Says since when the philosophy should have been read again, where the day has passed that the last
/// edition names and no newer one has begun.
pub fn remind(context: &mut Context<'_>) -> Result<(), Error> {
    let Some(folder) = Folder::find(&context.start())? else { return Ok(()) };
    let Some(last) = folder.editions()?.pop() else { return Ok(()) };
    match overdue(&folder.edition(last).workshop()?, context.today) {
        Some(told) => context.ui.remark(&told).map_err(Error::Output),
        None => Ok(()),
    }
}

/// Returns what to say of the last edition that has begun, where its next workshop should have been.
fn overdue(last: &Workshop, today: NaiveDate) -> Option<String> {
    let days = today.signed_duration_since(last.next).num_days();
    let next = last.next.format("%-d %B %Y");
    is_overdue(last, today)
        .then(|| format!("The philosophy was to be read again on {next}: {}.", late(days)))
}

/// Whether the last edition that has begun should have been read again by now.
pub(in crate::stages) fn is_overdue(last: &Workshop, today: NaiveDate) -> bool {
    last.stage == Stage::Closed && today > last.next
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
        let on = workshop(Vec::new());
        let closed = Workshop { stage: Stage::Closed, ..on.clone() };
        assert_eq!(overdue(&closed, day("2026-02-26")), None);
        assert_eq!(overdue(&closed, day("2027-02-26")), None);
        assert_eq!(overdue(&on, day("2027-03-01")), None);
        insta::assert_snapshot!(
            overdue(&closed, day("2027-03-01")).unwrap(),
            @"The philosophy was to be read again on 26 February 2027: 3 days overdue."
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
