//! What a question looks like when it is put to somebody, and what the facilitator may read of it.

use crate::domain::{Evidence, HIGHEST, Items, Language, Leaning, Opt, Part, Question, Ranking};
use crate::flow::Asked;

/// Returns what stands above the field: what this part of the question takes.
pub(super) fn guide(asked: &Asked<'_>, language: &Language) -> String {
    match asked.part {
        Part::Scale(scale) => {
            let (low, high) = (scale.low.text(language), scale.high.text(language));
            format!("1 {low} … {HIGHEST} {high}\n(d: don't know)")
        }
        Part::Choice(choice) => {
            format!("{}\n(Enter alone: none of these)", numbered(&choice.options, language))
        }
        Part::Choices(choices) => {
            let options = numbered(&choices.options, language);
            format!("{options}\n(up to {}, their numbers apart by commas)", choices.at_most)
        }
        Part::Ranking(ranking) if asked.first => ranking_guide(ranking, asked.offered, language),
        Part::Evidence => Evidence::ALL
            .into_iter()
            .zip(1..)
            .map(|(evidence, number)| format!("{number} {}", evidence_words(evidence)))
            .collect::<Vec<_>>()
            .join("\n"),
        Part::Text(text) => match text.words {
            Some(1) => "(one word is enough)".to_owned(),
            Some(words) => format!("(about {words} words or fewer)"),
            None => String::new(),
        },
        Part::Items(items) if !asked.offered.is_empty() => review_guide(items, asked, language),
        Part::Items(items) if asked.first && items.at_most > 1 => {
            let ends = if items.columns.is_empty() {
                "an empty one ends"
            } else {
                "one without a word ends"
            };
            format!("(up to {}, one at a time; {ends} the list)", items.at_most)
        }
        Part::Items(_) | Part::Ranking(_) => String::new(),
    }
}

/// Returns the few words in front of the field.
pub(super) fn label(asked: &Asked<'_>, parts: usize) -> String {
    let item = asked.item;
    match asked.part {
        Part::Text(_) if parts > 1 => "In words:".to_owned(),
        Part::Text(_) => ">".to_owned(),
        Part::Scale(_) => format!("1 to {HIGHEST}:"),
        Part::Choice(_) | Part::Choices(_) => "Number:".to_owned(),
        Part::Evidence => "How do you know?".to_owned(),
        Part::Ranking(_) => format!("{item}."),
        Part::Items(items) => match (asked.column, items.at_most) {
            (Some(column), 1) => format!("{column}:"),
            (Some(column), _) => format!("{item}. {column}:"),
            (None, _) => format!("{item}."),
        },
    }
}

/// Returns what the facilitator may say about a question.
pub(super) fn help(question: &Question, language: &Language) -> String {
    let notes = &question.notes;
    let mut help = Vec::new();
    let mut note = |title: &str, text: &str| help.push(format!("{title}\n{text}"));
    if let Some(why) = &notes.why {
        note("Why we ask", why.text(language));
    }
    if let Some(quiet) = &notes.quiet_room {
        note("When nobody writes", quiet.text(language));
    }
    if !notes.probes.is_empty() {
        let probes: Vec<_> =
            notes.probes.iter().map(|probe| format!("- {}", probe.text(language))).collect();
        note("To ask further", &probes.join("\n"));
    }
    if let Some(care) = &notes.care {
        note("Take care", care.text(language));
    }
    note(
        "For any quiet room",
        "- Two more minutes of silence.\n\
         - In pairs for two minutes; then each tells the other's point.\n\
         - The newest colleague first, the lead last.\n\
         - Ask for last Tuesday, not for opinions.\n\
         - Turn it round: how would we make this worse?\n\
         - Count ten seconds. Never call on somebody by name.",
    );
    help.join("\n\n")
}

fn ranking_guide(ranking: &Ranking, offered: &[String], language: &Language) -> String {
    let places = ranking.places;
    let how = match (ranking.menu.is_empty() && offered.is_empty(), ranking.own_words) {
        (true, _) => "in your own words",
        (false, true) => "a number, or your own words",
        (false, false) => "a number",
    };
    let menu = if offered.is_empty() {
        numbered(&ranking.menu, language)
    } else {
        format!("Last time we named: {}", side_by_side(offered))
    };
    let gap = if menu.is_empty() { "" } else { "\n" };
    format!("{menu}{gap}(your top {places}, the first one first; {how})")
}

/// Returns what stands above a field where it is asked of each principle whether it is kept, changed or
/// dropped: the principles, or the words that are taken.
fn review_guide(items: &Items, asked: &Asked<'_>, language: &Language) -> String {
    let is_at = |place: usize| {
        let column = items.columns.get(place).map(|column| column.label.text(language));
        asked.column == column
    };
    match items.review() {
        Some((principle, _)) if is_at(principle) => {
            format!("{}\n(its number; an empty one ends the list)", side_by_side(asked.offered))
        }
        Some((_, verdict)) if is_at(verdict) => {
            let words = Leaning::ALL.map(|leaning| format!("`{}`", leaning.as_str()));
            format!("({} or their first letters)", words.join(", "))
        }
        Some(_) | None => String::new(),
    }
}

/// Returns what can be picked by its number, side by side, so that what is asked stays on the screen.
fn side_by_side(offered: &[String]) -> String {
    let offered = offered.iter().zip(1..);
    let offered: Vec<_> = offered.map(|(label, number)| format!("{number}\u{a0}{label}")).collect();
    offered.join(" · ")
}

fn numbered(options: &[Opt], language: &Language) -> String {
    let lines: Vec<_> =
        options.iter().zip(1..).map(|(o, n)| format!("{n}. {}", o.label.text(language))).collect();
    lines.join("\n")
}

pub(super) fn evidence_words(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Heard => "customers told me",
        Evidence::Seen => "I saw it",
        Evidence::Guessed => "my guess",
    }
}
