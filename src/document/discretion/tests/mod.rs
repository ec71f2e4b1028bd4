//! What is found in texts, and what is not.

mod found;
mod hostile;
mod seen;
mod talk;

use super::Rules;
use crate::domain::LeakKind;

/// Those who take part in the example, and others whose names are hard.
const PEOPLE: &[&str] = &[
    "Maren Oduya",
    "Tomek Wilczur",
    "Prisha Sandhal",
    "Inés Carravide",
    "Gethin Prydderch",
    "Lucy Abaro",
    "Bram Visserink",
    "Noor Haddawey",
    "Odile Farrow",
    "Will O'Brien",
    "Anke van der Berg",
    "山田 太郎",
];

fn rules() -> Rules {
    Rules::new(PEOPLE, &["Tolliver", "Ostrander & Pell", "西陶房"])
}

/// Returns `text` with what was found in it in brackets, by kind.
fn marked(text: &str) -> String {
    let mut marked = String::new();
    let mut from = 0;
    for found in rules().find(text) {
        let kind = match found.kind {
            LeakKind::Email => "mail",
            LeakKind::Telephone => "tel",
            LeakKind::Card => "card",
            LeakKind::Link => "link",
            LeakKind::Number => "no",
            LeakKind::Private => "own",
            LeakKind::Participant => "one",
            LeakKind::Person => "name",
        };
        marked.push_str(&text[from..found.range.start]);
        marked.extend(["[", kind, " ", &text[found.range.clone()], "]"]);
        from = found.range.end;
    }
    marked.push_str(&text[from..]);
    marked
}

/// Returns those of `texts` in which something was found, marked.
fn all(texts: &[&str]) -> String {
    texts.iter().flat_map(|text| [marked(text), "\n".to_owned()]).collect()
}
