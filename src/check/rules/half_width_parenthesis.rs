//! No half-width parentheses in Chinese text (GB/T 15834-2011, 5.1.3).
//!
//! Parentheses belong to Chinese text where there is Chinese in them, or right before them:
//! 个自评(30%). Formulas, units, telephone numbers and names of versions keep theirs: `f(x)`,
//! `(0715)8250000`. One half-width mark beside a full-width partner is always wrong.

use crate::check::helpers::marks::{
    chinese_before, closes_chinese, glyphs, is_mainly_chinese, opens_chinese,
};
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::error("half-width-parenthesis").settable(),
    RuleInput::Line("()", check),
);

fn check(line: &str, out: &mut Vec<Finding>) {
    let glyphs = glyphs(line);
    let parentheses = Parentheses {
        chinese: chinese_before(&glyphs),
        mainly_chinese: is_mainly_chinese(line),
        glyphs: &glyphs,
    };
    let mut open = Vec::new();
    for (index, (_, character)) in glyphs.iter().enumerate() {
        match character {
            '(' | '（' => open.push(index),
            ')' | '）' => {
                if let Some(start) = open.pop() {
                    parentheses.pair(start, index, out);
                }
            }
            _ => {}
        }
    }
}

struct Parentheses<'a> {
    glyphs: &'a [(usize, char)],
    chinese: Vec<usize>,
    mainly_chinese: bool,
}

impl Parentheses<'_> {
    fn pair(&self, start: usize, end: usize, out: &mut Vec<Finding>) {
        let (open, close) = (self.glyphs[start], self.glyphs[end]);
        let full = open.1 == '（' || close.1 == '）';
        if !(full || self.is_of_chinese(start, end)) {
            return;
        }
        if open.1 == '(' {
            out.push(Finding::at(open.0..open.0 + 1).safe("（"));
        }
        if close.1 == ')' {
            out.push(Finding::at(close.0..close.0 + 1).safe("）"));
        }
    }

    fn is_of_chinese(&self, start: usize, end: usize) -> bool {
        let (before, inside, after) =
            (&self.glyphs[..start], &self.glyphs[start + 1..end], &self.glyphs[end + 1..]);
        let left = closes_chinese(before);
        if self.chinese[end] > self.chinese[start + 1] {
            return left || self.mainly_chinese || opens_chinese(after);
        }
        match after.first() {
            Some((_, next)) if next.is_ascii_alphanumeric() => false,
            // 〔2017〕第8期: the year's brackets are another rule's.
            Some((_, '第')) if is_year(inside) => false,
            _ => left || (before.is_empty() && opens_chinese(after)),
        }
    }
}

fn is_year(inside: &[(usize, char)]) -> bool {
    inside.len() == 4 && inside.iter().all(|(_, one)| one.is_ascii_digit())
}
