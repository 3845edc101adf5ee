//! Pages that lead to the issues: lists over several pages, dossiers, citations.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use tongbao::source::Memory;

use super::places::{linked_data, links, meta, sample};
use crate::support::builds::Outputs;
use crate::support::{builds, html};

const CONFIG: &str = "\
title: 安澜市工作通报
organization: {name: 安澜市绩效办}
series:
  - {id: gongzuo, name: 工作通报, english_name: Work Bulletin}
  - {id: ducha, name: 督查通报}
";

const UNITS: &str = "\
units:
  - {id: jiaoyuju, name: 市教育局, category: 市直部门}
  - {id: shuiwuju, name: 市水务局, full_name: 安澜市水务局, category: 市直部门, order: 2}
  - {id: qingjiangqu, name: 清江区, category: 县区, order: 1}
  - {id: lishiju, name: 市历史局}
";

fn archive() -> Memory {
    Memory::new().with("tongbao.yaml", CONFIG).with("units.yaml", UNITS)
}

fn built(archive: &Memory) -> Outputs {
    builds::build(archive, Path::new("."), None, &[])
}

/// An issue of one entry without anything remarkable.
fn plain(number: u32) -> String {
    format!(
        "series: gongzuo\nyear: 2017\nnumber: {number}\ndate: 2017-{:02}-{:02}\nstatus: published\nentries: [{{unit: shuiwuju, lead: 第{number}期导语。}}]\n",
        number / 28 + 1,
        number % 28 + 1
    )
}

fn many(count: u32) -> Memory {
    (1..=count).fold(archive(), |archive, number| {
        archive.with(&format!("bulletins/2017/gongzuo-{number:03}.yaml"), plain(number))
    })
}

#[test]
fn a_long_year_and_a_long_dossier_are_cut_and_lose_nothing() {
    let outputs = built(&many(120));
    let issue =
        |path: &String| path.starts_with("gongzuo/2017/") && path.matches('/').count() == 3;
    let all: BTreeSet<String> =
        (1..=120).map(|number| format!("gongzuo/2017/{number}/index.html")).collect();
    for (list, pages, most) in [("gongzuo/2017", 3, 50), ("units/shuiwuju", 6, 20)] {
        let mut seen = BTreeMap::new();
        for number in 1..=pages {
            let folder =
                if number == 1 { list.to_owned() } else { format!("{list}/page-{number}") };
            let path = format!("{folder}/index.html");
            let page = outputs.page(&path);
            let found: BTreeSet<String> = links(&path, page)
                .into_iter()
                .filter(|link| issue(link) && !link.contains("page-"))
                .collect();
            assert!((1..=most).contains(&found.len()), "{path}: {}", found.len());
            found.into_iter().for_each(|link| *seen.entry(link).or_insert(0) += 1);
            let neighbours = html::tags(page);
            let rel = |wanted: &str| {
                neighbours
                    .iter()
                    .any(|tag| tag.name == "link" && tag.attribute("rel") == wanted)
            };
            assert_eq!((rel("prev"), rel("next")), (number > 1, number < pages), "{path}");
        }
        assert!(seen.values().all(|times| *times == 1), "{list}: {seen:?}");
        assert_eq!(seen.into_keys().collect::<BTreeSet<_>>(), all, "{list}");
        let behind = format!("{list}/page-{}/index.html", pages + 1);
        assert!(!outputs.public.contains_key(&behind), "{behind}");
    }
    assert!(outputs.page("gongzuo/index.html").contains("120期"));
}

const FIRST: &str = "\
series: gongzuo
year: 2017
number: 1
date: 2017-05-21
status: published
entries:
  - unit: shuiwuju
    title: 供水
    lead: 见[下文](#shuiwuju-1)。
    practices: [{heading: 抓供水, text: 全力供水。, points: [{lead: 保安全}]}]
    failings:
      - {heading: 进度滞后, facts: 张建国负责的项目滞后。, outcome: 通报批评。, measure: 限期整改。, deadline: 2017-06-30, responsible: {persons: [{name: 张建国, post: 科长}]}}
      - {heading: 台账不全, facts: 台账缺页。, deadline: 2017-06-01}
  - {unit: qingjiangqu, lead: 另一单位。}
";

const SECOND: &str = "\
series: ducha
year: 2017
number: 1
date: 2017-07-21
status: published
entries: [{unit: shuiwuju, practices: [{heading: 抓整改, text: \"见[前期](issue:gongzuo-2017-1)。\"}]}]
rectifications:
  - {failing: gongzuo-2017-1/shuiwuju/1, date: 2017-07-01, state: closed, text: 张建国已完成整改。}
";

const INTERNAL: &str = "\
series: gongzuo
year: 2017
number: 2
date: 2017-08-21
status: published
audience: internal
entries: [{unit: lishiju, failings: [{heading: 内部问题}]}, {unit: shuiwuju, failings: [{heading: 内部问题}]}]
";

fn told() -> Outputs {
    let archive = archive()
        .with("bulletins/2017/gongzuo-01.yaml", FIRST)
        .with("bulletins/2017/ducha-01.yaml", SECOND)
        .with("bulletins/2017/gongzuo-02.yaml", INTERNAL)
        .with(
            "rectifications.yaml",
            "rectifications:\n  - {failing: gongzuo-2017-1/shuiwuju/1, date: 2017-06-15, state: in-progress, text: 张建国正在整改。}\n",
        );
    built(&archive)
}

#[test]
fn a_dossier_holds_everything_that_was_said_and_nothing_else() {
    let outputs = told();
    let page = outputs.page("units/shuiwuju/index.html");
    let words = html::words(page);
    let order = [
        "督查通报〔2017〕第1期",
        "抓整改",
        "工作通报〔2017〕第1期",
        "供水",
        "抓供水。",
        "全力供水。",
        "保安全",
        "进度滞后。",
        "张某某负责的项目滞后。",
        "通报批评。",
        "限期整改。",
        "2017年6月30日。",
        "已销号",
        "2017年6月15日",
        "张某某正在整改。",
        "2017年7月1日",
        "督查通报〔2017〕第1期",
        "张某某已完成整改。",
        "台账不全。",
        "未报进展",
        "逾期",
    ];
    let mut rest = words.split_once("未整改到位").unwrap().1;
    for word in order {
        let Some((_, after)) = rest.split_once(word) else { panic!("no {word} in {rest}") };
        rest = after;
    }
    assert_eq!(words.matches("逾期").count(), 1, "a closed failing is not overdue");
    for hidden in ["张建国", "另一单位", "内部问题", "市历史局"] {
        assert!(!page.contains(hidden), "{hidden}");
    }
    assert!(!outputs.public.contains_key("units/lishiju/index.html"));
    assert!(!outputs.page("units/index.html").contains("市历史局"));
}

#[test]
fn a_dossier_leads_to_the_places_that_it_quotes() {
    let outputs = told();
    let path = "units/shuiwuju/index.html";
    let page = outputs.page(path);
    let tags = html::tags(page);
    let to_issue =
        tags.iter().map(|tag| tag.attribute("href")).filter(|href| href.contains('#'));
    let mut seen = BTreeSet::new();
    // With `=` it is a question for the ledger's filters.
    for href in to_issue.filter(|href| !href.starts_with('#') && !href.contains('=')) {
        let (file, place) = href.split_once('#').unwrap();
        let file = file.trim_start_matches("../");
        let ids = html::tags(outputs.page(file));
        assert!(ids.iter().any(|tag| tag.attribute("id") == place), "{href}");
        seen.insert(format!("{file}#{place}"));
    }
    for wanted in ["", "-1", "-2", "_1-1"] {
        let place = format!("gongzuo/2017/1/index.html#shuiwuju{wanted}");
        assert!(seen.contains(&place), "{place}: {seen:?}");
    }
    let inside: BTreeSet<String> = links(path, page).into_iter().collect();
    for link in inside.iter().filter(|link| link.starts_with("gongzuo/")) {
        assert!(outputs.public.contains_key(link), "{link}");
    }
}

#[test]
fn units_stand_by_category_with_their_counts() {
    let outputs = told();
    let words = html::words(outputs.page("units/index.html"));
    let squeezed: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let of = |name: &str| squeezed.find(name).unwrap_or_else(|| panic!("{name}: {squeezed}"));
    assert!(of("县区") < of("清江区") && of("清江区") < of("市直部门"));
    assert!(of("市直部门") < of("市水务局"));
    let row = outputs.page("units/index.html");
    let cells: String =
        [2, 2, 2, 1].map(|number| format!("<td class=\"digits\">{number}</td>")).concat();
    assert!(row.contains(&cells), "two issues, two practices, two failings, one of them open");
    assert!(!squeezed.contains("市教育局"), "nothing was said of it");
    let home: String = html::words(outputs.page("index.html"));
    assert!(!home.contains("第2期"), "an internal issue is not counted");
}

#[test]
fn an_issue_is_cited_in_three_forms() {
    let page = sample().page("gongzuo/2017/8/index.html");
    let words = html::words(page);
    assert!(words.contains(
        "[R/OL]. (2017-08-21)[引用日期]. https://example.gov.cn/tongbao/gongzuo/2017/8/."
    ));
    assert!(words.contains("@techreport{gongzuo-2017-8,\n  author = {{安澜市"));
    let cited = page.matches("<pre id=").count();
    assert_eq!(cited, 3, "in a text, by the standard, in BibTeX");
}

#[test]
fn no_text_breaks_out_of_the_data() {
    let title = r#"</script><b>"&甲"#;
    let issue = plain(1) + &format!("title: '{title}'\n");
    let outputs = built(&archive().with("bulletins/2017/gongzuo-01.yaml", issue));
    let page = outputs.page("gongzuo/2017/1/index.html");
    let data = linked_data(page).unwrap();
    assert!(data["@graph"][0]["name"].as_str().unwrap().ends_with(title));
    assert!(meta(page, "og:title")[0].ends_with(title));
    assert_eq!(page.matches("</script>").count(), page.matches("<script").count());
}

#[test]
fn without_an_address_everything_is_relative() {
    let outputs = built(&archive().with("bulletins/2017/gongzuo-01.yaml", plain(1)));
    let page = outputs.page("gongzuo/2017/1/index.html");
    for tag in ["SiteDomain", "Url", "og:url"] {
        assert_eq!(meta(page, tag), Vec::<String>::new(), "{tag}");
    }
    let data = linked_data(page).unwrap();
    assert_eq!(data["@graph"][0]["url"], "../../../gongzuo/2017/1/index.html");
    assert!(html::words(page).contains("安澜市绩效办. 工作通报〔2017〕第1期[R]. 2017-01-02."));
    let missing = html::tags(outputs.page("404.html"));
    let home = missing.iter().filter(|tag| tag.attribute("href") == "index.html");
    assert_eq!(home.count(), 3, "the name of the site, the navigation, the list");
}

#[test]
fn a_series_without_issues_has_its_page() {
    let outputs = built(&archive().with("bulletins/2017/gongzuo-01.yaml", plain(1)));
    assert!(html::words(outputs.page("ducha/index.html")).contains("暂无通报"));
}

#[test]
fn words_of_an_english_interface_say_that_they_are_english() {
    let config = format!("{CONFIG}language: en\n");
    let archive = archive().with("tongbao.yaml", config);
    let outputs = built(&archive.with("bulletins/2017/gongzuo-01.yaml", FIRST));
    for (path, page) in &outputs.public {
        if !path.ends_with(".html") {
            continue;
        }
        let page = str::from_utf8(page).unwrap();
        let body = page.split_once("<body>").unwrap().1;
        let mut stack: Vec<bool> = Vec::new();
        for piece in html::pieces(body) {
            match piece {
                html::Piece::Open(tag) if !tag.is_void() => {
                    let outer = stack.last().copied().unwrap_or_default();
                    stack.push(outer || tag.attribute("lang") == "en" || tag.name == "pre");
                }
                html::Piece::Open(_) => {}
                html::Piece::Close(_) => drop(stack.pop()),
                html::Piece::Text(text) => {
                    let letters = text.chars().filter(char::is_ascii_alphabetic).count();
                    let english = stack.last().copied().unwrap_or_default();
                    let names = ["PDF", "BibTeX", "json", "csv", "xlsx", "xml"];
                    let named = names.iter().any(|name| text.contains(name));
                    assert!(english || letters < 3 || named, "{path}: {text}");
                }
            }
        }
    }
}
