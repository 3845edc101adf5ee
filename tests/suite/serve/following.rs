//! What the desk shows follows the files: each save, a file that is broken, and one that is mended.

use serde_json::{Value, json};

use super::client::Client;
use crate::support::case::{Case, issue};

const FIRST: &str = "bulletins/2017/gongzuo-01.yaml";

fn write(case: &Case, path: &str, text: &str) {
    fs_err::write(case.path().join(path), text).unwrap();
}

fn hashes(client: &Client, issue: &str, edition: &str) -> Vec<String> {
    let sheets = client.json(&format!("/sheets/{issue}/{edition}"));
    let sheets = sheets["sheets"].as_array().cloned().unwrap_or_default();
    sheets.iter().map(|sheet| sheet["hash"].as_str().unwrap().to_owned()).collect()
}

/// The answer to changes of the first issue.
fn changed(client: &Client, path: &str, now: &str) -> Value {
    let seen = client.json("/manuscripts/gongzuo-2017-1");
    let text = json!({ "at": ["entries", 0, "lead"], "was": "第1期导语。", "now": now });
    let edits = json!({
        "writer": "1",
        "revision": seen["manuscript"]["revision"],
        "edits": [{ "text": text }],
    });
    let (edits, address, cookie) = (edits.to_string(), &client.address, &client.cookie);
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nCookie: {cookie}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{edits}",
        edits.len()
    );
    client.send(&request).json()
}

fn list(state: &Value, key: &str, name: &str) -> Vec<String> {
    let list = state[key].as_array().unwrap().iter();
    list.map(|one| one[name].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_save_is_shown() {
    let case = Case::archive().issue(1).issue(2);
    let client = Client::open(&case);
    let (first, second) = ("gongzuo-2017-1", "gongzuo-2017-2");
    let (before, other) =
        (hashes(&client, first, "internal"), hashes(&client, second, "internal"));
    assert_eq!(before.len(), 1);
    assert!(client.page("gongzuo/2017/1/").text().contains("第1期导语。"));
    client.follows(|| write(&case, FIRST, &issue(1).replace("导语", "另一段导语")));
    assert!(client.page("gongzuo/2017/1/").text().contains("第1期另一段导语。"));
    assert_ne!(hashes(&client, first, "internal"), before);
    assert_eq!(hashes(&client, second, "internal"), other);
    // A save by renaming, as many editors do it, twice in turn.
    for words in ["再一段", "又一段"] {
        client.follows(|| {
            write(&case, "bulletins/2017/.new", &issue(1).replace("导语", words));
            let folder = case.path().join("bulletins/2017");
            fs_err::rename(folder.join(".new"), folder.join("gongzuo-01.yaml")).unwrap();
        });
        assert!(client.page("gongzuo/2017/1/").text().contains(words), "{words}");
    }
    // Two saves within 50 ms: the second one is what is shown in the end.
    client.follows(|| {
        write(&case, FIRST, &issue(1).replace("导语", "一存"));
        std::thread::sleep(std::time::Duration::from_millis(20));
        write(&case, FIRST, &issue(1).replace("导语", "二存"));
    });
    client.json_once("/manuscripts/gongzuo-2017-1", |told| told.to_string().contains("二存"));
    client.json_once("/state", |_| client.page("gongzuo/2017/1/").text().contains("二存"));
    // A file that comes, in a folder that comes, and one that goes.
    client.follows(|| {
        fs_err::create_dir(case.path().join("corrections")).unwrap();
        fs_err::create_dir(case.path().join("bulletins/2018")).unwrap();
        write(&case, "bulletins/2018/gongzuo-01.yaml", &issue(1).replace("2017", "2018"));
    });
    assert_eq!(list(&client.json("/state"), "issues", "id").len(), 3);
    client.follows(|| fs_err::remove_file(case.path().join(FIRST)).unwrap());
    assert_eq!(
        list(&client.json("/state"), "issues", "id"),
        ["gongzuo-2018-1", "gongzuo-2017-2"]
    );
    assert_eq!(client.page("gongzuo/2017/1/").status, 404);
}

#[test]
fn a_broken_file_keeps_its_last_good_page_and_is_told() {
    let case = Case::archive().issue(1).issue(2);
    let client = Client::open(&case);
    let before = hashes(&client, "gongzuo-2017-1", "internal");
    for broken in [issue(1).replace("lead:", "laed:"), "entries: [".to_owned(), String::new()] {
        client.follows(|| write(&case, FIRST, &broken));
        let state = client.json("/state");
        assert_eq!(state["held"], serde_json::json!([FIRST]), "{broken}");
        let problem = &state["problems"][0];
        assert_eq!((&problem["file"], &problem["severity"]), (&FIRST.into(), &"error".into()));
        assert_eq!(hashes(&client, "gongzuo-2017-1", "internal"), before);
        assert!(client.page("gongzuo/2017/1/").text().contains("第1期导语。"));
        assert!(client.page("~broken").text().contains(FIRST));
        // What others write is shown all the same.
        let words = format!("导语{}", broken.len());
        client.follows(|| {
            write(&case, "bulletins/2017/gongzuo-02.yaml", &issue(2).replace("导语", &words));
        });
        assert!(client.page("gongzuo/2017/2/").text().contains(&words));
    }
    client.follows(|| write(&case, FIRST, &issue(1).replace("导语", "改好的导语")));
    let state = client.json("/state");
    assert_eq!(
        (&state["held"], &state["problems"]),
        (&serde_json::json!([]), &serde_json::json!([]))
    );
    assert!(client.page("gongzuo/2017/1/").text().contains("改好的导语"));
    assert_eq!(client.page("~broken").text(), "[]");
}

#[test]
fn what_was_broken_from_the_start_stands_in_nobodys_way() {
    let broken = issue(1).replace("lead:", "laed:");
    let case = Case::archive().issue(2).file(FIRST, &broken);
    let client = Client::open(&case);
    assert_eq!(hashes(&client, "gongzuo-2017-2", "public").len(), 1);
    assert!(hashes(&client, "gongzuo-2017-1", "public").is_empty());
    assert_eq!(client.page("gongzuo/2017/1/").status, 404);
    client.follows(|| write(&case, FIRST, &issue(1)));
    assert_eq!(hashes(&client, "gongzuo-2017-1", "public").len(), 1);
}

#[test]
fn settings_that_are_broken_keep_the_last_good_pages() {
    let case = Case::archive().issue(1);
    let client = Client::open(&case);
    let before = hashes(&client, "gongzuo-2017-1", "internal");
    client.follows(|| write(&case, "tongbao.yaml", "title: 安澜市工作通报\norganization:\n"));
    assert_eq!(hashes(&client, "gongzuo-2017-1", "internal"), before);
    client.follows(|| write(&case, "units.yaml", "units: 市水务局\n"));
    assert_eq!(hashes(&client, "gongzuo-2017-1", "internal"), before);
    assert_eq!(client.page("").status, 200);
}

#[test]
fn a_template_of_ones_own_is_followed_and_a_faulty_one_told() {
    let case = Case::archive().issue(1);
    let client = Client::open(&case);
    client.follows(|| {
        fs_err::create_dir(case.path().join("templates")).unwrap();
        write(&case, "templates/issue.html", "<p>own {{ issue.label }}</p>");
    });
    assert!(client.page("gongzuo/2017/1/").text().starts_with("<p>own"));
    client.follows(|| write(&case, "templates/issue.html", "<p>{{ issue.label</p>"));
    assert!(client.page("gongzuo/2017/1/").text().starts_with("<p>own"));
    assert_eq!(list(&client.json("/state"), "problems", "rule"), ["template-error"]);
}

#[test]
fn both_editions_are_shown_and_names_are_whole_in_one_only() {
    let failing = "    failings:\n      - heading: 未到岗\n        facts: 未到岗。\n        responsible:\n          persons: [{name: 张建国}]\n";
    let case = Case::archive().file(FIRST, format!("{}{failing}", issue(1)));
    let client = Client::open(&case);
    let (internal, public) = (
        hashes(&client, "gongzuo-2017-1", "internal"),
        hashes(&client, "gongzuo-2017-1", "public"),
    );
    assert_eq!((internal.len(), public.len()), (1, 1), "{}", client.json("/state"));
    assert_ne!(internal, public);
    assert!(!client.page("gongzuo/2017/1/").text().contains("张建国"));
    let picture =
        client.get(&format!("/sheets/gongzuo-2017-1/public/0/{}?scale=100", public[0]));
    assert_eq!((picture.status, picture.header("content-type")), (200, Some("image/png")));
    // 210 mm × 297 mm at 72 dpi.
    assert_eq!(picture.body[16..24], [0, 0, 2, 83, 0, 0, 3, 74]);
    // A page that looks different by now, or is gone, is no fault of the browser that asks for it.
    for page in ["internal/0", "public/1"] {
        let old = format!("/sheets/gongzuo-2017-1/{page}/{}?scale=100", public[0]);
        assert_eq!(client.get(&old).status, 204, "{page}");
    }
    for path in [
        format!("/sheets/gongzuo-2017-1/public/0/{}?scale=40000", public[0]),
        format!("/sheets/gongzuo-2017-9/public/0/{}?scale=100", public[0]),
    ] {
        assert_eq!(client.get(&path).status, 404, "{path}");
    }
}

#[test]
fn pages_show_what_is_typed_before_it_is_saved() {
    let case = Case::archive().issue(1).issue(2);
    let client = Client::open(&case);
    let path = "/sheets/gongzuo-2017-1/internal";
    let saved = hashes(&client, "gongzuo-2017-1", "internal");
    let told = changed(&client, path, "换了");
    let typed = told["sheets"][0]["hash"].as_str().unwrap().to_owned();
    assert_ne!([typed.as_str()], saved[..]);
    assert_eq!(client.get(&format!("{path}/0/{typed}?scale=100")).status, 200);
    // What cannot be laid out takes no page away, and nothing is saved by looking.
    assert_eq!(changed(&client, path, "\u{1f600}")["sheets"], Value::Null);
    let text = fs_err::read_to_string(case.path().join(FIRST)).unwrap();
    assert_eq!(text, issue(1));
    // Once it is saved, the page is the same.
    client.follows(|| drop(changed(&client, "/manuscripts/gongzuo-2017-1", "换了")));
    assert_eq!(hashes(&client, "gongzuo-2017-1", "internal"), [typed]);
    assert_eq!(hashes(&client, "gongzuo-2017-2", "internal").len(), 1);
}

#[test]
fn a_fault_of_a_page_that_is_shown_beside_a_broken_file_is_told_at_no_other_place() {
    let issue = format!("{}attachments:\n  - {{title: 表, file: a.csv}}\n", issue(1));
    let case = Case::archive()
        .file("bulletins/2017/gongzuo-01.yaml", issue)
        .file("bulletins/2017/a.csv", "甲,乙\n1,2\n")
        .issue(2);
    let client = Client::open(&case);
    assert!(client.json("/sheets/gongzuo-2017-1/internal")["sheets"].is_array());
    let bulletins = case.path().join("bulletins/2017");
    fs_err::write(bulletins.join("gongzuo-02.yaml"), "series: [").unwrap();
    // No font has this character.
    fs_err::write(bulletins.join("a.csv"), "甲,乙\u{1f600}\n1,2\n").unwrap();
    for _ in 0..20 {
        assert_eq!(client.get("/sheets/gongzuo-2017-1/internal").status, 200);
        assert_eq!(client.get("/state").status, 200);
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
}
