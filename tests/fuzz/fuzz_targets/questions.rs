//! Any bytes as a question set: a set or complaints, and a set survives being written and read.

#![no_main]

use credo::domain::QuestionSet;
use credo::questions::file::{SetFile, SetInFile};
use credo::yaml::{Limits, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    match parse::<SetFile>("fuzzed.yaml", bytes.to_vec(), Limits::QUESTIONS) {
        Err(complaints) => drop(complaints.render(true)),
        Ok((file, source)) => match QuestionSet::try_from(SetInFile::from(file)) {
            Err(faults) => drop(source.complaints(&faults.0).render(false)),
            Ok(set) => {
                let text = credo::questions::file::text(&set).expect("a set can be written");
                let (file, _) = parse::<SetFile>("again.yaml", text.into_bytes(), Limits::KEPT)
                    .expect("what was written can be read");
                assert_eq!(QuestionSet::try_from(SetInFile::from(file)), Ok(set));
            }
        },
    }
});
