//! An issue as a document that people outside can open: Word, Markdown, plain text.
