//! What stands below a heading of the level that held units is never filed under the last of them without a question:
//! of any such texts, each piece below the heading stands in a comment, or is asked about.

use tongbao::import::BlockPlace;

use super::shapes::blocks_of;
use crate::support::dice::{Dice, rounds, seed};

/// The number from which the texts are made.
const SEED: u64 = 30;

/// How many texts are tried.
const TEXTS: usize = 1500;

/// Headings of the level that holds the units, without their numbers.
const HEADINGS: &str = "存在问题 扣分项目 督查发现的情况 好的方面 进步较快的单位 整改工作好的做法 未列入通报的其他事项 下步工作 \
    结果运用 处理决定 群众评议情况 会中玩手机、打瞌睡 加分项目 有关说明 议定事项 典型案例";

/// Lines that stand below headings.
const LINES: &str = "市水务局新装摄像头16个，实行两班倒。
市教育局扣分较上月减少1.3分。
临湖镇未开展群众评议。
云台乡网格员12人长期在外务工。
市住建局要在12月20日前完成外墙维修。
（三）对市住建局扣年度考核分0.5分，限11月20日前完成检修。
1.市教育局参会人员3人交头接耳。
2.市水务局排名末位。
1.路灯不亮。坏3盏。
抽查60户，有7户超标。
以上事项由督查室持续跟踪。
从考核情况看，主要存在以下问题：
一是资金支付慢。二是作风不实。
处理结果：约谈分管负责人。
整改期限：2026年11月25日
单位\t得分";

const UNITS: [(&str, &str); 4] = [
    ("shuiwuju", "市水务局"),
    ("jiaoyuju", "市教育局"),
    ("zhujianju", "市住建局"),
    ("linhuzhen", "临湖镇"),
];

const BODIES: [&str; 4] =
    ["应到6人，实到4人。", "路灯不亮。坏3盏。", "办学条件改善。", "缺口8米。"];

/// A text with units under a heading, and another heading of that level behind them: the lines, the line of that heading,
/// and the last unit above it.
fn text(dice: &mut Dice) -> (Vec<String>, usize, &'static str) {
    let han = ["一、", "二、", "三、"];
    let brackets = ["（一）", "（二）", "（三）"];
    let within = dice.roll(2) == 1;
    let (outer, inner) = if within { (brackets, ["1.", "2.", "3."]) } else { (han, brackets) };
    let mut lines = vec!["关于督查情况的通报".to_owned(), "现将有关情况通报如下。".to_owned()];
    lines.extend(within.then(|| "一、总体情况".to_owned()));
    let one = |dice: &mut Dice, all: &str| {
        let all: Vec<&str> = all.split_whitespace().collect();
        all[dice.roll(all.len())].to_owned()
    };
    let first = dice.roll(2);
    lines.push(format!("{}{}", outer[first], one(dice, HEADINGS)));
    let (numbered, run_in) = (dice.roll(2) == 1, dice.roll(2) == 1);
    let start = dice.roll(2);
    let mut last = "";
    for (at, (id, name)) in UNITS.iter().skip(start).take(2 + dice.roll(2)).enumerate() {
        let number = if numbered { inner[at] } else { "" };
        let body = BODIES[dice.roll(4)];
        match run_in {
            true => lines.push(format!("{number}{name}：{body}")),
            false => lines.extend([format!("{number}{name}"), body.to_owned()]),
        }
        last = id;
    }
    let ended = lines.len();
    lines.push(format!("{}{}", outer[first + 1], one(dice, HEADINGS)));
    let all: Vec<&str> = LINES.lines().collect();
    lines.extend((0..1 + dice.roll(4)).map(|_| all[dice.roll(all.len())].to_owned()));
    (lines, ended, last)
}

#[test]
fn nothing_below_a_heading_of_the_level_that_held_units_is_silently_of_the_last_one() {
    let mut dice = Dice::new(seed(SEED));
    let mut found = [0; 2];
    for _ in 0..rounds(TEXTS) {
        let (lines, ended, last) = text(&mut dice);
        let text = lines.join("\n");
        let blocks = blocks_of(&text);
        let (mut asked, mut opened) = (false, None);
        for block in &blocks[ended..] {
            asked |= !block.questions.is_empty();
            let in_field =
                |(place, _): &(BlockPlace, String)| matches!(place, BlockPlace::Field(..));
            let is_filed = block.pieces.iter().any(in_field);
            found[usize::from(is_filed)] += 1;
            let words = block.text.concat();
            let words = words.trim_start_matches(|one: char| "123.（一二三）".contains(one));
            opened = UNITS.iter().find(|(_, name)| words.starts_with(name)).or(opened);
            assert!(!is_filed || asked, "{text}\n{block:#?}");
            // Under the last unit above the heading stands only what opens with its name.
            let is_of_last = is_filed && block.unit.as_deref() == Some(last);
            let is_named = opened.is_some_and(|(id, _)| *id == last);
            assert!(!is_of_last || is_named, "{text}\n{block:#?}");
        }
        assert!(asked, "{text}\n{blocks:#?}");
    }
    // A good part of both: else the texts are not what they are meant to be.
    assert!(found[0] > 500 && found[1] > 500, "{found:?}");
}

#[test]
fn what_is_handed_over_to_other_units_is_theirs() {
    let text = "关于巡察市水务局情况的反馈\n市水务局：\n一、主要成效\n（一）制度健全。修订9项。\n二、移交的问题\n\
        （一）移交市住建局\n施工许可证未取得即开工。\n（二）移交临湖镇\n产权不清5处。\n";
    let (issue, yaml) = super::shapes::of_text(text);
    let units: Vec<&str> = issue.entries.iter().map(|one| one.unit.value.as_str()).collect();
    assert_eq!(units, ["shuiwuju", "zhujianju", "linhuzhen"], "{yaml}");
    assert!(yaml.contains("请核对：“二、移交的问题”下面的话没有单位的单独一行"), "{yaml}");
}

#[test]
fn a_day_of_another_unit_is_no_deadline() {
    let text = "市水务局：\n存在问题\n（一）巡查不及时。缺9份。\n市教育局应于2026年12月15日前完成消防改造。\n";
    let (_, yaml) = super::shapes::of_text(text);
    assert!(!yaml.contains("2026-12-15") && yaml.contains("写到另一个单位的话"), "{yaml}");
    let (_, yaml) = super::shapes::of_text(&text.replace("市教育局应", ""));
    assert!(yaml.contains("2026-12-15"), "{yaml}");
}
