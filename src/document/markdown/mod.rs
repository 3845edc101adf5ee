//! Markdown files.

mod front_matter;
mod other_marks;
mod pictures;
mod read;
mod write;

pub use read::read;
pub use write::write;
