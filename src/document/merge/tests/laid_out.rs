//! Documents that were written before a line was one sentence, and those since.

use super::*;
use crate::document::lines::one_sentence_each;

const BEFORE: &str = "\
# How we look after customers

Next read: **17 December**. Keeper: Maren.

> **We stay with you.**

> “It happened once. I told everyone.” — Noor

**1. One person keeps hold.** Whoever picks it up owns it. Others may do the work.
- Our name in the first reply. Always.

Monday huddle, five minutes. Friday, one line.
";

#[test]
fn a_document_that_nobody_edited_is_laid_out_anew() {
    let new = one_sentence_each(BEFORE);
    assert_ne!(new, BEFORE);
    assert_eq!(text(BEFORE, BEFORE, &new), new);
    let returns = |text: &str| text.replace('\n', "\r\n");
    assert_eq!(text(BEFORE, &returns(BEFORE), &new), returns(&new));
}

#[test]
fn what_nobody_edited_is_laid_out_anew_beside_what_people_wrote() {
    let ours = BEFORE
        .replace("Others may do the work.", "Others may help.")
        .replace("\nMonday", "\nOurs. And ours too.\n\nMonday")
        .replace("- Our name", "- Mine. Mine too.\n- Our name");
    let new = BEFORE.replace("17 December", "18 March").replace("five minutes", "ten minutes");
    let new = one_sentence_each(&new);
    for ours in [ours.clone(), ours.replace('\n', "\r\n")] {
        let merged = merged(BEFORE, &ours, &new);
        assert_eq!(merged.conflicts(), []);
        let text = merged.text(&[]);
        insta::allow_duplicates! {
            insta::assert_snapshot!(text.replace("\r\n", "\n"), @"
            # How we look after customers

            Next read: **18 March**.
            Keeper: Maren.

            > **We stay with you.**

            > “It happened once.
            > I told everyone.” — Noor

            **1. One person keeps hold.** Whoever picks it up owns it. Others may help.
            - Mine. Mine too.
            - Our name in the first reply.
              Always.

            Ours. And ours too.

            Monday huddle, ten minutes.
            Friday, one line.
            ");
        }
        assert_eq!(text.contains('\r'), ours.contains('\r'));
        let again = super::merged(&new, &text, &new);
        assert_eq!((again.conflicts(), again.text(&[])), (&[][..], text));
    }
}

#[test]
fn a_paragraph_that_people_put_on_one_line_stays_on_one() {
    let base = one_sentence_each(BEFORE);
    let ours = base.replace("five minutes.\nFriday", "five minutes. Friday");
    let theirs = base.replace("one line", "two lines");
    let expected = ours.replace("one line", "two lines");
    assert_eq!(text(&base, &ours, &theirs), expected);
}

#[test]
fn accents_that_an_editor_took_apart_are_no_edit_and_what_people_typed_stays_as_it_is() {
    use unicode_normalization::UnicodeNormalization as _;

    let base = "## Wie wir arbeiten\n\n- Für jede Störung sagt jemand „ich“. Später hört man zu.\n\
                - Über Öfen reden wir täglich.\n\nGrüße zuerst.\n";
    let apart = |text: &str| text.nfd().collect::<String>();
    let new = base.replace("täglich", "wöchentlich").replace("Grüße", "Gute Grüße");
    let ours = apart(&base.replace("Später", "Spätestens dann"));
    let merged = merged(base, &ours, &new);
    assert_eq!(merged.conflicts(), []);
    let expected = new.replace("Später", &apart("Spätestens dann"));
    assert_eq!(merged.text(&[]), expected);
    assert_eq!(text(&new, &expected, &new), expected);
    // One that nobody edited is as it is written now, and stays where nothing is new.
    assert_eq!(text(base, &apart(base), &new), new);
    assert_eq!(text(base, &apart(base), base), apart(base));
}

#[test]
fn what_a_new_template_makes_bullets_of_has_no_empty_lines_between_them() {
    let base = "## Bells\n\nOne bell rings.\n\nTwo ropes hang.\n\nThree stays broke.\n";
    let new = "## Bells\n\n**What we heard.**\n- One bell rings.\n- Two ropes hang.\n- Three stays broke.\n";
    let ours = base.replace("ropes hang.\n", "ropes hang.\n\n- And ours.\n");
    let expected = new.replace("ropes hang.\n", "ropes hang.\n- And ours.\n");
    assert_eq!(text(base, &ours, new), expected);
    assert_eq!(text(new, &expected, new), expected);
    // Where people put empty lines, and the bullets are theirs, they stay.
    let apart = new.replace("hang.\n", "hang.\n\n");
    assert_eq!(
        text(new, &apart, &new.replace("stays", "old stays")),
        apart.replace("stays", "old stays")
    );
}

#[test]
fn lines_that_end_in_a_carriage_return_only_are_lines() {
    let base = "# A\n\nOne.\nTwo.\n\n## B\n\nThree.\n";
    let ours = base.replace("One.", "One, by hand.").replace('\n', "\r");
    let theirs = base.replace("Three.", "Four.");
    assert_eq!(text(base, &ours, &theirs), theirs.replace("One.", "One, by hand."));
}
