//! What `tongbao print` makes for the mail room.

use fs_err as fs;
use snapbox::str;

use crate::support::case::{Case, issue};
use crate::support::{builds, squeezed, tools};

const RECIPIENTS: &str = "\
kept: 2
recipients:
  - {name: 市委办公室, kind: report, copies: 3, address: 人民路1号}
  - {name: 市纪委机关, kind: send}
  - {name: 安澜高新区管委会, kind: issue, copies: 4, address: '科技路\\3号#\"[东]'}
";

#[test]
fn who_gets_copies_is_listed_signs_and_has_a_label() {
    builds::need_fonts();
    let case = Case::archive()
        .file("bulletins/2017/gongzuo-01.yaml", issue(1) + "copies: 10\n")
        .file("distribution.yaml", RECIPIENTS);
    case.run("print 2017-1 --copies all --labels 2x7").stderr(str![[r#"
已生成印制文件：[ROOT]/print/gongzuo-2017-1
  gongzuo-2017-1.pdf：A4，1 页，双面打印，长边翻转
  gongzuo-2017-1-小册子.pdf：A3 小册子，1 张，双面打印，短边翻转，对折即可，不用订；不是 PDF/A，存档请用 A4 的
  gongzuo-2017-1-编号本.pdf：A4 编号本，份号 000001—000010，每份另起一张，双面打印，长边翻转；不是 PDF/A
  gongzuo-2017-1-发文清单.pdf：发文清单，A4，1 页
  gongzuo-2017-1-签收登记.pdf：签收登记，A4，1 页
  gongzuo-2017-1-信封标签.pdf：信封标签，A4 标签纸，1 页，实际大小（不缩放）
  gongzuo-2017-1-发文清单.xlsx：发文清单，可用 WPS、Excel 打开
请核对：这些收文单位没有写地址，信封标签上只有名称：市纪委机关

"#]]);
    let read = |name: &str| {
        fs::read(case.path().join(format!("print/gongzuo-2017-1/gongzuo-2017-1-{name}")))
            .unwrap()
    };
    let text = |name: &str| squeezed(&tools::pages(&read(&format!("{name}.pdf"))).concat());
    let list = text("发文清单");
    for row in [
        "1报市委办公室3000001—000003人民路1号",
        "2送市纪委机关1000004",
        "3发安澜高新区管委会4000005—000008科技路\\3号#\"[东]",
        "留存2000009—000010合计10",
    ] {
        assert!(list.contains(row), "{row}: {list}");
    }
    assert!(text("签收登记").contains("序号收文单位份数份号签收人签收时间备注"));
    let labels = tools::places(&read("信封标签.pdf"));
    assert_eq!(labels.len(), 1);
    let left = |word: &str| {
        let found = labels[0].iter().find(|one| one.text.starts_with(word));
        found.unwrap_or_else(|| panic!("no {word}")).left / 72.0 * 25.4
    };
    // The second label of a row begins 101.6 mm behind the first; both keep 4 mm free at their edges.
    assert!((left("市委办公室") - 8.65).abs() < 0.5, "{}", left("市委办公室"));
    assert!((left("市纪委机关") - 110.25).abs() < 0.5, "{}", left("市纪委机关"));
    let mut workbook =
        zip::ZipArchive::new(std::io::Cursor::new(read("发文清单.xlsx"))).unwrap();
    let mut strings = String::new();
    let mut entry = workbook.by_name("xl/sharedStrings.xml").unwrap();
    std::io::Read::read_to_string(&mut entry, &mut strings).unwrap();
    assert!(strings.contains("安澜高新区管委会") && strings.contains("000005—000008"));
}

#[test]
fn the_sum_of_copies_is_held_against_what_the_issue_says() {
    builds::need_fonts();
    let case = Case::archive()
        .file("bulletins/2017/gongzuo-01.yaml", issue(1) + "copies: 9\n")
        .file("distribution.yaml", RECIPIENTS);
    case.run("--lang en print 2017-1").stderr(str![[r#"
files for the print room made: [ROOT]/print/gongzuo-2017-1
  gongzuo-2017-1.pdf: A4, one page, both sides, flip on the long edge
  gongzuo-2017-1-小册子.pdf: booklet on A3, one sheet, both sides, flip on the short edge, folded, without staples; no PDF/A: archive the A4 file
  gongzuo-2017-1-发文清单.pdf: list of recipients, A4, one page
  gongzuo-2017-1-签收登记.pdf: register of receipts, A4, one page
  gongzuo-2017-1-信封标签.pdf: labels for envelopes, A4, one page, actual size
  gongzuo-2017-1-发文清单.xlsx: list of recipients as a workbook
please check: 9 copies are printed by the issue, and 10 are sent out and kept by distribution.yaml
please check: these recipients have no address, and their labels say none: 市纪委机关

"#]]);
    let list = case.path().join("print/gongzuo-2017-1/gongzuo-2017-1-发文清单.pdf");
    let list = squeezed(&tools::pages(&fs::read(list).unwrap()).concat());
    assert!(list.contains("请核对：本期共印9份，与合计不符"), "{list}");
    assert!(!list.contains("份号"), "nothing is numbered: {list}");
    case.run("print 2017-1 --copies 1-7").exit(1).stderr(str![[r#"
错误: 份号只有 7 个，而 distribution.yaml 里要发出 8 份：用 --copies 多要一些

"#]]);
    case.run("print 2017-1 --labels 5x9").exit(2).stderr(str![[r#"
错误: 没有这种标签纸：5x9。有的是：3x8 3x7 2x7 2x4

"#]]);
    case.run("--quiet build");
    let case = case.file("distribution.yaml", RECIPIENTS.replace("copies: 3", "copies: 2"));
    case.run("--lang en build").stderr(str![[r#"
one issue made: the website is in [ROOT]/public, files for the print room are in [ROOT]/print
no PDF set, 1 has not changed
warning[stale-print]: what was printed is not what the issues say now: print/gongzuo-2017-1
 --> print:1:1
  |
1 |
  | ^
  |
  = help: run tongbao print again; remove folders of removed issues, and those that nobody needs any more

0 errors, 1 warning

"#]]);
}

#[test]
fn an_issue_leaves_out_some_and_adds_others() {
    builds::need_fonts();
    let others = "issues:
  - issue: gongzuo-2017-1
    without: [市纪委机关, 安澜高新区管委会]
    with:
      - {name: 安澜高新区管委会, kind: issue, copies: 1, address: 科技路3号}
      - {name: 市人大办公室, kind: report, copies: 2, address: 人民路2号}
";
    let case = Case::archive()
        .file("bulletins/2017/gongzuo-01.yaml", issue(1) + "copies: 8\n")
        .file("bulletins/2017/gongzuo-02.yaml", issue(2) + "copies: 10\n")
        .file("distribution.yaml", format!("{RECIPIENTS}{others}"));
    let list = |id: &str| {
        case.run(&format!("--quiet print {id} --copies all")).stderr(str![""]);
        let path = format!("print/gongzuo-{id}/gongzuo-{id}-发文清单.pdf");
        squeezed(&tools::pages(&fs::read(case.path().join(path)).unwrap()).concat())
    };
    let first = list("2017-1");
    for row in [
        "1报市委办公室3000001—000003人民路1号",
        "2报市人大办公室2000004—000005人民路2号",
        "3发安澜高新区管委会1000006",
        "留存2000007—000008合计8",
    ] {
        assert!(first.contains(row), "{row}: {first}");
    }
    assert!(!first.contains("市纪委机关"), "{first}");
    assert!(list("2017-2").contains("2送市纪委机关1000004"));
}

#[test]
fn copies_say_who_gets_them_and_are_a_file_each() {
    builds::need_fonts();
    // It does not go into a line of the largest letters, and stays in one.
    let long =
        "安澜市社会治安综合治理和平安建设领导小组办公室城区联合执法协调工作专班（河东片）";
    let recipients = RECIPIENTS.replace("市纪委机关", long);
    let case = Case::archive()
        .file("bulletins/2017/gongzuo-01.yaml", issue(1) + "copies: 10\n")
        .file("distribution.yaml", recipients);
    let folder = case.path().join("print/gongzuo-2017-1");
    let read =
        |name: &str| fs::read(folder.join(format!("gongzuo-2017-1-{name}.pdf"))).unwrap();
    let heads = |bytes: &[u8]| -> Vec<String> {
        let pages = tools::pages(bytes);
        // What is put upon a page comes behind its words.
        let head = |page: &String| Some(squeezed(&page[page.find("0000")?..]));
        pages.iter().filter_map(head).collect()
    };
    case.run("--quiet print 2017-1 --copies all --names").stderr("");
    let whole = heads(&read("编号本"));
    assert_eq!(whole.len(), 10);
    assert_eq!(whole[0], "000001市委办公室");
    assert_eq!(whole[2], "000003市委办公室");
    assert_eq!(whole[3], format!("000004{long}"));
    assert_eq!(whole[9], "000010", "what is kept has no name");

    case.run("print 2017-1 --copies all --names --per-recipient --booklets").stderr(str![[r#"
已生成印制文件：[ROOT]/print/gongzuo-2017-1
  gongzuo-2017-1.pdf：A4，1 页，双面打印，长边翻转
  gongzuo-2017-1-小册子.pdf：A3 小册子，1 张，双面打印，短边翻转，对折即可，不用订；不是 PDF/A，存档请用 A4 的
  gongzuo-2017-1-编号本-000001-市委办公室.pdf：A4 编号本，份号 000001—000003，每份另起一张，双面打印，长边翻转；不是 PDF/A
  gongzuo-2017-1-编号小册子-000001-市委办公室.pdf：A3 编号小册子，份号 000001—000003，双面打印，短边翻转，逐份折叠装订；不是 PDF/A
  gongzuo-2017-1-编号本-000004-安澜市社会治安综合治理和平安建设领导小组办公室城区联合执法协调工作专班（河东片）.pdf：A4 编号本，份号 000004，每份另起一张，双面打印，长边翻转；不是 PDF/A
  gongzuo-2017-1-编号小册子-000004-安澜市社会治安综合治理和平安建设领导小组办公室城区联合执法协调工作专班（河东片）.pdf：A3 编号小册子，份号 000004，双面打印，短边翻转，逐份折叠装订；不是 PDF/A
  gongzuo-2017-1-编号本-000005-安澜高新区管委会.pdf：A4 编号本，份号 000005—000008，每份另起一张，双面打印，长边翻转；不是 PDF/A
  gongzuo-2017-1-编号小册子-000005-安澜高新区管委会.pdf：A3 编号小册子，份号 000005—000008，双面打印，短边翻转，逐份折叠装订；不是 PDF/A
  gongzuo-2017-1-编号本-000009-留存.pdf：A4 编号本，份号 000009—000010，每份另起一张，双面打印，长边翻转；不是 PDF/A
  gongzuo-2017-1-编号小册子-000009-留存.pdf：A3 编号小册子，份号 000009—000010，双面打印，短边翻转，逐份折叠装订；不是 PDF/A
  gongzuo-2017-1-发文清单.pdf：发文清单，A4，1 页
  gongzuo-2017-1-签收登记.pdf：签收登记，A4，1 页
  gongzuo-2017-1-信封标签.pdf：信封标签，A4 标签纸，1 页，实际大小（不缩放）
  gongzuo-2017-1-发文清单.xlsx：发文清单，可用 WPS、Excel 打开
上次印制的 gongzuo-2017-1-编号本.pdf 这次没有要，已删去；还要的，连同选项重新印制
请核对：这些收文单位没有写地址，信封标签上只有名称：安澜市社会治安综合治理和平安建设领导小组办公室城区联合执法协调工作专班（河东片）

"#]]);
    assert_eq!(heads(&read("编号本-000005-安澜高新区管委会")).len(), 4);
    assert_eq!(heads(&read("编号本-000009-留存")), ["000009", "000010"]);
    assert!(read("编号小册子-000001-市委办公室").starts_with(b"%PDF"));
    assert!(!folder.join("gongzuo-2017-1-编号本.pdf").exists());

    let alone = Case::archive().issue(1);
    alone.run("--lang en print 2017-1 --copies 1-3 --names").exit(1).stderr(str![[r#"
error: no recipients are listed whose the numbered copies could be: write them into distribution.yaml, or leave out --names and --per-recipient

"#]]);
    assert!(!alone.path().join("print/gongzuo-2017-1").exists());
}
