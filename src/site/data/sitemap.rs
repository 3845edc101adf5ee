//! `sitemap.xml` by the protocol of sitemaps.org, version 0.9, and `robots.txt`.
//!
//! A site map needs whole addresses: without that of the site there is none. Where it grows beyond
//! what the protocol allows for a file, it is split, and `sitemap.xml` lists the parts.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::listed::Listed;
use crate::document::xml::XmlWriter;
use crate::model::{Date, OutPath};
use crate::site::made::Made;
use crate::site::timings::Phase;
use crate::site::website::WebsiteBuild;

const SPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const SITEMAP: &str = "sitemap.xml";

/// What a file may hold at most.
#[derive(Clone, Copy)]
struct Limits {
    addresses: usize,
    bytes: usize,
}

/// The limits of the protocol; of the bytes, a little is kept for what stands around the addresses.
const PROTOCOL: Limits = Limits { addresses: 50_000, bytes: 52_428_800 - 1024 };

/// A page in a site map: its address, and when what stands there last changed.
struct SitemapUrl {
    address: String,
    changed: Option<Date>,
}

/// Writes both.
pub(super) fn make(
    build: &WebsiteBuild<'_>,
    all: &[Listed<'_>],
    pages: &BTreeSet<OutPath>,
) -> Made {
    let base = build.config.site.base_url.as_deref();
    let files = build.timings.time(Phase::Render, || match base {
        Some(base) => files(&places(build, all, pages, base), base, PROTOCOL),
        None => Vec::new(),
    });
    let mut made: Made = files.iter().map(|(path, bytes)| build.publish(path, bytes)).collect();
    made.add(build.publish(&OutPath::root("robots.txt"), robots(base).as_bytes()));
    made
}

fn robots(base: Option<&str>) -> String {
    let sitemap =
        base.map(|base| format!("\nSitemap: {}\n", OutPath::root(SITEMAP).address(Some(base))));
    format!("User-agent: *\nAllow: /\n{}", sitemap.unwrap_or_default())
}

/// Every page that can be found, in the order of their paths: those of the build, and those of issues
/// that it need not make again.
fn places(
    build: &WebsiteBuild<'_>,
    all: &[Listed<'_>],
    pages: &BTreeSet<OutPath>,
    base: &str,
) -> Vec<SitemapUrl> {
    let changes = Changes::of(build, all);
    let mut pages = pages.clone();
    pages.remove(&OutPath::missing());
    pages.extend(all.iter().map(|one| OutPath::issue(&one.issue.id())));
    let place = |path: OutPath| SitemapUrl {
        changed: changes.of_page(&path),
        address: path.address(Some(base)),
    };
    pages.into_iter().map(place).collect()
}

/// When pages last changed, by their folders. Pages that are made of all issues change with the newest.
struct Changes {
    folders: BTreeMap<String, Date>,
    newest: Option<Date>,
}

impl Changes {
    fn of(build: &WebsiteBuild<'_>, all: &[Listed<'_>]) -> Self {
        let mut changes = Self { folders: BTreeMap::new(), newest: None };
        for Listed { issue, series } in all {
            let id = issue.id();
            let corrections = build.public.corrections_of(&id).iter();
            let corrected = corrections.map(|one| one.date.value).max();
            let date = corrected.map_or(issue.date.value, |day| day.max(issue.date.value));
            changes.newest = changes.newest.max(Some(date));
            for (_, correction) in build.public.corrections_told(&id) {
                changes.add(&OutPath::corrections(), correction.date.value);
            }
            let series = &series.id.value;
            let mut told = vec![
                OutPath::issue(&id),
                OutPath::year(series, id.year),
                OutPath::series(series),
            ];
            let units = issue.entries.iter().map(|entry| &entry.unit.value);
            let reported = issue.rectifications.iter().map(|one| &one.failing.value.unit);
            told.extend(
                units
                    .chain(reported)
                    .flat_map(|unit| [OutPath::unit(unit), OutPath::unit_failings(unit)]),
            );
            told.iter().for_each(|page| changes.add(page, date));
        }
        changes
    }

    fn add(&mut self, page: &OutPath, date: Date) {
        let newest = self.folders.entry(page.folder().to_owned()).or_insert(date);
        *newest = date.max(*newest);
    }

    /// Further pages of a list change with it.
    fn of_page(&self, page: &OutPath) -> Option<Date> {
        let whole =
            [OutPath::home(), OutPath::units(), OutPath::ledger(), OutPath::statistics()];
        let folder = page.folder();
        let list = match folder.trim_end_matches('/').rsplit_once('/') {
            Some((list, last)) if last.starts_with("page-") => format!("{list}/"),
            _ => folder.to_owned(),
        };
        if whole.iter().any(|one| one.folder() == list) {
            return self.newest;
        }
        self.folders.get(&list).copied()
    }
}

/// One file; or several, and one that lists them.
fn files(places: &[SitemapUrl], base: &str, limits: Limits) -> Vec<(OutPath, Vec<u8>)> {
    let entries: Vec<XmlWriter> = places.iter().map(|one| entry("url", one)).collect();
    let parts = parts(&entries, limits);
    if parts.len() <= 1 {
        return vec![(OutPath::root(SITEMAP), file("urlset", &entries))];
    }
    let mut files = Vec::new();
    let mut listed = Vec::new();
    for (number, part) in (1..).zip(parts) {
        let path = OutPath::root(&format!("sitemap-{number}.xml"));
        let changed = places[part.clone()].iter().filter_map(|one| one.changed).max();
        listed
            .push(entry("sitemap", &SitemapUrl { address: path.address(Some(base)), changed }));
        files.push((path, file("urlset", &entries[part])));
    }
    files.push((OutPath::root(SITEMAP), file("sitemapindex", &listed)));
    files
}

/// Ranges of entries that fit into a file each.
fn parts(entries: &[XmlWriter], limits: Limits) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut bytes) = (0, 0);
    for (index, entry) in entries.iter().enumerate() {
        if index - start == limits.addresses
            || (index > start && bytes + entry.len() > limits.bytes)
        {
            parts.push(start..index);
            (start, bytes) = (index, 0);
        }
        bytes += entry.len();
    }
    parts.push(start..entries.len());
    parts
}

fn entry(element: &str, place: &SitemapUrl) -> XmlWriter {
    let mut xml = XmlWriter::default();
    xml.element(element, &[], |xml| {
        xml.element("loc", &[], |xml| xml.text(&place.address));
        if let Some(date) = place.changed {
            xml.element("lastmod", &[], |xml| xml.text(&date.to_string()));
        }
    });
    xml.line();
    xml
}

fn file(root: &str, entries: &[XmlWriter]) -> Vec<u8> {
    let mut xml = XmlWriter::part();
    xml.element(root, &[("xmlns", SPACE)], |xml| {
        xml.line();
        entries.iter().for_each(|entry| xml.append(entry));
    });
    xml.line();
    xml.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::{Limits, SitemapUrl, files};

    fn made(limits: Limits) -> Vec<(String, String)> {
        let place = |number: usize| SitemapUrl {
            address: format!("https://example.gov.cn/{number}/"),
            changed: crate::model::Date::new(2017, 8, u8::try_from(number).unwrap()),
        };
        let places: Vec<SitemapUrl> = (1..=5).map(place).collect();
        let files = files(&places, "https://example.gov.cn/", limits).into_iter();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        files.map(|(path, bytes)| (path.to_string(), text(bytes))).collect()
    }

    #[test]
    fn a_long_list_is_split_and_loses_nothing() {
        for limits in
            [Limits { addresses: 2, bytes: 1 << 20 }, Limits { addresses: 50_000, bytes: 200 }]
        {
            let files = made(limits);
            let (last, parts) = files.split_last().unwrap();
            assert_eq!(last.0, "sitemap.xml");
            assert_eq!(parts.len(), 3);
            let index = &last.1;
            for (number, (path, text)) in (1..).zip(parts) {
                assert_eq!(*path, format!("sitemap-{number}.xml"));
                assert!(index.contains(&format!("<loc>https://example.gov.cn/{path}</loc>")));
                assert!(text.matches("<url>").count() <= 2, "{text}");
            }
            let all: String = parts.iter().map(|(_, text)| text.as_str()).collect();
            for number in 1..=5 {
                let address = format!("<loc>https://example.gov.cn/{number}/</loc>");
                assert_eq!(all.matches(&address).count(), 1, "{address}");
            }
            // A part changed when its newest page did.
            assert!(index.contains("<lastmod>2017-08-02</lastmod>"), "{index}");
        }
        assert_eq!(made(super::PROTOCOL).len(), 1);
    }
}
