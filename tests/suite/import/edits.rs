//! Word files that come back with what people do to them: of each edit, the words that were typed stand
//! under the unit where they were typed, or are told; no word of ours is lost without being told; all
//! fields that nobody touched are as they were.

use std::collections::BTreeMap;

use tongbao::document::{Block, Cell, Document, Paragraph, Row, Style, Table};
use tongbao::import::merge::Difference;
use tongbao::lang::Lang;
use tongbao::office;
use tongbao::office::{Comparison, ExportFormat};
use tongbao::source::Memory;

use crate::support::case::CONFIG;
use crate::support::dice::Dice;

/// The number from which the issues are made. With `TONGBAO_SEED` others are tried.
const SEED: u64 = 3;

/// How many files come back.
const FILES: usize = 400;

/// Registered units, id and name.
const UNITS: [(&str, &str); 6] = [
    ("shuiwuju", "市水务局"),
    ("jiaoyuju", "市教育局"),
    ("zhujianju", "市住建局"),
    ("chengguan", "城关镇"),
    ("gaoxinqu", "高新区"),
    ("zongdui", "市公安局交警支队"),
];

const PATH: &str = "bulletins/2017/gongzuo-01.yaml";

/// What somebody does to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    AddUnit,
    AddUnknownUnit,
    AddUnitRunIn,
    RemoveUnit,
    SwapUnits,
    AddFailing,
    AddPractice,
    AddPoint,
    RemoveItem,
    MoveItem,
    AddPerson,
    AddParagraph,
    AddLabel,
    SplitParagraph,
    JoinParagraphs,
    ChangeWords,
    AddRow,
    Renumber,
}

const KINDS: [Kind; 18] = [
    Kind::AddUnit,
    Kind::AddUnknownUnit,
    Kind::AddUnitRunIn,
    Kind::RemoveUnit,
    Kind::SwapUnits,
    Kind::AddFailing,
    Kind::AddPractice,
    Kind::AddPoint,
    Kind::RemoveItem,
    Kind::MoveItem,
    Kind::AddPerson,
    Kind::AddParagraph,
    Kind::AddLabel,
    Kind::SplitParagraph,
    Kind::JoinParagraphs,
    Kind::ChangeWords,
    Kind::AddRow,
    Kind::Renumber,
];

/// An issue, as YAML.
struct Writer {
    dice: Dice,
    number: usize,
}

impl Writer {
    /// Words that stand nowhere else.
    fn words(&mut self) -> String {
        self.number += 1;
        let number = 1000 + self.number;
        let lists = [
            ["抽查档案", "检查台账", "走访群众", "核对数据", "现场督办"],
            ["没有按时上传", "记录不完整", "分工到人", "逐项销号", "进度滞后"],
        ];
        let [first, second] = lists.map(|list| list[self.dice.roll(list.len())]);
        format!("{first}第{number}号{second}")
    }

    fn text(&mut self) -> String {
        let sentences = 1 + self.dice.roll(3);
        let sentences: Vec<String> = (0..sentences).map(|_| self.words() + "。").collect();
        sentences.concat()
    }

    fn block(&mut self, indent: usize) -> String {
        let indent = " ".repeat(indent);
        let paragraphs = 1 + self.dice.roll(2);
        let mut parts: Vec<String> = (0..paragraphs).map(|_| self.text()).collect();
        if self.dice.roll(4) == 0 {
            let (one, other) = (self.words(), self.words());
            let line = format!("\n{indent}");
            parts.push(format!("| 项目 | 情况 |{line}|---|---|{line}| {one} | {other} |"));
        }
        let parts: Vec<String> =
            parts.into_iter().map(|part| format!("{indent}{part}\n")).collect();
        format!("|\n{}", parts.join("\n"))
    }

    fn may(&mut self) -> bool {
        self.dice.roll(2) == 0
    }

    fn practice(&mut self) -> String {
        let mut yaml = format!("      - heading: {}\n", self.words());
        if self.may() {
            yaml += &format!("        text: {}", self.block(10));
        }
        let points = self.dice.roll(4);
        if points > 0 {
            yaml += "        points:\n";
        }
        for _ in 0..points {
            yaml += &format!("          - lead: {}\n", self.words());
            if self.may() {
                yaml += &format!("            text: {}\n", self.text());
            }
        }
        yaml
    }

    fn failing(&mut self) -> String {
        let mut yaml = format!("      - heading: {}\n", self.words());
        if self.may() {
            yaml += &format!("        facts: {}", self.block(10));
        }
        if self.may() {
            yaml += "        responsible: {persons: [{name: 郑爱民, post: 办公室主任}]}\n";
        }
        for key in ["outcome", "measure"] {
            if self.may() {
                yaml += &format!("        {key}: {}\n", self.text());
            }
        }
        if self.may() {
            yaml += "        deadline: 2017-09-30\n";
        }
        yaml
    }

    fn issue(&mut self) -> String {
        let mut yaml =
            "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-01\nentries:\n".to_owned();
        let mut free: Vec<_> = UNITS.to_vec();
        for _ in 0..2 + self.dice.roll(3) {
            let (id, _) = free.remove(self.dice.roll(free.len()));
            yaml += &format!("  - unit: {id}\n");
            if self.may() {
                yaml += &format!("    title: {}\n", self.words());
            }
            if self.may() {
                yaml += &format!("    lead: {}", self.block(6));
            }
            let (practices, failings) = (self.dice.roll(4), 1 + self.dice.roll(3));
            if practices > 0 {
                yaml += "    practices:\n";
            }
            (0..practices).for_each(|_| yaml += &self.practice());
            yaml += "    failings:\n";
            (0..failings).for_each(|_| yaml += &self.failing());
        }
        if self.may() {
            yaml += "distribution: {report: [市委, 市政府], send: [市教育局, 市水务局]}\n";
        }
        yaml
    }
}

fn project(issue: &str) -> Memory {
    let units = UNITS.iter().map(|(id, name)| format!("  - {{id: {id}, name: {name}}}\n"));
    let units = format!("units:\n{}", units.collect::<String>());
    let memory = Memory::new().with("tongbao.yaml", CONFIG);
    memory.with("units.yaml", units).with(PATH, issue)
}

/// What was typed.
struct Typed {
    /// Words that stand nowhere else.
    words: String,
    /// The unit where they were typed; its name where it is not registered.
    unit: String,
    /// Whether they are of a new unit, practice, failing or point, and stand in no field that was there.
    is_apart: bool,
}

/// A document in the hands of somebody.
struct Editor<'d> {
    blocks: Vec<Block>,
    dice: &'d mut Dice,
    number: usize,
    typed: Vec<Typed>,
    is_apart: bool,
}

fn text(block: &Block) -> String {
    match block {
        Block::Paragraph(paragraph) => paragraph.text(),
        Block::Table(_) | Block::Picture(_) => String::new(),
    }
}

fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph(Paragraph::plain(Style::Body, text))
}

impl Editor<'_> {
    fn new_words(&mut self) -> String {
        self.number += 1;
        let texts = ["新增情况", "抽查发现", "补充说明"];
        format!("{}第{}号", texts[self.dice.roll(texts.len())], 7000 + self.number)
    }

    fn typed(&mut self, unit: &str) -> String {
        let words = self.new_words();
        let token = words[words.find('第').unwrap()..].to_owned();
        let (unit, is_apart) = (unit.to_owned(), self.is_apart);
        self.typed.push(Typed { words: token, unit, is_apart });
        words
    }

    /// The lines that name units, with the id of each; and where the last one ends.
    fn units(&self) -> (Vec<(usize, &'static str)>, usize) {
        let unit = |(at, block): (usize, &Block)| {
            let text = text(block);
            let name = text.strip_suffix('：')?;
            Some((at, UNITS.iter().find(|(_, known)| *known == name)?.0))
        };
        let found = self.blocks.iter().enumerate().filter_map(unit).collect();
        let tail = |block: &Block| matches!(block, Block::Paragraph(paragraph) if paragraph.style == Style::Tail);
        (found, self.blocks.iter().position(tail).unwrap_or(self.blocks.len()))
    }

    /// The blocks of one of the units.
    fn unit(&mut self) -> (std::ops::Range<usize>, &'static str) {
        let (units, end) = self.units();
        let index = self.dice.roll(units.len());
        let (start, id) = units[index];
        (start..units.get(index + 1).map_or(end, |next| next.0), id)
    }

    fn id_at(&self, at: usize) -> String {
        let (units, end) = self.units();
        let above = units.iter().rev().find(|(line, _)| *line < at && at <= end);
        above.map_or(String::new(), |(_, id)| (*id).to_owned())
    }

    /// A block of the units of which something holds.
    fn find(&mut self, fits: impl Fn(&str) -> bool) -> Option<usize> {
        let (units, end) = self.units();
        let range = units.first()?.0 + 1..end;
        let all: Vec<usize> = range.filter(|at| fits(&text(&self.blocks[*at]))).collect();
        all.get(self.dice.roll(all.len())).copied()
    }

    fn set(&mut self, at: usize, text: String) {
        let Block::Paragraph(old) = &self.blocks[at] else { return };
        self.blocks[at] = Block::Paragraph(Paragraph::plain(old.style, text));
    }

    fn item(&mut self, unit: &str, number: &str) -> Vec<Block> {
        let (heading, facts) = (self.typed(unit), self.typed(unit));
        let mut blocks = vec![paragraph(format!("{number}{heading}。{facts}。"))];
        if self.dice.roll(2) == 0 {
            let outcome = self.typed(unit);
            blocks.push(paragraph("责任人：科员李小红。"));
            blocks.push(paragraph(format!("处理结果：{outcome}。")));
        }
        blocks
    }

    fn insert(&mut self, at: usize, blocks: Vec<Block>) {
        self.blocks.splice(at..at, blocks);
    }

    /// Does it, where it can be done.
    fn edit(&mut self, kind: Kind) -> Option<()> {
        let is_item = |text: &str| {
            text.starts_with('（')
                || text.contains("、抽查") && text.chars().nth(1) == Some('、')
        };
        match kind {
            Kind::AddUnit | Kind::AddUnknownUnit | Kind::AddUnitRunIn => {
                let (units, end) = self.units();
                let free =
                    UNITS.iter().find(|(id, _)| units.iter().all(|(_, known)| known != id))?;
                let (id, name) = match kind {
                    Kind::AddUnknownUnit => ("市林业局", "市林业局"),
                    _ => *free,
                };
                let mut places: Vec<usize> = units.iter().map(|(line, _)| *line).collect();
                places.push(end);
                let at = places[self.dice.roll(places.len())];
                let mut blocks = Vec::new();
                if kind == Kind::AddUnitRunIn {
                    let facts = self.typed(id);
                    blocks.push(paragraph(format!("{name}：{facts}。")));
                } else {
                    blocks.push(paragraph(format!("{name}：")));
                }
                for number in ["一、", "二、"].iter().take(1 + self.dice.roll(2)) {
                    blocks.extend(self.item(id, number));
                }
                self.insert(at, blocks);
            }
            Kind::RemoveUnit => {
                let (range, _) = self.unit();
                self.blocks.drain(range);
            }
            Kind::SwapUnits => {
                let (units, end) = self.units();
                let third = units.get(2).map_or(end, |next| next.0);
                let (first, second) = (units[0].0, units[1].0);
                self.blocks[first..third].rotate_left(second - first);
            }
            Kind::AddFailing => {
                let (range, id) = self.unit();
                let number = ["（三）", "（四）", "三、", "存在问题"][self.dice.roll(4)];
                let blocks = match number {
                    "存在问题" => {
                        [vec![paragraph("三、存在问题")], self.item(id, "")].concat()
                    }
                    _ => self.item(id, number),
                };
                self.insert(range.end, blocks);
            }
            Kind::AddPractice => {
                let at = self.find(is_item)?;
                let id = self.id_at(at);
                let words = [self.typed(&id), self.typed(&id), self.typed(&id)];
                let [heading, one, other] = words;
                let new = format!("（二）{heading}。一是{one}。二是{other}。");
                self.insert(at, vec![paragraph(new)]);
            }
            Kind::AddPoint => {
                let at = self.find(|text| text.contains("二是"))?;
                let id = self.id_at(at);
                let (lead, more) = (self.typed(&id), self.typed(&id));
                let was = text(&self.blocks[at]);
                if self.dice.roll(2) == 0 {
                    self.set(at, format!("{was}四是{lead}。{more}。"));
                } else {
                    self.insert(at + 1, vec![paragraph(format!("四是{lead}。{more}。"))]);
                }
            }
            Kind::RemoveItem | Kind::MoveItem => {
                let at = self.find(is_item)?;
                let block = self.blocks.remove(at);
                if kind == Kind::MoveItem {
                    let (range, _) = self.unit();
                    let to = range.start + 1 + self.dice.roll(range.len());
                    self.blocks.insert(to, block);
                }
            }
            Kind::AddPerson => {
                let at = self.find(|text| text.starts_with("责任人："))?;
                let was = text(&self.blocks[at]);
                self.set(at, was.replace('。', "、科员李小红。"));
            }
            Kind::AddParagraph => {
                let at = self.find(|text| text.contains('号'))?;
                let id = self.id_at(at);
                let words = self.typed(&id);
                self.insert(at + 1, vec![paragraph(words + "。")]);
            }
            Kind::AddLabel => {
                let at = self.find(|text| text.contains('号'))?;
                let id = self.id_at(at);
                let label = ["处理结果：", "整改措施：", "违反规定："][self.dice.roll(3)];
                let words = self.typed(&id);
                let new = format!("{label}{words}。");
                if self.dice.roll(2) == 0 {
                    self.insert(at + 1, vec![paragraph(new)]);
                } else {
                    let was = text(&self.blocks[at]);
                    self.set(at, was + &new);
                }
            }
            Kind::SplitParagraph => {
                let at = self.find(|text| text.matches('。').count() > 1)?;
                let was = text(&self.blocks[at]);
                let stops: Vec<usize> = was.match_indices('。').map(|(at, _)| at + 3).collect();
                let (one, other) = was.split_at(stops[self.dice.roll(stops.len() - 1)]);
                self.set(at, one.to_owned());
                self.insert(at + 1, vec![paragraph(other)]);
            }
            Kind::JoinParagraphs => {
                let at = self.find(|text| text.contains('号'))?;
                let next = self.blocks.get(at + 1).map(text).filter(|next| !next.is_empty())?;
                let joined = text(&self.blocks[at]) + &next;
                self.set(at, joined);
                self.blocks.remove(at + 1);
            }
            Kind::ChangeWords => {
                let at = self.find(|text| text.contains('号'))?;
                let id = self.id_at(at);
                let words = self.typed(&id);
                let was = text(&self.blocks[at]);
                let place = was.rfind('第').unwrap();
                self.set(at, format!("{}{words}，{}", &was[..place], &was[place..]));
            }
            Kind::AddRow => {
                let (units, end) = self.units();
                let tables =
                    (units[0].0..end).filter(|at| matches!(self.blocks[*at], Block::Table(_)));
                let tables: Vec<usize> = tables.collect();
                let at = *tables.get(self.dice.roll(tables.len()))?;
                let id = self.id_at(at);
                let cell = |text: String| Cell {
                    paragraphs: vec![Paragraph::plain(Style::Body, text)],
                    columns: 1,
                    continues: false,
                };
                let cells = vec![cell(self.typed(&id)), cell(self.typed(&id))];
                let Block::Table(Table { rows }) = &mut self.blocks[at] else { return None };
                rows.push(Row { head: false, cells });
            }
            Kind::Renumber => {
                let at = self.find(|text| text.starts_with('（'))?;
                let was = text(&self.blocks[at]);
                let number = was.find('）')?;
                self.set(at, format!("（九{}", &was[number..]));
            }
        }
        Some(())
    }
}

/// All texts of an issue, by unit and path.
fn fields(issue: &str) -> BTreeMap<(String, String), String> {
    let archive = office::check(&project(issue)).archive;
    let issue = archive.issues().next().expect("the issue can be read");
    let of_unit = |path: &str| path.split('/').next().unwrap_or_default().to_owned();
    let texts = issue.fields().into_iter().map(|field| {
        let path = field.path.to_string();
        ((of_unit(&path), path), field.text.value.trim().to_owned())
    });
    texts.collect()
}

fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect::<String>().replace('\\', "")
}

/// What is told, as one text; without white space.
fn told(compared: &Comparison, document: &Document) -> String {
    let mut told = String::new();
    for one in &compared.left {
        match one {
            Difference::Words { ours, theirs } => {
                told.extend([ours, theirs].into_iter().flatten().map(String::as_str));
            }
            Difference::UnitAdded(_, blocks) => {
                let blocks = blocks.clone().unwrap_or(0..document.blocks.len());
                let blocks = document.blocks[blocks].to_vec();
                let part = Document { exported: None, blocks };
                told += &tongbao::document::text::write(&part);
            }
            Difference::UnitRemoved(unit) => told += unit,
            Difference::UnitsReordered
            | Difference::PictureAdded(_)
            | Difference::PictureRemoved(_) => {}
        }
        told.push('\n');
    }
    without_spaces(&told)
}

/// Returns what is wrong with what became of a file.
fn faults(
    issue: &str,
    compared: &Comparison,
    document: &Document,
    typed: &[Typed],
) -> Vec<String> {
    let (before, after) = (fields(issue), fields(&compared.text));
    let told = told(compared, document);
    let mut faults = Vec::new();
    for Typed { words, unit, is_apart } in typed {
        let holders: Vec<&(String, String)> =
            after.iter().filter(|(_, text)| text.contains(words)).map(|(key, _)| key).collect();
        let in_comment = compared.text.contains(words) && holders.is_empty();
        if holders.iter().any(|key| &key.0 != unit || (*is_apart && before.contains_key(key))) {
            faults.push(format!("{words} of {unit} stands in {holders:?}"));
        }
        if holders.is_empty() && !told.contains(words) && !in_comment {
            faults.push(format!("{words} of {unit} is neither taken nor told"));
        }
    }
    let changed: Vec<String> =
        compared.changed.iter().map(|changed| changed.path.to_string()).collect();
    let all: String = after.values().map(|text| without_spaces(text)).collect();
    for (key, text) in &before {
        let now = after.get(key);
        if now == Some(text) {
            continue;
        }
        if !changed.contains(&key.1) {
            faults.push(format!("{key:?} changed without a word: {text} → {now:?}"));
        }
        // What still stands in the file stands in a field.
        for token in text.split('第').skip(1).map(|rest| &rest[..rest.find('号').unwrap_or(0)])
        {
            let token = format!("第{token}号");
            let still = document.blocks.iter().any(|block| {
                let part = Document { exported: None, blocks: vec![block.clone()] };
                tongbao::document::text::write(&part).contains(&token)
            });
            if !all.contains(&token) && still {
                faults.push(format!("{token} of {key:?} is lost (in the file: {still})"));
            }
        }
    }
    faults
}

#[test]
#[expect(
    clippy::print_stdout,
    reason = "the counts of each kind are asked for with --nocapture"
)]
fn what_people_do_to_a_file_goes_where_it_was_typed_or_is_told() {
    let seed = std::env::var("TONGBAO_SEED").map_or(SEED, |seed| seed.parse().unwrap());
    let files = std::env::var("TONGBAO_FILES").map_or(FILES, |files| files.parse().unwrap());
    let mut counts: BTreeMap<Kind, [usize; 4]> = BTreeMap::new();
    let mut wrong = Vec::new();
    for file in 0..files {
        let kind = KINDS[file % KINDS.len()];
        let mut writer =
            Writer { dice: Dice::new(seed * 100_000 + file as u64 + 1), number: 0 };
        let issue = writer.issue();
        let memory = project(&issue);
        let exported = office::export_issue(&memory, "2017-1", ExportFormat::Docx).unwrap();
        let read = office::read_document("a.docx".as_ref(), &exported.bytes, &memory).unwrap();
        let mut document = read.document;
        let mut editor = Editor {
            blocks: document.blocks.clone(),
            dice: &mut writer.dice,
            number: 0,
            typed: Vec::new(),
            is_apart: matches!(
                kind,
                Kind::AddUnit
                    | Kind::AddUnknownUnit
                    | Kind::AddUnitRunIn
                    | Kind::AddFailing
                    | Kind::AddPractice
                    | Kind::AddPoint
            ),
        };
        if editor.edit(kind).is_none() {
            continue;
        }
        let (blocks, typed) = (editor.blocks, editor.typed);
        document.blocks = blocks;
        let workbench = office::read_for_import(&memory).unwrap();
        let returned = office::returned(&workbench, &document, "a.docx", Lang::Zh).unwrap();
        let compared = office::compare(&memory, &workbench, &returned).unwrap();
        let faults = faults(&issue, &compared, &document, &typed);
        let count = counts.entry(kind).or_default();
        count[0] += 1;
        count[1] += usize::from(compared.left.is_empty());
        count[2] += usize::from(compared.changed.iter().any(|changed| changed.is_emptied));
        count[3] += usize::from(!faults.is_empty());
        if !faults.is_empty() {
            let shown = tongbao::document::text::write(&document);
            wrong.push(format!(
                "{kind:?} {file}: {faults:#?}\n{issue}\n--\n{shown}\n--\n{}\n{:#?}",
                compared.text, compared.left
            ));
        }
    }
    println!("kind: files, taken over whole, asked for an emptied field, wrong");
    counts.iter().for_each(|(kind, count)| println!("{kind:?}: {count:?}"));
    assert!(
        wrong.is_empty(),
        "{} wrong of {files}\n{}",
        wrong.len(),
        wrong
            .iter()
            .map(|one| &one[..one.find("\nseries").unwrap()])
            .collect::<Vec<_>>()
            .join("\n")
            + &wrong[0]
    );
}
