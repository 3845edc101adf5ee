//! The ledger for programs. docs/manual.md describes the file; it names and describes its own columns
//! too. Fields may be added; those that are here keep their names and their meaning.

use std::io;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::columns::{LedgerCell, LedgerTable};
use crate::model::ledger::LedgerState;

/// Version of the format; another one where a field changes its meaning.
const VERSION: u32 = 1;

/// Bytes that are set aside for a row: more than most take.
const ROW: usize = 1024;

#[derive(Serialize)]
struct JsonLedger<'a> {
    version: u32,
    title: &'a str,
    organization: &'a str,
    as_of: Option<String>,
    columns: Vec<JsonColumn>,
    states: Map<String, Value>,
    failings: Failings<'a>,
}

/// The rows, written one by one: all of them as JSON values would take many times their size.
struct Failings<'a>(&'a LedgerTable<'a>);

impl Serialize for Failings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.rows().map(|row| JsonRow(self.0, row)))
    }
}

/// A failing: its cells by the keys of their columns.
struct JsonRow<'a, const N: usize>(&'a LedgerTable<'a>, [LedgerCell<'a>; N]);

impl<const N: usize> Serialize for JsonRow<'_, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let keys = self.0.columns.iter().map(|column| column.key);
        serializer.collect_map(keys.zip(&self.1))
    }
}

/// Days as texts, 2017-08-21; what is not there as null; a state by its name, null where nothing has
/// been told.
impl Serialize for LedgerCell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            LedgerCell::Empty | LedgerCell::State(LedgerState::Unreported) => {
                serializer.serialize_unit()
            }
            LedgerCell::Text(text) => serializer.serialize_str(text),
            LedgerCell::Owned(text) => serializer.serialize_str(text),
            LedgerCell::Day(date) => serializer.serialize_str(&date.iso),
            LedgerCell::Number(number) => serializer.serialize_u32(*number),
            LedgerCell::State(state) => state.serialize(serializer),
        }
    }
}

#[derive(Serialize)]
struct JsonColumn {
    key: &'static str,
    head: String,
    meaning: String,
}

/// The file.
pub(super) fn bytes(table: &LedgerTable<'_>) -> io::Result<Vec<u8>> {
    let columns = table.columns.iter().map(|column| JsonColumn {
        key: column.key,
        head: table.head(column),
        meaning: column.meaning.text(table.lang),
    });
    let reported = LedgerState::ALL.into_iter().filter(|one| *one != LedgerState::Unreported);
    let states = reported.map(|state| (state.words().0.to_owned(), table.state(state).into()));
    let file = JsonLedger {
        version: VERSION,
        title: table.title,
        organization: table.organization,
        as_of: table.as_of.map(|day| day.to_string()),
        columns: columns.collect(),
        states: states.collect(),
        failings: Failings(table),
    };
    let mut bytes = Vec::with_capacity(table.rows().len() * ROW);
    serde_json::to_writer(&mut bytes, &file)?;
    bytes.push(b'\n');
    Ok(bytes)
}
