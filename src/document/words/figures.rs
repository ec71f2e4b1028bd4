//! How a language writes numbers: in words up to twelve, and in digits.

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentValue};

/// A space at which no line ends.
const SPACE: char = '\u{A0}';

/// No sign before thousands.
const NONE: char = '\0';

/// Prints numbers among values; what else there is prints itself.
pub(super) type Print<M> = fn(&FluentValue<'_>, &M) -> Option<String>;

/// The examples by which a file of messages tells how figures look.
pub(super) const EXAMPLES: [&str; 6] =
    ["1,234.5", "1.234,5", "1 234,5", "1’234.5", "1234.5", "1234,5"];

/// Returns what prints figures as `example` looks, if it is one of [`EXAMPLES`].
pub(super) fn like<M>(example: &str) -> Option<Print<M>> {
    let spaced = |c: char| if c.is_whitespace() { ' ' } else { c };
    Some(match example.chars().map(spaced).collect::<String>().as_str() {
        "1,234.5" => print::<M, ',', '.'>,
        "1.234,5" => print::<M, '.', ','>,
        "1 234,5" => print::<M, SPACE, ','>,
        "1’234.5" => print::<M, '’', '.'>,
        "1234.5" => print::<M, NONE, '.'>,
        "1234,5" => print::<M, NONE, ','>,
        _ => return None,
    })
}

fn print<M, const GROUP: char, const POINT: char>(
    value: &FluentValue<'_>,
    _: &M,
) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let number = number.as_string();
    let (whole, decimals) = number.split_once('.').unwrap_or((&number, ""));
    let mut printed = String::with_capacity(number.len() + number.len() / 3);
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) && GROUP != NONE {
            printed.push(GROUP);
        }
        printed.push(digit);
    }
    if !decimals.is_empty() {
        printed.push(POINT);
        printed.push_str(decimals);
    }
    Some(printed)
}

/// The numbers from none to twelve in words: as they are counted, and by gender as far as they
/// differ.
#[derive(Clone, Debug, Default)]
pub(super) struct Numerals {
    /// As they are counted.
    pub(super) counted: Vec<String>,
    /// For what is feminine.
    pub(super) feminine: Vec<String>,
    /// For what is masculine.
    pub(super) masculine: Vec<String>,
}

impl Numerals {
    /// Returns a number in words, if it has some; `named` tells the gender.
    pub(super) fn words(&self, number: &FluentNumber, named: &FluentArgs<'_>) -> Option<&String> {
        let gender = match named.get("gender") {
            Some(FluentValue::String(gender)) if gender == "feminine" => &self.feminine,
            Some(FluentValue::String(gender)) if gender == "masculine" => &self.masculine,
            _ => &self.counted,
        };
        let at = usize::from(number);
        gender.get(at).or_else(|| self.counted.get(at))
    }
}
