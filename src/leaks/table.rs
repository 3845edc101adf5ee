//! Tables whose cells are divided by commas.

use super::contents::{Contents, SheetRow};

/// Reads a table row by row; where a row cannot be read, nothing below it is.
pub(super) fn read(text: &str, contents: &mut Contents<'_>) {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).flexible(true).from_reader(text.as_bytes());
    for record in reader.records().map_while(Result::ok) {
        let line = record.position().map_or(1, |place| place.line());
        let number = usize::try_from(line).unwrap_or(usize::MAX);
        contents.row = Some(SheetRow { sheet: String::new(), number });
        for cell in &record {
            contents.put(cell);
            contents.block();
        }
        contents.end();
    }
}
