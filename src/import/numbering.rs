//! Headings of groups in the source beside those that the bulletin will print.
//!
//! [`compare`] is asked when an entry is complete, because the outline depends on the whole of it.

use super::draft::{DraftEntry, DraftItem, ItemHeader};
use crate::lang::Message;

/// Notes every group heading that the bulletin prints in another form.
pub(super) fn compare(entry: &mut DraftEntry<'_>) {
    let kinds: Vec<bool> = entry.items.iter().map(DraftItem::is_practice).collect();
    let both = kinds.contains(&true) && kinds.contains(&false);
    for wanted in [true, false] {
        let items = entry.items.iter_mut().filter(|item| item.is_practice() == wanted);
        let mut headers: Vec<&mut ItemHeader<'_>> = items.map(DraftItem::header_mut).collect();
        let mut groups = headers.iter_mut();
        if let Some(first) = groups.next() {
            group(first, both, wanted);
        }
        for other in groups.filter(|other| !other.group.is_empty()) {
            let found = heading(other);
            other.renumbered.push(Message::new("import-group-dropped").with("found", found));
        }
    }
    if kinds.windows(2).any(|pair| !pair[0] && pair[1]) {
        entry.notes.push(Message::new("import-order"));
    }
}

/// The heading of the group that an item opens.
fn heading(first: &ItemHeader<'_>) -> String {
    let found: String = first.group.iter().map(|piece| piece.text()).collect();
    found.trim().trim_end_matches(['。', '：', ':']).to_owned()
}

/// Compares the heading of a group.
fn group(first: &mut ItemHeader<'_>, both: bool, practices: bool) {
    let printed = match (both, practices) {
        (false, _) => "",
        (true, true) => "一、好的做法",
        (true, false) => "二、存在问题",
    };
    let found = heading(first);
    let note = match (found.as_str(), printed) {
        (found, printed) if found == printed => return,
        ("", printed) => Message::new("import-group-added").with("printed", printed),
        (found, "") => Message::new("import-group-dropped").with("found", found),
        (found, printed) => {
            Message::new("import-group").with("found", found).with("printed", printed)
        }
    };
    first.renumbered.push(note);
}
