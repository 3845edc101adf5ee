//! Non-interference: whatever drafts, internal and removed issues say, and whatever the persons are called
//! who are hidden, the website is the same byte for byte, and no build is stopped.
//!
//! Each generated workspace is written twice, with the same public words and with other secrets. Its
//! secrets are chosen to look like what is public: drafts quote published sentences, persons are called
//! like common words.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use tongbao::model::EngineChoice;
use tongbao::source::{Disk, Memory, Project};

use super::planted;
use crate::support::builds::{build, build_scrambled, need_fonts};
use crate::support::dice::{Dice, rounds};
use crate::support::root;

/// Workspaces that are generated.
const WORKSPACES: usize = 50;

/// Every so many of them are built with PDFs, too.
const WITH_PDFS: u64 = 10;

const CONFIG: &str = "
title: 安澜市工作通报
organization: {name: 安澜市绩效办, short_name: 市绩效办}
site: {base_url: 'https://example.org/tongbao/'}
series:
  - {id: gongzuo, name: 工作通报, english_name: Work Bulletin}
";

const UNITS: [(&str, &str); 4] = [
    ("shuiwuju", "市水务局"),
    ("jiaoyuju", "市教育局"),
    ("gaoxinqu", "高新区"),
    ("wenmingban", "市文明办"),
];

/// Sentences that offices write; `@` stands where a person is named who is hidden.
const SENTENCES: [&str; 12] = [
    "市水务局认真贯彻落实市委部署。",
    "抽查45份，有9份没有上传，@未按规定巡查。",
    "深入推进文明城市创建，办法高明，成效明显。",
    "@同志负责，**@**已作检查，约谈@。",
    "高新区管委会3处未挂牌。",
    "整改措施：加快征迁，倒排工期。",
    "截至8月底，62105.86万元已拨付，完成率30%。",
    "见[情况说明](https://example.org/%E8%AF%B4%E6%98%8E)。",
    "由@牵头，于2017年9月30日前完成。",
    "上期通报见[第1期](issue:2017-1)。",
    "| 项目 | 责任人 |\n|---|---|\n| 围网 | @ |",
    "问题论文已撤下。![现场](现场.png)",
];

/// Persons as one version of a workspace calls them, and as the other does. The public reads the same of
/// both. Some are common words.
const PERSONS: [[&str; 2]; 6] = [
    ["张建国", "张卫民"],
    ["文明", "文静"],
    ["高明", "高远"],
    ["高新", "高强"],
    ["欧阳文静", "欧阳修远"],
    ["买买提·吐尔逊", "买尔江·阿不都"],
];

/// How an issue stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Public,
    Draft,
    Internal,
    Removed,
}

/// An issue of a generated workspace; both versions are written from it.
struct Generated {
    number: usize,
    standing: Standing,
    unit: &'static str,
    person: [&'static str; 2],
    sentences: Vec<&'static str>,
    /// An earlier issue of which it reports a failing, with its unit and person.
    reports: Option<(usize, &'static str, [&'static str; 2])>,
}

impl Generated {
    fn new(number: usize, earlier: &[Self], dice: &mut Dice) -> Self {
        use Standing::{Draft, Internal, Public, Removed};
        let pick = |dice: &mut Dice| SENTENCES[dice.roll(SENTENCES.len())];
        let standing = [Public, Public, Draft, Internal, Removed][dice.roll(5)];
        // A public issue must not report on an internal one.
        let told = |of: &&Self| standing == Internal || of.standing != Internal;
        let earlier: Vec<&Self> = earlier.iter().filter(told).collect();
        let reports = (!earlier.is_empty() && dice.roll(2) == 0).then(|| {
            let of = earlier[dice.roll(earlier.len())];
            (of.number, of.unit, of.person)
        });
        Self {
            number,
            standing,
            unit: UNITS[dice.roll(UNITS.len())].0,
            person: PERSONS[dice.roll(PERSONS.len())],
            sentences: (0..4).map(|_| pick(dice)).collect(),
            reports,
        }
    }

    /// Its YAML in one of the two versions. What the public reads is the same in both.
    fn yaml(&self, version: usize) -> String {
        let (audience, status) = match self.standing {
            Standing::Public | Standing::Removed => ("public", "published"),
            Standing::Draft => ("public", "draft"),
            Standing::Internal => ("internal", "published"),
        };
        let is_secret = self.standing != Standing::Public;
        let mut sentences = self.sentences.clone();
        if is_secret && version == 1 {
            sentences = vec!["另一份材料。"; 9];
        }
        let texts: Vec<String> = sentences
            .iter()
            .map(|text| text.replace('@', self.person[0]).replace('\n', "\n        "))
            .collect();
        let is_listed = matches!(self.standing, Standing::Public | Standing::Removed);
        let day = if is_listed || version == 0 { 15 } else { 28 };
        let title =
            if is_secret && version == 1 { "别的标题很长很长" } else { "狠抓落实" };
        let mut yaml = format!(
            "series: gongzuo\nyear: 2017\nnumber: {0}\ndate: 2017-0{0}-{4}\nstatus: {status}\n\
             audience: {audience}\ntitle: {title}\nentries:\n  - unit: {1}\n    lead: |\n        {2}\n\
             \n    failings:\n    - heading: 未补齐\n      facts: |\n        {3}\n",
            self.number, self.unit, texts[0], texts[1], day
        );
        let name = self.person[0];
        writeln!(
            yaml,
            "      outcome: |\n        {}\n      responsible: {{persons: [{{name: {name}, post: 站长}}]}}",
            texts[2]
        )
        .unwrap();
        if is_secret && version == 1 {
            writeln!(yaml, "    practices: [{{heading: 多出来的做法, text: 多出来的话。}}]")
                .unwrap();
        }
        if let Some((of, unit, person)) = self.reports {
            writeln!(
                yaml,
                "rectifications:\n  - failing: gongzuo-2017-{of}/{unit}/1\n    date: 2017-0{}-10\n    \
                 state: done\n    text: 由{}负责，{}。",
                self.number,
                person[0],
                if is_secret && version == 1 { "未完成" } else { "已完成" },
            )
            .unwrap();
        }
        self.called(&yaml, version)
    }

    /// What stands beside it: the correction that removes it, a table.
    fn beside(&self, version: usize) -> Option<(String, String)> {
        let text = format!(
            "issue: gongzuo-2017-{}\nkind: removal\ndate: 2017-10-01\nreason: 误发，{}要求撤下。\n",
            self.number, self.person[0]
        );
        let path = format!("corrections/{}.yaml", self.number);
        (self.standing == Standing::Removed).then(|| (path, self.called(&text, version)))
    }

    /// With the persons as a version calls them: those whom the issue hides.
    fn called(&self, text: &str, version: usize) -> String {
        let reported = self.reports.map(|(_, _, person)| person);
        let persons = [Some(self.person), reported].into_iter().flatten();
        let mut persons: Vec<[&str; 2]> = persons.collect();
        persons.sort_by_key(|names| std::cmp::Reverse(names[0].len()));
        persons
            .iter()
            .fold(text.to_owned(), |text, names| text.replace(names[0], names[version]))
    }
}

/// A workspace in one of its two versions, and how its issues stand.
fn generated(seed: u64, version: usize) -> Memory {
    let mut dice = Dice::new(seed);
    let mut issues: Vec<Generated> = Vec::new();
    for number in 1..=6 {
        let issue = Generated::new(number, &issues, &mut dice);
        issues.push(issue);
    }
    // Something can be built.
    if issues.iter().all(|issue| issue.standing != Standing::Public) {
        issues[0].standing = Standing::Public;
    }
    let mut units = "units:\n".to_owned();
    for (id, name) in UNITS {
        writeln!(units, "  - {{id: {id}, name: {name}}}").unwrap();
    }
    let png = fs_err::read(root().join("bulletins/2017/gongzuo-07/penggai.png")).unwrap();
    let mut memory = Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", units)
        .with("bulletins/2017/现场.png", png);
    for issue in &issues {
        let path = format!("bulletins/2017/gongzuo-0{}.yaml", issue.number);
        memory = memory.with(&path, issue.yaml(version));
        if let Some((path, text)) = issue.beside(version) {
            memory = memory.with(&path, text);
        }
    }
    memory
}

fn assert_same(
    one: &BTreeMap<String, Vec<u8>>,
    other: &BTreeMap<String, Vec<u8>>,
    what: &dyn std::fmt::Display,
) {
    let paths: Vec<_> = one.keys().chain(other.keys()).collect();
    assert!(!paths.is_empty());
    for path in paths {
        let text = |files: &BTreeMap<String, Vec<u8>>| {
            files.get(path).map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        };
        if one.get(path) != other.get(path) {
            panic!("{what}: {path} differs\n{:?}\n{:?}", text(one), text(other));
        }
    }
}

#[test]
fn other_secrets_make_the_same_website() {
    need_fonts();
    for seed in 1..=rounds(WORKSPACES) as u64 {
        let engine = (seed % WITH_PDFS == 0).then_some(EngineChoice::Embedded);
        let [one, other] = [0, 1].map(|version| {
            let outputs = build(&generated(seed, version), root(), engine, &[]);
            assert!(!outputs.told.contains("error["), "{seed}: {}", outputs.told);
            outputs.public
        });
        assert_same(&one, &other, &seed);
    }
}

#[test]
fn other_secrets_make_the_same_sample() {
    need_fonts();
    let disk = Disk::open(root()).unwrap();
    let (planted, _) = planted::workspace();
    for (name, project) in [("sample", &disk as &dyn Project), ("planted", &planted)] {
        let engine = Some(EngineChoice::Embedded);
        let [one, other] = [build, build_scrambled].map(|build| {
            let outputs = build(project, root(), engine, &[]);
            assert!(!outputs.told.contains("error["), "{}", outputs.told);
            outputs
        });
        assert_same(&one.public, &other.public, &name);
        assert_ne!(one.print, other.print, "{name}: the secrets are others");
    }
}
