//! Reading Word files: small ones made here, and some that LibreOffice makes.
//!
//! - [`words`]: paragraphs, runs, fields, tracked changes.
//! - [`lists`]: numbers that Word generates.
//! - [`layout`]: tables, boxes, pictures.
//! - [`beside`]: notes, headers, comments, properties.
//! - [`libreoffice`]: whole documents.
//! - [`old_word`]: files of the kind before 2007.

mod beside;
mod layout;
mod libreoffice;
mod lists;
mod old_word;
mod words;
