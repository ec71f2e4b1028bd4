//! Running a template of a team's own within bounds: what it holds cannot grow beyond any measure, and
//! nothing that takes for ever is done with it.
//!
//! The engine's fuel pays for steps and for text, and for a list by its own length only: `[x, x]`, put
//! into itself forty times over, takes forty steps and is a terabyte once somebody walks through it. So
//! whatever makes, joins, compares or prints lists in such a template is done here instead, step for
//! step in the places of the engine's own, which keeps lines and columns of errors as they are.

mod attributes;
mod missing;
mod operations;
mod weight;

use std::collections::BTreeSet;
use std::sync::Arc;

use minijinja::machinery::{
    CompiledTemplate, Instruction, Instructions, TemplateConfig, eval, make_string_output,
};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Rest, ValueOrKwargs};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, State, Value};

use missing::Last;
use operations::{ADD, CUT, ITEM, JOINED, LIST, MAP, TIMES, TUPLE};
use weight::{Bounds, compared, is_several, settled};

pub(super) use missing::{Missed, NotThere};

/// What stands before the names of filters and tests that are looked at first. No template can name
/// one: a space is in it.
const FILTER: &str = "held filter ";
const TEST: &str = "held test ";

/// The same before the names of fields.
const FIELD: &str = "held field ";

/// The tests by which operators compare.
const OPERATORS: [&str; 7] = ["eq", "ne", "gt", "ge", "lt", "le", "in"];

/// A template by its name and text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held<'t> {
    /// Its name.
    pub(super) name: &'t str,
    /// Its text.
    pub(super) text: &'t str,
    /// How many values it may hold in one.
    pub(super) most: usize,
}

impl Held<'_> {
    /// Runs it over `view` and returns what it writes; each `environment` knows all that it may use, and
    /// `syntax` is that of templates.
    ///
    /// # Errors
    /// What the engine says, and what was asked for last that is not there.
    pub(super) fn run<'e>(
        self,
        environment: impl Fn() -> Result<Environment<'e>, Error>,
        syntax: &SyntaxConfig,
        view: &Value,
    ) -> Result<String, (Error, Missed)> {
        let last = Last::default();
        let written = |fields| self.written(environment()?, (syntax, &last, fields), view.clone());
        written(Fields::Quick).map_err(|error| {
            if error.kind() == ErrorKind::UndefinedError {
                // It goes wrong in the same place again, and by then it is known what was looked at.
                let _again = written(Fields::Noted);
            }
            (error, last.missed(view.clone()))
        })
    }

    fn written(
        self,
        mut environment: Environment<'_>,
        (syntax, last, fields): (&SyntaxConfig, &Last, Fields),
        view: Value,
    ) -> Result<String, Error> {
        let escape = AutoEscape::Custom("markdown".into());
        let initial = escape.clone();
        let config = TemplateConfig {
            syntax_config: syntax.clone(),
            default_auto_escape: Arc::new(move |_| initial.clone()),
        };
        let names = Names::of(&CompiledTemplate::new(self.name, self.text, &config)?, fields);
        let mut compiled = CompiledTemplate::new(self.name, self.text, &config)?;
        let all = compiled.blocks.values_mut().chain([&mut compiled.instructions]);
        for instructions in all {
            hold(instructions, &names);
        }
        let bounds = Bounds { most: self.most };
        operations::add_to(&mut environment, bounds);
        operations::add_items_to(&mut environment, last, bounds);
        names.add_to(&mut environment, bounds);
        names.add_fields_to(&mut environment, last);
        let mut written = String::new();
        let mut out = make_string_output(&mut written);
        eval(&environment, &compiled.instructions, view, &compiled.blocks, &mut out, escape)?;
        Ok(written)
    }
}

/// How fields are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fields {
    /// As the engine does.
    Quick,
    /// It is noted what has none of that name, which takes longer.
    Noted,
}

/// The filters, tests and fields that a template names, each with the name of what looks first.
#[derive(Debug, Default)]
struct Names {
    filters: Vec<(String, String)>,
    tests: Vec<(String, String)>,
    fields: Vec<(String, String)>,
}

impl Names {
    fn of(compiled: &CompiledTemplate<'_>, how: Fields) -> Self {
        let [mut filters, mut tests, mut fields] = [const { BTreeSet::new() }; 3];
        // Operators that compare are done by the tests of the same name.
        tests.extend(OPERATORS.map(str::to_owned));
        for instructions in compiled.blocks.values().chain([&compiled.instructions]) {
            for at in 0.. {
                let Some(instruction) = instructions.get(at) else { break };
                if let Instruction::ApplyFilter(name, ..) = instruction {
                    filters.insert((*name).to_owned());
                } else if let Instruction::PerformTest(name, ..) = instruction {
                    tests.insert((*name).to_owned());
                } else if let (Instruction::GetAttr(name), Fields::Noted) = (instruction, how) {
                    fields.insert((*name).to_owned());
                }
            }
        }
        let held = |mark: &'static str| move |name: String| (format!("{mark}{name}"), name);
        let filters = filters.into_iter().map(held(FILTER)).map(|(held, name)| (name, held));
        let tests = tests.into_iter().map(held(TEST)).map(|(held, name)| (name, held));
        let fields = fields.into_iter().map(held(FIELD)).map(|(held, name)| (name, held));
        Self { filters: filters.collect(), tests: tests.collect(), fields: fields.collect() }
    }

    fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, held)| held.as_str())
    }

    fn filter(&self, name: &str) -> Option<&str> {
        self.filters.iter().find(|(known, _)| known == name).map(|(_, held)| held.as_str())
    }

    fn test(&self, name: &str) -> Option<&str> {
        self.tests.iter().find(|(known, _)| known == name).map(|(_, held)| held.as_str())
    }

    /// Adds what looks at what is given to a filter or a test before it is, as a function.
    fn add_to(&self, environment: &mut Environment<'_>, bounds: Bounds) {
        for (name, held) in self.filters.iter().cloned() {
            let filter = move |state: &mut State<'_, '_>, given: Rest<ValueOrKwargs>| {
                let given = given.into_values();
                bounds.all(state, &given)?;
                attributes::are_there(state, (&name, &given), bounds)?;
                let made = state
                    .apply_filter(&name, &given)
                    .map_err(|error| named("filter", &name, error))?;
                settled(state, made, bounds)
            };
            environment.add_function(held, filter);
        }
        for (name, held) in self.tests.iter().cloned() {
            let test = move |state: &mut State<'_, '_>, given: Rest<ValueOrKwargs>| {
                let given = given.into_values();
                bounds.all(state, &given)?;
                compared(&given)?;
                if OPERATORS.contains(&name.as_str()) && given.iter().any(Value::is_undefined) {
                    let reason = "one side of it is not there; is it spelled as it should be?";
                    return Err(Error::new(ErrorKind::InvalidOperation, reason));
                }
                state.perform_test(&name, &given).map_err(|error| named("test", &name, error))
            };
            environment.add_function(held, test);
        }
        for name in ["string", "pprint"] {
            environment.add_filter(name, |value: &Value| {
                if is_several(value) {
                    Err(weight::no_text(value))
                } else if value.as_str().is_some() {
                    Ok(value.clone())
                } else {
                    Ok(Value::from(value.to_string()))
                }
            });
        }
    }
}

impl Names {
    /// Adds what reads fields as the engine does, and notes in `last` what has none of that name.
    fn add_fields_to(&self, environment: &mut Environment<'_>, last: &Last) {
        for (name, held) in self.fields.iter().cloned() {
            let last = last.clone();
            environment.add_function(held, move |of: &Value| {
                let field = of.get_attr(&name)?;
                if field.is_undefined() {
                    last.note_field(of, &name);
                }
                Ok::<_, Error>(field)
            });
        }
    }
}

/// Says which filter or test is not known, where that is what is wrong.
fn named(what: &str, name: &str, error: Error) -> Error {
    let kind = error.kind();
    if matches!(kind, ErrorKind::UnknownFilter | ErrorKind::UnknownTest) {
        Error::new(kind, format!("{what} {name} is unknown"))
    } else {
        error
    }
}

/// Puts in place of each operation on lists what does the same within bounds.
fn hold<'s>(instructions: &mut Instructions<'s>, names: &'s Names) {
    for at in 0.. {
        let Some(instruction) = instructions.get_mut(at) else { break };
        if let Some(held) = instead(instruction, names) {
            *instruction = held;
        }
    }
}

/// Returns what is done instead of an operation, if it is not left as it is.
#[expect(clippy::wildcard_enum_match_arm, reason = "what makes no list and compares none is fine")]
fn instead<'s>(instruction: &Instruction<'s>, names: &'s Names) -> Option<Instruction<'s>> {
    let of = |count: &Option<usize>| match count {
        Some(count) => u16::try_from(*count).ok().map(Some),
        None => Some(None),
    };
    let compared = |name| Some(Instruction::CallFunction(names.test(name)?, Some(2)));
    Some(match instruction {
        Instruction::BuildList(count) => Instruction::CallFunction(LIST, of(count)?),
        Instruction::BuildTuple(count) => Instruction::CallFunction(TUPLE, of(count)?),
        Instruction::BuildMap(pairs) => {
            Instruction::CallFunction(MAP, Some(u16::try_from(pairs.checked_mul(2)?).ok()?))
        }
        Instruction::Add => Instruction::CallFunction(ADD, Some(2)),
        Instruction::Mul => Instruction::CallFunction(TIMES, Some(2)),
        Instruction::StringConcat => Instruction::CallFunction(JOINED, Some(2)),
        Instruction::Slice => Instruction::CallFunction(CUT, Some(4)),
        Instruction::GetItem => Instruction::CallFunction(ITEM, Some(2)),
        Instruction::GetAttr(name) => Instruction::CallFunction(names.field(name)?, Some(1)),
        Instruction::Eq => compared("eq")?,
        Instruction::Ne => compared("ne")?,
        Instruction::Gt => compared("gt")?,
        Instruction::Gte => compared("ge")?,
        Instruction::Lt => compared("lt")?,
        Instruction::Lte => compared("le")?,
        Instruction::In => compared("in")?,
        Instruction::ApplyFilter(name, count, _) => {
            Instruction::CallFunction(names.filter(name)?, *count)
        }
        Instruction::PerformTest(name, count, _) => {
            Instruction::CallFunction(names.test(name)?, *count)
        }
        _ => return None,
    })
}
