//! The rules, one by one.

use super::*;

const BASE: &str = "\
# How we look after customers

**Tarnwick Kilns. Edition 1.**
Next read: **17 December**. Keeper: Maren.

> **We stay with you.**

## Good and bad

| We'd be proud | We'd be ashamed |
|---|---|
| They explain it once. (8 votes) | They chase us. (9) |
| The right answer. (6) | A guess. (6) |

## Principles

**1. One person keeps hold.** Whoever picks it up owns it. Others may do the work.
- Our name in the first reply.
- Hand over by talking.

**2. Fix the cause.** We look for why it failed.
- No parts sent as a guess.

## Where we differ

- **The promise.** Bram can't promise that.

## How we use this

Monday huddle, five minutes. Friday, one line.
";

/// Changes `text` by putting one thing in the place of another, which must be there.
fn with(text: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(text.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old} is not in:\n{text}");
        text.replace(old, new)
    })
}

#[test]
fn edits_of_every_kind_go_in_beside_what_is_new() {
    let ours = with(
        BASE,
        &[
            ("Keeper: Maren.", "Keeper: Maren, and Tom."),
            ("They chase us. (9)", "They have to chase us. (9)"),
            (
                "- Hand over by talking.\n",
                "- Hand over by talking.\n- Write it down.\n\nAsk Tom if you doubt it.\n",
            ),
            ("We look for why it failed.", "We always look for why it failed."),
            ("## Where we differ\n", "## Where we do not agree\n"),
            ("## How we use this", "## Our glossary\n\nA *glaze* is glass.\n\n## How we use this"),
        ],
    );
    let theirs = with(
        BASE,
        &[
            ("Edition 1", "Edition 2"),
            ("17 December", "18 March"),
            (
                "| The right answer. (6) | A guess. (6) |\n",
                "| The cause. (7) | A guess. (6) |\n| Someone picks up. (3) | Silence. (10) |\n",
            ),
            ("Others may do the work.", "Others may help."),
            ("- Hand over by talking.\n", "- Hand over by talking.\n- Ring back.\n"),
            ("**2. Fix", "**2. Calm first.** A person speaks.\n- Phone first.\n\n**3. Fix"),
            (
                "- **The promise.** Bram can't promise that.\n",
                "- **The promise.** Bram can't promise that.\n- **Phone first.** Gethin.\n",
            ),
            ("Friday, one line.", "Friday, two lines."),
        ],
    );
    let merged = merged(BASE, &ours, &theirs);
    assert_eq!(merged.conflicts(), []);
    insta::assert_snapshot!(merged.text(&[]));
}

#[test]
fn a_sentence_that_changed_on_both_sides_is_a_conflict_under_its_heading() {
    let ours = with(BASE, &[("Whoever picks it up owns it.", "Whoever picks up owns it.")]);
    let theirs = with(
        BASE,
        &[
            ("Whoever picks it up owns it.", "Whoever takes it owns it."),
            ("Others may do", "Others can do"),
        ],
    );
    let merged = merged(BASE, &ours, &theirs);
    let [conflict] = merged.conflicts() else { panic!("{merged:?}") };
    assert_eq!(conflict.under, "Principles");
    let of = |choice| {
        let text = merged.text(&[choice]);
        text.lines().find(|line| line.starts_with("**1.")).unwrap().to_owned()
    };
    insta::assert_snapshot!([of(Choice::Ours), of(Choice::Theirs), of(Choice::Both)].join("\n"), @"
    **1. One person keeps hold.** Whoever picks up owns it. Others may do the work.
    **1. One person keeps hold.** Whoever takes it owns it. Others can do the work.
    **1. One person keeps hold.** Whoever picks up owns it. Whoever takes it owns it. Others can do the work.
    ");
    insta::assert_snapshot!(merged.text(&[]).split("## ").nth(2).unwrap(), @"
    Principles

    <<<<<<< what stands here
    **1. One person keeps hold.** Whoever picks up owns it. Others may do the work.
    =======
    **1. One person keeps hold.** Whoever takes it owns it. Others can do the work.
    >>>>>>> what credo writes
    - Our name in the first reply.
    - Hand over by talking.

    **2. Fix the cause.** We look for why it failed.
    - No parts sent as a guess.
    ");
}

#[test]
fn a_section_that_people_moved_stays_there_and_gets_what_is_new() {
    let (rest, differ) = BASE.split_once("## Where we differ").unwrap();
    let (differ, uses) = differ.split_once("## How we use this").unwrap();
    let (top, rest) = rest.split_once("## Good and bad").unwrap();
    let ours =
        format!("{top}## Where we differ{differ}## Good and bad{rest}## How we use this{uses}");
    let theirs =
        with(BASE, &[("can't promise that", "can promise that"), ("a guess.", "a guess, ever.")]);
    let expected =
        with(&ours, &[("can't promise that", "can promise that"), ("a guess.", "a guess, ever.")]);
    assert_eq!(text(BASE, &ours, &theirs), expected);
    // The template moves it, too, and people edited it meanwhile.
    let edited = with(BASE, &[("Bram can't", "Bram still can't")]);
    assert_eq!(text(BASE, &edited, &ours), with(&ours, &[("Bram can't", "Bram still can't")]));
}

#[test]
fn an_item_that_both_changed_is_known_again_by_one_sentence_below_a_new_heading() {
    let once = |base: &str, ours: &str, theirs: &str| {
        assert_eq!(text(base, base, theirs), theirs);
        let merged = merged(base, ours, theirs);
        let text = merged.text(&vec![Choice::Ours; merged.conflicts().len()]);
        assert_eq!(text.matches("Four!").count(), 1, "{text}");
    };
    once(
        "- Four! Nobody rings eight bells here.\n",
        "- Four! Nobody rings eight of our ropes here.\n",
        "## Ropes\n\n- Four! Nobody rings six of the new bells here. Now nobody does so.\n",
    );
    once(
        "  - Four!\n",
        "  - Four! Not now.\n",
        "## Ropes\n\n- We do so.\n\n  - Four! Now we do so, too.\n",
    );
}

#[test]
fn what_only_moved_is_not_taken_for_what_was_like_it_where_it_went() {
    let base = "- Two bells ring. Nobody rings here.\n\n## Small\n\n- Nobody rings here.\n";
    let ours = with(base, &[("here.\n\n##", "here. Now we ring.\n\n##")]);
    let theirs = "## Small\n\n- Two bells ring. Nobody rings here.\n";
    assert_eq!(text(base, base, theirs), theirs);
    let merged = merged(base, &ours, theirs);
    let text = merged.text(&vec![Choice::Ours; merged.conflicts().len()]);
    assert_eq!(text, "## Small\n\n- Two bells ring. Nobody rings here. Now we ring.\n");
}

#[test]
fn what_begins_with_the_same_number_but_is_something_else_is_asked_and_both_are_there() {
    let base = "**1. One bell.** It rings.\n";
    let ours = "**1. One bell, and no rope.** It rings.\n";
    let theirs = "- New here.\n\n**1. Somebody picks up.** Always, whoever calls.\n";
    assert_eq!(text(base, base, theirs), theirs);
    let merged = merged(base, ours, theirs);
    let [conflict] = merged.conflicts() else { panic!("{merged:?}") };
    assert_eq!((&*conflict.ours, &*conflict.theirs), (ours.trim_end(), ""));
    let kept = merged.text(&[Choice::Ours]);
    assert!(kept.contains(ours.trim_end()) && kept.contains("**1. Somebody picks up.**"), "{kept}");
    assert_eq!(merged.text(&[Choice::Theirs]), theirs);
}

#[test]
fn what_people_took_out_stays_out_and_is_told_where_it_says_something_else_now() {
    let section = "## Where we differ\n\n- **The promise.** Bram can't promise that.\n\n";
    let ours = with(BASE, &[(section, ""), ("- Hand over by talking.\n", "")]);
    let theirs = with(BASE, &[("Edition 1", "Edition 2")]);
    let same = merged(BASE, &ours, &theirs);
    assert_eq!(same.text(&[]), with(&ours, &[("Edition 1", "Edition 2")]));
    assert_eq!(same.left_out(), [""; 0]);
    let theirs = with(&theirs, &[("can't promise that.", "can promise that.\n- **New.** Tom.")]);
    let other = merged(BASE, &ours, &theirs);
    assert_eq!(other.text(&[]), same.text(&[]));
    assert_eq!(other.left_out(), ["Where we differ"]);
}

#[test]
fn what_people_took_out_and_what_changed_underneath_is_asked() {
    let ours = with(BASE, &[("- Hand over by talking.\n", "")]);
    let theirs = with(BASE, &[("Hand over by talking.", "Hand over by talking, never by note.")]);
    let merged = merged(BASE, &ours, &theirs);
    let [conflict] = merged.conflicts() else { panic!("{merged:?}") };
    assert_eq!(
        (conflict.ours.as_str(), conflict.theirs.as_str()),
        ("", "- Hand over by talking, never by note.")
    );
    assert_eq!(merged.text(&[Choice::Ours]), ours);
    assert_eq!(merged.text(&[Choice::Theirs]), theirs);
}

#[test]
fn what_people_wrote_into_a_section_that_is_gone_stays() {
    let section = "## Where we differ\n\n- **The promise.** Bram can't promise that.\n\n";
    let theirs = with(BASE, &[(section, "")]);
    let added = with(BASE, &[("promise that.\n", "promise that.\n- **Ours.** We add this.\n")]);
    let kept = with(&added, &[("- **The promise.** Bram can't promise that.\n", "")]);
    assert_eq!(text(BASE, &added, &theirs), kept);
    let edited = with(BASE, &[("Bram can't", "Bram won't")]);
    let merged = merged(BASE, &edited, &theirs);
    let [conflict] = merged.conflicts() else { panic!("{merged:?}") };
    assert_eq!(conflict.ours, "## Where we differ\n\n- **The promise.** Bram won't promise that.");
    assert_eq!(merged.text(&[Choice::Ours]), edited);
    assert_eq!(merged.text(&[Choice::Theirs]), theirs);
}

#[test]
fn another_language_comes_in_and_edited_pieces_are_asked() {
    let german = "\
# Wie wir für Kunden da sind

**Tarnwick Kilns. Ausgabe 1.**
Nächstes Lesen: **17. Dezember**. Hüterin: Maren.

> **Wir bleiben bei Ihnen.**

## Gut und schlecht

| Darauf wären wir stolz | Dafür schämten wir uns |
|---|---|
| Einmal erklärt. (8 Stimmen) | Sie laufen uns nach. (9) |
| Die richtige Antwort. (6) | Geraten. (6) |

## Grundsätze

**1. Eine Person bleibt dran.** Wer annimmt, behält. Andere helfen.
- Unser Name in der ersten Antwort.
- Übergeben im Gespräch.

**2. An die Ursache.** Wir suchen, warum.
- Kein Teil auf Verdacht.

## Worin wir uns nicht einig sind

- **Das Versprechen.** Bram kann das nicht.

## Wie wir damit arbeiten

Montags fünf Minuten. Freitags eine Zeile.
";
    let ours = with(
        BASE,
        &[
            ("Whoever picks it up", "Whoever takes it up"),
            ("## Where we differ", "Our own words.\n\n## Where we differ"),
        ],
    );
    let names = |titles: [&str; 4]| -> Vec<_> {
        let ids = ["good-bad", "principles", "dissent", "rituals"];
        ids.map(str::to_owned).into_iter().zip(titles.map(str::to_owned)).collect()
    };
    let (english, new) = (
        names(["Good and bad", "Principles", "Where we differ", "How we use this"]),
        names([
            "Gut und schlecht",
            "Grundsätze",
            "Worin wir uns nicht einig sind",
            "Wie wir damit arbeiten",
        ]),
    );
    let base = Version { text: BASE, sections: &english };
    assert_eq!(merge(Some(base), BASE, Version { text: german, sections: &new }).text(&[]), german);
    let merged = merge(Some(base), &ours, Version { text: german, sections: &new });
    let [conflict] = merged.conflicts() else { panic!("{merged:?}") };
    assert_eq!(conflict.under, "Principles");
    assert_eq!(
        merged.text(&[Choice::Theirs]),
        with(german, &[("## Worin", "Our own words.\n\n## Worin")])
    );
}

#[test]
fn line_ends_a_byte_order_mark_and_a_missing_last_line_end_stay() {
    let ours = with(BASE, &[("Keeper: Maren.", "Keeper: Tom.")]);
    let theirs = with(BASE, &[("Edition 1", "Edition 2")]);
    let both = with(&ours, &[("Edition 1", "Edition 2")]);
    let returns = |text: &str| format!("\u{FEFF}{}", text.trim_end().replace('\n', "\r\n"));
    assert_eq!(text(BASE, &returns(&ours), &theirs), returns(&both));
    assert_eq!(text(&BASE.replace('\n', "\r\n"), &ours, &theirs), both);
    assert_eq!(text(BASE, &returns(BASE), &theirs), returns(&theirs));
    assert_eq!(text(BASE, &returns(&ours), BASE), returns(&ours));
}

#[test]
fn without_a_base_each_difference_is_asked_and_nothing_is_lost() {
    let ours =
        with(BASE, &[("Keeper: Maren.", "Keeper: Tom."), ("- Our name", "- Mine.\n- Our name")]);
    let theirs =
        with(BASE, &[("five minutes", "ten minutes"), ("- No parts", "- Nothing.\n- No parts")]);
    insta::assert_snapshot!(without_base(&ours, &theirs));
    let merged = merge(None, &ours, Version { text: &theirs, sections: &[] });
    assert_eq!(merged.text(&vec![Choice::Ours; 9]), ours);
}

#[test]
fn marks_are_known_until_they_are_gone() {
    let ours = with(BASE, &[("owns it.", "has it.")]);
    let theirs = with(BASE, &[("owns it.", "holds it.")]);
    let marked_text = text(BASE, &ours, &theirs);
    assert_eq!(marked(&marked_text), Some(17));
    assert_eq!(marked("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n"), Some(2));
    assert_eq!(marked("a\n<<<<<<< HEAD\nb\n"), None);
    assert_eq!(marked(&marked_text.replace(MARKS[0], "").replace(MARKS[2], "")), None);
}

#[test]
fn what_is_merged_already_is_not_merged_twice_when_the_base_is_old() {
    let ours = with(
        BASE,
        &[
            ("Keeper: Maren.", "Keeper: Tom."),
            ("- Our name", "- Mine.\n- Our name"),
            ("Monday huddle", "Tuesday huddle"),
        ],
    );
    let theirs = with(
        BASE,
        &[
            ("Edition 1", "Edition 2"),
            ("- Hand over by talking.", "- Hand over by talking, always.\n- Ring back."),
            ("| The right answer. (6) | A guess. (6) |", "| The cause. (7) | A guess. (6) |"),
        ],
    );
    let once = text(BASE, &ours, &theirs);
    assert_eq!(text(BASE, &once, &theirs), once);
}

#[test]
fn many_lines_that_are_all_alike_or_all_different_are_merged_line_by_line() {
    let alike = "- the same\n".repeat(20_000);
    let ours = format!("- mine\n{alike}- mine, too\n");
    let theirs = format!("{alike}- new\n");
    assert_eq!(text(&alike, &ours, &theirs).lines().count(), 20_003);
    let lines = |word: &str| {
        let lines: Vec<_> = (0..3_000).map(|at| format!("- {word} {at}\n")).collect();
        lines.concat()
    };
    let text = text(&lines("old"), &lines("mine"), &lines("new"));
    assert!(text.contains("- mine 2999\n"));
}

const SIX: &str = "# Us\n\nHi.\n\n## Promises\n\n- **c1** Call back (Ada)\n- **c2** Write it down (Ben)\n\n\
                   ## Changed\n\n- The promise: why.\n- **c0** Done.\n";

#[test]
fn what_loses_its_heading_only_goes_on_as_what_it_was() {
    let new = SIX
        .replace("(Ben)\n", "(Ben)\n- **c3** Ask first (Cy)\n")
        .replace("**c1** Call", "**c1** Ring");
    let without = |text: &str| text.replace("## Promises\n\n", "");
    let merged = merged(SIX, &without(SIX), &new);
    assert_eq!(merged.text(&[]), without(&new));
    assert!(merged.left_out().is_empty());
    // One of them moved elsewhere by hand takes nothing with it.
    let three = SIX.replace("(Ben)\n", "(Ben)\n- **c4** Say it (Dee)\n");
    let call = "- **c1** Call back (Ada)\n";
    let moved = format!("{}{call}", without(&three).replace(call, ""));
    let new = three.replace("(Ben)\n", "(Ben)\n- **c3** Ask first (Cy)\n");
    let expected = moved.replace("(Ben)\n", "(Ben)\n- **c3** Ask first (Cy)\n");
    assert_eq!(text(&three, &moved, &new), expected);
    let new = SIX
        .replace("(Ben)\n", "(Ben)\n- **c3** Ask first (Cy)\n")
        .replace("**c1** Call", "**c1** Ring");
    let bare = |text: &str| without(text).replace("## Changed\n\n", "").replace("# Us\n\n", "");
    assert_eq!(text(SIX, &bare(SIX), &bare(&new)), bare(&new));
    assert_eq!(text(SIX, &bare(SIX), &new), bare(&new));
}

#[test]
fn what_is_over_follows_into_a_section_that_people_took_out() {
    let (mine, _) = SIX.split_once("## Changed").unwrap();
    let new = SIX
        .replace("- **c1** Call back (Ada)\n", "")
        .replace("- **c0** Done.", "- **c0** Done.\n- **c1** Call back (Ada): nearly.");
    let merged = merged(SIX, mine.trim_end(), &new);
    assert_eq!(merged.text(&[]), mine.trim_end().replace("- **c1** Call back (Ada)\n", ""));
    assert_eq!(merged.left_out(), ["Changed"]);
}
