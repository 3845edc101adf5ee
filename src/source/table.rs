//! Attachments that are tables: CSV files, as Excel and WPS write them.
//!
//! [`rows`] reads one. Whatever is wrong with it is a fault of the place that names the file.

use std::borrow::Cow;

use encoding_rs::GB18030;

use super::load::unreadable;
use super::{Project, WorkspacePath};
use crate::diag::{Diagnostic, Rule, Span};

/// An attachment that calls itself a table and cannot be read as one. Whoever prints tables finds it.
pub static BAD_TABLE: Rule = Rule::error("bad-table");

/// Most rows that are printed; a longer list belongs on the website only.
const MAX_ROWS: usize = 2000;

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
/// The file cannot be read, or not as a table.
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
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| {
            Box::new(
                Diagnostic::new(&BAD_TABLE, span).with("words", error).hint("bad-table.hint"),
            )
        })?;
        rows.push(record.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>());
    }
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    rows.iter_mut().for_each(|row| row.resize(columns, String::new()));
    rows.truncate(MAX_ROWS);
    Ok(rows)
}
