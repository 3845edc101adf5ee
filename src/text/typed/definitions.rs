//! Definitions of links that define none: `[注]: 数据截至8月底。` is a line of text.
//!
//! A definition prints nothing itself. It stays one where a link uses it and it names an address; every
//! other one is printed as it was typed, as is a second one of the same name.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use crate::text::cjk;
use crate::text::mark::{Marked, Substitute};
use crate::text::parser::{Events, parser};

/// Returns the brackets that open definitions of nothing, and what parts them from real ones.
pub(super) fn substitutes(
    source: &str,
    marked: &Marked<'_>,
    events: &Events<'_>,
) -> Vec<Substitute> {
    let defined = defined(marked, events);
    let mut seen = vec![false; source.len()];
    let printed = events.iter().filter_map(|(event, range)| match event {
        Event::Start(Tag::FootnoteDefinition(_)) => Some(range.start..range.start + 1),
        event => is_printed(event).then(|| range.clone()),
    });
    for range in printed.chain(defined.iter().cloned()) {
        seen[range].fill(true);
    }
    let unseen = source.match_indices('[').filter(|(at, _)| !seen[*at] && opens(source, *at));
    let mut found: Vec<_> = unseen.map(|(at, _)| Substitute::typed(at, b'[')).collect();
    if !found.is_empty() {
        found.extend(defined.iter().filter_map(|range| apart(source, range.start)));
    }
    found
}

/// The places of the definitions that links use.
pub(crate) fn defined(marked: &Marked<'_>, events: &Events<'_>) -> Vec<Range<usize>> {
    let parser = parser(marked);
    let definitions = parser.reference_definitions();
    let used = events.iter().filter_map(|(event, _)| match event {
        Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. }) => {
            matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut)
                .then(|| definitions.get(id))?
        }
        _ => None,
    });
    let used = used.filter(|definition| is_address(&marked.clean(&definition.dest)));
    let places = used.map(|definition| marked.original(&definition.span));
    places.map(|range| (range.start, range)).collect::<BTreeMap<_, _>>().into_values().collect()
}

/// A blank line before a definition: behind a line of text it would be none.
fn apart(source: &str, at: usize) -> Option<Substitute> {
    let line = source[..at].rfind('\n')?;
    source[line..at].trim().is_empty().then(|| Substitute::words(line, "\n".to_owned()))
}

/// How far before a definition the beginning of its line can be, in bytes.
const LONGEST_PREFIX: usize = 200;

/// Whether only marks of lists and quotes stand before a place in its line.
fn opens(source: &str, at: usize) -> bool {
    let start = source.ceil_char_boundary(at.saturating_sub(LONGEST_PREFIX));
    let line = source[start..at].rsplit(['\n', '\r']).next().unwrap_or_default();
    // The text of a footnote may begin with one.
    let line = line.rsplit_once("]:").map_or(line, |(_, behind)| behind);
    line.bytes().all(|byte| byte.is_ascii_digit() || b" \t>-+*.)".contains(&byte))
}

/// Whether what stands at the place of an event is seen, as words or as a link.
fn is_printed(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Text(_)
            | Event::Code(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::Start(Tag::Link { .. } | Tag::Image { .. })
    )
}

/// Whether a destination can be an address, and not a phrase.
fn is_address(destination: &str) -> bool {
    !destination.contains(cjk::is_punctuation)
        && (destination.is_empty()
            || destination
                .contains(|one: char| one.is_ascii_alphanumeric() || "/#?.".contains(one)))
}
