//! Lists under a heading that has no number: numbers that begin again at one below a short line of its own.
//!
//! What stands there (下一步安排, 表扬单位) is of another kind than the list above.

use std::ops::Range;

use super::line::Part;
use super::mark::NumberForm;
use super::{group, label, mark};

/// Takes such lists out of the text of an entry, each with its heading.
pub(super) fn take(mut parts: Vec<Part<'_>>) -> (Vec<Part<'_>>, Vec<Vec<Part<'_>>>) {
    let mut others = Vec::new();
    while let Some(other) = find(&parts) {
        others.push(parts.drain(other).collect());
    }
    (parts, others)
}

/// Where the first of them stands: up to the next heading of a higher form. None where the list above has such a heading,
/// too: these are all of one kind.
fn find(parts: &[Part<'_>]) -> Option<Range<usize>> {
    let mut open: Vec<(NumberForm, bool)> = Vec::new();
    let mut heading = None;
    let mut found: Option<(usize, usize)> = None;
    for (at, part) in parts.iter().enumerate() {
        let Some(line) = part.words() else { continue };
        let is_group = group::read(line).is_some();
        let Some(mark) = mark::read(line).filter(|mark| mark.length > 0) else {
            if is_group {
                if let Some((start, _)) = found {
                    return Some(start..at);
                }
                open.clear();
                heading = None;
            } else {
                heading = label::is_heading(line.text()).then_some(at).or(heading);
            }
            continue;
        };
        let heading = heading.take();
        let level = open.iter().position(|(form, _)| *form == mark.numbering);
        if let Some((start, own)) = found {
            if is_group || level.is_some_and(|level| level < own) {
                return Some(start..at);
            }
            continue;
        }
        match (level, heading) {
            (Some(level), Some(heading)) if mark.number == Some(1) && !open[level].1 => {
                found = Some((heading, level));
            }
            (Some(level), _) => open.truncate(level + 1),
            (None, heading) => open.push((mark.numbering, heading.is_some())),
        }
    }
    found.map(|(start, _)| start..parts.len())
}
