//! Taking back a correction that nobody outside has seen yet. What stands on the website stays: whoever has read it would look
//! for it in vain, and what was wrong in it is said by another one.

use std::io;

use chrono::Utc;
use serde_json::Value;

use super::history::{VersionCause, keep, version_text, versions};
use super::manuscript::{ManuscriptFile, set_aside};
use super::new::create::{Created, create};
use super::workbench::Workbench;
use crate::lang;
use crate::lang::Message;
use crate::model::{Correction, CorrectionKind, IssueId, OutPath};
use crate::source::Disk;

/// Why a correction is not taken back, or not put back.
#[derive(Debug)]
pub enum WithdrawalError {
    /// There is none of this name.
    Unknown,
    /// Its file cannot be read: nobody knows whether it is public.
    Unread,
    /// It stands on the website.
    Public,
    /// Another one was written in its place.
    Taken,
    /// The system refuses.
    Save(io::Error),
}

impl WithdrawalError {
    /// What to tell.
    pub fn message(&self) -> Message {
        match self {
            Self::Unknown => Message::new("failure-withdrawal-unknown"),
            Self::Unread => Message::new("failure-withdrawal-unread"),
            Self::Public => Message::new("failure-withdrawal-public"),
            Self::Taken => Message::new("failure-withdrawal-taken"),
            Self::Save(error) => lang::unwritten(error),
        }
    }
}

/// Takes a correction back: its file is gone, and a version of it stays. Returns the issue that it was of.
///
/// # Errors
/// See [`WithdrawalError`]; nothing is changed then.
pub fn withdraw_correction(
    disk: &Disk,
    workbench: &Workbench,
    name: &str,
) -> Result<IssueId, WithdrawalError> {
    let file = ManuscriptFile::correction(name).ok_or(WithdrawalError::Unknown)?;
    let text = workbench.files.named(file.path.as_str());
    let text = text.map(|id| workbench.files.text(id)).ok_or(WithdrawalError::Unknown)?;
    let all = &workbench.archive.corrections;
    let is_own = |one: &&Correction| workbench.files.path(one.file) == file.path.as_str();
    let own = all.iter().find(is_own).ok_or(WithdrawalError::Unread)?;
    let issue = &own.issue.value;
    let others = workbench.archive.corrections_of(issue).iter();
    let others: Vec<&Correction> = others.filter(|one| !is_own(one)).collect();
    if is_public(disk, own, &others) {
        return Err(WithdrawalError::Public);
    }
    let because = (VersionCause::Withdrawn, "");
    keep(disk, &file.path, text, because, Utc::now()).map_err(WithdrawalError::Save)?;
    fs_err::remove_file(disk.root().join(file.path.as_str())).map_err(WithdrawalError::Save)?;
    // What waits for a field of it is in no field any more; it stays in its folder.
    let _ = set_aside(disk, &file.path);
    Ok(issue.clone())
}

/// Puts a correction that was taken back in its place again.
///
/// # Errors
/// See [`WithdrawalError`]; nothing is changed then.
pub fn put_back_correction(disk: &Disk, name: &str) -> Result<(), WithdrawalError> {
    let file = ManuscriptFile::correction(name).ok_or(WithdrawalError::Unknown)?;
    let all = versions(disk, &file.path).into_iter();
    let mut withdrawn = all.filter(|one| one.cause == VersionCause::Withdrawn);
    let text = withdrawn.next().and_then(|one| version_text(disk, &file.path, &one.id));
    let text = text.ok_or(WithdrawalError::Unknown)?;
    match create(disk.root(), &file.path, &text).map_err(WithdrawalError::Save)? {
        Created::Made => Ok(()),
        Created::Taken => Err(WithdrawalError::Taken),
        Created::Outside => Err(WithdrawalError::Unknown),
    }
}

/// Whether the website tells of a correction. One that it tells, and no other file says, is this one as it was before somebody
/// changed it.
fn is_public(disk: &Disk, own: &Correction, others: &[&Correction]) -> bool {
    let page = OutPath::issue(&own.issue.value);
    let on_website = |path: &OutPath| disk.root().join("public").join(path.as_str());
    let Ok(told) = fs_err::read(on_website(&page.beside("issue.json"))) else {
        // Of a removed issue the page alone is left, which says so.
        return on_website(&page).exists() && own.kind == CorrectionKind::Removal;
    };
    // What cannot be read may tell of it.
    let Ok(told) = serde_json::from_slice::<Value>(&told) else { return true };
    let told: Vec<&Value> = told["corrections"].as_array().into_iter().flatten().collect();
    let is_alike = |one: &Correction, told: &Value| {
        told["kind"] == one.kind.words().0 && told["date"] == one.date.value.to_string()
    };
    let is_same = |one: &Correction, told: &Value| {
        is_alike(one, told)
            && told["reason"].as_str().map(str::trim) == Some(one.reason.value.trim())
    };
    let is_others = |told: &Value| {
        others
            .iter()
            .any(|one| is_same(one, told) || (is_alike(one, told) && !is_alike(own, told)))
    };
    told.into_iter().any(|told| is_same(own, told) || !is_others(told))
}
