//! Where a piece goes, and what it is written as for that: what people edited is safe from every way
//! of saying so, and what a file is called decides what is in it.

use crate::workplace::{Ran, Workplace};

const FILE: &str = "PHILOSOPHY.md";

fn write(place: &Workplace, arguments: &str) -> Ran {
    place.credo(&format!("write {arguments}")).runs()
}

fn said(ran: &Ran) -> String {
    format!("{}\n{}", ran.code.unwrap(), ran.err)
}

#[test]
fn no_output_takes_the_place_of_what_people_edited() {
    let place = Workplace::with_the_example();
    write(&place, "");
    place.edit(FILE, "Keeper: Maren Oduya.", "Keeper: Maren Oduya (extension 14).");
    let edited = place.read(FILE);
    insta::assert_snapshot!(said(&write(&place, "--output PHILOSOPHY.md")), @"
    2
    error: `PHILOSOPHY.md` is where a piece stands that `credo write` keeps
    hint: leave out `--output`: what was edited there by hand then stays; or name another file
    ");
    let view = write(&place, "--format json").out;
    place.write("view.json", &view);
    for arguments in [
        "--output ./editions/../PHILOSOPHY.md",
        "poster --output PHILOSOPHY.md",
        "--output poster.html",
        "--output PHILOSOPHY-public.md --public --yes",
        "--format json --output PHILOSOPHY.md",
        "--from-json view.json --output PHILOSOPHY.md",
    ] {
        let refused = write(&place, arguments);
        assert_eq!(refused.code, Some(2), "{arguments}: {refused}");
        assert!(refused.err.contains("that `credo write` keeps"), "{arguments}: {refused}");
    }
    assert_eq!(place.read(FILE), edited);
    place.write("elsewhere/PHILOSOPHY.md", "Somebody else's.");
    assert_eq!(write(&place, "--output elsewhere/PHILOSOPHY.md").code, Some(0));
    assert!(place.read("elsewhere/PHILOSOPHY.md").contains("Edition 1, 2025 Q3"));
}

#[test]
fn a_file_holds_what_its_name_says() {
    let place = Workplace::with_the_example();
    for (name, begins) in [
        ("x.md", "# How we serve our customers"),
        ("x.HTML", "<!doctype html>"),
        ("x.docx", "PK"),
        ("x.txt", "How we serve our customers"),
        ("x.json", "{"),
        ("x", "# How we serve our customers"),
    ] {
        let ran = write(&place, &format!("--output {name}"));
        assert_eq!(ran.code, Some(0), "{name}: {ran}");
        let bytes = std::fs::read(place.path(name)).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()), "{name}");
    }
    insta::assert_snapshot!(said(&write(&place, "--output x.rst")), @"
    2
    error: no piece is written as `.rst`
    hint: end the name in `.md`, `.html`, `.docx`, `.pdf`, `.txt` or `.json`, or say `--format`
    ");
    assert!(!place.path("x.rst").exists());
    for format in ["--format markdown", "--front-matter"] {
        assert_eq!(write(&place, &format!("{format} --output x.rst")).code, Some(0));
    }
    write(&place, "--format markdown --output y.html");
    assert!(place.read("y.html").starts_with("# How we serve"));
    place.write("view.json", write(&place, "--format json").out);
    write(&place, "--from-json view.json --output z.html");
    assert!(place.read("z.html").starts_with("<!doctype html>"));
}

#[test]
fn a_view_in_a_file_says_which_edition_and_language_it_is() {
    let place = Workplace::with_the_example();
    place.write("view.json", write(&place, "--format json").out);
    insta::assert_snapshot!(said(&write(&place, "--from-json view.json --language de")), @"
    2
    error: `--language` does not go with `--from-json`
    hint: leave it out: the file says which edition it is, in which language
    ");
    insta::assert_snapshot!(said(&write(&place, "--from-json view.json --edition 2025-q3")), @"
    2
    error: `--edition` does not go with `--from-json`
    hint: leave it out: the file says which edition it is, in which language
    ");
}

#[test]
fn a_template_that_is_not_utf_8_is_told_with_its_line() {
    let place = Workplace::with_the_example();
    place.write("templates/philosophy.md.j2", b"# One\n\nGr\xfc\xdfe {{ team }}\n");
    insta::assert_snapshot!(said(&write(&place, "--stdout")), @"
    2
    error: not UTF-8 text
     --> templates/philosophy.md.j2:3:3
      |
    3 | Gr��e {{ team }}
      |   ^ the byte 0xfc is no character
      |
      = help: save the file as UTF-8 in your editor
    ");
}

#[cfg(unix)]
#[test]
fn a_document_behind_a_link_is_written_where_it_lies() {
    let place = Workplace::with_the_example();
    place.write("docs/philosophy.md", "");
    std::os::unix::fs::symlink("docs/philosophy.md", place.path(FILE)).unwrap();
    let is_link = || std::fs::symlink_metadata(place.path(FILE)).unwrap().is_symlink();
    for arguments in ["", "--force"] {
        place.write("docs/philosophy.md", "");
        assert_eq!(write(&place, arguments).code, Some(0), "{arguments}");
        assert!(is_link(), "{arguments}");
        assert!(place.read("docs/philosophy.md").contains("Edition 1, 2025 Q3"), "{arguments}");
    }
    place.edit("docs/philosophy.md", "Keeper: Maren Oduya.", "Keeper: Maren Oduya (14).");
    assert_eq!(write(&place, "").code, Some(0));
    assert!(place.read(FILE).contains("Keeper: Maren Oduya (14)."));
    assert_eq!(write(&place, "--output docs/philosophy.md").code, Some(2));
    assert!(is_link());
}

#[cfg(unix)]
#[test]
fn bytes_that_are_no_text_go_to_nobodys_terminal() {
    use crate::workshop::credo;
    let place = Workplace::with_the_example();
    place.write("view.json", write(&place, "--format json").out);
    for arguments in ["poster --format pdf --stdout", "--from-json view.json --format docx"] {
        let mut screen = credo(&place, &format!("write {arguments}"), (80, 24));
        screen.shows("is nothing that a terminal shows");
        assert_eq!(screen.ends(), 2, "{}", screen.rows());
    }
}
