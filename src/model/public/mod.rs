//! The archive as the public may know it: a value that holds nothing that is withheld.
//!
//! [`PublicArchive::of`] is the entry point. Whoever makes something for the website is given this value
//! and [`PublicFiles`], and has no way to the whole archive.
//!
//! - Issues that have no page are not in it, nor what was said of them later.
//! - Of a removed issue there are its number, its date and the reason; the texts of earlier corrections
//!   are gone, their places are kept, since corrections are numbered.
//! - In every text of an issue the persons whom it hides are written as 张某某; where the settings say
//!   so, the lists of persons are empty. Files that are named after a person are called by another name.
//!
//! An issue that hides nobody is shared with the whole archive.

mod files;
mod masked;
mod scrambled;

pub use files::PublicFiles;
pub use scrambled::scrambled;

use std::collections::BTreeMap;
use std::sync::Arc;

use self::masked::{Mask, MaskedIssue};
use super::record::value::Item;
use super::{
    Archive, Correction, CorrectionKind, Distribution, Issue, IssueId, OutPath, People,
    Persons, Privacy, Rectification, Visible,
};
use crate::source::WorkspacePath;

/// The archive as the public may know it.
#[derive(Debug)]
pub struct PublicArchive {
    archive: Archive,
    visible: Visible,
    /// What hides persons in the files of the issues that hide any.
    masks: BTreeMap<IssueId, Mask>,
}

impl PublicArchive {
    /// Makes it of the whole archive: of the issues in `visible`, with persons as `persons` says.
    pub fn of(whole: &Archive, visible: &Visible, persons: Persons) -> Self {
        let mut masks = BTreeMap::new();
        let mut issues = Vec::new();
        for id in visible.pages() {
            let Some(issue) = whole.shared(id) else { continue };
            if visible.is_removed(id) {
                issues.push(Arc::new(stub(issue)));
            } else if persons == Persons::Full {
                issues.push(Arc::clone(issue));
            } else {
                let MaskedIssue { issue, mask } = MaskedIssue::of(whole, issue, persons);
                issues.push(issue);
                masks.extend(mask.map(|mask| (id.clone(), mask)));
            }
        }
        let hide = persons != Persons::Full;
        let corrections = whole.corrections.iter();
        let corrections =
            corrections.filter_map(|one| correction(whole, visible, one, hide)).collect();
        let news = whole.news.iter().filter_map(|one| news(whole, visible, one, hide));
        let archive = whole.with(issues, news.collect(), corrections);
        Self { archive, visible: visible.clone(), masks }
    }

    /// What the public may know, as an archive.
    pub fn archive(&self) -> &Archive {
        &self.archive
    }

    /// The issues that have a page.
    pub fn visible(&self) -> &Visible {
        &self.visible
    }

    /// Files that are different and would be published under one name, each with the name that another
    /// file has, by the addresses they would have.
    pub fn clashes(&self) -> impl Iterator<Item = OutPath> {
        self.masks.iter().flat_map(|(id, mask)| {
            let issue = self.archive.issue(id);
            let beside = move |path: &WorkspacePath| {
                issue.map(|issue| OutPath::issue(id).beside(&issue.beside(path)))
            };
            mask.clashes.iter().filter_map(beside)
        })
    }
}

/// What is said of an issue that was removed.
fn stub(issue: &Issue) -> Issue {
    Issue {
        title: None,
        editor_note: None,
        entries: Vec::new(),
        rectifications: Vec::new(),
        attachments: Vec::new(),
        distribution: Distribution::default(),
        copies: None,
        people: People::default(),
        series: issue.series.clone(),
        year: issue.year.clone(),
        number: issue.number.clone(),
        date: issue.date.clone(),
        status: issue.status,
        audience: issue.audience,
        file: issue.file,
        path: issue.path.clone(),
        complete: issue.complete,
        sound: issue.sound,
    }
}

/// A correction as the public may know it; `None` where its issue has no page.
fn correction(
    whole: &Archive,
    visible: &Visible,
    one: &Correction,
    hide: bool,
) -> Option<Correction> {
    let id = &one.issue.value;
    let issue = whole.issue(id).filter(|_| visible.has_page(id))?;
    let mut public = one.clone();
    if visible.is_removed(id) {
        // They would quote what is no longer shown.
        public.changes.clear();
        if public.kind != CorrectionKind::Removal {
            public.reason.value.clear();
        }
    }
    if hide {
        let privacy = Privacy::of_issue(whole, issue);
        public.rewrite(None, &mut |kind, text| privacy.rewrite(kind, text));
    }
    Some(public)
}

/// News between issues as the public may know it; `None` where the failing is not known. They hide whom
/// the issue hides that reported it.
fn news(
    whole: &Archive,
    visible: &Visible,
    one: &Rectification,
    hide: bool,
) -> Option<Rectification> {
    let id = &one.failing.value.issue;
    let issue = whole.issue(id).filter(|_| visible.contains(id))?;
    let mut public = one.clone();
    if hide {
        let privacy = Privacy::of_issue(whole, issue);
        public.rewrite(None, &mut |kind, text| privacy.rewrite(kind, text));
    }
    Some(public)
}
