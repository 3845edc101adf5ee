//! One issue without the persons whom it hides, and what hides them in its files.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::record::value::Item;
use crate::model::{Archive, Issue, Persons, Privacy, Text, TextKind};
use crate::source::WorkspacePath;
use crate::text;
use crate::text::links::{LinkKind, links};

/// An issue as the public may know it.
pub(super) struct MaskedIssue {
    /// The issue with masked names.
    pub(super) issue: Arc<Issue>,
    /// What hides persons in its files; `None` where it hides nobody.
    pub(super) mask: Option<Mask>,
}

/// What hides persons in the files of an issue.
#[derive(Debug)]
pub(super) struct Mask {
    /// Whom the issue hides.
    pub(super) privacy: Privacy,
    /// The files that go by another name, by that name.
    pub(super) files: BTreeMap<WorkspacePath, WorkspacePath>,
    /// Names that more than one file would have.
    pub(super) clashes: BTreeSet<WorkspacePath>,
}

impl MaskedIssue {
    /// Hides persons as `persons` says.
    pub(super) fn of(whole: &Archive, issue: &Arc<Issue>, persons: Persons) -> Self {
        let privacy = Privacy::of_issue(whole, issue);
        let reported = reported(whole, issue);
        if privacy.is_empty() && reported.values().all(Privacy::is_empty) {
            return Self { issue: Arc::clone(issue), mask: None };
        }
        let mask = Mask::new(whole, issue, privacy);
        let mut public = Issue::clone(issue);
        public.rewrite(None, &mut |kind, text| mask.privacy.rewrite(kind, text));
        for news in &mut public.rectifications {
            // Their issues may hide others than those of the failing, in the same words.
            let privacy = &reported[&news.failing.value.issue];
            news.rewrite(None, &mut |kind, text| privacy.rewrite(kind, text));
        }
        for file in public.named_files_mut() {
            mask.privacy.rewrite(TextKind::Line, &mut file.value);
        }
        if persons == Persons::Omit {
            let failings = public.entries.iter_mut().flat_map(|entry| &mut entry.failings);
            failings.for_each(|failing| failing.responsible.persons.clear());
        }
        Self { issue: Arc::new(public), mask: Some(mask) }
    }
}

/// Whom the issues hide whose failings an issue reports on.
fn reported<'a>(
    whole: &'a Archive,
    issue: &'a Issue,
) -> BTreeMap<&'a crate::model::IssueId, Privacy> {
    let ids = issue.rectifications.iter().map(|news| &news.failing.value.issue);
    let privacy = |id| whole.issue(id).map(|one| Privacy::of_issue(whole, one));
    ids.map(|id| (id, privacy(id).unwrap_or_default())).collect()
}

impl Mask {
    /// What hides `privacy` in the files that the issue names; names of files that are alike once hidden clash.
    pub(super) fn new(whole: &Archive, issue: &Issue, privacy: Privacy) -> Self {
        let named = issue.named_files().map(|file| file.value.trim().to_owned());
        let mut names: BTreeSet<String> = named.collect();
        let texts = issue.texts().into_iter();
        let texts = texts.filter(|(kind, _)| *kind == TextKind::Markdown).map(|(_, text)| text);
        let corrections = whole.corrections_of(&issue.id()).iter().map(|one| &one.reason);
        texts.chain(corrections).for_each(|text| names.extend(pictures_in(text)));
        let (mut files, mut clashes) = (BTreeMap::new(), BTreeSet::new());
        for name in &names {
            let hidden = issue.file(&privacy.hide_line(name));
            let Some((file, public)) = issue.file(name).zip(hidden) else { continue };
            let other = files.insert(public.clone(), file.clone());
            if other.is_some_and(|other| other != file) {
                clashes.insert(public);
            }
        }
        files.retain(|public, file| public != file);
        Self { privacy, files, clashes }
    }
}

/// The files of the pictures in a Markdown text.
fn pictures_in(text: &Text) -> Vec<String> {
    if !text.value.contains('!') {
        return Vec::new();
    }
    let document = text::parse(&text.value);
    let pictures = links(&document).filter(|link| link.kind == LinkKind::Image);
    pictures.map(|link| link.destination.trim().to_owned()).collect()
}
