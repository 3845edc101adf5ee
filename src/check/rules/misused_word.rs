//! Slips of writing that are wrong wherever they stand: 做为, 截止7月15日, （下称 (《现代汉语词典》;
//! usage of official documents).
//!
//! Few words, and none that may come about where two words meet: 公布署名 holds 布署 and is right.
//! An office adds words of its own in terms.yaml; of a word that it lists nothing is said here.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::{Captures, Match};

use crate::check::helpers::chars::{after, before, is_han};
use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{ArchiveWords, CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("misused-word").settable(),
    RuleInput::TextAndWords(TRIGGERS, check),
);

/// A slip, what it shall be, and hanzi that make other words of it where they stand right before,
/// or right behind.
struct Slip(&'static str, &'static str, &'static str, &'static str);

const SLIPS: &[Slip] = &[
    Slip("其它", "其他", "", ""),
    Slip("做为", "作为", "叫当看称", "人"),
    Slip("部份", "部分", "", "额数"),
    Slip("成份", "成分", "", "额数"),
    Slip("水份", "水分", "", "额数"),
    Slip("充份", "充分", "补", "额数"),
    Slip("布署", "部署", "公发颁宣", "名"),
    Slip("严竣", "严峻", "", ""),
    Slip("震憾", "震撼", "", ""),
    Slip("遗撼", "遗憾", "", ""),
    Slip("竟争力", "竞争力", "究毕", ""),
    Slip("按装", "安装", "", "置备配箱袋"),
    Slip("挂勾", "挂钩", "", "销"),
    Slip("渡假村", "度假村", "", ""),
    Slip("复盖率", "覆盖率", "", ""),
    Slip("全复盖", "全覆盖", "", "章"),
    Slip("必须品", "必需品", "", "质"),
    Slip("人才倍出", "人才辈出", "", ""),
    Slip("截止目前", "截至目前", "", ""),
    Slip("末按", "未按", "周年期月岁季世学", "时月季"),
    Slip("末经", "未经", "周年期月岁季世学", ""),
    Slip("末能", "未能", "周年期月岁季世学", ""),
    Slip("末及时", "未及时", "周年期月岁季世学", ""),
    Slip("末履行", "未履行", "周年期月岁季世学", ""),
    Slip("末建立", "未建立", "周年期月岁季世学", ""),
    Slip("末落实", "未落实", "周年期月岁季世学", ""),
    Slip("末完成", "未完成", "周年期月岁季世学", ""),
    Slip("末到位", "未到位", "周年期月岁季世学", ""),
    Slip("己经", "已经", "自克利律知舍", ""),
    Slip("己完成", "已完成", "自克利律知舍", ""),
    Slip("己整改", "已整改", "自克利律知舍", ""),
    Slip("己被", "已被", "自克利律知舍", ""),
    Slip("己于", "已于", "自克利律知舍异", "人民"),
    Slip("拔付", "拨付", "", ""),
    Slip("拔款", "拨款", "", ""),
    Slip("竟标", "竞标", "究毕", ""),
    Slip("竟价", "竞价", "究毕", ""),
    Slip("知情权力", "知情权利", "", ""),
    Slip("千部", "干部", "0123456789一二两三四五六七八九十几数上近余多", ""),
    Slip("在次", "再次", "存现实所正", "要年日序品级生数席"),
    Slip("至今任", "至今仍", "", "职务期"),
    Slip("现厂", "现场", "出兑实发", "房区长"),
    Slip("手中权利", "手中权力", "", ""),
    Slip("手中的权利", "手中的权力", "", ""),
    Slip("布暑", "部署", "", ""),
    Slip("进行公式", "进行公示", "", ""),
    Slip("予以公式", "予以公示", "", ""),
    Slip("公式栏", "公示栏", "", ""),
    Slip("收益群众", "受益群众", "", ""),
    Slip("付有", "负有", "支垫应交", ""),
];

/// Characters of which every slip has one, the rarest: only where one stands is it looked for.
const TRIGGERS: &str = "它做份署竣憾撼竟装勾渡盖须倍截称既末己拔情付千次任厂权暑式益";

static BY_WORD: LazyLock<BTreeMap<&str, &Slip>> =
    LazyLock::new(|| SLIPS.iter().map(|slip| (slip.0, slip)).collect());

static WORDS: LazyRegex = LazyRegex::new(|| {
    let words: Vec<&str> = SLIPS.iter().map(|slip| slip.0).collect();
    let words = words.join("|");
    regex(&format!(
        "(?P<slip>{words})|[（(](?P<called>下称)|(?P<until>截止)[0-9]|(?P<even>既使)"
    ))
});

fn check(text: &TextLines<'_>, words: &ArchiveWords<'_>, out: &mut Vec<Finding>) {
    for (number, line) in text.lines.iter().enumerate() {
        let text = line.text();
        let slips = WORDS.captures_iter(text).filter_map(|found| slip(text, &found));
        let slips = slips.filter(|(word, _)| !words.lists(word.as_str()));
        let finding =
            |(word, right): (Match<'_>, &str)| Finding::at(word.range()).suggest(right);
        out.extend(slips.map(|slip| finding(slip).in_line(number)));
    }
}

/// Returns a slip, and what it shall be.
fn slip<'a>(line: &'a str, found: &Captures<'a>) -> Option<(Match<'a>, &'static str)> {
    if let Some(word) = found.name("slip") {
        let slip = BY_WORD.get(word.as_str()).filter(|slip| stands_alone(line, slip, word))?;
        Some((word, slip.1))
    } else if let Some(word) = found.name("called") {
        Some((word, "以下简称"))
    } else if let Some(word) = found.name("until") {
        // 报名7月15日截止 is right, and 截止 may end a clause: only 截止 that opens one is told.
        (!before(line, word.start()).is_some_and(is_han)).then_some((word, "截至"))
    } else {
        let word = found.name("even")?;
        (!adds(&line[word.end()..])).then_some((word, "即使"))
    }
}

fn stands_alone(line: &str, slip: &Slip, word: Match<'_>) -> bool {
    let Slip(_, _, behind, ahead) = slip;
    !before(line, word.start()).is_some_and(|one| behind.contains(one))
        && !after(line, word.end()).is_some_and(|one| ahead.contains(one))
}

/// Whether the sentence goes on as 既使……又使…… does.
fn adds(rest: &str) -> bool {
    let sentence = rest.chars().take(60).take_while(|one| !"。；！？".contains(*one));
    sentence.into_iter().any(|one| "又还且".contains(one))
}

#[cfg(test)]
mod tests {
    use super::{SLIPS, TRIGGERS};

    #[test]
    fn every_slip_has_a_trigger() {
        let others = ["下称", "截止", "既使"].into_iter();
        for word in SLIPS.iter().map(|slip| slip.0).chain(others) {
            assert!(word.contains(|one| TRIGGERS.contains(one)), "{word}");
        }
    }
}
