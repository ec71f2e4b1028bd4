//! Promise, goal and feeling: one sentence each, begun from people's own words or from none.

use super::super::line::{Line, Typed};
use super::several::SEVERAL;
use super::{Moved, Session, Stands};
use crate::domain::{Language, Origin, Statement, Statements, Subject};
use crate::error::Error;
use crate::figures::{Counts, FEWEST_FOR_A_MEAN, Figures};
use crate::flow::agreeing;
use crate::flow::candidates::{Candidate, Wanted, candidates};
use crate::flow::wording::{self, FEELING_WORDS, GOAL_WORDS, PROMISE_WORDS, Remark};
use crate::prompt::PromptError;

/// A statement that is one sentence.
pub(super) struct Sentence {
    on: Subject,
    wanted: Wanted,
    label: &'static str,
    /// What it is.
    about: &'static str,
    most: usize,
    remarks: fn(&str, &Language) -> Vec<Remark>,
    of: fn(&Statements) -> Option<&Statement>,
}

pub(super) const PROMISE: Sentence = Sentence {
    on: Subject::Promise,
    wanted: Wanted::Promise,
    label: "Promise:",
    about: "The promise\n\nWhat you say to a customer in one breath",
    most: PROMISE_WORDS,
    remarks: wording::promise,
    of: |statements| statements.promise.as_ref(),
};

pub(super) const GOAL: Sentence = Sentence {
    on: Subject::Goal,
    wanted: Wanted::Goal,
    label: "Goal:",
    about: "The goal\n\nWhat everything that you do for customers serves",
    most: GOAL_WORDS,
    remarks: wording::goal,
    of: |statements| statements.goal.as_ref(),
};

pub(super) const FEELING: Sentence = Sentence {
    on: Subject::Feeling,
    wanted: Wanted::Feeling,
    label: "Feeling:",
    about: "The feeling\n\nWhat customers should feel, the first thing first",
    most: FEELING_WORDS,
    remarks: |words, _| wording::feeling(words),
    of: |statements| statements.feeling.as_ref(),
};

/// What writers begin from.
pub(super) enum Begin {
    /// Something that was said.
    From(Candidate),
    /// Several things that were said.
    Several,
    /// Nothing.
    Own,
    /// What stood there before it was dropped.
    Gone,
    /// It is left for now.
    NotYet,
    /// Everything stops for now.
    Pause,
}

impl Session<'_, '_> {
    /// Words one sentence, or shows the one that stands.
    pub(super) fn sentence(&mut self, sentence: &Sentence) -> Result<Moved, Error> {
        let about = format!("{}: {} words or fewer.", sentence.about, sentence.most);
        if let Some(stands) = (sentence.of)(self.stated()).cloned() {
            match self.keep_or_change(&sentence.on, &format!("{about}\n\n  {}", stands.text))? {
                Stands::Keep => return Ok(Moved::On),
                Stands::Back => return Ok(Moved::Back),
                Stands::Change => {
                    if self.write_sentence(sentence, stands.text, &stands.from)? {
                        return Ok(Moved::On);
                    }
                    return self.sentence(sentence);
                }
                Stands::Aside => {
                    if !self.put_aside(&sentence.on)? {
                        return self.sentence(sentence);
                    }
                }
                Stands::Again(_) => {}
            }
        }
        let edition = self.sitting.folder().load()?;
        let tally = if sentence.wanted == Wanted::Goal { self.split()? } else { String::new() };
        loop {
            self.page(&format!("{about}\n\n{tally}"))?;
            let gone = self.gone_sentence(&sentence.on)?;
            // What is taken back by a key that is pressed too soon was dropped on purpose.
            let default = usize::from(gone.is_some());
            let gone = gone.map(|gone| (format!("Take back: {}", gone.text), Begin::Gone));
            let candidates = candidates(&edition, sentence.wanted);
            let choices = candidates.iter().map(|one| (told(one), Begin::From(one.clone())));
            let several = candidates.len() > 1;
            let several = several.then(|| (SEVERAL.to_owned(), Begin::Several));
            let choices = gone.into_iter().chain(choices).chain(several).chain([
                ("In our own words".to_owned(), Begin::Own),
                ("Not yet".to_owned(), Begin::NotYet),
                ("Stop for now".to_owned(), Begin::Pause),
            ]);
            let (text, from) = match self.pick("Where do you begin?", choices.collect(), default)? {
                None => return Ok(Moved::Back),
                Some(Begin::From(one)) => (one.words, vec![one.from]),
                Some(Begin::Several) => match self.several(&candidates)? {
                    Some(several) => several,
                    None => continue,
                },
                Some(Begin::Own) => (String::new(), Vec::new()),
                Some(Begin::Gone) => {
                    if self.may_change()? {
                        self.take_back(&sentence.on)?;
                        return Ok(Moved::On);
                    }
                    continue;
                }
                Some(Begin::NotYet) => return Ok(Moved::On),
                Some(Begin::Pause) => return Err(PromptError::Paused.into()),
            };
            if self.may_change()? && self.write_sentence(sentence, text, &from)? {
                return Ok(Moved::On);
            }
        }
    }

    /// Lets the writers change the words that stand.
    pub(super) fn change_sentence(&mut self, sentence: &Sentence) -> Result<(), Error> {
        let Some(stands) = (sentence.of)(self.stated()).cloned() else { return Ok(()) };
        self.write_sentence(sentence, stands.text, &stands.from).map(drop)
    }

    /// Asks for the words until they stay, and saves them each time. Returns `false` for *back*.
    fn write_sentence(
        &mut self,
        sentence: &Sentence,
        mut text: String,
        from: &[Origin],
    ) -> Result<bool, Error> {
        let language = self.workshop().language.clone();
        loop {
            let line = Line { label: sentence.label, text: text.clone(), ..Line::default() };
            let Typed::Said(words) = self.words(line)? else { return Ok(false) };
            let (on, from) = (&sentence.on, from.to_vec());
            if self.gone_sentence(on)?.is_some_and(|gone| gone.text == words) {
                self.take_back(on)?;
            } else {
                // Words that come back have been there since they were.
                let began = self.began()?.and_then(|began| began.sentence(on).cloned());
                let since = began.filter(|began| began.text == words).and_then(|it| it.since);
                let worded = Statement { text: words.clone(), since, from, support: Vec::new() };
                self.sitting.change_statements(|all| agreeing::word(all, on, worded))?;
            }
            if self.stays(&(sentence.remarks)(&words, &language))? {
                return Ok(true);
            }
            text = words;
        }
    }

    /// Returns how the choices split that the goal is made from, and whether one leads.
    pub(super) fn split(&self) -> Result<String, Error> {
        let edition = self.sitting.folder().load()?;
        let figures = Figures::of(&edition);
        let language = &edition.workshop.language;
        let mut lines = Vec::new();
        for (question, figures) in edition.workshop.questions().zip(&figures.questions) {
            let choice = question.parts.choice().filter(|_| Wanted::Goal.is_fed_by(question));
            let Some((choice, counts)) = choice.zip(figures.tally.choice.as_ref()) else {
                continue;
            };
            if counts.people() == 0 {
                continue;
            }
            for (option, (_, count)) in choice.options.iter().zip(counts.iter()) {
                lines.push(format!("  {count} {}", option.label.text(language)));
            }
            lines.push(leads(counts));
        }
        Ok(lines.join("\n"))
    }
}

/// Says whether one option leads, of those who chose one. Of few a share would say too much.
fn leads(counts: &Counts) -> String {
    let people = counts.people();
    let most = counts.iter().map(|(_, count)| count).max().unwrap_or_default();
    let trade = "say in one sentence what you trade. The document shows the split";
    match counts.leader() {
        _ if people == 1 => "Only one of you chose.\n".to_owned(),
        Some(_) if people < FEWEST_FOR_A_MEAN => {
            format!("{most} of the {people} who chose made the same choice.\n")
        }
        Some(_) => format!(
            "{most} of the {people} who chose made the same choice, more than six in ten: it leads.\n"
        ),
        None if people < FEWEST_FOR_A_MEAN => {
            format!("No two of the {people} who chose made the same choice: {trade}.\n")
        }
        None => format!(
            "No more than six in ten of the {people} who chose made the same choice, so none leads: \
             {trade}.\n"
        ),
    }
}

/// Returns a candidate with how many say it and what it got in the vote.
pub(super) fn told(candidate: &Candidate) -> String {
    let people = match candidate.people {
        0 => None,
        1 => Some("one of us".to_owned()),
        people => Some(format!("{people} of us")),
    };
    let dots = candidate.dots.map(|dots| match dots {
        1 => "1 dot".to_owned(),
        dots => format!("{dots} dots"),
    });
    let behind: Vec<_> = people.into_iter().chain(dots).collect();
    if behind.is_empty() {
        candidate.words.clone()
    } else {
        format!("{} ({})", candidate.words, behind.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Localized, Opt};

    #[test]
    fn what_leads_is_said_of_those_who_chose_and_of_few_only_in_numbers() {
        let option =
            |id: &str| Opt { id: id.parse().unwrap(), label: Localized::english(id).unwrap() };
        let told = |picks: &[&str]| {
            let mut counts = Counts::new(&["a", "b", "c"].map(option));
            for picked in picks {
                counts.add(&[picked.parse().unwrap()]);
            }
            leads(&counts)
        };
        let trade = "say in one sentence what you trade. The document shows the split.\n";
        assert_eq!(told(&["a"]), "Only one of you chose.\n");
        assert_eq!(told(&["a", "a", "b"]), "2 of the 3 who chose made the same choice.\n");
        assert_eq!(
            told(&["a", "c", "b"]),
            format!("No two of the 3 who chose made the same choice: {trade}")
        );
        assert_eq!(
            told(&["a", "a", "a", "b"]),
            "3 of the 4 who chose made the same choice, more than six in ten: it leads.\n"
        );
        assert_eq!(
            told(&["a", "a", "c", "b"]),
            format!(
                "No more than six in ten of the 4 who chose made the same choice, so none leads: {trade}"
            )
        );
    }
}
