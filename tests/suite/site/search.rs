//! Search: what it finds beside a plain search in the pages, what it loads for it, and its page.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use regex::Regex;
use serde_json::{Value, json};
use tongbao::source::{Disk, Memory};

use crate::support::browser::on_disk;
use crate::support::builds::Outputs;
use crate::support::case::{CONFIG, UNITS};
use crate::support::dice::rounds;
use crate::support::{browser, builds, files_under, html, root};

/// Substrings that are looked up, over http and from disk.
const SUBSTRINGS: usize = 60;

/// Most bytes that a query of the sample may load beside the page: list, index and texts.
const MOST_BYTES: u64 = 260_000;

/// The sample without PDFs.
pub(super) fn sample() -> &'static Outputs {
    static SAMPLE: LazyLock<Outputs> =
        LazyLock::new(|| builds::build(&Disk::open(root()).unwrap(), root(), None, &[]));
    &SAMPLE
}

/// The files that search reads.
fn files(outputs: &Outputs) -> BTreeMap<&String, &Vec<u8>> {
    let is_one = |path: &str| path.starts_with("search/") || path.ends_with("/text.js");
    outputs.public.iter().filter(|(path, _)| is_one(path)).collect()
}

/// The value that a script hands over.
fn handed(script: &[u8]) -> Value {
    let script = str::from_utf8(script).expect("scripts are UTF-8");
    let value = script.splitn(3, ',').nth(2).expect("a kind, a name, then a value");
    serde_json::from_str(value.trim_end().trim_end_matches(");")).expect("the value is JSON")
}

/// Issues in which a query finds something, as they are cited.
pub(super) fn cited(answer: &Value) -> Vec<&str> {
    let issues = answer["issues"].as_array().expect("a list of issues");
    issues.iter().filter_map(|issue| issue["citation"].as_str()).collect()
}

pub(super) fn list(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

pub(super) fn ask(outputs: &Outputs, queries: &[&str]) -> Vec<Value> {
    answers("ask", outputs, queries)
}

fn answers(how: &str, outputs: &Outputs, queries: &[&str]) -> Vec<Value> {
    let folder = on_disk(&outputs.public);
    let queries = serde_json::to_string(queries).unwrap();
    let answers = browser::run("search", folder.path(), &[how, &queries]);
    let answers = answers.as_array().expect("an answer to each query").clone();
    for answer in &answers {
        assert_eq!(answer["problems"], json!([]), "{answer:#}");
    }
    answers
}

#[test]
fn any_substring_is_found_in_exactly_the_issues_that_have_it() {
    let folder = on_disk(&sample().public);
    let report =
        browser::run("search", folder.path(), &["substrings", &rounds(SUBSTRINGS).to_string()]);
    assert_eq!(report["wrong"], json!([]), "{report:#}");
    assert_eq!(report["problems"], json!([]), "{report:#}");
    assert!(report["pages"].as_u64() > Some(10), "{report:#}");
    assert_eq!(report["lengths"], json!([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
}

/// Runs the comparison of index and texts that needs no browser.
fn compared(public: &BTreeMap<String, Vec<u8>>) -> Value {
    let folder = on_disk(public);
    let mut command = std::process::Command::new("node");
    command.arg(root().join("tests/browser/index.cjs")).arg(folder.path());
    let output = browser::started("node", "browser", &mut command);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout).expect("a report as JSON");
    assert_eq!(report["wrong"], json!([]));
    report
}

#[test]
fn the_index_has_every_pair_of_the_texts_and_no_other() {
    let report = compared(&sample().public);
    assert!(report["pairs"].as_u64() > Some(5_000), "{report}");
    assert!(report["bits"].as_u64() > Some(0), "the index has several files: {report}");
}

/// An archive of one issue.
fn archive(issue: &str) -> Memory {
    Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/issue.yaml", issue)
}

/// An archive whose one issue has every character that folding could treat in a way of its own.
fn odd() -> Memory {
    let blocks = [
        0x21..0x3400,
        0xA000..0xAC40,
        0xF900..0x1_0000,
        0x1_0000..0x2_0000,
        0x2_F800..0x2_FA20,
        0xE_0000..0xE_0200,
    ];
    let known = Regex::new(r"^\p{Age=15.0}$").unwrap();
    let characters = blocks.into_iter().flatten().filter_map(char::from_u32);
    let characters: Vec<char> = characters
        .filter(|one| !one.is_control() && !matches!(one, '"' | '\u{fffd}'))
        // Newer ones may be unknown to the browser or to the program.
        .filter(|one| known.is_match(one.encode_utf8(&mut [0; 4])))
        .collect();
    let cell = |some: &[char]| {
        let text: String = some.iter().map(|one| format!("a{one}b {one}甲 {one} ")).collect();
        format!("\"{text}\"\n")
    };
    // A table of more characters is not printed.
    let tables = characters.chunks(64 * 100).map(|some| some.chunks(64).map(cell).collect());
    let tables: Vec<String> = tables.collect();
    let listed = (0..tables.len()).map(|index| format!("{{title: 字表, file: {index}.csv}}"));
    let listed = listed.collect::<Vec<_>>().join(", ");
    let issue = format!(
        "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-01-15\nstatus: published\nentries:\n  - unit: shuiwuju\n    lead: 导语。\nattachments: [{listed}]\n"
    );
    tables.into_iter().enumerate().fold(archive(&issue), |memory, (index, table)| {
        memory.with(&format!("bulletins/{index}.csv"), table)
    })
}

#[test]
fn program_and_script_fold_every_character_alike() {
    let outputs = builds::build(&odd(), Path::new(""), None, &[]);
    let report = compared(&outputs.public);
    assert!(report["pairs"].as_u64() > Some(40_000), "{report}");
}

#[test]
fn width_case_and_spaces_do_not_matter() {
    let answers = ask(
        sample(),
        &["q=2017年8月21日", "q=２０１７年 ８月 ２１日", "q=“2017 年 8 月 21 日”"],
    );
    let wanted = cited(&answers[0]);
    assert_eq!(wanted, ["工作通报〔2017〕第8期"]);
    assert!(cited(&answers[1]).contains(&wanted[0]), "each word is there: {:#}", answers[1]);
    assert_eq!(cited(&answers[2]), wanted);
    assert_eq!(list(&answers[2]["issues"][0]["marks"]), ["2017年8月21日"]);
}

#[test]
fn words_apart_by_spaces_must_all_occur() {
    let answers = ask(sample(), &["q=倍数计划 零容忍", "q=倍数计划 没有这个词", "q=水"]);
    assert_eq!(cited(&answers[0]), ["工作通报〔2017〕第8期"]);
    assert_eq!(answers[0]["status"], "共找到 1 期");
    assert!(cited(&answers[1]).is_empty());
    assert_eq!(answers[1]["status"], "没有找到。可以少输几个字，或放宽范围。");
    assert_eq!(answers[2]["status"], "每个词至少输入两个字： 水");
}

#[test]
fn filters_leave_what_they_name() {
    let answers = ask(
        sample(),
        &[
            "q=整改",
            "q=整改&year=2018",
            "q=整改&series=ducha",
            "q=整改&unit=shuiwuju",
            "q=整改&kind=practice",
            "q=整改&kind=failing",
            "q=整改&kind=failing&unit=shuiwuju&year=2017",
        ],
    );
    let all = cited(&answers[0]);
    assert!(all.len() > 5, "{all:?}");
    let of = |wanted: &str| {
        all.iter().copied().filter(|one| one.contains(wanted)).collect::<Vec<_>>()
    };
    assert_eq!(cited(&answers[1]), of("〔2018〕"));
    assert_eq!(cited(&answers[2]), of("安绩办"));
    for (answer, unit, kind) in [
        (&answers[3], "市水务局", ""),
        (&answers[4], "", "好的做法"),
        (&answers[5], "", "存在问题"),
        (&answers[6], "市水务局", "存在问题"),
    ] {
        assert!(!cited(answer).is_empty(), "{answer:#}");
        for place in answer["issues"]
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(|one| list(&one["where"]))
        {
            assert!(place.starts_with(unit) && place.ends_with(kind), "{place}");
        }
    }
    assert!(cited(&answers[3]).len() < all.len());
}

#[test]
fn a_query_loads_little() {
    let answers = answers("loaded", sample(), &["q=整改", "q=履职尽责", "q=没有这样的一句话"]);
    for answer in &answers {
        let bytes = answer["bytes"].as_u64().unwrap();
        assert!(bytes > 100 && bytes < MOST_BYTES, "{}: {bytes} bytes", answer["fragment"]);
    }
    let nothing = answers[2]["bytes"].as_u64().unwrap();
    assert!(nothing < MOST_BYTES / 2, "no text is loaded for nothing: {nothing}");
}

#[test]
fn every_passage_is_where_its_link_leads() {
    let mut anchors = 0;
    for (path, script) in files(sample()) {
        let Some(folder) = path.strip_suffix("text.js") else { continue };
        let page = sample().page(&format!("{folder}index.html"));
        let ids: BTreeSet<String> =
            html::tags(page).iter().map(|tag| tag.attribute("id").to_owned()).collect();
        for passage in handed(script)["passages"].as_array().unwrap() {
            let anchor = passage["at"].as_str().unwrap();
            assert!(anchor.is_empty() || ids.contains(anchor), "{folder}#{anchor}");
            anchors += 1;
        }
    }
    assert!(anchors > 100, "{anchors}");
}

#[test]
fn one_issue_made_again_leaves_the_index_whole() {
    let disk = Disk::open(root()).unwrap();
    let part = builds::build(&disk, root(), None, &["gongzuo-2017-8"]);
    let mut whole = files(sample());
    whole.retain(|path, _| path.starts_with("search/") || path.contains("gongzuo/2017/8/"));
    assert_eq!(files(&part), whole);
}

#[test]
fn hidden_persons_cannot_be_searched_for() {
    let issue = "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-01-15\nstatus: published\nentries:\n  - unit: shuiwuju\n    failings:\n      - heading: 进度滞后\n        facts: 由郗翀燚负责的项目没有开工。\n        responsible:\n          persons: [{name: 郗翀燚, post: 科长}]\n";
    let outputs = builds::build(&archive(issue), Path::new(""), None, &[]);
    let texts: String =
        files(&outputs).values().map(|bytes| String::from_utf8_lossy(bytes)).collect();
    assert!(texts.contains("由郗某某负责"));
    assert!(!texts.contains(['翀', '燚']), "{texts}");
}

#[test]
fn markup_in_texts_and_queries_stays_text() {
    let issue = "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-01-15\nstatus: published\ntitle: 关于<b>粗体</b>的通报\nentries:\n  - unit: shuiwuju\n    lead: 甲<img src=x onerror=alert(1)>乙 & 丙。\n";
    let outputs = builds::build(&archive(issue), Path::new(""), None, &[]);
    let queries = [
        "q=%3Cimg+src%3Dx+onerror%3Dalert%281%29%3E乙",
        "q=%3Cimg+src%3Dx%3E",
        "q=%3Cb%3E粗体",
    ];
    let queries = queries.map(|query| query.replace('+', "%20"));
    let quoted = queries[0].replace("q=", "q=%22") + "%22";
    let answers = ask(&outputs, &[&quoted, &queries[1], &queries[2]]);
    assert_eq!(list(&answers[0]["issues"][0]["marks"]), ["<img src=x onerror=alert(1)>乙"]);
    assert_eq!(cited(&answers[1]), Vec::<&str>::new());
    assert_eq!(list(&answers[2]["issues"][0]["marks"]), ["<b>粗体"]);
}

#[test]
fn scripts_make_no_markup_of_text() {
    let scripts = files_under(&root().join("assets"));
    let scripts: Vec<_> = scripts.iter().filter(|name| name.ends_with(".js")).collect();
    assert!(scripts.len() >= 2, "{scripts:?}");
    for name in scripts {
        let script = fs_err::read_to_string(root().join("assets").join(name)).unwrap();
        for word in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "fetch(",
        ] {
            // The desk has a server, which it may ask.
            let is_asked = word == "fetch(" && name.starts_with("desk/");
            assert!(is_asked || !script.contains(word), "assets/{name}: {word}");
        }
    }
}

#[test]
fn without_script_the_page_leads_elsewhere() {
    let page = sample().page("search/index.html");
    let tags = html::tags(page);
    let by_id = |id: &str| tags.iter().find(|tag| tag.attribute("id") == id).unwrap();
    let hidden = |id: &str| by_id(id).attributes.iter().any(|(name, _)| name == "hidden");
    assert!(hidden("_search") && hidden("_results") && !hidden("_without"));
    let ways: Vec<&str> = tags.iter().map(|tag| tag.attribute("href")).collect();
    assert!(ways.contains(&"../index.html") && ways.contains(&"../units/index.html"));
}

#[test]
fn the_keyboard_is_enough() {
    let folder = on_disk(&sample().public);
    let report = browser::run("search", folder.path(), &["keys"]);
    assert_eq!(report["problems"], json!([]), "{report:#}");
    for step in [
        "focused", "entered", "chosen", "shortcut", "slash", "back", "forward", "query",
        "skip", "head",
    ] {
        assert_eq!(report[step], json!(true), "{step}: {report:#}");
    }
}
