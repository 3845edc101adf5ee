//! Word files, `.docx`.

mod read;
mod styles;
mod write;

pub use read::Read;
pub use read::read;
pub use write::FontNames;
pub use write::Setup;
pub use write::write;

/// Name of the property by which a Word file says which issue it is.
const ISSUE_PROPERTY: &str = "tongbao-issue";
