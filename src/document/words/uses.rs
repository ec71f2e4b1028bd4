//! What a message is made of: arguments, other messages, terms and functions.

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement};

/// What a pattern uses, each by the piece of the file in which it stands.
#[derive(Debug, Default)]
pub(super) struct Uses<'a> {
    /// The names of arguments.
    pub(super) variables: Vec<&'a str>,
    /// The ids of messages.
    pub(super) messages: Vec<&'a str>,
    /// The ids of terms, each with the names of what it is given.
    pub(super) terms: Vec<(&'a str, Vec<&'a str>)>,
    /// The names of functions.
    pub(super) functions: Vec<&'a str>,
    /// The names of attributes of messages.
    pub(super) attributes: Vec<&'a str>,
    /// How many places there are in which something is put.
    pub(super) places: usize,
}

impl<'a> Uses<'a> {
    /// Returns what `pattern` uses.
    pub(super) fn of(pattern: &Pattern<&'a str>) -> Self {
        let mut uses = Self::default();
        uses.pattern(pattern);
        uses
    }

    fn pattern(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.places += 1;
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => self.variables.push(id.name),
            InlineExpression::MessageReference { id, attribute } => {
                self.messages.push(id.name);
                self.attributes.extend(attribute.as_ref().map(|attribute| attribute.name));
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                let named = arguments.iter().flat_map(|arguments| &arguments.named);
                self.terms.push((id.name, named.map(|argument| argument.name.name).collect()));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.push(id.name);
                self.arguments(arguments);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&'a str>) {
        arguments.positional.iter().for_each(|argument| self.inline(argument));
        arguments.named.iter().for_each(|argument| self.inline(&argument.value));
    }
}
