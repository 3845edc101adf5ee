//! A page of the website as such: its place, the way to it, and what it is.

use serde::Serialize;

use super::Pager;

/// A page's own place; the variable `page` in every HTML template.
#[derive(Debug, Clone, Serialize)]
pub struct Page {
    /// Relative path from this page to the root of the site: empty or `../` repeated. On 404.html, which
    /// a server shows for any address, the path of the site's own address where that is known: `/tongbao/`.
    pub root: String,
    /// Title of the page, without the archive's.
    pub title: String,
    /// One line for search engines.
    pub description: String,
    /// Address of the page under the root, e.g. `gongzuo/2017/8/`; empty for the home page.
    pub path: String,
    /// The part of the site that it belongs to, as the navigation names it: `gongzuo/`.
    pub section: String,
    /// The way to it, below the home page; the page itself is the last.
    pub trail: Vec<Crumb>,
    /// Its place among the pages of a list, where the list has several.
    pub pager: Option<Pager>,
    /// What it is: a column or an article.
    pub matter: Matter,
}

impl Page {
    /// The page as one of a list's pages; as it is where the list has one only.
    #[must_use]
    pub fn paged(mut self, pager: Option<Pager>) -> Self {
        self.pager = pager;
        self
    }

    /// The page at the end of this way.
    #[must_use]
    pub fn along(mut self, trail: Vec<Crumb>) -> Self {
        self.trail = trail;
        self
    }

    /// The page as a column of this type, found by these words beside its title.
    #[must_use]
    pub fn column(mut self, kind: ColumnKind, keywords: &[&str]) -> Self {
        let mut words = vec![self.title.clone()];
        words.extend(keywords.iter().map(|word| (*word).to_owned()));
        self.matter = Matter::Column(Column { kind, keywords: words });
        self
    }

    /// The page as an article.
    #[must_use]
    pub fn article(mut self, article: Article) -> Self {
        self.matter = Matter::Article(Box::new(article));
        self
    }

    /// The page as one that says something of the site, and that nobody should find by search.
    #[must_use]
    pub fn notice(mut self) -> Self {
        self.matter = Matter::Notice;
        self
    }
}

/// A step of the way to a page, and an item of the navigation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Crumb {
    /// Its name.
    pub text: String,
    /// Whether the name is English, in a page that is Chinese.
    pub english: bool,
    /// Address under the root, as [`Page::path`] has it.
    pub path: String,
    /// The file at that address, from the root: `gongzuo/2017/index.html`.
    pub file: String,
}

/// What a page is, in the words of 《政府网站发展指引》: its meta tags depend on that.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "is", rename_all = "lowercase")]
pub enum Matter {
    /// 栏目: a page that leads to others.
    Column(Column),
    /// 内容: an issue.
    Article(Box<Article>),
    /// Neither: 404.html.
    Notice,
}

/// What the tags of a column say beside its title and description.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    /// ColumnType
    pub kind: ColumnKind,
    /// ColumnKeywords
    pub keywords: Vec<String>,
}

/// The types of columns in 《政府网站发展指引》 that this site has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum ColumnKind {
    /// The home page.
    #[serde(rename = "首页")]
    Home,
    /// About the site.
    #[serde(rename = "概况信息")]
    Overview,
    /// Bulletins.
    #[serde(rename = "工作动态")]
    News,
    /// Ways to find them: units, search.
    #[serde(rename = "信息公开目录")]
    Catalogue,
    /// Figures: the ledger, the statistics.
    #[serde(rename = "数据发布")]
    Figures,
}

/// What the tags of an issue say beside its title and description.
#[derive(Debug, Clone, Serialize)]
pub struct Article {
    /// ColumnName: the series.
    pub column: String,
    /// Id of the series.
    pub series: String,
    /// The number that the issue has in its series: `〔2017〕第8期`.
    pub label: String,
    /// Day of the issue, `2017-08-21`.
    pub date: String,
    /// PubDate, `2017-08-21 00:00`: bulletins have a day and no hour.
    pub published: String,
    /// The day of the last correction that its page tells of; that of the issue where there is none.
    pub modified: String,
    /// What was corrected.
    pub corrections: Vec<CorrectionNote>,
    /// Keywords: the series and the units.
    pub keywords: Vec<String>,
    /// File name of the PDF beside the page, where there is one.
    pub pdf: Option<String>,
}

/// A correction, for programs that read the page.
#[derive(Debug, Clone, Serialize)]
pub struct CorrectionNote {
    /// Its day, `2017-09-04`.
    pub date: String,
    /// How it is cited: 工作通报〔2017〕第8期更正1.
    pub citation: String,
    /// Anchor in the page: `_correction-1`.
    pub anchor: String,
    /// The words that were wrong and those that are right, of each place; empty where there are none.
    pub changes: Vec<String>,
}
