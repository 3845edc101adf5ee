//! News of failings that earlier issues reported are no new failings: they become rectifications, or are asked about.

use tongbao::model::Issue;

use super::fields::imported;
use super::shapes::names;

const EARLIER: &str = "series: gongzuo\nyear: 2026\nnumber: 4\ndate: 2026-08-10\nstatus: published\nentries:\n\
    - unit: shuiwuju\n  failings:\n    - {heading: 水库加固进度滞后, facts: 完成62%。}\n\
    - unit: linhuzhen\n  failings:\n    - {heading: 禁烧巡查空档, facts: 无人值守。}\n";

/// The issue that is made of a text, in a workspace with an earlier one.
fn read(text: &str) -> (Issue, String) {
    let names = names().with("bulletins/2026/gongzuo-04.yaml", EARLIER);
    imported(&names, "a.txt", text.as_bytes())
}

/// The rectifications: failing, day, state.
fn news(issue: &Issue) -> Vec<String> {
    let one = |one: &tongbao::model::Rectification| {
        format!("{} {} {}", one.failing.value, one.date.value, one.state.words().0)
    };
    issue.rectifications.iter().map(one).collect()
}

const HEAD: &str = "工作通报\n〔2026〕第5期\n市绩效办　　2026年11月23日\n";
const UNIT: &str = "市教育局：\n一、好的做法\n（一）食堂改造。6所学校食堂改造完成。\n";
const ITEMS: &str = "（一）市水务局：水库加固进度滞后（工作通报〔2026〕第4期）。截至11月20日，大坝灌浆完成100%，整改中。\n\
    （二）临湖镇：禁烧巡查空档。截至11月20日，连续80天无火点，已销号。\n";

#[test]
fn what_became_of_earlier_failings_is_told_of_them() {
    let wanted = [
        "gongzuo-2026-4/shuiwuju/1 2026-11-20 in-progress",
        "gongzuo-2026-4/linhuzhen/1 2026-11-20 closed",
    ];
    for title in [
        "上期通报问题整改情况",
        "一、上期通报问题整改情况",
        "一、上期问题整改落实情况",
        "一、《工作通报》〔2026〕第4期指出问题的整改情况",
    ] {
        for text in [format!("{title}\n{ITEMS}{UNIT}"), format!("{UNIT}{title}\n{ITEMS}")] {
            let (issue, yaml) = read(&format!("{HEAD}{text}"));
            assert_eq!(news(&issue), wanted, "{yaml}");
            assert_eq!(issue.entries.len(), 1, "{yaml}");
            assert!(yaml.contains("请核对：这 2 条按单位和标题认作"), "{yaml}");
        }
    }
}

#[test]
fn what_is_not_sure_of_news_is_asked() {
    let title = "上期通报问题整改情况\n";
    for item in [
        // No such failing.
        "（一）市水务局：台账缺失。截至11月20日，已销号。\n",
        // Two states, none, and one of which half is done.
        "（一）市水务局：水库加固进度滞后。截至11月20日，整改中，已销号。\n",
        "（一）市水务局：水库加固进度滞后。截至11月20日，完成100%。\n",
        "（一）市水务局：水库加固进度滞后。截至11月20日，整改11处，未销号。\n",
        // No day.
        "（一）市水务局：水库加固进度滞后。已销号。\n",
    ] {
        let (issue, yaml) = read(&format!("{HEAD}{UNIT}{title}{item}"));
        assert!(news(&issue).is_empty() && issue.entries.len() == 1, "{yaml}");
        assert!(yaml.contains("请核对：以下像是以前通报问题的整改情况"), "{yaml}");
        assert!(yaml.contains(&format!("# 来稿原文：{item}")), "{yaml}");
    }
}

#[test]
fn a_failing_that_quotes_an_earlier_issue_is_asked_about() {
    let text =
        "市水务局\n存在问题\n（一）水库加固进度滞后（工作通报〔2026〕第4期）。至今未完工。\n";
    let (_, yaml) = read(text);
    assert!(yaml.contains("写到“工作通报〔2026〕第4期”，像是以前通报问题的整改情况"), "{yaml}");
    let (_, yaml) = read(&text.replace("第4期", "第3期"));
    assert!(!yaml.contains("像是以前通报问题"), "{yaml}");
    // Entries alone have no place for it.
    let (_, yaml) = read(&format!("{UNIT}上期通报问题整改情况\n{ITEMS}"));
    assert!(yaml.contains("请核对：以下像是以前通报问题的整改情况"), "{yaml}");
    // Nothing else stands there.
    let (_, yaml) = read(&format!("上期通报问题整改情况\n{ITEMS}"));
    assert!(yaml.contains("像是以前通报问题的整改情况"), "{yaml}");
}
