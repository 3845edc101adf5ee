//! PDFs that are not set again: the same source gives the same file.
//!
//! In: what earlier builds set, a source, the place of its PDF. Out: the PDF, and what the next build can
//! know of it. A PDF is taken from its place where it was set from the same source, down to the bytes of the
//! fonts and the program, and is still the same file; where anything is not known, it is set.

use std::sync::OnceLock;

use super::made::Made;
use super::pdf_source::{PdfSource, Typesetting};
use super::set_pdfs::{EarlierPdfs, PdfsMade, SetPdf, SetPdfs};
use super::timings::{Phase, Timings};
use crate::model::OutPath;
use crate::output::Sink;
use crate::source::{PartsDigest, sha256};
use crate::typeset::TypesetPdf;

/// The PDFs of a build; shared by all threads.
pub(super) struct PdfBuild<'a> {
    /// What sets them, and what texts are written for.
    pub(super) typesetting: Typesetting<'a>,
    earlier: Option<EarlierPdfs<'a>>,
    /// The digest of what all of them are made of; fonts are read for it, where any is made.
    common: OnceLock<PartsDigest>,
    timings: &'a Timings,
}

/// Where a PDF goes.
pub(super) struct PdfPlace<'a> {
    /// Name of the folder in the workspace.
    pub(super) folder: &'static str,
    /// The folder.
    pub(super) sink: &'a dyn Sink,
    /// Its path there.
    pub(super) path: &'a OutPath,
}

impl<'a> PdfBuild<'a> {
    /// Nothing set yet.
    pub(super) fn new(
        typesetting: Typesetting<'a>,
        earlier: Option<EarlierPdfs<'a>>,
        timings: &'a Timings,
    ) -> Self {
        Self { typesetting, earlier, common: OnceLock::new(), timings }
    }

    fn common(&self, earlier: EarlierPdfs<'_>) -> &PartsDigest {
        self.common.get_or_init(|| {
            let mut common = self.timings.time(Phase::Prepare, || self.typesetting.digest());
            common.add(earlier.program.as_bytes());
            common
        })
    }

    /// Returns the PDF of a source, which has been written nowhere yet; none after an error.
    pub(super) fn make(
        &self,
        source: &PdfSource,
        place: &PdfPlace<'_>,
    ) -> (Option<TypesetPdf>, Made) {
        let key = format!("{}/{}", place.folder, place.path);
        let digest = self.earlier.map(|earlier| source.digest(self.common(earlier)));
        if let Some((known, pdf)) = self.kept(&key, digest.as_deref(), place) {
            let known = SetPdfs::one(key, known.clone());
            return (Some(pdf), PdfsMade { kept: 1, known, ..PdfsMade::default() }.into());
        }
        let (pdf, problems) = source.typeset(&self.typesetting);
        let known = match (&pdf, digest) {
            // What was told of a PDF is to be told again: only one that gave no cause is kept next time.
            (Some(pdf), Some(source)) if problems.is_empty() => {
                let set = SetPdf { source, file: sha256(&pdf.pdf), pages: pdf.pages };
                SetPdfs::one(key, set)
            }
            _ => SetPdfs::new(),
        };
        (pdf, Made { problems, ..PdfsMade { set: 1, known, ..PdfsMade::default() }.into() })
    }

    /// What is known of the place, and the file that stands there, where it is the one that comes of such a
    /// source.
    fn kept(
        &self,
        key: &str,
        digest: Option<&str>,
        place: &PdfPlace<'_>,
    ) -> Option<(&'a SetPdf, TypesetPdf)> {
        let known = self.earlier?.set.of(key)?;
        if digest != Some(known.source.as_str()) {
            return None;
        }
        self.timings.time(Phase::Read, || {
            let pdf = place.sink.previous(place.path)?;
            let is_same = sha256(&pdf) == known.file;
            is_same.then_some((known, TypesetPdf { pdf, pages: known.pages, text: None }))
        })
    }
}
