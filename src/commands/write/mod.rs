//! `credo write`: the philosophy of an edition and its family, put where the team reads them or
//! anywhere else.

mod json;
mod list;
mod public;
mod target;

use std::path::PathBuf;

use clap::Args;

use super::{WIDEST, result};
use crate::context::Context;
use crate::document::formats::{Paper, Setting};
use crate::document::{self, Format, Outgoing, Piece, View, Wanted, words};
use crate::domain::{EditionId, Language};
use crate::error::Error;
use crate::stages::{self, Made, OnConflict, Put, Seeing};
use crate::store::{EditionFolder, Folder, Written, file};
use crate::ui::Results;

/// The piece that `--appendix` writes.
const APPENDIX: &str = "appendix";

/// The arguments of `credo write`.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag that somebody may type")]
pub(crate) struct Write {
    /// What to write, one or several; `--list` names the pieces
    #[arg(value_name = "PIECE", default_value = "philosophy")]
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
    /// commitments, requests and objections stay in. What goes out is listed and asked about first.
    #[arg(long)]
    public: bool,
    /// Say yes beforehand to what goes out
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
    #[arg(long, group = "where")]
    check: bool,
    /// Write to standard output, and change no file
    #[arg(long, group = "where")]
    stdout: bool,
    /// Write to this file, which is replaced if it is there; without `--format`, as its name ends
    #[arg(long, value_name = "FILE", group = "where")]
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
        if self.help_templates {
            return result(context, document::guide().as_bytes());
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
        if self.schema {
            return result(context, document::schema().as_bytes());
        }
        if let Some(file) = &self.from_json {
            return self.told(context, file);
        }
        let (folder, edition) = stages::find_current(context)?;
        self.may_replace(&folder, &context.here)?;
        if self.check {
            return stages::check(context, (&folder, &edition), self.seeing(self.appendix));
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
        let made = self.made(context, (&folder, &edition), pieces)?;
        if let Some(outgoing) = &made.outgoing {
            let names: Vec<_> =
                made.pieces.iter().map(|(piece, ..)| piece.name().to_owned()).collect();
            if !public::may_go_out(context, outgoing, (&names, self.yes))? {
                return Ok(());
            }
        }
        stages::remind(context)?;
        stages::tell_newer(context, &folder, edition.id())?;
        let mut open = None;
        for (piece, made, bytes) in &made.pieces {
            open = open.or(self.put(context, (&folder, edition.id()), (piece, made, bytes))?);
        }
        open.map_or(Ok(()), Err)
    }

    /// Returns the names of what is to be written.
    fn names(&self) -> Vec<&str> {
        if self.appendix {
            return vec![APPENDIX];
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

    /// Makes a piece of what `view` shows.
    fn made_of(&self, view: &View, piece: &Piece) -> Result<Made, Error> {
        let made = Made::of(view, piece)?;
        if self.front_matter { stages::with_front(made) } else { Ok(made) }
    }

    /// Returns the piece that was named; there is room for one.
    fn one(&self, find: impl Fn(&str) -> Result<Piece, Error>) -> Result<Piece, Error> {
        match self.names().as_slice() {
            [name] => find(name),
            _ => Err(Error::OnePiece),
        }
    }

    /// Makes pieces, each in its format: all of them or, where one cannot be made, none.
    fn made(
        &self,
        context: &mut Context<'_>,
        (folder, edition): (&Folder, &EditionFolder),
        pieces: Vec<Piece>,
    ) -> Result<MadeOf, Error> {
        let in_full = pieces.iter().any(Piece::in_full);
        let seeing = Seeing { apart: self.output.is_some(), ..self.seeing(in_full) };
        let view = stages::seen(context, (folder, edition), seeing)?;
        if let Some(remark) = view.remark() {
            context.ui.remark(&remark).map_err(Error::Output)?;
        }
        let mut made = Vec::new();
        for piece in pieces {
            let (format, setting) = (self.format_of(context, &piece), self.setting(context));
            if self.stdout {
                self.may_show(context, format)?;
            }
            let mut of_view = self.made_of(&view, &piece)?;
            // What goes into a file is made with what people edited in the Markdown.
            if format != Format::Markdown && !self.stdout && !self.force {
                let name = piece.file_name(Format::Markdown, self.public);
                let place = (folder, edition.id());
                of_view.markdown = stages::with_edits(place, &name, &of_view, self.conflicts)?;
            }
            let bytes = of_view.in_format(context, format, setting)?;
            made.push((piece, of_view, bytes));
        }
        Ok(MadeOf { pieces: made, outgoing: view.outgoing().cloned() })
    }

    /// Returns how pieces are set.
    fn setting(&self, context: &Context<'_>) -> Setting {
        let columns = self.width.map_or(context.ui.columns().min(WIDEST), usize::from);
        let styled = self.stdout && context.ui.go() == Results::Shown { styled: true };
        Setting { paper: self.paper, columns, styled }
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

    /// Puts a piece where it was asked for, or else where the team reads it. Returns what is wrong
    /// with it, if conflicts are marked in it.
    fn put(
        &self,
        context: &mut Context<'_>,
        (folder, edition): (&Folder, EditionId),
        (piece, made, bytes): (&Piece, &Made, &[u8]),
    ) -> Result<Option<Error>, Error> {
        if self.stdout {
            return result(context, bytes).map(|()| None);
        }
        let format = self.format_of(context, piece);
        let name = piece.file_name(format, self.public);
        let mut open = None;
        let path = if let Some(output) = &self.output {
            let path = context.here.join(output);
            file::replace(&path, bytes)?;
            path
        } else if format == Format::Markdown && !self.force {
            let put = stages::put(context, (folder, edition), (&name, made), self.conflicts)?;
            merged(context, &put)?;
            open = put.marked.map(|(count, line)| Error::Conflicts {
                path: put.path.clone(),
                count,
                line,
            });
            put.path
        } else {
            let published = folder.publish(edition, (&name, bytes), self.force)?;
            if format == Format::Markdown {
                let (text, sections) = (made.markdown.clone(), made.about.sections.clone());
                folder.note(edition, &name, &Written { text, sections })?;
            }
            if let Some(edited) = published.edited {
                let kept = format!("The one that was edited is now {}.", edited.display());
                context.ui.remark(&kept).map_err(Error::Output)?;
            }
            published.path
        };
        told(context, piece, &path.display().to_string())?;
        Ok(open)
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

/// What was made, and what of it goes out if it is for the public.
struct MadeOf {
    pieces: Vec<(Piece, Made, Vec<u8>)>,
    outgoing: Option<Outgoing>,
}

/// Returns the piece of this name that comes with credo.
fn shipped(name: &str) -> Result<Piece, Error> {
    Piece::named(name).ok_or_else(|| Error::NoPiece { name: name.to_owned() })
}

/// Says what became of what people had edited.
fn merged(context: &mut Context<'_>, put: &Put) -> Result<(), Error> {
    for told in put.told() {
        context.ui.remark(&told).map_err(Error::Output)?;
    }
    Ok(())
}

/// Says that a piece was written.
fn told(context: &mut Context<'_>, piece: &Piece, path: &str) -> Result<(), Error> {
    let what = if piece.name() == Piece::PHILOSOPHY.name() {
        "The document".to_owned()
    } else {
        format!("`{}`", piece.name())
    };
    let told =
        format!("{what} is written: {path}. Before you share it, read it for names of customers.");
    context.ui.remark(&told).map_err(Error::Output)
}
