//! Whether editions are as they were frozen: every file of them is read.

use std::collections::BTreeSet;

use super::edition::{EditionFolder, STAGING, SUMS, Sums};
use super::lines::{Register, RegisteredIssue};
use super::rules::{EDITION_BROKEN, REGISTER_BROKEN};
use crate::diag::{Diagnostic, Diagnostics, Files, Span};
use crate::lang::Message;
use crate::model::IssueId;
use crate::source::{Project, WorkspacePath, sha256};

/// A file of an edition that is not as it was frozen, told at the line of the edition.
pub fn altered_file(edition: &RegisteredIssue, file: &WorkspacePath) -> Diagnostic {
    told(edition, "edition-broken", file)
}

fn told(edition: &RegisteredIssue, id: &'static str, file: &WorkspacePath) -> Diagnostic {
    let message = Message::new(id).with("file", file);
    let told = Diagnostic::with_message(&EDITION_BROKEN, edition.span, message);
    told.hint("edition-broken.hint")
}

/// Tells every file of an edition that is not as it was frozen, or is gone, at the line of the edition.
pub fn intact(
    project: &dyn Project,
    (issue, edition): (&IssueId, &RegisteredIssue),
    out: &mut Diagnostics,
) {
    let RegisteredIssue { line, .. } = edition;
    let folder = EditionFolder::new(issue, line.edition);
    let told = |id: &'static str, name: &str| told(edition, id, &folder.file(name));
    let Some(sums) = Sums::read(project, &folder, &line.sums) else {
        let is_gone = project.probe(&folder.file(SUMS)).is_err();
        let id = if is_gone { "edition-broken.gone" } else { "edition-broken" };
        return out.push(told(id, SUMS));
    };
    for (name, digest) in sums.iter() {
        match project.read(&folder.file(name)) {
            Ok(bytes) if sha256(&bytes) == digest => {}
            Ok(_) => out.push(told("edition-broken", name)),
            Err(_) => out.push(told("edition-broken.gone", name)),
        }
    }
}

/// Tells what stands in the folder of the editions and belongs to none.
pub fn strangers(
    project: &dyn Project,
    register: Option<&Register>,
    files: &mut Files,
    out: &mut Diagnostics,
) {
    let listing = project.list(&EditionFolder::all()).unwrap_or_default();
    let mut known: BTreeSet<WorkspacePath> = BTreeSet::new();
    let mut folders: BTreeSet<String> = BTreeSet::new();
    let mut broken: BTreeSet<String> = BTreeSet::new();
    for (issue, edition) in register.into_iter().flat_map(Register::all_editions) {
        let folder = EditionFolder::new(issue, edition.line.edition);
        folders.insert(folder.as_str().to_owned());
        known.insert(folder.file(SUMS));
        // Where its list is not the one that was frozen, that is told, and nobody knows its files.
        match Sums::read(project, &folder, &edition.line.sums) {
            Some(sums) => known.extend(sums.iter().map(|(name, _)| folder.file(name))),
            None => drop(broken.insert(folder.as_str().to_owned())),
        }
    }
    let refused = listing.refused.iter().map(|(path, _)| path);
    for path in listing.files.iter().chain(refused) {
        if known.contains(path) || path.as_str().starts_with(&format!("{STAGING}/")) {
            continue;
        }
        let folder: Vec<&str> = path.as_str().splitn(4, '/').take(3).collect();
        let folder = folder.join("/");
        if broken.contains(&folder) {
            continue;
        }
        let is_whole = project.probe(&path_of(&format!("{folder}/{SUMS}"))).is_ok();
        // That it has no line, tells `unregistered`.
        if is_whole && !folders.contains(&folder) {
            continue;
        }
        let place = Span::whole(files.add(path.as_str(), ""));
        let message = Message::new("edition-broken.added").with("file", path);
        out.push(Diagnostic::with_message(&EDITION_BROKEN, place, message));
    }
}

/// Tells editions that are whole and have no line: the register was cut, is an older one or is gone, or a run was killed before it
/// added the line. `but` is left to whoever adds it.
pub fn unregistered(
    project: &dyn Project,
    register: Option<&Register>,
    but: Option<&EditionFolder>,
    files: &mut Files,
    out: &mut Diagnostics,
) {
    // Of a line that is not as it was written nobody knows what it spoke of.
    if out.iter().any(|one| one.rule == &REGISTER_BROKEN) {
        return;
    }
    let known = register.into_iter().flat_map(Register::all_editions);
    let known = known.map(|(issue, one)| EditionFolder::new(issue, one.line.edition));
    let known: BTreeSet<WorkspacePath> =
        known.chain(but.cloned()).map(|folder| folder.file(SUMS)).collect();
    let listing = project.list(&EditionFolder::all()).unwrap_or_default();
    for path in listing.files.iter().filter(|path| !known.contains(path)) {
        let parts: Vec<&str> = path.as_str().split('/').collect();
        let [_, issue, edition, SUMS] = parts.as_slice() else { continue };
        let place = Span::whole(files.add(path.as_str(), ""));
        let message = Message::new("edition-broken.unregistered")
            .with("folder", format!("{}/{issue}/{edition}", EditionFolder::all()));
        let told = Diagnostic::with_message(&EDITION_BROKEN, place, message);
        out.push(told.hint("edition-broken.hint-unregistered"));
    }
}

fn path_of(text: &str) -> WorkspacePath {
    WorkspacePath::root().join(text).unwrap_or_else(WorkspacePath::root)
}
