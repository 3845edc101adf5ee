//! Common words that are names, phrases that many issues share: no false alarm stops a build.

use tongbao::model::EngineChoice;
use tongbao::source::Memory;

use crate::support::{builds, root};

const CONFIG: &str = "
title: 安澜市精神文明建设与工作通报
organization: {name: 安澜市文明办}
series: [{id: gongzuo, name: 工作通报}]
";

const UNITS: &str = "
units:
  - {id: wenmingban, name: 市文明办, full_name: 安澜市精神文明建设办公室}
  - {id: gaoming, name: 高明区}
  - {id: jiaoyuju, name: 市教育局}
";

/// Names two persons that are common words: 文明, 高明.
const HIDES: &str = "
series: gongzuo
year: 2017
number: 1
date: 2017-01-15
status: published
title: 通报问题论文
entries:
  - unit: wenmingban
    title: 明确责任
    lead: 明年继续开展检查。
    failings:
      - heading: 部分材料是旧论文
        facts: 明细不清。文明、高明未尽责。
        responsible: {persons: [{name: 文明, post: 科长}, {name: 高明, post: 科员}]}
        deadline: 2017-03-01
people: {editor: 王芳}
";

/// Praises what the names mean.
const PRAISES: &str = "
series: gongzuo
year: 2017
number: 2
date: 2017-02-15
status: published
title: 文明创建先进单位
entries:
  - unit: gaoming
    title: 文明城市
    lead: |
      高明区深入推进**文明**城市创建，办法高明，成效明显。文明单位增加[文明](https://example.org/)实践所。

      | 项目 | 文 | 明 |
      |---|---|---|
      | 文明 | 语文 | 明显 |
    practices:
      - heading: 讲文明
        text: 树立新风
        points: [{lead: 高明之处, text: 文明。}]
attachments: [{title: 文明, file: 文明.csv}, {title: 名单, file: 名单.txt}]
distribution: {report: [市委], issue: [文明]}
people: {editor: 王芳, signer: 高明}
";

/// Shares phrases, an editor and a recipient with the public ones, and has words of its own.
const INTERNAL: &str = "
series: gongzuo
year: 2017
number: 3
date: 2017-03-15
status: published
audience: internal
title: 文明创建先进单位
entries:
  - unit: jiaoyuju
    lead: 高明区深入推进文明城市创建，办法高明，成效明显。于2017年1月15日至2017年2月15日，见 https://example.org/，由高明签发。
    failings:
      - heading: 部分材料是旧论文
        responsible: {persons: [{name: 高明, post: 科长}]}
attachments: [{title: 名单, file: 名单.txt}]
distribution: {report: [市委]}
people: {editor: 王芳, signer: 高明}
";

fn workspace() -> Memory {
    Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", HIDES)
        .with("bulletins/2017/gongzuo-02.yaml", PRAISES)
        .with("bulletins/2017/gongzuo-03.yaml", INTERNAL)
        .with("bulletins/2017/文明.csv", "单位,称号\n文明办,文明\n高明,高明\n")
        .with("bulletins/2017/名单.txt", "负责人：文明、高明、王芳\n")
}

#[test]
fn common_words_that_are_names_stop_nothing() {
    builds::need_fonts();
    for engine in [None, Some(EngineChoice::Embedded)] {
        let outputs = builds::build(&workspace(), root(), engine, &[]);
        assert!(!outputs.told.contains("error["), "{}", outputs.told);
        let page = outputs.page("gongzuo/2017/1/index.html");
        assert!(!page.contains("科长") || page.contains("文某"), "the person is hidden");
        assert!(page.contains("市文明办"), "and the unit is not");
    }
}

/// A workspace with two public issues: one that hides 张伟, and one with these lines.
fn beside_a_hidden_name(lines: &str) -> Memory {
    let hides = HIDES.replace("文明、高明", "张伟").replace(
        "{name: 文明, post: 科长}, {name: 高明, post: 科员}",
        "{name: 张伟, post: 站长}",
    );
    let head = "series: gongzuo\nyear: 2017\nnumber: 2\ndate: 2017-02-15\nstatus: published\n";
    Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", hides)
        .with("bulletins/2017/gongzuo-02.yaml", format!("{head}{lines}"))
}

/// Builds, and asserts that nothing stops it.
fn builds(project: &Memory, engine: Option<EngineChoice>) {
    let outputs = builds::build(project, root(), engine, &[]);
    assert!(!outputs.told.contains("error["), "{}", outputs.told);
}

#[test]
fn a_line_end_of_the_pdf_makes_no_name() {
    builds::need_fonts();
    let padding = "库区围网已经全部拆除完毕并补种护岸林木共计三千余株各项工作有序";
    let practices = (0..=28).map(|count| {
        let padding: String = padding.chars().take(count).collect();
        format!("{{heading: 第{count}次, text: {padding}，张伟东获奖。}}")
    });
    let practices = practices.collect::<Vec<_>>().join(", ");
    let lines = format!("entries: [{{unit: gaoming, practices: [{practices}]}}]\n");
    builds(&beside_a_hidden_name(&lines), Some(EngineChoice::Embedded));
}

#[test]
fn tables_and_masked_names_of_other_issues_stop_nothing() {
    let table = "问题,整改措施,责任人,期限\n征地拆迁滞后影响施工进度征地拆迁滞后影响施工进度,\
                 加快征迁并倒排工期加快征迁并倒排工期加快征迁,张伟,2017-09-30\n";
    let lines =
        "entries: [{unit: gaoming, lead: 见附表。}]\nattachments: [{title: 表, file: t.csv}]\n";
    builds(&beside_a_hidden_name(lines).with("bulletins/2017/t.csv", table), None);
    let lines = "entries:\n  - unit: gaoming\n    failings:\n      - heading: 迟到\n        \
                 facts: 有1人迟到，董某已检讨。\n        \
                 responsible: {persons: [{name: 董某, post: 教师}, {name: 刘某某}]}\n";
    let outputs = builds::build(&beside_a_hidden_name(lines), root(), None, &[]);
    assert!(!outputs.told.contains("error["), "{}", outputs.told);
    assert!(outputs.page("gongzuo/2017/2/index.html").contains("教师董某"));
}

#[test]
fn a_draft_may_say_what_is_published() {
    let published = "entries:\n  - unit: gaoming\n    lead: 认真贯彻落实市委部署。\n    \
                     practices: [{heading: 整改措施, text: 整改期限明确。}]\n";
    let draft = "series: gongzuo\nyear: 2017\nnumber: 8\ndate: 2017-08-21\nentries:\n  - unit: gaoming\n    \
                 lead: |\n      高明区认真贯彻落实市委部署。代号 gongzuo-2017-8。\n\n      \
                 | 整改措施 | 整改期限 |\n      |---|---|\n      | 整改措施 | 整改期限 |\n";
    let project = beside_a_hidden_name(published).with("bulletins/2017/gongzuo-08.yaml", draft);
    builds(&project, None);
    let outputs = builds::build(&project, root(), None, &[]);
    assert!(!outputs.public.keys().any(|path| path.contains("2017/8")));
}
