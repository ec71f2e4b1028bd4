//! What may be private, as it is told: what it is, where it stands, what was decided.

use std::fmt::Write as _;

use super::Matter;
use crate::context::Context;
use crate::document::discretion::Leak;
use crate::domain::{Audience, LeakKind, Ruling};
use crate::error::Error;
use crate::store::Spot;
use crate::text::{self, safe_line};

impl Matter<'_> {
    /// Lists everything, with its state.
    pub(super) fn list(&self, context: &mut Context<'_>) -> Result<(), Error> {
        let columns = context.ui.columns();
        let mut list = String::new();
        for (leak, spot) in self.leaks.iter().zip(self.spots()?) {
            let (found, state) = (safe_line(leak.found()), self.state(leak));
            let head = format!("{found} ({}): {state}", kind(leak.kind));
            // Rows further in belong to it, or it would begin with each.
            list.push_str(&text::wrap(&head, columns.saturating_sub(2)).join("\n  "));
            list.push('\n');
            for (line, at) in place(leak, spot.as_ref()).iter().zip(0..) {
                let line = format!("    {line}");
                // A place in a file stays in one piece, for whoever opens it from there.
                if at == 0 {
                    list.push_str(&text::laid_out(&line, columns));
                } else {
                    list.extend([line.as_str(), "\n"]);
                }
            }
        }
        let results = context.ui.results();
        results.write_all(list.as_bytes()).and_then(|()| results.flush()).map_err(Error::Output)
    }

    /// Says what was decided about something, and in which edition if not in this one.
    fn state(&self, leak: &Leak) -> String {
        let Some((ruling, edition)) = self.ruling(leak.stretch) else {
            let stays = if self.stays() { ", and stays" } else { "" };
            return format!("undecided{stays}");
        };
        let state = match ruling {
            Ruling::Keep => "kept".to_owned(),
            Ruling::Replace(words) => format!("replaced by `{}`", safe_line(words)),
            Ruling::Drop => "left out with its text".to_owned(),
        };
        match edition {
            None => state,
            Some(edition) => format!("{state}, as decided for {}", edition.title()),
        }
    }

    /// Whether it stays where nobody decides about it: what people wrote by hand, for the team.
    fn stays(&self) -> bool {
        self.by_hand.is_some() && self.audience == Audience::Team
    }

    /// Says what is undecided, without repeating it: this may end in a log that others read.
    pub(super) fn tell_undecided(
        &self,
        context: &mut Context<'_>,
        left: &[usize],
    ) -> Result<(), Error> {
        let spots = self.spots()?;
        let heading = if self.stays() { "Written by hand, and stays:" } else { "Undecided:" };
        let mut told = String::from(heading);
        for at in left {
            let Some((leak, spot)) = self.leaks.get(*at).zip(spots.get(*at)) else { continue };
            let spot = spot.as_ref().map_or_else(|| leak.place.tag(), ToString::to_string);
            let _written = write!(told, "\n  {spot}: {}", kind(leak.kind));
        }
        context.ui.remark(&told).map_err(Error::Output)
    }
}

/// Says what something may be.
pub(super) fn kind(kind: LeakKind) -> &'static str {
    match kind {
        LeakKind::Email => "an e-mail address",
        LeakKind::Telephone => "a telephone number",
        LeakKind::Card => "the number of a card or an account",
        LeakKind::Link => "a link",
        LeakKind::Number => "the number of an order or the like",
        LeakKind::Private => "on your list of what is private",
        LeakKind::Participant => "a name of one of you",
        LeakKind::Person => "somebody with a title",
    }
}

/// Says what something is called where there are several.
pub(super) fn kinds(kind: LeakKind) -> &'static str {
    match kind {
        LeakKind::Email => "e-mail addresses",
        LeakKind::Telephone => "telephone numbers",
        LeakKind::Card => "numbers of cards and accounts",
        LeakKind::Link => "links",
        LeakKind::Number => "numbers of orders and the like",
        LeakKind::Private => "words on your list",
        LeakKind::Participant => "names of yours",
        LeakKind::Person => "people with a title",
    }
}

/// Says where something stands: in the document, and in which file and line.
pub(super) fn place(leak: &Leak, spot: Option<&Spot>) -> Vec<String> {
    let place = safe_line(&leak.place.to_string()).into_owned();
    let spot = spot.map(|spot| safe_line(&spot.to_string()).into_owned());
    std::iter::once(place).chain(spot).collect()
}

/// Shows a text, or the part of it round what may be private, with that marked: about so many columns
/// of it on either side.
pub(super) fn shown(leak: &Leak, columns: usize) -> String {
    let before = safe_line(leak.text.get(..leak.range.start).unwrap_or_default());
    let after = safe_line(leak.text.get(leak.range.end..).unwrap_or_default());
    let (opening, closing) = (text::tail(&before, columns), text::head(&after, columns));
    let more = |is_more: bool| if is_more { "…" } else { "" };
    let (left, right) = (more(opening.len() < before.len()), more(closing.len() < after.len()));
    format!("{left}{opening}>>{}<<{closing}{right}", safe_line(leak.found()))
}
