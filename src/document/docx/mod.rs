//! Word files, `.docx`.

mod read;
mod styles;
mod write;

pub use read::read;
pub use write::{FontNames, Setup, write};
