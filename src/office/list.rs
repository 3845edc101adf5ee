//! The issues of a workspace: how far each has got, and what is open in it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::failings::{Due, ListedFailing, failings, newest};
use super::register::{RegisteredEdition, registered_editions};
use super::review::{
    ChangedIssues, Glance, Reviewed, Stage, WaitingStep, changed_issues, glance_at_issue,
    glance_beside,
};
use super::workbench::Workbench;
use crate::check;
use crate::diag::{Diagnostic, FileId, Severity};
use crate::lang::Message;
use crate::model::{
    Audience, CorrectionKind, Date, FailingId, Issue, IssueId, Remark, Status, numbering,
    summary,
};
use crate::source::Disk;

/// The issues of a workspace.
#[derive(Debug)]
pub struct IssueList {
    /// One for each, by series, year and number.
    pub issues: Vec<ListedIssue>,
    /// How many errors are in other files, and in files that cannot be read as an issue.
    pub errors_elsewhere: usize,
    /// The day as of which failings are due.
    pub day: Date,
    /// The failings of all issues, in their order.
    pub failings: Vec<ListedFailing>,
    /// The corrections, and news of failings, that nobody has published as they are, where the settings ask for approval.
    pub beside: Vec<ListedBeside>,
    /// The failings of which the next build tells something else than the last did, by what is told between issues.
    pub news: Vec<FailingId>,
}

/// A correction, or news of a failing, that nobody has published as they are.
#[derive(Debug)]
pub struct ListedBeside {
    /// What it is, and of which issue.
    pub reviewed: Reviewed,
    /// What waits for somebody; `None` where nobody has sent it for review.
    pub waits: Option<WaitingStep>,
}

impl IssueList {
    /// Returns the failings of published issues that are to be mended by a day, the most urgent first.
    pub fn due(&self) -> Vec<(&ListedFailing, &Due)> {
        let all = self.failings.iter();
        let mut due: Vec<_> = all.filter_map(|one| Some((one, one.due.as_ref()?))).collect();
        due.sort_by_key(|(one, due)| (due.deadline, &one.id));
        due
    }
}

/// An issue, and what is open in it.
#[derive(Debug)]
pub struct ListedIssue {
    /// Its id and its date; absent where its file does not say them.
    pub known: Option<(IssueId, Date)>,
    /// How it is cited; the path of its file where that does not say.
    pub citation: String,
    /// Its title, or what it is about. Names are whole.
    pub summary: String,
    /// How far it has got.
    pub status: Status,
    /// The same, where what somebody approved counts.
    pub stage: Stage,
    /// Whether it is out, and says something else than what was approved: nothing is built until that is approved too.
    pub is_changed: bool,
    /// Whether that never went out at all, though its file says so.
    pub is_never_out: bool,
    /// How many of its corrections nobody has published as they are.
    pub corrections: usize,
    /// Of how many of its failings there are such news.
    pub news: usize,
    /// What waits for somebody.
    pub waits: Option<WaitingStep>,
    /// Whether it is out, and says something else than what was built last.
    pub is_unbuilt: bool,
    /// The remarks on it that wait for somebody, until it is published.
    pub remarks: Vec<Remark>,
    /// Its last edition, where it is registered.
    pub registered: Option<RegisteredEdition>,
    /// Who may read it.
    pub audience: Audience,
    /// The gravest correction of it.
    pub correction: Option<CorrectionKind>,
    /// How many errors `check` finds in its file, without places to fill in.
    pub errors: usize,
    /// How many warnings, counted alike.
    pub warnings: usize,
    /// How many places are to be filled in or looked at: 【待补】, 请核对.
    pub to_fill_in: usize,
    /// How many of its failings are overdue, where it is published.
    pub overdue: usize,
}

impl ListedIssue {
    /// What is open in it: how many errors, changes that nobody approved or built, warnings, places to fill in, remarks and overdue
    /// failings, those that there are. Each with the weight that it has for the office.
    pub fn open(&self) -> impl Iterator<Item = (Severity, Message)> {
        let counts = [
            (Severity::Error, "list-errors", self.errors),
            (
                Severity::Error,
                "list-changed",
                usize::from(self.is_changed && !self.is_never_out),
            ),
            (Severity::Error, "list-never-approved", usize::from(self.is_never_out)),
            (Severity::Error, "list-corrections", self.corrections),
            (Severity::Error, "list-news", self.news),
            (
                Severity::Warning,
                "list-unbuilt",
                usize::from(self.is_unbuilt && !self.is_changed),
            ),
            (Severity::Warning, "list-warnings", self.warnings),
            (Severity::Warning, "list-to-fill-in", self.to_fill_in),
            (Severity::Warning, "list-remarks", self.remarks.len()),
            (Severity::Warning, "list-overdue", self.overdue),
        ];
        let some = counts.into_iter().filter(|(_, _, count)| *count > 0);
        some.map(|(weight, id, count)| (weight, Message::new(id).count("count", count)))
    }

    /// The issue for programs.
    pub fn to_json(&self) -> Value {
        json!({
            "id": self.known.as_ref().map(|(id, _)| id.to_string()),
            "citation": self.citation,
            "date": self.known.as_ref().map(|(_, date)| date.to_string()),
            "summary": self.summary,
            "status": self.status.word(),
            "stage": self.stage.word(),
            "changed": self.is_changed,
            "unbuilt": self.is_unbuilt,
            "audience": self.audience.word(),
            "correction": self.correction.map(CorrectionKind::word),
            "errors": self.errors,
            "warnings": self.warnings,
            "to_fill_in": self.to_fill_in,
            "remarks": self.remarks.len(),
            "overdue": self.overdue,
        })
    }
}

/// Lists the issues of a workspace whose rules were asked. Failings are overdue by `as_of`, else by the
/// date of the newest public issue, as in a build.
pub fn list(disk: &Disk, workbench: &Workbench, as_of: Option<Date>) -> IssueList {
    list_known(
        disk,
        workbench,
        as_of,
        &changed_issues(disk, disk, (&workbench.archive, &workbench.files)),
    )
}

/// The same where it is known which of them were changed after they were published.
pub(super) fn list_known(
    disk: &Disk,
    workbench: &Workbench,
    as_of: Option<Date>,
    changed: &ChangedIssues,
) -> IssueList {
    let Workbench { archive, diagnostics, .. } = workbench;
    let day = as_of.unwrap_or_else(|| newest(archive));
    let failings = failings(archive, day);
    let settings = archive.config.as_ref().map(|config| config.review).unwrap_or_default();
    let mut overdue: BTreeMap<&IssueId, usize> = BTreeMap::new();
    let is_late =
        |one: &&ListedFailing| one.due.as_ref().is_some_and(|due| due.days_overdue.is_some());
    for one in failings.iter().filter(is_late) {
        *overdue.entry(&one.id.issue).or_default() += 1;
    }
    let mut of_files: BTreeMap<FileId, Vec<&Diagnostic>> = BTreeMap::new();
    for one in diagnostics.iter() {
        of_files.entry(one.span.file).or_default().push(one);
    }
    let mut registered = registered_editions(disk);
    let list_one = |issue: &Issue| {
        let own = of_files.remove(&issue.file).unwrap_or_default();
        let is_changed = changed.unpublished.contains(&issue.id());
        let mut listed = listed(workbench, issue, own);
        let Glance { stage, remarks, waits } =
            glance_at_issue(disk, issue, is_changed, settings);
        (listed.stage, listed.remarks, listed.waits) =
            (stage.unwrap_or(listed.stage), remarks, waits);
        if let Some((id, _)) = &listed.known {
            listed.overdue = overdue.get(id).copied().unwrap_or_default();
            listed.is_changed = is_changed;
            listed.is_never_out = changed.never_out.contains(id);
            let of = changed.beside.iter().filter(|one| one.issue() == id);
            let (news, corrections): (Vec<_>, Vec<_>) =
                of.partition(|one| matches!(one, Reviewed::News(_)));
            (listed.news, listed.corrections) = (news.len(), corrections.len());
            listed.is_unbuilt = changed.unbuilt.contains(id);
            listed.registered = registered.remove(id);
        }
        listed
    };
    let issues = archive.issues().map(list_one).collect();
    let elsewhere = of_files.into_values().flatten();
    let errors_elsewhere = elsewhere.filter(|one| one.severity == Severity::Error).count();
    let beside = changed.beside.iter().map(|one| ListedBeside {
        reviewed: one.clone(),
        waits: glance_beside(disk, one, settings).waits,
    });
    let (beside, news) = (beside.collect(), changed.news.clone());
    IssueList { issues, errors_elsewhere, day, failings, beside, news }
}

/// An issue, without what is told of all at once.
fn listed(workbench: &Workbench, issue: &Issue, own: Vec<&Diagnostic>) -> ListedIssue {
    let Workbench { files, archive, .. } = workbench;
    let (gaps, others): (Vec<_>, Vec<_>) =
        own.into_iter().partition(|one| check::is_placeholder(one));
    let count = |severity| others.iter().filter(|one| one.severity == severity).count();
    let citation = match &archive.config {
        Some(config) if issue.complete => numbering::citation_in(config, issue),
        _ => files.path(issue.file).to_owned(),
    };
    ListedIssue {
        known: issue.complete.then(|| (issue.id(), issue.date.value)),
        citation,
        summary: summary(archive, issue),
        status: issue.status,
        stage: issue.status.into(),
        is_changed: false,
        is_never_out: false,
        corrections: 0,
        news: 0,
        waits: None,
        is_unbuilt: false,
        remarks: Vec::new(),
        registered: None,
        audience: issue.audience,
        correction: archive.standing(&issue.id()).map(|one| one.kind),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        to_fill_in: gaps.len(),
        overdue: 0,
    }
}
