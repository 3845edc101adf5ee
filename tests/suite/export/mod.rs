//! Issues that leave the archive: as documents, Word files, text.

mod fields;
mod mail;
mod office;
mod word;

use tongbao::diag::{Diagnostics, Files};
use tongbao::document::{Document, docx};
use tongbao::export;
use tongbao::model::{Archive, Issue};
use tongbao::source::{Disk, Memory, Project, Workspace};

use crate::support::{builds, root};

/// A workspace that was read without a fault.
struct Read {
    project: Box<dyn Project>,
    archive: Archive,
}

impl Read {
    fn new(project: Box<dyn Project>) -> Self {
        let mut files = Files::new();
        let mut out = Diagnostics::new();
        let workspace = Workspace::read(project.as_ref(), &mut files, &mut out);
        let archive = Archive::read(&workspace, &mut out);
        assert!(!out.has_errors(), "{}", builds::told(&out, &files));
        Self { project, archive }
    }

    /// The sample archive.
    fn sample() -> Self {
        Self::new(Box::new(Disk::open(root()).unwrap()))
    }

    /// A bulletin and a document that have everything that there is.
    fn everything() -> Self {
        let png: &[u8] = include_bytes!("../../../bulletins/2017/gongzuo-07/penggai.png");
        let files: [(&str, &[u8]); 6] = [
            ("tongbao.yaml", include_bytes!("everything/tongbao.yaml")),
            ("units.yaml", include_bytes!("everything/units.yaml")),
            ("bulletins/gongzuo-01.yaml", include_bytes!("everything/gongzuo-01.yaml")),
            ("bulletins/ducha-01.yaml", include_bytes!("everything/ducha-01.yaml")),
            ("bulletins/a.csv", include_bytes!("everything/a.csv")),
            ("bulletins/a.png", png),
        ];
        let memory = files
            .into_iter()
            .fold(Memory::new(), |memory, (path, bytes)| memory.with(path, bytes));
        Self::new(Box::new(memory))
    }

    fn issues(&self) -> Vec<&Issue> {
        self.archive.issues().collect()
    }

    fn lay_out(&self, issue: &Issue) -> Document {
        let config = self.archive.config.as_ref().unwrap();
        let source = export::ExportContext {
            archive: &self.archive,
            config,
            project: self.project.as_ref(),
        };
        let series = config.find_series(&issue.series.value).unwrap();
        let mut out = Diagnostics::new();
        let document = export::lay_out(&source, issue, series, &mut out);
        assert!(out.is_empty(), "files beside {} are read", issue.id());
        document
    }

    fn word(&self, issue: &Issue) -> Vec<u8> {
        docx::write(&self.lay_out(issue), &docx::Setup::default())
    }
}
