//! Web pages: those saved from a browser or by Word are read, those for programs that show mail are written.
//!
//! [`write()`] writes; [`read()`] is the entry point, [`read_copied`] that for what the clipboard has. Nothing is run and nothing is fetched; pictures are read from the folder of the file,
//! as those of Markdown are.
//!
//! 1. html5gum takes the page for tags and words, as browsers do, whatever is wrong with it.
//! 2. `elements` says what the tags are to a text: headings, paragraphs, lists, and what is no part of it.
//! 3. `flow` puts words into paragraphs, and cells into tables.

mod attributes;
mod elements;
mod flow;
mod read;
mod write;

pub use read::{read, read_copied};
pub use write::write;
