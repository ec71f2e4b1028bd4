//! The days until the next workshop as iCalendar (RFC 5545), which every calendar reads.
//!
//! The same edition gives the same bytes. What is in it has a name that stays, so that a calendar
//! which reads the file again changes what it has. A calendar may leave out what does not say that it
//! has changed (RFC 5546, 2.1.4): so the number of a change rises with every change, counted on from the
//! calendar that was written before.

mod earlier;

use chrono::{Datelike as _, NaiveDate};

use self::earlier::Earlier;
use super::discretion::Discreet;
use super::words::Words;
use crate::domain::{Commitment, Fingerprint, ParticipantId, Request, Workshop};
use crate::due::{self, Dated, Since, What};
use crate::text::{clip, safe, safe_line};

/// The most columns of what a calendar shows in the square of a day.
const LONGEST_TITLE: usize = 120;

/// The most octets of a line.
const LONGEST_LINE: usize = 75;

/// The last year that a calendar can write.
const LAST_YEAR: i32 = 9999;

/// What the days of an edition are told from.
#[derive(Clone, Copy, Debug)]
pub struct Days<'e> {
    /// The edition, and what has happened since.
    pub since: Since<'e>,
    /// What becomes of its texts.
    pub discreet: &'e Discreet,
}

/// Returns everything that has a day until the next workshop, past days among them, as a calendar in
/// these words; texts are as they may be seen.
///
/// What is settled is cancelled in it: nothing is left to do on that day, and a calendar that had it
/// takes it out. So is what the edition that went before, `gone`, had on a day after this one's
/// workshop. What is otherwise than in the calendar `before` says that it has
/// changed.
pub fn calendar(
    days: Days<'_>,
    gone: Option<Days<'_>>,
    words: &Words,
    before: Option<&str>,
) -> String {
    let Workshop { company, team, held, .. } = days.since.workshop;
    let mut file = File(String::new());
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//credo//customer service philosophy//EN");
    file.line("CALSCALE", "GREGORIAN");
    file.text("X-WR-CALNAME", &format!("{company}, {team}"));
    let before = before.map(Earlier::read).unwrap_or_default();
    let told = |Days { since, discreet }| Told { since, words, discreet, before: &before };
    if let Some(gone) = gone {
        let to_come = due::days(gone.since).into_iter().filter(|dated| dated.day > *held);
        for dated in to_come {
            told(gone).event(&Dated { settled: true, ..dated }, &mut file);
        }
    }
    for dated in &due::days(days.since) {
        told(days).event(dated, &mut file);
    }
    file.line("END", "VCALENDAR");
    file.0
}

/// Returns a calendar with each of its lines in one piece.
pub fn unfolded(calendar: &str) -> String {
    calendar.replace("\r\n ", "")
}

/// A file of lines as RFC 5545 has them.
struct File(String);

impl File {
    /// Adds a text, in which nothing is taken for anything else.
    fn text(&mut self, key: &str, text: &str) {
        let text = safe(text).replace('\\', "\\\\").replace('\n', "\\n");
        self.line(key, &text.replace(',', "\\,").replace(';', "\\;"));
    }

    /// Adds a line, folded where it is longer than may be: never within a character.
    fn line(&mut self, key: &str, value: &str) {
        let mut room = LONGEST_LINE;
        for c in key.chars().chain([':']).chain(value.chars()) {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST_LINE - 1;
            }
            self.0.push(c);
            room = room.saturating_sub(c.len_utf8());
        }
        self.0.push_str("\r\n");
    }
}

/// What the texts of the calendar are made from.
#[derive(Clone, Copy)]
struct Told<'a> {
    since: Since<'a>,
    words: &'a Words,
    discreet: &'a Discreet,
    before: &'a Earlier,
}

impl Told<'_> {
    fn event(self, dated: &Dated<'_>, file: &mut File) {
        let name = self.name(dated.what);
        let mut rest = File(String::new());
        self.rest(dated, &mut rest);
        let sequence = self.before.next(&name, &rest.0, self.sequence());
        file.line("BEGIN", "VEVENT");
        file.line("UID", &name);
        file.line("DTSTAMP", &format!("{}T000000Z", digits(self.changed())));
        file.line("SEQUENCE", &sequence.to_string());
        file.0.push_str(&rest.0);
        file.line("END", "VEVENT");
    }

    /// Adds what people see of something.
    fn rest(self, dated: &Dated<'_>, file: &mut File) {
        let title = self.title(dated.what);
        file.line("DTSTART;VALUE=DATE", &digits(dated.day));
        // Without an end it is a day long, too.
        let end =
            dated.day.checked_add_days(chrono::Days::new(1)).filter(|end| end.year() <= LAST_YEAR);
        if let Some(end) = end {
            file.line("DTEND;VALUE=DATE", &digits(end));
        }
        file.text("SUMMARY", &clip(&safe_line(&title), LONGEST_TITLE));
        file.text("DESCRIPTION", &self.about(dated.what, title));
        file.line("STATUS", if dated.settled { "CANCELLED" } else { "CONFIRMED" });
        file.line("TRANSP", "TRANSPARENT");
    }

    /// Returns the name that something keeps in every calendar.
    fn name(self, what: What<'_>) -> String {
        let Workshop { company, team, edition, .. } = self.since.workshop;
        let (kind, id) = (what.kind(), what.id().unwrap_or_default());
        let name = format!("{company}\n{team}\n{edition}\n{kind}\n{id}");
        format!("{}@credo", Fingerprint::of(&name))
    }

    /// Returns the day on which this was last changed, as far as the edition tells.
    fn changed(self) -> NaiveDate {
        let updates = &self.since.agreement.updates;
        let commitments = updates.commitments.iter().map(|update| update.on.0);
        let requests = updates.requests.iter().map(|update| update.on.0);
        let check_ins = self.since.check_ins.iter().copied();
        let held = self.since.workshop.held;
        commitments.chain(requests).chain(check_ins).fold(held, NaiveDate::max)
    }

    /// Returns how often it was changed since the workshop.
    fn sequence(self) -> u32 {
        let Since { agreement, check_ins, newer, .. } = self.since;
        let updates = &agreement.updates;
        let told = updates.commitments.len() + updates.requests.len() + check_ins.len();
        u32::try_from(told + usize::from(newer.is_some())).unwrap_or(u32::MAX)
    }

    /// Returns what something is called.
    fn title(self, what: What<'_>) -> String {
        let Self { words, discreet, .. } = self;
        match what {
            What::CheckIn => words.say("calendar-check-in", &[]),
            What::Workshop => words.say("calendar-workshop", &[]),
            What::Commitment(Commitment { owner, will, .. }) => {
                let (who, will) = (self.called(owner), discreet.reads(will));
                let args = [("who", who.as_str().into()), ("will", will.as_ref().into())];
                words.say("calendar-commitment", &args)
            }
            What::Asks(Commitment { owner, will, asks, .. }) => {
                let asks = asks.as_ref().map(|asks| self.called(asks)).unwrap_or_default();
                let (who, will) = (self.called(owner), discreet.reads(will));
                let args = [
                    ("asks", asks.as_str().into()),
                    ("who", who.as_str().into()),
                    ("will", will.as_ref().into()),
                ];
                words.say("calendar-asks", &args)
            }
            What::Request(Request { to, ask, .. }) => {
                let (to, ask) = (discreet.reads(to.as_str()), discreet.reads(ask));
                let args = [("of", to.as_ref().into()), ("ask", ask.as_ref().into())];
                words.say("calendar-request", &args)
            }
            What::Dissent(dissent) => {
                let text = discreet.reads(&dissent.text);
                words.say("calendar-dissent", &[("text", text.as_ref().into())])
            }
        }
    }

    /// Returns what there is to say of something besides its title.
    fn about(self, what: What<'_>, title: String) -> String {
        let Workshop { company, team, edition, .. } = self.since.workshop;
        let mut lines = vec![title];
        if let What::Commitment(commitment) | What::Asks(commitment) = what {
            lines.extend(self.figure(commitment));
        }
        let id = what.id().map(|id| format!(", {id}")).unwrap_or_default();
        lines.push(format!("{company}, {team}, {}{id}", self.words.edition(*edition)));
        lines.join("\n")
    }

    /// Returns how it will be known whether a commitment is done.
    fn figure(self, commitment: &Commitment) -> Vec<String> {
        let Self { words, discreet, .. } = self;
        let Commitment { measure, from, to, .. } = commitment;
        let mut lines = Vec::new();
        lines.extend(measure.as_ref().map(|measure| {
            let measure = discreet.reads(measure);
            words.say("tasks-measure", &[("measure", measure.as_ref().into())])
        }));
        if from.is_some() || to.is_some() {
            let seen = |text: &Option<String>| {
                text.as_ref().map_or_else(|| "?".to_owned(), |text| discreet.reads(text).into())
            };
            let (from, to) = (seen(from), seen(to));
            let args = [("from", from.as_str().into()), ("to", to.as_str().into())];
            lines.push(words.say("tasks-figure", &args));
        }
        lines
    }

    fn called(self, id: &ParticipantId) -> String {
        let name = self.since.workshop.name_of(id);
        name.map_or_else(|| id.to_string(), ToString::to_string)
    }
}

fn digits(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Agreement, Language};
    use crate::flow::sample::workshop;

    /// Makes the calendar of a team whose Ada will do something.
    fn of(will: &str, updates: &str) -> String {
        let commitment = "{id: c1, owner: ada, will: '', by: 2026-12-31, to: '9'}";
        let mut agreement = Agreement {
            commitments: serde_yaml::from_str(&format!("commitments: [{commitment}]")).unwrap(),
            updates: serde_yaml::from_str(updates).unwrap(),
            ..Agreement::default()
        };
        agreement.commitments.commitments[0].will = will.to_owned();
        let workshop = workshop(Vec::new());
        let since =
            Since { workshop: &workshop, agreement: &agreement, check_ins: &[], newer: None };
        let days = Days { since, discreet: &Discreet::default() };
        calendar(days, None, &Words::shipped(&Language::english()), None)
    }

    /// Reads a calendar as RFC 5545 has it, strictly, into its lines as they were before they were
    /// folded.
    fn strict(file: &str) -> Vec<String> {
        let lines = file.strip_suffix("\r\n").unwrap().split("\r\n");
        let mut whole: Vec<String> = Vec::new();
        for line in lines {
            assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
            assert!(!line.is_empty() && !line.chars().any(char::is_control), "{line:?}");
            match line.strip_prefix(' ') {
                Some(more) => whole.last_mut().unwrap().push_str(more),
                None => whole.push(line.to_owned()),
            }
        }
        whole
    }

    /// Takes out what keeps commas and line ends of a text from being read otherwise.
    fn text(value: &str) -> String {
        let mut text = String::new();
        let mut chars = value.chars();
        while let Some(c) = chars.next() {
            assert!(!matches!(c, ',' | ';'), "{value:?}");
            text.push(match c {
                '\\' => match chars.next().unwrap() {
                    'n' => '\n',
                    c @ ('\\' | ',' | ';') => c,
                    c => panic!("`\\{c}` is nothing: {value:?}"),
                },
                c => c,
            });
        }
        text
    }

    fn value<'l>(lines: &'l [String], key: &str) -> &'l str {
        let line = lines.iter().find_map(|line| line.strip_prefix(key)).unwrap();
        line.strip_prefix(':').unwrap()
    }

    #[test]
    fn a_day_is_written_as_calendars_read_it() {
        let file = of("Ring back, within a day; always", "{}");
        let lines = strict(&file);
        let end = lines.iter().position(|line| line == "END:VEVENT").unwrap();
        insta::assert_snapshot!(lines[..=end].join("\n"), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//credo//customer service philosophy//EN
        CALSCALE:GREGORIAN
        X-WR-CALNAME:C\, T
        BEGIN:VEVENT
        UID:2601b04d051c3d67@credo
        DTSTAMP:20261126T000000Z
        SEQUENCE:0
        DTSTART;VALUE=DATE:20261231
        DTEND;VALUE=DATE:20270101
        SUMMARY:Ada: Ring back\, within a day\; always
        DESCRIPTION:Ada: Ring back\, within a day\; always\n? → 9\nC\, T\, 2026 Q4\, c1
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        END:VEVENT
        ");
    }

    #[test]
    fn what_is_done_is_cancelled_under_the_same_name() {
        let (open, done) = (
            of("Ring back", "{}"),
            of("Ring back", "{commitments: [{id: c1, when: 2026-12-24, state: done}]}"),
        );
        let (open, done) = (strict(&open), strict(&done));
        assert_eq!(value(&open, "UID"), value(&done, "UID"));
        assert_eq!((value(&open, "STATUS"), value(&done, "STATUS")), ("CONFIRMED", "CANCELLED"));
        assert_eq!((value(&open, "SEQUENCE"), value(&done, "SEQUENCE")), ("0", "1"));
        assert_eq!(value(&done, "DTSTAMP"), "20261224T000000Z");
    }

    proptest! {
        #[test]
        fn any_text_is_read_as_it_was_said(will in any::<String>(), times in 1_usize..200) {
            let will = format!("x{}", will.repeat(times));
            let file = of(&will, "{}");
            let lines = strict(&file);
            let told = text(value(&lines, "DESCRIPTION"));
            let said = safe(&format!("Ada: {will}\n")).into_owned();
            // On one line, as a message of the document puts it.
            let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert!(flat(&told).starts_with(&flat(&said)), "{:?} of {:?}", told, said);
        }
    }
}
