//! `credo write`, as people run it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use credo::text::wrap;

use crate::source;
use crate::workplace::{Ran, Workplace};

fn write(workplace: &Workplace, arguments: &str) -> Ran {
    workplace.credo(&format!("write {arguments}")).runs()
}

/// Returns the exit status and what was said.
fn said(ran: &Ran) -> String {
    format!("{}\n{}", ran.code.unwrap(), ran.err)
}

fn philosophy(workplace: &Workplace) -> String {
    workplace.read("PHILOSOPHY.md")
}

#[test]
fn the_document_goes_where_the_team_reads_it_and_is_the_same_every_time() {
    let place = Workplace::with_the_example();
    let output = write(&place, "");
    insta::assert_snapshot!(said(&output), @"
    0
    The document is written: (folder)/PHILOSOPHY.md. Before you share it, read it for names of customers.
    ");
    let first = philosophy(&place);
    let shown = write(&place, "--stdout --quiet");
    assert_eq!(shown.out, first);
    write(&place, "--output other.md");
    assert_eq!(place.read("other.md"), first);
    write(&place, "");
    assert_eq!(philosophy(&place), first);
}

#[test]
fn an_earlier_quarter_is_written_the_same_whatever_came_after_it() {
    let (alone, both) = (Workplace::with_the_example(), Workplace::with_both_quarters());
    let first = write(&alone, "--stdout").out;
    assert_eq!(write(&both, "--edition 2025-q3 --stdout").out, first);
    assert_ne!(write(&both, "--stdout").out, first);
}

#[test]
fn what_somebody_edited_is_replaced_on_demand_and_lies_beside_the_new_one() {
    let place = Workplace::with_the_example();
    write(&place, "");
    let written = philosophy(&place);
    place.write("PHILOSOPHY.md", "by hand");
    insta::assert_snapshot!(said(&write(&place, "--force")), @"
    0
    The one that was edited is now (folder)/PHILOSOPHY.edited.md.
    The document is written: (folder)/PHILOSOPHY.md. Before you share it, read it for names of customers.
    ");
    assert_eq!(philosophy(&place), written);
    assert_eq!(place.read("PHILOSOPHY.edited.md"), "by hand");
}

#[test]
fn a_template_of_the_team_is_used_and_its_faults_are_told_at_their_line() {
    let place = Workplace::with_the_example();
    place.write("templates/philosophy.md.j2", "# {{ team }} of {{ company }}\n");
    write(&place, "");
    assert_eq!(philosophy(&place), "# Customer support of Tarnwick Kilns\n");
    place.write("templates/philosophy.md.j2", "# {{ team }}\n\n{{ compny }}\n");
    insta::assert_snapshot!(said(&write(&place, "")), @"
    2
    error: templates/philosophy.md.j2:3:4: there is no `compny`, in `{{ compny }}`
    hint: did you mean `company`?
    ");
}

#[test]
fn the_template_that_comes_with_credo_writes_what_credo_writes() {
    let place = Workplace::with_the_example();
    let without = write(&place, "--stdout").out;
    let template = write(&place, "--show-template").out;
    place.write("templates/philosophy.md.j2", template);
    assert_eq!(write(&place, "--stdout").out, without);
}

#[test]
fn authors_of_templates_read_about_every_field() {
    let place = Workplace::new();
    insta::assert_snapshot!(write(&place, "--help-templates").out);
    let narrow = write(&place, "--help-templates --width 40").out;
    let is_code = |line: &&str| !line.contains(['`', '[', '"']);
    let wide: Vec<_> = narrow.lines().filter(|line| line.len() > 40).filter(is_code).collect();
    assert_eq!(wide, [""; 0]);
}

#[test]
fn without_a_culture_folder_or_an_edition_there_is_nothing_to_write() {
    let place = Workplace::new();
    insta::assert_snapshot!(said(&write(&place, "")), @"
    2
    error: there is no culture folder in `.` or above it
    hint: begin with `credo run`, or name the folder with `--folder DIR`
    ");
    let place = Workplace::with_the_example();
    insta::assert_snapshot!(said(&write(&place, "--edition 2031-q1")), @"
    2
    error: there is no edition `2031-q1` in `(folder)/editions/2031-q1/workshop.yaml`
    hint: begin one with `credo run`
    ");
}

#[test]
fn an_older_document_does_not_take_the_place_of_the_current_one() {
    let place = Workplace::with_the_example();
    source::copy_folder(&place.path("editions/2025-q3"), &place.path("editions/2025-q4"));
    place.edit("editions/2025-q4/workshop.yaml", "2025-q3", "2025-q4");
    write(&place, "");
    let current = philosophy(&place);
    insta::assert_snapshot!(said(&write(&place, "--edition 2025-q3")), @"
    2
    error: edition `2025-q3` is not the current one: `2025-q4` is
    hint: write it with `--stdout` or `--output FILE`, or with `--force` in place of the current one
    ");
    assert_eq!(philosophy(&place), current);
}

#[test]
fn the_view_goes_out_as_json_and_comes_back_from_it_without_a_culture_folder() {
    let place = Workplace::with_the_example();
    let written = write(&place, "--stdout").out;
    let json = write(&place, "--format json").out;
    let elsewhere = Workplace::new();
    elsewhere.write("view.json", &json);
    assert_eq!(write(&elsewhere, "--from-json view.json").out, written);
    assert_eq!(write(&elsewhere, "--from-json view.json --format json").out, json);
    write(&elsewhere, "--from-json view.json --output document.md");
    assert_eq!(elsewhere.read("document.md"), written);
    let input = elsewhere.credo("write --from-json -").types(&json).runs();
    assert_eq!(input.out, written);
}

#[test]
fn what_is_wrong_in_a_view_is_told_at_its_line() {
    let place = Workplace::new();
    place.write(
        "view.json",
        "{\"format\": 1, \"credo\": \"view\",\n \"langage\": \"en\", \"view\": 7}\n",
    );
    insta::assert_snapshot!(said(&write(&place, "--from-json view.json")), @r#"
    2
    error: the key `langage` is not known here
     --> view.json:2:2
      |
    2 |  "langage": "en", "view": 7}
      |  ^^^^^^^^^ did you mean `language`?
      |
      = help: at `langage`

    error: `view` must be an object
     --> view.json:2:27
      |
    2 |  "langage": "en", "view": 7}
      |                           ^ this is a number
      |
      = help: at `view`
    "#);
    insta::assert_snapshot!(said(&write(&place, "--from-json nowhere.json")), @"
    2
    error: cannot read `nowhere.json`
    because: No such file or directory (os error 2)
    ");
    let input = place.credo("write --from-json -").types("{\"format\": 2}").runs();
    insta::assert_snapshot!(said(&input), @r#"
    2
    error: format 2 is newer than this credo, which knows 1
     --> standard input:1:12
      |
    1 | {"format": 2}
      |            ^
      |
      = help: read it with the credo that wrote it, or a newer one
    "#);
}

#[test]
fn the_schema_says_of_every_field_what_it_is() {
    let schema = write(&Workplace::new(), "--schema").out;
    let schema = serde_json::from_str::<serde_json::Value>(&schema).unwrap();
    insta::assert_snapshot!(schema["$defs"]["group"], @r##"{"additionalProperties":false,"description":"Own words that belong together.","properties":{"count":{"description":"How many people are in it, with words and without.","examples":[3],"maximum":4294967295,"minimum":0,"type":"integer"},"label":{"anyOf":[{"type":"string"},{"type":"null"}],"description":"What they chose, or how they know; none where that was not asked.","examples":["Reduce their effort"]},"voices":{"description":"Their words: by name in the order of people, then without a name in the order of the alphabet.","items":{"$ref":"#/$defs/voice"},"type":"array"}},"required":["count","voices"],"type":"object"}"##);
    insta::assert_snapshot!(schema["properties"], @r##"{"credo":{"const":"view","description":"What this file is.","examples":["view"],"type":"string"},"format":{"const":1,"description":"The format of this file.","examples":[1],"maximum":4294967295,"minimum":0,"type":"integer"},"kept":{"anyOf":[{"items":{"pattern":"^[a-f0-9]{16} [0-9]{1,9} [0-9]{1,9}$","type":"string"},"type":"array"},{"type":"null"}],"description":"What of the texts looks private and was to stay: which text by its fingerprint, how many characters stand before it, and how many it has.","examples":[["4bf493534e8c6f7f 0 12"]]},"language":{"description":"The language of the edition.","examples":["en"],"pattern":"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$","type":"string"},"view":{"$ref":"#/$defs/philosophy","description":"What templates see."}}"##);
}

#[test]
fn what_may_be_private_in_a_file_is_asked_about_unless_it_was_to_stay() {
    let place = Workplace::with_the_example();
    let json = write(&place, "--format json").out;
    let (promise, other) =
        ("We stay with you until your kiln fires.", "Ring Mrs Ellwood on 01632 960123.");
    let elsewhere = Workplace::new();
    elsewhere.write("view.json", json.replace(promise, other));
    insta::assert_snapshot!(said(&write(&elsewhere, "--from-json view.json poster")), @"
    2
    Undecided:
      promise: somebody with a title
      promise: a telephone number
    error: 2 things in the texts may be private and are undecided
    hint: `credo write` asks about each at a terminal; `credo write --check` lists them
    ");
    let listed = write(&elsewhere, "--from-json view.json --check");
    insta::assert_snapshot!(format!("{}{}", listed.out, said(&listed)), @"
    Mrs Ellwood (somebody with a title): undecided
        promise
    01632 960123 (a telephone number): undecided
        promise
    Inés (a name of one of you): kept
        dissent on “Calm first, then kiln”, Gethin
    Gethin (a name of one of you): kept
        commitment c4, Lucy
    Gethin (a name of one of you): kept
        not now “The eleven-box form”
    2
    error: 2 things in the texts may be private and are undecided
    hint: `credo write` asks about each at a terminal; `credo write --check` lists them
    ");
    let kept = elsewhere.credo("write --from-json view.json --format json --plain");
    let kept = kept.types("2\n\n1\n").runs();
    assert_eq!(kept.code, Some(0), "{}", kept.err);
    elsewhere.write("kept.json", &kept.out);
    let written = write(&elsewhere, "--from-json kept.json poster --format md");
    assert!(written.out.contains("Ring a customer on 01632 960123."), "{}", said(&written));
}

#[test]
fn a_file_that_says_it_is_public_holds_nothing_that_stays_in() {
    let place = Workplace::with_the_example();
    let internal = write(&place, "--format json").out;
    let public = write(&place, "--format json --public --yes").out;
    for name in ["Maren", "Inés", "Bram"] {
        assert!(internal.contains(name) && !public.contains(name), "{name}");
    }
    place.write("public.json", &public);
    let written = write(&place, "--public --yes --stdout --format md").out;
    assert_eq!(write(&place, "--from-json public.json --public --yes --format md").out, written);
    place.write("internal.json", &internal);
    insta::assert_snapshot!(said(&write(&place, "--from-json internal.json --public")), @"
    2
    error: what the file holds is not the public view
    hint: `credo write --public --format json` writes the public one
    ");
    place.write("claimed.json", internal.replace("\"public\": false", "\"public\": true"));
    let refused = write(&place, "--from-json claimed.json");
    assert_eq!(refused.code, Some(2));
    for field in ["keeper", "answers", "findings", "dissent", "commitments", "requests", "votes"] {
        assert!(refused.err.contains(&format!(".{field}")), "{field}: {}", refused.err);
    }
}

/// Returns how many words a text has: what stands between blanks, with a letter or a digit in it.
fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[test]
fn both_quarters_are_short_enough_to_be_read_again() {
    let place = Workplace::with_both_quarters();
    for edition in ["2025-q3", "2025-q4"] {
        let count = words(&write(&place, &format!("--edition {edition} --stdout")).out);
        assert!(count <= 2_200, "{count} words of {edition}");
    }
}

/// A row of dots tells nothing by itself, neither to the eye nor to the ear.
#[test]
fn what_dots_are_is_told_where_no_ends_of_a_scale_stand_beside_them() {
    let place = Workplace::with_both_quarters();
    let page = |more: &str| write(&place, &format!("--stdout --edition {more}")).out;
    let later = page("2025-q4 --format markdown");
    assert!(later.contains("\n**Behind it** (dots: 1 to 5)\n"), "{later}");
    let first = page("2025-q3 --format markdown");
    assert!(first.contains("\n**Behind it**\n") && first.contains("· (1 “could be"), "{first}");
    let heard = "<strong>Our workload.</strong> <span role=\"img\" \
        aria-label=\"1: 0, 2: 2, 3: 3, 4: 2, 5: 0\">·\u{a0}●●\u{a0}●●●\u{a0}●●\u{a0}·</span>";
    assert!(page("2025-q4 --format html").contains(heard));
}

/// How many lines a terminal shows at once.
const SCREEN: usize = 24;

/// As a terminal shows it. In the file, where each sentence has a line, the minute begins on the first
/// screen.
#[test]
fn the_promise_and_what_to_know_in_a_minute_stand_on_the_first_screen() {
    let place = Workplace::with_both_quarters();
    for edition in ["2025-q3", "2025-q4"] {
        let told = |format: &str| {
            let written = write(&place, &format!("--edition {edition} --stdout {format}")).out;
            let rows: Vec<_> = written.lines().flat_map(|line| wrap(line, 80)).collect();
            rows.into_iter().map(Cow::into_owned).collect::<Vec<_>>()
        };
        let rows = told("--format text --width 80");
        let at = |line: &str| rows.iter().position(|it| it == line).unwrap();
        let (promise, minute, next) = (
            at("│ We stay with you until your kiln fires."),
            at("In a minute"),
            at("Behind the promise"),
        );
        let last = (minute..next).rfind(|at| !rows[*at].is_empty()).unwrap();
        assert!(promise < minute && last < SCREEN, "{last}: {edition}\n{}", rows.join("\n"));
        let count = words(&rows[minute + 1..next].join(" "));
        assert!((60..=120).contains(&count), "{count} words in a minute of {edition}");
        let rows = told("");
        let first = rows[..SCREEN].join("\n");
        for line in ["> **We stay with you until your kiln fires.**\n", "\n## In a minute\n\n- "] {
            assert!(first.contains(line), "{first}");
        }
    }
}

#[test]
fn how_the_team_uses_it_otherwise_is_told_and_leads_to_where_that_stands() {
    let place = Workplace::with_both_quarters();
    let rituals = "rituals:\n";
    let gone = "- A case a month, read aloud\n";
    place.edit("editions/2025-q3/statements.yaml", rituals, &format!("{rituals}{gone}"));
    let text = write(&place, "--edition 2025-q4 --stdout").out;
    let dropped = "- **Dropped.** How we use this: A case a month, read aloud.\n";
    assert!(text.contains(dropped), "{text}");
    assert!(text.contains("and a time they didn't. *(new)*\n\n## Who said what"), "{text}");
    assert_eq!(text.matches("*(new)*").count(), 2, "the principle is the other one: {text}");
    let why = place.credo("why --edition 2025-q4").with("A case a month, read aloud").runs().out;
    let told = "in 2025 Q3: how the team uses the document  editions/2025-q3/statements.yaml:117\n";
    assert!(why.contains(told), "{why}");
}

#[test]
fn a_number_that_nobody_called_out_is_no_pass() {
    let workplace = Workplace::with_both_quarters();
    let method = |from: &str, to: &str| {
        workplace.edit("editions/2025-q4/workshop.yaml", from, to);
        let ran = write(&workplace, "--edition 2025-q4 --stdout");
        ran.out.lines().find(|line| line.contains("off the record.")).unwrap().to_owned()
    };
    let told = method("format: 1\n", "format: 1\n");
    assert!(told.ends_with("; the other four were passed or off the record."), "{told}");
    let told = method("worth:\n- 3\n", "worth:\n");
    assert!(
        told.ends_with("; the other five were passed, not reached or off the record."),
        "{told}"
    );
}

#[test]
fn the_second_quarter_reads_as_people_would_tell_it() {
    let place = Workplace::with_both_quarters();
    let text = write(&place, "--edition 2025-q4 --stdout").out;
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let has = |line: &str| assert!(flat.contains(line), "{line}\n{text}");
    // What says something else now had no votes before; what says the same had.
    has("- Follow-up calls take half a day of workshop time a week (2).");
    has("- No plan for January (5; put off before).");
    has("- Repair dates promised without the workshop (8 votes; was 7).");
    // What the team set beside its opposite stands so; what has none, alone, the best of all first.
    has("| It fired, we asked, and it stayed fixed (8 votes) | | | They tell us once and know");
    has("know who has it (6) | | | Someone picks up when it matters (5) | Silence: ringing out,");
    has("| Someone picks up when it matters (5) | Silence: ringing out, unopened, unasked (10) |");
    has("| | Making them learn our words, or winning the argument (6) |");
    has("*Closed on 17 December.*");
    has("*Withdrawn on 17 December.*");
    // Everybody was reached.
    has(
        "We gave 122 of 126 answers to 18 questions; the other four were passed or off the record.",
    );
    // What broke the promise stands whole in one place, whatever of it leads in a minute.
    has("waited in October. Every missed call. Thirteen repairs nobody asked about. A firmware");
    has("The nine Spanish messages that waited in October. Three more below.");
    has(
        "Missed calls in February, from the phone system's log: 38 in November, 12 in October → 12",
    );
    // What was promised is told, and what its figure was to be where nothing else tells it.
    has(
        "“Start a shared fault log with the 20 commonest W3 faults” (c2, Tomek). Aimed for: a third",
    );
    has(
        "for the workshop” (c1, Maren). 26 of 30 on 5 December (12 of 30 in September; aimed for 27).",
    );
    // Whoever says something else about the feeling is told beside the others.
    has(
        "Calm: relieved, safe (four of us). Confident (two). Respected; not made to feel stupid (one).",
    );
}

#[test]
fn rows_of_figures_are_short_beside_what_stands_behind_them() {
    let place = Workplace::with_both_quarters();
    for edition in ["2025-q3", "2025-q4"] {
        let text = write(&place, &format!("--edition {edition} --stdout")).out;
        let rows = text.lines().skip_while(|line| !line.starts_with("| From 1 to 5"));
        let rows: Vec<_> = rows.take_while(|line| line.starts_with('|')).collect();
        assert_eq!(rows.len(), 6, "{text}");
        for row in rows {
            assert!(row.chars().count() <= 92, "{row}");
        }
    }
}

/// Returns what stands in front matter, and what follows it.
fn front(text: &str) -> (BTreeMap<String, String>, &str) {
    let rest = text.strip_prefix("---\n").unwrap();
    let (front, text) = rest.split_once("\n---\n").unwrap();
    (serde_yaml::from_str(front).unwrap(), text)
}

#[test]
fn front_matter_stands_before_markdown_and_what_was_edited_in_it_stays() {
    let place = Workplace::with_both_quarters();
    let plain = write(&place, "--stdout").out;
    let written = write(&place, "--stdout --front-matter").out;
    let front = written.strip_suffix(&plain).unwrap();
    insta::assert_snapshot!(front, @"
    ---
    title: How we serve our customers
    company: Tarnwick Kilns
    team: Customer support
    edition: 2025-q4
    date: 2025-12-17
    next: 2026-03-18
    language: en
    ---
    ");
    write(&place, "--front-matter --edition 2025-q3 --force");
    let plain = write(&place, "--stdout").out;
    place.edit(
        "PHILOSOPHY.md",
        "title: How we serve our customers",
        "title: Our way\nlayout: page",
    );
    write(&place, "--front-matter");
    let ours = philosophy(&place);
    assert!(ours.starts_with("---\ntitle: Our way\nlayout: page\ncompany: "), "{ours}");
    assert!(ours.contains("\nedition: 2025-q4\ndate: 2025-12-17\nnext: 2026-03-18\n"), "{ours}");
    assert!(ours.ends_with(&plain), "{ours}");
    for arguments in ["--front-matter", ""] {
        write(&place, arguments);
        assert_eq!(philosophy(&place), ours, "{arguments}");
    }
    // Any piece has some, and nothing but Markdown.
    assert!(write(&place, "poster --stdout --front-matter").out.starts_with("---\ntitle: "));
    insta::assert_snapshot!(said(&write(&place, "--front-matter --format html")), @"
    2
    error: front matter stands before Markdown only
    hint: leave out `--format`, or say `--format markdown`
    ");
}

#[test]
fn what_people_put_in_braces_is_nothing_that_a_site_runs() {
    let place = Workplace::with_the_example();
    let said = "Say {{ site.title }}, {% for a in b %} {# not this #} or {{{x}}}.";
    place.edit(
        "editions/2025-q3/statements.yaml",
        "- New starters read this on day one and bring back one question",
        &format!("- '{said}'\n- New starters read this on day one and bring back one question"),
    );
    let own = "# A page\n\n{{ '{% include nav.html %}' | safe }}\n\n\
               {% for ritual in rituals %}\n- {{ ritual | item }}\n{% endfor %}\n\
               {{ t('quoted', text=rituals[2]) }}\n{{ rituals | join(', ') }}\n";
    place.write("templates/page.md.j2", own);
    let runs =
        |text: &str| ["{{", "{%", "{#"].iter().map(|it| text.matches(it).count()).sum::<usize>();
    assert!(write(&place, "--stdout --format markdown").out.contains(&format!("- {said}\n")));
    write(&place, "--front-matter");
    let written = place.read("PHILOSOPHY.md");
    assert!(
        written.contains(
            "Say {\\{ site.title }}, {\\% for a in b %} {\\# not this #} or {\\{\\{x}}}.\n"
        ),
        "{written}"
    );
    assert_eq!(runs(&written), 0);
    // The site's own tags in a template are run as ever.
    let page = write(&place, "page --stdout --front-matter").out;
    assert_eq!((runs(&page), page.contains("{% include nav.html %}")), (1, true), "{page}");
    // It reads as it was said, and another run changes nothing, also where somebody edited it.
    assert!(write(&place, "--stdout --format text --width 200").out.contains(said));
    assert!(write(&place, "--stdout --format html").out.contains(said));
    assert!(write(&place, "").err.contains("is written"));
    assert_eq!(place.read("PHILOSOPHY.md"), written);
    let edited = written.replace("Monday huddle", "Tuesday huddle");
    assert_ne!(edited, written);
    place.write("PHILOSOPHY.md", &edited);
    for arguments in ["--front-matter", "", "--conflicts mine"] {
        assert_eq!(write(&place, arguments).code, Some(0));
        assert_eq!(place.read("PHILOSOPHY.md"), edited);
    }
    let line = edited.lines().position(|line| line.contains("site.title")).unwrap() + 1;
    let why = place.credo(&format!("why {line}")).runs().out;
    assert!(why.contains("statements.yaml"), "{why}");
}

#[test]
fn whatever_a_company_is_called_front_matter_says_so() {
    let place = Workplace::with_the_example();
    for company in [
        "---",
        "no",
        "2025",
        "a: b # c",
        "\"quoted\" 'twice' \\ [x] {y} &z *w !v |",
        "- x",
        "{{ company }} <script>",
        "株式会社 窯",
    ] {
        let json = write(&place, "--format json --stdout").out;
        let name = serde_json::to_string(company).unwrap();
        place.write("view.json", json.replace("\"Tarnwick Kilns\"", &name));
        let out = write(&place, "--from-json view.json --front-matter").out;
        let (front, text) = front(&out);
        assert_eq!(front["company"], company);
        assert!(text.starts_with("\n# "), "{text}");
    }
    // What would take another line, or turn one round, does not.
    let json = write(&place, "--format json --stdout").out;
    let name = "\"x\\n---\\n\\u202etitle: y\"";
    place.write("view.json", json.replace("\"Tarnwick Kilns\"", name));
    let out = write(&place, "--from-json view.json --front-matter").out;
    let (front, _) = front(&out);
    assert_eq!(front["company"], "x --- \u{fffd}title: y");
    assert_eq!(front["title"], "How we serve our customers");
}

#[test]
fn a_document_that_is_overdue_says_so_on_top_until_a_newer_edition_has_begun() {
    let place = Workplace::with_both_quarters();
    let on = |day: &str, arguments: &str| place.credo(&format!("write {arguments}")).on(day).runs();
    let top = |document: &str| document.lines().nth(2).unwrap().to_owned();
    let masthead = "**Tarnwick Kilns, Customer support. Edition 2, 2025 Q4.**";
    let overdue = "**Overdue:** we were to read this again on 18 March 2026.";
    assert_eq!(top(&on("2026-03-18", "--stdout").out), masthead);
    on("2026-03-19", "");
    assert_eq!(top(&philosophy(&place)), overdue);
    assert!(!philosophy(&place).contains("We read it again"));
    assert_eq!(on("2027-01-01", "--stdout").out, philosophy(&place));
    let line = place.credo("why 3").on("2026-03-19").runs().out;
    assert!(line.contains(overdue.trim_matches('*').split_once(":**").unwrap().1), "{line}");
    for other in ["--edition 2025-q3 --stdout", "--stdout --public --yes"] {
        assert!(!on("2026-03-19", other).out.contains("Overdue"), "{other}");
    }
    source::copy_folder(&place.path("editions/2025-q4"), &place.path("editions/2026-q1"));
    place.edit("editions/2026-q1/workshop.yaml", "edition: 2025-q4", "edition: 2026-q1");
    assert!(!on("2026-03-19", "--edition 2025-q4 --stdout").out.contains("Overdue"));
}

#[test]
fn a_document_leads_to_the_one_before_where_that_is_there_and_from_nowhere_else() {
    let place = Workplace::with_both_quarters();
    let link = "It follows [2025 Q3](editions/2025-q3/written/PHILOSOPHY.md).";
    assert!(!write(&place, "--stdout").out.contains("It follows"));
    write(&place, "--edition 2025-q3 --force");
    write(&place, "");
    assert!(philosophy(&place).contains(link));
    write(&place, "--output elsewhere.md");
    assert!(!place.read("elsewhere.md").contains("It follows"));
    assert!(!write(&place, "--stdout --public --yes").out.contains("It follows"));
    assert!(!write(&place, "--edition 2025-q3 --stdout").out.contains("It follows"));
}

#[test]
fn the_documents_of_all_editions_before_are_linked_and_lie_where_it_says() {
    let place = Workplace::with_three_quarters();
    for edition in ["2025-q3", "2025-q4", "2026-q1"] {
        assert_eq!(write(&place, &format!("--edition {edition} --force")).code, Some(0));
    }
    let document = place.read("PHILOSOPHY.md");
    for (said, path) in [
        ("It follows [2025 Q4](", "editions/2025-q4/written/PHILOSOPHY.md"),
        ("Earlier documents: [2025 Q3](", "editions/2025-q3/written/PHILOSOPHY.md"),
    ] {
        assert!(document.contains(&format!("{said}{path}).")), "{document}");
        assert!(place.path(path).is_file());
    }
    write(&place, "--output elsewhere.md");
    assert!(!place.read("elsewhere.md").contains("Earlier documents"));
}

#[test]
fn who_gave_the_promise_word_for_word_is_counted_whatever_stands_between_the_words() {
    let place = Workplace::with_both_quarters();
    let question = "  - id: promise-recall\n    prompt: What is our promise?\n    \
                    short: The promise from memory\n    kind: text\n    feeds: [promise]\n";
    let workshop = "editions/2025-q4/workshop.yaml";
    place.edit(
        workshop,
        "  - id: still-sticking\n",
        &format!("{question}  - id: still-sticking\n"),
    );
    let answers = [
        ("lucy-abaro", "we stay with you, until your kiln fires!"),
        ("tomek-wilczur", "We stay with you until your kiln fires."),
        ("bram-visserink", "We stay until your kiln fires."),
    ];
    for (who, said) in answers {
        let path = format!("editions/2025-q4/answers/{who}.yaml");
        place.edit(
            &path,
            "answers:\n",
            &format!("answers:\n  promise-recall: {{text: '{said}'}}\n"),
        );
    }
    let told = write(&place, "--stdout").out;
    let line = told.lines().find(|line| line.starts_with("**The promise from memory"));
    insta::assert_snapshot!(line.unwrap(), @"**The promise from memory.** Two of the seven of us gave it word for word, one gave other words.");
    // Who has the sense of it the team says, by what it put under the promise.
    place.edit(
        "editions/2025-q4/themes.yaml",
        "questions:\n",
        "questions:\n  promise-recall:\n    themes:\n    - id: we-stay\n      says: We stay with you until \
         your kiln fires.\n      cards: [lucy-abaro, bram-visserink]\n",
    );
    let told = |arguments: &str| {
        let told = write(&place, &format!("--stdout {arguments}")).out;
        let at = told.lines().position(|line| line.contains("promise from memory"));
        told.lines().nth(at.unwrap()).unwrap().to_owned()
    };
    insta::assert_snapshot!(told(""), @"**The promise from memory.** Two of the seven of us gave it word for word, one gave the sense of it.");
    insta::assert_snapshot!(told("--language de"), @"**The promise from memory.** Zwei von uns sieben haben es Wort für Wort gesagt; eine Person dem Sinn nach.");
}

#[test]
fn what_wins_stands_with_the_principles_and_not_with_what_was_asked_about_them() {
    let place = Workplace::with_the_example();
    let workshop = "editions/2025-q3/workshop.yaml";
    place.edit(workshop, "revealed:\n", "revealed:\n- kept\n");
    place.edit(
        workshop,
        "  - id: outstanding-service\n",
        "  - {id: kept, prompt: When did we keep our promise?, kind: text, feeds: [principles]}\n  \
         - id: outstanding-service\n",
    );
    let answers = "editions/2025-q3/answers/lucy-abaro.yaml";
    place.edit(answers, "answers:\n", "answers:\n  kept: {text: In May.}\n");
    let document = write(&place, "--edition 2025-q3 --stdout").out;
    let at = |text: &str| document.find(text).unwrap_or_else(|| panic!("{text} in:\n{document}"));
    let wins = at("**When two pull apart, the higher wins:** people's safety;");
    assert!(at("**5. Leave them knowing why.**") < wins && wins < at("In May."), "{document}");
    let asked = at("When did we keep our promise?");
    assert!(wins < asked && document[wins..asked].contains("\n### "), "{document}");
    assert_eq!(document.matches("When two pull apart").count(), 1);
}

#[test]
fn the_view_of_the_appendix_holds_every_answer_however_it_is_asked_for() {
    let place = Workplace::with_the_example();
    let json = write(&place, "appendix --format json").out;
    assert_eq!(json, write(&place, "--appendix --format json").out);
    place.write("view.json", &json);
    let told = write(&place, "appendix --from-json view.json");
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert_eq!(told.out, write(&place, "appendix --format md --stdout").out);
    let ran = write(&place, "apendix --format json");
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
}

#[test]
fn a_file_in_a_language_without_words_is_told_in_english_and_that_is_said() {
    let place = Workplace::with_the_example();
    let json = write(&place, "--format json").out;
    place.write("view.json", json.replacen("\"language\": \"en\"", "\"language\": \"xx\"", 1));
    let ran = write(&place, "--from-json view.json");
    assert_eq!(ran.code, Some(0));
    assert!(ran.err.starts_with("There are no words in `xx` yet"), "{}", ran.err);
    let ran =
        write(&Workplace::new(), &format!("--from-json {}", place.path("view.json").display()));

    assert!(ran.err.starts_with("There are no words in `xx` yet"), "{}", ran.err);
}

#[test]
fn the_appendix_is_written_from_a_file_that_holds_every_answer() {
    let place = Workplace::with_the_example();
    place.write("view.json", write(&place, "--format json").out);
    insta::assert_snapshot!(said(&write(&place, "appendix --from-json view.json")), @"
    2
    error: there is nothing to write in `appendix` yet
    hint: the file holds no answers in full: `credo write appendix --format json` writes one that does
    ");
    place.write("view.json", write(&place, "appendix --format json").out);
    assert_eq!(write(&place, "appendix --from-json view.json").code, Some(0));
}

#[test]
fn a_last_line_that_says_what_it_costs_is_promised_only_where_every_principle_has_one() {
    let place = Workplace::with_the_example();
    let costs = "The last line says what each costs us.";
    let written = || place.credo("write --stdout").runs().out;
    assert!(written().contains(costs), "{}", written());
    place.edit("editions/2025-q3/statements.yaml", "  even-over: a fast first reply\n", "");
    assert!(!written().contains(costs) && written().contains("*Even over*"), "{}", written());
}
