//! The command-line program: the same core as the extension, for batch work, tests and evaluation.
//!
//! Exit 0 = every input gave an answer (or, in a batch, an error line); 1 = a single input failed; 2 = wrong usage.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run(std::env::args_os().skip(1))
}
