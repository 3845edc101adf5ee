//! Given names that stand alone in a text, of persons whom an issue hides: 建国同志.
//!
//! The public edition hides whole names. Which words are a person and which a common word, `person_name` says.

use std::collections::BTreeMap;

use super::name_context::{before, behind};
use crate::diag::Span;
use crate::model::person_name::{given_name, is_person};
use crate::model::{Archive, Issue, NameMatch, Privacy, Text, TextKind};

/// The given names of the persons whom an issue hides.
pub(crate) struct GivenNames {
    /// The whole name of each, and the place that gives it.
    whole: BTreeMap<String, (String, Span)>,
    given: Privacy,
}

/// A given name in a text.
pub(crate) struct FoundGivenName<'a> {
    /// Where it stands.
    pub(crate) place: NameMatch,
    /// The whole name.
    pub(crate) whole: &'a str,
    /// The place that gives it.
    pub(crate) span: Span,
}

impl GivenNames {
    /// Gathers those of an issue.
    pub(crate) fn of(archive: &Archive, issue: &Issue) -> Self {
        let mut whole = BTreeMap::new();
        for (name, span) in Privacy::names(archive, issue) {
            if let Some(given) = given_name(&Privacy::letters(&name)) {
                whole.entry(given.to_owned()).or_insert((name, span));
            }
        }
        let given = Privacy::of_names(whole.keys().map(String::as_str));
        Self { whole, given }
    }

    /// Returns those by which a text speaks of a person, but for those within `names`.
    pub(crate) fn found(
        &self,
        kind: TextKind,
        text: &Text,
        names: &[NameMatch],
    ) -> Vec<FoundGivenName<'_>> {
        let found = match kind {
            TextKind::Markdown => self.given.found(&text.value),
            _ => self.given.found_in_line(&text.value),
        };
        let is_alone = |one: &NameMatch| {
            let overlaps = |other: &NameMatch| {
                other.range.start < one.range.end && one.range.start < other.range.end
            };
            !names.iter().any(overlaps)
                && is_person(before(text, one), &one.name, behind(text, one))
        };
        let alone = found.into_iter().filter(is_alone);
        let with_whole = |place: NameMatch| {
            let (whole, span) = self.whole.get(&place.name)?;
            Some(FoundGivenName { place, whole, span: *span })
        };
        alone.filter_map(with_whole).collect()
    }
}
