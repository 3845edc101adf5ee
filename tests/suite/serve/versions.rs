//! Versions of an issue at the desk, and findings that are allowed there.

use serde_json::{Value, json};

use super::client::Client;
use crate::support::case::Case;

const ISSUE: &str = "\
# 第一期
series: gongzuo
year: 2017
number: 1
date: 2017-08-01
entries:
  - unit: shuiwuju
    lead: |
      导语一句,有错。
    practices:
      - heading: 第一项   # 注
        text: 做法。
      - heading: 第二项
        text: 做法。
";

#[test]
fn a_finding_is_allowed_and_a_version_comes_back() {
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", ISSUE);
    let client = Client::open(&case);
    let seen = client.browse("versions", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    assert_eq!(views.len(), 9);
    assert_eq!(seen["focused"], true);
    let allowed = seen["allowed"].as_str().unwrap();
    let lines: Vec<&str> = allowed.lines().collect();
    let at = lines.iter().position(|line| line.starts_with("    # tongbao: allow ")).unwrap();
    assert_eq!(lines[at + 1], "    lead: |", "{allowed}");
    let without = [&lines[..at], &lines[at + 1..]].concat().join("\n") + "\n";
    assert_eq!(without, ISSUE);
    assert!(seen["told"].as_str().unwrap().contains("Allowed: 1"), "{seen:#}");
    assert_eq!(seen["isBack"], true);
    assert_eq!(seen["mended"], ISSUE.replace("一句,有", "一句，有"));
    assert!(seen["versions"].as_array().unwrap().len() == 1, "{seen:#}");
    let rows: Vec<&str> =
        seen["rows"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(rows.len(), 2, "{rows:#?}");
    assert!(rows[0].contains("又加了一句"), "{rows:#?}");
    assert_eq!(seen["isMoved"], true);
    assert!(seen["file"].as_str().unwrap().contains("   # 注"));
    assert_eq!(seen["problems"], json!([]));
    // What the desk keeps for itself is published by nobody.
    let case = case.variable("LANG", "en");
    case.command("build --no-pdf --drafts").output().unwrap();
    assert!(case.path().join("public/index.html").exists());
    assert!(!case.path().join("public/.tongbao/history").exists());
    assert!(case.path().join(".tongbao/history").is_dir());
}
