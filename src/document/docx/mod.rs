//! Word files, `.docx`.

mod read;
mod style_id;

pub use read::Read;
pub use read::read;
