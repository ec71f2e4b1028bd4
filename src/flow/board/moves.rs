//! The moves on a board, and why one does nothing.

use crate::domain::{CardId, MOST_THEMES, ThemeId};

/// One move on a board. Each is undone by one [`Undo`](Move::Undo).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// Puts cards under themes, and takes them out of others.
    Sort {
        /// The cards.
        cards: Vec<CardId>,
        /// Under which they come. One that was *said once* no longer counts as that.
        under: Vec<ThemeId>,
        /// Which they leave. A card that is under none then is loose again.
        out: Vec<ThemeId>,
    },
    /// Sets cards aside as *said once*: looked at, and under no theme.
    SetAside(Vec<CardId>),
    /// Names a new theme, at the end, with the cards that say it.
    Name {
        /// The sentence.
        says: String,
        /// The cards under it, if any yet.
        cards: Vec<CardId>,
    },
    /// Gives a theme another sentence. Its id stays.
    Rename {
        /// The theme.
        theme: ThemeId,
        /// The sentence.
        says: String,
    },
    /// Makes one theme of several.
    Merge {
        /// The one that stays where it is, with its id and, if nothing else is told, its sentence.
        into: ThemeId,
        /// Those whose cards come to it, and which go.
        others: Vec<ThemeId>,
        /// The sentence from now on, if it is another.
        says: Option<String>,
    },
    /// Makes a new theme of some of a theme's cards, and puts it behind that one.
    Split {
        /// The theme, which keeps the others.
        theme: ThemeId,
        /// The new one's sentence.
        says: String,
        /// The cards that go to the new one.
        cards: Vec<CardId>,
    },
    /// Moves a theme up by one place.
    Up(ThemeId),
    /// Moves a theme down by one place.
    Down(ThemeId),
    /// Takes a theme away. Cards that are under none then are loose again.
    Remove(ThemeId),
    /// Marks a card for which one voice is enough, or takes the mark back.
    OneVoice(CardId),
    /// Marks words of a card that may be quoted, or takes the mark back.
    Quote {
        /// The card.
        card: CardId,
        /// A piece of its words, word for word.
        words: String,
    },
    /// Takes the last move back.
    Undo,
    /// Makes the move again that was taken back last.
    Redo,
}

/// The most themes on one board: as many as there are letters to name them by.
pub const MOST_LETTERED: usize = 52;

/// The longest sentence of a theme, in characters.
pub const LONGEST_SENTENCE: usize = 300;

/// Why a move does nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotMoved {
    /// Nothing would be another.
    #[error("that is so already")]
    Already,
    /// A card that does not lie here.
    #[error("there is no such card here")]
    NoCard,
    /// A theme that is not here.
    #[error("there is no such theme here")]
    NoTheme,
    /// No card was named where there has to be one.
    #[error("that takes at least one card")]
    Cards,
    /// A card would be under too many themes.
    #[error(
        "card {number} would be under more than {MOST_THEMES} themes; take it out of one first"
    )]
    TooMany {
        /// Its number.
        number: usize,
    },
    /// A theme without a sentence.
    #[error("a theme is a sentence: say what these cards say")]
    Blank,
    /// A sentence that is too long.
    #[error("that is longer than {LONGEST_SENTENCE} characters; a theme is one sentence")]
    Long,
    /// A theme that is there already.
    #[error("theme {letter} says that already")]
    Said {
        /// Its letter.
        letter: char,
    },
    /// There are letters for no more themes.
    #[error("{MOST_LETTERED} themes are the most that have a letter; merge some first")]
    NoLetter,
    /// A theme with itself.
    #[error("that takes two different themes")]
    Itself,
    /// A card that is not under the theme that is split.
    #[error("card {number} is not under theme {letter}")]
    NotUnder {
        /// The card's number.
        number: usize,
        /// The theme's letter.
        letter: char,
    },
    /// A split that leaves nothing.
    #[error("that would leave no card under theme {letter}; rename it instead")]
    NoneLeft {
        /// The theme's letter.
        letter: char,
    },
    /// The first theme up, or the last one down.
    #[error("there is no place beyond")]
    AtTheEnd,
    /// A quotation in other words.
    #[error("a quote is a piece of the card, word for word")]
    OtherWords,
    /// There is no move to take back.
    #[error("there is nothing to take back")]
    NoUndo,
    /// There is no move to make again.
    #[error("there is nothing to make again")]
    NoRedo,
}
