//! Numbered copies: which files of them are made, and whose copies each holds.

use std::ops::RangeInclusive;

use super::file_name::portable;
use super::printed_issue::PrintedKind;
use super::refused::PrintError;
use super::wish::PrintWish;
use crate::model::{Issue, Recipients};
use crate::print;
use crate::print::{BookletLayout, NumberedCopy, Share, copy_number};
use crate::render::context::SheetSide;

/// What stands for the office in the name of a file of copies that it keeps.
const KEPT: &str = "留存";

/// Numbered copies that are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberedCopies {
    /// Which numbers.
    pub numbers: CopyNumbers,
    /// Whether they are made as booklets, too.
    pub booklets: bool,
    /// Whether each says who gets it.
    pub names: bool,
    /// Whether the copies of each recipient are a file of their own.
    pub per_recipient: bool,
}

/// The numbers of copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyNumbers {
    /// From 1 to the number of copies that the issue says.
    AsPrinted,
    /// From the first to the last.
    Range(RangeInclusive<u32>),
}

/// A file whose sheets show pages of the issue.
pub(super) struct SheetFile {
    /// What it is.
    pub(super) kind: PrintedKind,
    /// Its name, where that is not the one of its kind.
    pub(super) name: Option<String>,
    /// The sides of its sheets.
    pub(super) sides: Vec<SheetSide>,
}

impl NumberedCopies {
    /// Whose the numbers are.
    ///
    /// # Errors
    /// Where the issue says no number of copies, they are too many or too few, or nobody is listed who could have them.
    pub(super) fn shares(
        &self,
        issue: &Issue,
        recipients: &Recipients,
    ) -> Result<Vec<Share>, PrintError> {
        let of_recipients =
            [(self.names, PrintWish::Names), (self.per_recipient, PrintWish::PerRecipient)];
        let wish = of_recipients.into_iter().find(|(is_asked, _)| *is_asked);
        if let Some((_, wish)) = wish.filter(|_| recipients.recipients.is_empty()) {
            return Err(PrintError::NoRecipients(wish));
        }
        let numbers = match &self.numbers {
            CopyNumbers::Range(numbers) => numbers.clone(),
            CopyNumbers::AsPrinted => {
                1..=issue.copies.ok_or_else(|| PrintError::NoCopies(issue.id()))?
            }
        };
        let count = numbers.clone().count();
        if count > print::MOST_COPIES {
            return Err(PrintError::TooManyCopies(count));
        }
        let too_few = || PrintError::TooFewNumbers { numbers: count, sent: recipients.sent() };
        print::shares(recipients, &numbers).ok_or_else(too_few)
    }

    /// The files of an issue of so many pages.
    pub(super) fn files(
        &self,
        issue: &Issue,
        shares: &[Share],
        (pages, layout): (usize, BookletLayout),
    ) -> Vec<SheetFile> {
        let parts =
            if self.per_recipient { shares.chunks(1) } else { shares.chunks(shares.len()) };
        let files = |part: &[Share]| {
            let copies = self.copies(part);
            let ends = copies.first().zip(copies.last());
            let (first, last) = ends.map_or((0, 0), |(one, other)| (one.number, other.number));
            let whose = self.per_recipient.then(|| {
                let name = part[0].recipient.as_deref().unwrap_or(KEPT);
                format!("{}-{}", copy_number(first), portable(name))
            });
            let name = |kind: PrintedKind| {
                whose.as_ref().map(|whose| kind.file_of(&issue.id(), whose))
            };
            let file = |kind: PrintedKind, sides| SheetFile { kind, name: name(kind), sides };
            let pages_file =
                file(PrintedKind::Copies(first, last), print::copies(pages, &copies));
            let booklets = self.booklets.then(|| {
                let sides = print::booklets(pages, layout, &copies);
                file(PrintedKind::Booklets(first, last), sides)
            });
            [Some(pages_file), booklets].into_iter().flatten()
        };
        parts.flat_map(files).collect()
    }

    fn copies(&self, shares: &[Share]) -> Vec<NumberedCopy> {
        let copies = |share: &Share| {
            let recipient = share.recipient.clone().filter(|_| self.names);
            let copy = move |number| NumberedCopy { number, recipient: recipient.clone() };
            share.numbers.clone().map(copy)
        };
        shares.iter().flat_map(copies).collect()
    }
}
