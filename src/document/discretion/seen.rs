//! The view as it may be seen: what was decided about its texts, applied wherever somebody takes
//! one out of it.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object, ObjectRepr};

use super::super::view::Speech;
use super::ids::Ids;
use super::retold::replaced;
use super::shape::{Holds, Shape, WHOLE, shape};
use super::walk::{Leak, is_known, text};
use crate::document::words::bare;
use crate::domain::{Fingerprint, LeakKind, Ruling, Stretch};
use crate::order::Order as _;

/// Stands where something is not shown.
pub const MASK: &str = "(…)";

/// Stands on either side of the number of something that is undecided.
pub(super) const NUMBER: char = '…';

/// The part that holds two texts in pieces, and the fields beside it that hold them whole.
const RUN: &str = "run";
const OF_RUNS: [&str; 2] = ["old", "new"];

/// What becomes of something that nobody decided about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undecided {
    /// It is masked; but not the names of those who take part in what the team agreed together, for
    /// everybody was there and has read them.
    Masked,
    /// It is masked, whatever it is, for whoever was not there.
    Hidden,
    /// A number stands in its place, by which it is known in what is written: its own among all that
    /// was found.
    Numbered,
}

/// What becomes of the texts of a view.
#[derive(Debug, Default)]
pub struct Discreet {
    /// Those that change.
    texts: HashMap<Fingerprint, Change>,
    /// The same, as they stand in what the program says.
    retold: Vec<(Arc<str>, String)>,
    /// What is replaced wherever it stands in what the program says: not names, for the program may
    /// name people.
    pieces: Vec<(String, String)>,
    /// Everything that is not to be seen, for ids are made of words.
    away: Vec<(LeakKind, String)>,
    /// Ids that are others in the view that it is applied to.
    ids: Ids,
    masked: usize,
}

/// What becomes of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Change {
    /// It reads otherwise.
    Reads(String),
    /// It is left out.
    LeftOut,
}

impl Change {
    /// Returns what stands in place of the text.
    fn seen(&self) -> &str {
        match self {
            Self::Reads(seen) => seen,
            Self::LeftOut => MASK,
        }
    }
}

impl Discreet {
    /// Makes it of what was found and of what was decided about each place.
    pub fn new<'d>(
        leaks: &[Leak],
        ruling: impl Fn(Stretch) -> Option<&'d Ruling>,
        undecided: Undecided,
    ) -> Self {
        let mut discreet = Self::default();
        let mut first = 0;
        for leaks in leaks.chunk_by(|one, other| one.stretch.text == other.stretch.text) {
            discreet.take((first, leaks), &ruling, undecided);
            first += leaks.len();
        }
        // A text may stand in another.
        discreet.retold.order_by_key(|(text, _)| Reverse(text.len()));
        discreet.pieces.order_by_key(|(piece, _)| Reverse(piece.len()));
        discreet.pieces.dedup();
        discreet
    }

    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Returns how many things are masked, for nobody decided about them.
    pub fn masked(&self) -> usize {
        self.masked
    }

    /// Whether something that is undecided is masked in a text that was read by this.
    pub fn masks(&self, text: &str) -> bool {
        self.masked > 0 && text.contains(MASK)
    }

    /// Returns how many texts are left out.
    pub fn left_out(&self) -> usize {
        self.texts.values().filter(|change| **change == Change::LeftOut).count()
    }

    /// Returns a text of the view as it may be seen.
    pub fn reads<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let change = self.change(text).map(|change| Cow::Owned(change.seen().to_owned()));
        change.unwrap_or(Cow::Borrowed(text))
    }

    /// Takes in what was found in one text; `number` is that of the first among all.
    fn take<'d>(
        &mut self,
        (number, leaks): (usize, &[Leak]),
        ruling: &impl Fn(Stretch) -> Option<&'d Ruling>,
        undecided: Undecided,
    ) {
        let Some(first) = leaks.first() else { return };
        let text = &first.text;
        let mut seen = String::with_capacity(text.len());
        let mut from = 0;
        let mut is_left_out = false;
        for (number, leak) in (number..).zip(leaks) {
            let words = match (ruling(leak.stretch), undecided) {
                (Some(Ruling::Keep), _) => continue,
                (Some(Ruling::Replace(words)), _) => Cow::Borrowed(words.as_str()),
                (Some(Ruling::Drop), _) => {
                    is_left_out = true;
                    Cow::Borrowed(MASK)
                }
                (None, Undecided::Masked) if is_known(leak) => continue,
                (None, Undecided::Numbered) => Cow::Owned(format!("({NUMBER}{number}{NUMBER})")),
                (None, Undecided::Masked | Undecided::Hidden) => {
                    self.masked += 1;
                    Cow::Borrowed(MASK)
                }
            };
            seen.push_str(text.get(from..leak.range.start).unwrap_or_default());
            seen.push_str(&words);
            from = leak.range.end;
            self.away.push((leak.kind, leak.found().to_owned()));
            if !matches!(leak.kind, LeakKind::Participant) {
                self.pieces.push((leak.found().to_owned(), words.into_owned()));
            }
        }
        if from == 0 {
            return;
        }
        seen.push_str(text.get(from..).unwrap_or_default());
        let retold = if is_left_out { MASK.to_owned() } else { seen.clone() };
        // A sentence may be retold without its full stop.
        if bare(text) != &**text {
            self.retold.push((bare(text).into(), bare(&retold).to_owned()));
        }
        self.retold.push((Arc::clone(text), retold));
        let change = if is_left_out { Change::LeftOut } else { Change::Reads(seen) };
        self.texts.insert(first.stretch.text, change);
    }

    /// Returns what is to be seen in place of a text, if it changes: nothing where it is left out.
    fn change(&self, text: &str) -> Option<&Change> {
        self.texts.get(&Fingerprint::of(text))
    }

    /// Whether a text reads otherwise, or is left out.
    pub(super) fn changes(&self, text: &Value) -> bool {
        text.as_str().is_some_and(|text| self.change(text).is_some())
    }

    /// Returns everything that is not to be seen.
    pub(super) fn away(&self) -> &[(LeakKind, String)] {
        &self.away
    }

    /// Whether a text is left out.
    fn leaves_out(&self, text: &Value) -> bool {
        text.as_str().and_then(|text| self.change(text)) == Some(&Change::LeftOut)
    }

    /// Returns a text that somebody said or agreed as it may be seen.
    pub(super) fn one(&self, text: &str) -> String {
        match self.change(text) {
            None => text.to_owned(),
            Some(Change::Reads(seen)) => seen.clone(),
            Some(Change::LeftOut) => MASK.to_owned(),
        }
    }

    /// Returns a text of the program's, in which the others may stand, if it changes.
    pub fn retold(&self, text: &str) -> Option<String> {
        let mut retold: Option<String> = None;
        let whole = self.retold.iter().map(|(words, seen)| (words.as_ref(), seen));
        let pieces = self.pieces.iter().map(|(words, seen)| (words.as_str(), seen));
        for (words, seen) in whole.chain(pieces) {
            let so_far = retold.as_deref().unwrap_or(text);
            if let Some(next) = replaced(so_far, words, seen) {
                retold = Some(next);
            }
        }
        retold
    }

    fn text(&self, value: &Value, words: Speech) -> Value {
        let Some(text) = value.as_str() else { return value.clone() };
        match words {
            Speech::Told | Speech::Id => value.clone(),
            Speech::Retold => self.retold(text).map_or_else(|| value.clone(), Value::from),
            Speech::Own | Speech::Team => match self.change(text) {
                None => value.clone(),
                Some(change) => Value::from(change.seen()),
            },
        }
    }

    /// Returns the texts of a list that are not left out.
    fn texts(&self, value: &Value, words: Speech) -> Value {
        let Ok(texts) = value.try_iter() else { return value.clone() };
        let is_said = matches!(words, Speech::Own | Speech::Team);
        let stays = |text: &Value| !(is_said && self.leaves_out(text));
        texts.filter(stays).map(|text| self.text(&text, words)).collect()
    }

    /// Whether a part of a list stays: it goes with the words of one person that are left out.
    fn stays(&self, part: &Value, shape: &Shape) -> bool {
        !shape.fields.iter().any(|(field, holds)| match holds {
            Holds::Text(Speech::Own) => {
                text(part, field).as_ref().is_some_and(|text| self.leaves_out(text))
            }
            Holds::Texts(Speech::Own) => {
                let texts = part.get_attr(field).and_then(|texts| texts.try_iter());
                texts.into_iter().flatten().any(|text| self.leaves_out(&text))
            }
            Holds::Text(_) | Holds::Texts(_) | Holds::Part(_) | Holds::Parts(_) | Holds::Other => {
                false
            }
        })
    }
}

/// Returns `view` as it may be seen.
pub(in crate::document) fn seen(view: Value, discreet: Discreet) -> Value {
    match shape(WHOLE) {
        Some(shape) if !discreet.is_empty() => {
            let ids = Ids::new((&view, shape), &discreet);
            let discreet = Arc::new(Discreet { ids, ..discreet });
            Value::from_object(Seen { value: view, shape, discreet })
        }
        Some(_) | None => view,
    }
}

/// Returns a field of a part of the view as the edition knows it, though it may be seen otherwise: an id,
/// by which something is looked up.
pub(in crate::document) fn known(part: &Value, field: &str) -> Option<Value> {
    let seen = part.downcast_object_ref::<Seen>();
    seen.map_or(part, |seen| &seen.value).get_attr(field).ok()
}

/// A part of the view as it may be seen.
struct Seen {
    value: Value,
    shape: &'static Shape,
    discreet: Arc<Discreet>,
}

/// A list of parts as it may be seen.
struct SeenList {
    value: Value,
    shape: &'static Shape,
    discreet: Arc<Discreet>,
    /// Which of them stay, where not all do.
    stay: Option<Vec<usize>>,
    length: usize,
}

impl Seen {
    fn field(&self, name: &str) -> Option<Value> {
        let holds = self.shape.holds(name)?;
        let value = self.value.get_attr(name).ok().filter(|value| !value.is_undefined())?;
        if value.is_none() {
            return Some(value);
        }
        Some(match holds {
            Holds::Text(Speech::Id) => self.id(value),
            Holds::Texts(Speech::Id) => {
                value.try_iter().into_iter().flatten().map(|id| self.id(id)).collect()
            }
            Holds::Text(words) => self.discreet.text(&value, words),
            // A place in an order is not dropped: what stood there is masked.
            Holds::Texts(words) if self.shape.name == WHOLE && name == "order" => {
                let texts = value.try_iter().into_iter().flatten();
                texts.map(|text| self.discreet.text(&text, words)).collect()
            }
            Holds::Texts(words) => self.discreet.texts(&value, words),
            Holds::Part(part) => self.part(value, part),
            // Pieces would tell what is not to be seen of the whole.
            Holds::Parts(RUN) if self.changes_one_of(OF_RUNS) => Value::from(Vec::<Value>::new()),
            Holds::Parts(part) => self.parts(value, part),
            Holds::Other if self.shape.name == WHOLE && name == "left_out" => {
                Value::from(self.discreet.left_out())
            }
            Holds::Other => value,
        })
    }

    fn id(&self, id: Value) -> Value {
        id.as_str().and_then(|id| self.discreet.ids.seen(id)).map_or(id, Value::from)
    }

    /// Whether one of these texts is not as it stands.
    fn changes_one_of(&self, fields: [&str; 2]) -> bool {
        let texts = fields.into_iter().filter_map(|field| text(&self.value, field));
        let mut changes = texts.filter_map(|text| self.discreet.change(text.as_str()?));
        changes.next().is_some()
    }

    fn part(&self, value: Value, part: &str) -> Value {
        match shape(part) {
            Some(shape) => {
                Value::from_object(Self { value, shape, discreet: Arc::clone(&self.discreet) })
            }
            None => value,
        }
    }

    fn parts(&self, value: Value, part: &str) -> Value {
        let (Some(shape), Some(all)) = (shape(part), value.len()) else { return value };
        let discreet = Arc::clone(&self.discreet);
        let stay = (discreet.left_out() > 0).then(|| {
            let parts = value.try_iter().into_iter().flatten().enumerate();
            let stay = parts.filter(|(_, part)| discreet.stays(part, shape));
            stay.map(|(at, _)| at).collect::<Vec<_>>()
        });
        let length = stay.as_ref().map_or(all, Vec::len);
        Value::from_object(SeenList { value, shape, discreet, stay, length })
    }
}

impl Object for Seen {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.field(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        self.field(key)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Values(self.shape.fields.iter().map(|(name, _)| Value::from(*name)).collect())
    }
}

impl Object for SeenList {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let at = key.as_usize().filter(|at| *at < self.length)?;
        let at = match &self.stay {
            Some(stay) => *stay.get(at)?,
            None => at,
        };
        let value = self.value.get_item_by_index(at).ok()?;
        let discreet = Arc::clone(&self.discreet);
        Some(Value::from_object(Seen { value, shape: self.shape, discreet }))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.length)
    }
}

impl fmt::Debug for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} as it may be seen", self.shape.name)
    }
}

impl fmt::Debug for SeenList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of {} as it may be seen", self.length)
    }
}
