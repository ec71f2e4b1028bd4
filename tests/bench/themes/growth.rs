//! What grouping ever more answers to one question takes: time, memory, and how both grow; and what a
//! suggestion takes while somebody waits for it.

use std::error::Error;
use std::hint::black_box;
use std::process::{Command, Stdio};
use std::time::Duration;

use credo::domain::Language;
use credo::themes::{Likeness, Taking};

use super::labelled::{self, Set};
use crate::Measured;
use crate::effort::Effort;
use crate::measure::{Row, most_memory, ratio, repeated, told};

/// The argument with which the bench runs itself to do nothing but group so many answers.
pub(crate) const GROUP: &str = "--group";

/// How long the grouping of the most answers may take.
const MOST_TIME: Duration = Duration::from_secs(5);

/// How much memory it may take, in megabytes.
const MOST_MEMORY: f64 = 1_000.0;

/// How long a suggestion may take.
const MOST_WAIT: Duration = Duration::from_millis(2);

/// Measures the grouping of more and more answers, and a suggestion.
pub(crate) fn rows(effort: Effort) -> Measured {
    let sizes: &[usize] = match effort {
        Effort::Try => &[10],
        Effort::Quick => &[10, 100, 1_000, 10_000],
        Effort::Full => &[10, 100, 1_000, 10_000, 100_000],
    };
    let sets = labelled::sets()?;
    let mut rows = Vec::new();
    let mut before = None;
    for count in sizes.iter().copied() {
        let answers = answers(&sets, count);
        let times = effort.times(if count > 1_000 { 2 } else { 20 });
        let time = repeated(times, || grouped(&answers));
        let row = |what, least, ratio, aim| Row { what, ours: told(time), least, ratio, aim };
        let may = format!("{} that it may take", told(MOST_TIME));
        rows.push(row(format!("{count} answers grouped"), may, ratio(time, MOST_TIME), Some(1.0)));
        rows.extend(before.map(|(fewer, then)| {
            let least = format!("{} for {fewer}", told(then));
            // With few, all are held against all.
            let aim = (fewer >= 10_000).then_some(15.0);
            row(format!("  {count} beside {fewer}"), least, ratio(time, then), aim)
        }));
        rows.extend(memory(count)?);
        before = Some((count, time));
    }
    rows.push(suggestion(effort, &sets));
    Ok(rows)
}

/// Groups so many answers and does nothing else.
pub(crate) fn group(count: &str) -> Result<(), Box<dyn Error>> {
    grouped(&answers(&labelled::sets()?, count.parse()?));
    Ok(())
}

fn grouped(answers: &[String]) {
    black_box(Likeness::of(answers, &Language::english()).pile());
}

fn memory(count: usize) -> Result<Option<Row>, Box<dyn Error>> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(GROUP).arg(count.to_string()).stdin(Stdio::null());
    Ok(most_memory(&mut command)?.map(|bytes| {
        let megabytes = u32::try_from(bytes / 1_000).map_or(f64::INFINITY, f64::from) / 1e3;
        Row {
            what: format!("  memory for {count} answers"),
            ours: format!("{megabytes:.0} MB"),
            least: format!("{MOST_MEMORY:.0} MB that it may take"),
            ratio: megabytes / MOST_MEMORY,
            aim: Some(1.0),
        }
    }))
}

/// Measures the nearest of 15 themes for one of 200 cards, each under a theme.
fn suggestion(effort: Effort, sets: &[Set]) -> Row {
    let answers = answers(sets, 200);
    let likeness = Likeness::of(&answers, &Language::english());
    let under: Vec<Vec<usize>> =
        (0..15).map(|theme| (theme..answers.len()).step_by(15).collect()).collect();
    let sentences = sets.iter().flat_map(|set| &set.themes).map(|(sentence, _)| sentence.as_str());
    let themes: Vec<_> =
        sentences.zip(&under).map(|(sentence, cards)| Taking { sentence, cards }).collect();
    let time = repeated(effort.times(200), || drop(black_box(likeness.nearest(7, &themes))));
    Row {
        what: "nearest of 15 themes, 200 cards".to_owned(),
        ours: told(time),
        least: format!("{} that it may take", told(MOST_WAIT)),
        ratio: ratio(time, MOST_WAIT),
        aim: Some(1.0),
    }
}

/// Makes so many answers out of those of the labelled sets: somebody's answer, in which one word in
/// three is another of the same set, and to which one in four adds a second. The same in every run.
fn answers(sets: &[Set], count: usize) -> Vec<String> {
    let mut chance = Chance(0x2026_1126);
    let words: Vec<Vec<&str>> = sets
        .iter()
        .map(|set| set.answers.iter().flat_map(|answer| answer.split_whitespace()).collect())
        .collect();
    let mut answers = Vec::with_capacity(count);
    while answers.len() < count {
        let at = chance.below(sets.len());
        let (Some(set), Some(words)) = (sets.get(at), words.get(at)) else { continue };
        let mut answer = Vec::new();
        for _ in 0..if chance.below(4) == 0 { 2 } else { 1 } {
            let one = set.answers.get(chance.below(set.answers.len())).map_or("", String::as_str);
            for word in one.split_whitespace() {
                let other = words.get(chance.below(words.len())).copied();
                answer.push(other.filter(|_| chance.below(3) == 0).unwrap_or(word));
            }
        }
        answers.push(answer.join(" "));
    }
    answers
}

/// Numbers that look drawn by chance and are the same in every run: Marsaglia's xorshift, 2003.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }
}
