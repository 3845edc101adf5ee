//! What the print room prints of an issue besides its pages as they are.
//!
//! 1. An [`Original`] is the PDF of the internal edition.
//! 2. [`imposition`] says which page goes where on the sheets of a booklet: a pure function of their number.
//! 3. [`booklet()`] places the pages on the sides of A3 sheets; [`set`] sets them. The pages are put there as they are,
//!    so their text stays text. A PDF with pages of another keeps no standard of archives: it is no PDF/A.
//! 4. [`copies()`] and [`booklets`] repeat the sides for each numbered copy.
//!
//! Nothing here reads or writes files.

mod booklet;
mod copies;
pub mod imposition;
mod original;
mod rules;

pub use booklet::{BookletLayout, booklet};
pub use copies::{GREATEST_COPY, MOST_COPIES, booklets, copies, copy_number, copy_numbers};
pub use original::{Original, set};
pub use rules::{RULES, STALE_PRINT};
