//! The archive's settings: tongbao.yaml.

use std::collections::BTreeMap;

use super::{Role, Text};
use crate::diag::{Severity, Span, Spanned};
use crate::lang::Lang;

/// tongbao.yaml.
#[derive(Debug, Clone)]
pub struct Config {
    /// Title of the archive.
    pub title: String,
    /// Who issues the bulletins.
    pub organization: Organization,
    /// Language of the site's interface; bulletins are Chinese. Default: Chinese.
    pub language: Lang,
    /// The website.
    pub site: Site,
    /// The series, in the order of the file.
    pub series: Vec<Series>,
    /// Categories of failings; where it is empty, any word is one.
    pub categories: Vec<Text>,
    /// The PDF.
    pub pdf: Pdf,
    /// What the public edition says of persons.
    pub persons: Persons,
    /// Weights that the office gives to rules, by the rule's name.
    pub levels: Vec<(Text, Level)>,
}

impl Config {
    /// A series by its id.
    pub fn series(&self, id: &str) -> Option<&Series> {
        self.series.iter().find(|series| series.id.value == id)
    }
}

/// Who issues the bulletins.
#[derive(Debug, Clone)]
pub struct Organization {
    /// Full name, as under the red name of an issue.
    pub name: String,
    /// Short name; the full one where none is given.
    pub short_name: String,
}

/// The website.
#[derive(Debug, Clone, Default)]
pub struct Site {
    /// Where it will stand, with a closing slash. Pages work under any path without it.
    pub base_url: Option<String>,
    /// 政府网站标识码
    pub id_code: Option<String>,
}

/// A named run of issues whose numbers restart each year.
#[derive(Debug, Clone)]
pub struct Series {
    /// Id: folder of the site and first part of issue ids.
    pub id: Spanned<String>,
    /// 工作通报
    pub name: String,
    /// Work Bulletin
    pub english_name: Option<String>,
    /// How its issues are numbered.
    pub numbering: Numbering,
    /// Whether 总第N期 stands beside the number.
    pub running_total: bool,
    /// Issues published before the first of this archive; counted in the running total.
    pub total_before: u32,
}

/// How issues of a series are numbered, which also decides their form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Numbering {
    /// 〔2017〕第8期: a bulletin.
    Issue,
    /// 安绩办〔2017〕8号: a document by GB/T 9704-2012.
    Docno {
        /// 安绩办: the issuing body's code (机关代字).
        prefix: String,
    },
}

/// How PDFs are made.
#[derive(Debug, Clone)]
pub struct Pdf {
    /// Which engine sets the pages. Default: in process.
    pub engine: EngineChoice,
    /// Path of the `typst` program for the external engine; else it is looked for on PATH.
    pub typst: Option<String>,
    /// PDF standards. Default: a-2a and ua-1.
    pub standards: Vec<Spanned<String>>,
    /// Families of fonts by role, tried in order before the defaults.
    pub fonts: BTreeMap<Role, Vec<Spanned<String>>>,
    /// Folders with fonts; the usual ones of the system where none is given.
    pub font_folders: Vec<Spanned<String>>,
    /// Whether the issue's YAML is attached to its PDF; needs a standard that allows attachments.
    pub attach_source: bool,
    /// Where `pdf:` stands, for problems that belong to it as a whole.
    pub span: Span,
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
