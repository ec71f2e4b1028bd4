//! TELLING. Results, remarks, errors and hints; tables and strips of dots.
//!
//! Results are what somebody would pipe into a file; all else is a remark. Text from people and
//! files is made harmless on the way.

mod dots;
mod table;

use std::error::Error;
use std::io::{self, Write};

pub use anstream::ColorChoice;
pub use dots::{dots, fists};
pub use table::table;

use crate::text;

/// Tells people things.
#[expect(missing_debug_implementations, reason = "it is made of borrowed streams")]
pub struct Ui<'io> {
    results: &'io mut dyn Write,
    remarks: &'io mut dyn Write,
    manner: Manner,
}

/// How things are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    /// Whether remarks are left out.
    pub quiet: bool,
    /// Whether errors and hints stand out in colour.
    pub colour: bool,
    /// The columns that there are for results.
    pub columns: usize,
    /// The columns that there are for remarks, errors and hints, where these go to a terminal.
    pub remarks: Option<usize>,
    /// Where results go.
    pub results: Results,
}

/// Where results go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Results {
    /// To a file or to another program.
    On,
    /// To somebody at a terminal, which may show bold and italic letters or not.
    Shown {
        /// Whether it may.
        styled: bool,
    },
}

/// Bold red, bold, bold cyan, and back.
const ERROR: &str = "\u{1b}[1;31m";
const BECAUSE: &str = "\u{1b}[1m";
const HINT: &str = "\u{1b}[1;36m";
const RESET: &str = "\u{1b}[0m";

impl<'io> Ui<'io> {
    /// Tells results on one stream and remarks on another.
    pub fn new(results: &'io mut dyn Write, remarks: &'io mut dyn Write, manner: Manner) -> Self {
        Self { results, remarks, manner }
    }

    /// Returns where results go, as they are.
    pub fn results(&mut self) -> &mut dyn Write {
        self.results
    }

    /// Returns where remarks go, as they are, quiet or not: for what has to be told, and is
    /// harmless already.
    pub fn remarks(&mut self) -> &mut dyn Write {
        self.remarks
    }

    /// Returns the columns that there are for results.
    pub fn columns(&self) -> usize {
        self.manner.columns
    }

    /// Returns where results go.
    pub fn go(&self) -> Results {
        self.manner.results
    }

    /// Whether what is told may be coloured.
    pub fn colour(&self) -> bool {
        self.manner.colour
    }

    /// Says how things are going, unless asked to be quiet.
    pub fn remark(&mut self, remark: &str) -> io::Result<()> {
        if self.manner.quiet { Ok(()) } else { writeln!(self.remarks, "{}", self.set(remark)) }
    }

    /// Says what went wrong, what it was because of, and what can be done about it.
    pub fn error(&mut self, error: &dyn Error, hint: Option<&str>) -> io::Result<()> {
        self.labelled((ERROR, "error"), &error.to_string())?;
        let mut cause = error.source();
        while let Some(error) = cause {
            self.labelled((BECAUSE, "because"), &error.to_string())?;
            cause = error.source();
        }
        hint.map_or(Ok(()), |hint| self.hint(hint))
    }

    /// Says that somebody interrupted, which is no error, and what can be done to go on.
    pub fn interrupted(&mut self, what: &dyn Error, hint: Option<&str>) -> io::Result<()> {
        writeln!(self.remarks, "{}", self.set(&what.to_string()))?;
        hint.map_or(Ok(()), |hint| self.hint(hint))
    }

    /// Says what can be done.
    pub fn hint(&mut self, hint: &str) -> io::Result<()> {
        self.labelled((HINT, "hint"), hint)
    }

    /// Writes lines to the results: made harmless, and wrapped where somebody looks at them. In a file
    /// and for another program each stays one line.
    pub fn lines(&mut self, lines: &str) -> io::Result<()> {
        match self.manner.results {
            Results::Shown { .. } => {
                let laid_out = text::laid_out(&format!("{lines}\n"), self.manner.columns);
                self.results.write_all(laid_out.as_bytes())
            }
            Results::On => writeln!(self.results, "{}", text::safe(lines)),
        }
    }

    /// Writes a table of `rows` under `headers` to the results.
    pub fn table(&mut self, headers: &[&str], rows: &[Vec<String>]) -> io::Result<()> {
        let drawn = table(headers, rows, self.manner.columns);
        self.results.write_all(drawn.as_bytes())
    }

    fn labelled(&mut self, (style, label): (&str, &str), words: &str) -> io::Result<()> {
        let told = self.set(&format!("{label}: {words}"));
        match told.strip_prefix(label).and_then(|told| told.strip_prefix(':')) {
            Some(words) if self.manner.colour => {
                writeln!(self.remarks, "{style}{label}:{RESET}{words}")
            }
            _ => writeln!(self.remarks, "{told}"),
        }
    }

    /// Returns what is told made harmless, and wrapped where that is for a terminal. What has lines of
    /// its own, such as those of a file, keeps them.
    fn set(&self, told: &str) -> String {
        match self.manner.remarks {
            Some(columns) if !told.contains('\n') => {
                text::laid_out(told, columns).trim_end_matches('\n').to_owned()
            }
            _ => text::safe(told).into_owned(),
        }
    }
}

/// Whether `error` says that nobody reads any more, which is no fault: `credo … | head`.
pub fn is_closed_pipe(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe
}

/// Whether to colour what goes to `stream`, given what was asked for; where nothing was, the stream
/// and the environment (`NO_COLOR`, `CLICOLOR` and `TERM`) decide.
pub fn wants_colour<S: anstream::stream::RawStream>(stream: &S, asked: ColorChoice) -> bool {
    let choice = match asked {
        ColorChoice::Auto => anstream::AutoStream::choice(stream),
        ColorChoice::AlwaysAnsi | ColorChoice::Always | ColorChoice::Never => asked,
    };
    choice != ColorChoice::Never
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, thiserror::Error)]
    #[error("cannot save the answer of `{0}`")]
    struct NotSaved(&'static str, #[source] io::Error);

    fn told(manner: Manner, tell: impl FnOnce(&mut Ui<'_>)) -> (String, String) {
        let (mut results, mut remarks) = (Vec::new(), Vec::new());
        tell(&mut Ui::new(&mut results, &mut remarks, manner));
        (String::from_utf8(results).unwrap(), String::from_utf8(remarks).unwrap())
    }

    const PLAIN: Manner =
        Manner { quiet: false, colour: false, columns: 80, remarks: None, results: Results::On };

    #[test]
    fn an_error_tells_its_causes_and_what_can_be_done() {
        let full = || NotSaved("ma\u{1b}[2Jren", io::Error::other("the disk is full"));
        let (results, remarks) =
            told(PLAIN, |ui| ui.error(&full(), Some("make room and go on")).unwrap());
        assert_eq!(results, "");
        insta::assert_snapshot!(remarks, @"
        error: cannot save the answer of `ma␛[2Jren`
        because: the disk is full
        hint: make room and go on
        ");
        let (_, coloured) =
            told(Manner { colour: true, ..PLAIN }, |ui| ui.error(&full(), None).unwrap());
        assert_eq!(
            coloured,
            "\u{1b}[1;31merror:\u{1b}[0m cannot save the answer of `ma␛[2Jren`\n\
             \u{1b}[1mbecause:\u{1b}[0m the disk is full\n"
        );
    }

    #[test]
    fn for_a_terminal_words_are_not_cut_at_its_edge_and_lines_of_a_file_stay() {
        let narrow = Manner { colour: true, remarks: Some(16), ..PLAIN };
        let told = told(narrow, |ui| {
            ui.remark("One thing after another.").unwrap();
            ui.hint("ask everybody again").unwrap();
            ui.remark("1 | a line of a file, as it is\n  |   ^").unwrap();
        });
        insta::assert_snapshot!(told.1.replace('\u{1b}', "␛"), @"
        One thing after
        another.
        ␛[1;36mhint:␛[0m ask
        everybody again
        1 | a line of a file, as it is
          |   ^
        ");
    }

    #[test]
    fn lines_are_wrapped_for_whoever_looks_and_whole_for_a_program() {
        let lines = "Kestrel, Support\n\n6 of 152 minutes used\u{1b}\n";
        let wide = told(Manner { columns: 16, ..PLAIN }, |ui| ui.lines(lines).unwrap());
        assert_eq!(wide.0, "Kestrel, Support\n\n6 of 152 minutes used␛\n\n");
        let shown = Results::Shown { styled: false };
        let narrow = Manner { columns: 16, results: shown, ..PLAIN };
        let narrow = told(narrow, |ui| ui.lines(lines).unwrap());
        assert_eq!(narrow.0, "Kestrel, Support\n\n6 of 152 minutes\nused␛\n\n");
    }

    #[test]
    fn quiet_leaves_out_remarks_and_nothing_else() {
        let quiet = Manner { quiet: true, ..PLAIN };
        let (results, remarks) = told(quiet, |ui| {
            ui.remark("all is well").unwrap();
            ui.table(&["who"], &[vec!["Maren".to_owned()]]).unwrap();
            ui.hint("look here").unwrap();
        });
        assert_eq!(results, "who\n─────\nMaren\n");
        assert_eq!(remarks, "hint: look here\n");
    }

    #[test]
    fn asking_for_colour_or_none_decides() {
        let stream = Vec::new();
        assert!(wants_colour(&stream, ColorChoice::Always));
        assert!(!wants_colour(&stream, ColorChoice::Never));
        assert!(!wants_colour(&stream, ColorChoice::Auto));
    }

    #[test]
    fn a_closed_pipe_is_told_from_other_faults() {
        assert!(is_closed_pipe(&io::ErrorKind::BrokenPipe.into()));
        assert!(!is_closed_pipe(&io::ErrorKind::StorageFull.into()));
    }
}
