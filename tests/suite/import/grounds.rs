//! Nothing stands anywhere without a ground: of any lines that such texts are made of, in any order, each piece has a ground
//! that is sure, or is one of those that a question counts, or stands in a comment.

use tongbao::import::{BlockPlace, SourceBlock};

use super::shapes::blocks_of;
use crate::support::dice::{Dice, rounds, seed};

/// The number from which the texts are made.
const SEED: u64 = 29;

/// How many texts are tried.
const TEXTS: usize = 1500;

/// Lines of the kinds that texts of offices are made of.
const LINES: &str = "市水务局
市教育局：
一、市住建局
（二）市林业局。
市水务局：巡查走过场。
存在问题
一、主要做法
二、存在的主要问题
三、下一步打算
问题清单
整改情况
（一）巡查不及时。缺9份。
（二）台账不全
1.路灯不亮。坏3盏。
2.抓宣传
3.12个村无台账。
一是抓早。二是抓细。
①清淤
· 每库一策
责任人：站长张建国
处理结果：通报批评。
整改措施：
整改期限：2026年9月30日
整改期限：立行立改
整改要求：月底前报送。
原因分析：人手不足。
状态：已完成
抽查60户，有7户超标。
今年以来，我局紧盯目标，狠抓落实。
上述问题限9月25日前整改到位。
此项工作由市教育局牵头。
经验做法值得推广
以上情况，特此通报。
请各单位对照检查。
编者按：望引以为戒。
近日，开展了督查。现将情况通报如下：
关于督查情况的通报
工作通报〔2026〕第8期
市绩效办
2026年9月6日
联系人：张三 0738-5623471
- 问题：堆放垃圾
注：数据截至6月底。
单位\t得分";

/// A text of some of the lines.
fn text(dice: &mut Dice) -> String {
    let lines: Vec<&str> = LINES.lines().collect();
    let mut text = String::new();
    for _ in 0..3 + dice.roll(20) {
        // Offices put what is of one kind together: a line may be followed by those behind it.
        let first = dice.roll(lines.len());
        for line in lines.iter().skip(first).take(1 + dice.roll(3)) {
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}

/// How many pieces have no sure ground, and of how many the questions ask.
fn unsure(blocks: &[SourceBlock]) -> (usize, usize) {
    let grounds = blocks.iter().flat_map(|block| &block.grounds);
    let asked = blocks.iter().flat_map(|block| &block.questions);
    let asked = asked.filter_map(|note| note.value("parts")?.parse::<usize>().ok());
    (grounds.filter(|ground| !ground.is_sure()).count(), asked.sum())
}

#[test]
fn every_block_has_a_ground_a_question_or_stands_in_a_comment() {
    let mut dice = Dice::new(seed(SEED));
    let mut found = [0; 2];
    for _ in 0..rounds(TEXTS) {
        let text = text(&mut dice);
        let blocks = blocks_of(&text);
        let (unsure, asked) = unsure(&blocks);
        assert_eq!(unsure, asked, "{text}\n{blocks:#?}");
        found[0] += unsure;
        for block in &blocks {
            assert!(!block.grounds.is_empty(), "{text}\n{block:#?}");
            let in_field =
                |(place, _): &&(BlockPlace, String)| matches!(place, BlockPlace::Field(..));
            found[1] += block.pieces.iter().filter(in_field).count();
        }
    }
    // A good part of both: else the texts are not what they are meant to be.
    assert!(found[0] > 5000 && found[1] > found[0] * 3 / 2, "{found:?}");
}

/// The ids of the questions of each line.
fn asked(text: &str) -> Vec<Vec<String>> {
    let ids =
        |block: SourceBlock| block.questions.iter().map(|one| one.id().to_owned()).collect();
    blocks_of(text).into_iter().map(ids).collect()
}

#[test]
fn what_stands_behind_a_text_that_was_at_its_end_is_asked_for_once() {
    let list = "市水务局\n存在问题\n（一）巡查不及时。缺9份。\n（二）台账不全。缺3份。\n";
    for (more, id) in [
        ("堤防有裂缝。\n闸门锈蚀。\n", "import-unplaced"),
        ("有关背景\n8月10日演练1次。\n", "import-unknown-heading"),
        ("原因分析：人手不足。\n经费也少。\n", "import-unknown-heading"),
        ("1.清淤。\n2.加固。\n", "import-unplaced"),
    ] {
        let asked = asked(&format!("{list}{more}"));
        assert_eq!(asked[4], [id], "{more}");
        assert!(asked[5].is_empty(), "{more} {asked:?}");
    }
    // Where others have as many paragraphs below, and where the next one follows, nobody is asked.
    let below = list.replace("缺9份。", "缺9份。\n堤防有裂缝。");
    let plain = |text: &str| asked(text).iter().all(Vec::is_empty);
    assert!(plain(&below) && plain(&format!("{below}闸门锈蚀。\n")));
    let more = asked(&format!("{below}闸门锈蚀。\n护坡松动。\n"));
    assert!(more[5].is_empty() && more[6] == ["import-unplaced"], "{more:?}");
    // Labels of the last item alone may be of all.
    assert_eq!(asked(&format!("{list}处理结果：约谈。\n"))[3], ["import-of-all"]);
    // A list that begins again may be another one.
    assert_eq!(
        asked(&format!("{list}（一）堤防有裂缝。缺2份。\n"))[4],
        ["import-number-again"]
    );
}

#[test]
fn one_ordinary_paragraph_below_a_unit_is_its_lead() {
    let text = |lead: &str| format!("市水务局\n{lead}存在问题\n（一）巡查不及时。缺9份。\n");
    assert!(asked(&text("2026年以来，我局紧盯目标，狠抓落实。\n"))[1].is_empty());
    for lead in [
        "我局完成12座水库加固。\n",
        "我局巡查不到位。\n",
        "整改到位情况：塔吊已更换。\n",
        "我局紧盯目标。\n我局狠抓落实。\n",
        "责令我局9月底前完成整改。\n",
    ] {
        let asked = asked(&text(lead)).swap_remove(1);
        assert!(asked.contains(&"import-lead-alone".to_owned()), "{lead} {asked:?}");
    }
    // Whoever signed is not the unit that the opening of a circular speaks of.
    let signed = "关于督查情况的通报\n现将有关情况通报如下：\n一、抓早。3月动手。\n二、抓细。逐段排查。\n市水务局\n2026年9月6日\n";
    assert!(asked(signed)[1].contains(&"import-lead-alone".to_owned()));
    // Of several units of which nothing else is said, it is asked once.
    let asked = asked("市水务局\n巡查不到位。\n市教育局\n校车超员。\n");
    assert_eq!((asked[1].len(), asked[3].len()), (1, 0), "{asked:?}");
    assert_eq!(asked[1], ["import-leads-alone"]);
}
