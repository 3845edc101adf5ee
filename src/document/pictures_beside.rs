//! Pictures that stand beside a Markdown file or a web page.

use percent_encoding::percent_decode_str;

use super::{Excerpt, Picture, sniff};
use crate::source::{Project, WorkspacePath};

/// All that is read of pictures of one file: 256 MiB. What goes over it counts as not found.
const MAX_TOTAL_BYTES: usize = 256 * 1024 * 1024;

/// The pictures of one file.
pub(super) struct PicturesBeside<'a> {
    beside: &'a dyn Project,
    left: usize,
    /// Those that could not be read.
    pub(super) missing: Excerpt,
}

impl<'a> PicturesBeside<'a> {
    /// Pictures below `beside`, the folder of the file, of which nothing is read yet.
    pub(super) fn new(beside: &'a dyn Project) -> Self {
        Self { beside, left: MAX_TOTAL_BYTES, missing: Excerpt::default() }
    }

    /// Returns the picture at an address; without bytes where it cannot be read, is no picture that bulletins can
    /// show, or is not in the folder of the file or below it.
    pub(super) fn read(&mut self, address: &str, line: usize, alt: String) -> Picture {
        let decoded = percent_decode_str(address).decode_utf8_lossy();
        let found = [address, &decoded].into_iter().find_map(|path| self.bytes(path));
        let is_held = decoded.starts_with("data:");
        let name = decoded.rsplit(['/', '\\']).next().filter(|_| !is_held);
        let name = name.unwrap_or_default().to_owned();
        let Some(bytes) = found else {
            self.missing.add_at(line, address);
            return Picture { name, bytes: Vec::new(), alt };
        };
        self.left -= bytes.len();
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        let extension = sniff::picture_extension(&bytes).unwrap_or_default();
        Picture { name: format!("{stem}.{extension}"), bytes, alt }
    }

    fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        let path = WorkspacePath::root().join(&path.replace('\\', "/"))?;
        let bytes = self.beside.read(&path).ok().filter(|bytes| bytes.len() <= self.left)?;
        sniff::picture_extension(&bytes).is_some().then_some(bytes)
    }
}
