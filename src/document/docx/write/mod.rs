//! Writing Word files: the page of GB/T 9704-2012, fonts by name, named styles.
//!
//! [`write()`] is the entry point. The same document gives the same bytes.
//!
//! 1. `body` writes the text: paragraphs in `paragraph`, tables in `table`, pictures in `picture`.
//! 2. `sheet` writes the styles, `page` has paper, margins, grid and page numbers.
//! 3. `parts` writes what else a Word file consists of, and packs all of it.
//!
//! Word refuses elements in another order than the schema's (ECMA-376, part 1, annex A), so
//! properties are gathered in `properties` and written there, in that order.

mod body;
mod links;
mod page;
mod paragraph;
mod parts;
mod picture;
mod properties;
mod setup;
mod sheet;
mod table;
mod word_part;

pub use setup::{FontNames, Setup};

use crate::document::Document;
use body::Body;

/// Returns the bytes of a Word file.
pub fn write(document: &Document, setup: &Setup) -> Vec<u8> {
    parts::pack(document, setup, Body::write(document, setup))
}
