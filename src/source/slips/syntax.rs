//! What is told of a file that is no YAML.
//!
//! The parser stops at its first fault. Every slip that was found is given a form that can be parsed, in a
//! copy of the text with as many lines, and the parser reads that: what it finds then is told as well.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Slip;
use crate::source::rules;

/// How often the parser goes on behind a fault.
const MOST_ROUNDS: usize = 20;

/// Returns what is told of `text`, in the order of its lines. `parse` gives the byte of the first
/// fault.
pub(crate) fn told(
    text: &str,
    mut slips: Vec<Slip>,
    parse: impl Fn(&str) -> Option<usize>,
) -> Vec<Slip> {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let mut known = BTreeSet::new();
    // The last one of a line first: places before it stay what they are.
    for slip in slips.iter().rev() {
        known.insert(line_of(text, slip.range.start));
        if let Some((range, new)) = &slip.neutral {
            replace(text, &mut lines, range, new);
        }
    }
    for _ in 0..MOST_ROUNDS {
        let copy = lines.join("\n");
        let Some(fault) = parse(&copy) else { break };
        let line = line_of(&copy, fault.min(copy.len()));
        let near = line.saturating_sub(1)..=line;
        if near.clone().any(|one| known.contains(&one)) {
            break;
        }
        known.insert(line);
        slips.push(generic(text, line));
        if !leave_out(&mut lines[line]) {
            break;
        }
    }
    slips.retain(|slip| !slip.goes_on);
    slips.sort_by_key(|slip| slip.range.start);
    slips
}

fn line_of(text: &str, at: usize) -> usize {
    text[..text.floor_char_boundary(at)].matches('\n').count()
}

/// Puts `new` in the place of bytes of the text, in the lines of the copy; of a range of several lines all
/// but the first are left empty.
fn replace(text: &str, lines: &mut [String], range: &Range<usize>, new: &str) {
    let (first, last) = (line_of(text, range.start), line_of(text, range.end));
    let start = text[..range.start].rfind('\n').map_or(0, |newline| newline + 1);
    if first == last {
        let within = range.start - start..range.end - start;
        if lines[first].get(within.clone()).is_some() {
            lines[first].replace_range(within, new);
        }
        return;
    }
    let before = range.start - start;
    if lines[first].is_char_boundary(before.min(lines[first].len())) {
        lines[first].truncate(before);
        // A value of several lines is left out with all of them.
        lines[first].push_str(if new.is_empty() { "" } else { " ~" });
    }
    lines[first + 1..=last].iter_mut().for_each(String::clear);
}

/// Leaves out what stands behind the key of a line, or the line where it has none; nothing where that
/// would take a level away.
fn leave_out(line: &mut String) -> bool {
    match line.find(": ") {
        Some(colon) => {
            line.truncate(colon);
            line.push_str(": ~");
            true
        }
        None if line.trim_end().ends_with(':') || line.trim_start().starts_with("- ") => false,
        None => {
            line.clear();
            true
        }
    }
}

/// A fault of which nothing more is known than its line.
fn generic(text: &str, line: usize) -> Slip {
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let start = start.min(text.len());
    let words = text[start..].lines().next().unwrap_or_default();
    let indent = words.len() - words.trim_start().len();
    let range = start + indent..start + words.trim_end().len().max(indent);
    let has_key = words.contains(": ") || words.trim_end().ends_with(':');
    let id = if has_key { "invalid-yaml" } else { "invalid-yaml.stray" };
    let hint = match () {
        () if has_key => "invalid-yaml.hint",
        () if words.chars().take(12).any(|one| one == '：') => "invalid-yaml.hint-key",
        () => "invalid-yaml.hint-stray",
    };
    Slip::new(&rules::INVALID_YAML, id, hint, range)
}
