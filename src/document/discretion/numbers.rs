//! Telephone numbers, cards and accounts.
//!
//! A number is taken as it is written, with the spaces and signs between its groups. Telephone
//! numbers go by the shapes in which countries write them (ITU-T E.123: `+` and at most 15 digits,
//! or a trunk 0); cards by their length and the Luhn check digit (ISO/IEC 7812-1); accounts by the
//! check digits of an IBAN (ISO 13616, modulo 97).

use super::rules::Found;
use crate::domain::LeakKind;

/// A number as it is written: digits in groups.
#[derive(Debug)]
pub(super) struct Written {
    /// Whether a `+` stands before it.
    plus: bool,
    /// The first byte.
    start: usize,
    /// The byte behind it.
    end: usize,
    groups: Vec<Group>,
}

/// Digits without anything between them.
#[derive(Debug)]
struct Group {
    start: usize,
    end: usize,
    /// How many there are.
    count: usize,
    /// The first digits.
    lead: u32,
    /// What stands before it, if anything.
    before: Option<char>,
}

/// The fewest digits of any of them: the check digits of an account, which else may be letters.
pub(super) const FEWEST: usize = 2;

/// The fewest digits of a number that is dialled; a card has more.
const FEWEST_DIALLED: usize = 6;

/// Returns how many digits there are in `text`.
pub(super) fn digits(text: &str) -> usize {
    if text.bytes().any(may_be_other) {
        text.chars().filter(|c| digit(*c).is_some()).count()
    } else {
        text.bytes().filter(u8::is_ascii_digit).count()
    }
}

/// Whether the first byte of a character is that of some digit of another script.
fn may_be_other(byte: u8) -> bool {
    matches!(byte, 0xD9 | 0xDB | 0xEF)
}

/// Returns where the next digit stands in `text`, from the byte `from` on.
pub(super) fn next_digit(text: &str, from: usize) -> Option<usize> {
    let begins = |at: usize, byte: u8| {
        let is_other = || {
            let c = text.get(at..).and_then(|rest| rest.chars().next());
            c.is_some_and(|c| digit(c).is_some())
        };
        byte.is_ascii_digit() || may_be_other(byte) && is_other()
    };
    let bytes = text.as_bytes().get(from..)?;
    (from..).zip(bytes).find(|(at, byte)| begins(*at, **byte)).map(|(at, _)| at)
}

/// Returns what a digit of any of the scripts in which numbers are typed is worth.
pub(super) fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '０'..='９' => '０',
        '\u{0660}'..='\u{0669}' => '\u{0660}',
        '\u{06F0}'..='\u{06F9}' => '\u{06F0}',
        _ => return None,
    };
    u32::from(c).checked_sub(u32::from(zero))
}

/// Finds telephone numbers, cards and accounts in a text of so many digits.
pub(super) fn find((text, digits): (&str, usize), found: &mut Vec<Found>) {
    let numbers = if digits < FEWEST_DIALLED { Vec::new() } else { written(text) };
    for number in numbers {
        if let Some(range) = number.card(text) {
            found.push(Found { range, kind: LeakKind::Card });
        } else if number.is_telephone(text) {
            found.push(Found { range: number.start..number.end, kind: LeakKind::Telephone });
        }
    }
    accounts(text, found);
}

/// Returns the numbers in `text` that stand by themselves, not in a word.
fn written(text: &str) -> Vec<Written> {
    let mut all: Vec<Written> = Vec::new();
    let mut from = 0;
    while let Some(start) = next_digit(text, from) {
        let (before, rest) = text.split_at(start);
        let mut group = Group { start, end: start, count: 0, lead: 0, before: None };
        for (c, next) in rest.chars().map_while(|c| Some((c, digit(c)?))) {
            group.end += c.len_utf8();
            group.count += 1;
            if group.count <= 4 {
                group.lead = group.lead * 10 + next;
            }
        }
        from = group.end;
        let last = before.chars().next_back();
        let goes_on = all.last_mut().filter(|all| is_gap(text, all.end, start));
        match goes_on {
            Some(number) => {
                group.before = last;
                number.end = group.end;
                number.groups.push(group);
            }
            None if last.is_some_and(|c| c.is_alphabetic() || matches!(c, '_' | '#')) => {}
            None => {
                let sign = last.filter(|c| matches!(c, '+' | '＋' | '('));
                let start = start - sign.map_or(0, char::len_utf8);
                let plus = is_plus(text, start);
                all.push(Written { plus, start, end: group.end, groups: vec![group] });
            }
        }
    }
    all.retain(|number| {
        text.get(number.end..)
            .and_then(|rest| rest.chars().next())
            .is_none_or(|c| !c.is_alphanumeric() || super::fold::is_unspaced(c))
    });
    all
}

/// Whether a number that begins at `start` has a `+` before it, also one before a parenthesis.
fn is_plus(text: &str, start: usize) -> bool {
    text.get(start..).is_some_and(|rest| rest.starts_with(['+', '＋']))
}

/// Whether what stands between two groups may stand in one number.
fn is_gap(text: &str, end: usize, start: usize) -> bool {
    let gap = text.get(end..start).unwrap_or_default();
    !gap.is_empty()
        && gap.len() <= 6
        && gap.chars().count() <= 3
        && gap.chars().all(|c| {
            matches!(
                c,
                ' ' | '\u{A0}' | '\u{202F}' | '-' | '‐' | '‑' | '–' | '.' | '/' | '(' | ')' | '－'
            )
        })
        && gap.chars().filter(|c| matches!(c, '.' | '/')).count() <= 1
        && !gap.contains(". ")
}

impl Written {
    fn count(&self) -> usize {
        self.groups.iter().map(|group| group.count).sum()
    }

    fn counts(&self) -> Vec<usize> {
        self.groups.iter().map(|group| group.count).collect()
    }

    fn lead(&self) -> u32 {
        self.groups.first().map_or(0, |group| group.lead)
    }

    fn has(&self, sign: char) -> bool {
        self.groups.iter().any(|group| group.before == Some(sign))
    }

    /// Whether it is written as people write a telephone number.
    fn is_telephone(&self, text: &str) -> bool {
        let count = self.count();
        if self.plus {
            return (8..=15).contains(&count);
        }
        if self.is_date() || self.is_price(text) {
            return false;
        }
        let zeros = self.leading_zeros(text);
        match (zeros, self.counts().as_slice()) {
            (2.., _) => (10..=17).contains(&count),
            (1, [_]) => (9..=12).contains(&count),
            (1, _) => (8..=12).contains(&count) && !self.has_thousands(),
            // North America, with an area code.
            (_, [3, 3, 4] | [1, 3, 3, 4]) => true,
            // The same without one, as a town writes it; no span of two round numbers.
            (_, [3, 4]) if self.has('-') => self.is_local(text) || self.is_called(text),
            // Spain and Portugal: nine digits, the first 6, 7, 8 or 9.
            (_, [9] | [3, 3, 3] | [3, 2, 2, 2] | [2, 3, 2, 2]) => {
                matches!(leading(self.lead()), 6..=9) && !self.has('.')
            }
            _ => (FEWEST_DIALLED..=15).contains(&count) && self.is_called(text),
        }
    }

    /// Whether it is an exchange and a number behind it: `555-1234`.
    fn is_local(&self, text: &str) -> bool {
        let [exchange, number] = self.groups.as_slice() else { return false };
        let digits = |group: &Group| text.get(group.start..group.end).unwrap_or_default();
        let is_span = [exchange, number].iter().all(|group| digits(group).ends_with('0'));
        exchange.lead >= 200
            && number.start == exchange.end + 1
            && !is_year(number.lead)
            && !is_span
    }

    fn leading_zeros(&self, text: &str) -> usize {
        let first = self.groups.first();
        let digits = first.and_then(|group| text.get(group.start..group.end)).unwrap_or_default();
        digits.chars().map_while(digit).take_while(|digit| *digit == 0).count()
    }

    /// Whether it begins with a day: `5.1.2026`, `05/01/26`, `2026-01-05`.
    fn is_date(&self) -> bool {
        let [first, second, third, ..] = self.groups.as_slice() else { return false };
        let same = second.before == third.before && second.before != Some(' ');
        match [first.count, second.count, third.count] {
            [1 | 2, 1 | 2, 4] => first.lead <= 31 && second.lead <= 31 && is_year(third.lead),
            [1 | 2, 1 | 2, 2] => {
                same && first.lead <= 31 && second.lead <= 31 && self.groups.len() <= 4
            }
            [4, 1 | 2, 1 | 2] => is_year(first.lead) && second.lead <= 12 && third.lead <= 31,
            _ => false,
        }
    }

    /// Whether all groups but the first have three digits, as thousands do.
    fn has_thousands(&self) -> bool {
        self.groups.len() > 1
            && self.groups.iter().skip(1).all(|group| group.count == 3)
            && self.groups.first().is_some_and(|group| group.count < 3)
    }

    /// Whether a sign of money or of a measure stands beside it.
    fn is_price(&self, text: &str) -> bool {
        is_measured(text, self.start, self.end)
    }

    /// Whether the words before it say that it is a telephone number.
    fn is_called(&self, text: &str) -> bool {
        const CALLED: &[&str] = &[
            "tel",
            "telefon",
            "telefonnummer",
            "telefono",
            "telephone",
            "phone",
            "mobile",
            "mobil",
            "handy",
            "handynummer",
            "portable",
            "movil",
            "whatsapp",
            "fax",
            "durchwahl",
            "電話",
        ];
        let before =
            text.get(..self.start).unwrap_or_default().trim_end_matches([' ', ':', '：', '.', '(']);
        let word = super::orders::last_word(before);
        CALLED.contains(&super::fold::fold(word).as_str())
            || before.ends_with("電話")
            || before.ends_with("电话")
    }

    /// Returns where in it the number of a card stands.
    fn card(&self, text: &str) -> Option<std::ops::Range<usize>> {
        for (from, first) in self.groups.iter().enumerate() {
            let mut count = 0;
            for group in self.groups.iter().skip(from) {
                let is_one = group.start == first.start
                    || matches!(group.before, Some(' ' | '-' | '.' | '\u{A0}' | '\u{202F}'));
                count += group.count;
                if !is_one || count > 19 {
                    break;
                }
                let is_whole = group.count >= 3 || group.start == first.start;
                let range = first.start..group.end;
                if count >= 13 && is_whole && text.get(range.clone()).is_some_and(luhn) {
                    return Some(range);
                }
            }
        }
        None
    }
}

fn is_year(number: u32) -> bool {
    (1900..=2100).contains(&number)
}

/// Returns the first digit of a number.
fn leading(number: u32) -> u32 {
    let mut number = number;
    while number > 9 {
        number /= 10;
    }
    number
}

/// Whether a sign of money or of a measure stands beside what stands from `start` to `end`.
pub(super) fn is_measured(text: &str, start: usize, end: usize) -> bool {
    let is_money = |c: char| matches!(c, '€' | '$' | '£' | '¥' | '￥');
    let is_sign = |c: char| is_money(c) || matches!(c, '%' | '°' | '円' | '元' | '度');
    let before = text.get(..start).unwrap_or_default().trim_end_matches(' ');
    let after = text.get(end..).unwrap_or_default().trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    before.ends_with(is_money) || after.starts_with(is_sign)
}

/// Whether the digits of `text` have the check digit of a card, and are not all the same.
fn luhn(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter_map(digit).collect();
    let double = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| if at % 2 == 1 { double(*digit) } else { *digit })
        .sum();
    let first = digits.first();
    sum.is_multiple_of(10) && digits.iter().any(|digit| Some(digit) != first)
}

/// Finds accounts: two letters of a country, two check digits, 11 to 30 more.
fn accounts(text: &str, found: &mut Vec<Found>) {
    let bytes = text.as_bytes();
    let mut from = 0;
    for (start, four) in bytes.windows(4).enumerate() {
        let begins = matches!(four, [b'A'..=b'Z', b'A'..=b'Z', b'0'..=b'9', b'0'..=b'9'])
            && !start
                .checked_sub(1)
                .and_then(|at| bytes.get(at))
                .is_some_and(u8::is_ascii_alphanumeric);
        if start < from || !begins {
            continue;
        }
        if let Some(end) = account_end(bytes, start) {
            found.push(Found { range: start..end, kind: LeakKind::Card });
            from = end;
        }
    }
}

/// Returns where the account ends that begins at `start`, if its check digits are right.
fn account_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut signs = Vec::with_capacity(34);
    let mut ends = Vec::with_capacity(34);
    for (at, byte) in bytes.iter().enumerate().skip(start) {
        match byte {
            b' ' if signs.len() >= 4 && ends.last() == Some(&at) => {}
            byte if byte.is_ascii_digit() || byte.is_ascii_uppercase() => {
                signs.push(*byte);
                ends.push(at + 1);
                if signs.len() == 34 {
                    break;
                }
            }
            _ => break,
        }
    }
    let is_end = |at: usize| !bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    (15..=signs.len()).rev().find_map(|length| {
        let end = *ends.get(length - 1)?;
        (is_end(end) && checks(signs.get(..length)?)).then_some(end)
    })
}

/// Whether the check digits of an account are right.
fn checks(signs: &[u8]) -> bool {
    let value = |sign: u8| match sign {
        b'0'..=b'9' => u32::from(sign - b'0'),
        sign => u32::from(sign - b'A') + 10,
    };
    let rotated = signs.iter().skip(4).chain(signs.iter().take(4));
    let rest = rotated.fold(0, |rest, sign| match value(*sign) {
        value @ 0..=9 => (rest * 10 + value) % 97,
        value => (rest * 100 + value) % 97,
    });
    rest == 1
}
