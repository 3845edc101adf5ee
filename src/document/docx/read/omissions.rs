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
        let excerpts = [
            (self.deleted, Notice::Deleted as fn(Excerpt) -> Notice),
            (self.hidden, Notice::Hidden),
            (self.struck, Notice::Struck),
            (self.comments, Notice::Comments),
            (self.header_footer, Notice::HeaderFooter),
            (self.contents, Notice::Contents),
            (self.nested_tables, Notice::NestedTables),
            (self.equations, Notice::Equations),
            (self.links, Notice::Links),
            (self.external, Notice::External),
            (self.pictures, Notice::Pictures),
        ];
        let counts = [
            (self.missing_pictures, Notice::MissingPictures as fn(usize) -> Notice),
            (self.charts, Notice::Charts),
            (self.objects, Notice::Objects),
            (self.symbols, Notice::Symbols),
        ];
        let excerpts = excerpts.into_iter().filter(|(excerpt, _)| excerpt.count > 0);
        let counts = counts.into_iter().filter(|(count, _)| *count > 0);
        let excerpts = excerpts.map(|(excerpt, notice)| notice(excerpt));
        excerpts.chain(counts.map(|(count, notice)| notice(count))).collect()
    }
}
