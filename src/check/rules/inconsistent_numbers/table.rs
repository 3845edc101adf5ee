//! Tables: a row or column 合计, ranks beside scores.

use super::cells::FilledCells;
use super::quantity::rounding;
use crate::check::Finding;
use crate::check::helpers::decimal::Decimal;

/// First cells of the row that adds up the others, blanks left out.
const TOTALS: [&str; 5] = ["合计", "总计", "共计", "总数", "总和"];
/// Words of rows that are part of others, or no sum.
const OTHER_ROWS: [&str; 4] = ["小计", "其中", "平均", "均值"];
/// Words of columns that cannot be added up.
const NO_SUM: [&str; 17] = [
    "率", "比", "占", "均", "排名", "名次", "位次", "序号", "编号", "得分", "年", "月", "日",
    "电话", "%", "增", "其中",
];
/// Cells that stand for nothing.
const NOTHING: [&str; 5] = ["", "—", "-", "/", "－"];

/// Finds sums that are not what the row or column 合计 says, and ranks that scores deny.
pub(super) fn check(table: &FilledCells<'_>, out: &mut Vec<Finding>) {
    total_row(table, out);
    total_column(table, out);
    halves(table, out);
    ranks(table, out);
}

/// Returns the rows below the head, if one of them is 合计 and it is the first or last.
fn total(table: &FilledCells<'_>) -> Option<usize> {
    let named = |row: usize, words: &[&str]| {
        let label = format!("{}{}", table.text(row, 0), table.text(row, 1));
        let label: String = label.split_whitespace().collect();
        words.iter().any(|word| label.contains(word))
    };
    if (1..table.rows).any(|row| named(row, &OTHER_ROWS)) {
        return None;
    }
    let mut totals = (1..table.rows).filter(|row| {
        (0..2).any(|column| {
            let label: String = table.text(*row, column).split_whitespace().collect();
            TOTALS.contains(&label.as_str())
        })
    });
    let total = totals.next()?;
    let alone = totals.next().is_none();
    (alone && (total == 1 || total + 1 == table.rows)).then_some(total)
}

fn total_row(table: &FilledCells<'_>, out: &mut Vec<Finding>) {
    let Some(total) = total(table) else { return };
    for column in 0..table.columns {
        let head = table.text(0, column);
        let Some(said) = table.number(total, column) else { continue };
        if NO_SUM.iter().any(|word| head.contains(word)) {
            continue;
        }
        let rows: Vec<usize> = (1..table.rows).filter(|row| *row != total).collect();
        let cells: Vec<(usize, usize)> = rows.iter().map(|row| (*row, column)).collect();
        let unit = head;
        if let Some(sum) = wrong_sum(table, &cells, said, unit) {
            out.extend(
                table
                    .fault(total, column, "inconsistent-numbers")
                    .map(|fault| fault.with("sum", sum)),
            );
        }
    }
}

fn total_column(table: &FilledCells<'_>, out: &mut Vec<Finding>) {
    let heads = (0..table.columns).filter(|column| {
        let head: String = table.text(0, *column).split_whitespace().collect();
        TOTALS.contains(&head.as_str()) || head == "小计"
    });
    let [total] = heads.collect::<Vec<_>>()[..] else { return };
    let numeric = |column: &usize| {
        table.number(1, *column).is_some()
            && !NO_SUM.iter().any(|word| table.text(0, *column).contains(word))
    };
    let parts: Vec<usize> = (0..total).rev().take_while(numeric).collect();
    let units_differ = parts.iter().any(|column| table.unit(*column) != table.unit(parts[0]));
    if parts.len() < 2 || units_differ {
        return;
    }
    // Between the label and the sum, every column is a part.
    if (1..total.saturating_sub(parts.len())).any(|column| table.number(1, column).is_some()) {
        return;
    }
    for row in 1..table.rows {
        let Some(said) = table.number(row, total) else { continue };
        let cells: Vec<(usize, usize)> = parts.iter().map(|column| (row, *column)).collect();
        if let Some(sum) = wrong_sum(table, &cells, said, table.unit(parts[0])) {
            out.extend(
                table
                    .fault(row, total, "inconsistent-numbers")
                    .map(|fault| fault.with("sum", sum)),
            );
        }
    }
}

/// `交办 | 已办 | 未办`: what is done and what is not make up the column before them, where most rows show that it is so.
fn halves(table: &FilledCells<'_>, out: &mut Vec<Finding>) {
    let act = |column: usize, opening: char| table.text(0, column).strip_prefix(opening);
    let pairs = (1..table.columns.saturating_sub(1))
        .filter(|done| act(*done, '已').is_some() && act(*done, '已') == act(*done + 1, '未'));
    for done in pairs {
        let rows = (1..table.rows).filter_map(|row| Some((row, table.number(row, done - 1)?)));
        let sums = rows.map(|(row, said)| {
            (row, wrong_sum(table, &[(row, done), (row, done + 1)], said, ""))
        });
        let (wrong, right): (Vec<_>, Vec<_>) = sums.partition(|(_, wrong)| wrong.is_some());
        for (row, sum) in wrong.iter().filter(|_| wrong.len() <= right.len()) {
            let fault = table.fault(*row, done - 1, "inconsistent-numbers");
            out.extend(fault.zip(*sum).map(|(fault, sum)| fault.with("sum", sum)));
        }
    }
}

/// The sum of cells where it is not what is said; `None`, too, where a cell is no number.
fn wrong_sum(
    table: &FilledCells<'_>,
    cells: &[(usize, usize)],
    said: Decimal,
    unit: &str,
) -> Option<Decimal> {
    let (mut sum, mut allowed, mut count) = (Decimal::ZERO, rounding(said, unit), 0);
    for (row, column) in cells {
        let text = table.text(*row, *column);
        if NOTHING.contains(&text) {
            continue;
        }
        let number = Decimal::parse(text)?;
        sum = sum.plus(number);
        allowed = allowed.plus(rounding(number, unit));
        count += 1;
    }
    (count >= 2 && sum.apart(said) > allowed).then_some(sum)
}

/// Who has more has the lower rank.
fn ranks(table: &FilledCells<'_>, out: &mut Vec<Finding>) {
    let rank = table.columns_named(&["排名", "名次", "位次"], &["上", "变"]);
    let score = table.columns_named(&["得分", "总分", "分数"], &["扣", "加", "率"]);
    let ([rank], [score]) = (&rank[..], &score[..]) else { return };
    let read = |row| Some((table.number(row, *rank)?, table.number(row, *score)?, row));
    let mut rows: Vec<(Decimal, Decimal, usize)> = (1..table.rows).filter_map(read).collect();
    rows.sort_by(|left, right| {
        left.0.partial_cmp(&right.0).unwrap_or(std::cmp::Ordering::Equal)
    });
    for pair in rows.windows(2) {
        if pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1 {
            out.extend(table.fault(pair[1].2, *rank, "inconsistent-numbers.rank"));
        }
    }
}
