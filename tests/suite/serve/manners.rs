//! What the desk does at somebody's hands beside what is asked of it, in a real browser.

use serde_json::json;

use super::client::Client;
use crate::support::case::{CONFIG, Case, issue};

#[test]
fn what_is_seen_is_what_the_file_says_and_the_caret_stays_with_its_words() {
    let text = issue(1).replace("published\n", "draft\ntitle: 标题\n");
    let text = text.replace("第1期导语。", "\"**重点GDP增长**有力。\"");
    let text = text
        + "    practices:
      - heading: 做法
        text: 甲,乙。
    failings:
      - heading: 问题
        facts: 丙,丁。戊,己。
copies: 120
";
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", text);
    let client = Client::open(&case);
    let seen = client.browse("manners", &case);
    assert!(seen["bold"].as_str().unwrap().contains("Latin word"), "{seen:#}");
    assert_eq!(seen["chosen"], "DP增长", "{seen:#}");
    assert_eq!(seen["caret"], json!([["标题", 0], ["标题", 0]]), "{seen:#}");
    assert_eq!(seen["again"], json!(["新标题", 1]), "{seen:#}");
    assert_eq!(
        seen["mends"], "Mend the 3 that are sureFigures are never changed so.",
        "{seen:#}"
    );
    assert!(seen["told"].as_str().unwrap().starts_with("Mended: 3."), "{seen:#}");
    let waits = seen["waits"].as_str().unwrap();
    assert!(waits.contains("Mended: 2.") && waits.contains("Not yet: 1,"), "{seen:#}");
    assert_eq!(seen["foot"], json!(["pages: 1", "characters: 30", "copies: 120"]), "{seen:#}");
    let (list, manuscript) = ([".beside", ".sides"], [".middle", ".sides"]);
    let (pages, wide) = ([".proof", ".sides"], [".beside", ".middle", ".proof"]);
    assert_eq!(seen["narrow"], json!([manuscript, pages, list, manuscript, pages, wide]));
    assert!(seen["top"].as_f64().unwrap() < 0.33, "most of the screen is text: {seen:#}");
    assert_eq!(seen["problems"], json!([]));
}

/// Where something is wrong, in the words of the manuscript.
#[test]
fn what_is_wrong_is_told_without_what_files_are_made_of() {
    let draft = issue(1).replace("published", "draft").replace("第1期导语。", "甲,乙。")
        + "    failings:
      - heading: 记录不全
        facts: 丙,丁。
  # 请核对：这一段是谁的
  - unit: jiaoyuju
    practices:
      - heading: 做法
        points:
          - {lead: 要点, text: 【待补】}
";
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", draft);
    let client = Client::open(&case);
    let told = client.json("/manuscripts/gongzuo-2017-1/problems");
    let problems = told["problems"].as_array().unwrap();
    let texts = problems.iter().flat_map(|one| {
        let hints = one["hints"].as_array().unwrap().iter();
        hints.chain([&one["message"]]).map(|one| one.as_str().unwrap().to_owned())
    });
    let marked: Vec<String> = texts.filter(|text| text.contains('`')).collect();
    assert_eq!(marked, Vec::<String>::new());
    let places: Vec<&str> = problems.iter().map(|one| one["where"].as_str().unwrap()).collect();
    let expected = [
        "市水务局 · opening text",
        "市水务局 · failing 1 · facts",
        "市教育局",
        "市教育局 · practice 1 · point 1 · text of the point",
    ];
    assert_eq!(places, expected, "{problems:#?}");
}

/// What is too large is said in the language of the desk, with the limit and what can be done.
#[test]
fn what_is_too_large_is_told_with_its_limit() {
    let case = Case::archive().issue(1);
    let client = Client::open(&case);
    let Client { address, cookie, .. } = &client;
    let told = |path: &str, kind: &str, size: usize| {
        let answer = client.send(&format!(
            "POST {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nCookie: {cookie}\r\nContent-Type: application/{kind}\r\nContent-Length: {size}\r\n\r\n{}",
            "x".repeat(size)
        ));
        (answer.status, answer.json()["told"].as_str().unwrap().to_owned())
    };
    let limit = |megabytes: u32| {
        format!(
            "what was sent is too large, and was not taken: {megabytes} MB at most. Make it shorter, or part it"
        )
    };
    let megabyte = 1024 * 1024;
    let edits = "/manuscripts/gongzuo-2017-1";
    assert_eq!(told(edits, "json", 3 * megabyte), (413, limit(2)));
    let paper = "/issues/gongzuo-2017-1/papers?name=a.docx";
    assert_eq!(told(paper, "octet-stream", 65 * megabyte), (413, limit(64)));
}

#[test]
fn nothing_that_stays_the_same_is_drawn_anew() {
    let case = Case::archive().issue(1);
    let client = Client::open(&case);
    let seen = client.browse("stays", &case);
    assert_eq!((&seen["stays"], &seen["does"]), (&json!(true), &json!("answered")));
    assert_eq!((&seen["pressed"], &seen["focused"]), (&json!(1), &json!(true)));
    assert_eq!(seen["others"], json!(false));
    assert_eq!(seen["held"], json!([true, false, true, "b"]));
    assert_eq!(seen["order"], json!(vec![true; 8]));
    assert_eq!(seen["problems"], json!([]));
}

#[test]
fn what_is_typed_is_saved_each_time_that_an_issue_is_opened() {
    let text = issue(1).replace("published", "draft").replace("导语。", "导语");
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", text);
    let client = Client::open(&case);
    let seen = client.browse("again", &case);
    assert_eq!(seen["said"], json!(["一", "一二", "一二三"]), "{seen:#}");
    assert_eq!(seen["problems"], json!([]));
}

#[test]
fn fields_stand_in_the_order_in_which_they_are_printed() {
    let config = format!(
        "{CONFIG}  - id: tongbao\n    name: 通报\n    numbering: docno\n    docno_prefix: 安绩办\n"
    );
    let text = |series: &str| {
        let head = format!("draft\ntitle: 狠抓履职尽责\neditor_note: 这一期请看{series}。\n");
        issue(1)
            .replace("published\n", &head)
            .replace("series: gongzuo", &format!("series: {series}"))
    };
    let case = Case::archive()
        .file("tongbao.yaml", config)
        .file("bulletins/2017/gongzuo-01.yaml", text("gongzuo"))
        .file("bulletins/2017/tongbao-01.yaml", text("tongbao"));
    let client = Client::open(&case);
    let seen = client.browse("order", &case);
    let (note, title) = (json!("editor_note"), json!("title"));
    let bulletin = json!([note, title]);
    assert_eq!(seen["gongzuo"], json!([bulletin, bulletin]), "{seen:#}");
    let document = json!([title, note]);
    assert_eq!(seen["tongbao"], json!([document, document]), "{seen:#}");
    assert_eq!(seen["problems"], json!([]));
}
