//! A column of rates beside the two columns that it is reckoned from: 任务, 完成, 完成率; 受理, 办结, 办结率.
//!
//! What a rate is of says its head (办结率: 办结). What it is measured by is a column 计划 or 任务, or else the one before; that
//! this is so, the rows must show: as many of them at least agree as do not.

use super::cells::FilledCells;
use crate::check::Finding;
use crate::check::helpers::decimal::{Decimal, Reckoned};

/// Words of a column of what was to be done, and those of one that is another.
const PLANNED: [&str; 3] = ["计划", "目标", "任务"];
const NOT_PLANNED: [&str; 4] = ["率", "累计", "占", "完成"];

/// One row: what was done, of what, and the rate.
struct Rate {
    row: usize,
    part: Decimal,
    whole: Decimal,
    rate: Reckoned,
}

/// Finds rates that are not those of the columns beside them.
pub(super) fn check(table: &FilledCells<'_>, out: &mut Vec<Finding>) {
    for column in table.columns_named(&["率"], &["同比", "提高", "增", "占"]) {
        let Some(done) = done(table, column) else { continue };
        let planned = table.columns_named(&PLANNED, &NOT_PLANNED);
        let (whole, certain) = match planned[..] {
            [planned] => (planned, true),
            [] if done > 0 => (done - 1, false),
            _ => continue,
        };
        if table.unit(whole) != table.unit(done) || whole == done {
            continue;
        }
        let rates: Vec<Rate> =
            (1..table.rows).filter_map(|row| read(table, row, [column, done, whole])).collect();
        let right = rates.iter().filter(|one| one.rate.is_right).count();
        if certain || right > 0 && 2 * right >= rates.len() {
            let wrong = rates.iter().filter(|one| !one.rate.is_right);
            out.extend(wrong.filter_map(|rate| fault(table, column, rate)));
        }
    }
}

/// The column of what was done: 办结 or 办结数 beside 办结率, 完成投资 beside 投资完成率.
fn done(table: &FilledCells<'_>, rate: usize) -> Option<usize> {
    let stem = name(table.text(0, rate)).strip_suffix('率')?;
    let same = |column: &usize| {
        let own = name(table.text(0, *column)).trim_end_matches(['数', '量', '额']);
        let own = own.trim_start_matches("实际").trim_start_matches('已');
        *column != rate && own.chars().count() > 1 && stem.ends_with(own)
    };
    let named: Vec<usize> = (0..table.columns).filter(same).collect();
    let completed =
        || table.columns_named(&["完成", "已"], &["率", "计划", "占", "目标", "未"]);
    match (&named[..], stem.ends_with("完成")) {
        ([only], _) => Some(*only),
        ([], true) => completed().first().copied().filter(|_| completed().len() == 1),
        _ => None,
    }
}

/// The head of a column without its unit: 投资（亿元）.
fn name(head: &str) -> &str {
    head.split(['（', '(']).next().unwrap_or(head).trim()
}

fn read(table: &FilledCells<'_>, row: usize, columns: [usize; 3]) -> Option<Rate> {
    let [rate, part, whole] = columns;
    let said = Decimal::parse(table.text(row, rate).strip_suffix(['%', '％'])?)?;
    let (part, whole) = (table.number(row, part)?, table.number(row, whole)?);
    Some(Rate { row, part, whole, rate: Reckoned::percent(part, whole, said)? })
}

fn fault(table: &FilledCells<'_>, column: usize, one: &Rate) -> Option<Finding> {
    let fault = table.fault(one.row, column, "inconsistent-numbers.share")?;
    Some(fault.with("part", one.part).with("whole", one.whole).with("is", one.rate.is))
}
