//! An issue that is written at the desk: in a real browser, and by whoever else would like to write.

use serde_json::{Value, json};

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
    assert!(seen["writesOn"].as_str().unwrap().contains("你好"), "{seen:#}");
    assert_eq!((&seen["remedy"], &seen["restored"]), (&json!("Change to ，"), &json!(true)));
    assert_eq!(
        (&seen["stays"], &seen["composedInPlace"]),
        (&json!(true), &json!(true)),
        "{seen:#}"
    );
    let conflict = seen["conflict"].as_str().unwrap();
    assert!(conflict.contains("Not in the file yet (this window, "), "{conflict}");
    assert!(conflict.contains("In the file (a program other than the desk, "), "{conflict}");
    // The words that differ are marked, and no others.
    assert_eq!(seen["differs"], json!(["完善"]), "{seen:#}");
    assert!(!seen["ownDiffers"].as_str().unwrap().contains("机制"), "{seen:#}");
    assert_eq!(seen["fits"], true, "words of a button stand in it");
    assert_eq!((&seen["isOff"], &seen["outlined"]), (&json!(true), &json!(1)), "{seen:#}");
    assert!(conflict.contains("很健全") && conflict.contains("完善机制"), "{conflict}");
    let merging = seen["merging"].as_str().unwrap();
    assert!(merging.contains("很健康") && merging.contains("很健全得多"), "{merging}");
    let paper = seen["paper"].as_str().unwrap();
    assert!(paper.contains("市教育局") && paper.contains("抓校园安全"), "{paper}");
    assert_eq!(
        (&seen["asked"], &seen["refused"], &seen["left"]),
        (&json!(0), &json!(true), &json!(0))
    );
    assert_eq!(seen["nameless"], false);
    assert_eq!(seen["question"], "Publish 工作通报〔2017〕第3期?");
    let file = seen["file"].as_str().unwrap();
    assert!(
        file.contains(
            "entries:
  - unit: shuiwuju
    practices:
      - heading: 合成1段
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
fn an_issue_is_saved_as_a_mail_as_export_writes_it() {
    let case = Case::archive().issue(1);
    let client = Client::open(&case);
    let mail = client.get("/issues/gongzuo-2017-1/mail");
    let written = case.command("export 2017-1 --to eml -o -").output().unwrap().stdout;
    assert_eq!((mail.status, mail.body == written), (200, true));
    assert_eq!(client.get("/issues/gongzuo-2017-9/mail").status, 404);
}

#[test]
fn a_word_file_that_was_saved_here_is_known_again() {
    let case = Case::archive().issue(1).issue(2);
    let client = Client::open(&case);
    let word = client.get("/issues/gongzuo-2017-1/word");
    assert_eq!((word.status, word.body.starts_with(b"PK")), (200, true));
    let seen = client.paper("gongzuo-2017-1", "a.docx", &word.body);
    assert_eq!((&seen["returned"], &seen["changes"]), (&json!("gongzuo-2017-1"), &json!([])));
    assert_eq!((&seen["isStale"], &seen["left"]), (&json!(false), &json!([])));
    let other = client.paper("gongzuo-2017-2", "a.docx", &word.body);
    assert_eq!(other["isOther"], true);
    let refused = client.paper("gongzuo-2017-2&take=true", "a.docx", &word.body);
    assert_eq!((&refused["isOther"], &refused["edits"]), (&json!(true), &Value::Null));
    // It waits where it belongs, and nowhere else.
    let waits = |issue: &str| {
        let all = client.json(&format!("/issues/{issue}/papers"));
        all["papers"].as_array().unwrap().clone()
    };
    assert!(waits("gongzuo-2017-2").is_empty());
    let [paper] = &waits("gongzuo-2017-1")[..] else { panic!("{:?}", waits("gongzuo-2017-1")) };
    assert_eq!(paper["name"], "a.docx");
    let key = paper["key"].as_str().unwrap();
    let kept = client.get(&format!("/issues/gongzuo-2017-1/papers/{key}"));
    assert_eq!(kept.body, word.body);
    assert_eq!(client.get("/issues/gongzuo-2017-1/papers/..%2f..%2f..%2ftongbao").status, 404);
    let broken = client.paper("gongzuo-2017-1", "a.docx", b"PK");
    assert!(broken["refused"].is_string(), "{broken}");
}

#[test]
fn words_are_made_bold_and_pasted() {
    let draft = issue(1).replace("published", "draft");
    let draft = draft.replace("    lead:", "    title: 标题\n    lead:");
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", draft);
    let client = Client::open(&case);
    let seen = client.browse("pasted", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    assert!(seen["refused"].as_str().unwrap().contains("javascript:alert(1)"), "{seen}");
    assert_eq!((&seen["bold"], &seen["shown"]), (&json!(true), &json!("抓3项")));
    let told = |what: &str| seen[what].as_str().unwrap();
    assert!(told("deleted").contains("deleted with changes tracked were not pasted: 1"));
    assert_eq!(told("title"), "甲新 乙");
    assert!(told("joined").contains("2 lines were joined"), "{seen}");
    // Nothing is put into a field while an input method is at work.
    assert_eq!(seen["composing"], "甲乙丙丁戊己庚ni");
    assert_eq!(seen["composed"], "甲乙丙丁戊己\n\n庚你打断");
    assert_eq!(seen["problems"], json!([]));
}

const RICH: &str = "series: gongzuo
year: 2017
number: 1
date: 2017-01-15
status: draft
entries:
  - unit: shuiwuju # 单位
    title: 标题
    lead: |
      详见**重要**的[通知](https://a.cn/x)和附件[^1]，每件5*4*3元。

      | 项目 | 数量 |
      |:-----|-----:|
      | 水库 | 3 |
      | 道路\\|桥 | 12 |

      以上是数字。

      [^1]: 见附件一。
";

#[test]
fn a_text_is_written_without_seeing_how_its_marks_are_written() {
    let case = Case::archive().issue(2).file("bulletins/2017/gongzuo-01.yaml", RICH);
    let client = Client::open(&case);
    let seen = client.browse("rich", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    let shown = seen["shown"].as_str().unwrap();
    assert!(shown.starts_with("详见重要的通知和附件1，每件5*4*3元。\n"), "{shown}");
    assert!(shown.contains("道路|桥") && shown.ends_with("见附件一。"), "{shown}");
    assert_eq!(seen["untouched"], true);
    let step = |name: &str| {
        let steps = seen["steps"].as_array().unwrap();
        let step = steps.iter().find(|step| step[0] == name).unwrap();
        [&step[1], &step[2]].map(Clone::clone)
    };
    let line = "详见**重要**的[通知](https://a.cn/x)和附件[^1]，每件5*4*3元。";
    let typed = format!("5\\*4\\*3和\\*\\*甲\\*\\*、\\[乙\\](丙){line}");
    assert_eq!(step("words"), [json!([line]), json!([typed])]);
    assert_eq!(step("cell"), [json!(["| 水库 | 3 |"]), json!(["| 水\\|a\\*库 | 3 |"])]);
    assert_eq!(step("new row"), [json!([]), json!(["| 合计 |  |"])]);
    assert_eq!(step("undone"), [json!(["| 合计 |  |"]), json!(["|  |  |"])]);
    assert_eq!(step("row gone")[1], json!([]));
    let column = ["| 项目 |  | 数量 |", "|:--|---|--:|", "| 水\\|a\\*库 | 计量 | 99 |"];
    assert_eq!(step("column")[1].as_array().unwrap()[..3], column);
    let noted = typed.replace("[^1]", "[^1]（续）");
    assert_eq!(step("note")[1], json!([noted, "[^1]: 见附件二"]));
    assert_eq!(
        (&seen["leads"], &seen["asked"]),
        (&json!("https://a.cn/x"), &json!(["通市知", "https://a.cn/x"]))
    );
    let linked = noted.replace("[通知](https://a.cn/x)", "[通市知](issue:2017-2)");
    assert_eq!(step("another address")[1], json!([linked]));
    assert_eq!(step("no link")[1], json!([linked.replace("[通市知](issue:2017-2)", "通市知")]));
    assert_eq!(seen["composing"], "道ni路|桥");
    assert_eq!(step("beside another")[1], json!(["| 道好在路\\|桥 |  | 12 |"]));
    assert_eq!(
        step("mended"),
        [json!(["以上是数字。。甲,乙"]), json!(["以上是数字。。甲，乙"])]
    );
    assert_eq!((&seen["found"], &seen["remains"]), (&json!(true), &json!([1, 1, 1])));
    let [gone, back] = step("the note again");
    assert_eq!(back.as_array().unwrap().len(), gone.as_array().unwrap().len() + 1);
    assert_eq!(seen["notes"], json!(["[^1]", "[^1]:", "[^2]", "[^2]:"]));
    let clicks = seen["clicks"].as_array().unwrap();
    assert!(clicks.iter().all(|click| click[1] == true), "{clicks:?}");
    let kinds = |kind: &str| clicks.iter().filter(|click| click[0] == kind).count();
    assert!(kinds("cell") > 2 && kinds("note-words") == 1 && kinds("words") > 2, "{clicks:?}");
    assert_eq!(seen["problems"], json!([]));
}
