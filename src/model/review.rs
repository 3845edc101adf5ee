//! What was said of an issue, a correction or news of a failing before it was published: `reviews/<issue>.yaml`, which the program writes and people read.
//!
//! It is a record of what was said and of which content, no signature: whoever may write in the workspace can write in it.
//! Nothing of it is published.

use super::record::value::words;
use super::record::{Text, record};
use super::{Date, FailingId, IssueId, decode};
use crate::diag::{Diagnostics, Spanned};
use crate::source::Node;

record! {
    /// What was said of one issue, of one correction, or of the news of one failing.
    #[derive(Debug, Clone)]
    pub struct Review = "review-file" {
        /// The issue.
        issue: Spanned<IssueId> = needed();
        /// The correction of it, as its file is called; missing where it is the issue.
        correction: Option<String>;
        /// The failing whose news between issues it is; missing where it is something else.
        failing: Option<Spanned<FailingId>>;
        /// The steps that were taken, the oldest first.
        records: Vec<ReviewRecord>;
        /// What somebody said of a field or of words in it, the oldest first.
        remarks: Vec<Remark>;
        /// The texts of the issue's file that records are about.
        contents: Vec<KeptContent>;
    }
}

record! {
    /// A step of the review.
    #[derive(Debug, Clone)]
    pub struct ReviewRecord = "review-record" {
        /// Which step.
        kind: ReviewKind = needed();
        /// Who took it.
        who: String = needed();
        /// How the program knows who it was.
        known: KnownBy = needed();
        /// When, as `2017-08-18T16:20:00+08:00`.
        when: String = needed();
        /// What was said with it; reasons, where the issue was sent back.
        opinion: Option<String>;
        /// Who is asked to look at it, where it was sent for review and somebody was named.
        to: Option<String>;
        /// By when.
        due: Option<Spanned<Date>>;
        /// The hash of the content that it is about: SHA-256, in hexadecimal digits.
        content: String = needed();
    }
}

record! {
    /// What somebody said of a field, or of words in it.
    #[derive(Debug, Clone)]
    pub struct Remark = "remark" {
        /// Tells it from the others of its issue.
        id: String = needed();
        /// Who said it.
        who: String = needed();
        /// How the program knows who it was.
        known: KnownBy = needed();
        /// When, as `2017-08-18T16:20:00+08:00`.
        when: String = needed();
        /// The field, as it was: `entries/1/practices/2/text`, items counted from 1.
        at: String = needed();
        /// The unit in whose entry the field is; missing for what stands in none.
        unit: Option<String>;
        /// The words that are meant; the whole text of the field where none are.
        quote: Option<Text>;
        /// These words as they were read, where the file has marks among them.
        read: Option<Text>;
        /// The characters before these words.
        before: Option<Text>;
        /// The characters behind them.
        after: Option<Text>;
        /// Characters of the field before them; missing where the field as a whole is meant.
        offset: Option<u32>;
        /// What was said.
        words: String = needed();
        /// Answers, and that it was closed or opened again, the oldest first.
        replies: Vec<Reply>;
    }
}

record! {
    /// An answer to a remark.
    #[derive(Debug, Clone)]
    pub struct Reply = "reply" {
        /// Who answered.
        who: String = needed();
        /// How the program knows who it was.
        known: KnownBy = needed();
        /// When, as `2017-08-18T16:20:00+08:00`.
        when: String = needed();
        /// What was said.
        words: Option<String>;
        /// What becomes of the remark; it stays as it was where nothing is said.
        state: Option<RemarkState>;
    }
}

record! {
    /// The text of an issue's file as it was at a step.
    #[derive(Debug, Clone)]
    pub struct KeptContent = "kept-content" {
        /// The hash of what it says.
        content: String = needed();
        /// The pictures and attachments that it had.
        files: Vec<KeptFile>;
        /// The file.
        text: Text = needed();
    }
}

record! {
    /// A picture or attachment as it was.
    #[derive(Debug, Clone)]
    pub struct KeptFile = "kept-file" {
        /// Its name in the issue.
        file: String = needed();
        /// The hash of its bytes; missing where it could not be read.
        content: Option<String>;
    }
}

words!(ReviewKind, KnownBy, RemarkState);

impl Review {
    /// Reads a file; `None` where it is no such record. What is wrong with it goes to `out`.
    pub fn read(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        decode::read(node, out)
    }
}

/// A step of the review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewKind {
    /// 送审
    Sent,
    /// 审核同意
    Approved,
    /// 退回
    Returned,
    /// 签发
    Signed,
    /// 发布
    Published,
}

impl ReviewKind {
    /// Its names in YAML.
    pub const NAMES: [(&'static str, Self); 5] = [
        ("sent", Self::Sent),
        ("approved", Self::Approved),
        ("returned", Self::Returned),
        ("signed", Self::Signed),
        ("published", Self::Published),
    ];
}

/// How the program knows who somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownBy {
    /// 自报: nobody was asked for a password.
    Declared,
    /// 口令: by a password.
    Password,
}

impl KnownBy {
    /// Its names in YAML.
    pub const NAMES: [(&'static str, Self); 2] =
        [("declared", Self::Declared), ("password", Self::Password)];
}

/// Whether a remark waits for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemarkState {
    /// It does.
    Open,
    /// It was seen to.
    Closed,
}

impl RemarkState {
    /// Its names in YAML.
    pub const NAMES: [(&'static str, Self); 2] =
        [("open", Self::Open), ("closed", Self::Closed)];
}
