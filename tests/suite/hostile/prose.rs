//! Long lines full of what rules of proof-reading look for: each takes time linear in its length.

use tongbao::office;
use tongbao::source::Memory;

use crate::support::case::{CONFIG, UNITS};
use crate::support::growth::growth;

/// What a line is made of, again and again.
const REPEATED: [&str; 36] = [
    "甲,",
    "(甲",
    "“",
    "\"甲",
    "》",
    "既使",
    "合计3个，",
    "总投资5万元，其中甲3万元，",
    "2017年08月31日",
    "3-5天",
    "[2017]8号",
    "市水物局",
    "市水务局局长李铭远",
    "一是甲；二是乙；",
    "第一，甲；",
    "...",
    "—甲",
    "落实落实",
    "甲 乙",
    "２０１７",
    "见附件1，",
    "近日，",
    "【待补】",
    "占30%，",
    "甲（30%）、",
    "第1名",
    "甲。。",
    "http://a.cn/b",
    "台账.xlsx",
    "一、甲",
    "**甲**，",
    "其它",
    "二○一七年",
    "减少2倍",
    "截至2018年1月1日，",
    "约3个左右",
];

/// Bytes of the shorter line. By the square, four times as many would take minutes.
const LENGTH: usize = 15_000;

#[test]
fn long_lines_take_linear_time() {
    let told = REPEATED.iter().filter_map(|words| {
        growth(words, LENGTH, |length| {
            let line = words.repeat(length / words.len());
            let prepared = office::check(&with_line(&line));
            let syntax = prepared.diagnostics.iter().any(|one| one.rule.id == "invalid-yaml");
            assert!(!syntax, "{words}: the file is read");
        })
    });
    let told: Vec<String> = told.collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// A workspace with an issue that has this line in two fields.
fn with_line(line: &str) -> Memory {
    let issue = format!(
        "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-01-15\nentries:\n  - unit: shuiwuju\n    lead: |\n      {line}\n    failings: [{{heading: 甲, facts: \"{}\"}}]\n",
        line.replace('"', "\\\"")
    );
    let terms =
        "terms: [{wrong: 其它, right: 其他}]\npeople: [{name: 李明远, post: 市水务局局长}]\n";
    Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("terms.yaml", terms)
        .with("bulletins/2017/gongzuo-01.yaml", issue)
}
