//! What is wrong with a team's own messages, each with its line.

use std::collections::HashSet;
use std::ops::Range;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Pattern, PatternElement};
use fluent_syntax::parser::{ErrorKind, ParserError};

use super::catalogue::{English, Graph, Messages};
use super::figures::{self, EXAMPLES};
use super::tongue::FUNCTIONS;
use super::uses::Uses;
use crate::document::DocumentError;
use crate::yaml::{Complaint, Complaints, Fault, Place, complaint_at, did_you_mean};

/// The longest file, in bytes.
const LONGEST: usize = 256 << 10;

/// How deep braces and calls may be nested; people need three or four.
const DEEPEST: usize = 24;

/// The most places of one message in which something is put, those of messages in it among them:
/// what Fluent itself allows.
const MOST_PLACES: usize = 100;

/// What messages are given that is in people's words: where one does without, these are lost.
const SAID: &[&str] = &[
    "ask", "feeling", "goal", "label", "labels", "measure", "name", "over", "text", "why", "will",
];

/// A team's own file.
#[derive(Clone, Copy)]
struct Own<'a> {
    name: &'a str,
    text: &'a str,
}

/// Checks that a file can be read.
pub(super) fn is_readable(name: &str, text: &str) -> Result<(), DocumentError> {
    let own = Own { name, text };
    if text.len() > LONGEST {
        let what = error(format!("larger than {} KiB", LONGEST >> 10))
            .hint("no file of messages gets so large: check that it is the right one");
        return Err(wrong(complaint_at(name, "", 0..0, &what).into()));
    }
    if let Some(at) = too_deep(text) {
        let what = error(format!("nested more than {DEEPEST} levels deep"));
        return Err(wrong(own.at(at..at + 1, &what).into()));
    }
    match FluentResource::try_new(text.to_owned()) {
        Ok(_) => Ok(()),
        Err((_, errors)) => {
            let all = errors.iter().map(|error| own.at(error.pos.clone(), &unreadable(error)));
            Err(wrong(all.collect()))
        }
    }
}

/// Checks that the team's own files, which are the last of `messages`, fit what there is.
pub(super) fn fit(messages: &Messages, own: &[(String, String)]) -> Result<(), DocumentError> {
    let graph = messages.graph();
    let files = messages.files().skip(messages.files().count() - own.len());
    let mut complaints = Complaints::default();
    for (file, (name, _)) in files.zip(own) {
        let own = Own { name, text: file.source() };
        let mut names = HashSet::new();
        for entry in file.entries() {
            for (piece, fault) in faults(entry, &graph, &mut names) {
                complaints.push(own.about(piece, &fault));
            }
        }
    }
    if complaints.is_empty() { Ok(()) } else { Err(wrong(complaints)) }
}

/// Returns what is wrong with an entry; `names` are those of the entries before it.
fn faults<'a>(
    entry: &Entry<&'a str>,
    graph: &Graph<'a>,
    names: &mut HashSet<&'a str>,
) -> Vec<(&'a str, Fault)> {
    let (name, mut faults) = match entry {
        Entry::Message(message) => {
            let id = message.id.name;
            let value = message.value.iter().flat_map(|value| of_message(id, value, graph));
            let attributes = message.attributes.iter().map(|attribute| attribute.id.name);
            let none = |name| (name, error("a message has no attributes here"));
            (id, value.chain(attributes.map(none)).collect::<Vec<_>>())
        }
        Entry::Term(term) => {
            let name = term.id.name;
            let mut faults = of_uses(&Uses::of(&term.value), graph);
            if English::get().given(name).is_some() {
                let alike = error(format!("`-{name}` is named like a message"));
                faults.push((name, alike.hint("give it another name")));
            }
            (name, faults)
        }
        Entry::Comment(_)
        | Entry::GroupComment(_)
        | Entry::ResourceComment(_)
        | Entry::Junk { .. } => return Vec::new(),
    };
    if !names.insert(name) {
        faults.push((name, error(format!("`{name}` is there twice"))));
    }
    faults
}

/// Returns what is wrong with the message called `id`, each with the piece at fault.
fn of_message<'a>(
    id: &'a str,
    value: &Pattern<&'a str>,
    graph: &Graph<'a>,
) -> Vec<(&'a str, Fault)> {
    let english = English::get();
    let Some(given) = english.given(id) else {
        let ids: Vec<_> = english.ids().collect();
        return vec![(
            id,
            error(format!("there is no message `{id}`")).hint(did_you_mean(id, &ids)),
        )];
    };
    let uses = Uses::of(value);
    let mut faults = of_uses(&uses, graph);
    let known: Vec<_> = given.iter().map(String::as_str).collect();
    let lacks = |name: &str| {
        let hint = match known.as_slice() {
            [] => "this message is given nothing".to_owned(),
            known => did_you_mean(name, known),
        };
        error(format!("`{id}` is not given `${name}`")).hint(hint)
    };
    let own = uses.variables.iter().filter(|name| !given.contains(**name));
    faults.extend(own.map(|name| (*name, lacks(name))));
    for inner in &uses.messages {
        let needed = graph.arguments(inner);
        faults.extend(needed.into_iter().filter(|name| !given.contains(*name)).map(|name| {
            let what = format!("`{inner}` needs `${name}`, which `{id}` is not given");
            (*inner, error(what))
        }));
    }
    if faults.is_empty() {
        let holds = graph.arguments(id);
        let lost = SAID.iter().filter(|name| given.contains(**name) && !holds.contains(**name));
        faults.extend(lost.map(|name| {
            let what = error(format!("`{id}` must hold `{{ ${name} }}`"));
            (id, what.hint("without it the document drops what people said"))
        }));
    }
    if id == "language-figures" {
        let example = text_of(value);
        if figures::like::<()>(example).is_none() {
            faults.push((
                example,
                error("figures cannot look like this").hint(did_you_mean(example, &EXAMPLES)),
            ));
        }
    }
    if let Some(piece) = goes_round(id, graph) {
        faults.push((piece, error(format!("`{id}` comes to stand in itself through `{piece}`"))));
    } else if places(id, graph).is_some_and(|places| places > MOST_PLACES) {
        let what = format!("`{id}` puts something in at more than {MOST_PLACES} places");
        faults.push((id, error(what).hint("those of the messages in it count, too")));
    }
    faults
}

/// Returns what is wrong with what a message or a term uses.
fn of_uses<'a>(uses: &Uses<'a>, graph: &Graph<'a>) -> Vec<(&'a str, Fault)> {
    let mut faults = Vec::new();
    let there: Vec<_> = graph.messages.keys().copied().collect();
    let gone = uses.messages.iter().filter(|id| !graph.messages.contains_key(**id));
    faults.extend(gone.map(|id| {
        let what = error(format!("there is no message `{id}` in this language"));
        (*id, what.hint(did_you_mean(id, &there)))
    }));
    let terms: Vec<_> = graph.terms.keys().map(|id| format!("-{id}")).collect();
    let terms: Vec<_> = terms.iter().map(String::as_str).collect();
    for (id, given) in &uses.terms {
        let Some(term) = graph.terms.get(id) else {
            let what = error(format!("there is no term `-{id}`"));
            let hint = match terms.as_slice() {
                [] => format!("a line `-{id} = …` makes one"),
                terms => did_you_mean(&format!("-{id}"), terms),
            };
            faults.push((*id, what.hint(hint)));
            continue;
        };
        let lacking = term.variables.iter().find(|name| !given.contains(name));
        faults.extend(lacking.map(|name| {
            let what = error(format!("the term `-{id}` needs `{name}`"));
            (*id, what.hint(format!("write `{{ -{id}({name}: \"…\") }}`")))
        }));
        if term_goes_round(id, graph) {
            faults.push((*id, error(format!("the term `-{id}` comes to stand in itself"))));
        }
    }
    let unknown = uses.functions.iter().filter(|name| !FUNCTIONS.contains(name));
    faults.extend(unknown.map(|name| {
        (
            *name,
            error(format!("there is no function `{name}`")).hint(did_you_mean(name, &FUNCTIONS)),
        )
    }));
    let attribute = |name: &&'a str| (*name, error("a message has no attributes here"));
    faults.extend(uses.attributes.iter().map(attribute));
    faults
}

/// Returns the message in `id` through which it comes to stand in itself.
fn goes_round<'a>(id: &str, graph: &Graph<'a>) -> Option<&'a str> {
    let uses = graph.messages.get(id)?;
    uses.messages.iter().copied().find(|inner| {
        let mut seen = HashSet::new();
        let mut left = vec![*inner];
        while let Some(next) = left.pop() {
            if next == id {
                return true;
            }
            if seen.insert(next) {
                left.extend(graph.messages.get(next).iter().flat_map(|uses| &uses.messages));
            }
        }
        false
    })
}

/// Whether a term comes to stand in itself.
fn term_goes_round(id: &str, graph: &Graph<'_>) -> bool {
    let mut seen = HashSet::new();
    let inner = |id: &str| {
        let terms = graph.terms.get(id).into_iter().flat_map(|uses| &uses.terms);
        terms.map(|(id, _)| *id).collect::<Vec<_>>()
    };
    let mut left = inner(id);
    while let Some(next) = left.pop() {
        if next == id {
            return true;
        }
        if seen.insert(next) {
            left.extend(inner(next));
        }
    }
    false
}

/// Returns at how many places of a message something is put in, at most one more than is allowed;
/// nothing where what is in it goes round.
fn places(id: &str, graph: &Graph<'_>) -> Option<usize> {
    let mut left: Vec<_> = graph.messages.get(id).into_iter().collect();
    let mut places = 0;
    while let Some(uses) = left.pop() {
        places += uses.places;
        if places > MOST_PLACES {
            break;
        }
        let round = uses.messages.iter().any(|id| goes_round(id, graph).is_some());
        if round || uses.terms.iter().any(|(id, _)| term_goes_round(id, graph)) {
            return None;
        }
        left.extend(uses.messages.iter().filter_map(|id| graph.messages.get(id)));
        left.extend(uses.terms.iter().filter_map(|(id, _)| graph.terms.get(id)));
    }
    Some(places)
}

/// Returns the text that a pattern begins with.
fn text_of<'a>(pattern: &Pattern<&'a str>) -> &'a str {
    match pattern.elements.as_slice() {
        [PatternElement::TextElement { value }, ..] => value,
        _ => "",
    }
}

/// Returns where braces and calls are nested too deeply for reading them.
fn too_deep(text: &str) -> Option<usize> {
    let mut deep = 0_usize;
    let mut before = b'\n';
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            // Another message begins, whatever stands before it.
            _ if before == b'\n' && byte.is_ascii_alphabetic() => deep = 0,
            b'{' => deep += 1,
            b'(' if deep > 0 => deep += 1,
            b'}' => deep = deep.saturating_sub(1),
            b')' if deep > 1 => deep -= 1,
            _ => {}
        }
        if deep > DEEPEST {
            return Some(at);
        }
        before = byte;
    }
    None
}

impl Own<'_> {
    /// Complains about some of its bytes.
    fn at(self, bytes: Range<usize>, what: &Fault) -> Complaint {
        complaint_at(self.name, self.text, bytes, what)
    }

    /// Complains about a piece of its text; about its beginning, should it be none.
    fn about(self, piece: &str, what: &Fault) -> Complaint {
        let start = piece.as_ptr().addr().wrapping_sub(self.text.as_ptr().addr());
        let is_piece = self.text.get(start..).is_some_and(|rest| rest.starts_with(piece));
        let bytes = if is_piece { start..start + piece.len() } else { 0..0 };
        self.at(bytes, what)
    }
}

/// Says in plain words why a file cannot be read.
fn unreadable(wrong: &ParserError) -> Fault {
    match &wrong.kind {
        ErrorKind::ExpectedToken(token) => {
            error("this is no message").expected(format!("expected `{token}`"))
        }
        ErrorKind::ExpectedCharRange { .. } => {
            error("this is no message").expected("expected a name: letters, digits, hyphens").hint(
                "a line that goes on the one before begins with spaces; a remark begins with `#`",
            )
        }
        ErrorKind::ExpectedMessageField { entry_id }
        | ErrorKind::ExpectedTermField { entry_id } => error(format!("`{entry_id}` says nothing"))
            .hint("write its text behind `=`, or below, behind spaces"),
        ErrorKind::MissingDefaultVariant => error("nothing here is for what is left")
            .hint("put `*` before the last, as in `*[other]`"),
        ErrorKind::MultipleDefaultVariants => {
            error("two here are for what is left").hint("only one has a `*`")
        }
        ErrorKind::UnbalancedClosingBrace => error("a closing brace without an opening one")
            .hint("write `{\"}\"}` for the sign itself"),
        ErrorKind::UnterminatedStringLiteral => error("a quotation mark that is never closed"),
        ErrorKind::MissingValue => error("something is missing here"),
        ErrorKind::ForbiddenCallee => error("a function has a name in capital letters"),
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            error("no sign is written like this").hint("`\\\\`, `\\\"` and `\\u00A0` are")
        }
        ErrorKind::DuplicatedNamedArgument(name) => error(format!("`{name}` is given twice")),
        ErrorKind::ExpectedLiteral => error("expected a number, or a text between quotation marks"),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermAttributeAsPlaceable
        | ErrorKind::PositionalArgumentFollowsNamed
        | ErrorKind::ExpectedInlineExpression
        | ErrorKind::ExpectedSimpleExpressionAsSelector => error("this cannot stand here")
            .hint("between braces: `$name`, `another-message`, `-term`, `WORDS($name)`"),
    }
}

fn error(what: impl Into<String>) -> Fault {
    Fault::error(Place::root(), what)
}

fn wrong(complaints: Complaints) -> DocumentError {
    DocumentError::Messages(Box::new(complaints))
}
