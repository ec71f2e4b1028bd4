//! The view for whoever is not one of us: what the team decided goes out, what it was asked and
//! answered stays in.
//!
//! A field that stays in is absent or empty, so that no template can show it by accident. Every
//! field is named here: whoever adds one to the view decides on which side it stands.

use std::sync::Arc;

use minijinja::Value;

use super::fields::{Kind, Many, Part as _, many};
use super::parts::{
    DecidedPart, PairPart, PairsPart, Philosophy, PrinciplePart, QuestionPart, Ranked, SectionPart,
    StatementPart, ThemePart,
};
use crate::domain::Section;
use crate::yaml::Place;

/// How many of us have to name a quality before it goes out: less is what one of us said.
const ENOUGH: usize = 2;

/// The fields of each part that go out; in a public view all others are absent or empty.
const OUT: [(&str, &[&str]); 11] = [
    (
        "philosophy",
        &[
            "public",
            "company",
            "team",
            "edition",
            "held",
            "next",
            "people",
            "took_part",
            "open",
            "sections",
            "decided",
            "promise",
            "goal",
            "feeling",
            "good_bad",
            "principles",
            "order",
            "rituals",
        ],
    ),
    ("edition", &["id", "title", "number", "first", "held", "next", "overdue"]),
    ("section", &["id", "title", "questions"]),
    ("question", &["id", "prompt", "called", "kind", "ranking"]),
    ("ranked", &["label"]),
    ("decided", &["on"]),
    ("statement", &["text", "since"]),
    ("pairs", &["left", "right", "by_team", "rows"]),
    ("pair", &["left", "right"]),
    ("theme", &["id", "says"]),
    ("principle", &["id", "name", "means", "in_practice", "even_over", "lack", "since", "new"]),
];

/// Returns where a view that says that it is public holds what stays in; it stands at `place`.
pub(in crate::document) fn stays_in(view: &Value, place: &Place) -> Vec<Place> {
    let mut found = Vec::new();
    look(view, Philosophy::DESCRIBED.name, place, &mut found);
    found
}

/// Looks through the part called `name`.
fn look(part: &Value, name: &str, place: &Place, found: &mut Vec<Place>) {
    let out = OUT.iter().find(|(known, _)| *known == name).map_or(&[][..], |(_, out)| out);
    let shapes = super::describe();
    for field in shapes.iter().find(|it| it.name == name).iter().flat_map(|it| it.fields) {
        let (value, place) = (part.get_attr(field.name).unwrap_or_default(), place.key(field.name));
        if !value.is_true() {
            continue;
        }
        if !out.contains(&field.name) {
            found.push(place);
            continue;
        }
        match field.kind.there() {
            Kind::Part(name) => look(&value, name, &place, found),
            Kind::Parts(name) => {
                for (at, item) in value.try_iter().into_iter().flatten().enumerate() {
                    look(&item, name, &place.item(at), found);
                }
            }
            Kind::Text | Kind::Texts | Kind::Number | Kind::Flag | Kind::OrNone(_) => {}
        }
    }
}

/// What is not told by what goes out itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outgoing {
    /// What stays in, each with how much of it there is.
    pub stays: Vec<String>,
    /// Whether the wording is not decided yet.
    pub draft: bool,
}

impl Outgoing {
    /// Returns what is known of a view that somebody else made, if it is public.
    pub(in crate::document) fn of(view: &Value) -> Option<Self> {
        let is = |field| view.get_attr(field).is_ok_and(|value| value.is_true());
        is("public").then(|| Self { stays: Vec::new(), draft: !is("decided") })
    }
}

impl Philosophy {
    /// Returns what of it goes out.
    pub(super) fn public(&self) -> Self {
        let stated = |one: &Option<Arc<StatementPart>>| Some(Arc::new(one.as_ref()?.public()));
        Self {
            public: true,
            company: self.company.clone(),
            team: self.team.clone(),
            edition: Arc::clone(&self.edition),
            held: self.held.clone(),
            next: self.next.clone(),
            keeper: None,
            decider: None,
            facilitator: None,
            people: self.people,
            took_part: self.took_part,
            open: self.open,
            questions: 0,
            sealed: 0,
            possible: 0,
            answers: 0,
            missing: 0,
            not_reached: None,
            by_name: false,
            unnamed: false,
            tally_only: false,
            other_languages: false,
            findings: many([]),
            unanswered: Vec::new(),
            sections: self.public_sections(),
            parked: Vec::new(),
            left_out: 0,
            decided: self
                .decided
                .as_ref()
                .map(|decided| Arc::new(DecidedPart { by: None, on: decided.on.clone() })),
            promise: stated(&self.promise),
            goal: stated(&self.goal),
            feeling: stated(&self.feeling),
            messages: None,
            good_bad: self.good_bad.as_ref().map(|pairs| Arc::new(pairs.public())),
            principles: many(self.principles.iter().map(PrinciplePart::public)),
            order: self.order.clone(),
            rituals: self.rituals.clone(),
            dissent: many([]),
            voted_down: many([]),
            commitments: many([]),
            not_now: many([]),
            requests: many([]),
            themed: 0,
            said_once: 0,
            unsorted: 0,
            vote: None,
            voted: 0,
            voted_again: 0,
            worth: None,
            changes: None,
            trends: None,
        }
    }

    /// Returns the sections that hold what the team decided. Of questions there is only what
    /// qualities came of them.
    fn public_sections(&self) -> Many<SectionPart> {
        let pairs = self.good_bad.as_ref().map_or(0, |pairs| pairs.rows.len());
        let there = [
            (Section::GoodBad, pairs),
            (Section::Principles, self.principles.len()),
            (Section::Order, self.order.len()),
            (Section::Rituals, self.rituals.len()),
        ];
        many(self.sections.iter().filter_map(|section| {
            let (id, title) = (section.id.clone(), section.title.clone());
            if section.id == Section::Qualities.to_string() {
                let questions: Vec<_> = section.questions.iter().filter_map(qualities).collect();
                let questions = many((!questions.is_empty()).then_some(questions)?);
                return Some(SectionPart { id, title, questions });
            }
            let goes_out = there.iter().any(|(out, of)| *of > 0 && out.to_string() == section.id);
            goes_out.then(|| SectionPart { id, title, questions: many([]) })
        }))
    }

    /// Says what of it stays in.
    pub(super) fn outgoing(&self) -> Outgoing {
        let questions = || self.sections.iter().flat_map(|section| section.questions.iter());
        let scores = questions().filter(|question| question.scores.is_some()).count();
        // Whether it was worth the time is told apart from them.
        let scores = scores + usize::from(self.worth.is_some());
        let voted = questions().filter(|question| question.vote.is_some()).count();
        Outgoing {
            stays: counted(&[
                (self.answers, "answer", "answers"),
                (scores, "score", "scores"),
                (voted, "vote", "votes"),
                (self.commitments.len(), "commitment", "commitments"),
                (self.requests.len(), "request", "requests"),
                (self.not_now.len(), "issue put off", "issues put off"),
                (self.dissent.len(), "objection", "objections"),
                (
                    self.voted_down.len(),
                    "wording that was not taken",
                    "wordings that were not taken",
                ),
                (self.parked.len(), "parked thought", "parked thoughts"),
                (self.people, "name", "names"),
            ]),
            draft: self.decided.is_none(),
        }
    }
}

/// Says how many there are of each, without what there is nothing of.
fn counted(things: &[(usize, &str, &str)]) -> Vec<String> {
    let there = things.iter().filter(|(count, ..)| *count > 0);
    let told = |(count, one, more): &(usize, &str, &str)| match *count {
        1 => format!("1 {one}"),
        count => format!("{count} {more}"),
    };
    there.map(told).collect()
}

/// Returns a question whose qualities go out: those that enough of us named.
fn qualities(question: &QuestionPart) -> Option<QuestionPart> {
    let named = question.ranking.iter().filter(|place| place.people >= ENOUGH);
    let ranking: Vec<_> =
        named.map(|place| Ranked { label: place.label.clone(), ..Ranked::default() }).collect();
    (!ranking.is_empty()).then(|| QuestionPart {
        id: question.id.clone(),
        prompt: question.prompt.clone(),
        called: question.called.clone(),
        kind: question.kind.clone(),
        ranking: many(ranking),
        ..QuestionPart::default()
    })
}

impl StatementPart {
    fn public(&self) -> Self {
        Self { text: self.text.clone(), since: self.since.clone(), themes: many([]), support: None }
    }
}

impl PrinciplePart {
    fn public(&self) -> Self {
        Self {
            id: self.id.clone(),
            name: self.name.clone(),
            means: self.means.clone(),
            in_practice: self.in_practice.clone(),
            even_over: self.even_over.clone(),
            lack: self.lack.clone(),
            since: self.since.clone(),
            new: self.new,
            support: None,
        }
    }
}

impl PairsPart {
    fn public(&self) -> Self {
        let theme = |theme: &Option<Arc<ThemePart>>| Some(Arc::new(theme.as_ref()?.public()));
        let row = |row: &PairPart| PairPart { left: theme(&row.left), right: theme(&row.right) };
        Self {
            left: self.left.clone(),
            right: self.right.clone(),
            voted: false,
            by_team: self.by_team,
            rows: many(self.rows.iter().map(row)),
        }
    }
}

impl ThemePart {
    fn public(&self) -> Self {
        Self {
            id: self.id.clone(),
            says: self.says.clone(),
            people: 0,
            votes: None,
            tied: false,
            evidence: None,
            outcomes: Vec::new(),
        }
    }
}
