//! Words that are worth a second look, by language.

use super::Remark;
use crate::domain::Language;
use crate::text::single_spaced;

/// Returns the words in `words` that say nothing.
pub(super) fn empty(words: &str, language: &Language) -> impl Iterator<Item = Remark> {
    found(words, language, EMPTY).into_iter().map(Remark::Empty)
}

/// Returns the words in `words` for what is expected of anybody.
pub(super) fn expected(words: &str, language: &Language) -> impl Iterator<Item = Remark> {
    found(words, language, EXPECTED).into_iter().map(Remark::Expected)
}

/// Returns the words of a list that are in `text`: those of its language, and the English ones,
/// which are said in every language.
fn found(
    text: &str,
    language: &Language,
    lists: &'static [(&'static str, &'static [&'static str])],
) -> Vec<&'static str> {
    let plain: String = text
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() || matches!(c, '\'' | '-') { c } else { ' ' })
        .collect();
    let plain = format!(" {} ", single_spaced(&plain));
    let family = language.as_str().split('-').next().unwrap_or_default();
    lists
        .iter()
        .filter(|(of, _)| *of == family || *of == "en")
        .flat_map(|(_, words)| *words)
        .filter(|word| plain.contains(&format!(" {word} ")))
        .copied()
        .collect()
}

/// Words that spoil statements because they say nothing, by language. Our own list: what promises
/// of many companies have in common, and what a customer cannot see.
const EMPTY: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "amazing",
            "best",
            "best-in-class",
            "commitment to excellence",
            "customer-centric",
            "customer-focused",
            "delight",
            "efficient",
            "excellence",
            "excellent",
            "exceptional",
            "extra mile",
            "fast",
            "first-class",
            "great",
            "high-quality",
            "innovative",
            "outstanding",
            "passion",
            "passionate",
            "premium",
            "professional",
            "prompt",
            "promptly",
            "quality",
            "quick",
            "seamless",
            "solutions",
            "superior",
            "world-class",
            "world's",
        ],
    ),
    (
        "de",
        &[
            "bester",
            "beste",
            "besten",
            "erstklassig",
            "exzellent",
            "exzellenz",
            "hervorragend",
            "kompetent",
            "kundenorientiert",
            "leidenschaft",
            "optimal",
            "professionell",
            "qualität",
            "schnell",
            "umgehend",
            "weltklasse",
        ],
    ),
    (
        "es",
        &[
            "calidad",
            "eficiente",
            "excelencia",
            "excelente",
            "inmediato",
            "líder",
            "los mejores",
            "pasión",
            "profesional",
            "rápida",
            "rápido",
        ],
    ),
    (
        "fr",
        &[
            "efficace",
            "excellence",
            "excellent",
            "excellente",
            "meilleur",
            "meilleurs",
            "passion",
            "professionnel",
            "qualité",
            "rapide",
            "rapidement",
        ],
    ),
    (
        "it",
        &[
            "eccellente",
            "eccellenza",
            "i migliori",
            "passione",
            "professionale",
            "qualità",
            "rapido",
        ],
    ),
    ("nl", &["beste", "kwaliteit", "passie", "professioneel", "snel", "uitstekend"]),
    (
        "pt",
        &["eficiente", "excelência", "excelente", "paixão", "profissional", "qualidade", "rápido"],
    ),
];

/// What is expected of anybody who serves customers, by language.
const EXPECTED: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "friendly",
            "helpful",
            "honest",
            "honesty",
            "integrity",
            "polite",
            "respect",
            "respectful",
            "trustworthy",
        ],
    ),
    ("de", &["ehrlich", "ehrlichkeit", "freundlich", "hilfsbereit", "höflich", "respekt"]),
    ("es", &["amable", "amabilidad", "honestidad", "honesto", "respeto"]),
    ("fr", &["honnête", "honnêteté", "poli", "politesse", "respect", "serviable"]),
    ("it", &["cortesia", "gentile", "onestà", "onesto", "rispetto"]),
    ("nl", &["behulpzaam", "eerlijk", "eerlijkheid", "respect", "vriendelijk"]),
    ("pt", &["educado", "gentileza", "honestidade", "honesto", "respeito"]),
];
