//! Attachments that are tables: CSV files, as Excel and WPS write them.

use std::borrow::Cow;

use encoding_rs::GB18030;

use super::BAD_TABLE;
use crate::diag::Diagnostic;
use crate::diag::Span;
use crate::render::Privacy;
use crate::source::WorkspacePath;

/// Most rows that are printed; a longer list belongs on the website only.
const MAX_ROWS: usize = 2000;

/// Whether a file is printed as a table.
pub(super) fn is_table(path: &WorkspacePath) -> bool {
    path.extension().as_deref() == Some("csv")
}

/// A table without the persons that this edition hides, as UTF-8 with the mark that Excel looks for;
/// `None` where it names none of them.
pub(super) fn hidden(bytes: &[u8], privacy: &Privacy) -> Option<Vec<u8>> {
    match privacy.hide(&text(bytes)) {
        Cow::Owned(hidden) => Some(format!("\u{feff}{hidden}").into_bytes()),
        Cow::Borrowed(_) => None,
    }
}

/// UTF-8 or UTF-16 by their byte order mark, UTF-8 without one, else GB 18030, which Excel writes on
/// Chinese systems.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    match str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').into(),
        Err(_) => GB18030.decode(bytes).0,
    }
}

/// The rows of a CSV file. All have as many cells as the longest.
pub(super) fn rows(bytes: &[u8], span: Span) -> Result<Vec<Vec<String>>, Box<Diagnostic>> {
    let text = text(bytes);
    if text.contains(['\0', '\u{fffd}']) {
        let problem = Diagnostic::told(&BAD_TABLE, span, "bad-table.binary".into());
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
