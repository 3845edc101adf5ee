//! The Markdown texts of an archive, each with its issue, and places in texts.

use std::ops::Range;

use super::Context;
use super::proof::Passage;
use crate::diag::Span;
use crate::model::Archive;
use crate::model::Issue;
use crate::model::Text;
use crate::model::TextKind;
use crate::source::locate;
use crate::text::prose::Line;

/// Most faults of one kind that are told of one text: whoever made as many has seen enough, and each
/// takes time that grows with the text.
pub(super) const MOST_FAULTS: usize = 100;

/// Every Markdown text of every issue.
pub(super) fn markdown(archive: &Archive) -> impl Iterator<Item = (&Issue, &Text)> {
    archive.issues.iter().flat_map(|issue| {
        let texts = issue.texts().into_iter();
        texts
            .filter(|(kind, _)| *kind == TextKind::Markdown)
            .map(move |(_, text)| (issue, text))
    })
}

/// Where a range of a line of a passage stands in its file.
pub(super) fn place(
    context: &Context<'_>,
    passage: &Passage<'_>,
    line: &Line,
    range: Range<usize>,
) -> Span {
    locate(context.files, passage.text, line.source(range))
}
