//! What sentences say that their field does not is asked: days, praise among failings, figures that were misread.

use super::shapes::of_text;

/// The YAML of a failing of 市水务局 with these facts.
fn of_facts(facts: &str) -> String {
    let text = format!(
        "市水务局：\n存在问题\n（一）巡查不到位。{facts}\n（二）台账不全。缺20份。\n市绩效办\n2026年9月6日\n"
    );
    of_text(&text).1
}

#[test]
fn a_day_in_prose_may_be_the_deadline() {
    for (facts, told) in [
        ("限9月25日前完成。", "如 2026-09-25"),
        ("无人值守。要求该局10月底前完成作风整顿。", "如 2026-10-31"),
        ("无人值守。上述问题于11月5日前整改完毕。", "如 2026-11-05"),
        ("责任人：副局长张建国。限9月25日前完成。", "如 2026-09-25"),
        ("整改措施：于2026年10月31日前完成清退。", "如 2026-10-31"),
    ] {
        let yaml = of_facts(facts);
        assert!(
            yaml.contains("请核对：文中限定了日期") && yaml.contains(told),
            "{facts}\n{yaml}"
        );
    }
    assert!(of_facts("责任人：副局长张建国。限9月25日前完成。").contains("name: 张建国\n"));
    for facts in [
        "应于8月31日前完成，至今未动工。",
        "限9月25日前完成。\n整改期限：2026年9月25日",
        "限9月25日前完成。\n整改期限：9月底前",
        "9月3日前后多次积水。",
    ] {
        let yaml = of_facts(facts);
        assert!(!yaml.contains("文中限定了日期"), "{facts}\n{yaml}");
    }
}

#[test]
fn what_a_practice_was_done_by_is_no_deadline() {
    let text = |words: &str| {
        format!("市水务局：\n好的做法\n（一）抓治理。{words}\n（二）抓巡查。巡查36次。\n")
    };
    assert!(!of_text(&text("年底前全部建成并投入使用。")).1.contains("文中限定了日期"));
    assert!(of_text(&text("责令其年底前全部拆除。")).1.contains("文中限定了日期"));
}

#[test]
fn praise_among_failings_is_told() {
    for facts in ["做法值得肯定。", "完成路基18.4公里，进度居全市第一。", "予以表扬。"]
    {
        let yaml = of_facts(&format!("{facts}责任人：科长李明华"));
        assert!(yaml.contains("问题里有表扬的话：“"), "{facts}\n{yaml}");
    }
    for facts in
        ["开工率居全市第一，倒数。", "排名全市倒数第一。", "未提前完成。", "不予表扬。"]
    {
        let yaml = of_facts(facts);
        assert!(!yaml.contains("问题里有表扬的话"), "{facts}\n{yaml}");
    }
}

#[test]
fn figures_with_letters_are_told_and_stay_as_they_are() {
    let yaml = of_facts("共l09处，已完工6O处，工期9O天。推行O2O、5G。");
    assert!(yaml.contains("l09→109、6O→60、9O→90，请对照原件"), "{yaml}");
    assert!(yaml.contains("共l09处，已完工6O处"), "{yaml}");
    let (_, yaml) = of_text(
        "市水务局：\n水毁工程共l09处\n一、抓治理2Z6家\n拆除围网12处。\n二、抓巡查\n巡查36次。\n",
    );
    assert_eq!(yaml.matches("请对照原件").count(), 2, "{yaml}");
}

#[test]
fn what_somebody_left_out_and_a_list_of_praise_are_no_failings() {
    for (heading, asked) in [("（略）", "是来稿略去了内容"), ("红榜", "问题里有表扬的话")]
    {
        let text = format!("市水务局：\n存在问题\n一、巡查不到位。无人在岗。\n二、{heading}\n");
        let yaml = of_text(&text).1;
        assert!(yaml.contains(asked), "{yaml}");
    }
}
