//! Numbers within a sentence or a table agree: parts and their whole, shares, changes, ranks.
//!
//! Only where it is certain what is meant. Parts that follow 其中 may overlap or leave something out;
//! they are added where they exclude each other (男、女; 一季度、二季度; 中央、省级), and must make up the
//! whole where none of them can be missing, or 合计 says so. Numbers in 万 and 亿 and those with a
//! point are rounded: a difference that rounding explains is none.
//!
//! 1. `quantity` reads numbers with their units, and clauses;
//! 2. `parts`, `complements`, `shares` and `changes` look at a sentence;
//! 3. `table` looks at a table.

mod changes;
mod complements;
mod parts;
mod quantity;
mod shares;
mod table;

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::check::{CheckRule, Finding, IssueTexts, RuleInput, told};
use crate::diag::{Diagnostics, Files, Rule};
use quantity::Part;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("inconsistent-numbers").settable(), RuleInput::Issue(check));

fn check(files: &Files, all: &IssueTexts<'_>, out: &mut Diagnostics) {
    // Fewer than two numbers cannot disagree.
    for text in all.texts.iter().filter(|one| holds_numbers(&one.source.value)) {
        let mut faults = Vec::new();
        for (number, line) in text.lines.iter().enumerate() {
            if line.cell().is_none() {
                let found = sentences(line.text());
                faults.extend(found.into_iter().map(|fault| fault.in_line(number)));
            }
        }
        table::check(text, &mut faults);
        out.extend(told(files, text, &RULE.rule, faults));
    }
}

/// All that look at sentences.
const PARTS: [Part; 4] = [parts::PART, shares::PART, changes::PART, complements::PART];

/// The signs of all parts.
static SIGNS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let signs = PARTS.iter().flat_map(|part| part.signs);
    AhoCorasick::new(signs).expect("words are few and short")
});

fn holds_numbers(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).nth(1).is_some()
}

/// Looks at every sentence of a line.
fn sentences(line: &str) -> Vec<Finding> {
    let mut faults = Vec::new();
    if !SIGNS.is_match(line) {
        return faults;
    }
    let mut start = 0;
    for sentence in line.split_inclusive(['。', '！', '？', '!', '?']) {
        let mut found = Vec::new();
        let concerns = holds_numbers(sentence) && SIGNS.is_match(sentence);
        let clauses = if concerns { quantity::clauses(sentence) } else { Vec::new() };
        if clauses.iter().any(|clause| !clause.quantities.is_empty()) {
            PARTS.iter().for_each(|part| (part.check)(sentence, &clauses, &mut found));
        }
        for fault in &mut found {
            fault.range = fault.range.start + start..fault.range.end + start;
        }
        faults.append(&mut found);
        start += sentence.len();
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::{PARTS, quantity, sentences};

    /// Returns what is told of a line: the message and what it points at.
    fn told(line: &str) -> Vec<(&'static str, &str)> {
        let faults = sentences(line);
        faults
            .into_iter()
            .map(|fault| (fault.told.unwrap_or("inconsistent-numbers"), &line[fault.range]))
            .collect()
    }

    #[test]
    fn numbers_that_disagree() {
        for (line, fault, at) in [
            (
                "总投资62105.86万元，其中，中央35214万元，省级9201万元，地方配套资金17699.86万元。",
                "inconsistent-numbers.more",
                "62105.86万元",
            ),
            ("28项任务，其中牵头任务17项、配合任务12项。", "inconsistent-numbers.more", "28项"),
            ("检查45份，其中不合格49份。", "inconsistent-numbers.part", "49份"),
            (
                "96个节点，其中一季度21个、二季度27个、三季度26个、四季度20个。",
                "inconsistent-numbers",
                "96个",
            ),
            ("隐患140处，已整改110处，未整改26处。", "inconsistent-numbers", "140处"),
            ("立案40件，结案30件，结案率80%。", "inconsistent-numbers.share", "80%"),
            ("下达资金500万元，拨付400万元，拨付率90%。", "inconsistent-numbers.share", "90%"),
            ("应到50人，到会45人，到会率95%。", "inconsistent-numbers.share", "95%"),
            ("应到68人，实到65人，到会率97.6%。", "inconsistent-numbers.share", "97.6%"),
            ("应参会68人，实际参会65人，参会率97.6%。", "inconsistent-numbers.share", "97.6%"),
            ("应签约80户，已签约62户，签约率87.5%。", "inconsistent-numbers.share", "87.5%"),
            (
                "应完成改造任务80户，实际完成62户，完成率87.5%。",
                "inconsistent-numbers.share",
                "87.5%",
            ),
            (
                "计划投资24亿元，完成投资18亿元，完成率70%。",
                "inconsistent-numbers.share",
                "70%",
            ),
            ("发放资金50万元、物资30万元，合计90万元。", "inconsistent-numbers", "90万元"),
            (
                "完成投资1123.2万元，占计划投资3600万元的32.2%。",
                "inconsistent-numbers.share",
                "32.2%",
            ),
            ("抽查45份，有9份填写不全，占25%。", "inconsistent-numbers.share", "25%"),
            ("46个摊位仅改造完成27个，完成率68.7%。", "inconsistent-numbers.share", "68.7%"),
            ("受理11326件，办结11204件，办结率99.9%。", "inconsistent-numbers.share", "99.9%"),
            (
                "按照个人自评（30%）、科室评价（30%）、领导测评（30%）的比例评分。",
                "inconsistent-numbers.weights",
                "个人自评（30%）、科室评价（30%）、领导测评（30%）",
            ),
            (
                "时间由2016年的186天缩短到2017年的124天，减少72天。",
                "inconsistent-numbers.change",
                "72天",
            ),
            (
                "超限率由4.2%下降到1.8%，下降2.6个百分点。",
                "inconsistent-numbers.change",
                "2.6个百分点",
            ),
            ("投资由100万元增加到150万元，增长60%。", "inconsistent-numbers.change", "60%"),
        ] {
            assert_eq!(told(line), [(fault, at)], "{line}");
            let clauses = quantity::clauses(line);
            for part in PARTS {
                let mut found = Vec::new();
                (part.check)(line, &clauses, &mut found);
                let has_sign = part.signs.iter().any(|sign| line.contains(sign));
                assert!(found.is_empty() || has_sign, "{line}: none of {:?}", part.signs);
            }
        }
    }

    #[test]
    fn numbers_that_agree_or_say_nothing_of_each_other() {
        for line in [
            "总投资62105.86万元，其中，中央35214万元，省级9201万元，地方配套资金17690.86万元。",
            "水利建设项目15类共160个，总投资25.89亿元。",
            "培训500人，其中党员300人，女性260人。",
            "办理100件，其中涉企60件，当日办结80件。",
            "完成固定资产投资72亿元，其中工业投资47.8亿元，技改投资30亿元。",
            "96个节点，其中一季度21个、二季度27个。",
            "28项任务，其中牵头任务17项、配合任务11项。",
            "对一、二、三等奖分别按10%、20%、30%的比例奖励。",
            "中央和省按50%、30%的比例补助。",
            "自评（30%）、测评（70%）的比例。",
            "完成投资1123.2万元，占计划投资3600万元的31.2%。",
            "抽查45份，有9份填写不全，占20%。",
            "受理投诉100件，办结90件，满意率98%。",
            "受理100件，当场办结80件，办结率100%。",
            "46个摊位仅改造完成27个，完成率58.7%。",
            "超限率由4.2%下降到1.8%，下降57%。",
            "时间由2016年的186天缩短到2017年的124天，减少62天。",
            "投资由100万元增加到150万元，增长50%。",
            "发放资金约50万元、物资30万元，合计90万元。",
            "总投资1.2亿元，其中中央0.55亿元，地方0.66亿元。",
            "新增产值近5亿元，税收近1亿元，合计6.5亿元。",
            "检查3～5次，其中夜查6次。",
            "隐患136处，已整改110处，未整改26处。",
            "隐患140处，已整改110处，正在整改4处，尚未整改26处。",
            "抽查50户，已入户40户，未开展宣传的5户。",
            "立案40件，结案30件，结案率75%。",
            "应到68人，实到65人，到会率95.6%。",
            "计划投资24亿元，完成投资18亿元，完成率75%。",
            "固定资产投资增长8.3%，其中工业投资增长15.6%、民间投资增长9.7%。",
            "群众满意率达92%，其中乡镇满意率95%、街道满意率88%。",
            "今年减少3起，其中道路交通类减少4起，工矿商贸类增加1起。",
            "新增企业60家，注销企业25家，净增35家，其中高新区净增40家、经开区净减5家。",
            "平均每村投入50万元，其中桥头村投入80万元。",
            "立案40件，当年结案30件，结案率95%。",
            "回访100户，满意96户，满意率96%，知晓率90%。",
        ] {
            assert!(told(line).is_empty(), "{line}: {:?}", told(line));
        }
    }
}
