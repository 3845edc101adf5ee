//! How the review of something stands, at a glance: for lists of all issues.

use super::content::content;
use super::file;
use super::remark::is_open;
use super::reviewed::Reviewed;
use super::stage::{ReviewStanding, Stage, WaitingStep};
use super::went_out::WentOut;
use crate::model::{Issue, Remark, Review, ReviewKind, ReviewSettings, Status};
use crate::office::manuscript::ManuscriptFile;
use crate::source::Disk;

/// How something stands.
#[derive(Debug, Default)]
pub(crate) struct Glance {
    /// How far it has got; `None` where its records have nothing to say of that.
    pub(crate) stage: Option<Stage>,
    /// The remarks on it that wait.
    pub(crate) remarks: Vec<Remark>,
    /// What waits for somebody.
    pub(crate) waits: Option<WaitingStep>,
}

/// Looks at an issue, which was changed since it went out, or was not; a broken file says nothing. What is out as it is, is
/// read by nobody any more.
pub(crate) fn glance_at_issue(
    disk: &Disk,
    issue: &Issue,
    is_changed: bool,
    settings: ReviewSettings,
) -> Glance {
    if (issue.status == Status::Published && !is_changed) || !issue.complete {
        return Glance::default();
    }
    let own = ManuscriptFile::issue(issue.path.clone());
    let mut glance = glance(disk, &Reviewed::Issue(issue.id()), &own, settings);
    // It is out, whatever is done with it.
    glance.stage = glance.stage.filter(|_| issue.status != Status::Published);
    glance
}

/// Looks at a correction, or at news, that nobody has published as they are.
pub(crate) fn glance_beside(
    disk: &Disk,
    reviewed: &Reviewed,
    settings: ReviewSettings,
) -> Glance {
    let own = Reviewed::file_of_key(&reviewed.key());
    own.map(|own| glance(disk, reviewed, &own, settings)).unwrap_or_default()
}

fn glance(
    disk: &Disk,
    reviewed: &Reviewed,
    own: &ManuscriptFile,
    settings: ReviewSettings,
) -> Glance {
    let review = file::read(disk, reviewed).ok().flatten();
    let Some(mut review) = review else { return Glance::default() };
    let mut remarks = std::mem::take(&mut review.remarks);
    remarks.retain(is_open);
    // Only where somebody sent it for review does it matter what it says now.
    if review.records.is_empty() {
        return Glance { remarks, ..Glance::default() };
    }
    let standing = standing(disk, &review, own, settings);
    let (stage, waits) = standing.unzip();
    Glance { stage, remarks, waits: waits.flatten() }
}

fn standing(
    disk: &Disk,
    review: &Review,
    own: &ManuscriptFile,
    settings: ReviewSettings,
) -> Option<(Stage, Option<WaitingStep>)> {
    let content = content(disk, own).ok()?;
    let hash = content.hash();
    let standing =
        ReviewStanding::of((&content, &hash), Some(review), WentOut::Never, settings);
    let step = match standing.stage {
        Stage::Review => ReviewKind::Approved,
        Stage::Approved if standing.may_be_published() => ReviewKind::Published,
        Stage::Approved => ReviewKind::Signed,
        Stage::Draft | Stage::Published => return Some((standing.stage, None)),
    };
    // Who was asked to read it, and by when, is done with once somebody has approved it.
    let is_read = step != ReviewKind::Approved;
    let waits = standing.sent.map(|sent| WaitingStep {
        kind: step,
        from: sent.who.clone(),
        when: sent.when.clone(),
        to: sent.to.clone().filter(|_| !is_read),
        due: sent.due.as_ref().filter(|_| !is_read).map(|day| day.value),
    });
    Some((standing.stage, waits))
}
