//! Points of a practice, as they are written in a real browser: parted, taken back, pasted.

use serde_json::json;

use super::client::Client;
use crate::support::case::Case;

const ISSUE: &str = "series: gongzuo
year: 2017
number: 1
date: 2017-01-15
status: draft
entries:
  - unit: shuiwuju
    practices:
      - heading: 做法
        points:
          - lead: 责任到人考核到位
            text: 每月一查。
          - lead: 检查到底
";

#[test]
fn a_point_is_parted_by_enter_and_by_pasted_lines() {
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", ISSUE);
    let client = Client::open(&case);
    let seen = client.browse("points", &case);
    let (checked, text) = ("- lead: 检查到底", "text: 每月一查。");
    let parted = ["- lead: 责任到人", "- lead: 甲考核到位", text, checked];
    assert_eq!(seen["parted"][1], json!(parted));
    assert_eq!(seen["parted"][0], json!(["责任到人", "甲考核到位", "每月一查。", "检查到底"]));
    assert_eq!(seen["back"], json!(["责任到人考核到位", 4]));
    let whole = "- lead: 责任到人考核到位";
    assert_eq!(
        seen["above"][1],
        json!([whole, text, "- lead: 【待补】", "- lead: 乙检查到底"])
    );
    assert_eq!(seen["gone"][1], json!([whole, text, "- lead: 检查到底丙戊"]));
    let pasted =
        ["- lead: 责任到人一条", "- lead: 二条", "- lead: 三条己考核到位", text, checked];
    assert_eq!(seen["pasted"][1], json!(pasted));
    assert_eq!(seen["pasted"][0].as_array().unwrap().len(), 5);
    let unnumbered = [whole, text, checked, "- lead: 抓安全", "text: |", "排查*23处。"];
    assert_eq!(seen["unnumbered"][1], json!(unnumbered));
    let table = [
        whole,
        text,
        checked,
        "- lead: 甲项",
        "- lead: 乙项",
        "text: |",
        "| 户 | 数 |",
        "|---|---|",
        "| 丁 | 3 |",
    ];
    assert_eq!(seen["table"][1], json!(table), "{seen:#}");
    assert_eq!(seen["noTable"][1], true);
    assert!(seen["noTable"][0].as_str().unwrap().contains("nothing was pasted"), "{seen:#}");
    let within = [whole, "text: |-", "每月", "", "一查。", checked];
    assert_eq!(seen["within"][1], json!(within), "{seen}");
    assert!(seen["told"].as_str().unwrap().contains("within this point"), "{seen}");
    assert_eq!(seen["behind"][1], json!([whole, text, "- lead: 庚", checked]));
    assert_eq!(seen["problems"], json!([]));
}

#[test]
fn what_is_typed_goes_into_the_field_where_somebody_is() {
    let case = Case::archive().issue(1);
    let client = Client::open(&case);
    let seen = client.browse("entered", &case);
    let lines = [
        "- unit: shuiwuju",
        "title: 文化惠民",
        "practices:",
        "- heading: 送戏下乡",
        "text: |",
        "全年",
        "points:",
        "- lead: 甲乙",
        "failings:",
        "- heading: 台账不全",
        "facts: |",
        "缺三处",
    ];
    assert_eq!(seen["lines"], json!(lines), "{seen:#}");
    assert!(seen["lost"].as_str().unwrap().contains("started anew"), "{seen:#}");
    assert_eq!((&seen["kind"], &seen["problems"]), (&json!("beforeunload"), &json!([])));
}
