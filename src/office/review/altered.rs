//! In which words an issue says something else than a text of it that was kept.

use std::ops::Range;

use super::changed::{FieldChange, changed};
use super::content::{Content, content};
use super::refused::ReviewError;
use crate::model::Issue;
use crate::office::manuscript::address::Address;
use crate::office::manuscript::{AddressStep, ManuscriptFile, RecordForm};
use crate::source::{Project, WorkspacePath, node_at};

/// A difference, and where it stands in the file as it is now.
#[derive(Debug)]
pub(crate) struct Altered {
    /// The bytes of the text; `None` where nothing stands there any more.
    pub(crate) range: Option<Range<usize>>,
    /// What it is.
    pub(crate) kind: AlteredKind,
}

/// What differs.
#[derive(Debug)]
pub(crate) enum AlteredKind {
    /// Words: as they were, and as they are.
    Words(String, String),
    /// These words were not there.
    New(String),
    /// These words are gone.
    Gone(String),
    /// Items stand in another order.
    Order,
    /// The picture or attachment of this name is another one.
    File(String),
}

/// Compares what an issue says with a text of it whose files, by their names in the workspace, are `kept`; `now` is the text that it
/// has now. Nothing where both say the same.
///
/// # Errors
/// [`ReviewError::Unread`].
pub(crate) fn altered(
    project: &dyn Project,
    path: &WorkspacePath,
    (text, kept): (String, &dyn Project),
    kept_path: &WorkspacePath,
) -> Result<(String, Vec<Altered>), ReviewError> {
    let now = content(project, &ManuscriptFile::issue(path.clone()))?;
    let before = Content::of(&ManuscriptFile::issue(kept_path.clone()), text, kept);
    let before = before.ok_or_else(|| ReviewError::Unread(path.clone()))?;
    let is_same = before.hash() == now.hash();
    let found = if is_same { Vec::new() } else { changed(&before, &now) };
    let told = found.into_iter().map(|one| {
        let of = |content: &Content| first_words(&content.form, &one.at);
        let (is_there, kind) = match one.change {
            FieldChange::Reworded { before, after } if after.is_empty() => {
                (true, AlteredKind::Gone(before))
            }
            FieldChange::Reworded { before, after } if before.is_empty() => {
                (true, AlteredKind::New(after))
            }
            FieldChange::Reworded { before, after } => {
                (true, AlteredKind::Words(before, after))
            }
            FieldChange::New => (true, AlteredKind::New(of(&now))),
            FieldChange::Gone => (false, AlteredKind::Gone(of(&before))),
            FieldChange::Reordered => (true, AlteredKind::Order),
            FieldChange::File(name) => (false, AlteredKind::File(name)),
        };
        let range = is_there.then(|| range(&now, &one.at)).flatten();
        Altered { range, kind }
    });
    let mut told: Vec<Altered> = told.collect();
    // What the tables do not know differs nevertheless.
    if !is_same && told.is_empty() {
        told.push(Altered { range: None, kind: AlteredKind::Order });
    }
    Ok((now.text, told))
}

fn range(content: &Content, at: &[AddressStep]) -> Option<Range<usize>> {
    let address = Address::find(Issue::RECORD, at)?;
    let span = node_at(&content.root, &address.steps)?.span;
    Some(span.start..span.end)
}

/// The first words of a field or an item.
fn first_words(form: &RecordForm, at: &[AddressStep]) -> String {
    let within = |one: &[AddressStep]| one.starts_with(at);
    let mut texts = form.texts().into_iter().filter(|one| within(&one.at));
    let words = texts.find(|one| !one.text.trim().is_empty());
    words.map(|one| one.text.trim().to_owned()).unwrap_or_default()
}
