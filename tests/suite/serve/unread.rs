//! Files that another program broke, at the desk: they stay in the list, and a version of them comes back.

use serde_json::{Value, json};

use super::client::Client;
use crate::support::case::{Case, issue};

const FILE: &str = "bulletins/2017/gongzuo-01.yaml";

/// The file with one blank too few.
fn broken() -> String {
    issue(1).replace("    lead:", "   lead:")
}

#[test]
fn a_file_that_cannot_be_read_stays_in_the_list_and_comes_back() {
    let case = Case::archive().issue(1).issue(2);
    let client = Client::open(&case);
    let seen = client.browse("unread", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    assert_eq!(views.len(), 12);
    let row: Vec<&str> =
        seen["row"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(row.starts_with(&["工作通报〔2017〕第1期", "2017-08-01"]), "{row:?}");
    let strip = seen["strip"].as_str().unwrap();
    assert!(strip.starts_with("The file of this issue has a fault in line 8:"), "{strip}");
    assert_eq!(seen["count"], json!(["can come back as a whole"]));
    assert!(seen["shown"].as_str().unwrap().contains("第1期导语。"), "{}", seen["shown"]);
    assert_eq!(seen["isBack"], true);
    assert!(seen["told"].as_str().unwrap().starts_with("Back as it was on "), "{seen:#}");
    // The broken file is kept as well.
    assert_eq!(seen["kept"], json!(["cannot be read", "the same as now"]));
    let units = seen["units"].as_str().unwrap();
    assert!(units.starts_with("Units has a fault in its file, line "), "{units}");
    assert_eq!((&seen["over"], &seen["problems"]), (&json!(""), &json!([])));
    let names = json!(["市水务局", "市教育局"]);
    let form = &seen["form"];
    assert_eq!((&form[0], &form[1], &seen["writable"]), (&names, &json!(true), &names));
    let told = form[2].as_str().unwrap();
    assert!(told.starts_with("The file has a fault in line "), "{told}");
    assert!(told.ends_with("Bring back a version"), "{told}");
    assert_eq!(form[3], 0, "nothing can be added to what is read alone");
    assert!(seen["offered"].as_u64() > Some(0), "{seen:#}");
}

#[test]
fn an_issue_that_was_broken_before_the_desk_was_opened_is_known_by_its_newest_version() {
    let case = Case::archive().issue(1).issue(2);
    let client = Client::open(&case);
    client.follows(|| fs_err::write(case.path().join(FILE), broken()).unwrap());
    drop(client);
    let client = Client::open(&case);
    let state = client.json("/state");
    let known = &state["lastGood"][0];
    assert_eq!((&known["id"], &known["file"]), (&json!("gongzuo-2017-1"), &json!(FILE)));
    let sheets = client.json("/sheets/gongzuo-2017-1/internal");
    assert_eq!(sheets["sheets"].as_array().map(Vec::len), Some(1), "{sheets}");
    let versions = client.json("/manuscripts/gongzuo-2017-1/versions");
    assert_eq!(versions["versions"][0]["isReadable"], true, "{versions}");
    drop(client);
    // Without any version its file is told.
    fs_err::remove_dir_all(case.path().join(".tongbao")).unwrap();
    let client = Client::open(&case);
    let state = client.json("/state");
    assert_eq!((&state["lastGood"], &state["unread"]), (&json!([]), &json!([FILE])));
}
