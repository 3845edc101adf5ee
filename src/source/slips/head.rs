//! What stands before a value: indentation, hyphens, key, colon.

use std::ops::Range;

use super::character::{is_blank, is_unseen};
use super::{Slip, flow};
use crate::source::{bracket, rules};

/// A line, taken apart.
#[derive(Debug)]
pub(super) struct Head {
    /// Bytes of the indentation.
    pub(super) indent: Range<usize>,
    /// Columns of hyphens, in characters from 0.
    pub(super) hyphens: Vec<usize>,
    /// Bytes of the key and its column.
    pub(super) key: Option<(Range<usize>, usize)>,
    /// Bytes behind hyphens, key, colon and blanks, to the end of the line.
    pub(super) value: Range<usize>,
}

impl Head {
    /// The column of what the value belongs to: of the key, else of the last hyphen.
    pub(super) fn column(&self) -> Option<usize> {
        let key = self.key.as_ref().map(|(_, column)| *column);
        key.or_else(|| self.hyphens.last().copied())
    }

    /// The column of the first mark.
    pub(super) fn first(&self) -> Option<usize> {
        self.hyphens.first().copied().or(self.key.as_ref().map(|(_, column)| *column))
    }
}

/// Signs that people write for the hyphen of a list.
const HYPHENS: [char; 14] =
    ['－', '—', '–', '―', '‐', '−', '•', '●', '*', '＊', '·', '▪', '■', '◆'];

/// Reads the line `start..end` of a text. `listed` says whether a list may stand here.
pub(super) fn read(
    text: &str,
    start: usize,
    end: usize,
    listed: bool,
    out: &mut Vec<Slip>,
) -> Head {
    let line = &text[start..end];
    let opens = |one: char| one == ' ' || is_unseen(one);
    let indent = start..start + line.find(|one| !opens(one)).unwrap_or(line.len());
    let mut at = indent.end;
    let column = |at: usize| text[start..at].chars().count();
    let mut hyphens = Vec::new();
    // How many columns what follows moves to the right where a hyphen is mended.
    let mut moved = 0;
    while let Some((length, wider)) = hyphen(text, at, end, listed, out) {
        let behind = at + length;
        if !hyphens.is_empty() && opens_item(&text[behind..], end - behind) {
            // No list stands in a list.
            let (id, hint) = ("invalid-yaml.hyphens", "invalid-yaml.hint-hyphens");
            let slip = Slip::new(&rules::INVALID_YAML, id, hint, at..behind);
            out.push(slip.fixed(at..behind, ""));
            moved -= text[at..behind].chars().count().cast_signed();
        } else {
            hyphens.push(column(at).saturating_add_signed(moved));
        }
        moved += wider;
        at += length;
        at += text[at..end].len() - text[at..end].trim_start_matches([' ', '\t']).len();
    }
    let key = key(text, at, end, out);
    let value = key.as_ref().map_or(at, |(_, behind)| *behind);
    let blanks = text[value..end].len() - text[value..end].trim_start_matches(' ').len();
    let key = key.map(|(key, _)| (key.clone(), column(key.start).saturating_add_signed(moved)));
    Head { indent, hyphens, key, value: value + blanks..end }
}

/// How long the hyphen of an item at `at` is, with one blank behind it, and by how many columns it grows
/// where it is mended.
fn hyphen(
    text: &str,
    at: usize,
    end: usize,
    listed: bool,
    out: &mut Vec<Slip>,
) -> Option<(usize, isize)> {
    let rest = &text[at..end];
    let first = rest.chars().next()?;
    let behind = &rest[first.len_utf8()..];
    let next = behind.chars().next();
    if HYPHENS.contains(&first) {
        let word = behind.trim_start_matches(|one| one == ' ' || is_unseen(one));
        let length = rest.len() - word.len();
        let slip =
            Slip::full_width(first, "full-width-mark.hint-hyphen", at..at + first.len_utf8());
        return (listed && flow::key_length(word).is_some()).then(|| {
            out.push(slip.fixed(at..at + length, "- "));
            (length, 2 - rest[..length].chars().count().cast_signed())
        });
    }
    if let Some(length) = number(rest).filter(|_| listed) {
        // 1. heading: …
        let word = rest[length..].trim_start();
        let whole = rest.len() - word.len();
        return flow::key_length(word).is_some().then(|| {
            let (id, hint) = ("missing-space.number", "full-width-mark.hint-hyphen");
            let slip = Slip::new(&rules::MISSING_SPACE, id, hint, at..at + length);
            out.push(slip.fixed(at..at + whole, "- "));
            (whole, 2 - rest[..whole].chars().count().cast_signed())
        });
    }
    match next {
        _ if first != '-' => None,
        None | Some(' ') => Some((rest.len().min(2), 0)),
        Some(blank) if is_unseen(blank) && is_blank(blank) => {
            let length = 1 + blank.len_utf8();
            if blank != '\t' || flow::key_length(behind.trim_start()).is_some() {
                let slip = unseen(blank, at + 1..at + length);
                out.push(slip.fixed(at + 1..at + length, " "));
            }
            Some((length, 0))
        }
        Some(_) if listed && opens_item(&text[at + 1..], end - at - 1) => {
            let slip = Slip::new(
                &rules::MISSING_SPACE,
                "missing-space.hyphen",
                "missing-space.hint",
                at..at + 1,
            );
            out.push(slip.fixed(at + 1..at + 1, " "));
            Some((1, 1))
        }
        Some(_) => None,
    }
}

/// How long the number of an item is with the mark behind it, as texts have it: `1.`, 2、.
fn number(rest: &str) -> Option<usize> {
    let digits = rest.len() - rest.trim_start_matches(|one: char| one.is_ascii_digit()).len();
    let mark = rest[digits..].chars().next().filter(|one| ".．、)）".contains(*one))?;
    (1..=2).contains(&digits).then_some(digits + mark.len_utf8())
}

/// Whether what stands behind a hyphen opens with a key in its line, or is all in brackets.
fn opens_item(behind: &str, line: usize) -> bool {
    let rest = bracket::end(behind).map(|end| behind[end..].lines().next().unwrap_or_default());
    rest.is_some_and(|rest| rest.trim().is_empty())
        || flow::key_length(&behind[..line]).is_some()
}

/// The key at `at`, and where what is behind its colon starts.
fn key(
    text: &str,
    at: usize,
    end: usize,
    out: &mut Vec<Slip>,
) -> Option<(Range<usize>, usize)> {
    let rest = &text[at..end];
    let quoted = quoted_key(rest);
    let length = quoted.or_else(|| flow::key_length(rest))?;
    let key = at..at + length;
    for (offset, one) in rest[..length].char_indices().filter(|(_, one)| is_unseen(*one)) {
        let place = at + offset..at + offset + one.len_utf8();
        out.push(unseen(one, place.clone()).fixed(place, ""));
    }
    let blanks = rest[length..].len() - rest[length..].trim_start_matches(' ').len();
    let colon = at + length + blanks;
    let mark = text[colon..end].chars().next()?;
    let behind = colon + mark.len_utf8();
    let next = text[behind..end].chars().next();
    let space = || text[behind..end].trim_start_matches([' ', '\u{3000}', '\u{a0}']).len();
    match (mark, next) {
        ('：', _) => {
            let length = text[behind..end].len() - space();
            let slip = Slip::full_width('：', "full-width-mark.hint-colon", colon..behind);
            let wanted = if behind + length == end { ":" } else { ": " };
            out.push(slip.fixed(colon..behind + length, wanted));
            Some((key, behind + length))
        }
        (':', None | Some(' ')) => Some((key, behind)),
        (':', Some(blank)) if is_unseen(blank) => {
            let place = behind..behind + blank.len_utf8();
            // A tab parts words too.
            if blank != '\t' {
                let wanted = if is_blank(blank) { " " } else { "" };
                out.push(unseen(blank, place.clone()).fixed(place.clone(), wanted));
            }
            Some((key, place.end))
        }
        (':', Some('/')) if text[behind..end].starts_with("//") => None,
        (':', Some(':' | '：')) if quoted.is_none() => {
            let rest = text[behind..end].trim_start_matches([':', '：', ' ']);
            let last = end - rest.len();
            let (id, hint) = ("missing-space.colons", "full-width-mark.hint-colon");
            let slip = Slip::new(&rules::MISSING_SPACE, id, hint, colon..last);
            let space = if rest.trim().is_empty() { "" } else { " " };
            out.push(slip.fixed(behind..last, space));
            Some((key, last))
        }
        (':', Some(_)) if quoted.is_none() => {
            let slip = Slip::new(
                &rules::MISSING_SPACE,
                "missing-space",
                "missing-space.hint",
                key.start..behind,
            );
            out.push(slip.with("key", rest[..length].trim()).fixed(behind..behind, " "));
            Some((key, behind))
        }
        _ => None,
    }
}

fn quoted_key(rest: &str) -> Option<usize> {
    let quote = rest.chars().next().filter(|one| matches!(one, '"' | '\''))?;
    let end = rest[1..].find(quote)? + 2;
    rest[end..].trim_start_matches(' ').starts_with(": ").then_some(end)
}

/// A character that nobody sees, where one that is seen is wanted or none.
pub(super) fn unseen(character: char, range: Range<usize>) -> Slip {
    let rule = &rules::INVISIBLE_CHARACTER;
    Slip::new(rule, "invisible-character", "invisible-character.hint", range).naming(character)
}
