//! Groups of texts that lie close together, without knowing any theme.

use kodama::Method;

use super::vector::Vector;

/// Two groups are one if their texts have on average at least this much in common.
const CLOSE: f32 = 0.08;

/// The most texts that are held against each other one by one.
const SAMPLE: usize = 1_500;

/// Returns groups of the places in `vectors`, the biggest first; each place is in one.
pub(super) fn groups(vectors: &[&Vector]) -> Vec<Vec<usize>> {
    let step = vectors.len().div_ceil(SAMPLE).max(1);
    let (sample, rest): (Vec<_>, Vec<_>) = (0..vectors.len()).partition(|at| at % step == 0);
    let mut groups = linked(vectors, &sample);
    let middles: Vec<_> = groups
        .iter()
        .map(|group| group.iter().filter_map(|at| vectors.get(*at)).copied().collect::<Vec<_>>())
        .map(|group| Vector::middle(&group))
        .collect();
    let mut alone = Vec::new();
    for at in rest {
        let Some(vector) = vectors.get(at) else { continue };
        let near = |(group, middle): (usize, &Vector)| (group, vector.likeness(middle));
        let nearest = middles.iter().enumerate().map(near);
        let nearest = nearest.max_by(|(one, a), (other, b)| a.total_cmp(b).then(other.cmp(one)));
        match nearest.filter(|(_, likeness)| *likeness >= CLOSE) {
            Some((group, _)) => groups.get_mut(group).into_iter().for_each(|it| it.push(at)),
            None => alone.push(vec![at]),
        }
    }
    groups.extend(alone);
    groups.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    groups
}

/// Joins the closest groups until none are close, beginning with each place alone.
fn linked(vectors: &[&Vector], sample: &[usize]) -> Vec<Vec<usize>> {
    let mut apart = Vec::new();
    for (place, one) in sample.iter().enumerate() {
        let one = vectors.get(*one);
        for other in sample.iter().skip(place + 1) {
            let pair = one.zip(vectors.get(*other));
            apart.push(pair.map_or(1.0, |(one, other)| 1.0 - one.likeness(other)));
        }
    }
    let mut groups: Vec<_> = sample.iter().map(|at| vec![*at]).collect();
    let tree = kodama::linkage(&mut apart, sample.len(), Method::Average);
    for step in tree.steps() {
        let mut take = |at: usize| groups.get_mut(at).map(std::mem::take).unwrap_or_default();
        if step.dissimilarity <= 1.0 - CLOSE {
            let (mut one, other) = (take(step.cluster1), take(step.cluster2));
            one.extend(other);
            one.sort_unstable();
            groups.push(one);
        } else {
            // What is not joined stays where it is, and later steps keep their numbers.
            groups.push(Vec::new());
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}
