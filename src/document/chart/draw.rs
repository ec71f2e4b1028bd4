//! Drawing: each scale as an SVG picture with real text, in the colours of what it stands in.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::super::formats::escape;
use super::{Chart, Point, Scale};
use crate::text::{clip, width};

/// How wide the place of an occasion is.
const STEP: usize = 52;

/// What stands in front of the first: the numbers of the scores.
const LEFT: usize = 18;

/// What is narrower leaves no room for the words.
const NARROWEST: usize = 300;

/// How far one score is from the next.
const ROW: usize = 15;

/// Where the highest score stands: below the name of the scale and what its ends mean.
const TOP: usize = 48;

/// How far below the lowest score the names of the occasions stand, and from there one line from the
/// next.
const LINE: usize = 13;

/// The most lines that the name of an occasion takes, which may be a day.
const MOST_LINES: usize = 4;

/// How far apart dots of one score are.
const DOT: usize = 6;

/// How wide a letter is taken to be, in tenths: of a name, and of what is set smaller.
const LETTER: [usize; 2] = [72, 58];

/// Looks of a picture that stands by itself, on paper of its own.
const ALONE: &str = "<style>\
    svg{color:#1f1d1a;font-family:system-ui,sans-serif}.paper{fill:#fffefb}.same{stroke:#14594b}\
    @media(prefers-color-scheme:dark){svg{color:#ebe7de}.paper{fill:#171614}.same{stroke:#86cdbb}}\
    </style>";

/// Returns all pictures below each other, as a file.
pub(in crate::document) fn alone(chart: &Chart) -> String {
    let letters = chart.legend.iter().chain([&chart.title]).map(|it| width(it)).max();
    let wide = wide(chart).max(letters.unwrap_or_default() * LETTER[0] / 10) + 2 * LEFT;
    let one = high(chart) + LINE;
    let top = 34 + chart.legend.len() * LINE;
    let high = top + chart.scales.len() * one;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {high}\" width=\"{wide}\" \
         height=\"{high}\" direction=\"ltr\" role=\"group\" aria-labelledby=\"chart\">\n<title id=\"chart\">"
    );
    escape(&chart.title, &mut svg);
    svg.push_str("</title>\n");
    svg.push_str(ALONE);
    svg.push_str("\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
    words(&mut svg, (LEFT, 20), "font-size=\"15\" font-weight=\"600\"", &chart.title);
    for (line, legend) in (0..).zip(&chart.legend) {
        words(&mut svg, (LEFT, 36 + line * LINE), SMALL, legend);
    }
    for (at, scale) in chart.scales.iter().enumerate() {
        let down = top + at * one;
        let id = format!("chart-{}", at + 1);
        // Writing to a string cannot fail.
        let _written = writeln!(
            svg,
            "<g role=\"img\" aria-labelledby=\"{id} {id}-told\" \
             transform=\"translate({LEFT} {down})\">"
        );
        inside(&mut svg, chart, scale, &id);
        svg.push_str("</g>\n");
    }
    svg.push_str("</svg>\n");
    svg
}

/// Adds the picture of one scale to a page; `id` is one that nothing else there has.
pub(in crate::document) fn scale(svg: &mut String, chart: &Chart, scale: &Scale, id: &str) {
    let (wide, high) = (wide(chart), high(chart));
    svg.push_str("<svg direction=\"ltr\" role=\"img\" aria-labelledby=\"");
    for part in [id, " ", id, "-told"] {
        escape(part, svg);
    }
    // Writing to a string cannot fail.
    let _written =
        writeln!(svg, "\" viewBox=\"0 0 {wide} {high}\" width=\"{wide}\" height=\"{high}\">");
    inside(svg, chart, scale, id);
    svg.push_str("</svg>\n");
}

/// How wide a picture is.
fn wide(chart: &Chart) -> usize {
    (LEFT + chart.occasions.len() * STEP).max(NARROWEST)
}

/// How high a picture is: below the scores the names of the occasions, and then the figures.
fn high(chart: &Chart) -> usize {
    TOP + 4 * ROW + (lines(chart) + 1) * LINE + 10
}

/// Returns how many lines the names of the occasions take.
fn lines(chart: &Chart) -> usize {
    chart.occasions.iter().map(|name| lines_of(name).count()).max().unwrap_or_default()
}

/// Returns the lines of the name of an occasion, as far as there is room.
fn lines_of(name: &str) -> impl Iterator<Item = Cow<'_, str>> {
    textwrap::wrap(name, STEP * 10 / LETTER[1]).into_iter().take(MOST_LINES)
}

/// What is set smaller than a name.
const SMALL: &str = "font-size=\"11\"";

/// What stands in the middle of the place of an occasion.
const MIDDLE: &str = "font-size=\"11\" text-anchor=\"middle\"";

/// Draws a scale: for ears first, then from the back to the front.
fn inside(svg: &mut String, chart: &Chart, scale: &Scale, id: &str) {
    for (tag, end, text) in
        [("title", "", scale.called.clone()), ("desc", "-told", told(chart, scale))]
    {
        svg.extend(["<", tag, " id=\""]);
        escape(id, svg);
        svg.extend([end, "\">"]);
        escape(&text, svg);
        svg.extend(["</", tag, ">\n"]);
    }
    let letters = |tenths: usize| wide(chart) * 10 / tenths;
    let name = clip(&scale.called, letters(LETTER[0]));
    words(svg, (0, 12), "font-size=\"13\" font-weight=\"600\"", &name);
    let [low, high] = &scale.ends;
    let ends = format!("1 {low} – 5 {high}");
    words(svg, (0, 27), SMALL, &clip(&ends, letters(LETTER[1])));
    let right = LEFT + chart.occasions.len() * STEP;
    for score in 1..=5 {
        let y = height(score * 10);
        line(svg, ([LEFT, y * 10], [right, y * 10]), "stroke-opacity=\".2\"");
        words(svg, (4, y + 4), SMALL, &score.to_string());
    }
    for (point, before) in scale.points.iter().zip(before(&scale.points)) {
        between(svg, point, before);
        self::point(svg, point, height(10) + 4 + (lines(chart) + 1) * LINE);
    }
    for (at, occasion) in chart.occasions.iter().enumerate() {
        for (line, text) in (1..).zip(lines_of(occasion)) {
            words(svg, (middle(at), height(10) + 4 + line * LINE), MIDDLE, &text);
        }
    }
}

/// Returns the point before each.
fn before(points: &[Point]) -> impl Iterator<Item = Option<&Point>> {
    std::iter::once(None).chain(points.iter().map(Some))
}

/// Says what the picture shows.
fn told(chart: &Chart, scale: &Scale) -> String {
    let told = scale.points.iter().map(|point| {
        let occasion = chart.occasions.get(point.at).map_or("", String::as_str);
        let mean = point.mean.as_ref().map(|(mean, _)| format!("{mean}; ")).unwrap_or_default();
        format!("{occasion}: {mean}{}.", point.told)
    });
    told.collect::<Vec<_>>().join(" ")
}

/// Draws what lies between a point and the one before: how the same people moved, or that the two are
/// not to be set beside each other.
fn between(svg: &mut String, point: &Point, before: Option<&Point>) {
    let Some(before) = before else { return };
    let (from, to) = (middle(before.at), middle(point.at));
    if point.is_broken {
        let x = to - STEP / 2;
        line(svg, ([x, height(50) * 10], [x, height(10) * 10]), "stroke-dasharray=\"3 3\"");
    }
    if let Some([then, now]) = point.same {
        let looks = "class=\"same\" stroke-width=\"1.5\"";
        line(svg, ([from, tenths(then)], [to, tenths(now)]), looks);
    }
}

/// Draws a point: the mean, from the lowest to the highest, and every score a dot; the figures stand
/// so far `down`.
fn point(svg: &mut String, point: &Point, down: usize) {
    let x = middle(point.at);
    let mut figures = format!("({})", point.count);
    if let Some((told, mean)) = &point.mean {
        let ends = ([x - STEP / 3, tenths(*mean)], [x + STEP / 3, tenths(*mean)]);
        line(svg, ends, "stroke-width=\"6\" stroke-opacity=\".3\"");
        figures = format!("{told} {figures}");
    }
    if let (Some(low), Some(high)) = (point.lowest, point.highest) {
        let ends = ([x, height(high * 10) * 10], [x, height(low * 10) * 10]);
        line(svg, ends, "stroke-width=\"1\"");
    }
    for (score, count) in (1..).zip(&point.counts) {
        dots(svg, (x, height(score * 10)), *count);
    }
    words(svg, (x, down), MIDDLE, &figures);
}

/// Draws a dot for each of `count` who gave a score; more than there is room for are counted.
fn dots(svg: &mut String, (x, y): (usize, usize), count: usize) {
    let fits = (STEP - DOT) / DOT;
    let drawn = if count > fits { 1 } else { count };
    for dot in 0..drawn {
        let left = x + dot * DOT - (drawn - 1) * DOT / 2;
        // Writing to a string cannot fail.
        let _written =
            writeln!(svg, "<circle cx=\"{left}\" cy=\"{y}\" r=\"2.6\" fill=\"currentColor\"/>");
    }
    if count > fits {
        words(svg, (x + DOT, y + 4), SMALL, &format!("×{count}"));
    }
}

/// Returns the middle of the place of an occasion.
fn middle(at: usize) -> usize {
    LEFT + at * STEP + STEP / 2
}

/// Returns how far down a score stands; it is given in tenths.
fn height(score: usize) -> usize {
    tenths(score) / 10
}

/// Returns how far down a score stands in tenths; so it is given, too.
fn tenths(score: usize) -> usize {
    TOP * 10 + 50_usize.saturating_sub(score) * ROW
}

/// Draws a line from one place to another, which are tenths from above.
fn line(svg: &mut String, ([x1, y1], [x2, y2]): ([usize; 2], [usize; 2]), looks: &str) {
    let tenths = |y: usize| format!("{}.{}", y / 10, y % 10);
    let (y1, y2) = (tenths(y1), tenths(y2));
    // Writing to a string cannot fail.
    let _written = writeln!(
        svg,
        "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"currentColor\" {looks}/>"
    );
}

/// Writes words.
fn words(svg: &mut String, (x, y): (usize, usize), looks: &str, text: &str) {
    // Writing to a string cannot fail.
    let _written = write!(svg, "<text x=\"{x}\" y=\"{y}\" fill=\"currentColor\" {looks}>");
    escape(text, svg);
    svg.push_str("</text>\n");
}
