//! An issue that is registered at the desk, and the register that is verified there, in a real browser.

use serde_json::json;

use super::client::Client;
use crate::support::case::Case;

#[test]
fn an_issue_is_registered_and_what_was_frozen_is_verified() {
    let case = Case::archive().issue(1);
    assert!(case.command("build --no-pdf").status().unwrap().success());
    let client = Client::open(&case);
    let seen = client.browse("registering", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    let says = |key: &str, words: &[&str]| {
        let text = seen[key].to_string();
        assert!(words.iter().all(|word| text.contains(word)), "{key}: {text}");
    };
    says(
        "asked",
        &[
            "Edition 1 of 工作通报〔2017〕第1期",
            "bulletins/2017/gongzuo-01.yaml",
            "does not change",
        ],
    );
    says("told", &["工作通报〔2017〕第1期", "editions/", "SHA-256"]);
    let register = fs_err::read_to_string(case.path().join("register.jsonl")).unwrap();
    assert_eq!(register.lines().count(), 1);
    says("strip", &["edition 1", "Verify the register"]);
    says("whole", &["工作通报〔2017〕第1期", "as they were"]);
    says("listed", &["registered"]);
    says("altered", &["is not as it was written", "altered"]);
    assert_eq!(seen["problems"], json!([]));
}
