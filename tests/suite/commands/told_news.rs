//! What `build` says of news between issues that stand elsewhere now, or nowhere.

use crate::support::case::{Case, issue};

#[test]
fn news_that_would_stand_at_another_failing_are_refused() {
    let failings = |headings: &[&str]| {
        let item = |heading: &&str| format!("      - {{heading: {heading}, facts: 甲。}}\n");
        let items: String = headings.iter().map(item).collect();
        issue(1).replace("    lead: 第1期导语。\n", &format!("    failings:\n{items}"))
    };
    let news = |number: u8| {
        format!(
            "rectifications:\n  - failing: gongzuo-2017-1/shuiwuju/{number}\n    date: 2017-02-01\n    state: closed\n    text: 水泵已换。\n"
        )
    };
    let path = "bulletins/2017/gongzuo-01.yaml";
    let case = Case::archive().file("rectifications.yaml", news(1));
    let mut case = case.file(path, failings(&["水泵不转", "投诉不办"]));
    let build = |case: &Case| {
        let output = case.command("--lang en --quiet build --no-pdf --format short").output();
        let output = output.unwrap();
        (output.status.success(), String::from_utf8(output.stdout).unwrap())
    };
    assert!(build(&case).0);
    for (headings, hint) in [
        (&["投诉不办", "水泵不转"][..], "that failing is gongzuo-2017-1/shuiwuju/2 now"),
        (
            &["另一问题", "水泵不转", "投诉不办"],
            "that failing is gongzuo-2017-1/shuiwuju/2 now",
        ),
        (&["投诉不办"], "put that failing back"),
    ] {
        case = case.file(path, failings(headings));
        let (is_built, told) = build(&case);
        assert!(!is_built && told.contains("error[moved-failing]"), "{told}");
        let whole = case.command("--lang en --quiet build --no-pdf").output().unwrap();
        let shown = String::from_utf8(whole.stderr).unwrap();
        assert!(shown.contains(hint), "{shown}");
    }
    // Another wording is the same failing; and news may follow theirs.
    for headings in [["水泵停转", "投诉不办"], ["水泵不转", "投诉不办"]] {
        case = case.file(path, failings(&headings));
        assert!(build(&case).0, "{headings:?}");
    }
    case = case.file(path, failings(&["投诉不办", "水泵不转"]));
    let (is_built, told) = build(&case.file("rectifications.yaml", news(2)));
    assert!(is_built && !told.contains("moved-failing"), "{told}");
}

#[test]
fn news_that_vanish_are_told_once() {
    let issue = issue(1).replace(
        "    lead",
        "    failings: [{heading: 水泵不转, facts: 停运两天。}]\n    lead",
    );
    let news = "rectifications:\n  - {failing: gongzuo-2017-1/shuiwuju/1, date: 2017-09-01, state: closed, text: 水泵已换。}\n";
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", issue);
    let case = case.file("rectifications.yaml", news);
    let told = || {
        let output = case.command("--lang en --quiet build --no-pdf --format short").output();
        String::from_utf8(output.unwrap().stdout).unwrap()
    };
    assert_eq!(told(), "");
    fs_err::remove_file(case.path().join("rectifications.yaml")).unwrap();
    let wanted = "the website told news of 工作通报〔2017〕第1期 市水务局 “水泵不转”";
    assert!(told().contains(wanted), "{}", told());
    assert_eq!(told(), "", "once");
}
