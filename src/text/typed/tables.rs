//! Tables: which lines are one, and rows that have more cells than the head.

use super::doubt::{Doubt, Misreading};
use super::judgement::Judgement;
use super::lines::Line;
use crate::text::mark::Substitute;

/// Most columns that a head is given. What is beyond is told and not printed.
const MOST_COLUMNS: usize = 64;

/// Whether `words` are the head of a table and `below` the line that parts it from its rows.
pub(super) fn is_head(words: &str, below: &str) -> bool {
    let is_cell = |cell: &str| {
        let cell = cell.trim();
        let cell = cell.strip_prefix(':').unwrap_or(cell);
        let cell = cell.strip_suffix(':').unwrap_or(cell);
        !cell.is_empty() && cell.bytes().all(|byte| byte == b'-')
    };
    has_bar(words)
        && below.contains('|')
        && below.bytes().all(|byte| matches!(byte, b'|' | b':' | b'-' | b' ' | b'\t'))
        && within(below).split('|').all(is_cell)
        && cells(words) == cells(below)
}

/// Whether a line has a bar that parts cells.
pub(super) fn has_bar(words: &str) -> bool {
    bars(words) > 0
}

/// How many cells a row has.
fn cells(row: &str) -> usize {
    bars(within(row)) + 1
}

/// A row without the bars at its ends.
fn within(row: &str) -> &str {
    let row = row.strip_prefix('|').unwrap_or(row);
    match row.strip_suffix('|') {
        Some(open) if !open.ends_with('\\') => open,
        _ => row,
    }
}

fn bars(row: &str) -> usize {
    let mut escaped = false;
    let bars = row.bytes().filter(|byte| {
        let is_bar = *byte == b'|' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        is_bar
    });
    bars.count()
}

/// Gives the head of a table as many cells as its longest row has, so that none is lost, and tells of such
/// rows. The first lines are the head and what parts it from its rows.
pub(super) fn widen(source: &str, table: &[Line], judgement: &mut Judgement) {
    let cells = |line: &Line| cells(&source[line.words.clone()]);
    let [head, rule, rows @ ..] = table else { return };
    let columns = cells(head);
    let long = rows.iter().filter(|row| cells(row) > columns);
    judgement.doubts.extend(long.map(|row| Doubt {
        reading: Misreading::LongRow,
        range: row.words.clone(),
        escaped: None,
    }));
    let wanted = rows.iter().map(cells).max().unwrap_or_default().min(MOST_COLUMNS);
    let missing = wanted.saturating_sub(columns);
    if missing > 0 {
        for (line, cell) in [(head, " |"), (rule, "-|")] {
            let open = if source[line.words.clone()].ends_with('|') { "" } else { "|" };
            let more = format!("{open}{}", cell.repeat(missing));
            judgement.substitutes.push(Substitute::words(line.words.end..line.words.end, more));
        }
    }
}
