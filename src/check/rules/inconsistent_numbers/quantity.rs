//! Numbers with their units, the clauses of a sentence that hold them, and what looks at these.

use std::fmt;
use std::ops::Range;

use crate::check::Finding;
use crate::check::helpers::decimal::Decimal;
use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::numerals;

/// Most clauses of a sentence that one number is compared with: whoever counts up more did not write
/// a sentence.
pub(super) const MOST_CLAUSES: usize = 60;

/// Units that sums are told in. Years, days of the month and numbers of things are none.
const UNITS: &str = "个百分点 个工作日 学时 课时 平方公里 平方米 立方米 千瓦时 公里 千米 公顷 公斤 千克 人次 辆次 件次 \
    户次 场次 小时 分钟 个 人 名 件 份 户 家 项 处 条 起 次 台 套 辆 张 篇 期 场 批 \
    笔 宗 座 栋 所 只 头 株 棵 位 块 亩 元 米 吨 床 道 段 分 天 趟 幅 例 支 组 本 册 \
    部 艘 架 口 眼 种 类 盏 枚 桩 倍";

static QUANTITY: LazyRegex = LazyRegex::new(|| {
    let number = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?";
    let units = UNITS.replace(' ', "|");
    regex(&format!("(?:{number})(?:[%％]|[万亿千百]{{0,2}}(?:{units}))"))
});

/// Words before and behind a number that is about so much.
const ABOUT_BEFORE: [&str; 10] =
    ["近", "约", "超", "超过", "逾", "不足", "近万", "至少", "过", "第"];
/// Words that end like one of these, and say nothing of about.
const NOT_ABOUT: [&str; 6] = ["签约", "节约", "预约", "履约", "违约", "通过"];
const ABOUT_AFTER: [&str; 6] = ["左右", "以上", "以下", "以内", "上下", "多"];

/// A number with its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quantity {
    /// The number as it is written; 万 and 亿 belong to the unit.
    pub(super) value: Decimal,
    /// `万元`, `个`, `%`
    pub(super) unit: String,
    /// Bytes of the sentence.
    pub(super) range: Range<usize>,
}

impl Quantity {
    /// Returns how far what was rounded may be off.
    pub(super) fn rounding(&self) -> Decimal {
        rounding(self.value, &self.unit)
    }
}

/// As it is written, without commas.
impl fmt::Display for Quantity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}{}", self.value, self.unit)
    }
}

/// How far a number of this unit may be off, if it was rounded: one with a point, or in 万, is.
pub(super) fn rounding(value: Decimal, unit: &str) -> Decimal {
    let rounded = value.places() > 0 || unit.contains(['万', '亿', '%']);
    if rounded { value.half_a_digit() } else { Decimal::ZERO }
}

/// What looks at one way in which numbers of a sentence belong together.
pub(super) struct Part {
    /// Words of which one stands in every sentence of which it has something to say.
    pub(super) signs: &'static [&'static str],
    /// Adds what it finds in a sentence, of which these are the clauses.
    pub(super) check: fn(&str, &[Clause<'_>], &mut Vec<Finding>),
}

/// Part of a sentence between marks.
#[derive(Debug)]
pub(super) struct Clause<'a> {
    /// Its words, without blanks around.
    pub(super) text: &'a str,
    /// Where they start in the sentence.
    pub(super) start: usize,
    /// Exact numbers in it.
    pub(super) quantities: Vec<Quantity>,
    /// Whether numbers were left out because they are about so much.
    pub(super) vague: bool,
}

impl Clause<'_> {
    /// Returns the only number, where the clause ends with it and nothing is vague.
    pub(super) fn closing(&self) -> Option<&Quantity> {
        self.single().filter(|only| only.range.end == self.start + self.text.len())
    }

    /// Returns the only number, wherever it stands, where nothing is vague.
    pub(super) fn single(&self) -> Option<&Quantity> {
        let [only] = self.quantities.as_slice() else { return None };
        (!self.vague).then_some(only)
    }

    /// Returns the only number of this unit.
    pub(super) fn only(&self, unit: &str) -> Option<&Quantity> {
        let mut all = self.quantities.iter().filter(|quantity| quantity.unit == unit);
        let first = all.next().filter(|_| !self.vague)?;
        all.next().is_none().then_some(first)
    }

    /// Returns the words between two numbers of this clause.
    pub(super) fn between(&self, first: &Quantity, second: &Quantity) -> Option<&str> {
        self.text.get(first.range.end - self.start..second.range.start - self.start)
    }

    /// Returns the words behind a number of this clause.
    pub(super) fn rest(&self, quantity: &Quantity) -> &str {
        self.text.get(quantity.range.end.saturating_sub(self.start)..).unwrap_or_default()
    }

    /// Returns the words before a number of this clause.
    pub(super) fn label(&self, quantity: &Quantity) -> &str {
        self.text.get(..quantity.range.start.saturating_sub(self.start)).unwrap_or_default()
    }
}

/// Returns the clauses of a sentence.
pub(super) fn clauses(sentence: &str) -> Vec<Clause<'_>> {
    let mut clauses = Vec::new();
    let mut start = 0;
    let joined = joined(sentence);
    let ends = sentence
        .char_indices()
        .filter(|(at, mark)| ends_clause(sentence, *at, *mark) || joined.contains(at));
    for (end, mark) in ends.chain([(sentence.len(), ' ')]) {
        clauses.extend(clause(sentence, start..end));
        start = (end + mark.len_utf8()).min(sentence.len());
    }
    clauses
}

/// Where 和 stands right behind a number, as between the last two of a list: 12公里、9公里和8公里.
fn joined(sentence: &str) -> Vec<usize> {
    const JOINING: [char; 3] = ['和', '及', '与'];
    // Most sentences hold none, and the numbers are read once more.
    if !sentence.contains(JOINING) {
        return Vec::new();
    }
    let ends = QUANTITY.find_iter(sentence).map(|found| found.end());
    ends.filter(|end| sentence[*end..].starts_with(JOINING)).collect()
}

fn ends_clause(sentence: &str, at: usize, mark: char) -> bool {
    match mark {
        '，' | '、' | '；' | '：' | ';' | ':' | '。' | '！' | '？' | '!' | '?' => true,
        // 8,000
        ',' => !sentence[at + 1..].starts_with(|one: char| one.is_ascii_digit()),
        _ => false,
    }
}

fn clause(sentence: &str, range: Range<usize>) -> Option<Clause<'_>> {
    let whole = &sentence[range.clone()];
    let text = whole.trim();
    if text.is_empty() {
        return None;
    }
    let start = range.start + (whole.len() - whole.trim_start().len());
    let mut found = Clause { text, start, quantities: Vec::new(), vague: false };
    // Most clauses have no number, and none begins before the first digit.
    let Some(first) = text.find(|one: char| one.is_ascii_digit()) else { return Some(found) };
    for written in QUANTITY.find_iter(&text[first..]) {
        let all = first + written.start()..first + written.end();
        let is_digit = |one: char| one.is_ascii_digit() || matches!(one, ',' | '.');
        let unit = written.as_str().trim_start_matches(is_digit);
        let number = &written.as_str()[..written.len() - unit.len()];
        let about = (numerals::precedes(text, all.start, &ABOUT_BEFORE)
            && !numerals::precedes(text, all.start, &NOT_ABOUT))
            || numerals::follows(text, all.end, &ABOUT_AFTER);
        let value = Decimal::parse(number);
        match value.filter(|_| !about && numerals::starts_free(text, all.start)) {
            Some(value) => found.quantities.push(Quantity {
                value,
                unit: unit.replace('％', "%"),
                range: all.start + start..all.end + start,
            }),
            None => found.vague = true,
        }
    }
    Some(found)
}
