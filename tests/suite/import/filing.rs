//! Nothing is filed under the wrong unit without a word: of texts that say something of several units,
//! in the shapes that offices use, every item stands under its unit, or its block is marked `请核对`.

use tongbao::document::{Block, Cell, Document, Paragraph, Row, Run, RunFormat, Style, Table};
use tongbao::import::{ArchiveNames, Decisions, PicturesAre, SourceLines};
use tongbao::lang::Lang;
use tongbao::source::Memory;
use tongbao::{import, office};

use crate::support::case::CONFIG;
use crate::support::dice::{Dice, rounds, seed};

/// The number from which the texts are made.
const SEED: u64 = 5;

/// How many texts are tried.
const TEXTS: usize = 300;

/// Units: their id, empty for one that is not registered, and the names that people use.
const UNITS: [(&str, &[&str]); 8] = [
    ("shuiwuju", &["市水务局", "安澜市水务局", "水务局"]),
    ("jiaoyuju", &["市教育局", "安澜市教育局", "教育局"]),
    ("zhujianju", &["市住建局", "安澜市住房和城乡建设局"]),
    ("chengguan", &["城关镇", "城关镇人民政府"]),
    ("gaoxinqu", &["高新区", "高新技术产业开发区管委会"]),
    ("zongdui", &["市公安局交警支队"]),
    ("", &["市林业局"]),
    ("", &["柳河乡人民政府"]),
];

const LIST: &str = "\
units:
  - {id: shuiwuju, name: 市水务局, full_name: 安澜市水务局}
  - {id: jiaoyuju, name: 市教育局, full_name: 安澜市教育局}
  - {id: zhujianju, name: 市住建局, full_name: 安澜市住房和城乡建设局}
  - {id: chengguan, name: 城关镇, full_name: 城关镇人民政府}
  - {id: gaoxinqu, name: 高新区, full_name: 高新技术产业开发区管委会}
  - {id: zongdui, name: 市公安局交警支队}
";

/// How a text names its units.
#[derive(Debug, Clone, Copy)]
enum Shape {
    OwnLine,
    OwnLineColon,
    RunIn,
    NumberedLine,
    NumberedRunIn,
    Bold,
    Brackets,
    Subject,
    OneLine,
    OneLineSubject,
    Table,
    Dash,
    Heading,
    HeadingOpened,
}

const SHAPES: [Shape; 14] = [
    Shape::OwnLine,
    Shape::OwnLineColon,
    Shape::RunIn,
    Shape::NumberedLine,
    Shape::NumberedRunIn,
    Shape::Bold,
    Shape::Brackets,
    Shape::Subject,
    Shape::OneLine,
    Shape::OneLineSubject,
    Shape::Table,
    Shape::Dash,
    Shape::Heading,
    Shape::HeadingOpened,
];

/// A text, and of which unit each of its items speaks: words that stand nowhere else, the id, and the name
/// as it is written there.
struct Sample {
    document: Document,
    items: Vec<(String, &'static str, &'static str)>,
}

struct Writer {
    dice: Dice,
    number: usize,
    sample: Sample,
}

impl Writer {
    fn new(seed: u64) -> Self {
        let sample = Sample { document: Document::default(), items: Vec::new() };
        Self { dice: Dice::new(seed), number: 0, sample }
    }

    fn one<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.dice.roll(list.len())]
    }

    fn line(&mut self, runs: Vec<Run>) {
        let paragraph = Paragraph { style: Style::Body, runs };
        self.sample.document.blocks.push(Block::Paragraph(paragraph));
    }

    fn plain(&mut self, text: impl Into<String>) {
        self.line(vec![Run::plain(text)]);
    }

    /// What failed, or was done, with words that stand nowhere else.
    fn item(&mut self, id: &'static str, name: &'static str) -> Vec<String> {
        self.number += 1;
        let mark = format!("缺{}份", 1000 + self.number);
        let fact = self.one(&["台账不全", "街面乱停乱放", "资料不实，检查时", "整改缓慢"]);
        self.sample.items.push((mark.clone(), id, name));
        let mut lines = vec![format!("{fact}，{mark}。")];
        let family = self.one(&["王", "李", "赵", "周"]);
        for label in ["责任人：科长", "处理结果：通报批评", "整改措施：逐项补齐"]
        {
            if self.dice.roll(3) == 0 {
                self.number += 1;
                let own = format!("，第{}号", 1000 + self.number);
                let is_person = label.starts_with("责任人");
                let words = if is_person { format!("{family}强") } else { own.clone() };
                if !is_person {
                    self.sample.items.push((own, id, name));
                }
                lines.push(format!("{label}{words}。"));
            }
        }
        lines
    }

    /// The text of one unit: items on lines, numbered or not.
    fn items(&mut self, id: &'static str, name: &'static str) -> Vec<String> {
        let count = 1 + self.dice.roll(2);
        let numbered = self.dice.roll(3) == 0;
        let joined = self.dice.roll(2) == 0;
        let mut all = Vec::new();
        for number in 1..=count {
            let mut lines = self.item(id, name);
            if numbered {
                lines[0] = format!("（{number}）{}", lines[0]);
            }
            if joined { all.push(lines.concat()) } else { all.extend(lines) }
        }
        all
    }

    fn unit(&mut self, at: usize, count: usize, shape: Shape, one_line: &mut String) {
        let (id, names) = UNITS[at];
        // Without a colon or a line of its own, no name says where it ends.
        let shape = match shape {
            Shape::Subject | Shape::Bold | Shape::HeadingOpened | Shape::Dash
                if id.is_empty() =>
            {
                Shape::RunIn
            }
            Shape::OneLineSubject if id.is_empty() => Shape::OneLine,
            other => other,
        };
        let name = self.one(names);
        let digit = self.one(&["一、", "（一）", "1.", "1、"]);
        let number = match digit {
            "一、" => format!("{}、", ["一", "二", "三", "四"][count]),
            "（一）" => format!("（{}）", ["一", "二", "三", "四"][count]),
            _ => format!("{}.", count + 1),
        };
        let lines = self.items(id, name);
        let (first, rest) = lines.split_first().expect("an item has a line");
        let mut below = &lines[..];
        match shape {
            Shape::OwnLine => self.plain(name),
            Shape::OwnLineColon => self.plain(format!("{name}：")),
            Shape::Brackets => self.plain(format!("【{name}】")),
            Shape::NumberedLine => self.plain(format!("{number}{name}")),
            Shape::RunIn => {
                self.plain(format!("{name}：{first}"));
                below = rest;
            }
            Shape::NumberedRunIn => {
                self.plain(format!("{number}{name}：{first}"));
                below = rest;
            }
            Shape::Subject => {
                self.plain(format!("{name}{first}"));
                below = rest;
            }
            Shape::Bold => {
                let strong = RunFormat { strong: true, ..RunFormat::default() };
                let name = Run { format: strong, ..Run::plain(name) };
                self.line(vec![name, Run::plain(first)]);
                below = rest;
            }
            Shape::Dash => {
                self.plain(format!("{name}——{first}"));
                below = rest;
            }
            Shape::Heading => {
                self.plain(format!("{number}关于{name}牵头的事项"));
                self.plain(first);
                below = rest;
            }
            Shape::HeadingOpened => {
                self.plain(format!("{number}{name}整改走过场。{first}"));
                below = rest;
            }
            Shape::OneLine => {
                one_line.push_str(&format!("{name}：{}", lines.concat()));
                below = &[];
            }
            Shape::OneLineSubject => {
                one_line.push_str(&format!("{name}{}", lines.concat()));
                below = &[];
            }
            Shape::Table => {
                let cells =
                    [&format!("{}", count + 1), name, &lines.concat()].map(|text| Cell {
                        paragraphs: vec![Paragraph::plain(Style::Body, text)],
                        columns: 1,
                        continues: false,
                    });
                let row = Row { head: false, cells: cells.into() };
                match self.sample.document.blocks.last_mut() {
                    Some(Block::Table(table)) => table.rows.push(row),
                    _ => {
                        let table = Table { rows: vec![row] };
                        self.sample.document.blocks.push(Block::Table(table));
                    }
                }
                below = &[];
            }
        }
        for line in below.iter().cloned() {
            self.plain(line);
        }
    }

    fn write(mut self) -> Sample {
        let mut order: Vec<usize> = (0..UNITS.len()).collect();
        let units = 2 + self.dice.roll(3);
        // An office keeps to one shape, as a rule.
        let mixed = self.dice.roll(4) == 0;
        let mut shape = self.one(&SHAPES);
        let mut one_line = String::new();
        for count in 0..units {
            if mixed {
                shape = self.one(&SHAPES);
            }
            let at = order.remove(self.dice.roll(order.len()));
            let is_one = matches!(shape, Shape::OneLine | Shape::OneLineSubject);
            if !is_one && !one_line.is_empty() {
                let line = std::mem::take(&mut one_line);
                self.plain(line);
            }
            self.unit(at, count, shape, &mut one_line);
        }
        if !one_line.is_empty() {
            self.plain(one_line);
        }
        self.sample
    }
}

/// The text as it was typed, for the message of a failure.
fn shown(document: &Document) -> String {
    tongbao::document::text::write(document)
}

/// The unit of the entry in which a line of the YAML stands, and the words by which somebody is asked to look
/// at the unit: those above the entry, or around what stands in a comment.
fn entry<'y>(yaml: &[&'y str], at: usize) -> (Option<&'y str>, Vec<&'y str>) {
    let is_comment = |line: &str| line.trim_start().starts_with('#');
    let opens = |line: &&str| line.starts_with("  - ");
    let found = yaml[..=at].iter().rposition(opens);
    let end = yaml[at + 1..].iter().position(opens).map_or(yaml.len(), |end| at + 1 + end);
    let start = found.unwrap_or(0);
    let is_told = is_comment(yaml[at]);
    let unit = yaml[start..end].iter().filter(|_| found.is_some() && !is_told);
    let mut unit =
        unit.filter_map(|line| line.trim_start_matches([' ', '-']).strip_prefix("unit: "));
    let above = yaml[..start].iter().rev().take_while(|line| is_comment(line));
    let before = yaml[..at].iter().rev().take_while(|line| is_told && is_comment(line));
    let behind = yaml[at..].iter().take_while(|line| is_comment(line));
    let asked = above.chain(before).chain(behind).filter(|line| line.contains("请核对："));
    (unit.next_back(), asked.copied().collect())
}

#[test]
fn every_item_stands_under_its_unit_or_is_told() {
    let memory = Memory::new().with("tongbao.yaml", CONFIG).with("units.yaml", LIST);
    let archive = office::check(&memory).archive;
    let seed = seed(SEED);
    let (mut sure, mut told, mut wrong) = (0, 0, Vec::new());
    for text in 0..rounds(TEXTS) {
        let sample = Writer::new(seed * 100_000 + text as u64 + 1).write();
        let mut source = SourceLines::new();
        source.add("a.docx", &sample.document);
        let draft =
            import::recognise(&source, &ArchiveNames::new(&archive), &Decisions::default());
        let yaml = import::yaml(&draft, &source, &[], PicturesAre::Left, Lang::Zh);
        import::verify(&draft, &source, &[], &yaml.as_issue())
            .unwrap_or_else(|error| panic!("{error:?}\n{}", shown(&sample.document)));
        let lines: Vec<&str> = yaml.text.lines().collect();
        for (words, id, name) in &sample.items {
            let at = lines.iter().position(|line| line.contains(words));
            let at = at.unwrap_or_else(|| panic!("{words}\n{}", yaml.text));
            let (unit, asked) = entry(&lines, at);
            let about = |words: &str| asked.iter().any(|line| line.contains(words));
            match unit {
                Some(unit) if unit == *id || unit == *name => sure += 1,
                Some(_) if about(name) => told += 1,
                None if about("") => told += 1,
                _ => wrong.push((words.clone(), shown(&sample.document), yaml.text.clone())),
            }
        }
    }
    let (words, text, yaml) = wrong.first().cloned().unwrap_or_default();
    assert!(wrong.is_empty(), "{} wrong, {words}:\n{text}\n{yaml}", wrong.len());
    assert!(sure > told, "{sure} under their unit, {told} told");
}
