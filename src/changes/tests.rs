//! Tests of what changed between two editions.
