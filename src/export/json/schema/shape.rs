//! What the objects of the formats are made of.

use crate::model;

/// An object, whose name in the catalogue is `data-<id>`.
#[derive(Debug)]
pub(in crate::export::json) enum Record {
    /// A record of the YAML, with what the program adds to it.
    Told(&'static model::record::Record),
    /// One of which the YAML knows nothing.
    Own {
        /// Its name.
        id: &'static str,
        /// Its members.
        members: &'static [(&'static str, Shape)],
    },
}

/// What stands behind a key.
#[derive(Debug, Clone, Copy)]
pub(in crate::export::json) enum Shape {
    /// A line of text.
    Line,
    /// Markdown.
    Markdown,
    /// The address of a page or file.
    Address,
    /// A day.
    Date,
    /// `true` or `false`
    Boolean,
    /// A whole number, 0 or more.
    Number,
    /// The version of the format.
    Version,
    /// One of a few words.
    Choice(&'static [&'static str]),
    /// Something, or `null`.
    Maybe(&'static Shape),
    /// A list.
    List(&'static Shape),
    /// An object with keys of its own.
    Record(&'static Record),
}
