//! No blank between hanzi, within a date, or beside a full-width mark: Chinese is written without blanks (usage).
//!
//! Blanks that mean something are spared: those that divide a title or a slogan in quotes, those
//! that pad a name of two characters, those between names of a list, and those behind 第一章. Beside
//! a mark a blank never means anything.

use std::ops::Range;

use crate::check::helpers::chars::is_han;
use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::marks::han_run;
use crate::check::{CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;
use crate::model::TextKind;
use crate::text::numeral::is_numeral;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("needless-space").settable(),
    RuleInput::Text(" \u{a0}\u{3000}\t", check),
);

static BLANKS: LazyRegex = LazyRegex::new(|| regex("[ \u{a0}\u{3000}\t]+"));

/// 2018年 2月 1 日
static DATE: LazyRegex =
    LazyRegex::new(|| regex("(?:[0-9]{4} *年 *)?[0-9]{1,2} *月(?: *[0-9]{1,2} *日)?"));

/// Marks behind which no blank stands, and marks before which none does.
const CLOSING: &str = "，。、；：？！";
const OPENING: &str = "（《〔【";
const BEFORE: &str = "，。、；：？！）》〕】";

/// Longest name in a list that blanks divide.
const NAME: usize = 4;

fn check(text: &TextLines<'_>, out: &mut Vec<Finding>) {
    let written = WrittenLines::new(&text.source.value);
    for (number, line) in text.lines.iter().enumerate() {
        let words = line.text();
        let mut quoted = Quoted::default();
        let dates: Vec<Range<usize>> = DATE.find_iter(words).map(|date| date.range()).collect();
        let in_date = |blank: &Range<usize>| {
            dates.iter().any(|date| date.start < blank.start && blank.end < date.end)
        };
        for blank in BLANKS.find_iter(words).map(|found| found.range()) {
            let source = line.source(blank.clone());
            if text.source.value.get(source.clone()).is_none_or(|text| text.contains('\n')) {
                continue;
            }
            let finding = Finding::at(blank.clone()).in_line(number);
            if is_beside_mark(words, &blank) || in_date(&blank) {
                out.push(finding.safe(""));
            } else if text.kind == TextKind::Markdown
                && written.is_sentence(source.start)
                && !quoted.holds(words, blank.start)
                && is_needless(words, &blank)
            {
                out.push(finding.suggest(""));
            }
        }
    }
}

/// The lines of a text as it is written: first byte, and whether there is a mark. Without one it is
/// a title, or a row of a table.
struct WrittenLines(Vec<(usize, bool)>);

impl WrittenLines {
    fn new(text: &str) -> Self {
        let has_mark =
            |line: &str| line.contains(|one| CLOSING.contains(one) || ",;".contains(one));
        let mut start = 0;
        let line = |line: &str| {
            start += line.len();
            (start - line.len(), has_mark(line))
        };
        Self(text.split_inclusive('\n').map(line).collect())
    }

    fn is_sentence(&self, at: usize) -> bool {
        let line = self.0.partition_point(|(start, _)| *start <= at);
        line.checked_sub(1).is_some_and(|line| self.0[line].1)
    }
}

/// Whether a place stands in quotes or in a title, asked from the left to the right.
#[derive(Default)]
struct Quoted {
    read: usize,
    depth: usize,
}

impl Quoted {
    fn holds(&mut self, text: &str, at: usize) -> bool {
        for character in text[self.read..at].chars() {
            match character {
                '“' | '‘' | '《' => self.depth += 1,
                '”' | '’' | '》' => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
        }
        self.read = at;
        self.depth > 0
    }
}

fn is_beside_mark(text: &str, blank: &Range<usize>) -> bool {
    let last = text[..blank.start].chars().next_back();
    let next = text[blank.end..].chars().next();
    let (Some(last), Some(next)) = (last, next) else { return false };
    // A wide blank behind a mark is set by design.
    let wide = text[blank.clone()].contains('\u{3000}');
    !wide && (CLOSING.contains(last) || OPENING.contains(last) || BEFORE.contains(next))
}

fn is_needless(text: &str, blank: &Range<usize>) -> bool {
    let before: Vec<(usize, char)> =
        text[..blank.start].char_indices().rev().take(12).collect();
    let after: Vec<(usize, char)> = text[blank.end..].char_indices().take(12).collect();
    let (left, right) = (han_run(before.iter(), NAME + 1), han_run(after.iter(), NAME + 1));
    if left == 0 || right == 0 || is_ordinal(&before) {
        return false;
    }
    // 张三 李四 王五, 张 伟: a word between blanks, or short words on both sides.
    let is_blank = |list: &[(usize, char)], at: usize| {
        list.get(at).is_some_and(|(_, one)| one.is_whitespace())
    };
    let in_list = |list: &[(usize, char)], run: usize| run <= NAME && is_blank(list, run);
    !(in_list(&before, left) || in_list(&after, right) || (left <= NAME && right <= NAME))
}

/// Whether 第一章, 附件 or a number alone stands before the blank; characters from right to left.
fn is_ordinal(before: &[(usize, char)]) -> bool {
    let word: String =
        before.iter().take_while(|(_, one)| is_han(*one)).map(|(_, one)| *one).collect();
    let numbered = word.starts_with(['章', '节', '条', '款', '项', '编', '篇', '期', '号'])
        && word.contains('第');
    numbered || word.starts_with("件附") || word.chars().all(is_numeral)
}
