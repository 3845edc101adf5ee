//! Sentences that were broken over several lines, as mail programs, scans and PDF copies break them.
//!
//! [`joined`] is the entry point: it makes one line of them. A line goes on below where its sentence is plainly not
//! at its end, and what stands below opens nothing of its own. Of a line that may go on as well,
//! [`SourceLine::breaks_off`] is set, and it stays. Numbers of pages stand behind all else then.

use unicode_width::UnicodeWidthStr;

use super::line::{Part, SourceItem, SourceLine, bullet};
use super::{label, mark, numeral, section, tail, title, unit_name};
use crate::document::Style;
use crate::text::without_spaces;

/// Least and greatest width of a line that a program broke, in columns: a Han character takes two.
const BROKEN: std::ops::RangeInclusive<usize> = 36..=100;

/// Least width of such a line where all of a text are as wide.
const NARROW: usize = 24;

/// Least width of a line that may be a title or a sentence that was broken.
const LONG: usize = 44;

/// How much the lines of a text may differ that is broken at one width: marks do not open a line.
const UNEVEN: usize = 4;

/// Fewest lines by which that width is known.
const FEWEST: usize = 3;

/// What closes a sentence or announces what follows.
const STOPS: [char; 13] =
    ['。', '！', '？', '；', '：', '…', '!', '?', ';', ':', '.', '．', '|'];

/// What may close words within a sentence as well.
const CLOSERS: [char; 9] = ['”', '’', '）', ')', '》', '】', '」', '』', '〕'];

const OPENERS: [char; 8] = ['“', '‘', '（', '(', '《', '【', '「', '『'];

/// Returns the lines of a document, broken ones as one, and how many breaks there were.
pub(super) fn joined(items: Vec<SourceItem>) -> (Vec<SourceItem>, usize) {
    let full = full_width(&items);
    let mut all: Vec<SourceItem> = Vec::with_capacity(items.len());
    let mut breaks = 0;
    let mut above: Option<LineEnd> = None;
    let mut pages = Vec::new();
    for item in items {
        let SourceItem::Line(line) = item else {
            above = None;
            all.push(item);
            continue;
        };
        if is_page_number(&line.text) || is_rule(&line.text) {
            // The sentence goes on behind it.
            above = above.map(|above| LineEnd { block: line.block(), ..above });
            pages.push(SourceItem::Line(line));
            continue;
        }
        let own = LineEnd { block: line.block(), width: width(&line) };
        match (all.last_mut(), above) {
            (Some(SourceItem::Line(open)), Some(above))
                if is_below(open, above, &line, own)
                    && (is_wide(above, full) || parts_phrase(&open.text, &line.text)) =>
            {
                if is_open(open, above, &line, full) {
                    open.append(line);
                    breaks += 1;
                } else {
                    open.breaks_off = may_be_open(open, above);
                    all.push(SourceItem::Line(line));
                }
            }
            _ => all.push(SourceItem::Line(line)),
        }
        above = Some(own);
    }
    all.extend(pages);
    (all, breaks)
}

/// Takes out the numbers of pages and rules, which stand behind all else.
pub(super) fn take_page_numbers<'a>(parts: &mut Vec<Part<'a>>) -> Vec<Part<'a>> {
    let is_one = |part: &Part<'a>| {
        part.words().is_some_and(|line| is_page_number(line.text()) || is_rule(line.text()))
    };
    let text = parts.iter().rposition(|part| !is_one(part)).map_or(0, |last| last + 1);
    parts.split_off(text)
}

/// Whether a line is a rule and nothing else: ---
fn is_rule(text: &str) -> bool {
    text.len() > 2 && text.chars().all(|one| one == '-')
}

/// Whether a line is the number of a page and nothing else: — 2 —, - 2 -, 第 2 页, 第2页 共5页
fn is_page_number(text: &str) -> bool {
    let text = without_spaces(text);
    let is_dash = |one: char| "—–-－一".contains(one);
    let inner = text.trim_matches(is_dash);
    let is_number = |text: &str| {
        !text.is_empty() && text.len() <= 3 && text.chars().all(|one| one.is_ascii_digit())
    };
    let dashes = text.starts_with(is_dash) && text.ends_with(is_dash) && is_number(inner);
    let page = |text: &str, word: &str| {
        text.strip_prefix(word).and_then(|text| text.strip_suffix('页')).is_some_and(is_number)
    };
    let (first, all) = text.split_at(text.find('共').unwrap_or(text.len()));
    dashes
        || page(first.trim_end_matches(['，', ',', '/']), "第")
            && (all.is_empty() || page(all, "共"))
}

/// Where a line of the file ends.
#[derive(Clone, Copy)]
struct LineEnd {
    block: usize,
    width: usize,
}

fn width(line: &SourceLine) -> usize {
    line.indent + line.text.width()
}

/// Returns the least width of the lines that a text was broken at; `None` where it was not.
fn full_width(items: &[SourceItem]) -> Option<usize> {
    let lines = || {
        items.iter().filter_map(|item| match item {
            SourceItem::Line(line) => Some(line),
            SourceItem::Table(_) | SourceItem::Picture(_) => None,
        })
    };
    let widest = lines().map(width).max()?;
    let least = widest.saturating_sub(UNEVEN);
    let full = || lines().filter(|line| width(line) >= least && !ends(&line.text));
    // Names in a list may be as wide as each other.
    let is_text = full().any(|line| has_stop(&line.text) || is_listing(&line.text));
    let is_broken = (NARROW..=*BROKEN.end()).contains(&widest) && is_text;
    (is_broken && full().count() >= FEWEST).then_some(least)
}

/// Whether a line stands right below another one, as wide as its sentence could be broken, and opens nothing.
fn is_below(open: &SourceLine, above: LineEnd, line: &SourceLine, own: LineEnd) -> bool {
    let is_text =
        matches!(open.style, Style::Body | Style::ListItem) && line.style == Style::Body;
    is_text
        && own.block <= above.block + 1
        && line.indent == 0
        && own.width <= above.width + UNEVEN
        && !opens(&line.text)
}

/// Whether a line is so wide that its sentence could be broken there.
fn is_wide(above: LineEnd, full: Option<usize>) -> bool {
    BROKEN.contains(&above.width) || full.is_some_and(|least| above.width >= least)
}

/// Whether a text holds the end of a sentence.
fn has_stop(text: &str) -> bool {
    text.contains(['。', '；', '！', '？'])
}

/// Whether a text ends where more is to come.
fn is_listing(text: &str) -> bool {
    text.ends_with(['，', ',', '、']) || text.ends_with(OPENERS)
}

/// Whether a line is plainly not at its end.
fn is_open(open: &SourceLine, above: LineEnd, line: &SourceLine, full: Option<usize>) -> bool {
    let text = open.text.as_str();
    let is_full = full.is_some_and(|least| above.width >= least);
    if text.ends_with(CLOSERS) {
        return is_full;
    }
    let is_indented =
        open.indent > 0 && text.contains(['，', ',']) && !line.text.ends_with(['：', ':']);
    let count = |marks: &[char]| text.chars().filter(|one| marks.contains(one)).count();
    let is_within = count(&OPENERS) > count(&CLOSERS[..8]);
    // Who wrote when, and below it the title.
    if line.text.starts_with("关于") && title::closes_with_day(text) && !has_stop(text) {
        return false;
    }
    line.text.starts_with(['，', '。', '、', '；', '）', '”', '》'])
        || parts_phrase(text, &line.text)
        || !ends(text)
            && (has_stop(text) || is_listing(text) || is_within || is_full || is_indented)
}

/// Whether a line may be a title or a heading, or a sentence that was broken.
fn may_be_open(open: &SourceLine, above: LineEnd) -> bool {
    above.width >= LONG
        && open.text.contains(['，', ','])
        && !ends(&open.text)
        && !open.text.ends_with(CLOSERS)
}

/// Whether a break parts the words that announce what follows, or those for a kind of document, however short the lines
/// are: 现将情况通报如 / 下：, 整改报 / 告
fn parts_phrase(above: &str, below: &str) -> bool {
    above.ends_with(['如', '以']) && below.starts_with("下：")
        || !ends(above) && below.starts_with("如下：")
        || below.chars().count() == 1 && title::is_kind(&format!("{above}{below}"))
}

fn ends(text: &str) -> bool {
    text.ends_with(STOPS)
}

/// Whether a line opens something of its own: an item, a field, a unit, a heading, what closes a text.
fn opens(text: &str) -> bool {
    let is_heading = |(_, end): (_, usize)| text[end..].chars().count() < 2;
    bullet(text) > 0
        || mark::written(text).is_some()
        || label::find(text).first().is_some_and(|found| found.start == 0)
        || tail::opens_with_label(text.trim_start_matches(['（', '(']))
        || unit_name::named_like_a_unit(text).is_some()
        || section::read(text).is_some_and(is_heading)
        || numeral::day(text).is_some_and(|(_, rest)| rest.is_empty())
        || opens_document(text)
        || ends_with_time(text)
        || tail::closes(text)
        || tail::says_who_was_there(text)
        || ["附件", "附：", "附图", "附表", "编者按"].iter().any(|word| text.starts_with(word))
}

/// Whether a line is a title, or says whom a document is written to: 关于……的报告, 县委、县政府：
fn opens_document(text: &str) -> bool {
    let names = text.strip_suffix(['：', ':']);
    text.starts_with("关于") && title::is_kind(text) && !text.contains(['，', '。'])
        || names.is_some_and(|names| names.split('、').all(unit_name::ends_like_a_unit))
}

/// Whether a line is who wrote to a group, and when: 沙河镇-柴进 08:58
fn ends_with_time(text: &str) -> bool {
    let minutes = text.rsplit_once([':', '：']).filter(|_| !has_stop(text));
    minutes.is_some_and(|(before, minutes)| {
        minutes.len() == 2
            && minutes.chars().all(|one| one.is_ascii_digit())
            && before.ends_with(|one: char| one.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::joined;
    use crate::document::plain;
    use crate::import::line::{SourceItem, read};

    fn shown(text: &str) -> String {
        let document = plain::read(text.as_bytes()).unwrap();
        let (items, _) = joined(read(&document));
        let line = |item: &SourceItem| match item {
            SourceItem::Line(line) => {
                format!("{}{}", line.text, if line.breaks_off { "?" } else { "" })
            }
            SourceItem::Table(_) | SourceItem::Picture(_) => "-".to_owned(),
        };
        items.iter().map(line).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn a_sentence_that_was_broken_is_one_line() {
        assert_eq!(
            shown(
                "（一）台账不全。今年以来共抽查各类台账312份，其中有\n45份没有签字。\n（二）巡查不及时。"
            ),
            "（一）台账不全。今年以来共抽查各类台账312份，其中有45份没有签字。|（二）巡查不及时。"
        );
        assert_eq!(
            shown(
                "处理结果：对张建国诫勉谈话，对李明华批评教育，\n责令限期整改。\n整改期限：2017年9月30日"
            ),
            "处理结果：对张建国诫勉谈话，对李明华批评教育，责令限期整改。|整改期限：2017年9月30日"
        );
        assert_eq!(
            shown("近日，市督查组对各单位落实《关于加强河湖管\n护工作的意见》情况进行了督查。"),
            "近日，市督查组对各单位落实《关于加强河湖管护工作的意见》情况进行了督查。"
        );
    }

    #[test]
    fn a_phrase_before_a_colon_is_one_line() {
        let text = "市水务局按照《督查反馈意见》逐项整改落实，现汇报如下：";
        let second = "一、整改成效";
        for at in ["如", "汇报"] {
            let broken = text.replace(at, &format!("{at}\n"));
            assert_eq!(shown(&format!("{broken}\n{second}")), format!("{text}|{second}"));
        }
        for short in ["现将情况通报|如下：", "现通报如|下："] {
            assert_eq!(shown(&short.replace('|', "\n")), short.replace('|', ""));
        }
        for title in ["关于抽查情况的通|报", "市水务局秸秆禁烧整改报|告"] {
            assert_eq!(shown(&title.replace('|', "\n")), title.replace('|', ""));
        }
        for apart in ["整改如|下步：加强巡查。", "天气预报|以下：暴雨。"] {
            assert_eq!(shown(&apart.replace('|', "\n")), apart);
        }
    }

    #[test]
    fn lines_of_one_width_are_broken_there() {
        let line = "各单位紧盯目标任务压实责任，";
        assert_eq!(
            shown(&format!("{line}\n各单位紧盯目标任务狠抓落实\n{line}\n完成投资3亿元。")),
            format!("{line}各单位紧盯目标任务狠抓落实{line}完成投资3亿元。")
        );
        let list = "红岩水库除险加固工程配套项目|双河水库除险加固工程配套项目|石桥水库除险加固工程配套项目";
        assert_eq!(shown(&list.replace('|', "\n")), list);
    }

    #[test]
    fn what_opens_something_is_no_end_of_a_sentence() {
        for text in [
            "市水务局紧盯目标。全年共完成水库除险加固项目45处|市教育局：",
            "市水务局紧盯目标。全年共完成水库除险加固项目45处|存在问题：",
            "市水务局紧盯目标。全年共完成水库除险加固项目45处|处理结果：约谈。",
            "市水务局紧盯目标。全年共完成水库除险加固项目45处|2017年8月21日",
            "市水务局紧盯目标。全年共完成水库除险加固项目45处|安澜市水务局",
            "市水务局紧盯目标。全年共完成水库除险加固项目45处|二是抓落实。",
            "一、坚持高位推动，压实责任|成立专班，逐人签订责任书。",
            "把握三个环节，推进履职尽责|市水务局围绕中心工作。",
            "领导批示：请督查室紧盯不放，月底再报。　周正明　11月6日|关于秋冬水利推进情况的督查专报|市委、市政府：",
            "各单位注意，昨天漏报的，请抓紧在20日前修好|青石镇-柴进 08:58",
        ] {
            assert_eq!(shown(&text.replace('|', "\n")), text);
        }
    }

    #[test]
    fn a_long_line_with_a_comma_may_be_a_title() {
        assert_eq!(
            shown("今年以来，市水务局紧盯年度目标任务，压实各级责任\n推进各项工作。"),
            "今年以来，市水务局紧盯年度目标任务，压实各级责任?|推进各项工作。"
        );
    }
}
