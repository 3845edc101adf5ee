//! The commands.
//!
//! 1. [`args`] says what can be typed, in the reader's language.
//! 2. [`run`] finds the language, parses, and calls one command; each has a file of its own.
//! 3. [`Terminal`] is where commands write: data to stdout, everything for people to stderr.
//!
//! Exit codes: 0 clean, 1 problems found, 2 could not run.

mod args;
mod build;
mod check;
mod completions;
mod correct;
mod doctor;
mod explain;
mod export;
mod import;
mod init;
mod list;
mod new;
mod outcome;
mod parse;
mod print;
mod publish;
mod report;
mod schema;
mod serve;
mod terminal;
mod usage;
mod verify;
mod void;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::lang::Lang;
use args::Command;
use outcome::{Ended, Outcome};
use terminal::Terminal;

/// Runs the program with its arguments, the name of the program first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let lang = language(&arguments);
    let outcome = match parse::parse(&arguments, lang) {
        Ok(arguments) => command(arguments, lang),
        Err(error) => usage::tell(&error, lang),
    };
    ExitCode::from(outcome.code())
}

fn command(arguments: args::Arguments, lang: Lang) -> Outcome {
    let mut terminal = Terminal::new(&arguments.global, lang);
    let folder = &arguments.global.directory;
    let ended: Ended = match arguments.command {
        Command::Init(options) => init::run(&options, &mut terminal),
        Command::New(options) => new::run(folder, &options, &mut terminal),
        Command::List(options) => list::run(folder, &options, &mut terminal),
        Command::Build(options) => build::run(folder, &options, &mut terminal),
        Command::Check(options) => check::run(folder, &options, &mut terminal),
        Command::Import(options) => import::run(folder, &options, &mut terminal),
        Command::Serve(options) => serve::run(folder, &options, &mut terminal),
        Command::Doctor => doctor::run(folder, &mut terminal),
        Command::Print(options) => print::run(folder, &options, &mut terminal),
        Command::Publish(options) => publish::run(folder, &options, &mut terminal),
        Command::Correct(options) => correct::run(folder, &options, &mut terminal),
        Command::Void(options) => void::run(folder, &options, &mut terminal),
        Command::Verify(options) => verify::run(folder, &options, &mut terminal),
        Command::Export(options) => export::run(folder, &options, &mut terminal),
        Command::Explain(options) => explain::run(&options, &mut terminal),
        Command::Schema(options) => schema::run(folder, &options, &mut terminal),
        Command::Completions(options) => Ok(completions::run(&options, lang, &mut terminal)),
    };
    ended.unwrap_or_else(|failure| {
        terminal.failure(&failure.message);
        failure.outcome
    })
}

/// `--lang` where it is typed, else the environment's language, else Chinese. Asked before parsing,
/// since help and usage errors are told in it too.
fn language(arguments: &[OsString]) -> Lang {
    let mut words = arguments.iter().skip(1).map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        if let Some(code) = word.strip_prefix("--lang=") {
            return Lang::parse(code).unwrap_or_default();
        }
        if word == "--lang" {
            return words.next().and_then(|code| Lang::parse(&code)).unwrap_or_default();
        }
    }
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| Lang::parse(&value))
        .unwrap_or_default()
}
