//! A Word file that was exported from an issue, coming back with somebody's edits.
//!
//! [`handed_in`] knows such a file. Its edits go into the fields of the issue, all else of the issue's
//! file stays. A registered unit that was added becomes an entry between its neighbours; practices, points and
//! failings that were added become items of their own. What was edited beside the fields (numbers, labels, the
//! order of paragraphs) cannot be taken over and is named, line by line.

use std::ops::Range;

use super::history::{VersionCause, keep_before};
use super::returned_items::{self, Returning, Taken};
use super::save::{SaveError, save};
use super::workbench::Workbench;
use crate::diag::TextEdit;
use crate::document::Document;
use crate::import::merge::{Changed, Compared, Difference, GoneItem};
use crate::import::{ArchiveNames, Decisions, SourceLines, merge};
use crate::lang::{Lang, Message};
use crate::model::{FieldPath, Issue, IssueId};
use crate::source::{Disk, NodeStep, Project, TreeEdit, WorkspacePath, edit, edit_tree};
use crate::{export, import};

/// A document that was exported from an issue of this archive.
#[derive(Debug, Clone, Copy)]
pub struct Returned<'a> {
    /// The issue.
    pub issue: &'a Issue,
    /// The document, as it came back.
    pub document: &'a Document,
    /// The name by which comments call its file.
    pub name: &'a str,
    /// Language of the comments that are written above entries of new units.
    pub lang: Lang,
}

/// What becomes of an issue by a document that came back.
#[derive(Debug)]
pub struct Comparison {
    /// Whether the issue was changed since the document was exported: nobody can tell then which of two
    /// differing words is the newer one.
    pub is_stale: bool,
    /// Whether nothing shows that the document was exported from this workspace: it does not say so, and
    /// the words are not those of the issue.
    pub is_of_unknown_workspace: bool,
    /// The file of the issue with the edits.
    pub text: String,
    /// The fields that were edited, in the order of the page; behind them the items that are new, each in what those
    /// before it made of the issue.
    pub changed: Vec<Changed>,
    /// How many of them are fields.
    pub fields: usize,
    /// What of the issue the document says nothing of. It stays: people take it out.
    pub gone: Vec<GoneItem>,
    /// The entries of units that are new in the document.
    pub added: Vec<AddedEntry>,
    /// Lines that still differ: the issue's are ours, the document's are theirs.
    pub left: Vec<Difference>,
}

/// The entry of a unit that somebody added to a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddedEntry {
    /// The line that names the unit.
    pub unit: String,
    /// How many places somebody has to look at.
    pub checks: usize,
    /// Whether it stands behind all others, since it is not plain which ones it stands between.
    pub is_last: bool,
}

/// Why a document that came back is not taken over.
#[derive(Debug)]
pub enum ReturnedError {
    /// The issue has errors and cannot be laid out.
    Faulty(IssueId),
    /// The issue, in this file, was changed since the document was exported.
    Stale(IssueId, WorkspacePath),
    /// The document was exported from another issue than the one that it shall go into.
    OtherIssue {
        /// The issue that it was exported from.
        exported: IssueId,
        /// The issue that it shall go into.
        into: IssueId,
    },
    /// The document was exported from an issue of another workspace, which has this id there.
    OtherWorkspace(IssueId),
    /// Nothing would be left of these fields, and nobody said that this is meant.
    Emptied(Vec<FieldPath>),
    /// The edited issue cannot be read: a fault of ours.
    Bug,
    /// The file of the issue cannot be written.
    Save(SaveError),
}

impl ReturnedError {
    /// What to tell.
    pub fn message(&self) -> Message {
        match self {
            Self::Faulty(issue) => Message::new("failure-returned-issue").with("issue", issue),
            Self::Stale(issue, path) => {
                Message::new("failure-returned-stale").with("issue", issue).with("file", path)
            }
            Self::OtherIssue { exported, into } => {
                Message::new("failure-returned-into").with("into", into).with("issue", exported)
            }
            Self::OtherWorkspace(issue) => {
                Message::new("failure-returned-workspace").with("issue", issue)
            }
            Self::Emptied(fields) => {
                let fields: Vec<String> = fields.iter().map(ToString::to_string).collect();
                Message::new("failure-returned-emptied").with("fields", fields.join("，"))
            }
            Self::Bug => Message::new("failure-import-bug").with("words", "merge"),
            Self::Save(error) => error.message(),
        }
    }
}

/// What a document is that somebody hands in.
#[derive(Debug, Clone)]
pub enum HandedIn<'a> {
    /// It was exported from an issue of this archive: its edits belong into the fields that they were made in.
    Returned(Returned<'a>),
    /// It was exported from this issue of another workspace. Whatever issue of ours has the same number, it is a text
    /// like any other, and people are told.
    Foreign(IssueId),
    /// A text.
    Text,
}

/// Returns what the document of the file `name` is; comments about it will be written in `lang`.
pub fn handed_in<'a>(
    workbench: &'a Workbench,
    document: &'a Document,
    name: &'a str,
    lang: Lang,
) -> HandedIn<'a> {
    let exported = document.exported.as_ref();
    let Some((exported, id)) =
        exported.and_then(|exported| Some((exported, IssueId::parse(&exported.issue)?)))
    else {
        return HandedIn::Text;
    };
    let archive = &workbench.archive;
    if let (Some(theirs), Some(config)) = (&exported.workspace, &archive.config) {
        let ours =
            config.find_series(&id.series).map(|series| export::workspace(config, series));
        if ours.as_ref() != Some(theirs) {
            return HandedIn::Foreign(id);
        }
    }
    match archive.issue(&id) {
        Some(issue) => HandedIn::Returned(Returned { issue, document, name, lang }),
        None => HandedIn::Text,
    }
}

/// Returns what becomes of the issue; nothing is written.
///
/// # Errors
/// [`ReturnedError::Faulty`] and [`ReturnedError::Bug`].
pub fn compare(
    project: &dyn Project,
    workbench: &Workbench,
    returned: &Returned<'_>,
) -> Result<Comparison, ReturnedError> {
    let ours = ours(project, workbench, returned)?;
    compared(project, workbench, returned, &ours)
}

/// Whether a document that came back may empty fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Emptying {
    /// Somebody said that it is meant.
    Meant,
    /// Nobody did.
    Refused,
}

/// Saves the edits into the file of an issue, which has to be the one that the document is of.
///
/// # Errors
/// See [`ReturnedError`].
pub fn take_back(
    disk: &Disk,
    workbench: &Workbench,
    returned: &Returned<'_>,
    into: &Issue,
    emptying: Emptying,
) -> Result<Comparison, ReturnedError> {
    let issue = returned.issue;
    if into.id() != issue.id() {
        return Err(ReturnedError::OtherIssue { exported: issue.id(), into: into.id() });
    }
    let ours = ours(disk, workbench, returned)?;
    if is_stale(&ours, returned.document) {
        return Err(ReturnedError::Stale(issue.id(), issue.path.clone()));
    }
    let compared = compared(disk, workbench, returned, &ours)?;
    let emptied = compared.changed.iter().filter(|field| field.is_emptied);
    let emptied: Vec<FieldPath> = emptied.map(|field| field.path.clone()).collect();
    if emptying == Emptying::Refused && !emptied.is_empty() {
        return Err(ReturnedError::Emptied(emptied));
    }
    if !compared.changed.is_empty() || !compared.added.is_empty() {
        let old = workbench.files.text(issue.file);
        keep_before(disk, &issue.path, old, VersionCause::Imported);
        save(disk, &issue.path, old, &compared.text).map_err(ReturnedError::Save)?;
    }
    Ok(compared)
}

/// Whether a document was exported from an issue that says what this one says.
pub(super) fn is_exported_from(
    project: &dyn Project,
    workbench: &Workbench,
    returned: &Returned<'_>,
) -> bool {
    ours(project, workbench, returned).is_ok_and(|ours| {
        returned.document.exported.as_ref().is_some_and(|known| known.words.is_some())
            && !is_stale(&ours, returned.document)
    })
}

/// The issue as it is exported now.
fn ours(
    project: &dyn Project,
    workbench: &Workbench,
    returned: &Returned<'_>,
) -> Result<Document, ReturnedError> {
    let ours = returned_items::laid_out(&workbench.archive, project, returned.issue);
    ours.ok_or_else(|| ReturnedError::Faulty(returned.issue.id()))
}

fn compared(
    project: &dyn Project,
    workbench: &Workbench,
    returned: &Returned<'_>,
    ours: &Document,
) -> Result<Comparison, ReturnedError> {
    let Returned { issue, document, .. } = returned;
    let names = ArchiveNames::new(&workbench.archive);
    let lines = Compared::new(ours, document, &names);
    let mut changed = merge::merge(issue, &lines);
    let changes: Vec<TextEdit> =
        changed.iter().flat_map(|field| field.changes.iter().cloned()).collect();
    let mut text = edit::apply(&workbench.files, issue.file, &changes).text;
    for change in &changed {
        // What finds no place still differs, and is told.
        text = returned_items::with(&text, change, returned.lang);
    }
    let returning = Returning { project, document, names: &names, lang: returned.lang };
    let mut taken = returning.start(issue, text).ok_or(ReturnedError::Bug)?;
    let fields = changed.len();
    changed.extend(returning.take_items(&mut taken));
    let mut added = Vec::new();
    let mut left = Vec::new();
    let Taken { mut text, left: all, .. } = taken;
    for difference in all {
        match entry_added(&text, returned, &difference, added.len(), &names) {
            Some((whole, entry)) => {
                text = whole;
                added.push(entry);
            }
            None => left.push(difference),
        }
    }
    let words = |document: &Document| document.exported.as_ref()?.words.clone();
    let is_ours = document.exported.as_ref().is_some_and(|known| known.workspace.is_some());
    Ok(Comparison {
        is_stale: is_stale(ours, document),
        is_of_unknown_workspace: !is_ours && words(document) != words(ours),
        text,
        changed,
        fields,
        gone: merge::gone_items(issue, &lines),
        added,
        left,
    })
}

/// Returns the file of the issue with the entry of a unit that is new, and the entry; `None` where the difference
/// is no such unit, or it is not plain what belongs to it. `earlier` are added already.
fn entry_added(
    text: &str,
    returned: &Returned<'_>,
    difference: &Difference,
    earlier: usize,
    names: &ArchiveNames<'_>,
) -> Option<(String, AddedEntry)> {
    let Difference::UnitAdded { name, blocks: Some(blocks), place } = difference else {
        return None;
    };
    let (whole, checks) = with_entry(text, returned, blocks.clone(), names)?;
    let last = returned.issue.entries.len() + earlier;
    let moved = place.and_then(|place| {
        let list = vec![NodeStep::Key("entries")];
        edit_tree(&whole, &TreeEdit::Move { list, from: last, to: place + earlier })
    });
    let is_last = moved.is_none();
    let entry = AddedEntry { unit: name.clone(), checks, is_last };
    Some((moved.unwrap_or(whole), entry))
}

/// Returns the file of the issue with the entry of a new unit, which these blocks of the document speak of,
/// and how many places of it somebody has to look at; `None` where it is not plain which entry that is.
fn with_entry(
    text: &str,
    returned: &Returned<'_>,
    blocks: Range<usize>,
    names: &ArchiveNames<'_>,
) -> Option<(String, usize)> {
    let blocks = returned.document.blocks.get(blocks)?.to_vec();
    let document = Document { exported: None, blocks };
    let mut source = SourceLines::new();
    source.add(returned.name, &document);
    let draft = import::recognise(&source, names, &Decisions::default());
    draft.only_unit()?;
    if !draft.pictures().is_empty() {
        return None;
    }
    let written = import::entries(&draft, &source, &[], returned.lang);
    let whole = import::insert(text, returned.issue, &draft, &written.text).ok()?;
    import::verify(&draft, &source, &[], &whole).ok()?;
    Some((whole, written.checks))
}

fn is_stale(ours: &Document, theirs: &Document) -> bool {
    let words = |document: &Document| document.exported.as_ref()?.words.clone();
    words(theirs).is_some_and(|exported| words(ours) != Some(exported))
}
