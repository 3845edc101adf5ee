//! Two people who sign in at a desk, each in a browser of their own; and whoever guesses their passwords.

use serde_json::json;

use super::client::Answer;
use super::network::{Network, OWN};
use crate::support::browser;

#[test]
fn two_people_review_an_issue_each_with_a_password() {
    let network = Network::open(|_| {});
    let address = format!("http://{}/", network.client.address);
    let people = OWN.iter().flat_map(|(who, password)| [*who, *password]);
    let arguments: Vec<&str> = [address.as_str()].into_iter().chain(people).collect();
    let seen = browser::run("network", network.case.path(), &arguments);
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
    assert_eq!(seen["usual"], json!(["Publish", "Approve"]));
    assert_eq!(seen["mark"], "Not signed in any more, not saved yet");
    let kept = seen["kept"].as_str().unwrap();
    assert!(kept.contains("Sign in again"), "{kept}");
    assert_eq!((&seen["saved"], &seen["left"]), (&json!(true), &json!("Sign in")));
    assert_eq!(seen["problems"], json!([]));
}

#[test]
fn guesses_are_slowed_and_tell_nothing() {
    let network = Network::open(|_| {});
    let [(who, password), (other, others)] = OWN;
    // Browsers at which both signed in before.
    let [known, known_other] = OWN.map(|(who, password)| {
        let answer = network.form(who, password);
        let cookies = answer.head.lines().filter_map(|line| line.strip_prefix("set-cookie: "));
        let known = cookies.filter(|one| one.starts_with("tongbao-known-")).collect::<Vec<_>>();
        let [known] = known[..] else { panic!("{}", answer.head) };
        assert!(known.contains("; HttpOnly; SameSite=Strict"), "{known}");
        known.split(';').next().unwrap().to_owned()
    });
    let known_at = |cookie: &str, who: &str, password: &str| {
        let own = &network.client.address;
        let headers = format!("Host: {own}\r\nOrigin: http://{own}\r\nCookie: {cookie}\r\n");
        network.form_with(&headers, who, password).status
    };
    let page = |answer: &Answer, who: &str| answer.text().replace(who, "");
    let wrong = network.form(who, "wrong password");
    let unknown = network.form("王五", "wrong password");
    assert_eq!((wrong.status, unknown.status), (401, 401));
    assert_eq!(page(&wrong, who), page(&unknown, "王五"), "who is there is not told");
    let markup = network.form("\"><script>alert(1)</script>{told}", "wrong password").text();
    assert!(!markup.contains("<script"), "{markup}");
    // One more is allowed from time to time, which may pass here.
    let slowed =
        (0..40).map(|_| network.form(who, "wrong password")).find(|one| one.status == 429);
    let slowed = slowed.expect("guesses are slowed");
    let wait: u64 = slowed.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=61).contains(&wait), "{wait}");
    // Then not even the right one is looked at; other persons do not wait for it.
    assert_eq!(network.form(who, password).status, 429);
    assert_eq!(network.form("闻 笔耕", password).status, 429);
    assert_eq!(network.form(other, others).status, 303);
    // Nor does the person at a browser that is known, which lets in nobody by itself, and knows nobody else.
    assert_eq!(known_at(&known, who, "wrong password"), 401);
    assert_eq!(known_at(&known, who, password), 303);
    assert_eq!(known_at(&known_other, who, password), 429);
    assert_eq!(known_at(&known[..known.len() - 1], who, password), 429);
    assert_eq!(network.get("/state", &known).status, 401);
    // Nor does it help to try name after name.
    let names = (0..200).map(|number| network.form(&format!("n{number}"), "wrong password"));
    assert!(names.into_iter().any(|one| one.status == 429));
    assert_eq!(network.form(other, others).status, 429);
    assert_eq!(known_at(&known_other, other, others), 303);
    // And a browser that is known does not guess on and on.
    let guesses = (0..40).map(|_| known_at(&known, who, "wrong password"));
    assert!(guesses.into_iter().any(|status| status == 429));
}
