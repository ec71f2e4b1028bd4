//! Holds a conversation by keys on a real terminal that was held in plain lines before: the same
//! questions in the same order, with arrows, Enter, letters and signs for what was typed there.

use crate::screen::Screen;

/// What was asked in plain lines, and what was replied.
#[derive(Debug)]
struct Asked {
    /// What stood before the reply.
    prompt: String,
    /// What could be chosen, and which of it Enter takes; nothing where words were asked for.
    menu: Option<(Vec<String>, usize)>,
    /// Whether something stood in the field.
    is_filled: bool,
    reply: String,
}

const DOWN: &str = "\x1b[B";
const UP: &str = "\x1b[A";
/// Erases what stands in a field.
const ERASE: &str = "\x15";
/// Erases a line of what stands in a field, and joins what is left to the one before.
const ERASE_LINE: &str = "\x15\x7f";
const NEXT_BOARD: &str = "\x0e";

/// Reads what was asked in a `transcript` of plain lines, in which `script` was typed.
fn asked(transcript: &str, script: &str) -> Vec<Asked> {
    let lines: Vec<_> = transcript.lines().collect();
    // Only a prompt ends in a blank.
    let prompts = (0..lines.len()).filter(|at| lines[*at].ends_with(' '));
    let prompts: Vec<_> = prompts.collect();
    let replies = replies(script);
    assert_eq!(prompts.len(), replies.len(), "in:\n{transcript}");
    let mut after = 0;
    prompts
        .into_iter()
        .zip(replies)
        .map(|(at, reply)| {
            let above = &lines[after..at];
            after = at + 1;
            let prompt = lines[at].to_owned();
            let menu = default_of(&prompt).map(|default| (items(above), default));
            let is_filled = above.iter().any(|line| line.starts_with("There is already"));
            Asked { prompt, menu, is_filled, reply }
        })
        .collect()
}

/// Returns the replies of a script, each with all its lines.
fn replies(script: &str) -> Vec<String> {
    let mut replies = Vec::new();
    let mut lines = script.lines();
    while let Some(line) = lines.next() {
        if line == "\"\"\"" {
            let block: Vec<_> = lines.by_ref().take_while(|line| *line != "\"\"\"").collect();
            replies.push(block.join("\n"));
        } else {
            replies.push(line.to_owned());
        }
    }
    replies
}

/// Returns which item Enter takes, from 0: of `1 to 4 [2]: ` the second.
fn default_of(prompt: &str) -> Option<usize> {
    let rest = prompt.strip_prefix("1 to ")?;
    let (_, default) = rest.strip_suffix("]: ")?.split_once(" [")?;
    Some(default.parse::<usize>().unwrap() - 1)
}

/// Returns the items of the list at the end of `lines`.
fn items(lines: &[&str]) -> Vec<String> {
    let from = lines.iter().rposition(|line| line.starts_with("  1. ")).unwrap();
    let mut items: Vec<String> = Vec::new();
    for line in &lines[from..] {
        match line.strip_prefix("     ") {
            Some(rest) => {
                let item = items.last_mut().unwrap();
                item.push(' ');
                item.push_str(rest);
            }
            None => items.push(line.split_once(". ").unwrap().1.to_owned()),
        }
    }
    items
}

/// Replies on `screen` what was replied in plain lines.
#[track_caller]
pub(crate) fn replay(screen: &mut Screen, transcript: &str, script: &str) {
    let all = asked(transcript, script);
    let mut boards = 0;
    let mut at = 0;
    while let Some(asked) = all.get(at) {
        if asked.prompt == "board> " {
            boards += 1;
            let commands = all[at..].iter().map(|asked| asked.reply.as_str());
            let commands: Vec<_> = commands.take_while(|command| *command != "done").collect();
            at += commands.len() + 1;
            sorts(screen, boards, &commands);
            continue;
        }
        at += 1;
        match &asked.menu {
            Some((items, default)) => chooses(screen, items, *default, &asked.reply),
            None => writes(screen, asked),
        }
    }
}

/// Takes an item of a list.
#[track_caller]
fn chooses(screen: &mut Screen, items: &[String], default: usize, reply: &str) {
    let chosen = match reply.parse::<usize>() {
        Ok(number) => number - 1,
        Err(_) if reply.is_empty() => default,
        Err(_) => {
            let reply = reply.to_lowercase();
            let is_it = |item: &String| item.to_lowercase() == reply;
            let begins = |item: &String| item.to_lowercase().starts_with(&reply);
            let chosen = items.iter().position(is_it).or_else(|| items.iter().position(begins));
            chosen.unwrap_or_else(|| panic!("no {reply:?} in {items:?}"))
        }
    };
    // A long item is broken somewhere.
    let marked = |at: usize| format!("> {}", items[at].chars().take(20).collect::<String>());
    screen.lists(&marked(default));
    let key = if chosen < default { UP } else { DOWN };
    let between: Vec<_> = if chosen < default {
        (chosen..default).rev().collect()
    } else {
        (default + 1..=chosen).collect()
    };
    for at in between {
        screen.types(key).marks(&marked(at));
    }
    screen.types("\r");
}

/// Types words, a wish, or nothing but Enter.
#[track_caller]
fn writes(screen: &mut Screen, asked: &Asked) {
    let prompt = asked.prompt.trim_end();
    let begins: String = prompt.chars().take(20).collect();
    // The beginning of a long label stands in the row above, or its end is left out.
    let is_it = |rows: &str| {
        let is_clipped = rows.ends_with('…') && rows.contains(&begins);
        let is_whole = if asked.is_filled { rows.contains(prompt) } else { rows.ends_with(prompt) };
        is_whole || is_clipped
    };
    // What is longer than the screen stops after each screenful.
    let stops = |rows: &str| rows.ends_with("More (Enter)");
    let what = format!("{asked:?}");
    while !is_it(&screen.is_asked(&what, |rows| is_it(rows) || stops(rows))) {
        screen.types("\r");
    }
    match asked.reply.as_str() {
        ":pass" => screen.types("\x10"),
        ":off" => screen.types("\x12"),
        "" => screen.types("\r"),
        words => {
            if asked.is_filled {
                screen.types(&if words.contains('\n') {
                    ERASE_LINE.repeat(20)
                } else {
                    ERASE.into()
                });
            }
            screen.pastes(words).types("\r")
        }
    };
}

/// Puts cards under themes on the board of this number.
#[track_caller]
fn sorts(screen: &mut Screen, number: usize, commands: &[&str]) {
    let heading = format!("Themes · {number} of ");
    screen.has_board(&heading);
    for command in commands {
        if let Some(named) = command.strip_prefix("new ") {
            let (cards, says) = named.split_once(": ").unwrap();
            let mut letter = ' ';
            for (at, card) in cards.split(' ').enumerate() {
                goes_to(screen, card);
                if at == 0 {
                    screen.types("+").is_asked("a sentence", |rows| rows.contains(" pause > "));
                    screen.types(ERASE).pastes(says).types("\r").has_board(&heading);
                    let named = format!(" with card {card}: ");
                    let rows = screen.shows(&named).contents();
                    letter = rows.split_once(&named).unwrap().0.chars().next_back().unwrap();
                } else {
                    under(screen, card, letter);
                }
            }
        } else if let Some(renamed) = command.strip_prefix("rename ") {
            let (letter, says) = renamed.split_once(": ").unwrap();
            screen.types("=").shows("Rename which theme?").types(letter);
            screen.is_asked("a sentence", |rows| rows.contains(" pause > "));
            screen.types(ERASE).pastes(says).types("\r").has_board(&heading);
            screen.shows(&format!("Theme {letter} says"));
        } else if let Some(quoted) = command.strip_prefix("quote ") {
            let (card, words) = quoted.split_once(": ").unwrap();
            goes_to(screen, card);
            screen.types("\"").is_asked("words", |rows| rows.contains(" pause > "));
            screen.types(ERASE).pastes(words).types("\r").has_board(&heading);
        } else if let Some(card) = command.strip_prefix("alone ") {
            goes_to(screen, card);
            screen.types("!");
        } else if let Some(card) = command.strip_suffix(" -") {
            goes_to(screen, card);
            let left = screen.loose() - 1;
            let left = if left == 0 { "none loose".to_owned() } else { format!("{left} loose") };
            // It goes to the next loose card by itself.
            screen.types(" ").shows(&left);
        } else {
            let (cards, letter) = command.rsplit_once(' ').unwrap();
            let letter = letter.chars().next().unwrap();
            for card in cards.split(' ') {
                goes_to(screen, card);
                under(screen, card, letter);
            }
        }
    }
    screen.types(NEXT_BOARD);
}

/// Puts the card that is looked at under a theme.
#[track_caller]
fn under(screen: &mut Screen, card: &str, letter: char) {
    screen.types(&letter.to_string()).shows(&format!("Card {card} is under {letter}"));
}

/// Goes to a card by arrows.
#[track_caller]
fn goes_to(screen: &mut Screen, card: &str) {
    let wanted: usize = card.parse().unwrap();
    loop {
        let now = screen.card();
        let (key, next) = match now.cmp(&wanted) {
            std::cmp::Ordering::Equal => return,
            std::cmp::Ordering::Less => (DOWN, now + 1),
            std::cmp::Ordering::Greater => (UP, now - 1),
        };
        screen.types(key).shows(&format!("Card {next} of "));
    }
}
