//! An issue as JSON: its fields under the names of the YAML, and beside them what the program makes
//! of them: labels, numbers of the outline, names of units, addresses, what became of failings.
//!
//! [`issue()`] is the entry point, [`bulletins`] its sibling for the list of all issues. The format,
//! which docs/manual.md describes and [`schema`] checks, is made of the records of the model and the
//! tables of `schema/tables.rs`. Fields may be added; those that are here keep their names and their
//! meaning. A field that the issue does not have is `null` or an empty list.
//!
//! 1. A [`View`] says for whom an issue is told. The office gets everything; the public gets what the
//!    page shows and nothing else.
//! 2. `issue` says what the program adds; `record` goes through the fields and puts it among them;
//!    `words` writes single texts.
//!
//! Nothing here reads or writes files.

pub mod bulletins;
mod issue;
mod record;
pub mod schema;
mod view;
mod words;

pub use issue::issue;
pub use view::{Beside, Measures, TextForm, VERSION, View};
