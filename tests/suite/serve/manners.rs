//! What the desk does at somebody's hands beside what is asked of it, in a real browser.

use serde_json::json;

use super::client::Client;
use crate::support::case::{Case, issue};

#[test]
fn what_is_seen_is_what_the_file_says_and_the_caret_stays_with_its_words() {
    let text = issue(1).replace("published\n", "draft\ntitle: 标题\n");
    let text = text.replace("第1期导语。", "\"**重点GDP增长**有力。\"");
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", text);
    let client = Client::open(&case);
    let seen = client.browse("manners", &case);
    assert!(seen["bold"].as_str().unwrap().contains("Latin word"), "{seen:#}");
    assert_eq!(seen["chosen"], "DP增长", "{seen:#}");
    assert_eq!(seen["caret"], json!([["标题", 0], ["标题", 0]]), "{seen:#}");
    assert_eq!(seen["again"], json!(["新标题", 1]), "{seen:#}");
    assert_eq!(seen["problems"], json!([]));
}
