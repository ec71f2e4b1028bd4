//! Suggestions of themes: how well they agree with people on labelled sets, beside two baselines, and
//! how their cost grows.

mod agreement;
pub(crate) mod growth;
mod labelled;
mod sklearn;
mod words;

use std::error::Error;
use std::io::{self, Write as _};

use credo::themes::{Likeness, Taking};

use crate::Measured;
use crate::effort::Effort;
use agreement::{Hits, adjusted_rand, v_measure};
use labelled::Set;
use sklearn::Sklearn;
use words::Words;

/// Measures suggestions.
pub(crate) fn rows(effort: Effort) -> Measured {
    let sets = labelled::sets()?;
    let sklearn = Sklearn::stored()?;
    let mut groups = Vec::new();
    let mut nearest = Vec::new();
    for set in &sets {
        groups.push(grouped(set, &sklearn)?);
        nearest.push(suggested(set, &sklearn)?);
    }
    let told = |title: &str, headers: &[&str], rows: &[Vec<String>]| {
        writeln!(io::stdout(), "\n{title}\n\n{}", credo::ui::table(headers, rows, 120))
    };
    told(
        &format!(
            "The first ordering. Ours finds the number of groups itself; word-Jaccard with average \
             linkage (words) and scikit-learn {} (sk) are\ntold the true number (t), and are given \
             ours as well (o). * is a set that nothing is tuned on.",
            sklearn.version
        ),
        &[
            "set", "n", "true", "ours", "V", "words t", "o", "sk t", "o", "ARI", "words t", "o",
            "sk t", "o",
        ],
        &groups,
    )?;
    told(
        "The nearest theme, by its sentence and its other cards (leave one out).",
        &["set", "first", "words", "sk", "top three", "words", "sk"],
        &nearest,
    )?;
    growth::rows(effort)
}

/// Returns a line about the first ordering of a set.
fn grouped(set: &Set, sklearn: &Sklearn) -> Result<Vec<String>, Box<dyn Error>> {
    let piles = likeness(set).pile();
    let mut ours = vec![0; set.answers.len()];
    for (group, cards) in piles.iter().enumerate() {
        for card in cards {
            ours.get_mut(*card).into_iter().for_each(|it| *it = group);
        }
    }
    let truth = set.labels.iter().max().map_or(0, |most| most + 1);
    let figures =
        |groups: &[usize]| (v_measure(&set.labels, groups), adjusted_rand(&set.labels, groups));
    let words = Words::of(&set.answers);
    let all = [
        figures(&ours),
        figures(&words.groups(truth)),
        figures(&words.groups(piles.len())),
        sklearn.groups(set, truth)?,
        sklearn.groups(set, piles.len())?,
    ];
    let mut row = vec![name(set), set.answers.len().to_string()];
    row.extend([truth.to_string(), piles.len().to_string()]);
    row.extend(all.iter().map(|(v, _)| format!("{v:.2}")));
    row.extend(all.iter().map(|(_, ari)| format!("{ari:.2}")));
    Ok(row)
}

/// Returns a line about the nearest themes of a set.
fn suggested(set: &Set, sklearn: &Sklearn) -> Result<Vec<String>, Box<dyn Error>> {
    let themes: Vec<_> = set.themes.iter().map(|(_, cards)| cards.clone()).collect();
    let sentences = || set.themes.iter().map(|(sentence, _)| sentence.as_str());
    let likeness = likeness(set);
    let ours = Hits::leave_one_out(&themes, |card, themes| {
        let takings: Vec<_> =
            sentences().zip(themes).map(|(sentence, cards)| Taking { sentence, cards }).collect();
        likeness.nearest(card, &takings).into_iter().map(|(theme, _)| theme).collect()
    });
    let words = Words::of(&set.answers);
    let by_words = Hits::leave_one_out(&themes, |card, themes| {
        words.nearest(card, &sentences().zip(themes.iter().map(Vec::as_slice)).collect::<Vec<_>>())
    });
    let all = [ours, by_words, sklearn.hits(set)?];
    let mut row = vec![name(set)];
    row.extend(all.iter().map(|hits| format!("{:.2}", hits.first)));
    row.extend(all.iter().map(|hits| format!("{:.2}", hits.top_three)));
    Ok(row)
}

fn likeness(set: &Set) -> Likeness {
    Likeness::of(&set.answers, &set.language)
}

fn name(set: &Set) -> String {
    format!("{}{}", set.name, if set.held_out { " *" } else { "" })
}
