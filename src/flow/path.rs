//! Which way leads from where a workshop stands to a stage that somebody wants.

use super::issues::unanswered;
use super::left_over::left_lying;
use crate::domain::{Agreement, Stage, Workshop};

/// The way to a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Path {
    /// It stands there.
    There,
    /// It has been there before: everything that was made since is kept.
    Back,
    /// These stages are left out, unless somebody goes back to them.
    Over(Vec<Stage>),
}

/// Why no way leads there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barred {
    /// So many questions are not revealed yet: nothing can be made of answers that nobody has seen.
    Unrevealed(usize),
    /// So many of the issues with the most votes are not answered yet.
    Unanswered(usize),
    /// So much of what the edition before promised and asked for is neither carried over nor let go.
    LeftLying(usize),
}

/// The stages that people have a part in, in their order.
const STAGES: [Stage; 7] = [
    Stage::Open,
    Stage::Answer,
    Stage::Theme,
    Stage::Vote,
    Stage::Agree,
    Stage::Commit,
    Stage::Close,
];

/// Returns the way from where the workshop stands to the stage that is `wanted`.
///
/// Going back is always possible. The look back, themes, votes, statements and commitments may be left
/// out, for an unsorted pile is fine; answers may not as long as a question is not revealed, and commitments may
/// not as long as one of the top issues is unanswered, or something that the edition `before` promised
/// or asked for is left lying.
pub fn path(
    workshop: &Workshop,
    agreement: &Agreement,
    before: &Agreement,
    wanted: Stage,
) -> Result<Path, Barred> {
    let stands = workshop.stage;
    if wanted <= stands {
        return Ok(if wanted == stands { Path::There } else { Path::Back });
    }
    let is_revealed = |id| workshop.revealed.contains(id);
    let unrevealed = workshop.questions().filter(|question| !is_revealed(&question.id)).count();
    if stands <= Stage::Answer && wanted > Stage::Answer && unrevealed > 0 {
        return Err(Barred::Unrevealed(unrevealed));
    }
    let unanswered = unanswered(workshop, agreement).len();
    if wanted > Stage::Commit && unanswered > 0 {
        return Err(Barred::Unanswered(unanswered));
    }
    let left_lying = left_lying(before, agreement).len();
    if wanted > Stage::Commit && left_lying > 0 {
        return Err(Barred::LeftLying(left_lying));
    }
    let is_left_out = |stage: &Stage| *stage != Stage::Answer && (stands..wanted).contains(stage);
    Ok(Path::Over(STAGES.into_iter().filter(is_left_out).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Section;
    use crate::flow::sample::{question, themes, workshop};

    fn at(stage: Stage) -> Workshop {
        let mut workshop = workshop(vec![question("ours", &[Section::Issues])]);
        workshop.stage = stage;
        if stage > Stage::Answer {
            workshop.revealed.insert("ours".parse().unwrap());
        }
        workshop
    }

    #[test]
    fn everybody_may_go_back_from_everywhere() {
        for (at_stage, stands) in STAGES.into_iter().enumerate() {
            for (number, wanted) in STAGES.into_iter().enumerate().take(at_stage + 1) {
                let way = path(&at(stands), &Agreement::default(), &Agreement::default(), wanted);
                let expected = if number == at_stage { Path::There } else { Path::Back };
                assert_eq!(way, Ok(expected));
            }
        }
    }

    #[test]
    fn what_is_left_out_is_named() {
        let none = Agreement::default();
        assert_eq!(
            path(&at(Stage::Theme), &none, &Agreement::default(), Stage::Commit),
            Ok(Path::Over(vec![Stage::Theme, Stage::Vote, Stage::Agree]))
        );
        let mut revealed = at(Stage::Answer);
        revealed.revealed.insert("ours".parse().unwrap());
        assert_eq!(
            path(&revealed, &none, &Agreement::default(), Stage::Vote),
            Ok(Path::Over(vec![Stage::Theme]))
        );
    }

    #[test]
    fn answers_that_nobody_has_seen_bar_the_way() {
        for stands in [Stage::Open, Stage::Answer] {
            let way = path(&at(stands), &Agreement::default(), &Agreement::default(), Stage::Theme);
            assert_eq!(way, Err(Barred::Unrevealed(1)));
        }
    }

    #[test]
    fn the_look_back_may_be_left_out() {
        let way =
            path(&at(Stage::Open), &Agreement::default(), &Agreement::default(), Stage::Answer);
        assert_eq!(way, Ok(Path::Over(vec![Stage::Open])));
    }

    #[test]
    fn an_issue_that_was_voted_up_bars_the_way_out_and_no_other() {
        let mut made = Agreement::default();
        themes(&mut made, "ours", &[("owner", 1, Some(3)), ("form", 1, Some(0))]);
        let way = |wanted| path(&at(Stage::Vote), &made, &Agreement::default(), wanted);
        assert_eq!(way(Stage::Close), Err(Barred::Unanswered(1)));
        assert_eq!(way(Stage::Commit), Ok(Path::Over(vec![Stage::Vote, Stage::Agree])));
    }

    #[test]
    fn what_was_promised_before_bars_the_way_out_until_it_is_carried_or_let_go() {
        let before = "requests: [{id: r1, to: IT, asked-by: ada, ask: Van, by: 2026-01-01}]";
        let commitments = serde_yaml::from_str(before).unwrap();
        let before = Agreement { commitments, ..Agreement::default() };
        let mut made = Agreement::default();
        let way = |made: &Agreement| path(&at(Stage::Commit), made, &before, Stage::Close);
        assert_eq!(way(&made), Err(Barred::LeftLying(1)));
        made.review = serde_yaml::from_str("requests: [{id: r1, next: They won't.}]").unwrap();
        assert_eq!(way(&made), Ok(Path::Over(vec![Stage::Commit])));
    }
}
