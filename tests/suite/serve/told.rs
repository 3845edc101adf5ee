//! What the desk tells is in the words of an office: no keys, no marks, no names of files.

use serde_json::{Value, json};
use tongbao::lang::{Lang, Message};
use tongbao::model::Issue;
use tongbao::model::record::{Record, Shape};
use tongbao::{lang, office};

use super::client::Client;
use crate::support::case::Case;

const ISSUE: &str = "series: gongzuo
year: 2017
number: 1
date: 2017-01-15
status: draft
entries:
  - unit: shuiwuju
    lead: |
      **张建**国在会上发言，见[通知](https://a.cn/)。
    practices:
      - heading:
      # 请核对：这一段（facts）归到哪里
    failings:
      - heading: 未到岗
        facts: 王大为未到岗，责任人：李明华。
        responsible:
          persons:
            - name: 张建国
            - name: 刘志强、陈宏
rectifications:
  - failing: gongzuo-2016-3/jiaoyuju/2
    date: 2017-01-10
    state: done
    text: 已改。
";

/// The texts of problems under some keys.
fn texts(problems: &Value, keys: &[&str]) -> Vec<String> {
    let problems = problems.as_array().unwrap().iter();
    let told = problems.flat_map(|one| keys.iter().map(|key| &one[*key]));
    let told = told.flat_map(|one| match one {
        Value::Array(items) => items.clone(),
        one => vec![one.clone()],
    });
    told.map(|one| one.as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn problems_are_told_without_keys_marks_and_names_of_files() {
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", ISSUE);
    let client = Client::open(&case);
    let told = client.json("/manuscripts/gongzuo-2017-1/problems");
    let all = texts(&told["problems"], &["message", "hints", "where"]);
    let plain = texts(&told["problems"], &["plain"]);
    assert!(all.len() > 12, "{all:#?}");
    let none = |all: &[String], signs: &[&str]| {
        let found = all.iter().filter(|text| signs.iter().any(|sign| text.contains(sign)));
        assert_eq!(found.collect::<Vec<_>>(), [""; 0]);
    };
    let marks = ["`", "**", "](", "tongbao:", "（facts）"];
    none(&all, &[&marks[..], &[".yaml", "gongzuo", "shuiwuju", "persons:"]].concat());
    none(&plain, &marks);
    let says = |words: &str| assert!(all.iter().any(|text| text == words), "{words}: {all:#?}");
    says("heading of the practice is missing here");
    says("there is no such failing: failing 2 of 市教育局 in 工作通报〔2016〕第3期");
    says("write them as persons of their own: 刘志强、陈宏");
    assert!(plain.iter().any(|text| text == "张建国在会上发言，见通知。"), "{plain:#?}");
}

#[test]
fn days_are_counted_to_today() {
    let published = ISSUE.replace("draft", "published").replace(
        "        facts: 王大为",
        "        deadline: 2017-02-01\n        facts: 王大为",
    );
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", &published);
    let state = Client::open(&case).json("/state");
    let due = &state["due"];
    // As of its newest issue the archive stands in January 2017, and nothing in it is late.
    assert!(due["day"].as_str() > Some("2026"), "{due}");
    assert!(due["failings"][0]["overdue"].as_u64() > Some(3000), "{due}");
    let list = case.command("list --format json").output().unwrap();
    let list: Value = serde_json::from_slice(&list.stdout).unwrap();
    assert_eq!(list[0]["overdue"], 0, "{list}");
}

/// The keys of an issue, and of what is in it.
fn keys(record: &'static Record, all: &mut Vec<&'static str>) {
    for field in record.fields {
        all.push(field.key);
        match field.shape {
            Shape::Record(inner) => keys(inner, all),
            Shape::List(Shape::Record(inner)) => keys(inner, all),
            _ => {}
        }
    }
}

/// Rules of files that are not written at the desk: corrections; what only an editor of text makes, a writer of templates,
/// or an option of the command.
const ELSEWHERE: [&str; 11] = [
    "broken-pdf-standard",
    "draft-page",
    "empty-change",
    "invalid-yaml",
    "minor-withdrawal",
    "missing-words",
    "stale-page",
    "unknown-rule",
    "unpublished-issue",
    "unknown-issue",
    "wrong-type",
];

#[test]
fn no_rule_speaks_of_keys_at_the_desk() {
    let mut known = Vec::new();
    keys(Issue::RECORD, &mut known);
    let rules: Vec<&str> = office::rules().iter().map(|rule| rule.id).collect();
    let mut found = Vec::new();
    for id in lang::ids(Lang::Zh) {
        let (rule, part) = id.split_once('.').unwrap_or((&id, ""));
        let is_told = !["what", "why", "fix", "basis"].contains(&part) && !id.ends_with("desk");
        if !rules.contains(&rule) || ELSEWHERE.contains(&rule) || !is_told {
            continue;
        }
        let text = Message::new(id.as_str()).text_at_desk(Lang::Zh);
        // What stands in it is the user's.
        let said = text.split('{').enumerate().map(|(index, part)| match index {
            0 => part,
            _ => part.split_once('}').map_or("", |(_, rest)| rest),
        });
        let text: String = said.collect();
        let mut words = text.split(|one: char| !one.is_ascii_alphanumeric() && one != '_');
        let has_key =
            words.any(|word| known.contains(&word) && !["issue", "file"].contains(&word));
        if has_key
            || [".yaml", "tongbao", "static/", "alt:", "kind:", "corrections/", "--"]
                .iter()
                .any(|sign| text.contains(sign))
        {
            found.push(format!("{id}: {text}"));
        }
    }
    assert_eq!(found, [""; 0], "write it in words of the desk, as `.desk` or `…-desk`");
}

#[test]
fn what_differs_is_told_as_it_is_read() {
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", ISSUE);
    let client = Client::open(&case);
    let masked = &client.json("/issues/gongzuo-2017-1/publication")["masked"];
    assert!(masked.to_string().contains("在会上发言，"), "{masked}");
    assert!(!masked.to_string().contains("**"), "{masked}");
    let path = case.path().join("bulletins/2017/gongzuo-01.yaml");
    let address = "/manuscripts/gongzuo-2017-1";
    let write = |old: &str, new: &str| {
        fs_err::write(&path, ISSUE).unwrap();
        client.json(address);
        fs_err::write(&path, ISSUE.replace(old, new)).unwrap();
        client.json(address);
        let versions = client.json(&format!("{address}/versions"));
        let id = versions["versions"][0]["id"].as_str().unwrap_or_default().to_owned();
        client.json(&format!("{address}/versions/{id}"))["differences"][0]["parts"].clone()
    };
    let parts = write("张建**国在会上", "张建国**在会");
    assert!(!parts.to_string().contains("**"), "{parts}");
    let marks = write("**张建**国", "张**建国**");
    assert_eq!(marks, json!([["same", "only bold words, links or the like changed"]]));
}
