//! What the print room needs of an issue, in `print/gongzuo-2017-8/`: its pages, the booklet, numbered copies,
//! who gets them, and what units are asked to confirm before.
//!
//! The internal edition is set as a build sets it; what is made of its pages is laid out by [`crate::print`].
//! An issue is printed as it stands: of a draft every sheet says that it is one. Errors in other issues are no
//! hindrance.

mod confirmation;
mod folder;
mod made_files;
mod refused;
mod review_copy;
mod told;
mod wanted;

use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::sync::Arc;

pub use confirmation::Confirmations;
pub use made_files::{printed_file, printed_files};
pub use refused::PrintError;
pub use wanted::WantedPrint;

use super::build::BuildError;
use super::dry_run::changed_since_published;
use super::printed::{made_of, print_plan};
use super::review::unpublished_changes;
use super::workbench::{Faults, Workbench, check_for_build};
use crate::diag::{Diagnostics, Files, Severity};
use crate::model::{Archive, Config, Issue, IssueId, IssueReference, Status};
use crate::output::MemorySink;
use crate::print::{BookletLayout, MailingPaper, Original};
use crate::render::assemble::CONFIRMATION;
use crate::render::context::{LabelSheet, Mailing, SheetSide};
use crate::site::{BuildRequest, EngineSettings, InternalPdf, Sinks, Timings, Toolchain};
use crate::source::Disk;
use crate::{print, site, typeset};
use folder::PrintFolder;

/// What shall be printed.
#[derive(Debug, Clone, Default)]
pub struct PrintOptions {
    /// How the booklet is laid out.
    pub booklet: BookletLayout,
    /// Which numbered copies are made; none where it is not asked for.
    pub copies: Option<CopyNumbers>,
    /// Whether numbered copies are made as booklets, too.
    pub numbered_booklets: bool,
    /// The sheets of labels for envelopes; the first one that is known where none is chosen.
    pub labels: Option<LabelSheet>,
    /// What units are asked to confirm.
    pub confirmations: Confirmations,
    /// Whether a copy for those who review it is made.
    pub review_copy: bool,
}

/// The numbers of copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyNumbers {
    /// From 1 to the number of copies that the issue says.
    AsPrinted,
    /// From the first to the last.
    Range(RangeInclusive<u32>),
}

/// How it went.
#[derive(Debug)]
pub struct PrintReport {
    /// What was found wrong with the issue, and with all that every issue depends on.
    pub faults: Faults,
    /// What was printed.
    pub result: Result<PrintedIssue, PrintError>,
}

/// What was printed of an issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedIssue {
    /// The issue.
    pub issue: IssueId,
    /// Whether every sheet says that it is a draft.
    pub is_preview: bool,
    /// The folder.
    pub folder: PathBuf,
    /// The files in it.
    pub files: Vec<PrintedFile>,
    /// Files that were printed before, and are not made of what was asked for now.
    pub gone: Vec<String>,
    /// How many copies the issue says are printed, and how many are sent out and kept, where these differ.
    pub mismatch: Option<(u32, u32)>,
}

/// A file for the print room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedFile {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: PrintedKind,
    /// Its pages; of a booklet the sides of its sheets.
    pub pages: usize,
}

/// What a file for the print room is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintedKind {
    /// The pages of the issue on A4.
    Pages,
    /// The booklet on A3.
    Booklet,
    /// Numbered copies on A4, with the first number and the last.
    Copies(u32, u32),
    /// The same as booklets on A3.
    Booklets(u32, u32),
    /// A paper of the mail room.
    Mailing(MailingPaper),
    /// The list of recipients as a workbook.
    Workbook,
    /// What one unit is asked to confirm.
    Confirmation,
    /// The copy for those who review it.
    ReviewCopy,
}

impl PrintedKind {
    /// What stands behind the issue in the name of the file, and behind its title in the PDF. The files are for an
    /// office that speaks Chinese, whatever the language of the program.
    fn name(self) -> &'static str {
        match self {
            Self::Pages => "",
            Self::Booklet => "小册子",
            Self::Copies(..) => "编号本",
            Self::Booklets(..) => "编号小册子",
            Self::Mailing(paper) => paper.name(),
            Self::Workbook => MailingPaper::List.name(),
            Self::Confirmation => CONFIRMATION,
            Self::ReviewCopy => "送审稿",
        }
    }

    fn file(self, id: &IssueId) -> String {
        match (self, self.name()) {
            (Self::Workbook, name) => format!("{id}-{name}.xlsx"),
            (_, "") => format!("{id}.pdf"),
            (_, name) => format!("{id}-{name}.pdf"),
        }
    }
}

/// Prints what `name` means into its folder.
pub fn print(disk: &Disk, name: &str, options: &PrintOptions) -> PrintReport {
    let workbench = check_for_build(disk, disk.reread(), &Timings::default());
    let is_unread = workbench.archive.incomplete && is_unknown(name, &workbench.archive);
    let Some(config) = workbench.archive.config.clone().filter(|_| !is_unread) else {
        let faults = workbench.into_faults(|severity, _| severity == Severity::Error);
        return PrintReport { faults, result: Err(BuildError::Faults.into()) };
    };
    let issue = match workbench.issue(name) {
        Ok(issue) => issue.id(),
        Err(error) => {
            let faults = workbench.into_faults(|_, _| false);
            return PrintReport { faults, result: Err(error.into()) };
        }
    };
    let own = workbench.archive.issue(&issue).map(|issue| issue.path.clone());
    let concerns = |path: &str| {
        !path.starts_with("bulletins/") || own.as_ref().is_some_and(|own| own.as_str() == path)
    };
    let mut found =
        workbench.found(|severity, path| severity != Severity::Hint && concerns(path));
    let Workbench { mut files, archive, .. } = workbench;
    let result = if found.has_errors() {
        Err(BuildError::Faults.into())
    } else {
        let run = PrintRun { disk, archive: &archive, config: &config, options };
        run.print(&issue, &mut files, &mut found)
    };
    PrintReport { faults: Faults { files, diagnostics: found }, result }
}

/// Whether a name means no issue that could be read.
fn is_unknown(name: &str, archive: &Archive) -> bool {
    let reference = IssueReference::parse(name);
    reference.is_some_and(|reference| archive.issues_named(&reference).is_empty())
}

struct PrintRun<'a> {
    disk: &'a Disk,
    archive: &'a Archive,
    config: &'a Config,
    options: &'a PrintOptions,
}

impl PrintRun<'_> {
    fn print(
        &self,
        id: &IssueId,
        files: &mut Files,
        out: &mut Diagnostics,
    ) -> Result<PrintedIssue, PrintError> {
        if self.archive.removal(id).is_some() {
            return Err(PrintError::Removed(id.clone()));
        }
        if unpublished_changes(self.disk, self.archive).contains(id) {
            return Err(BuildError::Unapproved(vec![id.to_string()]).into());
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
        let mismatch = issue.copies.and_then(|copies| {
            let total = self.archive.recipients.unlike(copies)?;
            Some((copies, total))
        });
        Ok(PrintedIssue {
            issue: id.clone(),
            is_preview,
            folder,
            files: printed,
            gone,
            mismatch,
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
        let plan = print_plan(self.archive, issue);
        let nowhere = MemorySink::default();
        let sinks = Sinks { public: &nowhere, print: &nowhere };
        let whole = (self.archive, self.config);
        let request = BuildRequest::unwatched(self.disk, whole, toolchain, &plan, sinks);
        let internal = site::internal_pdf(&request, &id, files, out);
        let InternalPdf { pdf, title, source } = internal.ok_or(BuildError::Faults)?;
        let original = Original {
            title,
            organization: self.config.organization.name.clone(),
            date: issue.date.value,
            pdf: Arc::from(pdf.pdf),
            pages: pdf.pages,
        };
        let mut printed = Vec::new();
        let mut put = |kind: PrintedKind, bytes: &[u8], pages: usize| {
            let name = kind.file(&id);
            let written = folder.put(&name, bytes);
            printed.push(PrintedFile { name, kind, pages });
            written
        };
        put(PrintedKind::Pages, &original.pdf, original.pages)?;
        if self.options.review_copy {
            let paper = review_copy::paper(self.disk, &request, issue, (files, out))?;
            let paper = paper.ok_or(BuildError::Faults)?;
            put(PrintedKind::ReviewCopy, &paper.pdf, paper.pages)?;
        }
        for (kind, sides) in self.imposed(issue, original.pages)? {
            let set = print::set(&original, (kind.name(), sides), toolchain, files, out);
            let set = set.ok_or(BuildError::Faults)?;
            put(kind, &set.pdf, set.pages)?;
        }
        if let Some(mailing) = self.mailing(issue, &original)? {
            for paper in MailingPaper::ALL {
                let set =
                    print::set_mailing(&original, (paper, &mailing), toolchain, files, out);
                let set = set.ok_or(BuildError::Faults)?;
                put(PrintedKind::Mailing(paper), &set.pdf, set.pages)?;
            }
            let workbook = print::workbook(&mailing).map_err(BuildError::Io)?;
            put(PrintedKind::Workbook, &workbook, 0)?;
        }
        let confirmations = (&id, self.options.confirmations);
        for (name, paper) in confirmation::papers(&request, confirmations, files, out)? {
            folder.put(&name, &paper.pdf)?;
            let kind = PrintedKind::Confirmation;
            printed.push(PrintedFile { name, kind, pages: paper.pages });
        }
        Ok((printed, made_of(&source, &self.archive.recipients)))
    }

    /// The files whose sheets show the pages of the issue.
    fn imposed(
        &self,
        issue: &Issue,
        pages: usize,
    ) -> Result<Vec<(PrintedKind, Vec<SheetSide>)>, PrintError> {
        let PrintOptions { booklet, numbered_booklets, .. } = *self.options;
        let mut imposed = vec![(PrintedKind::Booklet, print::booklet(pages, booklet))];
        if let Some(numbers) = self.copies(issue)? {
            let (first, last) = (*numbers.start(), *numbers.end());
            let sides = print::copies(pages, numbers.clone());
            imposed.push((PrintedKind::Copies(first, last), sides));
            if numbered_booklets {
                let sides = print::booklets(pages, booklet, numbers);
                imposed.push((PrintedKind::Booklets(first, last), sides));
            }
        }
        Ok(imposed)
    }

    /// Who gets which copies; `None` where no recipients are listed.
    fn mailing(
        &self,
        issue: &Issue,
        original: &Original,
    ) -> Result<Option<Mailing>, PrintError> {
        let recipients = &self.archive.recipients;
        if recipients.recipients.is_empty() {
            return Ok(None);
        }
        let numbers = self.copies(issue)?;
        let labels = self.options.labels.unwrap_or(print::LABEL_SHEETS[0].1);
        let mailing =
            print::mailing(original, recipients, (numbers.clone(), issue.copies), labels);
        let too_few = || {
            let numbers = numbers.map(Iterator::count).unwrap_or_default();
            PrintError::TooFewNumbers { numbers, sent: recipients.sent() }
        };
        mailing.ok_or_else(too_few).map(Some)
    }

    /// The numbers of the copies that are asked for.
    fn copies(&self, issue: &Issue) -> Result<Option<RangeInclusive<u32>>, PrintError> {
        let numbers = match &self.options.copies {
            None => return Ok(None),
            Some(CopyNumbers::Range(numbers)) => numbers.clone(),
            Some(CopyNumbers::AsPrinted) => {
                1..=issue.copies.ok_or_else(|| PrintError::NoCopies(issue.id()))?
            }
        };
        match numbers.clone().count() {
            count if count > print::MOST_COPIES => Err(PrintError::TooManyCopies(count)),
            _ => Ok(Some(numbers)),
        }
    }
}
