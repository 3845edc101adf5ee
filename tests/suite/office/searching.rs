//! Looking for words in all issues: what is found, in which field, and that nothing else is.

use tongbao::office;
use tongbao::office::FoundIssues;

use super::disk;
use crate::support::case::{Case, issue};

fn workspace() -> Case {
    let draft = issue(3).replace("published", "draft")
        + "    failings:
      - heading: 巡查不到位
        facts: |
          **第３季度**巡查
          三次，张建国没有到场。
        responsible:
          persons: [{name: 张建国, post: 科长}]
";
    let internal = issue(2) + "audience: internal\ntitle: 春灌情况\n";
    Case::archive()
        .issue(1)
        .file("bulletins/2017/gongzuo-02.yaml", internal)
        .file("bulletins/2017/gongzuo-03.yaml", draft)
        .file("bulletins/2017/gongzuo-04.yaml", "series: gongzuo\nyear: 2017\nnumber: x\n")
}

fn search(case: &Case, words: &str) -> FoundIssues {
    office::search(&office::read(&disk(case)), words)
}

/// What is found, as `2017-3 entries/0/lead 导语`.
fn found(case: &Case, words: &str) -> Vec<String> {
    let found = search(case, words);
    assert_eq!(found.count, found.issues.len());
    let issues = found.issues.iter().flat_map(|issue| {
        let id = issue.id.to_string().replace("gongzuo-", "");
        let fields = issue.fields.iter().map(|field| {
            let steps = field.at.iter().map(|step| serde_json::to_value(step).unwrap());
            let at: Vec<String> = steps.map(|step| step.to_string().replace('"', "")).collect();
            let words: Vec<&str> =
                field.places.iter().map(|place| &field.text[place.clone()]).collect();
            format!("{id} {} {}", at.join("/"), words.join("|"))
        });
        let fields: Vec<String> = fields.collect();
        if fields.is_empty() { vec![id.clone()] } else { fields }
    });
    issues.collect()
}

#[test]
fn words_are_found_in_every_field_of_every_issue() {
    let case = workspace();
    let is = |words: &str, expected: &[&str]| {
        assert_eq!(found(&case, words), expected, "{words}");
    };
    is(
        "导语",
        &[
            "2017-3 entries/0/lead 导语",
            "2017-2 entries/0/lead 导语",
            "2017-1 entries/0/lead 导语",
        ],
    );
    is("春灌", &["2017-2 title 春灌"]);
    is(
        "张建国",
        &[
            "2017-3 entries/0/failings/0/facts 张建国",
            "2017-3 entries/0/failings/0/responsible/persons/0/name 张建国",
        ],
    );
    is("第3季度巡查三次", &["2017-3 entries/0/failings/0/facts 第３季度巡查\n三次"]);
    is(
        "水务局",
        &[
            "2017-3 entries/0/unit 水务局",
            "2017-2 entries/0/unit 水务局",
            "2017-1 entries/0/unit 水务局",
        ],
    );
    // A unit, a person and a number in one question; all have to be in the issue.
    is(
        "市水务局 科长 第3期",
        &[
            "2017-3 entries/0/unit 市水务局",
            "2017-3 entries/0/lead 第3期",
            "2017-3 entries/0/failings/0/responsible/persons/0/post 科长",
        ],
    );
    is("2017-08-02", &["2017-2 date 2017-08-02"]);
    is("2017年8月2日", &["2017-2"]);
    is("gongzuo-2017-1", &["2017-1"]);
    is("教育局", &[]);
    is("shuiwuju", &[]);
    is("draft", &[]);
    is(" ", &[]);
    is("导语 没有的", &[]);
}

#[test]
fn what_is_shown_is_bounded_and_the_rest_is_counted() {
    let many: String =
        (0..9).map(|number| format!("      - heading: 做法{number}\n")).collect();
    let mut case = Case::archive();
    for number in 1..=60 {
        let text = issue(1).replace("number: 1", &format!("number: {number}"));
        let text = if number == 60 { format!("{text}    practices:\n{many}") } else { text };
        case = case.file(&format!("bulletins/2017/gongzuo-{number:02}.yaml"), text);
    }
    let all = search(&case, "导语");
    assert_eq!((all.count, all.issues.len()), (60, 50));
    let one = search(&case, "做法");
    assert_eq!((one.count, one.issues[0].fields.len(), one.issues[0].more), (1, 5, 4));
    assert_eq!(search(&case, &"导语".repeat(10_000)).count, 0);
}
