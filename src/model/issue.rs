//! One bulletin and what it holds.

use super::{Date, FailingId, IssueId, labels};
use crate::diag::{FileId, Span, Spanned};
use crate::source::WorkspacePath;

/// Text with its place: a line, or Markdown where the field says so.
pub type Text = Spanned<String>;

/// One bulletin.
#[derive(Debug, Clone)]
pub struct Issue {
    /// The file.
    pub file: FileId,
    /// Its path; pictures and attachments are found beside it.
    pub path: WorkspacePath,
    /// Id of the series.
    pub series: Text,
    /// Year of its number.
    pub year: Spanned<i32>,
    /// Number within series and year.
    pub number: Spanned<u32>,
    /// Date of the issue.
    pub date: Spanned<Date>,
    /// How far it has got.
    pub status: Status,
    /// Who may read it.
    pub audience: Audience,
    /// Title over the whole issue.
    pub title: Option<Text>,
    /// 编者按, Markdown.
    pub editor_note: Option<Text>,
    /// What it says of each unit.
    pub entries: Vec<Entry>,
    /// News of earlier failings.
    pub rectifications: Vec<Rectification>,
    /// Attachments.
    pub attachments: Vec<Attachment>,
    /// 报、送、发
    pub distribution: Distribution,
    /// 共印N份
    pub copies: Option<u32>,
    /// Who made it.
    pub people: People,
    /// False where a needed field was missing or wrong, and something stands in for it. Such an
    /// issue is checked as far as it goes, and never built.
    pub complete: bool,
}

impl Issue {
    /// Its identity.
    pub fn id(&self) -> IssueId {
        IssueId {
            series: self.series.value.clone(),
            year: self.year.value,
            number: self.number.value,
        }
    }

    /// A file by the name in a field or text of this issue; `None` where it leads out of the
    /// workspace.
    pub fn file(&self, name: &str) -> Option<WorkspacePath> {
        self.path.parent().join(name.trim())
    }

    /// What a file of this issue is called beside its page: its path below the issue's folder, or
    /// its whole path where it stands elsewhere.
    pub fn beside(&self, file: &WorkspacePath) -> String {
        let folder = format!("{}/", self.path.parent());
        match file.as_str().strip_prefix(&folder) {
            Some(below) => format!("files/{below}"),
            None => format!("files/workspace/{file}"),
        }
    }

    /// A failing of this issue, by unit and number.
    pub fn failing(&self, unit: &str, number: u32) -> Option<&Failing> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        self.entries.iter().find(|entry| entry.unit.value == unit)?.failings.get(index)
    }
}

/// How far an issue has got. Only published ones are built, unless drafts are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// Being written.
    #[default]
    Draft,
    /// Being read.
    Review,
    /// Approved.
    Published,
}

impl Status {
    /// Its names in YAML.
    pub const NAMES: [(&'static str, Self); 3] =
        [("draft", Self::Draft), ("review", Self::Review), ("published", Self::Published)];

    /// Its name in YAML, and what the archive calls it.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Draft => ("draft", labels::DRAFT),
            Self::Review => ("review", labels::REVIEW),
            Self::Published => ("published", labels::PUBLISHED),
        }
    }
}

/// Who may read an issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Audience {
    /// Everybody: it is on the website.
    #[default]
    Public,
    /// Those it is sent to: it is not on the website at all.
    Internal,
}

impl Audience {
    /// Its names in YAML.
    pub const NAMES: [(&'static str, Self); 2] =
        [("public", Self::Public), ("internal", Self::Internal)];
}

/// What an issue says of one unit.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Where the entry starts.
    pub span: Span,
    /// Id of the unit.
    pub unit: Text,
    /// Its title.
    pub title: Option<Text>,
    /// Opening text, Markdown.
    pub lead: Option<Text>,
    /// 好的做法
    pub practices: Vec<Practice>,
    /// 存在问题
    pub failings: Vec<Failing>,
    /// Pictures, printed after the text.
    pub pictures: Vec<Picture>,
}

/// Something a unit did well.
#[derive(Debug, Clone)]
pub struct Practice {
    /// Its heading.
    pub heading: Text,
    /// Text after the heading, Markdown.
    pub text: Option<Text>,
    /// 一是…。二是…。
    pub points: Vec<Point>,
}

/// A point of a practice.
#[derive(Debug, Clone)]
pub struct Point {
    /// What stands behind 一是.
    pub lead: Text,
    /// Text after it, Markdown.
    pub text: Option<Text>,
}

/// Something a unit failed in.
#[derive(Debug, Clone)]
pub struct Failing {
    /// Its heading.
    pub heading: Text,
    /// What happened, Markdown.
    pub facts: Option<Text>,
    /// The rule that was broken, Markdown.
    pub basis: Option<Text>,
    /// Persons responsible.
    pub persons: Vec<Person>,
    /// 处理结果, Markdown.
    pub outcome: Option<Text>,
    /// 整改措施, Markdown.
    pub measure: Option<Text>,
    /// 整改期限
    pub deadline: Option<Spanned<Date>>,
}

/// A person responsible for a failing.
#[derive(Debug, Clone)]
pub struct Person {
    /// Full name.
    pub name: Text,
    /// Post.
    pub post: Option<Text>,
}

/// A picture of an entry.
#[derive(Debug, Clone)]
pub struct Picture {
    /// File, relative to the issue's folder.
    pub file: Text,
    /// Text for those who cannot see it.
    pub alt: Text,
    /// Text under it.
    pub caption: Option<Text>,
}

/// News of an earlier failing.
#[derive(Debug, Clone)]
pub struct Rectification {
    /// Which failing.
    pub failing: Spanned<FailingId>,
    /// Date of the news.
    pub date: Spanned<Date>,
    /// How far it has got.
    pub state: State,
    /// What happened, Markdown.
    pub text: Option<Text>,
}

/// How far the mending of a failing has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// 整改中
    InProgress,
    /// 已完成
    Done,
    /// 已验收
    Verified,
    /// 已销号
    Closed,
}

impl State {
    /// Its names in YAML.
    pub const NAMES: [(&'static str, Self); 4] = [
        ("in-progress", Self::InProgress),
        ("done", Self::Done),
        ("verified", Self::Verified),
        ("closed", Self::Closed),
    ];

    /// Its name in YAML, and its label in the bulletin.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::InProgress => ("in-progress", "整改中"),
            Self::Done => ("done", "已完成"),
            Self::Verified => ("verified", "已验收"),
            Self::Closed => ("closed", "已销号"),
        }
    }
}

/// An attachment.
#[derive(Debug, Clone)]
pub struct Attachment {
    /// Its title.
    pub title: Text,
    /// File, relative to the issue's folder.
    pub file: Text,
}

/// Where printed copies go.
#[derive(Debug, Clone, Default)]
pub struct Distribution {
    /// 报: superiors.
    pub report: Vec<Text>,
    /// 送: peers.
    pub send: Vec<Text>,
    /// 发: subordinates.
    pub issue: Vec<Text>,
}

/// Who made an issue.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// 责编
    pub editor: Option<Text>,
    /// 审核
    pub reviewer: Option<Text>,
    /// 签发
    pub signer: Option<Text>,
}
