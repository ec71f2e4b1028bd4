//! Setting good and bad side by side, once both are voted on: one menu for each theme of the bad.

use super::session::{Outcome, Session};
use crate::domain::{Card, Principle, QuestionId, Theme, ThemeId, Themes, cards};
use crate::error::Error;
use crate::flow::Pairing;
use crate::prompt::{PromptError, Waited};
use crate::themes::{Likeness, Taking};
use crate::ui;

/// The least nearness of two texts at which one is suggested as the opposite of the other: below it
/// they share no more than the words of the trade.
const LEAST_NEARNESS: f32 = 0.1;

/// The rows of the menu below the pairs.
const MENU_ROWS: usize = 6;

/// What the facilitator wants of a theme.
enum Want {
    /// It stands beside this one, or alone.
    Beside(Option<ThemeId>),
    /// It and the others are left as they are.
    Leave,
}

/// What the facilitator wants once the pairs are seen.
enum Next {
    On,
    Again,
}

impl Session<'_, '_> {
    /// Lets people vote, and set good and bad side by side; back from there are the votes.
    pub(super) fn vote_and_pair(&mut self) -> Result<Outcome, Error> {
        let mut back = false;
        let mut is_between = self.is_between_pairs()?;
        loop {
            if !is_between && self.vote(back)? == Outcome::Paused {
                return Ok(Outcome::Paused);
            }
            if let Some(outcome) = self.pair()? {
                return Ok(outcome);
            }
            (back, is_between) = (true, false);
        }
    }

    /// Whether somebody stopped between two pairs, with every vote held.
    fn is_between_pairs(&self) -> Result<bool, Error> {
        let is_begun = self.pairing().is_some_and(|pairing| pairing.is_begun());
        Ok(is_begun && self.every_vote_is_held()?)
    }

    fn pairing(&self) -> Option<Pairing> {
        Pairing::of(self.workshop(), self.sitting.agreement())
    }

    /// Sets each theme beside its opposite, or alone; nothing is returned where somebody went back
    /// from the first.
    fn pair(&mut self) -> Result<Option<Outcome>, Error> {
        let Some(first) = self.pairing() else { return Ok(Some(Outcome::Finished)) };
        let likely = self.likely(&first)?;
        let mut at = first.first_open();
        while let Some(pairing) = self.pairing() {
            let Some((number, (theme, likely))) = at.and_then(|at| {
                let theme = pairing.themes.get(at)?.0.id.clone();
                Some((at, (theme, likely.get(at)?)))
            }) else {
                match self.look_at_pairs(&pairing)? {
                    Some(Next::On) => break,
                    Some(Next::Again) => at = Some(0),
                    None => at = pairing.themes.len().checked_sub(1),
                }
                continue;
            };
            match self.opposite_of(&pairing, number, likely)? {
                Some(Want::Beside(opposite)) => {
                    self.set_beside(&pairing.asks, (&theme, opposite.as_ref()))?;
                    let is_last = number + 1 >= pairing.themes.len();
                    let open = self.pairing().and_then(|pairing| pairing.first_open());
                    at = if is_last { open } else { Some(number + 1) };
                }
                Some(Want::Leave) => break,
                None if number == 0 => return Ok(None),
                None => at = Some(number - 1),
            }
        }
        Ok(Some(Outcome::Finished))
    }

    /// Asks for the opposite of the theme at a place; nothing is *back*.
    fn opposite_of(
        &mut self,
        pairing: &Pairing,
        at: usize,
        likely: &[ThemeId],
    ) -> Result<Option<Want>, Error> {
        let Some(one) = pairing.themes.get(at) else { return Ok(Some(Want::Leave)) };
        let (theme, all) = (&one.0, pairing.themes.len());
        self.page(&format!(
            "Good and bad, side by side · {} of {all}\n\n{}\n\n",
            at + 1,
            told(one, None)
        ))?;
        let elsewhere =
            |good: &Theme| pairing.beside(&good.id).is_some_and(|beside| beside.id != theme.id);
        let mut choices: Vec<_> = Vec::new();
        for one in &pairing.offered {
            let taken = elsewhere(&one.0).then_some("taken");
            choices.push((told(one, taken), Want::Beside(Some(one.0.id.clone()))));
        }
        let place = |id: &ThemeId| pairing.offered.iter().position(|(good, _)| good.id == *id);
        let alone = choices.len();
        let default = match pairing.pair(&theme.id) {
            Some(pair) => pair.opposite.as_ref().and_then(place),
            None => likely.iter().find(|id| pairing.beside(id).is_none()).and_then(place),
        };
        choices.push(("None of these: it stands alone".to_owned(), Want::Beside(None)));
        choices.push(("Leave the rest as it is, and go on".to_owned(), Want::Leave));
        self.pick_or_pause("Its opposite:", choices, default.unwrap_or(alone))
    }

    /// Keeps what stands beside a theme.
    fn set_beside(
        &mut self,
        question: &QuestionId,
        (theme, opposite): (&ThemeId, Option<&ThemeId>),
    ) -> Result<(), Error> {
        self.sitting.change_themes(|themes| {
            if let Some(mut sorting) = themes.get(question).cloned() {
                sorting.set_beside(theme, opposite);
                themes.put(question.clone(), sorting);
            }
        })?;
        Ok(())
    }

    /// Shows the pairs; nothing is *back*.
    fn look_at_pairs(&mut self, pairing: &Pairing) -> Result<Option<Next>, Error> {
        let says = |theme: Option<&Theme>| {
            theme.map_or_else(|| "–".to_owned(), |theme| theme.says.clone())
        };
        let rows = pairing.rows().into_iter().map(|[good, bad]| vec![says(good), says(bad)]);
        let columns = self.context.prompter.columns();
        let table = ui::table(&["Good", "Bad"], &rows.collect::<Vec<_>>(), columns);
        self.context.prompter.clear()?;
        let page = format!("Good and bad, side by side\n\n{table}\n");
        if self.context.prompter.read_above(&page, MENU_ROWS)? == Waited::Pause {
            return Err(PromptError::Paused.into());
        }
        let choices =
            vec![("Go on".to_owned(), Next::On), ("Set them otherwise".to_owned(), Next::Again)];
        self.pick_or_pause("Look and talk, then:", choices, 0)
    }

    /// Returns for each theme what may be its opposite, the likeliest first.
    fn likely(&self, pairing: &Pairing) -> Result<Vec<Vec<ThemeId>>, Error> {
        let before = self.edition_before()?;
        let themes = before.map(|(_, _, made)| made.themes).unwrap_or_default();
        let began = self.began()?.unwrap_or_default();
        let made = &self.sitting.agreement().statements.principles;
        let principles: Vec<_> = made.iter().chain(&began.principles).cloned().collect();
        self.likely_from(pairing, &themes, &principles)
    }

    fn likely_from(
        &self,
        pairing: &Pairing,
        earlier: &Themes,
        principles: &[Principle],
    ) -> Result<Vec<Vec<ThemeId>>, Error> {
        let edition = self.sitting.folder().load()?;
        let said = |id: &QuestionId| edition.workshop.question(id).map(|it| cards(&edition, it));
        let both = [&pairing.asks, &pairing.of].map(|id| said(id).unwrap_or_default());
        let kin = kin(pairing, &both, |texts| Likeness::of(texts, &edition.workshop.language));
        let likely = |((theme, _), kin): (&(Theme, _), Vec<ThemeId>)| {
            let mut likely = pairing.likely(&theme.id, earlier, principles);
            likely.extend(kin);
            likely
        };
        Ok(pairing.themes.iter().zip(kin).map(likely).collect())
    }
}

/// Returns for each theme those whose words are nearest to its own and to what is under it.
fn kin(
    pairing: &Pairing,
    [bad, good]: &[Vec<Card<'_>>; 2],
    likeness: impl FnOnce(&[String]) -> Likeness,
) -> Vec<Vec<ThemeId>> {
    let words = |theme: &Theme, said: &[Card<'_>]| {
        let under = said.iter().filter(|card| theme.cards.contains(&card.id));
        let words = under.map(|card| card.words.as_str());
        std::iter::once(theme.says.as_str()).chain(words).collect::<Vec<_>>().join("\n")
    };
    let bads = pairing.themes.iter().map(|(theme, _)| words(theme, bad));
    let goods = pairing.offered.iter().map(|(theme, _)| words(theme, good));
    let texts: Vec<_> = bads.chain(goods).collect();
    let likeness = likeness(&texts);
    let places: Vec<_> = (pairing.themes.len()..texts.len()).map(|at| [at]).collect();
    let taking = pairing.offered.iter().zip(&places);
    let taking = taking.map(|((theme, _), cards)| Taking { sentence: &theme.says, cards });
    let taking: Vec<_> = taking.collect();
    let near = |at: usize| {
        let near = likeness.nearest(at, &taking).into_iter();
        let near = near.filter(|(_, nearness)| *nearness >= LEAST_NEARNESS);
        near.filter_map(|(at, _)| Some(pairing.offered.get(at)?.0.id.clone())).collect()
    };
    (0..pairing.themes.len()).map(near).collect()
}

/// Returns what a theme says, with its votes where there was a vote on it, and what else is to be known.
fn told((theme, votes): &(Theme, Option<u32>), more: Option<&str>) -> String {
    let votes =
        votes.map(|votes| if votes == 1 { "1 dot".to_owned() } else { format!("{votes} dots") });
    let behind: Vec<_> = votes.into_iter().chain(more.map(str::to_owned)).collect();
    if behind.is_empty() {
        return theme.says.clone();
    }
    format!("{} ({})", theme.says, behind.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Agreement, Language, Section, Sorting};
    use crate::flow::sample;

    fn pairing(good: &[&str], bad: &[&str]) -> Pairing {
        let mut both = ["good", "bad"].map(|id| sample::question(id, &[Section::GoodBad]));
        both[1].opposite_of = Some(both[0].id.clone());
        let mut made = Agreement::default();
        for (question, says) in both.iter().zip([good, bad]) {
            let theme = |says: &&str| Theme {
                id: ThemeId::for_words(says, &[]),
                says: (*says).to_owned(),
                cards: Vec::new(),
            };
            let themes = says.iter().map(theme).collect();
            made.themes.put(question.id.clone(), Sorting { themes, ..Sorting::default() });
        }
        Pairing::of(&sample::workshop(both.to_vec()), &made).unwrap()
    }

    #[test]
    fn what_is_said_in_kindred_words_may_be_the_opposite_and_what_shares_none_is_not() {
        let good = ["They reply the same day", "One person stays with the case", "Honest prices"];
        let bad = ["No reply for days", "A case that goes from person to person", "Arrogance"];
        let pairing = pairing(&good, &bad);
        let of = |texts: &[String]| Likeness::of(texts, &Language::english());
        let kin = kin(&pairing, &[Vec::new(), Vec::new()], of);
        let first: Vec<_> = kin.iter().map(|ids| ids.first().map(ThemeId::as_str)).collect();
        let expected = [Some("they-reply-the-same"), Some("one-person-stays-with"), None];
        assert_eq!(first, expected);
    }

    #[test]
    fn what_is_told_of_a_theme_is_its_votes_and_where_it_stands() {
        let theme = Theme { id: "a".parse().unwrap(), says: "Calm".to_owned(), cards: Vec::new() };
        let told = |votes, more| told(&(theme.clone(), votes), more);
        assert_eq!(told(None, None), "Calm");
        assert_eq!(told(None, Some("taken")), "Calm (taken)");
        assert_eq!(told(Some(1), None), "Calm (1 dot)");
        assert_eq!(told(Some(0), Some("taken")), "Calm (0 dots, taken)");
    }
}
