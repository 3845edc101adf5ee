//! Whether something that nobody knows of stood on the website, or in the print room, before anybody had to approve it: what is
//! out stays out when a workspace begins to ask for approval.

use serde_json::Value;

use super::content::Content;
use super::news::WebsiteLedger;
use super::reviewed::Reviewed;
use crate::model::{Audience, Change, Correction, Issue, OutPath, Status};
use crate::office::manuscript::FieldContent;
use crate::register::EditionFolder;
use crate::source::Disk;

/// What is known of that which went out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WentOut<'a> {
    /// It said what has this hash.
    As(&'a str),
    /// It did, and nobody knows any more what it said.
    Somehow,
    /// It did not.
    Never,
}

impl WentOut<'_> {
    /// Whether what has this hash is something else than what went out.
    pub(super) fn is_other_than(self, hash: &str) -> bool {
        match self {
            Self::As(out) => out != hash,
            Self::Somehow => false,
            Self::Never => true,
        }
    }
}

/// Whether an issue is registered, or outputs of an earlier build have it as a published one, or say on its page what a correction of it says, or in
/// the ledger what is told of a failing. What the website hides words of says something else there.
pub(super) fn is_out(
    disk: &Disk,
    reviewed: &Reviewed,
    content: impl FnOnce() -> Option<Content>,
) -> bool {
    let page = OutPath::issue(reviewed.issue());
    let at = |folder: &str, path: &OutPath| disk.root().join(folder).join(path.as_str());
    if let Reviewed::News(failing) = reviewed {
        return content()
            .is_some_and(|own| WebsiteLedger::read(disk).tells(failing, &own.form));
    }
    let told = fs_err::read(at("public", &page.beside("issue.json"))).ok();
    let told = told.map(|told| serde_json::from_slice::<Value>(&told).unwrap_or_default());
    match (reviewed, told) {
        // Of a registered issue a build holds what it says against the edition that was frozen.
        (Reviewed::Issue(id), _)
            if disk.root().join(EditionFolder::new(id, 1).as_str()).is_dir() =>
        {
            true
        }
        (Reviewed::Issue(_), Some(told)) => told["status"] == Status::Published.words().0,
        // Of a removed issue the page alone is left.
        (Reviewed::Issue(_), None) if at("public", &page).exists() => true,
        (Reviewed::Issue(id), None) => {
            let is_internal = |content: Content| {
                content.said(Issue::audience) == Some(Audience::Internal.word())
            };
            at("print", &OutPath::print(id)).exists() && content().is_some_and(is_internal)
        }
        (Reviewed::Correction { .. } | Reviewed::News(_), told) => {
            let told = told.unwrap_or_default();
            let mut all = told["corrections"].as_array().into_iter().flatten().map(told_words);
            content().map(|one| words(&one)).is_some_and(|own| all.any(|told| told == own))
        }
    }
}

/// What a correction says: kind, date, reason, and of each change what was wrong and what is right.
fn words(content: &Content) -> Vec<String> {
    let said = |key| content.said(key).unwrap_or_default().trim().to_owned();
    let mut words: Vec<String> =
        [Correction::kind, Correction::date, Correction::reason].map(said).into();
    let changes = content.form.fields.iter().find(|one| one.field.key == Correction::changes);
    if let Some(FieldContent::Records(_, changes)) = changes.map(|one| &one.content) {
        for change in changes {
            let texts = change.texts();
            let said = |key| texts.iter().find(|one| one.field.key == key);
            words.extend([Change::was, Change::now].map(|key| {
                said(key).map(|one| one.text.trim().to_owned()).unwrap_or_default()
            }));
        }
    }
    words
}

/// The same of what the website tells.
fn told_words(told: &Value) -> Vec<String> {
    let said = |one: &Value, key| one[key].as_str().unwrap_or_default().trim().to_owned();
    let mut words: Vec<String> = [Correction::kind, Correction::date, Correction::reason]
        .map(|key| said(told, key))
        .into();
    for change in told["changes"].as_array().into_iter().flatten() {
        words.extend([Change::was, Change::now].map(|key| said(change, key)));
    }
    words
}
