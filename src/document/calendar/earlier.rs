//! The calendar that was written before: how often each thing in it had changed by then.

use std::collections::BTreeMap;

use super::unfolded;

/// What a calendar had of each thing, by its name.
#[derive(Debug, Default)]
pub(super) struct Earlier(BTreeMap<String, Event>);

/// Something in a calendar.
#[derive(Debug, Default)]
struct Event {
    sequence: u32,
    /// What people see of it, on lines in one piece.
    rest: Vec<String>,
}

impl Earlier {
    /// Reads a calendar that this program wrote. What is in no event as it writes them is left out:
    /// nothing is counted on from there.
    pub(super) fn read(calendar: &str) -> Self {
        let calendar = unfolded(calendar);
        let mut events = BTreeMap::new();
        let (mut name, mut event) = (None, Event::default());
        for line in calendar.lines() {
            match line.split_once(':') {
                Some(("BEGIN", _)) => (name, event) = (None, Event::default()),
                Some(("UID", uid)) => name = Some(uid.to_owned()),
                Some(("SEQUENCE", number)) => event.sequence = number.parse().unwrap_or(0),
                Some(("END", "VEVENT")) => {
                    events.extend(name.take().map(|name| (name, std::mem::take(&mut event))));
                }
                Some(("DTSTAMP", _)) => {}
                Some(_) | None => event.rest.push(line.to_owned()),
            }
        }
        Self(events)
    }

    /// Returns the number of a change of something that people now see `rest` of: at least `counted`,
    /// as it was where nothing of it has changed, and higher where anything has.
    pub(super) fn next(&self, name: &str, rest: &str, counted: u32) -> u32 {
        let Some(before) = self.0.get(name) else { return counted };
        let is_same = unfolded(rest).lines().eq(before.rest.iter().map(String::as_str));
        let least = if is_same { before.sequence } else { before.sequence.saturating_add(1) };
        counted.max(least)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_change_rises_with_every_change_and_with_nothing_else() {
        let event = "BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20260101T000000Z\r\nSEQUENCE:3\r\n\
                     DTSTART;VALUE=DATE:20260201\r\nSUMMARY:Ring\r\n  back\r\nEND:VEVENT\r\n";
        let before = Earlier::read(&format!("BEGIN:VCALENDAR\r\n{event}END:VCALENDAR\r\n"));
        let same = "DTSTART;VALUE=DATE:20260201\r\nSUMMARY:Ring back\r\n";
        let other = "DTSTART;VALUE=DATE:20260202\r\nSUMMARY:Ring back\r\n";
        assert_eq!(before.next("a", same, 0), 3);
        assert_eq!(before.next("a", same, 5), 5);
        assert_eq!(before.next("a", other, 0), 4);
        assert_eq!(before.next("b", other, 0), 0);
    }

    #[test]
    fn whatever_stands_there_is_no_calendar_of_ours() {
        for other in ["", "UID", "BEGIN:VEVENT\nUID:a\nSEQUENCE:-1\nEND:VEVENT", "\u{0}:\r\n "] {
            assert_eq!(Earlier::read(other).next("b", "x", 2), 2, "{other:?}");
        }
        let most = format!("BEGIN:VEVENT\nUID:a\nSEQUENCE:{}\nEND:VEVENT", u32::MAX);
        assert_eq!(Earlier::read(&most).next("a", "x", 0), u32::MAX);
    }
}
