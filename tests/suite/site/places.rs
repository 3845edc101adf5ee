//! What every page has: tags, JSON-LD, navigation, breadcrumbs, ids that stand once.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::Value;
use tongbao::source::Disk;

use crate::support::builds::Outputs;
use crate::support::html::{Piece, Tag};
use crate::support::{builds, html, root};

/// The pages of the sample, without PDFs.
pub(super) fn sample() -> &'static Outputs {
    static SAMPLE: LazyLock<Outputs> = LazyLock::new(|| {
        let disk = Disk::open(root()).unwrap();
        builds::build(&disk, root(), None, &[])
    });
    &SAMPLE
}

/// All pages by their paths.
fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    let paths = sample().public.keys().filter(|path| path.ends_with(".html"));
    paths.map(|path| (path.as_str(), sample().page(path)))
}

/// The contents of `<meta>` tags with this name or property.
pub(super) fn meta(page: &str, name: &str) -> Vec<String> {
    let named = |tag: &Tag| {
        tag.name == "meta" && [tag.attribute("name"), tag.attribute("property")].contains(&name)
    };
    let tags = html::tags(page).into_iter().filter(named);
    tags.map(|tag| tag.attribute("content").to_owned()).collect()
}

/// The JSON-LD of a page.
pub(super) fn linked_data(page: &str) -> Option<Value> {
    let (_, after) = page.split_once(r#"<script type="application/ld+json">"#)?;
    let (json, _) = after.split_once("</script>").expect("the element ends");
    Some(serde_json::from_str(json).expect("JSON-LD is JSON"))
}

/// Links of a page, as paths under the root; places on a page and outside addresses left out.
pub(super) fn links(path: &str, page: &str) -> Vec<String> {
    let links = html::tags(page).into_iter().filter(|tag| tag.name == "a");
    let inside = links
        .map(|tag| tag.attribute("href").to_owned())
        .filter(|href| !href.is_empty() && !href.starts_with('#') && !href.contains("://"));
    inside.map(|href| resolved(path, &href)).collect()
}

/// Where a relative link leads from a page.
pub(super) fn resolved(path: &str, href: &str) -> String {
    let href = href.split('#').next().unwrap_or_default();
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        if part == ".." {
            parts.pop().expect("no link leads out of the site");
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

/// Name, tags that must be there once and say something, tags that must not be there.
type Kind = (&'static str, &'static [&'static str], &'static [&'static str]);

const SITE: [&str; 3] = ["SiteName", "SiteDomain", "SiteIDCode"];
const COLUMN: [&str; 4] = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
const ARTICLE: [&str; 9] = [
    "ColumnName",
    "ArticleTitle",
    "PubDate",
    "ContentSource",
    "Keywords",
    "Author",
    "Description",
    "Url",
    "article:published_time",
];
const GRAPH: [&str; 6] =
    ["og:title", "og:type", "og:site_name", "og:locale", "og:description", "og:url"];

#[test]
fn every_page_says_what_it_is() {
    let column: Kind = ("column", &COLUMN, &["ArticleTitle", "PubDate", "robots"]);
    let article: Kind = ("article", &ARTICLE, &["ColumnKeywords", "robots"]);
    let notice: Kind = ("notice", &["robots"], &["ColumnName", "ArticleTitle", "og:title"]);
    let mut seen = BTreeSet::new();
    for (path, page) in pages() {
        let depth = path.matches('/').count();
        let series = path.starts_with("gongzuo/") || path.starts_with("ducha/");
        let (name, has, lacks) = match path {
            "404.html" => notice,
            _ if series && depth == 3 && !path.contains("page-") => article,
            _ => column,
        };
        seen.insert(name);
        let graph = GRAPH.iter().filter(|_| name != "notice");
        for tag in SITE.iter().chain(has).chain(graph) {
            let found = meta(page, tag);
            assert!(
                matches!(found.as_slice(), [one] if !one.trim().is_empty()),
                "{path}, a {name}: {tag} is {found:?}"
            );
        }
        let described = html::tags(page)
            .iter()
            .filter(|tag| tag.attribute("name").eq_ignore_ascii_case("description"))
            .count();
        assert_eq!(described, 1, "{path}");
        for tag in lacks {
            assert_eq!(meta(page, tag), Vec::<String>::new(), "{path}, a {name}: {tag}");
        }
    }
    assert_eq!(seen.len(), 3, "{seen:?}");
    let issue = sample().page("gongzuo/2017/8/index.html");
    assert_eq!(meta(issue, "PubDate"), ["2017-08-21 00:00"]);
    assert_eq!(meta(issue, "SiteDomain"), ["example.gov.cn"]);
    assert_eq!(meta(issue, "Url"), ["https://example.gov.cn/tongbao/gongzuo/2017/8/"]);
    assert_eq!(meta(sample().page("index.html"), "ColumnType"), ["首页"]);
}

#[test]
fn every_page_has_its_data_and_its_address_in_it() {
    for (path, page) in pages().filter(|(path, _)| *path != "404.html") {
        let data = linked_data(page).unwrap_or_else(|| panic!("{path} has no JSON-LD"));
        let graph = data["@graph"].as_array().unwrap();
        let address = path.strip_suffix("index.html").unwrap();
        let url = format!("https://example.gov.cn/tongbao/{address}");
        assert_eq!(graph[0]["url"], url, "{path}");
        let Some(way) = graph.get(1) else {
            assert_eq!(path, "index.html", "only the home page has no way to it");
            continue;
        };
        let steps = way["itemListElement"].as_array().unwrap();
        assert_eq!(steps[0]["item"], "https://example.gov.cn/tongbao/", "{path}");
        let last = steps.last().unwrap()["item"].as_str().unwrap();
        assert!(url.starts_with(last), "{path}: {last}");
        let known = steps.iter().map(|step| step["position"].as_u64().unwrap());
        assert!(known.eq(1..=steps.len() as u64), "{path}: {steps:?}");
    }
    let issue = linked_data(sample().page("gongzuo/2017/8/index.html")).unwrap();
    let issue = &issue["@graph"][0];
    assert_eq!(issue["@type"], serde_json::json!(["Report", "PublicationIssue"]));
    assert_eq!(issue["datePublished"], "2017-08-21");
    assert_eq!(issue["isPartOf"]["name"], "工作通报");
    assert_eq!(issue["isPartOf"]["url"], "https://example.gov.cn/tongbao/gongzuo/");
}

/// The pieces between the opening tag of the element with an attribute and its end.
fn inside(page: &str, name: &str, attribute: &str, value: &str) -> Vec<Piece> {
    let pieces = html::pieces(page).into_iter().skip_while(|piece| {
        !matches!(piece, Piece::Open(tag) if tag.name == name && tag.attribute(attribute) == value)
    });
    let end = Piece::Close(name.to_owned());
    pieces.take_while(|piece| *piece != end).collect()
}

fn opened(pieces: &[Piece], name: &str) -> Vec<Tag> {
    let tags = pieces.iter().filter_map(|piece| match piece {
        Piece::Open(tag) if tag.name == name => Some(tag.clone()),
        _ => None,
    });
    tags.collect()
}

#[test]
fn every_page_shows_where_it_is() {
    for (path, page) in pages() {
        let nav = opened(&inside(page, "nav", "class", "site-nav"), "a");
        assert!(nav.len() >= 7, "{path}: home, two series, units, ledger, search, about");
        let current: Vec<&str> = nav
            .iter()
            .filter(|link| !link.attribute("aria-current").is_empty())
            .map(|link| link.attribute("href"))
            .collect();
        if path == "404.html" {
            assert!(current.is_empty(), "{current:?}");
            continue;
        }
        assert_eq!(current.len(), 1, "{path}: {current:?}");
        let part = resolved(path, current[0]);
        let part = part.strip_suffix("index.html").unwrap();
        assert!(path.starts_with(part), "{path} is in {part}");
        if path == "index.html" {
            continue;
        }
        let way = inside(page, "nav", "class", "path");
        let links = opened(&way, "a");
        assert_eq!(resolved(path, links[0].attribute("href")), "index.html", "{path}");
        for link in &links {
            let target = resolved(path, link.attribute("href"));
            assert!(sample().public.contains_key(&target), "{path}: the way leads to {target}");
        }
        let here = opened(&way, "span");
        let here = here.iter().filter(|span| span.attribute("aria-current") == "page");
        assert_eq!(here.count(), 1, "{path} ends its way");
    }
}

#[test]
fn ids_stand_once_and_labels_have_their_ids() {
    for (path, page) in pages() {
        let tags = html::tags(page);
        let mut ids = BTreeSet::new();
        for tag in tags.iter().filter(|tag| !tag.attribute("id").is_empty()) {
            assert!(ids.insert(tag.attribute("id")), "{path}: two {}", tag.attribute("id"));
        }
        for tag in &tags {
            for id in tag.attribute("aria-labelledby").split_whitespace() {
                assert!(ids.contains(id), "{path}: nothing is called {id}");
            }
            if let Some(id) = tag.attribute("href").strip_prefix('#') {
                assert!(ids.contains(id), "{path}: no place {id}");
            }
        }
    }
}

#[test]
fn the_page_for_wrong_addresses_holds_at_any_depth_under_any_host() {
    let page = sample().page("404.html");
    for tag in html::tags(page).iter().filter(|tag| tag.name == "a") {
        let href = tag.attribute("href");
        let is_own = !tag.attribute("rel").contains("external");
        let full = href.starts_with("/tongbao/");
        assert!(full || href.starts_with('#') || !is_own, "{href}");
    }
    let sheets: Vec<String> = html::tags(page)
        .iter()
        .filter(|tag| tag.attribute("rel") == "stylesheet")
        .map(|tag| tag.attribute("href").to_owned())
        .collect();
    for sheet in ["assets/style.css", "/tongbao/assets/style.css"] {
        assert!(sheets.iter().any(|one| one == sheet), "{sheet}: {sheets:?}");
    }
}
