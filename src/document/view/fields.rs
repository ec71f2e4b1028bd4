//! How the view's structs become values of a template and describe themselves, both from one
//! definition.

use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object, ObjectRepr};

/// One field of the view, as its description shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// What a template writes.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whose words it is, where it holds text.
    pub words: Speech,
    /// What it is.
    pub about: &'static str,
    /// What it may look like.
    pub example: &'static str,
}

/// What a field of the view holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A list of texts.
    Texts,
    /// A whole number from 0.
    Number,
    /// True or false.
    Flag,
    /// The part of this name.
    Part(&'static str),
    /// A list of the part of this name.
    Parts(&'static str),
    /// That, or none.
    OrNone(&'static Kind),
}

/// Whose words a text of the view is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speech {
    /// What one person said; `as own` in the definition of the view.
    Own,
    /// What the team agreed, or what was typed for it. So is every text of which nothing else is
    /// said, so that none goes past discretion unlooked at.
    Team,
    /// What the program says: names of people, ids that are no words, days, figures; `as told` in the definition of
    /// the view.
    Told,
    /// An id that is made of what was said or agreed, or a way that ends in one; `as id`.
    Id,
    /// What the program says where it repeats texts that other fields hold; `as retold`.
    Retold,
}

impl Kind {
    /// Returns what it is where it is not none.
    pub fn there(&self) -> &Self {
        if let Self::OrNone(kind) = self { kind } else { self }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text => f.write_str("text"),
            Self::Texts => f.write_str("list of texts"),
            Self::Number => f.write_str("number"),
            Self::Flag => f.write_str("true or false"),
            Self::Part(name) => write!(f, "`{name}`"),
            Self::Parts(name) => write!(f, "list of `{name}`"),
            Self::OrNone(kind) => write!(f, "{kind}, or none"),
        }
    }
}

/// A part of the view, as its description shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Described {
    /// What it is called.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// Its fields, in order.
    pub fields: &'static [Field],
}

/// Something that a field of the view can hold.
pub(super) trait Shown {
    /// What it is.
    const KIND: Kind;

    /// Makes it a value of a template.
    fn show(&self) -> Value;
}

/// A struct of the view, as templates read it.
pub(super) trait Fields: fmt::Debug + Send + Sync {
    /// Returns the names of its fields.
    fn names(&self) -> &'static [&'static str];

    /// Makes the field called `name` a value of a template, if there is one.
    fn field(&self, name: &str) -> Option<Value>;
}

/// A struct of the view, as its description shows it.
pub(super) trait Part: Fields {
    /// Its description.
    const DESCRIBED: Described;
}

/// A list of structs of the view. It makes values only of what a template asks for, so that a
/// document of many thousand answers stays small in memory.
pub(super) struct List<T>(Vec<T>);

/// A list, as fields hold it.
pub(super) type Many<T> = Arc<List<T>>;

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> List<T> {
    /// Returns how many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns them.
    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }
}

/// Makes a list.
pub(super) fn many<T>(items: impl IntoIterator<Item = T>) -> Many<T> {
    Arc::new(List(items.into_iter().collect()))
}

impl<T> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of {}", self.0.len())
    }
}

/// A list whose structs may be of any kind, so that all kinds are one to a template.
trait Items: fmt::Debug + Send + Sync {
    /// Returns how many there are.
    fn count(&self) -> usize;

    /// Returns one of them.
    fn at(&self, at: usize) -> Option<&dyn Fields>;
}

impl<T: Fields> Items for List<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn at(&self, at: usize) -> Option<&dyn Fields> {
        let one: &dyn Fields = self.0.get(at)?;
        Some(one)
    }
}

/// A list, as templates see it.
#[derive(Debug)]
struct All(Arc<dyn Items>);

/// One struct of a list, which stays where it is.
#[derive(Debug)]
struct OneOf {
    list: Arc<dyn Items>,
    at: usize,
}

/// A struct that stands by itself, as templates see it.
#[derive(Debug)]
struct One(Arc<dyn Fields>);

/// Makes a struct a value of a template.
pub(super) fn one<T: Fields + 'static>(part: &Arc<T>) -> Value {
    Value::from_object(One(Arc::<T>::clone(part)))
}

impl Object for All {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let at = key.as_usize().filter(|at| *at < self.0.count())?;
        Some(Value::from_object(OneOf { list: Arc::clone(&self.0), at }))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.0.count())
    }
}

impl Object for OneOf {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        self.list.at(self.at)?.field(key)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Str(self.list.at(self.at).map_or(&[], Fields::names))
    }
}

impl Object for One {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.0.field(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        self.0.field(key)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Str(self.0.names())
    }
}

impl<T: Part + 'static> Shown for Many<T> {
    const KIND: Kind = Kind::Parts(T::DESCRIBED.name);

    fn show(&self) -> Value {
        Value::from_object(All(Arc::<List<T>>::clone(self)))
    }
}

impl<T: Part + 'static> Shown for Arc<T> {
    const KIND: Kind = Kind::Part(T::DESCRIBED.name);

    fn show(&self) -> Value {
        one(self)
    }
}

impl<T: Shown> Shown for Option<T> {
    const KIND: Kind = Kind::OrNone(&T::KIND);

    fn show(&self) -> Value {
        self.as_ref().map_or_else(|| Value::from(()), T::show)
    }
}

impl Shown for String {
    const KIND: Kind = Kind::Text;

    fn show(&self) -> Value {
        Value::from(self.as_str())
    }
}

impl Shown for Arc<str> {
    const KIND: Kind = String::KIND;

    fn show(&self) -> Value {
        Value::from(Self::clone(self))
    }
}

impl Shown for Box<str> {
    const KIND: Kind = String::KIND;

    fn show(&self) -> Value {
        Value::from(self.as_ref())
    }
}

impl<T: AsRef<str>> Shown for Vec<T> {
    const KIND: Kind = Kind::Texts;

    fn show(&self) -> Value {
        self.iter().map(T::as_ref).collect()
    }
}

impl Shown for usize {
    const KIND: Kind = Kind::Number;

    fn show(&self) -> Value {
        Value::from(*self)
    }
}

impl Shown for bool {
    const KIND: Kind = Kind::Flag;

    fn show(&self) -> Value {
        Value::from(*self)
    }
}

/// Defines a struct of the view: its documentation is also what template authors read.
macro_rules! part {
    (
        $(#[doc = $about:literal])*
        $name:ident as $word:literal {
            $( $(#[doc = $doc:literal])* $field:ident: $type:ty $(as $mark:ident)? = $example:literal, )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug, Default)]
        pub(in crate::document) struct $name {
            $( $(#[doc = $doc])* pub(in crate::document::view) $field: $type, )*
        }

        impl crate::document::view::fields::Fields for $name {
            fn names(&self) -> &'static [&'static str] {
                &[$( stringify!($field) ),*]
            }

            fn field(&self, name: &str) -> Option<minijinja::Value> {
                match name {
                    $( stringify!($field) => Some(crate::document::view::fields::Shown::show(&self.$field)), )*
                    _ => None,
                }
            }
        }

        impl crate::document::view::fields::Part for $name {
            const DESCRIBED: crate::document::view::fields::Described =
                crate::document::view::fields::Described {
                    name: $word,
                    about: concat!($( $about ),*).trim_ascii_start(),
                    fields: &[$( crate::document::view::fields::Field {
                        name: stringify!($field),
                        kind: <$type as crate::document::view::fields::Shown>::KIND,
                        words: crate::document::view::fields::speech!($( $mark )?),
                        about: concat!($( $doc ),*).trim_ascii_start(),
                        example: $example,
                    } ),*],
                };
        }
    };
}

/// Reads the mark of a field.
macro_rules! speech {
    () => {
        crate::document::view::fields::Speech::Team
    };
    (own) => {
        crate::document::view::fields::Speech::Own
    };
    (told) => {
        crate::document::view::fields::Speech::Told
    };
    (id) => {
        crate::document::view::fields::Speech::Id
    };
    (retold) => {
        crate::document::view::fields::Speech::Retold
    };
}

pub(super) use {part, speech};
