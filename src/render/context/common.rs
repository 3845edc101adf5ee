//! Values that all templates share: dates, links, series, converted text.

use serde::Serialize;

/// Text that the Markdown converter has already turned into the output's own language (HTML or
/// Typst). Never made from user text in any other way.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Markup(pub String);

/// A text of its own: the first paragraph, and the blocks after it.
#[derive(Debug, Clone, Serialize)]
pub struct Passage {
    /// Inline content of the first paragraph; empty where the text opens with a list or table.
    pub first: Markup,
    /// The blocks after it, or empty.
    pub rest: Markup,
}

/// A date of the bulletin.
#[derive(Debug, Clone, Serialize)]
pub struct Date {
    /// 2017-08-21
    pub iso: String,
    /// 2017年8月21日 (GB/T 9704-2012, 7.3.5.4: Arabic digits, full year, no zero before a digit)
    pub chinese: String,
    /// Year, month and day as numbers, for Typst's `datetime`.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub day: i8,
}

/// A series of issues.
#[derive(Debug, Clone, Serialize)]
pub struct Series {
    /// Id of tongbao.yaml, e.g. `gongzuo`; also the folder in the site.
    pub id: String,
    /// 工作通报
    pub name: String,
    /// Work Bulletin, where configured.
    pub english_name: Option<String>,
    /// `issue` (〔2017〕第8期) or `docno` (安绩办〔2017〕8号, a document by GB/T 9704-2012).
    pub numbering: String,
    /// Whether its documents are sealed.
    pub sealed: bool,
}

/// A link to another page of the site.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// Text of the link.
    pub text: String,
    /// Relative address from the page that carries the link.
    pub href: String,
}
