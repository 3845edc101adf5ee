//! How deep a line stands that is indented by other characters than spaces.

use std::ops::Range;

use super::Slip;
use super::character::is_blank;
use super::head::unseen;
use crate::source::rules;

/// How deep a line may stand whose indentation is no spaces: the depths that its characters can mean, else all that
/// are possible.
pub(super) fn possible(indent: &str, allowed: &[usize]) -> Vec<usize> {
    let deep: Vec<usize> = allowed.iter().copied().filter(|level| *level > 0).collect();
    let widths = |tab: usize, wide: usize| -> usize {
        let width = |one: char| match one {
            '\t' => tab,
            '\u{3000}' => wide,
            '\u{2003}' => 2,
            other => usize::from(is_blank(other)),
        };
        indent.chars().map(width).sum()
    };
    // Characters without width are taken out.
    if !indent.chars().any(|one| one != ' ' && is_blank(one)) {
        return vec![indent.matches(' ').count()];
    }
    let mut fitting: Vec<usize> = [widths(2, 2), widths(4, 2), widths(8, 2), widths(2, 1)]
        .into_iter()
        .filter(|width| deep.contains(width))
        .collect();
    fitting.sort_unstable();
    fitting.dedup();
    if fitting.is_empty() { deep } else { fitting }
}

/// A character that is no plain space, before the first one of a line that is seen.
pub(super) fn indentation(character: char, range: Range<usize>) -> Slip {
    if !is_blank(character) {
        return unseen(character, range);
    }
    let rule = &rules::WRONG_INDENTATION;
    Slip::new(rule, "wrong-indentation", "wrong-indentation.hint", range).naming(character)
}
