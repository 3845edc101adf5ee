//! The way from every glyph of a page to its field, and back.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tongbao::office::{AddressStep, Pointed, PointedPart, Preview, Proof};
use tongbao::render::origin::Origin;
use tongbao::site::Edition;
use tongbao::source::Disk;
use tongbao::typeset::Area;

use crate::support::case::{Case, issue};
use crate::support::root;

/// What templates print themselves. A name in the settings has no place where it goes into two lines.
const OWN_WORDS: [&str; 15] = [
    "编者按",
    "上期通报问题整改情况",
    "截至",
    "附件",
    "报",
    "送",
    "发",
    "抄送",
    "责编",
    "审核",
    "签发",
    "共印",
    "份",
    "印发",
    "安澜市绩效管理和干部考评工作领导小组办公室",
];

/// What glyphs lead to.
#[derive(Debug, Default)]
struct Counts {
    /// The field and the same character.
    same: usize,
    /// The whole of a name that is hidden.
    hidden: usize,
    /// The field that the program made it of.
    made: usize,
    settings: usize,
    /// What a template prints itself, by its words.
    templates: BTreeMap<String, usize>,
    /// Anything else.
    wrong: Vec<String>,
}

impl Counts {
    fn unplaced(&self) -> usize {
        self.templates.iter().map(|(words, count)| words.chars().count() * count).sum()
    }
}

fn look(proof: &Proof, counts: &mut Counts) {
    let mut own = String::new();
    let all = proof.sheets().places().all();
    // Of a very long text not every character is looked at.
    let step = if all.len() > 15_000 { 200 } else { 1 };
    for glyph in all.iter().step_by(step) {
        if glyph.origin.is_none() {
            own.push(glyph.character);
            continue;
        }
        if !own.is_empty() {
            *counts.templates.entry(std::mem::take(&mut own)).or_default() += 1;
        }
        if matches!(glyph.origin, Some(Origin::Settings(_))) {
            counts.settings += 1;
            continue;
        }
        let Some(place) = proof.place(glyph) else {
            counts.wrong.push(format!("{glyph:?} is of no field"));
            continue;
        };
        let there = &place.text[place.range.clone()];
        match &glyph.origin {
            Some(Origin::Words { .. })
                if there.starts_with(glyph.character) && there.chars().count() == 1 =>
            {
                counts.same += 1
            }
            Some(Origin::Words { .. }) if there.chars().count() > 1 => counts.hidden += 1,
            Some(Origin::Words { .. }) => {
                counts.wrong.push(format!("{glyph:?} is {there:?} of {:?}", place.at))
            }
            _ => counts.made += 1,
        }
    }
    if !own.is_empty() {
        *counts.templates.entry(own).or_default() += 1;
    }
}

/// From a point of the page to the field, and from the field to the part of the page.
fn back(proof: &Proof, counts: &mut Counts) {
    let mut known: BTreeMap<Vec<AddressStep>, Vec<(usize, Area)>> = BTreeMap::new();
    let all = proof.sheets().places().all();
    for glyph in all.iter().step_by(1 + all.len() / 20) {
        let Some(place) = proof.place(glyph) else { continue };
        let Area { left, top, right, bottom } = glyph.area;
        let point = (left + 0.25 * (right - left), f64::midpoint(top, bottom));
        let start = place.range.start;
        let pointed = proof.pointed(glyph.page, point);
        let is_same = matches!(&pointed, Pointed::Field(field, part) if field.at == place.at && (*part == PointedPart::Made || field.range.start == start));
        if !is_same {
            counts.wrong.push(format!("{glyph:?} is pointed at as {pointed:?}"));
        }
        let areas = known.entry(place.at.clone()).or_insert_with(|| proof.areas(&place.at));
        let holds = |(page, area): &(usize, Area)| {
            *page == glyph.page
                && area.left <= left
                && right <= area.right
                && area.top <= top
                && bottom <= area.bottom
        };
        if !areas.iter().any(holds) {
            counts.wrong.push(format!("{glyph:?} is in no area of its field"));
        }
    }
}

/// Each letter of a name that is hidden is marked as one, and no other.
fn hidden_are_marked(proof: &Proof) {
    let (count, areas) = proof.hidden_names();
    let all = proof.sheets().places().all().iter();
    let words = all.filter(|one| matches!(one.origin, Some(Origin::Words { .. })));
    let mut found = 0;
    for glyph in words.take(15_000) {
        let Some(place) = proof.place(glyph) else { continue };
        let is_name = place.text[place.range.clone()].chars().count() > 1;
        let middle = f64::midpoint(glyph.area.left, glyph.area.right);
        let is_marked = areas.iter().any(|(page, area)| {
            *page == glyph.page
                && (area.left..area.right).contains(&middle)
                && area.top <= glyph.area.top
                && glyph.area.bottom <= area.bottom
        });
        assert_eq!(is_marked, is_name, "{place:?}");
        found += usize::from(is_name);
    }
    assert_eq!(count > 0, found > 0, "{count} {found}");
}

fn look_at_all(folder: &Path, counts: &mut Counts) {
    let (mut preview, _) = Preview::open(Disk::open(folder).unwrap()).unwrap();
    let ids: Vec<_> =
        preview.workbench().archive.issues().map(tongbao::model::Issue::id).collect();
    for id in ids {
        for edition in [Edition::Internal, Edition::Public] {
            if let Some(proof) = preview.proof(&id, edition) {
                look(&proof, counts);
                back(&proof, counts);
                hidden_are_marked(&proof);
            } else {
                let told =
                    format!("{:?}", preview.workbench().diagnostics.iter().collect::<Vec<_>>());
                assert!(edition == Edition::Public, "{} {id}: {told}", folder.display());
            }
        }
    }
}

#[test]
fn every_glyph_leads_to_its_field_and_the_same_character() {
    let mut counts = Counts::default();
    look_at_all(root(), &mut counts);
    for name in files_of("tests/build") {
        look_at_all(&root().join("tests/build").join(name).join("input"), &mut counts);
    }
    look_at_all(&root().join("tests/suite/export/everything"), &mut counts);
    let case = Case::archive()
        .file("bulletins/2017/gongzuo-01.yaml", hard())
        .file("bulletins/2017/gongzuo-02.yaml", long());
    look_at_all(case.path(), &mut counts);
    let Counts { same, hidden, made, settings, templates, wrong } = &counts;
    assert_eq!(wrong[..wrong.len().min(20)], [""; 0], "{}", wrong.len());
    assert!(
        *same > 40_000 && *hidden > 100 && *made > 7000 && *settings > 900,
        "{same} {hidden} {made} {settings} {}",
        counts.unplaced()
    );
    let is_other = |one: char| !tongbao::text::is_han(one);
    let own = templates
        .keys()
        .flat_map(|words| words.split(is_other))
        .filter(|word| !word.is_empty());
    let strange: Vec<&str> = own.filter(|word| !OWN_WORDS.contains(word)).collect();
    assert_eq!(strange, [""; 0], "words without a place");
}

fn files_of(folder: &str) -> Vec<String> {
    let entries = fs_err::read_dir(root().join(folder)).unwrap();
    let entries = entries.map(|entry| entry.unwrap().path().join("input"));
    let folders = entries.filter(|path| path.is_dir());
    let name = |path: PathBuf| {
        path.parent().unwrap().file_name().unwrap().to_str().unwrap().to_owned()
    };
    folders.map(name).collect()
}

/// An issue with a paragraph of more bytes than Typst counts in one literal.
fn long() -> String {
    let long = "很长的一段，一行接一行，2017年8月21日。".repeat(1500);
    issue(2).replace("第2期导语。", &format!("{}{long}", "没有日期的开头".repeat(4000)))
}

/// An issue of all that is printed otherwise than it is typed.
fn hard() -> String {
    r#"series: gongzuo
year: 2017
number: 1
date: 2017-01-15
title: "狠抓履职尽责\u3000高昂经济发展龙头，推进2017年重点工作再上新台阶"
editor_note: |
  本期**编者**按，见[上级网站](https://example.gov.cn/a/b)与<https://example.gov.cn/tongbao/2017/very/long/path?query=1234567890>之后还有字。
entries:
  - unit: shuiwuju
    title: |
      水务工作
      走在前列
    lead: >
      折行的
      文字 abc  def，Excel-2016表、
      又一行。
    practices:
      - heading: 抓明责2017年3月
        text: |
          第一段 with English words，又有**加粗的话**和**《办法》**印发。第一段再来一次。

          - 甲项，5\*4\*3米
          - 乙项[^1]

          1. 一
          2. 二

          | 名称 | 数目 |
          |---|---:|
          | 桥 | 12 |
          | 路\|街 | 3,456.78 |

          转义\#号、𠮷野家、ｆｕｌｌ。〔2017〕第8期与2017年8月21日，文字之后。重复重复重复重复。

          [^1]: 脚注里的话，**重点**，2017年。
        points:
          - lead: 一个要点！
            text: 短文。短文。短文。
          - {lead: 责任到人, text: "引号\"里的\"话"}
    failings:
      - heading: 张建国的项目滞后
        category: 项目进度
        facts: |
          张**建国**和张 建 国没有到岗，&#24352;建国也没有。2017年9月1日检查时，欧阳文静仍未到。
        basis: 《办法》第3条
        responsible:
          persons:
            - {name: 张建国, post: 科长}
            - {post: 主任, name: 欧阳文静}
        outcome: 约谈张建国。
        measure: 限期整改，**马上**办。
        deadline: 2017-09-30
distribution: {report: [市委, 市政府], send: [市纪委机关], issue: [各县（市、区）人民政府, 市直各单位]}
copies: 120
people: {editor: 甲某, reviewer: 乙某, signer: 丙某}
"#.to_owned()
}
