//! A Word file that comes back to the desk, change by change.

use std::path::Path;

use serde_json::{Value, json};
use tongbao::lang::Lang;

use super::client::Client;
use crate::import::returned::edited;
use crate::support::case::{CONFIG, Case};

const PATH: &str = "bulletins/2017/gongzuo-01.yaml";

const ISSUE: &str = "\
# 第一期
series: gongzuo
year: 2017
number: 1
date: 2017-08-01
entries:
  - unit: shuiwuju
    title: 抓早抓细
    lead: 市水务局抓早抓细。   # 导语
    practices:
      - heading: 明责任
        points:
          - {lead: 责任到班子, text: 建立联系工作制度。}
          - {lead: 责任到科室, text: 逐项分解落实。}
          - {lead: 责任到个人, text: 逐人签订责任书。}
      - heading: 强督查
        text: 抽查45份。
      - heading: 严考核
        text: 考核办法已印发。
";

fn rows(seen: &Value, name: &str) -> Vec<(String, String)> {
    let all = seen[name].as_array().unwrap().iter();
    all.map(|one| (one[0].as_str().unwrap().to_owned(), one[1].as_str().unwrap().to_owned()))
        .collect()
}

#[test]
fn a_word_file_that_comes_back_is_looked_at_change_by_change() {
    let case = Case::archive().file(PATH, ISSUE);
    let client = Client::open(&case);
    let word = client.get("/issues/gongzuo-2017-1/word").body;
    let word = edited(
        &word,
        &[
            ("市水务局抓早抓细。", "市水务局抓早、抓细、抓实。"),
            ("45", "54"),
            ("建立联系工作制度。", "建立健全联系工作制度。"),
            ("考核办法已印发。", "考核办法已经印发。"),
        ],
    );
    fs_err::write(case.path().join("returned.docx"), &word).unwrap();
    // Written at the desk since.
    let now = ISSUE.replace("考核办法已印发。", "考核细则已印发。");
    fs_err::write(case.path().join(Path::new(PATH)), &now).unwrap();
    let seen = client.browse("returned", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    assert_eq!(views.len(), 9);
    let keys = [
        "shuiwuju/lead",
        "shuiwuju/practices/1/points/1/text",
        "shuiwuju/practices/2/text",
        "shuiwuju/practices/3/text",
    ];
    let states = |name: &str| rows(&seen, name);
    let open: Vec<_> = keys.iter().map(|key| ((*key).to_owned(), "open".to_owned())).collect();
    assert_eq!(states("rows"), open, "{seen:#}");
    assert_eq!(seen["focused"], "change is-open");
    assert_eq!(seen["first"][1], true);
    let with = |wanted: [&str; 4]| {
        keys.iter()
            .zip(wanted)
            .map(|(key, state)| ((*key).to_owned(), state.to_owned()))
            .collect::<Vec<_>>()
    };
    assert_eq!(states("sure"), with(["take", "take", "open", "open"]));
    assert_eq!(seen["second"], keys[2]);
    assert_eq!(states("again"), with(["take", "take", "leave", "open"]));
    let conflict = seen["conflict"].as_str().unwrap();
    assert!(conflict.contains("已经") && conflict.contains("细则"), "{conflict}");
    assert_eq!(states("decided"), with(["take", "take", "leave", "both"]));
    assert_eq!(seen["ready"], json!(["Take 3 into the issue", false]));
    let file = now
        .replace("市水务局抓早抓细。", "市水务局抓早、抓细、抓实。")
        .replace("建立联系工作制度。", "建立健全联系工作制度。");
    let file = file.replace(
        "        text: 考核细则已印发。\n",
        "        text: |-\n          考核细则已印发。\n\n          考核办法已经印发。\n",
    );
    let lines = |text: &str| text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    assert_eq!(lines(seen["file"].as_str().unwrap()), lines(&file));
    assert_eq!(states("made"), with(["made", "made", "leave", "made"]));
    assert_eq!(seen["problems"], json!([]));
}

#[test]
fn a_word_file_of_another_workspace_is_told_and_not_taken_in() {
    let other = CONFIG.replace("安澜市绩效办", "定水市绩效办");
    let theirs = Case::archive().file("tongbao.yaml", other).file(PATH, ISSUE);
    let theirs = Client::open(&theirs).get("/issues/gongzuo-2017-1/word").body;
    let theirs = edited(&theirs, &[("市水务局抓早抓细。", "市水务局抓早、抓细、抓实。")]);
    for (lang, told) in
        [(Lang::En, "copy it into a new Word"), (Lang::Zh, "复制到一份新的 Word")]
    {
        let case = Case::archive().file(PATH, ISSUE);
        let client = Client::open_in(&case, lang);
        for more in ["", "take=true"] {
            let seen = client.decided("gongzuo-2017-1", "a.docx", more, "{}", &theirs);
            let refused = seen["refused"].as_str().unwrap_or_default();
            assert!(refused.contains("gongzuo-2017-1") && refused.contains(told), "{seen:#}");
        }
        let waiting = client.get("/issues/gongzuo-2017-1/papers").json();
        assert_eq!(waiting["papers"], json!([]));
        assert_eq!(fs_err::read_to_string(case.path().join(PATH)).unwrap(), ISSUE);
    }
}
