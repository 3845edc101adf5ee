//! Numbered work bulletins (通报) from YAML: for every issue a web page and a print-ready PDF.
//!
//! The folders are the steps, in this order; each uses only those above it:
//!
//! 1. [`lang`] – texts that people read, in Chinese and English;
//! 2. [`diag`] – what is wrong, where, and what to do;
//! 3. [`source`] – files, and YAML values that know where they stand;
//! 4. [`text`] – Markdown;
//! 5. [`model`] – the typed archive, its numbers and outline;
//! 6. [`check`] – rules over the model;
//! 7. [`render`] – templates to HTML and to Typst source;
//! 8. [`typeset`] – Typst source to PDF;
//! 9. [`site`] – which outputs there are, and how each is made;
//! 10. [`write`](mod@write) – outputs to disk;
//! 11. [`cli`] – the commands.

pub mod check;
pub mod cli;
pub mod diag;
pub mod lang;
pub mod model;
pub mod render;
pub mod site;
pub mod source;
pub mod text;
pub mod typeset;
pub mod write;
