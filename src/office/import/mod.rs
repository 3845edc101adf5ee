//! What units hand in, as an issue or as entries of one.
//!
//! 1. [`read_document`] makes a document of a file's bytes.
//! 2. [`recognise()`] finds units, practices and failings in documents, by the names of the archive.
//! 3. [`draft_yaml`] writes what was recognised as YAML; [`import_into`] puts it into an issue, with
//!    its `pictures` beside it.

mod document;
mod into;
mod pictures;
mod recognise;
mod refused;

pub use document::read_document;
pub use into::{Imported, import_into};
pub use recognise::{Recognised, draft_yaml, read_for_import, recognise};
pub use refused::ImportError;
