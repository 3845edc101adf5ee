//! What was wrong with the command line, in the reader's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::outcome::Outcome;
use super::parse;
use super::terminal::print_error;
use crate::lang::{Lang, Message};

/// Help and version are data and no fault, and so is help for whoever types no command; all else is a
/// fault in what was typed.
pub(super) fn tell(error: &clap::Error, lang: Lang) -> Outcome {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // A closed pipe leaves nobody to tell.
        let _ = error.print();
        return Outcome::Clean;
    }
    if is_without_command(error) {
        let _ = parse::command(lang).print_help();
        return Outcome::Clean;
    }
    let word = Message::new("severity-error").text(lang);
    let help = Message::new("usage-help").text(lang);
    print_error(&format!("{word}: {}\n{help}\n", message(error).text(lang)));
    Outcome::Failed
}

fn is_without_command(error: &clap::Error) -> bool {
    use ErrorKind::{DisplayHelpOnMissingArgumentOrSubcommand, MissingSubcommand};
    matches!(error.kind(), DisplayHelpOnMissingArgumentOrSubcommand | MissingSubcommand)
}

fn message(error: &clap::Error) -> Message {
    let argument = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let command = text(error, ContextKind::InvalidSubcommand);
            let near = text(error, ContextKind::SuggestedSubcommand);
            suggested(["usage-command", "usage-command.near"], near).with("command", command)
        }
        ErrorKind::UnknownArgument => {
            let near = text(error, ContextKind::SuggestedArg);
            suggested(["usage-argument", "usage-argument.near"], near)
                .with("argument", argument)
        }
        ErrorKind::MissingRequiredArgument => {
            Message::new("usage-missing").with("argument", argument)
        }
        ErrorKind::ArgumentConflict => {
            let other = text(error, ContextKind::PriorArg);
            Message::new("usage-conflict").with("argument", argument).with("other", other)
        }
        _ if value.is_empty() => Message::new("usage-other").with("argument", argument),
        _ => {
            let known = text(error, ContextKind::ValidValue);
            let id = if known.is_empty() { "usage-value" } else { "usage-value.known" };
            let message = Message::new(id).with("argument", argument).with("value", value);
            message.with("known", known)
        }
    }
}

/// The plain text, or the one that names what was probably meant.
fn suggested([plain, with_near]: [&'static str; 2], near: String) -> Message {
    if near.is_empty() {
        Message::new(plain)
    } else {
        Message::new(with_near).with("near", near)
    }
}

/// What clap says of one part of an error; empty where it says nothing.
fn text(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    }
}
