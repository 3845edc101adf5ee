//! The numbered outline of an entry.
//!
//! - Only practices, or only failings: 一、二、三、 are their headings.
//! - Both: 一、好的做法 and 二、存在问题, with （一）（二） under each.
//! - What stands alone has no number; a single point is printed without 一是.

use super::{Entry, Failing, Point, Practice};
use crate::text::numeral::chinese;

/// A section of the outline.
#[derive(Debug)]
pub struct Section<'a> {
    /// 1 or 2.
    pub level: u8,
    /// `一、`, `（一）`, or empty where the section stands alone.
    pub number: String,
    /// What it holds.
    pub content: SectionContent<'a>,
}

/// What a section holds.
#[derive(Debug)]
pub enum SectionContent<'a> {
    /// 好的做法, over its sections.
    Practices(Vec<Section<'a>>),
    /// 存在问题, over its sections.
    Failings(Vec<Section<'a>>),
    /// One practice.
    Practice(&'a Practice),
    /// One failing, with its number among those of the entry, from 1.
    Failing(&'a Failing, u32),
}

/// The outline of an entry.
pub fn outline(entry: &Entry) -> Vec<Section<'_>> {
    let grouped = !entry.practices.is_empty() && !entry.failings.is_empty();
    let level = if grouped { 2 } else { 1 };
    let practices =
        numbered(level, entry.practices.iter().map(SectionContent::Practice).collect());
    let failings = (1..).zip(&entry.failings);
    let failings = failings.map(|(number, failing)| SectionContent::Failing(failing, number));
    let failings = numbered(level, failings.collect());
    if grouped {
        numbered(
            1,
            vec![SectionContent::Practices(practices), SectionContent::Failings(failings)],
        )
    } else {
        practices.into_iter().chain(failings).collect()
    }
}

fn numbered(level: u8, contents: Vec<SectionContent<'_>>) -> Vec<Section<'_>> {
    let alone = contents.len() == 1;
    let number = |number: u32| match (alone, level) {
        (true, _) => String::new(),
        (false, 1) => format!("{}、", chinese(number)),
        (false, _) => format!("（{}）", chinese(number)),
    };
    (1..)
        .zip(contents)
        .map(|(index, content)| Section { level, number: number(index), content })
        .collect()
}

/// The points of a practice with what stands before each: 一是, or nothing before a single one.
pub fn points(practice: &Practice) -> impl Iterator<Item = (String, &Point)> {
    let alone = practice.points.len() == 1;
    (1..).zip(&practice.points).map(move |(number, point)| {
        (if alone { String::new() } else { format!("{}是", chinese(number)) }, point)
    })
}

/// The mark that closes a heading or lead before running text: `。`, or nothing where it brings its
/// own, of either width.
pub fn stop(heading: &str) -> &'static str {
    let wide = ['。', '！', '？', '，', '；', '：', '…'];
    let half = ['!', '?', ',', ';', ':'];
    let heading = heading.trim_end();
    if heading.ends_with(wide) || heading.ends_with(half) { "" } else { "。" }
}
