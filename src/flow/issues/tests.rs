//! Tests of what becomes of the issues.

use super::*;
use crate::domain::{Commitments, NotNow};
use crate::flow::sample::{question, themes, workshop};

fn two_questions() -> Workshop {
    workshop(vec![
        question("good", &[Section::GoodBad]),
        question("ours", &[Section::Issues, Section::Commitments]),
        question("theirs", &[Section::Issues, Section::Requests]),
    ])
}

fn told(issues: &[Issue]) -> Vec<(&str, Option<u32>, bool, Side)> {
    issues.iter().map(|one| (one.of.theme.as_str(), one.dots, one.is_top, one.whose)).collect()
}

#[test]
fn the_most_dots_come_first_and_all_who_share_the_third_place_are_at_the_top() {
    let mut made = Agreement::default();
    themes(&mut made, "good", &[("calm", 3, Some(9))]);
    let dots = [("cover", 1, Some(2)), ("owner", 2, Some(7)), ("log", 1, Some(5))];
    let more = [("rule", 1, Some(3)), ("fired", 1, Some(3)), ("form", 1, Some(0))];
    themes(&mut made, "ours", &[dots, more].concat());
    themes(&mut made, "theirs", &[("told", 3, Some(1)), ("late", 1, Some(0))]);
    assert_eq!(
        told(&issues(&two_questions(), &made)),
        [
            ("owner", Some(7), true, Side::Ours),
            ("log", Some(5), true, Side::Ours),
            ("rule", Some(3), true, Side::Ours),
            ("fired", Some(3), true, Side::Ours),
            ("cover", Some(2), false, Side::Ours),
            ("form", Some(0), false, Side::Ours),
            ("told", Some(1), true, Side::Others),
            ("late", Some(0), false, Side::Others),
        ]
    );
}

#[test]
fn without_votes_the_most_people_come_first_and_nothing_has_to_be_answered() {
    let mut made = Agreement::default();
    themes(&mut made, "ours", &[("log", 1, None), ("owner", 2, None)]);
    assert_eq!(
        told(&issues(&two_questions(), &made)),
        [("owner", None, false, Side::Ours), ("log", None, false, Side::Ours)]
    );
    assert_eq!(unanswered(&two_questions(), &made), []);
}

#[test]
fn a_theme_that_came_after_the_vote_stands_last() {
    let mut made = Agreement::default();
    themes(&mut made, "ours", &[("late", 3, None), ("log", 1, Some(0))]);
    assert_eq!(
        told(&issues(&two_questions(), &made)),
        [("log", Some(0), false, Side::Ours), ("late", None, false, Side::Ours)]
    );
}

#[test]
fn a_commitment_a_request_or_a_reason_answers_an_issue() {
    let workshop = two_questions();
    let mut made = Agreement::default();
    themes(&mut made, "ours", &[("owner", 1, Some(3)), ("log", 1, Some(2)), ("form", 1, Some(1))]);
    let open = |made: &Agreement| {
        let open = unanswered(&workshop, made);
        open.into_iter().map(|issue| issue.of.theme.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(open(&made), ["owner", "log", "form"]);
    let of =
        |theme: &str| ThemeOf { question: "ours".parse().unwrap(), theme: theme.parse().unwrap() };
    let commitments = "\
commitments:
- {id: c1, owner: ada, will: Do it, by: 2026-12-18, issue: {question: ours, theme: owner}}
requests:
- {id: r1, to: Sales, asked-by: ben, ask: Ask us, by: 2026-12-18, issue: {question: ours, theme: log}}
";
    made.commitments = serde_yaml::from_str::<Commitments>(commitments).unwrap();
    assert_eq!(open(&made), ["form"]);
    made.commitments.not_now.push(NotNow { issue: of("form"), why: "No votes".to_owned() });
    assert_eq!(open(&made), [""; 0]);
}
