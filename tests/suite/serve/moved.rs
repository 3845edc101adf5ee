//! Items that somebody else moves while they are written in at the desk.

use serde_json::json;

use super::client::Client;
use crate::support::case::Case;

const ISSUE: &str = "series: gongzuo
year: 2017
number: 1
date: 2017-01-15
status: draft
entries:
  - unit: shuiwuju
    title: 标题
    practices:
      - heading: 做法
        points:
          - lead: 甲要点
            text: 甲的正文
          - lead: 乙要点
            text: 乙的正文
          - lead: 丙要点
            text: 丙的正文
    failings:
      - heading: 丁问题
      - heading: 戊问题
";

#[test]
fn whoever_writes_in_an_item_goes_with_it() {
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", ISSUE);
    let client = Client::open(&case);
    let seen = client.browse("moved", &case);
    let expected = json!([
        [
            "typed",
            [
                "做法",
                "乙要点",
                "乙的一二正文",
                "甲要点",
                "甲的正文",
                "丙要点",
                "丙的正文",
                "丁问题",
                "戊问题"
            ]
        ],
        [
            "typed again",
            [
                "做法",
                "甲要点",
                "甲的正文",
                "丙要点",
                "丙的正文",
                "乙要点",
                "乙的一二三正文",
                "丁问题",
                "戊问题"
            ]
        ],
        [
            "chosen",
            [
                "做法",
                "丙要点",
                "丙的正文",
                "乙要点",
                "乙的一二三正文",
                "甲号",
                "甲的正文",
                "丁问题",
                "戊问题"
            ]
        ],
        [
            "composed",
            [
                "做法",
                "甲号",
                "甲的正文",
                "丙要点",
                "丙的你好正文",
                "乙要点",
                "乙的一二三正文",
                "丁问题",
                "戊问题"
            ]
        ],
        [
            "failing",
            [
                "做法",
                "甲号",
                "甲的正文",
                "丙要点",
                "丙的你好正文",
                "乙要点",
                "乙的一二三正文",
                "戊问题",
                "丁类问题"
            ]
        ],
        [
            "undone",
            [
                "做法",
                "丙要点",
                "丙的你好正文",
                "乙要点",
                "乙的一二三正文",
                "甲号",
                "甲的正文",
                "戊问题",
                "丁类问题"
            ]
        ],
        ["gone", ["做法", "丙要点", "丙的你好正文", "甲号", "甲的正文", "戊问题", "丁类问题"]],
        [
            "put back",
            ["做法", "【待补】", "丙的新写你好正文", "甲号", "甲的正文", "戊问题", "丁类问题"]
        ],
        [
            "mended",
            [
                "做法",
                "【待补】",
                "丙的新写你好正文",
                "甲号",
                "甲的后写完正文",
                "戊问题",
                "丁类问题"
            ]
        ],
        [
            "kept",
            [
                "做法",
                "【待补】",
                "丙的新写你好正文",
                "甲号",
                "甲的后写完正文",
                "【待补】",
                "别人的话",
                "戊问题",
                "丁类问题"
            ]
        ],
    ]);
    assert_eq!(seen["steps"], expected, "{seen:#}");
    let told = seen["told"].as_array().unwrap();
    assert!(told[0].as_str().unwrap().starts_with("Somebody has removed the item"), "{told:?}");
    for words in &told[1..] {
        assert!(words.as_str().unwrap().starts_with("This step cannot"), "{told:?}");
    }
    assert_eq!(told.len(), 3);
    assert_eq!(
        (&seen["led"], &seen["copied"]),
        (&json!("waiting"), &json!("丙的新写你好正文"))
    );
    assert_eq!((&seen["waiting"], &seen["problems"]), (&json!([]), &json!([])));
}
