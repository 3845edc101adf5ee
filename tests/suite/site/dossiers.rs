//! A long dossier: the ways through it, and its failings alone. `pages` has what a dossier holds.

use std::path::Path;
use std::sync::LazyLock;

use tongbao::source::Memory;

use super::ledger::{archive, issue};
use super::places::{links, resolved};
use crate::support::builds::Outputs;
use crate::support::case::{CONFIG, UNITS};
use crate::support::html::Piece;
use crate::support::{builds, html};

/// Fifty issues of ten years that speak of one unit, every second of them of failings.
fn built() -> &'static Outputs {
    static OUTPUTS: LazyLock<Outputs> = LazyLock::new(|| {
        let base = Memory::new().with("tongbao.yaml", CONFIG).with("units.yaml", UNITS);
        let project = (0..50).fold(base, |project, index: u32| {
            let (year, number) = (2008 + i32::try_from(index / 5).unwrap(), index % 5 + 1);
            let failings = "failings: [{heading: 漏报}, {heading: 迟报}], ";
            let failed = if index.is_multiple_of(2) { failings } else { "" };
            let entries = format!(
                "entries: [{{unit: shuiwuju, title: 第{index}次, {failed}practices: [{{heading: 抓巡查}}]}}]\n"
            );
            let date = format!("{year}-0{number}-10");
            let path = format!("bulletins/{year}/gongzuo-0{number}.yaml");
            project.with(&path, issue(year, number, &date, &entries))
        });
        builds::build(&project, Path::new("."), None, &[])
    });
    &OUTPUTS
}

/// The addresses of the links in an element of this class, and the ids of the articles of a page.
fn leads(page: &str, class: &str) -> (Vec<String>, Vec<String>) {
    let (mut hrefs, mut articles, mut inside) = (Vec::new(), Vec::new(), false);
    for piece in html::pieces(page) {
        match piece {
            Piece::Open(tag) if tag.name == "nav" => inside = tag.attribute("class") == class,
            Piece::Close(name) if name == "nav" => inside = false,
            Piece::Open(tag) if inside && tag.name == "a" => {
                hrefs.push(tag.attribute("href").to_owned());
            }
            Piece::Open(tag) if tag.name == "article" => {
                articles.push(tag.attribute("id").to_owned());
            }
            Piece::Open(_) | Piece::Close(_) | Piece::Text(_) => {}
        }
    }
    (hrefs, articles)
}

#[test]
fn each_year_leads_to_where_it_begins_on_whichever_page() {
    for (list, pages, last) in [("units/shuiwuju", 3, 50), ("units/shuiwuju/failings", 2, 25)] {
        let mut seen = 0;
        for number in 1..=pages {
            let folder =
                if number == 1 { list.to_owned() } else { format!("{list}/page-{number}") };
            let path = format!("{folder}/index.html");
            let page = built().page(&path);
            let (years, articles) = leads(page, "year-strip");
            seen += articles.len();
            assert_eq!(years.len(), 10, "{path}");
            for (href, year) in years.iter().zip((2008..=2017).rev()) {
                let (_, place) = href.split_once('#').unwrap();
                let target =
                    if href.starts_with('#') { path.clone() } else { resolved(&path, href) };
                let (_, there) = leads(built().page(&target), "");
                let of_year: Vec<&String> = there
                    .iter()
                    .filter(|id| id.starts_with(&format!("gongzuo-{year}-")))
                    .collect();
                assert_eq!(of_year.first().unwrap().as_str(), place, "{path}: {year}");
            }
            let (contents, _) = leads(page, "contents");
            let wanted = articles.iter().map(|id| format!("#{id}"));
            let to_articles = contents.iter().filter(|href| href.ends_with("/shuiwuju"));
            assert_eq!(to_articles.cloned().collect::<Vec<_>>(), wanted.collect::<Vec<_>>());
        }
        assert_eq!(seen, last, "{list}");
    }
}

#[test]
fn failings_can_be_read_alone() {
    let page = built().page("units/shuiwuju/failings/index.html");
    let words = html::words(page);
    assert!(words.contains("漏报") && !words.contains("抓巡查"), "{words}");
    // As they are numbered and called in their issue.
    assert!(words.contains("（一）漏报。") && words.contains("（二）迟报。"), "{words}");
    assert!(page.contains("id=\"gongzuo-2017-4/shuiwuju-2\""));
    let whole = built().page("units/shuiwuju/index.html");
    let to = |path: &str, page: &str| links(path, page);
    let there = to("units/shuiwuju/index.html", whole);
    assert!(there.iter().any(|link| link == "units/shuiwuju/failings/index.html"));
    let back = to("units/shuiwuju/failings/index.html", page);
    assert!(back.iter().any(|link| link == "units/shuiwuju/index.html"));
}

#[test]
fn a_unit_without_failings_has_no_such_list() {
    let outputs = builds::build(&archive(), Path::new("."), None, &[]);
    assert!(outputs.public.contains_key("units/jiaoyuju/failings/index.html"));
    let praised = Memory::new().with("tongbao.yaml", CONFIG).with("units.yaml", UNITS).with(
        "bulletins/2017/gongzuo-01.yaml",
        issue(2017, 1, "2017-01-10", "entries: [{unit: shuiwuju, lead: 好。}]\n"),
    );
    let outputs = builds::build(&praised, Path::new("."), None, &[]);
    assert!(!outputs.public.contains_key("units/shuiwuju/failings/index.html"));
    assert!(!outputs.page("units/shuiwuju/index.html").contains("/failings"));
}

#[test]
fn figures_lead_to_what_they_count() {
    let outputs = builds::build(&archive(), Path::new("."), None, &[]);
    let to = |path: &str| {
        let page = outputs.page(path);
        let (_, figures) = page.split_once("class=\"figures\"").unwrap();
        let (figures, _) = figures.split_once("</dl>").unwrap();
        let hrefs = figures.split("href=\"").skip(1);
        hrefs.map(|rest| rest.split('"').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let home = ["#_years", "units/index.html", "statistics/index.html", "ledger/index.html"];
    assert_eq!(to("index.html")[..4], home);
    assert_eq!(to("index.html")[4..], ["ledger/open/index.html"]);
    let dossier = to("units/jiaoyuju/index.html");
    assert_eq!(
        dossier,
        [
            "../../units/jiaoyuju/index.html",
            "../../units/jiaoyuju/failings/index.html",
            "../../ledger/open/index.html#unit=jiaoyuju"
        ]
    );
}
