//! An issue as a Word file, Markdown, text, a mail or JSON.
//!
//! Drafts are exported like any other issue. An issue that cannot be read without fault is not, since
//! something would be missing from the file; what the rules of [`check`](super::check) say of it is no
//! hindrance.

use super::workbench::{Faults, IssueError, Workbench, read};
use crate::check::{Asked, Findings};
use crate::diag::{Diagnostics, Severity};
use crate::document::mail::Mail;
use crate::document::{Document, docx, fingerprint, mail};
use crate::export::json::{Beside, TextForm, View};
use crate::model::ledger::Ledger;
use crate::model::{
    Archive, Issue, IssueId, IssueReference, Role, Series, Status, Visible, labels, numbering,
};
use crate::site::{Plan, Selection};
use crate::source::{Project, unreadable};
use crate::text::single_spaced;
use crate::{document, export};

/// What an issue is exported as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// A Word file.
    Docx,
    /// Markdown.
    Markdown,
    /// Text.
    Text,
    /// A mail that waits to be sent.
    Mail,
    /// JSON, with what the website does not say.
    Json,
}

/// An exported issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedFile {
    /// The issue.
    pub issue: IssueId,
    /// The bytes of the file.
    pub bytes: Vec<u8>,
}

/// Why an issue is not exported.
#[derive(Debug)]
pub enum ExportError {
    /// There is no such issue.
    Issue(IssueError),
    /// The issue, or the archive around it, has these faults.
    Faults(Faults),
}

impl From<IssueError> for ExportError {
    fn from(error: IssueError) -> Self {
        Self::Issue(error)
    }
}

/// Exports the issue that `name` means.
///
/// # Errors
/// See [`ExportError`].
pub fn export_issue(
    project: &dyn Project,
    name: &str,
    format: ExportFormat,
) -> Result<ExportedFile, ExportError> {
    let mut workbench = read(project);
    let Some(config) = &workbench.archive.config else { return Err(all(workbench)) };
    if workbench.archive.incomplete && is_unknown(name, &workbench.archive) {
        // It may be one of those that could not be read.
        return Err(all(workbench));
    }
    let issue = workbench.issue(name)?;
    let path = issue.path.clone();
    let errors = |severity, of: &str| severity == Severity::Error && of == path.as_str();
    let Some(series) = config.find_series(&issue.series.value) else {
        workbench.ask(Asked::Everything, project, &mut Findings::default());
        return Err(ExportError::Faults(workbench.into_faults(errors)));
    };
    let mut faults = workbench.found(errors);
    let source = export::ExportContext { archive: &workbench.archive, config, project };
    let bytes = Exporter { source, issue, series }.bytes(format, &mut faults);
    if faults.has_errors() {
        return Err(ExportError::Faults(Faults {
            files: workbench.files,
            diagnostics: faults,
        }));
    }
    Ok(ExportedFile { issue: issue.id(), bytes })
}

fn all(workbench: Workbench) -> ExportError {
    ExportError::Faults(workbench.into_faults(|_, _| true))
}

/// Whether a name means no issue that could be read.
fn is_unknown(name: &str, archive: &Archive) -> bool {
    let reference = IssueReference::parse(name);
    reference.is_some_and(|reference| archive.issues_named(&reference).is_empty())
}

/// An issue and all that it is exported from.
struct Exporter<'a> {
    source: export::ExportContext<'a>,
    issue: &'a Issue,
    series: &'a Series,
}

impl Exporter<'_> {
    /// The bytes of the file. Files beside the issue that cannot be read go to `out`.
    fn bytes(&self, format: ExportFormat, out: &mut Diagnostics) -> Vec<u8> {
        let mut laid_out = || export::lay_out(&self.source, self.issue, self.series, out);
        match format {
            ExportFormat::Mail => {
                let document = laid_out();
                let attachments = self.attachments(out);
                mail::write(&document, self.mail(&document, attachments))
            }
            ExportFormat::Docx => docx::write(&laid_out(), &self.setup()),
            ExportFormat::Markdown => document::markdown::write(&laid_out()).into_bytes(),
            ExportFormat::Text => document::text::write(&laid_out()).into_bytes(),
            ExportFormat::Json => self.json(),
        }
    }

    /// Everything, with what all published issues tell of its failings. Addresses are those on the
    /// website, as far as what they lead to is there.
    fn json(&self) -> Vec<u8> {
        let Self { source, issue, series } = *self;
        let archive = source.archive;
        let told = |one: &&Issue| one.status == Status::Published || one.id() == issue.id();
        let told: Visible = archive.issues().filter(told).map(Issue::id).collect();
        let view = View {
            archive,
            config: source.config,
            form: TextForm::AsWritten,
            visible: &Plan::new(archive, &Selection::default()).visible,
            ledger: &Ledger::of(archive, &told),
        };
        let values = export::json::issue(view, issue, series, &Beside::default());
        let json = serde_json::to_string_pretty(&values).expect("all keys are names");
        (json + "\n").into_bytes()
    }

    /// The files that are attached, as they are, by their names; those that cannot be read go to `out`.
    fn attachments(&self, out: &mut Diagnostics) -> Vec<(String, Vec<u8>)> {
        let mut read = Vec::new();
        for attachment in &self.issue.attachments {
            let Some(path) = self.issue.file(&attachment.file.value) else { continue };
            match self.source.project.read(&path) {
                Ok(bytes) => read.push((path.file_name().to_owned(), bytes)),
                Err(error) => out.push(unreadable(attachment.file.span, &path, &error)),
            }
        }
        read
    }

    /// What the mail says of itself. One that nobody released says so in its subject.
    fn mail(&self, document: &Document, attachments: Vec<(String, Vec<u8>)>) -> Mail {
        let mark = match self.issue.status {
            Status::Draft => format!("【{}】", labels::DRAFT),
            Status::Review => format!("【{}】", labels::REVIEW),
            Status::Published => String::new(),
        };
        Mail {
            subject: format!("{mark}{}", self.title()),
            id: format!("{}.{}", self.issue.id(), fingerprint(&document.blocks)),
            seconds: self.issue.date.value.unix_seconds(),
            attachments,
        }
    }

    /// How it is cited, and its title.
    fn title(&self) -> String {
        let citation = numbering::citation(self.series, self.issue);
        match &self.issue.title {
            Some(title) => format!("{citation} {}", single_spaced(&title.value)),
            None => citation,
        }
    }

    /// What the Word file says of itself, and its fonts: the first family that is configured for a
    /// role, else the one that offices have.
    fn setup(&self) -> docx::Setup {
        let config = self.source.config;
        let usual = docx::FontNames::default();
        let first = |role: Role, usual: String| {
            let family = config.pdf.fonts.of(role).first();
            family.map_or(usual, |family| family.value.trim().to_owned())
        };
        docx::Setup {
            fonts: docx::FontNames {
                body: first(Role::Body, usual.body),
                kai: first(Role::Kai, usual.kai),
                hei: first(Role::Hei, usual.hei),
                song: first(Role::Song, usual.song),
                title: first(Role::Title, usual.title),
            },
            title: self.title(),
            author: config.organization.name.clone(),
            date: self.issue.date.value.to_string(),
        }
    }
}
