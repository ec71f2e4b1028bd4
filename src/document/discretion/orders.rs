//! Numbers of orders, invoices, cases, customers: by the word before them, or by their shape.

use super::fold::{fold, is_unspaced};
use super::numbers::{digit, is_measured, next_digit};
use super::rules::Found;
use crate::domain::LeakKind;

/// What is counted by numbers of its own, in one. A plural speaks of how many there are.
const COUNTED: &[&str] = &[
    // English.
    "order",
    "invoice",
    "case",
    "ticket",
    "rma",
    "po",
    "account",
    "customer",
    "reference",
    "ref",
    "booking",
    "policy",
    "contract",
    "tracking",
    "serial",
    "sn",
    "claim",
    "complaint",
    // German.
    "bestellung",
    "auftrag",
    "rechnung",
    "kunde",
    "kundin",
    "vertrag",
    "vorgang",
    "sendung",
    "fall",
    "bestellnummer",
    "auftragsnummer",
    "rechnungsnummer",
    "kundennummer",
    "vertragsnummer",
    "vorgangsnummer",
    "sendungsnummer",
    "ticketnummer",
    "fallnummer",
    "aktenzeichen",
    "bestellnr",
    "auftragsnr",
    "rechnungsnr",
    "kundennr",
    "vertragsnr",
    "vorgangsnr",
    "sendungsnr",
    // French.
    "commande",
    "facture",
    "dossier",
    "client",
    "cliente",
    "contrat",
    "colis",
    "suivi",
    // Spanish.
    "pedido",
    "factura",
    "contrato",
    "referencia",
    "expediente",
    "envio",
    "incidencia",
];

/// Those words of [`COUNTED`] that are hardly ever followed by anything else in figures.
const PAPERS: &[&str] =
    &["invoice", "ticket", "rma", "rechnung", "bestellung", "facture", "factura", "pedido"];

/// The same before a word that says that a number follows, as in `Rechnungs-Nr.`.
const BEFORE_NUMBER: &[&str] =
    &["rechnungs", "bestell", "auftrags", "kunden", "vertrags", "vorgangs", "sendungs"];

/// What may stand between such a word and the number.
const BETWEEN: &[&str] =
    &["no", "nr", "num", "number", "nummer", "numero", "n", "id", "code", "the", "de", "is", "was"];

/// Those words of [`BETWEEN`] that say that a number follows.
const SAYS_NUMBER: &[&str] = &["no", "nr", "num", "number", "nummer", "numero", "n", "id"];

/// The same in Japanese and Chinese, where no space tells words apart.
const UNSPACED: &[&str] = &[
    "注文",
    "注文番号",
    "受注番号",
    "請求書",
    "請求書番号",
    "伝票番号",
    "会員番号",
    "顧客番号",
    "お客様番号",
    "追跡番号",
    "番号",
    "订单",
    "订单号",
    "工单",
    "工单号",
    "单号",
    "编号",
];

/// What may stand beside these words.
const BESIDE: [char; 10] = [' ', '.', ':', '：', '(', '-', '°', 'º', '\u{A0}', '\u{202F}'];

/// The fewest digits of a number behind a word that speaks of orders.
const FEWEST: usize = 5;

/// The fewest where it is said that it is a number, or where its shape says so: the fewest of all.
pub(super) const FEWEST_SAID: usize = 4;

/// The fewest of a number that nothing is said of.
const FEWEST_ALONE: usize = 8;

/// A row of letters, digits and the signs that hold a code together.
#[derive(Clone, Copy)]
pub(super) struct Code<'t> {
    /// The first byte.
    pub(super) start: usize,
    /// It as it stands there.
    pub(super) text: &'t str,
}

/// How the words before a number say what it is the number of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Called {
    /// As a number: `order no.`
    Said,
    /// By a paper that is hardly ever followed by anything else in figures: `invoice`.
    Paper,
    /// By something that may be counted: `client`.
    Counted,
}

/// Finds numbers of orders, invoices, cases and customers among the `codes` of a text.
pub(super) fn find((text, codes): (&str, &[Code<'_>]), found: &mut Vec<Found>) {
    for code in codes {
        if code.is_private(text) {
            let range = code.start..code.start + code.text.len();
            found.push(Found { range, kind: LeakKind::Number });
        }
    }
}

/// Returns the last word of `text`: letters at its end, at most 40.
pub(super) fn last_word(text: &str) -> &str {
    let letters = text.char_indices().rev().take(40).take_while(|(_, c)| c.is_alphabetic());
    letters.last().and_then(|(at, _)| text.get(at..)).unwrap_or_default()
}

/// Returns everything in `text` that holds a digit and no space.
pub(super) fn codes(text: &str) -> impl Iterator<Item = Code<'_>> {
    let is_part = |c: char| {
        digit(c).is_some() || (c.is_alphabetic() && !is_unspaced(c)) || matches!(c, '-' | '_' | '/')
    };
    let mut from = 0;
    std::iter::from_fn(move || {
        let first = next_digit(text, from)?;
        let before = text.get(from..first)?;
        let start = from + before.trim_end_matches(is_part).len();
        let rest = text.get(first..)?;
        from = first + rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let run = text.get(start..from)?;
        let code = run.trim_matches(['-', '_', '/']);
        let lead = run.len() - run.trim_start_matches(['-', '_', '/']).len();
        Some(Code { start: start + lead, text: code })
    })
}

impl Code<'_> {
    /// Returns the byte behind it.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Returns how many digits it has.
    pub(super) fn digits(&self) -> usize {
        self.text.chars().filter(|c| digit(*c).is_some()).count()
    }

    /// Whether it begins within a number with signs of its own, as the 040 of 1,040.
    pub(super) fn begins_inside(&self, text: &str) -> bool {
        let before = text.get(..self.start).unwrap_or_default();
        before.ends_with(['.', ',', ':', '+'])
            && before.chars().rev().nth(1).is_none_or(|c| digit(c).is_some())
    }

    /// Whether it ends within such a number, as the 12 of 12.000, or is an amount.
    pub(super) fn ends_inside(&self, text: &str) -> bool {
        let after = text.get(self.end()..).unwrap_or_default();
        let is_split = after.starts_with(['.', ',', ':'])
            && after.chars().nth(1).is_some_and(|c| digit(c).is_some());
        is_split || is_measured(text, self.start, self.end())
    }

    fn is_private(&self, text: &str) -> bool {
        let digits = self.digits();
        let is_number = digits >= FEWEST_SAID
            && !self.is_day()
            && !self.begins_inside(text)
            && !self.ends_inside(text);
        if !is_number {
            return false;
        }
        let before = text.get(..self.start).unwrap_or_default();
        let before = before.trim_end_matches([' ', '\u{A0}', '\u{202F}', ':', '：', '(']);
        let is_said = ["n°", "N°", "nº", "Nº"].iter().any(|sign| before.ends_with(sign));
        is_said
            || before.ends_with(['#', '№', '＃'])
            || self.has_shape(digits)
            || self.is_counted(before, digits)
    }

    /// Whether it is a day, a month, a quarter or some years: `2026-01-05`, `05/01/2026`, `20260105`,
    /// `2025-Q3`, `2024/25`.
    fn is_day(&self) -> bool {
        let mut groups = self.text.split(['-', '/', '_']);
        let day =
            [groups.next(), groups.next(), groups.next(), groups.next()].map(|it| it.map(part));
        match day {
            [Some(Part::Other), None, None, None] => {
                let day = self.text.parse::<u32>().ok().filter(|_| self.text.len() == 8);
                day.is_some_and(|day| {
                    is_year(day / 10_000)
                        && (1..=12).contains(&(day / 100 % 100))
                        && (1..=31).contains(&(day % 100))
                })
            }
            [Some(Part::Short), Some(Part::Short), Some(Part::Short), None] => {
                let is_small = |it: &str| it.parse().is_ok_and(|it: u32| it <= 31);
                let small = self.text.split(['-', '/', '_']).filter(|it| is_small(it));
                small.count() > 1
            }
            [Some(a), Some(b), None, None] | [Some(a), Some(Part::Short), Some(b), None] => {
                a != Part::Other && b != Part::Other
            }
            _ => false,
        }
    }

    /// Whether the words before it say what it is the number of.
    fn is_counted(&self, before: &str, digits: usize) -> bool {
        // What is counted does not begin with a 0.
        let is_said = self.text.starts_with('0');
        match called(before, is_said) {
            Some(Called::Said) => digits >= FEWEST_SAID,
            Some(Called::Paper) if part(self.text) != Part::Year => digits >= FEWEST_SAID,
            Some(Called::Paper | Called::Counted) => digits >= FEWEST,
            None => false,
        }
    }

    /// Whether its shape alone says that it is a number of something: capitals, a hyphen and four
    /// digits or more (`TK-20418`), capitals and five digits, or eight digits.
    fn has_shape(&self, digits: usize) -> bool {
        let rest = self.text.trim_start_matches(|c: char| c.is_ascii_uppercase());
        let capitals = self.text.len() - rest.len();
        let first = rest.split(['-', '_', '/']).find(|group| !group.is_empty()).unwrap_or_default();
        let is_number = !first.is_empty() && first.chars().all(|c| c.is_ascii_digit());
        let is_year = first.len() == 4 && matches!(first.get(..2), Some("19" | "20"));
        match capitals {
            0 => self.text.len() == digits && digits >= FEWEST_ALONE,
            1..=5 if is_number && rest.starts_with(['-', '_', '/']) => {
                first.len() >= FEWEST_SAID && !(is_year && rest.len() == 5)
            }
            1..=5 => is_number && first.len() >= FEWEST,
            _ => false,
        }
    }
}

/// Returns how the words at the end of `before` say what the number behind them is the number of;
/// `is_said` where it is known to be a number. Nothing where they speak of something else.
pub(super) fn called(before: &str, is_said: bool) -> Option<Called> {
    let mut before = before.trim_end_matches(BESIDE);
    if before.ends_with(is_unspaced) && UNSPACED.iter().any(|word| before.ends_with(word)) {
        return Some(Called::Said);
    }
    let mut is_said = is_said;
    // A word, and at most two between it and the number.
    for _ in 0..3 {
        before = before.trim_end_matches(BESIDE);
        let word = last_word(before);
        let folded = fold(word);
        let counted = folded.as_str();
        before = before.get(..before.len() - word.len()).unwrap_or_default();
        if COUNTED.contains(&counted) || (is_said && BEFORE_NUMBER.contains(&counted)) {
            is_said |= counted.ends_with("nr") || counted.ends_with("nummer");
            is_said |= is_of_number(before);
            return Some(match PAPERS.contains(&counted) {
                _ if is_said => Called::Said,
                true => Called::Paper,
                false => Called::Counted,
            });
        }
        if word.is_empty() || !BETWEEN.contains(&counted) {
            return None;
        }
        is_said |= SAYS_NUMBER.contains(&counted);
    }
    None
}

/// Whether `before` ends as it does in `numéro de commande`, where the number is named first.
fn is_of_number(before: &str) -> bool {
    let mut words = before.split(BESIDE).rev().filter(|word| !word.is_empty());
    matches!(words.next(), Some("de" | "del"))
        && words.next().is_some_and(|word| SAYS_NUMBER.contains(&fold(word).as_str()))
}

/// What a part of a day may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// One figure or two.
    Short,
    /// Four figures that name a year.
    Year,
    /// A quarter, a half or a week: `Q3`, `KW12`.
    Period,
    /// Something else.
    Other,
}

/// Returns what `text` may be as a part of a day.
pub(super) fn part(text: &str) -> Part {
    let figures = text.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let letters = text.get(..text.len() - figures.len()).unwrap_or_default();
    let is_number = !figures.is_empty() && figures.bytes().all(|byte| byte.is_ascii_digit());
    match (letters, figures.len()) {
        _ if !is_number => Part::Other,
        ("", 1 | 2) => Part::Short,
        ("", 4) if figures.parse().is_ok_and(is_year) => Part::Year,
        ("Q" | "H" | "T" | "S", 1) | ("KW" | "W" | "CW", 1 | 2) => Part::Period,
        _ => Part::Other,
    }
}

fn is_year(number: u32) -> bool {
    (1900..=2100).contains(&number)
}
