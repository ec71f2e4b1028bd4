//! Why something is otherwise than in the edition before, new or gone: asked for one by one.

use super::{Moved, Session, title};
use crate::changes::{Explained, Part, explained, forget_undone};
use crate::domain::{Change, Dropped, Ground, Name, Statements, Subject};
use crate::error::Error;
use crate::flow::agreeing;
use crate::stages::line::{Line, Typed};

/// What is said of why something is otherwise.
struct Why {
    /// None where it is not gone.
    ground: Option<Ground>,
    words: String,
    by: Option<Name>,
}

/// What becomes of the reasons once they are given.
enum Next {
    GoOn,
    Again(Box<Explained>),
}

const GROUNDS: [(&str, Ground); 5] = [
    ("Duplicate: something else says it", Ground::Duplicate),
    ("Not actionable: nobody could see whether it is done", Ground::NotActionable),
    ("Vague: it could mean anything", Ground::Vague),
    ("Merged: it went into something else", Ground::Merged),
    ("No longer true", Ground::NoLongerTrue),
];

impl Session<'_, '_> {
    /// Asks why for everything that is otherwise than in the edition before and has no reason yet; then
    /// shows all of it. What was changed and changed back needs none.
    pub(super) fn reasons(&mut self) -> Result<Moved, Error> {
        let Some(began) = self.began()? else { return Ok(Moved::On) };
        self.forget_undone(&began)?;
        let mut open = explained(&began, self.stated());
        if open.is_empty() {
            return Ok(Moved::On);
        }
        open.retain(|one| !one.is_given());
        let mut at = 0;
        while let Some(one) = open.get(at) {
            let stands = explained(&began, self.stated());
            let stands = stands.iter().find(|other| other.is_about(one)).unwrap_or(one);
            at = match self.give_reason(stands)? {
                Typed::Said(()) | Typed::Pass => at + 1,
                Typed::Back if at == 0 => return Ok(Moved::Back),
                Typed::Back => at - 1,
            };
        }
        self.look_at_reasons(&began)
    }

    /// Takes out what was said of changes that were undone again, and says so.
    fn forget_undone(&mut self, began: &Statements) -> Result<(), Error> {
        let mut undone = Vec::new();
        self.sitting.change_statements(|all| undone = forget_undone(began, all))?;
        if undone.is_empty() {
            return Ok(());
        }
        let undone: Vec<_> = undone
            .iter()
            .map(|(on, why)| format!("- {}: {why}", title(self.stated(), on)))
            .collect();
        self.screens(&format!(
            "These reasons are taken out, for what they were about is as it was before:\n{}\n\n",
            undone.join("\n")
        ))?;
        self.go_on()
    }

    /// Shows everything that is otherwise with its reason, until they go on.
    fn look_at_reasons(&mut self, began: &Statements) -> Result<Moved, Error> {
        loop {
            let all = explained(began, self.stated());
            let told: Vec<_> =
                all.iter().map(|one| format!("{}\n{}", told(one), because(one))).collect();
            self.screens(&format!("What is otherwise, and why\n\n{}\n\n", told.join("\n\n")))?;
            let again = all.into_iter().map(|one| {
                let ask = if one.is_given() { "Another reason" } else { "Say why" };
                (format!("{ask}: {}", called(&one)), Next::Again(Box::new(one)))
            });
            let choices = [("Go on".to_owned(), Next::GoOn)].into_iter().chain(again).collect();
            match self.pick_or_pause("What next?", choices, 0)? {
                None => return Ok(Moved::Back),
                Some(Next::GoOn) => return Ok(Moved::On),
                Some(Next::Again(one)) => {
                    self.give_reason(&one)?;
                }
            }
        }
    }

    /// Asks why, and keeps it. *Pass* leaves it without a reason for now.
    fn give_reason(&mut self, one: &Explained) -> Result<Typed<()>, Error> {
        let why = match self.why_otherwise(one)? {
            Typed::Said(why) => why,
            Typed::Pass => return Ok(Typed::Pass),
            Typed::Back => return Ok(Typed::Back),
        };
        let (on, what) = (&one.on, &one.what);
        self.sitting.change_statements(|all| {
            if let Some(dropped) = dropped(one, &why) {
                all.dropped.retain(|it| it.on != *on || it.what != *what);
                all.dropped.push(dropped);
            } else {
                let Why { words: why, by, .. } = why;
                let change = Change { on: on.clone(), what: what.clone(), why, by };
                all.changes.retain(|it| it.on != *on || it.what != *what);
                all.changes.push(change);
            }
        })?;
        self.sitting.drop_shared_drafts(&about(one))?;
        Ok(Typed::Said(()))
    }

    /// Puts a statement aside; where it was in the edition before, it is dropped, and it is asked why.
    /// Returns `false` for *back*.
    pub(super) fn put_aside(&mut self, on: &Subject) -> Result<bool, Error> {
        let mut reason = None;
        if let Some(began) = self.began()? {
            let mut without = self.stated().clone();
            agreeing::put_aside(&mut without, on);
            let gone = explained(&began, &without).into_iter();
            let mut gone = gone.filter(|one| one.on == *on && one.is_gone && one.what.is_none());
            if let Some(gone) = gone.next() {
                match self.why_otherwise(&gone)? {
                    Typed::Said(why) => reason = dropped(&gone, &why),
                    Typed::Pass => {}
                    Typed::Back => return Ok(false),
                }
                self.sitting.drop_shared_drafts(&about(&gone))?;
            }
        }
        self.sitting.change_statements(|all| {
            agreeing::put_aside(all, on);
            all.dropped.extend(reason);
        })?;
        self.objections_to_what_is_gone(on)?;
        Ok(true)
    }

    /// Returns everything that is otherwise and has no reason, a line each.
    pub(super) fn without_a_reason(&self) -> Result<Vec<String>, Error> {
        let Some(began) = self.began()? else { return Ok(Vec::new()) };
        let open = explained(&began, self.stated()).into_iter().filter(|one| !one.is_given());
        Ok(open.map(|one| format!("- {}", called(&one))).collect())
    }

    /// Asks on which ground it is gone, why, and whose wish it was.
    fn why_otherwise(&mut self, one: &Explained) -> Result<Typed<Why>, Error> {
        let about = about(one);
        loop {
            self.page(&format!("Why?\n\n{}\n", told(one)))?;
            let mut ground = None;
            if one.is_gone {
                match self.ground(one)? {
                    Typed::Said(picked) => ground = Some(picked),
                    Typed::Pass => return Ok(Typed::Pass),
                    Typed::Back => return Ok(Typed::Back),
                }
            }
            let line = Line {
                label: "Why:",
                text: one.why.clone().or_else(|| self.why_the_whole(one)).unwrap_or_default(),
                note: Some("In a sentence that the document says.".to_owned()),
                may_pass: !one.is_gone,
                kept: Some((&about, "why")),
                ..Line::default()
            };
            let words = match self.words(line)? {
                Typed::Said(words) => words,
                Typed::Pass => return Ok(Typed::Pass),
                Typed::Back if one.is_gone => continue,
                Typed::Back => return Ok(Typed::Back),
            };
            let line = Line {
                label: "Whose wish was it?",
                text: one.by.as_ref().map_or_else(String::new, ToString::to_string),
                note: Some("A name, if it shall be said; pass leaves it out.".to_owned()),
                kept: Some((&about, "by")),
                ..Line::default()
            };
            match self.perhaps(line)? {
                Typed::Said(by) => {
                    let by = by.and_then(|by| by.parse().ok());
                    return Ok(Typed::Said(Why { ground, words, by }));
                }
                Typed::Pass | Typed::Back => {}
            }
        }
    }

    /// Returns the reason for the statement that a line stands in, which may be the line's, too.
    fn why_the_whole(&self, one: &Explained) -> Option<String> {
        one.what.as_ref().filter(|_| !one.is_gone)?;
        let whole = |change: &&Change| change.on == one.on && change.what.is_none();
        self.stated().changes.iter().find(whole).map(|change| change.why.clone())
    }

    fn ground(&mut self, one: &Explained) -> Result<Typed<Ground>, Error> {
        let mut choices = GROUNDS.map(|(label, ground)| (label.to_owned(), Some(ground))).to_vec();
        let stands = choices.iter().position(|(_, ground)| *ground == one.ground);
        choices.push(("Say it later".to_owned(), None));
        Ok(
            match self.pick_or_pause(
                "On which ground is it dropped?",
                choices,
                stands.unwrap_or(0),
            )? {
                Some(Some(ground)) => Typed::Said(ground),
                Some(None) => Typed::Pass,
                None => Typed::Back,
            },
        )
    }
}

/// Returns what is kept of why something is gone.
fn dropped(one: &Explained, why: &Why) -> Option<Dropped> {
    let Why { ground, words, by } = why;
    let reason = ground.filter(|_| one.is_gone)?;
    let (on, what, by) = (one.on.clone(), one.what.clone(), by.clone());
    Some(Dropped { on, what, reason, why: Some(words.clone()), by })
}

/// Returns under which name drafts of a reason lie.
fn about(one: &Explained) -> String {
    format!("reason {} {}", one.on, one.what.as_deref().unwrap_or_default())
}

/// Returns what something is called in a list.
fn called(one: &Explained) -> String {
    let name = name(one);
    match &one.what {
        Some(line) => format!("{name}, “{line}”"),
        None => name,
    }
}

fn name(one: &Explained) -> String {
    one.name.clone().unwrap_or_else(|| title(&Statements::default(), &one.on))
}

/// Returns what moved, old and new, part by part.
fn told(one: &Explained) -> String {
    let mut lines = vec![name(one)];
    for moved in &one.moved {
        let part = match moved.part {
            Part::Whole | Part::Sentence | Part::Line => "",
            Part::Name => ", its name",
            Part::Practice => ", in practice",
            Part::EvenOver => ", even over",
        };
        let line = |words: &String| words.replace('\n', "; ");
        if let Some(old) = &moved.old {
            let gone = if moved.new.is_some() { "Before" } else { "Gone" };
            lines.push(format!("  {gone}{part}: {}", line(old)));
        }
        if let Some(new) = &moved.new {
            let new_one = if moved.old.is_some() { "Now" } else { "New" };
            lines.push(format!("  {new_one}{part}: {}", line(new)));
        }
    }
    lines.join("\n")
}

/// Returns the reason that is recorded.
fn because(one: &Explained) -> String {
    let ground = GROUNDS.iter().find(|(_, ground)| Some(*ground) == one.ground);
    let ground = ground.map(|(label, _)| (*label).to_owned());
    let why: Vec<_> = ground.into_iter().chain(one.why.clone()).collect();
    let why = if why.is_empty() { "nobody has said".to_owned() } else { why.join(". ") };
    let by = one.by.as_ref().map_or_else(String::new, |by| format!(" ({by})"));
    format!("  Why: {why}{by}")
}
