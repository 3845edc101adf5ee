//! What a Word file needs besides the document: families of type, title, author, day.

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
