//! Lines that somebody or some program put into a file and that are no YAML: marks of changes that could not be merged, comments
//! as other languages have them, keys without their colon.

use std::ops::Range;

use super::lines::line_end;
use super::{Slip, flow};
use crate::lang::is_han;
use crate::source::rules;

/// The marks of a merge: before the first version, before what both came from, between both, behind the other.
const MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// The slip of marks of a merge that begin at `start`, and where the lines end that it is about: the marks and, where one
/// stands between, the version behind it. `None` where no such mark stands there.
pub(super) fn conflict(text: &str, start: usize) -> Option<(Slip, usize)> {
    let opens = mark(text, start)?;
    let end = line_end(text, start);
    let (mut at, mut last) = (end + 1, end);
    // What stands behind the first version is passed over with it: the parser goes on with one of both.
    while opens != MARKS[0] && opens != MARKS[3] && at < text.len() {
        let line = line_end(text, at);
        match mark(text, at) {
            Some(found) if found == MARKS[3] => {
                last = line;
                break;
            }
            Some(found) if found == MARKS[0] => break,
            _ => at = line + 1,
        }
    }
    let (id, hint) = ("invalid-yaml.conflict", "invalid-yaml.hint-conflict");
    let slip = Slip::new(&rules::INVALID_YAML, id, hint, start..end);
    Some((slip.passed_over(start..last, ""), last))
}

/// Whether the version that stands first in a conflict opens at a byte.
pub(super) fn opens_conflict(text: &str, start: usize) -> bool {
    mark(text, start) == Some(MARKS[0])
}

fn mark(text: &str, start: usize) -> Option<&'static str> {
    let line = text[start..].lines().next().unwrap_or_default().trim_end();
    let is_line = |mark: &&str| {
        line.strip_prefix(*mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    MARKS.into_iter().find(is_line)
}

/// What opens a comment elsewhere, and what closes it.
const COMMENTS: [(&str, &str); 5] =
    [("//", ""), ("＃", ""), ("﹟", ""), ("<!--", "-->"), ("/*", "*/")];

/// The slip of a line with a comment as another language has it; `range` is what the line says.
pub(super) fn comment(text: &str, range: Range<usize>) -> Option<Slip> {
    let words = text[range.clone()].trim_end();
    let (mark, close) = COMMENTS.into_iter().find(|(open, _)| words.starts_with(open))?;
    let (id, hint) = ("invalid-yaml.comment", "invalid-yaml.hint-comment");
    let place = range.start..range.start + mark.len();
    let slip = Slip::new(&rules::UNQUOTED_TEXT, id, hint, place).with("mark", mark);
    let said = words[mark.len()..].strip_suffix(close);
    let whole = range.start..range.start + words.len();
    Some(match said {
        Some(said) => slip.fixed(whole, format!("# {}", said.trim())),
        // It goes on in the next lines.
        None => slip.passed_over(whole, ""),
    })
}

/// The slip of a line of backquotes, which chat programs put around what they show as it is typed.
pub(super) fn fence(text: &str, range: Range<usize>) -> Option<Slip> {
    let words = text[range.clone()].trim_end().strip_prefix("```")?;
    let is_fence = words.chars().all(|one| one.is_ascii_alphanumeric());
    let (id, hint) = ("invalid-yaml.fence", "invalid-yaml.hint-fence");
    let slip = Slip::new(&rules::INVALID_YAML, id, hint, range.clone());
    is_fence.then(|| slip.fixed(range, ""))
}

/// The slip of a line that opens with a key, as those around it, whose colon is missing. `is_key` says whether a word is a
/// key elsewhere in the file.
pub(super) fn missing_colon(
    text: &str,
    range: Range<usize>,
    is_key: impl Fn(&str) -> bool,
) -> Option<Slip> {
    let words = text[range.clone()].trim_end();
    let is_other = |one: char| !one.is_ascii_lowercase() && one != '_';
    let length = words.find(is_other).unwrap_or(words.len());
    let (key, behind) = words.split_at(length);
    // What was typed for the colon.
    let sign = behind.trim_start().chars().next().filter(|one| ";；=＝".contains(*one));
    let said = behind.trim_start().trim_start_matches(|one| Some(one) == sign).trim_start();
    let is_parted = behind.is_empty() || behind.starts_with(' ') || sign.is_some();
    if length < 2 || !is_parted || flow::second_key(said).is_some() {
        return None;
    }
    let is_known = is_key(key);
    if !is_known && (behind.is_empty() || !said.starts_with(is_han)) {
        return None;
    }
    let (id, hint) = ("invalid-yaml.colon", "invalid-yaml.hint-colon");
    let end = range.start + length;
    let slip = Slip::new(&rules::INVALID_YAML, id, hint, range.start..end).with("key", key);
    Some(if is_known {
        let space = if said.is_empty() { "" } else { " " };
        slip.fixed(end..end + behind.len() - said.len(), format!(":{space}"))
    } else {
        slip.passed_over(range.start..range.start + words.len(), "")
    })
}
