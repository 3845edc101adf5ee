//! What an engine takes and gives.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

use image::{ImageFormat, ImageReader};

use super::problem::Problem;
use super::standard::Standards;
use super::{grey, print_size};
use crate::model::Date;
use crate::source::PartsDigest;

/// One PDF to be made.
#[derive(Debug, Clone)]
pub struct TypesetInput {
    /// What diagnostics call the main source, e.g. `gongzuo-2017-8.typ`. Not a path to read.
    pub name: String,
    /// The main source.
    pub main: String,
    /// What the source gets for today, and the PDF's date where the source sets none.
    pub date: Date,
    /// Standards the PDF has to keep.
    pub standards: Standards,
    /// Pictures and attachments by their path without a slash in front; nothing else can be read,
    /// apart from the [`Shared`](super::Shared) files.
    pub files: BTreeMap<String, Arc<[u8]>>,
}

impl TypesetInput {
    /// Adds all that makes it what it is to a digest.
    pub fn add_to(&self, digest: &mut PartsDigest) {
        let Self { name, main, date, standards, files } = self;
        let line = format!("{name} {date} {standards:?}");
        [line.as_str(), main].iter().for_each(|part| digest.add(part.as_bytes()));
        for (path, bytes) in files {
            digest.add(path.as_bytes());
            digest.add(bytes);
        }
    }

    /// The same, with photographs and scans of no more pixels than are printed. Their names stay, and so does what they
    /// are: a picture that would become another format is left as it is, and one that is broken is told by the engine.
    pub fn at_print_size(&self) -> Self {
        let files =
            self.files.iter().map(|(path, bytes)| (path.clone(), at_print_size(path, bytes)));
        Self { files: files.collect(), ..self.clone() }
    }

    /// The same, with pictures of no more pixels than are printed, without colours. They are PNG under the names that they
    /// have: the source says so of each.
    pub fn in_grey(&self) -> Self {
        let sized = self.at_print_size();
        let grey = |(path, bytes): (String, Arc<[u8]>)| {
            let grey = grey::grey(&path, &bytes).map_or(bytes, Into::into);
            (path, grey)
        };
        Self { files: sized.files.into_iter().map(grey).collect(), ..sized }
    }
}

fn at_print_size(path: &str, bytes: &Arc<[u8]>) -> Arc<[u8]> {
    let smaller = || {
        let format = ImageFormat::from_path(path).ok()?;
        let size =
            ImageReader::with_format(Cursor::new(bytes), format).into_dimensions().ok()?;
        // Others are not decoded, which takes time.
        let is_large = size.0.max(size.1) > print_size::LONGEST;
        let smaller =
            is_large.then(|| print_size::at_print_size(bytes, format).ok().flatten())?;
        smaller.filter(|smaller| smaller.format == format)
    };
    smaller().map_or_else(|| Arc::clone(bytes), |smaller| smaller.bytes.into())
}

/// A document that was set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypesetPdf {
    /// The file.
    pub pdf: Vec<u8>,
    /// Number of pages.
    pub pages: usize,
    /// The text as it stands on the pages: a line break after every line, a form feed after every
    /// page. The external engine gives none.
    pub text: Option<String>,
}

/// What became of a document.
#[derive(Debug, Clone, Default)]
pub struct TypesetOutcome {
    /// The result; none after an error.
    pub output: Option<TypesetPdf>,
    /// Errors and warnings, in the order found.
    pub problems: Vec<Problem>,
}

impl TypesetOutcome {
    /// No result, for one reason.
    pub(super) fn failed(problem: Problem) -> Self {
        Self { output: None, problems: vec![problem] }
    }
}
