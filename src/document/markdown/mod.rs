//! Markdown files.

mod front_matter;
mod line_opening;
mod other_marks;
mod read;
mod write;

pub use read::read;
pub use write::write;
