//! An issue, as its page and its PDF show it.

use serde::Serialize;

use super::{
    AddressCode, Confirmation, Correction, Date, Ink, Link, Markup, Passage, Progress,
    ReviewCopy, Series, Standing,
};

/// One issue; the variable `issue` in `issue.html` and `issue.typ`.
#[derive(Debug, Clone, Serialize)]
pub struct Issue {
    /// `gongzuo-2017-8`
    pub id: String,
    /// The series it belongs to.
    pub series: Series,
    /// The name of the series in two halves, cut between words, for where it is too long for a line.
    pub series_halves: Vec<String>,
    /// Who issues it.
    pub organization: String,
    /// The same in two halves.
    pub organization_halves: Vec<String>,
    /// The year in its number; not always that of its date.
    pub year: i16,
    /// The number within series and year, from 1.
    pub number: u32,
    /// As printed under the red name: `〔2017〕第8期` or `安绩办〔2017〕8号`.
    pub label: String,
    /// `总第126期` where the series counts on.
    pub running_total: Option<String>,
    /// How the issue is cited: `工作通报〔2017〕第8期`; for documents `安绩办〔2017〕8号`.
    pub citation: String,
    /// `2017 No. 8`
    pub english_label: String,
    /// `draft`, `review` or `published`: others than published are previews.
    pub status: String,
    /// The mark of an issue that was corrected or withdrawn, or is a preview.
    pub standing: Option<Standing>,
    /// What stands on every sheet of one that must not pass for an issue: 草稿, 送审稿, 已撤销.
    pub mark: Option<String>,
    /// What was said of it after it was published, the oldest first.
    pub corrections: Vec<Correction>,
    /// Date of the issue (成文日期, 印发日期).
    pub date: Date,
    /// Title over the whole issue, plain; empty string never, absent where there is none.
    pub title: Option<String>,
    /// The same title broken into lines of apt length, at words (GB/T 9704-2012, 7.3.1). Empty
    /// without a title.
    pub title_lines: Vec<String>,
    /// What the PDF and the page are called: citation, with the title where there is one.
    pub full_title: String,
    /// 编者按
    pub editor_note: Option<Passage>,
    /// What the issue says of each unit, in the order of the file.
    pub entries: Vec<Entry>,
    /// 上期通报问题整改情况: news of failings of earlier issues.
    pub rectifications: Vec<Rectification>,
    /// Attachments, numbered from 1.
    pub attachments: Vec<Attachment>,
    /// 报、送、发 (for documents: 抄送 and 主送).
    pub distribution: Distribution,
    /// How many copies are printed.
    pub copies: Option<String>,
    /// Editor, reviewer, signer.
    pub people: People,
    /// File name of the PDF beside the page; absent when no PDF is made.
    pub pdf: Option<String>,
    /// Pages of that PDF, on the page of the issue.
    pub pdf_pages: Option<usize>,
    /// Its size, as `312 KB`, on the page of the issue.
    pub pdf_size: Option<String>,
    /// Path of the issue's YAML, where it is to be attached to the PDF.
    pub source: Option<String>,
    /// The issue before this one in the series.
    pub previous: Option<Link>,
    /// The issue after this one in the series.
    pub next: Option<Link>,
    /// How it is cited elsewhere.
    pub citations: Citations,
    /// Its address for readers of paper, where the settings ask for it and the issue has a page on the website.
    pub address_code: Option<AddressCode>,
    /// Where the issue is shown to one of its units alone, to be confirmed.
    pub confirmation: Option<Confirmation>,
    /// Where the issue is shown to those who review it.
    pub review_copy: Option<ReviewCopy>,
    /// `black`, `spot` or `cmyk`, where the issue is set for a printer without colours or for a press.
    pub ink: Option<Ink>,
}

/// The forms in which an issue is cited.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Citations {
    /// The form of GB/T 7714-2015. The day of reading is left to the reader.
    pub gbt_7714: String,
    /// An entry for BibTeX and biblatex, several lines.
    pub bibtex: String,
}

/// What an issue says of one unit.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// Anchor in the page and label in the PDF: the unit's id.
    pub anchor: String,
    /// Name as printed: 市水务局.
    pub unit: String,
    /// Title of the entry.
    pub title: Option<String>,
    /// The title broken into lines; empty without a title, and in a dossier.
    pub title_lines: Vec<String>,
    /// Opening text.
    pub lead: Option<Passage>,
    /// The outline: practices and failings, numbered.
    pub sections: Vec<Section>,
    /// Pictures, printed after the text.
    pub pictures: Vec<Picture>,
    /// Address of the unit's dossier; on the issue's own page only.
    pub dossier: Option<String>,
}

/// What a section of the outline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SectionKind {
    /// 一、好的做法: stands over practices.
    Practices,
    /// 二、存在问题: stands over failings.
    Failings,
    /// One practice.
    Practice,
    /// One failing.
    Failing,
}

/// A numbered section. Groups (`practices`, `failings`) have a heading on a line of its own and
/// `sections` below; the others have a heading that is run in: it opens the first paragraph.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    /// What it is.
    pub kind: SectionKind,
    /// 1 or 2.
    pub level: u8,
    /// Anchor in the page: `shuiwuju-1` for the first failing of an entry, `shuiwuju_2` for the second
    /// section that is none, `shuiwuju_1-2` for one of a group.
    pub anchor: String,
    /// Address of the section in its issue: `#shuiwuju-1`, or with the issue's page before it.
    pub permalink: String,
    /// `一、` or `（一）`
    pub number: String,
    /// The heading without number and closing mark.
    pub heading: String,
    /// The mark that closes a run-in heading: `。`, or nothing where the heading brings its own.
    pub stop: String,
    /// The paragraphs; the first one follows the heading on the same line.
    pub paragraphs: Vec<Paragraph>,
    /// Labelled facts of a failing: category, basis, persons, outcome, measure, deadline. Empty otherwise.
    pub fields: Vec<Field>,
    /// Sections of level 2 in a group.
    pub sections: Vec<Section>,
    /// What became of a failing; on pages only: the issue itself knows nothing of it yet.
    pub progress: Option<Progress>,
}

/// A paragraph, and what the Markdown text had after its first paragraph.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Paragraph {
    /// Pieces of one paragraph, one after another without space.
    pub runs: Vec<Run>,
    /// Further blocks (paragraphs, lists, tables), or empty.
    pub rest: Markup,
}

/// A piece of a paragraph: exactly one of the two fields is set.
#[derive(Debug, Clone, Serialize)]
pub struct Run {
    /// The lead of a point with its number and mark: `一是全力推进“满园工程”。`
    pub point: Option<String>,
    /// Converted text.
    pub markup: Option<Markup>,
}

/// A labelled fact of a failing, e.g. 处理结果.
#[derive(Debug, Clone, Serialize)]
pub struct Field {
    /// `category`, `basis`, `persons`, `outcome`, `measure` or `deadline`.
    pub key: String,
    /// 违反规定、责任人、处理结果、整改措施、整改期限; without the colon.
    pub label: String,
    /// The text.
    pub text: Passage,
}

/// News of an earlier failing.
#[derive(Debug, Clone, Serialize)]
pub struct Rectification {
    /// `（一）`: the number within the issue's list.
    pub number: String,
    /// The unit that failed.
    pub unit: String,
    /// The failing's heading; empty where the issue that reported it was removed.
    pub heading: String,
    /// The issue that reported it, e.g. 工作通报〔2017〕第6期; `href` is relative on the page, and
    /// absolute (or empty) in the PDF.
    pub source: Link,
    /// Date of the news.
    pub date: Date,
    /// `in-progress`, `done`, `verified` or `closed`.
    pub state: String,
    /// 整改中、已完成、已验收、已销号
    pub state_label: String,
    /// What happened.
    pub text: Option<Passage>,
}

/// A picture of an entry.
#[derive(Debug, Clone, Serialize)]
pub struct Picture {
    /// Address: relative to the page, or rooted in the document's files (`/pictures/1.png`) in the PDF.
    pub src: String,
    /// Text for those who cannot see it; never empty.
    pub alt: String,
    /// Text under the picture.
    pub caption: Option<String>,
}

/// An attachment.
#[derive(Debug, Clone, Serialize)]
pub struct Attachment {
    /// From 1.
    pub number: u32,
    /// `附件`, or `附件1` where there are several.
    pub label: String,
    /// Its title.
    pub title: String,
    /// The title broken into lines, at words.
    pub title_lines: Vec<String>,
    /// Address beside the page.
    pub href: String,
    /// Name of the file, for people.
    pub file: String,
    /// Whether it is to be saved and not shown: a server or a browser would do more than show it.
    pub is_active: bool,
    /// A CSV attachment's rows, the head first, to be printed as a table; empty for other files.
    pub rows: Vec<Vec<String>>,
}

/// Where printed copies go.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Distribution {
    /// 报: superiors.
    pub report: Vec<String>,
    /// 送: peers.
    pub send: Vec<String>,
    /// 发: subordinates.
    pub issue: Vec<String>,
}

/// Who made the issue.
#[derive(Debug, Clone, Default, Serialize)]
pub struct People {
    /// 责编
    pub editor: Option<String>,
    /// 审核
    pub reviewer: Option<String>,
    /// 签发
    pub signer: Option<String>,
}
