//! Parts and their whole: `总投资5万元，其中中央3万元，省级2万元`; `甲3个、乙5个，合计8个`.

use super::quantity::{Clause, MOST_CLAUSES, Part, Quantity};
use crate::check::Finding;
use crate::check::helpers::decimal::Decimal;
use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::numerals;

/// Awake where a clause opens a list of parts, or closes one with their sum.
pub(super) const PART: Part = Part {
    signs: &["其中", "包括", "分别为", "合计", "共", "总计", "累计", "组成", "构成"],
    check,
};

/// Words of which a thing can be only one. `all`: together they are everything there is.
struct Family {
    words: &'static [&'static str],
    all: bool,
}

const FAMILIES: [Family; 16] = [
    Family {
        words: &["结案", "办结", "已结", "在办", "未结", "正在办理"], all: false
    },
    Family { words: &["合格", "不合格"], all: true },
    Family { words: &["达标", "不达标"], all: true },
    Family { words: &["一季度", "二季度", "三季度", "四季度"], all: true },
    Family { words: &["上半年", "下半年"], all: true },
    Family { words: &["男", "女"], all: true },
    Family {
        words: &["很满意", "非常满意", "满意", "较满意", "基本满意", "不满意"],
        all: false,
    },
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
        if opened(clause.text).is_some() {
            // Behind ； something else is spoken of.
            let end = sentence[clause.start..].find('；').map(|end| clause.start + end);
            let ends = |one: &Clause<'_>| end.is_some_and(|end| one.start > end);
            let count = clauses[at..].iter().take_while(|one| !ends(one)).count();
            out.extend(among(&clauses[at - 1], &clauses[at..at + count]));
        }
        if let Some(sum) = sum(&clauses[..at], clause) {
            out.extend(together(&clauses[..at], sum));
        }
        out.extend(composed(&clauses[at - 1], &clauses[at..]));
    }
}

/// What follows the word that opens a list of parts.
fn opened(text: &str) -> Option<&str> {
    let openings = ["其中包括", "其中", "包括", "分别为"];
    openings.iter().find_map(|word| text.strip_prefix(word)).map(str::trim)
}

/// `总投资2100万元，由中央资金1200万元、省级资金450万元和县级配套350万元组成`
fn composed(before: &Clause<'_>, clauses: &[Clause<'_>]) -> Option<Finding> {
    let whole = before.closing().filter(|_| clauses[0].text.starts_with('由'))?;
    let end = clauses
        .iter()
        .take(MOST_CLAUSES)
        .position(|one| one.text.ends_with("组成") || one.text.ends_with("构成"))?;
    let list = &clauses[..=end];
    let parts: Vec<&Quantity> = list.iter().flat_map(|one| &one.quantities).collect();
    let plain = list.iter().all(|one| !one.vague && !one.quantities.is_empty())
        && parts.iter().all(|part| part.unit == whole.unit);
    if parts.len() < 2 || !plain {
        return None;
    }
    let sum: Decimal = parts.iter().map(|part| part.value).sum();
    let off = sum.apart(whole.value) > rounding(parts.iter().copied(), whole);
    off.then(|| Finding::at(whole.range.clone()).with("sum", added(sum, &parts)))
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
    let from = usize::from(opened(clauses[0].text) == Some(""));
    let parts: Vec<(&str, &Quantity)> = clauses[from..]
        .iter()
        .take(MOST_CLAUSES)
        .map_while(|clause| {
            let quantity = clause.single().filter(|part| part.unit == whole.unit)?;
            let label = clause.label(quantity);
            let label = opened(label).unwrap_or(label).trim();
            // 其中17家合格
            let behind = clause.rest(quantity);
            (behind.is_empty() || label.is_empty())
                .then_some((if label.is_empty() { behind } else { label }, quantity))
        })
        .collect();
    if let Some((_, part)) = parts.iter().find(|(_, part)| part.value > whole.value) {
        let fault = Finding::at(part.range.clone()).told("inconsistent-numbers.part");
        return Some(fault.with("whole", whole));
    }
    if parts.len() < 2 {
        return None;
    }
    let labels: Vec<&str> = parts.iter().map(|(label, _)| *label).collect();
    let sum: Decimal = parts.iter().map(|(_, part)| part.value).sum();
    let quantities: Vec<&Quantity> = parts.iter().map(|(_, part)| *part).collect();
    let off = sum.apart(whole.value) > rounding(quantities.iter().copied(), whole);
    let disjoint = exclusive(&labels, &whole.unit)?;
    let told = added(sum, &quantities);
    if off && sum > whole.value {
        let fault = Finding::at(whole.range.clone()).told("inconsistent-numbers.more");
        return Some(fault.with("sum", told).with("whole", whole));
    }
    let fault = Finding::at(whole.range.clone()).with("sum", told);
    (off && disjoint == Coverage::All).then_some(fault)
}

/// How much of a whole parts that exclude each other are.
#[derive(PartialEq, Eq)]
pub(super) enum Coverage {
    /// Some of it, or all: nobody knows.
    Some,
    /// All of it.
    All,
}

/// Whether parts with these labels exclude each other; `None` where nobody knows.
pub(super) fn exclusive(labels: &[&str], unit: &str) -> Option<Coverage> {
    // 其他 are all others.
    let is_rest = |label: &&str| label.starts_with("其他") || label.starts_with("其余");
    if labels.last().is_some_and(is_rest) {
        return Some(Coverage::All);
    }
    // 已整改 and 未整改.
    if let [said, denied] = labels
        && let Some(act) = denied.strip_prefix("未").or_else(|| denied.strip_prefix("尚未"))
        && said.trim_start_matches("已经").trim_start_matches('已') == act
    {
        return Some(Coverage::All);
    }
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

/// 两批共36个, 全年共办结813件: of what was said before.
static OF_SAID: LazyRegex = LazyRegex::new(|| {
    regex(
        r"^(?:(?P<all>全年)|(?P<count>[两二三四五六])[批项组类次轮])(?:共|合计|累计|总共)\p{Han}{0,3}$",
    )
});

/// Returns the number of a clause that is nothing but 合计 and a number.
fn sum<'a>(before: &[Clause<'_>], clause: &'a Clause<'_>) -> Option<&'a Quantity> {
    let quantity = clause.closing()?;
    let label = clause.label(quantity).trim_end_matches('为');
    // 合计检查37户
    let of_all = ["合计", "共计", "总计"].iter().find_map(|word| label.strip_prefix(word));
    let is_sum = matches!(label, "共" | "两项合计" | "三项合计" | "以上合计")
        || of_all.is_some_and(|verb| verb.chars().count() <= MOST_OF_A_VERB);
    (is_sum || is_of_said(before, label)).then_some(quantity)
}

/// Whether a label says that a number is the sum of just what was said before.
fn is_of_said(before: &[Clause<'_>], label: &str) -> bool {
    let Some(found) = OF_SAID.captures(label) else { return false };
    let numbers = before.iter().filter(|clause| clause.closing().is_some());
    match found.name("count") {
        Some(count) => {
            numerals::count(count.as_str()).is_some_and(|said| numbers.count() == said)
        }
        None => {
            before.iter().any(|clause| clause.text.contains("上半年")) && numbers.count() == 2
        }
    }
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
pub(super) fn added(sum: Decimal, parts: &[&Quantity]) -> String {
    if parts.len() > MOST_NAMED {
        return sum.to_string();
    }
    let parts: Vec<String> = parts.iter().map(|part| part.value.to_string()).collect();
    format!("{sum}（{}）", parts.join("＋"))
}

fn rounding<'a>(parts: impl Iterator<Item = &'a Quantity>, whole: &Quantity) -> Decimal {
    parts.fold(whole.rounding(), |sum, part| sum.plus(part.rounding()))
}
