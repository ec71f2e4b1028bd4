//! Pages as a whole.

use proptest::prelude::*;

use super::super::{About, Foreign, Format, Paper, Setting, Whose, write};

fn about(piece: &str, language: &str) -> About {
    let section = |id: &str, title: &str| (id.to_owned(), title.to_owned());
    About {
        piece: piece.to_owned(),
        language: language.parse().unwrap(),
        edition: None,
        sections: vec![
            section("scores", "Where we are"),
            section("commitments", "What we will do"),
        ],
        foreign: Foreign::default(),
        whose: Whose::default(),
        chart: None,
        skip: "Skip to the text".to_owned(),
    }
}

fn page(markdown: &str, about: &About, setting: Setting) -> String {
    String::from_utf8(write(Format::Html, markdown, about, setting)).unwrap()
}

/// Returns what stands between `<body …>` and its end.
fn body(markdown: &str) -> String {
    let page = page(markdown, &about("philosophy", "en"), Setting::default());
    let (_, body) = page.split_once("<body class=\"philosophy\">\n").unwrap();
    body.strip_suffix("</body>\n</html>\n").unwrap().to_owned()
}

#[test]
fn sections_have_stable_ids_and_headings_are_in_order() {
    let document = "# Our way\n\n**Kilns.** Edition 1.\n\n> **We stay.**\n\n## Where we are\n\n#### Deep\n\n\
                    text\n\n# Our own\n\n## What we will do\n\n### Deep\n\n## What we will do\n";
    insta::assert_snapshot!(body(document), @r##"
    <header>
    <h1>Our way</h1>
    <p><strong>Kilns.</strong> Edition 1.</p>
    </header>
    <main>
    <section class="front">
    <blockquote>
    <p><strong>We stay.</strong></p>
    </blockquote>
    </section>
    <a class="skip" href="#main">Skip to the text</a>
    <nav aria-label="Our way">
    <ul>
    <li><a href="#scores">Where we are</a></li>
    <li><a href="#our-own">Our own</a></li>
    <li><a href="#commitments">What we will do</a></li>
    <li><a href="#commitments-2">What we will do</a></li>
    </ul>
    </nav>
    <div class="sections" id="main" tabindex="-1">
    <section id="scores">
    <h2>Where we are</h2>
    <h3 id="deep">Deep</h3>
    <p>text</p>
    </section>
    <section id="our-own">
    <h2>Our own</h2>
    </section>
    <section id="commitments">
    <h2>What we will do</h2>
    <div class="part">
    <h3 id="deep-2">Deep</h3>
    </div>
    </section>
    <section id="commitments-2">
    <h2>What we will do</h2>
    </section>
    </div>
    </main>
    "##);
}

/// The promise stands large right behind the head of the page, and the head is whole.
#[test]
fn what_is_overdue_is_part_of_the_head() {
    let document =
        "# Our way\n\n**Overdue:** since March.\n\n**Kilns.** Edition 1.\n\n> **We stay.**\n";
    insta::assert_snapshot!(body(document), @r##"
    <header>
    <h1>Our way</h1>
    <p><strong>Overdue:</strong> since March.</p>
    <p><strong>Kilns.</strong> Edition 1.</p>
    </header>
    <main id="main" tabindex="-1">
    <section class="front">
    <blockquote>
    <p><strong>We stay.</strong></p>
    </blockquote>
    </section>
    </main>
    "##);
}

#[test]
fn a_word_that_is_too_long_for_a_column_may_break() {
    let path = "handbook/escalations/weekend_saturday_rule.md";
    let page = body(&format!("| a | b |\n|---|---|\n| See {path} <| it |\n"));
    assert!(page.contains(&format!("See <span class=\"long\">{path} </span>&lt;")), "{page}");
    let short = body("| a | b |\n|---|---|\n| One sentence with more than thirty letters | it |\n");
    assert!(!short.contains("class=\"long\""), "{short}");
}

#[test]
fn cells_know_their_columns_and_rows() {
    let document = "## What we will do\n\n| | Now | Who? | 1 | By |\n|---|---:|---|---|---|\n\
                    | C1 | **2.4** | Maren | ●●● | \"x\" <y> |\n\n| a | b |\n|---|---|\n| c | d |\n";
    insta::assert_snapshot!(body(document), @r#"
    <header>
    <h1>What we will do</h1>
    </header>
    <main id="main" tabindex="-1">
    <section class="front">
    <div class="wide" role="region" tabindex="0" aria-label="What we will do">
    <table role="table" class="many" aria-label="What we will do">
    <thead role="rowgroup">
    <tr role="row"><td role="cell"></td><th role="columnheader" scope="col" class="end">Now</th><th role="columnheader" scope="col">Who?</th><th role="columnheader" scope="col">1</th><th role="columnheader" scope="col">By</th></tr>
    </thead>
    <tbody role="rowgroup">
    <tr role="row"><th role="rowheader" scope="row">C1</th><td role="cell" class="end" data-name="Now:"><strong>2.4</strong></td><td role="cell" data-name="Who?">Maren</td><td role="cell" data-name="1:"><span role="img" aria-label="3">●●●</span></td><td role="cell" data-name="By:">&quot;x&quot; &lt;y&gt;</td></tr>
    </tbody>
    </table>
    </div>
    <table role="table" aria-label="What we will do (2)">
    <thead role="rowgroup">
    <tr role="row"><th role="columnheader" scope="col">a</th><th role="columnheader" scope="col">b</th></tr>
    </thead>
    <tbody role="rowgroup">
    <tr role="row"><td role="cell" data-name="a:">c</td><td role="cell" data-name="b:">d</td></tr>
    </tbody>
    </table>
    </section>
    </main>
    "#);
}

#[test]
fn a_principle_stays_with_what_it_asks_of_us() {
    let document = "**1. One keeps hold.** Whoever\npicks it up.\n- Our name.\n- *Even over* the queue.\n\n\
                    3. a\n4. b\n\n   c\n\n- [ ] open\n- [x] done\n";
    insta::assert_snapshot!(body(document), @r#"
    <main id="main" tabindex="-1">
    <section class="front">
    <div class="whole">
    <p><strong>1. One keeps hold.</strong> Whoever
    picks it up.</p>
    <ul>
    <li>Our name.</li>
    <li><em>Even over</em> the queue.</li>
    </ul>
    </div>
    <ol start="3">
    <li>
    <p>a</p>
    </li>
    <li>
    <p>b</p>
    <p>c</p>
    </li>
    </ol>
    <ul>
    <li class="task">☐ open</li>
    <li class="task">☑ done</li>
    </ul>
    </section>
    </main>
    "#);
}

#[test]
fn nothing_from_people_becomes_markup() {
    let document = "# <b>A</b> & \"B\"\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) \
                    [y](https://y.example/?a=1&b=\"2\") <img src=x onerror=y>\n\n`<i>`\n";
    insta::assert_snapshot!(body(document), @r#"
    <header>
    <h1>&lt;b&gt;A&lt;/b&gt; &amp; &quot;B&quot;</h1>
    </header>
    <main id="main" tabindex="-1">
    <section class="front">
    <pre>&lt;script&gt;alert(1)&lt;/script&gt;
    </pre>
    <p>x <a href="https://y.example/?a=1&amp;b=&quot;2&quot;">y</a> &lt;img src=x onerror=y&gt;</p>
    <p><code>&lt;i&gt;</code></p>
    </section>
    </main>
    "#);
}

#[test]
fn a_page_says_its_language_its_direction_and_its_paper() {
    let setting = Setting { paper: Some(Paper::A3), ..Setting::default() };
    let page = page("# שלום\n", &about("poster", "he"), setting);
    let (head, _) = page.split_once("<style>").unwrap();
    insta::assert_snapshot!(head, @r#"
    <!doctype html>
    <html lang="he" dir="rtl">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>שלום</title>
    "#);
    let (_, body) = page.split_once("@page { size: a3 }\n").unwrap();
    insta::assert_snapshot!(body, @r#"
    :root { --width: 297mm; --height: 420mm }
    .poster { --fit: 1.00 }
    </style>
    </head>
    <body class="poster a3">
    <header>
    <h1>שלום</h1>
    </header>
    <main id="main" tabindex="-1">
    </main>
    </body>
    </html>
    "#);
}

#[test]
fn lists_and_quotations_that_run_the_other_way_than_the_document_say_so() {
    let lists = "# Way\n\n- נישאר.\n- 2 × שלום, Maren.\n\n> נישאר.\n\n---\n\n3. نبقى.\n\n---\n\n- We stay.\n- We ring.\n\n\
                 ---\n\n- We stay.\n- נישאר.\n\n---\n\n- 1, 2.\n";
    let openings = |language: &str| {
        let page = page(lists, &about("newsletter", language), Setting::default());
        let (_, body) = page.split_once("<main").unwrap();
        let is_opening = |line: &&str| ["<ul", "<ol", "<bl"].iter().any(|it| line.starts_with(it));
        body.lines().filter(is_opening).collect::<Vec<_>>().join(" ")
    };
    insta::assert_snapshot!(openings("en"), @r#"<ul dir="rtl"> <blockquote dir="rtl"> <ol start="3" dir="rtl"> <ul> <ul> <ul>"#);
    insta::assert_snapshot!(openings("he"), @r#"<ul> <blockquote> <ol start="3"> <ul dir="ltr"> <ul> <ul>"#);
}

#[test]
fn what_was_said_in_another_language_says_which() {
    let of = |text: &str, code: &str| (text.to_owned(), code.parse().unwrap());
    let foreign = Foreign::new([of("No te dejamos.", "es"), of("נישאר.", "he")]);
    let about = About { foreign, ..about("appendix", "en") };
    let page =
        page("> No te dejamos.\n\n- **Inés**: נישאר. *(We stay.)*\n", &about, Setting::default());
    let (_, body) = page.split_once("</head>\n").unwrap();
    insta::assert_snapshot!(body, @r#"
    <body class="appendix">
    <main id="main" tabindex="-1">
    <section class="front">
    <blockquote>
    <p><span lang="es" dir="ltr">No te dejamos.</span></p>
    </blockquote>
    <ul>
    <li><strong>Inés</strong>: <span lang="he" dir="rtl">נישאר.</span> <em>(We stay.)</em></li>
    </ul>
    </section>
    </main>
    </body>
    </html>
    "#);
}

#[test]
fn a_signature_has_its_style_with_it() {
    let page = page(
        "# Signature\n\n**Maren**\\\nTarnwick\n",
        &about("signature", "en"),
        Setting::default(),
    );
    let (_, body) = page.split_once("</head>\n").unwrap();
    insta::assert_snapshot!(body, @r#"
    <body style="background: #ffffff;">
    <main style="font: 14px/1.45 Arial, Helvetica, sans-serif; color: #333333;">
    <p style="margin: 0 0 4px 0;"><strong>Maren</strong><br>
    Tarnwick</p>
    </main>
    </body>
    </html>
    "#);
}

proptest! {
    #[test]
    fn any_text_makes_a_page_that_nothing_runs_in(text in "[-a-z<>&\"'#|*\\[\\]()!\n :/]{0,80}") {
        let body = body(&text);
        let tags = body.split('<').skip(1);
        for tag in tags {
            let name = tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next();
            let known = [
                "a", "blockquote", "br", "code", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "header",
                "hr", "li", "main", "nav", "ol", "p", "pre", "s", "section", "span", "strong", "table",
                "tbody", "td", "th", "thead", "tr", "ul",
            ];
            prop_assert!(name.is_some_and(|name| known.contains(&name)), "{}", body);
        }
    }
}
