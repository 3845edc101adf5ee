//! What the print room prints of an issue besides its pages as they are, and what the mail room needs to send it out.
//!
//! 1. An [`Original`] is the PDF of the internal edition.
//! 2. [`imposition`] says which page goes where on the sheets of a booklet: a pure function of their number.
//! 3. [`booklet()`] places the pages on the sides of A3 sheets; [`set`] sets them. The pages are put there as they are,
//!    so their text stays text. A PDF with pages of another keeps no standard of archives: it is no PDF/A.
//! 4. [`copies()`] and [`booklets`] repeat the sides for each numbered copy.
//! 5. [`shares()`] says whose the numbers are. [`mailing()`] says who gets which copies; [`set_mailing`] sets the list, the register and the labels, [`workbook()`]
//!    makes a workbook of the list.
//!
//! Nothing here reads or writes files.

mod booklet;
mod copies;
pub mod imposition;
mod labels;
mod mailing;
mod original;
mod rules;
mod shares;
mod workbook;

pub use booklet::{BookletLayout, booklet};
pub use copies::{
    GREATEST_COPY, MOST_COPIES, NumberedCopy, booklets, copies, copy_number, copy_numbers,
    numbers_shown,
};
pub use labels::{LABEL_SHEETS, label_sheet};
pub use mailing::{MailingPaper, mailing, set_mailing};
pub use original::{Original, set};
pub use rules::{RULES, STALE_PRINT};
pub use shares::{Share, shares};
pub use workbook::workbook;
