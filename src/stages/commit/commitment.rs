//! A commitment, field by field: one owner by their consent, what, by when, the figure, who asks.

use super::blank::{Blank, about, perhaps, sentence};
use crate::domain::{Commitment, CommitmentId, Day, EditionId, ParticipantId, ThemeOf};
use crate::error::Error;
use crate::flow::{Issue, one_of_us, read_day, spoken, such_as, vague};
use crate::stages::session::Session;

/// What is there of a commitment so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Making {
    /// Under which name its drafts lie.
    about: String,
    /// Its id, once it is saved.
    id: Option<CommitmentId>,
    /// The edition that it is carried over from.
    carried: Option<EditionId>,
    issue: Option<ThemeOf>,
    /// What else it answers.
    also: Vec<ThemeOf>,
    /// What it answers, in words.
    says: String,
    owner: Option<ParticipantId>,
    will: String,
    by: Option<Day>,
    /// Whether the owner has said that it is theirs, as it stands.
    is_theirs: bool,
    measure: Option<String>,
    from: Option<String>,
    to: Option<String>,
    asks: Option<ParticipantId>,
    asks_on: Option<Day>,
}

/// The fields, in the order in which they are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Owner,
    Will,
    By,
    Consent,
    Measure,
    From,
    To,
    Asks,
    AsksOn,
}

const STEPS: [Step; 9] = [
    Step::Owner,
    Step::Will,
    Step::By,
    Step::Consent,
    Step::Measure,
    Step::From,
    Step::To,
    Step::Asks,
    Step::AsksOn,
];

/// Where it goes after a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    Forth,
    Back,
    /// Somebody else is to own it.
    Again,
}

/// What is said of a figure that is not counted yet.
const NOT_COUNTED: &str = "not counted yet";

/// What helps whoever knows no figure: what customers themselves would notice.
const MEASURES: &str = "\
What would a customer notice, and who can count it?
- Did it work in the end? Take 30 cases: in how many did it?
- How often did they have to get in touch again about the same thing?
- How long did they wait: for a first answer, for the end of it?
- How much effort did it cost them? Ask after a case, 1 to 5 (CES).
- How satisfied were they with this? Ask after a case, 1 to 5 (CSAT).
- How many promised dates were kept?
Where nothing is counted yet, the first half of it is to count.";

/// What it means to say nothing of where a figure begins.
const UNCOUNTED: &str = "Enter: not counted yet; then the first half is to count.";

impl Making {
    /// Begins one that answers `issue`, or none.
    pub(super) fn new(issue: Option<&Issue>) -> Self {
        let of = issue.map(|issue| issue.of.clone());
        Self {
            about: about("commitment", of.as_ref()),
            says: issue.map(|issue| issue.says.clone()).unwrap_or_default(),
            issue: of,
            ..Self::default()
        }
    }

    /// Carries one over from the edition `before`: its owner has to say anew that it is theirs, and by
    /// when.
    pub(super) fn carried(one: &Commitment, before: EditionId) -> Self {
        Self {
            about: about(&format!("carry {}", one.id), None),
            carried: Some(before),
            by: None,
            is_theirs: false,
            asks_on: None,
            ..Self::again(one)
        }
    }

    /// Takes up one that is saved.
    pub(super) fn again(made: &Commitment) -> Self {
        let made = made.clone();
        Self {
            about: about(made.id.as_str(), None),
            id: Some(made.id),
            carried: made.carried,
            issue: made.issue,
            also: made.also,
            says: String::new(),
            owner: Some(made.owner),
            will: made.will,
            by: Some(made.by),
            is_theirs: true,
            measure: made.measure,
            from: made.from,
            to: made.to,
            asks: made.asks,
            asks_on: made.asks_on,
        }
    }

    /// Whether a field is to be asked as it stands.
    fn needs(&self, step: Step) -> bool {
        match step {
            Step::Owner | Step::Will | Step::By | Step::Measure | Step::Asks => true,
            Step::Consent => !self.is_theirs,
            Step::From | Step::To => self.measure.is_some(),
            Step::AsksOn => self.asks.is_some(),
        }
    }

    /// Returns a field of it.
    fn blank(&self, field: &'static str, note: &str) -> Blank<'_> {
        let note = Some(note.to_owned()).filter(|note| !note.is_empty());
        Blank { about: &self.about, field, note, ..Blank::default() }
    }

    /// Returns the commitment, once its owner has said that it is theirs.
    fn made(&self, id: CommitmentId) -> Option<Commitment> {
        let measured = |text: &Option<String>| text.clone().filter(|_| self.measure.is_some());
        self.is_theirs.then_some(Commitment {
            id,
            carried: self.carried,
            owner: self.owner.clone()?,
            will: self.will.clone(),
            by: self.by?,
            measure: self.measure.clone(),
            from: measured(&self.from),
            to: measured(&self.to),
            asks: self.asks.clone(),
            asks_on: self.asks_on.filter(|_| self.asks.is_some()),
            issue: self.issue.clone(),
            also: self.also.clone(),
        })
    }
}

impl Session<'_, '_> {
    /// Asks for a commitment, forth and back. It is saved once its owner has said that it is theirs,
    /// and again after each field.
    pub(super) fn commitment(&mut self, mut making: Making) -> Result<(), Error> {
        self.page_of_making(&making)?;
        let (mut at, mut then) = (0, Then::Forth);
        while let Some(step) = STEPS.get(at) {
            if making.needs(*step) {
                then = self.step_of_commitment(&mut making, *step)?;
                if then == Then::Forth {
                    self.save_commitment(&mut making)?;
                } else {
                    self.page_of_making(&making)?;
                }
            }
            at = match then {
                Then::Forth => at + 1,
                Then::Back if at == 0 => return Ok(()),
                Then::Back => at - 1,
                Then::Again => 0,
            };
        }
        self.sitting.drop_shared_drafts(&making.about)?;
        Ok(())
    }

    /// Shows what is there of it so far, on an empty screen.
    fn page_of_making(&mut self, making: &Making) -> Result<(), Error> {
        let mut lines = match &making.id {
            Some(id) => vec![format!("Commitment {id}")],
            None => vec!["A commitment".to_owned()],
        };
        if !making.says.is_empty() {
            lines.push(making.says.clone());
        }
        lines.push(String::new());
        if !making.will.is_empty() {
            let owner = making.owner.as_ref().map(|owner| self.name(owner));
            let owner = owner.unwrap_or_else(|| "Nobody yet".to_owned());
            lines.push(format!("{owner}: {}", making.will));
        }
        lines.extend(making.by.map(|Day(by)| format!("by {}", spoken(by))));
        self.page(&format!("{}\n", lines.join("\n")))
    }

    fn save_commitment(&mut self, making: &mut Making) -> Result<(), Error> {
        let id = match &making.id {
            Some(id) => id.clone(),
            None if making.is_theirs => self.new_ids()?.0,
            None => return Ok(()),
        };
        let Some(made) = making.made(id.clone()) else { return Ok(()) };
        self.sitting.change_commitments(|all| {
            all.not_now.retain(|one| Some(&one.issue) != made.issue.as_ref());
            match all.commitments.iter_mut().find(|one| one.id == made.id) {
                Some(one) => *one = made,
                None => all.commitments.push(made),
            }
        })?;
        if making.id.is_none() {
            // It is kept now, under a name of its own.
            self.sitting.drop_shared_drafts(&making.about)?;
            making.about = about(id.as_str(), None);
            making.id = Some(id);
        }
        Ok(())
    }

    fn step_of_commitment(&mut self, making: &mut Making, step: Step) -> Result<Then, Error> {
        let is_forth = match step {
            Step::Owner => self.ask_owner(making)?,
            Step::Will => self.ask_will(making)?,
            Step::By => self.ask_by(making)?,
            Step::Consent => return self.ask_consent(making),
            Step::Measure => {
                let note = "The figure that tells, and where it comes from.";
                let (label, help) = ("We'll know by:", Some(MEASURES));
                let blank = Blank { label, help, ..making.blank("measure", note) };
                let stands = making.measure.clone().unwrap_or_default();
                let said =
                    self.blank(Blank { stands, nothing: Some("Enter: none."), ..blank }, perhaps)?;
                said.map(|measure| making.measure = measure).is_some()
            }
            Step::From => {
                let blank = Blank { label: "From:", ..making.blank("from", "What it is now.") };
                let stands = making.from.clone().unwrap_or_default();
                let said =
                    self.blank(Blank { stands, nothing: Some(UNCOUNTED), ..blank }, perhaps)?;
                let counted = |from: Option<String>| from.or_else(|| Some(NOT_COUNTED.to_owned()));
                said.map(|from| making.from = counted(from)).is_some()
            }
            Step::To => {
                let blank = Blank { label: "To:", ..making.blank("to", "What it shall be.") };
                let stands = making.to.clone().unwrap_or_default();
                let said = self.blank(Blank { stands, nothing: Some(""), ..blank }, perhaps)?;
                said.map(|to| making.to = to).is_some()
            }
            Step::Asks => self.ask_who_asks(making)?,
            Step::AsksOn => self.ask_when_asked(making)?,
        };
        Ok(if is_forth { Then::Forth } else { Then::Back })
    }

    fn ask_owner(&mut self, making: &mut Making) -> Result<bool, Error> {
        let note = self.who_is_here();
        // Whoever has left does it no more.
        let owner = making.owner.as_ref().filter(|owner| self.is_here(owner));
        let stands = owner.map(|owner| self.name(owner)).unwrap_or_default();
        let blank = Blank { label: "Who does it?", stands, ..making.blank("owner", &note) };
        let workshop = self.workshop().clone();
        let Some(owner) = self.blank(blank, |typed| one_of_us(typed, &workshop))? else {
            return Ok(false);
        };
        making.is_theirs &= making.owner.as_ref() == Some(&owner);
        making.owner = Some(owner);
        Ok(true)
    }

    fn ask_will(&mut self, making: &mut Making) -> Result<bool, Error> {
        let owner = making.owner.as_ref().map(|owner| self.name(owner)).unwrap_or_default();
        let label = format!("{owner} will:");
        let (note, stands) = ("A change that somebody could see.", making.will.clone());
        let blank = Blank { label: &label, stands, ..making.blank("will", note) };
        let Some(will) = self.blank(blank, sentence)? else { return Ok(false) };
        if let Some(word) = vague(&will) {
            self.show(&format!("`{word}`: would somebody see that done? It may stay as it is."))?;
        }
        making.is_theirs &= making.will == will;
        making.will = will;
        Ok(true)
    }

    fn ask_by(&mut self, making: &mut Making) -> Result<bool, Error> {
        let stands = making.by.map(|by| by.to_string()).unwrap_or_default();
        let note = format!("As in {} or `in 3 weeks`.", such_as(self.context.today));
        let blank = Blank { label: "By when?", stands, ..making.blank("by", &note) };
        let Some(by) = self.ask_day(blank)? else { return Ok(false) };
        making.is_theirs &= making.by == Some(by);
        making.by = Some(by);
        Ok(true)
    }

    /// Asks for a day, today or later, and says it aloud.
    pub(super) fn ask_day(&mut self, blank: Blank<'_>) -> Result<Option<Day>, Error> {
        let today = self.context.today;
        let Some(day) = self.blank(blank, |typed| read_day(typed, today))? else { return Ok(None) };
        self.show(&format!("That is {}.", spoken(day)))?;
        Ok(Some(Day(day)))
    }

    /// Asks the owner: nobody is volunteered.
    fn ask_consent(&mut self, making: &mut Making) -> Result<Then, Error> {
        let owner = making.owner.as_ref().map(|owner| self.name(owner)).unwrap_or_default();
        let question = format!("{owner}, is this yours?");
        match self.context.prompter.confirm(&question, false)? {
            None => Ok(Then::Back),
            Some(true) => {
                making.is_theirs = true;
                Ok(Then::Forth)
            }
            Some(false) => {
                making.owner = None;
                self.sitting.drop_shared_draft(&making.about, "owner")?;
                Ok(Then::Again)
            }
        }
    }

    fn ask_who_asks(&mut self, making: &mut Making) -> Result<bool, Error> {
        let note = format!("{}.", self.who_is_here());
        let stands = making.asks.as_ref().map(|asks| self.name(asks)).unwrap_or_default();
        let label = "Who asks how it went?";
        let nothing = Some("Enter: nobody.");
        let blank = Blank { label, stands, nothing, ..making.blank("asks", &note) };
        let workshop = self.workshop().clone();
        let read = |typed: &str| match typed.trim() {
            "" | "-" => Ok(None),
            name => one_of_us(name, &workshop).map(Some),
        };
        let Some(asks) = self.blank(blank, read)? else { return Ok(false) };
        if asks.is_some() && asks == making.owner {
            self.show("Whoever asks themselves is seldom asked; somebody else would be better.")?;
        }
        making.asks = asks;
        Ok(true)
    }

    fn ask_when_asked(&mut self, making: &mut Making) -> Result<bool, Error> {
        let asks = making.asks.as_ref().map(|asks| self.name(asks)).unwrap_or_default();
        let label = format!("{asks} asks on:");
        let day = making.asks_on.or(making.by);
        let stands = day.map(|day| day.to_string()).unwrap_or_default();
        let blank = Blank { label: &label, stands, ..making.blank("asks-on", "") };
        let Some(day) = self.ask_day(blank)? else { return Ok(false) };
        making.asks_on = Some(day);
        Ok(true)
    }

    /// Returns who is here, each with their number.
    pub(super) fn who_is_here(&self) -> String {
        let here = self.workshop().participants.iter().filter(|person| !person.left);
        let here: Vec<_> = here.zip(1..).map(|(one, at)| format!("{at} {}", one.name)).collect();
        here.join(" · ")
    }
}
