//! The review of an issue, of a correction, or of news of a failing: who sent it, who approved what it says, who sent it back, who signed; and what
//! changed since.
//!
//! | function | takes | gives | who may call it |
//! |---|---|---|---|
//! | [`review()`] | the file of an issue or a correction, the settings | [`IssueReview`]: its [`Stage`], records, what changed since it was approved, what may be done next | whoever may read the workspace |
//! | [`take_step`] | a [`ReviewStep`]: 送审, 同意, 退回, 签发, 发布; who, when, and the hash of the content that was looked at | a record in `reviews/<issue>.yaml`, `reviews/correction.<name>.yaml` or `reviews/news.<failing>.yaml`; 送审, 退回 and 发布 also write the status in the issue's file | whoever may write in it; where the settings ask for approval, another person than the one who sent it; 发布 is refused with errors, and without what the settings ask for |
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
//!   held against what was published at the desk; where that never happened, against what was built last, or else stands on
//!   the website. What is none of these was never approved: it is refused, whatever the status in its file says.
//! - **A correction** has no status: it is out once it was published. Where nobody has to approve anything, it is as soon as it
//!   is written. The same holds of **news** between issues: all that `rectifications.yaml` tells of one failing is one thing.
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
mod glance;
mod news;
mod news_items;
mod place;
mod publication;
mod refused;
mod remark;
mod reviewed;
mod settings;
mod stage;
mod step;
mod unapproved;
mod went_out;

pub(super) use altered::{Altered, AlteredKind, altered};
pub use anchor::{Anchor, FoundWords};
pub(super) use built::BuiltContents;
pub use changed::{ChangedField, FieldChange};
pub use file::{Signature, check_reviews};
pub(super) use glance::{Glance, glance_at_issue, glance_beside};
pub use place::Naming;
pub use publication::{DifferingField, Publication, publication, publication_beside};
pub use refused::ReviewError;
pub use remark::{NewRemark, NewReply, PlacedRemark, RemarkPlace, remark, reply};
pub use reviewed::Reviewed;
pub use settings::ReviewHouse;
pub use stage::{Stage, WaitingStep};
pub use step::{Asked, ReviewStep, take_step};
pub(crate) use unapproved::{
    ChangedIssues, changed_issues, is_issued_anew, unknown_changes, unpublished_changes,
    vanished_news,
};

use self::content::Content;
use self::stage::ReviewStanding;
use self::went_out::WentOut;
use crate::model::record::Record;
use crate::model::{KeptContent, Review, ReviewKind, ReviewRecord, ReviewSettings};
use crate::office::manuscript::{AddressStep, ManuscriptFile, RecordForm};
use crate::source::{Disk, Project, WorkspacePath};

/// How the review of an issue stands.
#[derive(Debug)]
pub struct IssueReview {
    /// What is reviewed.
    pub reviewed: Reviewed,
    /// How far it has got.
    pub stage: Stage,
    /// Whether it is out, says something else than what was published, and nobody has sent it for review since.
    pub is_unsent: bool,
    /// Whether what it says today is out: it was published like that, or built where nobody has to approve it.
    pub is_out: bool,
    /// Whether it never went out, as far as anybody knows.
    pub is_new: bool,
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
    items: Option<Vec<usize>>,
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
    own: &ManuscriptFile,
    settings: ReviewSettings,
) -> Result<IssueReview, ReviewError> {
    let content = content::content(disk, own)?;
    let reviewed = content.reviewed()?;
    let hash = content.hash();
    let review = file::read(disk, &reviewed).map_err(ReviewError::Broken)?;
    let built = BuiltContents::read(disk);
    let read = || content::content(disk, own).ok();
    let went_out = built.went_out(disk, &reviewed, review.as_ref(), read);
    let standing = ReviewStanding::of((&content, &hash), review.as_ref(), went_out, settings);
    Ok(IssueReview {
        reviewed,
        is_out: standing.stage == Stage::Published && !went_out.is_other_than(&hash),
        is_new: went_out == WentOut::Never,
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
        items: content.items,
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
    let content = content::content(project, &ManuscriptFile::issue(path.clone()))?;
    Ok(content.files.into_iter().map(|(name, _)| name).collect())
}

/// Whether what a correction or news say is out, so that nobody changes it who has not seen that; `false` where nobody knows.
pub fn is_out(disk: &Disk, own: &ManuscriptFile) -> bool {
    let house = ReviewHouse::read(disk).ok();
    let review = house.and_then(|house| review(disk, own, house.settings()).ok());
    review.is_some_and(|review| review.is_out)
}

fn since(review: &Review, now: &Content) -> Option<ChangedSince> {
    let looks =
        |one: &ReviewRecord| !matches!(one.kind, ReviewKind::Sent | ReviewKind::Published);
    let record = review.records.iter().rposition(looks)?;
    let content = &review.records[record].content;
    let kept = review.contents.iter().find(|one| one.content == *content)?;
    let before = kept_content(kept, now)?;
    let fields = changed::changed(&before, now);
    Some(ChangedSince { record, fields, before: before.form })
}

fn kept_content(kept: &KeptContent, now: &Content) -> Option<Content> {
    let files = kept.files.iter();
    let files =
        files.map(|one| (one.file.clone(), one.content.clone().unwrap_or_default())).collect();
    Content::with_files(&now.file, kept.text.value.clone(), files)
}

impl IssueReview {
    /// The table of what is reviewed.
    pub(crate) fn record(&self) -> &'static Record {
        self.form.record
    }

    /// Returns where a field of the issue is, in words.
    pub fn where_is(&self, at: &[AddressStep], naming: &Naming<'_>) -> String {
        naming.place(&self.form, at)
    }

    /// Where a place of what is reviewed is in its file: news of one failing stand there among others.
    pub fn at_in_file(&self, at: &[AddressStep]) -> Vec<AddressStep> {
        let mut at = at.to_vec();
        if let (Some(items), Some(AddressStep::Item(index))) = (&self.items, at.get_mut(1)) {
            *index = items.get(*index).copied().unwrap_or(*index);
        }
        at
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
