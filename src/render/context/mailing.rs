//! Who gets the copies of an issue: the list, the register in which they sign, the labels on envelopes.

use serde::Serialize;

use super::Date;

/// Who gets the copies of an issue; the variable `mailing` of `mailing.typ`.
#[derive(Debug, Clone, Serialize)]
pub struct Mailing {
    /// Which of the papers: `list`, `register` or `labels`.
    pub paper: String,
    /// What the PDF is called.
    pub title: String,
    /// How the issue is cited, with its mark where it is a draft.
    pub issue: String,
    /// Who issues it.
    pub organization: String,
    /// Date of the issue.
    pub date: Date,
    /// The recipients, in the order in which copies are sent out.
    pub recipients: Vec<MailingRecipient>,
    /// Whether copies are numbered.
    pub numbered: bool,
    /// Copies that are sent out.
    pub sent: u32,
    /// Copies that stay in the office.
    pub kept: u32,
    /// Their numbers, where copies are numbered.
    pub kept_numbers: Option<String>,
    /// All copies.
    pub total: u32,
    /// How many the issue says are printed.
    pub printed: Option<u32>,
    /// The sheets of labels.
    pub labels: LabelSheet,
}

/// Who gets copies.
#[derive(Debug, Clone, Serialize)]
pub struct MailingRecipient {
    /// 报, 送 or 发.
    pub kind: String,
    /// Name.
    pub name: String,
    /// How many copies it gets.
    pub copies: u32,
    /// `000001—000002`, where copies are numbered.
    pub numbers: Option<String>,
    /// Where they are sent.
    pub address: Option<String>,
}

/// A sheet of labels, A4; lengths in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct LabelSheet {
    /// Labels beside each other.
    pub columns: u32,
    /// Labels below each other.
    pub rows: u32,
    /// Width of a label.
    pub width: f64,
    /// Height of a label.
    pub height: f64,
    /// From the left edge of the sheet to the first label.
    pub left: f64,
    /// From the upper edge of the sheet to the first label.
    pub top: f64,
    /// From the left edge of a label to that of the next one.
    pub step: f64,
}
