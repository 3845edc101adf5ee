//! Who gets printed copies: distribution.yaml.

use super::id::IssueId;
use super::record::value::words;
use super::record::{Text, record};
use crate::diag::{Span, Spanned};

record! {
    /// distribution.yaml. What an issue prints at its foot stands in the issue.
    #[derive(Debug, Clone, Default)]
    pub struct Recipients = "recipients" {
        /// Who gets copies, in the order in which they are sent out.
        recipients: Vec<Recipient>;
        /// Copies that stay in the office.
        kept: u32 = between(0, 10_000).or("0"), else |_: Span| 0;
        /// Issues that others get.
        issues: Vec<IssueRecipients>;
    }
}

record! {
    /// Who gets one issue, and who does not, other than all others.
    #[derive(Debug, Clone)]
    pub struct IssueRecipients = "issue-recipients" {
        /// The issue.
        issue: Spanned<IssueId> = needed().such_as("gongzuo-2017-8");
        /// Names of recipients that do not get it.
        without: Vec<Text>;
        /// Who gets it besides.
        with: Vec<Recipient>;
    }
}

record! {
    /// Who gets copies of each issue.
    #[derive(Debug, Clone)]
    pub struct Recipient = "recipient" {
        /// Name, as on the envelope.
        name: Text = needed().such_as("市委办公室");
        /// 报, 送 or 发.
        kind: RecipientKind = needed();
        /// How many copies it gets.
        copies: u32 = between(1, 10_000).or("1"), else |_: Span| 1;
        /// Where they are sent.
        address: Option<String> = such_as("安澜市人民路1号");
    }
}

/// How a recipient stands to the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecipientKind {
    /// 报: above it.
    Report,
    /// 送: beside it.
    Send,
    /// 发: below it.
    Issue,
}

impl RecipientKind {
    /// Its names in YAML.
    pub const NAMES: [(&'static str, Self); 3] =
        [("report", Self::Report), ("send", Self::Send), ("issue", Self::Issue)];

    /// What stands before its names at the foot of an issue.
    pub fn label(self) -> &'static str {
        match self {
            Self::Report => "报",
            Self::Send => "送",
            Self::Issue => "发",
        }
    }
}

words!(RecipientKind);

impl Recipients {
    /// Who gets copies of an issue: all but those that it leaves out, and those that it adds, each
    /// behind the others of its kind.
    pub fn of(&self, issue: &IssueId) -> Self {
        let mut own = self.clone();
        own.issues.retain(|one| one.issue.value == *issue);
        for other in &own.issues {
            let left =
                |one: &Recipient| other.without.iter().any(|name| name.value == one.name.value);
            own.recipients.retain(|one| !left(one));
            for one in &other.with {
                let before = own.recipients.iter().rposition(|known| known.kind <= one.kind);
                own.recipients.insert(before.map_or(0, |at| at + 1), one.clone());
            }
        }
        own
    }

    /// The copies that are sent out.
    pub fn sent(&self) -> u32 {
        self.recipients.iter().map(|one| one.copies).fold(0, u32::saturating_add)
    }

    /// All copies, those that stay in the office among them.
    pub fn total(&self) -> u32 {
        self.sent().saturating_add(self.kept)
    }

    /// The names of those without an address.
    pub fn unaddressed(&self) -> Vec<String> {
        let has_none = |one: &&Recipient| {
            one.address.as_deref().is_none_or(|address| address.trim().is_empty())
        };
        let unaddressed = self.recipients.iter().filter(has_none);
        unaddressed.map(|one| one.name.value.trim().to_owned()).collect()
    }

    /// How many copies there are in all, where an issue says that another number is `printed`. Where nobody is listed,
    /// who gets them is kept elsewhere, and nothing can be compared.
    pub fn unlike(&self, printed: u32) -> Option<u32> {
        Some(self.total()).filter(|total| !self.recipients.is_empty() && *total != printed)
    }
}
