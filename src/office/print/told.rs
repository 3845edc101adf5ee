//! What is told of the files that were printed.

use super::printed_issue::{PrintedFile, PrintedIssue, PrintedKind};
use crate::lang::Message;
use crate::model::Date;
use crate::print::{MailingPaper, numbers_shown};
use crate::render::context::Ink;

impl PrintedFile {
    /// What it is, and how it is printed.
    pub fn message(&self) -> Message {
        let message = match self.kind {
            PrintedKind::Pages => Message::new("print-pages").count("pages", self.pages),
            PrintedKind::Booklet => {
                Message::new("print-booklet").count("sheets", self.pages / 2)
            }
            PrintedKind::Copies(first, last) => numbered("print-copies", first, last),
            PrintedKind::Mailing(paper) => Message::new(match paper {
                MailingPaper::List => "print-list",
                MailingPaper::Register => "print-register",
                MailingPaper::Labels => "print-labels",
            })
            .count("pages", self.pages),
            PrintedKind::Workbook => Message::new("print-workbook"),
            PrintedKind::ReviewCopy => {
                Message::new("print-review-copy").count("pages", self.pages)
            }
            PrintedKind::Ink(ink) => Message::new(match ink {
                Ink::Black => "print-ink-black",
                Ink::Spot => "print-ink-spot",
                Ink::Cmyk => "print-ink-cmyk",
            })
            .count("pages", self.pages),
            PrintedKind::InkBooklet(_) => {
                Message::new("print-ink-booklet").count("sheets", self.pages / 2)
            }
            PrintedKind::Confirmation => {
                Message::new("print-confirmation").count("pages", self.pages)
            }
            PrintedKind::Booklets(first, last) => numbered("print-booklets", first, last),
        };
        message.with("file", &self.name)
    }
}

/// What a file of numbered copies is.
fn numbered(id: &'static str, first: u32, last: u32) -> Message {
    Message::new(id).with("numbers", numbers_shown(&(first..=last)))
}

impl PrintedIssue {
    /// What to look at, on this day: files of the last time that are gone, copies that do not add up, labels without an
    /// address, and a day to answer by that is over.
    pub fn notes(&self, today: Date) -> Vec<Message> {
        let mut notes = Vec::new();
        if !self.gone.is_empty() {
            notes.push(Message::new("print-gone").with("files", self.gone.join(" ")));
        }
        if let Some((printed, total)) = self.mismatch {
            let message = Message::new("print-mismatch").with("printed", printed);
            notes.push(message.with("total", total));
        }
        if !self.unaddressed.is_empty() {
            let names = self.unaddressed.join("、");
            notes.push(Message::new("print-unaddressed").with("names", names));
        }
        if let Some(day) = self.reply_by.filter(|day| *day < today.max(self.date)) {
            let id = if day < today { "print-reply-over" } else { "print-reply-early" };
            notes.push(Message::new(id).with("day", day));
        }
        notes
    }
}
