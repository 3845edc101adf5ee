//! Word files, `.docx`.

mod read;
mod styles;
mod write;

pub use read::{ReadDocument, read};
pub use write::{FontNames, Setup, write};

/// Name of the property by which a Word file says which issue it is.
const ISSUE_PROPERTY: &str = "tongbao-issue";
