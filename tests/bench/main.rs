//! How long the things take that people wait for, beside the least that the machine needs for the
//! same work.
//!
//! Both sides of a ratio are measured in one run, by turns. Nothing is asserted: a slow machine is no
//! fault. `cargo bench` measures everything, `cargo bench -- save write` only these; `--quick` leaves
//! the largest edition out.

mod board;
mod effort;
mod formats;
mod least;
mod load;
mod measure;
mod merge;
mod people;
mod quarters;
mod save;
mod sets;
mod start;
mod themes;
mod write;

use std::error::Error;
use std::io::{self, Write as _};

use effort::Effort;
use measure::Row;

/// What a measurement may fail with; it then says so and ends the run.
type Measured = Result<Vec<Row>, Box<dyn Error>>;

/// Measures something.
type Measurement = fn(Effort) -> Measured;

/// What is measured: what it is called, and how.
const MEASUREMENTS: [(&str, Measurement); 10] = [
    ("start", start::rows),
    ("sets", sets::rows),
    ("save", save::rows),
    ("load", load::rows),
    ("write", write::rows),
    ("formats", formats::rows),
    ("quarters", quarters::rows),
    ("themes", themes::rows),
    ("board", board::rows),
    ("merge", merge::rows),
];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    if let [role, folder] = arguments.as_slice()
        && role == least::READ
    {
        return least::read_all(folder.as_ref());
    }
    if let [role, count] = arguments.as_slice()
        && role == themes::growth::GROUP
    {
        return themes::growth::group(count);
    }
    let effort = Effort::from_arguments(&arguments);
    let wanted: Vec<_> = arguments.iter().filter(|word| !word.starts_with('-')).collect();
    let mut rows = Vec::new();
    for (name, measurement) in MEASUREMENTS {
        if wanted.is_empty() || wanted.iter().any(|word| *word == name) {
            writeln!(io::stderr(), "measuring {name} …")?;
            rows.extend(measurement(effort)?);
        }
    }
    writeln!(io::stdout(), "\n{}", measure::table(&rows))?;
    Ok(())
}
