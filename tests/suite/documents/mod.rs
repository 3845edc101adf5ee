//! Reading Word files: small ones made here, and some that LibreOffice makes.
//!
//! - [`words`]: paragraphs, runs, fields, tracked changes.
//! - [`lists`]: numbers that Word generates.
//! - [`layout`]: tables, boxes, pictures.
//! - [`beside`]: notes, headers, comments, properties.
//! - [`libreoffice`]: whole documents.

mod beside;
mod layout;
mod libreoffice;
mod lists;
mod words;
