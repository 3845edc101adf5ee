//! Who gets which copies of an issue, for the mail room: the list, the register in which they sign, labels.

use super::copies::numbers_shown;
use super::original::Original;
use super::shares::Share;
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

/// Who gets which copies of an issue; `shares` says whose the numbers are, where copies are numbered.
pub fn mailing(
    original: &Original,
    recipients: &Recipients,
    (shares, printed): (Option<&[Share]>, Option<u32>),
    labels: LabelSheet,
) -> Mailing {
    let numbers = |share: &Share| numbers_shown(&share.numbers);
    let listed = recipients.recipients.iter().enumerate();
    let recipient = |(index, one): (usize, &Recipient)| MailingRecipient {
        kind: one.kind.label().to_owned(),
        name: one.name.value.trim().to_owned(),
        copies: one.copies,
        numbers: shares.and_then(|shares| shares.get(index)).map(numbers),
        address: one.address.as_deref().map(|address| address.trim().to_owned()),
    };
    let kept = shares.and_then(|shares| shares.last().filter(|one| one.recipient.is_none()));
    Mailing {
        paper: String::new(),
        title: String::new(),
        issue: original.title.clone(),
        organization: original.organization.clone(),
        date: date(original.date),
        recipients: listed.map(recipient).collect(),
        numbered: shares.is_some(),
        sent: recipients.sent(),
        kept: recipients.kept,
        kept_numbers: kept.map(numbers),
        total: recipients.total(),
        printed,
        labels,
    }
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
