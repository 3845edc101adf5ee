//! One feed in the Atom format, RFC 4287.
//!
//! Ids are the addresses of the pages, which never change once published. Bulletins know days and no
//! hours: a day begins at midnight in China. A feed is as old as its newest entry, never as the build.

use super::news::FeedNews;
use crate::document::xml::XmlWriter;
use crate::lang::{Lang, Message};
use crate::model::{Date, OutPath, numbering};
use crate::site::pdf_measures::PdfMeasures;
use crate::site::website::WebsiteBuild;
use crate::text;
use crate::text::single_spaced;

/// What a feed without entries says of its age.
const NEVER: &str = "1970-01-01T00:00:00Z";

/// A feed.
pub(super) struct Feed<'a> {
    /// The page that it goes with, in whose folder it stands.
    pub(super) page: OutPath,
    /// Whether there is such a page: there need not be one of a unit of which only news are told.
    pub(super) has_page: bool,
    /// The series, the unit or the list that it tells of; none for the whole archive.
    pub(super) about: Option<&'a str>,
    /// What it tells, the newest first.
    pub(super) news: Vec<&'a FeedNews<'a>>,
}

impl Feed<'_> {
    /// Where it stands.
    pub(super) fn path(&self) -> OutPath {
        self.page.beside("feed.xml")
    }
}

/// Writes feeds.
pub(super) struct Writer<'a> {
    /// The website that they are part of.
    pub(super) build: &'a WebsiteBuild<'a>,
    /// What is known of its PDFs.
    pub(super) pdfs: &'a PdfMeasures,
    /// The address of the site.
    pub(super) base: &'a str,
}

impl Writer<'_> {
    /// The feed.
    pub(super) fn write(&self, feed: &Feed<'_>) -> Vec<u8> {
        let config = self.build.config;
        let own = self.address(&feed.path());
        let title = match feed.about {
            Some(about) => format!("{} - {about}", config.title),
            None => config.title.clone(),
        };
        let newest = feed.news.first().map(|news| time(news.date()));
        let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "zh-CN")];
        let mut xml = XmlWriter::part();
        xml.element("feed", &attributes, |xml| {
            xml.line();
            leaf(xml, "id", &own);
            leaf(xml, "title", &title);
            leaf(xml, "updated", newest.as_deref().unwrap_or(NEVER));
            xml.element("author", &[], |xml| {
                xml.element("name", &[], |xml| xml.text(&config.organization.name));
                xml.element("uri", &[], |xml| xml.text(self.base));
            });
            xml.line();
            self.rights(xml);
            link(xml, "self", "application/atom+xml", &own);
            if feed.has_page {
                link(xml, "alternate", "text/html", &self.address(&feed.page));
            }
            feed.news.iter().for_each(|news| self.entry(xml, news));
        });
        xml.line();
        xml.into_bytes()
    }

    /// Who publishes it, in the language of the interface.
    fn rights(&self, xml: &mut XmlWriter) {
        let config = self.build.config;
        let text = Message::new("feed-rights").with("organization", &config.organization.name);
        let text = text.text(config.language);
        match config.language {
            Lang::Zh => leaf(xml, "rights", &text),
            Lang::En => {
                xml.element("rights", &[("xml:lang", "en")], |xml| xml.text(&text));
                xml.line();
            }
        }
    }

    fn entry(&self, xml: &mut XmlWriter, news: &FeedNews<'_>) {
        let page = self.address(&OutPath::issue(&news.of.issue.id()));
        xml.element("entry", &[], |xml| {
            xml.line();
            match news.correction {
                Some((number, correction)) => {
                    let (_, kind) = correction.kind.words();
                    let citation = numbering::citation(news.of.series, news.of.issue);
                    let reason = text::parse(correction.reason.value.trim());
                    let place = format!("{page}#_correction-{number}");
                    leaf(xml, "id", &place);
                    leaf(xml, "title", &format!("{kind}：{citation}"));
                    leaf(xml, "summary", &text::plain::document(&reason));
                    link(xml, "alternate", "text/html", &place);
                }
                None => {
                    leaf(xml, "id", &page);
                    leaf(xml, "title", &self.title(news));
                    leaf(xml, "summary", &self.summary(news));
                    link(xml, "alternate", "text/html", &page);
                    self.pdf(xml, news);
                }
            }
            leaf(xml, "published", &time(news.date()));
            leaf(xml, "updated", &time(news.date()));
            let series = news.of.series;
            xml.empty("category", &[("term", &series.id.value), ("label", &series.name)]);
            xml.line();
        });
        xml.line();
    }

    fn pdf(&self, xml: &mut XmlWriter, news: &FeedNews<'_>) {
        let id = news.of.issue.id();
        let Some(measures) = self.pdfs.of_issue(self.build, &id) else { return };
        let address = self.address(&OutPath::pdf(&id));
        let length = measures.bytes.map(|bytes| bytes.to_string());
        let mut attributes =
            vec![("rel", "enclosure"), ("type", "application/pdf"), ("href", address.as_str())];
        attributes.extend(length.as_deref().map(|length| ("length", length)));
        xml.empty("link", &attributes);
        xml.line();
    }

    /// `工作通报〔2017〕第8期 狠抓履职尽责`
    fn title(&self, news: &FeedNews<'_>) -> String {
        let citation = numbering::citation(news.of.series, news.of.issue);
        match &news.of.issue.title {
            Some(title) => format!("{citation} {}", single_spaced(&title.value)),
            None => citation,
        }
    }

    /// What the issue says of whom: `市水务局：管网排查；市教育局：校舍`.
    fn summary(&self, news: &FeedNews<'_>) -> String {
        let entries = news.of.issue.entries.iter().map(|entry| {
            let unit = self.build.public.unit_name(&entry.unit.value);
            match &entry.title {
                Some(title) => {
                    format!("{unit}：{}", single_spaced(&title.value))
                }
                None => unit.to_owned(),
            }
        });
        entries.collect::<Vec<_>>().join("；")
    }

    fn address(&self, path: &OutPath) -> String {
        path.address(Some(self.base))
    }
}

/// The beginning of a day in China, RFC 3339.
fn time(date: Date) -> String {
    format!("{date}T00:00:00+08:00")
}

fn leaf(xml: &mut XmlWriter, name: &str, text: &str) {
    xml.element(name, &[], |xml| xml.text(text));
    xml.line();
}

fn link(xml: &mut XmlWriter, rel: &str, kind: &str, href: &str) {
    xml.empty("link", &[("rel", rel), ("type", kind), ("href", href)]);
    xml.line();
}
