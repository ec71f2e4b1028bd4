//! Drawing looks at a terminal as a picture: one SVG that needs no font, no script and no motion,
//! and is readable on light and on dark pages.

use std::fmt::Write as _;

use super::Scene;

/// Points, for text of 14.
const COLUMN: f64 = 8.4;
const ROW: f64 = 18.0;
/// Between the window's edge and its text.
const EDGE: f64 = 14.0;
/// The bar above each window's text.
const BAR: f64 = 30.0;
/// Between two windows.
const GAP: f64 = 16.0;

const COLUMNS: u16 = 80;

const STYLE: &str = "\
    text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', \
    'Liberation Mono', monospace; fill: #1f2328; white-space: pre; }\n\
    .caption { font: 600 13px system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif; }\n\
    .window { fill: #ffffff; stroke: #d0d7de; }\n\
    .bar { fill: #f0f2f5; stroke: #d0d7de; }\n\
    .cursor { fill: #1f2328; opacity: .45; }\n\
    .ink { fill: #1f2328; }\n\
    .inverse { fill: #ffffff; }\n\
    .bold { font-weight: 700; }\n\
    .dim { opacity: .65; }\n\
    .red { fill: #b42318; } .green { fill: #116329; } .yellow { fill: #7d4e00; }\n\
    .blue { fill: #0550ae; } .magenta { fill: #8250df; } .cyan { fill: #1b6c76; }\n\
    @media (prefers-color-scheme: dark) {\n\
    text { fill: #e6edf3; }\n\
    .window { fill: #0d1117; stroke: #3d444d; }\n\
    .bar { fill: #1c2128; stroke: #3d444d; }\n\
    .cursor, .ink { fill: #e6edf3; }\n\
    .inverse { fill: #0d1117; }\n\
    .red { fill: #ff9492; } .green { fill: #7ee787; } .yellow { fill: #f0c674; }\n\
    .blue { fill: #79c0ff; } .magenta { fill: #d2a8ff; } .cyan { fill: #76e3ea; }\n\
    }\n";

/// Draws `scenes` one below the other.
pub(super) fn draw(scenes: &[Scene]) -> String {
    let width = f64::from(COLUMNS) * COLUMN + 2.0 * EDGE;
    let mut windows = String::new();
    let mut top = 0.0;
    for (scene, number) in scenes.iter().zip(1..) {
        let height = draw_window(&mut windows, scene, (number, top, width));
        top += height + GAP;
    }
    let (width, height) = (width + 2.0, top - GAP + 2.0);
    let captions: Vec<_> = scenes.iter().map(|scene| scene.caption).collect();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-1 -1 {width:.1} {height:.1}\" \
         width=\"{width:.1}\" height=\"{height:.1}\" role=\"img\">\n\
         <title>A workshop with credo</title>\n<desc>{}.</desc>\n<style>\n{STYLE}</style>\n\
         {windows}</svg>\n",
        captions.join(". ")
    )
}

/// Draws one look and returns its height. What is empty below is left out.
fn draw_window(svg: &mut String, scene: &Scene, place: (u32, f64, f64)) -> f64 {
    let (number, top, width) = place;
    let screen = &scene.screen;
    let rows: Vec<_> = screen.rows(0, COLUMNS).collect();
    let (cursor_row, cursor_column) = screen.cursor_position();
    let used = rows.iter().rposition(|row| !row.trim().is_empty()).map_or(0, |last| last + 1);
    let used = u16::try_from(used).unwrap().max(cursor_row + 1);
    let height = BAR + EDGE + f64::from(used) * ROW + EDGE;
    let bottom = BAR - 8.0;
    let bar = format!("M0 {BAR}V8Q0 0 8 0H{:.1}Q{width:.1} 0 {width:.1} 8V{BAR}Z", width - 8.0);
    let _ = write!(
        svg,
        "<g transform=\"translate(0 {top:.1})\">\n\
         <rect class=\"window\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"8\"/>\n\
         <path class=\"bar\" d=\"{bar}\"/>\n\
         <text class=\"caption\" x=\"{EDGE}\" y=\"{:.1}\">{number}. {}</text>\n",
        bottom - 2.0,
        scene.caption,
    );
    if !screen.hide_cursor() {
        let (x, y) = (column(cursor_column), BAR + EDGE + f64::from(cursor_row) * ROW);
        let _ = writeln!(
            svg,
            "<rect class=\"cursor\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{COLUMN}\" height=\"{ROW}\"/>"
        );
    }
    for row in 0..used {
        let line = BAR + EDGE + (f64::from(row) + 0.75) * ROW;
        for run in runs(screen, row) {
            run.draw(svg, line);
        }
    }
    svg.push_str("</g>\n");
    height
}

fn column(column: u16) -> f64 {
    EDGE + f64::from(column) * COLUMN
}

/// Cells beside each other that look the same.
struct Run {
    at: u16,
    columns: u16,
    text: String,
    look: String,
}

impl Run {
    fn draw(&self, svg: &mut String, line: f64) {
        let Self { at, columns, text, look } = self;
        let class = if look.is_empty() { String::new() } else { format!(" class=\"{look}\"") };
        let length = f64::from(*columns) * COLUMN;
        if look.contains("inverse") {
            let (x, y) = (column(*at), line - 0.75 * ROW);
            let _ = writeln!(
                svg,
                "<rect class=\"ink\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{length:.1}\" height=\"{ROW}\"/>"
            );
        }
        let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let _ = writeln!(
            svg,
            "<text{class} x=\"{:.1}\" y=\"{line:.1}\" textLength=\"{length:.1}\">{text}</text>",
            column(*at),
        );
    }
}

/// Returns what stands in a row. Two blanks part runs, so that columns stay where they are in any
/// font.
fn runs(screen: &vt100::Screen, row: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut blanks = 0;
    for at in 0..COLUMNS {
        let Some(cell) = screen.cell(row, at).filter(|cell| !cell.is_wide_continuation()) else {
            continue;
        };
        if cell.contents().trim().is_empty() {
            blanks += 1;
            continue;
        }
        let (look, columns) = (look(cell), if cell.is_wide() { 2 } else { 1 });
        match runs.last_mut().filter(|run| blanks < 2 && run.look == look) {
            Some(run) => {
                run.text.extend((0..blanks).map(|_| ' '));
                run.text.push_str(cell.contents());
                run.columns += blanks + columns;
            }
            None => runs.push(Run { at, columns, text: cell.contents().to_owned(), look }),
        }
        blanks = 0;
    }
    runs
}

/// Returns the classes of a cell.
fn look(cell: &vt100::Cell) -> String {
    let colour = match cell.fgcolor() {
        vt100::Color::Default => "",
        vt100::Color::Idx(index) => {
            let colours = ["", "red", "green", "yellow", "blue", "magenta", "cyan", ""];
            colours[usize::from(index % 8)]
        }
        vt100::Color::Rgb(..) => panic!("nobody draws colours of their own yet"),
    };
    let looks = [
        (cell.bold(), "bold"),
        (cell.dim(), "dim"),
        (cell.inverse(), "inverse"),
        (!colour.is_empty(), colour),
    ];
    let looks: Vec<_> = looks.into_iter().filter_map(|(is, look)| is.then_some(look)).collect();
    looks.join(" ")
}
