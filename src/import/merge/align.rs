//! Which line of one document became which line of the other.

use std::collections::BTreeMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::lines::TracedLine;

/// What became of a line; lines are named by their place in their document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AlignStep {
    /// It (in ours) is as it was (in theirs).
    Same(usize, usize),
    /// It (in ours) was edited (in theirs).
    Edited(usize, usize),
    /// It (in ours) is gone.
    Removed(usize),
    /// It (in theirs) is new.
    Added(usize),
}

impl AlignStep {
    /// Returns the line of ours, where it is one.
    pub(super) fn own(&self) -> Option<usize> {
        match *self {
            Self::Same(own, _) | Self::Edited(own, _) | Self::Removed(own) => Some(own),
            Self::Added(_) => None,
        }
    }

    /// Returns the step of lines that stand so many lines further down.
    pub(super) fn moved(self, ours: usize, theirs: usize) -> Self {
        match self {
            Self::Same(own, other) => Self::Same(own + ours, other + theirs),
            Self::Edited(own, other) => Self::Edited(own + ours, other + theirs),
            Self::Removed(own) => Self::Removed(own + ours),
            Self::Added(other) => Self::Added(other + theirs),
        }
    }
}

/// Least likeness, 0 to 100, of two lines that count as one line edited.
const LIKE: usize = 30;

/// Most pairs of lines that are weighed against each other in one stretch; a longer stretch was
/// written anew, and its lines are paired in order.
const MOST_PAIRS: usize = 250_000;

/// Returns the steps from our lines to theirs, in the order of the page.
pub(super) fn align(ours: &[TracedLine], theirs: &[TracedLine]) -> Vec<AlignStep> {
    let left: Vec<&[char]> = ours.iter().map(|line| line.characters.as_slice()).collect();
    let right: Vec<&[char]> = theirs.iter().map(|line| line.characters.as_slice()).collect();
    let mut steps = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &left, &right) {
        match op {
            DiffOp::Equal { old_index, new_index, len } => {
                steps
                    .extend((0..len).map(|at| AlignStep::Same(old_index + at, new_index + at)));
            }
            DiffOp::Delete { old_index, old_len, .. } => {
                steps.extend((old_index..old_index + old_len).map(AlignStep::Removed));
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                steps.extend((new_index..new_index + new_len).map(AlignStep::Added));
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                let (old, new) =
                    (old_index..old_index + old_len, new_index..new_index + new_len);
                let pairs = pairs(&left[old.clone()], &right[new.clone()]);
                stretch(old, new, &pairs, &mut steps);
            }
        }
    }
    steps
}

/// The steps of a stretch whose lines were paired; pairs count from the start of the stretch.
fn stretch(
    old: std::ops::Range<usize>,
    new: std::ops::Range<usize>,
    pairs: &[(usize, usize)],
    steps: &mut Vec<AlignStep>,
) {
    let (mut left, mut right) = (old.start, new.start);
    for (one, other) in pairs {
        steps.extend((left..old.start + one).map(AlignStep::Removed));
        steps.extend((right..new.start + other).map(AlignStep::Added));
        (left, right) = (old.start + one + 1, new.start + other + 1);
        steps.push(AlignStep::Edited(left - 1, right - 1));
    }
    steps.extend((left..old.end).map(AlignStep::Removed));
    steps.extend((right..new.end).map(AlignStep::Added));
}

/// Returns pairs of lines that are most alike, in order in both lists.
pub(super) fn pairs(left: &[&[char]], right: &[&[char]]) -> Vec<(usize, usize)> {
    if left.len().saturating_mul(right.len()) > MOST_PAIRS {
        return (0..left.len().min(right.len())).map(|at| (at, at)).collect();
    }
    let of = |lines: &[&[char]]| lines.iter().map(|line| couples(line)).collect::<Vec<_>>();
    let (couples_left, couples_right) = (of(left), of(right));
    // best[i][j]: greatest likeness in all of the lines from i and j on.
    let width = right.len() + 1;
    let mut best = vec![0; (left.len() + 1) * width];
    let mut likeness = vec![0; left.len() * right.len()];
    for i in (0..left.len()).rev() {
        for j in (0..right.len()).rev() {
            let alike = alike(&couples_left[i], &couples_right[j]);
            likeness[i * right.len() + j] = alike;
            let paired = if alike >= LIKE { alike + best[(i + 1) * width + j + 1] } else { 0 };
            best[i * width + j] =
                paired.max(best[(i + 1) * width + j]).max(best[i * width + j + 1]);
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pairs = Vec::new();
    while i < left.len() && j < right.len() {
        let here = best[i * width + j];
        let alike = likeness[i * right.len() + j];
        if alike >= LIKE && here == alike + best[(i + 1) * width + j + 1] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if here == best[(i + 1) * width + j] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// Returns how often each couple of neighbouring characters stands in a line.
fn couples(line: &[char]) -> BTreeMap<(char, char), usize> {
    let mut couples = BTreeMap::new();
    // A mark at the end, so that a single character makes a couple too.
    let after = line.iter().skip(1).chain(std::iter::once(&'\0'));
    for couple in line.iter().copied().zip(after.copied()) {
        *couples.entry(couple).or_default() += 1;
    }
    couples
}

/// Returns the likeness of two lines by their couples, 0 to 100 (Dice's coefficient).
fn alike(left: &BTreeMap<(char, char), usize>, right: &BTreeMap<(char, char), usize>) -> usize {
    let total: usize = left.values().chain(right.values()).sum();
    let shared: usize = left
        .iter()
        .map(|(couple, count)| right.get(couple).map_or(0, |other| *count.min(other)))
        .sum();
    (200 * shared).checked_div(total).unwrap_or(0)
}
