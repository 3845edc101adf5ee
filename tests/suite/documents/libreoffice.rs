//! Whole documents that LibreOffice makes of the sources in `tests/documents/`.
//!
//! Its export differs from Word's in many small ways, so it is a second witness. The sources are
//! text; the Word files are made when the test runs.

use snapbox::str;

use crate::support::docx::shown;
use crate::support::libreoffice::{Files, converted_by};
use crate::support::{assert, root};

/// The Word file that LibreOffice makes of a source.
fn converted(name: &str, filter: &[&str]) -> Vec<u8> {
    let source = fs_err::read(root().join("tests/documents").join(name)).unwrap();
    let files = Files::from([(name.to_owned(), source)]);
    let made = converted_by(&files, "docx:MS Word 2007 XML", filter);
    made.into_values().next().expect("one file gives one")
}

#[test]
fn a_bulletin() {
    assert().eq(shown(&converted("bulletin.fodt", &[])), str![[r#"
Title: 安澜市工作通报
Heading(1): 一、好的做法
Heading(2): （一）责任到人
Body: 一是{bold: 全力推进}，划去完成新增的话8,000元。见{https://example.gov.cn/a?b=1&c=2: 网页}和文件服务器。{raised: [1]}完
Heading(2): （二）督查到位
Body: 1.甲项\t后
Body: ①小一
Body: ②小二
Body: 2.乙项\n次行
Body: •圆点
Body: 甲、天干一
Body: 乙、天干二
Heading(1): 二、存在问题
Heading(2): （一）进度滞后
head |(2) 单位 | 件数
row | 市区 | 水务局 | 9,203
row |^  | 交通局 | 17 / 内一\t内二 / 
Body: 图前图后
picture image1.png (70 bytes): 施工现场
Body: 框外的话
Body: 文本框里的话
Footnote: [1] 据统计年鉴。
notice: Deleted(Excerpt { count: 1, words: "删去的话", lines: [] })
notice: Hidden(Excerpt { count: 1, words: "隐藏的话", lines: [] })
notice: Struck(Excerpt { count: 1, words: "划去", lines: [] })
notice: Comments(Excerpt { count: 1, words: "请核对数字", lines: [] })
notice: HeaderFooter(Excerpt { count: 1, words: "内部资料 注意保存", lines: [] })
notice: NestedTables(Excerpt { count: 1, words: "内一 内二", lines: [] })
notice: Links(Excerpt { count: 1, words: "ftp://example.com/a", lines: [] })

"#]]);
}

#[test]
fn a_web_page() {
    let filter = ["--infilter=HTML (StarWriter)"];
    assert().eq(
        shown(&converted("page.html", &filter)),
        str![[r#"
Heading(1): 网页标题
Body: 第一段{bold: 粗}斜
Body: 1. 一条
Body: 2. 二条
Body: a. 子条
Body: • 点
row |(2) 表头
row | 甲 | 乙
Heading(2): 二级
Body: 末段

"#]],
    );
}

#[test]
fn a_report_with_changes() {
    assert().eq(
        shown(&converted("changes.fodt", &[])),
        str![[r#"
Body: 市交通局：
Body: 本段的余下
Body: 原有新增一
Body: 新增二原有
Body: 第三项、路面养护
Body: 三.1）国道
Body: I.桥梁
Body: 三.2）省道
Body: 第四项、公交线路
Body: 四.1）新开
Body: 其中{Kai: 楷体斜}见尾注{raised: [1]}，再见脚注{raised: [2]}。
Body: 
Body:    节内，前有三个空格
Footnote: [1] 出自年度责任书。
Footnote: 另见附件。
Footnote: [2] 截至8月20日。
notice: Deleted(Excerpt { count: 2, words: "的前半", lines: [] })

"#]],
    );
}
