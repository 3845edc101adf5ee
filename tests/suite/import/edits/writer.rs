//! Issues as YAML, in which all words stand once.

use crate::support::dice::Dice;

/// Registered units, id and name.
pub(super) const UNITS: [(&str, &str); 6] = [
    ("shuiwuju", "市水务局"),
    ("jiaoyuju", "市教育局"),
    ("zhujianju", "市住建局"),
    ("chengguan", "城关镇"),
    ("gaoxinqu", "高新区"),
    ("zongdui", "市公安局交警支队"),
];

/// What an earlier issue found at each unit.
pub(super) const EARLIER_FAILING: &str = "档案没有按时归档";

/// An earlier issue, as YAML.
pub(super) fn earlier() -> String {
    let mut yaml =
        "series: gongzuo\nyear: 2016\nnumber: 9\ndate: 2016-09-01\nentries:\n".to_owned();
    for (id, _) in UNITS {
        yaml += &format!("  - unit: {id}\n    failings:\n      - heading: {EARLIER_FAILING}\n");
    }
    yaml
}

/// An issue, as YAML.
pub(super) struct Writer {
    pub(super) dice: Dice,
    pub(super) number: usize,
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

    pub(super) fn issue(&mut self) -> String {
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
        let news = self.dice.roll(4);
        if news > 0 {
            yaml += "rectifications:\n";
        }
        for (id, _) in &UNITS[..news] {
            yaml += &format!(
                "  - failing: gongzuo-2016-9/{id}/1\n    date: 2017-07-10\n    state: done\n"
            );
            if self.may() {
                yaml += &format!("    text: {}", self.block(6));
            }
        }
        yaml
    }
}
