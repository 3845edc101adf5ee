//! Every link of the website leads to a file of it, and every fragment to an id there: in pages, style
//! sheets, JSON, feeds and the site map. Nothing is loaded from elsewhere, and no path is absolute but those of
//! 404.html: the site works under any address, and from a disk.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;
use serde_json::Value;

use super::everything;
use crate::support::builds;

/// Address of the sample.
const BASE: &str = "https://example.gov.cn/tongbao/";

/// Its path, at which the links of 404.html begin: a server shows that page at any depth.
const ROOT: &str = "/tongbao/";

/// Keys of JSON whose text is an address.
const KEYS: [&str; 7] = ["address", "json", "href", "url", "link", "page", "pdf"];

/// A website, and what is wrong with its links.
struct Site<'a> {
    files: &'a BTreeMap<String, Vec<u8>>,
    ids: BTreeMap<&'a str, BTreeSet<String>>,
    checked: usize,
    faults: Vec<String>,
}

impl<'a> Site<'a> {
    fn new(files: &'a BTreeMap<String, Vec<u8>>) -> Self {
        let id = Regex::new(r#"\sid="([^"]*)""#).unwrap();
        let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
        let ids = pages.map(|(path, bytes)| {
            let text = str::from_utf8(bytes).expect("pages are UTF-8");
            let ids = id.captures_iter(text).map(|found| plain(&found[1]));
            (path.as_str(), ids.collect())
        });
        Self { files, ids: ids.collect(), checked: 0, faults: Vec::new() }
    }

    fn fault(&mut self, from: &str, link: &str, what: &str) {
        self.faults.push(format!("{from}: {link}: {what}"));
    }

    /// A link by a path; `folder` is the one that it starts from, with a closing slash.
    fn relative(&mut self, from: &str, folder: &str, link: &str) {
        let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
        let path = path.split('?').next().unwrap_or_default();
        if path.starts_with('/') {
            return self.fault(from, link, "an absolute path");
        }
        match resolved(folder, path) {
            Some(_) if path.is_empty() => self.reaches(from, link, from, fragment),
            Some(to) => self.reaches(from, link, &to, fragment),
            None => self.fault(from, link, "leads out of the site"),
        }
    }

    /// A whole address of this site.
    fn own(&mut self, from: &str, link: &str) {
        let rest = link.strip_prefix(BASE).expect("it is of this site");
        let (path, fragment) = rest.split_once('#').unwrap_or((rest, ""));
        let path = decoded(path.split('?').next().unwrap_or_default());
        let folder = path.is_empty() || path.ends_with('/');
        let to = if folder { format!("{path}index.html") } else { path };
        self.reaches(from, link, &to, fragment);
    }

    fn reaches(&mut self, from: &str, link: &str, to: &str, fragment: &str) {
        self.checked += 1;
        if !self.files.contains_key(to) {
            return self.fault(from, link, "there is no such file");
        }
        let Some(ids) = self.ids.get(to) else { return };
        let fragment = decoded(fragment);
        // `#q=…` is what a script of that page reads.
        if !fragment.is_empty() && !fragment.contains('=') && !ids.contains(&fragment) {
            self.fault(from, link, "there is no such place on the page");
        }
    }

    fn page(&mut self, path: &str, text: &str) {
        let tag = Regex::new(r"<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>").unwrap();
        let attribute = Regex::new(r#"\s(href|src|srcset|poster|action)="([^"]*)""#).unwrap();
        for tag in tag.captures_iter(text) {
            for found in attribute.captures_iter(&tag[2]) {
                let link = plain(&found[2]);
                let goes = &tag[1] == "a"
                    || tag[2].contains(r#"rel="canonical""#)
                    || tag[2].contains(r#"rel="alternate""#);
                self.in_page(path, &link, goes);
            }
        }
    }

    /// A link of a page; `goes` where the reader follows it, and the browser does not load it.
    fn in_page(&mut self, path: &str, link: &str, goes: bool) {
        if link.starts_with(BASE) {
            self.own(path, link);
        } else if let Some((scheme, _)) =
            link.split_once(':').filter(|(name, _)| is_scheme(name))
        {
            let known = matches!(scheme, "http" | "https" | "mailto");
            if !goes || !known {
                self.fault(path, link, "loaded from elsewhere");
            }
        } else if let Some(below) = link.strip_prefix(ROOT).filter(|_| path == "404.html") {
            self.own(path, &format!("{BASE}{below}"));
        } else {
            self.relative(path, folder(path), link);
        }
    }

    fn style(&mut self, path: &str, text: &str) {
        let url = Regex::new(r#"url\(\s*["']?([^"')]*)["']?\s*\)|@import\s+["']([^"']*)["']"#)
            .unwrap();
        for found in url.captures_iter(text) {
            let link = found.get(1).or(found.get(2)).unwrap().as_str();
            self.in_page(path, link, false);
        }
    }

    fn data(&mut self, path: &str, value: &Value) {
        match value {
            Value::Object(members) => {
                for (key, value) in members {
                    match value.as_str() {
                        Some(link) if key == "$schema" && !link.starts_with("http") => {
                            self.relative(path, folder(path), link);
                        }
                        Some(link) if KEYS.contains(&key.as_str()) && !link.contains(':') => {
                            self.relative(path, "", link);
                        }
                        _ => self.data(path, value),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.data(path, item)),
            _ => {}
        }
    }

    /// Whole addresses of this site, wherever they stand.
    fn addresses(&mut self, path: &str, text: &str) {
        let address =
            Regex::new(&format!(r#"{}[^\s"'<>(){{}}\\]*"#, regex::escape(BASE))).unwrap();
        for found in address.find_iter(text) {
            // A citation ends with a full stop.
            self.own(path, plain(found.as_str()).trim_end_matches('.'));
        }
    }

    fn check(&mut self) {
        for (path, bytes) in self.files {
            let extension = path.rsplit('.').next().unwrap_or_default();
            let Some(text) =
                matches!(extension, "html" | "css" | "json" | "xml" | "txt" | "js" | "svg")
                    .then(|| str::from_utf8(bytes).expect("texts are UTF-8"))
            else {
                continue;
            };
            match extension {
                "html" => self.page(path, text),
                "css" => self.style(path, text),
                "json" => self.data(path, &serde_json::from_str(text).expect("it is JSON")),
                _ => {}
            }
            self.addresses(path, text);
        }
    }
}

fn is_scheme(name: &str) -> bool {
    name.starts_with(|one: char| one.is_ascii_alphabetic())
        && name.chars().all(|one| one.is_ascii_alphanumeric() || matches!(one, '+' | '-' | '.'))
}

fn folder(path: &str) -> &str {
    path.rfind('/').map_or("", |slash| &path[..=slash])
}

/// The file that a path leads to.
fn resolved(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let decoded = decoded(path);
    for part in decoded.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Text of an attribute without entities.
fn plain(text: &str) -> String {
    let entities = [
        ("&#x2F;", "/"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    entities.iter().fold(text.to_owned(), |text, (entity, one)| text.replace(entity, one))
}

#[track_caller]
fn faults(files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut site = Site::new(files);
    site.check();
    assert!(site.checked > 20, "links are found: {}", site.checked);
    site.faults
}

#[test]
fn every_link_leads_somewhere() {
    for files in [
        &builds::sample().public,
        &everything::built(everything::SITE, "mask").public,
        &everything::built("", "omit").public,
    ] {
        let faults = faults(files);
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

#[test]
fn a_link_that_leads_nowhere_is_found() {
    let broken = [
        ("index.html", "<a href=\"gongzuo/2017/8/\">", "there is no such file"),
        ("index.html", "<a href=\"gongzuo/2017/8/index.html#no\">", "no such place"),
        ("index.html", "<a href=\"#no\">", "no such place"),
        ("index.html", "<a href=\"/index.html\">", "an absolute path"),
        ("index.html", "<a href=\"../index.html\">", "leads out"),
        ("index.html", "<img src=\"https://other.example/a.png\">", "loaded from elsewhere"),
        (
            "index.html",
            "<link rel=\"stylesheet\" href=\"//other.example/a.css\">",
            "absolute path",
        ),
        ("a.css", "a { background: url(no.png) }", "there is no such file"),
        ("a.json", "{\"address\": \"no/index.html\"}", "there is no such file"),
        ("a.xml", "<loc>https://example.gov.cn/tongbao/no/</loc>", "there is no such file"),
    ];
    for (path, text, what) in broken {
        let mut files = builds::sample().public.clone();
        let changed = files.entry(path.to_owned()).or_default();
        changed.extend_from_slice(text.as_bytes());
        let faults = faults(&files);
        assert!(faults.iter().any(|fault| fault.contains(what)), "{text}: {faults:?}");
    }
}
