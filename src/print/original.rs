//! The PDF of an issue, whose pages are put on sheets.

use std::sync::Arc;

use crate::diag::{Diagnostics, Files};
use crate::model::Date;
use crate::render;
use crate::render::assemble::date;
use crate::render::context::{Imposed, SheetSide};
use crate::site::{Paper, Toolchain};
use crate::typeset::TypesetPdf;

/// What the PDF of the pages is called in the source of the sheets.
const FILE: &str = "original.pdf";

/// The internal edition of an issue.
#[derive(Debug, Clone)]
pub struct Original {
    /// What the PDF is called.
    pub title: String,
    /// Who issues the issue.
    pub organization: String,
    /// Date of the issue.
    pub date: Date,
    /// The PDF.
    pub pdf: Arc<[u8]>,
    /// Its pages.
    pub pages: usize,
}

/// Sets the sides of sheets that show pages of an issue; `what` stands behind the title. `None` after an error, which is
/// told.
pub fn set(
    original: &Original,
    (what, sides): (&str, Vec<SheetSide>),
    toolchain: &Toolchain,
    files: &mut Files,
    out: &mut Diagnostics,
) -> Option<TypesetPdf> {
    let imposed = Imposed {
        title: format!("{}（{what}）", original.title),
        organization: original.organization.clone(),
        date: date(original.date),
        file: format!("/{FILE}"),
        sides,
    };
    let paper = Paper {
        name: "imposed.typ",
        date: original.date,
        files: [(FILE.to_owned(), Arc::clone(&original.pdf))].into(),
        keeps_standards: false,
    };
    let fill =
        |engine: &render::Engine, fonts: &_| render::typst::imposed(engine, &imposed, fonts);
    toolchain.paper(paper, fill, files, out)
}
