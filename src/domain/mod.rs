//! WHAT THINGS ARE: question sets, answers, people, editions. No I/O, no clock, no terminal.

mod agreement;
mod answer;
mod cadence;
mod card;
mod commitment;
mod culture;
mod day;
mod discretion;
mod edition;
mod id;
mod in_order;
mod language;
mod leaning;
mod part;
mod person;
mod question;
mod review;
mod section;
mod set;
mod stated;
mod statement;
mod theme;
mod unnamed_id;
mod update;
mod vote;
mod workshop;

pub use agreement::Agreement;
pub use answer::{
    Answer, Edition, Entry, Evidence, Item, OffScale, Portion, Said, Score, Sheet, Unnamed,
};
pub use cadence::{Cadence, NotAMonth, YearStart};
pub use card::{Card, CardId, NotACard, Whose, cards, cards_of};
pub use commitment::{Commitment, Commitments, NotNow, Reply, Request};
pub use culture::Culture;
pub use day::{Day, NotADay};
pub use discretion::{
    Audience, Decision, Decisions, Fingerprint, LeakKind, NotAFingerprint, NotAStretch, Ruling,
    Stretch,
};
pub use edition::{EditionId, NotAnEdition, NotTyped};
pub use id::{
    CommitmentId, DissentId, LONGEST_ID, NotAnId, OptionId, ParticipantId, PrincipleId, QuestionId,
    RequestId, SetId, ThemeId,
};
pub use in_order::InOrder;
pub use language::{EmptyText, Language, Localized, NotALanguage};
pub use leaning::{Leaning, Reviewed};
pub use part::{
    Choice, Choices, Column, HIGHEST, Items, LONGEST_TEXT, Opt, Part, PartKind, Ranking, Rejected,
    Scale, Text, number_of,
};
pub use person::{Left, Name, NotAName, Participant};
pub use question::{BadParts, Keeps, Minutes, Notes, Parts, Question, When, WhichEdition};
pub use review::{CommitmentReview, CommitmentState, RequestReview, Review};
pub use section::Section;
pub use set::QuestionSet;
pub use statement::{
    CardOf, Change, Decided, Dissent, DissentStatus, Dropped, Ground, NotASubject, NotSupport,
    Origin, Principle, Statement, Statements, Subject, Support, ThemeOf, VotedDown,
};
pub use theme::{MOST_THEMES, Pair, Quote, Sorting, Theme, Themes, is_half};
pub use unnamed_id::{NotAnUnnamedId, UnnamedId};
pub use update::{CommitmentUpdate, RequestUpdate, Updates};
pub use vote::{LAST_AT_THE_TOP, MOST_DOTS, MOST_ON_ONE, Round, Standing, Vote, Votes};
pub use workshop::{NotWorth, Shown, Stage, Way, Workshop, Worth};
