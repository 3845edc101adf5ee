//! The Markdown parser over a text that may have [stand-ins](super::mark).

use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter, Options, Parser};

use super::mark::Marked;

/// What is read beside CommonMark.
const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_FOOTNOTES);

/// Returns the parser, which gives places in the marked text.
pub(super) fn parser<'a>(marked: &'a Marked<'_>) -> OffsetIter<'a> {
    Parser::new_ext(&marked.text, OPTIONS).into_offset_iter()
}

/// Returns what the parser finds, each with its place in the source.
pub(super) fn events<'a>(
    marked: &'a Marked<'_>,
) -> impl Iterator<Item = (Event<'a>, Range<usize>)> + 'a {
    parser(marked).map(|(event, range)| {
        let range = marked.original(&range);
        (event, range)
    })
}
