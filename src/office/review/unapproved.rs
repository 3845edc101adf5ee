//! What is out in its file and was not approved as it is, where the settings ask for that; and what was changed since it was
//! built.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::built::BuiltContents;
use super::content::{Content, content};
use super::file;
use super::news::{WebsiteLedger, is_public, news};
use super::reviewed::Reviewed;
use super::went_out::WentOut;
use crate::diag::{FileId, Files};
use crate::model::{Archive, FailingId, Issue, IssueId, ReviewKind, Status};
use crate::office::manuscript::ManuscriptFile;
use crate::source::{Disk, Project};

/// What is out in its file and was changed since, or never approved.
#[derive(Debug, Clone, Default)]
pub(crate) struct ChangedIssues {
    /// The issues that say something else than what was published, or else than what was built where they were not published
    /// at the desk, and the settings ask for approval: nobody has published that.
    pub unpublished: Vec<IssueId>,
    /// Those of them that never went out.
    pub never_out: Vec<IssueId>,
    /// The corrections of published issues, and news of their failings between issues, of which the same holds.
    pub beside: Vec<Reviewed>,
    /// The failings of which the next build tells something else than the last did, by what is told between issues.
    pub news: Vec<FailingId>,
    /// The issues that say something else than what stands on the website and in the print room.
    pub unbuilt: Vec<IssueId>,
}

/// Of [`ChangedIssues`], what nobody has published.
pub(crate) fn unpublished_changes(
    disk: &Disk,
    project: &dyn Project,
    archive: (&Archive, &Files),
) -> Vec<Reviewed> {
    if !needs_approval(archive.0) {
        return Vec::new();
    }
    let ChangedIssues { unpublished, beside, .. } = changed_issues(disk, project, archive);
    unpublished.into_iter().map(Reviewed::Issue).chain(beside).collect()
}

fn needs_approval(archive: &Archive) -> bool {
    archive.config.as_ref().is_some_and(|config| config.review.needs_approval())
}

/// Finds them. The file of every issue is read for it; its pictures and attachments where the settings ask for approval, or
/// where its file was changed.
pub(crate) fn changed_issues(
    disk: &Disk,
    project: &dyn Project,
    (archive, files): (&Archive, &Files),
) -> ChangedIssues {
    let needs_approval = needs_approval(archive);
    let built = BuiltContents::read(disk);
    let mut changed = ChangedIssues::default();
    let is_out = |one: &&Issue| one.complete && one.status == Status::Published;
    for issue in archive.issues().filter(is_out) {
        let reviewed = Reviewed::Issue(issue.id());
        let own = ManuscriptFile::issue(issue.path.clone());
        if needs_approval {
            match unapproved((disk, project), &built, &reviewed, &own) {
                Some(WentOut::Never) => {
                    changed.never_out.push(issue.id());
                    changed.unpublished.push(issue.id());
                }
                Some(_) => changed.unpublished.push(issue.id()),
                None => {}
            }
        }
        // Files beside it are read where somebody has to approve what they show.
        let was_built = built.of(&reviewed);
        if was_built.is_none()
            || (!needs_approval && built.is_same_file(project, &reviewed, &own))
        {
            continue;
        }
        let now = built.now(project, &reviewed, &own);
        if now.is_some_and(|now| was_built != Some(now.as_str())) {
            changed.unbuilt.push(issue.id());
        }
    }
    let is_of_public = |id: &IssueId| archive.issue(id).is_some_and(|one| is_out(&one));
    let corrections = archive.corrections.iter().filter(|_| needs_approval);
    for one in corrections.filter(|one| is_of_public(&one.issue.value)) {
        let reviewed = Reviewed::correction(one, files);
        let Some(own) = ManuscriptFile::correction_at(files.path(one.file)) else { continue };
        if unapproved((disk, project), &built, &reviewed, &own).is_some() {
            changed.beside.push(reviewed);
        }
    }
    changed_news((disk, project), archive, &built, &mut changed);
    changed
}

/// The failings of published issues of which the last build told news between issues, and of which nothing is told any more.
pub(crate) fn vanished_news(
    disk: &Disk,
    project: &dyn Project,
    archive: &Archive,
) -> Vec<FailingId> {
    let built = BuiltContents::read(disk);
    let told = news(project);
    let is_told_still = |failing: &FailingId| {
        let own = ManuscriptFile::news(failing.clone());
        let now = own.and_then(|own| content(project, &own).ok()).map(|own| own.hash());
        now.as_deref() == built.of(&Reviewed::News(failing.clone()))
    };
    let gone = built.news().filter(|failing| !told.contains_key(failing));
    gone.filter(|failing| is_public(archive, failing) && !is_told_still(failing)).collect()
}

/// Finds the same of what is told of failings between issues.
fn changed_news(
    (disk, project): (&Disk, &dyn Project),
    archive: &Archive,
    built: &BuiltContents,
    changed: &mut ChangedIssues,
) {
    let mut all = news(project);
    for failing in built.news() {
        let own = ManuscriptFile::news(failing.clone());
        // Nothing is told of it any more.
        if let Some(own) = own.filter(|_| !all.contains_key(&failing))
            && let Ok(own) = content(project, &own)
        {
            all.insert(failing, own);
        }
    }
    let website = OnceCell::new();
    let is_told = |failing: &FailingId, own: &Content| {
        website.get_or_init(|| WebsiteLedger::read(disk)).tells(failing, &own.form)
    };
    let needs_approval = needs_approval(archive);
    for (failing, own) in all {
        if !is_public(archive, &failing) {
            continue;
        }
        let reviewed = Reviewed::News(failing.clone());
        let hash = own.hash();
        let is_same = |known: Option<&str>| match known {
            Some(known) => known == hash,
            None => is_told(&failing, &own),
        };
        if !is_same(built.of(&reviewed)) {
            changed.news.push(failing.clone());
        }
        let review = file::read(project, &reviewed).ok().flatten();
        if needs_approval && !is_same(built.published(&reviewed, review.as_ref())) {
            changed.beside.push(reviewed);
        }
    }
}

/// What is known to have gone out of something that says something else now; `None` where it says the same.
fn unapproved(
    (disk, project): (&Disk, &dyn Project),
    built: &BuiltContents,
    reviewed: &Reviewed,
    own: &ManuscriptFile,
) -> Option<WentOut<'static>> {
    let review = file::read(project, reviewed).ok().flatten();
    let read = || content(project, own).ok();
    match built.went_out(disk, reviewed, review.as_ref(), read) {
        WentOut::Never => Some(WentOut::Never),
        out => {
            let now = built.now(project, reviewed, own)?;
            out.is_other_than(&now).then_some(WentOut::Somehow)
        }
    }
}

/// Leaves that these files are of issues that say something else than the website, and returns those of which neither the
/// desk nor an earlier build knows what it was, where the settings ask for approval.
pub(crate) fn unknown_changes(
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
        let reviewed = Reviewed::Issue(issue.id());
        let review = || file::read(project, &reviewed).ok().flatten();
        changed.contains(&issue.file) && built.published(&reviewed, review().as_ref()).is_none()
    };
    let unknown: Vec<IssueId> = archive.issues().filter(is_unknown).map(Issue::id).collect();
    built.leave_changed(disk, &unknown);
    unknown
}

/// Whether an issue was published at the desk as it is now after it had been published before: at the desk, too, or by a
/// build as something else.
pub(crate) fn is_issued_anew(
    project: &dyn Project,
    issue: &Issue,
    built: &BuiltContents,
) -> bool {
    let reviewed = Reviewed::Issue(issue.id());
    let review = file::read(project, &reviewed).ok().flatten();
    let records = review.map(|review| review.records).unwrap_or_default();
    let mut published = records.iter().filter(|one| one.kind == ReviewKind::Published);
    let Some(last) = published.next_back() else { return false };
    let is_first = published.next().is_none();
    let was_other = built.of(&reviewed).is_some_and(|built| built != last.content);
    let own = ManuscriptFile::issue(issue.path.clone());
    (was_other || !is_first)
        && built.now(project, &reviewed, &own).as_ref() == Some(&last.content)
}
