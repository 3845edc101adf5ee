//! Whoever reported a failing is named nowhere, not even in an internal issue: 举报人张三, 信访人：李四, 王五实名举报, and below the
//! head of such a column (信访工作条例 and 纪检监察机关处理检举控告工作规则 forbid to tell who they are).

use crate::check::{CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;
use crate::model::person_name::{
    is_likely_name, is_petitioner, is_petitioner_label, petitioners,
};
use crate::text::prose::ProseLine;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::error("named-petitioner").settable(),
    RuleInput::Text("举控信来上投反线", check),
);

fn check(text: &TextLines<'_>, out: &mut Vec<Finding>) {
    let mut columns: Vec<(usize, usize)> = Vec::new();
    for (number, line) in text.lines.iter().enumerate() {
        let found = petitioners(line.text()).into_iter();
        out.extend(found.map(|range| Finding::at(range).in_line(number)));
        let Some(cell) = line.cell() else { continue };
        let column = (cell.table, cell.column);
        if is_petitioner_label(line.text()) {
            match beside(&text.lines, number).filter(|next| is_likely_name(next.text().trim()))
            {
                Some(name) => out.push(Finding::at(0..name.text().len()).in_line(number + 1)),
                None => columns.push(column),
            }
        } else if columns.contains(&column) && is_petitioner(line.text()) {
            out.push(Finding::at(0..line.text().len()).in_line(number));
        }
    }
}

/// The next cell of the same row.
fn beside(lines: &[ProseLine], number: usize) -> Option<&ProseLine> {
    let (cell, next) = (lines[number].cell()?, lines.get(number + 1)?);
    let is_beside =
        next.cell().is_some_and(|one| (one.table, one.row) == (cell.table, cell.row));
    is_beside.then_some(next)
}
