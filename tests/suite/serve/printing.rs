//! What the print room needs of an issue, asked for at the desk.

use serde_json::{Value, json};

use super::client::Client;
use crate::support::case::{Case, issue};

const RECIPIENTS: &str = "recipients:\n  - {name: 市委办公室, kind: report, copies: 2}\n  - {name: 市水务局, kind: issue, copies: 2}\n";

/// An address with letters of its own, as a browser sends it.
fn encoded(name: &str) -> String {
    name.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[test]
fn an_issue_is_printed_as_the_office_chooses_and_its_files_are_opened() {
    let draft = issue(2).replace("published", "draft") + "copies: 5\n";
    let case = Case::archive()
        .issue(1)
        .file("bulletins/2017/gongzuo-02.yaml", draft)
        .file("distribution.yaml", RECIPIENTS);
    let client = Client::open(&case);
    let seen = client.browse("printed", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    let at = |id: &str| json!([id, true]);
    let wrong = ["print-creep", "print-creep", "print-reply", "print-first"].map(at);
    assert_eq!(seen["wrong"], json!(wrong));
    assert_eq!(seen["stays"], json!(["print-first", "5", true]));
    let text = |key: &str| seen[key].as_str().unwrap().to_owned();
    assert!(text("refused").starts_with("not the numbers of copies: 5-2"), "{seen:#}");
    assert!(text("made").contains("the folder print/gongzuo-2017-2"), "{seen:#}");
    let notes = seen["notes"].to_string();
    assert!(notes.contains("not published") && notes.contains("5 copies"), "{notes}");
    assert!(notes.contains("have no address") && notes.contains("市水务局"), "{notes}");
    let files = seen["files"].as_array().unwrap();
    assert_eq!(files.len(), 12, "{seen:#}");
    for file in files {
        let name = file[0].as_str().unwrap();
        let is_pdf = name.ends_with(".pdf");
        let head = if is_pdf { "%P" } else { "PK" };
        assert_eq!(
            (&file[1], &file[3], &file[4]),
            (&json!(200), &json!(head), &json!(!is_pdf))
        );
    }
    let folder = case.path().join("print/gongzuo-2017-2");
    assert!(folder.join("gongzuo-2017-2-小册子.pdf").is_file());
    assert!(folder.join("gongzuo-2017-2-专色小册子.pdf").is_file());
    assert!(!folder.join("gongzuo-2017-2-编号本.pdf").exists());
    let told = seen["told"].to_string();
    assert!(told.contains("numbered booklets on A3, 000001—000005"), "{told}");
    assert!(told.contains("red as the plate GB/T 9704 Red"), "{told}");
    for sign in ["--", "yaml", ".pdf：", "  "] {
        assert!(!told.contains(sign) && !notes.contains(sign), "{sign}: {told} {notes}");
    }
    assert!(
        seen["gone"].to_string().contains("of the last time were not asked for"),
        "{seen:#}"
    );
    let parted = seen["parted"].as_str().unwrap();
    assert!(parted.contains("gongzuo-2017-2-编号本.pdf"), "{parted}");
    let each = ["编号小册子", "编号本"].map(|kind| {
        ["000001-市委办公室", "000003-市水务局", "000005-留存"]
            .map(|whose| format!("gongzuo-2017-2-{kind}-{whose}.pdf"))
    });
    let mut made: Vec<&str> =
        seen["each"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
    made.sort_unstable();
    assert_eq!(made, each.concat());
    assert_eq!(seen["removed"][0], "");
    let removed = seen["removed"][1].as_str().unwrap();
    assert!(removed.contains("编号本.pdf") && removed.contains("编号小册子.pdf"), "{removed}");
    assert!(!removed.contains("送审稿"), "{removed}");
    assert_eq!(seen["earlier"], 10);
    assert_eq!(seen["kept"], json!([true, true, true, false]));
    assert_eq!(seen["led"], json!(["工作通报〔2017〕第1期", ["Print"]]), "{seen:#}");
    assert_eq!(seen["problems"], json!([]));
}

#[test]
fn what_is_printed_is_stopped_and_what_stood_there_stays() {
    let case = Case::archive().issue(1).issue(2);
    let client = Client::open(&case);
    let address = "/issues/gongzuo-2017-1/printing";
    let printed = |copies: Value| {
        let wanted = json!({ "marks": false, "booklets": true, "names": false, "perRecipient": false, "review": false, "confirm": false, "copies": copies });
        client.post_json("/issues/gongzuo-2017-1/print", &wanted).json()["isStarted"].clone()
    };
    let ended = || client.json_once(address, |told| told["state"] != "running");
    assert_eq!(printed(json!("1-2")), true);
    assert_eq!(ended()["files"].as_array().unwrap().len(), 4);
    let before =
        fs_err::read(case.path().join("print/gongzuo-2017-1/gongzuo-2017-1-编号本.pdf"));

    assert_eq!(printed(json!("1-2000")), true);
    // There is one at a time.
    assert_eq!(printed(json!("1-3")), false);
    assert_eq!(client.json("/issues/gongzuo-2017-2/printing")["state"], "busy");
    let stop = |id: &str| client.post(&format!("/issues/{id}/printing/stop"), b"{}").json();
    assert_eq!(stop("gongzuo-2017-2")["isStopped"], false);
    assert_eq!(stop("gongzuo-2017-1")["isStopped"], true);
    let told = ended();
    assert_eq!(told["told"], "stopped; what was made before is what it was", "{told}");
    let now = fs_err::read(case.path().join("print/gongzuo-2017-1/gongzuo-2017-1-编号本.pdf"));
    assert_eq!(now.unwrap(), before.unwrap());
    assert_eq!(stop("gongzuo-2017-1")["isStopped"], false);
}

#[test]
fn what_cannot_be_printed_is_refused_with_words_and_no_other_file_is_given() {
    let broken = issue(1).replace("shuiwuju", "wuren");
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", broken).issue(2);
    let client = Client::open(&case);
    let wanted = |copies: Value| json!({ "marks": false, "booklets": false, "names": false, "perRecipient": false, "review": false, "confirm": false, "copies": copies });
    let printed = |id: &str, copies: Value| {
        let started = client.post_json(&format!("/issues/{id}/print"), &wanted(copies));
        assert_eq!(started.json()["isStarted"], true, "{started:?}");
        let path = format!("/issues/{id}/printing");
        client.json_once(&path, |told| told["state"] != "running")
    };
    let told = printed("gongzuo-2017-1", json!(null));
    assert_eq!(told["state"], "refused", "{told}");
    assert!(told["problems"].to_string().contains("wuren"), "{told}");
    let told = printed("gongzuo-2017-2", json!("all"));
    let words = told["told"].as_str().unwrap();
    assert!(words.starts_with("this issue does not say how many copies"), "{told}");
    assert_eq!(told["wish"], "copies", "{told}");
    let mut odd = wanted(json!(null));
    odd["confirm"] = true.into();
    odd["replyBy"] = "0017-01-01".into();
    let refused = client.post_json("/issues/gongzuo-2017-2/print", &odd).json();
    assert_eq!((&refused["isStarted"], &refused["wish"]), (&json!(false), &json!("reply-by")));
    assert_eq!(client.json("/issues/gongzuo-2017-1/printing")["state"], "idle");
    assert!(!case.path().join("print/gongzuo-2017-2").exists());

    let told = printed("gongzuo-2017-2", json!(null));
    assert_eq!(told["files"].as_array().map(Vec::len), Some(2), "{told}");
    let file =
        |name: &str| client.get(&format!("/issues/gongzuo-2017-2/printed/{name}")).status;
    assert_eq!(file("gongzuo-2017-2.pdf"), 200);
    assert_eq!(file(&encoded("gongzuo-2017-2-小册子.pdf")), 200);
    for name in [".made-of", "..%2F..%2Funits.yaml", "%2Fetc%2Fpasswd", "x.pdf", "%2E%2E"] {
        assert_eq!(file(name), 404, "{name}");
    }
    assert_eq!(client.get("/issues/gongzuo-2017-9/print").status, 404);
}
