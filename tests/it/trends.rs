//! `credo trends`, as people run it, and what the document shows of it.

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;

use crate::workplace::{Ran, Workplace};

/// Customers and what is theirs, as answers name them.
const HIDDEN: [&str; 4] = ["ellwood", "20417", "tolliver", "invoice"];

/// Something that a spreadsheet, a terminal, a page and a document would each act upon.
const HOSTILE: &str = "=1+1\u{1b}[2J<b>|`a` {{ b }} \"c\"";

fn trends(workplace: &Workplace, arguments: &str) -> Ran {
    let ran = workplace.credo(&format!("trends {arguments}")).runs();
    assert_eq!(ran.code, Some(0), "{ran}");
    ran
}

/// Returns how the scales moved, as other programs read it.
fn moved(workplace: &Workplace, arguments: &str) -> Value {
    let ran = trends(workplace, &format!("{arguments} --format json"));
    let file: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&file["format"], &file["credo"]), (&1.into(), &"trends".into()));
    file["trends"].clone()
}

/// Returns a scale.
fn scale<'t>(trends: &'t Value, id: &str) -> &'t Value {
    trends["scales"].as_array().unwrap().iter().find(|it| it["id"] == id).unwrap()
}

/// Tells a scale, a point a line.
fn points(trends: &Value, id: &str) -> String {
    let mut told = String::new();
    for it in scale(trends, id)["points"].as_array().unwrap() {
        let scores = &it["scores"];
        let field = |value: &Value| value.to_string().replace('"', "");
        let fields = [
            &it["occasion"],
            &scores["mean"],
            &scores["lowest"],
            &scores["highest"],
            &scores["count"],
            &it["same_then"],
            &it["same_now"],
            &it["same"],
            &it["up"],
            &it["down"],
            &it["verdict"],
            &it["broken"],
        ];
        writeln!(told, "{}", fields.map(field).join(" | ")).unwrap();
    }
    told
}

/// Puts another wording or other words into a quarter, where they stand once.
fn reword(place: &Workplace, id: &str, to: &str) {
    let from = "How dedicated is everyone in the company to making our customer service better?";
    place.edit(&format!("editions/{id}/workshop.yaml"), from, to);
}

#[test]
fn the_scores_of_both_quarters_are_those_reckoned_by_hand() {
    let trends = moved(&Workplace::with_both_quarters(), "");
    let mut told = String::new();
    for id in ["measuring-success", "workload-tasks", "team-dedication", "goal-alignment"] {
        write!(told, "{id}\n{}", points(&trends, id)).unwrap();
    }
    insta::assert_snapshot!(told, @r#"
    measuring-success
    2025 Q3 | 2.4 | 1 | 4 | 7 | null | null | null | null | null | null | null
    2025 Q4 | 3.1 | 2 | 4 | 7 | 2.7 | 3.3 | 6 | 4 | 0 | changed | null
    workload-tasks
    2025 Q3 | 2.6 | 2 | 3 | 7 | null | null | null | null | null | null | null
    2025 Q4 | 3.0 | 2 | 4 | 7 | 2.5 | 3.0 | 6 | 3 | 1 | changed | null
    team-dedication
    2025 Q3 | 3.3 | 2 | 4 | 6 | null | null | null | null | null | null | null
    2025 Q4 | 3.6 | 2 | 5 | 7 | 3.3 | 3.3 | 6 | 1 | 1 | about-the-same | null
    goal-alignment
    2025 Q3 | 2.3 | 1 | 3 | 6 | null | null | null | null | null | null | null
    2025 Q4 | 2.5 | 1 | 3 | 6 | 2.4 | 2.4 | 5 | 1 | 1 | about-the-same | null
    "#);
}

#[test]
fn how_scores_moved_reads_well_on_any_terminal() {
    let place = Workplace::with_three_quarters();
    place.add_check_in("2026-02", "2026-02-04");
    reword(&place, "2026-q1", "How much does everyone in the company care?");
    for width in [80, 40] {
        let ran = trends(&place, &format!("--width {width}"));
        assert!(ran.out.lines().all(|line| line.chars().count() <= width), "{}", ran.out);
        insta::assert_snapshot!(format!("text_{width}"), ran.out);
    }
    insta::assert_snapshot!("table", trends(&place, "--format csv").out);
    insta::assert_snapshot!("markdown", trends(&place, "--format markdown").out);
}

#[test]
fn a_first_edition_says_that_there_is_nothing_to_compare_and_what_there_will_be() {
    let ran = trends(&Workplace::with_the_example(), "");
    let told = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        told.contains("scores of 2025 Q3 alone, so there is nothing to compare yet."),
        "{told}"
    );
    assert!(!told.contains("Same people") && !told.contains("Asked once"), "{told}");
}

#[test]
fn what_nobody_scored_is_named_and_has_no_table() {
    let place = Workplace::with_both_quarters();
    let scale = |id: &str| {
        format!("  - {{id: {id}, prompt: \"{id}\", kind: scale, ends: {{low: no, high: yes}}}}\n")
    };
    let first = "  - id: still-sticking\n";
    let with = format!("{}{}{first}", scale("valued"), scale("agreed"));
    place.edit("editions/2025-q4/workshop.yaml", first, &with);
    let told = trends(&place, "").out;
    assert!(told.ends_with("\nAsked, and nobody gave a score: valued; agreed.\n"), "{told}");
    assert_eq!(told.matches("valued").count(), 1, "{told}");
    assert!(!trends(&Workplace::with_both_quarters(), "").out.contains("nobody gave"));
}

#[test]
fn a_scale_that_was_asked_once_among_several_quarters_says_so() {
    let trends = trends(&Workplace::with_both_quarters(), "");
    let (_, last) = trends.out.split_once("\nSafe to speak up\n").unwrap();
    let (alone, _) = last.split_once("\nMeasuring our success\n").unwrap();
    assert!(alone.contains("Asked once so far"), "{alone}");
}

/// Other words begin anew; so does a quarter without the question, but no check-in without it.
#[test]
fn what_cannot_be_compared_is_parted() {
    let place = Workplace::with_three_quarters();
    reword(&place, "2025-q4", "How much does everyone in the company care?");
    let broken = |trends: &Value, id: &str| {
        let points = scale(trends, id)["points"].as_array().unwrap().clone();
        points.iter().map(|it| it["broken"].to_string()).collect::<Vec<_>>()
    };
    let trends = moved(&place, "");
    assert_eq!(broken(&trends, "team-dedication"), ["null", "\"reworded\"", "\"reworded\""]);
    assert_eq!(broken(&trends, "measuring-success"), ["null", "null", "null"]);
    // Nobody is asked it in the second quarter: it is for a role that nobody has.
    let question = "  - id: measuring-success\n";
    place.edit(
        "editions/2025-q4/workshop.yaml",
        question,
        &format!("{question}    when: {{roles: [Driver]}}\n"),
    );
    for person in fs::read_dir(place.path("editions/2025-q4/answers")).unwrap() {
        let name = person.unwrap().file_name().into_string().unwrap();
        let path = format!("editions/2025-q4/answers/{name}");
        if name != "unnamed" {
            place.write(&path, without_answer(&place.read(&path), "measuring-success"));
        }
    }
    fs::remove_file(place.path("editions/2025-q4/themes.yaml")).unwrap();
    fs::remove_file(place.path("editions/2025-q4/votes.yaml")).unwrap();
    let left_out = moved(&place, "");
    assert_eq!(broken(&left_out, "measuring-success"), ["null", "\"not-asked\""]);
}

/// Returns a person's file without what they said to a question.
fn without_answer(text: &str, question: &str) -> String {
    let mut is_in = false;
    let stays = |line: &&str| {
        let begins = line.starts_with("  ") && !line.starts_with("   ");
        is_in = if begins {
            line.trim().starts_with(question)
        } else {
            is_in && line.starts_with("   ")
        };
        !is_in
    };
    text.split_inclusive('\n').filter(stays).collect()
}

#[test]
fn a_check_in_stands_between_the_editions_by_its_day_and_only_once_it_is_over() {
    let place = Workplace::with_three_quarters();
    place.add_check_in("2026-02", "2026-02-04");
    let titles = |place: &Workplace, arguments: &str| {
        let trends = moved(place, arguments);
        let occasions = trends["occasions"].as_array().unwrap().iter();
        occasions.map(|it| it["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(titles(&place, ""), ["2025 Q3", "2025 Q4", "4 February 2026", "2026 Q1"]);
    // What came after an edition is not there where one looks back from it.
    assert_eq!(titles(&place, "--edition 2025-q4"), ["2025 Q3", "2025 Q4"]);
    place.edit("check-ins/2026-02/workshop.yaml", "stage: closed", "stage: answer");
    assert_eq!(titles(&place, ""), ["2025 Q3", "2025 Q4", "2026 Q1"]);
}

#[test]
fn a_tally_has_a_mean_and_nobody_who_is_the_same() {
    let trends = moved(&Workplace::with_three_quarters(), "");
    insta::assert_snapshot!(points(&trends, "safe-to-say"), @r#"
    2025 Q4 | 4.1 | 3 | 5 | 7 | null | null | null | null | null | null | null
    2026 Q1 | 4.1 | 3 | 5 | 7 | null | null | null | null | null | null | null
    "#);
}

#[test]
fn nothing_hostile_in_a_question_gets_through() {
    let place = Workplace::with_three_quarters();
    let workshop = "editions/2026-q1/workshop.yaml";
    let short = "The company's dedication";
    let hostile = serde_json::to_string(HOSTILE).unwrap();
    place.edit(workshop, &format!("short: {short}\n"), &format!("short: {hostile}\n"));
    reword(&place, "2026-q1", &hostile);
    let text = trends(&place, "").out;
    assert!(!text.contains('\u{1b}') && text.contains("=1+1␛[2J<b>|`a` {{ b }} \"c\""), "{text}");
    let table = trends(&place, "--format csv").out;
    let cell = "team-dedication\",\"'=1+1␛[2J<b>|`a` {{ b }} \"\"c\"\"\",";
    assert!(table.contains(cell), "{table}");
    let picture = trends(&place, "--format svg").out;
    assert!(picture.contains("=1+1␛[2J&lt;b&gt;|`a` {{ b }} &quot;c&quot;"), "{picture}");
    let markdown = trends(&place, "--format markdown").out;
    assert!(markdown.contains("## =1+1␛\\[2J\\<b>\\|\\`a\\` {{ b }}"), "{markdown}");
}

#[test]
fn no_customer_and_nobody_of_us_is_named() {
    let place = Workplace::with_three_quarters();
    for format in ["text", "markdown", "json", "csv", "svg"] {
        let told = trends(&place, &format!("--format {format}")).out.to_lowercase();
        for hidden in HIDDEN.into_iter().chain(["maren", "tomek", "prisha"]) {
            assert!(!told.contains(hidden), "{hidden} in {format}");
        }
    }
}

#[test]
fn a_picture_says_what_it_shows_and_is_written_to_a_file_where_one_asks() {
    let place = Workplace::with_three_quarters();
    assert_eq!(trends(&place, "--format svg --output scores.svg").out, "");
    let picture = place.read("scores.svg");
    assert_eq!(trends(&place, "--format svg").out, picture);
    assert_eq!(picture.matches("role=\"img\"").count(), 6);
    let told = "2025 Q3: 2.4; 1 to 4, 7 of 7 scores; we don&#39;t agree. 2025 Q4: 3.1; 2 to 4";
    assert!(picture.contains(told), "{picture}");
}

#[test]
fn a_file_holds_what_its_name_says_and_no_other_file_is_written() {
    let place = Workplace::with_both_quarters();
    for (name, begins) in [
        ("x.csv", "question,"),
        ("x.SVG", "<svg"),
        ("x.md", "# How our scores moved"),
        ("x.txt", "How our scores moved"),
        ("x.json", "{"),
        ("x", "How our scores moved"),
    ] {
        assert_eq!(trends(&place, &format!("--output {name}")).out, "", "{name}");
        assert!(place.read(name).starts_with(begins), "{name}: {}", place.read(name));
    }
    trends(&place, "--format csv --output y.md");
    assert!(place.read("y.md").starts_with("question,"));
    let page = place.credo("trends --output scores.html").runs();
    insta::assert_snapshot!(page.err, @"
    error: trends are not written as `.html`
    hint: end the name in `.txt`, `.md`, `.csv`, `.svg` or `.json`, or say `--format`; `credo write --output FILE` writes the document, which has them, too, as HTML, DOCX and PDF
    ");
    assert_eq!(page.code, Some(2));
    assert!(!place.path("scores.html").exists());
}

#[test]
fn it_is_told_in_another_language_where_one_asks() {
    let told = trends(&Workplace::with_both_quarters(), "--language de").out;
    assert!(told.starts_with("Wie sich unsere Bewertungen bewegt haben\n"), "{told}");
    assert!(told.contains("3,3 ≈ 3,3 (6,"), "{told}");
}

#[test]
fn where_nothing_can_be_shown_it_is_said_why() {
    let (both, on) = (Workplace::with_both_quarters(), Workplace::with_the_example());
    on.edit("editions/2025-q3/workshop.yaml", "stage: closed", "stage: commit");
    let mut told = String::new();
    for (place, arguments) in [
        (&on, ""),
        (&on, "--edition 2025-q3"),
        (&both, "--edition 2024-q1"),
        (&Workplace::new(), ""),
    ] {
        let ran = place.credo(&format!("trends {arguments}")).runs();
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
        write!(told, "{}", ran.err).unwrap();
    }
    insta::assert_snapshot!(told, @r#"
    error: no edition in `(folder)` is closed yet
    hint: `credo run` goes on to the end of the workshop
    error: edition `2025-q3` is still on
    hint: it can be compared once it is closed: `credo run --edition 2025-q3` goes on
    error: there is no edition `2024-q1`
    hint: there are: `2025-q3`, `2025-q4`
    error: there is no culture folder in `.` or above it
    hint: begin with `credo run`, or name the folder with `--folder DIR`
    "#);
}

/// Writes the document of an edition as Markdown, without asking.
fn document(place: &Workplace, arguments: &str) -> String {
    let ran = place.credo(&format!("write --stdout {arguments}")).runs();
    assert_eq!(ran.code, Some(0), "{ran}");
    ran.out
}

#[test]
fn the_document_shows_what_was_asked_three_times() {
    let place = Workplace::with_three_quarters();
    reword(&place, "2026-q1", "How much does everyone in the company care?");
    let written = document(&place, "");
    let (_, section) = written.split_once("## Over time\n").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    insta::assert_snapshot!(section, @r#"
    The mean; in brackets from the lowest to the highest, and how many scores there are.

    | | 2025 Q3 | 2025 Q4 | 2026 Q1 |
    |---|---|---|---|
    | **The company's dedication** | 3.3 (2 to 4; 6) | 3.6 (2 to 5; 7) | † 3.6 (2 to 5; 7) |
    | **Measuring our success** | 2.4 (1 to 4; 7) | 3.1 (2 to 4; 7) | 3.1 (2 to 4; 7) |
    | **Our workload** | 2.6 (2 to 3; 7) | 3.0 (2 to 4; 7) | 3.0 (2 to 4; 7) |
    | **Goals in line** | 2.3 (1 to 3; 6) | 2.5 (1 to 3; 6) | 2.5 (1 to 3; 6) |

    † Asked otherwise than before, or left out in between: not to be read on from the left.
    "#);
    assert!(!document(&Workplace::with_both_quarters(), "").contains("## Over time"));
    assert!(!document(&place, "--public --yes").contains("## Over time"));
}

#[test]
fn the_page_has_a_picture_of_each_scale_and_fetches_nothing() {
    let place = Workplace::with_three_quarters();
    let page = document(&place, "--format html");
    let (_, section) = page.split_once("<section id=\"trends\">").unwrap();
    let (section, _) = section.split_once("</section>").unwrap();
    assert_eq!(section.matches("<svg ").count(), 4);
    assert_eq!(section.matches("</table>").count(), 1);
    assert!(!page.contains("xlink") && !section.contains("url("), "{section}");
    let both = document(&Workplace::with_both_quarters(), "--format html");
    assert!(!both.contains("<svg"));
}

/// An old edition is written as it was, whatever came after it.
#[test]
fn the_document_of_an_old_edition_knows_nothing_of_what_came_after() {
    let place = Workplace::with_three_quarters();
    let then = document(&place, "--edition 2026-q1");
    place.add_quarter("2026-q2", ("2026-q1", 4), ("2026-06-17", "2026-09-16"));
    place.add_check_in("2026-05", "2026-05-06");
    assert_eq!(document(&place, "--edition 2026-q1"), then);
    let now = document(&place, "--edition 2026-q2");
    assert!(now.contains("| 2025 Q3 | 2025 Q4 | 2026 Q1 | 6 May 2026 | 2026 Q2 |"), "{now}");
}

/// The sources of a figure are told, and nobody's score.
#[test]
fn a_figure_over_time_leads_to_its_question() {
    let place = Workplace::with_three_quarters();
    place.credo("write").succeeds();
    let written = place.read("PHILOSOPHY.md");
    let at = written.lines().skip_while(|line| *line != "## Over time");
    let line = at.into_iter().find(|line| line.contains("Measuring our success")).unwrap();
    let number = written.lines().position(|it| it == line).unwrap() + 1;
    let ran = place.credo(&format!("why {number}")).runs();
    insta::assert_snapshot!(ran.out, @r#"
    PHILOSOPHY.md:145: Measuring our success 2.4 (1 to 4; 7) 3.1 (2 to 4; 7) 3.1 (2
    to 4; 7)
    scores of this edition and of the editions and check-ins before it, each counted
    from its own answers
      counted from 7 of 7 answers to “How well thought out is the way we measure our
      success, and what would improve it?”  editions/2026-q1/workshop.yaml:356
        Maren Oduya  editions/2026-q1/answers/maren-oduya.yaml:30
        Tomek Wilczur  editions/2026-q1/answers/tomek-wilczur.yaml:24
        Prisha Sandhal  editions/2026-q1/answers/prisha-sandhal.yaml:25
        Inés Carravide  editions/2026-q1/answers/ines-carravide.yaml:32
        Lucy Abaro  editions/2026-q1/answers/lucy-abaro.yaml:22
        Bram Visserink  editions/2026-q1/answers/bram-visserink.yaml:22
        Noor Haddawey  editions/2026-q1/answers/noor-haddawey.yaml:27
    "#);
}

#[test]
fn the_copy_that_other_programs_read_becomes_the_same_document() {
    let place = Workplace::with_three_quarters();
    let view = document(&place, "--format json");
    place.write("view.json", view);
    let page = document(&place, "--format html");
    assert_eq!(document(&place, "--from-json view.json --format html"), page);
    assert!(page.contains("<svg "));
}

#[test]
fn a_template_from_before_scores_over_time_shows_no_heading_for_them() {
    let place = Workplace::with_three_quarters();
    let sections = "{% for section in sections %}\n## {{ section.title }}\n\n{% endfor %}\n";
    place.write("templates/philosophy.md.j2", sections);
    let written = place.credo("write --stdout").runs().out;
    assert!(written.contains("## What needs attention\n"), "{written}");
    assert!(!written.contains("## Over time"), "{written}");
    let asking =
        format!("{sections}{{% if trends %}}{{{{ trends.scales | length }}}}{{% endif %}}\n");
    place.write("templates/philosophy.md.j2", asking);
    let written = place.credo("write --stdout").runs().out;
    assert!(written.contains("## Over time"), "{written}");
}
