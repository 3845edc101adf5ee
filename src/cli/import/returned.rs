//! A Word file that `tongbao export` wrote, coming back with somebody's edits.
//!
//! The edits go into the fields of the issue, all else of its file stays. What was edited beside the
//! fields (numbers, labels, the order of paragraphs) cannot be taken over and is told, line by line.

use super::Desk;
use crate::cli::outcome::Outcome;
use crate::cli::terminal::Terminal;
use crate::diag::{Diagnostics, Files, TextEdit};
use crate::document::Document;
use crate::import::merge;
use crate::import::merge::{Changed, Difference};
use crate::lang::Message;
use crate::model::{Archive, Issue, IssueId};
use crate::source::{Overlay, Project, Workspace, edit};
use crate::{export, office};

/// Where the edits go.
#[derive(Debug, Clone, Copy)]
pub(super) enum Goal {
    /// The issue's YAML, edited, is printed.
    Print,
    /// The issue's file is replaced.
    File,
}

/// The issue that a document was exported from, if this archive has it.
pub(super) fn origin<'d>(desk: &'d Desk, document: &Document) -> Option<&'d Issue> {
    let id = IssueId::parse(&document.exported.as_ref()?.issue)?;
    desk.archive.issue(&id)
}

/// Takes the edits of a document over.
pub(super) fn run(
    desk: &Desk,
    issue: &Issue,
    theirs: &Document,
    goal: Goal,
    terminal: &mut Terminal,
) -> Outcome {
    let Some(ours) = laid_out(&desk.archive, &desk.disk, issue) else {
        terminal.failure(&Message::new("failure-returned-issue").with("issue", issue.id()));
        return Outcome::Problems;
    };
    if is_stale(&ours, theirs) {
        let stale = Message::new("failure-returned-stale").with("issue", issue.id());
        terminal.failure(&stale.with("file", &issue.path));
        if let Goal::File = goal {
            return Outcome::Problems;
        }
    }
    let changed = merge::merge(issue, &ours, theirs);
    let changes: Vec<TextEdit> =
        changed.iter().flat_map(|field| field.changes.iter().cloned()).collect();
    let edited = edit::apply(&desk.files, issue.file, &changes);
    let left = match again(desk, issue, &edited.text) {
        Some(after) => merge::differences(&after, theirs),
        None => {
            terminal.failure(&Message::new("failure-import-bug").with("words", "merge"));
            return Outcome::Failed;
        }
    };
    if let Goal::Print = goal {
        terminal.data(&edited.text);
    } else if !changed.is_empty()
        && let Err(failure) =
            office::save(&desk.disk, &issue.path, desk.files.text(issue.file), &edited.text)
    {
        terminal.failure(&failure.message());
        return Outcome::Failed;
    }
    tell(issue, &changed, &left, terminal);
    if left.is_empty() { Outcome::Clean } else { Outcome::Problems }
}

/// Whether the issue was changed since the file was exported: nobody can tell then which of two
/// differing words is the newer one.
fn is_stale(ours: &Document, theirs: &Document) -> bool {
    let words = |document: &Document| document.exported.as_ref()?.words.clone();
    words(theirs).is_some_and(|exported| words(ours) != Some(exported))
}

/// The issue as it is exported.
fn laid_out(archive: &Archive, project: &dyn Project, issue: &Issue) -> Option<Document> {
    let config = archive.config.as_ref()?;
    let series = config.series(&issue.series.value)?;
    let source = export::ExportContext { archive, config, project };
    Some(export::lay_out(&source, issue, series, &mut Diagnostics::new()))
}

/// The issue as it is exported once its file has this text.
fn again(desk: &Desk, issue: &Issue, text: &str) -> Option<Document> {
    let overlay = Overlay::new(&desk.disk).with(issue.path.clone(), text);
    let mut out = Diagnostics::new();
    let workspace = Workspace::read(&overlay, &mut Files::new(), &mut out);
    let archive = Archive::read(&workspace, &mut out);
    laid_out(&archive, &overlay, archive.issue(&issue.id())?)
}

fn tell(issue: &Issue, changed: &[Changed], left: &[Difference], terminal: &mut Terminal) {
    for Changed { path, before, after, .. } in changed {
        let message = Message::new("import-field").with("field", path);
        terminal.tell(&message.with("before", before).with("after", after));
    }
    for difference in left {
        let message = match difference {
            Difference { ours: Some(ours), theirs: Some(theirs) } => {
                Message::new("import-left").with("ours", ours).with("theirs", theirs)
            }
            Difference { ours: None, theirs } => Message::new("import-left.added")
                .with("theirs", theirs.as_deref().unwrap_or_default()),
            Difference { ours: Some(ours), theirs: None } => {
                Message::new("import-left.removed").with("ours", ours)
            }
        };
        terminal.problem(&format!("{}\n", message.text(terminal.lang)));
    }
    let summary = match (changed.len(), left.len()) {
        (0, 0) => Message::new("summary-returned.same"),
        (fields, 0) => Message::new("summary-returned").count("fields", fields),
        (fields, left) => {
            Message::new("summary-returned.left").count("fields", fields).count("left", left)
        }
    };
    terminal.tell(&summary.with("issue", issue.id()));
}
