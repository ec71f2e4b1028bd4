//! credo runs a team's customer-service-culture workshop and writes the philosophy it agrees on.

pub mod domain;
pub mod flow;
pub mod prompt;
pub mod text;
pub mod ui;

/// Runs.
pub fn main() -> std::process::ExitCode {
    std::process::ExitCode::SUCCESS
}
