//! Drafts on the website: whoever asks for them is told that this one must not be published.

use super::earlier::with_issues;
use super::request::BuildRequest;
use super::rules::DRAFT_PAGE;
use crate::diag::{Diagnostic, Span};
use crate::lang::Message;
use crate::model::{Issue, IssueId, Status};

/// Tells how many drafts, and issues in review, the website of a build shows, and which; nothing where it shows none.
pub(super) fn told(request: &BuildRequest<'_>) -> Option<Diagnostic> {
    let visible = &request.plan.visible;
    let is_shown =
        |one: &&Issue| one.status != Status::Published && visible.contains(&one.id());
    let drafts: Vec<&Issue> = request.archive.issues().filter(is_shown).collect();
    let first = Span::whole(drafts.first()?.file);
    let ids: Vec<IssueId> = drafts.iter().map(|one| one.id()).collect();
    let message = with_issues(Message::new(DRAFT_PAGE.id).count("count", ids.len()), &ids);
    Some(Diagnostic::with_message(&DRAFT_PAGE, first, message).hint("draft-page.hint"))
}
