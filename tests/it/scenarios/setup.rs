//! What has to be known before a workshop can begin, told in every way in which it can be told.

use snapbox::{assert_data_eq, str};

use crate::workplace::Workplace;

const FILE: &str = "\
format: 1
company: Tarnwick Kilns
team: Customer support
people:
- name: Ada
  role: support lead
- name: Ben
shown: unnamed
way: room
facilitator: Odile Farrow
keeper: Ada
decider: Ben
cadence: half-yearly
language: de
sets: [improvements, check-in]
next: 2026-03-01
";

#[test]
fn options_a_file_and_lines_make_the_same_folder() {
    let by_options = Workplace::new();
    by_options
        .credo("init --plain --shown unnamed --way room --keeper Ada --decider Ben --language de")
        .with("--company=Tarnwick Kilns")
        .with("--team=Customer support")
        .with("--people=Ada (support lead), Ben")
        .with("--facilitator=Odile Farrow")
        .with("--cadence=half-yearly")
        .with("--sets=improvements,check-in")
        .with("--next=2026-03-01")
        .succeeds();

    let by_file = Workplace::new();
    by_file.write("setup.yaml", FILE);
    by_file.credo("init --plain --setup setup.yaml").succeeds();
    std::fs::remove_file(by_file.path("setup.yaml")).unwrap();

    // What is not asked is told by options.
    let by_lines = Workplace::new();
    by_lines
        .credo("init --plain --keeper Ada --decider Ben --language de --cadence half-yearly")
        .with("--facilitator=Odile Farrow")
        .with("--sets=improvements,check-in")
        .with("--next=2026-03-01")
        .types("Tarnwick Kilns\nCustomer support\n\"\"\"\nAda (support lead)\nBen\n\"\"\"\n2\n2\n")
        .succeeds();

    assert_eq!(by_options.files(), by_file.files());
    assert_eq!(by_options.files(), by_lines.files());
    assert_data_eq!(
        by_file.read("credo.yaml"),
        str![[r#"
# Whose customer service culture this folder holds. Edit it whenever something changes;
# `credo` reads it again at every start and never changes it.
format: 1
company: Tarnwick Kilns
team: Customer support

# Who looks after the document between workshops, and who decides its wording.
keeper: Ada
decider: Ben

# How often there is a workshop: monthly, quarterly, half-yearly or yearly.
cadence: half-yearly

# The language of questions and document, by its code: en, de, pt-BR.
language: de

# Names that are nobody else's business, such as of customers, as people write them. Before
# anything is written, `credo write` asks about every text that holds one.
# private: [Name]

# The question sets, in the order in which they are asked. `credo questions list` shows them
# all; your own lie in the folder `questions`.
sets:
  - improvements
  - check-in

"#]]
    );
}

#[test]
fn what_is_asked_can_be_gone_back_over_and_is_asked_until_it_is_right() {
    let workplace = Workplace::new();
    let typed = "Tarnwik\n:back\nTarnwick Kilns\nSupport\n,\nAda (lead\nAda (lead, phone)\n3\nWith\nWithout\n:back\n1\n1\n";
    let ran = workplace.credo("init --plain --sets improvements").types(typed).runs();
    assert_data_eq!(
        ran.to_string(),
        str![[r#"
(`:back` `:pause`)
Which company? 
Which team? 
There is already (Enter keeps it):
  Tarnwik
Which company? 
Which team? 
Names apart by commas or lines; a role may follow in parentheses: Maren (lead).
Who is here? 
There is already (Enter keeps it):
  ,
the name is empty
Who is here? 
There is already (Enter keeps it):
  Ada (lead
a parenthesis is open; a role stands between `(` and `)`
Who is here? 
How are answers shown? Everybody may choose otherwise, answer by answer.
  1. With names
  2. Without names
1 to 2 [1]: 
`3` is not one of them; answer with a number from 1 to 2
1 to 2 [1]: 
`with` begins several of them; answer with a number from 1 to 2
1 to 2 [1]: 
How do answers come in?
  1. The keyboard goes round
  2. The facilitator types for the room
1 to 2 [1]: 
How are answers shown? Everybody may choose otherwise, answer by answer.
  1. With names
  2. Without names
1 to 2 [2]: 
How do answers come in?
  1. The keyboard goes round
  2. The facilitator types for the room
1 to 2 [1]: 
2025 Q3 is ready in this folder.
Before the day, alone: credo answer --as ada
On the day: credo run
[exit status: 0]
"#]]
    );
}

#[test]
fn an_option_that_is_wrong_is_told_before_anything_is_made() {
    let workplace = Workplace::new();
    let wrong = ["--sets=improvement", "--edition=2025-q5", "--people=A (b", "--language=x"];
    let told = wrong
        .map(|wrong| workplace.credo("init --plain --company C").with(wrong).runs().to_string())
        .join("\n\n");
    assert_data_eq!(
        told,
        str![[r#"
error: there is no question set `improvement`
hint: did you mean `improvements`?
[exit status: 2]

error: invalid value '2025-q5' for '--edition <EDITION>': an edition is named as `2026-q4`, `2026-h2`, `2026-11` or `2026`; or as in `November 2026`

For more information, try '--help'.
[exit status: 2]

error: a parenthesis is open; a role stands between `(` and `)`
[exit status: 2]

error: invalid value 'x' for '--language <CODE>': a language is a code such as `en`, `de` or `pt-BR`

For more information, try '--help'.
[exit status: 2]
"#]]
    );
    assert_eq!(workplace.tree(), "");
}

#[test]
fn lines_that_end_too_early_make_nothing() {
    let workplace = Workplace::new();
    let ran = workplace.credo("run --plain").types("Tarnwick Kilns\n").runs();
    assert_data_eq!(
        ran.to_string(),
        str![[r#"
(`:back` `:pause`)
Which company? 
Which team? 
error: the input ended
hint: nothing was made; what is asked can also be told by options or in a file, see `--help`
[exit status: 2]
"#]]
    );
    assert_eq!(workplace.tree(), "");
}

#[test]
fn the_next_edition_asks_only_who_is_here_and_whether_it_begins_with_the_check_in() {
    let workplace = Workplace::new();
    let first = "C\nT\nAda\n\n\n\n\n\n:pass\n:pass\n\n\n\n";
    let closes = "\nLeave it out\n\n";
    workplace.credo("run --plain --sets improvements").types(first).types(closes).succeeds();
    let ran = workplace.credo("init --plain").on("2025-12-17").types("Ada, Ben\n1\n1\n").runs();
    assert_data_eq!(
        ran.to_string(),
        str![[r#"
This is 2025 Q4, after 2025 Q3 of Thursday 18 September 2025.
As last time: the keyboard goes round (`--way`), answers are shown with names (`--shown`).
(`:back` `:pause`)
There is already (Enter keeps it):
  Ada
Names apart by commas or lines; a role may follow in parentheses: Maren (lead).
Who is here? 
Begin with the check-in, about 10 minutes? It asks whether you still live by
what you agreed.
  1. Yes
  2. No
1 to 2 [1]: 
2025 Q4 is ready in (folder).
Before the day, alone: credo answer --as ada
On the day: credo run
[exit status: 0]
"#]]
    );
    assert_eq!(workplace.edition("2025-q4").workshop.number, 2);
}

#[test]
fn a_setup_file_with_a_fault_is_told_with_its_line() {
    let workplace = Workplace::new();
    workplace
        .write("setup.yaml", FILE.replace("way: room", "weg: room").replace("  role", "  rolle"));
    let ran = workplace.credo("init --plain --setup setup.yaml").runs();
    assert_data_eq!(
        ran.to_string(),
        str![[r#"
error: the key `rolle` is not known here
 --> setup.yaml:6:3
  |
6 |   rolle: support lead
  |   ^^^^^ did you mean `role`?

error: the key `weg` is not known here
 --> setup.yaml:9:1
  |
9 | weg: room
  | ^^^ expected one of `left`, `way`, `year-starts`
[exit status: 2]
"#]]
    );
    assert_eq!(workplace.tree(), "setup.yaml");
}
