//! Bounding how deep quotes and lists may nest, before parsing.
//!
//! [`places`] finds the container marker (`>`, `-`, `1.`, `[^1]:`) that would open one level too
//! many. A [letter](super::mark) before it makes it plain text: nothing is lost, and the parser never
//! sees a line on which every one of 100,000 containers has to be matched again.
//!
//! A container opens only on a line that also names all containers around it: quotes by `>`, list
//! items by their marker or by two columns of indentation or more. So one line at a time is enough.

/// How deep nodes may stand within each other: a quote counts as two, a list with its item as two,
/// emphasis and links as one each. In a footnote it is half of that.
///
/// Typst gives up beyond 64 nested show rules. A quote takes up to five where a template has a rule
/// for quotes; a footnote adds its own depth to that of the place that refers to it.
pub const MAX_NESTING: usize = 12;

/// Columns of a tab. Counting each as four may only overestimate, which is harmless.
const TAB: usize = 4;

/// Where marks must stand, in bytes of `source`: at most one a line.
pub(super) fn places(source: &str) -> Vec<usize> {
    let mut places = Vec::new();
    let mut start = 0;
    for line in source.split_inclusive(['\n', '\r']) {
        places.extend(excess(line.as_bytes()).map(|at| start + at));
        start += line.len();
    }
    places
}

/// The first marker of `line` that is too deep.
fn excess(line: &[u8]) -> Option<usize> {
    // In columns: a marker counts as the two that it takes at least.
    let mut columns = 0;
    let mut at = 0;
    loop {
        while let Some(space) = line.get(at).filter(|byte| matches!(byte, b' ' | b'\t')) {
            columns += if *space == b'\t' { TAB } else { 1 };
            at += 1;
        }
        let length = marker(&line[at..])?;
        if columns >= 2 * MAX_NESTING {
            return (!is_rule(&line[at..])).then_some(at);
        }
        at += length;
        columns += 2;
        if line.get(at) == Some(&b' ') {
            at += 1;
        }
    }
}

/// The length of the container marker that `rest` begins with.
fn marker(rest: &[u8]) -> Option<usize> {
    let ends_at = |at: usize| rest.get(at).is_none_or(u8::is_ascii_whitespace).then_some(at);
    match rest.first()? {
        b'>' => Some(1),
        b'-' | b'+' | b'*' => ends_at(1),
        b'0'..=b'9' => {
            let digits = rest.iter().take(10).take_while(|byte| byte.is_ascii_digit()).count();
            matches!(rest.get(digits), Some(b'.' | b')')).then(|| ends_at(digits + 1))?
        }
        b'[' if rest.get(1) == Some(&b'^') => {
            let label = rest.iter().take(1000).position(|byte| *byte == b']')?;
            (rest.get(label + 1) == Some(&b':')).then_some(label + 2)
        }
        _ => None,
    }
}

/// Whether `rest` is a thematic break, `* * *`, which opens nothing.
fn is_rule(rest: &[u8]) -> bool {
    let first = rest[0];
    matches!(first, b'-' | b'*')
        && rest.iter().all(|byte| *byte == first || byte.is_ascii_whitespace())
        && rest.iter().filter(|byte| **byte == first).count() >= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_needs_no_mark() {
        let nested =
            (0..10).map(|level| format!("{}- a\n", "  ".repeat(level))).collect::<String>();
        for source in ["", "> > - 1. a", "- - -", "2017. a", "\r\n\r\n", nested.as_str()] {
            assert!(places(source).is_empty(), "{source}");
        }
        assert!(places(&"- ".repeat(1000)).is_empty());
        assert!(places(&"* ".repeat(1000)).is_empty());
    }

    #[test]
    fn the_first_marker_too_many_is_found_on_each_line() {
        assert_eq!(places(&">".repeat(1000)), [MAX_NESTING]);
        assert_eq!(places(&format!("a\n{}b", "- ".repeat(1000))), [2 + 2 * MAX_NESTING]);
        assert_eq!(places(&format!("{}1. a", " ".repeat(100))), [100]);
        assert_eq!(places(&"[^a]:".repeat(100)), [5 * MAX_NESTING]);
    }
}
