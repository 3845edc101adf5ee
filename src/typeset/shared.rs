//! Files that all documents of a run share: the Typst templates.

use std::collections::BTreeMap;
use std::sync::Arc;

use typst::foundations::Bytes;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};

use crate::source::PartsDigest;

/// Shared files by their path without a slash in front, e.g. `templates/typst/body.typ`; parsed
/// once. A change of a template needs a new one.
#[derive(Debug, Default)]
pub struct Shared {
    files: BTreeMap<String, Arc<[u8]>>,
    bytes: BTreeMap<String, Bytes>,
    sources: BTreeMap<String, Source>,
}

impl Shared {
    /// The files, read by the caller. Those that are no UTF-8, or have a path that leads out of
    /// the root, can be read as bytes or not at all; a template that needs them says so.
    pub fn new(files: BTreeMap<String, Arc<[u8]>>) -> Self {
        let source = |(path, data): (&String, &Arc<[u8]>)| {
            let text = str::from_utf8(data).ok()?;
            let id = file_id(path)?;
            Some((path.clone(), Source::new(id, text.to_owned())))
        };
        let sources = files.iter().filter(|(path, _)| path.ends_with(".typ"));
        let sources = sources.filter_map(source).collect();
        let bytes =
            files.iter().map(|(path, data)| (path.clone(), Bytes::new(Arc::clone(data))));
        let bytes = bytes.collect();
        Self { files, bytes, sources }
    }

    /// Adds all of them to a digest.
    pub fn add_to(&self, digest: &mut PartsDigest) {
        for (path, bytes) in &self.files {
            digest.add(path.as_bytes());
            digest.add(bytes);
        }
    }

    /// All, by their paths.
    pub(super) fn files(&self) -> &BTreeMap<String, Arc<[u8]>> {
        &self.files
    }

    /// One as Typst takes it; none where there is no such file.
    pub(super) fn bytes(&self, path: &str) -> Option<&Bytes> {
        self.bytes.get(path)
    }

    /// A template, parsed; none where there is no such file, or it is not one.
    pub(super) fn source(&self, path: &str) -> Option<&Source> {
        self.sources.get(path)
    }

    /// Text of a shared source.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.sources.get(path).map(Source::text)
    }
}

/// Typst's number for a path. It is kept for the life of the process; there are 65,535.
pub(super) fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}
