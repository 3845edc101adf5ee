//! Where lines end: numbers stay with what they count, no connector opens a line, and no line is stretched much for it.

use std::sync::LazyLock;

use tongbao::model::EngineChoice;
use tongbao::source::Memory;

use crate::support::case::UNITS;
use crate::support::dice::Dice;
use crate::support::tools::Word;
use crate::support::{builds, root, tools};

/// Pieces of official prose with dates, ranges, names and quotations.
const PIECES: [&str; 24] = [
    "市水务局",
    "强化履职尽责",
    "——“一单到底”",
    "补助300～500元",
    "2017年6—8月",
    "玛依拉·买买提",
    "“回头看”——督查",
    "清江区·高新区",
    "第3～5组",
    "办结率97.5%",
    "（详见另文）",
    "抽查45份",
    "落实河湖长制",
    "工作",
    "至",
    "1—9月",
    "1,260亩",
    "同比增长8.5个百分点",
    "2017年8月21日",
    "《条例》——第九条",
    "3.5～4.2万元",
    "A—B线",
    "工作通报〔2017〕第8期",
    "党建·民生",
];

/// The sample's PDFs, and some of paragraphs put together by chance.
static PDFS: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let mut pdfs: Vec<(String, Vec<u8>)> = builds::sample_issues()
        .into_iter()
        .map(|(id, folder)| {
            let pdf = builds::sample().public[&format!("{folder}/{id}.pdf")].clone();
            (id, pdf)
        })
        .collect();
    let mut dice = Dice::new(9704);
    let config = "title: 甲\norganization: {name: 安澜市绩效办}\nseries: [{id: gongzuo, name: 工作通报}]\n";
    let mut project = Memory::new().with("tongbao.yaml", config).with("units.yaml", UNITS);
    for number in 1..=6 {
        let mut text = String::new();
        for _ in 0..300 {
            text.push_str(PIECES[dice.roll(PIECES.len())]);
            text.push_str(["", "", "，", "。"][dice.roll(4)]);
        }
        let issue = format!(
            "series: gongzuo\nyear: 2017\nnumber: {number}\ndate: 2017-08-21\nstatus: published\nentries: [{{unit: shuiwuju, lead: '{text}'}}]\n"
        );
        project = project.with(&format!("bulletins/gongzuo-{number:02}.yaml"), issue);
    }
    let outputs = builds::build(&project, root(), Some(EngineChoice::Embedded), &[]);
    assert_eq!(outputs.print.len(), 6, "{}", outputs.told);
    pdfs.extend(outputs.print);
    pdfs
});

/// The year, the month and the day of a date may stand apart; a number never stands apart from what it counts.
#[test]
fn numbers_of_dates_and_issues_stay_whole() {
    for (id, pdf) in PDFS.iter() {
        let pages = tools::pages(pdf);
        let lines: Vec<&str> = pages.iter().flat_map(|page| page.lines()).collect();
        for pair in lines.windows(2) {
            let ends = pair[0].trim_end().ends_with(|one: char| one.is_ascii_digit());
            let opens = pair[1].trim_start().starts_with(|one| "年月日号期〕".contains(one));
            assert!(!(ends && opens), "{id}: a number is split: {pair:?}");
        }
    }
}

/// GB/T 15834-2011, 5.1.9 and 5.1.10. 破折号 may open a line; as a marker of a list the dot has a space behind it.
#[test]
fn no_connector_opens_a_line() {
    for (id, pdf) in PDFS.iter() {
        for page in tools::pages(pdf) {
            for line in page.lines().map(str::trim_start).filter(|line| !line.starts_with("——"))
            {
                let opens = line.starts_with(['～', '·', '—', '–']);
                let is_other = line.starts_with("· ") || line.starts_with("— ");
                assert!(!opens || is_other, "{id}: {line}");
            }
        }
    }
}

/// From the left edge of one character to that of the next, in em, in a line of text that fills the type area: more than 1
/// where the line is stretched. Letters and figures are half as wide as Chinese. Nothing for other lines.
fn pitch(line: &[&Word]) -> Option<f64> {
    const LEFT: f64 = 28.0 / 25.4 * 72.0;
    const RIGHT: f64 = 184.0 / 25.4 * 72.0;
    const SIZE: f64 = 15.75;
    let (first, last) = (line.first()?, line.last()?);
    let opens = [0.0, 2.0].iter().any(|indent| (first.left - LEFT - indent * SIZE).abs() < 1.0);
    let is_text = (first.height - SIZE).abs() < 1.0 && (last.right - RIGHT).abs() < SIZE / 2.0;
    // Who issued a bulletin and its date stand at both ends of a line.
    let is_parted = line.windows(2).any(|pair| pair[1].left - pair[0].right > 2.0 * SIZE);
    if !opens || !is_text || is_parted {
        return None;
    }
    let all = || line.iter().flat_map(|word| word.text.chars());
    let wide = all().filter(|one| !one.is_ascii()).count() as f64;
    let natural = wide + 0.5 * all().filter(char::is_ascii).count() as f64;
    Some(1.0 + ((RIGHT - first.left) / SIZE - natural) / (wide - 1.0).max(1.0))
}

#[test]
fn no_line_is_stretched_by_more_than_a_seventh() {
    let mut measured = 0;
    for (id, pdf) in PDFS.iter() {
        for (number, words) in (1..).zip(tools::places(pdf)) {
            let mut words: Vec<&Word> = words.iter().collect();
            words.sort_by(|one, other| one.middle.total_cmp(&other.middle));
            for line in words.chunk_by(|one, other| (one.middle - other.middle).abs() < 3.0) {
                let mut line = line.to_vec();
                line.sort_by(|one, other| one.left.total_cmp(&other.left));
                let Some(pitch) = pitch(&line) else { continue };
                let text: String = line.iter().map(|word| word.text.as_str()).collect();
                assert!(pitch < 1.15, "{id}: page {number}: {pitch:.2} em: {text}");
                measured += 1;
            }
        }
    }
    assert!(measured > 500, "{measured} lines are measured");
}

/// Codes of a quarter of a line, telephone numbers and numbers of accounts stay whole; longer codes break behind their
/// marks; addresses and checksums break anywhere and stay within the type area.
#[test]
fn codes_stay_whole_or_break_behind_their_marks() {
    builds::need_fonts();
    let whole = [
        "WH-B-2017-08",
        "AL/SW-2017-003",
        "2017-AL-008",
        "0715-8234567",
        "027-87654321-8012",
        "13871234567",
        "+86-715-8234567",
        "6222021234567890123",
    ];
    let parted = ["SX20170821A0008-B02-Z", "HT2017-08-21-0001-A-SHUIWU"];
    let address = "https://example.gov.cn/tongbao/2017/8/index.html";
    let mut text = String::new();
    for before in 0..40 {
        for code in whole.iter().chain(&parted).chain([&address]) {
            text.push_str(&format!("{}编号{code}，", "国".repeat(before % 28 + 1)));
        }
    }
    let issue = format!(
        "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-21\nstatus: published\nentries: [{{unit: shuiwuju, lead: '{text}'}}]\n"
    );
    let project = Memory::new()
        .with("tongbao.yaml", "title: 甲\norganization: {name: 安澜市绩效办}\nseries: [{id: gongzuo, name: 工作通报}]\n")
        .with("units.yaml", UNITS)
        .with("bulletins/gongzuo-01.yaml", issue);
    let outputs = builds::build(&project, root(), Some(EngineChoice::Embedded), &[]);
    let pdf = outputs.print.values().next().expect("it is printed");
    let pages = tools::pages(pdf);
    let lines: Vec<&str> = pages.iter().flat_map(|page| page.lines().map(str::trim)).collect();
    for code in whole {
        let found: usize = lines.iter().map(|line| line.matches(code).count()).sum();
        assert_eq!(found, 40, "{code}");
    }
    let mut broken = 0;
    for line in &lines {
        for code in parted {
            let cut = (4..code.len() - 1).rev().find(|length| line.ends_with(&code[..*length]));
            if let Some(cut) = cut.filter(|_| !line.ends_with(code)) {
                assert!(code[..cut].ends_with('-'), "{line}");
                broken += 1;
            }
        }
    }
    assert!(broken > 0, "some must break");
    // The white half of a mark at the end of a line is told, too.
    let right = 184.0 / 25.4 * 72.0 + 9.0;
    let beyond = tools::places(pdf).into_iter().flatten().find(|word| word.right > right);
    assert!(beyond.is_none_or(|word| word.text.starts_with('—')), "within the type area");
}
