//! Where a name stands, and whether the words around it are known to be open.

use std::collections::BTreeSet;

use super::normalized::{Normalized, gap};

/// Letters looked at on either side.
const REACH: usize = 4;

/// The end of a phrase.
const END: char = '\0';

/// What stands on one side of an occurrence, outwards: letters, a blank where white space stands, and
/// [`END`] where a phrase ends.
type Side = [char; REACH];

/// The words around an occurrence of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Around {
    left: Side,
    right: Side,
}

impl Around {
    /// What stands around the letters from `start` to `end`.
    pub(super) fn of(text: &Normalized, start: usize, end: usize) -> Self {
        let (mut left, mut right) = ([END; REACH], [END; REACH]);
        let mut at = start;
        fill(&mut left, || {
            let kind = text.gap(at);
            let (character, before) = text.previous(at)?;
            at = before;
            Some((kind, character))
        });
        let mut at = end;
        fill(&mut right, || {
            let kind = text.gap(at);
            let (character, behind) = text.next(at)?;
            at = behind;
            Some((kind, character))
        });
        Self { left, right }
    }
}

impl Around {
    /// Whether nothing stands beside the name that would tell it from a person's.
    pub(super) fn is_alone(&self) -> bool {
        let ends = |side: &Side| matches!(side[0], END | ' ');
        ends(&self.left) && ends(&self.right)
    }
}

/// Fills a side from letters and the gaps on the way to them.
fn fill(side: &mut Side, mut next: impl FnMut() -> Option<(u8, char)>) {
    let mut filled = 0;
    while filled < REACH {
        let Some((kind, character)) = next() else { return };
        if kind > gap::SPACE {
            return;
        }
        if kind == gap::SPACE {
            side[filled] = ' ';
            filled += 1;
        }
        if filled < REACH {
            side[filled] = character;
            filled += 1;
        }
    }
}

/// Whether an occurrence in bytes that may be no text is a word of one: a name of three characters
/// is hardly there by chance, and a shorter one stands in a run of `least` letters.
pub(super) fn is_plausible(text: &Normalized, start: usize, end: usize, least: usize) -> bool {
    if end - start > 6 {
        return true;
    }
    let (mut left, mut right, mut count) = (start, end, 2);
    while count < least && text.gap(left) < gap::MARK {
        let Some((_, before)) = text.previous(left) else { break };
        left = before;
        count += 1;
    }
    while count < least && text.gap(right) < gap::MARK {
        let Some((_, behind)) = text.next(right) else { break };
        right = behind;
        count += 1;
    }
    count >= least
}

/// Which pages may say a text that is public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Scope {
    /// Those of its issue, and those of all issues.
    Issue,
    /// All pages: a title.
    AllPages,
    /// All pages, in sentences of their own: the name of a unit or of the organisation.
    Proper,
}

/// How far two sides agree.
struct Agreement {
    letters: usize,
    /// Up to the reach, or to where a phrase ends in both.
    whole: bool,
    /// Up to where the phrase ends in the output: it may have been cut there.
    cut: bool,
    /// Up to the reach, or to where the open phrase ends, whatever follows in the output.
    covered: bool,
}

fn agreement(output: &Side, open: &Side) -> Agreement {
    let (mut letters, mut left, mut right) = (0, 0, 0);
    loop {
        let at = |side: &Side, index: usize| side.get(index).copied();
        let (Some(one), Some(other)) = (at(output, left), at(open, right)) else {
            return Agreement { letters, whole: true, cut: false, covered: true };
        };
        match (one, other) {
            (END | ' ', END) => {
                return Agreement { letters, whole: true, cut: true, covered: true };
            }
            (' ', _) => left += 1,
            (_, ' ') => right += 1,
            (one, other) if one == other => {
                letters += 1;
                left += 1;
                right += 1;
            }
            (one, other) => {
                let (cut, covered) = (one == END, other == END);
                return Agreement { letters, whole: false, cut, covered };
            }
        }
    }
}

/// Where a name stands openly.
#[derive(Debug, Default)]
pub(super) struct Open {
    places: BTreeSet<Around>,
}

impl Open {
    /// Adds an open occurrence.
    pub(super) fn add(&mut self, around: Around) {
        self.places.insert(around);
    }

    /// Whether an occurrence in an output is one of the open ones: the same words on both sides, or
    /// four letters of them; two where the output cuts a text off.
    pub(super) fn explains(&self, around: &Around) -> bool {
        self.places.contains(around) || self.places.iter().any(|open| agrees(around, open))
    }

    /// Whether an occurrence stands within one of the open phrases, whatever stands around that.
    pub(super) fn contains(&self, around: &Around) -> bool {
        self.places.iter().any(|open| {
            let left = agreement(&around.left, &open.left);
            let right = agreement(&around.right, &open.right);
            left.covered && right.covered && left.letters + right.letters > 0
        })
    }
}

fn agrees(output: &Around, open: &Around) -> bool {
    let left = agreement(&output.left, &open.left);
    let right = agreement(&output.right, &open.right);
    left.letters + right.letters >= REACH
        || (left.whole && right.whole)
        || (right.cut && left.letters >= 2)
        || (left.cut && right.letters >= 2)
        // A label may stand right before a phrase, and another one right behind it.
        || (right.whole && right.letters >= 2 && open.left[0] == END)
        || (left.whole && left.letters >= 2 && open.right[0] == END)
}

#[cfg(test)]
mod tests {
    use super::{Around, Open};
    use crate::leaks::normalized::Normalized;

    fn around(text: &str) -> Around {
        let text = Normalized::of(text);
        let letters = str::from_utf8(text.letters()).unwrap();
        let start = letters.find("文明").unwrap();
        Around::of(&text, start, start + "文明".len())
    }

    fn explained(open: &[&str], output: &str) -> bool {
        let mut places = Open::default();
        open.iter().for_each(|text| places.add(around(text)));
        places.explains(&around(output))
    }

    #[test]
    fn a_common_word_is_known_by_its_neighbours() {
        let open = ["深入推进创建文明城市工作", "文明创建先进单位"];
        for honest in [
            "深入推进创建文明城市工作",
            "……推进创建文明",
            "文明城市工作会议",
            "创建 文明 城市",
            "第8期 文明创建先进单位",
            "文明创建",
            "一是文明创建先进单位",
        ] {
            assert!(explained(&open, honest), "{honest}");
        }
        for leak in [
            "责任人：文明（项目科科长）",
            "文明",
            "对文明同志通报批评",
            "由文明、李明负责",
            "文明科长",
            "\"name\": \"文明\"",
        ] {
            assert!(!explained(&open, leak), "{leak}");
        }
    }

    #[test]
    fn the_name_of_a_unit_may_stand_in_any_sentence() {
        let mut units = Open::default();
        units.add(around("市文明办"));
        assert!(units.contains(&around("问题最多的是市文明办，一条")));
        assert!(!units.contains(&around("问题最多的是文明办，一条")));
        units.add(around("文明"));
        assert!(!units.contains(&around("由文明负责")));
    }

    #[test]
    fn a_name_that_stands_alone_openly_may_stand_alone() {
        assert!(explained(&["文明"], "责编：文明"));
        assert!(explained(&["文明"], "责编 文明 审核"));
        assert!(!explained(&["文明"], "对文明同志通报批评"));
    }
}
