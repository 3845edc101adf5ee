//! Words that are looked for at the desk, in a real browser.

use serde_json::json;

use super::client::Client;
use crate::support::case::{Case, issue};

#[test]
fn words_are_looked_for_in_all_issues_and_marked_where_they_stand() {
    let case = Case::archive()
        .issue(1)
        .issue(2)
        .file("bulletins/2017/gongzuo-03.yaml", issue(3).replace("published", "draft"));
    let client = Client::open(&case);
    let seen = client.browse("searching", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    assert_eq!(views.len(), 6);
    assert_eq!(seen["said"], "issues found: 3");
    let first = seen["hits"][0].as_str().unwrap();
    let shown = ["工作通报〔2017〕第3期", "2017-08-03", "draft", "市水务局", "第3期导语。"];
    assert!(shown.iter().all(|words| first.contains(words)), "{first}");
    assert_eq!(seen["marked"], json!(["导语", "导语", "导语"]));
    assert!(seen["at"].as_str().unwrap().contains("第3期导语"), "{seen:#}");
    assert_eq!((&seen["chosen"], &seen["caret"]), (&json!(["导语"]), &json!([true, 5])));
    assert_eq!((&seen["locked"], &seen["back"]), (&json!(["导语"]), &json!("导语")));
    let none = seen["none"].as_str().unwrap();
    assert!(none.contains("“没有的话” was not found"), "{none}");
    assert_eq!(seen["from"], true);
    assert_eq!(seen["slash"], json!(["search", "", "1/2"]));
    assert_eq!(seen["problems"], json!([]));
}
