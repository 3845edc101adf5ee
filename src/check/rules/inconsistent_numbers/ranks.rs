//! Ranks and ranges: 由第9位上升到第5位，上升4位; of nine the tenth there is not; 3至5人不等.

use super::quantity::{Clause, Part};
use crate::check::Finding;
use crate::check::helpers::decimal::Decimal;
use crate::check::helpers::lazy_regex::{LazyRegex, regex};

/// Awake where a sentence speaks of ranks, or from where to where something is.
pub(super) const PART: Part = Part { signs: &["位", "名", "之间", "不等"], check };

/// `由第9位上升到第5位，上升4位`
static MOVED: LazyRegex = LazyRegex::new(|| {
    let verb = "(?:上升|提升|前移|跃升|上移|晋升|升|下降|后移|下滑|下移|跌落|跌|降)";
    regex(&format!(
        "[由从](?:\\p{{Han}}{{0,6}})第(?P<from>[0-9]{{1,3}})[位名]{verb}[到至为]第(?P<to>[0-9]{{1,3}})[位名]，{verb}了?(?P<by>(?P<steps>[0-9]{{1,3}})[位名])"
    ))
});

/// `在全市9个县（区）中，该县进度排第10位`
static AMONG: LazyRegex = LazyRegex::new(|| {
    regex(
        "(?P<all>[0-9]{1,3})[个家][^，。；0-9]{1,10}中，?[^，。；0-9]{0,16}(?:排名?|位居|位列|列|居)[^，。；0-9]{0,4}第?(?P<rank>(?P<number>[0-9]{1,3})[位名])",
    )
});

/// `28.5米至29.5米之间`
static RANGE: LazyRegex = LazyRegex::new(|| {
    let number = r"[0-9]+(?:\.[0-9]+)?";
    regex(&format!(
        r"(?:^|[^0-9.])(?P<all>(?P<from>{number})(?P<unit>[%％]|[万亿]?\p{{Han}})?[至到～—](?P<to>{number})(?P<last>[%％]|[万亿]?\p{{Han}}))(?:之间|不等)"
    ))
});

fn check(sentence: &str, _: &[Clause<'_>], out: &mut Vec<Finding>) {
    for found in MOVED.captures_iter(sentence) {
        let number = |name: &str| found[name].parse::<u32>().unwrap_or_default();
        let is = number("from").abs_diff(number("to"));
        let by = found.name("by").filter(|_| is != number("steps"));
        out.extend(by.map(|by| {
            Finding::at(by.range()).told("inconsistent-numbers.moved").with("is", is)
        }));
    }
    for found in RANGE.captures_iter(sentence) {
        let number = |name: &str| Decimal::parse(&found[name]);
        let same = found.name("unit").is_none_or(|unit| unit.as_str() == &found["last"]);
        let falls = number("from").zip(number("to")).is_some_and(|(from, to)| from > to);
        let all = found.name("all").filter(|_| same && falls);
        out.extend(all.map(|all| Finding::at(all.range()).told("inconsistent-numbers.range")));
    }
    for found in AMONG.captures_iter(sentence) {
        let number = |name: &str| found[name].parse::<u32>().unwrap_or_default();
        let rank = found.name("rank").filter(|_| number("number") > number("all"));
        out.extend(rank.map(|rank| {
            Finding::at(rank.range())
                .told("inconsistent-numbers.among")
                .with("all", number("all"))
        }));
    }
}
