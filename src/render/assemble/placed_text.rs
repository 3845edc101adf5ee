//! The words of a Markdown text with marks that say where in the text they stand.
//!
//! [`placed`] takes a text and its tree and gives the same tree with marks in its words. The tree knows no places of
//! single characters, which nobody else wants; [`prose`] reads them, in the order of the text, footnotes where they are
//! defined.

use crate::diag::Span;
use crate::model::Text;
use crate::render::origin::{PrintedSource, followed};
use crate::text::tree::{Block, Document, Inline};
use crate::text::{prose, walk};

/// Returns the tree of a text with marks in its words.
pub(super) fn placed(text: &Text, mut document: Document) -> Document {
    let lines = prose::markdown(&text.value);
    let printed = lines.iter().flat_map(|line| line.printed().collect::<Vec<_>>());
    let notes: Vec<_> = document.footnotes.iter().map(|note| note.range.clone()).collect();
    let mut body = Vec::new();
    let mut of_notes = vec![Vec::new(); notes.len()];
    for (character, place) in printed {
        let note = notes.iter().position(|note| note.contains(&place.start));
        let list = note.map_or(&mut body, |note| &mut of_notes[note]);
        list.push((character, place.start));
    }
    mark(text.span, &mut document.blocks, body);
    for (note, characters) in document.footnotes.iter_mut().zip(of_notes) {
        mark(text.span, &mut note.blocks, characters);
    }
    document
}

fn mark(field: Span, blocks: &mut [Block], characters: Vec<(char, usize)>) {
    let mut source = PrintedSource::new(characters);
    walk::lines_mut(blocks, &mut |line| mark_line(field, line, &mut source));
}

fn mark_line(field: Span, line: &mut [Inline], source: &mut PrintedSource) {
    for inline in line {
        match inline {
            Inline::Text(words) => *words = followed(field, source, words),
            other => {
                if let Some(children) = walk::children_mut(other) {
                    mark_line(field, children, source);
                }
            }
        }
    }
}
