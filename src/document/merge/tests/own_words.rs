//! What people put in the place of what credo wrote, in words or in a layout of their own, is not mixed
//! with what is new.

use super::*;

/// What two sides made of the same place, where they could not be told.
fn sides(merged: &Merged) -> Vec<(&str, &str)> {
    merged.conflicts().iter().map(|it| (&*it.ours, &*it.theirs)).collect()
}

#[test]
fn new_sentences_never_go_behind_what_people_wrote_in_the_place_of_an_item() {
    for (base, mine, theirs) in [
        (
            "- **Head of product** (r1).\n  Tell support five working days before any change.\n  Maren asked; due 3 October.",
            "- We no longer ask product anything.",
            "- **Head of product** (r1).\n  Tell support five working days before any change.\n  **Yes.** From 20 October.\n  Notice given for 3 of 4 changes.",
        ),
        (
            "- **The promise.** Bram: “I can't promise that while repair times aren't ours.”\n  What would change that: Repairs on the same board.\n  *Open. Back on 17 December.*",
            "- Bram still has his doubts, ask him.",
            "- **The promise.** Bram: “I can't promise that while repair times aren't ours.”\n  What would change that: Repairs on the same board.\n  Since then: Owners are on the board.\n  *Open since 2025 Q3. Back on 18 March.*",
        ),
        (
            "- **Goals in line.** ● ●● ●●● · · (1 “pulling apart”, 5 “fully aligned”).\n  We aren't told or asked (four).\n  The company counts kilns shipped (three).",
            "- We still argue about goals.",
            "- **Goals in line.** ● ● ●●●● · · The difference is who answered.\n  \"Working kilns\" is now a company goal (two).\n  Shipping still comes first (two).",
        ),
    ] {
        let around = |item: &str| format!("## Asked\n\n- One thing.\n{item}\n- Another thing.\n");
        let (base, ours, theirs) = (around(base), around(mine), around(theirs));
        let merged = merged(&base, &ours, &theirs);
        let [(left, right)] = sides(&merged)[..] else { panic!("{}", merged.text(&[])) };
        assert_eq!(left, mine);
        assert!(theirs.contains(right), "{right}");
        assert_eq!(merged.text(&[Choice::Ours]), ours);
        assert_eq!(merged.text(&[Choice::Theirs]), theirs);
    }
}

#[test]
fn what_is_new_in_a_principle_never_goes_under_what_people_wrote_in_its_place() {
    let principle = "**2. Say it plainly.** Ordinary words, and an honest no.\n- Never \"user error\".\n- *Even over* sounding like experts.\n";
    let added = "- Never ask for a code.\n";
    let theirs = new_principles();
    for (mine, is_asked) in [
        ("We say what we think, and that is that.\n", true),
        ("**2. Mind our manners.** Nobody shouts.\n- Tea first.\n", true),
        ("**2. Say it plainly.** Nobody shouts.\n- Tea first.\n", false),
        ("**2. Mind our manners.** Nobody shouts.\n- Never \"user error\".\n", false),
    ] {
        let ours = PRINCIPLES.replace(principle, mine);
        let merged = merged(PRINCIPLES, &ours, &theirs);
        let text = merged.text(&vec![Choice::Ours; merged.conflicts().len()]);
        assert_eq!(text.contains(added), !is_asked, "{text}");
        assert!(text.contains(mine.lines().last().unwrap()), "{text}");
        let new = merged.text(&vec![Choice::Theirs; merged.conflicts().len()]);
        assert!(new.contains(added), "{new}");
    }
}

#[test]
fn a_new_sentence_beside_one_that_people_took_out_is_asked() {
    let base = "We ring back. We say why. We stay.\n";
    let ours = "We ring back. We stay.\n";
    let theirs = "We ring back. We say why. We write it down. We stay.\n";
    assert_eq!(sides(&merged(base, ours, theirs)), [(ours.trim_end(), theirs.trim_end())]);
    // Beside what they only added to, it goes in.
    let ours = "We ring back, always and whoever calls. We say why. We stay.\n";
    assert_eq!(
        text(base, ours, "We ring back. Nobody waits. We say why. We stay.\n"),
        "We ring back, always and whoever calls. Nobody waits. We say why. We stay.\n"
    );
}

#[test]
fn a_section_of_ones_own_in_the_place_of_one_taken_out_is_not_that_one_renamed() {
    let asked = "## What we have asked of others\n\n- **Head of product** (r1). Tell support five working days before.\n- **Head of sales** (r2). Promise no date.\n";
    let rota = "## Our snack rota\n\nMonday: Lucy brings buns.\n\n- Tuesday: Tom brings tea.\n- Friday: nobody.\n";
    let around =
        |section: &str| format!("## Before\n\nOne bell.\n\n{section}\n## After\n\nTwo bells.\n");
    let new = asked.replace("five", "ten").replace("Promise no date.", "Promise no date. **No.**");
    let merged = merged(&around(asked), &around(rota), &around(&new));
    assert_eq!(sides(&merged), [("", ""); 0]);
    assert_eq!(merged.text(&[]), around(rota));
    assert_eq!(merged.left_out(), ["What we have asked of others"]);
    // What keeps a good part of what it said is the same section, whatever it is called.
    let renamed = asked.replace("## What we have asked of others", "## Our wishes");
    assert_eq!(
        text(&around(asked), &around(&renamed), &around(&new)),
        around(&new.replace("## What we have asked of others", "## Our wishes"))
    );
    let cut = "## Our wishes\n\n- **Head of sales** (r2). Promise no date.\n";
    let merged = text(&around(asked), &around(cut), &around(&new));
    assert!(merged.contains("\n- **Head of sales** (r2). Promise no date. **No.**\n"), "{merged}");
}

const PRINCIPLES: &str = "\
## Principles

The last line says what each costs us.

**1. Keep hold.** Whoever picks it up owns it.
- Our name in the first reply.
- *Even over* our own queue.

**2. Say it plainly.** Ordinary words, and an honest no.
- Never \"user error\".
- *Even over* sounding like experts.

**When two pull apart, the higher wins.**

## After

Two bells.
";

/// A behaviour and a principle are new, and the sentence over them.
fn new_principles() -> String {
    PRINCIPLES
        .replace("The last line says what each costs us.", "One is new; the others are not.")
        .replace("error\".\n", "error\".\n- Never ask for a code.\n")
        .replace("**Where", "**3. Done means done.** It fired.\n- Ask whether it fired.\n\n**Where")
}

#[test]
fn what_is_new_goes_where_what_is_before_it_is_under_headings_of_ones_own() {
    let headed = |text: &str, which: &[(&str, &str)]| {
        which.iter().fold(text.to_owned(), |text, (bold, heading)| {
            assert!(text.contains(bold), "{bold}");
            text.replace(bold, heading)
        })
    };
    let first = ("**1. Keep hold.** ", "### 1. Keep hold\n\n");
    let second = ("**2. Say it plainly.** ", "### 2. Say it plainly\n\n");
    for which in [&[first, second][..], &[first], &[second]] {
        let ours = headed(PRINCIPLES, which);
        let theirs = new_principles();
        let merged = merged(PRINCIPLES, &ours, &theirs);
        assert_eq!(sides(&merged), [("", ""); 0]);
        assert_eq!(merged.text(&[]), headed(&theirs, which));
    }
    // Also where they are no longer in the section.
    let which = [(first.0, "## 1. Keep hold\n\n"), (second.0, "## 2. Say it plainly\n\n")];
    let ours = headed(PRINCIPLES, &which);
    assert_eq!(text(PRINCIPLES, &ours, &new_principles()), headed(&new_principles(), &which));
}

#[test]
fn what_is_new_behind_one_item_that_people_took_elsewhere_stays_in_its_section() {
    let item = "- Never \"user error\".\n";
    let moved = |text: &str| format!("{}\n## Ours\n\n{item}", text.replace(item, ""));
    let theirs = new_principles();
    assert_eq!(text(PRINCIPLES, &moved(PRINCIPLES), &theirs), moved(&theirs));
}

#[test]
fn signs_of_emphasis_that_a_formatter_writes_otherwise_are_no_edit() {
    let base = "- *Even over* our queue (*ours*). A snake_case word. **Always.**\n- *Last* one.\n";
    let ours = base
        .replace("*Even over*", "_Even over_")
        .replace("*ours*", "_ours_")
        .replace("**Always.**", "__Always.__")
        .replace("*Last*", "_Last_");
    let theirs = base.replace("our queue", "each queue");
    // What is new has credo's signs, and what is not those that stand there.
    let expected = theirs.replace("*Last*", "_Last_").replace("**Always.**", "__Always.__");
    assert_eq!(text(base, &ours, &theirs), expected);
    assert_eq!(text(base, &ours, "- *Last* one.\n"), "- _Last_ one.\n");
    let other = base.replace("snake_case", "snake*case");
    assert_eq!(
        text(base, &other, &theirs.replace("Always", "Ever")).matches("snake*case").count(),
        1
    );
}

#[test]
fn a_table_that_a_formatter_laid_out_stays_laid_out() {
    let base = "| Now | Score |\n|---|--:|\n| Our *workload* | 2.6 |\n| Goals | 2.3 |\n";
    let ours = "| Now            | Score |\n| -------------- | ----: |\n| Our _workload_ | 2.6   |\n| Goals          | 2.3   |\n";
    let theirs = base.replace("| Goals | 2.3 |", "| Goals in line, at last | 2.5 |");
    let expected = "\
| Now                    | Score |
| ---------------------- | ----: |
| Our _workload_         | 2.6   |
| Goals in line, at last | 2.5   |
";
    assert_eq!(text(base, ours, &theirs), expected);
    assert_eq!(text(base, ours, base), ours);
    // It is no edit, so that what is gone is gone.
    assert_eq!(text(&format!("Hi.\n\n{base}"), &format!("Hi.\n\n{ours}"), "Hi.\n"), "Hi.\n");
    // Both sides of what cannot be told are laid out, too.
    let ours = ours.replace("2.3   |", "2.0   |");
    let merged = merged(base, &ours, &base.replace("2.3", "2.5"));
    assert_eq!(sides(&merged), [("| Goals          | 2.0   |", "| Goals          | 2.5   |")]);
}

#[test]
fn a_tick_stays_with_what_was_ticked_and_goes_when_that_is_over() {
    let base = "- [ ] **c5** Run a rota (Prisha, by 9 January)\n  - Maren asks\n- [ ] **c6** Write it (Inés)\n";
    let ours = base.replace("- [ ] **c5**", "- [x] **c5**");
    let asked = base.replace("Maren", "Inés");
    assert_eq!(text(base, &ours, &asked), asked.replace("- [ ] **c5**", "- [x] **c5**"));
    let over = "- [ ] **c6** Write it (Inés)\n";
    assert_eq!(text(base, &ours, over), over);
    // Nobody ticked what it says now.
    let theirs = base.replace("Run a rota", "Send a message");
    assert_eq!(
        sides(&merged(base, &ours, &theirs)),
        [(
            "- [x] **c5** Run a rota (Prisha, by 9 January)",
            "- [ ] **c5** Send a message (Prisha, by 9 January)"
        )]
    );
    let ticked = asked.replace("- [ ] **c6**", "- [x] **c6**");
    let starred = base.replace("- [ ] **c6**", "* [ ] **c6**").replace("Write it", "Write it all");
    let expected = ticked.replace("- [x] **c6** Write it", "* [x] **c6** Write it all");
    assert_eq!(text(base, &starred, &ticked), expected);
}

#[test]
fn without_a_base_items_are_paired_by_their_lead_and_never_by_their_place_alone() {
    let ours = "## In a minute\n\n- **Measuring.** We don't agree.\n- **Ours to fix first:** Nobody owns a case between us.\n- **Four things.** By Friday.\n";
    let theirs = "## In a minute\n\n- **Ours to fix first:** The phone, since Gethin retired.\n- **When we broke our promise.** Nine messages.\n- **A new principle.** It fired.\n";
    let merged = merge(None, ours, Version { text: theirs, sections: &[] });
    let both: Vec<_> = sides(&merged).into_iter().filter(|it| !it.0.is_empty()).collect();
    assert_eq!(
        both,
        [(
            "- **Ours to fix first:** Nobody owns a case between us.",
            "- **Ours to fix first:** The phone, since Gethin retired."
        )]
    );
    assert_eq!(merged.text(&vec![Choice::Ours; 9]), ours);
}
