//! What units hand in, as an issue or as entries of one.
//!
//! 1. [`import_files`] says which files a name stands for; [`read_document`] makes a document of a file's bytes.
//! 2. [`recognise()`] finds units, practices and failings in documents, by the names of the archive, and by what
//!    somebody decided; [`recognise_for`] what of it an issue that exists takes, and [`source_blocks`] what became of
//!    each line.
//! 3. [`draft_yaml`] writes what was recognised as YAML; [`save_draft`] puts it into a file, [`import_into`] into
//!    an issue, with its `pictures` beside it.

mod document;
mod files;
mod into;
mod pictures;
mod recognise;
mod refused;

pub use document::read_document;
pub use files::{FoundFiles, READABLE, import_files};
pub use into::{Imported, import_into, save_draft};
pub use recognise::{
    Recognised, RecognisedFor, draft_yaml, read_for_import, recognise, recognise_for,
    source_blocks,
};
pub use refused::ImportError;
