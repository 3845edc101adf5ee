//! What each YAML file may hold, as tables, for editors that complete and check while one types.
//!
//! 1. [`ALL`] lists the files; each is a [`Record`](super::record::Record) of fields.
//! 2. [`json()`] writes one as JSON Schema, draft-07: the newest draft that every release of the YAML
//!    extension of VS Code reads.
//! 3. [`modeline`] is the line that leads an editor from a file to its schema, without a network.
//!
//! The files themselves are read by `decode`, which tells more and tells it better. A test gives
//! thousands of right and wrong values to both, and fails where one of them takes what the other
//! refuses.

mod files;
mod json;
mod pattern;
pub(crate) mod value;

pub use files::{ALL, FOLDER, FileMatch, Schema, modeline};
pub use json::{Vocabulary, json};
