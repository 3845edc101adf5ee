//! The rectification ledger: its pages and its filters. `ledger_files` has the ledger as a file.
//!
//! [`archive`] is a small workspace whose ledger was worked out by hand.

use std::path::Path;
use std::sync::LazyLock;

use serde_json::Value;
use snapbox::str;
use tongbao::source::Memory;

use crate::support::builds::Outputs;
use crate::support::case::{CONFIG, Case, UNITS};
use crate::support::html::Piece;
use crate::support::{browser, builds, html};

/// The files of a workspace with five failings that everybody may know of, and one that not.
///
/// | failing | heading | what became of it |
/// |---|---|---|
/// | 2017-1/shuiwuju/1 | =漏报 | closed on 20 February 2017, 41 days after the issue, by No. 2 |
/// | 2017-1/shuiwuju/2 | 迟报 | done, told between issues |
/// | 2017-1/jiaoyuju/1 | 账目不清 | in progress; was due on 1 March 2017, 315 days before the newest issue |
/// | 2018-1/shuiwuju/1 | 沟渠堵塞 | nothing told, no deadline |
/// | 2018-1/shuiwuju/2 | 台账缺页 | nothing told, due on the day of the newest issue; category 工作纪律 |
///
/// No. 3 is internal. It reports a failing, and closes one of No. 1, which nobody may learn from it.
pub(crate) fn archive() -> Memory {
    let person = "    responsible: {persons: [{name: 张建国, post: 科长}]}";
    let first = format!(
        "entries:
- unit: shuiwuju
  practices: [{{heading: 巡查到位}}, {{heading: 数据上云}}]
  failings:
  - heading: '=漏报'
{person}
    outcome: 约谈科长**张建国**。
    deadline: 2017-02-10
  - heading: 迟报
    deadline: 2017-12-31
- unit: jiaoyuju
  practices: [{{heading: 阳光招生}}]
  failings:
  - heading: 账目不清
    measure: |
      - 补记凭证
      - -5天内报结果
    deadline: 2017-03-01
"
    );
    let news = |failing: &str, date: &str, state: &str, text: &str| {
        format!(
            "- {{failing: gongzuo-2017-1/{failing}, date: {date}, state: {state}, text: {text}}}\n"
        )
    };
    let second = format!(
        "entries: [{{unit: shuiwuju, practices: [{{heading: 立行立改}}]}}]\nrectifications:\n{}{}",
        news("shuiwuju/1", "2017-02-20", "closed", "张建国已补报。"),
        news("jiaoyuju/1", "2017-03-05", "in-progress", "正在清理。")
    );
    let internal = format!(
        "audience: internal\nentries: [{{unit: jiaoyuju, failings: [{{heading: 内部问题}}]}}]\nrectifications:\n{}",
        news("jiaoyuju/1", "2017-04-01", "closed", "内部销号。")
    );
    let last = "entries:
- unit: shuiwuju
  failings:
  - heading: 沟渠堵塞
  - {heading: 台账缺页, category: 工作纪律, deadline: 2018-01-10}
";
    let between = news("shuiwuju/2", "2017-12-01", "done", "已全部补报。");
    Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", issue(2017, 1, "2017-01-10", &first))
        .with("bulletins/2017/gongzuo-02.yaml", issue(2017, 2, "2017-03-10", &second))
        .with("bulletins/2017/gongzuo-03.yaml", issue(2017, 3, "2017-04-01", &internal))
        .with("bulletins/2018/gongzuo-01.yaml", issue(2018, 1, "2018-01-10", last))
        .with("rectifications.yaml", format!("rectifications:\n{between}"))
}

/// A published issue.
pub(crate) fn issue(year: i32, number: u32, date: &str, rest: &str) -> String {
    format!(
        "series: gongzuo\nyear: {year}\nnumber: {number}\ndate: {date}\nstatus: published\n{rest}"
    )
}

/// What is made of [`archive`].
pub(crate) fn outputs() -> &'static Outputs {
    static OUTPUTS: LazyLock<Outputs> =
        LazyLock::new(|| builds::build(&archive(), Path::new("."), None, &[]));
    &OUTPUTS
}

/// The rows of the tables of a page: words of the cells, their spaces squeezed.
pub(crate) fn rows(page: &str) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let (mut in_body, mut in_cell) = (false, false);
    for piece in html::pieces(page) {
        match piece {
            Piece::Open(tag) if tag.name == "tbody" => in_body = true,
            Piece::Close(name) if name == "tbody" => in_body = false,
            Piece::Open(tag) if tag.name == "tr" && in_body => rows.push(Vec::new()),
            Piece::Open(tag) if in_body && matches!(tag.name.as_str(), "td" | "th") => {
                in_cell = true;
                rows.last_mut().expect("a cell stands in a row").push(String::new());
            }
            Piece::Close(name) if matches!(name.as_str(), "td" | "th") => in_cell = false,
            Piece::Text(text) if in_cell && in_body => {
                let cell = rows.last_mut().and_then(|row| row.last_mut());
                cell.expect("a text stands in a cell").push_str(&text);
            }
            Piece::Open(_) | Piece::Close(_) | Piece::Text(_) => {}
        }
    }
    let squeezed = |cell: &String| cell.split_whitespace().collect::<Vec<_>>().join(" ");
    rows.iter().map(|row| row.iter().map(squeezed).collect()).collect()
}

/// The numbers on top of a page of the ledger: all, open, overdue, done, closed.
fn numbers(page: &str) -> Vec<usize> {
    let (_, nav) = page.split_once("class=\"views\"").expect("the lists are offered");
    let (nav, _) = nav.split_once("</nav>").expect("the lists end");
    let bold = nav.split("<b>").skip(1).map(|rest| rest.split('<').next().unwrap());
    bold.map(|number| number.parse().unwrap()).collect()
}

#[test]
fn pages_list_failings_by_what_became_of_them() {
    let lists = [
        ("ledger/index.html", vec!["沟渠堵塞", "台账缺页", "=漏报", "迟报", "账目不清"]),
        ("ledger/open/index.html", vec!["沟渠堵塞", "台账缺页", "账目不清"]),
        ("ledger/overdue/index.html", vec!["账目不清"]),
        ("ledger/done/index.html", vec!["迟报"]),
        ("ledger/closed/index.html", vec!["=漏报"]),
    ];
    for (path, wanted) in lists {
        let page = outputs().page(path);
        let rows = rows(page);
        let headings: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(headings, wanted, "{path}");
        assert_eq!(numbers(page), [5, 3, 1, 1, 1], "{path}");
        assert!(page.contains("2018年1月10日"), "{path} says as of which day");
    }
    let rows = rows(outputs().page("ledger/index.html"));
    let closed =
        ["=漏报", "", "市水务局", "工作通报〔2017〕第1期 2017年1月10日", "约谈科长张某某。"];
    assert_eq!(rows[2][..5], closed);
    assert_eq!(rows[2][6], "已销号 工作通报〔2017〕第2期 2017年2月20日");
    assert_eq!(rows[4][5..], ["整改期限2017年3月1日", "整改中 逾期315天"]);
    assert_eq!(rows[0][5..], ["", "未报进展"]);
    assert_eq!(rows[1][..3], ["台账缺页", "工作纪律", "市水务局"]);
}

#[test]
fn categories_are_asked_for_where_a_failing_has_one() {
    let page = outputs().page("ledger/index.html");
    assert!(page.contains("<option value=\"工作纪律\">工作纪律</option>"));
    let data = outputs().page("ledger/data/2018.js");
    assert!(data.contains("\"工作纪律\"]"), "the script gets the category: {data}");
    let outputs = builds::build(&without_categories(), Path::new("."), None, &[]);
    let page = outputs.page("ledger/index.html");
    assert!(!page.contains("category"), "nothing asks for categories");
    assert_eq!(rows(page)[0].len(), 6);
}

/// An archive of one failing.
fn without_categories() -> Memory {
    let entry = "entries:\n- unit: shuiwuju\n  failings: [{heading: 漏报}]\n";
    Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", issue(2017, 1, "2017-01-10", entry))
}

#[test]
fn a_failing_is_linked_where_it_is_reported() {
    let page = outputs().page("ledger/overdue/index.html");
    let hrefs: Vec<String> = html::tags(page)
        .into_iter()
        .filter(|tag| tag.name == "a")
        .map(|tag| tag.attribute("href").to_owned())
        .collect();
    let wanted = "../../gongzuo/2017/1/index.html#jiaoyuju-1";
    assert!(hrefs.iter().any(|href| href == wanted), "{hrefs:?}");
    let target = outputs().page("gongzuo/2017/1/index.html");
    assert!(target.contains("id=\"jiaoyuju-1\""), "the place is there");
}

#[test]
fn an_outcome_is_told_to_its_end() {
    let outcome = "约谈主要负责人并责令限期整改，".repeat(9) + "结果报市绩效办";
    let entry = format!(
        "entries:\n- unit: shuiwuju\n  failings: [{{heading: 漏报, outcome: {outcome}。}}]\n"
    );
    let project = without_categories()
        .with("bulletins/2017/gongzuo-01.yaml", issue(2017, 1, "2017-01-10", &entry));
    let outputs = builds::build(&project, Path::new("."), None, &[]);
    for file in ["ledger/index.html", "ledger/data/2017.js"] {
        assert!(outputs.page(file).contains(&outcome), "{file}");
    }
}

#[test]
fn long_lists_are_cut() {
    let failings: String =
        (1..=101).map(|number| format!("  - heading: 第{number}个问题\n")).collect();
    let entry = format!("entries:\n- unit: shuiwuju\n  failings:\n{failings}");
    let project = Memory::new()
        .with("tongbao.yaml", format!("{CONFIG}language: en\n"))
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", issue(2017, 1, "2017-01-10", &entry));
    let outputs = builds::build(&project, Path::new("."), None, &[]);
    assert_eq!(rows(outputs.page("ledger/index.html")).len(), 100);
    let second = outputs.page("ledger/page-2/index.html");
    assert_eq!(rows(second)[0][0], "第101个问题");
    assert!(html::words(second).contains("Page 2 / 2 pages"), "on paper, too");
    assert!(second.contains("Rectification ledger"), "the interface is English");
    assert!(outputs.page("ledger/open/page-2/index.html").contains("第101个问题"));
    assert!(outputs.page("ledger/closed/index.html").contains("There are no such failings."));
}

#[test]
fn the_day_is_given_or_that_of_the_newest_issue() {
    let failing =
        "entries:\n- unit: shuiwuju\n  failings: [{heading: 漏报, deadline: 2017-02-10}]\n";
    let case = Case::archive()
        .file("bulletins/2017/gongzuo-01.yaml", issue(2017, 1, "2017-01-10", failing));
    let overdue = || {
        let page = case.path().join("public/ledger/index.html");
        numbers(&fs_err::read_to_string(page).unwrap())[2]
    };
    case.run("--quiet build --no-pdf");
    assert_eq!(overdue(), 0);
    case.run("--quiet build --no-pdf --as-of 2017-02-11");
    assert_eq!(overdue(), 1);
    case.run("build --no-pdf --as-of 2017-02-30").exit(2).stderr(str![[r#"
错误: 日期有误：2017-02-30。写作 2017-09-05 的形式，年份为 1900 到 2999

"#]]);
    assert_eq!(overdue(), 1, "nothing is replaced");
}

/// A bigger archive: 150 more failings in 2016, closed none.
fn browsed() -> Memory {
    let failings: String =
        (1..=150).map(|number| format!("  - heading: 旧问题{number}\n")).collect();
    let entry = format!("entries:\n- unit: shuiwuju\n  failings:\n{failings}");
    let correction =
        "issue: gongzuo-2017-1\nkind: erratum\ndate: 2017-12-01\nreason: 数字有误。\n";
    archive()
        .with("bulletins/2016/gongzuo-01.yaml", issue(2016, 1, "2016-05-10", &entry))
        .with("corrections/1.yaml", correction)
}

#[test]
fn filters_work_over_http_and_from_disk() {
    let outputs = builds::build(&browsed(), Path::new("."), None, &[]);
    let folder = browser::on_disk(&outputs.public);
    let told = browser::run("ledger", folder.path(), &[]);
    for over in ["http", "file"] {
        let told = &told[over];
        assert_eq!(told["problems"], Value::Array(Vec::new()), "{over}");
        let step = |name: &str| &told["steps"][name];
        let headings = |name: &str| -> Vec<&str> {
            let list = step(name)["headings"].as_array().unwrap().iter();
            list.map(|one| one.as_str().unwrap()).collect()
        };
        assert_eq!(step("start")["form"], true);
        assert_eq!(headings("start").len(), 100, "the page as it came");
        assert_eq!(step("start")["pager"], true);
        assert_eq!(headings("unit"), ["账目不清"]);
        assert_eq!(step("unit")["count"], "找到1条");
        assert_eq!(step("unit")["hash"], "#unit=jiaoyuju");
        assert_eq!(step("unit")["states"][0], "整改中 逾期315天");
        assert_eq!(step("unit")["links"][0], "../gongzuo/2017/1/index.html#jiaoyuju-1");
        // The row that the script makes is the one that stands there without it.
        let row = |name: &str| {
            let link = &step("unit")["links"][0];
            let mut links = step(name)["links"].as_array().unwrap().iter();
            let place = links.position(|one| one == link).unwrap();
            ["issues", "marks", "states"].map(|what| &step(name)[what][place])
        };
        assert_eq!(row("unit"), row("start"));
        assert_eq!(row("unit")[1], "../gongzuo/2017/1/index.html#_correction-1");
        assert_eq!(headings("category"), ["台账缺页"]);
        assert_eq!(step("category")["count"], "找到1条");
        assert_eq!(headings("overdue"), ["账目不清"]);
        assert_eq!(step("overdue")["hash"], "#overdue=1");
        assert_eq!(headings("reset").len(), 100);
        assert_eq!(
            (&step("reset")["hash"], &step("reset")["pager"]),
            (&"".into(), &true.into())
        );
        assert_eq!(
            headings("keyboard"),
            ["沟渠堵塞", "台账缺页"],
            "the first year is the last"
        );
        let (next, place) = (headings("next"), &step("next")["place"]);
        assert_eq!((next.len(), next[0], place), (50, "旧问题101", &"2 / 2".into()));
        assert_eq!(step("next")["hash"], "#year=2016&page=2");
        assert_eq!(step("next")["focus"], "_list");
        assert_eq!(headings("link within").len(), 50, "a link within the page changes nothing");
        assert_eq!(headings("sent").len(), 100, "a view that was sent");
        assert_eq!(step("sent")["count"], "找到152条");
        assert_eq!(headings("list"), ["账目不清"], "the open ones of a unit");
        let told = |what: &str| step("list")[what].to_string();
        assert_eq!(told("scripts"), r#"["years.js","2017.js"]"#);
        assert_eq!(told("fields"), r#"["unit","category","year","state","overdue"]"#);
        assert_eq!(headings("closed"), ["=漏报"], "a view of a list that was sent");
        assert_eq!((&step("bare")["form"], headings("bare").len()), (&false.into(), 100));
    }
}
