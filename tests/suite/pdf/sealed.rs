//! Name and date of a sealed document (GB/T 9704-2012, 7.3.5.1), with a seal of 42 mm laid over them.

use tongbao::model::EngineChoice;
use tongbao::source::Memory;

use super::pages::nothing_collides;
use crate::support::case::UNITS;
use crate::support::tools::Word;
use crate::support::{builds, root, tools};

const POINT: f64 = 25.4 / 72.0;
const CHARACTER: f64 = 15.75 * POINT;
const LINE: f64 = 29.62 * POINT;
const RIGHT: f64 = 184.0;
const SEAL: f64 = 42.0;

/// Documents of an office whose texts are longer by a line each time, as they go to the print room.
fn documents(office: &str) -> Vec<Vec<u8>> {
    builds::need_fonts();
    let config = format!(
        "title: 甲\norganization: {{name: {office}}}\nseries: [{{id: ducha, name: 督查通报, numbering: docno, docno_prefix: 安绩办, sealed: true}}]\n"
    );
    let mut project = Memory::new().with("tongbao.yaml", config).with("units.yaml", UNITS);
    for number in 1..=20 {
        let text = "国".repeat(28 * (5 + number) - 9);
        let issue = format!(
            "series: ducha\nyear: 2017\nnumber: {number}\ndate: 2017-08-21\nstatus: published\ntitle: 关于饮水安全问题的通报\nentries: [{{unit: shuiwuju, lead: {text}}}]\ndistribution: {{report: [市委], issue: [市直各单位]}}\n"
        );
        project = project.with(&format!("bulletins/ducha-{number:02}.yaml"), issue);
    }
    let outputs = builds::build(&project, root(), Some(EngineChoice::Embedded), &[]);
    assert_eq!(outputs.print.len(), 20, "{}", outputs.told);
    outputs.print.into_values().collect()
}

/// Middle of a word from the left, in millimetres.
fn middle(word: &Word) -> f64 {
    (word.left + word.right) / 2.0 * POINT
}

#[test]
fn name_and_date_stand_where_a_seal_is_put() {
    for (office, rows) in
        [("安澜市绩效办", 1), ("安澜市绩效管理和干部考评工作领导小组办公室", 2)]
    {
        for pdf in documents(office) {
            nothing_collides(office, &pdf);
            let pages = tools::places(&pdf);
            let date_on =
                |page: &Vec<Word>| page.iter().position(|one| one.text == "2017年8月21日");
            let (page, at) =
                pages.iter().find_map(|page| Some((page, date_on(page)?))).unwrap();
            let date = &page[at];
            let indent = (RIGHT - date.right * POINT) / CHARACTER;
            assert!(
                (indent - 4.0).abs() < 0.1,
                "{office}: {indent:.2} characters from the right"
            );
            let mut top = date.middle;
            for row in 1..=rows {
                let near = |one: &&Word| {
                    let above = (date.middle - one.middle) * POINT / LINE;
                    (above - f64::from(row)).abs() < 0.1
                };
                let name = page.iter().find(near).expect("the name stands above the date");
                let off = (middle(name) - middle(date)).abs();
                assert!(off < 1.0, "{office}: {} is off the middle by {off:.1} mm", name.text);
                assert!(name.right * POINT < RIGHT, "within the type area");
                top = top.min(name.middle);
            }
            // Name and date a little, here 3 mm, below the middle of the seal.
            let seal = (top + date.middle) / 2.0 * POINT - 3.0;
            let (upper, lower) = (seal - SEAL / 2.0, seal + SEAL / 2.0);
            let text = page.iter().filter(|one| one.text.contains("国国"));
            let end =
                text.map(|one| (one.middle + one.height / 2.0) * POINT).fold(0.0, f64::max);
            let gap = upper - end;
            assert!(
                (0.0..LINE).contains(&gap),
                "{office}: the seal begins {gap:.1} mm below the text"
            );
            assert!(lower < 262.0, "within the type area");
            let imprint = page.iter().find(|one| one.text.starts_with("抄送"));
            let free =
                imprint.map_or(1.0, |one| (one.middle - one.height / 2.0) * POINT - lower);
            assert!(free > 0.0, "{office}: the seal lies on the imprint by {free:.1} mm");
        }
    }
}
