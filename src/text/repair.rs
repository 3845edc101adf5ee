//! Emphasis beside Chinese punctuation.
//!
//! CommonMark wants a space outside where the inside of `**` ends in punctuation, so
//! `**《办法》**印发` and `增长**12.5%**以上` stay unparsed (commonmark-spec#650). [`places`] finds the
//! runs of `*` and `~~` that stand between punctuation and a letter where Chinese is involved. A
//! [stand-in](super::mark), a letter to the parser, between run and punctuation lets the run open and
//! close, as CommonMark has it between two letters. Drop this when pulldown-cmark has the flag.
//!
//! A run is repaired when
//!
//! - its punctuation is full-width: `》**A`, or
//! - its letter is Han or kana: `%**以`, or
//! - its punctuation is shared with Latin (“ ” ——) and stands beside a Chinese character:
//!   `程”**A`.
//!
//! Elsewhere, above all in text without Chinese, nothing changes. `_` is left alone: CommonMark
//! gives it no meaning within words, and Chinese has no spaces between them.

use super::cjk;

/// Where marks must stand, in bytes of `source`, ascending.
pub(super) fn places(source: &str) -> Vec<usize> {
    let mut places = Vec::new();
    if !source.contains(['*', '~']) {
        return places;
    }
    let mut at = 0;
    let mut before = Side::default();
    while let Some(c) = source[at..].chars().next() {
        let runs = runs(&source[at..]);
        if runs.is_empty() {
            before.step(c);
            // One tilde, or three and more, begin no run, and neither does a part of them.
            at += if c == '~' { run(&source.as_bytes()[at..]) } else { c.len_utf8() };
            // An escaped character begins no run.
            if c == '\\'
                && let Some(escaped) =
                    source[at..].chars().next().filter(char::is_ascii_punctuation)
            {
                before.step(escaped);
                at += escaped.len_utf8();
            }
            continue;
        }
        let end = at + runs.iter().sum::<usize>();
        repair(at, &runs, before, Side::after(&source[end..]), &mut places);
        before.step(if source[..end].ends_with('*') { '*' } else { '~' });
        at = end;
    }
    places
}

/// The lengths of the delimiter runs that `rest` begins with: any number of `*`, or `~~`.
fn runs(rest: &str) -> Vec<usize> {
    let bytes = rest.as_bytes();
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(byte @ (b'*' | b'~')) = bytes.get(at) {
        let length = run(&bytes[at..]);
        if *byte == b'~' && length != 2 {
            break;
        }
        runs.push(length);
        at += length;
    }
    runs
}

/// How often `rest` repeats its first byte.
fn run(rest: &[u8]) -> usize {
    rest.iter().take_while(|byte| **byte == rest[0]).count()
}

/// Adds the places that runs of these lengths, beginning at `start`, need.
fn repair(start: usize, runs: &[usize], before: Side, after: Side, places: &mut Vec<usize>) {
    let chinese = match (before.kind(), after.kind()) {
        (Neighbour::Punctuation, Neighbour::Letter) => before.is_chinese_beside(after.near),
        (Neighbour::Letter, Neighbour::Punctuation) => after.is_chinese_beside(before.near),
        // A single run between letters needs nothing; between runs, each is punctuation to the other.
        (Neighbour::Letter, Neighbour::Letter) => {
            cjk::is_cjk(before.near) || cjk::is_cjk(after.near)
        }
        _ => false,
    };
    if !chinese {
        return;
    }
    if before.kind() == Neighbour::Punctuation {
        places.push(start);
    }
    let mut at = start;
    for length in &runs[..runs.len() - 1] {
        at += length;
        places.push(at);
    }
    if after.kind() == Neighbour::Punctuation {
        places.push(at + runs[runs.len() - 1]);
    }
}

/// The text on one side of a run.
#[derive(Clone, Copy)]
struct Side {
    /// The character beside the run; a space where the text ends.
    near: char,
    /// The one beyond it.
    far: char,
}

/// What CommonMark sees beside a run.
#[derive(PartialEq, Eq)]
enum Neighbour {
    Space,
    Punctuation,
    Letter,
}

impl Default for Side {
    fn default() -> Self {
        Self { near: ' ', far: ' ' }
    }
}

impl Side {
    fn after(rest: &str) -> Self {
        let mut chars = rest.chars();
        Self { near: chars.next().unwrap_or(' '), far: chars.next().unwrap_or(' ') }
    }

    fn step(&mut self, next: char) {
        *self = Self { near: next, far: self.near };
    }

    fn kind(self) -> Neighbour {
        match self.near {
            c if c.is_whitespace() => Neighbour::Space,
            // Private-use characters may be rare Han characters; the last selects a form of the one
            // before it.
            '\u{E000}'..='\u{F8FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'.. => {
                Neighbour::Letter
            }
            c if c.is_alphanumeric() => Neighbour::Letter,
            // They have meanings of their own: table cells, `_` runs, escapes.
            '|' | '_' | '\\' => Neighbour::Space,
            // Symbols too, since CommonMark 0.31. A mark beside what is none after all does no harm.
            _ => Neighbour::Punctuation,
        }
    }

    /// Whether the punctuation on this side is Chinese when `letter` is across the run.
    fn is_chinese_beside(self, letter: char) -> bool {
        cjk::is_cjk(self.near)
            || cjk::is_letter(letter)
            || (cjk::is_shared(self.near) && cjk::is_cjk(self.far))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_without_chinese_beside_a_run_needs_nothing() {
        for source in [
            "",
            "**(a)**b \"*x*\" a*\"foo\"*",
            "**“a”**b",
            "a**—b**",
            "**甲** 乙 **丙**",
            "甲**乙**丙",
            "（甲）、（乙）",
            "*",
            "\\*《甲》\\*乙",
            "5~10《甲》~乙",
            "|**甲**|",
        ] {
            assert!(places(source).is_empty(), "{source}");
        }
    }

    #[test]
    fn marks_stand_between_run_and_punctuation() {
        let marked = |source: &str| {
            let mut text = source.to_owned();
            places(source).iter().rev().for_each(|at| text.insert(*at, '^'));
            text
        };
        assert_eq!(marked("**《甲》**乙"), "**《甲》^**乙");
        assert_eq!(marked("乙**《甲》**"), "乙**^《甲》**");
        assert_eq!(marked("长**5%**以"), "长**5%^**以");
        assert_eq!(marked("**“甲”**A"), "**“甲”^**A");
        assert_eq!(marked("甲**~~《乙》~~**丙"), "甲**^~~^《乙》^~~^**丙");
    }
}
