//! What a facilitator types in plain mode in an edition that follows another, so that what a given
//! team looked back at, compared, kept, changed and carried over comes out.

use credo::changes::explained;
use credo::domain::{
    Commitment, CommitmentReview, CommitmentState, Dissent, DissentStatus, Edition, Ground,
    Principle, Question, Request, RequestReview, Sorting, Theme, ThemeOf, Way,
};
use credo::figures::Unlike;
use credo::flow::{Board, Reach, carry, reach, wording};

use crate::script::Script;
use crate::stages::on_the_board;

/// The grounds on which something is dropped, as they are called.
const GROUNDS: [(Ground, &str); 5] = [
    (Ground::Duplicate, "Duplicate"),
    (Ground::NotActionable, "Not actionable"),
    (Ground::Vague, "Vague"),
    (Ground::Merged, "Merged"),
    (Ground::NoLongerTrue, "No longer true"),
];

/// An edition, and the one that it follows.
#[derive(Clone, Copy)]
pub(crate) struct Quarter<'e> {
    pub(crate) before: &'e Edition,
    pub(crate) now: &'e Edition,
}

impl Quarter<'_> {
    /// Returns the themes of the edition before that a question's board begins with.
    fn themes_before(&self, question: &Question) -> &[Theme] {
        let Self { before, now } = self;
        let is_alike = Unlike::compare(&before.workshop, &now.workshop, &question.id).is_ok();
        let sorting = before.agreement.themes.get(&question.id).filter(|_| is_alike);
        sorting.map_or(&[], |sorting| &sorting.themes)
    }

    /// Returns the edition with its themes in the order in which they come onto the boards: first
    /// those of the edition before.
    pub(crate) fn in_order(&self) -> Edition {
        let mut edition = self.now.clone();
        for question in self.now.workshop.questions() {
            let before = self.themes_before(question);
            let Some(mut sorting) = edition.agreement.themes.get(&question.id).cloned() else {
                continue;
            };
            let place = |theme: &Theme| before.iter().position(|it| it.id == theme.id);
            sorting.themes.sort_by_key(|theme| place(theme).unwrap_or(before.len()));
            if let Some(vote) = edition.agreement.votes.get(&question.id) {
                let mut vote = vote.clone();
                for round in &mut vote.rounds {
                    let dots = sorting.themes.iter().map(|theme| &theme.id);
                    let dots = dots.map(|id| (id.clone(), *round.dots.get(id).unwrap()));
                    round.dots = dots.collect();
                }
                edition.agreement.votes.put(question.id.clone(), vote);
            }
            edition.agreement.themes.put(question.id.clone(), sorting);
        }
        edition
    }
}

impl Script {
    /// Says who is here, what became of everybody else, and that the check-in comes first.
    pub(crate) fn opens_after(&mut self, Quarter { before, now }: Quarter<'_>) -> &mut Self {
        let people = now.workshop.participants.iter();
        let people: Vec<_> = people.map(super::script::in_words).collect();
        self.line(&people.join(", "));
        for person in &before.workshop.participants {
            if let Some(left) = now.workshop.left.iter().find(|left| left.who == person.id) {
                let on = left.on.map(|on| on.to_string()).unwrap_or_default();
                self.line("Has left the team").line(&on);
                self.line(left.why.as_deref().unwrap_or_default());
            }
        }
        self.line("Yes")
    }

    /// Looks back at everything that the edition before promised, asked for and left open.
    pub(crate) fn looks_back(&mut self, Quarter { before, now }: Quarter<'_>) -> &mut Self {
        self.line("Go through them");
        let review = &now.agreement.review;
        for one in &before.agreement.commitments.commitments {
            self.looks_at_commitment(one, review.commitment(&one.id).unwrap());
        }
        for one in &before.agreement.commitments.requests {
            self.looks_at_request(review.request(&one.id).unwrap());
        }
        for one in &before.agreement.statements.dissent {
            let mut after = now.agreement.statements.dissent.iter();
            self.looks_at_dissent(after.find(|after| after.id == one.id).unwrap());
        }
        self.line("Go on with the questions")
    }

    fn looks_at_commitment(&mut self, one: &Commitment, became: &CommitmentReview) -> &mut Self {
        let CommitmentReview { state, on, result, why, next, .. } = became;
        let figure = result.as_deref().unwrap_or(":pass");
        let is_short = reach(one.from.as_deref().unwrap(), one.to.as_deref().unwrap(), figure);
        let why = why.as_deref().unwrap_or(":pass");
        match state {
            CommitmentState::Done | CommitmentState::DoneLate => {
                self.line("Done").line(&on.unwrap().to_string()).line(figure);
                if is_short.is_some_and(|reach| reach != Reach::There) {
                    self.line("yes");
                }
                self.line(next.as_deref().unwrap_or(":pass"))
            }
            // The owner calls it done, and thinks better of it when the figure is set beside the aim.
            CommitmentState::Nearly => {
                self.line("Done").line(&one.by.to_string()).line(figure).line("no");
                self.enter().enter()
            }
            CommitmentState::Partly => self.line("Partly").line(figure).line(why),
            CommitmentState::NotStarted => self.line("Not started").line(why),
            CommitmentState::Dropped => self.line("Dropped").line(why),
        }
    }

    fn looks_at_request(&mut self, became: &RequestReview) -> &mut Self {
        match &became.answer {
            None => self.line("Nothing yet"),
            Some(reply) => {
                let on = reply.on.map(|on| on.to_string());
                self.line(if reply.yes { "Yes" } else { "No" });
                self.line(on.as_deref().unwrap_or(":pass"));
                self.line(reply.words.as_deref().unwrap_or(":pass"))
            }
        };
        self.line(became.result.as_deref().unwrap_or(":pass"))
    }

    fn looks_at_dissent(&mut self, became: &Dissent) -> &mut Self {
        let update = became.update.as_deref().unwrap();
        match became.status {
            DissentStatus::Open => {
                self.line("Still held").line(update);
                if became.would_change_my_mind.is_none() {
                    self.line(":pass");
                }
                self.line(&became.revisit.unwrap().to_string())
            }
            DissentStatus::Closed => self.line("Closed, because").line(update),
            DissentStatus::Withdrawn => self.line("Withdrawn").line(update),
            DissentStatus::Resolved => self.line("Resolved").line(update),
        }
    }

    /// Puts the answers under the themes of `now`, beginning with those of the edition before.
    pub(crate) fn themes_after(&mut self, quarter: Quarter<'_>) -> &mut Self {
        self.line("Begin with the themes of last time");
        let now = quarter.now;
        for (at, question) in (0..).zip(now.workshop.questions()) {
            let cards = on_the_board(now, question, at);
            if !cards.is_empty() {
                let mut sorting =
                    now.agreement.themes.get(&question.id).cloned().unwrap_or_default();
                let before = quarter.themes_before(question);
                self.sorts_under(&cards, &sorting, before);
                sorting.themes.retain(|theme| before.iter().all(|old| old.id != theme.id));
                self.sorts(&cards, &sorting).line("done");
            }
        }
        self
    }

    /// Puts cards under the themes that lie there already, which may say it in other words now.
    fn sorts_under(&mut self, cards: &[String], sorting: &Sorting, before: &[Theme]) {
        for (at, old) in before.iter().enumerate() {
            let Some(theme) = sorting.theme(&old.id) else { continue };
            let letter = Board::letter(at).unwrap();
            let number = |card: &credo::domain::CardId| {
                (cards.iter().position(|id| *id == card.to_string()).unwrap() + 1).to_string()
            };
            let numbers: Vec<_> = theme.cards.iter().map(number).collect();
            self.line(&format!("{} {letter}", numbers.join(" ")));
            if theme.says != old.says {
                self.line(&format!("rename {letter}: {}", theme.says));
            }
        }
    }

    /// Keeps, changes and adds what `now` states, shows how far everybody supports all of it, writes
    /// down who differs, and says why something is otherwise; the decision comes next.
    pub(crate) fn statements_after(&mut self, quarter: Quarter<'_>, way: Way) -> &mut Self {
        let Quarter { before, now } = quarter;
        let (stood, states) = (&before.agreement.statements, &now.agreement.statements);
        let words = |one: &Option<credo::domain::Statement>| one.as_ref().unwrap().text.clone();
        self.line("Go on with the promise");
        for (old, new) in [
            (&stood.promise, &states.promise),
            (&stood.goal, &states.goal),
            (&stood.feeling, &states.feeling),
        ] {
            assert_eq!(words(old), words(new), "the example keeps it");
            self.line("Keep it");
        }
        // Those of the edition before come one by one, before any is added.
        for old in &stood.principles {
            let new = states.principles.iter().find(|new| new.id == old.id);
            let principle = new.expect("the example drops none");
            let words = |one: &Principle| {
                (
                    one.name.clone(),
                    one.means.clone(),
                    one.in_practice.clone(),
                    one.even_over.clone(),
                )
            };
            if words(old) == words(principle) {
                self.line("Keep it");
                continue;
            }
            self.line("Change it").line(&principle.name).line(&principle.means);
            self.words(&principle.in_practice.join("\n"));
            self.line(principle.even_over.as_deref().unwrap());
            let count = stood.principles.len();
            self.stays(&wording::principle(principle, count, &now.workshop.language));
        }
        for (principle, number) in states.principles.iter().zip(1..) {
            if stood.principle(&principle.id).is_none() {
                self.principle(now, principle, number);
            }
        }
        self.line("No more principles");
        assert_eq!(states.order, stood.order, "the example keeps it");
        self.enter().words(&states.rituals.join("\n"));
        self.line("Test what you kept, too");
        self.supports(now, way).objections(now).reasons(quarter)
    }

    fn reasons(&mut self, Quarter { before, now }: Quarter<'_>) -> &mut Self {
        let began = carry(&before.agreement.statements, before.workshop.edition);
        for one in explained(&began, &now.agreement.statements) {
            if let Some(ground) = one.ground {
                let called = GROUNDS.iter().find(|(other, _)| *other == ground);
                self.line(called.unwrap().1);
            }
            self.line(one.why.as_deref().unwrap());
            self.line(one.by.as_ref().map_or(":pass", |by| by.as_str()));
        }
        self.line("Go on")
    }

    /// Carries over what was not done or answered, or lets it go; then makes of the issues what `now`
    /// made of them.
    pub(crate) fn commitments_after(&mut self, quarter: Quarter<'_>) -> &mut Self {
        let Quarter { before, now } = quarter;
        let made = &now.agreement.commitments;
        for old in &before.agreement.commitments.commitments {
            let became = now.agreement.review.commitment(&old.id).unwrap();
            let is_done = matches!(
                became.state,
                CommitmentState::Done | CommitmentState::DoneLate | CommitmentState::Dropped
            );
            if is_done {
                continue;
            }
            self.line(&format!("Last time, {}", old.id));
            match made.commitments.iter().find(|one| one.id == old.id) {
                Some(one) => self.line("Carry it over").commitment(now, one),
                None => self.line("No more, and why").line(became.next.as_deref().unwrap()),
            };
        }
        for old in &before.agreement.commitments.requests {
            if now.agreement.review.request(&old.id).unwrap().answer.is_none() {
                let one = made.requests.iter().find(|one| one.id == old.id).unwrap();
                let again = if one.to == old.to { "Ask again" } else { "Ask somebody else" };
                self.line(&format!("Last time, {}", old.id)).line(again).request(now, one);
            }
        }
        for one in made.commitments.iter().filter(|one| one.carried.is_none()) {
            self.answers_issue(now, one.issue.as_ref(), "A commitment").commitment(now, one);
        }
        for one in made.requests.iter().filter(|one| one.carried.is_none()) {
            self.answers_issue(now, one.issue.as_ref(), "A request").request(now, one);
        }
        let commitments = made.commitments.iter().map(|one| (one.id.to_string(), &one.also));
        let requests = made.requests.iter().map(|one: &Request| (one.id.to_string(), &one.also));
        for (id, also) in commitments.chain(requests) {
            for issue in also {
                let issue: &ThemeOf = issue;
                self.answers_issue(now, Some(issue), &format!("Answered by {id}"));
            }
        }
        for not_now in &made.not_now {
            self.answers_issue(now, Some(&not_now.issue), "Not now").line(&not_now.why);
        }
        self.line("Go on").line("Go on")
    }
}
