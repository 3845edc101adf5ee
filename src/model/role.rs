//! What a font is for.
//!
//! GB/T 9704-2012 names categories (小标宋、仿宋、楷、黑、宋), not products; templates and settings name
//! roles.

/// A category of type in a bulletin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// 仿宋, the text.
    Body,
    /// 楷体, headings of the second level.
    Kai,
    /// 黑体, headings of the first level.
    Hei,
    /// 宋体, page numbers.
    Song,
    /// 小标宋, the red name and titles.
    Title,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 5] = [Self::Body, Self::Kai, Self::Hei, Self::Song, Self::Title];

    /// Name in `tongbao.yaml` and in templates; `role-` before it names it in the catalogue.
    pub fn id(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Kai => "kai",
            Self::Hei => "hei",
            Self::Song => "song",
            Self::Title => "title",
        }
    }
}
