//! The figures of the bench about themes, held against ones worked out by hand: a figure that nobody
//! checked tells nothing.

#[path = "../bench/themes/agreement.rs"]
mod figures;

use figures::{Hits, adjusted_rand, v_measure};

#[track_caller]
fn assert_is(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12, "{found} is not {expected}");
}

#[test]
fn the_same_groups_under_other_numbers_agree_wholly() {
    assert_is(v_measure(&[0, 0, 1, 1], &[7, 7, 3, 3]), 1.0);
    assert_is(adjusted_rand(&[0, 0, 1, 1], &[7, 7, 3, 3]), 1.0);
}

#[test]
fn a_label_in_two_groups_costs_completeness_only() {
    // Completeness: H(groups) = ½·ln 2 + 2·¼·ln 4 = 1½·ln 2, of which ½·ln 2 is left when the label
    // is known: 1 − ⅓. Homogeneity is 1. So 2·⅔ / (1 + ⅔).
    assert_is(v_measure(&[0, 0, 1, 1], &[0, 0, 1, 2]), 0.8);
    // One pair is together in both, two by label, one by group, of six: (1 − 2·1/6) / (1½ − 2·1/6).
    assert_is(adjusted_rand(&[0, 0, 1, 1], &[0, 0, 1, 2]), 4.0 / 7.0);
}

#[test]
fn everything_alone_is_homogeneous_and_no_better_than_chance() {
    // Completeness: of ln 4, ln 2 is left: ½. So 2·½ / 1½.
    assert_is(v_measure(&[0, 0, 1, 1], &[0, 1, 2, 3]), 2.0 / 3.0);
    assert_is(adjusted_rand(&[0, 0, 1, 1], &[0, 1, 2, 3]), 0.0);
}

#[test]
fn everything_together_tells_nothing() {
    assert_is(v_measure(&[0, 0, 1, 1], &[0, 0, 0, 0]), 0.0);
    assert_is(adjusted_rand(&[0, 0, 1, 1], &[0, 0, 0, 0]), 0.0);
}

#[test]
fn groups_across_the_labels_are_worse_than_chance() {
    // No pair is together in both: (0 − 2·2/6) / (2 − 2·2/6).
    assert_is(adjusted_rand(&[0, 0, 1, 1], &[0, 1, 0, 1]), -0.5);
    assert_is(v_measure(&[0, 0, 1, 1], &[0, 1, 0, 1]), 0.0);
}

#[test]
fn where_there_is_nothing_to_part_the_same_is_the_same() {
    assert_is(adjusted_rand(&[0, 0], &[1, 1]), 1.0);
    assert_is(adjusted_rand(&[0, 1], &[1, 0]), 1.0);
    assert_is(v_measure(&[0], &[0]), 1.0);
}

#[test]
fn a_theme_is_suggested_without_the_card_in_question() {
    let themes = [vec![0, 1], vec![2], vec![3, 4], vec![]];
    let mut seen = Vec::new();
    let hits = Hits::leave_one_out(&themes, |card, themes| {
        seen.push(themes.to_vec());
        match card {
            0 => vec![0, 1, 2, 3],
            1 => vec![1, 2, 0],
            2 => vec![0, 2, 3, 1],
            3 => vec![2],
            _ => vec![],
        }
    });
    // Right first for cards 0 and 3, among the first three for card 1 as well, of five.
    assert_eq!(hits, Hits { first: 0.4, top_three: 0.6 });
    assert_eq!(seen[1], [vec![0], vec![2], vec![3, 4], vec![]]);
    assert_eq!(seen[2], [vec![0, 1], vec![], vec![3, 4], vec![]]);
}
