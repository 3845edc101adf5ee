//! What templates see: one set of plain values for the page and for the PDF.
//!
//! The structs in this folder are the template interface, a file for each kind of page. They are built once
//! per output by [`super::assemble`]; `html.rs` and `typst.rs` fill the same structs, so that page and PDF cannot
//! tell different stories. Only fields of the type [`Markup`] differ: they hold HTML for one and
//! Typst for the other, written by our own converter, and templates print them with `| safe`.
//! Every other string is plain text, which the engine escapes wherever a template prints it.

mod about;
mod address_code;
mod common;
mod confirmation;
mod correction;
mod dossier;
mod imposed;
mod ink;
mod issue;
pub mod ledger;
mod lists;
mod mailing;
mod page;
mod pager;
mod progress;
mod review_copy;
mod search;
mod site;
pub mod statistics;

pub use about::{About, DataFile, NumberedSeries, RegisterNote};
pub use address_code::AddressCode;
pub use common::{Date, Link, Markup, Passage, Series};
pub use confirmation::Confirmation;
pub use correction::{Change, Correction, CorrectionLog, LoggedCorrection, Removed, Standing};
pub use dossier::{Dossier, Saying};
pub use imposed::{Imposed, PlacedPage, SheetSide};
pub use ink::Ink;
pub use issue::{
    Attachment, Citations, Distribution, Entry, Field, Issue, Paragraph, People, Picture,
    Rectification, Run, Section, SectionKind,
};
pub use lists::{
    Home, IssueItem, SeriesLine, SeriesPage, Tally, TallyLinks, UnitGroup, UnitLine, Units,
    Year, YearLine,
};
pub use mailing::{LabelSheet, Mailing, MailingRecipient};
pub use page::{Article, Column, ColumnKind, CorrectionNote, Crumb, Matter, Page};
pub use pager::{Pager, Step};
pub use progress::{Progress, ProgressNews};
pub use review_copy::{ReviewChange, ReviewCopy, ReviewWords};
pub use search::{Choice, Search};
pub use site::Site;
