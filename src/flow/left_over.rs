//! What the edition before promised and did not do, or asked for without an answer: each is carried
//! over or let go, and nothing is left lying.

use std::cmp::Ordering;

use super::review::beside;
use crate::domain::{
    Agreement, Commitment, CommitmentReview, Request, RequestReview, Review, Updates,
};

/// Something of the edition before that is not done with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOver {
    /// What it is.
    pub what: Left,
    /// What became of it in this edition.
    pub became: Became,
}

/// What is left over, as the edition before has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Left {
    /// A commitment that was not done.
    Commitment(Commitment),
    /// A request that nobody answered.
    Request(Request),
}

/// What became of something that is left over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// Nothing so far.
    Nothing,
    /// It is carried a second time and is no smaller, which is no answer: it is made smaller, handed
    /// to somebody else, or dropped.
    SameAgain,
    /// It is one of this edition's.
    Carried,
    /// It is let go, and the review says why.
    LetGo,
}

impl LeftOver {
    /// Whether it still needs an answer.
    pub fn is_open(&self) -> bool {
        matches!(self.became, Became::Nothing | Became::SameAgain)
    }
}

/// Returns what is left over of what the edition `before` promised and asked for: commitments that
/// were done nearly, partly or not, or that nobody looked at, then requests without an answer.
///
/// Where nobody looked back, what was noted last between the editions counts.
pub fn left_over(before: &Agreement, now: &Agreement) -> Vec<LeftOver> {
    let Agreement { commitments: then, updates, .. } = before;
    let Agreement { review, commitments: made, .. } = now;
    let commitments = then.commitments.iter().filter(|one| !is_done(one, (review, updates)));
    let commitments = commitments.map(|one| {
        let carried = made.commitments.iter().find(|it| it.id == one.id && it.carried.is_some());
        let is_let_go = || review.commitment(&one.id).is_some_and(CommitmentReview::is_let_go);
        let became = match carried {
            Some(carried) if one.carried.is_some() && is_as_it_was(one, carried) => {
                Became::SameAgain
            }
            Some(_) => Became::Carried,
            None if is_let_go() => Became::LetGo,
            None => Became::Nothing,
        };
        LeftOver { what: Left::Commitment(one.clone()), became }
    });
    let requests = then.requests.iter().filter(|one| !is_answered(one, (review, updates)));
    let requests = requests.map(|one| {
        let is_carried = made.requests.iter().any(|it| it.id == one.id && it.carried.is_some());
        let is_let_go = || review.request(&one.id).is_some_and(RequestReview::is_let_go);
        let became = if is_carried {
            Became::Carried
        } else if is_let_go() {
            Became::LetGo
        } else {
            Became::Nothing
        };
        LeftOver { what: Left::Request(one.clone()), became }
    });
    commitments.chain(requests).collect()
}

/// Returns what needs an answer of it.
pub fn left_lying(before: &Agreement, now: &Agreement) -> Vec<LeftOver> {
    let mut all = left_over(before, now);
    all.retain(LeftOver::is_open);
    all
}

/// Whether a commitment is done, or was given up and why.
fn is_done(one: &Commitment, (review, noted): (&Review, &Updates)) -> bool {
    review.commitment_or(noted, &one.id).is_some_and(|said| said.state.is_end())
}

/// Whether a request is answered: since, or then.
fn is_answered(one: &Request, (review, noted): (&Review, &Updates)) -> bool {
    match review.request(&one.id) {
        Some(said) => said.answer.is_some(),
        None => one.answer.is_some() || noted.answer(&one.id).is_some(),
    }
}

/// Whether a commitment has the owner that it had and is no smaller: its target is further away, or
/// the same as its words are.
fn is_as_it_was(before: &Commitment, now: &Commitment) -> bool {
    let way = || {
        let from = before.from.as_deref().or(now.from.as_deref())?;
        beside(from, before.to.as_deref()?, now.to.as_deref()?)
    };
    let is_as_worded = || letters(&before.will) == letters(&now.will);
    before.owner == now.owner
        && match way() {
            Some(Ordering::Less) => false,
            Some(Ordering::Equal) => is_as_worded(),
            Some(Ordering::Greater) => true,
            None => {
                is_as_worded()
                    && before.to.as_deref().map(letters) == now.to.as_deref().map(letters)
            }
        }
}

/// Returns the letters and digits of a text: other marks make nothing another.
fn letters(text: &str) -> String {
    text.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Commitments;

    const BEFORE: &str = "
commitments:
- {id: c1, owner: ada, will: Do it, by: 2026-03-01, to: '80%'}
- {id: c2, owner: ben, will: Do that, by: 2026-03-01, to: '80%', carried: 2025-q4}
- {id: c3, owner: ben, will: Do more, by: 2026-03-01}
- {id: c4, owner: ben, will: Do less, by: 2026-03-01}
requests:
- {id: r1, to: Sales, asked-by: ada, ask: Ask us, by: 2026-03-01}
- {id: r2, to: Sales, asked-by: ada, ask: Tell us, by: 2026-03-01, answer: {agreed: false}}
- {id: r3, to: Sales, asked-by: ada, ask: Help us, by: 2026-03-01}
";

    /// Tells what became of everything that is left over.
    fn told(review: &str, made: &str) -> Vec<(String, Became)> {
        told_since("{}", review, made)
    }

    /// The same, where something was noted between the editions.
    fn told_since(noted: &str, review: &str, made: &str) -> Vec<(String, Became)> {
        let commitments: Commitments = serde_yaml::from_str(BEFORE).unwrap();
        let updates = serde_yaml::from_str(noted).unwrap();
        let before = Agreement { commitments, updates, ..Agreement::default() };
        let now = Agreement {
            review: serde_yaml::from_str(review).unwrap(),
            commitments: serde_yaml::from_str(made).unwrap(),
            ..Agreement::default()
        };
        let id = |left: LeftOver| match left.what {
            Left::Commitment(one) => (one.id.to_string(), left.became),
            Left::Request(one) => (one.id.to_string(), left.became),
        };
        left_over(&before, &now).into_iter().map(id).collect()
    }

    #[test]
    fn what_was_not_done_or_answered_is_left_over_until_it_is_carried_or_let_go() {
        let review = "
commitments:
- {id: c1, state: nearly}
- {id: c3, state: done, when: 2026-02-01}
- {id: c4, state: dropped, why: No.}
requests: [{id: r3, answer: {agreed: true}}]
";
        let open = |id: &str| (id.to_owned(), Became::Nothing);
        assert_eq!(told(review, "{}"), [open("c1"), open("c2"), open("r1")]);

        let review = "
commitments:
- {id: c1, state: partly, next: No more of it.}
- {id: c3, state: done-late, when: 2026-03-02}
- {id: c4, state: dropped, why: No.}
requests: [{id: r3, next: They will not.}]
";
        let made = "
commitments: [{id: c2, owner: ada, will: Do that, by: 2026-06-01, to: '80%', carried: 2026-q1}]
requests: [{id: r1, to: Board, asked-by: ada, ask: Ask us, by: 2026-06-01, carried: 2026-q1}]
";
        let expected = [
            ("c1".to_owned(), Became::LetGo),
            ("c2".to_owned(), Became::Carried),
            ("r1".to_owned(), Became::Carried),
            ("r3".to_owned(), Became::LetGo),
        ];
        assert_eq!(told(review, made), expected);
    }

    #[test]
    fn what_was_noted_last_counts_where_nobody_looked_back() {
        let noted = "
commitments:
- {id: c1, when: 2026-01-10, state: done}
- {id: c2, when: 2026-01-10, state: done}
- {id: c2, when: 2026-01-20, state: partly}
- {id: c3, when: 2026-01-10, state: dropped, line: No.}
- {id: c4, when: 2026-01-10, state: done}
requests:
- {id: r1, when: 2026-01-10, answer: {agreed: false}}
- {id: r3, when: 2026-01-10, answer: {agreed: true}}
";
        let review = "
commitments: [{id: c4, state: nearly}]
requests: [{id: r3}]
";
        let open = |id: &str| (id.to_owned(), Became::Nothing);
        assert_eq!(told_since(noted, review, "{}"), [open("c2"), open("c4"), open("r3")]);
    }

    #[test]
    fn what_was_carried_once_is_made_smaller_or_handed_over_and_not_carried_as_it_was() {
        let became = |made: &str| {
            let made =
                format!("commitments: [{{id: c2, by: 2026-06-01, carried: 2026-q1, {made}}}]");
            let mut all = told("{}", &made).into_iter();
            all.find(|(id, _)| id == "c2").map(|(_, became)| became)
        };
        let is = |made: &str| became(made).unwrap();
        assert_eq!(is("owner: ben, will: Do that, to: '80%'"), Became::SameAgain);
        assert_eq!(is("owner: ada, will: Do that, to: '80%'"), Became::Carried);
        assert_eq!(is("owner: ben, will: Do half of that, to: '80%'"), Became::Carried);
        assert_eq!(is("owner: ben, will: Do that, to: '70%'"), Became::Carried);
        assert_eq!(is("owner: ben, will: Do that., to: 80 %"), Became::SameAgain);
        // Where it is known where the figure began, a target that is further away is no smaller.
        let bigger = "owner: ben, will: Do more than that, from: '10%', to: '90%'";
        assert_eq!(is(bigger), Became::SameAgain);
        assert_eq!(is(&bigger.replace("90%", "60%")), Became::Carried);
        assert_eq!(is(&bigger.replace("ben", "ada")), Became::Carried);
    }
}
