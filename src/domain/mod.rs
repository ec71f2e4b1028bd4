//! WHAT THINGS ARE: question sets, answers, people, editions. No I/O, no clock, no terminal.

mod answer;
mod culture;
mod edition;
mod id;
mod language;
mod part;
mod person;
mod question;
mod section;
mod set;
mod workshop;

pub use answer::{
    Answer, Edition, Entry, Evidence, Item, OffScale, Piece, Said, Score, Sheet, Unnamed,
};
pub use culture::Culture;
pub use edition::{Cadence, EditionId, NotAnEdition};
pub use id::{LONGEST_ID, NotAnId, OptionId, ParticipantId, QuestionId, SetId};
pub use language::{EmptyText, Language, Localized, NotALanguage};
pub use part::{
    Choice, Choices, Column, HIGHEST, Items, LONGEST_TEXT, Opt, Part, PartKind, Ranking, Rejected,
    Scale, Text,
};
pub use person::{Name, NotAName, Participant};
pub use question::{BadParts, Minutes, Notes, Parts, Question, When, WhichEdition};
pub use section::Section;
pub use set::QuestionSet;
pub use workshop::{Shown, Stage, Way, Workshop};
