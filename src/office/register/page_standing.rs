//! What the pages of registered issues say, beside what they said when the issues were registered: settings and names of units
//! change a page, though its issue says the same.
//!
//! Both texts are laid out by this program, of the files of the issue and the settings alone: what other issues say, and what was
//! said of it later, is none of its text.

use std::collections::BTreeMap;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::frozen_files::FrozenIssue;
use super::shown_persons::shows_more;
use crate::diag::{Diagnostic, Diagnostics, Files, Severity, Span};
use crate::lang::Message;
use crate::model::{Archive, Config, IssueId};
use crate::office::workbench::settings_paths;
use crate::register::{
    EditionFolder, PAGE, REGISTERED_ISSUE, RegisteredIssue, Sums, altered_file,
};
use crate::site::{excerpts, with_issues};
use crate::source::{Memory, Project, WorkspacePath, sha256};

/// Most places of one page that are told.
const MOST_TOLD: usize = 10;

/// Words of a page as they were and as they are, and how much the change weighs.
type Change = (Severity, String, String);

/// Tells pages that say something else than when `issues` were registered; the files of these say the same.
pub(super) fn pages(
    project: &dyn Project,
    archive: &Archive,
    issues: &[(&IssueId, &RegisteredIssue)],
) -> Vec<Diagnostic> {
    let Some(config) = &archive.config else { return Vec::new() };
    let digest = |path: &WorkspacePath| project.read(path).ok().map(|bytes| sha256(&bytes));
    let settings: Vec<_> = settings_paths().map(|path| (path.clone(), digest(&path))).collect();
    let changes = |(id, edition): &(&IssueId, &RegisteredIssue)| {
        Page { project, archive, config, settings: &settings, id, edition }.changes()
    };
    let found: Vec<_> = issues.par_iter().map(changes).collect();
    let mut told: BTreeMap<Change, Vec<IssueId>> = BTreeMap::new();
    let mut out = Vec::new();
    for ((id, _), found) in issues.iter().zip(found) {
        match found {
            Ok(changes) => changes
                .into_iter()
                .for_each(|change| told.entry(change).or_default().push((*id).clone())),
            Err(broken) => out.push(*broken),
        }
    }
    let place = Span::whole(config.pdf.span.file);
    out.extend(told.into_iter().map(|((severity, was, now), issues)| {
        let message = with_issues(Message::new("registered-issue.page"), &issues);
        let mut units = archive.units.iter().flatten();
        let unit = units.find(|unit| now.contains(&unit.name) && !was.contains(&unit.name));
        let place = unit.map_or(place, |unit| unit.id.span);
        let message = message.with("was", was).with("now", now);
        let told = Diagnostic::with_message(&REGISTERED_ISSUE, place, message);
        let hint = match severity {
            Severity::Error => "registered-issue.hint-page",
            _ => "registered-issue.hint-organization",
        };
        Diagnostic { severity, ..told }.hint(hint)
    }));
    out
}

/// The page of an issue that is registered.
struct Page<'a> {
    project: &'a dyn Project,
    archive: &'a Archive,
    config: &'a Config,
    /// The files of the settings, each with its SHA-256.
    settings: &'a [(WorkspacePath, Option<String>)],
    id: &'a IssueId,
    edition: &'a RegisteredIssue,
}

impl Page<'_> {
    /// What it says otherwise.
    fn changes(&self) -> Result<Vec<Change>, Box<Diagnostic>> {
        let Self { archive, config, id, .. } = *self;
        let line = &self.edition.line;
        let folder = EditionFolder::new(id, line.edition);
        let sums = Sums::read(self.project, &folder, &line.sums);
        let (Some(issue), Some(sums)) = (archive.issue(id), sums) else {
            return Ok(Vec::new());
        };
        // That it hides more is told, and what was removed has no page.
        let is_told = archive.removal(id).is_some()
            || shows_more(line, config.privacy.persons)
            || sums.get(PAGE).is_none();
        if is_told || self.has_same_settings(&sums) {
            return Ok(Vec::new());
        }
        let mut then = Memory::new();
        for (name, digest) in sums.iter() {
            let Some(path) = EditionFolder::original(name) else { continue };
            let bytes = self.project.read(&folder.file(name)).ok();
            let bytes = bytes.filter(|bytes| sha256(bytes) == digest);
            let altered = || Box::new(altered_file(self.edition, &folder.file(name)));
            let bytes = bytes.ok_or_else(altered)?;
            then = then.with(path.as_str(), bytes);
        }
        let frozen = FrozenIssue { project: self.project, archive, config, issue };
        let own = frozen.own_files().unwrap_or_default();
        let mut now = Memory::new();
        for path in own.into_iter().chain(settings_paths()) {
            if let Ok(bytes) = self.project.read(&path) {
                now = now.with(path.as_str(), bytes);
            }
        }
        let was = laid_out(&then, id, None);
        let (Some((was, then)), Some((current, _))) = (was, laid_out(&now, id, None)) else {
            return Ok(Vec::new());
        };
        // The name of the office that issues it is that of the whole website.
        let renamed = laid_out(&now, id, Some(&then)).map_or(current.clone(), |one| one.0);
        let names = [&then, config].map(|config| config.organization.name.clone());
        let [name_then, name_now] = names;
        let other_name = (renamed != current).then_some((name_then, name_now));
        let errors = differing(&was, &renamed).into_iter();
        let errors = errors.map(|(was, now)| (Severity::Error, was, now));
        let warnings = other_name.map(|(was, now)| (Severity::Warning, was, now));
        Ok(errors.chain(warnings).collect())
    }

    fn has_same_settings(&self, sums: &Sums) -> bool {
        self.settings
            .iter()
            .all(|(path, now)| now.as_deref() == sums.get(&EditionFolder::settings(path)))
    }
}

/// The text of the page of an issue in a workspace that holds it alone, under the name of the office in `named`, and its settings.
fn laid_out(
    project: &Memory,
    id: &IssueId,
    named: Option<&Config>,
) -> Option<(String, Config)> {
    let (mut files, mut out) = (Files::new(), Diagnostics::new());
    let archive = Archive::open(project, &mut files, &mut out);
    let mut config = archive.config.clone()?;
    if let Some(named) = named {
        config.organization = named.organization.clone();
    }
    let issue = archive.issue(id)?;
    let page = FrozenIssue { project, archive: &archive, config: &config, issue };
    let text = page.page_text(&mut out).unwrap_or_default();
    Some((text, config))
}

/// The places in which two texts differ: line by line, or what lies between the lines that are the same at both ends.
fn differing(was: &str, now: &str) -> Vec<(String, String)> {
    let (was, now): (Vec<&str>, Vec<&str>) = (was.lines().collect(), now.lines().collect());
    let same = was.iter().zip(&now).take_while(|(was, now)| was == now).count();
    if was == now {
        return Vec::new();
    }
    if was.len() == now.len() {
        let other = was.iter().zip(&now).filter(|(was, now)| was != now);
        return other.map(|(was, now)| excerpts(was, now)).take(MOST_TOLD).collect();
    }
    let (was, now) = (&was[same.saturating_sub(1)..], &now[same.saturating_sub(1)..]);
    let ends = was.iter().rev().zip(now.iter().rev()).take_while(|(was, now)| was == now);
    let ends = ends.count().min(was.len().min(now.len()).saturating_sub(1));
    let words = |lines: &[&str]| lines[..lines.len() - ends].join(" ");
    vec![excerpts(&words(was), &words(now))]
}
