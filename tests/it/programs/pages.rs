//! Pages in a browser.

use std::path::Path;

use credo::document::Piece;
use credo::document::formats::{self, About, Foreign, Format, Setting, Whose};

use super::{Program, are_there, modules, press, said};
use crate::source;
use crate::workplace::Workplace;

/// A page with everything on it that people write, in a language that runs the other way.
const HAND_MADE: &str = "# המסמך שלנו\n\n**קצר.** ‏\n\n> **נשאר.**\n\n## One\n\n| | A | B | C | D | E | F |\n\
    |---|---:|---|---|---|---|---|\n| x | 1 | ●● | https://a-very-long-address.example/that/does/not/end/anywhere/at/all | d | e | f |\n\n\
    ## Two\n\n- [ ] open\n- [x] done, see [the log](https://log.example)\n\n## Three\n\n\
    `code_that_is_longer_than_any_narrow_screen_has_room_for_in_one_line`\n\n    verbatim\n\n\
    <script>alert(1)</script>\n\n## Four\n\n1. a\n\n   > b\n\n| a | b |\n|---|---|\n| c | d |\n";

#[test]
fn every_piece_is_clean_for_eyes_ears_and_keyboards() {
    let needed = [Program::Browser, Program::Driver];
    if !are_there(&needed, "every piece as HTML in a browser, by eye, by ear and by keyboard") {
        return;
    }
    let workplace = Workplace::with_the_example();
    let mut pages = vec!["by-hand.html".to_owned()];
    let about = About {
        piece: "philosophy".to_owned(),
        language: "he".parse().unwrap(),
        edition: None,
        sections: Vec::new(),
        foreign: Foreign::default(),
        whose: Whose::default(),
        chart: None,
        skip: "דלג".to_owned(),
    };
    workplace
        .write("by-hand.html", formats::write(Format::Html, HAND_MADE, &about, Setting::default()));
    for piece in Piece::ALL {
        let page = format!("page-{}.html", piece.name());
        workplace
            .credo(&format!("write {} --format html --output {page}", piece.name()))
            .succeeds();
        pages.push(page);
    }
    let over_time = Workplace::with_three_quarters();
    over_time.credo("write --format html --output over-time.html").succeeds();
    workplace.write("over-time.html", over_time.read("over-time.html"));
    pages.push("over-time.html".to_owned());
    // Long overdue, and in every language.
    for language in ["en", "de", "fr", "es"] {
        let page = format!("page-{language}.html");
        let arguments = format!("write --language {language} --format html --output {page}");
        workplace.credo(&arguments).on("2027-01-01").succeeds();
        pages.push(page);
    }
    let browser = press().browser().unwrap();
    let script = source::root().join("tests/programs/pages.mjs");
    let (modules, paths) = (modules(), pages.iter().map(|page| workplace.path(page)));
    let mut arguments = vec![script, browser, modules];
    arguments.extend(paths);
    let arguments: Vec<_> = arguments.iter().map(|it| Path::to_str(it).unwrap()).collect();
    assert_eq!(said("node", &arguments), "");
}
