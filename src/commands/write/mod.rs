//! `credo write`: the philosophy of an edition and its family, put where the team reads them or
//! anywhere else.

mod json;
mod list;
mod pieces;
mod public;
mod target;

use std::path::PathBuf;

use clap::Args;

use super::{result, setting};
use crate::context::Context;
use crate::document::formats::{Paper, Setting};
use crate::document::{self, Format, Piece, View, Wanted, words};
use crate::domain::{EditionId, Language};
use crate::error::Error;
use crate::prompt::PromptError;
use crate::stages::{self, Made, OnConflict, Seeing};
use crate::store::Folder;
use crate::ui::Results;

/// The piece that is written where none is named.
const PHILOSOPHY: &str = "philosophy";

/// The piece that `--appendix` writes.
const APPENDIX: &str = "appendix";

/// The arguments of `credo write`.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag that somebody may type")]
pub(crate) struct Write {
    /// What to write, one or several; `--list` names the pieces [default: philosophy]
    #[arg(value_name = "PIECE")]
    pieces: Vec<String>,
    /// What to write it as [default: what suits the piece]
    #[arg(long)]
    format: Option<Wanted>,
    /// The paper that it will be printed on: a4, a3 or letter
    #[arg(long)]
    paper: Option<Paper>,
    /// The columns that text is set for [default: those of the terminal]
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..))]
    width: Option<u16>,
    /// Begin Markdown with what static sites read: title, company, team, edition, dates, language
    ///
    /// It is YAML between two lines of hyphens, and stays there when the piece is written again.
    #[arg(long)]
    front_matter: bool,
    /// Write for whoever is not one of you: what you decided, and nothing that anybody said
    ///
    /// Promise, goal and feeling, good and bad, principles, their order, the qualities that two or
    /// more of you named, and how you use all this. Names, answers, scores, votes, issues,
    /// commitments, requests and objections stay in. What goes out is shown and asked about first,
    /// and what you kept for yourselves of names and numbers is decided about anew.
    #[arg(long)]
    public: bool,
    /// Say yes beforehand to what goes out, where nothing in it is undecided
    #[arg(long, requires = "public")]
    yes: bool,
    /// Write every answer in full, as a record beside the philosophy: the same as `appendix`
    #[arg(long, conflicts_with = "pieces")]
    appendix: bool,
    /// The language of credo's own sentences, by its code [default: the workshop's]
    #[arg(long, value_name = "CODE")]
    language: Option<Language>,
    /// Write what a file holds that `--format json` wrote, or another program; `-` is standard input
    #[arg(long, value_name = "FILE", conflicts_with = "appendix")]
    from_json: Option<PathBuf>,
    /// Name the pieces that can be written
    #[arg(long, group = "where")]
    list: bool,
    /// List what in the texts may be private and what was decided about it, and write nothing
    ///
    /// It is everything that any piece could show, or what those show that are named.
    #[arg(long, group = "where")]
    check: bool,
    /// Write to standard output, and change no file
    #[arg(long, group = "where")]
    stdout: bool,
    /// Write to this file, which is replaced if it is there; without `--format`, as its name ends
    #[arg(long, value_name = "FILE", value_parser = super::place, group = "where")]
    output: Option<PathBuf>,
    /// Replace a file that somebody edited without merging; it is kept beside the new one
    #[arg(long, group = "where")]
    force: bool,
    /// What becomes of what somebody edited where it has changed underneath, too
    #[arg(long, value_name = "WHAT", default_value = "ask", hide_default_value = true)]
    conflicts: OnConflict,
    /// Tell which fields and filters a template can use
    #[arg(long, group = "where")]
    help_templates: bool,
    /// Show the template that comes with credo, to begin one's own with
    #[arg(long, group = "where")]
    show_template: bool,
    /// Show the messages that come with credo, to begin a language of one's own with
    #[arg(long, group = "where")]
    show_messages: bool,
    /// Show the JSON Schema of what `--format json` writes and `--from-json` reads
    #[arg(long, group = "where")]
    schema: bool,
}

impl Write {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        match self.write(context) {
            Err(Error::Prompt(PromptError::Paused)) => {
                stages::tell_paused(context, &self.command(context.edition))
            }
            written => written,
        }
    }

    /// Returns the command that goes on with what was decided about an edition, if one was named.
    fn command(&self, edition: Option<EditionId>) -> String {
        let mut words = vec!["write".to_owned()];
        words.extend(self.pieces.iter().cloned());
        words.extend(self.appendix.then(|| "--appendix".to_owned()));
        words.extend(self.public.then(|| "--public".to_owned()));
        words.extend(edition.map(|edition| format!("--edition {edition}")));
        words.join(" ")
    }

    fn write(&self, context: &mut Context<'_>) -> Result<(), Error> {
        if self.help_templates {
            let columns = setting(context, self.width, true).columns;
            return result(context, document::guide(columns).as_bytes());
        }
        if self.show_template {
            return result(context, self.one(shipped)?.shipped_template().as_bytes());
        }
        if self.show_messages {
            let language = self.language.clone().unwrap_or_else(Language::english);
            return result(context, words::shipped_file(&language).as_bytes());
        }
        if self.list {
            return list::run(context);
        }
        if self.front_matter && !self.is_markdown() {
            return Err(Error::FrontMatter);
        }
        self.may_end()?;
        if self.schema {
            return result(context, document::schema().as_bytes());
        }
        if let Some(file) = &self.from_json {
            return self.told(context, file);
        }
        let (folder, edition) = stages::find_current(context)?;
        self.may_replace(&folder, &context.here)?;
        if self.check {
            return self.checked(context, (&folder, &edition));
        }
        if self.wanted() == Some(Wanted::Json) {
            return self.view(context, (&folder, &edition));
        }
        let find = |name: &str| stages::piece(&folder, name);
        let has_room_for_one = self.stdout || self.output.is_some();
        let pieces = if has_room_for_one {
            vec![self.one(find)?]
        } else {
            self.is_current(&folder, edition.id())?;
            self.names().into_iter().map(find).collect::<Result<Vec<_>, _>>()?
        };
        let (pieces, outgoing, matter) = self.made(context, (&folder, &edition), pieces)?;
        if let Some(outgoing) = outgoing {
            let shown: Vec<_> = pieces.iter().map(|one| one.shown(context)).collect();
            if !public::may_go_out(context, &outgoing, (&shown, self.yes))? {
                return Ok(());
            }
        }
        stages::remind(context)?;
        stages::tell_newer(context, &folder, edition.id())?;
        matter.tell_odd(context)?;
        self.put_all(context, (&folder, edition.id()), pieces)
    }

    /// Returns the names of what is to be written.
    fn names(&self) -> Vec<&str> {
        if self.appendix {
            return vec![APPENDIX];
        }
        if self.pieces.is_empty() {
            return vec![PHILOSOPHY];
        }
        self.pieces.iter().map(String::as_str).collect()
    }

    /// Returns what the view is for, with every answer in full or not.
    fn seeing(&self, in_full: bool) -> Seeing<'_> {
        let language = self.language.as_ref();
        Seeing { public: self.public, in_full, language, looking_back: true, ..Seeing::default() }
    }

    /// Returns what a piece is written as: what was asked for, or what suits.
    fn format_or(&self, suits: Format) -> Format {
        match self.wanted() {
            Some(Wanted::Piece(format)) => format,
            None if self.front_matter => Format::Markdown,
            Some(Wanted::Json) | None => suits,
        }
    }

    /// Whether pieces are written as Markdown, as far as a format was asked for.
    fn is_markdown(&self) -> bool {
        self.wanted().is_none_or(|format| format == Wanted::Piece(Format::Markdown))
    }

    /// Makes a piece of what `view` shows; where a file of this name says how it was last written, as
    /// that has it.
    fn made_of(
        &self,
        view: &View,
        piece: &Piece,
        before: Option<((&Folder, EditionId), &str)>,
    ) -> Result<Made, Error> {
        match before {
            _ if self.front_matter => stages::with_front(view, piece),
            Some((place, name)) => Made::again(place, name, (view, piece)),
            None => Made::of(view, piece),
        }
    }

    /// Returns the piece that was named; there is room for one.
    fn one(&self, find: impl Fn(&str) -> Result<Piece, Error>) -> Result<Piece, Error> {
        match self.names().as_slice() {
            [name] => find(name),
            _ => Err(Error::OnePiece),
        }
    }

    /// Returns how pieces are set.
    fn setting(&self, context: &Context<'_>) -> Setting {
        Setting { paper: self.paper, ..setting(context, self.width, self.stdout) }
    }

    /// Returns what a piece is written as. Whoever looks at it in a terminal sees it set for that.
    fn format_of(&self, context: &Context<'_>, piece: &Piece) -> Format {
        let is_shown = self.stdout && matches!(context.ui.go(), Results::Shown { .. });
        let suits = if is_shown && piece.format() == Format::Markdown {
            Format::Text
        } else {
            piece.format()
        };
        self.format_or(suits)
    }

    /// Checks that no document but the current one goes where the team reads that.
    fn is_current(&self, folder: &Folder, edition: EditionId) -> Result<(), Error> {
        match stages::current(folder)? {
            Some(current) if current != edition && !self.force => {
                folder.edition(edition).workshop()?;
                Err(Error::NotCurrent { edition, current })
            }
            Some(_) | None => Ok(()),
        }
    }
}

/// Returns the piece of this name that comes with credo.
fn shipped(name: &str) -> Result<Piece, Error> {
    Piece::named(name).ok_or_else(|| Error::NoPiece { name: name.to_owned() })
}
