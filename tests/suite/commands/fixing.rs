//! `check --fix`, and the forms in which fixes are handed to other programs.

use snapbox::str;

use crate::support::case::{CONFIG, Case};

/// An issue as a careful person keeps it, with faults in every kind of scalar.
const ISSUE: &str = "\
# 第1期,由办公室起草
series: gongzuo
year: 2017
number: 1          # 号码,不要改
date: 2017-08-01
title: '狠抓落实,推进工作'
entries:
  - unit: shuiwuju   # 市水务局

    title: \"“一单到底”,限时办结\"
    lead: |  # 导语,照抄
      市水务局抓落实,促发展:上半年完成8,000件,8:30前报送。

      详见 https://example.gov.cn/a,b。附台账(8月).xlsx。
    practices:
    - {heading: \"抓明责,抓督责\", points: [{lead: \"责任到班子,科室\"}]}
    -   heading: 抓考责,重实效  # 注,释
";

fn case() -> Case {
    let mut case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", ISSUE);
    case = case.variable("LANG", "en");
    case
}

fn text(case: &Case) -> String {
    fs_err::read_to_string(case.path().join("bulletins/2017/gongzuo-01.yaml")).unwrap()
}

#[test]
fn fix_changes_only_the_characters_that_are_wrong_and_shows_each() {
    let case = case();
    case.run("check --fix").stderr(str![[r#"
bulletins/2017/gongzuo-01.yaml:6:13:  '狠抓落实,推进工作' →  '狠抓落实，推进工作' [half-width-punctuation]
bulletins/2017/gongzuo-01.yaml:10:19: “一单到底”,限时办结" → “一单到底”，限时办结" [half-width-punctuation]
bulletins/2017/gongzuo-01.yaml:12:14: 水务局抓落实,促发展:上半 → 水务局抓落实，促发展:上半 [half-width-punctuation]
bulletins/2017/gongzuo-01.yaml:12:18: 落实,促发展:上半年完成8 → 落实,促发展：上半年完成8 [half-width-punctuation]
bulletins/2017/gongzuo-01.yaml:12:30: 8,000件,8:30前报 → 8,000件，8:30前报 [half-width-punctuation]
bulletins/2017/gongzuo-01.yaml:16:21: : "抓明责,抓督责",  → : "抓明责，抓督责",  [half-width-punctuation]
bulletins/2017/gongzuo-01.yaml:16:50: "责任到班子,科室"}]} → "责任到班子，科室"}]} [half-width-punctuation]
bulletins/2017/gongzuo-01.yaml:17:21: g: 抓考责,重实效  # → g: 抓考责，重实效  # [half-width-punctuation]
mended 8 places in 1 file
one issue checked, no problem found

"#]]);
    let comments = ["# 第1期,由", "# 号码,不要改", "# 导语,照抄", "# 注,释"];
    let kept = ["8,000", "8:30", "https://example.gov.cn/a,b", "[{lead"];
    let mut expected = ISSUE.replace(',', "，").replace("促发展:", "促发展：");
    for words in comments.into_iter().chain(kept) {
        expected = expected.replace(&words.replace(',', "，"), words);
    }
    let expected = expected.replace("\"， points", "\", points");
    assert_eq!(text(&case), expected);
    // Nothing is left to do.
    case.run("check --fix").stderr(str![[r#"
nothing to mend without asking
one issue checked, no problem found

"#]]);
    assert_eq!(text(&case), expected);
}

#[test]
fn fix_takes_a_byte_order_mark_away_and_keeps_permissions() {
    let case = case().file("bulletins/2017/gongzuo-01.yaml", format!("\u{feff}{ISSUE}"));
    let path = case.path().join("bulletins/2017/gongzuo-01.yaml");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs_err::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    }
    let output = case.command("check --fix").output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("1:1: BOM # 第1期, → # 第1期, [byte-order-mark]"), "{told}");
    let text = text(&case);
    assert!(text.starts_with("# 第1期") && text.contains("抓落实，促发展"), "{text}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs_err::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }
}

#[test]
fn what_is_no_yaml_is_left_alone() {
    let broken = "series: gongzuo\n\ttitle: 甲,乙\n";
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", broken);
    let output = case.command("check --fix").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&case), broken);
}

#[test]
fn sarif_for_editors_and_code_hosts() {
    let issue = "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-01\nentries:\n  - {unit: shuiwuju, lead: \"甲,乙。\"}\n";
    let case = Case::new()
        .file("tongbao.yaml", CONFIG)
        .file("units.yaml", "units: [{id: shuiwuju, name: 市水务局}]\n")
        .file("bulletins/2017/第1期.yaml", issue);
    let output = case.command("--lang en check --format sarif").output().unwrap();
    let log: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let result = &run["results"][0];
    let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(rules[index]["id"], "half-width-punctuation");
    assert_eq!(rules[index]["defaultConfiguration"]["level"], "error");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "bulletins/2017/%E7%AC%AC1%E6%9C%9F.yaml");
    let region = serde_json::json!({
        "startLine": 6, "startColumn": 30, "endLine": 6, "endColumn": 31,
    });
    assert_eq!(place["region"], region);
    let change = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(change["deletedRegion"], region);
    assert_eq!(change["insertedContent"]["text"], "，");
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn what_cannot_be_mended_is_not_promised() {
    // The hyphen has no place: it would stand before the key above.
    let issue = "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-01\nentries:\n  - unit: shuiwuju\n    failings:\n     heading: 漏损高\n";
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", issue);
    for command in ["--lang en check", "--lang en check --fix"] {
        let told = String::from_utf8(case.command(command).output().unwrap().stderr).unwrap();
        assert!(told.contains("wrong-type") && !told.contains("can be mended"), "{told}");
    }
    let mendable = issue.replace("     heading", "      heading");
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", mendable);
    let told = String::from_utf8(case.command("--lang en check").output().unwrap().stderr);
    assert!(told.as_ref().unwrap().contains("check --fix"), "{told:?}");
}
