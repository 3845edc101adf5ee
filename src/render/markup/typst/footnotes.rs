//! Writing footnotes as Typst: the note stands at its first reference, later references name it.
//!
//! Typst numbers footnotes by itself, over all texts of an issue. It cannot set a note within a
//! note, so there a reference is only the label in brackets; and notes to which the text itself
//! does not refer stand after it, each as a paragraph that begins with its label.

use super::literal;
use super::writer::TypstWriter;

impl TypstWriter<'_> {
    /// Writes a reference, the first time with its note.
    pub(super) fn footnote_reference(&mut self, footnote: usize) {
        let document = self.document;
        let Some(note) = document.footnotes.get(footnote) else { return };
        if self.in_note {
            return self.text(&format!("[{}]", note.label));
        }
        if std::mem::replace(&mut self.noted[footnote], true) {
            self.out.push_str("#footnote(");
            self.footnote_label(footnote);
            self.out.push(')');
            return;
        }
        self.in_note = true;
        self.out.push_str("#footnote[");
        self.blocks(&note.blocks);
        self.out.push(']');
        self.in_note = false;
        if note.references > 1 {
            self.out.push('#');
            self.footnote_label(footnote);
        }
    }

    /// Writes the notes that the text does not refer to.
    pub(super) fn loose_footnotes(&mut self) {
        let document = self.document;
        self.in_note = true;
        for (index, note) in document.footnotes.iter().enumerate() {
            if self.noted[index] {
                continue;
            }
            if !self.out.is_empty() {
                self.out.push_str("\n\n");
            }
            self.text(&format!("[{}] ", note.label));
            if let Some((first, rest)) = note.blocks.split_first() {
                self.block(first);
                self.blocks(rest);
            }
        }
        self.in_note = false;
    }

    /// The label of a note: the prefix makes it unique in the issue.
    fn footnote_label(&mut self, footnote: usize) {
        self.out.push_str("label(");
        literal::write(
            &format!("{}fn-{}", self.options.id_prefix, footnote + 1),
            &mut self.out,
        );
        self.out.push(')');
    }
}
