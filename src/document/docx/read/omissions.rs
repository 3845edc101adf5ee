//! What was left out, counted while it is read.

use crate::document::{Excerpt, Notice};

/// Counts of what was left out.
#[derive(Debug, Default)]
pub(super) struct Omissions {
    /// Headers and footers.
    pub header_footer: Excerpt,
    /// Comments.
    pub comments: Excerpt,
    /// Text that tracked changes delete.
    pub deleted: Excerpt,
    /// Hidden text.
    pub hidden: Excerpt,
    /// Words that are struck out.
    pub struck: Excerpt,
    /// Lines of a table of contents.
    pub contents: Excerpt,
    /// Tables in cells of tables.
    pub nested_tables: Excerpt,
    /// Numbers of lists within lists that are numbered alike.
    pub nested_numbers: Excerpt,
    /// Equations.
    pub equations: Excerpt,
    /// Embedded files and controls.
    pub objects: usize,
    /// Charts and diagrams.
    pub charts: usize,
    /// Pictures in formats that cannot be shown.
    pub pictures: Excerpt,
    /// Pictures that are not in the file.
    pub missing_pictures: usize,
    /// Content of other files.
    pub external: Excerpt,
    /// Links that are none.
    pub links: Excerpt,
    /// Characters of symbol fonts that are not known.
    pub symbols: usize,
}

impl Omissions {
    /// Returns a notice of each kind that was left out, what concerns the words first.
    pub(super) fn notices(self) -> Vec<Notice> {
        let notices = [
            Notice::Deleted(self.deleted),
            Notice::Hidden(self.hidden),
            Notice::Struck(self.struck),
            Notice::Comments(self.comments),
            Notice::HeaderFooter(self.header_footer),
            Notice::Contents(self.contents),
            Notice::NestedTables(self.nested_tables),
            Notice::NestedNumbers(self.nested_numbers),
            Notice::Equations(self.equations),
            Notice::Links(self.links),
            Notice::External(self.external),
            Notice::Pictures(self.pictures),
            Notice::MissingPictures(self.missing_pictures),
            Notice::Charts(self.charts),
            Notice::Objects(self.objects),
            Notice::Symbols(self.symbols),
        ];
        notices.into_iter().filter(Notice::is_any).collect()
    }
}
