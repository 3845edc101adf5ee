//! The review of an issue: who sent it, who approved what it says, who sent it back, who signed; and what changed since.
//!
//! | function | takes | gives | who may call it |
//! |---|---|---|---|
//! | [`review()`] | the file of an issue, the settings | [`IssueReview`]: its [`Stage`], records, what changed since it was approved, what may be done next | whoever may read the workspace |
//! | [`take_step`] | a [`ReviewStep`]: 送审, 同意, 退回, 签发, 发布; who, when, and the hash of the content that was looked at | a record in `reviews/<issue>.yaml`; 送审, 退回 and 发布 also write the status in the issue's file | whoever may write in it; where the settings ask for approval, another person than the one who sent it; 发布 is refused with errors, and without what the settings ask for |
//! | [`remark()`], [`reply()`] | a field or words of it, and what is said of them | a remark beside the records, which finds its words again | whoever may write in it |
//! | [`publication()`] | the workspace with the issue published in it | [`Publication`]: what becomes public, and what is masked | whoever may read |
//!
//! - **The content** is what the fields of the tables hold, without the status, and the bytes of pictures and attachments.
//!   Its hash is SHA-256 over canonical JSON. Comments, order of keys and quotes are no content.
//! - **Approved** is no word of the issue's file: it is `review` there, and an approval of today's content since it was last
//!   sent back. Whatever is changed then makes it `review` again, and is named by field, with its words, since the text that
//!   was approved is kept beside the record.
//! - **What is out and changed** has to be approved and published again where the settings ask for approval. It keeps its
//!   status meanwhile, and nothing is built: neither does it vanish, nor does anybody read what nobody approved. What it says is
//!   held against what was published at the desk; where that never happened, against what was built last.
//! - **A record** says who, how the program knows (自报 where nobody was asked for a password), when, what was said, and of
//!   which content. It is no signature.
//! - The file is only added to. Of two writers at once none loses anything; nothing is written over a file with errors.
//! - Times and names are values of the caller. Nothing of a review is published.

mod altered;
mod anchor;
mod built;
mod changed;
mod content;
mod fields;
mod file;
mod place;
mod publication;
mod refused;
mod remark;
mod settings;
mod stage;
mod step;

pub(super) use altered::{Altered, AlteredKind, altered};
pub use anchor::{Anchor, FoundWords};
pub(super) use built::BuiltContents;
pub use changed::{ChangedField, FieldChange};
pub use file::{Signature, check_reviews};
pub use place::Naming;
pub use publication::{MaskedField, Publication, publication};
pub use refused::ReviewError;
pub use remark::{NewRemark, NewReply, PlacedRemark, RemarkPlace, remark, reply};
pub use settings::ReviewHouse;
pub use stage::Stage;
pub use step::{ReviewStep, take_step};

use std::collections::BTreeSet;

use self::content::Content;
use self::stage::ReviewStanding;
use crate::diag::FileId;
use crate::model::{
    Archive, Issue, IssueId, KeptContent, Remark, Review, ReviewKind, ReviewRecord,
    ReviewSettings, Status,
};
use crate::office::manuscript::{AddressStep, RecordForm};
use crate::source::{Disk, Project, WorkspacePath};

/// How the review of an issue stands.
#[derive(Debug)]
pub struct IssueReview {
    /// The issue.
    pub id: IssueId,
    /// How far it has got.
    pub stage: Stage,
    /// Whether it is out, says something else than what was published, and nobody has sent it for review since.
    pub is_unsent: bool,
    /// The hash of what it says today.
    pub content: String,
    /// What was said, the oldest first.
    pub records: Vec<ReviewRecord>,
    /// What changed since somebody looked at it; `None` where nobody did, or nobody knows what it said then.
    pub since: Option<ChangedSince>,
    /// What somebody said of fields and words, the oldest first.
    pub remarks: Vec<PlacedRemark>,
    /// The steps that may be taken.
    pub steps: Vec<ReviewKind>,
    /// Whether it may be published, as far as the review goes.
    pub may_be_published: bool,
    form: RecordForm,
}

/// What changed since somebody approved an issue, signed it or sent it back.
#[derive(Debug)]
pub struct ChangedSince {
    /// The index of that record.
    pub record: usize,
    /// The differences; none where it says what it said.
    pub fields: Vec<ChangedField>,
    before: RecordForm,
}

/// Returns how the review of an issue stands.
///
/// # Errors
/// [`ReviewError::Unread`], [`ReviewError::Broken`].
pub fn review(
    disk: &Disk,
    path: &WorkspacePath,
    settings: ReviewSettings,
) -> Result<IssueReview, ReviewError> {
    let content = content::content(disk, path)?;
    let id = content.id().ok_or_else(|| ReviewError::Unread(path.clone()))?;
    let hash = content.hash();
    let review = file::read(disk, &id).map_err(ReviewError::Broken)?;
    let built = BuiltContents::read(disk);
    let published = built.published(&id, review.as_ref());
    let standing = ReviewStanding::of((&content, &hash), review.as_ref(), published, settings);
    Ok(IssueReview {
        id,
        stage: standing.stage,
        is_unsent: standing.is_changed && standing.sent.is_none(),
        steps: standing.steps(),
        may_be_published: standing.may_be_published(),
        since: review.as_ref().and_then(|review| since(review, &content)),
        remarks: review
            .as_ref()
            .map_or_else(Vec::new, |one| remark::placed(one, &content.form)),
        records: review.map(|review| review.records).unwrap_or_default(),
        content: hash,
        form: content.form,
    })
}

/// The names of the pictures and attachments that belong to the content of an issue.
///
/// # Errors
/// [`ReviewError::Unread`].
pub(super) fn content_files(
    project: &dyn Project,
    path: &WorkspacePath,
) -> Result<Vec<String>, ReviewError> {
    let content = content::content(project, path)?;
    Ok(content.files.into_iter().map(|(name, _)| name).collect())
}

/// How far an issue has got, and the remarks on it that wait; a broken file says nothing.
pub(super) fn glance(disk: &Disk, issue: &Issue) -> (Stage, Vec<Remark>) {
    let of_status = || Stage::from(issue.status);
    // What is out is read by nobody any more.
    if issue.status == Status::Published || !issue.complete {
        return (of_status(), Vec::new());
    }
    let review = file::read(disk, &issue.id()).ok().flatten();
    let Some(mut review) = review else { return (of_status(), Vec::new()) };
    let mut open = std::mem::take(&mut review.remarks);
    open.retain(remark::is_open);
    // Only where somebody approved it does it matter what its pictures and attachments are.
    if !review.records.iter().any(|one| one.kind == ReviewKind::Approved) {
        return (of_status(), open);
    }
    let stage = content::content(disk, &issue.path).map(|content| {
        let settings = ReviewSettings::default();
        ReviewStanding::of((&content, &content.hash()), Some(&review), None, settings).stage
    });
    (stage.unwrap_or_else(|_| of_status()), open)
}

/// The issues that are out and say something else than what was published, or else than what was built where they were not
/// published at the desk, and the settings ask for approval: nobody has published that.
pub(super) fn unpublished_changes(
    disk: &Disk,
    project: &dyn Project,
    archive: &Archive,
) -> Vec<IssueId> {
    if !needs_approval(archive) {
        return Vec::new();
    }
    changed_issues(disk, project, archive).unpublished
}

fn needs_approval(archive: &Archive) -> bool {
    archive.config.as_ref().is_some_and(|config| config.review.needs_approval())
}

/// The issues that are out and were changed since.
#[derive(Debug, Clone, Default)]
pub(crate) struct ChangedIssues {
    /// Those of [`unpublished_changes`].
    pub unpublished: Vec<IssueId>,
    /// Those that say something else than what stands on the website and in the print room.
    pub unbuilt: Vec<IssueId>,
}

/// Finds them. The file of every issue is read for it; its pictures and attachments where the settings ask for approval, or
/// where its file was changed.
pub(super) fn changed_issues(
    disk: &Disk,
    project: &dyn Project,
    archive: &Archive,
) -> ChangedIssues {
    let needs_approval = needs_approval(archive);
    let built = BuiltContents::read(disk);
    let mut changed = ChangedIssues::default();
    let out = archive.issues().filter(|one| one.complete && one.status == Status::Published);
    for issue in out {
        let id = issue.id();
        let review = needs_approval.then(|| file::read(project, &id).ok().flatten()).flatten();
        let published = built.published(&id, review.as_ref()).filter(|_| needs_approval);
        // Files beside it are read where somebody has to approve what they show.
        if published.is_none()
            && (built.of(&id).is_none() || built.is_same_file(project, issue))
        {
            continue;
        }
        let Some(now) = built.now(project, issue) else { continue };
        if published.is_some_and(|published| published != now) {
            changed.unpublished.push(id.clone());
        }
        if built.of(&id).is_some_and(|built| built != now) {
            changed.unbuilt.push(id);
        }
    }
    changed
}

/// Leaves that these files are of issues that say something else than the website, and returns those of which neither the
/// desk nor an earlier build knows what it was, where the settings ask for approval.
pub(super) fn unknown_changes(
    disk: &Disk,
    project: &dyn Project,
    archive: &Archive,
    changed: &BTreeSet<FileId>,
) -> Vec<IssueId> {
    if changed.is_empty() || !needs_approval(archive) {
        return Vec::new();
    }
    let built = BuiltContents::read(disk);
    let is_unknown = |issue: &&Issue| {
        let review = || file::read(project, &issue.id()).ok().flatten();
        changed.contains(&issue.file)
            && built.published(&issue.id(), review().as_ref()).is_none()
    };
    let unknown: Vec<IssueId> = archive.issues().filter(is_unknown).map(Issue::id).collect();
    built.leave_changed(disk, &unknown);
    unknown
}

/// Whether an issue was published at the desk as it is now after it had been published before: at the desk, too, or by a
/// build as something else.
pub(super) fn is_issued_anew(
    project: &dyn Project,
    issue: &Issue,
    built: &BuiltContents,
) -> bool {
    let review = file::read(project, &issue.id()).ok().flatten();
    let records = review.map(|review| review.records).unwrap_or_default();
    let mut published = records.iter().filter(|one| one.kind == ReviewKind::Published);
    let Some(last) = published.next_back() else { return false };
    let is_first = published.next().is_none();
    let was_other = built.of(&issue.id()).is_some_and(|built| built != last.content);
    (was_other || !is_first) && built.now(project, issue).as_ref() == Some(&last.content)
}

fn since(review: &Review, now: &Content) -> Option<ChangedSince> {
    let looks =
        |one: &ReviewRecord| !matches!(one.kind, ReviewKind::Sent | ReviewKind::Published);
    let record = review.records.iter().rposition(looks)?;
    let content = &review.records[record].content;
    let kept = review.contents.iter().find(|one| one.content == *content)?;
    let before = kept_content(kept)?;
    let fields = changed::changed(&before, now);
    Some(ChangedSince { record, fields, before: before.form })
}

fn kept_content(kept: &KeptContent) -> Option<Content> {
    let files = kept.files.iter();
    let files =
        files.map(|one| (one.file.clone(), one.content.clone().unwrap_or_default())).collect();
    Content::with_files(kept.text.value.clone(), files)
}

impl IssueReview {
    /// Returns where a field of the issue is, in words.
    pub fn where_is(&self, at: &[AddressStep], naming: &Naming<'_>) -> String {
        naming.place(&self.form, at)
    }

    /// Returns where a difference is, in words.
    pub fn place(&self, changed: &ChangedField, naming: &Naming<'_>) -> String {
        let form = match (&changed.change, &self.since) {
            (FieldChange::Gone, Some(since)) => &since.before,
            _ => &self.form,
        };
        naming.place(form, &changed.at)
    }
}
