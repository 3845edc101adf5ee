//! 公文首页必须显示正文 (7.3.3): whatever stands above it, and however short it is.

use tongbao::model::EngineChoice;
use tongbao::source::Memory;

use super::pages::nothing_collides;
use crate::support::case::UNITS;
use crate::support::tools::pages;
use crate::support::{builds, root, squeezed};

/// Documents of an office, one a number of characters, as they go to the print room; `entry` is what the entry has beside its text.
fn documents(
    office: &str,
    title: &str,
    entry: &str,
    issue: &str,
    lengths: &[usize],
) -> Vec<Vec<u8>> {
    builds::need_fonts();
    let config = format!(
        "title: 甲\norganization: {{name: {office}}}\nseries: [{{id: ducha, name: 督查通报, numbering: docno, docno_prefix: 安绩办}}]\n"
    );
    let mut project = Memory::new().with("tongbao.yaml", config).with("units.yaml", UNITS);
    for (number, length) in (1..).zip(lengths) {
        let text = "国".repeat(*length);
        let document = format!(
            "series: ducha\nyear: 2017\nnumber: {number}\ndate: 2017-08-21\nstatus: published\ntitle: {title}\nentries: [{{unit: shuiwuju,{entry} lead: {text}}}]\ndistribution: {{report: [市委], issue: [{issue}]}}\n"
        );
        project = project.with(&format!("bulletins/ducha-{number:02}.yaml"), document);
    }
    let outputs = builds::build(&project, root(), Some(EngineChoice::Embedded), &[]);
    assert_eq!(outputs.print.len(), lengths.len(), "{}", outputs.told);
    outputs.print.into_values().collect()
}

const LONG_OFFICE: &str = "安澜市绩效管理和干部考评工作领导小组办公室";
const LONG_TITLE: &str =
    "关于全市农村饮水安全巩固提升工程建设进度严重滞后以及资金管理使用不规范有关问题的情况通报";

#[test]
fn the_first_page_of_a_document_shows_text() {
    // One line to five, each short of its end by some characters.
    let lengths: Vec<usize> = (1..=5).map(|lines| 28 * lines - 9).collect();
    for office in ["安澜市绩效办", LONG_OFFICE] {
        for title in ["关于饮水安全问题的通报", LONG_TITLE] {
            for issue in [
                "市直各单位",
                "各县（市、区）人民政府, 安澜高新区管委会, 市直各单位, 中央和省驻安各单位",
            ] {
                // A title of the entry takes three lines more.
                let entry = if title != LONG_TITLE { " title: 一单到底," } else { "" };
                for pdf in documents(office, title, entry, issue, &lengths) {
                    let sheets = pages(&pdf);
                    assert!(squeezed(&sheets[0]).contains("国国"), "no text: {}", sheets[0]);
                    // Whoever signs signs below text, never on a page without it.
                    let signed = sheets.iter().find(|page| page.contains("2017年8月21日\n"));
                    let signed = signed.unwrap_or_else(|| panic!("no date: {sheets:?}"));
                    assert!(squeezed(signed).contains("国国"), "signed alone: {signed}");
                    nothing_collides(title, &pdf);
                }
            }
        }
    }
}

/// 7.3.2: then they stand in the imprint, above 抄送.
#[test]
fn addressees_that_fill_the_first_page_go_to_the_imprint() {
    let names: Vec<String> = (1..=70).map(|one| format!("第{one}县人民政府")).collect();
    for (names, is_moved) in [(&names[..8], false), (&names, true)] {
        let pdf = documents(LONG_OFFICE, LONG_TITLE, "", &names.join(", "), &[40, 2000]);
        for pdf in pdf {
            let sheets: Vec<String> = pages(&pdf).iter().map(|page| squeezed(page)).collect();
            assert!(sheets[0].contains("国国"), "{}", sheets[0]);
            assert_eq!(sheets[0].contains("第1县人民政府、"), !is_moved, "{}", sheets[0]);
            let last = &sheets[sheets.len() - 1];
            assert_eq!(last.contains("主送：第1县人民政府，"), is_moved, "{last}");
            assert!(last.contains("抄送：市委"), "{last}");
        }
    }
}
