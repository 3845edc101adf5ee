//! The tests of the whole program, in one binary: linking Typst into each of many takes too long.
//!
//! `tests/README.md` says how to add one. In the order of what they look at:
//!
//! - [`architecture`]: the source itself: direction of imports, headers, sizes.
//! - [`catalogue`]: texts in both languages.
//! - [`check`]: rules, by the fixtures of `tests/check/`.
//! - [`schema`]: the schemas for editors, beside the decoder.
//! - [`mistakes`]: a workspace with many faults at once.
//! - [`office`]: use cases, called as functions: what happens, what is refused.
//! - [`commands`]: the program as people call it.
//! - [`build`]: whole outputs, by the trees of `tests/build/`.
//! - [`export`]: issues as documents, Word files and text, and what LibreOffice makes of them.
//! - [`import`]: texts as units hand them in, by the folders of `tests/import/`.
//! - [`hostile`]: input that wants to break out, to crash, or to take for ever.
//! - [`leaks`]: reading attachments for names.
//! - [`pdf`]: what is in the PDF: facts, words, pages, and the measures of GB/T 9704-2012.
//! - [`documents`]: reading Word files.
//! - [`site`]: the archive website.
//! - [`serve`]: the desk in the browser.
//! - [`templates`]: the documentation of templates.
//! - [`typed`]: every character that is typed is printed, or told of.
//! - [`engines`]: Typst in process beside the program `typst`.
//! - [`typeset`]: documents that are set by either, and what goes wrong with them.
//! - [`tree_edit`]: changes of a file that people write.
//! - [`ledger`]: how a failing stands, by the news of it.
//! - [`person_name`]: what is the name of one person.
//! - [`staging`]: the folder that takes the place of another.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod architecture;
mod build;
mod catalogue;
mod check;
mod commands;
mod documents;
mod engines;
mod export;
mod hostile;
mod import;
mod leaks;
mod ledger;
mod mistakes;
mod office;
mod pdf;
mod person_name;
mod schema;
mod serve;
mod site;
mod staging;
mod support;
mod templates;
mod tree_edit;
mod typed;
mod typeset;
