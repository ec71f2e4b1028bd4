//! One principle: its name, what it means, what can be seen of it, and what gives way for it.

use super::super::line::{Line, Typed};
use super::Session;
use crate::domain::{EditionId, Origin, Principle, PrincipleId, Subject};
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

    /// Returns the word for it among the drafts.
    fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Means => "means",
            Self::InPractice => "in-practice",
            Self::EvenOver => "even-over",
        }
    }
}

/// A principle on its way.
struct Draft {
    id: Option<PrincipleId>,
    /// The edition in which it began, where that is an earlier one.
    since: Option<EditionId>,
    /// Under which name its drafts lie: that of what it was begun from.
    about: String,
    /// What it was begun from, word for word.
    begun: String,
    name: String,
    means: String,
    /// One a line.
    in_practice: String,
    even_over: String,
    from: Vec<Origin>,
}

impl Draft {
    fn new(before: Option<Principle>, begun: Option<(String, Vec<Origin>)>) -> Self {
        let (begun, from) = begun.unwrap_or_default();
        match before {
            None => Self {
                id: None,
                since: None,
                about: match from.first() {
                    Some(Origin::Theme(of)) => format!("principle {} {}", of.question, of.theme),
                    Some(Origin::Card(of)) => format!("principle {} {}", of.question, of.card),
                    None => "principle ".to_owned(),
                },
                name: begun.clone(),
                begun,
                means: String::new(),
                in_practice: String::new(),
                even_over: String::new(),
                from,
            },
            Some(before) => Self {
                id: Some(before.id.clone()),
                since: Some(before.since),
                about: format!("principle {}", before.id),
                begun: String::new(),
                name: before.name.clone(),
                means: before.means.clone(),
                in_practice: before.in_practice.join("\n"),
                even_over: before.even_over.clone().unwrap_or_default(),
                from: before.from,
            },
        }
    }

    /// Goes on with the words of a principle that was `gone` and is meant again, where none are
    /// typed yet.
    fn goes_on_with(&mut self, gone: &Principle) {
        let words = [
            (&mut self.means, gone.means.clone()),
            (&mut self.in_practice, gone.in_practice.join("\n")),
            (&mut self.even_over, gone.even_over.clone().unwrap_or_default()),
        ];
        for (typed, words) in words {
            if typed.is_empty() {
                *typed = words;
            }
        }
    }
}

impl Session<'_, '_> {
    /// Words a principle, forth and back; a new one from the words in which it was `begun`, and what
    /// they are from. From its meaning on, everything typed is saved at once. Returns `false` for *back*
    /// before its name.
    pub(super) fn principle(
        &mut self,
        before: Option<Principle>,
        begun: Option<(String, Vec<Origin>)>,
    ) -> Result<bool, Error> {
        let mut draft = Draft::new(before, begun);
        self.page("A principle\n")?;
        loop {
            if !self.parts(&mut draft)? {
                self.sitting.drop_shared_drafts(&draft.about)?;
                return Ok(false);
            }
            let principle = self.save_principle(&mut draft)?;
            self.sitting.drop_shared_drafts(&draft.about)?;
            let language = self.workshop().language.clone();
            let count = self.stated().principles.len();
            if self.stays(&wording::principle(&principle, count, &language))? {
                return Ok(true);
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
        let about = draft.about.clone();
        let line = |label, text: &str, note: &str| Line {
            label,
            text: text.to_owned(),
            note: Some(note.to_owned()),
            kept: Some((&about, part.as_str())),
            ..Line::default()
        };
        match part {
            Part::Name => {
                let line = line("Name:", &draft.name, "What you call it: ten words or fewer.");
                let Typed::Said(name) = self.words(line)? else { return Ok(false) };
                // What it was begun from says what it means, where it is not its name.
                if draft.means.is_empty() && name != draft.begun {
                    draft.means.clone_from(&draft.begun);
                }
                draft.name = name;
                if draft.id.is_none()
                    && let Some(gone) = self.gone_principle(&draft.name)?
                {
                    draft.goes_on_with(&gone);
                    self.show("It stood in the edition before and was dropped: it is taken back.")?;
                }
            }
            Part::Means => {
                let line = line("Means:", &draft.means, "What it means, in one sentence.");
                let Typed::Said(means) = self.words(line)? else { return Ok(false) };
                draft.means = means;
            }
            Part::InPractice => {
                let note = "What somebody sees you do: up to three, one a line.";
                let line = line("In practice:", &draft.in_practice, note);
                let line = Line { lines: true, may_pass: true, ..line };
                match self.line(line, |typed| Ok::<_, String>(typed.to_owned()))? {
                    Typed::Said(lines) => draft.in_practice = lines,
                    Typed::Pass => draft.in_practice.clear(),
                    Typed::Back => return Ok(false),
                }
            }
            Part::EvenOver => {
                let note = format!("{}What gives way for it.", self.even_overs()?);
                let line = line("Even over:", &draft.even_over, &note);
                let line = Line { may_pass: true, ..line };
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
            None => self.id_of_new(draft)?,
        };
        draft.id = Some(id.clone());
        let mut in_practice: Vec<String> = Vec::new();
        for line in draft.in_practice.lines().map(unmarked).filter(|line| !line.is_empty()) {
            // What is typed twice is meant once.
            if !in_practice.iter().any(|other| other == line) {
                in_practice.push(line.to_owned());
            }
        }
        let edition = self.workshop().edition;
        let principle = Principle {
            id,
            name: draft.name.clone(),
            means: draft.means.clone(),
            in_practice,
            even_over: Some(draft.even_over.clone()).filter(|over| !over.is_empty()),
            since: draft.since.unwrap_or(edition),
            from: draft.from.clone(),
            support: Vec::new(),
        };
        self.sitting.change_statements(|all| agreeing::word_principle(all, principle.clone()))?;
        Ok(principle)
    }

    /// Returns the id of a principle that is saved for the first time: its old one, where one of the
    /// edition before is called so that was dropped, which is taken back.
    fn id_of_new(&mut self, draft: &mut Draft) -> Result<PrincipleId, Error> {
        let Some(gone) = self.gone_principle(&draft.name)? else {
            return Ok(agreeing::new_id(self.stated(), &draft.name));
        };
        self.take_back(&Subject::Principle(gone.id.clone()))?;
        draft.since = Some(gone.since);
        if draft.from.is_empty() {
            draft.from = gone.from;
        }
        Ok(gone.id)
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
