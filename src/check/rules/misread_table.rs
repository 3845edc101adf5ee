//! The cells of a table that is attached stand apart by commas, and no figure is two cells.
//!
//! 序号;单位 is read as one cell, and 1,234.5 without quotation marks as two, so that the row has a cell more than the head.

use crate::check::{CheckRule, ReadTable, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::lang::Message;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("misread-table"), RuleInput::Table(check));

fn check(table: &ReadTable, out: &mut Diagnostics) {
    // What cannot be read is told by another rule.
    let Ok(table) = table else { return };
    let told = |message: Message| Diagnostic::with_message(&RULE.rule, table.span, message);
    if let Some(separator) = table.other_separator() {
        let name = if separator == '\t' { "Tab".to_owned() } else { separator.to_string() };
        let message = Message::new("misread-table").with("separator", name);
        out.push(told(message).hint("misread-table.hint"));
    } else if let Some((row, cells)) = long_row(&table.rows) {
        let message = match parted_figure(cells) {
            Some(figure) => Message::new("misread-table.figure").with("figure", figure),
            None => Message::new("misread-table.long-row"),
        };
        out.push(told(message.with("row", row)).hint("misread-table.hint-figure"));
    }
}

/// The number, from 1, and the cells of the first row that has more than the head.
fn long_row(rows: &[Vec<String>]) -> Option<(usize, &[String])> {
    let filled = |row: &[String]| {
        row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
    };
    let (head, rows) = rows.split_first()?;
    let columns = filled(head);
    (2..)
        .zip(rows)
        .find(|(_, row)| filled(row) > columns)
        .map(|(number, row)| (number, row.as_slice()))
}

/// A figure of which a comma made two cells: 1 and 234.5 of 1,234.5.
fn parted_figure(cells: &[String]) -> Option<String> {
    let all_digits =
        |text: &str| !text.is_empty() && text.chars().all(|one| one.is_ascii_digit());
    let is_rest = |text: &str| {
        let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
        whole.len() == 3 && all_digits(whole) && all_digits(part)
    };
    let parted = cells.windows(2).find(|pair| {
        let start = pair[0].strip_prefix('-').unwrap_or(&pair[0]);
        start.len() <= 3 && all_digits(start) && !start.starts_with('0') && is_rest(&pair[1])
    });
    parted.map(|pair| pair.join(","))
}

#[cfg(test)]
mod tests {
    use super::{long_row, parted_figure};

    fn rows(text: &str) -> Vec<Vec<String>> {
        let cells = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<String>>();
        let mut rows: Vec<_> = text.lines().map(cells).collect();
        let most = rows.iter().map(Vec::len).max().unwrap_or_default();
        rows.iter_mut().for_each(|row| row.resize(most, String::new()));
        rows
    }

    #[test]
    fn figures_that_became_two_cells_are_found() {
        for (text, figure) in [
            ("序号,单位,金额\n1,市水务局,1,234.5", Some((2, Some("1,234.5")))),
            ("序号,金额\n1,-12,000\n2,5", Some((2, Some("-12,000")))),
            ("序号,单位\n1,市水务局,甲", Some((2, None))),
            ("序号,单位,金额\n1,市水务局,234", None),
            ("1,234\n5,678", None),
            ("序号,单位\n1,市水务局,", None),
        ] {
            let rows = rows(text);
            let found = long_row(&rows).map(|(row, cells)| (row, parted_figure(cells)));
            let found = found.as_ref().map(|(row, figure)| (*row, figure.as_deref()));
            assert_eq!(found, figure, "{text}");
        }
    }
}
