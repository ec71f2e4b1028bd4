//! What became of a commitment, as its owner says: how far it came, when, and with what figure.

use super::overview::figures;
use super::{Back, Looked};
use crate::domain::{Commitment, CommitmentReview, CommitmentState, Day};
use crate::error::Error;
use crate::flow::{Doubted, done, doubted, read_past_day, spoken};
use crate::stages::commitments::in_full;
use crate::stages::line::{Line, Typed};
use crate::stages::session::Session;

/// What somebody says of a commitment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    /// It is done, on a day that is asked for.
    Done,
    State(CommitmentState),
    Later,
}

impl Session<'_, '_> {
    /// Asks how far a commitment came and with what figure, and keeps it.
    pub(super) fn look_at_commitment(
        &mut self,
        back: &Back,
        one: &Commitment,
    ) -> Result<Looked, Error> {
        let about = format!("review {}", one.id);
        let mut says = self.begins_with(back, one);
        loop {
            self.page(&back.seen(self.shown(back, one)))?;
            let Some(said) = self.where_is_it(back, one, says)? else { return Ok(Looked::Back) };
            says = said;
            if said == Says::Later {
                return Ok(Looked::Later);
            }
            let Some(mut review) = self.day_and_figure(back, one, said)? else { continue };
            if let Some(rather) = self.is_rather(back, one, &review)? {
                says = Says::State(rather);
                continue;
            }
            let Typed::Said(why) = self.why(back, one, review.state)? else { continue };
            review.why = why;
            let Typed::Said(next) = self.next(back, one, review.state)? else { continue };
            review.next = next;
            self.sitting.change_review(|all| {
                match all.commitments.iter_mut().find(|other| other.id == review.id) {
                    Some(other) => *other = review,
                    None => all.commitments.push(review),
                }
            })?;
            self.sitting.drop_shared_drafts(&about)?;
            return Ok(Looked::At);
        }
    }

    /// Returns what the menu stands on: what was said before, or last between the editions.
    fn begins_with(&self, back: &Back, one: &Commitment) -> Says {
        let review = self.sitting.agreement().review.commitment(&one.id).map(|it| it.state);
        let last = back.agreement.updates.commitment(&one.id).map(|it| it.state);
        match review.or(last) {
            Some(CommitmentState::Done | CommitmentState::DoneLate) | None => Says::Done,
            Some(state) => Says::State(state),
        }
    }

    fn shown(&self, back: &Back, one: &Commitment) -> String {
        let Commitment { id, owner, will, by: Day(by), .. } = one;
        let owner = self.name_in(back, owner);
        let mut lines = vec![format!("Commitment {id}: {owner}, by {}", spoken(*by))];
        lines.push(format!("{will}{}", figures(one)));
        for update in back.agreement.updates.commitments.iter().filter(|it| it.id == *id) {
            let state = in_full(update.state);
            let said = [&update.figure, &update.line].into_iter().flatten();
            let said: Vec<_> = said.map(String::as_str).collect();
            lines.push(format!("{}: {state}. {}", spoken(update.on.0), said.join(". ")));
        }
        format!("{}\n", lines.join("\n"))
    }

    /// Asks where it is; nothing is *back*.
    fn where_is_it(
        &mut self,
        back: &Back,
        one: &Commitment,
        says: Says,
    ) -> Result<Option<Says>, Error> {
        let choices = [
            ("Done", Says::Done),
            ("Nearly: nine tenths of the way. Nearly is not done", {
                Says::State(CommitmentState::Nearly)
            }),
            ("Partly", Says::State(CommitmentState::Partly)),
            ("Not started", Says::State(CommitmentState::NotStarted)),
            ("Dropped, and why", Says::State(CommitmentState::Dropped)),
            ("Look at it later", Says::Later),
        ];
        let choices: Vec<_> = choices.into_iter().map(|(l, meant)| (l.to_owned(), meant)).collect();
        let default = choices.iter().position(|(_, meant)| *meant == says).unwrap_or(0);
        let owner = self.name_in(back, &one.owner);
        let question = if self.workshop().participant(&one.owner).is_some() {
            format!("Where is it, {owner}?")
        } else {
            format!("{owner} has left. Where is it?")
        };
        self.pick_or_pause(&question, choices, default)
    }

    /// Asks for the day on which it was done, and for its figure; nothing is *back*.
    fn day_and_figure(
        &mut self,
        back: &Back,
        one: &Commitment,
        says: Says,
    ) -> Result<Option<CommitmentReview>, Error> {
        let before = self.sitting.agreement().review.commitment(&one.id).cloned();
        let mut review = CommitmentReview {
            id: one.id.clone(),
            state: CommitmentState::Partly,
            on: None,
            result: None,
            why: None,
            next: None,
        };
        match says {
            Says::Done => {
                let Some(on) = self.day_of(back, one, before.as_ref())? else { return Ok(None) };
                review.on = Some(on);
                review.state = done(one.by, on);
            }
            Says::State(state) => review.state = state,
            Says::Later => return Ok(None),
        }
        if matches!(review.state, CommitmentState::NotStarted | CommitmentState::Dropped) {
            return Ok(Some(review));
        }
        let last = back.agreement.updates.commitment(&one.id);
        let stands =
            before.and_then(|it| it.result).or_else(|| last.and_then(|it| it.figure.clone()));
        let about = format!("review {}", one.id);
        let aim = back.seen(figures(one));
        let line = Line {
            label: "The figure now:",
            text: stands.unwrap_or_default(),
            note: Some(match aim.trim() {
                "" => "What tells how far it came; pass leaves it out.".to_owned(),
                aim => aim.to_owned(),
            }),
            kept: Some((&about, "figure")),
            ..Line::default()
        };
        let figure = self.perhaps(line)?.said();
        Ok(figure.map(|result| CommitmentReview { result, ..review }))
    }

    /// Asks for the day on which it was done: what was said before stands there, or noted between the
    /// editions. Nothing else does: a day that is only taken over would be one that nobody said.
    fn day_of(
        &mut self,
        back: &Back,
        one: &Commitment,
        before: Option<&CommitmentReview>,
    ) -> Result<Option<Day>, Error> {
        let today = self.context.today;
        let noted = back.agreement.updates.commitment(&one.id).filter(|it| is_done(it.state));
        let on = before.and_then(|it| it.on).or(noted.map(|it| it.on));
        let line = Line {
            label: "Done on:",
            text: on.map(|on| on.to_string()).unwrap_or_default(),
            note: Some(format!("It was due on {}.", spoken(one.by.0))),
            ..Line::default()
        };
        match self.line(line, |typed| read_past_day(typed, today))? {
            Typed::Said(on) => Ok(Some(Day(on))),
            Typed::Pass | Typed::Back => Ok(None),
        }
    }

    /// Says where the figure is not where it was to go, and asks whether it is what was said all the
    /// same; if not, returns what it is rather.
    fn is_rather(
        &mut self,
        back: &Back,
        one: &Commitment,
        review: &CommitmentReview,
    ) -> Result<Option<CommitmentState>, Error> {
        let doubt = review.result.as_ref().and_then(|now| doubted(one, review.state, now));
        let Some(Doubted { told, question, rather }) = doubt else { return Ok(None) };
        let is_so =
            self.context.prompter.confirm(&back.seen(format!("{told} {question}")), false)?;
        Ok((is_so != Some(true)).then_some(rather))
    }

    /// Asks what comes of what is done, as noted between the editions; of anything else that is asked
    /// when the workshop comes to what is left over, and stays as it was said.
    fn next(
        &mut self,
        back: &Back,
        one: &Commitment,
        state: CommitmentState,
    ) -> Result<Typed<Option<String>>, Error> {
        let before = self.sitting.agreement().review.commitment(&one.id);
        let said = before.filter(|it| is_done(it.state) == is_done(state));
        let said = said.and_then(|it| it.next.clone());
        if !is_done(state) {
            return Ok(Typed::Said(said));
        }
        let last = back.agreement.updates.commitment(&one.id).filter(|_| before.is_none());
        let noted = last.filter(|it| is_done(it.state)).and_then(|it| it.line.clone());
        let about = format!("review {}", one.id);
        let note = "In a line, as “kept in the handbook”; pass leaves it out.";
        self.perhaps(Line {
            label: "What comes of it:",
            text: said.or(noted).unwrap_or_default(),
            note: Some(note.to_owned()),
            kept: Some((&about, "next")),
            ..Line::default()
        })
    }

    /// Asks why, as noted between the editions; it must be said where it was dropped.
    fn why(
        &mut self,
        back: &Back,
        one: &Commitment,
        state: CommitmentState,
    ) -> Result<Typed<Option<String>>, Error> {
        let about = format!("review {}", one.id);
        let review = self.sitting.agreement().review.commitment(&one.id);
        let last = back.agreement.updates.commitment(&one.id).filter(|_| review.is_none());
        let noted = last.filter(|it| it.state == state).and_then(|it| it.line.clone());
        let line = Line {
            label: "Why:",
            text: review.and_then(|it| it.why.clone()).or(noted).unwrap_or_default(),
            kept: Some((&about, "why")),
            ..Line::default()
        };
        match state {
            CommitmentState::Done | CommitmentState::DoneLate | CommitmentState::Nearly => {
                Ok(Typed::Said(review.and_then(|it| it.why.clone())))
            }
            CommitmentState::Partly | CommitmentState::NotStarted => {
                let note = "In a line that everybody may read; pass leaves it out.";
                self.perhaps(Line { note: Some(note.to_owned()), ..line })
            }
            CommitmentState::Dropped => {
                let note = "What is given up is given up for a reason, which the document says.";
                let line = Line { note: Some(note.to_owned()), ..line };
                self.line(line, |typed| {
                    let why = typed.trim();
                    if why.is_empty() {
                        Err("a reason is asked for")
                    } else {
                        Ok(Some(why.to_owned()))
                    }
                })
            }
        }
    }
}

/// Whether this is done, in time or not.
fn is_done(state: CommitmentState) -> bool {
    matches!(state, CommitmentState::Done | CommitmentState::DoneLate)
}
