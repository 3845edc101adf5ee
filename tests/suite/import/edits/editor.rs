//! What people do to a document.

use tongbao::document::{Block, Cell, Paragraph, Row, Run, Style, Table};

use super::Kind;
use super::writer::{EARLIER_FAILING, UNITS};
use crate::support::dice::Dice;

/// What was typed.
pub(super) struct Typed {
    /// Words that stand nowhere else.
    pub(super) words: String,
    /// The unit where they were typed; its name where it is not registered.
    pub(super) unit: String,
}

/// A document in the hands of somebody.
pub(super) struct Editor<'d> {
    pub(super) blocks: Vec<Block>,
    pub(super) dice: &'d mut Dice,
    pub(super) number: usize,
    pub(super) typed: Vec<Typed>,
    /// Words of ours that were put elsewhere.
    pub(super) moved: Vec<String>,
}

/// The heading over news of earlier failings.
const NEWS: &str = "上期通报问题整改情况";

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
        self.typed.push(Typed { words: token, unit: unit.to_owned() });
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
        let tail = |block: &Block| match block {
            Block::Paragraph(paragraph) => {
                paragraph.style == Style::Tail || paragraph.text() == NEWS
            }
            Block::Table(_) | Block::Picture(_) => false,
        };
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

    /// What stays of the words before an edit looks as it did.
    fn set(&mut self, at: usize, text: String) {
        let Block::Paragraph(old) = &mut self.blocks[at] else { return };
        let mut rest = text.as_str();
        let mut kept = 0;
        while let Some(behind) =
            old.runs.get(kept).and_then(|run| rest.strip_prefix(&*run.text))
        {
            (rest, kept) = (behind, kept + 1);
        }
        old.runs.truncate(kept);
        old.runs.push(Run::plain(rest));
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
    pub(super) fn edit(&mut self, kind: Kind) -> Option<()> {
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
            Kind::AddFailingBetween => {
                let heading = |text: &str| text.contains("存在问题");
                let is_failing = |text: &str| text.starts_with('（');
                let group = self.find(heading)?;
                let later: Vec<usize> = (group + 1..self.blocks.len())
                    .take_while(|at| {
                        let (units, _) = self.units();
                        units.iter().all(|(line, _)| line != at)
                    })
                    .filter(|at| is_failing(&text(&self.blocks[*at])))
                    .collect();
                let at = *later.get(self.dice.roll(later.len()))?;
                let id = self.id_at(at);
                let was = text(&self.blocks[at]);
                let number = was[..was.find('）')?].to_owned() + "）";
                let item = self.item(&id, &number);
                self.insert(at, item);
            }
            Kind::AddParagraphBehindFailing => {
                let (range, id) = self.unit();
                let words = self.typed(id);
                self.insert(range.end, vec![paragraph(words + "。")]);
            }
            Kind::AddPointBetween => {
                let at = self.find(|text| text.contains("二是"))?;
                let id = self.id_at(at);
                let (lead, more) = (self.typed(&id), self.typed(&id));
                let was = text(&self.blocks[at]);
                let was = was.replace("三是", "四是").replace("二是", "三是");
                let place = was.find("三是")?;
                let new = format!("{}二是{lead}。{more}。{}", &was[..place], &was[place..]);
                self.set(at, new);
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
            Kind::EmptyField => {
                let labels = ["处理结果：", "整改措施："];
                let at =
                    self.find(|text| labels.iter().any(|label| text.starts_with(label)))?;
                let label = text(&self.blocks[at]).chars().take(5).collect();
                self.set(at, label);
            }
            Kind::MoveSentence => {
                let (range, _) = self.unit();
                let texts = range.skip(1).filter(|at| text(&self.blocks[*at]).ends_with("。"));
                let texts: Vec<usize> = texts.collect();
                let from = texts[self.dice.roll(texts.len().checked_sub(1)?)];
                let to = *texts.iter().find(|at| **at > from)?;
                let was = text(&self.blocks[from]);
                let start = was[..was.len() - '。'.len_utf8()].rfind('。')? + '。'.len_utf8();
                self.moved.extend(super::tokens(&was[start..]));
                self.set(to, text(&self.blocks[to]) + &was[start..]);
                self.set(from, was[..start].to_owned());
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
            Kind::AddNews => {
                let (_, end) = self.units();
                let has_news = self.blocks.get(end).is_some_and(|block| text(block) == NEWS);
                let words = self.typed("rectifications");
                let unit = UNITS[3 + self.dice.roll(3)].1;
                let line = |number: &str| {
                    paragraph(format!(
                        "（{number}）{unit}：{EARLIER_FAILING}（工作通报〔2016〕第9期）。截至2017年7月20日，已销号。{words}。"
                    ))
                };
                if !has_news {
                    self.insert(end, vec![paragraph(NEWS), line("一")]);
                    return Some(());
                }
                let tail = |block: &Block| matches!(block, Block::Paragraph(paragraph) if paragraph.style == Style::Tail);
                let last = self.blocks.iter().position(tail).unwrap_or(self.blocks.len());
                let items =
                    (end + 1..last).filter(|at| text(&self.blocks[*at]).starts_with('（'));
                let places: Vec<usize> = items.chain([last]).collect();
                let at = places[self.dice.roll(places.len())];
                let number = ["一", "二", "三", "四"][self.dice.roll(4)];
                self.insert(at, vec![line(number)]);
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
