//! All links and pictures of a document, for rules and for building.
//!
//! [`links`] is the entry point. Nothing is judged here; [`super::scheme`] helps to judge.

use std::ops::Range;

use super::tree::{Document, Inline};
use super::walk;

/// A link or picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkTarget<'a> {
    /// Which of both.
    pub kind: LinkKind,
    /// The address or file, as written; unchecked.
    pub destination: &'a str,
    /// The title; empty without one.
    pub title: &'a str,
    /// What stands for the link on the page, or the description of the picture.
    pub content: &'a [Inline],
    /// Where it stands in the text given to [`super::parse`].
    pub range: Range<usize>,
}

/// Whether something is linked to or shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// `[…](…)` or `<…>`
    Link,
    /// `![…](…)`
    Image,
}

/// The links and pictures of `document`, in the order of the page; footnotes come last.
pub fn links(document: &Document) -> impl Iterator<Item = LinkTarget<'_>> {
    walk::inlines(document).filter_map(|inline| match inline {
        Inline::Link(link) => Some(LinkTarget {
            kind: LinkKind::Link,
            destination: &link.destination,
            title: &link.title,
            content: &link.content,
            range: link.range.clone(),
        }),
        Inline::Image(image) => Some(LinkTarget {
            kind: LinkKind::Image,
            destination: &image.destination,
            title: &image.title,
            content: &image.alt,
            range: image.range.clone(),
        }),
        _ => None,
    })
}
