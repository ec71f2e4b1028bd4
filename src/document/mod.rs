//! THE PHILOSOPHY AND ITS FAMILY: an edition becomes a view, the view becomes Markdown, Markdown
//! becomes what people read and print. No I/O, no clock.
//!
//! The same edition gives the same bytes, whatever the machine and the order in which files were
//! read, and whatever the day; that it is overdue is told to it.

mod about;
mod calendar;
mod chart;
mod csv;
pub mod discretion;
mod error;
mod foreign;
pub mod formats;
mod guide;
mod held;
mod json;
mod lines;
pub mod markdown;
pub mod merge;
mod never;
mod page;
mod parted;
mod pieces;
mod reading;
mod said;
mod sentences;
mod template;
pub mod trace;
mod view;
pub mod words;

pub use calendar::{Days, calendar, unfolded};
pub use chart::Chart;
pub use error::DocumentError;
pub use formats::{About, Foreign, Format, NotAFormat, Wanted, Whose};
pub use guide::guide;
pub use json::schema;
pub use pieces::{NotAPiece, Piece, PieceName, TEMPLATE_ENDING};
pub use view::{Described, Field, Kind, Outgoing, Speech, describe, meant_by_name};

use std::io;
use std::sync::Arc;

use minijinja::Value;

use crate::changes::Before;
use crate::domain::{Agreement, Edition, EditionId, Language, Portion, Stretch, Workshop};
use crate::trends::{Occasion, Past};
use crate::yaml::{Complaints, Place};

/// Writes the philosophy of an edition that is there whole; as [`View::write`]. `template` is a
/// team's own, by the name that errors should give it, and its text.
pub fn write(edition: Edition, template: Option<(&str, &str)>) -> Result<String, DocumentError> {
    let piece = match template {
        Some((name, text)) => Piece::PHILOSOPHY.overridden(name.to_owned(), text.to_owned()),
        None => Piece::PHILOSOPHY,
    };
    view_of(edition).write(&piece)
}

/// Makes the view of an edition that is there whole.
pub fn view_of(edition: Edition) -> View {
    let Edition { workshop, sheets, unnamed, agreement } = edition;
    let mut writer = Writer::new(&workshop, &agreement);
    let portions = sheets.into_iter().map(Portion::Sheet);
    for portion in portions.chain(unnamed.into_iter().map(Portion::Unnamed)) {
        writer.take(portion);
    }
    writer.view()
}

/// Makes a view of nothing but how scores moved on `occasions`, which stand in the order of time, with
/// `words` of the language in which that is told. It is that of the last edition among them.
pub fn trends(occasions: &[Occasion<'_>], words: words::Words) -> View {
    let seen = view::trends(occasions, &words);
    View {
        value: seen.value(),
        size: seen.size,
        language: words.language().clone(),
        words: Arc::new(words),
        spoken: None,
        outgoing: None,
        kept: None,
        site: false,
    }
}

/// Makes the view of an edition that comes in portion by portion, so that one of many thousand
/// people is never there whole.
#[derive(Debug)]
pub struct Writer<'w> {
    hearing: view::Hearing<'w>,
    workshop: &'w Workshop,
    spoken: Option<Language>,
    words: Option<words::Words>,
    own: Option<words::Words>,
    public: bool,
    compared: bool,
}

impl<'w> Writer<'w> {
    /// Begins the view of `workshop`, in which nobody has said anything yet; `agreement` is what
    /// the team made of its answers.
    pub fn new(workshop: &'w Workshop, agreement: &'w Agreement) -> Self {
        let hearing = view::Hearing::new(workshop, agreement);
        Self {
            hearing,
            workshop,
            spoken: None,
            words: None,
            own: None,
            public: false,
            compared: false,
        }
    }

    /// Says, before anything comes in, in which language people speak where it is not the one that the
    /// workshop is told in.
    #[must_use]
    pub fn spoken_in(self, language: Language) -> Self {
        let hearing = self.hearing.spoken_in(language.clone());
        Self { hearing, spoken: Some(language), ..self }
    }

    /// Says everything in these words; room is measured in the team's `own`, where these are others.
    #[must_use]
    pub fn with(self, words: words::Words, own: Option<words::Words>) -> Self {
        Self { words: Some(words), own, ..self }
    }

    /// Says, before anything comes in, with which edition this one is compared.
    #[must_use]
    pub fn after(mut self, before: Before) -> Self {
        self.hearing = self.hearing.after(before);
        self
    }

    /// Says where the documents of earlier editions lie, as seen from this one, the newest first.
    #[must_use]
    pub fn beside(self, documents: Vec<(EditionId, String)>) -> Self {
        Self { hearing: self.hearing.beside(documents), ..self }
    }

    /// Says whether it should have been read again by now.
    #[must_use]
    pub fn overdue(self, overdue: bool) -> Self {
        Self { hearing: self.hearing.overdue(overdue), ..self }
    }

    /// Says, before anything comes in, what was scored on the occasions before this edition, the
    /// oldest first.
    #[must_use]
    pub fn looking_back(mut self, past: Vec<Past>) -> Self {
        self.hearing = self.hearing.looking_back(past);
        self
    }

    /// Keeps every answer in full, for the piece that shows them.
    #[must_use]
    pub fn in_full(self) -> Self {
        Self { hearing: self.hearing.in_full(), ..self }
    }

    /// Makes the view of what changed since the edition before, and of nothing else; said before
    /// anything comes in.
    #[must_use]
    pub fn for_comparison(self) -> Self {
        Self { hearing: self.hearing.only_adding_up(), compared: true, ..self }
    }

    /// Makes the view for whoever is not one of us: what stays in is not there.
    #[must_use]
    pub fn for_public(self) -> Self {
        Self { public: true, ..self }
    }

    /// Takes in a portion of the edition. Sheets come in the workshop's order of people, which is
    /// that of their words in the document.
    pub fn take(&mut self, portion: Portion) {
        self.hearing.take(portion);
    }

    /// Makes the view of what was taken in.
    pub fn view(self) -> View {
        let Self { hearing, workshop, spoken, words, own, public, compared } = self;
        let language = workshop.language.clone();
        let spoken = spoken.map(|language| foreign::Spoken::new(language, workshop));
        let words = Arc::new(words.unwrap_or_else(|| words::Words::shipped(&language)));
        let mut seen = hearing.done(&words, own.as_ref().unwrap_or(&words));
        let mut outgoing = None;
        if compared {
            seen = seen.compared();
        }
        if public {
            let (public, goes_out) = seen.public();
            (seen, outgoing) = (public, Some(goes_out));
        }
        let (value, size) = (seen.value(), seen.size);
        View { value, size, language, words, spoken, outgoing, kept: None, site: false }
    }
}

/// An edition as templates see it: what every piece of the family is written from.
#[derive(Clone, Debug)]
pub struct View {
    value: Value,
    size: template::Size,
    language: Language,
    words: Arc<words::Words>,
    /// In which language people speak, where it is another.
    spoken: Option<foreign::Spoken>,
    outgoing: Option<Outgoing>,
    /// What of its texts looks private, and was to stay.
    kept: Option<Vec<Stretch>>,
    /// Whether pieces are written for a site that runs what stands in braces.
    site: bool,
}

impl View {
    /// Writes a piece in Markdown, one sentence a line.
    ///
    /// # Errors
    /// Beside those of its template, [`DocumentError::Nothing`] where it has nothing to say.
    pub fn write(&self, piece: &Piece) -> Result<String, DocumentError> {
        Ok(lines::one_sentence_each(&self.unbroken(piece)?))
    }

    /// Writes a piece in Markdown, sentences on the lines of its template: for whoever only looks for what
    /// it holds.
    ///
    /// # Errors
    /// As [`View::write`].
    pub fn unbroken(&self, piece: &Piece) -> Result<String, DocumentError> {
        let written = self.run(piece, self.value.clone(), None)?;
        if written.is_empty() {
            let needs = match (&self.outgoing, self.value.get_attr("left_out")) {
                (Some(_), _) => Some(error::PUBLIC),
                (None, Ok(count)) if count.is_true() => Some(error::LEFT_OUT),
                (None, _) => piece.needs(),
            };
            let (piece, needs) = (piece.name().to_owned(), needs.map(str::to_owned));
            return Err(DocumentError::Nothing { piece, needs });
        }
        Ok(written)
    }

    /// Runs the template of a piece over a value that stands for the view; sentences stand as they stand
    /// in the template.
    fn run(
        &self,
        piece: &Piece,
        view: Value,
        noted: Option<&trace::Reads>,
    ) -> Result<String, DocumentError> {
        let ((name, text), own) = (piece.template(), piece.has_own_template());
        let template = template::Template { name: &name, text, own, site: self.site };
        template.run(view, self.size, (&self.words, noted))
    }

    /// Lists everything that it says, one thing a line, each with its place.
    pub fn listed(&self) -> String {
        json::listed(&self.value)
    }

    /// Says what stays in, if this is the public view, as far as that is known.
    pub fn outgoing(&self) -> Option<&Outgoing> {
        self.outgoing.as_ref()
    }

    /// Says what should be known of the words that it is told in, as [`words::Words::remark`].
    pub fn remark(&self) -> Option<String> {
        self.words.remark()
    }

    /// Writes how scores moved as a table for spreadsheets.
    ///
    /// # Errors
    /// As of [`View::trends_json`].
    pub fn trends_csv(&self, out: &mut dyn io::Write) -> io::Result<()> {
        csv::write(&self.value.get_attr("trends").map_err(io::Error::other)?, out)
    }

    /// Draws how scores moved as an SVG picture.
    ///
    /// # Errors
    /// [`DocumentError::Nothing`] where there are none.
    pub fn trends_svg(&self) -> Result<String, DocumentError> {
        let piece = Piece::TRENDS;
        self.chart().map(|chart| chart::alone(&chart)).ok_or_else(|| DocumentError::Nothing {
            piece: piece.name().to_owned(),
            needs: piece.needs().map(str::to_owned),
        })
    }

    fn chart(&self) -> Option<Chart> {
        Chart::of(&self.value, &self.words)
    }

    /// Reads a view from the bytes of a JSON file that people know as `label`.
    ///
    /// # Errors
    /// When they are no view, and everything in which they differ from one.
    pub fn from_json(label: &str, bytes: Vec<u8>) -> Result<Self, Complaints> {
        let json::Read { view, size, language, kept } = json::read(label, bytes)?;
        let words = Arc::new(words::Words::shipped(&language));
        let outgoing = Outgoing::of(&view);
        let (spoken, site) = (None, false);
        Ok(Self { value: view, size, language, words, spoken, outgoing, kept, site })
    }

    /// Whether it is for whoever is not one of us.
    pub fn is_public(&self) -> bool {
        self.value.get_attr("public").is_ok_and(|public| public.is_true())
    }

    /// Returns where it holds what stays in, if it is public.
    pub fn stays_in(&self) -> Vec<String> {
        if !self.is_public() {
            return Vec::new();
        }
        let places = view::stays_in(&self.value, &Place::root().key("view"));
        places.iter().map(ToString::to_string).collect()
    }

    /// Returns what of its texts looks private, and was to stay.
    pub fn kept(&self) -> &[Stretch] {
        self.kept.as_deref().unwrap_or_default()
    }

    /// Notes besides what of its texts looks private, and was to stay.
    #[must_use]
    pub fn keeping(mut self, kept: Vec<Stretch>) -> Self {
        let known = self.kept();
        let is_new = |new: &Stretch| !known.iter().any(|known| known.covers(*new));
        let new: Vec<_> = kept.into_iter().filter(is_new).collect();
        if !new.is_empty() {
            self.kept.get_or_insert_default().extend(new);
        }
        self
    }

    /// Returns the names of everybody whom it names.
    pub fn people(&self) -> Vec<String> {
        let unnamed = self.words.say("one-of-us", &[]);
        let mut people = foreign::people(&self.value);
        people.retain(|name| *name != unnamed);
        people
    }

    /// Returns the language of the edition.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// Says everything in these words of its language, which may be the team's own.
    #[must_use]
    pub fn with(self, words: words::Words) -> Self {
        Self { words: Arc::new(words), ..self }
    }

    /// Writes pieces for a site that runs what stands in braces (`{{ x }}`, `{% x %}`, `{# x #}`): what
    /// people said is nothing to run, and reads as they said it.
    #[must_use]
    pub fn for_site(self) -> Self {
        Self { site: true, ..self }
    }

    /// Returns everything in the texts of the view that may be private by these rules.
    pub fn leaks(&self, rules: &discretion::Rules) -> Vec<discretion::Leak> {
        discretion::leaks(&self.value, rules)
    }

    /// Returns the view as it may be seen.
    #[must_use]
    pub fn discreet(self, discreet: discretion::Discreet) -> Self {
        Self { value: discretion::seen(self.value, discreet), ..self }
    }
}
