//! Typst in this process, without anything of ours around it: what layout and export take.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use walkdir::WalkDir;

use crate::sources::Sources;

/// A page without anything on it, with what the standards ask for.
pub(crate) const EMPTY: &str =
    "#set document(title: [空], date: datetime(year: 2017, month: 8, day: 21))\n";

/// One document, fonts and templates.
pub(crate) struct Inside {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    faces: Vec<Face>,
    templates: Vec<Source>,
    main: Source,
}

/// A face of the book, at the same position; loaded when it is first asked for.
struct Face {
    path: PathBuf,
    index: u32,
    font: OnceLock<Option<Font>>,
}

/// What one document took.
#[derive(Clone, Copy, Default)]
pub(crate) struct Spent {
    /// Evaluation and layout.
    pub(crate) layout: Duration,
    /// Export with the standards that are the default.
    pub(crate) export: Duration,
}

impl Inside {
    /// Finds the faces of `families` in `folders`.
    pub(crate) fn new(sources: &Sources, folders: &[PathBuf], families: &[String]) -> Self {
        let walks = folders.iter().flat_map(|folder| WalkDir::new(folder).follow_links(true));
        let (mut book, mut faces) = (FontBook::new(), Vec::new());
        for entry in walks.flatten().filter(|entry| entry.file_type().is_file()) {
            let data = fs_err::read(entry.path()).unwrap_or_default();
            for (index, info) in (0..).zip(FontInfo::iter(&data)) {
                if families.contains(&info.family) {
                    let path = entry.path().to_owned();
                    faces.push(Face { path, index, font: OnceLock::new() });
                    book.push(info);
                }
            }
        }
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(book),
            faces,
            templates: templates(&sources.folder),
            main: Source::new(id("main.typ"), String::new()),
        }
    }

    /// Sets a document; the memo is that of the documents before.
    pub(crate) fn set(&mut self, text: String) -> Spent {
        self.main = Source::new(id("main.typ"), text);
        let start = Instant::now();
        let document = typst::compile::<PagedDocument>(self).output.expect("a good source");
        let layout = start.elapsed();
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
        let standards = standards.expect("they go together");
        let options = PdfOptions { standards, ..PdfOptions::default() };
        typst_pdf::pdf(&document, &options).expect("the standards are kept");
        Spent { layout, export: start.elapsed() - layout }
    }

    /// Files of the fonts that the documents so far were set in.
    pub(crate) fn font_files(&self) -> Vec<PathBuf> {
        let used = self.faces.iter().filter(|face| face.font.get().is_some());
        let mut files: Vec<PathBuf> = used.map(|face| face.path.clone()).collect();
        files.sort();
        files.dedup();
        files
    }
}

impl World for Inside {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let mut all = self.templates.iter().chain([&self.main]);
        let source = all.find(|source| source.id() == id).cloned();
        source.ok_or_else(|| FileError::NotFound(PathBuf::from("a template")))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        Err(FileError::NotFound(PathBuf::from(id.get().vpath().get_without_slash())))
    }

    fn font(&self, index: usize) -> Option<Font> {
        let face = self.faces.get(index)?;
        let load = || Font::new(Bytes::new(fs_err::read(&face.path).ok()?), face.index);
        face.font.get_or_init(load).clone()
    }

    fn today(&self, _: Option<typst::foundations::Duration>) -> Option<Datetime> {
        Datetime::from_ymd(2017, 8, 21)
    }
}

/// The files that Typst imports, parsed.
fn templates(folder: &Path) -> Vec<Source> {
    let files = WalkDir::new(folder.join("templates")).into_iter().flatten();
    let source = |entry: walkdir::DirEntry| {
        let text = fs_err::read_to_string(entry.path()).ok()?;
        let path = entry.path().strip_prefix(folder).ok()?;
        Some(Source::new(id(path.to_str()?), text))
    };
    files.filter_map(source).collect()
}

fn id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("a plain name");
    RootedPath::new(VirtualRoot::Project, path).intern()
}
