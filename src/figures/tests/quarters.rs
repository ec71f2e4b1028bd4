//! A made-up team's first two quarters: seven people, of whom one left after the first and another
//! joined.

use super::{edition, question, say};
use crate::domain::{Edition, Question};

/// The questions, and of which kind each is.
pub(super) const QUESTIONS: [(&str, &str); 14] = [
    ("outstanding-service", "text"),
    ("bad-service", "text"),
    ("ultimate-goal", "text-and-choice"),
    ("one-clear-message", "text"),
    ("first-feeling", "text"),
    ("great-experiences", "list"),
    ("measuring-success", "scale-and-text"),
    ("rep-qualities", "ranking-and-text"),
    ("workload-tasks", "scale-and-text"),
    ("team-dedication", "scale-and-text"),
    ("goal-alignment", "scale-and-text"),
    ("why-choose-us", "text-and-evidence"),
    ("department-issues", "list"),
    ("company-issues", "list"),
];

/// Makes the edition of a quarter: everybody says something to each question, and `answers` what
/// else they said or that they passed.
fn quarter(people: &[&str], answers: &[(&str, &str)], themes: &str, votes: &str) -> Edition {
    let questions: Vec<Question> = QUESTIONS.iter().map(|(id, kind)| question(id, kind)).collect();
    let mut new = edition(questions, people);
    for (id, kind) in QUESTIONS {
        let said = if kind == "list" { "{items: [So.]}" } else { "{text: So.}" };
        for person in people {
            say(&mut new, id, &format!("{person}: {said}"));
        }
    }
    for (id, answers) in answers {
        say(&mut new, id, answers);
    }
    new.agreement.themes = serde_yaml::from_str(themes).unwrap();
    new.agreement.votes = serde_yaml::from_str(votes).unwrap();
    new
}

/// Makes the edition of the first quarter.
pub(super) fn q3() -> Edition {
    quarter(
        &["maren", "tomek", "prisha", "ines", "gethin", "lucy", "bram"],
        &[
            (
                "ultimate-goal",
                "{maren: {choice: reduce-effort}, tomek: {choice: inform-and-teach},
                  prisha: {choice: treat-as-we-would-like}, ines: {choice: inform-and-teach},
                  gethin: {choice: treat-as-we-would-like}, lucy: {choice: reduce-effort},
                  bram: {choice: reduce-effort}}",
            ),
            ("great-experiences", "tomek: pass"),
            (
                "measuring-success",
                "{maren: {score: 3}, tomek: {score: 2}, prisha: {score: 3}, ines: {score: 2},
                  gethin: {score: 1}, lucy: {score: 4}, bram: {score: 2}}",
            ),
            (
                "rep-qualities",
                "{maren: {ranked: [follow-through, clear explaining, calm]},
                  tomek: {ranked: [curious, kiln knowledge, honest]},
                  prisha: {ranked: [patience, calm, clear explaining]},
                  ines: {ranked: [patience, clear explaining, honest]},
                  gethin: {ranked: [listening, kiln knowledge, patience]},
                  lucy: {ranked: [patience, honest, calm]},
                  bram: {ranked: [follow-through, curious, honest]}}",
            ),
            (
                "workload-tasks",
                "{maren: {score: 3}, tomek: {score: 2}, prisha: {score: 3}, ines: {score: 2},
                  gethin: {score: 3}, lucy: {score: 3}, bram: {score: 2}}",
            ),
            (
                "team-dedication",
                "{maren: {score: 4}, tomek: {score: 3}, prisha: {score: 4}, ines: {score: 3},
                  gethin: {score: pass, text: So.}, lucy: {score: 4}, bram: {score: 2}}",
            ),
            (
                "goal-alignment",
                "{maren: {score: 3}, tomek: {score: 2}, prisha: {score: 3}, ines: {score: 3},
                  gethin: {score: 2}, lucy: {score: don't know}, bram: {score: 1}}",
            ),
            (
                "why-choose-us",
                "{maren: {evidence: heard, text: So.}, tomek: {evidence: seen, text: So.},
                  prisha: {evidence: heard, text: So.}, ines: {evidence: heard, text: So.},
                  gethin: {evidence: heard, text: So.}, lucy: {evidence: seen, text: So.},
                  bram: {evidence: guessed, text: So.}}",
            ),
            ("department-issues", "{maren: {items: [So., So.]}, lucy: {items: [So., So.]}}"),
            // One passed, and one is off the record.
            ("company-issues", "{maren: {items: [So., So.]}, lucy: pass, bram: apart}"),
        ],
        Q3_THEMES,
        Q3_VOTES,
    )
}

const Q3_THEMES: &str = "
one-clear-message:
  themes:
  - {id: we-stay, says: We stay until it's fixed, cards: [maren, ines, bram]}
  - {id: we-know, says: We know kilns, cards: [tomek, prisha]}
  - {id: we-answer, says: We answer the phone, cards: [gethin]}
  said-once: [lucy]
first-feeling:
  themes:
  - {id: calm, says: 'Calm: relieved, safe, looked after', cards: [maren, prisha, ines, gethin, lucy]}
  - {id: confidence, says: Confident it's right, cards: [tomek, bram]}
great-experiences:
  themes:
  - {id: same-person, says: 'The same person, who knows you', cards: [maren/1, gethin/1]}
  - {id: moved-first, says: They got in touch before we had to, cards: [maren/1, ines/1, bram/1]}
  - {id: taught-kindly, says: They taught without blaming, cards: [prisha/1]}
  - {id: owned-it, says: They owned the mistake in the first line, cards: [lucy/1]}
why-choose-us:
  themes:
  - {id: word-of-mouth, says: Other potters say so, cards: [prisha]}
  - {id: lasts, says: Kilns that last, cards: [tomek, bram]}
  - {id: people-who-stay, says: People who answer, cards: [maren, ines, gethin, lucy]}
department-issues:
  themes:
  - {id: no-owner, says: Nobody owns a case once it moves, cards: [maren/1, prisha/1]}
  - {id: fault-log, says: No shared fault log, cards: [tomek/1]}
  - {id: did-it-fire, says: Nobody checks the kiln fired, cards: [bram/1]}
  - {id: escalation, says: No rule for escalating, cards: [lucy/1, lucy/2]}
  - {id: spanish-cover, says: No cover for Spanish, cards: [ines/1]}
  - {id: peak-plan, says: No plan for term starts, cards: [maren/2]}
  - {id: eleven-boxes, says: The eleven-box form, cards: [gethin/1]}
  one-voice: [ines/1]
company-issues:
  themes:
  - {id: told-last, says: Support is told last, cards: [tomek/1, prisha/1, gethin/1]}
  - {id: sales-dates, says: Repair dates promised without the workshop, cards: [maren/1]}
  - {id: manual-es, says: The Spanish manual is two versions behind, cards: [ines/1]}
  - {id: peak-budget, says: No budget for extra hands, cards: [maren/2]}
";

const Q3_VOTES: &str = "
department-issues:
  rounds:
  - each: 3
    voted: 7
    dots: {no-owner: 7, fault-log: 5, did-it-fire: 3, escalation: 3, spanish-cover: 2, peak-plan: 1,
      eleven-boxes: 0}
company-issues:
  rounds:
  - {each: 3, voted: 7, dots: {told-last: 9, sales-dates: 7, manual-es: 4, peak-budget: 1}}
";

/// Makes the edition of the second quarter.
pub(super) fn q4() -> Edition {
    quarter(
        &["maren", "tomek", "prisha", "ines", "lucy", "bram", "noor"],
        &[
            (
                "ultimate-goal",
                "{maren: {choice: reduce-effort}, tomek: {choice: reduce-effort},
                  prisha: {choice: treat-as-we-would-like}, ines: {choice: inform-and-teach},
                  lucy: {choice: reduce-effort}, bram: {choice: reduce-effort},
                  noor: {choice: inform-and-teach}}",
            ),
            ("great-experiences", "ines: pass"),
            (
                "measuring-success",
                "{maren: {score: 4}, tomek: {score: 3}, prisha: {score: 3}, ines: {score: 3},
                  lucy: {score: 4}, bram: {score: 3}, noor: {score: 2}}",
            ),
            (
                "rep-qualities",
                "{maren: {ranked: [follow-through, honest, clear explaining]},
                  tomek: {ranked: [curious, honest, patience]},
                  prisha: {ranked: [patience, calm, listening]},
                  ines: {ranked: [patience, clear explaining, honest]},
                  lucy: {ranked: [honest, patience, calm]},
                  bram: {ranked: [follow-through, curious, honest]},
                  noor: {ranked: [listening, clear explaining, patience]}}",
            ),
            (
                "workload-tasks",
                "{maren: {score: 3}, tomek: {score: 4}, prisha: {score: 2}, ines: {score: 2},
                  lucy: {score: 4}, bram: {score: 3}, noor: {score: 3}}",
            ),
            (
                "team-dedication",
                "{maren: {score: 4}, tomek: {score: 4}, prisha: {score: 3}, ines: {score: 3},
                  lucy: {score: 4}, bram: {score: 2}, noor: {score: 5}}",
            ),
            (
                "goal-alignment",
                "{maren: {score: 3}, tomek: {score: 3}, prisha: {score: 2}, ines: {score: 3},
                  lucy: {score: 3}, bram: {score: 1}, noor: {score: don't know}}",
            ),
            (
                "why-choose-us",
                "{maren: {evidence: heard, text: So.}, tomek: {evidence: seen, text: So.},
                  prisha: {evidence: heard, text: So.}, ines: {evidence: heard, text: So.},
                  lucy: {evidence: heard, text: So.}, bram: {evidence: seen, text: So.},
                  noor: {evidence: seen, text: So.}}",
            ),
            ("company-issues", "noor: pass"),
        ],
        Q4_THEMES,
        Q4_VOTES,
    )
}

const Q4_THEMES: &str = "
one-clear-message:
  themes:
  - {id: we-stay, says: We stay until your kiln fires, cards: [maren, tomek, prisha, ines, lucy, bram]}
  said-once: [noor]
why-choose-us:
  themes:
  - {id: people-who-stay, says: Someone stayed, cards: [maren, prisha, ines, lucy, noor]}
  - {id: lasts, says: Kilns that last, cards: [tomek, bram]}
bad-service:
  themes:
  - {id: silence, says: 'Silence: ringing out, unopened, unasked', cards: [prisha, ines, bram]}
  - {id: talking-down, says: Making them learn our words, cards: [maren, noor]}
  - {id: guessing, says: Guessing, cards: [tomek, lucy]}
";

const Q4_VOTES: &str = "
bad-service:
  rounds:
  - {each: 3, voted: 7, dots: {silence: 10, talking-down: 6, guessing: 5}}
";
