//! What a reader made of a file, what it left out, and what needs a look.

use super::Document;
use crate::lang::{Message, truncated};
use crate::text::single_spaced;

/// Most characters of an excerpt, `…` among them.
const MOST_WORDS: usize = 41;

/// Most lines that are named.
const MOST_LINES: usize = 10;

/// What was read of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadDocument {
    /// The document.
    pub document: Document,
    /// What is not in it, or needs a look.
    pub notices: Vec<Notice>,
}

/// Something that was not taken over, or not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Text of headers and footers, other than page numbers; left out.
    HeaderFooter(Excerpt),
    /// Comments; left out.
    Comments(Excerpt),
    /// Text that tracked changes delete or move away; left out.
    Deleted(Excerpt),
    /// Hidden text; left out.
    Hidden(Excerpt),
    /// Words that are struck out; kept as they are.
    Struck(Excerpt),
    /// Lines of a table of contents; left out.
    Contents(Excerpt),
    /// Tables in cells of tables; each row is a line of the cell.
    NestedTables(Excerpt),
    /// Numbers of lists within lists that are numbered alike; written as （1） and ①.
    NestedNumbers(Excerpt),
    /// Equations; their characters are kept on one line.
    Equations(Excerpt),
    /// Embedded files and controls; left out.
    Objects(usize),
    /// Charts and diagrams; left out.
    Charts(usize),
    /// Pictures in a format that bulletins cannot show, by their names; left out.
    Pictures(Excerpt),
    /// Pictures that the file names but does not hold, or holds damaged.
    MissingPictures(usize),
    /// Pictures of a file that does not say where they stand; left out.
    UnplacedPictures(usize),
    /// Content that stands in other files, by their addresses; never opened.
    External(Excerpt),
    /// Links to something other than the web and mail, by their addresses; the words are kept.
    Links(Excerpt),
    /// Columns of tables that a Markdown file aligns, by their heads; bulletins align them themselves.
    Alignments(Excerpt),
    /// Pictures that stand beside a file and cannot be read there, by their addresses. Their places are kept.
    PicturesBeside(Excerpt),
    /// What stands around the text of a web page, such as navigation; left out.
    Around(Excerpt),
    /// Lines at the head of a Markdown file that are settings for other programs; left out.
    FrontMatter(Excerpt),
    /// What other programs take for marks of Markdown; kept as it is.
    OtherMarks(Excerpt),
    /// Characters of symbol fonts that have no counterpart; `□` stands in their place.
    Symbols(usize),
}

/// How many there are of something, and how the first of them opens.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// How many.
    pub count: usize,
    /// The beginning of the first, on one line: at most forty characters and `…`.
    pub words: String,
    /// The lines of the file that they stand on, from 1, at most ten; empty where a file has no lines.
    pub lines: Vec<usize>,
}

impl Excerpt {
    /// Counts one more, whose words are kept if it is the first with any.
    pub(super) fn add(&mut self, text: &str) {
        self.count += 1;
        if self.words.is_empty() {
            self.words = truncated(&single_spaced(text), MOST_WORDS);
        }
    }

    /// The same, of something that stands on a line.
    pub(super) fn add_at(&mut self, line: usize, text: &str) {
        self.add(text);
        if self.lines.len() < MOST_LINES && self.lines.last() != Some(&line) {
            self.lines.push(line);
        }
    }
}

impl Notice {
    /// Whether there is anything of its kind.
    pub(super) fn is_any(&self) -> bool {
        match self {
            Self::HeaderFooter(excerpt)
            | Self::Comments(excerpt)
            | Self::Deleted(excerpt)
            | Self::Hidden(excerpt)
            | Self::Struck(excerpt)
            | Self::Contents(excerpt)
            | Self::NestedTables(excerpt)
            | Self::NestedNumbers(excerpt)
            | Self::Equations(excerpt)
            | Self::Pictures(excerpt)
            | Self::External(excerpt)
            | Self::Links(excerpt)
            | Self::Alignments(excerpt)
            | Self::PicturesBeside(excerpt)
            | Self::Around(excerpt)
            | Self::FrontMatter(excerpt)
            | Self::OtherMarks(excerpt) => excerpt.count > 0,
            Self::Objects(count)
            | Self::Charts(count)
            | Self::MissingPictures(count)
            | Self::UnplacedPictures(count)
            | Self::Symbols(count) => *count > 0,
        }
    }

    /// Returns the message: what it is, what became of it, and what to do.
    pub fn message(&self) -> Message {
        let counted = |id: &'static str, count: &usize| Message::new(id).count("count", *count);
        let quoted = |id: &'static str, excerpt: &Excerpt| {
            counted(id, &excerpt.count).with("words", &excerpt.words)
        };
        let placed = |id: &'static str, excerpt: &Excerpt| {
            let lines: Vec<String> = excerpt.lines.iter().map(usize::to_string).collect();
            quoted(id, excerpt).with("lines", lines.join("、"))
        };
        match self {
            Self::HeaderFooter(excerpt) => quoted("notice-header-footer", excerpt),
            Self::Comments(excerpt) => quoted("notice-comments", excerpt),
            Self::Deleted(excerpt) => quoted("notice-deleted", excerpt),
            Self::Hidden(excerpt) => quoted("notice-hidden", excerpt),
            Self::Struck(excerpt) => quoted("notice-struck", excerpt),
            Self::Contents(excerpt) => quoted("notice-contents", excerpt),
            Self::NestedTables(excerpt) => quoted("notice-nested-tables", excerpt),
            Self::NestedNumbers(excerpt) => quoted("notice-nested-numbers", excerpt),
            Self::Equations(excerpt) => quoted("notice-equations", excerpt),
            Self::Objects(count) => counted("notice-objects", count),
            Self::Charts(count) => counted("notice-charts", count),
            Self::Pictures(excerpt) => quoted("notice-pictures", excerpt),
            Self::MissingPictures(count) => counted("notice-missing-pictures", count),
            Self::UnplacedPictures(count) => counted("notice-unplaced-pictures", count),
            Self::External(excerpt) => quoted("notice-external", excerpt),
            Self::Links(excerpt) => quoted("notice-links", excerpt),
            Self::Alignments(excerpt) => quoted("notice-alignments", excerpt),
            Self::PicturesBeside(excerpt) => placed("notice-pictures-beside", excerpt),
            Self::Around(excerpt) => quoted("notice-around", excerpt),
            Self::FrontMatter(excerpt) => quoted("notice-front-matter", excerpt),
            Self::OtherMarks(excerpt) => placed("notice-other-marks", excerpt),
            Self::Symbols(count) => counted("notice-symbols", count),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Excerpt;

    #[test]
    fn an_excerpt_is_one_line_of_the_first_words() {
        let mut excerpt = Excerpt::default();
        excerpt.add(" ");
        excerpt.add("甲\n 乙");
        excerpt.add("丙");
        assert_eq!((excerpt.count, excerpt.words.as_str()), (3, "甲 乙"));
        let mut long = Excerpt::default();
        long.add(&"长".repeat(1_000_000));
        assert_eq!(long.words, format!("{}…", "长".repeat(40)));
    }
}
