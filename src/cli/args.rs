//! What can be typed, command by command. Only this file, `parse` and `completions` know clap.

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::output::Existing;
use crate::render::context::Ink;
use crate::serve::Origin;

/// Everything that was typed.
#[derive(Debug, Parser)]
#[command(name = "tongbao", version, disable_help_subcommand = true)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// What every command takes.
#[derive(Debug, Clone, Args)]
pub(super) struct Global {
    #[arg(short = 'C', long, global = true, default_value = ".", value_name = "DIR")]
    pub(super) directory: PathBuf,
    #[arg(long, global = true, value_enum)]
    pub(super) lang: Option<LangName>,
    #[arg(short, long, global = true)]
    pub(super) quiet: bool,
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    pub(super) verbose: bool,
    #[arg(long, global = true, value_enum, default_value = "auto")]
    pub(super) color: Colour,
}

/// Names of the languages on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum LangName {
    Zh,
    En,
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    Auto,
    Always,
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Init(Init),
    New(New),
    List(List),
    Build(Build),
    Check(Check),
    Import(Import),
    Serve(Serve),
    Doctor,
    Explain(Explain),
    Schema(Schema),
    Print(Print),
    Publish(Publish),
    Correct(Correct),
    Void(Void),
    Verify(Verify),
    Export(Export),
    Completions(Completions),
}

/// `tongbao init`
#[derive(Debug, Args)]
pub(super) struct Init {
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
    #[arg(long)]
    pub(super) templates: bool,
}

/// `tongbao new`
#[derive(Debug, Args)]
pub(super) struct New {
    #[arg(long, value_name = "SERIES")]
    pub(super) series: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) date: Option<String>,
    #[arg(long, value_name = "TITLE")]
    pub(super) title: Option<String>,
    #[arg(long, value_name = "UNIT")]
    pub(super) unit: Vec<String>,
}

/// `tongbao list`
#[derive(Debug, Args)]
pub(super) struct List {
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) as_of: Option<String>,
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: ListFormat,
}

/// How a list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    Human,
    Json,
}

/// `tongbao build`
#[derive(Debug, Args)]
pub(super) struct Build {
    #[arg(long, value_name = "ISSUE")]
    pub(super) only: Vec<String>,
    #[arg(long)]
    pub(super) drafts: bool,
    #[arg(long)]
    pub(super) no_pdf: bool,
    #[arg(long)]
    pub(super) force: bool,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) as_of: Option<String>,
    #[arg(long, value_enum)]
    pub(super) engine: Option<EngineName>,
    #[arg(short, long, value_name = "N", default_value_t = 0, hide_default_value = true,
        value_parser = clap::value_parser!(u16).range(0..=256))]
    pub(super) jobs: u16,
    #[arg(long)]
    pub(super) timings: bool,
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: Format,
}

/// Names of the engines on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum EngineName {
    Embedded,
    TypstCli,
}

/// `tongbao serve`
#[derive(Debug, Args)]
pub(super) struct Serve {
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) port: Option<u16>,
    #[arg(long)]
    pub(super) no_open: bool,
    #[arg(long, value_name = "IP")]
    pub(super) listen: Option<IpAddr>,
    #[arg(long, value_name = "FILE")]
    pub(super) password_file: Option<PathBuf>,
    #[arg(long, value_name = "URL", requires = "password_file")]
    pub(super) url: Vec<Origin>,
    #[arg(long, value_name = "NAME", requires = "password_file")]
    pub(super) add_person: Option<String>,
}

/// `tongbao check`
#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(long)]
    pub(super) fix: bool,
    #[arg(long, conflicts_with_all = ["fix", "format"])]
    pub(super) public: bool,
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: Format,
}

/// `tongbao import`
#[derive(Debug, Args)]
pub(super) struct Import {
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<PathBuf>,
    #[arg(long, value_name = "ISSUE")]
    pub(super) into: Option<String>,
    #[arg(short, long, value_name = "FILE", conflicts_with = "into")]
    pub(super) output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub(super) force: bool,
    #[arg(long, requires = "into")]
    pub(super) allow_empty: bool,
}

impl Import {
    /// The file that the YAML is written to, and what becomes of one that exists; `None` where it is printed.
    pub(super) fn file(&self) -> Option<(&Path, Existing)> {
        let path = self.output.as_deref().filter(|path| *path != Path::new("-"))?;
        Some((path, existing(self.force)))
    }
}

/// Returns what `--force` means for a file that exists.
pub(super) fn existing(force: bool) -> Existing {
    if force { Existing::Replaced } else { Existing::Kept }
}

/// How problems are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Human,
    Short,
    Json,
    Sarif,
}

/// `tongbao explain`
#[derive(Debug, Args)]
pub(super) struct Explain {
    #[arg(value_name = "RULE")]
    pub(super) rule: Option<String>,
}

/// `tongbao schema`
#[derive(Debug, Args)]
pub(super) struct Schema {
    #[arg(value_name = "NAME")]
    pub(super) name: Option<String>,
    #[arg(long, conflicts_with = "name")]
    pub(super) write: bool,
}

/// `tongbao export`
#[derive(Debug, Args)]
pub(super) struct Export {
    #[arg(value_name = "ISSUE")]
    pub(super) issue: String,
    #[arg(long, value_enum)]
    pub(super) to: ExportFormatName,
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    #[arg(long)]
    pub(super) force: bool,
}

/// `tongbao print`
#[derive(Debug, Args)]
pub(super) struct Print {
    #[arg(value_name = "ISSUE")]
    pub(super) issue: String,
    #[arg(long, value_name = "MM")]
    pub(super) creep: Option<String>,
    #[arg(long)]
    pub(super) marks: bool,
    #[arg(long, value_name = "FROM-TO")]
    pub(super) copies: Option<String>,
    #[arg(long, requires = "copies")]
    pub(super) booklets: bool,
    #[arg(long, requires = "copies")]
    pub(super) names: bool,
    #[arg(long, requires = "copies")]
    pub(super) per_recipient: bool,
    #[arg(long, value_name = "SHEET")]
    pub(super) labels: Option<String>,
    #[arg(long, value_enum)]
    pub(super) ink: Vec<InkName>,
    #[arg(long)]
    pub(super) review: bool,
    #[arg(long)]
    pub(super) confirm: bool,
    #[arg(long, value_name = "YYYY-MM-DD", requires = "confirm")]
    pub(super) reply_by: Option<String>,
}

/// Inks on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum InkName {
    Black,
    Spot,
    Cmyk,
}

impl InkName {
    /// The ink.
    pub(super) fn meant(self) -> Ink {
        match self {
            Self::Black => Ink::Black,
            Self::Spot => Ink::Spot,
            Self::Cmyk => Ink::Cmyk,
        }
    }
}

/// `tongbao publish`
#[derive(Debug, Args)]
pub(super) struct Publish {
    #[arg(value_name = "ISSUE")]
    pub(super) issue: String,
}

/// `tongbao correct`
#[derive(Debug, Args)]
pub(super) struct Correct {
    #[arg(value_name = "ISSUE")]
    pub(super) issue: String,
    #[arg(long, value_enum)]
    pub(super) kind: CorrectionName,
    #[arg(long, value_name = "TEXT")]
    pub(super) reason: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(super) was: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    pub(super) now: Vec<String>,
    #[arg(long, value_name = "UNIT")]
    pub(super) unit: Vec<String>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) date: Option<String>,
}

/// Kinds of corrections on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum CorrectionName {
    Erratum,
    Revision,
    Retraction,
    Removal,
}

/// `tongbao void`
#[derive(Debug, Args)]
pub(super) struct Void {
    #[arg(value_name = "NUMBER")]
    pub(super) number: String,
    #[arg(long, value_name = "TEXT")]
    pub(super) reason: String,
}

/// `tongbao verify`
#[derive(Debug, Args)]
pub(super) struct Verify {
    #[arg(long, value_name = "SHA-256")]
    pub(super) head: Option<String>,
    #[arg(long)]
    pub(super) rebuild: bool,
}

/// What an issue is exported as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ExportFormatName {
    Docx,
    Md,
    Txt,
    Eml,
    Json,
}

/// `tongbao completions`
#[derive(Debug, Args)]
pub(super) struct Completions {
    #[arg(value_enum, value_name = "SHELL")]
    pub(super) shell: clap_complete::Shell,
}
