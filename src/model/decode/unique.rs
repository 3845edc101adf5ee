//! Ids that must not be taken twice.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Diagnostics};
use crate::model::{Text, rules};

/// Reports each id that stands earlier in the list, with the first place.
pub(super) fn unique<'a>(ids: impl Iterator<Item = &'a Text>, out: &mut Diagnostics) {
    let mut seen = BTreeMap::new();
    for id in ids {
        let first = *seen.entry(id.value.as_str()).or_insert(id.span);
        if first != id.span {
            out.push(
                Diagnostic::new(&rules::DUPLICATE_ID, id.span)
                    .with("id", &id.value)
                    .label(first, "label-first-here")
                    .hint("duplicate-id.hint"),
            );
        }
    }
}
