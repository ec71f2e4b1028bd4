//! The review of the principles: they are shown to whoever answers, and what was said of each stands
//! beside it when the writers come to it.

use super::reasons::{before_agreeing, credo};
use crate::script::Script;
use crate::workplace::Workplace;

const WORKSHOP: &str = "editions/2025-q4/workshop.yaml";

const QUESTION: &str = r"  questions:
  - id: principles-review
    prompt: 'For each of our principles: keep it, change it or drop it, and why?'
    kind: list
    columns:
    - {id: principle, label: Principle}
    - {id: verdict, label: 'Keep, change or drop'}
    - {id: why, label: Why}
    feeds: [principles, changes]
    when: {edition: later}
";

/// Makes the example's second edition before its statements, with one question more.
fn with_the_review() -> Workplace {
    let workplace = before_agreeing();
    let workshop = workplace.read(WORKSHOP);
    workplace.write(WORKSHOP, workshop.replacen("  questions:\n", QUESTION, 1));
    workplace
}

#[test]
fn whoever_reviews_the_principles_picks_them_and_nothing_else() {
    let workplace = with_the_review();
    workplace.edit(WORKSHOP, "stage: agree", "stage: answer");
    let mut script = Script::default();
    script.enter().line("Nonsense principle").line("2").line("maybe").line("k").enter();
    script.line("say it").line("Change it").line("Nine Spanish messages waited.").enter();
    let said = workplace.credo("answer --plain --as bram-visserink").on("2025-12-16");
    let said = said.types(&script.text()).succeeds();
    let (_, asked) = said.split_once("keep it, change it or drop it, and why?").unwrap();
    for told in [
        "\n1\u{a0}One person keeps hold · 2\u{a0}Fix the cause, not the call · 3\u{a0}Say it",
        "`Nonsense principle` is not one of them; answer with a number from 1 to 5",
        "`maybe` is none of `keep`, `change` and `drop`",
        "(`keep`, `change`, `drop` or their first letters)",
    ] {
        assert!(asked.contains(told), "{told:?} in:\n{asked}");
    }
    let answers = workplace.read("editions/2025-q4/answers/bram-visserink.yaml");
    let (_, review) = answers.split_once("principles-review:").unwrap();
    let (review, _) = review.split_once("parked:").unwrap_or((review, ""));
    let review: Vec<_> = review.split_whitespace().collect();
    let expected = "items: - principle: Fix the cause, not the call verdict: keep - principle: Say it \
                    plainly, including \"no\" and \"I don't know\" verdict: change why: Nine Spanish \
                    messages waited.";
    assert!(review.join(" ").replace('\'', "").contains(&expected.replace('\'', "")), "{answers}");
}

#[test]
fn what_was_said_of_a_principle_stands_beside_it_and_is_no_new_one() {
    let workplace = with_the_review();
    workplace.edit(WORKSHOP, "revealed:\n", "revealed:\n- principles-review\n");
    for (person, rows) in [
        ("bram-visserink", "{principle: Fix the cause, verdict: Keep}"),
        ("lucy-abaro", "{principle: '2', verdict: drop, why: It is the first.}"),
        ("maren-oduya", "{principle: 'Fix the cause, not the call', verdict: maybe}"),
        (
            "noor-haddawey",
            "{principle: Nonsense principle, verdict: maybe}, {principle: '2', verdict: c, why: Nine \
             waited.}",
        ),
    ] {
        let file = format!("editions/2025-q4/answers/{person}.yaml");
        workplace.edit(
            &file,
            "answers:\n",
            &format!("answers:\n  principles-review: {{items: [{rows}]}}\n"),
        );
    }
    let mut script = Script::default();
    script.enter().line("Go on with the promise").line("Keep it").line("Keep it").line("Keep it");
    (0..5).fold(&mut script, |script, _| script.line("Keep it")).line("Stop for now");
    let said = credo(&workplace).types(&script.text()).succeeds();
    let (_, second) = said.split_once("Principle 2 of 5").unwrap();
    let (second, third) = second.split_once("Principle 3 of 5").unwrap();
    let told = "1 would keep it, 1 would change it, 1 would drop it. It is on the table.\n1 said \
                otherwise: maybe\n- drop: It is the first.\n- change: Nine waited.\n";
    assert!(second.contains(told), "{second}");
    assert!(!third.contains(" would "), "{third}");
    let (_, more) = third.split_once("Principle 5 of 5").unwrap();
    let (above, choices) = more.split_once("Which one comes next?").unwrap();
    let none = "Said of what is none of last time's:\n- Nonsense principle · maybe\n";
    assert!(above.contains(none), "{above}");
    assert!(!choices.contains("Fix the cause") && !choices.contains("maybe"), "{choices}");
}
