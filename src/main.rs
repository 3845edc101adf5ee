//! The `tongbao` program: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    tongbao::cli::run(std::env::args_os())
}
