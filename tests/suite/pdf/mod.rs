//! What is in the PDF.
//!
//! - [`facts`]: title, author, language, standards, bookmarks, dates; same bytes everywhere.
//! - [`persons`]: hidden names are in no public edition.
//! - [`words`]: the words of the page and of the PDF are the same.
//! - [`pages`]: page numbers, and what stands on the last page.
//! - [`line_ends`]: where lines end, and how far they are stretched for it.
//! - [`high_imprint`]: an imprint of fifty names.
//! - [`first_page`]: the first page of a document shows text.
//! - [`pictures`]: large photographs are printed with the pixels that print shows.
//! - [`preflight`]: what is told of pages before they are printed.
//! - [`address_codes`]: the code that leads to the page of an issue is read from the paper.
//! - [`booklets`]: which page stands where on the sheets.
//! - [`tables`]: wide tables, in the text and on sheets of their own.
//! - [`measures`]: GB/T 9704-2012 with a ruler.
//! - [`sealed`]: name and date where a seal is put.
//! - [`signs`]: signs that a family draws as others come from the next one.

mod address_codes;
mod booklets;
mod facts;
mod first_page;
mod high_imprint;
mod line_ends;
mod measures;
mod pages;
mod persons;
mod pictures;
mod preflight;
mod sealed;
mod signs;
mod tables;
mod words;
