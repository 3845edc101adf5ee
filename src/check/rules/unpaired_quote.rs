//! Quotes and brackets come in pairs (GB/T 15834-2011, 4.8, 4.9, 4.15), and inside “ ” stand ‘ ’,
//! inside 《 》 stand 〈 〉.
//!
//! A quotation of several paragraphs opens each of them and closes the last only (4.8.3.5).
//! Apostrophes and ordinals (`1）`) are no halves of a pair.

use std::ops::Range;

use crate::check::{CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;
use crate::model::TextKind;
use crate::text::numeral::is_numeral;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::error("unpaired-quote").settable(),
    RuleInput::Text("“”‘’《》〈〉（）()〔〕【】", check),
);

/// What opens, what closes it. Half-width parentheses may be the partners of full-width ones; what
/// to do with them is another rule's.
const PAIRS: [(&str, &str); 7] = [
    ("“", "”"),
    ("‘", "’"),
    ("《", "》"),
    ("〈", "〉"),
    ("（(", "）)"),
    ("〔", "〕"),
    ("【", "】"),
];

/// SourceMap in [`PAIRS`] of marks that may not stand in themselves, and what stands there instead.
const NESTED: [(usize, &str, &str); 2] = [(0, "‘", "’"), (2, "〈", "〉")];

fn check(text: &TextLines<'_>, out: &mut Vec<Finding>) {
    let mut stack = Stack::default();
    for (number, line) in text.lines.iter().enumerate() {
        let told = out.len();
        stack.read(number, line.text(), out);
        let next = text.lines.get(number + 1).map(|next| next.text());
        let goes_on = match text.kind {
            TextKind::Markdown => {
                stack.is_quotation() && next.is_some_and(|next| next.starts_with('“'))
            }
            // Lines of one title.
            _ if next.is_some() => continue,
            _ => false,
        };
        if !goes_on {
            out.extend(stack.open.iter().filter(|open| open.counts).map(Open::unclosed));
        }
        // Where pairs are broken, what stands in what cannot be told.
        if out.len() == told {
            out.append(&mut stack.nested);
        }
        stack = Stack::default();
    }
}

/// A mark that waits for its partner.
struct Open {
    /// Its place in [`PAIRS`].
    pair: usize,
    line: usize,
    range: Range<usize>,
    /// False for what may have a half-width or straight partner, of which nothing is told.
    counts: bool,
    /// Whether it stands directly in one of its own kind.
    nested: bool,
}

impl Open {
    fn unclosed(&self) -> Finding {
        Finding::at(self.range.clone()).in_line(self.line)
    }
}

#[derive(Default)]
struct Stack {
    open: Vec<Open>,
    /// How many of each pair are open.
    counts: [usize; PAIRS.len()],
    /// Which kinds of quotes are open, and which of titles.
    quotes: [Vec<usize>; 2],
    /// What stands in its own kind, should the line be sound otherwise.
    nested: Vec<Finding>,
}

/// Whether a character is a mark of [`PAIRS`]; most are none, and this is asked of all.
fn is_mark(character: char) -> bool {
    matches!(
        character,
        '“' | '”' | '‘' | '’' | '《' | '》' | '〈' | '〉' | '（' | '）' | '(' | ')'
    ) || matches!(character, '〔' | '〕' | '【' | '】')
}

/// Which of the two nestings a pair belongs to: quotes or titles.
fn family(pair: usize) -> Option<usize> {
    (pair < 4).then_some(pair / 2)
}

impl Stack {
    fn read(&mut self, line: usize, text: &str, out: &mut Vec<Finding>) {
        // Straight quotes may be the partners; what to do with them is another rule's.
        let straight = text.contains(['"', '＂']);
        for (at, character) in text.char_indices().filter(|(_, one)| is_mark(*one)) {
            let range = at..at + character.len_utf8();
            let pair = |one: fn(&(&str, &str), char) -> bool| {
                PAIRS.iter().position(|pair| one(pair, character))
            };
            if let Some(pair) = pair(|pair, one| pair.0.contains(one)) {
                let counts = match character {
                    '(' => false,
                    '‘' => !text[range.end..].starts_with(|one: char| one.is_ascii_digit()),
                    '“' => !straight,
                    _ => true,
                };
                self.push(Open { pair, line, range, counts, nested: false });
            } else if let Some(pair) = pair(|pair, one| pair.1.contains(one)) {
                if self.counts[pair] > 0 {
                    self.close(pair, &range, out);
                } else if !(character == ')'
                    || (straight && character == '”')
                    || is_single(&text[..at], character))
                {
                    let finding = Finding::at(range).in_line(line);
                    out.push(finding.told("unpaired-quote.unopened"));
                }
            }
        }
    }

    fn push(&mut self, mut open: Open) {
        if let Some(family) = family(open.pair) {
            open.nested =
                self.quotes[family].last() == Some(&open.pair) && matches!(open.pair, 0 | 2);
            self.quotes[family].push(open.pair);
        }
        self.counts[open.pair] += 1;
        self.open.push(open);
    }

    /// Closes the last of a pair; what was opened after it has no partner.
    fn close(&mut self, pair: usize, range: &Range<usize>, out: &mut Vec<Finding>) {
        while let Some(open) = self.open.pop() {
            self.counts[open.pair] -= 1;
            if let Some(family) = family(open.pair) {
                self.quotes[family].pop();
            }
            if open.pair == pair {
                self.tell_nested(&open, range);
                return;
            }
            if open.counts {
                out.push(open.unclosed());
            }
        }
    }

    fn tell_nested(&mut self, open: &Open, close: &Range<usize>) {
        let inner = NESTED.iter().find(|(pair, ..)| *pair == open.pair && open.nested);
        if let Some((_, opening, closing)) = inner {
            for (range, wanted) in [(&open.range, opening), (close, closing)] {
                let finding = Finding::at(range.clone()).in_line(open.line);
                self.nested.push(finding.suggest(*wanted).told("unpaired-quote.nested"));
            }
        }
    }

    /// Whether nothing but one quotation is open.
    fn is_quotation(&self) -> bool {
        self.open.len() == 1 && self.counts[0] == 1
    }
}

/// Whether a mark is an apostrophe, or the parenthesis of an ordinal.
fn is_single(before: &str, mark: char) -> bool {
    match mark {
        '’' => before.ends_with(|one: char| one.is_ascii_alphanumeric()),
        '）' => {
            let number = |one: char| {
                one.is_ascii_alphanumeric() || is_numeral(one) || ('①'..='⑳').contains(&one)
            };
            let mut rest = before.chars().rev().take(4);
            rest.next().is_some_and(number)
                && rest.find(|one| !number(*one)).is_none_or(|one| !one.is_alphanumeric())
        }
        _ => false,
    }
}
