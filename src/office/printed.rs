//! Whether what was printed of an issue is what the issue says now.
//!
//! What the files of its folder were made of stands beside them; a build that makes PDFs compares it and tells what is
//! old. Nothing is ever removed untold.

use crate::diag::{Diagnostic, Diagnostics, Files, Span};
use crate::model::{Archive, Config, Issue, IssueId, Recipients, Status, numbering};
use crate::output::MemorySink;
use crate::print::STALE_PRINT;
use crate::site;
use crate::site::{BuildRequest, Plan, Selection, Sinks, Toolchain};
use crate::source::{Disk, PartsDigest, Project};

/// Folder of all outputs for the print room.
pub(super) const PRINT: &str = "print";

/// The file that says what the others were made of.
pub(super) const MADE_OF: &str = ".made-of";

/// The issues that a printed one can name: drafts as well, where it is one.
pub(super) fn print_plan<'a>(archive: &'a Archive, issue: &Issue) -> Plan<'a> {
    let drafts = issue.status != Status::Published;
    Plan::new(archive, &Selection { drafts, ..Selection::default() })
}

/// Tells which folders hold what was printed of other words than the issues say now.
pub(super) fn tell_stale(
    (disk, project): (&Disk, &dyn Project),
    (archive, config): (&Archive, &Config),
    toolchain: &Toolchain,
    files: &mut Files,
    out: &mut Diagnostics,
) {
    if toolchain.fonts().is_none() {
        return;
    }
    let is_stale = |(id, made_of): &(IssueId, String)| {
        let now = source(project, (archive, config), toolchain, id, files);
        now.is_none_or(|now| now != made_of.trim())
    };
    let stale = printed(disk).into_iter().filter(is_stale);
    let stale: Vec<IssueId> = stale.map(|(id, _)| id).collect();
    if stale.is_empty() {
        return;
    }
    let listed = |name: &dyn Fn(&IssueId) -> String| {
        stale.iter().map(name).collect::<Vec<_>>().join("、")
    };
    let place = Span::whole(files.add(PRINT, ""));
    let told = Diagnostic::new(&STALE_PRINT, place)
        .with("folders", listed(&|id| format!("{PRINT}/{id}")))
        .with("issues", listed(&|id| numbering::cited(archive, id)));
    out.push(told.hint("stale-print.hint"));
}

/// The issues of which something was printed, and what that was made of.
fn printed(disk: &Disk) -> Vec<(IssueId, String)> {
    let folders = fs_err::read_dir(disk.root().join(PRINT));
    let mut printed: Vec<(IssueId, String)> = folders
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|folder| {
            let id = IssueId::parse(folder.file_name().to_str()?)?;
            Some((id, fs_err::read_to_string(folder.path().join(MADE_OF)).ok()?))
        })
        .collect();
    printed.sort();
    printed
}

/// What would be printed of an issue now is made of this; `None` where nothing of it may be printed.
fn source(
    project: &dyn Project,
    whole: (&Archive, &Config),
    toolchain: &Toolchain,
    id: &IssueId,
    files: &Files,
) -> Option<String> {
    let issue = whole.0.issue(id).filter(|_| whole.0.removal(id).is_none())?;
    let plan = print_plan(whole.0, issue);
    let nowhere = MemorySink::default();
    let sinks = Sinks { public: &nowhere, print: &nowhere };
    let request = BuildRequest::unwatched(project, whole, toolchain, &plan, sinks);
    site::internal_source(&request, id, files)
        .map(|source| made_of(&source, &whole.0.recipients.of(id)))
}

/// What all files of an issue are made of, by the source of its pages: the recipients are on lists and labels.
pub(super) fn made_of(source: &str, recipients: &Recipients) -> String {
    if recipients.recipients.is_empty() {
        return source.to_owned();
    }
    let mut digest = PartsDigest::default();
    digest.add(source.as_bytes());
    for one in &recipients.recipients {
        let address = one.address.as_deref().unwrap_or_default();
        let line = format!("{:?} {} {address}", one.kind, one.copies);
        digest.add(one.name.value.as_bytes());
        digest.add(line.as_bytes());
    }
    digest.add(recipients.kept.to_string().as_bytes());
    digest.finish()
}
