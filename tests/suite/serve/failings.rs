//! The ledger of failings at the desk, in a real browser, without a mouse; and units that issues speak of.

use serde_json::json;

use super::client::Client;
use crate::support::case::{Case, issue};

fn failing(unit: &str, heading: &str, deadline: &str) -> String {
    format!(
        "  - unit: {unit}\n    failings:\n      - heading: {heading}\n        facts: 甲。\n{deadline}"
    )
}

#[test]
fn failings_are_listed_by_deadline_and_unit_and_lead_on() {
    let late = failing("jiaoyuju", "迟报", "        deadline: 2017-09-01\n");
    let open = failing("shuiwuju", "巡查不到位", "");
    let case = Case::archive()
        .file("bulletins/2017/gongzuo-01.yaml", issue(1).replace("  - unit: shuiwuju\n    lead: 第1期导语。\n", &(late + &open)))
        .file(
            "bulletins/2017/gongzuo-02.yaml",
            issue(2).replace("    lead: 第2期导语。\n", "    failings:\n      - heading: 台账不全\n        facts: 乙。\n        deadline: 2017-08-20\n"),
        )
        .file(
            "bulletins/2017/gongzuo-03.yaml",
            issue(3).replace("published", "draft").replace("    lead: 第3期导语。\n", "    failings:\n      - heading: 未发布\n        facts: 丙。\n"),
        );
    let units = fs_err::read_to_string(case.path().join("units.yaml")).unwrap();
    let case = case.file("units.yaml", units + "  - id: tiyuju\n    name: 市体育局\n");
    let client = Client::open(&case);
    let seen = client.browse("failings", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    assert_eq!(seen["panes"], json!(["issues", "agenda"]));
    let row = |key: &str, at: usize| seen[key][at].as_str().unwrap_or_default().to_owned();
    // The most urgent first; what is not published is in no ledger.
    assert_eq!(seen["open"].as_array().unwrap().len(), 3, "{seen:#}");
    assert!(
        row("open", 0).starts_with("台账不全 | 市水务局 | 工作通报〔2017〕第2期 | 2017-08-20")
    );
    assert!(row("open", 2).starts_with("巡查不到位 | 市水务局 | 工作通报〔2017〕第1期 |"));
    assert_eq!(seen["late"].as_array().unwrap().len(), 2, "{seen:#}");
    assert!(row("unit", 0).starts_with("迟报 | 市教育局"), "{seen:#}");
    assert_eq!(seen["heading"], "工作通报〔2017〕第1期");
    assert_eq!(seen["nothing"], "");
    assert_eq!(seen["again"], 1);
    let file = seen["file"].as_str().unwrap();
    assert!(file.contains("failing: gongzuo-2017-1/jiaoyuju/1"), "{file}");
    assert!(file.contains("state: in-progress") && file.contains("date: 20"), "{file}");
    let used = seen["used"].as_str().unwrap();
    assert!(used.contains("市水务局") && used.contains("工作通报〔2017〕第3期"), "{used}");
    let renamed = seen["renamed"].as_str().unwrap();
    assert!(
        renamed.contains("工作通报〔2017〕第1期") && renamed.contains("Add another unit"),
        "{renamed}"
    );
    assert!(
        !renamed.contains("第3期") && renamed.contains("Rename 市水务局 to 市水利局?"),
        "{seen:#}"
    );
    assert_eq!(seen["typed"][0], json!(null));
    for written in [&seen["typed"][1], &seen["kept"]] {
        assert!(!written.as_str().unwrap().contains("水利"), "{written}");
    }
    assert_eq!(seen["another"], "市河务局");
    assert!(seen["left"].as_str().unwrap().contains("市水利局"), "{seen:#}");
    assert_eq!(seen["problems"], json!([]));
}

const PERSON: &str = "        responsible: {persons: [{name: 孟庆林, post: 站长}]}\n";

#[test]
fn news_are_sent_approved_and_published_before_they_are_built() {
    let failing = |heading| format!("      - heading: {heading}\n        facts: 甲。\n");
    let failings =
        format!("    failings:\n{}{}", failing("水泵不转"), failing("堤防渗水") + PERSON);
    let text = issue(1).replace("    lead: 第1期导语。\n", &failings);
    let other = "rectifications:\n  - {failing: gongzuo-2017-1/shuiwuju/2, date: 2017-09-01, state: closed, text: 堵好了。尚未验收。}\n";
    let case = Case::archive()
        .file("bulletins/2017/gongzuo-01.yaml", text)
        .file("rectifications.yaml", other);
    assert!(case.command("build --no-pdf").status().unwrap().success());
    let config = fs_err::read_to_string(case.path().join("tongbao.yaml")).unwrap();
    let case = case.file(
        "tongbao.yaml",
        format!("{config}\nreview: {{required: true}}\nprivacy: {{persons: omit}}\n"),
    );
    let client = Client::open(&case);
    let seen = client.browse("news", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    assert_eq!(seen["stages"], json!(["draft", "in review", "approved", "published"]));
    let says = |key: &str, words: &[&str]| {
        let text = seen[key].to_string();
        assert!(words.iter().all(|word| text.contains(word)), "{key}: {text}");
    };
    assert_eq!(seen["seen"].as_array().unwrap().len(), 1, "{seen:#}");
    assert_eq!((&seen["bar"], &seen["others"]), (&json!(true), &json!(null)));
    for key in ["found", "publication"] {
        assert!(!seen[key].as_str().unwrap().contains("尚未"), "{key}: {seen:#}");
    }
    says("gone", &["Nothing is told of this failing any more"]);
    assert!(!seen["gone"].as_str().unwrap().contains("Internal:"), "{seen:#}");
    // What is done can still be verified and closed from there.
    says("marked", &["水泵不转", "to be approved", "Done", "Tell news"]);
    says("offered", &["水泵不转"]);
    assert!(!seen["offered"].to_string().contains("堤防渗水"), "{seen:#}");
    says("freed", &["Ask for it no more?", "市水务局：水泵不转"]);
    assert_eq!(seen["asks"], "true");
    says("names", &["1 name persons", "工作通报〔2017〕第1期", "in full"]);
    assert!(seen["hidden"].as_str().unwrap().contains("persons: omit"), "{seen:#}");
    says("surnames", &["1 name persons", "give the surnames"]);
    says("refused", &["nothing was made", "To News: 工作通报〔2017〕第1期 市水务局：水泵不转"]);
    says("waits", &["水泵不转", "to be approved", "闻笔耕"]);
    says("listed", &["news of 1 failing to approve"]);
    says("publication", &["stands in the ledger of the website", "水泵已换。"]);
    let focused = seen["focused"].as_array().unwrap();
    assert!(focused.iter().all(|one| one == "BUTTON" || one == "MAIN"), "{seen:#}");
    says("asked", &["become public", "水泵不转", "Done", "水泵已换。", "Not now"]);
    says("ledger", &["水泵已换。", "堵好了。"]);
    assert_eq!(seen["problems"], json!([]));
}
