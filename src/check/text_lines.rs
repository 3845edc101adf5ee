//! A text of an issue as rules see it: the lines that are read, without what is no prose.

use std::cell::OnceCell;
use std::ops::Range;

use super::helpers::lazy_regex::{LazyRegex, regex};
use super::helpers::opening_keys::opening_keys;
use super::helpers::sequence;
use super::helpers::sequence::Mark;
use crate::diag::{Files, Span};
use crate::model::{Text, TextKind};
use crate::source::locate;
use crate::text::prose;
use crate::text::prose::ProseLine;

/// A text and its lines.
pub(crate) struct TextLines<'a> {
    /// What kind of text it is.
    pub(crate) kind: TextKind,
    /// The text as it is written, with its place.
    pub(crate) source: &'a Text,
    /// The lines that are read: paragraphs, headings, items, cells. What is no prose is
    /// [`prose::OPAQUE`] in them.
    pub(crate) lines: Vec<ProseLine>,
    /// See [`Self::numbers`].
    numbers: OnceCell<Vec<(usize, Mark)>>,
    /// See [`Self::opening_keys`].
    opening_keys: OnceCell<Vec<Range<usize>>>,
}

impl<'a> TextLines<'a> {
    /// Splits a text into its lines.
    pub(crate) fn new(kind: TextKind, source: &'a Text) -> Self {
        let mut lines = match kind {
            TextKind::Markdown => prose::markdown(&source.value),
            _ => prose::plain(&source.value),
        };
        for line in &mut lines {
            let hidden = outside_prose(line.text());
            line.hide(&hidden);
        }
        let (numbers, opening_keys) = (OnceCell::new(), OnceCell::new());
        Self { kind, source, lines, numbers, opening_keys }
    }

    /// Returns the place of a range of a line in its file.
    pub(crate) fn span(&self, files: &Files, line: &ProseLine, range: Range<usize>) -> Span {
        locate(files, self.source, line.source(range))
    }

    /// Returns the keys of an issue that open lines of the text, in bytes of it: where there are any, it is no text yet.
    pub(crate) fn opening_keys(&self) -> &[Range<usize>] {
        self.opening_keys.get_or_init(|| opening_keys(&self.source.value).collect())
    }

    /// Returns the numbers that put the text in order, each with its line. Several rules ask for them.
    pub(crate) fn numbers(&self) -> &[(usize, Mark)] {
        self.numbers.get_or_init(|| {
            let lines = self.lines.iter().enumerate();
            let marks = |(number, line): (usize, &'_ ProseLine)| {
                let marks: Vec<Mark> = sequence::marks(line.text()).collect();
                marks.into_iter().map(move |mark| (number, mark))
            };
            lines.flat_map(marks).collect()
        })
    }

    /// Returns the same but for numbers in tables, which put rows in order and not the text.
    pub(crate) fn outline(&self) -> impl Iterator<Item = &(usize, Mark)> {
        self.numbers().iter().filter(|(line, _)| self.lines[*line].cell().is_none())
    }
}

/// Addresses of the web and of mail, paths, drives (C:盘), and names of files with their extension: nobody's
/// punctuation. Latin only, but for names of files, which may be Chinese from the last mark on.
static OUTSIDE: LazyRegex = LazyRegex::new(|| {
    let address = r#"[A-Za-z][A-Za-z0-9+.\-]*://[!-~&&[^<>"]]+|www\.[!-~&&[^<>"]]+"#;
    let mail = r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+";
    let path = r"(?:[A-Za-z]:)?[\\/](?:[A-Za-z0-9_.\-]+[\\/])+[A-Za-z0-9_.\-]*";
    let extensions = "docx?|xlsx?|pptx?|pdf|wps|et|txt|csv|md|ya?ml|json|html?|jpe?g|png|gif|tiff?|zip|rar|7z|ofd|mp4|mp3|exe|com|cn|gov|org|net";
    let file = format!(
        r"[A-Za-z0-9_\-\p{{Han}}（）()]*[A-Za-z0-9_\-\p{{Han}}（）()](?:\.[A-Za-z0-9_\-]+)*\.(?i:{extensions})(?-u:\b)"
    );
    let drive = r"(?-u:\b)[A-Za-z]:盘";
    regex(&format!("{address}|{mail}|{path}|{drive}|{file}"))
});

fn outside_prose(line: &str) -> Vec<Range<usize>> {
    // All of them hold one of these.
    if !line.contains(['.', '/', '\\', '@', '盘']) {
        return Vec::new();
    }
    OUTSIDE.find_iter(line).map(|found| trimmed(line, found.range())).collect()
}

/// A name or address without the sentence around it: not from before a parenthesis that does not
/// close in it （见台账.xlsx, nor with one that does not open in it, nor with marks at its end.
fn trimmed(line: &str, range: Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (range.start, range.end);
    let mut open = Vec::new();
    for (offset, character) in line[range.clone()].char_indices() {
        let at = range.start + offset;
        match character {
            '(' | '（' => open.push(at + character.len_utf8()),
            ')' | '）' if open.pop().is_none() => {
                if line[at..range.end].contains('.') {
                    start = at + character.len_utf8();
                } else {
                    end = at;
                    break;
                }
            }
            _ => {}
        }
    }
    start = open.last().copied().unwrap_or(start).min(end);
    start..start + line[start..end].trim_end_matches([',', '.', ';', ':', '!', '?']).len()
}

#[cfg(test)]
mod tests {
    use super::outside_prose;

    #[test]
    fn addresses_and_names_of_files_are_no_prose() {
        let line = "见https://a.cn/b?c=1,2，或写信至a.b@c.gov.cn，附台账(8月).xlsx。到位.完";
        let hidden: Vec<&str> =
            outside_prose(line).into_iter().map(|range| &line[range]).collect();
        assert_eq!(hidden, ["https://a.cn/b?c=1,2", "a.b@c.gov.cn", "附台账(8月).xlsx"]);
    }

    #[test]
    fn what_stands_around_them_is_prose() {
        for (line, name) in [
            ("（见台账.xlsx）好", "台账.xlsx"),
            ("(见https://a.cn/b)好", "https://a.cn/b"),
            ("详见https://a.cn/b,其中", "https://a.cn/b"),
            ("一）附件（一）.doc好", "附件（一）.doc"),
        ] {
            let hidden: Vec<&str> =
                outside_prose(line).into_iter().map(|range| &line[range]).collect();
            assert!(hidden.len() == 1 && hidden[0].ends_with(name), "{line}: {hidden:?}");
            assert!(!hidden[0].contains('一') || name.contains('一'), "{line}: {hidden:?}");
        }
    }
}
