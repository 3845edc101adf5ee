//! Who gets which copies of an issue, for the mail room: the list, the register in which they sign, labels.

use std::ops::RangeInclusive;

use super::copies::copy_number;
use super::original::Original;
use crate::diag::{Diagnostics, Files};
use crate::model::{Recipient, Recipients};
use crate::render;
use crate::render::assemble::date;
use crate::render::context::{LabelSheet, Mailing, MailingRecipient};
use crate::site::{Paper, Toolchain};
use crate::typeset::TypesetPdf;

/// A paper of the mail room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailingPaper {
    /// The list of recipients.
    List,
    /// The register in which they sign.
    Register,
    /// Labels for envelopes.
    Labels,
}

impl MailingPaper {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::List, Self::Register, Self::Labels];

    fn word(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Register => "register",
            Self::Labels => "labels",
        }
    }

    /// What it is called, in the names of files, too.
    pub fn name(self) -> &'static str {
        match self {
            Self::List => "发文清单",
            Self::Register => "签收登记",
            Self::Labels => "信封标签",
        }
    }
}

/// Who gets which copies of an issue. Numbers go to the recipients in their order, and what is left stays in the office.
/// `None` where there are fewer numbers than copies.
pub fn mailing(
    original: &Original,
    recipients: &Recipients,
    (numbers, printed): (Option<RangeInclusive<u32>>, Option<u32>),
    labels: LabelSheet,
) -> Option<Mailing> {
    let mut next = numbers.as_ref().map(|numbers| *numbers.start());
    let last = numbers.as_ref().map(|numbers| *numbers.end());
    let mut take = |copies: u32| -> Option<Option<String>> {
        let (Some(first), Some(last)) = (next, last) else { return Some(None) };
        let behind = first.checked_add(copies)?;
        if behind - 1 > last {
            return None;
        }
        next = Some(behind);
        Some(Some(span(first, behind - 1)))
    };
    let recipient = |one: &Recipient| {
        Some(MailingRecipient {
            kind: one.kind.label().to_owned(),
            name: one.name.value.trim().to_owned(),
            copies: one.copies,
            numbers: take(one.copies)?,
            address: one.address.as_deref().map(|address| address.trim().to_owned()),
        })
    };
    let listed: Option<Vec<_>> = recipients.recipients.iter().map(recipient).collect();
    let kept_numbers = match (next, last) {
        (Some(first), Some(last)) if first <= last => Some(span(first, last)),
        _ => None,
    };
    Some(Mailing {
        paper: String::new(),
        title: String::new(),
        issue: original.title.clone(),
        organization: original.organization.clone(),
        date: date(original.date),
        recipients: listed?,
        numbered: numbers.is_some(),
        sent: recipients.sent(),
        kept: recipients.kept,
        kept_numbers,
        total: recipients.total(),
        printed,
        labels,
    })
}

/// Numbers from the first to the last.
fn span(first: u32, last: u32) -> String {
    let (from, to) = (copy_number(first), copy_number(last));
    if first == last { from } else { format!("{from}—{to}") }
}

/// Sets a paper of the mail room. `None` after an error, which is told.
pub fn set_mailing(
    original: &Original,
    (paper, mailing): (MailingPaper, &Mailing),
    toolchain: &Toolchain,
    files: &mut Files,
    out: &mut Diagnostics,
) -> Option<TypesetPdf> {
    let values = Mailing {
        paper: paper.word().to_owned(),
        title: format!("{}（{}）", original.title, paper.name()),
        ..mailing.clone()
    };
    let (name, files_shown) = ("mailing.typ", [].into());
    let paper = Paper { name, date: original.date, files: files_shown, keeps_standards: true };
    let fill =
        |engine: &render::Engine, fonts: &_| render::typst::mailing(engine, &values, fonts);
    toolchain.paper(paper, fill, files, out)
}
