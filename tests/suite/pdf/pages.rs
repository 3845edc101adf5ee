//! Every page of every PDF of the sample: its number, and that none holds only what closes an issue.

use tongbao::model::{EngineChoice, Numbering};
use tongbao::office;
use tongbao::source::{Disk, Memory};

use crate::support::case::UNITS;
use crate::support::pdf_objects::PdfObjects;
use crate::support::{builds, root, squeezed, tools};

/// Lines that open the tail.
const TAIL: [&str; 5] = ["报：", "送：", "发：", "责编：", "抄送："];

#[test]
fn as_many_pages_as_numbers() {
    for (id, folder) in builds::sample_issues() {
        let pdf = &builds::sample().public[&format!("{folder}/{id}.pdf")];
        let pages = tools::pages(pdf);
        assert_eq!(PdfObjects::of(pdf).of_type("/Page").count(), pages.len(), "{id}");
        for (number, page) in (1..).zip(&pages) {
            let last = page.lines().last().map(squeezed).unwrap_or_default();
            assert_eq!(last, format!("—{number}—"), "{id}");
        }
    }
}

/// Lines of a page that are text: without number, tail, signature, date, list of attachments.
fn lines_of_text(page: &str, closing: &[String]) -> usize {
    let tail = |line: &str| TAIL.iter().any(|open| line.starts_with(open));
    let lines = page.lines().map(squeezed).take_while(|line| !tail(line));
    lines
        .filter(|line| !(line.is_empty() || line.starts_with('—') && line.ends_with('—')))
        .filter(|line| {
            !closing
                .iter()
                .any(|words| words.contains(line.as_str()) || line.contains(words.as_str()))
        })
        .count()
}

#[test]
fn no_page_holds_only_what_closes_the_issue() {
    let prepared = office::check(&Disk::open(root()).unwrap());
    let config = prepared.archive.config.as_ref().unwrap();
    for (id, folder) in builds::sample_issues() {
        let issue = prepared.archive.issues().find(|one| one.id().to_string() == id).unwrap();
        let series = config.find_series(&issue.series.value).unwrap();
        let mut closing =
            vec![format!("{}印发", issue.date.value.chinese()), "附件：".to_owned()];
        if series.numbering == Numbering::Docno {
            closing.push(config.organization.name.clone());
            closing.push(issue.date.value.chinese());
        }
        let pages = tools::pages(&builds::sample().public[&format!("{folder}/{id}.pdf")]);
        for (number, page) in (1..).zip(&pages) {
            let count = lines_of_text(page, &closing);
            assert!(count >= 1, "{id}: page {number} of {} has no text\n{page}", pages.len());
        }
    }
}

/// Whether the middles of two lines are nearer than half a line, though not on one line, or their
/// words stand on one another.
fn collide(one: &tools::Word, other: &tools::Word) -> bool {
    let apart = (one.middle - other.middle).abs();
    let shared = one.right.min(other.right) - one.left.max(other.left);
    // The white half of a mark is told as part of it, also where the next character stands there.
    let (before, after) = if one.left < other.left { (one, other) } else { (other, one) };
    let closes = before.text.ends_with(['。', '，', '、', '；', '：', '”', '》', '）', '〕']);
    let opens = after.text.starts_with(['“', '《', '（', '〔']);
    let white =
        3.0 + [closes, opens].into_iter().filter(|is_white| *is_white).count() as f64 * 8.0;
    apart < 6.0 && shared > white
}

#[track_caller]
pub(super) fn nothing_collides(id: &str, pdf: &[u8]) {
    for (number, words) in (1..).zip(tools::places(pdf)) {
        for (index, one) in words.iter().enumerate() {
            let other = words[..index].iter().find(|other| collide(one, other));
            assert!(
                other.is_none(),
                "{id}: page {number}: `{}` is printed over `{}`",
                one.text,
                other.map_or("", |other| &other.text)
            );
        }
    }
}

#[test]
fn nothing_is_printed_over_something_else() {
    for (id, folder) in builds::sample_issues() {
        nothing_collides(&id, &builds::sample().public[&format!("{folder}/{id}.pdf")]);
    }
}

/// Texts that are longer by a line each time, over more than a page: wherever the text ends, at
/// least a line of it stands on the page of the tail, and the tail stands on nothing.
#[test]
fn the_tail_finds_its_place_wherever_the_text_ends() {
    builds::need_fonts();
    let config = "title: 甲\norganization: {name: 安澜市绩效办}\nseries: [{id: gongzuo, name: 工作通报}, {id: ducha, name: 督查通报, numbering: docno, docno_prefix: 安绩办}]\ncheck: {levels: {untitled-document: off}}\n";
    let mut project = Memory::new().with("tongbao.yaml", config).with("units.yaml", UNITS);
    for series in ["gongzuo", "ducha"] {
        for number in 1..=24 {
            let text = "国".repeat(28 * (4 + number) - 5);
            let issue = format!(
                "series: {series}\nyear: 2017\nnumber: {number}\ndate: 2017-08-21\nstatus: published\nentries: [{{unit: shuiwuju, title: 标题, lead: {text}}}]\ndistribution: {{report: [市委, 市政府], send: [市纪委机关], issue: [各县（市、区）人民政府]}}\ncopies: 120\n"
            );
            project = project.with(&format!("bulletins/{series}-{number:02}.yaml"), issue);
        }
    }
    let outputs = builds::build(&project, root(), Some(EngineChoice::Embedded), &[]);
    assert_eq!(outputs.told, "");
    assert_eq!(outputs.print.len(), 48);
    for (id, pdf) in &outputs.print {
        let pages = tools::pages(pdf);
        for (number, page) in (1..).zip(&pages) {
            let text = page.lines().filter(|line| squeezed(line).contains("国国")).count();
            assert!(text >= 1, "{id}: page {number} of {} has no text\n{page}", pages.len());
        }
        nothing_collides(id, pdf);
    }
}
