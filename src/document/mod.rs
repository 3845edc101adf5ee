//! A document as offices exchange it: paragraphs, tables and pictures in reading order.
//!
//! [`Document`] stands between the files that people send each other and our own model. Readers make
//! one of bytes, writers make bytes of one; `export` lays an issue out as a document, `import`
//! recognises an issue in one. Nothing here knows what a bulletin is, and nothing reads or writes
//! files, but for the pictures beside a Markdown file or a web page, by the [`Project`](crate::source::Project) that is handed over.
//!
//! [`docx::read`], [`doc::read`], [`plain::read`], [`markdown::read`] and [`html::read`] are the readers. They give a [`Refusal`]
//! for what they cannot read, and [`Notice`]s of what they leave out. [`docx::write`],
//! [`markdown::write`], [`text::write`], [`html::write`] and [`mail::write`] are the writers.

mod content;
pub mod doc;
mod doc_numbers;
pub mod docx;
mod encoding;
mod exported;
mod fingerprint;
mod grid;
pub mod html;
pub mod mail;
pub mod markdown;
mod measure;
mod nested_number;
mod notice;
mod pictures_beside;
pub mod plain;
mod refusal;
mod sniff;
pub mod text;
pub(crate) mod xml;

pub use content::{
    Block, Cell, Document, Font, Paragraph, Picture, Row, Run, RunFormat, Style, Table,
};
pub use exported::Exported;
pub use fingerprint::{fingerprint, fingerprint_of};
pub use notice::{Excerpt, Notice, ReadDocument};
pub use refusal::{FileFormat, Limit, Refusal};
pub use sniff::{is_old_word, is_page, wps_refusal};
