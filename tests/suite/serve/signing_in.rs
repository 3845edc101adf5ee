//! Two people who sign in at a desk, each in a browser of their own.

use serde_json::json;

use super::network::{Network, OWN};
use crate::support::browser;

#[test]
fn two_people_review_an_issue_each_with_a_password() {
    let network = Network::open(|_| {});
    let arguments = || {
        let mut all = vec![format!("http://{}/", network.client.address)];
        all.extend(
            OWN.iter().flat_map(|(who, password)| [(*who).to_owned(), (*password).to_owned()]),
        );
        all
    };
    let seen = browser::run_with("network", network.case.path(), arguments);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    assert_eq!(views.len(), 6);
    assert_eq!(seen["wrong"], "Name or password is not right.");
    assert_eq!((&seen["named"], &seen["fixed"]), (&json!("闻笔耕"), &json!(true)));
    assert_eq!(seen["stages"], json!(["in review", "draft"]));
    let shown = seen["shown"].as_str().unwrap();
    assert!(shown.contains("严复校") && shown.contains("password"), "{shown}");
    let records =
        fs_err::read_to_string(network.case.path().join("reviews/gongzuo-2017-2.yaml"))
            .unwrap();
    let known: Vec<&str> =
        records.lines().filter(|line| line.contains("known:")).map(str::trim).collect();
    assert_eq!(known, ["known: password"; 2], "{records}");
    assert!(records.contains("who: 闻笔耕") && records.contains("who: 严复校"), "{records}");
    let kept = seen["kept"].as_str().unwrap();
    assert!(kept.contains("Sign in again"), "{kept}");
    assert_eq!((&seen["saved"], &seen["left"]), (&json!(true), &json!("Sign in")));
    assert_eq!(seen["problems"], json!([]));
}
