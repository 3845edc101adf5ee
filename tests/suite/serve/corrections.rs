//! A correction of a published issue, written at the desk.

use serde_json::json;

use super::client::Client;
use crate::support::case::{Case, issue};

#[test]
fn what_was_printed_wrong_is_corrected_beside_the_issue() {
    let case = Case::archive().issue(1);
    let client = Client::open(&case);
    let seen = client.browse("corrections", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    assert_eq!(views.len(), 12);
    assert_eq!(seen["units"], json!(["The issue as a whole", "市水务局"]));
    let words = "an erratum says what was printed, and what it should be";
    assert_eq!(seen["wordless"], json!([words, "correct-was"]));
    let unlocked = seen["unlocked"][0].as_str().unwrap();
    assert!(unlocked.starts_with("Published text is being changed"), "{seen:#}");
    assert_eq!(seen["unlocked"][1], "Lock it again");
    assert_eq!(seen["unlocked"][2].as_str().unwrap(), unlocked.split(" Lock").next().unwrap());
    assert!(!seen["said"].as_str().unwrap().contains("Published text"), "{seen:#}");
    assert_eq!(
        seen["refused"],
        "say why; where it says what was printed, say what it should be"
    );
    assert_eq!(seen["nothing"], "");
    assert_eq!(seen["opened"], "Erratum 工作通报〔2017〕第1期");
    assert_eq!(seen["offered"], json!(["市水务局"]), "{seen:#}");
    let file = seen["file"].as_str().unwrap();
    let date = file.lines().find(|line| line.starts_with("date: ")).unwrap();
    assert_eq!(
        file,
        format!(
            "issue: gongzuo-2017-1\nkind: erratum\n{date}\nreason: 数字5*4写错。\nchanges:\n  - where: shuiwuju\n    was: 第1期导语\n    now: 第1期：导语\n  - was: 甲\n    now: 【待补】\n"
        )
    );
    assert_eq!((&seen["isGone"], &seen["isBack"]), (&json!(true), &json!(true)), "{seen:#}");
    assert_eq!(seen["withdrawn"][0], 0);
    assert_eq!(seen["stays"][0], json!(true));
    assert!(seen["stays"][1].as_str().unwrap().contains("stands on the website"), "{seen:#}");
    assert!(seen["leads"].as_str().unwrap().starts_with("Erratum of "), "{seen:#}");
    assert_eq!(seen["problems"], json!([]));
    // The issue itself was as it had been.
    assert_eq!(seen["issue"], issue(1));
}

#[test]
fn a_correction_is_sent_approved_and_published_before_it_is_built() {
    let case = Case::archive().issue(1);
    assert!(case.command("build --no-pdf").status().unwrap().success());
    let config = fs_err::read_to_string(case.path().join("tongbao.yaml")).unwrap();
    let case = case.file("tongbao.yaml", format!("{config}\nreview: {{required: true}}\n"));
    let client = Client::open(&case);
    let seen = client.browse("approving", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    let stages: Vec<&str> =
        seen["stages"].as_array().unwrap().iter().filter_map(|one| one.as_str()).collect();
    assert_eq!(stages[..4], ["draft", "in review", "approved", "published"]);
    assert!(stages[4].starts_with("changed"), "{stages:?}");
    assert_eq!(seen["locked"][0], json!(true), "{seen:#}");
    let says = |key: &str, words: &[&str]| {
        let text = seen[key].to_string();
        assert!(words.iter().all(|word| text.contains(word)), "{key}: {text}");
    };
    says("listed", &["1 correction to approve"]);
    says("beside", &["Erratum of ", "to be approved"]);
    says(
        "waits",
        &[
            "To approve, sign, publish",
            "to be approved",
            "for 张主任, by 2017-09-01",
            "days overdue",
        ],
    );
    says("own", &["for you"]);
    says("refused", &["nothing was made", "To 工作通报〔2017〕第1期 Erratum"]);
    says("publication", &["stands on the page of its issue", "no error"]);
    // The keyboard is at the next step, or at the view, never nowhere.
    let focused = seen["focused"].as_array().unwrap();
    assert!(focused.iter().all(|one| one != "BODY"), "{seen:#}");
    says("doubted", &["Whoever sends it cannot approve it", "2017-09-01 is past."]);
    assert!(!seen["doubted"][1].as_str().unwrap().contains("Whoever"), "{seen:#}");
    says("approved", &["严复校", "张主任 had been asked"]);
    says("locked", &["This is public", "Change it all the same"]);
    says("records", &["kind: published", "to: 张主任", "due: 2017-09-01"]);
    assert_eq!(seen["problems"], json!([]));
}

#[test]
fn a_correction_is_of_a_published_issue_and_of_no_other_file() {
    let draft = issue(1).replace("published", "draft");
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", draft);
    let client = Client::open(&case);
    let sent =
        json!({ "kind": "erratum", "date": "2017-09-01", "reason": "错。", "changes": [] });
    let (sent, address, cookie) = (sent.to_string(), &client.address, &client.cookie);
    let length = sent.len();
    let answer = client.send(&format!(
        "POST /issues/gongzuo-2017-1/corrections HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nCookie: {cookie}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{sent}"
    ));
    assert_eq!(answer.status, 409, "{answer:?}");
    assert!(!case.path().join("corrections").exists());
    for name in
        ["correction.", "correction.a", "correction...%2Funits", "correction.%2Fetc%2Fpasswd"]
    {
        let answer = client.get(&format!("/manuscripts/{name}"));
        assert!(
            answer.status == 404 || answer.json()["manuscript"].is_null(),
            "{name}: {answer:?}"
        );
    }
}

#[test]
fn what_was_published_meanwhile_takes_no_key_of_another_window() {
    let name = "correction.gongzuo-2017-1-1";
    let text = "issue: gongzuo-2017-1\nkind: erratum\ndate: 2017-09-05\nreason: 数字写错。\nchanges:\n  - {where: shuiwuju, was: 第1期导语, now: 第一期导语}\n";
    let case = Case::archive().issue(1).file("corrections/gongzuo-2017-1-1.yaml", text);
    let client = Client::open(&case);
    let opened = client.json(&format!("/manuscripts/{name}"));
    assert!(case.command("build --no-pdf").status().unwrap().success());
    let sent = |now: &str, is_unlocked: bool| {
        let text = json!({ "at": ["reason"], "was": "数字写错。", "now": now });
        let revision = &opened["manuscript"]["revision"];
        json!({ "writer": "a", "revision": revision, "edits": [{ "text": text }], "isUnlocked": is_unlocked })
    };
    let read = || {
        fs_err::read_to_string(case.path().join("corrections/gongzuo-2017-1-1.yaml")).unwrap()
    };
    let told = client.post_json(&format!("/manuscripts/{name}"), &sent("HIDDEN", false));
    let told = told.json();
    assert!(told["refused"][0].as_str().unwrap().contains("has just been published"), "{told}");
    assert_eq!(read(), text);
    client.post_json(&format!("/manuscripts/{name}"), &sent("数字写错了。", true));
    assert!(read().contains("数字写错了。"));
}
