//! Which messages there are, and what each is given.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::LazyLock;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::Entry;

use super::uses::Uses;
use super::{Arg, SHIPPED};
use crate::yaml::did_you_mean;

/// The files of one language; what stands in a later one counts.
#[derive(Debug, Default)]
pub(super) struct Messages {
    files: Vec<FluentResource>,
}

/// What the messages and terms of a language use, by their names.
#[derive(Debug, Default)]
pub(super) struct Graph<'a> {
    /// Those of messages.
    pub(super) messages: BTreeMap<&'a str, Uses<'a>>,
    /// Those of terms.
    pub(super) terms: BTreeMap<&'a str, Uses<'a>>,
}

/// The messages that there are, as English has them: what each is given.
#[derive(Debug)]
pub(super) struct English {
    given: BTreeMap<String, BTreeSet<String>>,
}

impl Messages {
    /// Returns those of English that come with credo.
    pub(super) fn english() -> Self {
        let mut messages = Self::default();
        let english = SHIPPED.iter().filter(|(code, _)| *code == "en");
        english.for_each(|(_, text)| messages.add(text));
        messages
    }

    /// Adds a file.
    pub(super) fn add(&mut self, text: &str) {
        let read = FluentResource::try_new(text.to_owned());
        // What is wrong with a file of a team's own was told before; ours are right.
        self.files.push(read.unwrap_or_else(|(file, _)| file));
    }

    /// Returns the files.
    pub(super) fn files(&self) -> impl Iterator<Item = &FluentResource> {
        self.files.iter()
    }

    /// Returns the files themselves.
    pub(super) fn into_files(self) -> Vec<FluentResource> {
        self.files
    }

    /// Returns what they use.
    pub(super) fn graph(&self) -> Graph<'_> {
        let mut graph = Graph::default();
        for entry in self.files.iter().flat_map(FluentResource::entries) {
            match entry {
                Entry::Message(message) => {
                    let uses = message.value.as_ref().map(Uses::of).unwrap_or_default();
                    graph.messages.insert(message.id.name, uses);
                }
                Entry::Term(term) => {
                    graph.terms.insert(term.id.name, Uses::of(&term.value));
                }
                Entry::Comment(_)
                | Entry::GroupComment(_)
                | Entry::ResourceComment(_)
                | Entry::Junk { .. } => {}
            }
        }
        graph
    }
}

impl<'a> Graph<'a> {
    /// Returns the arguments of a message and of all messages in it.
    pub(super) fn arguments(&self, id: &str) -> BTreeSet<&'a str> {
        let mut arguments = BTreeSet::new();
        let mut seen = HashSet::new();
        let mut left = vec![id];
        while let Some(id) = left.pop() {
            let Some((id, uses)) = self.messages.get_key_value(id) else { continue };
            if seen.insert(*id) {
                arguments.extend(&uses.variables);
                left.extend(&uses.messages);
            }
        }
        arguments
    }
}

impl English {
    /// Returns the messages that there are.
    pub(super) fn get() -> &'static Self {
        static ENGLISH: LazyLock<English> = LazyLock::new(|| {
            let messages = Messages::english();
            let graph = messages.graph();
            let given = |id: &&str| {
                let all = graph.arguments(id).into_iter().map(str::to_owned).collect();
                ((*id).to_owned(), all)
            };
            English { given: graph.messages.keys().map(given).collect() }
        });
        &ENGLISH
    }

    /// Returns what the message called `id` is given, if there is one.
    pub(super) fn given(&self, id: &str) -> Option<&BTreeSet<String>> {
        self.given.get(id)
    }

    /// Returns the ids of all messages.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.given.keys().map(String::as_str)
    }

    /// Returns how many messages there are that are not among `messages`.
    pub(super) fn count_missing(&self, messages: &Messages) -> usize {
        let graph = messages.graph();
        self.ids().filter(|id| !graph.messages.contains_key(id)).count()
    }

    /// Says what is wrong with giving the message `id` these arguments, if anything is.
    pub(super) fn misfit(&self, id: &str, arguments: &[(&str, Arg<'_>)]) -> Option<String> {
        let Some(given) = self.given(id) else {
            let ids: Vec<_> = self.ids().collect();
            return Some(format!("there is no message `{id}`; {}", did_you_mean(id, &ids)));
        };
        let arguments: BTreeSet<_> = arguments.iter().map(|(name, _)| *name).collect();
        let unknown = arguments.iter().find(|argument| !given.contains(**argument));
        if let Some(unknown) = unknown {
            let known: Vec<_> = given.iter().map(String::as_str).collect();
            let meant = did_you_mean(unknown, &known);
            return Some(format!("the message `{id}` is not given `{unknown}`; {meant}"));
        }
        let lacking = given.iter().find(|argument| !arguments.contains(argument.as_str()))?;
        Some(format!("the message `{id}` is to be given `{lacking}`, too"))
    }
}
