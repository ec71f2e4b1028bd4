//! How the view's structs become values of a template and describe themselves, both from one
//! definition.

use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object, ObjectRepr};

/// One field of the view, as its description shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What a template writes.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whose words it is, where it holds text.
    pub words: Speech,
    /// What it is.
    pub about: String,
    /// What it may look like.
    pub example: &'static str,
}

/// What a field of the view holds.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    OrNone(Box<Kind>),
}

/// Whose words a text of the view is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speech {
    /// What one person said; `as own` in the definition of the view.
    Own,
    /// What the team agreed, or what was typed for it. So is every text of which nothing else is
    /// said, so that none goes past discretion unlooked at.
    Team,
    /// What the program says: names of people, ids, days, figures; `as told` in the definition of
    /// the view.
    Told,
    /// What the program says where it repeats texts that other fields hold; `as retold`.
    Retold,
}

impl Speech {
    /// Reads the mark of a field.
    pub(super) fn marked(mark: &str) -> Self {
        match mark {
            "own" => Self::Own,
            "told" => Self::Told,
            "retold" => Self::Retold,
            _ => Self::Team,
        }
    }
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// What it is called.
    pub name: &'static str,
    /// What it is.
    pub about: String,
    /// Its fields, in order.
    pub fields: Vec<Field>,
}

/// Something that a field of the view can hold.
pub(super) trait Shown {
    /// Says what it is.
    fn kind() -> Kind;

    /// Makes it a value of a template.
    fn show(&self) -> Value;
}

/// A struct of the view.
pub(super) trait Part: fmt::Debug + Send + Sync {
    /// What it is called.
    const NAME: &'static str;

    /// The names of its fields.
    const FIELDS: &'static [&'static str];

    /// Makes the field called `name` a value of a template, if there is one.
    fn field(&self, name: &str) -> Option<Value>;

    /// Describes it.
    fn describe() -> Described;
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

impl<T: Part + 'static> Object for List<T> {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let at = key.as_usize()?;
        (at < self.len()).then(|| Value::from_object(OneOf { list: Arc::<Self>::clone(self), at }))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.0.len())
    }
}

/// One struct of a list, which stays where it is.
#[derive(Debug)]
struct OneOf<T> {
    list: Many<T>,
    at: usize,
}

impl<T: Part + 'static> Object for OneOf<T> {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        self.list.0.get(self.at)?.field(key)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Str(T::FIELDS)
    }
}

impl<T: Part + 'static> Shown for Many<T> {
    fn kind() -> Kind {
        Kind::Parts(T::NAME)
    }

    fn show(&self) -> Value {
        Value::from_dyn_object(Arc::<List<T>>::clone(self))
    }
}

impl<T: Part + Object + 'static> Shown for Arc<T> {
    fn kind() -> Kind {
        Kind::Part(T::NAME)
    }

    fn show(&self) -> Value {
        Value::from_dyn_object(Self::clone(self))
    }
}

impl<T: Shown> Shown for Option<T> {
    fn kind() -> Kind {
        Kind::OrNone(Box::new(T::kind()))
    }

    fn show(&self) -> Value {
        self.as_ref().map_or_else(|| Value::from(()), T::show)
    }
}

impl Shown for String {
    fn kind() -> Kind {
        Kind::Text
    }

    fn show(&self) -> Value {
        Value::from(self.as_str())
    }
}

impl Shown for Arc<str> {
    fn kind() -> Kind {
        String::kind()
    }

    fn show(&self) -> Value {
        Value::from(Self::clone(self))
    }
}

impl Shown for Box<str> {
    fn kind() -> Kind {
        String::kind()
    }

    fn show(&self) -> Value {
        Value::from(self.as_ref())
    }
}

impl<T: AsRef<str>> Shown for Vec<T> {
    fn kind() -> Kind {
        Kind::Texts
    }

    fn show(&self) -> Value {
        self.iter().map(T::as_ref).collect()
    }
}

impl Shown for usize {
    fn kind() -> Kind {
        Kind::Number
    }

    fn show(&self) -> Value {
        Value::from(*self)
    }
}

impl Shown for bool {
    fn kind() -> Kind {
        Kind::Flag
    }

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

        impl minijinja::value::Object for $name {
            fn get_value(self: &std::sync::Arc<Self>, key: &minijinja::Value)
                -> Option<minijinja::Value>
            {
                self.get_value_by_str(key.as_str()?)
            }

            fn get_value_by_str(self: &std::sync::Arc<Self>, key: &str)
                -> Option<minijinja::Value>
            {
                crate::document::view::fields::Part::field(self.as_ref(), key)
            }

            fn enumerate(self: &std::sync::Arc<Self>) -> minijinja::value::Enumerator {
                minijinja::value::Enumerator::Str(<Self as crate::document::view::fields::Part>::FIELDS)
            }
        }

        impl crate::document::view::fields::Part for $name {
            const NAME: &'static str = $word;

            const FIELDS: &'static [&'static str] = &[$( stringify!($field) ),*];

            fn field(&self, name: &str) -> Option<minijinja::Value> {
                match name {
                    $( stringify!($field) => Some(crate::document::view::fields::Shown::show(&self.$field)), )*
                    _ => None,
                }
            }

            fn describe() -> crate::document::view::fields::Described {
                crate::document::view::fields::Described {
                    name: $word,
                    about: [$( $about.trim() ),*].join(" "),
                    fields: vec![$( crate::document::view::fields::Field {
                        name: stringify!($field),
                        kind: <$type as crate::document::view::fields::Shown>::kind(),
                        words: crate::document::view::fields::Speech::marked(
                            concat!($( stringify!($mark) )?),
                        ),
                        about: [$( $doc.trim() ),*].join(" "),
                        example: $example,
                    } ),*],
                }
            }
        }
    };
}

pub(super) use part;
