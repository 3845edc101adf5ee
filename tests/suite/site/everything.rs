//! A small archive in which every field of the formats for programs has a value, and every text of an
//! issue holds something that the public must not read.

use tongbao::source::Memory;

use crate::support::builds::Outputs;
use crate::support::docx::PIXEL;
use crate::support::{builds, root};

/// tongbao.yaml; `site` and `privacy` are given.
fn config(site: &str, persons: &str) -> String {
    format!(
        "title: 安澜市工作通报\norganization: {{name: 安澜市绩效办}}\nsite: {{{site}}}\nseries:\n  - {{id: gongzuo, name: 工作通报, english_name: Work Bulletin, running_total: true}}\n  - {{id: ducha, name: 督查通报, numbering: docno, docno_prefix: 安绩办}}\nprivacy: {{persons: {persons}}}\n"
    )
}

const UNITS: &str = "\
units:
  - {id: shuiwuju, name: 市水务局, full_name: 安澜市水务局, category: 市直部门}
  - {id: jiaoyuju, name: 市教育局}
  - {id: weijiwei, name: 市卫计委}
";

const FIRST: &str = "\
series: gongzuo
year: 2017
number: 1
date: 2017-01-10
status: published
title: =首期
editor_note: 编者说。
entries:
  - unit: shuiwuju
    title: 管网
    lead: 导语**重点**。
    practices:
      - heading: 抓排查
        text: 先摸底。
        points:
          - {lead: 到小区, text: 逐户看。}
          - {lead: 到楼栋}
    failings:
      - heading: 底数不清
        facts: \"见[上期](issue:gongzuo-2017-3)和[本期](issue:ducha-2017-1)，张建国签字。![张建国](张建国.png)\"
        basis: 规定。
        responsible: {persons: [{name: 张建国, post: 科长}]}
        outcome: 批评张建国。
        measure: 补登。
        deadline: 2017-02-01
      - heading: 进度慢
    pictures: [{file: site.png, alt: 现场, caption: 图注}]
attachments: [{title: 清单, file: a.csv}]
distribution: {report: [市委], send: [各县], issue: [各单位]}
copies: 20
people: {editor: 闻笔耕, reviewer: 甲, signer: 乙}
";

const SECOND: &str = "\
series: ducha
year: 2017
number: 1
date: 2017-03-05
status: published
entries:
  - {unit: jiaoyuju, lead: 校舍。}
copies: 5
people: {signer: 不公开的人}
rectifications:
  - {failing: gongzuo-2017-1/shuiwuju/1, date: 2017-03-01, state: closed, text: 已补登。}
";

const INTERNAL: &str = "\
series: gongzuo
year: 2017
number: 3
date: 2017-02-20
status: published
audience: internal
entries:
  - {unit: weijiwei, failings: [{heading: 内部问题}]}
";

const CORRECTIONS: [(&str, &str); 2] = [
    (
        "corrections/1.yaml",
        "issue: gongzuo-2017-1\nkind: erratum\ndate: 2017-02-10\nreason: 数字有误，张建国已核对。\nchanges: [{where: shuiwuju, was: 逐户看, now: 逐楼看}, {was: 甲, now: 丙}]\n",
    ),
    (
        "corrections/2.yaml",
        "issue: gongzuo-2017-1\nkind: revision\ndate: 2017-04-01\nreason: 错字。\nminor: true\n",
    ),
];

/// The archive, ready to be built.
pub(super) fn archive(site: &str, persons: &str) -> Memory {
    let memory = Memory::new()
        .with("tongbao.yaml", config(site, persons))
        .with("units.yaml", UNITS)
        .with("bulletins/gongzuo-01.yaml", FIRST)
        .with("bulletins/ducha-01.yaml", SECOND)
        .with("bulletins/gongzuo-03.yaml", INTERNAL)
        .with("bulletins/a.csv", "项目,状态\n管网,在建\n")
        .with("bulletins/site.png", PIXEL)
        .with("bulletins/张建国.png", PIXEL);
    CORRECTIONS.into_iter().fold(memory, |memory, (path, text)| memory.with(path, text))
}

/// Its address.
pub(super) const SITE: &str = "base_url: 'https://example.gov.cn/tongbao/'";

/// What is made of it, without PDFs.
pub(super) fn built(site: &str, persons: &str) -> Outputs {
    let outputs = builds::build(&archive(site, persons), root(), None, &[]);
    assert!(!outputs.told.contains("error"), "{}", outputs.told);
    outputs
}
