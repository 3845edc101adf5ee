//! What an issue is about, in one line.

use super::{Archive, Issue};
use crate::text::one_line;

/// Its title; without one the titles of its entries, without these the units it speaks of. Names are
/// whole: whoever shows it hides them.
pub fn summary(archive: &Archive, issue: &Issue) -> String {
    if let Some(title) = &issue.title {
        return one_line(&title.value);
    }
    let titles = issue.entries.iter().filter_map(|entry| entry.title.as_ref());
    let titles: Vec<String> = titles.map(|title| one_line(&title.value)).collect();
    if !titles.is_empty() {
        return titles.join("；");
    }
    let ids = issue.entries.iter().map(|entry| entry.unit.value.as_str());
    ids.map(|id| archive.unit_name(id)).collect::<Vec<_>>().join("、")
}
