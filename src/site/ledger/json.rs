//! The ledger for programs. docs/manual.md describes the file; it names and describes its own columns
//! too. Fields may be added; those that are here keep their names and their meaning.

use std::io;

use serde::Serialize;
use serde_json::Map;
use serde_json::Value;

use super::columns::Cell;
use super::columns::STATES;
use super::columns::Table;

/// Version of the format; another one where a field changes its meaning.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct File<'a> {
    version: u32,
    title: &'a str,
    organization: &'a str,
    as_of: Option<String>,
    columns: Vec<Column>,
    states: Map<String, Value>,
    failings: Vec<Map<String, Value>>,
}

#[derive(Serialize)]
struct Column {
    key: &'static str,
    head: String,
    meaning: String,
}

/// The file.
pub(super) fn bytes(table: &Table<'_>) -> io::Result<Vec<u8>> {
    let columns = table.columns.iter().map(|column| Column {
        key: column.key,
        head: table.head(column),
        meaning: column.meaning.text(table.lang),
    });
    let told = STATES.iter().filter(|(state, _)| *state != "none");
    let file = File {
        version: VERSION,
        title: table.title,
        organization: table.organization,
        as_of: table.as_of.map(|day| day.to_string()),
        columns: columns.collect(),
        states: told.map(|(name, _)| ((*name).to_owned(), table.state(name).into())).collect(),
        failings: table.rows().map(|row| failing(table, row)).collect(),
    };
    let mut bytes = serde_json::to_vec(&file)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn failing<const N: usize>(table: &Table<'_>, row: [Cell<'_>; N]) -> Map<String, Value> {
    let keys = table.columns.iter().map(|column| column.key.to_owned());
    keys.zip(row.iter().map(value)).collect()
}

/// Days as texts, 2017-08-21; what is not there as null; a state by its name, null where nothing has
/// been told.
fn value(cell: &Cell<'_>) -> Value {
    match cell {
        Cell::Empty | Cell::State("none") => Value::Null,
        Cell::Text(text) => (*text).into(),
        Cell::Owned(text) => text.as_str().into(),
        Cell::Day(date) => date.iso.as_str().into(),
        Cell::Number(number) => (*number).into(),
        Cell::State(state) => (*state).into(),
    }
}
