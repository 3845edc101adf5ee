//! Footnotes and endnotes: a mark in the text, `[1]`, and the note behind the body.
//!
//! Both are numbered together, in the order in which the text refers to them.

use std::collections::BTreeMap;

use super::flatten::flatten;
use crate::document::{Block, Paragraph, Run, Style};

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NoteKind {
    /// At the foot of the page.
    Footnote,
    /// At the end of the text.
    Endnote,
}

/// The notes of a file.
#[derive(Debug, Default)]
pub(super) struct NoteStore {
    texts: BTreeMap<(NoteKind, String), Vec<Block>>,
    marks: BTreeMap<(NoteKind, String), String>,
    order: Vec<(NoteKind, String)>,
    numbered: usize,
}

impl NoteStore {
    /// Keeps the text of a note.
    pub(super) fn insert(&mut self, kind: NoteKind, id: String, text: Vec<Block>) {
        self.texts.insert((kind, id), text);
    }

    /// Returns the mark of a note that the text refers to; empty where the file has one of its own.
    pub(super) fn refer(&mut self, kind: NoteKind, id: &str, has_mark: bool) -> String {
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

    /// Returns the notes that the text refers to, in its order.
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
