//! Footnotes and endnotes: a mark in the text, `[1]`, and the note behind the body.
//!
//! Both are numbered together, in the order in which the text refers to them.

use std::collections::BTreeMap;

use super::draft::Flow;
use super::relations::Relations;
use super::space::Space;
use super::story::{Shared, Story};
use super::table::flatten;
use super::xml::XmlReader;
use crate::document::{Block, Paragraph, Refusal, Run, Style};

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// At the foot of the page.
    Footnote,
    /// At the end of the text.
    Endnote,
}

/// The notes of a file.
#[derive(Debug, Default)]
pub(super) struct Notes {
    texts: BTreeMap<(Kind, String), Vec<Block>>,
    marks: BTreeMap<(Kind, String), String>,
    order: Vec<(Kind, String)>,
    numbered: usize,
}

impl Notes {
    /// The mark of a note that the text refers to; empty where the file has one of its own.
    pub(super) fn refer(&mut self, kind: Kind, id: &str, has_mark: bool) -> String {
        let key = (kind, id.to_owned());
        if let Some(mark) = self.marks.get(&key) {
            return mark.clone();
        }
        if !self.texts.contains_key(&key) {
            return String::new();
        }
        self.numbered += usize::from(has_mark);
        let mark = if has_mark { format!("[{}]", self.numbered) } else { String::new() };
        self.order.push(key.clone());
        self.marks.insert(key, mark.clone());
        mark
    }

    /// The notes that the text refers to, in its order.
    pub(super) fn finish(mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for key in &self.order {
            let text = self.texts.remove(key).unwrap_or_default();
            let mark = self.marks.get(key).map_or("", String::as_str);
            let (mut paragraphs, mut floating) = (Vec::new(), Vec::new());
            flatten(text, &mut paragraphs, &mut floating);
            set_mark(&mut paragraphs, mark);
            blocks.extend(paragraphs.into_iter().map(|paragraph| {
                Block::Paragraph(Paragraph { style: Style::Footnote, ..paragraph })
            }));
            blocks.append(&mut floating);
        }
        blocks
    }
}

/// Puts the mark in front of the first words.
fn set_mark(paragraphs: &mut Vec<Paragraph>, mark: &str) {
    if mark.is_empty() {
        return;
    }
    if paragraphs.is_empty() {
        paragraphs.push(Paragraph::default());
    }
    if let Some(first) = paragraphs.first_mut() {
        if let Some(run) = first.runs.first_mut() {
            run.text = run.text.trim_start().to_owned();
        }
        first.runs.insert(0, Run::plain(format!("{mark} ")));
    }
}

/// Reads the notes in a part.
pub(super) fn read(part: &str, kind: Kind, shared: &mut Shared<'_>) -> Result<(), Refusal> {
    let Some(text) = shared.package.text(part, &mut shared.budget)? else { return Ok(()) };
    let relations = Relations::of(part, &mut shared.package, &mut shared.budget)?;
    let (xml, _) = XmlReader::open(part, &text)?;
    let mut story = Story::new(xml, &relations, shared);
    while let Some(element) = story.xml.child()? {
        // The lines that part notes from the text are notes with a type.
        let is_note = story.xml.own(&element, "type").is_none_or(|kind| kind == "normal");
        let id = story.xml.own(&element, "id").map(|id| id.into_owned());
        let Some(id) = id.filter(|_| is_note && element.space == Space::Word) else {
            story.xml.skip()?;
            continue;
        };
        story.shared.budget.piece()?;
        let mut flow = Flow::default();
        story.blocks(&mut flow)?;
        story.shared.notes.texts.insert((kind, id), flow.finish());
    }
    Ok(())
}
