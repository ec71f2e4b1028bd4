//! How long something takes, as people read it.

use std::time::Duration;

/// Returns a time in minutes, to half a minute: `3`, `0.5`.
pub fn minutes(time: Duration) -> String {
    let halves = time.as_secs().saturating_add(15) / 30;
    let half = if halves.is_multiple_of(2) { "" } else { ".5" };
    format!("{}{half}", halves / 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_whole_or_half() {
        let told = |seconds| minutes(Duration::from_secs(seconds));
        assert_eq!(told(0), "0");
        assert_eq!(told(30), "0.5");
        assert_eq!(told(100), "1.5");
        assert_eq!(told(12 * 60), "12");
    }
}
