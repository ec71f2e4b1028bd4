//! A baseline: texts are alike by the share of their words that both have, and groups are joined by
//! average linkage, as simple offline grouping does.

use std::collections::BTreeSet;

use kodama::{Dendrogram, Method};
use unicode_segmentation::UnicodeSegmentation as _;

/// Texts as sets of words.
#[derive(Debug)]
pub(crate) struct Words(Vec<BTreeSet<String>>);

impl Words {
    /// Takes the words of each text.
    pub(crate) fn of(texts: &[String]) -> Self {
        Self(texts.iter().map(|text| words(text)).collect())
    }

    /// Returns the group of each text when the texts are joined into so many groups.
    pub(crate) fn groups(&self, count: usize) -> Vec<usize> {
        let mut apart = Vec::new();
        for (place, one) in self.0.iter().enumerate() {
            apart.extend(self.0.iter().skip(place + 1).map(|other| 1.0 - jaccard(one, other)));
        }
        let tree = kodama::linkage(&mut apart, self.0.len(), Method::Average);
        cut(&tree, self.0.len(), count)
    }

    /// Orders themes, each a sentence and the texts under it, by how near they are to a text.
    pub(crate) fn nearest(&self, text: usize, themes: &[(&str, &[usize])]) -> Vec<usize> {
        let mut near: Vec<_> = themes
            .iter()
            .enumerate()
            .map(|(theme, (sentence, texts))| {
                let under = texts.iter().filter_map(|text| self.0.get(*text)).flatten().cloned();
                let all = words(sentence).into_iter().chain(under).collect();
                (self.0.get(text).map_or(0.0, |text| jaccard(text, &all)), theme)
            })
            .filter(|(nearness, _)| *nearness > 0.0)
            .collect();
        near.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        near.into_iter().map(|(_, theme)| theme).collect()
    }
}

/// Returns the share of the words of both that both have.
fn jaccard(one: &BTreeSet<String>, other: &BTreeSet<String>) -> f64 {
    let count = |words: usize| u32::try_from(words).map_or(f64::INFINITY, f64::from);
    let union = one.union(other).count();
    if union == 0 { 0.0 } else { count(one.intersection(other).count()) / count(union) }
}

fn words(text: &str) -> BTreeSet<String> {
    text.unicode_words().map(str::to_lowercase).collect()
}

/// Returns the group of each of `texts` texts when the tree is cut into so many groups.
fn cut(tree: &Dendrogram<f64>, texts: usize, count: usize) -> Vec<usize> {
    let mut groups: Vec<Vec<usize>> = (0..texts).map(|text| vec![text]).collect();
    for step in tree.steps().iter().take(texts.saturating_sub(count)) {
        let mut take = |at: usize| groups.get_mut(at).map(std::mem::take).unwrap_or_default();
        let joined = [take(step.cluster1), take(step.cluster2)].concat();
        groups.push(joined);
    }
    let mut of_text = vec![0; texts];
    for (group, members) in groups.iter().enumerate() {
        for text in members {
            of_text.get_mut(*text).into_iter().for_each(|it| *it = group);
        }
    }
    of_text
}
