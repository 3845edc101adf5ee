//! Pages in a real browser: what they ask for, what the policy refuses, whether everybody can read
//! them. Which pages stand for all is found by `tests/browser/harness.cjs`, kind by kind.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::builds::{Outputs, sample, sample_in_english};
use crate::support::html::Tag;
use crate::support::pdf_objects::PdfObjects;
use crate::support::{browser, html, squeezed, tools};

/// A page that does what no page of ours may do.
const BAD: &str = r##"<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>坏</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:; img-src *; style-src 'self' file:">
<link rel="stylesheet" href="bad.css"><script src="bad.js"></script></head>
<body><input type="checkbox" id="_large"><a class="skip" href="#nowhere">跳</a>
<p style="color: red">红</p><img src="https://example.gov.cn/a.png" alt=""><img src="b.png" alt="">
<p class="pale">灰上加灰</p><button>小</button><div class="wide">宽</div><div class="low">高高低低高高低低高高低低</div>
<div class="prose"><p>一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十</p></div>
</body></html>"##;

const BAD_RULES: &str = "
    .pale { color: #999; font-size: 12px }
    button { height: 20px; outline: none }
    .wide { width: 500px }
    .low { width: 12em; height: 1.2em; overflow: hidden; line-height: 1.2 }
";

fn bad() -> BTreeMap<String, Vec<u8>> {
    let files = [
        ("bad.html", BAD),
        ("bad.css", BAD_RULES),
        ("bad.js", "console.error('ouch'); nothing()"),
    ];
    files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).into()
}

/// The sample in both languages of the interface.
fn samples() -> [&'static Outputs; 2] {
    [sample(), sample_in_english()]
}

/// What a script tells of a website, as a list.
fn told(script: &str, public: &BTreeMap<String, Vec<u8>>, arguments: &[&str]) -> Vec<Value> {
    let folder = browser::on_disk(public);
    match browser::run(script, folder.path(), arguments) {
        Value::Array(results) => results,
        other => panic!("{script}.cjs prints a list: {other}"),
    }
}

/// Fails with those results in which the list of this name is not empty.
#[track_caller]
fn none(results: &[Value], list: &str) {
    let has = |one: &&Value| one[list].as_array().is_none_or(|list| !list.is_empty());
    let found: Vec<String> = results.iter().filter(has).map(|one| format!("{one:#}")).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Fails where a script does not tell of these words on the bad page.
#[track_caller]
fn all(results: &[Value], wanted: &[&str]) {
    let told = Value::from(results.to_vec()).to_string();
    let missing: Vec<_> = wanted.iter().filter(|words| !told.contains(**words)).collect();
    assert!(missing.is_empty(), "{missing:?} not told: {told}");
}

#[test]
fn pages_ask_for_nothing_outside_and_keep_their_policy() {
    // Words of another language ask for nothing else.
    let results = told("open", &sample().public, &[]);
    none(&results, "problems");
    assert!(results.len() >= 10, "five kinds of pages at least: {results:?}");
}

#[test]
fn pages_pass_axe_by_day_by_night_and_in_large_print() {
    none(&told("axe", &sample().public, &[]), "violations");
    // Words of another language change neither colours nor sizes.
    none(&told("axe", &sample_in_english().public, &["words"]), "violations");
}

#[test]
fn pages_bear_small_screens_wide_letters_and_the_keyboard() {
    // The keyboard goes the same way in another language.
    for (sample, part) in [(sample(), &[][..]), (sample_in_english(), &["sizes"])] {
        let faults = told("layout", &sample.public, part);
        let lines: Vec<String> = faults.iter().map(Value::to_string).collect();
        assert!(lines.is_empty(), "{}", lines.join("\n"));
    }
}

#[test]
fn pages_remember_large_print_copy_a_citation_and_part_points() {
    let reports = told("reader", &sample().public, &[]);
    assert_eq!(reports.len(), 2, "over http and from disk");
    for report in reports {
        assert_eq!(report["problems"], json!([]), "{report:#}");
        assert_eq!(report["large"], "true 24px", "{report:#}");
        assert_eq!(report["kept"], "true 24px", "{report:#}");
        assert_eq!(report["cleared"], "false 16px", "{report:#}");
        assert_eq!(
            (&report["copied"], &report["said"], &report["without"]),
            (&json!(true), &json!("已复制"), &json!(true)),
            "{report:#}"
        );
        let all = |list: &str| list_of(&report, list).iter().all(|one| *one == json!(true));
        assert!(list_of(&report, "points").len() > 2 && all("points"), "{report:#}");
        assert!(!all("printed"), "on paper points run on: {report:#}");
    }
}

/// The ledger is printed on its side, and no sheet of any page is without words of it.
#[test]
fn printed_pages_have_no_empty_sheet() {
    let pages = ["ledger/index.html", "index.html", "units/shuiwuju/index.html"];
    let reports = told("sheets", &sample().public, &pages);
    assert_eq!(reports.len(), pages.len());
    for report in reports {
        let name = report["page"].as_str().unwrap();
        let digits = report["pdf"].as_str().unwrap().as_bytes();
        let byte = |pair: &[u8]| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap();
        let pdf: Vec<u8> = digits.chunks(2).map(byte).collect();
        for (number, sheet) in (1..).zip(tools::pages(&pdf)) {
            // The name of the site and the number of the page.
            let words = squeezed(&sheet).replace("安澜市工作通报", "");
            assert!(words.chars().count() > 20, "{name}: sheet {number}: {words}");
        }
        let document = PdfObjects::of(&pdf);
        for sheet in document.of_type("/Page") {
            let size = document.get(sheet, "/MediaBox").as_array().unwrap();
            let lies = size[2].as_f64().unwrap() > size[3].as_f64().unwrap();
            assert_eq!(lies, name.starts_with("ledger"), "{name}: {size:?}");
        }
    }
}

fn list_of<'a>(report: &'a Value, list: &str) -> &'a [Value] {
    report[list].as_array().map(Vec::as_slice).unwrap_or_default()
}

#[test]
fn what_a_page_asks_for_and_complains_of_is_told() {
    let results = told("open", &bad(), &[]);
    let wanted = [
        "policy: style-src-attr",
        "outside request: https://example.gov.cn/a.png",
        "b.png",
        "console: ouch",
        "nothing is not defined",
    ];
    assert_eq!(results.len(), 2, "over http and from disk");
    results.iter().for_each(|one| all(std::slice::from_ref(one), &wanted));
}

#[test]
fn what_shuts_readers_out_is_told() {
    let wanted = ["color-contrast", "landmark-one-main", "phone, dark, large print"];
    all(&told("axe", &bad(), &[]), &wanted);
    let wanted = [
        "scrolls sideways",
        "is cut off",
        "20 px high",
        "more than 40 characters",
        "small letters",
        "not black on white on paper",
        "does not show that the keyboard is at <button>",
        "begins with something else",
        "a skip link that does not lead to the text",
    ];
    all(&told("layout", &bad(), &[]), &wanted);
}

/// A picture that is loaded late, and takes a place of its own only then: whoever was led to what is below loses it.
fn moves_what_is_below(tag: &Tag) -> bool {
    tag.name == "img"
        && tag.attribute("loading") == "lazy"
        && tag.attribute("height").is_empty()
}

#[test]
fn no_picture_moves_what_somebody_was_led_to() {
    for (path, bytes) in samples().into_iter().flat_map(|sample| &sample.public) {
        if path.ends_with(".html") {
            let tags = html::tags(str::from_utf8(bytes).unwrap());
            let moving: Vec<String> =
                tags.iter().filter(|tag| moves_what_is_below(tag)).map(Tag::shape).collect();
            assert!(moving.is_empty(), "{path}: {moving:?}");
        }
    }
}

/// What the policy refuses, in the source: a browser only tells of what it meets.
fn forbidden(tag: &Tag) -> Option<String> {
    let inline_script = tag.name == "script"
        && tag.attribute("src").is_empty()
        && tag.attribute("type") != "application/ld+json";
    let of_events = tag.attributes.iter().any(|(name, _)| name.starts_with("on"));
    let styled = tag.name == "style" || tag.attributes.iter().any(|(name, _)| name == "style");
    (inline_script || of_events || styled).then(|| tag.shape())
}

#[test]
fn every_page_has_its_policy_and_nothing_that_it_would_refuse() {
    for (path, bytes) in samples().into_iter().flat_map(|sample| &sample.public) {
        if !path.ends_with(".html") {
            continue;
        }
        let tags = html::tags(str::from_utf8(bytes).unwrap());
        let refused: Vec<String> = tags.iter().filter_map(forbidden).collect();
        assert!(refused.is_empty(), "{path}: {refused:?}");
        let policy = tags
            .iter()
            .find(|tag| tag.attribute("http-equiv") == "Content-Security-Policy")
            .unwrap_or_else(|| panic!("{path}: no policy"));
        let policy = policy.attribute("content");
        assert!(policy.starts_with("default-src 'none'; "), "{path}: {policy}");
        assert!(!policy.contains("unsafe") && !policy.contains('*'), "{path}: {policy}");
    }
}
