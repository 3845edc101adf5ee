//! A file that somebody writes in a form: what its fields hold, and changes of them.
//!
//! 1. [`Manuscripts::open`] reads a file, that of an issue or one of the workspace: every field of the tables, and what waits in the journal.
//! 2. [`Manuscripts::edit`] makes changes against the text that their writer saw. What nobody else changed goes
//!    into the file at once; the file keeps its comments, order and quotes.
//! 3. What two people changed, and what is written while the file cannot be read, goes into the journal, and is
//!    shown until somebody chooses: [`Manuscripts::settle`].
//!
//! The file is the only truth: whoever opens it with a text editor loses nothing, and nobody else does.

pub(super) mod address;
mod allowed;
mod apart;
mod as_published;
mod as_read;
mod attached;
mod authors;
pub(super) mod between;
mod cells;
mod change;
mod checked_off;
pub(super) mod compared;
mod conflict;
pub(super) mod file;
mod form;
mod journal;
mod kept;
mod kind;
mod link;
mod made;
mod moved;
pub(super) mod paired;
mod pasted;
pub(super) mod place;
mod proposed_id;
mod repeated;
mod seen;
mod shifted;
pub(super) mod status;
mod tidied;
mod unmade;
mod written;

use std::collections::BTreeMap;

use chrono::Utc;

pub use address::AddressStep;
pub use allowed::{AllowedRule, allow, allowed_rules, disallow};
pub use as_published::as_published;
pub(crate) use as_read::as_read;
pub use attached::{
    AttachError, AttachedFile, AttachedKind, NamedFile, PictureSize, attach, attached_files,
    attached_picture,
};
pub use authors::Author;
pub use change::{ItemContent, ManuscriptEdit, ManuscriptEdits};
pub use checked_off::check_off;
pub use compared::{
    ComparedTexts, ComparedVersion, FieldDifference, ListedVersion, compare_version,
    restore_version, versions_of,
};
pub use conflict::Conflict;
pub use file::text as edited_text;
pub use form::{FieldContent, FieldForm, FormText, RecordForm};
pub use journal::set_aside;
pub use kind::ManuscriptFile;
pub use link::{LinkError, link_address};
pub(super) use made::{MergedText, applied, merged};
pub use moved::MovedItems;
pub use pasted::{Pasted, PastedTable, pasted};
pub use place::{FieldPlace, FieldProblem, problems};
pub use proposed_id::proposed_id;
pub(super) use seen::revision;
pub use written::written;

use super::save::SaveError;
use super::workbench::Workbench;
use crate::lang;
use crate::lang::Message;
use crate::model::record::Record;
use crate::model::{Issue, IssueId};
use crate::source::{Disk, Node, NodeKind, NodeStep, WorkspacePath, node_at, tree, tree_of};
use authors::Authors;
use file::{read_tree, save_text, text};
use kept::KeptVersions;
use made::{Made, UnmadeText, made};
use repeated::{LastEdits, MadeAnswer};
use seen::SeenTexts;

/// How often a file is read again that somebody else saves at the same time.
const MOST_TRIES: usize = 5;

/// What an issue's file says.
#[derive(Debug, Clone)]
pub struct Manuscript {
    /// The name of this text of the file, which goes with changes of it.
    pub revision: String,
    /// Its fields.
    pub form: RecordForm,
    /// Texts that are not in the file, for somebody to choose.
    pub waiting: Vec<Conflict>,
}

/// An issue after changes of it.
#[derive(Debug, Clone)]
pub struct Edited {
    /// What its file says now; `None` where it cannot be read: the texts are in the journal then.
    pub manuscript: Option<Manuscript>,
    /// The name of the text that the writer sees: that of the revision with these changes and nobody else's. What
    /// is written further, before the manuscript is looked at, is a change of it.
    pub own: Option<String>,
    /// What to tell of changes that were not made, and hold no text.
    pub refused: Vec<Message>,
}

/// Why changes are not saved.
#[derive(Debug)]
pub enum EditError {
    /// The file cannot be written, or changes all the time.
    Save(SaveError),
    /// The journal cannot be written.
    Journal(std::io::Error),
}

impl EditError {
    /// What to tell.
    pub fn message(&self) -> Message {
        match self {
            Self::Save(error) => error.message(),
            Self::Journal(error) => lang::unwritten(error),
        }
    }
}

/// The issues that are being written, and the texts that their writers saw.
#[derive(Debug, Default)]
pub struct Manuscripts {
    seen: SeenTexts,
    kept: KeptVersions,
    authors: Authors,
    last: LastEdits,
    paths: BTreeMap<IssueId, WorkspacePath>,
}

impl Manuscripts {
    /// Nothing was opened yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns the file of an issue that was opened, as long as it says so itself.
    pub fn path_of(&self, disk: &Disk, id: &IssueId) -> Option<WorkspacePath> {
        let path = self.paths.get(id)?;
        let root = tree(&text(disk, path)?)?;
        let says = |key, wanted: &str| {
            let node = node_at(&root, &[NodeStep::Key(key)]);
            matches!(node.map(|node| &node.kind), Some(NodeKind::Plain(text) | NodeKind::Text(text)) if text.trim() == wanted)
        };
        let is_same = says("series", &id.series)
            && says("year", &id.year.to_string())
            && says("number", &id.number.to_string());
        is_same.then(|| path.clone())
    }

    /// Remembers the file of an issue.
    pub fn remember(&mut self, id: IssueId, path: WorkspacePath) {
        self.paths.insert(id, path);
    }

    /// Reads a file; `None` where it cannot be read as YAML. One that a workspace may do without holds nothing.
    pub fn open(&mut self, disk: &Disk, file: &ManuscriptFile) -> Option<Manuscript> {
        let text = text(disk, &file.path).or_else(|| file.beginning(disk))?;
        self.saw(disk, &file.path, &text);
        self.manuscript(disk, file, &text)
    }

    /// Returns what a file would say after changes, as far as they can be made; `None` where it cannot be read. Nothing is
    /// saved.
    pub fn changed(
        &self,
        disk: &Disk,
        file: &ManuscriptFile,
        edits: &ManuscriptEdits,
    ) -> Option<String> {
        self.make(disk, file, edits).new
    }

    /// What a file said by a revision; `None` where nobody saw it, or too long ago.
    pub fn seen(&self, path: &WorkspacePath, revision: &str) -> Option<&str> {
        self.seen.text(path, revision)
    }

    /// Returns the lists of a file, as it was by one revision, whose items stand elsewhere by another one. `None` where nobody
    /// remembers one of the two.
    pub fn moved(
        &self,
        file: &ManuscriptFile,
        [seen, now]: [&str; 2],
    ) -> Option<Vec<MovedItems>> {
        if seen == now {
            return Some(Vec::new());
        }
        let text = |revision| self.seen(&file.path, revision);
        moved::moved(file, [text(seen)?, text(now)?])
    }

    /// Takes note that a file is changed here, but not as a manuscript.
    pub fn changed_otherwise(&mut self, path: &WorkspacePath) {
        self.kept.forget(path);
    }

    /// Makes changes of a file, and saves it.
    ///
    /// # Errors
    /// See [`EditError`]; nothing of these changes is in the file then.
    pub fn edit(
        &mut self,
        disk: &Disk,
        file: &ManuscriptFile,
        edits: &ManuscriptEdits,
    ) -> Result<Edited, EditError> {
        let path = &file.path;
        if let Some(MadeAnswer { own, refused }) = self.last.answer(path, edits).cloned() {
            return Ok(Edited { manuscript: self.open(disk, file), own, refused });
        }
        file.begin(disk).map_err(EditError::Save)?;
        let mut tries = 0;
        loop {
            let made = self.make(disk, file, edits);
            let saved = match (&made.old, &made.new) {
                (Some(old), Some(new)) if old != new => save_text(disk, path, old, new),
                _ => Ok(()),
            };
            match saved {
                Ok(()) => self.keep(disk, path, &made, edits),
                Err(SaveError::Changed(_)) if tries < MOST_TRIES => {
                    tries += 1;
                    continue;
                }
                Err(error) => return Err(EditError::Save(error)),
            }
            self.wait(disk, path, edits, made.waiting).map_err(EditError::Journal)?;
            let text = made.new.filter(|_| made.old.is_some());
            let manuscript = text.and_then(|text| self.manuscript(disk, file, &text));
            let own = made.own.map(|own| self.seen.remember(path, &own));
            let answer = MadeAnswer { own, refused: made.refused };
            self.last.remember(path, edits, answer.clone());
            let MadeAnswer { own, refused } = answer;
            return Ok(Edited { manuscript, own, refused });
        }
    }

    /// Takes a text out of the journal, once somebody has chosen.
    ///
    /// # Errors
    /// Where the journal cannot be written.
    pub fn settle(
        &mut self,
        disk: &Disk,
        file: &ManuscriptFile,
        at: &[AddressStep],
        ours: &str,
    ) -> Result<Option<Manuscript>, EditError> {
        let path = &file.path;
        let root = text(disk, path).as_deref().and_then(tree);
        let mut all = journal::read(disk, path);
        all.retain(|one| {
            let found = root.as_ref().map(|root| self.found_again(file, root, one.clone()));
            let is_it = |one: &Conflict| one.at == at && one.ours == ours;
            !is_it(one) && !found.as_ref().is_some_and(is_it)
        });
        journal::write(disk, path, &all).map_err(EditError::Journal)?;
        Ok(self.open(disk, file))
    }

    /// Puts texts into the journal. Of a field that somebody is still writing in, the newest text waits.
    fn wait(
        &mut self,
        disk: &Disk,
        path: &WorkspacePath,
        edits: &ManuscriptEdits,
        new: Vec<UnmadeText>,
    ) -> std::io::Result<()> {
        if new.is_empty() {
            return Ok(());
        }
        let mut all = journal::read(disk, path);
        for UnmadeText { conflict, seen, was } in new {
            let revision = match seen {
                Some(seen) => self.seen.remember(path, &seen),
                None => edits.revision.clone(),
            };
            // By another revision the same address can be another field; what was written on is the same one.
            let writer = &edits.writer;
            all.retain(|old| {
                let is_same = (&old.writer, &old.at) == (writer, &conflict.at)
                    && (old.revision == revision || old.ours == was);
                !is_same
            });
            let (writer, who) = (writer.clone(), edits.who.clone());
            all.push(Conflict {
                writer,
                who,
                when: Some(Utc::now().to_rfc3339()),
                revision,
                ..conflict
            });
        }
        journal::write(disk, path, &all)
    }

    /// Keeps a version of what others changed, and of what was there before these changes.
    fn keep(
        &mut self,
        disk: &Disk,
        path: &WorkspacePath,
        made: &Made,
        edits: &ManuscriptEdits,
    ) {
        let Some(old) = &made.old else { return };
        self.saw(disk, path, old);
        if let Some(new) = made.new.as_ref().filter(|new| *new != old) {
            let ManuscriptEdits { writer, who, .. } = edits;
            self.kept.wrote(disk, path, [old, new], who);
            self.authors.wrote(path, (Some(writer), who), [old, new]);
        }
    }

    /// A file was read. Another program wrote it, where it says something else than when that was done or seen here last.
    fn saw(&mut self, disk: &Disk, path: &WorkspacePath, text: &str) {
        if let Some(before) = self.kept.saw(disk, path, text) {
            self.authors.wrote(path, (None, ""), [&before, text]);
        }
    }

    fn manuscript(
        &mut self,
        disk: &Disk,
        file: &ManuscriptFile,
        text: &str,
    ) -> Option<Manuscript> {
        let root = read_tree(text)?;
        let revision = self.seen.remember(&file.path, text);
        let form = form::form(file.record, Some(&root));
        let waiting = journal::read(disk, &file.path);
        for one in &waiting {
            self.seen.keep(&file.path, &one.revision);
        }
        let waiting =
            waiting.into_iter().map(|one| self.found_again(file, &root, one)).collect();
        Some(Manuscript { revision, form, waiting })
    }

    /// A text that waits, with the field that it was written in as it is now. After a restart nobody remembers where
    /// that was: what the file said then is told, and whoever chooses against it is asked again.
    fn found_again(&self, file: &ManuscriptFile, root: &Node, waiting: Conflict) -> Conflict {
        let seen = self.seen.text(&file.path, &waiting.revision).and_then(tree);
        if seen.is_none() && waiting.theirs.is_some() {
            return waiting;
        }
        let found = change::found_again(file.record, root, seen.as_ref(), waiting);
        let by = found.theirs.as_deref().and_then(|theirs| self.authors.of(file, theirs));
        Conflict { by: by.map(Box::new), ..found }
    }

    fn make(&self, disk: &Disk, file: &ManuscriptFile, edits: &ManuscriptEdits) -> Made {
        let ManuscriptFile { path, .. } = file;
        let old = text(disk, path).filter(|text| tree(text).is_some());
        // After a restart nobody remembers what was seen; the file still does where nobody changed it.
        let seen = self.seen.text(path, &edits.revision);
        let is_unchanged = |text: &&str| seen::revision(text) == edits.revision;
        let own = seen.or(old.as_deref().filter(is_unchanged)).map(str::to_owned);
        made(file, old, own, &edits.edits)
    }
}

/// Returns the form of a file as it was read; `None` where it is no YAML.
pub fn form_in(workbench: &Workbench, file: &ManuscriptFile) -> Option<RecordForm> {
    let files = &workbench.files;
    let root = tree_of(files.named(file.path.as_str())?, files)?;
    Some(form::form(file.record, Some(&root)))
}

/// Returns the form of an issue's text; `None` where that is no YAML.
pub fn form_of(text: &str) -> Option<RecordForm> {
    Some(form::form(Issue::RECORD, Some(&tree(text)?)))
}

/// Returns what a tree says in the fields of such a file.
pub(crate) fn form_of_tree(file: &ManuscriptFile, root: &Node) -> RecordForm {
    form::form(file.record, Some(root))
}

/// Returns the form of a record that has nothing yet.
pub fn blank_form(record: &'static Record) -> RecordForm {
    form::form(record, None)
}
