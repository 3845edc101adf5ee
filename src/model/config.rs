//! The archive's settings: tongbao.yaml.

use super::Role;
use super::decode::fields::{Fields, entries};
use super::decode::scalar;
use super::record::value::{Item, words};
use super::record::{Shape, Text, Value, default, names, record};
use crate::diag::{Diagnostics, Severity, Span};
use crate::lang::Lang;
use crate::source::Node;

record! {
    /// tongbao.yaml.
    #[derive(Debug, Clone)]
    pub struct Config = "archive" {
        /// Title of the archive.
        title: String = needed().such_as("安澜市工作通报");
        /// Who issues the bulletins.
        organization: Organization = needed();
        /// Language of the site's interface; bulletins are Chinese.
        language: Lang = or("zh"), else default;
        /// The website.
        site: Site, else default;
        /// The series, in the order of the file.
        series: Vec<Series> = needed();
        /// Categories of failings; where it is empty, any word is one.
        categories: Vec<Text> = such_as("项目进度");
        /// The PDF.
        pdf: Pdf, else Pdf::usual;
        /// What the public edition hides.
        privacy: PrivacySettings, else default;
        /// How rules are weighed.
        check: CheckSettings, else default;
        /// Who has to agree before an issue is published.
        review: ReviewSettings, else default;
    }
}

impl Config {
    /// A series by its id.
    pub fn find_series(&self, id: &str) -> Option<&Series> {
        self.series.iter().find(|series| series.id.value == id)
    }
}

record! {
    /// Who issues the bulletins.
    #[derive(Debug, Clone)]
    pub struct Organization = "organization" {
        /// Full name, as under the red name of an issue.
        name: String = needed().such_as("安澜市绩效管理和干部考评工作领导小组办公室");
        /// Short name; the full one where none is given.
        short_name: String = such_as("市绩效办"), else |_| name.clone().unwrap_or_default();
    }
}

record! {
    /// The website.
    #[derive(Debug, Clone, Default)]
    pub struct Site = "site" {
        /// Where it will stand, with a closing slash. Pages work under any path without it.
        base_url: Option<String> =
            shape(Shape::Address).such_as("https://example.gov.cn/tongbao/");
        /// 政府网站标识码
        id_code: Option<String> = such_as("4200000000");
        /// ICP备案号, which a website in mainland China shows on each page (《互联网信息服务管理办法》第十二条).
        icp_record: Option<String> = such_as("鄂ICP备2017000001号-1");
        /// 公安联网备案号, which is shown likewise.
        police_record: Option<String> = such_as("鄂公网安备42000002000001号");
        /// How to reach whoever keeps the website.
        contact: Option<String> = such_as("0700-8888888");
        /// The picture that is shown with a link that is passed on: a file of static/.
        share_picture: Option<Text> = such_as("share.png");
    }
}

record! {
    /// A named run of issues whose numbers restart each year. One with a fault keeps its id, so that
    /// issues of the series are not told to have none.
    #[derive(Debug, Clone)]
    pub struct Series = "series" {
        /// Id: folder of the site and first part of issue ids.
        id: Text = needed().shape(Shape::SeriesId).such_as("gongzuo");
        /// 工作通报
        name: String = needed().such_as("工作通报"), else default;
        /// Work Bulletin
        english_name: Option<String> = such_as("Work Bulletin");
        /// How its issues are numbered.
        numbering: Numbering = or("issue"), else default;
        /// 安绩办: the issuing body's code (机关代字), where issues are numbered as documents.
        docno_prefix: Option<String> =
            needed().such_as("安绩办").only_where("numbering", "docno");
        /// Whether documents are sealed: the signature then has its place by 7.3.5.1 of GB/T 9704-2012.
        sealed: bool = or("false"), else default;
        /// Whether 总第N期 stands beside the number.
        running_total: bool = or("false"), else default;
        /// Issues published before the first of this archive; counted in the running total.
        total_before: u32 = between(0, 99_999).or("0"), else default;
    }
}

/// How issues of a series are numbered, which also decides their form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Numbering {
    /// 〔2017〕第8期: a bulletin.
    #[default]
    Issue,
    /// 安绩办〔2017〕8号: a document by GB/T 9704-2012.
    Docno,
}

impl Numbering {
    /// Its names in tongbao.yaml.
    pub const NAMES: [(&'static str, Self); 2] =
        [("issue", Self::Issue), ("docno", Self::Docno)];
}

record! {
    /// How PDFs are made.
    #[derive(Debug, Clone)]
    pub struct Pdf = "pdf" {
        /// Which engine sets the pages.
        engine: EngineChoice = or("embedded"), else default;
        /// Path of the `typst` program for the external engine; else it is looked for on PATH.
        typst: Option<String> = such_as("/usr/local/bin/typst");
        /// PDF standards; where it is empty, those of [`Pdf::kept_standards`].
        standards: Vec<Text> = shape(Shape::List(&Shape::Standard));
        /// Families of fonts, tried before the usual ones.
        fonts: FontFamilies, else default;
        /// Folders with fonts; the usual ones of the system where none is given.
        font_folders: Vec<Text>;
        /// Whether the issue's YAML is attached to its PDF; needs a standard that allows attachments.
        attach_source: bool = or("false"), else default;
        /// Whether the last page shows the address of the issue as a code for telephones.
        qr: bool = or("false"), else default;
    }
    beside {
        /// Where `pdf:` stands, for problems that belong to it as a whole.
        span: Span = |fields: &Fields<'_>| fields.span;
    }
}

impl Pdf {
    /// What holds where there is no `pdf:`.
    fn usual(span: Span) -> Self {
        Self {
            engine: EngineChoice::default(),
            typst: None,
            standards: Vec::new(),
            fonts: FontFamilies::default(),
            font_folders: Vec::new(),
            attach_source: false,
            qr: false,
            span,
        }
    }

    /// Names of the PDF standards to keep: PDF/A-2a and PDF/UA-1 where none is given.
    pub fn kept_standards(&self) -> Vec<&str> {
        if self.standards.is_empty() {
            return vec!["a-2a", "ua-1"];
        }
        self.standards.iter().map(|standard| standard.value.trim()).collect()
    }
}

record! {
    /// Families of fonts by what they are for, tried in their order.
    #[derive(Debug, Clone, Default)]
    pub struct FontFamilies = "fonts" {
        /// 仿宋, the text.
        body: Vec<Text> = such_as("仿宋_GB2312");
        /// 楷体, headings of the second level.
        kai: Vec<Text> = such_as("楷体_GB2312");
        /// 黑体, headings of the first level.
        hei: Vec<Text> = such_as("黑体");
        /// 宋体, page numbers.
        song: Vec<Text> = such_as("宋体");
        /// 小标宋, the red name and titles.
        title: Vec<Text> = such_as("方正小标宋简体");
    }
}

impl FontFamilies {
    /// The families of a role; none where the usual ones are to be taken.
    pub fn of(&self, role: Role) -> &[Text] {
        match role {
            Role::Body => &self.body,
            Role::Kai => &self.kai,
            Role::Hei => &self.hei,
            Role::Song => &self.song,
            Role::Title => &self.title,
        }
    }
}

record! {
    /// What the public edition hides.
    #[derive(Debug, Clone, Default)]
    pub struct PrivacySettings = "privacy" {
        /// What it says of persons.
        persons: Persons = or("mask"), else default;
        /// How much a name weighs that is hidden and stands in an attachment or a picture.
        attachments: AttachmentNames = or("warn"), else default;
    }
}

record! {
    /// How rules are weighed.
    #[derive(Debug, Clone, Default)]
    pub struct CheckSettings = "check" {
        /// Weights that the office gives to rules, by the rule's name. Whether the names are those of
        /// rules is asked by `check`, which knows them.
        levels: Vec<(Text, Level)>, else default;
    }
}

record! {
    /// Who has to agree before an issue is published.
    #[derive(Debug, Clone, Copy, Default)]
    pub struct ReviewSettings = "review" {
        /// Whether a second person has to approve the content.
        required: bool = or("false"), else default;
        /// Whether the head has to sign it after that, 签发.
        signed: bool = or("false"), else default;
    }
}

impl ReviewSettings {
    /// Whether a second person has to approve the content: a signature needs it, too.
    pub fn needs_approval(self) -> bool {
        self.required || self.signed
    }
}

words!(Lang, Numbering, EngineChoice, Persons, AttachmentNames);

impl Item for Vec<(Text, Level)> {
    const SHAPE: Shape = Shape::Levels(&names(Level::NAMES));

    fn decode(node: &Node, _: &Shape, out: &mut Diagnostics) -> Option<Self> {
        let entries = entries(node, out)?;
        let level = |(name, value): &(Text, Node)| {
            Some((name.clone(), scalar::choice(&Level::NAMES)(value, out)?))
        };
        Some(entries.iter().filter_map(level).collect())
    }

    /// Nothing: it holds no text, and programs are not told of it.
    fn value(&self) -> Value<'_> {
        Value::Nothing
    }
}

/// Which engine sets the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EngineChoice {
    /// Typst in this process.
    #[default]
    Embedded,
    /// The `typst` program.
    TypstCli,
}

impl EngineChoice {
    /// Its names in tongbao.yaml and on the command line.
    pub const NAMES: [(&'static str, Self); 2] =
        [("embedded", Self::Embedded), ("typst-cli", Self::TypstCli)];
}

/// What the public edition says of persons responsible for a failing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Persons {
    /// The family name and 某: 张某某.
    #[default]
    Mask,
    /// The full name.
    Full,
    /// Nothing.
    Omit,
}

impl Persons {
    /// Its names in tongbao.yaml.
    pub const NAMES: [(&'static str, Self); 3] =
        [("mask", Self::Mask), ("full", Self::Full), ("omit", Self::Omit)];
}

/// How much a name weighs that is hidden and stands in an attachment or a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AttachmentNames {
    /// It is a warning.
    #[default]
    Warn,
    /// It is an error, and what was not read a warning.
    Strict,
}

impl AttachmentNames {
    /// Its names in tongbao.yaml.
    pub const NAMES: [(&'static str, Self); 2] =
        [("warn", Self::Warn), ("strict", Self::Strict)];
}

/// A weight that the office gives to a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The rule is not asked.
    Off,
    /// Its diagnostics weigh this.
    As(Severity),
}

impl Level {
    /// Its names in tongbao.yaml.
    pub const NAMES: [(&'static str, Self); 4] = [
        ("off", Self::Off),
        ("hint", Self::As(Severity::Hint)),
        ("warning", Self::As(Severity::Warning)),
        ("error", Self::As(Severity::Error)),
    ];
}
