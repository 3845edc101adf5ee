//! The names that issues hide, as they are looked for elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::Span;
use crate::model::person_name::{NameReading, read};
use crate::model::{Archive, IssueId, Privacy, title};
use crate::text::{is_han, without_spaces};

/// A name that an issue hides.
pub(crate) struct HiddenName {
    /// As it was written.
    pub(crate) written: String,
    /// The first issue that hides it, and the place.
    pub(crate) issue: IssueId,
    /// Where that issue hides it.
    pub(crate) span: Span,
    /// Whether the same letters are often something else.
    pub(crate) is_common: bool,
    /// The posts of those who are called so.
    pub(crate) posts: BTreeSet<String>,
}

/// The names that issues hide, internal ones, drafts and removed ones, too, by their letters.
pub(crate) fn hidden_names(archive: &Archive) -> BTreeMap<String, HiddenName> {
    let mut hidden: BTreeMap<String, HiddenName> = BTreeMap::new();
    for issue in archive.issues() {
        let names = Privacy::names(archive, issue);
        for (written, span) in &names {
            let letters = Privacy::letters(written);
            let count = letters.chars().count();
            let is_name = matches!(read(written), NameReading::Name | NameReading::Unusual)
                && (letters.chars().any(is_han) || count > 5);
            if !is_name || hidden.contains_key(&letters) {
                continue;
            }
            let is_part =
                || names.iter().any(|(whole, at)| at == span && whole.len() > written.len());
            let is_word = || count == 2 && title::is_word(&letters);
            let name = HiddenName {
                written: written.clone(),
                issue: issue.id(),
                span: *span,
                is_common: is_word() || is_part(),
                posts: BTreeSet::new(),
            };
            hidden.insert(letters, name);
        }
    }
    let failings =
        archive.issues().flat_map(|issue| &issue.entries).flat_map(|one| &one.failings);
    for person in failings.flat_map(|failing| &failing.responsible.persons) {
        if let Some(name) = hidden.get_mut(&Privacy::letters(&person.name.value)) {
            name.posts.extend(person.post.as_ref().map(|post| without_spaces(&post.value)));
        }
    }
    hidden
}
