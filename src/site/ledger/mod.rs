//! The rectification ledger: its pages, and the ledger as a file.
//!
//! [`ledger`] is the entry point. One list of failings, from
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

use super::context::BuildContext;
use super::problem::BuildProblem;
use crate::model::OutPath;
use crate::render::{Target, assemble};
use columns::Table;

/// Writes the ledger as a file.
type Write = fn(&Table<'_>) -> io::Result<Vec<u8>>;

/// The files by their names. Each is put away before the next is made: they are large.
const FILES: [(&str, Write); 3] =
    [("ledger.csv", csv::bytes), ("ledger.json", json::bytes), ("ledger.xlsx", xlsx::bytes)];

/// Makes all of it and gives what went wrong.
pub(super) fn ledger(build: &BuildContext<'_>) -> Vec<BuildProblem> {
    let path = OutPath::ledger();
    let assembler = build.assembler(Target::Page(path.clone()), build.public());
    let rows = assemble::ledger::failings(&assembler, &build.ledger, build.as_of);
    let table = Table::new(build, &rows);
    let mut problems = pages::pages(build, &rows);
    problems.extend(script::files(build, &rows));
    for (name, bytes) in FILES {
        let path = path.beside(name);
        match bytes(&table) {
            Ok(bytes) => problems.extend(build.publish(&path, &bytes)),
            Err(error) => problems.push(BuildProblem::Write(path, error)),
        }
    }
    problems
}
