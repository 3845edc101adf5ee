//! What units hand in, block by block, and what somebody decides there.

use serde_json::{Value, json};

use super::client::Client;
use crate::support::case::{Case, UNITS, issue};

const TEXT: &str = "市教育局：\n一、抓早。3月动手。\n二、抓细。逐段排查。\n";

fn client() -> (Case, Client) {
    let draft = issue(1).replace("published", "draft");
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", draft);
    let client = Client::open(&case);
    (case, client)
}

fn kinds(seen: &Value) -> Vec<&str> {
    let blocks = seen["blocks"].as_array().unwrap().iter();
    blocks.map(|block| block["kind"].as_str().unwrap()).collect()
}

#[test]
fn decisions_come_with_the_file_and_none_is_remembered() {
    let (case, client) = client();
    let send = |more: &str, decisions: &str| {
        client.decided("gongzuo-2017-1", "a.txt", more, decisions, TEXT.as_bytes())
    };
    let seen = send("", "{}");
    assert_eq!(kinds(&seen), ["unit", "practice", "practice"]);
    assert_eq!(seen["blocks"][1]["questions"].as_array().unwrap().len(), 1);
    let decided = r#"{"1":{"is":"as-is"},"2":{"is":"failing"}}"#;
    let seen = send("", decided);
    assert_eq!(kinds(&seen), ["unit", "practice", "failing"]);
    assert_eq!(seen["blocks"][1]["questions"], json!([]));
    assert_eq!(kinds(&send("", "{}")), ["unit", "practice", "practice"]);
    for broken in ["", "[]", "{\"1\":{\"is\":\"?\"}}", &" ".repeat(2 << 20)] {
        assert!(send("take=true", broken)["refused"].is_string(), "{broken:.9}");
    }
    assert_eq!(
        send("take=true", decided),
        json!({ "taken": true, "checks": 0, "joined": [], "untaken": 0, "notices": [] })
    );
    let file = fs_err::read_to_string(case.path().join("bulletins/2017/gongzuo-01.yaml"));
    assert!(file.unwrap().contains("    failings:\n      - heading: 抓细\n"));
}

#[test]
fn a_text_is_looked_at_block_by_block_corrected_and_taken_in() {
    let (case, client) = client();
    let seen = client.browse("blocks", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    assert_eq!((&seen["first"], &seen["isOff"]), (&json!(0), &json!(true)), "{seen:#}");
    assert_eq!((&seen["focused"], &seen["isOn"]), (&json!("block-kind"), &json!(true)));
    assert!(seen["listed"].as_str().unwrap().contains("not taken: 2"), "{seen:#}");
    assert_eq!(seen["kinds"][0], "unit");
    assert_eq!(seen["kinds"][5], "failing");
    assert_eq!(seen["kinds"][7], "left");
    let file = seen["file"].as_str().unwrap();
    let added = &file[file.find("  - unit: jiaoyuju\n").unwrap()..];
    assert!(added.contains("title: 清单管理 一单到底\n"), "{added}");
    assert!(added.contains("failings:\n      - heading: 举报办理超期\n"), "{added}");
    assert!(added.contains("from the source: 市水利站：巡查不到位。\n"), "{added}");
    assert!(!added.contains("# check:"), "{added}");
    assert_eq!(
        seen["untaken"],
        json!(["市水利站：巡查不到位。", "各单位要加强值守。"]),
        "{seen:#}"
    );
    let kept = seen["kept"].as_array().unwrap();
    assert!(kept.contains(&json!("来稿.txt: 2")), "{kept:?}");
    assert!(seen["large"].as_u64().unwrap() < 5000, "{seen:#}");
    assert_eq!(seen["problems"], json!([]));
}

#[test]
fn a_unit_that_nobody_knows_is_asked_about_and_is_one_click_once_it_is_registered() {
    let (case, client) = client();
    let text = TEXT.replace("市教育局", "市林业局");
    let send = |more: &str, decisions: &str| {
        client.decided("gongzuo-2017-1", "a.txt", more, decisions, text.as_bytes())
    };
    let question = send("", "{}")["blocks"][0]["questions"][0].to_string();
    assert!(
        question.contains("is not among the units") && !question.contains(".yaml"),
        "{question}"
    );
    send("take=true", r#"{"0":{"is":"as-is"},"1":{"is":"as-is"}}"#);
    let units = format!("{UNITS}  - id: linyeju\n    name: 市林业局\n");
    fs_err::write(case.path().join("units.yaml"), units).unwrap();
    let unknown = |told: &Value| {
        let mut problems = told["problems"].as_array().unwrap().iter();
        problems.find(|one| one["rule"] == "unknown-unit").cloned()
    };
    let known = |told: &Value| unknown(told).is_some_and(|one| !one["remedy"].is_null());
    let told = client.json_once("/manuscripts/gongzuo-2017-1/problems", known);
    let unknown = unknown(&told).unwrap();
    let remedy = &unknown["remedy"];
    assert_eq!((&remedy["text"], &remedy["shown"]), (&json!("linyeju"), &json!("市林业局")));
    assert!(!unknown["hints"].to_string().contains("linyeju"), "{unknown}");
}

#[test]
fn a_unit_that_may_be_meant_can_be_pressed() {
    let (_case, client) = client();
    let text = TEXT.replace("市教育局：", "市教育局第四季度工作情况");
    let seen = client.decided("gongzuo-2017-1", "a.txt", "", "{}", text.as_bytes());
    assert_eq!(seen["blocks"][0]["suggested"], "jiaoyuju", "{seen:#}");
}

#[test]
fn what_is_asked_of_several_units_at_once_is_still_asked_of_the_others() {
    let (_case, client) = client();
    let unit = |name: &str| format!("{name}：\n一、抓早。1月动手。\n二、抓细。逐段排查。\n");
    let text = unit("市教育局") + &unit("市水务局");
    let asked = |decisions: &str| {
        let seen = client.decided("gongzuo-2017-1", "a.txt", "", decisions, text.as_bytes());
        let blocks = seen["blocks"].as_array().unwrap().clone();
        let is_asked = |one: &serde_json::Value| one["questions"] != json!([]);
        let all: Vec<usize> = (0..blocks.len()).filter(|at| is_asked(&blocks[*at])).collect();
        all
    };
    assert_eq!(asked("{}"), [1]);
    assert_eq!(asked(r#"{"1": {"is": "practice"}}"#), [4]);
}

#[test]
fn what_was_told_in_the_import_is_not_asked_again() {
    let (case, client) = client();
    let text = "市教育局：\n一、好的做法\n（一）抓早。3月动手。\n";
    let send =
        |more: &str| client.decided("gongzuo-2017-1", "a.txt", more, "{}", text.as_bytes());
    let seen = send("");
    assert_ne!(seen["blocks"][2]["told"], json!([]), "{seen:#}");
    assert_eq!(send("take=true")["checks"], 0);
    let file = fs_err::read_to_string(case.path().join("bulletins/2017/gongzuo-01.yaml"));
    assert!(!file.unwrap().contains("# check:"));
}

#[test]
fn the_next_open_question_below_comes_next_and_nobody_is_led_away() {
    let (case, client) = client();
    client.follows(|| {
        let more = [
            "linyeju 市林业局",
            "caizhengju 市财政局",
            "shenjiju 市审计局",
            "minzhengju 市民政局",
            "renshe 市人社局",
        ];
        let unit = |one: &str| {
            let (id, name) = one.split_once(' ').unwrap();
            format!("  - {{id: {id}, name: {name}}}\n")
        };
        let more = more.map(unit).concat();
        fs_err::write(case.path().join("units.yaml"), format!("{UNITS}{more}")).unwrap();
    });
    let seen = client.browse("questions", &case);
    let asked: Vec<i64> = serde_json::from_value(seen["asked"][0].clone()).unwrap();
    assert!(asked.len() == 4 && asked.is_sorted(), "{seen:#}");
    let at = |index: usize| json!([asked[index], asked[index]]);
    assert_eq!((&seen["asked"][1], &seen["chips"]), (&at(0), &json!(asked)), "{seen:#}");
    assert_eq!((&seen["below"], &seen["round"]), (&at(2), &at(0)), "{seen:#}");
    let calm = asked[1] + 1;
    assert_eq!((&seen["stays"], &seen["from"]), (&json!([calm, calm]), &at(2)), "{seen:#}");
    assert_eq!(seen["again"], json!([false, asked[0] + 1, asked[0] + 1]), "{seen:#}");
    assert_eq!(seen["undone"], at(0), "{seen:#}");
    assert_eq!(seen["left"], json!([[-1, asked[0] + 1], asked[0] + 1]), "{seen:#}");
    assert_eq!((&seen["quick"], &seen["problems"]), (&json!("practice"), &json!([])));
}
