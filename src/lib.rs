//! Numbered work bulletins (通报) from YAML: for every issue a web page and a print-ready PDF.
//!
//! The folders are the steps, in this order; each uses only those above it:
//!
//! 1. [`lang`] – texts that people read, in Chinese and English;
//! 2. [`diag`] – what is wrong, where, and what to do;
//! 3. [`source`] – files, and YAML values that know where they stand;
//! 4. [`text`] – Markdown;
//! 5. [`document`] – documents as offices exchange them: Word, text;
//! 6. [`model`] – the typed archive, its numbers and outline;
//! 7. [`leaks`] – names of persons in files that are copied as they are;
//! 8. [`check`] – rules over the model;
//! 9. [`export`] – an issue as a document;
//! 10. [`import`] – a document as an issue;
//! 11. [`render`] – templates to HTML and to Typst source;
//! 12. [`typeset`] – Typst source to PDF;
//! 13. [`output`] – where outputs go;
//! 14. [`search`] – the index for full-text search;
//! 15. [`site`] – which outputs there are, and how each is made;
//! 16. [`print`](mod@print) – booklets and other papers for the print room;
//! 17. [`register`] – what was published: frozen editions, and the list of them;
//! 18. [`office`] – what an office does with a workspace;
//! 19. [`serve`] – the desk in the browser;
//! 20. [`cli`] – the commands.

pub mod check;
pub mod cli;
pub mod diag;
pub mod document;
pub mod export;
pub mod import;
pub mod lang;
pub mod leaks;
pub mod model;
pub mod office;
pub mod output;
pub mod print;
pub mod register;
pub mod render;
pub mod search;
pub mod serve;
pub mod site;
pub mod source;
pub mod text;
pub mod typeset;
