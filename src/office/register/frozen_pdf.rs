//! The PDFs of registered issues, for a build: the bytes that were frozen.

use super::standing::changes;
use crate::diag::{Diagnostic, Diagnostics, Files};
use crate::model::IssueId;
use crate::office::workbench::Workbench;
use crate::register::{EditionFolder, INTERNAL, PUBLIC, Register, Sums, altered_file};
use crate::source::{Project, sha256};
use crate::typeset::TypesetPdf;

/// The PDFs that were frozen.
#[derive(Clone, Copy)]
pub(crate) struct FrozenPdfs<'a> {
    /// The workspace.
    pub(crate) project: &'a dyn Project,
    /// The register, where there is one.
    pub(crate) register: Option<&'a Register>,
}

/// The PDF for the print room of an issue that is registered and says what it said then; `None` of any other.
pub(crate) fn registered_pdf(
    project: &dyn Project,
    workbench: &Workbench,
    id: &IssueId,
) -> Option<Vec<u8>> {
    let register = Register::read(project, &mut Files::new(), &mut Diagnostics::new())?;
    let whole = (&workbench.archive, &workbench.files);
    let is_same = changes(project, whole, (id, register.editions(id).last()?)).is_empty();
    let frozen = FrozenPdfs { project, register: Some(&register) };
    frozen.internal(id).filter(|_| is_same)?.ok().map(|pdf| pdf.pdf)
}

/// A PDF that was frozen; `None` where none was, and what is told where it is not as it was frozen.
type Frozen = Option<Result<TypesetPdf, Box<Diagnostic>>>;

impl FrozenPdfs<'_> {
    /// The one of the website.
    pub(crate) fn public(&self, id: &IssueId) -> Frozen {
        let pages = self.register?.editions(id).last()?.line.pages.public?;
        self.read(id, PUBLIC, pages)
    }

    /// The one for the print room.
    pub(crate) fn internal(&self, id: &IssueId) -> Frozen {
        let pages = self.register?.editions(id).last()?.line.pages.internal;
        self.read(id, INTERNAL, pages)
    }

    fn read(&self, id: &IssueId, name: &str, pages: usize) -> Frozen {
        let edition = self.register?.editions(id).last()?;
        let folder = EditionFolder::new(id, edition.line.edition);
        let sums = Sums::read(self.project, &folder, &edition.line.sums);
        let pdf = self.project.read(&folder.file(name)).ok().filter(|pdf| {
            let digest = sums.as_ref().and_then(|sums| sums.get(name));
            digest == Some(sha256(pdf).as_str())
        });
        let told = || Box::new(altered_file(edition, &folder.file(name)));
        Some(pdf.map(|pdf| TypesetPdf { pdf, pages, text: None }).ok_or_else(told))
    }
}
