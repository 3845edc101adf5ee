//! What was printed of an issue.

use std::path::PathBuf;

use crate::model::{Date, IssueId};
use crate::print::MailingPaper;
use crate::render::assemble::CONFIRMATION;
use crate::render::context::Ink;

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
    /// Recipients whose labels say no address.
    pub unaddressed: Vec<String>,
    /// The day of the issue.
    pub date: Date,
    /// The day by which units are asked to answer.
    pub reply_by: Option<Date>,
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
    /// The pages for a printer without colours, or for a press.
    Ink(Ink),
    /// The same as a booklet on A3.
    InkBooklet(Ink),
}

impl PrintedKind {
    /// What stands behind the issue in the name of the file, and behind its title in the PDF. The files are for an
    /// office that speaks Chinese, whatever the language of the program.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Pages => "",
            Self::Booklet => "小册子",
            Self::Copies(..) => "编号本",
            Self::Booklets(..) => "编号小册子",
            Self::Mailing(paper) => paper.name(),
            Self::Workbook => MailingPaper::List.name(),
            Self::Confirmation => CONFIRMATION,
            Self::ReviewCopy => "送审稿",
            Self::Ink(Ink::Black) => "黑白",
            Self::Ink(Ink::Spot) => "专色",
            Self::Ink(Ink::Cmyk) => "四色",
            Self::InkBooklet(Ink::Black) => "黑白小册子",
            Self::InkBooklet(Ink::Spot) => "专色小册子",
            Self::InkBooklet(Ink::Cmyk) => "四色小册子",
        }
    }

    /// The name of its file.
    pub(super) fn file(self, id: &IssueId) -> String {
        match (self, self.name()) {
            (Self::Workbook, name) => format!("{id}-{name}.xlsx"),
            (_, "") => format!("{id}.pdf"),
            (_, name) => format!("{id}-{name}.pdf"),
        }
    }

    /// The name of its file, where it is of one recipient or unit alone.
    pub(super) fn file_of(self, id: &IssueId, whose: &str) -> String {
        format!("{id}-{}-{whose}.pdf", self.name())
    }
}
