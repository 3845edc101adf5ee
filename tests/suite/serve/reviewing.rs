//! The review of an issue at the desk, in a real browser, and what is refused to whoever asks by hand.

use serde_json::{Value, json};

use super::client::Client;
use crate::support::case::{Case, issue};

/// A workspace in which a second person has to approve, with a draft that hides somebody.
fn workspace() -> Case {
    let case = Case::archive().issue(1).issue(2);
    let config = fs_err::read_to_string(case.path().join("tongbao.yaml")).unwrap();
    let draft = issue(3).replace("published", "draft")
        + "    failings:
      - heading: 巡查不到位
        facts: 张建国没有到场。
        responsible:
          persons: [{name: 张建国, post: 科长}]
copies: 120
";
    case.file("tongbao.yaml", format!("{config}\nreview: {{required: true}}\n"))
        .file("bulletins/2017/gongzuo-03.yaml", draft)
}

#[test]
fn pages_are_read_with_remarks_beside_their_words() {
    let case = workspace();
    let path = case.path().join("bulletins/2017/gongzuo-03.yaml");
    let table = "        measure: |\n          | 项目 | 数 |\n          |---|---|\n          | 水库 |  |\n";
    let text = fs_err::read_to_string(&path).unwrap();
    fs_err::write(&path, text.replace("copies:", &format!("{table}copies:"))).unwrap();
    let client = Client::open(&case);
    let seen = client.browse("reading", &case);
    assert_eq!((&seen["heading"], &seen["cell"]), (&json!("“不到位”"), &json!(true)));
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    assert_eq!((&seen["quote"], &seen["clause"]), (&json!("“第3期”"), &json!("“第3期导语”")));
    assert_eq!((&seen["number"], &seen["small"]), (&json!("1"), &json!([true, true, true])));
    assert_eq!(seen["refused"], "Draw within one passage: a remark is about one");
    assert_eq!(seen["awaited"], json!([true, false]));
    assert_eq!(seen["problems"], json!([]));
}

#[test]
fn an_issue_is_sent_remarked_on_sent_back_mended_approved_and_published() {
    let case = workspace();
    let client = Client::open(&case);
    let seen = client.browse("reviewing", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    let voided = "changed since it was approved: 1, to be approved again";
    assert_eq!(
        seen["stages"],
        json!(["in review", "draft", "in review", "approved", voided, "approved", "published"])
    );
    assert_eq!(seen["quoted"], "第3期");
    let says = |key: &str, words: &[&str]| {
        let text = match &seen[key] {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        assert!(words.iter().all(|word| text.contains(word)), "{key}: {text}");
    };
    says("remark", &["严复校", "“第3期”", "写明是哪一期。", "waiting"]);
    assert_eq!((&seen["marked"], &seen["found"]), (&json!(["第3期"]), &json!(["第3期"])));
    assert_eq!((&seen["down"], &seen["up"]), (&json!(true), &json!(true)));
    says("gone", &["stand nowhere in the issue any more", "Choose other words"]);
    assert_eq!(seen["kept"], "写明");
    says("unit", &["市水务局", "单位对吗？"]);
    says("reasons", &["reason"]);
    assert_eq!(seen["unnamed"], "");
    assert_eq!(seen["named"], json!(["", ""]));
    assert!(seen["names"].as_array().unwrap().contains(&json!("严复校")), "{seen:#}");
    says("own", &["闻笔耕", "another person"]);
    says("unseen", &["changed"]);
    says("voided", &["又改"]);
    assert_eq!(seen["canPublish"], false);
    says("agreeing", &["not closed: 1", "严复校", "“本刊”", "再核一遍。"]);
    says("masked", &["张建国某某"]);
    says(
        "publication",
        &["failings 1", "copies: 120", "no error", "严复校", "not closed: 1", "再核一遍。"],
    );
    says("said", &["published"]);
    says(
        "records",
        &[
            "kind: returned",
            "导语不清。",
            "known: declared",
            "state: closed",
            "kind: published",
        ],
    );
    assert_eq!(seen["problems"], json!([]));
}
