//! What Typst sees of the machine while it sets one document: nothing but what is given here.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use typst::diag::{FileError, FileResult, PackageError};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::document::TypesetInput;
use super::fonts::Fonts;
use super::shared::{Shared, file_id};

/// Path of the main source, the same for all documents: Typst never forgets a path.
pub(super) const MAIN: &str = "main.typ";

static LIBRARY: LazyLock<LazyHash<Library>> =
    LazyLock::new(|| LazyHash::new(Library::default()));

/// The world of one document.
pub(super) struct DocumentWorld<'a> {
    fonts: &'a Fonts,
    shared: &'a Shared,
    main: Source,
    files: BTreeMap<&'a str, Bytes>,
    today: Option<Datetime>,
    /// Files of the document that Typst asked for.
    asked: Mutex<BTreeSet<String>>,
}

impl<'a> DocumentWorld<'a> {
    /// The world of one document, of which nothing was asked yet.
    pub(super) fn new(
        fonts: &'a Fonts,
        shared: &'a Shared,
        document: &'a TypesetInput,
    ) -> Self {
        let main = file_id(MAIN).expect("a plain name stays within the root");
        let files = document.files.iter();
        let files = files.map(|(path, data)| (path.as_str(), Bytes::new(Arc::clone(data))));
        Self {
            fonts,
            shared,
            main: Source::new(main, document.main.clone()),
            files: files.collect(),
            today: today(document),
            asked: Mutex::default(),
        }
    }

    /// The main source.
    pub(super) fn main_source(&self) -> Source {
        self.main.clone()
    }

    /// Files of the document that were read so far.
    pub(super) fn asked(&self) -> BTreeSet<String> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl World for DocumentWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        let path = project_path(id)?;
        // A document's own files are data, whatever they are called; only templates are code.
        self.shared
            .source(path)
            .cloned()
            .ok_or_else(|| FileError::NotFound(PathBuf::from(path)))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = project_path(id)?;
        if let Some(bytes) = self.shared.bytes(path) {
            return Ok(bytes.clone());
        }
        let bytes = self.files.get(path).cloned();
        let bytes = bytes.ok_or_else(|| FileError::NotFound(PathBuf::from(path)))?;
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned());
        Ok(bytes)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}

/// The document's date as Typst's, whatever the time zone.
pub(super) fn today(document: &TypesetInput) -> Option<Datetime> {
    let date = document.date;
    Datetime::from_ymd(date.year(), date.month(), date.day())
}

/// Path of a file within the root; packages do not exist here.
fn project_path(id: FileId) -> FileResult<&'static str> {
    match id.get().root() {
        VirtualRoot::Project => Ok(id.get().vpath().get_without_slash()),
        VirtualRoot::Package(package) => {
            Err(FileError::Package(PackageError::NotFound(package.clone())))
        }
    }
}
