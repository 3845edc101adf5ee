//! One bulletin and what it holds.

use super::decode::fields::Fields;
use super::record::value::words;
use super::record::{Text, TextKind, blank, default, record};
use super::{Date, FailingId, IssueId, labels};
use crate::diag::{FileId, Span, Spanned};
use crate::source::WorkspacePath;

record! {
    /// One bulletin.
    #[derive(Debug, Clone)]
    pub struct Issue = "issue" {
        /// Id of the series.
        series: Text = needed().such_as("gongzuo"), else nowhere;
        /// Year of its number.
        year: Spanned<i32> = needed().between(1900, 2999).such_as("2017"),
            else |span: Span| Spanned::new(1900, Span::whole(span.file));
        /// Number within series and year; 0 as long as it has none.
        number: Spanned<u32> = needed().between(0, 9999).such_as("8"), else nowhere;
        /// Date of the issue.
        date: Spanned<Date> = needed().such_as("2017-08-21"),
            else |span: Span| Spanned::new(Date::FIRST, Span::whole(span.file));
        /// How far it has got.
        status: Status = or("draft"), else default;
        /// Who may read it.
        audience: Audience = or("public"), else default;
        /// Title over the whole issue.
        title: Option<Text> = text(TextKind::Title).such_as("狠抓履职尽责");
        /// 编者按, Markdown.
        editor_note: Option<Text> = markdown();
        /// What it says of each unit.
        entries: Vec<Entry> = needed(), else default;
        /// News of earlier failings.
        rectifications: Vec<Rectification>;
        /// Attachments.
        attachments: Vec<Attachment>;
        /// 报、送、发
        distribution: Distribution, else default;
        /// 共印N份
        copies: Option<u32> = between(1, 100_000).such_as("120");
        /// Who made it.
        people: People, else default;
    }
    beside {
        /// The file.
        file: FileId = |fields: &Fields<'_>| fields.span.file;
        /// Its path, which whoever opened the file puts in; pictures and attachments are found beside
        /// it.
        path: WorkspacePath = |_| WorkspacePath::root();
        /// False where a needed field was missing or wrong, and something stands in for it. Such an
        /// issue is checked as far as it goes, and never built.
        complete: bool = |fields: &Fields<'_>| fields.complete;
        /// False where its file has a fault of any kind, which whoever opened the file puts in: what is missing in it may
        /// stand there, and cannot be read.
        sound: bool = |_| true;
    }
}

/// What stands in for a value that is missing or wrong in the head of an issue.
fn nowhere<T: Default>(span: Span) -> Spanned<T> {
    Spanned::new(T::default(), Span::whole(span.file))
}

record! {
    /// rectifications.yaml: news of failings between issues.
    #[derive(Debug, Clone, Default)]
    pub struct News = "news" {
        /// The news.
        rectifications: Vec<Rectification>;
    }
}

words!(Status, Audience, State);

impl Issue {
    /// Whether it has a number. A sample has none, nor has a draft that waits for its own.
    pub fn is_numbered(&self) -> bool {
        self.number.value > 0
    }

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

    /// The names of its attachments and of the pictures of its entries.
    pub fn named_files(&self) -> impl Iterator<Item = &Text> {
        let pictures = self.entries.iter().flat_map(|entry| &entry.pictures);
        let attached = self.attachments.iter().map(|one| &one.file);
        attached.chain(pictures.map(|one| &one.file))
    }

    /// The same, to be changed.
    pub(super) fn named_files_mut(&mut self) -> impl Iterator<Item = &mut Text> {
        let pictures = self.entries.iter_mut().flat_map(|entry| &mut entry.pictures);
        let attached = self.attachments.iter_mut().map(|one| &mut one.file);
        attached.chain(pictures.map(|one| &mut one.file))
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

impl Failing {
    /// Its category without white space around it.
    pub fn category_name(&self) -> Option<&str> {
        self.category.as_ref().map(|category| category.value.trim())
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

record! {
    /// What an issue says of one unit.
    #[derive(Debug, Clone)]
    pub struct Entry = "entry" {
        /// Id of the unit.
        unit: Text = needed().such_as("shuiwuju"), else blank;
        /// Its title.
        title: Option<Text> = text(TextKind::Title);
        /// Opening text, Markdown.
        lead: Option<Text> = markdown();
        /// 好的做法
        practices: Vec<Practice>;
        /// 存在问题
        failings: Vec<Failing>;
        /// Pictures, printed after the text.
        pictures: Vec<Picture>;
    }
}

record! {
    /// Something a unit did well.
    #[derive(Debug, Clone)]
    pub struct Practice = "practice" {
        /// Its heading.
        heading: Text = needed().text(TextKind::Heading).such_as("抓明责");
        /// Text after the heading, Markdown.
        text: Option<Text> = markdown();
        /// 一是…。二是…。
        points: Vec<Point>;
    }
}

record! {
    /// A point of a practice.
    #[derive(Debug, Clone)]
    pub struct Point = "point" {
        /// What stands behind 一是.
        lead: Text = needed().text(TextKind::Lead).such_as("责任到班子");
        /// Text after it, Markdown.
        text: Option<Text> = markdown();
    }
}

record! {
    /// Something a unit failed in.
    #[derive(Debug, Clone)]
    pub struct Failing = "failing" {
        /// Its heading. A failing without one keeps its place: the numbers of the others depend on it.
        heading: Text = needed().text(TextKind::Heading).such_as("部分巡查记录不完整"), else blank;
        /// 问题类别: what kind of failing it is.
        category: Option<Text> =
            text(TextKind::Line).labelled(labels::CATEGORY).such_as("项目进度");
        /// What happened, Markdown.
        facts: Option<Text> = markdown();
        /// The rule that was broken, Markdown.
        basis: Option<Text> = markdown().labelled(labels::BASIS);
        /// Who is responsible.
        responsible: Responsible = labelled(labels::PERSONS), else default;
        /// 处理结果, Markdown.
        outcome: Option<Text> = markdown().labelled(labels::OUTCOME);
        /// 整改措施, Markdown.
        measure: Option<Text> = markdown().labelled(labels::MEASURE);
        /// 整改期限
        deadline: Option<Spanned<Date>> = labelled(labels::DEADLINE).such_as("2017-09-30");
    }
}

record! {
    /// Who is responsible for a failing.
    #[derive(Debug, Clone, Default)]
    pub struct Responsible = "responsible" {
        /// The persons.
        persons: Vec<Person> = flat();
    }
}

record! {
    /// A person responsible for a failing.
    #[derive(Debug, Clone)]
    pub struct Person = "person" {
        /// Full name.
        name: Text = needed().text(TextKind::Person).such_as("张三");
        /// Post.
        post: Option<Text> = text(TextKind::Line).such_as("河湖库长办副主任");
    }
}

record! {
    /// A picture of an entry.
    #[derive(Debug, Clone)]
    pub struct Picture = "picture" {
        /// File, relative to the issue's folder.
        file: Text = needed().such_as("gongzuo-08/site.jpg");
        /// Text for those who cannot see it.
        alt: Text = needed().text(TextKind::Line);
        /// Text under it.
        caption: Option<Text> = text(TextKind::Line);
    }
}

record! {
    /// News of an earlier failing.
    #[derive(Debug, Clone)]
    pub struct Rectification = "rectification" {
        /// Which failing.
        failing: Spanned<FailingId> = needed().such_as("gongzuo-2017-6/shuiwuju/1");
        /// Date of the news.
        date: Spanned<Date> = needed().such_as("2017-08-10");
        /// How far it has got.
        state: State = needed();
        /// What happened, Markdown.
        text: Option<Text> = markdown();
    }
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

record! {
    /// An attachment.
    #[derive(Debug, Clone)]
    pub struct Attachment = "attachment" {
        /// Its title.
        title: Text = needed().text(TextKind::Title).such_as("整改台账");
        /// File, relative to the issue's folder.
        file: Text = needed().such_as("gongzuo-08/ledger.csv");
    }
}

record! {
    /// Where printed copies go.
    #[derive(Debug, Clone, Default)]
    pub struct Distribution = "distribution" {
        /// 报: superiors.
        report: Vec<Text> = text(TextKind::Line).such_as("市委");
        /// 送: peers.
        send: Vec<Text> = text(TextKind::Line).such_as("市纪委机关");
        /// 发: subordinates.
        issue: Vec<Text> = text(TextKind::Line).such_as("市直各单位");
    }
}

record! {
    /// Who made an issue.
    #[derive(Debug, Clone, Default)]
    pub struct People = "people" {
        /// 责编
        editor: Option<Text> = text(TextKind::Person);
        /// 审核
        reviewer: Option<Text> = text(TextKind::Person);
        /// 签发
        signer: Option<Text> = text(TextKind::Person);
    }
}
