//! The ledger as a table of text: UTF-8 with the mark that Excel and WPS look for, lines by CR LF.

use std::io;

use super::columns::{LedgerCell, LedgerTable};

/// The file.
pub(super) fn bytes(table: &LedgerTable<'_>) -> io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(table.columns.iter().map(|column| inert(&table.head(column))))?;
    for row in table.rows() {
        writer.write_record(row.map(|cell| written(&cell, table)))?;
    }
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}

/// Days and numbers are bare; texts never run as formulas.
fn written(cell: &LedgerCell<'_>, table: &LedgerTable<'_>) -> String {
    match cell {
        LedgerCell::Empty => String::new(),
        LedgerCell::Text(text) => inert(text),
        LedgerCell::Owned(text) => inert(text),
        LedgerCell::Day(date) => date.iso.clone(),
        LedgerCell::Number(number) => number.to_string(),
        LedgerCell::State(state) => table.state(*state),
    }
}

/// A text that no spreadsheet takes for a formula. Quotes of CSV do not help, they are gone when the
/// cell is looked at; an apostrophe before the text does, and is what people know from Excel. Signs of
/// full width open a formula too where the system is set to an East Asian language.
fn inert(text: &str) -> String {
    let opens_formula =
        |one: char| matches!(one, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    let text = text.trim();
    if text.starts_with(opens_formula) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn formulas_are_texts() {
        assert_eq!(inert("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(inert("\t\r\n@SUM(1)"), "'@SUM(1)");
        assert_eq!(inert("\u{3000}＝1+1"), "'＝1+1");
        assert_eq!(inert("-5℃以下"), "'-5℃以下");
        assert_eq!(inert("1-2月、a=b"), "1-2月、a=b");
    }
}
