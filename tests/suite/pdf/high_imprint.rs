//! An imprint of fifty names: it tears no text apart, and is printed in 4号 where it has room.

use tongbao::model::EngineChoice;
use tongbao::source::Memory;

use super::pages::nothing_collides;
use crate::support::case::UNITS;
use crate::support::{builds, root, squeezed, tools};

/// Texts that are longer by two lines each time, over more than a page.
const TEXTS: usize = 14;

fn printed(series: &str) -> Vec<Vec<u8>> {
    builds::need_fonts();
    let config = "title: 甲\norganization: {name: 安澜市绩效办}\nseries: [{id: gongzuo, name: 工作通报}, {id: ducha, name: 督查通报, numbering: docno, docno_prefix: 安绩办}]\n";
    let names: Vec<String> = (1..=50).map(|one| format!("安澜市第{one}人民医院")).collect();
    let mut project = Memory::new().with("tongbao.yaml", config).with("units.yaml", UNITS);
    for number in 1..=TEXTS {
        let text = "国".repeat(28 * (8 + 2 * number) - 5);
        let issue = format!(
            "series: {series}\nyear: 2017\nnumber: {number}\ndate: 2017-08-21\nstatus: published\ntitle: 关于饮水安全问题的通报\nentries: [{{unit: shuiwuju, lead: {text}}}]\ndistribution: {{report: [市委], send: [{}], issue: [市直各单位]}}\n",
            names.join(", ")
        );
        project = project.with(&format!("bulletins/{series}-{number:02}.yaml"), issue);
    }
    let outputs = builds::build(&project, root(), Some(EngineChoice::Embedded), &[]);
    assert_eq!(outputs.print.len(), TEXTS, "{}", outputs.told);
    outputs.print.into_values().collect()
}

#[test]
fn an_imprint_of_fifty_names_tears_no_text_apart() {
    let mut forms = [0, 0, 0];
    for pdf in ["gongzuo", "ducha"].into_iter().flat_map(printed) {
        nothing_collides("50", &pdf);
        let sheets: Vec<String> =
            tools::pages(&pdf).iter().map(|page| squeezed(page)).collect();
        let last = sheets.last().unwrap();
        assert!(last.contains("安澜市第1人民医院") && last.contains("安澜市第50人民医院"));
        let is_text = |sheet: &String| sheet.contains("国国");
        // A page is full where text goes on, but for lines that go with a signature (22 lines end near 738 pt).
        for (sheets, words) in sheets.windows(2).zip(tools::places(&pdf)) {
            if is_text(&sheets[1]) {
                let lines = words.iter().filter(|word| word.text.contains('国'));
                let lowest = lines.map(|word| word.middle).fold(0.0, f64::max);
                assert!(lowest > 635.0, "a page ends at {lowest} in mid-sentence");
            }
        }
        let places = tools::places(&pdf);
        let mut names = places.last().unwrap().iter();
        let size = names.find(|word| word.text.contains("人民医院")).unwrap().height;
        // On the page where the text ends in 4号 or 5号, else in 4号 on the next.
        let form = match (is_text(last), size > 13.0) {
            (true, true) => 0,
            (true, false) => 1,
            (false, is_large) => {
                assert!(is_large, "alone on a page in {size} pt");
                2
            }
        };
        forms[form] += 1;
    }
    assert!(forms.iter().all(|count| *count > 0), "each form is tried: {forms:?}");
}
