//! A text as it is read, every character with its place in the source.
//!
//! [`markdown`] and [`plain`] are the entry points: source text in, [`ProseLine`]s out, one for each
//! paragraph, heading, list item or table cell, marks of Markdown left out, line breaks between
//! Chinese characters dropped. Rules of proof-reading look at these lines, and what they find has a
//! place in the source. It is the same parsing as [`super::parse`], without the tree.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::line::PlacedGlyph;
pub use super::line::{CellPosition, OPAQUE, ProseLine};
use super::mark::Marked;
use super::{join, parser, simple, typed};

/// The lines of a text that is printed as it is.
pub fn plain(source: &str) -> Vec<ProseLine> {
    let mut start = 0;
    let lines = source.split('\n').map(|line| {
        let from = start;
        start += line.len() + 1;
        ProseLine::verbatim(source, from..from + line.len())
    });
    lines.filter(|line| !line.text().is_empty()).collect()
}

/// The lines of a Markdown text, footnotes where they are defined.
pub fn markdown(source: &str) -> Vec<ProseLine> {
    match simple::paragraphs(source) {
        Some(paragraphs) => simple(source, &paragraphs),
        None => markdown_any(source),
    }
}

/// The lines of a text that needs no parser.
pub(super) fn simple(source: &str, paragraphs: &[Range<usize>]) -> Vec<ProseLine> {
    paragraphs.iter().map(|range| ProseLine::verbatim(source, range.clone())).collect()
}

/// The lines of any text.
pub(super) fn markdown_any(source: &str) -> Vec<ProseLine> {
    let marked = typed::read(source);
    let mut reader = ProseReader {
        marked: &marked,
        cell: CellPosition::default(),
        in_table: false,
        glyphs: Vec::new(),
        lines: Vec::new(),
    };
    for (event, range) in parser::parser(&marked) {
        reader.event(event, range);
    }
    reader.end_line();
    reader.lines
}

/// What is read, one after the other.
struct ReadGlyph {
    glyph: join::Glyph,
    character: char,
    printed: Option<char>,
    place: Range<usize>,
}

struct ProseReader<'a> {
    marked: &'a Marked<'a>,
    /// The cell that is read, or the next one.
    cell: CellPosition,
    in_table: bool,
    glyphs: Vec<ReadGlyph>,
    lines: Vec<ProseLine>,
}

impl ProseReader<'_> {
    fn event(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.words(&text, range)
            }
            Event::FootnoteReference(_) => {
                self.read(join::Glyph::Char(OPAQUE), OPAQUE, None, &range);
            }
            Event::SoftBreak => self.glyph(join::Glyph::Break, ' ', &range),
            Event::HardBreak => self.glyph(join::Glyph::Other, ' ', &range),
            Event::Start(Tag::Strong | Tag::Link { .. } | Tag::Image { .. })
            | Event::End(TagEnd::Strong | TagEnd::Link | TagEnd::Image) => {}
            Event::Start(tag) => {
                self.end_line();
                self.in_table |= matches!(tag, Tag::Table(_));
            }
            Event::End(tag) => {
                self.end_line();
                self.end_of_cell(tag);
            }
            // Text (see `typed`), or not switched on.
            Event::Code(_)
            | Event::Rule
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    /// Counts cells, rows and tables.
    fn end_of_cell(&mut self, tag: TagEnd) {
        let CellPosition { table, row, column } = self.cell;
        self.cell = match tag {
            TagEnd::TableCell => CellPosition { table, row, column: column + 1 },
            TagEnd::TableHead | TagEnd::TableRow => {
                CellPosition { table, row: row + 1, column: 0 }
            }
            TagEnd::Table => CellPosition { table: table + 1, row: 0, column: 0 },
            _ => return,
        };
        self.in_table &= !matches!(tag, TagEnd::Table);
    }

    /// Words of the marked text. What stands for a reference such as `&amp;` is all one place.
    fn words(&mut self, text: &str, range: Range<usize>) {
        let written = &self.marked.text[range.clone()];
        let verbatim = written == text;
        for (offset, character) in text.char_indices() {
            let Some(shown) = self.marked.shown(character) else { continue };
            let start = range.start + offset;
            let place =
                if verbatim { start..start + character.len_utf8() } else { range.clone() };
            self.glyph(join::Glyph::Char(shown), shown, &place);
        }
    }

    fn glyph(&mut self, glyph: join::Glyph, character: char, place: &Range<usize>) {
        self.read(glyph, character, Some(character), place);
    }

    fn read(
        &mut self,
        glyph: join::Glyph,
        character: char,
        printed: Option<char>,
        place: &Range<usize>,
    ) {
        let place = self.marked.original(place);
        self.glyphs.push(ReadGlyph { glyph, character, printed, place });
    }

    fn end_line(&mut self) {
        if self.glyphs.is_empty() {
            return;
        }
        let read = std::mem::take(&mut self.glyphs);
        let glyphs: Vec<join::Glyph> = read.iter().map(|read| read.glyph).collect();
        let cell = self.in_table.then_some(self.cell);
        let (mut text, mut places) = (String::new(), Vec::with_capacity(read.len()));
        for (at, ReadGlyph { glyph, character, printed, place }) in read.into_iter().enumerate()
        {
            let dropped = glyph == join::Glyph::Break
                && join::is_dropped(&glyphs[..at], &glyphs[at + 1..]);
            if !dropped {
                places.push(PlacedGlyph { offset: text.len(), printed, place });
                text.push(character);
            }
        }
        self.lines.push(ProseLine::of(text, places, cell));
    }
}

#[cfg(test)]
mod tests {
    use super::{ProseLine, markdown, plain};

    fn texts(lines: &[ProseLine]) -> Vec<&str> {
        lines.iter().map(ProseLine::text).collect()
    }

    #[test]
    fn marks_are_left_out_and_places_are_those_of_the_source() {
        let source = "# 标题\n\n**《办法》**印发,见[说明](https://a.cn/b,c)\n第<x,y>条\\*甲&amp;乙5~8人。\n\n- 甲,\n- 乙\n\n|a|b|\n|-|-|\n|c,|d|\n";
        let lines = markdown(source);
        assert_eq!(
            texts(&lines),
            [
                "标题",
                "《办法》印发,见说明第<x,y>条*甲&amp;乙5~8人。",
                "甲,",
                "乙",
                "a",
                "b",
                "c,",
                "d"
            ]
        );
        for line in &lines {
            for (at, _) in line.text().match_indices(',') {
                assert_eq!(&source[line.source(at..at + 1)], ",");
            }
        }
        let line = &lines[1];
        let at = line.text().find('*').unwrap();
        assert_eq!(&source[line.source(at..at + 1)], "*");
        assert_eq!(
            line.source(line.text().len()..line.text().len()).end,
            source.find("\n\n- ").unwrap()
        );
    }

    #[test]
    fn the_words_are_those_of_the_tree() {
        for source in [
            "甲\n乙",
            "abc\ndef",
            "**甲**\n乙",
            "~甲~和~~乙~~",
            "> 甲\n> 乙\n\n1. 丙\n   丁",
            "甲[^1]乙`丙`\n\n[^1]: 注",
        ] {
            let words = crate::text::plain::document(&crate::text::parse(source));
            let printed =
                |line: &ProseLine| line.printed().map(|(one, _)| one).collect::<String>();
            let read: Vec<String> = markdown(source).iter().map(printed).collect();
            assert_eq!(read.join("\n"), words, "{source}");
        }
    }

    #[test]
    fn cells_know_their_place() {
        let lines = markdown("前\n\n|a|b|\n|-|-|\n||**c**|\n|d||\n\n|e|\n|-|\n\n后");
        let places: Vec<_> = lines
            .iter()
            .map(|line| {
                let cell = line.cell().map(|cell| (cell.table, cell.row, cell.column));
                (line.text(), cell)
            })
            .collect();
        let expected = [
            ("前", None),
            ("a", Some((0, 0, 0))),
            ("b", Some((0, 0, 1))),
            ("c", Some((0, 1, 1))),
            ("d", Some((0, 2, 0))),
            ("e", Some((1, 0, 0))),
            ("后", None),
        ];
        assert_eq!(places, expected);
    }

    #[test]
    fn hidden_words_keep_their_places() {
        let mut lines = plain("见a.doc，好");
        let line = &mut lines[0];
        let end = "见a.doc".len();
        line.hide(std::slice::from_ref(&("见".len()..end)));
        assert_eq!(line.text(), "见\u{fffc}\u{fffc}\u{fffc}\u{fffc}\u{fffc}，好");
        let at = line.text().find('，').unwrap();
        assert_eq!(line.source(at..at + 3), end..end + 3);
    }
}
