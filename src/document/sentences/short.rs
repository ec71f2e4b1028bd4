//! Full stops that end no sentence: behind what is short for something, and behind ordinals.

/// What is short for something that goes on, in English, German, French and Spanish, in small letters.
const SHORT: [&str; 38] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "sr", "sra", "srta", "mme", "mlle", "hr", "hrn", "fr",
    "frl", "dipl", "ing", "vs", "cf", "ca", "approx", "bzw", "ggf", "inkl", "exkl", "evtl", "usw",
    "bspw", "vgl", "sog", "etc", "incl", "resp", "ud", "uds", "ej", "av", "avda",
];

/// What is short for something only before a figure: `No. 5`, but "We said no."
const BEFORE_FIGURES: [&str; 27] = [
    "no", "nos", "nr", "art", "abs", "fig", "vol", "pp", "pág", "págs", "núm", "kap", "chap",
    "sec", "tel", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec",
];

/// The articles and prepositions behind which a figure with a full stop is an ordinal in German, where
/// the next word has a capital: `am 3. Platz`. Behind other words a sentence may end in a figure.
const BEFORE_ORDINALS: [&str; 21] = [
    "am", "im", "vom", "zum", "zur", "beim", "bis", "ab", "seit", "der", "die", "das", "den",
    "dem", "des", "ein", "eine", "einem", "einen", "jeder", "jedem",
];

/// The German months, by what they begin with.
const MONTHS: [&str; 13] =
    ["Jan", "Jän", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"];

/// Whether the full stop behind `before`, with `next` behind the blank after it, ends no sentence.
pub(super) fn goes_on(before: &str, next: &str) -> bool {
    let mut words = before.rsplit(|c: char| !c.is_alphanumeric());
    let Some(word) = words.next().filter(|word| !word.is_empty()) else { return false };
    if word.chars().all(|c| c.is_ascii_digit()) {
        return word.len() <= 2
            && is_ordinal((words.next().unwrap_or_default(), before, word), next);
    }
    // An initial, or the last letter of "e.g.", "z. B.", "p. m.".
    let is_letter = word.chars().nth(1).is_none() && word.chars().all(char::is_alphabetic);
    let word = word.to_lowercase();
    let is_before_figure = next.starts_with(|c: char| c.is_ascii_digit());
    is_letter
        || SHORT.contains(&word.as_str())
        || is_before_figure && BEFORE_FIGURES.contains(&word.as_str())
}

/// Whether a figure with a full stop is an ordinal, given the word before it, all that is before, itself
/// and what comes next.
fn is_ordinal((word, before, figure): (&str, &str, &str), next: &str) -> bool {
    let rest = before.strip_suffix(figure).unwrap_or(before);
    let is_first = !rest.contains(char::is_alphanumeric);
    let is_month = MONTHS.iter().any(|month| next.starts_with(month));
    is_first || is_month || BEFORE_ORDINALS.contains(&word.to_lowercase().as_str())
}
