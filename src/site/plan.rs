//! Which issues are built, and who may see them.

use crate::model::{Archive, Audience, Date, Issue, IssueId, PublicArchive, Status, Visible};

/// What was asked for.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Only these issues are made again; all where there is none.
    pub only: Vec<IssueId>,
    /// Whether drafts and issues in review are built too.
    pub drafts: bool,
    /// The day on which deadlines are held against the calendar; that of the newest issue where none
    /// is given.
    pub as_of: Option<Date>,
}

/// The issues of a build.
#[derive(Debug)]
pub struct Plan<'a> {
    /// Issues that are made in this build, in the order of their ids.
    pub issues: Vec<&'a Issue>,
    /// Issues that have a page on the website, made in this build or before.
    pub visible: Visible,
    as_of: Option<Date>,
    /// Whether nothing of what was asked for can be built.
    pub is_empty: bool,
}

impl<'a> Plan<'a> {
    /// Chooses the issues. An internal issue is never visible; a draft only where drafts are asked
    /// for. Of a removed issue nothing is made but the page that says so, which every build makes.
    pub fn new(archive: &'a Archive, selection: &Selection) -> Self {
        let built = |issue: &&Issue| {
            issue.complete && (selection.drafts || issue.status == Status::Published)
        };
        let chosen =
            |issue: &&Issue| selection.only.is_empty() || selection.only.contains(&issue.id());
        let is_public = |issue: &&&Issue| issue.audience == Audience::Public;
        let all: Vec<&Issue> = archive.issues().filter(built).collect();
        let is_empty = !all.iter().any(chosen);
        let (removed, kept): (Vec<&Issue>, Vec<&Issue>) =
            all.into_iter().partition(|issue| archive.removal(&issue.id()).is_some());
        let ids = |issues: &[&Issue]| -> Vec<IssueId> {
            issues.iter().filter(is_public).map(|issue| issue.id()).collect()
        };
        let visible = Visible::new(ids(&kept), ids(&removed));
        Self {
            issues: kept.into_iter().filter(chosen).collect(),
            visible,
            as_of: selection.as_of,
            is_empty,
        }
    }

    /// The day on which deadlines are held against the calendar: the one that was given, else the
    /// date of the newest issue that has a page. Never today: what a build says must not depend on the
    /// day on which it is made.
    pub fn as_of(&self, public: &PublicArchive) -> Date {
        self.as_of.unwrap_or_else(|| Self::newest(public))
    }

    /// The date of the newest issue that has a page; the first day of all where there is none.
    pub fn newest(public: &PublicArchive) -> Date {
        let issues = public.visible().ids().filter_map(|id| public.archive().issue(id));
        issues.map(|issue| issue.date.value).max().unwrap_or(Date::FIRST)
    }
}
