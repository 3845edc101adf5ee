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

/// The numbers of an entry with so many practices and failings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineNumbers {
    /// Of 好的做法 and 存在问题, where there are both.
    pub groups: Option<[String; 2]>,
    /// Of each practice.
    pub practices: Vec<String>,
    /// Of each failing.
    pub failings: Vec<String>,
}

/// Returns the numbers of an entry with so many practices and failings.
pub fn numbers(practices: usize, failings: usize) -> OutlineNumbers {
    let is_grouped = practices > 0 && failings > 0;
    OutlineNumbers {
        groups: is_grouped.then(|| [first_level(1), first_level(2)]),
        practices: numbered(practices, is_grouped),
        failings: numbered(failings, is_grouped),
    }
}

fn numbered(count: usize, is_grouped: bool) -> Vec<String> {
    let number = |number: u32| match (count, is_grouped) {
        (1, _) => String::new(),
        (_, false) => first_level(number),
        (_, true) => format!("（{}）", chinese(number)),
    };
    (1..).take(count).map(number).collect()
}

fn first_level(number: u32) -> String {
    format!("{}、", chinese(number))
}

/// The outline of an entry.
pub fn outline(entry: &Entry) -> Vec<Section<'_>> {
    let OutlineNumbers { groups, practices, failings } =
        numbers(entry.practices.len(), entry.failings.len());
    let level = if groups.is_some() { 2 } else { 1 };
    let section = |(number, content)| Section { level, number, content };
    let contents = entry.practices.iter().map(SectionContent::Practice);
    let practices: Vec<Section<'_>> =
        practices.into_iter().zip(contents).map(section).collect();
    let contents = (1..).zip(&entry.failings);
    let contents = contents.map(|(number, failing)| SectionContent::Failing(failing, number));
    let failings: Vec<Section<'_>> = failings.into_iter().zip(contents).map(section).collect();
    let Some(groups) = groups else { return practices.into_iter().chain(failings).collect() };
    let contents = [SectionContent::Practices(practices), SectionContent::Failings(failings)];
    let group = |(number, content)| Section { level: 1, number, content };
    groups.into_iter().zip(contents).map(group).collect()
}

/// The points of a practice with what stands before each: 一是, or nothing before a single one.
pub fn points(practice: &Practice) -> impl Iterator<Item = (String, &Point)> {
    point_marks(practice.points.len()).into_iter().zip(&practice.points)
}

/// What stands before each of so many points.
pub fn point_marks(count: usize) -> Vec<String> {
    let mark =
        |number| if count == 1 { String::new() } else { format!("{}是", chinese(number)) };
    (1..).take(count).map(mark).collect()
}

/// The mark that closes a heading or lead before running text: `。`, or nothing where it brings its
/// own, of either width.
pub fn stop(heading: &str) -> &'static str {
    let wide = ['。', '！', '？', '，', '；', '：', '…'];
    let half = ['!', '?', ',', ';', ':'];
    let heading = heading.trim_end();
    if heading.ends_with(wide) || heading.ends_with(half) { "" } else { "。" }
}
