//! A workspace of issues at the size of a real one: 2–4 units, 3,500–6,000 characters, all distinct.
//!
//! Points everywhere, failings with all their fields in a third of the entries, a table in every
//! fifth issue; four issues of five belong to a series of bulletins, the fifth is a document by
//! GB/T 9704. Full page set-up, and the standards that are the default.

use std::io;
use std::path::Path;

use crate::prose::Prose;
use crate::random::Random;
use crate::words::{FAMILY_NAMES, GIVEN_NAMES};

const SETTINGS: &str = "\
title: 安澜市工作通报
organization: {name: 安澜市绩效管理和干部考评工作领导小组办公室, short_name: 市绩效办}
site: {base_url: 'https://example.gov.cn/tongbao/'}
series:
  - {id: gongzuo, name: 工作通报, english_name: Work Bulletin, numbering: issue, running_total: true}
  - {id: ducha, name: 督查通报, english_name: Inspection Circular, numbering: docno, docno_prefix: 安绩办}
pdf: {engine: embedded, standards: [a-2a, ua-1]}
";

const UNITS: [(&str, &str); 8] = [
    ("gaoxinqu", "安澜高新区"),
    ("shuiwuju", "市水务局"),
    ("huanbaoju", "市环保局"),
    ("jiaotongju", "市交通运输局"),
    ("linhuzhen", "临湖镇"),
    ("qingjiangqu", "清江区"),
    ("jiaoyuju", "市教育局"),
    ("heyuanxian", "禾源县"),
];

const TAIL: &str = "\
distribution:
  report: [市委, 市人大常委会, 市政府, 市政协]
  send: [市纪委机关, 市委组织部]
  issue: [各县（区）委, 各县（区）人民政府, 安澜高新区, 市直各单位]
copies: 120
people: {editor: 闻笔耕, reviewer: 严复校, signer: 安如澜}
";

/// Issues in a year: 40 of one series, 10 of the other.
const PER_YEAR: usize = 50;

/// No point is begun for fewer characters.
const LEAST: usize = 60;

/// Writes a workspace of `count` issues into an empty folder. The same call writes the same files.
pub(crate) fn write(folder: &Path, count: usize) -> io::Result<()> {
    fs_err::write(folder.join("tongbao.yaml"), SETTINGS)?;
    let units = UNITS.iter().map(|(id, name)| format!("  - {{id: {id}, name: {name}}}\n"));
    fs_err::write(folder.join("units.yaml"), format!("units:\n{}", units.collect::<String>()))?;
    for index in 0..count {
        let (name, text) = issue(index);
        let path = folder.join("bulletins").join(name);
        fs_err::create_dir_all(path.parent().expect("a folder for the year"))?;
        fs_err::write(path, text)?;
    }
    Ok(())
}

/// File name and text of an issue.
fn issue(index: usize) -> (String, String) {
    let (year, place) = (2001 + index / PER_YEAR, index % PER_YEAR);
    let (series, number) = match place % 5 {
        4 => ("ducha", place / 5 + 1),
        rest => ("gongzuo", place / 5 * 4 + rest + 1),
    };
    let (month, day) = (1 + place / 5, 1 + place % 5 * 6);
    let mut prose = Prose { random: Random::new(index as u64), year };
    let mut text = format!(
        "series: {series}\nyear: {year}\nnumber: {number}\ndate: {year}-{month:02}-{day:02}\n\
         status: published\n"
    );
    if series == "ducha" {
        text.push_str(&format!("title: 关于{}情况的通报\n", prose.heading()));
    }
    text.push_str("entries:\n");
    let (entries, characters) = (prose.random.number(2, 4), prose.random.number(3500, 5900));
    let first = prose.random.number(0, UNITS.len() - 1);
    let before = size(&text);
    for place in 0..entries {
        let unit = UNITS[(first + place) % UNITS.len()].0;
        let table =
            if place == 0 && index.is_multiple_of(5) { prose.table() } else { String::new() };
        let room = (characters + before).saturating_sub(size(&text)) / (entries - place);
        text.push_str(&entry(unit, room, &table, &mut prose));
    }
    text.push_str(TAIL);
    (format!("{year}/{series}-{number:02}.yaml"), text)
}

fn entry(unit: &str, characters: usize, table: &str, prose: &mut Prose) -> String {
    let (title, lead) = (prose.title(), prose.paragraph(100));
    let mut text =
        format!("  - unit: {unit}\n    title: {title}\n    lead: |\n      {lead}\n\n");
    table.lines().for_each(|row| text.push_str(&format!("      {row}\n")));
    let failing = if prose.random.once_in(3) { failing(prose) } else { String::new() };
    text.push_str("    practices:\n");
    while size(&text) + size(&failing) + LEAST < characters {
        let room = characters - size(&text) - size(&failing);
        text.push_str(&practice(prose, room));
    }
    text.push_str(&failing);
    text
}

/// Characters of a text that are printed, more or less: words of YAML are English.
pub(crate) fn size(text: &str) -> usize {
    let printed = |one: &char| one.is_numeric() || !one.is_ascii();
    text.chars().filter(printed).count()
}

/// At most four points, and no more than `room` characters or so.
fn practice(prose: &mut Prose, room: usize) -> String {
    let mut text = format!("      - heading: {}\n        points:\n", prose.heading());
    for _ in 0..prose.random.number(2, 4) {
        let left = room.saturating_sub(size(&text));
        if left < LEAST {
            break;
        }
        let (lead, least) = (prose.heading(), prose.random.number(90, 220));
        let point = prose.paragraph(least.min(left - LEAST / 2));
        text.push_str(&format!("          - lead: {lead}\n            text: |\n"));
        text.push_str(&format!("              {point}\n"));
    }
    text
}

fn failing(prose: &mut Prose) -> String {
    let (fault, facts, basis) = (prose.fault(), prose.paragraph(120), prose.heading());
    let (outcome, measure) = (prose.paragraph(50), prose.paragraph(60));
    let month = prose.random.number(10, 12);
    let mut text = format!(
        "    failings:\n      - heading: {fault}\n        facts: |\n          {facts}\n        \
         basis: |\n          《关于{basis}的规定》第{}条\n        outcome: |\n          {outcome}\n        \
         measure: |\n          {measure}\n        deadline: {}-{month}-28\n",
        prose.random.number(2, 40),
        prose.year,
    );
    if prose.random.once_in(3) {
        let (family, given) = (prose.random.one(FAMILY_NAMES), prose.random.one(GIVEN_NAMES));
        let person = format!("{{name: {family}{given}, post: 综合科科长}}");
        text.push_str(&format!("        responsible: {{persons: [{person}]}}\n"));
    }
    text
}
