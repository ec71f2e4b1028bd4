//! One principle: its name, what it means, what can be seen of it, and what gives way for it.

use super::super::line::{Line, Typed};
use super::Session;
use crate::domain::{Origin, Principle, PrincipleId};
use crate::error::Error;
use crate::figures::Figures;
use crate::flow::agreeing;
use crate::flow::candidates::Wanted;
use crate::flow::wording;

/// The fields of a principle, in the order in which they are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Name,
    Means,
    InPractice,
    EvenOver,
}

impl Part {
    const ALL: [Self; 4] = [Self::Name, Self::Means, Self::InPractice, Self::EvenOver];
}

/// A principle on its way.
struct Draft {
    id: Option<PrincipleId>,
    /// What it was begun from, word for word.
    begun: String,
    name: String,
    means: String,
    /// One a line.
    in_practice: String,
    even_over: String,
    from: Vec<Origin>,
    before: Option<Principle>,
}

impl Draft {
    fn new(before: Option<Principle>, begun: Option<(String, Vec<Origin>)>) -> Self {
        let (begun, from) = begun.unwrap_or_default();
        match before {
            None => Self {
                id: None,
                name: begun.clone(),
                begun,
                means: String::new(),
                in_practice: String::new(),
                even_over: String::new(),
                from,
                before: None,
            },
            Some(before) => Self {
                id: Some(before.id.clone()),
                begun: String::new(),
                name: before.name.clone(),
                means: before.means.clone(),
                in_practice: before.in_practice.join("\n"),
                even_over: before.even_over.clone().unwrap_or_default(),
                from: before.from.clone(),
                before: Some(before),
            },
        }
    }
}

impl Session<'_, '_> {
    /// Words a principle, forth and back; a new one from the words in which it was `begun`, and what
    /// they are from. From its meaning on, everything typed is saved at once.
    pub(super) fn principle(
        &mut self,
        before: Option<Principle>,
        begun: Option<(String, Vec<Origin>)>,
    ) -> Result<(), Error> {
        let mut draft = Draft::new(before, begun);
        self.page("A principle\n")?;
        loop {
            if !self.parts(&mut draft)? {
                return self.forget_drafts();
            }
            let principle = self.save_principle(&mut draft)?;
            self.forget_drafts()?;
            let language = self.workshop().language.clone();
            let count = self.stated().principles.len();
            if self.stays(&wording::principle(&principle, count, &language))? {
                return Ok(());
            }
        }
    }

    /// Asks for all parts. Returns `false` for *back* before the first.
    fn parts(&mut self, draft: &mut Draft) -> Result<bool, Error> {
        let mut at = 0;
        while let Some(part) = Part::ALL.get(at) {
            if self.part(draft, *part)? {
                if *part == Part::InPractice {
                    self.save_principle(draft)?;
                }
                at += 1;
            } else if at == 0 {
                return Ok(false);
            } else {
                at -= 1;
            }
        }
        Ok(true)
    }

    /// Asks for one part; returns `false` for *back*.
    fn part(&mut self, draft: &mut Draft, part: Part) -> Result<bool, Error> {
        match part {
            Part::Name => {
                let line = Line {
                    label: "Name:",
                    text: draft.name.clone(),
                    note: Some("What you call it: ten words or fewer.".to_owned()),
                    kept: Some("principle-name"),
                    ..Line::default()
                };
                let Typed::Said(name) = self.words(line)? else { return Ok(false) };
                // What it was begun from says what it means, where it is not its name.
                if draft.means.is_empty() && name != draft.begun {
                    draft.means.clone_from(&draft.begun);
                }
                draft.name = name;
            }
            Part::Means => {
                let line = Line {
                    label: "Means:",
                    text: draft.means.clone(),
                    note: Some("What it means, in one sentence.".to_owned()),
                    kept: Some("principle-means"),
                    ..Line::default()
                };
                let Typed::Said(means) = self.words(line)? else { return Ok(false) };
                draft.means = means;
            }
            Part::InPractice => {
                let line = Line {
                    label: "In practice:",
                    text: draft.in_practice.clone(),
                    note: Some("What somebody sees you do: up to three, one a line.".to_owned()),
                    lines: true,
                    may_pass: true,
                    kept: Some("principle-practice"),
                    ..Line::default()
                };
                match self.line(line, |typed| Ok::<_, String>(typed.to_owned()))? {
                    Typed::Said(lines) => draft.in_practice = lines,
                    Typed::Pass => draft.in_practice.clear(),
                    Typed::Back => return Ok(false),
                }
            }
            Part::EvenOver => {
                let tallies = self.even_overs()?;
                let line = Line {
                    label: "Even over:",
                    text: draft.even_over.clone(),
                    note: Some(format!("{tallies}What gives way for it.")),
                    may_pass: true,
                    kept: Some("principle-over"),
                    ..Line::default()
                };
                match self.line(line, |typed| Ok::<_, String>(typed.trim().to_owned()))? {
                    Typed::Said(over) => draft.even_over = over,
                    Typed::Pass => draft.even_over.clear(),
                    Typed::Back => return Ok(false),
                }
            }
        }
        Ok(true)
    }

    /// Saves the principle as it is so far.
    fn save_principle(&mut self, draft: &mut Draft) -> Result<Principle, Error> {
        let id = match &draft.id {
            Some(id) => id.clone(),
            None => agreeing::new_id(self.stated(), &draft.name),
        };
        draft.id = Some(id.clone());
        let behaviours = draft.in_practice.lines().map(unmarked).filter(|line| !line.is_empty());
        let edition = self.workshop().edition;
        let principle = Principle {
            id,
            name: draft.name.clone(),
            means: draft.means.clone(),
            in_practice: behaviours.map(str::to_owned).collect(),
            even_over: Some(draft.even_over.clone()).filter(|over| !over.is_empty()),
            since: draft.before.as_ref().map_or(edition, |before| before.since),
            from: draft.from.clone(),
            support: Vec::new(),
        };
        self.sitting.change_statements(|all| agreeing::word_principle(all, principle.clone()))?;
        Ok(principle)
    }

    /// Returns which sides people took, where they were asked to take some.
    fn even_overs(&self) -> Result<String, Error> {
        let edition = self.sitting.folder().load()?;
        let figures = Figures::of(&edition);
        let language = &edition.workshop.language;
        let mut lines = Vec::new();
        for (question, figures) in edition.workshop.questions().zip(&figures.questions) {
            let choices =
                question.parts.choices().filter(|_| Wanted::Principle.is_fed_by(question));
            let Some((choices, counts)) = choices.zip(figures.tally.choices.as_ref()) else {
                continue;
            };
            let counted = choices.options.iter().zip(counts.iter());
            let picked = counted.filter(|(_, (_, count))| *count > 0);
            lines.extend(picked.map(|(option, (_, count))| {
                format!("  {count} {}\n", option.label.text(language))
            }));
        }
        Ok(lines.concat())
    }
}

/// Returns a line without the mark of a list that somebody typed before it.
pub(super) fn unmarked(line: &str) -> &str {
    let line = line.trim();
    ["- ", "* ", "• "].iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line).trim()
}
