//! From the pages to the fields and back, in a real browser.

use serde_json::{Value, json};

use super::client::Client;
use crate::support::case::Case;

/// Two pages: the second entry stands on the second one.
fn issue() -> String {
    let long = "坚持以履职尽责促经济发展，围绕全市重点工作抓落实，每月检查一次，每季通报一次。"
        .repeat(14);
    format!(
        "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-01\nstatus: review\nentries:\n  - unit: shuiwuju\n    lead: 第一句话在这里，水务局抓落实。\n    practices:\n      - heading: 抓明责\n        text: {long}\n  - unit: jiaoyuju\n    failings:\n      - heading: 记录不全\n        facts: 九月一日检查发现，**部分学校**没有巡查记录，张建国没有到岗。\n        responsible:\n          persons: [{{name: 张建国, post: 科长}}]\n"
    )
}

#[test]
fn a_click_on_a_page_leads_to_the_word_and_a_field_shows_its_place() {
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", issue());
    let client = Client::open(&case);
    let seen = client.browse("places", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one: &Value| one["violations"] == json!([])), "{views:#?}");
    assert_eq!(seen["problems"], json!([]));
    assert_eq!(seen["pages"][0], 1);
    let place = |name: &str| {
        let one = &seen[name];
        let words =
            ["before", "after", "chosen"].map(|key| one[key].as_str().unwrap().to_owned());
        (one["at"].as_str().unwrap().to_owned(), words.join("|"))
    };
    let expected = |at: &str, words: &str| (at.to_owned(), words.to_owned());
    assert_eq!(place("lead"), expected(r#"["entries",0,"lead"]"#, "话在这里|，水务局|"));
    assert_eq!(place("facts"), expected(r#"["entries",1,"failings",0,"facts"]"#, "部分|学校|"));
    assert_eq!(seen["unit"]["at"], r#"["entries",1,"unit"]"#);
    assert_eq!(seen["number"]["at"], json!(null));
    let name = r#"["entries",1,"failings",0,"responsible","persons",0,"name"]"#;
    assert_eq!(place("name").0, name);
    assert_eq!(seen["name"]["chosen"], "张建国");
    // One of them goes over the end of a line.
    assert_eq!(seen["masked"], json!(["Names masked: 2", 3]));
    assert_eq!(seen["printed"], "The public edition prints “张某某”");
    assert_eq!(seen["tinted"], json!({ "lines": 2, "covers": true, "seen": true }));
    assert_eq!(seen["heading"], json!({ "lines": 1, "covers": true, "seen": true }));
    assert_eq!(seen["caretStays"], true);
    assert_eq!(seen["asked"], "this field is printed on page 1");
    assert_eq!(seen["old"]["what"], "old");
}

#[test]
fn links_of_the_list_lead_to_the_place_on_the_pages_too() {
    let late = issue()
        .replace("status: review", "status: published")
        .replace("        responsible:", "        deadline: 2017-08-20\n        responsible:");
    let slips = issue().replace("number: 1", "number: 2").replace("2017-08-01", "2017-08-30");
    let slips =
        slips.replace("status: review", "status: draft").replace("没有到岗。", "没有,到岗。");
    let case = Case::archive()
        .file("bulletins/2017/gongzuo-01.yaml", late)
        .file("bulletins/2017/gongzuo-02.yaml", slips)
        .file(
            "bulletins/2017/gongzuo-03.yaml",
            crate::support::case::issue(3).replace("2017-08-03", "2017-09-30"),
        );
    let client = Client::open(&case);
    let seen = client.browse("leading", &case);
    assert_eq!((&seen["failing"], &seen["isLocked"]), (&json!(1), &json!(true)), "{seen:#}");
    assert_eq!((&seen["found"], &seen["tab"]), (&json!(1), &json!("found")), "{seen:#}");
    assert_eq!(seen["lines"], json!({ "isOne": true, "isWide": false }));
    assert_eq!(seen["moved"], 0);
    assert_eq!(seen["problems"], json!([]));
}

#[test]
fn what_is_typed_is_shown_while_files_are_read() {
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", issue());
    let client = Client::open(&case);
    let seen = client.browse("typed", &case);
    assert_ne!(seen["before"], seen["shown"]);
    assert_eq!(seen["problems"], json!([]));
}
