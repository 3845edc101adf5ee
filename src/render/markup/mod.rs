//! Printing the tree of a Markdown text, as HTML or as Typst.
//!
//! [`html`] and [`typst`] are siblings over the same tree and the same [`Options`]. Each has
//! `document` for a whole text and `run_in` for one whose first paragraph stands in the paragraph
//! of the caller: `一、标题。一是要点。正文…`.
//!
//! What both hold:
//!
//! - Whatever a user wrote is text. In HTML it is escaped; in Typst it stands in string literals.
//!   Raw HTML is text, too.
//! - Which links are followed and which pictures are shown is for [`Resolve`] to say.
//! - Characters that nobody sees but that change what is seen are not printed (`visible`).
//!
//! Nothing here reads files.

mod visible;

pub(crate) use visible::visible;

pub mod html;
pub mod typst;

/// What a text cannot know of the page that it stands on.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// Added to the level of every heading: with 2, `#` becomes a heading of level 3.
    pub heading_offset: u8,
    /// Stands before every id and label, so that they are unique where several texts share a page.
    pub id_prefix: &'a str,
    /// The number of the first footnote in HTML, 1 on a page with one text. Typst counts by itself.
    pub first_footnote: usize,
    /// Words that the writers have to add, in the language of the page.
    pub labels: Labels<'a>,
    /// Says which links and pictures are allowed, and where they really are.
    pub resolve: &'a dyn Resolve,
}

/// Words that the writers have to add.
#[derive(Clone, Copy)]
pub struct Labels<'a> {
    /// Names the list of footnotes to screen readers.
    pub footnotes: &'a str,
    /// Names a reference to screen readers; its number follows.
    pub footnote: &'a str,
    /// Names the way back from a footnote to screen readers; its number follows.
    pub back: &'a str,
    /// Describes a picture that nobody described. PDF/UA-1 accepts none without a description.
    pub picture: &'a str,
}

impl Labels<'static> {
    /// Simplified Chinese.
    pub const CHINESE: Self =
        Self {
            footnotes: "脚注", footnote: "注", back: "返回正文，注", picture: "图片"
        };

    /// English.
    pub const ENGLISH: Self = Self {
        footnotes: "Footnotes",
        footnote: "Note",
        back: "Back to the text, note",
        picture: "Picture",
    };
}

/// Decides on links and pictures. [`crate::text::scheme::scheme`] says what kind a destination is.
pub trait Resolve {
    /// The address to print for a link. `None`: not allowed, print only the words of the link.
    fn link(&self, destination: &str) -> Option<String>;

    /// The address of a picture: a URL for HTML, a path for Typst. `None`: not allowed, print only
    /// its description.
    fn image(&self, destination: &str) -> Option<String>;
}

/// A text whose first paragraph goes on in the line of the caller.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RunIn {
    /// The content of the first paragraph without the paragraph itself; absent where the text
    /// does not begin with one.
    pub first: Option<String>,
    /// Everything else as `document` gives it, with the footnotes; empty if there is no more.
    pub rest: String,
}
