//! What a Word file that came back would change, one change after the other, each to be taken or left.
//!
//! 1. [`exported_text`] finds what the issue said when the file was saved: what it says now, or a version that was kept.
//! 2. [`word_changes`] compares the file with that, and each change with what the issue says now.
//! 3. [`WordChanges::edits`] returns the changes of the issue that come of those that somebody takes. They are made like any
//!    others; nothing is written here.
//!
//! A change that the issue has made itself meanwhile in another way is a conflict, shown with both.

mod change;
mod chosen;
mod linked;

pub use change::{WordChange, WordChangeKind, WordChangeState, WordChanges, WordDecision};

use super::history::{VersionCause, version_text, versions};
use super::manuscript::address::address_steps;
use super::manuscript::compared::{compared, words};
use super::manuscript::{
    AddressStep, FieldDifference, ManuscriptEdit, ManuscriptFile, MergedText, RecordForm,
    form_of, merged,
};
use super::returned::{Returned, ReturnedError, compare, is_exported_from};
use super::returned_items;
use super::workbench::{Workbench, read};
use crate::diag::TextEdit;
use crate::import::merge::{Changed, Difference, GoneItem};
use crate::model::Issue;
use crate::source::{Disk, Overlay, Project, edit, tree};

/// Most versions, besides those that were sent, that a file is compared with to find the one that it was saved from.
const MOST_TRIED: usize = 10;

/// Returns what an issue said when a document was exported from it; `None` where nobody knows any more.
pub fn exported_text(
    disk: &Disk,
    workbench: &Workbench,
    returned: &Returned<'_>,
) -> Option<String> {
    let issue = returned.issue;
    if is_exported_from(disk, workbench, returned) {
        return Some(workbench.files.text(issue.file).to_owned());
    }
    let (sent, others): (Vec<_>, Vec<_>) = versions(disk, &issue.path)
        .into_iter()
        .partition(|one| one.cause == VersionCause::Sent);
    let tried = sent.into_iter().chain(others.into_iter().take(MOST_TRIED));
    let mut texts = tried.filter_map(|version| version_text(disk, &issue.path, &version.id));
    texts.find(|text| {
        let overlay = Overlay::new(disk).with(issue.path.clone(), text.clone());
        let then = read(&overlay);
        then.archive.issue(&issue.id()).is_some_and(|issue| {
            is_exported_from(&overlay, &then, &Returned { issue, ..*returned })
        })
    })
}

/// Compares a document with what its issue said when it was exported, `base`. Of `made` it is known that the issue has them.
///
/// # Errors
/// [`ReturnedError::Faulty`] and [`ReturnedError::Bug`].
pub fn word_changes(
    project: &dyn Project,
    now: &str,
    returned: &Returned<'_>,
    base: &str,
    made: &[String],
) -> Result<WordChanges, ReturnedError> {
    let path = returned.issue.path.clone();
    let overlay = Overlay::new(project).with(path.clone(), base);
    let then = read(&overlay);
    let faulty = || ReturnedError::Faulty(returned.issue.id());
    let issue = then.archive.issue(&returned.issue.id()).ok_or_else(faulty)?;
    let compared = compare(&overlay, &then, &Returned { issue, ..*returned })?;
    let base = base.replace("\r\n", "\n");
    let file = ManuscriptFile::issue(path);
    let building = Building { then: &then, issue, returned, file: &file, base: &base };
    let (mut changes, whole) =
        building.changes(&compared.changed, compared.fields, &compared.text);
    let forms = [&base, &whole].map(|text| form_of(text));
    let [Some(first), Some(second)] = forms else { return Err(faulty()) };
    changes.extend(compared.gone.iter().map(|gone| gone_change(gone, &first)));
    for (number, change) in changes.iter_mut().enumerate() {
        change.number = number;
        if made.contains(&change.key) {
            change.state = WordChangeState::Made;
        } else if base != now {
            change.state = state(change, &file, [&base, now]);
        }
    }
    linked::link(&mut changes);
    let order = |change: &WordChange| place(&second, &change.at);
    changes.sort_by_cached_key(order);
    Ok(WordChanges {
        left: left(compared.left, &compared.gone),
        is_of_unknown_workspace: compared.is_of_unknown_workspace,
        changes,
        forms: [first, second],
        file,
        base,
        now: now.to_owned(),
    })
}

/// What is lost of a document: without the lines of items that are gone, and without the numbers behind them.
fn left(mut left: Vec<Difference>, gone: &[GoneItem]) -> Vec<Difference> {
    let lines: Vec<&String> = gone.iter().flat_map(|item| &item.lines).collect();
    left.retain(|one| match one {
        Difference::Words { ours: Some(ours), theirs: None } => !lines.contains(&ours),
        Difference::UnitRemoved(unit) => !lines.contains(&unit),
        one => gone.is_empty() || !one.is_of_outline(),
    });
    left
}

/// Makes changes of what was compared.
struct Building<'a> {
    then: &'a Workbench,
    issue: &'a Issue,
    returned: &'a Returned<'a>,
    file: &'a ManuscriptFile,
    base: &'a str,
}

impl Building<'_> {
    /// Returns the changes of fields and the items that are new, in the order in which they are made; and what the issue
    /// says with all of them.
    fn changes(
        &self,
        changed: &[Changed],
        fields: usize,
        whole: &str,
    ) -> (Vec<WordChange>, String) {
        let (fields, items) = changed.split_at(fields);
        let mut all: Vec<WordChange> = Vec::new();
        let edited: Vec<TextEdit> = fields.iter().flat_map(|one| one.changes.clone()).collect();
        let mut text = self.edited(&edited);
        for field in fields {
            let alone =
                returned_items::with(&self.edited(&field.changes), field, self.returned.lang);
            all.extend(self.change(field, [self.base, &alone]));
            text = returned_items::with(&text, field, self.returned.lang);
        }
        for item in items {
            let next = returned_items::with(&text, item, self.returned.lang);
            all.extend(self.change(item, [&text, &next]));
            text = next;
        }
        // Units that are new come last.
        let whole = whole.replace("\r\n", "\n");
        let units = self.differences([&text, &whole]);
        all.extend(units.into_iter().map(|one| WordChange {
            key: format!("+{}", one.after),
            kind: WordChangeKind::New,
            notes: Vec::new(),
            linked: Vec::new(),
            state: WordChangeState::Open,
            before: one.before,
            after: one.after,
            at: one.at,
            is_in_second: true,
            number: 0,
            edits: vec![one.edit],
        }));
        (all, whole)
    }

    fn edited(&self, changes: &[TextEdit]) -> String {
        let text = edit::apply(&self.then.files, self.issue.file, changes).text;
        text.replace("\r\n", "\n")
    }

    fn differences(&self, texts: [&str; 2]) -> Vec<FieldDifference> {
        let roots = texts.map(tree);
        match &roots {
            [Some(first), Some(second)] => compared(self.file, [first, second]).differences,
            _ => Vec::new(),
        }
    }

    fn change(&self, changed: &Changed, texts: [&str; 2]) -> Option<WordChange> {
        let Changed { path, checks, before, after, is_emptied, .. } = changed;
        let differences = self.differences(texts);
        let is_item = matches!(differences.first()?.edit, ManuscriptEdit::Insert { .. });
        let kind = match (is_emptied, is_item && before.is_empty()) {
            (true, _) => WordChangeKind::Emptied,
            (_, true) => WordChangeKind::New,
            (_, false) => WordChangeKind::Reworded,
        };
        let FieldDifference { at, is_in_second, .. } = differences.first()?;
        Some(WordChange {
            key: path.to_string(),
            kind,
            before: before.trim_end().to_owned(),
            after: after.trim_end().to_owned(),
            notes: checks.iter().map(|check| check.note.clone()).collect(),
            linked: Vec::new(),
            state: WordChangeState::Open,
            at: at.clone(),
            is_in_second: *is_in_second,
            number: 0,
            edits: differences.into_iter().map(|one| one.edit).collect(),
        })
    }
}

fn gone_change(gone: &GoneItem, form: &RecordForm) -> WordChange {
    let at = address_steps(&gone.steps);
    WordChange {
        key: format!("-{at:?}"),
        kind: WordChangeKind::Gone,
        before: words(form, &at),
        after: String::new(),
        notes: Vec::new(),
        linked: Vec::new(),
        state: WordChangeState::Open,
        is_in_second: false,
        number: 0,
        edits: vec![ManuscriptEdit::Remove { at: at.clone() }],
        at,
    }
}

/// How a change of `base` stands to what became of that.
fn state(
    change: &WordChange,
    file: &ManuscriptFile,
    [base, now]: [&str; 2],
) -> WordChangeState {
    // What is new can be put beside whatever is there.
    if change.kind == WordChangeKind::New {
        return WordChangeState::Open;
    }
    let MergedText { text, waiting, is_lost } = merged(file, [base, now], &change.edits);
    match (&waiting[..], &change.edits[..]) {
        ([conflict], [_]) => {
            let theirs = conflict.theirs.clone();
            theirs.map_or(WordChangeState::Lost, WordChangeState::Conflict)
        }
        ([], [ManuscriptEdit::Remove { at }]) if is_lost => {
            let there = chosen::found(file, [base, now], at);
            let words = there.and_then(|at| Some(words(&form_of(now)?, &at)));
            words.map_or(WordChangeState::Made, WordChangeState::Conflict)
        }
        ([], _) if is_lost => WordChangeState::Lost,
        ([], _) if text == now => WordChangeState::Made,
        ([], _) => WordChangeState::Open,
        _ => WordChangeState::Lost,
    }
}

/// The place of an address among those of a form, by the order of its fields.
fn place(form: &RecordForm, at: &[AddressStep]) -> Vec<usize> {
    let mut places = Vec::new();
    let mut record = Some(form);
    let mut field = None;
    for step in at {
        match step {
            AddressStep::Key(key) => {
                let fields = record.into_iter().flat_map(|record| &record.fields);
                let found = fields.enumerate().find(|(_, one)| one.field.key == key.as_str());
                places.push(found.map_or(0, |(index, _)| index));
                field = found.map(|(_, field)| field);
                record = field.and_then(|field| field.record());
            }
            AddressStep::Item(index) => {
                places.push(*index);
                record = field.and_then(|field| field.item(*index));
            }
        }
    }
    places
}
