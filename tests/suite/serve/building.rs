//! A build that is asked for at the desk, and the PDF of one issue for the printer.

use serde_json::{Value, json};

use super::client::Client;
use crate::support::case::{CONFIG, Case, issue};

/// Asks for a build, and waits for its end.
fn built(client: &Client) -> Value {
    assert_eq!(client.post("/build", b"{}").json()["isStarted"], true);
    client.json_once("/build", |told| told["state"] != "running")
}

#[test]
fn the_desk_builds_what_the_command_builds_and_says_what_stops_it() {
    let case = Case::archive().issue(1).issue(2);
    let client = Client::open(&case);
    assert_eq!(client.json("/build")["state"], "idle");
    let told = built(&client);
    assert_eq!((&told["state"], &told["issues"]), (&"built".into(), &2.into()), "{told}");
    assert!(case.path().join("public/gongzuo/2017/2/index.html").is_file());
    assert!(case.path().join("print/gongzuo-2017-2.pdf").is_file());
    assert_eq!(client.post("/build/stop", b"{}").json()["isStopped"], false);
    let again = built(&client);
    assert_eq!(
        (&told["isUnchanged"], &again["isUnchanged"]),
        (&false.into(), &true.into()),
        "{again}"
    );

    let before = fs_err::read(case.path().join("public/index.html")).unwrap();
    let path = "bulletins/2017/gongzuo-01.yaml";
    client.follows(|| {
        fs_err::write(case.path().join(path), "series: gongzuo\nnumber 1\n").unwrap()
    });
    let told = built(&client);
    assert_eq!(told["state"], "refused", "{told}");
    let found = told["problems"].as_array().unwrap();
    assert!(found.iter().any(|one| one["file"] == path), "{told}");
    assert_eq!(fs_err::read(case.path().join("public/index.html")).unwrap(), before);
}

#[test]
fn a_build_at_the_desk_tells_how_many_names_are_to_be_looked_at() {
    let failing = "    failings:\n      - heading: 未到岗\n        facts: 没有到岗。\n        responsible: {persons: [{name: 李明}]}\n";
    let text = format!("{}{failing}", issue(2));
    let case = Case::archive()
        .file("bulletins/2017/gongzuo-01.yaml", issue(1).replace("导语", "李明获奖，导语"))
        .file("bulletins/2017/gongzuo-02.yaml", text);
    let told = built(&Client::open(&case));
    let advice = told["advice"].as_str().unwrap_or_default();
    assert!(advice.starts_with("one place of the public edition may show a name"), "{told}");
}

#[test]
fn an_issue_goes_to_the_printer_as_it_is_now() {
    let case = Case::archive().issue(1);
    let client = Client::open(&case);
    let answer = client.get("/issues/gongzuo-2017-1/print.pdf");
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/pdf")));
    assert!(answer.body.starts_with(b"%PDF-"));
    assert!(!case.path().join("print").exists());
    assert_eq!(client.get("/issues/gongzuo-2017-9/print.pdf").status, 404);
}

#[test]
fn an_issue_that_is_registered_says_so() {
    let case = Case::archive().issue(1).issue(2);
    case.run("--quiet publish 2017-1");
    let client = Client::open(&case);
    let told = client.json("/issues/gongzuo-2017-1/review")["registered"].clone();
    let told = told.as_str().unwrap();
    assert!(told.starts_with("Registered: edition 1 (20"), "{told}");
    assert_eq!(client.json("/issues/gongzuo-2017-2/review")["registered"], Value::Null);
    let seen = client.browse("registered", &case);
    assert_eq!((&seen["registered"], &seen["problems"]), (&told.into(), &json!([])), "{seen}");
    // It is printed as it was frozen, whatever the settings became, unless it says something else.
    let printed = || client.get("/issues/gongzuo-2017-1/print.pdf").body;
    let frozen =
        fs_err::read(case.path().join("editions/gongzuo-2017-1/1/internal.pdf")).unwrap();
    let settings = case.path().join("tongbao.yaml");
    client.follows(|| fs_err::write(&settings, CONFIG.replace("绩效办", "考评办")).unwrap());
    assert!(printed() == frozen);
    let path = case.path().join("bulletins/2017/gongzuo-01.yaml");
    client.follows(|| fs_err::write(&path, issue(1).replace("导语", "引语")).unwrap());
    assert!(printed() != frozen);
    let told = built(&client);
    assert_eq!(told["state"], "refused", "{told}");
    assert!(told.to_string().contains("is registered, and says other words"), "{told}");
}

#[test]
fn what_waits_for_approval_is_named_with_the_way_to_it() {
    let draft = issue(1).replace("published", "draft");
    let path = "bulletins/2017/gongzuo-01.yaml";
    let settings = format!("{CONFIG}review: {{required: true}}\n");
    let case = Case::archive().file("tongbao.yaml", settings).file(path, draft);
    let client = Client::open(&case);
    let address = "/issues/gongzuo-2017-1/review";
    for (kind, who) in [("sent", "甲"), ("approved", "乙"), ("published", "丙")] {
        let content = client.json(address)["content"].clone();
        let step = json!({ "kind": kind, "who": who, "opinion": "", "content": content });
        let answer = client.post_json(address, &step);
        assert_eq!(answer.status, 200, "{kind}: {answer:?}");
    }
    let file = case.path().join(path);
    client.follows(|| {
        let text = fs_err::read_to_string(&file).unwrap();
        fs_err::write(&file, text.replace("导语", "另一段导语")).unwrap();
    });
    let told = built(&client);
    assert_eq!(told["unapproved"], json!(["gongzuo-2017-1"]), "{told}");
    let words = told["told"].as_str().unwrap();
    assert!(words.contains("approve and publish it; or"), "{told}");
    assert!(!words.contains("gongzuo-2017-1"), "{told}");
    // The dialog of the issue itself speaks of this issue, and of nothing below.
    let wanted = json!({ "marks": false, "booklets": false, "names": false, "perRecipient": false, "review": false, "confirm": false });
    client.post_json("/issues/gongzuo-2017-1/print", &wanted);
    let told =
        client.json_once("/issues/gongzuo-2017-1/printing", |told| told["state"] != "running");
    let words = told["told"].as_str().unwrap();
    assert!(words.starts_with("nothing was made: this issue, a correction"), "{told}");
    assert_eq!(told["unapproved"], json!(["gongzuo-2017-1"]));
}
