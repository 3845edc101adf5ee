//! Reading what was typed, and the help of the command line in one language.

use std::ffi::OsString;

use clap::{CommandFactory, FromArgMatches};

use super::args::Arguments;
use crate::lang;
use crate::lang::Lang;

/// Reads what was typed.
pub(super) fn parse(arguments: &[OsString], lang: Lang) -> Result<Arguments, clap::Error> {
    let matches = command(lang).try_get_matches_from(arguments)?;
    Arguments::from_arg_matches(&matches)
}

/// The command line with its help in one language: `help-build` for a command, `help-build-only` for
/// its option, `help-global-lang` for one that all have.
pub(super) fn command(lang: Lang) -> clap::Command {
    let command = Arguments::command().about(lang::text(lang, "help"));
    let command = described(command, lang, "global", "tongbao");
    let names: Vec<String> =
        command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    names.iter().fold(command, |command, name| {
        command.mut_subcommand(name, |inner| {
            let inner = inner.about(lang::text(lang, &format!("help-{name}")));
            described(inner, lang, name, &format!("tongbao {name}"))
        })
    })
}

/// `name` is the command's in the catalogue, `typed` what is typed to call it. The words that clap
/// itself would write, in English, are replaced or left out.
fn described(command: clap::Command, lang: Lang, name: &str, typed: &str) -> clap::Command {
    let word = |id: &str| lang::text(lang, id);
    let command = command.mut_args(|arg| {
        let id = format!("help-{name}-{}", arg.get_id().as_str().replace('_', "-"));
        let arg = arg.help(word(&id));
        // The help itself tells the values and the default, where there are any.
        let takes_value = !matches!(arg.get_action(), clap::ArgAction::SetTrue);
        if takes_value { arg.hide_default_value(true).hide_possible_values(true) } else { arg }
    });
    let named = command.get_positionals().map(|arg| match arg.is_required_set() {
        true => format!(" <{}>", arg.get_value_names().map_or("", |names| &names[0])),
        false => format!(" [{}]", arg.get_value_names().map_or("", |names| &names[0])),
    });
    let named: String = named.collect();
    let has_commands = command.has_subcommands();
    let rest =
        if has_commands { format!(" <{}>", word("help-command")) } else { named.clone() };
    let usage = format!("{typed} [{}]{rest}", word("help-options"));
    let mut template = format!("{{about}}\n\n{}{{usage}}\n", word("help-usage"));
    let mut section = |id: &str, part: &str| {
        template.push_str(&format!("\n{}\n{{{part}}}\n", word(id)));
    };
    if has_commands {
        section("help-commands", "subcommands");
    }
    if !named.is_empty() {
        section("help-arguments", "positionals");
    }
    section("help-options-heading", "options");
    let help = flag("help", 'h', clap::ArgAction::Help, word("help-global-help"));
    let own =
        command.disable_help_flag(true).override_usage(usage).help_template(template).arg(help);
    if has_commands {
        let version =
            flag("version", 'V', clap::ArgAction::Version, word("help-global-version"));
        own.disable_version_flag(true).arg(version)
    } else {
        own
    }
}

fn flag(name: &'static str, short: char, action: clap::ArgAction, help: String) -> clap::Arg {
    clap::Arg::new(name).short(short).long(name).action(action).help(help)
}
