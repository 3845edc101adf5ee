//! An issue that is written at the desk: in a real browser, and by whoever else would like to write.

use serde_json::json;

use super::client::Client;
use crate::support::case::{Case, issue};

#[test]
fn a_clerk_writes_an_issue_from_nothing_and_publishes_it() {
    let case = Case::archive().issue(1).issue(2);
    let client = Client::open(&case);
    let seen = client.browse("writing", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    assert_eq!(seen["opened"], "工作通报〔2017〕第3期");
    assert_eq!(seen["composing"], json!(["ni hao", "你好"]));
    assert_eq!((&seen["numbers"], &seen["latin"]), (&json!(["一是", "二是"]), &json!(false)));
    assert_eq!((&seen["remedy"], &seen["restored"]), (&json!("Change to ，"), &json!(true)));
    let conflict = seen["conflict"].as_str().unwrap();
    assert!(conflict.contains("很健全") && conflict.contains("完善机制"), "{conflict}");
    let paper = seen["paper"].as_str().unwrap();
    assert!(paper.contains("市教育局") && paper.contains("抓校园安全"), "{paper}");
    assert_eq!(
        (&seen["asked"], &seen["refused"], &seen["left"]),
        (&json!(2), &json!(true), &json!(0))
    );
    assert_eq!(seen["question"], "Publish 工作通报〔2017〕第3期?");
    let file = seen["file"].as_str().unwrap();
    assert!(
        file.contains(
            "entries:
  - unit: shuiwuju
    practices:
      - heading: 健全机制很健全
        points:
          - lead: 你好
            text: |
              第一段。

              第二段，有错。
          - lead: 责任到班子
"
        ),
        "{file}"
    );
    // What stood in the file of a new issue for people who write it by hand stands there still.
    assert!(file.contains("# 每个单位一个条目") || file.contains("# One entry"), "{file}");
    assert_eq!(seen["problems"], json!([]));
}

#[test]
fn nobody_else_writes() {
    let case = Case::archive().issue(1);
    let client = Client::open(&case);
    let before = fs_err::read(case.path().join("bulletins/2017/gongzuo-01.yaml")).unwrap();
    let own = &client.address;
    let edit = json!({
        "writer": "1",
        "revision": client.get("/manuscripts/gongzuo-2017-1").json()["manuscript"]["revision"],
        "edits": [{ "text": { "at": ["entries", 0, "lead"], "was": "第1期导语。", "now": "换了" } }],
    })
    .to_string();
    let post = |path: &str, headers: &str, body: &str| {
        let cookie = &client.cookie;
        let length = body.len();
        client
            .send(&format!(
                "POST {path} HTTP/1.1\r\n{headers}Content-Length: {length}\r\nCookie: {cookie}\r\n\r\n{body}"
            ))
            .status
    };
    let json = "Content-Type: application/json\r\n";
    let host = format!("Host: {own}\r\n");
    let origin = format!("Origin: http://{own}\r\n");
    let path = "/manuscripts/gongzuo-2017-1";
    let cases = [
        (format!("{host}{json}"), 403),
        (format!("{host}{json}Origin: http://evil.example\r\n"), 403),
        (format!("{host}{json}Origin: null\r\n"), 403),
        (format!("{host}{json}Origin: http://127.0.0.1:1\r\n"), 403),
        (format!("Host: evil.example\r\n{json}{origin}"), 421),
        (format!("{host}{json}{origin}Sec-Fetch-Site: cross-site\r\n"), 403),
        (format!("{host}{json}{origin}Sec-Fetch-Site: same-site\r\n"), 403),
        (format!("{host}{origin}"), 415),
        (format!("{host}{origin}Content-Type: text/plain\r\n"), 415),
        (format!("{host}{origin}Content-Type: application/x-www-form-urlencoded\r\n"), 415),
    ];
    for (headers, expected) in cases {
        assert_eq!(post(path, &headers, &edit), expected, "{headers}");
    }
    let good = format!("{host}{json}{origin}");
    // What is no change, no issue, no field.
    assert_eq!(post(path, &good, "{"), 400);
    assert_eq!(post(path, &good, "{}"), 422);
    assert_eq!(post("/manuscripts/gongzuo-2017-9", &good, &edit), 404);
    assert_eq!(post("/manuscripts/..%2f..%2ftongbao", &good, &edit), 404);
    assert_eq!(post("/state", &good, &edit), 405);
    let large = edit.replace("换了", &"甲".repeat(1_000_000));
    assert_eq!(post(path, &good, &large), 413);
    let odd = edit.replace("\"lead\"", "\"../../units\"");
    assert_eq!(post(path, &good, &odd), 200);
    assert_eq!(
        fs_err::read(case.path().join("bulletins/2017/gongzuo-01.yaml")).unwrap(),
        before
    );
    assert_eq!(post(path, &good, &edit), 200);
    let after = fs_err::read_to_string(case.path().join("bulletins/2017/gongzuo-01.yaml"));
    assert!(after.unwrap().contains("lead: 换了"));
}

#[test]
fn a_word_file_that_was_saved_here_is_known_again() {
    let case = Case::archive().issue(1).issue(2);
    let client = Client::open(&case);
    let word = client.get("/issues/gongzuo-2017-1/word");
    assert_eq!((word.status, word.body.starts_with(b"PK")), (200, true));
    let seen = client.paper("gongzuo-2017-1", "a.docx", &word.body);
    assert_eq!((&seen["returned"], &seen["changed"]), (&json!("gongzuo-2017-1"), &json!([])));
    let other = client.paper("gongzuo-2017-2", "a.docx", &word.body);
    assert_eq!(other["isOther"], true);
    let refused = client.paper("gongzuo-2017-2&take=true", "a.docx", &word.body);
    assert!(refused["refused"].as_str().unwrap().contains("gongzuo-2017-1"), "{refused}");
    let broken = client.paper("gongzuo-2017-1", "a.docx", b"PK");
    assert!(broken["refused"].is_string(), "{broken}");
}

#[test]
fn words_are_made_bold_and_pasted() {
    let draft = issue(1).replace("published", "draft");
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", draft);
    let client = Client::open(&case);
    let seen = client.browse("pasted", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    assert!(seen["refused"].as_str().unwrap().contains("javascript:alert(1)"), "{seen}");
    assert_eq!((&seen["bold"], &seen["shown"]), (&json!(true), &json!("抓3项")));
    // Nothing is put into a field while an input method is at work.
    assert_eq!(seen["composing"], "甲乙丙丁戊己庚ni");
    assert_eq!(seen["composed"], "甲乙丙丁戊己\n\n庚你打断");
    assert_eq!(seen["problems"], json!([]));
}
