//! `tongbao print --confirm`.

use fs_err as fs;
use snapbox::str;

use crate::support::case::{Case, issue};
use crate::support::{builds, squeezed, tools};

/// Two units, of which one has a person who is hidden on the website; of a third only news are told.
const SPOKEN_OF: &str = "\
series: gongzuo
year: 2017
number: 2
date: 2017-08-02
title: 狠抓落实
editor_note: 写给全体单位的话。
entries:
  - unit: shuiwuju
    lead: 水务一句。
  - unit: jiaoyuju
    failings:
      - heading: 抽查不及时
        facts: 教育一句。
        responsible: {persons: [{name: 张建国, post: 科长}]}
rectifications:
  - {failing: gongzuo-2017-1/minzhengju/1, date: 2017-08-01, state: closed, text: 民政一句。}
people: {editor: 闻笔耕}
";

#[test]
fn each_unit_confirms_what_is_said_of_it_and_reads_nothing_of_others() {
    builds::need_fonts();
    let first = issue(1).replace("shuiwuju", "minzhengju")
        + "    failings: [{heading: 值班脱岗, facts: 无人值班。}]\n";
    let units = "units:\n  - {id: shuiwuju, name: 市水务局}\n  - {id: jiaoyuju, name: 市教育局}\n  - {id: minzhengju, name: 市民政局}\n";
    let case = Case::archive()
        .file("units.yaml", units)
        .file("bulletins/2017/gongzuo-01.yaml", first)
        .file("bulletins/2017/gongzuo-02.yaml", SPOKEN_OF);
    case.run("print 2017-2 --confirm --reply-by 2017-08-10").stderr(str![[r#"
已生成印制文件（未发布，每页都有标记）：[ROOT]/print/gongzuo-2017-2
  gongzuo-2017-2.pdf：A4，2 页，双面打印，长边翻转
  gongzuo-2017-2-小册子.pdf：A3 小册子，1 张，双面打印，短边翻转，对折即可，不用订；不是 PDF/A，存档请用 A4 的
  gongzuo-2017-2-核对单-01-市水务局.pdf：核对单，A4，1 页
  gongzuo-2017-2-核对单-02-市教育局.pdf：核对单，A4，1 页
  gongzuo-2017-2-核对单-03-市民政局.pdf：核对单，A4，2 页
请核对：核对单上请各单位在 2017-08-10 以前答复，这一天已经过了

"#]]);
    let sentences = ["水务一句", "教育一句", "民政一句"];
    for (at, unit) in ["市水务局", "市教育局", "市民政局"].iter().enumerate() {
        let name = format!("gongzuo-2017-2-核对单-{:02}-{unit}.pdf", at + 1);
        let paper = fs::read(case.path().join("print/gongzuo-2017-2").join(name)).unwrap();
        let text = squeezed(&tools::pages(&paper).concat());
        let request = format!("{unit}：现将工作通报〔2017〕第2期中涉及你单位的内容送请核对");
        for words in [&request, "于2017年8月10日前将回执加盖公章退回", "回执", "草稿"]
        {
            assert!(text.contains(words), "{words}: {text}");
        }
        let said = sentences.iter().enumerate().filter(|(_, words)| text.contains(**words));
        assert_eq!(said.map(|(at, _)| at).collect::<Vec<_>>(), [at], "{text}");
        assert_eq!(text.contains("张建国"), at == 1, "{text}");
        for words in ["狠抓落实", "写给全体单位的话", "闻笔耕"] {
            assert!(!text.contains(words), "{words}: {text}");
        }
    }
    case.run("--quiet --lang en print 2017-2 --confirm");
    let paper = case.path().join("print/gongzuo-2017-2/gongzuo-2017-2-核对单-01-市水务局.pdf");
    let text = squeezed(&tools::pages(&fs::read(paper).unwrap()).concat());
    assert!(text.contains("人名和职务，将回执加盖公章退回"), "{text}");
    case.run("--lang en print 2017-2 --confirm --reply-by 2017-02-30").exit(2).stderr(str![[
        r#"
error: wrong date: 2017-02-30. Write it as 2017-09-05; years are 1900 to 2999

"#
    ]]);
}
