//! Issues that are named on the command line.

use super::terminal::Terminal;
use crate::lang::Message;
use crate::model::{Archive, Issue, IssueReference};

/// The issue that `name` means, `2017-8` or `gongzuo-2017-8`; else tells why there is none.
pub(super) fn named<'a>(
    name: &str,
    archive: &'a Archive,
    terminal: &mut Terminal,
) -> Option<&'a Issue> {
    let reference = IssueReference::parse(name);
    let named = reference.map(|reference| archive.issues_named(&reference));
    let failure = match named.as_deref() {
        Some([issue]) => return Some(issue),
        Some([_, ..]) => "failure-issue-ambiguous",
        Some([]) | None => "failure-issue",
    };
    terminal.failure(&Message::new(failure).with("issue", name));
    None
}
