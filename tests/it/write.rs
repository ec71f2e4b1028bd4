//! `credo write`, as people run it.

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
    error: templates/philosophy.md.j2:3: there is no `compny`, in `{{ compny }}`
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
