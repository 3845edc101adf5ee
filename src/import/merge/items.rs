//! The items of an issue that people add to a document and take out of it: entries, practices, points and failings.

use crate::diag::Span;
use crate::model::record::{Described, Value};
use crate::model::{Entry, Issue, Practice, spans_of};
use crate::source::NodeStep;

/// The lists of items in entries and in items.
const LISTS: [&str; 3] = [Entry::practices, Entry::failings, Practice::points];

/// An item.
pub(super) struct MergeItem {
    /// Where it stands in the file.
    pub(super) steps: Vec<NodeStep>,
    /// The places of its texts and of those within it; its heading first.
    pub(super) spans: Vec<Span>,
}

impl MergeItem {
    /// Whether it is all that is said of a unit.
    pub(super) fn is_entry(&self) -> bool {
        self.steps.len() == 2
    }
}

/// Returns the items; one that holds others stands before them.
pub(super) fn items(issue: &Issue) -> Vec<MergeItem> {
    let mut all = Vec::new();
    for (at, entry) in issue.entries.iter().enumerate() {
        let steps = vec![NodeStep::Key(Issue::entries), NodeStep::Item(at)];
        let spans = [entry.unit.span].into_iter().chain(spans_of(entry)).collect();
        all.push(MergeItem { steps: steps.clone(), spans });
        within(entry, &steps, &mut all);
    }
    all
}

fn within(record: &dyn Described, above: &[NodeStep], all: &mut Vec<MergeItem>) {
    record.each(&mut |field, value| {
        let Value::Records(list) = value else { return };
        if !LISTS.contains(&field.key) {
            return;
        }
        for (index, item) in (0..).map_while(|index| Some((index, list.get(index)?))) {
            let steps = [above, &[NodeStep::Key(field.key), NodeStep::Item(index)]].concat();
            all.push(MergeItem { steps: steps.clone(), spans: spans_of(item) });
            within(item, &steps, all);
        }
    });
}
