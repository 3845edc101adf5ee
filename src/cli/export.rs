//! `tongbao export`: an issue as a Word file, Markdown, text or JSON.
//!
//! Drafts are exported like any other issue. An issue that cannot be read without fault is not, since
//! something would be missing from the file; what the rules of `check` say of it is no hindrance.

use std::io;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::args::{ExportFormat, Format};
use super::outcome::Outcome;
use super::report::report;
use super::terminal::Terminal;
use super::{args, issues, paths};
use crate::check::Asked;
use crate::diag::{Diagnostics, Files, Severity};
use crate::document::docx;
use crate::export::json::{Beside, View};
use crate::lang::Message;
use crate::model::ledger::Ledger;
use crate::model::{
    Archive, Config, Edition, Issue, IssueReference, Role, Series, Status, Visible, numbering,
};
use crate::site::{Plan, Selection};
use crate::source::{Disk, Workspace};
use crate::{check, document, export};

pub(super) fn run(folder: &Path, options: &args::Export, terminal: &mut Terminal) -> Outcome {
    let Some(disk) = paths::open(folder, terminal) else { return Outcome::Failed };
    let mut files = Files::new();
    let mut faults = Diagnostics::new();
    let workspace = Workspace::read(&disk, &mut files, &mut faults);
    let archive = Archive::read(&workspace, &mut faults);
    let tell = |faults: &Diagnostics, terminal: &mut Terminal| {
        report(faults, &files, Format::Human, terminal)
    };
    let Some(config) = &archive.config else { return tell(&faults, terminal) };
    if archive.incomplete && is_unknown(&options.issue, &archive) {
        // It may be one of those that could not be read.
        return tell(&faults, terminal);
    }
    let Some(issue) = issues::named(&options.issue, &archive, terminal) else {
        return Outcome::Failed;
    };
    let mut faults = errors_of(issue, faults);
    let Some(series) = config.series(&issue.series.value) else {
        let context = check::Context {
            archive: &archive,
            project: &disk,
            files: &files,
            asked: Asked::Everything,
        };
        check::run(&context, &mut faults);
        return tell(&errors_of(issue, faults), terminal);
    };
    let exported = Exported { disk: &disk, archive: &archive, config, issue, series };
    let bytes = exported.made(options.to, &mut faults);
    if faults.has_errors() {
        return tell(&faults, terminal);
    }
    deliver(&bytes, options, issue, terminal)
}

/// Whether a name means no issue that could be read.
fn is_unknown(name: &str, archive: &Archive) -> bool {
    let reference = IssueReference::parse(name);
    reference.is_some_and(|reference| archive.issues_named(&reference).is_empty())
}

/// The errors in the file of one issue.
fn errors_of(issue: &Issue, faults: Diagnostics) -> Diagnostics {
    let mut errors = Diagnostics::new();
    errors.extend(
        faults
            .into_iter()
            .filter(|fault| fault.span.file == issue.file && fault.severity == Severity::Error),
    );
    errors
}

/// An issue and all that it is exported from.
struct Exported<'a> {
    disk: &'a Disk,
    archive: &'a Archive,
    config: &'a Config,
    issue: &'a Issue,
    series: &'a Series,
}

impl Exported<'_> {
    /// The bytes of the file. Files beside the issue that cannot be read go to `out`.
    fn made(&self, format: ExportFormat, out: &mut Diagnostics) -> Vec<u8> {
        let Self { archive, config, issue, series, .. } = *self;
        let source = export::ExportContext { archive, config, project: self.disk };
        if format == ExportFormat::Json {
            return self.json(source);
        }
        let laid_out = export::lay_out(&source, issue, series, out);
        match format {
            ExportFormat::Docx => docx::write(&laid_out, &self.setup()),
            ExportFormat::Md => document::markdown::write(&laid_out).into_bytes(),
            ExportFormat::Txt | ExportFormat::Json => {
                document::text::write(&laid_out).into_bytes()
            }
        }
    }

    /// Everything, with what all published issues tell of its failings. Addresses are those on the
    /// website, as far as what they lead to is there.
    fn json(&self, source: export::ExportContext<'_>) -> Vec<u8> {
        let Self { archive, issue, series, .. } = *self;
        let told = |one: &&Issue| one.status == Status::Published || one.id() == issue.id();
        let told: Visible = archive.issues.iter().filter(told).map(Issue::id).collect();
        let view = View {
            source,
            edition: Edition::Internal,
            visible: &Plan::new(archive, &Selection::default()).visible,
            ledger: &Ledger::of(archive, &told),
        };
        let values = export::json::issue(view, issue, series, &Beside::default());
        let json = serde_json::to_string_pretty(&values).expect("all keys are names");
        (json + "\n").into_bytes()
    }

    /// What the Word file says of itself, and its fonts: the first family that is configured for a
    /// role, else the one that offices have.
    fn setup(&self) -> docx::Setup {
        let usual = docx::FontNames::default();
        let first = |role: Role, usual: String| {
            let families = self.config.pdf.fonts.get(&role);
            let family = families.and_then(|list| list.first());
            family.map_or(usual, |family| family.value.trim().to_owned())
        };
        let citation = numbering::citation(self.series, self.issue);
        let title = self.issue.title.as_ref();
        let title =
            title.map(|title| title.value.split_whitespace().collect::<Vec<_>>().join(" "));
        docx::Setup {
            fonts: docx::FontNames {
                body: first(Role::Body, usual.body),
                kai: first(Role::Kai, usual.kai),
                hei: first(Role::Hei, usual.hei),
                song: first(Role::Song, usual.song),
                title: first(Role::Title, usual.title),
            },
            title: title.map_or(citation.clone(), |title| format!("{citation} {title}")),
            author: self.config.organization.name.clone(),
            date: self.issue.date.value.to_string(),
        }
    }
}

/// Writes the file, or prints it: texts unless a file is named, a Word file only where `-` is.
fn deliver(
    bytes: &[u8],
    options: &args::Export,
    issue: &Issue,
    terminal: &mut Terminal,
) -> Outcome {
    let path = match &options.output {
        Some(path) if path == Path::new("-") => None,
        Some(path) => Some(path.clone()),
        None if options.to == ExportFormat::Docx => {
            Some(PathBuf::from(format!("{}.docx", issue.id())))
        }
        None => None,
    };
    let Some(path) = path else {
        terminal.bytes(bytes);
        return Outcome::Clean;
    };
    let written = if options.force { fs_err::write(&path, bytes) } else { put(&path, bytes) };
    let failure = match written {
        Ok(()) => {
            let summary = Message::new("summary-export").with("issue", issue.id());
            terminal.tell(&summary.with("file", path.display()));
            return Outcome::Clean;
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Message::new("failure-exists").with("file", path.display())
        }
        Err(error) => Message::new("failure-write").with("words", error),
    };
    terminal.failure(&failure);
    Outcome::Failed
}

/// Writes a new file; one that exists is left alone.
fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs_err::OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)
}
