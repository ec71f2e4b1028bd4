//! The `credo` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    credo::cli::main()
}
