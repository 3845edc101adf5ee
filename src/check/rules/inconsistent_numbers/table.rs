//! Tables: a row or column 合计, a rate beside its two numbers, ranks beside scores.

use std::collections::BTreeMap;

use super::quantity::rounding;
use crate::check::helpers::decimal::Decimal;
use crate::check::{Finding, TextLines};

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

/// A table: the cells that hold something, each with its line of the text.
struct FilledCells<'a> {
    cells: BTreeMap<(usize, usize), (usize, &'a str)>,
    rows: usize,
    columns: usize,
}

/// Finds what is wrong in each table of a text: sums, rates, ranks. A table is looked at by itself.
pub(super) fn check(text: &TextLines<'_>, out: &mut Vec<Finding>) {
    let mut tables: BTreeMap<usize, FilledCells<'_>> = BTreeMap::new();
    for (number, line) in text.lines.iter().enumerate() {
        let Some(cell) = line.cell() else { continue };
        let empty = || FilledCells { cells: BTreeMap::new(), rows: 0, columns: 0 };
        let table = tables.entry(cell.table).or_insert_with(empty);
        table.cells.insert((cell.row, cell.column), (number, line.text().trim()));
        table.rows = table.rows.max(cell.row + 1);
        table.columns = table.columns.max(cell.column + 1);
    }
    for table in tables.values() {
        // A text of a few characters can make a table of millions of empty cells.
        if table.rows.saturating_mul(table.columns) <= 4 * table.cells.len() + 64 {
            table.total_row(out);
            table.total_column(out);
            table.rates(out);
            table.ranks(out);
        }
    }
}

impl<'a> FilledCells<'a> {
    fn text(&self, row: usize, column: usize) -> &'a str {
        self.cells.get(&(row, column)).map_or("", |(_, text)| text)
    }

    fn number(&self, row: usize, column: usize) -> Option<Decimal> {
        Decimal::parse(self.text(row, column))
    }

    fn fault(&self, row: usize, column: usize, told: &'static str) -> Option<Finding> {
        let (line, text) = self.cells.get(&(row, column))?;
        Some(Finding::at(0..text.len()).told(told).in_line(*line))
    }

    /// Returns the rows below the head, if one of them is 合计 and it is the first or last.
    fn total(&self) -> Option<usize> {
        let named = |row: usize, words: &[&str]| {
            let label = format!("{}{}", self.text(row, 0), self.text(row, 1));
            let label: String = label.split_whitespace().collect();
            words.iter().any(|word| label.contains(word))
        };
        if (1..self.rows).any(|row| named(row, &OTHER_ROWS)) {
            return None;
        }
        let mut totals = (1..self.rows).filter(|row| {
            (0..2).any(|column| {
                let label: String = self.text(*row, column).split_whitespace().collect();
                TOTALS.contains(&label.as_str())
            })
        });
        let total = totals.next()?;
        let alone = totals.next().is_none();
        (alone && (total == 1 || total + 1 == self.rows)).then_some(total)
    }

    /// Returns the columns whose heads hold one of these words and none of those.
    fn columns_named(&self, words: &[&str], not: &[&str]) -> Vec<usize> {
        let holds = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
        (0..self.columns)
            .filter(|column| {
                holds(self.text(0, *column), words) && !holds(self.text(0, *column), not)
            })
            .collect()
    }

    /// Returns the unit in a column's head: `投资（亿元）`.
    fn unit(&self, column: usize) -> &'a str {
        let head = self.text(0, column);
        head.rsplit_once(['（', '(']).map_or("", |(_, unit)| unit.trim_end_matches(['）', ')']))
    }

    fn total_row(&self, out: &mut Vec<Finding>) {
        let Some(total) = self.total() else { return };
        for column in 0..self.columns {
            let head = self.text(0, column);
            let Some(said) = self.number(total, column) else { continue };
            if NO_SUM.iter().any(|word| head.contains(word)) {
                continue;
            }
            let rows: Vec<usize> = (1..self.rows).filter(|row| *row != total).collect();
            let cells: Vec<(usize, usize)> = rows.iter().map(|row| (*row, column)).collect();
            let unit = head;
            if let Some(sum) = self.wrong_sum(&cells, said, unit) {
                out.extend(
                    self.fault(total, column, "inconsistent-numbers")
                        .map(|fault| fault.with("sum", sum)),
                );
            }
        }
    }

    fn total_column(&self, out: &mut Vec<Finding>) {
        let heads = (0..self.columns).filter(|column| {
            let head: String = self.text(0, *column).split_whitespace().collect();
            TOTALS.contains(&head.as_str())
        });
        let [total] = heads.collect::<Vec<_>>()[..] else { return };
        let numeric = |column: &usize| {
            self.number(1, *column).is_some()
                && !NO_SUM.iter().any(|word| self.text(0, *column).contains(word))
        };
        let parts: Vec<usize> = (0..total).rev().take_while(numeric).collect();
        let units_differ = parts.iter().any(|column| self.unit(*column) != self.unit(parts[0]));
        if parts.len() < 2 || units_differ {
            return;
        }
        // Between the label and the sum, every column is a part.
        if (1..total.saturating_sub(parts.len())).any(|column| self.number(1, column).is_some())
        {
            return;
        }
        for row in 1..self.rows {
            let Some(said) = self.number(row, total) else { continue };
            let cells: Vec<(usize, usize)> =
                parts.iter().map(|column| (row, *column)).collect();
            if let Some(sum) = self.wrong_sum(&cells, said, self.unit(parts[0])) {
                out.extend(
                    self.fault(row, total, "inconsistent-numbers")
                        .map(|fault| fault.with("sum", sum)),
                );
            }
        }
    }

    /// The sum of cells where it is not what is said; `None`, too, where a cell is no number.
    fn wrong_sum(
        &self,
        cells: &[(usize, usize)],
        said: Decimal,
        unit: &str,
    ) -> Option<Decimal> {
        let (mut sum, mut allowed, mut count) = (Decimal::ZERO, rounding(said, unit), 0);
        for (row, column) in cells {
            let text = self.text(*row, *column);
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

    /// `计划`, `完成` and `完成率`, each in one column.
    fn rates(&self, out: &mut Vec<Finding>) {
        let rate = self.columns_named(&["完成率"], &["同比", "提高", "增"]);
        let whole = self.columns_named(&["计划", "目标", "任务数"], &["率", "累计", "占"]);
        let done = self.columns_named(&["完成", "已"], &["率", "计划", "占", "目标", "未"]);
        let ([rate], [whole], [done]) = (&rate[..], &whole[..], &done[..]) else { return };
        if self.unit(*whole) != self.unit(*done) {
            return;
        }
        for row in 1..self.rows {
            let Some(share) = self.text(row, *rate).strip_suffix(['%', '％']) else {
                continue;
            };
            let numbers =
                (Decimal::parse(share), self.number(row, *done), self.number(row, *whole));
            let (Some(share), Some(part), Some(all)) = numbers else { continue };
            let Some(is) = Decimal::percent(part, all, share.places()) else { continue };
            if is.apart(share) > share.half_a_digit().plus(share.half_a_digit()) {
                let fault = self.fault(row, *rate, "inconsistent-numbers.share");
                out.extend(
                    fault.map(|fault| {
                        fault.with("part", part).with("whole", all).with("is", is)
                    }),
                );
            }
        }
    }

    /// Who has more has the lower rank.
    fn ranks(&self, out: &mut Vec<Finding>) {
        let rank = self.columns_named(&["排名", "名次", "位次"], &["上", "变"]);
        let score = self.columns_named(&["得分", "总分", "分数"], &["扣", "加", "率"]);
        let ([rank], [score]) = (&rank[..], &score[..]) else { return };
        let read = |row| Some((self.number(row, *rank)?, self.number(row, *score)?, row));
        let mut rows: Vec<(Decimal, Decimal, usize)> =
            (1..self.rows).filter_map(read).collect();
        rows.sort_by(|left, right| {
            left.0.partial_cmp(&right.0).unwrap_or(std::cmp::Ordering::Equal)
        });
        for pair in rows.windows(2) {
            if pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1 {
                out.extend(self.fault(pair[1].2, *rank, "inconsistent-numbers.rank"));
            }
        }
    }
}
