//! Attachments that are tables: CSV files, as Excel and WPS write them.
//!
//! [`rows`] reads one. Whatever is wrong with it is a fault of the place that names the file.

use std::borrow::Cow;

use encoding_rs::GB18030;

use super::load::unreadable;
use super::{Project, WorkspacePath};
use crate::diag::{Diagnostic, Rule, Severity, Span};
use crate::lang::Message;

/// An attachment that calls itself a table and cannot be read as one, or is too large to be printed.
pub static BAD_TABLE: Rule = Rule::error("bad-table");

/// Largest table, in bytes: 8 MiB, a hundred thousand rows and more. Its names are hidden, for which all of it is read.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// Most cells of a table that is printed. Typesetting takes some 30 kB for each; as many fill forty pages.
const MAX_CELLS: usize = 10_000;

/// Most columns of it: with 5,000 the typesetter takes half a minute.
const MAX_COLUMNS: usize = 100;

/// Most characters of it.
const MAX_CHARACTERS: usize = 100_000;

/// Most characters of one of its cells, which the typesetter breaks into lines as a whole.
const MAX_IN_CELL: usize = 10_000;

/// Whether a file is printed as a table.
pub fn is_table(path: &WorkspacePath) -> bool {
    path.extension().as_deref() == Some("csv")
}

/// UTF-8 or UTF-16 by their byte order mark, UTF-8 without one, else GB 18030, which Excel writes on
/// Chinese systems.
pub fn text(bytes: &[u8]) -> Cow<'_, str> {
    match str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').into(),
        Err(_) => GB18030.decode(bytes).0,
    }
}

/// The rows of a table, the head first; none where the file is no table. `span` is the place that
/// names the file. All rows have as many cells as the longest.
///
/// # Errors
/// The file cannot be read, or not as a table; a warning where it is too large to be printed.
pub fn rows(
    project: &dyn Project,
    path: &WorkspacePath,
    span: Span,
) -> Result<Vec<Vec<String>>, Box<Diagnostic>> {
    if !is_table(path) {
        return Ok(Vec::new());
    }
    let bytes = project.read(path);
    let bytes = bytes.map_err(|error| Box::new(unreadable(span, path, &error)))?;
    if bytes.len() > MAX_BYTES {
        let message =
            Message::new("bad-table.too-large").with("limit", MAX_BYTES / 1024 / 1024);
        let problem = Diagnostic::with_message(&BAD_TABLE, span, message);
        return Err(Box::new(problem.hint("bad-table.hint-too-large")));
    }
    parse(&bytes, span)
}

fn parse(bytes: &[u8], span: Span) -> Result<Vec<Vec<String>>, Box<Diagnostic>> {
    let text = text(bytes);
    if text.contains(['\0', '\u{fffd}']) {
        let problem = Diagnostic::with_message(&BAD_TABLE, span, "bad-table.binary".into());
        return Err(Box::new(problem.hint("bad-table.hint")));
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows: Vec<Vec<String>> = Vec::new();
    let (mut columns, mut characters) = (0, 0);
    for record in reader.records() {
        let record = record.map_err(|error| {
            Box::new(
                Diagnostic::new(&BAD_TABLE, span).with("words", error).hint("bad-table.hint"),
            )
        })?;
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        columns = columns.max(record.len());
        let lengths = record.iter().map(|cell| cell.chars().count());
        let longest = lengths.clone().max().unwrap_or_default();
        characters += lengths.sum::<usize>();
        let is_wide = columns > MAX_COLUMNS || longest > MAX_IN_CELL;
        if is_wide || columns * (rows.len() + 1) > MAX_CELLS || characters > MAX_CHARACTERS {
            return Err(too_large(span));
        }
        rows.push(record.iter().map(|cell| cell.trim().to_owned()).collect());
    }
    rows.iter_mut().for_each(|row| row.resize(columns, String::new()));
    Ok(rows)
}

/// It is offered for download like any other file.
fn too_large(span: Span) -> Box<Diagnostic> {
    let message = Message::new("bad-table.large");
    let hint = Message::new("bad-table.hint-large")
        .with("columns", MAX_COLUMNS)
        .with("cells", MAX_CELLS)
        .with("characters", MAX_CHARACTERS)
        .with("in_cell", MAX_IN_CELL);
    let problem = Diagnostic::with_message(&BAD_TABLE, span, message);
    let problem = Diagnostic { severity: Severity::Warning, ..problem };
    Box::new(problem.hint(hint))
}
