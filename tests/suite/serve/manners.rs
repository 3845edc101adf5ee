//! What the desk does at somebody's hands beside what is asked of it, in a real browser.

use serde_json::json;

use super::client::Client;
use crate::support::case::{Case, issue};

#[test]
fn the_caret_stays_with_its_words_after_a_step_back() {
    let text = issue(1).replace("published\n", "draft\ntitle: 标题\n");
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", text);
    let client = Client::open(&case);
    let seen = client.browse("manners", &case);
    assert_eq!(seen["caret"], json!([["标题", 0], ["标题", 0]]), "{seen:#}");
    assert_eq!(seen["again"], json!(["新标题", 1]), "{seen:#}");
    assert_eq!(seen["problems"], json!([]));
}
