//! How the files of one issue are made.

use std::ops::ControlFlow;
use std::sync::Arc;

use super::confirmation::Confirmations;
use super::folder::PrintFolder;
use super::numbered::SheetFile;
use super::options::PrintOptions;
use super::printed_issue::{PrintedFile, PrintedIssue, PrintedKind};
use super::refused::PrintError;
use super::{confirmation, inked, preflight, review_copy};
use crate::diag::{Diagnostics, Files};
use crate::model::{Archive, Config, Issue, IssueId, Recipients, Status};
use crate::office::build::{BuildError, BuildProgress};
use crate::office::dry_run::changed_since_published;
use crate::office::printed::{made_of, print_plan};
use crate::office::register::FrozenPdfs;
use crate::office::review::unpublished_changes;
use crate::output::MemorySink;
use crate::print::{MailingPaper, Original, Share};
use crate::register::Register;
use crate::site::{BuildRequest, EngineSettings, InternalPdf, Registered, Sinks, Toolchain};
use crate::source::Disk;
use crate::{print, site, typeset};

/// An issue that is being printed.
pub(super) struct PrintRun<'a> {
    /// The workspace.
    pub(super) disk: &'a Disk,
    /// What stands in it.
    pub(super) archive: &'a Archive,
    /// Its settings.
    pub(super) config: &'a Config,
    /// The register, where there is one.
    pub(super) register: Option<&'a Register>,
    /// What is asked for.
    pub(super) options: &'a PrintOptions,
    /// Told how far it is.
    pub(super) progress: &'a BuildProgress<'a>,
}

impl PrintRun<'_> {
    /// Prints it into its folder.
    pub(super) fn print(
        &self,
        id: &IssueId,
        files: &mut Files,
        out: &mut Diagnostics,
    ) -> Result<PrintedIssue, PrintError> {
        if self.archive.removal(id).is_some() {
            return Err(PrintError::Removed(id.clone()));
        }
        let mut unapproved = unpublished_changes(self.disk, self.disk, (self.archive, files));
        unapproved.retain(|one| one.issue() == id);
        if !unapproved.is_empty() {
            return Err(BuildError::Unapproved(unapproved).into());
        }
        let issue = self.archive.issue(id).ok_or(BuildError::Faults)?;
        if self.options.review_copy && issue.status == Status::Published {
            return Err(PrintError::Published(id.clone()));
        }
        let settings = EngineSettings { choice: None, workspace: self.disk.root().to_owned() };
        let toolchain = Toolchain::new(self.disk, self.config, Some(&settings), files, out);
        let toolchain = toolchain.ok_or(BuildError::Faults)?;
        let folder = PrintFolder::open(self.disk, id)?;
        let pool = typeset::pool(0);
        let pool = pool.map_err(|error| BuildError::Threads(error.to_string()))?;
        let made =
            pool.install(|| self.make(issue, &toolchain, &folder, (&mut *files, &mut *out)))?;
        let (printed, source) = made;
        let (folder, gone) = folder.finish(&source)?;
        out.extend(changed_since_published(
            self.disk,
            (self.archive, self.config),
            &toolchain,
            id,
            files,
        ));
        let is_preview = issue.status != Status::Published;
        let recipients = self.archive.recipients.of(id);
        let mismatch =
            issue.copies.and_then(|copies| Some((copies, recipients.unlike(copies)?)));
        Ok(PrintedIssue {
            issue: id.clone(),
            is_preview,
            folder,
            files: printed,
            gone,
            mismatch,
            unaddressed: recipients.unaddressed(),
            date: issue.date.value,
            reply_by: match self.options.confirmations {
                Confirmations::ReplyBy(day) => day,
                Confirmations::None => None,
            },
        })
    }

    /// Makes all files, and returns them with what they are made of.
    fn make(
        &self,
        issue: &Issue,
        toolchain: &Toolchain,
        folder: &PrintFolder,
        (files, out): (&mut Files, &mut Diagnostics),
    ) -> Result<(Vec<PrintedFile>, String), PrintError> {
        let id = issue.id();
        let recipients = self.archive.recipients.of(&id);
        let shares = self.options.copies.as_ref();
        let shares = shares.map(|copies| copies.shares(issue, &recipients)).transpose()?;
        let plan = print_plan(self.archive, issue);
        let nowhere = MemorySink::default();
        let sinks = Sinks { public: &nowhere, print: &nowhere };
        let whole = (self.archive, self.config);
        let request = BuildRequest::unwatched(self.disk, whole, toolchain, &plan, sinks);
        let frozen = FrozenPdfs { project: self.disk, register: self.register };
        let registered =
            Registered { internal: &|id| frozen.internal(id), ..Registered::nothing() };
        let request = BuildRequest { registered, ..request };
        let internal = site::internal_pdf(&request, &id, files, out);
        let InternalPdf { pdf, title, source } = internal.ok_or(BuildError::Faults)?;
        if self.register.is_none_or(|register| register.editions(&id).is_empty()) {
            out.extend(preflight::told(&request, issue, files));
        }
        let original = Original {
            title,
            organization: self.config.organization.name.clone(),
            date: issue.date.value,
            pdf: Arc::from(pdf.pdf),
            pages: pdf.pages,
        };
        let sheets = self.sheets(issue, shares.as_deref(), original.pages);
        let mut printed = Vec::new();
        let all = 1 + sheets.len() + self.papers(issue, &recipients);
        let mut put = |kind: PrintedKind, name: Option<String>, bytes: &[u8], pages: usize| {
            let name = name.unwrap_or_else(|| kind.file(&id));
            folder.put(&name, bytes)?;
            printed.push(PrintedFile { name, kind, pages });
            self.goes_on(printed.len(), all)
        };
        self.goes_on(0, all)?;
        put(PrintedKind::Pages, None, &original.pdf, original.pages)?;
        if self.options.review_copy {
            let paper = review_copy::paper(self.disk, &request, issue, (files, out))?;
            let paper = paper.ok_or(BuildError::Faults)?;
            put(PrintedKind::ReviewCopy, None, &paper.pdf, paper.pages)?;
        }
        for SheetFile { name, kind, sides } in sheets {
            let set = print::set(&original, (kind.name(), sides), toolchain, files, out);
            let set = set.ok_or(BuildError::Faults)?;
            put(kind, name, &set.pdf, set.pages)?;
        }
        let inks = (self.options.inks.as_slice(), self.options.booklet);
        for (kind, paper) in inked::papers(&request, (&id, &original), inks, (files, out))? {
            put(kind, None, &paper.pdf, paper.pages)?;
        }
        if !recipients.recipients.is_empty() {
            let labels = self.options.labels.unwrap_or(print::LABEL_SHEETS[0].1);
            let copies = (shares.as_deref(), issue.copies);
            let mailing = print::mailing(&original, &recipients, copies, labels);
            for paper in MailingPaper::ALL {
                let set =
                    print::set_mailing(&original, (paper, &mailing), toolchain, files, out);
                let set = set.ok_or(BuildError::Faults)?;
                put(PrintedKind::Mailing(paper), None, &set.pdf, set.pages)?;
            }
            let workbook = print::workbook(&mailing).map_err(BuildError::Io)?;
            put(PrintedKind::Workbook, None, &workbook, 0)?;
        }
        let confirmations = (&id, self.options.confirmations);
        for (name, paper) in confirmation::papers(&request, confirmations, files, out)? {
            put(PrintedKind::Confirmation, Some(name), &paper.pdf, paper.pages)?;
        }
        Ok((printed, made_of(&source, &recipients)))
    }

    /// How many files are made besides the pages and their sheets.
    fn papers(&self, issue: &Issue, recipients: &Recipients) -> usize {
        let sent = match recipients.recipients.is_empty() {
            true => 0,
            false => MailingPaper::ALL.len() + 1,
        };
        let confirmed = match self.options.confirmations {
            Confirmations::None => 0,
            Confirmations::ReplyBy(_) => issue.entries.len(),
        };
        let inked = 2 * self.options.inks.len();
        usize::from(self.options.review_copy) + inked + sent + confirmed
    }

    fn goes_on(&self, made: usize, all: usize) -> Result<(), BuildError> {
        match (self.progress)(made, all) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(BuildError::Stopped),
        }
    }

    /// The files whose sheets show the pages of the issue.
    fn sheets(&self, issue: &Issue, shares: Option<&[Share]>, pages: usize) -> Vec<SheetFile> {
        let layout = self.options.booklet;
        let sides = print::booklet(pages, layout);
        let booklet = SheetFile { kind: PrintedKind::Booklet, name: None, sides };
        let numbered = self.options.copies.as_ref().zip(shares);
        let numbered =
            numbered.map(|(copies, shares)| copies.files(issue, shares, (pages, layout)));
        [booklet].into_iter().chain(numbered.into_iter().flatten()).collect()
    }
}
