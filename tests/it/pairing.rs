//! Good and bad set side by side, forth and back, and what becomes of it when themes change.

use credo::domain::Edition;
use credo::flow::Pairing;
use snapbox::{assert_data_eq, str};

use crate::script::Script;
use crate::workplace::Workplace;

const SET: &str = "\
format: 1
id: ours
title: Ours
questions:
- {id: proud, prompt: What are we proud of?, kind: text, vote: true, feeds: [good-bad]}
- {id: ashamed, prompt: Of what are we ashamed?, kind: text, vote: true, feeds: [good-bad], opposite-of: proud}
";

const THEMES: &str = "\
format: 1
questions:
  proud:
    themes:
    - {id: owner, says: One person stays with it}
    - {id: cause, says: The cause and not the call, cards: [ada]}
    - {id: calm, says: They come away calm}
  ashamed:
    themes:
    - {id: guess, says: Guessing the cause}
    - {id: form, says: The eleven-box form}
    - {id: chase, says: They have to chase us}
    - {id: rude, says: Winning the argument}
";

const VOTES: &str = "\
format: 1
questions:
  proud: {rounds: [{each: 3, voted: 3, dots: {owner: 4, cause: 3, calm: 2}}]}
  ashamed: {rounds: [{each: 3, voted: 3, dots: {guess: 3, form: 0, chase: 5, rude: 1}}]}
";

const ANSWERS: &str = "\
format: 1
participant: ada
answers:
  proud: {text: We look for the cause.}
";

/// The file of the themes.
const FILE: &str = "editions/2025-q3/themes.yaml";

/// Makes a place in which the votes are held.
fn voted() -> Workplace {
    let workplace = Workplace::new();
    workplace.write("questions/ours.yaml", SET);
    let people = "--people Ada,Ben,Cy --way room";
    let init = format!("init --plain --company C --team T --shown named {people}");
    workplace.credo(&init).with("--sets=ours").succeeds();
    let stands = "stage: vote\nrevealed: [proud, ashamed]";
    workplace.edit("editions/2025-q3/workshop.yaml", "stage: answer\nrevealed: []", stands);
    workplace.write(FILE, THEMES);
    workplace.write("editions/2025-q3/votes.yaml", VOTES);
    workplace.write("editions/2025-q3/answers/ada.yaml", ANSWERS);
    workplace
}

/// Returns how the pairs stand in the file.
fn pairs(workplace: &Workplace) -> String {
    let text = workplace.read(FILE);
    let (_, pairs) = text.split_once("    pairs:\n").unwrap_or_default();
    pairs.replace("    ", "").replace("\n  opposite:", " |").replace("\nopposite:", " |")
}

/// Types lines into a workshop that stands at its votes.
fn types(workplace: &Workplace, lines: &[&str]) -> String {
    let mut script = Script::default();
    lines.iter().fold(&mut script, |script, line| script.line(line));
    workplace.credo("run --plain").types(&script.text()).succeeds()
}

#[test]
#[expect(clippy::too_many_lines, reason = "most are those of the transcript")]
fn each_theme_with_votes_is_set_beside_its_opposite_or_alone() {
    let workplace = voted();
    let said = types(&workplace, &["", "", "", "One", "", "None of these", "", "", "Stop for now"]);
    let (_, said) = said.split_once("side by side · 1 of 3\n").unwrap();
    let (said, _) = said.split_once("What you state").unwrap();
    assert_data_eq!(
        said,
        str![[r#"

They have to chase us (5 dots)

Its opposite:
  1. One person stays with it (4 dots)
  2. The cause and not the call (3 dots)
  3. They come away calm (2 dots)
  4. None of these: it stands alone
  5. Leave the rest as it is, and go on
  6. Stop for now
1 to 6 [4]: 
----------------------------------------
Good and bad, side by side · 2 of 3

Guessing the cause (3 dots)

Its opposite:
  1. One person stays with it (4 dots, taken)
  2. The cause and not the call (3 dots)
  3. They come away calm (2 dots)
  4. None of these: it stands alone
  5. Leave the rest as it is, and go on
  6. Stop for now
1 to 6 [2]: 
----------------------------------------
Good and bad, side by side · 3 of 3

Winning the argument (1 dot)

Its opposite:
  1. One person stays with it (4 dots, taken)
  2. The cause and not the call (3 dots, taken)
  3. They come away calm (2 dots)
  4. None of these: it stands alone
  5. Leave the rest as it is, and go on
  6. Stop for now
1 to 6 [4]: 
----------------------------------------
Good and bad, side by side

Good                        Bad
─────────────────────────────────────────────────
One person stays with it    They have to chase us
The cause and not the call  Guessing the cause
They come away calm         –
–                           Winning the argument

Look and talk, then:
  1. Go on
  2. Set them otherwise
  3. Stop for now
1 to 3 [1]: 
----------------------------------------

"#]]
    );
    assert_data_eq!(
        pairs(&workplace),
        str![[r#"
- theme: guess | cause
- theme: chase | owner
- theme: rude

"#]]
    );
}

#[test]
fn somebody_goes_back_stops_and_takes_an_opposite_away_from_another() {
    let workplace = voted();
    // Back from the second, and once more over the votes; then it is left for another day.
    let goes_back = ["", "", "", "1", ":back", "2", "The cause", ":back", ":back", ":back"];
    let said = types(&workplace, &[&goes_back[..], &["", "Stop for now"]].concat());
    let votes = said.rfind("Of what are we ashamed?\n\n").unwrap();
    assert!(votes > said.rfind("side by side · 3 of 3").unwrap(), "{said}");
    // What the second took from the first is asked once the others are through.
    assert_data_eq!(
        pairs(&workplace),
        str![[r#"
- theme: guess | cause

"#]]
    );
    // Between two pairs nobody goes through the votes again.
    let said = types(&workplace, &["", "", "1", "1", "", "Go on", "Stop for now"]);
    assert!(!said.contains("Look and talk, then:\n  1. Go on\n  2. Vote again"), "{said}");
    assert_data_eq!(
        pairs(&workplace),
        str![[r#"
- theme: guess | cause
- theme: chase
- theme: rude | owner

"#]]
    );
}

#[test]
fn whoever_leaves_it_out_is_asked_nothing_more_and_the_rows_are_as_before() {
    let workplace = voted();
    let said = types(&workplace, &["", "", "", "Leave the rest", "Stop for now"]);
    assert!(said.contains("1 of 3") && !said.contains("2 of 3"), "{said}");
    assert_eq!(workplace.read(FILE), THEMES);
}

#[test]
fn a_pair_goes_with_its_theme_and_is_named_before() {
    let workplace = voted();
    types(&workplace, &["", "", "", "1", "2", "None", "Go on", "Stop for now"]);
    assert!(pairs(&workplace).contains("- theme: guess | cause\n"), "{}", pairs(&workplace));
    let mut script = Script::default();
    for line in ["", "Put the answers under themes", "remove b", "y", ":pause"] {
        script.line(line);
    }
    let said = workplace.credo("run theme --plain").types(&script.text()).succeeds();
    let told = "that “Guessing the cause” stands beside its opposite, “The cause and not the call”";
    assert!(said.split_whitespace().collect::<Vec<_>>().join(" ").contains(told), "{said}");
    assert_data_eq!(
        pairs(&workplace),
        str![[r#"
- theme: chase | owner
- theme: rude

"#]]
    );
}

impl Script {
    /// Sets good and bad side by side as in `edition`.
    pub(crate) fn pairs(&mut self, edition: &Edition) -> &mut Self {
        let Some(pairing) = Pairing::of(&edition.workshop, &edition.agreement) else { return self };
        for (theme, _) in &pairing.themes {
            let Some(pair) = pairing.pair(&theme.id) else {
                return self.line("Leave the rest as it is, and go on");
            };
            match &pair.opposite {
                Some(opposite) => {
                    let at = pairing.offered.iter().position(|(good, _)| good.id == *opposite);
                    self.line(&(at.unwrap() + 1).to_string());
                }
                None => drop(self.line("None of these: it stands alone")),
            }
        }
        self.line("Go on")
    }
}

/// The themes of the second quarter of the example.
const LATER: &str = "editions/2025-q4/themes.yaml";

/// Returns the document of the second quarter, on one line.
fn document(place: &Workplace) -> String {
    let text = place.credo("write --edition 2025-q4 --stdout").runs().out;
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn without_pairs_the_rows_are_those_of_principles_and_votes() {
    let place = Workplace::with_both_quarters();
    let text = place.read(LATER);
    let (before, rest) = text.split_once("    pairs:\n").unwrap();
    let (_, behind) = rest.split_once("  one-clear-message:\n").unwrap();
    place.write(LATER, format!("{before}  one-clear-message:\n{behind}"));
    let told = document(&place);
    let row =
        "| It fired, we asked, and it stayed fixed (8 votes) | Silence: ringing out, unopened";
    assert!(told.contains(row), "{told}");
    assert!(told.contains("| Someone picks up when it matters (5) | |"), "{told}");
}

#[test]
fn of_more_rows_than_there_is_room_for_those_with_most_votes_stand_there() {
    let place = Workplace::with_both_quarters();
    let more = "    - {id: more, says: More of it}\n    - {id: less, says: Less of it}\n";
    let first = "  bad-service:\n    themes:\n";
    place.edit(LATER, first, &format!("{first}{more}"));
    let told = document(&place);
    let alone =
        "| | Making them learn our words, or winning the argument (6) | | | More of it (–) |";
    assert!(told.contains(alone), "{told}");
    assert!(
        !told.contains("Less of it") && told.contains("One more row is in the appendix."),
        "{told}"
    );
}

#[test]
fn a_row_leads_to_who_set_it_there() {
    let place = Workplace::with_both_quarters();
    let why = |words: &str| {
        let told = place.credo("why --edition 2025-q4").with(words).runs().out;
        told.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let told = why("Silence: ringing out, unopened, unasked (10)");
    let beside = "set beside its opposite in the room: “Someone picks up when it matters”";
    assert!(told.contains(&format!("{beside} {LATER}:75")), "{told}");
    let told = why("Making them learn our words, or winning the argument");
    let alone = format!("set alone in the room: it has no opposite {LATER}:77");
    assert!(told.contains(&alone), "{told}");
}
