//! What may be private is asked about before anything is written, and never printed against what
//! was decided.

use crate::source;
use crate::workplace::{Ran, Workplace};

const DECISIONS: &str = "editions/2025-q3/discretion.yaml";
const STATEMENTS: &str = "editions/2025-q3/statements.yaml";

/// What must not be printed.
const PRIVATE: [&str; 4] = ["ellwood", "20417", "kilns@tarnwick.example", "01865 249301"];

/// Returns the example with a ritual that holds what is nobody else's business.
fn leaking() -> Workplace {
    let place = Workplace::with_the_example();
    place.edit(
        STATEMENTS,
        "- New starters read this on day one and bring back one question",
        "- Ask Mrs Ellwood (order 20417) at kilns@tarnwick.example or on 01865 249301 every Monday\n\
         - New starters read this on day one and bring back one question",
    );
    place
}

fn write(place: &Workplace, arguments: &str, typed: &str) -> Ran {
    place.credo(&format!("write --plain {arguments}")).types(typed).runs()
}

fn assert_private(text: &str) {
    let small = text.to_lowercase();
    for private in PRIVATE {
        assert!(!small.contains(private), "{private}: {text}");
    }
}

#[test]
fn nothing_is_written_while_something_is_undecided_and_nobody_is_there() {
    let place = leaking();
    let before = place.files();
    let ran = write(&place, "", "");
    insta::assert_snapshot!(ran.err, @r"
    Undecided:
      editions/2025-q3/statements.yaml:119: somebody with a title
      editions/2025-q3/statements.yaml:119: the number of an order or the like
      editions/2025-q3/statements.yaml:119: an e-mail address
      editions/2025-q3/statements.yaml:119: a telephone number
    error: 4 things in the texts may be private and are undecided
    hint: `credo write` asks about each at a terminal; `credo write --check` lists them
    ");
    assert_eq!(ran.code, Some(2));
    assert_private(&ran.err);
    assert_eq!(place.files(), before);
    let ran = write(&place, "--stdout", "");
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
}

#[test]
fn check_lists_what_there_is_with_its_place_and_writes_nothing() {
    let place = leaking();
    let before = place.files();
    let ran = write(&place, "--check", "");
    insta::assert_snapshot!(ran.out, @r"
    Mrs Ellwood (somebody with a title): replaced by `a customer`
        What does outstanding customer service look like to you? (answer, Prisha)
        editions/2025-q3/answers/prisha-sandhal.yaml:8
    20417 (the number of an order or the like): replaced by `…`
        What does outstanding customer service look like to you? (answer, Prisha)
        editions/2025-q3/answers/prisha-sandhal.yaml:8
    Lucy (a name of one of you): replaced by `a colleague`
        How do you feel about our workload and the way we share out tasks, and what
        would improve them? (answer, Tomek)
        editions/2025-q3/answers/tomek-wilczur.yaml:32
    Mr Tarnwick (somebody with a title): kept
        How well do the goals of customer service line up with the goals of the
        company? (answer, Gethin)
        editions/2025-q3/answers/gethin-prydderch.yaml:44
    Mrs Ellwood (somebody with a title): undecided
        rituals
        editions/2025-q3/statements.yaml:119
    20417 (the number of an order or the like): undecided
        rituals
        editions/2025-q3/statements.yaml:119
    kilns@tarnwick.example (an e-mail address): undecided
        rituals
        editions/2025-q3/statements.yaml:119
    01865 249301 (a telephone number): undecided
        rituals
        editions/2025-q3/statements.yaml:119
    Inés (a name of one of you): kept
        dissent on “Calm first, then kiln”, Gethin
        editions/2025-q3/statements.yaml:133
    Gethin (a name of one of you): kept
        commitment c4, Lucy
        editions/2025-q3/commitments.yaml:41
    Gethin (a name of one of you): kept
        not now “The eleven-box form”
        editions/2025-q3/commitments.yaml:88
    ");
    assert_eq!(ran.code, Some(2));
    assert_eq!(place.files(), before);
    let place = Workplace::with_the_example();
    let ran = write(&place, "--check", "");
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), "Everything is decided.\n"));
}

#[test]
fn check_without_a_piece_looks_at_what_only_the_appendix_shows() {
    let place = Workplace::with_both_quarters();
    let ran = write(&place, "--check", "");
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), "Everything is decided.\n"));
    place.edit(
        "editions/2025-q4/answers/lucy-abaro.yaml",
        "first-feeling:\n    text: Calm.",
        "first-feeling:\n    text: Ring 07700 900123 or rob.k@example.com.",
    );
    let told = |arguments: &str| {
        let ran = write(&place, arguments, "");
        assert_eq!(ran.code, Some(2), "{arguments}: {}", ran.out);
        assert!(ran.out.contains("07700 900123 (a telephone number): undecided"), "{}", ran.out);
        assert!(
            ran.out.contains("rob.k@example.com (an e-mail address): undecided"),
            "{}",
            ran.out
        );
        ran.out
    };
    told("--check");
    assert_eq!(told("appendix --check"), told("--appendix --check"));
    // The philosophy shows none of it.
    assert_eq!(write(&place, "philosophy --check", "").code, Some(0));
    assert_eq!(write(&place, "--check --public", "").code, Some(0));
}

#[test]
fn what_the_edition_before_promised_is_listed_with_its_file_and_line() {
    let place = Workplace::with_both_quarters();
    let listed = write(&place, "--check", "").out;
    for (what, line) in [
        ("promised c4, Lucy", "editions/2025-q3/commitments.yaml:41"),
        ("put off “The eleven-box form”", "editions/2025-q3/commitments.yaml:88"),
    ] {
        assert!(listed.contains(&format!("    {what}\n    {line}\n")), "{listed}");
    }
}

#[test]
fn a_place_is_told_as_the_document_names_it_and_decisions_keep_its_id() {
    for (stands, told, kept) in [
        (
            "means: We look",
            "principle “Fix the cause, not the call”",
            "principle fix-the-cause-not",
        ),
        ("name: Fix the cause", "principle", "principle fix-the-cause-not"),
        ("text: I can't", "dissent on “the promise”, Bram", "dissent d1"),
    ] {
        let place = Workplace::with_both_quarters();
        place.edit("editions/2025-q4/statements.yaml", stands, &format!("{stands} 07700 900123"));
        let listed = write(&place, "--check", "").out;
        assert!(listed.contains(&format!(": undecided\n    {told}\n    editions")), "{listed}");
        let asked = write(&place, "", "1\n1\n");
        assert!(asked.err.contains(&format!("number\n{told}\neditions")), "{}", asked.err);
        let decisions = place.read("editions/2025-q4/discretion.yaml");
        assert!(decisions.contains(&format!("where: {kept}\n")), "{decisions}");
    }
}

#[test]
fn what_was_left_out_whole_is_no_text_of_the_newsletter() {
    let place = Workplace::with_both_quarters();
    let commitments = "editions/2025-q4/commitments.yaml";
    place.edit(
        commitments,
        "Write 12 Spanish replies",
        "Ring 07700 900123 about 12 Spanish replies",
    );
    let decisions = place.read("editions/2025-q4/discretion.yaml");
    let told = |answer: &str| {
        place.write("editions/2025-q4/discretion.yaml", &decisions);
        let ran = write(&place, "newsletter --force", answer);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        place.read("newsletter.md")
    };
    assert!(told("1\n1\n").contains("Ring 07700 900123 about"));
    let newsletter = told("3\n3\n");
    assert!(!newsletter.contains("(…)") && newsletter.contains("## 12. "), "{newsletter}");
}

#[test]
fn a_principle_of_which_a_sentence_was_left_out_is_no_text_of_the_newsletter() {
    let statements = "editions/2025-q4/statements.yaml";
    for (stands, holds, is_there) in [
        ("means: We look for why it failed", "means: Tomek looks for why it failed", false),
        ("name: Fix the cause, not the call", "name: Tomek fixes the cause", false),
        ("even-over: a fast first reply", "even-over: Tomek's fast first reply", true),
    ] {
        for (arguments, typed, file) in [
            ("newsletter --force", "3\n", "newsletter.md"),
            ("newsletter --force --public", "3\n3\ny\n", "newsletter-public.md"),
        ] {
            let place = Workplace::with_both_quarters();
            place.edit(statements, stands, holds);
            let ran = write(&place, arguments, typed);
            assert_eq!(ran.code, Some(0), "{}", ran.err);
            let newsletter = place.read(file);
            assert!(!newsletter.contains("(…)") && !newsletter.contains("Tomek "), "{newsletter}");
            let sent = newsletter.contains("*Principle 2, since 2025 Q3*");
            assert_eq!(sent, is_there, "{newsletter}");
        }
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "it shows a whole conversation")]
fn the_keeper_says_what_becomes_of_each_goes_back_and_stops() {
    let place = leaking();
    let ran = write(&place, "", "2\na school\n2\n\n:back\n2\n…\n:pause\n");
    insta::assert_snapshot!(ran.err, @r"
    4 things in what would be written may be nobody else's business. Say what
    becomes of each; the answers' files stay as they are, and nothing is asked twice
    while its text is the same.

    1 of 4: somebody with a title
    rituals
    editions/2025-q3/statements.yaml:119

      Ask >>Mrs Ellwood<< (order 20417) at kilns@tarnwick.example or on 01865 249301
      every Monday
    What becomes of it?
      1. Keep it
      2. Replace it by other words
      3. Leave the whole text out
      4. Stop for now
    1 to 4 [2]: 
    (`:back` `:pause`)
    There is already (Enter keeps it):
      a customer
    Instead: 

    2 of 4: the number of an order or the like
    rituals
    editions/2025-q3/statements.yaml:119

      Ask Mrs Ellwood (order >>20417<<) at kilns@tarnwick.example or on 01865 249301
      every Monday
    What becomes of it?
      1. Keep it
      2. Replace it by other words
      3. Leave the whole text out
      4. Stop for now
    1 to 4 [2]: 
    There is already (Enter keeps it):
      …
    Instead: 

    3 of 4: an e-mail address
    rituals
    editions/2025-q3/statements.yaml:119

      Ask Mrs Ellwood (order 20417) at >>kilns@tarnwick.example<< or on 01865 249301
      every Monday
    What becomes of it?
      1. Keep it
      2. Replace it by other words
      3. Leave the whole text out
      4. Stop for now
    1 to 4 [2]: 

    2 of 4: the number of an order or the like
    rituals
    editions/2025-q3/statements.yaml:119

      Ask Mrs Ellwood (order >>20417<<) at kilns@tarnwick.example or on 01865 249301
      every Monday
    What becomes of it?
      1. Keep it
      2. Replace it by other words
      3. Leave the whole text out
      4. Stop for now
    1 to 4 [2]: 
    There is already (Enter keeps it):
      …
    Instead: 

    3 of 4: an e-mail address
    rituals
    editions/2025-q3/statements.yaml:119

      Ask Mrs Ellwood (order 20417) at >>kilns@tarnwick.example<< or on 01865 249301
      every Monday
    What becomes of it?
      1. Keep it
      2. Replace it by other words
      3. Leave the whole text out
      4. Stop for now
    1 to 4 [2]: 
    Stopped for now. Everything given so far is kept; `credo write` goes on.
    ");
    assert_eq!(ran.code, Some(0));
    assert!(!place.path("PHILOSOPHY.md").exists());
}

#[test]
fn to_stop_for_now_is_the_last_of_what_there_is_to_choose() {
    let place = leaking();
    place.edit(STATEMENTS, "Ask Mrs Ellwood (", "Ask Mrs Ellwood or Mr Tolliver (");
    let decided = place.read(DECISIONS).matches("\n- text").count();
    for (arguments, stop, goes_on) in [
        ("", "5\n", "credo write"),
        ("", "2\na school\n4\n", "credo write"),
        ("onboarding --format md", "4\n", "credo write onboarding"),
        ("--public", "1\n4\n", "credo write --public"),
        ("--edition 2025-q3", "4\n", "credo write --edition 2025-q3"),
    ] {
        let ran = write(&place, arguments, stop);
        let told = format!("Everything given so far is kept; `{goes_on}` goes on.");
        assert_eq!(ran.code, Some(0), "{arguments}: {}", ran.err);
        let said = ran.err.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.ends_with(&format!("Stopped for now. {told}")), "{arguments}: {}", ran.err);
        assert!(!place.path("PHILOSOPHY.md").exists());
    }
    assert_eq!(place.read(DECISIONS).matches("\n- text").count(), decided + 2);
}

#[test]
fn each_is_decided_once_and_asked_again_only_when_its_text_changes() {
    let place = leaking();
    assert_eq!(write(&place, "", "2\na school\n2\n…\n:pause\n").code, Some(0));
    let ran = write(&place, "", "2\n\n2\nour help line\n");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let written = place.read("PHILOSOPHY.md");
    assert!(
        written.contains("Ask a school (order …) at … or on our help line every Monday"),
        "{written}"
    );
    assert_private(&written);
    assert_private(&place.read(DECISIONS));
    let again = write(&place, "", "");
    assert_eq!(again.code, Some(0), "{}", again.err);
    place.edit(STATEMENTS, "every Monday", "every Tuesday");
    let changed = write(&place, "", "");
    assert_eq!(changed.code, Some(2));
    assert_eq!(place.read("PHILOSOPHY.md"), written);
}

#[test]
fn killed_after_any_question_the_decisions_before_it_are_there() {
    let answers = ["1\n", "1\n", "1\n", "1\n"];
    for given in 0..=answers.len() {
        let place = leaking();
        let before = place.read(DECISIONS).matches("\n- text").count();
        let ran = write(&place, "--stdout", &answers[..given].concat());
        let kept = place.read(DECISIONS).matches("\n- text").count();
        assert_eq!((kept, ran.code == Some(0)), (before + given, given == answers.len()));
    }
}

#[test]
fn what_is_dropped_is_in_no_piece_and_no_format() {
    let place = leaking();
    assert_eq!(write(&place, "--stdout", "3\n3\n3\n3\n").code, Some(0));
    let without = Workplace::with_the_example();
    for arguments in ["philosophy", "philosophy --format html", "--format markdown"] {
        let ran = write(&place, &format!("{arguments} --stdout"), "");
        assert_eq!(ran.code, Some(0), "{arguments}: {}", ran.err);
        assert_private(&ran.out);
        assert!(!ran.out.contains("(…)"), "{}", ran.out);
    }
    let (with, without) = (write(&place, "--stdout", "").out, write(&without, "--stdout", "").out);
    let added: Vec<_> = with.lines().filter(|line| !without.contains(line)).collect();
    assert_eq!(added.len(), 1, "{added:?}");
}

#[test]
fn a_promise_and_a_place_in_the_order_that_are_left_out_are_no_headline() {
    let place = Workplace::with_the_example();
    let promise = "We ring Mrs Ellwood on 01865 249301.";
    place.edit(STATEMENTS, "We stay with you until your kiln fires.", promise);
    place.edit(STATEMENTS, "- the cause\n", "- Mrs Ellwood\n");
    let ran = write(&place, "philosophy --stdout", &"3\n".repeat(9));
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.out.contains("the promise already made; (…); the queue"), "{}", ran.out);
    for piece in ["poster", "standards-card"] {
        let ran = write(&place, &format!("{piece} --stdout --format markdown"), "");
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert_private(&ran.out);
        assert!(ran.out.contains("the promise already made"), "{}", ran.out);
        assert!(!ran.out.contains("(…)"), "{}", ran.out);
    }
    let ran = write(&place, "signature --stdout", "");
    assert_eq!(ran.out, "");
    insta::assert_snapshot!(ran.err, @"
    error: there is nothing to write in `signature` yet
    hint: something was left out, as `discretion.yaml` tells: it may be all that there was to say
    ");
}

#[test]
fn what_the_team_lists_as_private_is_asked_about_and_stands_nowhere() {
    let place = Workplace::with_the_example();
    place.edit("credo.yaml", "sets:\n", "private: [fault log]\nsets:\n");
    let ran = write(&place, "--stdout", "");
    assert_eq!(ran.code, Some(2));
    let ran = write(&place, "--stdout", &"2\nthe list\nyes\n".repeat(9));
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(!ran.out.to_lowercase().contains("fault log"), "{}", ran.out);
    place.edit("credo.yaml", "[fault log]", "['-']");
    insta::assert_snapshot!(write(&place, "--check", "").err, @r"
    error: there is no word in it to look for
      --> credo.yaml:19:11
       |
    19 | private: ['-']
       |           ^^^
    ");
}

const LATER: &str = "editions/2025-q4/discretion.yaml";

#[test]
fn what_was_decided_for_an_edition_before_is_asked_again_only_where_its_text_changes() {
    let place = Workplace::with_both_quarters();
    let ran = write(&place, "--check", "");
    assert_eq!(ran.code, Some(0), "{}", ran.out);
    let carried: Vec<_> = ran.out.lines().filter(|line| line.contains("decided for")).collect();
    insta::assert_snapshot!(carried.join("\n"), @r"
    Inés (a name of one of you): kept, as decided for 2025 Q3
    Gethin (a name of one of you): kept, as decided for 2025 Q3
    Gethin (a name of one of you): kept, as decided for 2025 Q3
    ");
    let later = place.read(LATER);
    assert_eq!(write(&place, "--stdout", "").code, Some(0));
    assert_eq!(place.read(LATER), later);
    // In other words it is asked about, and what is decided now stands in this edition's file.
    place.edit(
        "editions/2025-q4/statements.yaml",
        "answer: 'Inés: the phone",
        "answer: 'Inés: a phone",
    );
    // The philosophy does not show it any more; the view still holds it.
    assert_eq!(write(&place, "--stdout", "").code, Some(0));
    let ran = write(&place, "--format json --stdout", "2\none of us\n");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("One thing in what would be written"), "{}", ran.err);
    assert_eq!(
        place.read(LATER).matches("\n- text").count(),
        later.matches("\n- text").count() + 1
    );
    std::fs::remove_file(place.path(DECISIONS)).unwrap();
    let ran = write(&place, "--check", "");
    assert_eq!(ran.out.matches(": undecided").count(), 2, "{}", ran.out);
}

#[test]
fn what_was_decided_long_ago_is_remembered_through_an_edition_that_had_nothing_to_decide() {
    let place = Workplace::with_the_example();
    for (number, (edition, after)) in (2..).zip([("2025-q4", "2025-q3"), ("2026-q1", "2025-q4")]) {
        let folder = format!("editions/{edition}");
        source::copy_folder(&place.path("editions/2025-q3"), &place.path(&folder));
        std::fs::remove_file(place.path(&format!("{folder}/discretion.yaml"))).unwrap();
        place.edit(
            &format!("{folder}/workshop.yaml"),
            "edition: 2025-q3\nnumber: 1\n",
            &format!("edition: {edition}\nnumber: {number}\nafter: {after}\n"),
        );
    }
    let ran = write(&place, "--check", "");
    assert_eq!(ran.code, Some(0), "{ran}");
    // What it is, on as many rows as it takes, and then where it stands.
    let told = ran.out.replace("\n    ", "\t").replace("\n  ", " ");
    assert!(told.lines().count() > 2, "{ran}");
    for line in told.lines() {
        let (what, _) = line.split_once('\t').unwrap();
        assert!(what.ends_with(", as decided for 2025 Q3"), "{ran}");
    }
}

#[test]
fn check_lists_what_was_written_by_hand_too_and_says_what_of_it_has_to_be_decided() {
    let place = Workplace::with_the_example();
    write(&place, "", "");
    let philosophy = place.read("PHILOSOPHY.md");
    place.write("PHILOSOPHY.md", format!("{philosophy}\nRing Des on 0161 496 0123.\n"));
    let before = place.files();
    let ran = write(&place, "--check", "");
    let by_hand = format!(
        "0161 496 0123 (a telephone number): undecided, and stays\n    by hand\n    \
         PHILOSOPHY.md:{}\n",
        philosophy.lines().count() + 2
    );
    assert!(ran.out.ends_with(&by_hand), "{ran}");
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (Some(0), "Everything is decided but what was written by hand, which stays.\n")
    );
    // Only what is named is looked through.
    assert!(!write(&place, "poster --check", "").out.contains("0161"));
    assert_eq!(place.files(), before);
    // What goes out has to be decided about.
    write(&place, "--public --yes", "");
    let public = place.read("PHILOSOPHY-public.md");
    place.write("PHILOSOPHY-public.md", format!("{public}\nRing Des on 0161 496 0123.\n"));
    let ran = write(&place, "--public --check", "");
    assert!(ran.out.contains("(a telephone number): undecided\n    by hand\n"), "{ran}");
    assert_eq!(ran.code, Some(2));
    // Once it is decided, that is told.
    write(&place, "", "1\n");
    let ran = write(&place, "--check", "");
    assert!(ran.out.contains("(a telephone number): kept\n    by hand\n"), "{ran}");
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), "Everything is decided.\n"));
}

#[test]
fn at_the_close_it_is_told_how_much_the_document_masks_and_not_what_it_leaves_in_the_answers() {
    let place = Workplace::with_both_quarters();
    for edition in ["2025-q3", "2025-q4"] {
        std::fs::remove_file(place.path(&format!("editions/{edition}/discretion.yaml"))).unwrap();
    }
    place.edit("editions/2025-q4/workshop.yaml", "stage: closed", "stage: close");
    let ran = place.credo("run --plain").on("2025-12-17").types("3\n\n\n\n").closes().runs();
    assert_eq!(ran.code, Some(0), "{ran}");
    assert_eq!(place.read("PHILOSOPHY.md").matches("(…)").count(), 0);
    assert!(ran.err.contains("The document is written") && !ran.err.contains("masked"), "{ran}");
}

#[test]
fn what_was_kept_together_is_taken_back_together() {
    let place = leaking();
    place.edit(STATEMENTS, "Ask Mrs Ellwood (", "Ask Mrs Ellwood or Mr Tolliver (");
    let before = place.read(DECISIONS).matches("do: keep").count();
    for typed in ["4\n:back\n", "4\n1\n:back\n:back\n"] {
        let ran = write(&place, "", typed);
        let kept = place.read(DECISIONS).matches("do: keep").count();
        let left = if typed.contains('1') { "4 things" } else { "5 things" };
        assert!(ran.err.contains(&format!("error: {left} in the texts")), "{}", ran.err);
        assert_eq!(kept - before, usize::from(typed.contains('1')));
    }
}

#[test]
fn with_a_whole_answer_goes_what_is_quoted_of_it_and_the_appendix_says_so() {
    let place = Workplace::with_the_example();
    let answers = "editions/2025-q3/answers/prisha-sandhal.yaml";
    place.edit(
        answers,
        "When someone rings mid-firing",
        "Ring 07700 900123. When someone rings mid-firing",
    );
    let quoted = "knowing exactly what to do";
    assert!(write(&place, "--stdout", "").out.contains(quoted));
    let ran = write(&place, "appendix --format md --stdout", "3\n");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(!ran.out.contains(quoted) && ran.out.contains("One text was left out"), "{}", ran.out);
    // It counts all the same, and nothing says that all are there to read.
    for (language, left_out, counted) in [
        ("en", "One text was left out", "all seven of us answered."),
        ("de", "Ein Text wurde ausgelassen", "haben wir alle sieben geantwortet."),
        ("fr", "Un texte a été laissé de côté", "nous avons répondu tous les sept."),
        ("es", "Se omitió un texto", "respondimos los siete que somos."),
    ] {
        let ran =
            write(&place, &format!("appendix --format md --stdout --language {language}"), "");
        assert!(ran.out.contains(left_out) && ran.out.contains(counted), "{}", ran.out);
    }
    let philosophy = write(&place, "--stdout", "");
    assert_eq!(philosophy.code, Some(0), "{}", philosophy.err);
    assert!(!philosophy.out.contains(quoted), "{}", philosophy.out);
}

#[test]
fn a_line_whose_accents_an_editor_stored_otherwise_is_not_written_by_hand() {
    let place = Workplace::with_the_example();
    assert_eq!(write(&place, "", "").code, Some(0));
    let written = place.read("PHILOSOPHY.md");
    let apart = written.replace("Inés", "Ine\u{301}s");
    assert_ne!(apart, written);
    place.write("PHILOSOPHY.md", &apart);
    let ran = write(&place, "", "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(!ran.err.contains("Written by hand"), "{}", ran.err);
}

#[test]
fn what_stands_instead_of_a_word_of_the_teams_own_list_is_up_to_them() {
    let place = Workplace::with_the_example();
    place.edit("credo.yaml", "sets:\n", "private: [fault log]\nsets:\n");
    let ran = write(&place, "--stdout", "2\n");
    assert!(ran.err.contains("(Enter keeps it):\n  …\n"), "{}", ran.err);
    assert!(!ran.err.contains("a customer"), "{}", ran.err);
}

#[test]
fn whoever_waits_for_the_first_question_hears_it() {
    let place = Workplace::with_the_example();
    place.edit("credo.yaml", "sets:\n", "private: [fault log]\nsets:\n");
    let mut talk = place.credo("write --stdout").talks();
    talk.says("]:");
    assert_eq!(talk.ends(), Some(2));
}
