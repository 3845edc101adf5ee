//! A Word file that came back, as JSON for the desk: each change with its words, and what somebody decided of it.
//!
//! The decisions come with the file each time, as `{"decided":{"shuiwuju/lead":"take"},"made":[]}`: what shall become of a
//! change, and which ones the issue has already. The changes that come of them are made by the script, like any others.

use std::collections::BTreeMap;

use chrono::Utc;
use serde::Deserialize;
use serde_json::{Value, json};

use super::changed_words::parts;
use crate::import::merge::{Difference, LookChange};
use crate::lang::{Lang, Message};
use crate::model::IssueId;
use crate::office::{
    Naming, Paper, Returned, VersionCause, WordChange, WordChangeKind, WordChangeState,
    WordChanges, WordDecision, Workbench, changed_words,
};
use crate::source::Disk;
use crate::text::words::{WordPart, differing_lines};
use crate::{lang, office};

/// A Word file that came back, and what is known of it.
pub(super) struct ReturnedPaper<'a> {
    /// Its workspace.
    pub(super) disk: &'a Disk,
    /// The workspace as it was read.
    pub(super) workbench: &'a Workbench,
    /// What the file is of and says.
    pub(super) returned: Returned<'a>,
    /// What is kept of the file beside it.
    pub(super) known: Paper,
    /// Language of what is told.
    pub(super) lang: Lang,
}

/// What somebody decided.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Decided {
    decided: BTreeMap<String, WordDecision>,
    made: Vec<String>,
}

impl ReturnedPaper<'_> {
    /// Returns what to show, or the changes that come of the decisions; and what is known of the file then, where it waits.
    pub(super) fn told(
        self,
        id: &IssueId,
        is_taken: bool,
        decided: Value,
    ) -> Result<(Value, Option<Paper>), Message> {
        let Self { disk, workbench, returned, mut known, lang } = self;
        let exported = returned.issue.id();
        if exported != *id {
            let told = json!({ "returned": exported.to_string(), "isOther": true });
            return Ok((told, None));
        }
        let path = &returned.issue.path;
        let unread = || Message::new("desk-decisions");
        let decided: Decided = serde_json::from_value(decided).map_err(|_| unread())?;
        let now = office::edited_text(disk, path).ok_or_else(unread)?;
        if known.base.is_none() {
            let exported = office::exported_text(disk, workbench, &returned);
            known.is_stale = exported.is_none();
            known.base = Some(exported.unwrap_or_else(|| now.clone()));
        }
        let base = known.base.as_deref().unwrap_or(&now);
        let changes = office::word_changes(disk, &now, &returned, base, &decided.made)
            .map_err(|error| error.message())?;
        let edits = is_taken.then(|| changes.edits(&decided.decided)).flatten();
        if edits.is_some() {
            // Without it the change can still be taken back step by step.
            let _ = office::keep_now(disk, path, (VersionCause::Imported, ""), Utc::now());
        }
        let unit = |id: &str| workbench.archive.unit_name(id).to_owned();
        let naming = Naming { lang, unit: &unit };
        let rows: Vec<Value> =
            changes.changes.iter().map(|one| row(&changes, one, &naming)).collect();
        let told = json!({
            "returned": exported.to_string(),
            "isOther": false,
            "isStale": known.is_stale,
            "isUnknown": changes.is_of_unknown_workspace,
            "revision": changes.revision(),
            "changes": rows,
            "left": changes.left.iter().map(|one| left(one, lang)).collect::<Vec<_>>(),
            "edits": edits,
        });
        Ok((told, Some(known)))
    }
}

fn row(changes: &WordChanges, change: &WordChange, naming: &Naming<'_>) -> Value {
    let (form, at) = changes.place(change);
    let field = (form.record, at.as_slice());
    let from_before = |now| changed_words(field, [&change.before, now], naming.lang);
    let words = from_before(&change.after);
    let is_figure = |part: &WordPart| match part {
        WordPart::Same(_) => false,
        WordPart::Gone(words) | WordPart::New(words) => {
            words.contains(|one: char| one.is_numeric())
        }
    };
    let (state, now) = match &change.state {
        WordChangeState::Open => ("open", None),
        WordChangeState::Made => ("made", None),
        WordChangeState::Conflict(now) => ("conflict", Some(from_before(now))),
        WordChangeState::Lost => ("lost", None),
    };
    let notes = change.notes.iter().map(|note| note.text(naming.lang));
    json!({
        "key": change.key,
        "place": naming.place(form, &at),
        "kind": match change.kind {
            WordChangeKind::Reworded => "reworded",
            WordChangeKind::Emptied => "emptied",
            WordChangeKind::New => "new",
            WordChangeKind::Gone => "gone",
        },
        "state": state,
        "parts": parts(&words),
        "now": now.map(|now| parts(&now)),
        "linked": change.linked,
        "notes": notes.collect::<Vec<_>>(),
        "hasFigures": words.iter().any(is_figure),
    })
}

/// What the file says and no change takes over.
fn left(one: &Difference, lang: Lang) -> Value {
    let (what, words) = match one {
        Difference::Words { ours: Some(ours), theirs: Some(theirs) } => {
            ("desk-left-words", differing_lines(ours, theirs))
        }
        Difference::Words { ours, theirs: None } => {
            ("desk-left-removed", vec![WordPart::Gone(ours.clone().unwrap_or_default())])
        }
        Difference::Words { ours: None, theirs: Some(theirs) } => {
            ("desk-left-added", vec![WordPart::New(theirs.clone())])
        }
        Difference::UnitAdded { name, .. } => {
            ("desk-left-unit", vec![WordPart::New(name.clone())])
        }
        Difference::UnitRemoved(unit) => {
            ("desk-left-unit-removed", vec![WordPart::Gone(unit.clone())])
        }
        Difference::UnitsReordered => ("desk-left-order", Vec::new()),
        Difference::Look { words, how } => {
            let what = match how {
                LookChange::Strong => "desk-left-strong",
                LookChange::Plain => "desk-left-plain",
                LookChange::Link => "desk-left-link",
                LookChange::NoLink => "desk-left-no-link",
                LookChange::Breaks => "desk-left-breaks",
            };
            (what, vec![WordPart::Same(words.clone())])
        }
        Difference::PictureAdded(name) => {
            ("desk-left-picture-added", vec![WordPart::New(name.clone())])
        }
        Difference::PictureRemoved(name) => {
            ("desk-left-picture-removed", vec![WordPart::Gone(name.clone())])
        }
    };
    json!({ "what": lang::text(lang, what), "parts": parts(&words) })
}
