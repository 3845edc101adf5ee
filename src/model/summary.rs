//! What an issue is about, in one line.

use super::{Archive, Issue};

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
    let units = ids.map(|id| archive.unit(id).map_or(id, |unit| unit.name.as_str()));
    units.collect::<Vec<_>>().join("、")
}

/// A text of several lines as one.
pub fn one_line(text: &str) -> String {
    text.lines().map(str::trim).collect::<Vec<_>>().join(" ")
}
