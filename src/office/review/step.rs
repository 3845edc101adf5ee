//! Taking a step of the review: a record in the file of the review, and the status in the file of the issue.

use super::built::BuiltContents;
use super::content::{Content, content};
use super::file;
use super::file::{Addition, Signature};
use super::refused::ReviewError;
use super::stage::{ReviewStanding, Stage};
use crate::diag::Severity;
use crate::model::{
    Date, KeptContent, KeptFile, Review, ReviewKind, ReviewRecord, ReviewSettings, Status,
};
use crate::office::history::{VersionCause, keep_before};
use crate::office::init::is_unnamed;
use crate::office::manuscript::file::save_text;
use crate::office::manuscript::status::{STATUS, with_status};
use crate::office::manuscript::{ManuscriptFile, as_published, problems};
use crate::office::save::SaveError;
use crate::source::{Disk, NewValue};

/// Who is asked to look at something, and by when.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// The name; empty where nobody is named.
    pub to: String,
    /// The day.
    pub due: Option<Date>,
}

/// A step that somebody takes.
#[derive(Debug, Clone)]
pub struct ReviewStep {
    /// Which one.
    pub kind: ReviewKind,
    /// Who, and when.
    pub by: Signature,
    /// What is said with it; empty where nothing is.
    pub opinion: String,
    /// Who is asked to look at it, and by when, where it is sent for review and somebody says so.
    pub asked: Asked,
    /// The hash of the content that was looked at.
    pub content: String,
}

/// Takes a step: sends for review, approves, sends back, signs, publishes.
///
/// # Errors
/// See [`ReviewError`].
pub fn take_step(
    disk: &Disk,
    own: &ManuscriptFile,
    settings: ReviewSettings,
    step: &ReviewStep,
) -> Result<(), ReviewError> {
    let now = content(disk, own)?;
    let reviewed = now.reviewed()?;
    let hash = now.hash();
    let built = BuiltContents::read(disk);
    file::add(disk, &reviewed, &mut |review| {
        let went_out = built.went_out(disk, &reviewed, review, || content(disk, own).ok());
        let standing = ReviewStanding::of((&now, &hash), review, went_out, settings);
        allowed(&standing, &hash, step)?;
        if step.kind == ReviewKind::Published {
            without_errors(disk, own)?;
        }
        let mut additions = vec![Addition::Record(record(step))];
        let is_kept = |review: &Review| review.contents.iter().any(|one| one.content == hash);
        if !review.is_some_and(is_kept) {
            additions.push(Addition::Content(kept(&now, &hash)));
        }
        Ok(additions)
    })?;
    // What is out stays so while its changes are read: it would vanish from the website. A correction has no status.
    let is_out = now.said(STATUS).and_then(Status::of_word) == Some(Status::Published);
    if is_out || !now.is_issue() {
        return Ok(());
    }
    match step.kind {
        ReviewKind::Sent => set_status(disk, own, &hash, Status::Review),
        ReviewKind::Returned => set_status(disk, own, &hash, Status::Draft),
        ReviewKind::Published => set_status(disk, own, &hash, Status::Published),
        ReviewKind::Approved | ReviewKind::Signed => Ok(()),
    }
}

fn allowed(
    standing: &ReviewStanding<'_>,
    hash: &str,
    step: &ReviewStep,
) -> Result<(), ReviewError> {
    let ReviewStep { kind, by, opinion, content: seen, .. } = step;
    if !by.is_named() {
        return Err(ReviewError::NoName);
    }
    if *kind == ReviewKind::Returned && opinion.trim().is_empty() {
        return Err(ReviewError::NoWords);
    }
    if hash != seen {
        return Err(ReviewError::OtherContent);
    }
    if *kind == ReviewKind::Published {
        return match standing.stage {
            _ if standing.may_be_published() => Ok(()),
            Stage::Draft | Stage::Published => Err(ReviewError::OtherStage),
            Stage::Review => Err(ReviewError::NotApproved),
            Stage::Approved => Err(ReviewError::NotSigned),
        };
    }
    if !standing.steps().contains(kind) {
        return Err(ReviewError::OtherStage);
    }
    let is_own = standing.sent.is_some_and(|sent| by.is_by(&sent.who));
    if *kind == ReviewKind::Approved && is_own {
        return Err(ReviewError::SamePerson(by.who.trim().to_owned()));
    }
    Ok(())
}

/// Refuses what would have errors once it is published.
fn without_errors(disk: &Disk, own: &ManuscriptFile) -> Result<(), ReviewError> {
    let checked = as_published(disk, own);
    let checked = checked.ok_or_else(|| ReviewError::Unread(own.path.clone()))?;
    if is_unnamed(&checked.archive) {
        return Err(ReviewError::NewSettings);
    }
    let found = problems(&checked, own);
    let errors = found.iter().filter(|one| one.diagnostic.severity == Severity::Error).count();
    if errors > 0 { Err(ReviewError::Errors(errors)) } else { Ok(()) }
}

fn record(step: &ReviewStep) -> NewValue {
    let kind = step.kind.word().to_owned();
    let mut fields = vec![(ReviewRecord::kind, NewValue::Plain(kind))];
    fields.extend(step.by.fields());
    let opinion = step.opinion.trim();
    if !opinion.is_empty() {
        fields.push((ReviewRecord::opinion, NewValue::Text(format!("{opinion}\n"))));
    }
    if step.kind == ReviewKind::Sent {
        let Asked { to, due } = &step.asked;
        let to = Some(to.trim()).filter(|to| !to.is_empty());
        fields.extend(to.map(|to| (ReviewRecord::to, NewValue::Line(to.to_owned()))));
        fields.extend(due.map(|day| (ReviewRecord::due, NewValue::Plain(day.to_string()))));
    }
    fields.push((ReviewRecord::content, NewValue::Line(step.content.clone())));
    NewValue::Mapping(fields)
}

fn kept(content: &Content, hash: &str) -> NewValue {
    let file = |(name, hash): &(String, String)| {
        let mut fields = vec![(KeptFile::file, NewValue::Line(name.clone()))];
        if !hash.is_empty() {
            fields.push((KeptFile::content, NewValue::Line(hash.clone())));
        }
        NewValue::Mapping(fields)
    };
    let mut fields = vec![(KeptContent::content, NewValue::Line(hash.to_owned()))];
    if !content.files.is_empty() {
        fields.push((
            KeptContent::files,
            NewValue::List(content.files.iter().map(file).collect()),
        ));
    }
    fields.push((KeptContent::text, NewValue::Text(content.text.clone())));
    NewValue::Mapping(fields)
}

/// Writes how far an issue has got, as long as it says what it said.
fn set_status(
    disk: &Disk,
    own: &ManuscriptFile,
    hash: &str,
    status: Status,
) -> Result<(), ReviewError> {
    let path = &own.path;
    for _ in 0..file::MOST_TRIES {
        let content = content(disk, own)?;
        if content.hash() != hash {
            return Err(ReviewError::OtherContent);
        }
        let new = with_status(&content.text, status);
        let new = new.ok_or_else(|| ReviewError::NoRoom(path.clone()))?;
        keep_before(disk, path, &content.text, VersionCause::Reviewed);
        match save_text(disk, path, &content.text, &new) {
            Err(SaveError::Changed(_)) => {}
            saved => return saved.map_err(ReviewError::Save),
        }
    }
    Err(ReviewError::Save(SaveError::Changed(path.clone())))
}
