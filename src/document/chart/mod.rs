//! How scores moved, as a picture: what there is to draw, read from a view.

mod draw;
#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

use minijinja::Value;

pub(super) use draw::{alone, scale};

use super::words::Words;
use crate::domain::HIGHEST;
use crate::text::safe_line;

/// From where to where scores run, in tenths.
const ENDS: RangeInclusive<usize> = 10..=50;

/// Everything that the pictures of a view show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// Whose scores they are.
    title: String,
    /// How to read a picture, a sentence each.
    legend: Vec<String>,
    /// What readers see of each occasion, the oldest first.
    occasions: Vec<String>,
    /// A picture for each scale.
    scales: Vec<Scale>,
}

/// A scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    called: String,
    /// What 1 and 5 mean.
    ends: [String; 2],
    points: Vec<Point>,
}

/// What was said on a scale on one occasion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Point {
    /// Which of the occasions.
    at: usize,
    /// How many gave each score from 1.
    counts: Vec<usize>,
    /// The mean, as it is told and in tenths.
    mean: Option<(String, usize)>,
    lowest: Option<usize>,
    highest: Option<usize>,
    count: usize,
    /// All of it in words.
    told: String,
    /// The same people's means, the time before and now, in tenths.
    same: Option<[usize; 2]>,
    /// Whether it does not go on from the point before.
    is_broken: bool,
}

impl Chart {
    /// Reads what a view has to draw, if it has anything.
    pub(super) fn of(view: &Value, words: &Words) -> Option<Self> {
        let trends = field(view, "trends").filter(Value::is_true)?;
        let occasions: Vec<_> =
            list(&trends, "occasions").iter().map(|it| text(it, "title")).collect();
        let scales = list(&trends, "scales");
        let scales: Vec<_> = scales.iter().map(|it| Scale::of(it, occasions.len())).collect();
        let (company, team) = (text(view, "company"), text(view, "team"));
        let args = [("company", (&company).into()), ("team", (&team).into())];
        (!scales.is_empty()).then(|| Self {
            title: words.say("chart-title", &args),
            legend: legend(&scales).map(|id| words.say(id, &[])).collect(),
            occasions,
            scales,
        })
    }

    /// Returns how to read it, a sentence each.
    pub(super) fn legend(&self) -> &[String] {
        &self.legend
    }

    /// Returns the scales.
    pub(super) fn scales(&self) -> &[Scale] {
        &self.scales
    }
}

/// Returns the messages that say how to read what is drawn of `scales`.
fn legend(scales: &[Scale]) -> impl Iterator<Item = &'static str> {
    let has = |is: fn(&Point) -> bool| scales.iter().flat_map(|scale| &scale.points).any(is);
    let all = [
        ("chart-dots", true),
        ("chart-mean", true),
        ("chart-same", has(|point| point.same.is_some())),
        ("chart-broken", has(|point| point.is_broken)),
    ];
    all.into_iter().filter_map(|(id, is_drawn)| is_drawn.then_some(id))
}

impl Scale {
    /// Reads a scale; what is of none of the `occasions` is left out.
    fn of(scale: &Value, occasions: usize) -> Self {
        let points = list(scale, "points");
        let points = points.iter().map(Point::of).filter(|point| point.at < occasions);
        Self {
            called: text(scale, "called"),
            ends: [text(scale, "low"), text(scale, "high")],
            points: points.collect(),
        }
    }
}

impl Point {
    fn of(point: &Value) -> Self {
        let scores = field(point, "scores").unwrap_or_default();
        let counts = list(point, "counts");
        let count = |it: &Value| it.as_str().and_then(|it| it.parse().ok()).unwrap_or_default();
        let counts = counts.iter().take(HIGHEST.into()).map(count);
        let score =
            |name| number(&scores, name).filter(|score| (1..=HIGHEST.into()).contains(score));
        let mean = |name| number(point, name).filter(|tenths| ENDS.contains(tenths));
        let told = text(&scores, "mean");
        Self {
            at: number(point, "at").unwrap_or_default(),
            counts: counts.collect(),
            mean: mean("tenths").map(|tenths| (told, tenths)),
            lowest: score("lowest"),
            highest: score("highest"),
            count: number(&scores, "count").unwrap_or_default(),
            told: text(&scores, "summary"),
            same: mean("same_tenths_then").zip(mean("same_tenths_now")).map(<[usize; 2]>::from),
            is_broken: field(point, "broken").is_some_and(|it| it.is_true()),
        }
    }
}

fn field(part: &Value, name: &str) -> Option<Value> {
    part.get_attr(name).ok()
}

fn text(part: &Value, name: &str) -> String {
    let field = field(part, name);
    field.and_then(|it| it.as_str().map(|it| safe_line(it).into_owned())).unwrap_or_default()
}

fn number(part: &Value, name: &str) -> Option<usize> {
    field(part, name)?.as_usize()
}

fn list(part: &Value, name: &str) -> Vec<Value> {
    field(part, name).and_then(|it| it.try_iter().ok().map(Iterator::collect)).unwrap_or_default()
}
