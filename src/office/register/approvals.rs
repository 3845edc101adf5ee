//! Who agreed to what an issue says today.

use super::refused::PublishError;
use crate::model::{Approval, Issue, ReviewKind, ReviewSettings, registered_words};
use crate::office::manuscript::ManuscriptFile;
use crate::office::review::review;
use crate::source::Disk;

/// The steps of the review that were taken of today's content.
///
/// # Errors
/// [`PublishError::Review`] where the records cannot be read, [`PublishError::NotApproved`] where the settings ask for an approval that
/// is not there.
pub(super) fn approvals(
    disk: &Disk,
    issue: &Issue,
    settings: ReviewSettings,
) -> Result<Vec<Approval>, PublishError> {
    let review = review(disk, &ManuscriptFile::issue(issue.path.clone()), settings)
        .map_err(PublishError::Review)?;
    let mut of_today = Vec::new();
    for record in review.records.iter().filter(|one| one.content == review.content) {
        // What was said before it was sent back was taken back with it.
        if record.kind == ReviewKind::Returned {
            of_today.clear();
        } else {
            of_today.push(record);
        }
    }
    let has = |kind| of_today.iter().any(|one| one.kind == kind);
    let is_agreed = has(ReviewKind::Published)
        || has(ReviewKind::Approved) && (has(ReviewKind::Signed) || !settings.signed);
    // What was out before anybody had to approve it stays out.
    if settings.needs_approval() && !is_agreed && !review.is_out {
        return Err(PublishError::NotApproved(issue.id()));
    }
    let approval = |one: &&crate::model::ReviewRecord| Approval {
        kind: one.kind.word().to_owned(),
        known: one.known.word().to_owned(),
        when: registered_words(&one.when),
        who: registered_words(&one.who),
    };
    Ok(of_today.iter().map(approval).collect())
}
