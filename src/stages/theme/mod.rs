//! Putting answers under themes: one question after the other, card by card.

mod told;

use super::agenda;
use super::session::{Outcome, Session};
use crate::domain::{
    Agreement, CardId, Question, QuestionId, Statement, Theme, ThemeId, Whose, cards,
};
use crate::error::Error;
use crate::figures::{Figures, PROMISE_RECALL, Unlike};
use crate::flow::{Board, Falls, Laid, Move, part_pairs, shuffle, standing, to_sort};
use crate::prompt::{BoardView, Cursor, Played};
use crate::text::word_for_word;
use crate::themes::Likeness;

/// The cards of one question.
struct Pile {
    question: Question,
    cards: Vec<Laid>,
    likeness: Likeness,
    /// Its themes in the edition before, where it was asked in the same words.
    earlier: Vec<Theme>,
    /// The promise, where these are answers to what it is: under it goes what has its sense.
    promise: Option<Theme>,
}

/// What is said of the promise that lies on a board.
const UNDER_THE_PROMISE: &str = "Under the promise goes what has its sense, in whatever words";

/// What the facilitator wants before anything is sorted.
#[derive(Clone, Copy)]
enum Want {
    Sort(Begins),
    GoOn,
    Pause,
}

/// What lies on a board before anything is sorted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begins {
    WithCards,
    /// The themes of the edition before, too.
    WithEarlier,
}

impl Session<'_, '_> {
    /// Puts the answers of each question under themes.
    pub(super) fn theme(&mut self) -> Result<Outcome, Error> {
        let piles = self.piles()?;
        if piles.is_empty() {
            return Ok(Outcome::Finished);
        }
        loop {
            let begins = match self.whether_to_sort(&piles)? {
                Some(Want::Sort(begins)) => begins,
                Some(Want::GoOn) => return Ok(Outcome::Finished),
                Some(Want::Pause) => return Ok(Outcome::Paused),
                None => continue,
            };
            if let Some(outcome) = self.sort(&piles, begins)? {
                return Ok(outcome);
            }
        }
    }

    /// Says what themes are, and asks whether to make any.
    fn whether_to_sort(&mut self, piles: &[Pile]) -> Result<Option<Want>, Error> {
        let questions = agenda::questions(piles.len());
        let have = if piles.len() == 1 { "has" } else { "have" };
        self.page(&format!(
            "What belongs together? A theme is a sentence that one or more answers say. An answer \
             may be under none, one, or up to three. {questions} {have} answers to look at.\n"
        ))?;
        let mut choices = vec![("Put the answers under themes", Want::Sort(Begins::WithCards))];
        if piles.iter().any(|pile| !pile.earlier.is_empty()) {
            let compared = "Begin with the themes of last time, so that they can be compared";
            choices.push((compared, Want::Sort(Begins::WithEarlier)));
        }
        choices.push(("Go on, and leave them as they are", Want::GoOn));
        choices.push(("Stop for now", Want::Pause));
        let choices = choices.into_iter().map(|(says, want)| (says.to_owned(), want)).collect();
        self.pick("Themes:", choices, 0)
    }

    /// Goes through the boards; nothing is returned where somebody went back from the first.
    fn sort(&mut self, piles: &[Pile], begins: Begins) -> Result<Option<Outcome>, Error> {
        let ids: Vec<(QuestionId, Vec<CardId>)> = piles
            .iter()
            .map(|pile| {
                let cards = pile.cards.iter().map(|card| card.id.clone()).collect();
                (pile.question.id.clone(), cards)
            })
            .collect();
        let mut at = to_sort(&ids, &self.sitting.agreement().themes);
        while let Some(pile) = piles.get(at) {
            let heading = format!("Themes · {} of {}", at + 1, piles.len());
            at = match self.lay_out(pile, &heading, begins)? {
                Left::Forth => at + 1,
                Left::Back if at == 0 => return Ok(None),
                Left::Back => at - 1,
                Left::Paused => return Ok(Some(Outcome::Paused)),
            };
        }
        Ok(Some(Outcome::Finished))
    }

    /// Lays out one question's cards until somebody leaves the board.
    fn lay_out(&mut self, pile: &Pile, heading: &str, begins: Begins) -> Result<Left, Error> {
        let sorted = self.sitting.agreement().themes.get(&pile.question.id).cloned();
        let mut board = Board::new(pile.cards.clone(), sorted.unwrap_or_default());
        if let Some(promise) = &pile.promise {
            board = board.following(vec![promise.clone()]);
            board.lay_out_earlier();
        }
        board = board.following(pile.earlier.clone());
        if begins == Begins::WithEarlier {
            board.lay_out_earlier();
        }
        let question = pile.question.prompt.text(&self.workshop().language).to_owned();
        let mut at = Cursor::default();
        let mut note = pile.promise.as_ref().map(|_| UNDER_THE_PROMISE.to_owned());
        self.context.prompter.clear()?;
        loop {
            let view = BoardView {
                heading,
                question: &question,
                board: &board,
                likeness: &pile.likeness,
                note: note.as_deref(),
            };
            match self.context.prompter.board(&view, &mut at)? {
                Played::Moved(played) => {
                    note = Some(self.play(&mut board, &played, &pile.question.id)?);
                }
                Played::Next if self.is_whole(&mut board, &pile.question.id)? => {
                    return Ok(Left::Forth);
                }
                Played::Next => note = None,
                Played::Back => return Ok(Left::Back),
                Played::Pause => return Ok(Left::Paused),
            }
        }
    }

    /// Makes a move and keeps what comes of it; returns what is said of it.
    fn play(
        &mut self,
        board: &mut Board,
        played: &Move,
        question: &QuestionId,
    ) -> Result<String, Error> {
        let told = told::told(board, played);
        let next = match board.would(played) {
            Ok(next) => board.kept(next),
            Err(why) => return Ok(format!("Nothing is changed: {why}")),
        };
        let agreement = self.sitting.agreement();
        let mut themes = agreement.themes.clone();
        themes.put(question.clone(), next.clone());
        let opposites = self.workshop().opposites().map(|both| both.map(|one| one.id.clone()));
        let opposites = opposites.as_ref().map(<[_; 2]>::each_ref);
        let (agreement, falls) = standing(agreement, themes, opposites);
        if !falls.is_empty() {
            if !self.may_fall(&falls)? {
                return Ok("Nothing is changed".to_owned());
            }
            self.let_fall(agreement)?;
        }
        self.sitting.change_themes(|now| {
            now.put(question.clone(), next);
            // What was told above goes in the same step as its theme.
            opposites.map(|both| part_pairs(now, both));
        })?;
        // It was possible a moment ago, and is now.
        let _played = board.play(played);
        Ok(format!("{told} · {}", told::loose(board)))
    }

    /// Names what goes with the themes that a move takes away, and asks whether it may.
    fn may_fall(&mut self, falls: &[Falls]) -> Result<bool, Error> {
        let listed: Vec<_> = falls.iter().map(|falls| format!("- {falls}")).collect();
        let asked = format!("With this goes, for good:\n{}\nDo it?", listed.join("\n"));
        self.context.prompter.clear()?;
        Ok(self.context.prompter.confirm(&asked, false)? == Some(true))
    }

    /// Keeps an agreement without what goes with a theme. It goes before the theme, so that the
    /// files fit one another at any moment.
    fn let_fall(&mut self, agreement: Agreement) -> Result<(), Error> {
        let Agreement { review: _, themes: _, votes, statements, commitments, updates: _ } =
            agreement;
        self.sitting.change_commitments(|now| *now = commitments)?;
        self.sitting.change_statements(|now| *now = statements)?;
        self.sitting.change_votes(|now| *now = votes)?;
        Ok(())
    }

    /// Whether every theme has a card, or those that have none are taken away because that is wanted.
    fn is_whole(&mut self, board: &mut Board, question: &QuestionId) -> Result<bool, Error> {
        let kept = board.kept(board.sorting().clone());
        let empty: Vec<(ThemeId, String)> = kept
            .themes
            .iter()
            .filter(|theme| theme.cards.is_empty())
            .map(|theme| (theme.id.clone(), theme.says.clone()))
            .collect();
        if empty.is_empty() {
            return Ok(true);
        }
        let listed: Vec<_> = empty.iter().map(|(_, says)| format!("- {says}")).collect();
        let asked = format!("No card is under:\n{}\nTake that away?", listed.join("\n"));
        if self.context.prompter.confirm(&asked, true)? != Some(true) {
            return Ok(false);
        }
        for (theme, _) in empty {
            self.play(board, &Move::Remove(theme), question)?;
        }
        Ok(true)
    }

    /// Returns the cards of every revealed question that has any.
    fn piles(&self) -> Result<Vec<Pile>, Error> {
        let edition = self.sitting.folder().load()?;
        let figures = Figures::of(&edition);
        let revealed = &edition.workshop.revealed;
        let before = self.edition_before()?;
        let earlier = |question: &QuestionId| {
            let (_, workshop, agreement) = before.as_ref()?;
            Unlike::compare(workshop, self.workshop(), question).ok()?;
            Some(agreement.themes.get(question)?.themes.clone())
        };
        let mut piles = Vec::new();
        for (question, figures) in edition.workshop.questions().zip(&figures.questions) {
            if !revealed.contains(&question.id) {
                continue;
            }
            let names_tell = figures.names_tell();
            let name = |of: &Whose| match of {
                Whose::Named(person) if !names_tell => {
                    edition.workshop.participant(person).map(|person| person.name.clone())
                }
                Whose::Named(_) | Whose::Unnamed(_) => None,
            };
            let laid = |card: crate::domain::Card<'_>| Laid {
                by: name(&card.id.of),
                id: card.id,
                words: card.words,
            };
            let laid: Vec<_> = cards(&edition, question).into_iter().map(laid).collect();
            if !laid.is_empty() {
                let earlier = earlier(&question.id).unwrap_or_default();
                let promise = before.as_ref().and_then(|(_, _, made)| {
                    promise(&question.id, made.statements.promise.as_ref()?, &earlier)
                });
                piles.push(Pile { earlier, promise, ..self.pile(question, laid) });
            }
        }
        Ok(piles)
    }

    /// Returns a question's cards, those that say much the same one after the other. The order comes
    /// from their words alone, and tells nothing of people.
    fn pile(&self, question: &Question, mut cards: Vec<Laid>) -> Pile {
        let language = &self.workshop().language;
        shuffle(&mut cards, self.seed_of(&question.id));
        let words = cards.iter().map(|card| card.words.as_str());
        let order = Likeness::of(words, language).pile().concat();
        let cards: Vec<_> = order.iter().filter_map(|at| cards.get(*at)).cloned().collect();
        let likeness = Likeness::of(cards.iter().map(|card| card.words.as_str()), language);
        let question = question.clone();
        Pile { question, cards, likeness, earlier: Vec::new(), promise: None }
    }
}

/// Returns the theme that says the promise, for the answers to what it is. Where there was one, it is
/// the same.
fn promise(question: &QuestionId, promise: &Statement, earlier: &[Theme]) -> Option<Theme> {
    if question.as_str() != PROMISE_RECALL {
        return None;
    }
    let known = earlier.iter().find(|theme| word_for_word(&theme.says, &promise.text));
    let taken: Vec<_> = earlier.iter().map(|theme| &theme.id).collect();
    let new = || ThemeId::for_words(&promise.text, &taken);
    let id = known.map_or_else(new, |theme| theme.id.clone());
    Some(Theme { id, says: promise.text.clone(), cards: Vec::new() })
}

/// How somebody left a board.
enum Left {
    Forth,
    Back,
    Paused,
}
