//! The archive as a whole.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::Arc;

use super::void_numbers::void_numbers;
use super::{
    Config, Correction, CorrectionKind, Failing, FailingId, Issue, IssueId, IssueReference,
    News, Recipients, Rectification, Status, Terms, Unit, decode,
};
use crate::diag::{Diagnostic, Diagnostics, FileId, Files, Severity};
use crate::source::{Kept, ParsedFile, Project, SLIPS, Workspace, WorkspacePath};

/// What reading bulletins gave, kept by their path and text.
pub type Readings = Kept<(WorkspacePath, Arc<str>), Arc<Reading>>;

/// What reading a bulletin gave.
#[derive(Debug)]
pub struct Reading {
    /// `None` where the file has no tree, or is no mapping.
    issue: Option<Arc<Issue>>,
    is_parsed: bool,
    found: Diagnostics,
}

impl Reading {
    fn of(path: &WorkspacePath, file: FileId, files: &Files) -> Self {
        let mut found = Diagnostics::new();
        let parsed = ParsedFile::parse(path, file, files, &mut found);
        let mut issue = parsed.as_ref().and_then(|parsed| decode::issue(parsed, &mut found));
        if let Some(issue) = &mut issue {
            issue.sound = !found.has_errors();
        }
        Self { issue: issue.map(Arc::new), is_parsed: parsed.is_some(), found }
    }
}

/// An issue that is kept; equal to itself alone. One that is not decoded again is the same.
#[derive(Debug, Clone)]
pub struct SharedIssue(Arc<Issue>);

impl PartialEq for SharedIssue {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for SharedIssue {
    type Target = Issue;

    fn deref(&self) -> &Issue {
        &self.0
    }
}

/// Everything a workspace holds.
#[derive(Debug, Clone)]
pub struct Archive {
    /// The settings; `None` where tongbao.yaml is missing or faulty, which has been reported.
    pub config: Option<Config>,
    /// The units, in the order of the file; `None` where units.yaml is missing or is no YAML.
    pub units: Option<Vec<Unit>>,
    /// Whether all units of the file could be read, so that one that is not there is unknown.
    pub units_complete: bool,
    /// By series, year and number; shared with the public edition where that says the same.
    issues: Vec<Arc<Issue>>,
    /// News of failings between issues.
    pub news: Vec<Rectification>,
    /// What is said of issues after they were published, by issue, date and file.
    pub corrections: Vec<Correction>,
    /// The office's own words and names.
    pub terms: Terms,
    /// Who gets printed copies.
    pub recipients: Recipients,
    /// Whether there are issues that could not be read, so that an id not found may still exist.
    pub incomplete: bool,
    /// The numbers that are void, by the register.
    pub void: BTreeSet<IssueId>,
    by_id: BTreeMap<IssueId, usize>,
    units_by_id: BTreeMap<String, usize>,
    /// Highest number of each series and year.
    highest: BTreeMap<(String, i32), u32>,
}

impl Archive {
    /// Reads and decodes a workspace; of bulletins neither tree nor text stays in memory. Faults go
    /// to `out`.
    pub fn open(project: &dyn Project, files: &mut Files, out: &mut Diagnostics) -> Self {
        Self::open_known(project, files, &Readings::default(), out).0
    }

    /// The same for a workspace that was read before: bulletins that say the same are not decoded again.
    pub fn open_again(
        project: &dyn Project,
        files: &mut Files,
        known: &mut Readings,
        out: &mut Diagnostics,
    ) -> Self {
        let (archive, readings) = Self::open_known(project, files, known, out);
        let made_of = |path, file| (path, Arc::clone(files.shared_text(file)));
        let readings = readings.into_iter();
        known.keep(readings.map(|(path, file, one)| (file, made_of(path, file), one)));
        archive
    }

    fn open_known(
        project: &dyn Project,
        files: &mut Files,
        known: &Readings,
        out: &mut Diagnostics,
    ) -> (Self, Vec<(WorkspacePath, FileId, Arc<Reading>)>) {
        let mut found = Diagnostics::new();
        let (mut workspace, readings) =
            Workspace::read_each(project, files, &mut found, |path, file, files| {
                let made_of = (path.clone(), Arc::clone(files.shared_text(file)));
                let kept = known.get(file, &made_of).cloned();
                let reading = kept.unwrap_or_else(|| Arc::new(Reading::of(path, file, files)));
                (path.clone(), file, reading)
            });
        let mut issues = Vec::new();
        for (_, _, reading) in &readings {
            workspace.incomplete |= !reading.is_parsed;
            issues.extend(reading.issue.clone());
            found.extend(reading.found.iter().cloned());
        }
        let mut archive = Self::assemble(&workspace, issues, &mut found);
        archive.void = void_numbers(project);
        out.append(without_followers(found, files));
        (archive, readings)
    }

    /// Decodes a workspace that was read. Faults go to `out`.
    pub fn read(workspace: &Workspace, out: &mut Diagnostics) -> Self {
        let bulletins = workspace.bulletins.iter();
        let issues = bulletins.filter_map(|parsed| decode::issue(parsed, out).map(Arc::new));
        let issues = issues.collect();
        Self::assemble(workspace, issues, out)
    }

    fn assemble(
        workspace: &Workspace,
        mut issues: Vec<Arc<Issue>>,
        out: &mut Diagnostics,
    ) -> Self {
        let config =
            workspace.config.as_ref().and_then(|parsed| decode::config(&parsed.node, out));
        let units = workspace.units.as_ref();
        let units = units.map(|parsed| decode::units(&parsed.node, out));
        let has_faults = |one: &Diagnostic| {
            workspace.units.as_ref().is_some_and(|parsed| one.span.file == parsed.file)
                && one.severity == Severity::Error
        };
        let units_complete = units.as_ref().is_some_and(|(_, complete)| *complete)
            && !out.iter().any(has_faults);
        let units = units.map(|(units, _)| units);
        let news = workspace.rectifications.as_ref();
        let news = news.and_then(|parsed| decode::read::<News>(&parsed.node, out));
        let terms = workspace.terms.as_ref();
        let terms = terms.and_then(|parsed| decode::read::<Terms>(&parsed.node, out));
        let recipients = workspace.recipients.as_ref();
        let recipients =
            recipients.and_then(|parsed| decode::read::<Recipients>(&parsed.node, out));
        issues.sort_by_cached_key(|issue| issue.id());
        let corrections = workspace.corrections.iter();
        let mut corrections: Vec<Correction> =
            corrections.filter_map(|parsed| decode::read(&parsed.node, out)).collect();
        corrections.sort_by_key(|one| (one.issue.value.clone(), one.date.value, one.file));
        let mut by_id = BTreeMap::new();
        let mut highest = BTreeMap::new();
        for (index, issue) in issues.iter().enumerate().filter(|(_, issue)| issue.complete) {
            by_id.entry(issue.id()).or_insert(index);
            // Issues are in the order of their numbers.
            highest.insert((issue.series.value.clone(), issue.year.value), issue.number.value);
        }
        let mut units_by_id = BTreeMap::new();
        for (index, unit) in units.iter().flatten().enumerate() {
            units_by_id.entry(unit.id.value.clone()).or_insert(index);
        }
        let incomplete = workspace.incomplete || issues.iter().any(|issue| !issue.complete);
        Self {
            config,
            units,
            units_complete,
            issues,
            news: news.unwrap_or_default().rectifications,
            corrections,
            terms: terms.unwrap_or_default(),
            recipients: recipients.unwrap_or_default(),
            incomplete,
            void: BTreeSet::new(),
            by_id,
            units_by_id,
            highest,
        }
    }

    /// Takes over settings and units that its own files do not say from one that was read before, so that names are told.
    pub fn complete_by(&mut self, last: &Self) {
        if self.config.is_none() {
            self.config.clone_from(&last.config);
        }
        if self.units.is_none() {
            self.units.clone_from(&last.units);
            self.units_by_id.clone_from(&last.units_by_id);
        }
    }

    /// An archive of these issues, this news and these corrections, with the units and the running totals
    /// of this one. They must be in the order of this one.
    pub(super) fn with(
        &self,
        issues: Vec<Arc<Issue>>,
        news: Vec<Rectification>,
        corrections: Vec<Correction>,
    ) -> Self {
        let by_id = (0..).zip(&issues).map(|(index, issue)| (issue.id(), index)).collect();
        Self {
            config: None,
            units: self.units.clone(),
            units_complete: self.units_complete,
            issues,
            news,
            corrections,
            terms: Terms::default(),
            recipients: Recipients::default(),
            incomplete: false,
            void: self.void.clone(),
            by_id,
            units_by_id: self.units_by_id.clone(),
            highest: self.highest.clone(),
        }
    }

    /// The archive with an issue as a text of its file says it; `None` where that is an issue of another id, or cannot be
    /// read.
    pub fn with_text(&self, file: FileId, files: &Files) -> Option<Self> {
        let index = self.issues.iter().position(|issue| issue.file == file)?;
        let issue = Reading::of(&self.issues[index].path, file, files).issue?;
        let is_same = issue.complete && self.by_id.get(&issue.id()) == Some(&index);
        let mut archive = is_same.then(|| self.clone())?;
        archive.issues[index] = issue;
        Some(archive)
    }

    /// The archive with these issues in another status than their files say.
    #[must_use]
    pub fn with_status<'a>(
        &self,
        issues: impl IntoIterator<Item = &'a IssueId>,
        status: Status,
    ) -> Self {
        let mut archive = self.clone();
        for index in issues.into_iter().filter_map(|id| self.by_id.get(id)) {
            Arc::make_mut(&mut archive.issues[*index]).status = status;
        }
        archive
    }

    /// An issue by its id, to be shared with another archive.
    pub(super) fn shared(&self, id: &IssueId) -> Option<&Arc<Issue>> {
        self.by_id.get(id).map(|index| &self.issues[*index])
    }

    /// The issues, by series, year and number.
    pub fn issues(
        &self,
    ) -> impl DoubleEndedIterator<Item = &Issue> + ExactSizeIterator + Clone {
        self.issues.iter().map(|issue| &**issue)
    }

    /// The same, to be kept.
    pub fn shared_issues(&self) -> impl Iterator<Item = SharedIssue> {
        self.issues.iter().map(|issue| SharedIssue(Arc::clone(issue)))
    }

    /// An issue by its id; of two with the same id, the first in the order of paths.
    pub fn issue(&self, id: &IssueId) -> Option<&Issue> {
        self.by_id.get(id).map(|index| &*self.issues[*index])
    }

    /// Whether an issue names a series that the settings do not have: it may be any other.
    pub fn has_unknown_series(&self) -> bool {
        let is_unknown = |issue: &Issue| {
            let config = self.config.as_ref();
            config.is_some_and(|config| config.find_series(&issue.series.value).is_none())
        };
        self.issues().any(is_unknown)
    }

    /// Whether an issue says all that its file says: nothing in it is wrong, and its units are known. Of others nobody can
    /// say that something is missing.
    pub fn is_sound(&self, issue: &Issue) -> bool {
        issue.sound && issue.entries.iter().all(|entry| self.unit(&entry.unit.value).is_some())
    }

    /// The corrections of an issue, the oldest first.
    pub fn corrections_of(&self, id: &IssueId) -> &[Correction] {
        let start = self.corrections.partition_point(|one| one.issue.value < *id);
        let behind = self.corrections.partition_point(|one| one.issue.value <= *id);
        &self.corrections[start..behind]
    }

    /// The correction that removed an issue. Nothing of the issue is shown then but its number, its
    /// date and the reason.
    pub fn removal(&self, id: &IssueId) -> Option<&Correction> {
        let removes = |one: &&Correction| one.kind == CorrectionKind::Removal;
        self.corrections_of(id).iter().find(removes)
    }

    /// The correction that says how an issue stands: the gravest, of several the newest. `None`
    /// where it stands as it was issued, minor corrections aside.
    pub fn standing(&self, id: &IssueId) -> Option<&Correction> {
        let told = self.corrections_of(id).iter().filter(|one| !one.is_minor());
        told.max_by_key(|one| one.kind)
    }

    /// The corrections that an issue's page shows, the oldest first, each with its number (from 1,
    /// for its address). Of a removed issue the removal alone: the others quote what it said.
    pub fn shown_corrections(
        &self,
        id: &IssueId,
    ) -> impl Iterator<Item = (usize, &Correction)> {
        let removed = self.removal(id).is_some();
        let all = (1..).zip(self.corrections_of(id));
        all.filter(move |(_, one)| !removed || one.kind == CorrectionKind::Removal)
    }

    /// Whether an issue no longer holds: it was retracted or removed.
    pub fn is_withdrawn(&self, id: &IssueId) -> bool {
        self.corrections_of(id).iter().any(|one| one.kind.withdraws())
    }

    /// The issues that a reference may mean: none, one, or several where series share a number.
    pub fn issues_named(&self, reference: &IssueReference) -> Vec<&Issue> {
        match reference {
            IssueReference::Full(id) => self.issue(id).into_iter().collect(),
            IssueReference::Short { .. } => self
                .by_id
                .iter()
                .filter(|(id, _)| reference.matches(id))
                .map(|(_, index)| &*self.issues[*index])
                .collect(),
        }
    }

    /// The issue that a text of `issue` means: one of the same series where that has the number.
    pub fn linked_from(&self, issue: &Issue, reference: &IssueReference) -> Option<&Issue> {
        let named = self.issues_named(reference);
        let own = named.iter().find(|named| named.series.value == issue.series.value);
        own.or(if named.len() == 1 { named.first() } else { None }).copied()
    }

    /// The name of a unit as printed; its id where units.yaml does not list it.
    pub fn unit_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.unit(id).map_or(id, |unit| &unit.name)
    }

    /// A unit by its id.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.as_ref()?.get(*self.units_by_id.get(id)?)
    }

    /// How many issues of a series there were before a year: the highest numbers of its earlier
    /// years, added up. A gap does not change the totals of the issues after it.
    pub fn issued_before(&self, series: &str, year: i32) -> u32 {
        let from = (series.to_owned(), i32::MIN);
        let to = (series.to_owned(), year);
        self.highest.range(from..to).map(|(_, number)| number).sum()
    }

    /// The highest number of a series in a year; `None` where it has no issue.
    pub fn highest(&self, series: &str, year: i32) -> Option<u32> {
        self.highest.get(&(series.to_owned(), year)).copied()
    }

    /// A failing by its id.
    pub fn failing(&self, id: &FailingId) -> Option<&Failing> {
        self.issue(&id.issue)?.failing(&id.unit, id.number)
    }
}

/// The problems without those of shape that follow from a slip of the keyboard on the same line.
fn without_followers(found: Diagnostics, files: &Files) -> Diagnostics {
    let line =
        |one: &Diagnostic| (one.span.file, files.position(one.span.file, one.span.start).line);
    let slips = found.iter().filter(|one| SLIPS.contains(&one.rule));
    let slips: BTreeSet<(FileId, usize)> = slips.map(line).collect();
    if slips.is_empty() {
        return found;
    }
    let follows =
        |one: &Diagnostic| super::RULES.contains(&one.rule) && slips.contains(&line(one));
    let mut kept = Diagnostics::new();
    kept.extend(found.into_iter().filter(|one| !follows(one)));
    kept
}
