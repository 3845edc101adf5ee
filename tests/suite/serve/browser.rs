//! The desk in a real browser: views, keyboard, that it follows the files, and axe-core on every view.

use serde_json::{Value, json};

use super::client::Client;
use crate::support::case::{Case, UNITS, issue};

#[test]
fn a_clerk_sees_each_save_and_every_view_can_be_read_by_all() {
    let case = Case::archive()
        .issue(1)
        .issue(2)
        .file("bulletins/2017/gongzuo-03.yaml", issue(3).replace("published", "draft"));
    let client = Client::open(&case);
    let seen = client.browse("desk", &case);
    let clean = |one: &Value| one["violations"] == json!([]);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(clean), "{views:#?}");
    assert_eq!(views.len(), 16);
    assert_eq!(seen["years"], json!([["2018", 1], ["2017", 3]]));
    assert_eq!(
        seen["overview"],
        json!(["工作通报〔2017〕第3期", "工作通报〔2017〕第2期", "工作通报〔2017〕第1期"])
    );
    assert_eq!((&seen["secretIsGone"], &seen["drafts"]), (&json!(true), &json!(1)));
    assert_eq!(seen["opened"], "工作通报〔2017〕第3期");
    assert_eq!((&seen["sheets"], &seen["changed"]), (&json!(1), &json!(true)));
    let held = seen["held"].to_string();
    assert!(held.contains("the file has “laed”, which is no field"), "{held}");
    assert_eq!((&seen["heldSheetsStay"], &seen["lastGood"]), (&json!(true), &json!(true)));
    assert_eq!((&seen["headHolds"], &seen["heldLeads"]), (&json!(true), &json!(true)));
    assert_eq!(seen["keyboard"], "problem error");
    let strip = seen["strip"].as_str().unwrap();
    assert!(strip.contains("bulletins/2017/gongzuo-01.yaml:8:5"), "{strip}");
    assert!(strip.contains("did you mean “lead”?"), "{strip}");
    assert_eq!((&seen["mended"], &seen["page"]), (&json!("Nothing found"), &json!(true)));
    let told = seen["tooOld"].as_str().unwrap();
    assert!(told.starts_with("This browser is too old") && !told.contains('\n'), "{told}");
    assert_eq!(seen["closed"], "The desk is not open to this browser");
    // The one fault is the stranger's.
    assert_eq!(seen["problems"], json!([]));
}

#[test]
fn settings_units_and_words_are_written_in_forms() {
    let named =
        "    failings:\n      - {heading: 未到岗, responsible: {persons: [{name: 王思齐}]}}\n";
    let case = Case::archive()
        .file("bulletins/2017/gongzuo-01.yaml", issue(1) + named)
        .file("units.yaml", format!("{UNITS}    full_name: 市教育局（王思齐主管）\n"));
    let client = Client::open(&case);
    let seen = client.browse("forms", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    assert_eq!((views.len(), &seen["found"]), (10, &json!(0)));
    let ids = |name: &str| seen[name].as_array().unwrap().clone();
    assert!(ids("ids").ends_with(&[json!("linyeju"), json!("linyeju2")]), "{seen:#}");
    assert!(ids("left").ends_with(&[json!("linyeju")]), "{seen:#}");
    assert_eq!((&seen["shown"], &seen["kept"]), (&json!(0), &json!("安澜市工作通报")));
    let file = |path| fs_err::read_to_string(case.path().join(path)).unwrap();
    assert!(file("units.yaml").ends_with("  - id: linyeju\n    name: 市林业局\n"));
    assert!(file("tongbao.yaml").contains("name: 市考评办公室"));
    assert!(file("terms.yaml").starts_with("terms:\n  - wrong: 其它\n"));
    let recipients = "recipients:\n  - name: 市委办公室\n    kind: report\nissues:\n  - issue: gongzuo-2017-1\n";
    assert_eq!(file("distribution.yaml"), recipients);
    assert_eq!(seen["problems"], json!([]));
}
