//! Numbers within a sentence or a table agree: parts and their whole, shares, changes, ranks.
//!
//! Only where it is certain what is meant. Parts that follow 其中 may overlap or leave something out;
//! they are added where they exclude each other (男、女; 一季度、二季度; 中央、省级), and must make up the
//! whole where none of them can be missing, or 合计 says so. Numbers in 万 and 亿 and those with a
//! point are rounded: a difference that rounding explains is none.
//!
//! 1. `quantity` reads numbers with their units, and clauses;
//! 2. `parts`, `complements`, `each`, `shares`, `changes` and `ranks` look at a sentence;
//! 3. `cells` are tables; `table` and `rates` look at them.

mod cells;
mod changes;
mod complements;
mod each;
mod parts;
mod quantity;
mod ranks;
mod rates;
mod shares;
mod table;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::check::{CheckRule, Finding, IssueTexts, RuleInput, told};
use crate::diag::{Diagnostics, Files, Rule};
use quantity::Part;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("inconsistent-numbers").settable(), RuleInput::Issue(check));

fn check(files: &Files, all: &IssueTexts<'_>, out: &mut Diagnostics) {
    // Fewer than two numbers cannot disagree.
    for text in all.texts.iter().filter(|one| holds_numbers(&one.source.value)) {
        let mut faults = Vec::new();
        for (number, line) in text.lines.iter().enumerate() {
            if line.cell().is_none() {
                let found = sentences(line.text());
                faults.extend(found.into_iter().map(|fault| fault.in_line(number)));
            }
        }
        for table in cells::tables(text) {
            table::check(&table, &mut faults);
            rates::check(&table, &mut faults);
        }
        out.extend(told(files, text, &RULE.rule, faults));
    }
}

/// All that look at sentences.
const PARTS: [Part; 6] =
    [parts::PART, shares::PART, changes::PART, complements::PART, each::PART, ranks::PART];

/// The signs of all parts.
static SIGNS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let signs = PARTS.iter().flat_map(|part| part.signs);
    AhoCorasick::new(signs).expect("words are few and short")
});

fn holds_numbers(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).nth(1).is_some()
}

/// Looks at every sentence of a line.
fn sentences(line: &str) -> Vec<Finding> {
    let mut faults = Vec::new();
    if !SIGNS.is_match(line) {
        return faults;
    }
    let mut start = 0;
    for sentence in line.split_inclusive(['。', '！', '？', '!', '?']) {
        let mut found = Vec::new();
        let concerns = holds_numbers(sentence) && SIGNS.is_match(sentence);
        let clauses = if concerns { quantity::clauses(sentence) } else { Vec::new() };
        if clauses.iter().any(|clause| !clause.quantities.is_empty()) {
            PARTS.iter().for_each(|part| (part.check)(sentence, &clauses, &mut found));
        }
        for fault in &mut found {
            fault.range = fault.range.start + start..fault.range.end + start;
        }
        faults.append(&mut found);
        start += sentence.len();
    }
    faults
}
