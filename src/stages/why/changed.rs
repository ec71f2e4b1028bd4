//! What is told of the edition before comes from: the files of both editions.

use super::counted::counted;
use super::record::Record;
use super::said::{LONGEST, asked, theme};
use super::source::Source;
use super::stated::{
    STATEMENTS, commitment, decided, dissent, listed, not_now, principle, request, statement,
};
use crate::changes::{Added, Altered, Changes, Gone, Kept, Part};
use crate::document::trace::Step;
use crate::domain::{Name, QuestionId, Statements, Subject};
use crate::error::Error;
use crate::figures::PROMISE_RECALL;
use crate::text::clip;
use crate::yaml::Place;

/// The file of what became of what was promised.
const REVIEW: &str = "review.yaml";

/// The file of how what was promised has stood since.
const UPDATES: &str = "updates.yaml";

/// Both editions, and what changed between them.
#[derive(Clone, Copy)]
struct Both<'r> {
    now: &'r Record,
    then: &'r Record,
    changes: &'r Changes,
}

/// Returns what the field of `changes` to which `steps` lead comes from.
pub(super) fn sources(record: &Record, steps: &[Step]) -> Result<Vec<Source>, Error> {
    let (Some((then, changes)), Some((step, inside))) = (&record.before, steps.split_first())
    else {
        return Ok(Vec::new());
    };
    let both = Both { now: record, then, changes };
    let id = step.id.as_deref();
    let question = id.and_then(|id| id.parse::<QuestionId>().ok());
    let one = match (step.name.as_str(), id, question) {
        ("edition" | "held", ..) => Some(both.itself(&step.name)?),
        ("joined" | "left" | "same", ..) => Some(both.people(step)?),
        ("kept", Some(id), _) => both.kept(id)?,
        ("altered", ..) => match of(&changes.altered, step, |it| &it.on) {
            Some(it) => both.altered(it)?,
            None => None,
        },
        ("added", ..) => match of(&changes.added, step, |it| &it.on) {
            Some(it) => both.added(it)?,
            None => None,
        },
        ("dropped", ..) => {
            of(&changes.dropped, step, |it| &it.on).map(|it| both.dropped(it)).transpose()?
        }
        ("rituals", ..) => Some(both.ritual(inside)?),
        ("commitments", Some(id), _) => both.commitment(id)?,
        ("requests", Some(id), _) => both.request(id)?,
        ("recalled" | "recalled_sense", ..) => match PROMISE_RECALL.parse() {
            Ok(question) => Some(counted(record, &question)?),
            Err(_) => None,
        },
        ("put_off", ..) => both.put_off(step.at.unwrap_or_default())?,
        ("themes", _, Some(question)) => return both.themes(&question, inside),
        ("dissent", Some(id), _) => dissent(record, id)?.or(dissent(then, id)?),
        ("incomparable", _, Some(question)) => return both.each(&question, asked),
        (_, _, Some(question)) => return both.each(&question, counted),
        _ => None,
    };
    Ok(one.into_iter().collect())
}

/// Returns the item of a list that a step leads to: by its number, or else by its id.
fn of<'c, T>(list: &'c [T], step: &Step, on: impl Fn(&T) -> &Subject) -> Option<&'c T> {
    match (step.at, step.id.as_deref()) {
        (Some(at), _) => list.get(at),
        (None, id) => list.iter().find(|it| Some(on(it).to_string().as_str()) == id),
    }
}

impl Both<'_> {
    /// Returns what the edition before says of itself.
    fn itself(self, key: &str) -> Result<Source, Error> {
        let spot = self.then.spot("workshop.yaml", &Place::root().key(key))?;
        Ok(Source::new(format!("what the edition before says of itself: {key}"), spot).around())
    }

    /// Returns who takes part, and did before.
    fn people(self, step: &Step) -> Result<Source, Error> {
        let (mut key, mut at) = ("participants", None);
        if step.name == "left" {
            let left = step.at.and_then(|at| self.changes.left.get(at));
            let said =
                |name: &Name| self.now.workshop().left.iter().position(|it| it.name == *name);
            at = left.and_then(|left| said(&left.name));
            if at.is_some() {
                key = "left";
            }
        } else if let Some(joined) = step.at.and_then(|at| self.changes.joined.get(at)) {
            at = self.now.workshop().participants.iter().position(|it| it.name == *joined);
        }
        let list = Place::root().key(key);
        let place = at.map_or_else(|| list.clone(), |at| list.item(at));
        let now = self.now.spot("workshop.yaml", &place)?;
        let then = self.then.spot("workshop.yaml", &Place::root().key("participants"))?;
        let then = Source::new(format!("who did in {}", self.then.title()), then);
        Ok(Source::new("who takes part now, and who left", now).from([then]))
    }

    /// Returns a statement as it stands now, at the place of `words`.
    fn stands(self, on: &Subject, (part, words): (Part, &str)) -> Result<Option<Source>, Error> {
        let statements = &self.now.edition.agreement.statements;
        match on {
            Subject::Promise | Subject::Goal | Subject::Feeling => {
                statement(self.now, &on.to_string())
            }
            Subject::Order => {
                let at = statements.order.iter().position(|line| line == words);
                listed(self.now, "order", at.unwrap_or_default()).map(Some)
            }
            Subject::Principle(id) => {
                let place = place(statements, on, (part, words));
                principle(self.now, id.as_str(), |_| place.clone())
            }
        }
    }

    /// Returns a statement as it was.
    fn was(self, on: &Subject, (part, words): (Part, &str)) -> Result<Source, Error> {
        let place = place(&self.then.edition.agreement.statements, on, (part, words));
        let said = clip(&self.now.stated(words), LONGEST).into_owned();
        let said = format!("“{said}”");
        Ok(self.before(Source::new(said, self.then.spot(STATEMENTS, &place)?)))
    }

    /// Returns why something is otherwise than before.
    fn why(self, on: &Subject, why: Option<&str>) -> Result<Source, Error> {
        let changes = &self.now.edition.agreement.statements.changes;
        let at = changes.iter().position(|it| it.on == *on && Some(it.why.as_str()) == why);
        let Some(at) = at else { return Ok(Source::new("nobody recorded why", None)) };
        let place = Place::root().key("changes").item(at);
        Ok(Source::new("why, as it was recorded", self.now.spot(STATEMENTS, &place)?))
    }

    fn kept(self, id: &str) -> Result<Option<Source>, Error> {
        let Some(Kept { on, .. }) = self.changes.kept.iter().find(|it| it.on.to_string() == id)
        else {
            return Ok(None);
        };
        let Some(stands) = self.stands(on, (Part::Whole, ""))? else { return Ok(None) };
        if *on != Subject::Order {
            return Ok(Some(stands));
        }
        let what = format!("the same words in {}", self.then.title());
        let place = Place::root().key("order");
        Ok(Some(stands.first([Source::new(what, self.then.spot(STATEMENTS, &place)?)])))
    }

    fn altered(self, it: &Altered) -> Result<Option<Source>, Error> {
        let was = self.was(&it.on, (it.part, &it.old))?;
        let why = self.why(&it.on, it.why.as_deref())?;
        Ok(self.stands(&it.on, (it.part, &it.new))?.map(|source| source.first([was, why])))
    }

    fn added(self, it: &Added) -> Result<Option<Source>, Error> {
        let why = self.why(&it.on, it.why.as_deref())?;
        Ok(self.stands(&it.on, (it.part, &it.text))?.map(|source| source.first([why])))
    }

    fn dropped(self, it: &Gone) -> Result<Source, Error> {
        let all = &self.now.edition.agreement.statements.dropped;
        let words = |what: &Option<String>| match what {
            Some(what) => *what == it.text,
            None => it.part == Part::Whole,
        };
        let at = all.iter().position(|one| one.on == it.on && words(&one.what));
        let why = match at {
            Some(at) => {
                let place = Place::root().key("dropped").item(at);
                let what = "dropped, and on which ground";
                Source::new(what, self.now.spot(STATEMENTS, &place)?)
            }
            None => self.why(&it.on, it.why.as_deref())?,
        };
        let was = self.was(&it.on, (it.part, &it.text))?;
        Ok(was.from([why]).from(decided(self.now)?))
    }

    fn commitment(self, id: &str) -> Result<Option<Source>, Error> {
        let Some(source) = commitment(self.then, id)? else { return Ok(None) };
        let review = &self.now.edition.agreement.review.commitments;
        let at = review.iter().position(|one| one.id.as_str() == id);
        let updates = &self.then.edition.agreement.updates.commitments;
        let noted = updates.iter().rposition(|one| one.id.as_str() == id);
        self.reviewed(source, ("commitments", at, noted), commitment(self.now, id)?).map(Some)
    }

    fn request(self, id: &str) -> Result<Option<Source>, Error> {
        let Some(source) = request(self.then, id)? else { return Ok(None) };
        let review = &self.now.edition.agreement.review.requests;
        let at = review.iter().position(|one| one.id.as_str() == id);
        let updates = &self.then.edition.agreement.updates.requests;
        let noted = updates.iter().rposition(|one| one.id.as_str() == id);
        self.reviewed(source, ("requests", at, noted), request(self.now, id)?).map(Some)
    }

    /// Returns what was promised or asked for with what became of it, and what it goes on as.
    fn reviewed(
        self,
        source: Source,
        (key, at, noted): (&str, Option<usize>, Option<usize>),
        goes_on: Option<Source>,
    ) -> Result<Source, Error> {
        let became = match (at, noted) {
            (Some(at), _) => {
                let spot = self.now.spot(REVIEW, &Place::root().key(key).item(at))?;
                Source::new("what became of it, as it was reviewed", spot)
            }
            (None, Some(at)) => {
                let spot = self.then.spot(UPDATES, &Place::root().key(key).item(at))?;
                Source::new("what became of it, as it was noted last", spot)
            }
            (None, None) => Source::new("nobody looked at what became of it", None),
        };
        let goes_on = goes_on.map(|source| Source { from: Vec::new(), ..source });
        Ok(source.first([became].into_iter().chain(goes_on)))
    }

    fn put_off(self, at: usize) -> Result<Option<Source>, Error> {
        let Some(source) = not_now(self.then, (at, None))? else { return Ok(None) };
        let put_off = self.then.edition.agreement.commitments.not_now.get(at);
        let again = match put_off {
            Some(it) => theme(self.now, Some(&it.issue.question), &it.issue.theme)?,
            None => None,
        };
        Ok(Some(source.first(again)))
    }

    /// Returns a theme as it is now and as it was.
    fn themes(self, question: &QuestionId, inside: &[Step]) -> Result<Vec<Source>, Error> {
        let id = inside.first().and_then(|step| step.id.as_deref()?.parse().ok());
        let Some(id) = id else { return self.each(question, counted) };
        let then = theme(self.then, Some(question), &id)?.map(|source| self.before(source));
        Ok(theme(self.now, Some(question), &id)?.into_iter().chain(then).collect())
    }

    /// Returns what is told of a question, now and then.
    fn each(
        self,
        question: &QuestionId,
        tell: impl Fn(&Record, &QuestionId) -> Result<Source, Error>,
    ) -> Result<Vec<Source>, Error> {
        let is_asked = |record: &Record| record.workshop().question(question).is_some();
        let mut sources = Vec::new();
        if is_asked(self.then) {
            sources.push(self.before(tell(self.then, question)?));
        }
        if is_asked(self.now) {
            let new = sources.is_empty().then(|| self.before(Source::new("not asked", None)));
            sources.insert(0, tell(self.now, question)?.first(new));
        }
        Ok(sources)
    }

    /// Returns a ritual that is new, or that is there no longer.
    fn ritual(self, inside: &[Step]) -> Result<Source, Error> {
        let (step, changed) = (inside.first(), &self.changes.rituals);
        let is_gone = step.is_some_and(|step| step.name == "dropped");
        let (record, all) =
            if is_gone { (self.then, &changed.dropped) } else { (self.now, &changed.added) };
        let words = step.and_then(|step| all.get(step.at?));
        let rituals = &record.edition.agreement.statements.rituals;
        let at = rituals.iter().position(|ritual| Some(ritual) == words);
        let source = listed(record, "rituals", at.unwrap_or_default())?;
        Ok(if is_gone { self.before(source) } else { source })
    }

    /// Says of something that it is of the edition before.
    fn before(self, source: Source) -> Source {
        Source { what: format!("in {}: {}", self.then.title(), source.what), ..source }
    }
}

/// Returns the place of a part of a statement in the file; that of the whole, where the part is not
/// there.
fn place(statements: &Statements, on: &Subject, (part, words): (Part, &str)) -> Place {
    let item = |list: &Place, lines: &[String]| {
        let at = lines.iter().position(|line| line == words);
        at.map_or_else(|| list.clone(), |at| list.item(at))
    };
    let whole = Place::root().key(&on.to_string());
    let id = match on {
        Subject::Promise | Subject::Goal | Subject::Feeling => return whole.key("text"),
        Subject::Order => return item(&whole, &statements.order),
        Subject::Principle(id) => id,
    };
    let all = Place::root().key("principles");
    let Some(at) = statements.principles.iter().position(|one| one.id == *id) else { return all };
    let whole = all.item(at);
    let lines = statements.principles.get(at).map_or(&[][..], |it| &it.in_practice);
    match part {
        Part::Whole | Part::Line => whole,
        Part::Name => whole.key("name"),
        Part::Sentence => whole.key("means"),
        Part::EvenOver => whole.key("even-over"),
        Part::Practice => item(&whole.key("in-practice"), lines),
    }
}
