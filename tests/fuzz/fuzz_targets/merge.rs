//! Any three texts, parted by NUL: merged, with all that only one side changed as that side has it.

#![no_main]

use credo::document::merge::{Version, merge};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let mut texts = text.splitn(3, '\0');
    let [base, ours, theirs] = [(); 3].map(|()| texts.next().unwrap_or_default());
    let version = |text| Version { text, sections: &[] };
    assert_eq!(merge(Some(version(base)), ours, version(base)).text(&[]), ours);
    assert_eq!(merge(Some(version(base)), base, version(theirs)).text(&[]), theirs);
    for base in [Some(version(base)), None] {
        let merged = merge(base, ours, version(theirs));
        let marked = merged.text(&[]);
        for conflict in merged.conflicts() {
            assert!(marked.contains(&conflict.ours) && marked.contains(&conflict.theirs));
        }
    }
});
