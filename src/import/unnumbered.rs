//! Lines that go into items whose numbers the program makes: one by one, without their own numbers.
//!
//! [`unnumbered`] is the entry point. It reads numbers, and parts a point from its text, as import does; where it is not sure
//! where a point ends, the line stays whole.

use super::cut;
use super::line::{Part, Piece, SourceItem, read};
use super::mark::{NumberForm, written};
use super::point::{PointSearch, find};
use crate::document::{Block, Document, Paragraph, Style};

/// A line as an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnnumberedItem {
    /// All of it, without its number.
    pub words: String,
    /// What it begins with, as the lead of a point.
    pub lead: String,
    /// What follows; empty where nothing does.
    pub text: String,
}

/// Returns the items of lines; one line may hold several.
pub fn unnumbered(lines: &[String]) -> Vec<UnnumberedItem> {
    let paragraph = |line: &String| Block::Paragraph(Paragraph::plain(Style::Body, line));
    let blocks = lines.iter().map(paragraph).collect();
    let read = read(&Document { blocks, ..Document::default() });
    let lines = read.iter().filter_map(|item| match item {
        SourceItem::Line(line) => Some(Piece::whole(line)),
        SourceItem::Table(_) | SourceItem::Picture(_) => None,
    });
    lines.flat_map(items).collect()
}

fn items(line: Piece<'_>) -> Vec<UnnumberedItem> {
    match find(&[Part::Words(line)]) {
        PointSearch::List(before, points) if before.is_empty() => {
            points.iter().map(|one| item(one.line)).collect()
        }
        _ => {
            let mark = written(line.text());
            let mark = mark.filter(|mark| mark.numbering != NumberForm::Problem);
            let start = mark.map_or(0, |mark| mark.length);
            vec![item(line.part(start..line.text().len()).trim())]
        }
    }
}

fn item(line: Piece<'_>) -> UnnumberedItem {
    let words = line.text().to_owned();
    let cut = cut::point(line);
    let (lead, text) = match cut.doubtful {
        true => (words.clone(), String::new()),
        false => (cut.lead.text().to_owned(), cut.rest.text().to_owned()),
    };
    UnnumberedItem { words, lead, text }
}

#[cfg(test)]
mod tests {
    use super::unnumbered;

    #[test]
    fn numbers_of_pasted_lines_are_left_to_the_program() {
        let shown = |text: &str| {
            let lines: Vec<String> = text.lines().map(str::to_owned).collect();
            let items = unnumbered(&lines).into_iter();
            items.map(|one| format!("{}|{}", one.lead, one.text)).collect::<Vec<_>>()
        };
        assert_eq!(shown("三是抓安全。排查景区23处。"), ["抓安全|排查景区23处。"]);
        assert_eq!(shown("一是甲。二是乙。丙。"), ["甲|", "乙|丙。"]);
        assert_eq!(shown("（一）甲\n\n2. 乙"), ["甲|", "乙|"]);
        assert_eq!(shown("二、抓安全"), ["抓安全|"]);
        assert_eq!(shown("1.5万亩高标准农田"), ["1.5万亩高标准农田|"]);
        assert_eq!(shown("2017年完成"), ["2017年完成|"]);
    }
}
