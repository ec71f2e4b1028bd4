//! Languages as word processors know them, and which way their lines run.

use crate::domain::Language;

/// The region that is meant where only a language is said: word processors look up dictionaries by
/// both.
const REGIONS: [(&str, &str); 26] = [
    ("ar", "SA"),
    ("cs", "CZ"),
    ("da", "DK"),
    ("de", "DE"),
    ("el", "GR"),
    ("en", "GB"),
    ("es", "ES"),
    ("fa", "IR"),
    ("fi", "FI"),
    ("fr", "FR"),
    ("he", "IL"),
    ("hu", "HU"),
    ("it", "IT"),
    ("ja", "JP"),
    ("ko", "KR"),
    ("nb", "NO"),
    ("nl", "NL"),
    ("pl", "PL"),
    ("pt", "PT"),
    ("ro", "RO"),
    ("ru", "RU"),
    ("sv", "SE"),
    ("tr", "TR"),
    ("uk", "UA"),
    ("ur", "PK"),
    ("zh", "CN"),
];

/// The language of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tongue {
    /// Its code with a region where one is known.
    pub(super) code: String,
    /// What is said of text in Chinese, Japanese and Korean signs.
    pub(super) east_asian: String,
    /// What is said of text from right to left.
    pub(super) from_the_right: String,
    /// Whether its lines begin at the right.
    pub(super) is_from_the_right: bool,
}

impl Tongue {
    /// Returns what there is to know of a language.
    pub(super) fn of(language: &Language) -> Self {
        let code = language.as_str();
        let family = code.split('-').next().unwrap_or(code);
        let region = REGIONS.iter().find(|(known, _)| *known == code).map(|(_, region)| region);
        let code = region.map_or_else(|| code.to_owned(), |region| format!("{code}-{region}"));
        let is_from_the_right = language.runs_from_the_right();
        let or = |is_it: bool, other: &str| if is_it { code.clone() } else { other.to_owned() };
        let east_asian = or(matches!(family, "zh" | "ja" | "ko"), "ja-JP");
        let from_the_right = or(is_from_the_right, "ar-SA");
        Self { code, east_asian, from_the_right, is_from_the_right }
    }

    /// Returns the font without serifs, as the others are, in which the signs of its language are.
    pub(super) fn east_asian_font(&self) -> &'static str {
        match self.east_asian.split('-').next() {
            Some("zh") => "Microsoft YaHei",
            Some("ko") => "Malgun Gothic",
            Some(_) | None => "Yu Gothic",
        }
    }

    /// Returns what a run says its language by: word processors keep three apart.
    pub(super) fn attribute(&self) -> &'static str {
        if self.is_from_the_right {
            "w:bidi"
        } else if self.code == self.east_asian {
            "w:eastAsia"
        } else {
            "w:val"
        }
    }
}
