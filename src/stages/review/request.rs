//! What was answered to a request, and what came of it.

use super::{Back, Looked};
use crate::domain::{Day, Reply, Request, RequestReview};
use crate::error::Error;
use crate::flow::{read_past_day, spoken};
use crate::stages::commit::reply;
use crate::stages::line::{Line, Typed};
use crate::stages::session::Session;

/// What somebody says of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    NothingYet,
    Answered { yes: bool },
    Later,
}

impl Session<'_, '_> {
    /// Asks what was answered to a request and what came of it, and keeps it.
    pub(super) fn look_at_request(&mut self, back: &Back, one: &Request) -> Result<Looked, Error> {
        let about = format!("review {}", one.id);
        let stands = self.known_answer(back, one);
        loop {
            self.page(&back.seen(self.asked_then(back, one, stands.answer.as_ref())))?;
            let answer = match self.what_was_answered(stands.answer.as_ref())? {
                None => return Ok(Looked::Back),
                Some(Says::Later) => return Ok(Looked::Later),
                Some(Says::NothingYet) => None,
                Some(Says::Answered { yes }) => {
                    let before = stands.answer.as_ref().filter(|reply| reply.yes == yes);
                    let Some(reply) = self.reply(&about, yes, before)? else { continue };
                    Some(reply)
                }
            };
            let note = if answer.is_some() {
                "What came of it, in a line; pass leaves it out."
            } else {
                "How often it was asked, or what came of it; pass leaves it out."
            };
            let line = Line {
                label: "Since then:",
                text: stands.result.clone().unwrap_or_default(),
                note: Some(note.to_owned()),
                kept: Some((&about, "result")),
                ..Line::default()
            };
            let Typed::Said(result) = self.perhaps(line)? else { continue };
            let review = RequestReview { id: one.id.clone(), answer, result, next: None };
            self.sitting.change_review(|all| {
                match all.requests.iter_mut().find(|other| other.id == review.id) {
                    Some(other) => {
                        let next = other.next.take();
                        *other = RequestReview { next, ..review };
                    }
                    None => all.requests.push(review),
                }
            })?;
            self.sitting.drop_shared_drafts(&about)?;
            return Ok(Looked::At);
        }
    }

    /// Returns what is known already: from an earlier look, else from between the editions, else from
    /// the edition that asked.
    pub(super) fn known_answer(&self, back: &Back, one: &Request) -> RequestReview {
        let before = self.sitting.agreement().review.request(&one.id);
        let last = back.agreement.updates.request(&one.id);
        before.cloned().unwrap_or_else(|| RequestReview {
            id: one.id.clone(),
            answer: back.agreement.updates.answer(&one.id).or(one.answer.as_ref()).cloned(),
            result: last.and_then(|it| it.line.clone()),
            next: None,
        })
    }

    fn asked_then(&self, back: &Back, one: &Request, answer: Option<&Reply>) -> String {
        let Request { id, to, ask, asked_by, by, .. } = one;
        let (asked_by, due) = (self.name_in(back, asked_by), spoken(by.0));
        let so_far = reply(answer);
        format!(
            "Request {id} to: {to}\n{ask}\nAsked by {asked_by}; an answer was due on {due}. So far: \
             {so_far}\n"
        )
    }

    /// Asks whether there is an answer, and which; nothing is *back*.
    fn what_was_answered(&mut self, stands: Option<&Reply>) -> Result<Option<Says>, Error> {
        let choices = [
            ("Nothing yet", Says::NothingYet),
            ("Yes", Says::Answered { yes: true }),
            ("No", Says::Answered { yes: false }),
            ("Look at it later", Says::Later),
        ];
        let stands = stands.map_or(Says::NothingYet, |reply| Says::Answered { yes: reply.yes });
        let default = choices.iter().position(|(_, says)| *says == stands).unwrap_or(0);
        let choices = choices.map(|(label, says)| (label.to_owned(), says)).to_vec();
        self.pick_or_pause("What did they answer?", choices, default)
    }

    /// Asks when it was answered and in which words; nothing is *back*.
    fn reply(
        &mut self,
        about: &str,
        yes: bool,
        stands: Option<&Reply>,
    ) -> Result<Option<Reply>, Error> {
        let today = self.context.today;
        let line = Line {
            label: "They said so on:",
            text: stands.and_then(|it| it.on).map_or_else(String::new, |on| on.to_string()),
            note: Some("As in `20 Oct`; pass leaves it out.".to_owned()),
            may_pass: true,
            ..Line::default()
        };
        let read = |typed: &str| {
            let typed = typed.trim();
            (!typed.is_empty()).then(|| read_past_day(typed, today).map(Day)).transpose()
        };
        let on = match self.line(line, read)? {
            Typed::Said(on) => on,
            Typed::Pass => None,
            Typed::Back => return Ok(None),
        };
        let line = Line {
            label: "In their words:",
            text: stands.and_then(|it| it.words.clone()).unwrap_or_default(),
            note: Some("As they gave it, without comment; pass leaves it out.".to_owned()),
            kept: Some((about, "words")),
            ..Line::default()
        };
        let words = self.perhaps(line)?.said();
        Ok(words.map(|words| Reply { yes, on, words }))
    }
}
