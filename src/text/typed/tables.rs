//! Rows of a table that have more cells than its head: the head gets empty ones, so that none is lost.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use crate::text::mark::Substitute;
use crate::text::parser::Events;

/// Most columns that a head is given. What is beyond is told and not printed.
const MOST_COLUMNS: usize = 64;

/// Returns what gives each table as many columns as its longest row has.
pub(super) fn substitutes(source: &str, events: &Events<'_>) -> Vec<Substitute> {
    let mut found = Vec::new();
    for table in tables(source, events) {
        let wanted = table.rows.iter().map(|row| row.cells).max().unwrap_or_default();
        let missing = wanted.min(MOST_COLUMNS).saturating_sub(table.columns);
        if missing > 0 && !table.is_wide {
            found.extend(widened(source, &table.head, missing));
        }
    }
    found
}

/// A table as it was typed.
pub(crate) struct TypedTable {
    /// How many columns it is printed with.
    columns: usize,
    /// Whether the head was given cells already.
    is_wide: bool,
    /// The line of its head.
    head: Range<usize>,
    /// The rows below it.
    rows: Vec<TypedRow>,
}

/// A row as it was typed.
struct TypedRow {
    range: Range<usize>,
    cells: usize,
}

impl TypedTable {
    /// Returns the places of the rows that have more cells than the head was typed with.
    pub(crate) fn long_rows(&self, source: &str) -> Vec<Range<usize>> {
        let head = cells(&source[self.head.clone()]);
        let long = self.rows.iter().filter(|row| row.cells > head);
        long.map(|row| row.range.clone()).collect()
    }
}

/// Returns the tables of a text.
pub(crate) fn tables(source: &str, events: &Events<'_>) -> Vec<TypedTable> {
    let mut tables: Vec<TypedTable> = Vec::new();
    for (event, range) in events {
        match (event, tables.last_mut()) {
            (Event::Start(Tag::Table(alignments)), _) => tables.push(TypedTable {
                columns: alignments.len(),
                is_wide: false,
                head: range.start..range.start,
                rows: Vec::new(),
            }),
            (Event::Start(Tag::TableHead), Some(table)) => {
                table.head = line(source, range.start);
                table.is_wide = table.columns > cells(&source[table.head.clone()]);
            }
            (Event::Start(Tag::TableRow), Some(table)) => {
                let range = line(source, range.start);
                table.rows.push(TypedRow { cells: cells(&source[range.clone()]), range });
            }
            _ => {}
        }
    }
    tables
}

/// The rest of the line from `start` on, without white space at its end.
fn line(source: &str, start: usize) -> Range<usize> {
    let rest = &source[start..];
    let rest = rest.split(['\n', '\r']).next().unwrap_or_default();
    start..start + rest.trim_end().len()
}

/// How many cells a row has: bars part them, but for escaped ones.
fn cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let bars = bars(row);
    let closed = row.ends_with('|') && !row.ends_with("\\|");
    bars + usize::from(!closed)
}

fn bars(row: &str) -> usize {
    let mut escaped = false;
    row.bytes()
        .filter(|byte| {
            let is_bar = *byte == b'|' && !escaped;
            escaped = *byte == b'\\' && !escaped;
            is_bar
        })
        .count()
}

fn widened(source: &str, head: &Range<usize>, missing: usize) -> Vec<Substitute> {
    let next = source[head.end..].find('\n').map(|newline| head.end + newline + 1);
    let Some(rule) = next.map(|start| line(source, start)) else { return Vec::new() };
    let more = |range: &Range<usize>, cell: &str| {
        let open = if source[range.clone()].ends_with('|') { "" } else { "|" };
        Substitute::words(range.end, format!("{open}{}", cell.repeat(missing)))
    };
    vec![more(head, " |"), more(&rule, "-|")]
}
