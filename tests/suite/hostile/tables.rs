//! CSV attachments that would take minutes and gigabytes to typeset: told, not printed, and offered for download.

use tongbao::model::EngineChoice;
use tongbao::office;
use tongbao::source::Memory;

use crate::support::case::{CONFIG, UNITS};
use crate::support::{builds, root};

fn with_table(table: &str) -> Memory {
    let issue = "
series: gongzuo
year: 2017
number: 1
date: 2017-01-15
status: published
entries: [{unit: shuiwuju, lead: 导语。}]
attachments: [{title: 台账, file: a.csv}]
";
    Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", issue)
        .with("bulletins/2017/a.csv", table)
}

#[test]
fn too_large_tables_are_told_and_the_build_goes_on() {
    builds::need_fonts();
    let wide = format!("甲\n{}", "乙,".repeat(2_000_000));
    let wide_above_many_rows = format!("{}\n{}", "乙,".repeat(9_000), "丙\n".repeat(2_000));
    let one_cell = "抽查发现问题，".repeat(200_000);
    let many_rows = "1,2\n".repeat(6_000);
    let (columns, cell) = ("乙,".repeat(101), "抽查发现问题".repeat(1_700));
    for table in [wide, wide_above_many_rows, one_cell, many_rows, columns, cell] {
        let workspace = with_table(&table);
        let outputs = builds::build(&workspace, root(), Some(EngineChoice::Embedded), &[]);
        assert_eq!(told(&workspace), ["warning bad-table"]);
        assert!(outputs.told.contains("too large"), "{}", outputs.told);
        assert!(outputs.page("gongzuo/2017/1/index.html").contains("files/a.csv"));
        assert_eq!(outputs.public["gongzuo/2017/1/files/a.csv"].len(), table.len());
    }
}

#[test]
fn tables_that_offices_attach_are_printed() {
    let workspace = with_table(&"市水务局,巡查,9月\n".repeat(2_000));
    assert!(told(&workspace).is_empty());
    let outputs = builds::build(&workspace, root(), None, &[]);
    assert!(outputs.page("gongzuo/2017/1/index.html").matches("<tr").count() == 2_000);
}

fn told(workspace: &Memory) -> Vec<String> {
    let told = office::check(workspace).diagnostics;
    told.iter().map(|one| format!("{} {}", one.severity.id(), one.rule.id)).collect()
}
