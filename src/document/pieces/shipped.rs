//! The pieces that come with the program.

use std::borrow::Cow;

use super::Piece;
use crate::document::Format;

/// What makes principles.
const AGREE: &str = "it is made of what you agree on: `credo run agree`";

/// What makes a piece of those that come with the program.
#[derive(Clone, Copy)]
struct Shipped {
    name: &'static str,
    about: &'static str,
    template: &'static str,
    format: Format,
    needs: Option<&'static str>,
    in_full: bool,
}

/// Begins with a piece that is written as Markdown, and always.
const fn of(name: &'static str, about: &'static str, template: &'static str) -> Shipped {
    Shipped { name, about, template, format: Format::Markdown, needs: None, in_full: false }
}

impl Shipped {
    /// Says what has to be there first.
    const fn needs(self, needs: &'static str) -> Self {
        Self { needs: Some(needs), ..self }
    }

    /// Is written as this where nobody says otherwise.
    const fn in_format(self, format: Format) -> Self {
        Self { format, ..self }
    }

    /// Shows every answer in full.
    const fn in_full(self) -> Self {
        Self { in_full: true, ..self }
    }

    const fn piece(self) -> Piece {
        Piece {
            name: Cow::Borrowed(self.name),
            about: Cow::Borrowed(self.about),
            template: Cow::Borrowed(self.template),
            shipped: Some(self.template),
            label: None,
            format: self.format,
            needs: self.needs,
            in_full: self.in_full,
        }
    }
}

impl Piece {
    /// The document that everything else hangs on.
    pub const PHILOSOPHY: Self = of(
        "philosophy",
        "what the team agreed, where it differs, what it promised",
        include_str!("philosophy.md.j2"),
    )
    .piece();

    /// Every answer in full.
    pub const APPENDIX: Self = of(
        "appendix",
        "every answer in full, as a record beside the philosophy",
        include_str!("appendix.md.j2"),
    )
    .needs("it is made of answers that have been revealed: `credo run`")
    .in_full()
    .piece();

    /// One page for the wall.
    const POSTER: Self = of(
        "poster",
        "one page for the wall: promise, principles, what wins",
        include_str!("poster.md.j2"),
    )
    .in_format(Format::Html)
    .needs(AGREE)
    .piece();

    /// Questions to ask in an interview.
    const INTERVIEW_GUIDE: Self = of(
        "interview-guide",
        "questions about what candidates have done, with a score sheet",
        include_str!("interview-guide.md.j2"),
    )
    .needs("it is made of principles and qualities: `credo run`")
    .piece();

    /// The first page of somebody new.
    const ONBOARDING: Self =
        of("onboarding", "the first page for somebody new", include_str!("onboarding.md.j2"))
            .needs(AGREE)
            .piece();

    /// What we do and never do.
    const STANDARDS_CARD: Self = of(
        "standards-card",
        "what you do and never do, by when, whom to tell",
        include_str!("standards-card.md.j2"),
    )
    .needs(AGREE)
    .piece();

    /// Texts to send round.
    const NEWSLETTER: Self = of(
        "newsletter",
        "twelve short texts, one a week or month",
        include_str!("newsletter.md.j2"),
    )
    .needs(AGREE)
    .piece();

    /// A line below e-mails.
    const SIGNATURE: Self = of(
        "signature",
        "a line below e-mails, as text and as HTML",
        include_str!("signature.md.j2"),
    )
    .in_format(Format::Html)
    .needs("it is made of the promise: `credo run agree`")
    .piece();

    /// What a performance review goes by.
    const REVIEW_CRITERIA: Self = of(
        "review-criteria",
        "what a performance review goes by",
        include_str!("review-criteria.md.j2"),
    )
    .needs("it is made of principles and qualities: `credo run`")
    .piece();

    /// What was taken on.
    const TASKS: Self =
        of("tasks", "commitments and requests, to tick off", include_str!("tasks.md.j2"))
            .needs("it is made of commitments and requests: `credo run commit`")
            .piece();

    /// What changed between two editions. It is none of the family: nothing of it stays in a folder.
    pub const COMPARISON: Self =
        of("comparison", "what changed between two editions", include_str!("comparison.md.j2"))
            .needs("it is made of two editions that are closed")
            .piece();

    /// How scores moved. It is none of the family, either.
    pub const TRENDS: Self =
        of("trends", "how scores moved over editions and check-ins", include_str!("trends.md.j2"))
            .needs("it is made of scores: none of the questions has a scale")
            .piece();

    /// The pieces that come with the program, the philosophy first.
    pub const ALL: [Self; 10] = [
        Self::PHILOSOPHY,
        Self::POSTER,
        Self::STANDARDS_CARD,
        Self::ONBOARDING,
        Self::TASKS,
        Self::NEWSLETTER,
        Self::SIGNATURE,
        Self::INTERVIEW_GUIDE,
        Self::REVIEW_CRITERIA,
        Self::APPENDIX,
    ];
}
