//! What a facilitator types in plain mode, so that given answers come in.

use credo::domain::{
    Edition, Entry, Evidence, HIGHEST, Item, Part, Participant, Question, Said, Score, Stage, Way,
    Workshop,
};
use credo::flow::candidates::feeds_statements;

/// What is typed after the answers so that they are left as they are: nothing is put under themes,
/// nothing is committed to, no number says whether it was worth the time, and the team comes back on
/// the day that stands.
pub(crate) const CLOSES: &str = "2\n\nLeave it out\n\n";

/// What leaves the statements as they are, before the commitments, where a question is material for
/// some.
pub(crate) const LEAVE_STATEMENTS: &str = "Leave it as it is, and go on";

/// Lines that are typed.
#[derive(Default)]
pub(crate) struct Script {
    lines: String,
}

/// What somebody says to a question.
pub(crate) enum Saying<'a> {
    /// Their answer, as the workshop shows answers.
    Usual(&'a Said),
    /// Their answer, off the record.
    OffTheRecord(&'a Said),
    /// Nothing.
    Pass,
}

impl Script {
    /// Returns the lines.
    pub(crate) fn text(self) -> String {
        self.lines
    }

    /// Types one line.
    pub(crate) fn line(&mut self, line: &str) -> &mut Self {
        self.lines.push_str(line);
        self.lines.push('\n');
        self
    }

    /// Presses Enter.
    pub(crate) fn enter(&mut self) -> &mut Self {
        self.line("")
    }

    /// Types a text, between lines of `"""` where it has several lines.
    pub(crate) fn words(&mut self, words: &str) -> &mut Self {
        if words.contains('\n') || words.ends_with('\\') || words == "\"\"\"" {
            return self.line("\"\"\"").line(words).line("\"\"\"");
        }
        if words.starts_with(':') { self.line(&format!(":{words}")) } else { self.line(words) }
    }

    /// Answers what is asked before a workshop begins, and begins.
    pub(crate) fn opens(&mut self, workshop: &Workshop) -> &mut Self {
        self.line(workshop.company.as_str()).line(workshop.team.as_str());
        let people: Vec<_> = workshop.participants.iter().map(in_words).collect();
        self.line(&people.join(", ")).enter();
        match workshop.way {
            Way::Round => self.line("1"),
            Way::Room => self.line("2"),
        };
        self.enter()
    }

    /// Answers everything that is open in `now`, in the order in which it is asked, and goes through
    /// every reveal. `saying` tells what somebody says to a question.
    pub(crate) fn answers<'e>(
        &mut self,
        now: &'e Edition,
        saying: impl Fn(&'e Question, &'e Participant) -> Saying<'e>,
    ) -> &mut Self {
        let Workshop { participants, sets, revealed, way, .. } = &now.workshop;
        let open = |question: &&Question| !revealed.contains(&question.id);
        for set in sets {
            let questions: Vec<_> = set.questions.iter().filter(open).collect();
            let is_answered = |question: &Question, person: &Participant| {
                let sheet = now.sheets.iter().find(|sheet| sheet.participant == person.id);
                sheet.is_some_and(|sheet| sheet.entry(&question.id).is_some())
            };
            match way {
                Way::Round => {
                    for person in participants {
                        let asked: Vec<_> =
                            questions.iter().filter(|one| !is_answered(one, person)).collect();
                        if !asked.is_empty() {
                            // The keyboard goes to them, and they begin.
                            self.enter().enter();
                        }
                        for question in asked {
                            self.says(question, &saying(question, person));
                        }
                    }
                    if !questions.is_empty() {
                        // The facilitator takes the keyboard again.
                        self.enter();
                    }
                    for _revealed in &questions {
                        self.enter();
                    }
                }
                Way::Room => {
                    for question in questions {
                        for person in participants {
                            if !is_answered(question, person) {
                                self.says(question, &saying(question, person));
                            }
                        }
                        self.enter();
                    }
                }
            }
        }
        self
    }

    /// Goes through what comes after the answers of `now` and is not done yet, as [`CLOSES`] does.
    pub(crate) fn closes(&mut self, now: &Edition) -> &mut Self {
        let asked: Vec<_> = now.workshop.questions().collect();
        let closing = CLOSES.lines().zip([Stage::Theme, Stage::Commit, Stage::Close, Stage::Close]);
        let mut lines: Vec<_> = closing.collect();
        if feeds_statements(&asked) {
            lines.insert(1, (LEAVE_STATEMENTS, Stage::Agree));
        }
        let lines = lines.into_iter().filter(|(_, stage)| *stage >= now.workshop.stage);
        lines.fold(self, |script, (line, _)| script.line(line))
    }

    /// Says something to a question.
    pub(crate) fn says(&mut self, question: &Question, saying: &Saying<'_>) -> &mut Self {
        match saying {
            Saying::Pass => self.line(":pass"),
            Saying::Usual(said) => self.fields(question, said),
            Saying::OffTheRecord(said) => self.line(":off").fields(question, said),
        }
    }

    fn fields(&mut self, question: &Question, said: &Said) -> &mut Self {
        for part in question.parts.iter() {
            match part {
                Part::Text(_) => self.words(said.text.as_deref().unwrap_or_default()),
                Part::Scale(_) => match said.score {
                    Some(Score::Points(points)) => {
                        assert!(points <= HIGHEST, "{points} is beyond the scale");
                        self.line(&points.to_string())
                    }
                    Some(Score::DontKnow) => self.line("d"),
                    Some(Score::Pass) | None => self.enter(),
                },
                Part::Choice(choice) => {
                    let number = said.choice.as_ref().map_or_else(String::new, |chosen| {
                        let at = choice.options.iter().position(|option| option.id == *chosen);
                        (at.unwrap() + 1).to_string()
                    });
                    self.line(&number)
                }
                Part::Choices(_) => {
                    let ids: Vec<_> = said.choices.iter().map(ToString::to_string).collect();
                    self.line(&ids.join(", "))
                }
                Part::Evidence => self.line(match said.evidence {
                    Some(Evidence::Heard) => "1",
                    Some(Evidence::Seen) => "2",
                    Some(Evidence::Guessed) => "3",
                    None => "",
                }),
                Part::Ranking(ranking) => {
                    for place in &said.ranked {
                        self.words(place);
                    }
                    self.ends_list(said.ranked.len(), ranking.places, 1)
                }
                Part::Items(items) => {
                    for item in &said.items {
                        match item {
                            Item::Words(words) => drop(self.words(words)),
                            Item::Columns(texts) => {
                                for column in &items.columns {
                                    self.words(texts.get(&column.id).map_or("", String::as_str));
                                }
                            }
                        }
                    }
                    let columns = items.columns.len().max(1);
                    self.ends_list(said.items.len(), items.at_most, columns)
                }
            };
        }
        self
    }

    /// Leaves an item empty, unless the list is full.
    fn ends_list(&mut self, given: usize, most: u8, columns: usize) -> &mut Self {
        if given < usize::from(most) {
            for _column in 0..columns {
                self.enter();
            }
        }
        self
    }
}

/// Returns somebody as they are typed: `Maren (support lead)`.
pub(crate) fn in_words(person: &Participant) -> String {
    match &person.role {
        Some(role) => format!("{} ({role})", person.name),
        None => person.name.to_string(),
    }
}

/// Returns what somebody said in the files, or that they passed.
pub(crate) fn as_written<'e>(
    edition: &'e Edition,
    question: &Question,
    person: &Participant,
) -> Option<Saying<'e>> {
    let sheet = edition.sheets.iter().find(|sheet| sheet.participant == person.id)?;
    match sheet.entry(&question.id)? {
        Entry::Named(said) => Some(Saying::Usual(said)),
        Entry::Pass => Some(Saying::Pass),
        Entry::Apart => None,
    }
}
