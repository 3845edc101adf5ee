//! Writing Word files: the page of GB/T 9704-2012, fonts by name, named styles.
//!
//! [`write()`] is the entry point. The same document gives the same bytes.
//!
//! 1. `body` writes the text: paragraphs in `paragraph`, tables in `table`, pictures in `picture`.
//! 2. `sheet` writes the styles, `page` has paper, margins, grid and page numbers.
//! 3. `parts` writes what else a Word file consists of, and packs all of it.
//!
//! Word refuses elements in another order than the schema's (ECMA-376, part 1, annex A), so
//! properties are gathered in `properties` and written there, in that order.

mod body;
mod page;
mod paragraph;
mod parts;
mod picture;
mod properties;
mod sheet;
mod table;

use crate::document::Document;
use body::Body;

/// What a document does not say of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Setup {
    /// Families of type.
    pub fonts: FontNames,
    /// Title in the file's properties.
    pub title: String,
    /// Author in the file's properties.
    pub author: String,
    /// Day of the document, `2017-08-21`: when the file says it was made.
    pub date: String,
}

/// Families of type by name. What is not on a reader's machine is replaced there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontNames {
    /// 仿宋, the text.
    pub body: String,
    /// 楷体, headings of the second level.
    pub kai: String,
    /// 黑体, headings of the first level.
    pub hei: String,
    /// 宋体, page numbers.
    pub song: String,
    /// 小标宋, the red name and titles.
    pub title: String,
}

impl Default for FontNames {
    fn default() -> Self {
        Self {
            body: "仿宋_GB2312".to_owned(),
            kai: "楷体_GB2312".to_owned(),
            hei: "黑体".to_owned(),
            song: "宋体".to_owned(),
            title: "方正小标宋简体".to_owned(),
        }
    }
}

/// The bytes of a Word file.
pub fn write(document: &Document, setup: &Setup) -> Vec<u8> {
    let mut body = Body::new(document, setup);
    body.write();
    parts::pack(document, setup, body)
}
