//! The rules of this stage.

use crate::diag::Rule;

/// Sources are to be attached, and the standards forbid it.
pub static ATTACHMENT_FORBIDDEN: Rule = Rule::error("attachment-forbidden");

/// An issue that was published says other words now, and no correction tells of it.
pub static CHANGED_AFTER_PUBLISHING: Rule = Rule::warning("changed-after-publishing");

/// The website shows drafts, since they were asked for.
pub(super) static DRAFT_PAGE: Rule = Rule::warning("draft-page");

/// A partial build leaves pages or PDFs as they were, though their issues say other words.
pub(super) static STALE_PAGE: Rule = Rule::warning("stale-page");

/// An issue that was published is there no more.
pub(super) static VANISHED_ISSUE: Rule = Rule::error("vanished-issue");

/// News of a failing that the website tells are there no more.
pub static VANISHED_NEWS: Rule = Rule::warning("vanished-news");

/// News would stand at another failing than the one of which they were told.
pub(super) static MOVED_FAILING: Rule = Rule::error("moved-failing");

/// The page of a unit is there no more, though the issues are that named it.
pub(super) static VANISHED_UNIT: Rule = Rule::warning("vanished-unit");

/// Whether a rule speaks of what the website said before, so that the next build has nothing to say of it.
pub fn is_of_earlier(rule: &Rule) -> bool {
    [&CHANGED_AFTER_PUBLISHING, &STALE_PAGE, &VANISHED_ISSUE, &VANISHED_NEWS, &VANISHED_UNIT]
        .contains(&rule)
}

/// The rules of this stage, for `tongbao explain`.
pub static RULES: &[&Rule] = &[
    &ATTACHMENT_FORBIDDEN,
    &CHANGED_AFTER_PUBLISHING,
    &DRAFT_PAGE,
    &MOVED_FAILING,
    &STALE_PAGE,
    &VANISHED_ISSUE,
    &VANISHED_NEWS,
    &VANISHED_UNIT,
];
