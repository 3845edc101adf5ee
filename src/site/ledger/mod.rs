//! The rectification ledger: its pages, and the ledger as a file.
//!
//! [`make`] is the entry point. One list of failings, from
//! [`assemble::ledger`], serves everything:
//!
//! 1. `pages` are what is read without script: all failings, and those still open, overdue, done, closed.
//! 2. `script` is the same list for the filters, a file for each year.
//! 3. `columns` says what the files have in their columns; `csv`, `json` and `xlsx` write them.

mod columns;
mod csv;
mod json;
mod pages;
mod script;
mod xlsx;

use std::io;

use super::made::Made;
use super::outputs::LedgerOutput;
use super::problem::BuildProblem;
use super::website::WebsiteBuild;
use crate::model::OutPath;
use crate::render::{Target, assemble};
use columns::LedgerTable;

/// Writes the ledger as a file.
type Write = fn(&LedgerTable<'_>) -> io::Result<Vec<u8>>;

/// Makes what is asked for of the ledger. Each file is put away before the next is made: they are large.
pub(super) fn make(build: &WebsiteBuild<'_>, outputs: &[LedgerOutput]) -> Made {
    if outputs.is_empty() {
        return Made::default();
    }
    let path = OutPath::ledger();
    let assembler = build.public.assembler(Target::Page(path.clone()));
    let rows = assemble::ledger::failings(&assembler, &build.public.ledger, build.as_of);
    let table = LedgerTable::new(build, &rows);
    let file = |name: &str, write: Write| {
        let path = path.beside(name);
        match write(&table) {
            Ok(bytes) => build.publish(&path, &bytes),
            Err(error) => BuildProblem::io(path, error).into(),
        }
    };
    let make = |output: &LedgerOutput| match output {
        LedgerOutput::Pages => pages::pages(build, &rows),
        LedgerOutput::Scripts => script::files(build, &rows),
        LedgerOutput::Csv => file("ledger.csv", csv::bytes),
        LedgerOutput::Json => file("ledger.json", json::bytes),
        LedgerOutput::Xlsx => file("ledger.xlsx", xlsx::bytes),
    };
    outputs.iter().map(make).collect()
}
