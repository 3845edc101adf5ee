//! `tongbao completions`: what a shell needs to complete commands and options.

use super::outcome::Outcome;
use super::terminal::Terminal;
use super::{args, parse};
use crate::lang::Lang;

/// Prints the script of a shell; its help is in `lang`.
pub(super) fn run(options: &args::Completions, lang: Lang, terminal: &mut Terminal) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut parse::command(lang), "tongbao", &mut script);
    terminal.data(&String::from_utf8_lossy(&script));
    Outcome::Clean
}
