//! Parts and their whole: `总投资5万元，其中中央3万元，省级2万元`; `甲3个、乙5个，合计8个`.

use super::quantity::{Clause, MOST_CLAUSES, Part, Quantity};
use crate::check::Finding;
use crate::check::helpers::decimal::Decimal;

/// Awake where a clause opens a list of parts, or closes one with their sum.
pub(super) const PART: Part = Part { signs: &["其中", "合计", "共", "总计"], check };

/// Words of which a thing can be only one. `all`: together they are everything there is.
struct Family {
    words: &'static [&'static str],
    all: bool,
}

const FAMILIES: [Family; 14] = [
    Family {
        words: &["结案", "办结", "已结", "在办", "未结", "正在办理"], all: false
    },
    Family { words: &["合格", "不合格"], all: true },
    Family { words: &["达标", "不达标"], all: true },
    Family { words: &["一季度", "二季度", "三季度", "四季度"], all: true },
    Family { words: &["男", "女"], all: true },
    Family { words: &["牵头", "配合"], all: false },
    Family { words: &["新建", "改建", "扩建", "续建"], all: false },
    Family { words: &["一类", "二类", "三类", "四类", "五类"], all: false },
    Family { words: &["一等", "二等", "三等", "四等"], all: false },
    Family {
        words: &["优秀", "良好", "合格", "不合格", "称职", "基本称职", "不称职", "基本合格"],
        all: false,
    },
    Family { words: &["红牌", "黄牌", "绿牌"], all: false },
    Family { words: &["一级", "二级", "三级", "四级"], all: false },
    Family { words: &["一般", "较大", "重大", "特大", "特别重大"], all: false },
    Family {
        words: &["省级", "厅级", "市级", "县级", "处级", "乡级", "科级", "股级", "一般"],
        all: false,
    },
];

/// Where money comes from.
const SOURCES: Family = Family {
    words: &[
        "中央", "国家", "省", "市", "县", "区", "乡", "镇", "地方", "自筹", "社会", "银行",
    ],
    all: false,
};

/// Last characters of names of places: two places do not overlap.
const PLACES: [&str; 7] = ["县", "区", "市", "镇", "乡", "街道", "村"];

/// Most characters between 合计 and its number.
const MOST_OF_A_VERB: usize = 2;

/// Most parts that are named where their sum is told.
const MOST_NAMED: usize = 6;

/// Words of a number that is no sum of its parts.
const NO_SUM: [&str; 8] = ["平均", "人均", "每", "净", "减少", "增加", "缩短", "压缩"];

fn check(sentence: &str, clauses: &[Clause<'_>], out: &mut Vec<Finding>) {
    for (at, clause) in clauses.iter().enumerate().skip(1) {
        if clause.text.starts_with("其中") {
            // Behind ； something else is spoken of.
            let end = sentence[clause.start..].find('；').map(|end| clause.start + end);
            let ends = |one: &Clause<'_>| end.is_some_and(|end| one.start > end);
            let count = clauses[at..].iter().take_while(|one| !ends(one)).count();
            out.extend(among(&clauses[at - 1], &clauses[at..at + count]));
        }
        if let Some(sum) = sum(clause) {
            out.extend(together(&clauses[..at], sum));
        }
    }
}

/// The numbers behind 其中 against the one before it.
fn among(before: &Clause<'_>, clauses: &[Clause<'_>]) -> Option<Finding> {
    let whole = match before.quantities.as_slice() {
        [only] if !before.vague => only,
        _ => return None,
    };
    // Of a rate, an average or a change a part may be more: 增长8%，其中工业增长15%.
    if whole.unit.contains('%')
        || whole.unit == "个百分点"
        || NO_SUM.iter().any(|word| before.text.contains(word))
    {
        return None;
    }
    let from = usize::from(clauses[0].text == "其中");
    let parts: Vec<(&str, &Quantity)> = clauses[from..]
        .iter()
        .take(MOST_CLAUSES)
        .map_while(|clause| {
            let quantity = clause.closing().filter(|part| part.unit == whole.unit)?;
            let label = clause.label(quantity);
            Some((label.strip_prefix("其中").unwrap_or(label).trim(), quantity))
        })
        .collect();
    if let Some((_, part)) = parts.iter().find(|(_, part)| part.value > whole.value) {
        let fault = Finding::at(part.range.clone()).told("inconsistent-numbers.part");
        return Some(fault.with("whole", written(whole)));
    }
    if parts.len() < 2 {
        return None;
    }
    let labels: Vec<&str> = parts.iter().map(|(label, _)| *label).collect();
    let sum = parts.iter().fold(Decimal::ZERO, |sum, (_, part)| sum.plus(part.value));
    let quantities: Vec<&Quantity> = parts.iter().map(|(_, part)| *part).collect();
    let off = sum.apart(whole.value) > rounding(quantities.iter().copied(), whole);
    let disjoint = exclusive(&labels, &whole.unit)?;
    let told = added(sum, &quantities);
    if off && sum > whole.value {
        let fault = Finding::at(whole.range.clone()).told("inconsistent-numbers.more");
        return Some(fault.with("sum", told).with("whole", written(whole)));
    }
    let fault = Finding::at(whole.range.clone()).with("sum", told);
    (off && disjoint == Coverage::All).then_some(fault)
}

#[derive(PartialEq, Eq)]
enum Coverage {
    Some,
    All,
}

/// Whether parts with these labels exclude each other; `None` where nobody knows.
fn exclusive(labels: &[&str], unit: &str) -> Option<Coverage> {
    let money = unit.ends_with('元').then_some(&SOURCES);
    for family in FAMILIES.iter().chain(money) {
        // The longest word: 不合格 is not 合格.
        let member = |label: &str| {
            let own = family
                .words
                .iter()
                .filter(|word| label.trim_start_matches('第').starts_with(**word));
            own.max_by_key(|word| word.len())
        };
        let members: Option<Vec<&&str>> = labels.iter().map(|label| member(label)).collect();
        let Some(mut members) = members else { continue };
        members.sort();
        members.dedup();
        if members.len() == labels.len() {
            let all = family.all && members.len() == family.words.len();
            return Some(if all { Coverage::All } else { Coverage::Some });
        }
    }
    let mut names = labels.to_vec();
    names.sort_unstable();
    names.dedup();
    let places = names.iter().all(|name| PLACES.iter().any(|last| name.ends_with(last)));
    (places && names.len() == labels.len()).then_some(Coverage::Some)
}

/// Returns the number of a clause that is nothing but 合计 and a number.
fn sum<'a>(clause: &'a Clause<'_>) -> Option<&'a Quantity> {
    let quantity = clause.closing()?;
    let label = clause.label(quantity).trim_end_matches('为');
    // 合计检查37户
    let of_all = ["合计", "共计", "总计"].iter().find_map(|word| label.strip_prefix(word));
    let is_sum = matches!(label, "共" | "两项合计" | "三项合计" | "以上合计")
        || of_all.is_some_and(|verb| verb.chars().count() <= MOST_OF_A_VERB);
    is_sum.then_some(quantity)
}

/// All numbers of a sentence before 合计 against the number behind it.
fn together(before: &[Clause<'_>], sum: &Quantity) -> Option<Finding> {
    if before.len() > MOST_CLAUSES {
        return None;
    }
    let first =
        before.iter().position(|clause| clause.vague || !clause.quantities.is_empty())?;
    let parts: Option<Vec<&Quantity>> = before[first..]
        .iter()
        .map(|clause| clause.closing().filter(|part| part.unit == sum.unit))
        .collect();
    let mut parts = parts.filter(|parts| parts.len() >= 2)?;
    // 全村60户，甲25户、乙37户，合计60户: the first is the whole.
    if parts.len() > 2 && parts[0].value == sum.value {
        parts.remove(0);
    }
    let allowed = rounding(parts.iter().copied(), sum);
    // The last few may be all that is meant.
    let mut total = Decimal::ZERO;
    for (count, part) in (1..).zip(parts.iter().rev()) {
        total = total.plus(part.value);
        if count > 1 && total.apart(sum.value) <= allowed {
            return None;
        }
    }
    Some(Finding::at(sum.range.clone()).with("sum", added(total, &parts)))
}

/// A sum with the numbers that were added: 37（12＋15＋10）.
fn added(sum: Decimal, parts: &[&Quantity]) -> String {
    if parts.len() > MOST_NAMED {
        return sum.to_string();
    }
    let parts: Vec<String> = parts.iter().map(|part| part.value.to_string()).collect();
    format!("{sum}（{}）", parts.join("＋"))
}

fn rounding<'a>(parts: impl Iterator<Item = &'a Quantity>, whole: &Quantity) -> Decimal {
    parts.fold(whole.rounding(), |sum, part| sum.plus(part.rounding()))
}

/// Returns a quantity as it is written.
fn written(quantity: &Quantity) -> String {
    format!("{}{}", quantity.value, quantity.unit)
}
