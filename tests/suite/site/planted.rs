//! A workspace in which every field of an internal issue and of a draft holds words of its own.
//!
//! The issues are made from the list of fields that the schemas for editors have, so that a new field
//! is planted, too, without a change here.

use serde_json::{Map, Value, json};
use tongbao::model::record::{Record, Shape};
use tongbao::model::schema::Schema;
use tongbao::source::Memory;

use crate::support::root;

/// The person whom the public issue names as responsible.
pub(super) const PERSON: &str = "周秘言";

const CONFIG: &str = "
title: 安澜市工作通报
organization: {name: 安澜市绩效办}
site: {base_url: 'https://example.org/tongbao/'}
series: [{id: gongzuo, name: 工作通报, english_name: Work Bulletin}]
";

const UNITS: &str = "
units:
  - {id: shuiwuju, name: 市水务局}
  - {id: jiaoyuju, name: 市教育局}
";

const PUBLIC: &str = "
series: gongzuo
year: 2017
number: 1
date: 2017-05-21
status: published
title: 狠抓履职尽责
entries:
  - unit: shuiwuju
    lead: 市水务局局长介绍了情况，周秘言作了说明。
    failings:
      - heading: 部分巡查记录不完整
        facts: 经查，周**秘言**未按要求填写记录。
        responsible: {persons: [{name: 周秘言, post: 河湖库长办副主任}]}
        outcome: 约谈周秘言。
        deadline: 2017-09-30
    pictures: [{file: 周秘言.png, alt: 周秘言在现场, caption: 周秘言说明情况}]
attachments: [{title: 周秘言整改台账, file: ledger.csv}]
people: {editor: 甲, reviewer: 乙, signer: 丙}
";

/// Characters of which planted words are made; every font has them.
const CHARACTERS: &str = "水火山石田土木林风云雨雪春夏秋冬东南西北江河湖海花草鸟虫";

/// Words that were planted, with the field that holds them.
pub(super) type Planted = Vec<(String, String)>;

/// The workspace, and what must not be public of it.
pub(super) fn workspace() -> (Memory, Planted) {
    let mut planting = Planting { planted: Vec::new(), files: Vec::new() };
    let record = Schema::named("issue").unwrap().record;
    let mut issues = Vec::new();
    for (number, audience, status) in [(2, "internal", "published"), (3, "public", "draft")] {
        let mut issue = planting.record(record, &format!("issue {number}"));
        for (key, value) in [
            ("number", json!(number)),
            ("date", json!(format!("2017-0{}-01", 5 + number))),
            ("audience", json!(audience)),
            ("status", json!(status)),
        ] {
            issue.insert(key.to_owned(), value);
        }
        issues.push((number, Value::Object(issue).to_string()));
        for words in [format!("gongzuo-2017-{number}"), format!("〔2017〕第{number}期")] {
            planting.planted.push((words, format!("number of issue {number}")));
        }
        planting.planted.push((format!("gongzuo/2017/{number}/"), "address".to_owned()));
    }
    let png = fs_err::read(root().join("bulletins/2017/gongzuo-07/penggai.png")).unwrap();
    let mut memory = Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", PUBLIC)
        .with("bulletins/2017/ledger.csv", "问题,责任人\n记录不完整,周秘言\n")
        .with("bulletins/2017/周秘言.png", png.clone());
    for (number, text) in issues {
        memory = memory.with(&format!("bulletins/2017/gongzuo-0{number}.yaml"), text);
    }
    for file in &planting.files {
        let mut bytes = png.clone();
        bytes.extend_from_slice(file.as_bytes());
        memory = memory.with(&format!("bulletins/2017/{file}"), bytes);
    }
    planting.planted.push((PERSON.to_owned(), "responsible person of issue 1".to_owned()));
    (memory, planting.planted)
}

/// The public issue.
pub(super) fn public() -> &'static str {
    PUBLIC
}

struct Planting {
    planted: Planted,
    files: Vec<String>,
}

impl Planting {
    fn record(&mut self, record: &Record, path: &str) -> Map<String, Value> {
        let mut map = Map::new();
        for field in record.fields {
            let path = format!("{path}/{}", field.key);
            let value = match field.key {
                "series" => json!("gongzuo"),
                "unit" => json!("jiaoyuju"),
                "file" => {
                    let name = format!("{}.png", self.words(&path));
                    self.files.push(name.clone());
                    json!(name)
                }
                _ => self.value(&field.shape, field.example, &path),
            };
            map.insert(field.key.to_owned(), value);
        }
        map
    }

    fn value(&mut self, shape: &Shape, example: Option<&str>, path: &str) -> Value {
        match shape {
            Shape::Line | Shape::Markdown => json!(self.words(path)),
            Shape::Number { .. } => json!(example.map_or(1, |number| number.parse().unwrap())),
            Shape::Date => json!("2017-09-30"),
            Shape::Choice(words) => json!(words[0]),
            Shape::FailingId => json!("gongzuo-2017-1/shuiwuju/1"),
            Shape::List(item) => json!([self.value(item, None, path)]),
            Shape::Record(record) => Value::Object(self.record(record, path)),
            other => panic!("{path}: how is {other:?} planted?"),
        }
    }

    /// Words for a field that stand nowhere else: ten characters, or three for a name.
    fn words(&mut self, path: &str) -> String {
        let characters: Vec<char> = CHARACTERS.chars().collect();
        let number = self.planted.len();
        let (high, low) = (number / characters.len(), number % characters.len());
        let name: String = ['秘', characters[high], characters[low]].into_iter().collect();
        let text = if path.ends_with("/name") || path.contains("/people/") {
            name
        } else {
            format!("{name}藏于深山之中{}", characters[low])
        };
        self.planted.push((text.clone(), path.to_owned()));
        text
    }
}
