//! The time that has gone, in a few words.

/// Returns how long it has taken of how long it was planned, in a few words, or in fewer.
pub(super) fn minutes(clock: super::Clock, short: bool) -> String {
    let elapsed = clock.elapsed.as_secs() / 60;
    let planned = clock.planned.as_secs().div_ceil(60);
    match (planned, short) {
        (0, _) => format!("{elapsed} min"),
        (_, false) => format!("{elapsed} of {planned} min"),
        (_, true) => format!("{elapsed}/{planned}'"),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::prompt::Clock;

    #[test]
    fn minutes_are_told_in_few_words() {
        let clock = |elapsed, planned| Clock {
            elapsed: Duration::from_secs(elapsed),
            planned: Duration::from_secs(planned),
        };
        assert_eq!(minutes(clock(12 * 60 + 59, 17 * 60), false), "12 of 17 min");
        assert_eq!(minutes(clock(12 * 60, 17 * 60), true), "12/17'");
        assert_eq!(minutes(clock(61, 0), false), "1 min");
    }
}
