//! Good and bad side by side: which themes are set beside their opposites, and what still holds when
//! themes change.

use std::cmp::Reverse;

use crate::domain::{
    Agreement, Pair, Principle, QuestionId, Sorting, Theme, ThemeId, Themes, Votes, Workshop,
};
use crate::order::Order as _;

/// The most themes that are set beside their opposites: as many rows as the document has at most.
const MOST: usize = 6;

/// The themes of two questions that are set side by side, of which one asks for the opposite of the
/// other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairing {
    /// The question of whose themes each is the opposite of one of the other's.
    pub of: QuestionId,
    /// The question that asks for the opposite.
    pub asks: QuestionId,
    /// The themes that are set beside their opposites, most votes first, each with its votes where
    /// there was a vote on it.
    pub themes: Vec<(Theme, Option<u32>)>,
    /// What they are set beside, most votes first.
    pub offered: Vec<(Theme, Option<u32>)>,
    /// What the team has said so far.
    stands: Sorting,
}

impl Pairing {
    /// Returns what is to be set side by side in a workshop, where there are themes on both sides. A
    /// theme without a vote, where others have some, is left as it stands.
    pub fn of(workshop: &Workshop, agreement: &Agreement) -> Option<Self> {
        let [of, asks] = workshop.opposites()?;
        let side = |question: &QuestionId| {
            let sorting = agreement.themes.get(question)?;
            (!sorting.themes.is_empty()).then(|| by_votes(sorting, question, &agreement.votes))
        };
        let offered = side(&of.id)?;
        let mut themes = side(&asks.id)?;
        if themes.iter().any(|(_, votes)| *votes > Some(0)) {
            themes.retain(|(_, votes)| *votes != Some(0));
        }
        themes.truncate(MOST);
        let stands = agreement.themes.get(&asks.id).cloned().unwrap_or_default();
        Some(Self { of: of.id.clone(), asks: asks.id.clone(), themes, offered, stands })
    }

    /// Returns what the team has said of the opposite of a theme, if anything.
    pub fn pair(&self, theme: &ThemeId) -> Option<&Pair> {
        self.stands.pair(theme)
    }

    /// Returns the theme beside which `opposite` stands so far, if there is one.
    pub fn beside(&self, opposite: &ThemeId) -> Option<&Theme> {
        self.stands.beside(opposite)
    }

    /// Returns the place of the first theme of which nothing is said yet.
    pub fn first_open(&self) -> Option<usize> {
        self.themes.iter().position(|(theme, _)| self.pair(&theme.id).is_none())
    }

    /// Whether something is said of one of them and nothing of another.
    pub fn is_begun(&self) -> bool {
        let said = |(theme, _): &(Theme, _)| self.pair(&theme.id).is_some();
        self.first_open().is_some() && self.themes.iter().any(said)
    }

    /// Returns the rows as they stand: pairs first, then what stands alone.
    pub fn rows(&self) -> Vec<[Option<&Theme>; 2]> {
        let beside = |theme: &Theme| self.stands.beside(&theme.id);
        let good = self.offered.iter().map(|(theme, _)| [Some(theme), beside(theme)]);
        let (mut rows, alone): (Vec<_>, Vec<_>) = good.partition(|[_, bad]| bad.is_some());
        rows.extend(alone);
        let has_none = |theme: &&Theme| self.pair(&theme.id).is_none_or(|it| it.opposite.is_none());
        let bad = self.themes.iter().map(|(theme, _)| theme).filter(has_none);
        rows.extend(bad.map(|theme| [None, Some(theme)]));
        rows
    }

    /// Returns what may be the opposite of a theme, the likeliest first: what stood beside it in the
    /// edition before, then of what one principle was made together with it.
    pub fn likely(&self, theme: &ThemeId, earlier: &Themes, made: &[Principle]) -> Vec<ThemeId> {
        let before = earlier.get(&self.asks).and_then(|sorting| sorting.pair(theme));
        let before = before.and_then(|pair| pair.opposite.clone());
        let of_both = |good: &ThemeId| {
            let is_from =
                |it: &Principle| it.is_from(&self.asks, theme) && it.is_from(&self.of, good);
            made.iter().any(is_from)
        };
        let together = self.offered.iter().map(|(good, _)| &good.id).filter(|good| of_both(good));
        let known = |id: &ThemeId| self.offered.iter().any(|(good, _)| good.id == *id);
        before.into_iter().filter(known).chain(together.cloned()).collect()
    }
}

/// Returns the themes of a question, most votes first; without votes, those that most of us say.
fn by_votes(sorting: &Sorting, question: &QuestionId, votes: &Votes) -> Vec<(Theme, Option<u32>)> {
    let vote = votes.get(question);
    let dots = |theme: &Theme| vote.and_then(|vote| vote.dots(&theme.id));
    let mut themes: Vec<_> =
        sorting.themes.iter().map(|theme| (theme.clone(), dots(theme))).collect();
    themes.order_by_key(|(theme, dots)| Reverse((dots.unwrap_or_default(), theme.people())));
    themes
}

/// Takes out the pairs of which one theme is not there any more, and returns them. The last of
/// `opposites` is the question that asks for the opposite.
pub fn part_pairs(themes: &mut Themes, [good, bad]: [&QuestionId; 2]) -> Vec<Pair> {
    let Some(mut sorting) = themes.get(bad).cloned() else { return Vec::new() };
    let there = themes.get(good);
    let stays = |pair: &Pair| {
        let is_there = |id| there.is_some_and(|sorting| sorting.theme(id).is_some());
        sorting.theme(&pair.theme).is_some() && pair.opposite.as_ref().is_none_or(is_there)
    };
    let (stay, gone): (Vec<_>, Vec<_>) = sorting.pairs.iter().cloned().partition(stays);
    if !gone.is_empty() {
        sorting.pairs = stay;
        themes.put(bad.clone(), sorting);
    }
    gone
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Section;
    use crate::flow::{sample, standing};

    fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
        text.parse().unwrap()
    }

    /// Two questions that are opposites, with votes on their themes.
    fn both() -> (Workshop, Agreement) {
        let good = sample::question("good", &[Section::GoodBad]);
        let mut bad = sample::question("bad", &[Section::GoodBad]);
        bad.opposite_of = Some(id("good"));
        let mut made = Agreement::default();
        sample::themes(&mut made, "good", &[("calm", 1, Some(1)), ("owner", 2, Some(5))]);
        let themes = [("form", 1, Some(0)), ("chase", 3, Some(2)), ("rude", 1, Some(4))];
        sample::themes(&mut made, "bad", &themes);
        (sample::workshop(vec![good, bad]), made)
    }

    fn set(made: &mut Agreement, theme: &str, opposite: Option<&str>) {
        let mut sorting = made.themes.get(&id("bad")).cloned().unwrap();
        sorting.set_beside(&id(theme), opposite.map(id).as_ref());
        made.themes.put(id("bad"), sorting);
    }

    fn told(pairing: &Pairing) -> Vec<String> {
        fn id(theme: Option<&Theme>) -> &str {
            theme.map_or("–", |theme| theme.id.as_str())
        }
        let rows = pairing.rows().into_iter();
        rows.map(|[good, bad]| format!("{} | {}", id(good), id(bad))).collect()
    }

    #[test]
    fn what_has_votes_is_set_beside_what_was_asked_as_its_opposite() {
        let (workshop, made) = both();
        let pairing = Pairing::of(&workshop, &made).unwrap();
        let ids = |themes: &[(Theme, Option<u32>)]| -> Vec<_> {
            themes.iter().map(|(theme, votes)| (theme.id.to_string(), *votes)).collect()
        };
        let themes = [("rude".to_owned(), Some(4)), ("chase".to_owned(), Some(2))];
        assert_eq!(ids(&pairing.themes), themes);
        assert_eq!(
            ids(&pairing.offered),
            [("owner".to_owned(), Some(5)), ("calm".to_owned(), Some(1))]
        );
        assert_eq!((pairing.first_open(), pairing.is_begun()), (Some(0), false));
    }

    #[test]
    fn nothing_is_paired_without_themes_on_both_sides_or_an_opposite() {
        let (workshop, made) = both();
        for side in ["good", "bad"] {
            let mut made = made.clone();
            made.themes.take(&id(side));
            assert_eq!(Pairing::of(&workshop, &made), None);
        }
        let mut other = workshop.clone();
        other.sets[0].questions[1].opposite_of = Some(id("not-asked"));
        assert_eq!(Pairing::of(&other, &made), None);
        let mut other = workshop;
        other.sets[0].questions[0].feeds = vec![Section::Principles];
        assert_eq!(Pairing::of(&other, &made), None);
    }

    #[test]
    fn an_opposite_stands_beside_one_and_moves_to_another() {
        let (workshop, mut made) = both();
        set(&mut made, "rude", Some("calm"));
        set(&mut made, "chase", None);
        let pairing = Pairing::of(&workshop, &made).unwrap();
        assert_eq!(told(&pairing), ["calm | rude", "owner | –", "– | chase"]);
        assert_eq!(pairing.first_open(), None);
        set(&mut made, "chase", Some("calm"));
        let pairing = Pairing::of(&workshop, &made).unwrap();
        assert_eq!(told(&pairing), ["calm | chase", "owner | –", "– | rude"]);
        assert_eq!((pairing.first_open(), pairing.is_begun()), (Some(0), true));
        set(&mut made, "rude", Some("owner"));
        let order: Vec<_> =
            made.themes.get(&id("bad")).unwrap().pairs.iter().map(|it| it.theme.as_str()).collect();
        assert_eq!(order, ["chase", "rude"], "pairs stand in the order of their themes");
    }

    #[test]
    fn what_stood_beside_it_before_is_likeliest_then_what_a_principle_joins() {
        let (workshop, made) = both();
        let pairing = Pairing::of(&workshop, &made).unwrap();
        let principle = "{id: p, name: P, means: M, since: 2026-q3, from: [
            {question: good, theme: owner}, {question: bad, theme: rude}]}";
        let principle: Principle = serde_yaml::from_str(principle).unwrap();
        let (_, mut before) = both();
        set(&mut before, "rude", Some("calm"));
        set(&mut before, "chase", Some("gone"));
        let likely = |theme: &str| {
            let ids = pairing.likely(&id(theme), &before.themes, std::slice::from_ref(&principle));
            ids.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(likely("rude"), ["calm", "owner"]);
        assert!(likely("chase").is_empty());
    }

    #[test]
    fn a_pair_goes_with_either_of_its_themes_and_stays_while_both_are_there() {
        let (_, mut made) = both();
        set(&mut made, "rude", Some("calm"));
        set(&mut made, "chase", Some("owner"));
        let opposites = [&id("good"), &id("bad")];
        let without = |question: &str, change: &dyn Fn(&mut Sorting)| {
            let mut themes = made.themes.clone();
            let mut sorting = themes.get(&id(question)).cloned().unwrap();
            change(&mut sorting);
            themes.put(id(question), sorting);
            let (next, falls) = standing(&made, themes, Some(opposites));
            let pairs = next.themes.get(&id("bad")).unwrap().pairs.len();
            let beside = falls.iter().map(ToString::to_string).filter(|it| it.contains("beside"));
            (pairs, beside.collect::<Vec<_>>().join("\n"))
        };
        let renamed = |sorting: &mut Sorting| sorting.themes[0].says.push('!');
        assert_eq!(without("good", &renamed), (2, String::new()));
        let calm = |sorting: &mut Sorting| sorting.themes.retain(|it| it.id.as_str() != "calm");
        let told = "that “We say rude” stands beside its opposite, “We say calm”";
        assert_eq!(without("good", &calm), (1, told.to_owned()));
        let rude = |sorting: &mut Sorting| sorting.themes.retain(|it| it.id.as_str() != "rude");
        assert_eq!(without("bad", &rude), (1, told.to_owned()));
    }
}
