//! The files that issues show: attachments and pictures, each with the place that names it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Context, texts};
use crate::diag::Span;
use crate::model::{Issue, IssueId, Text};
use crate::source::{WorkspacePath, locate};
use crate::text::links::{LinkKind, links};

/// Kinds of pictures, by the ends of their names.
pub(crate) const PICTURES: [&str; 5] = ["png", "jpg", "jpeg", "gif", "webp"];

/// Most pixels of a picture, in millions: an A4 page that was scanned with 600 points an inch has 35.
pub(crate) const MAX_MEGAPIXELS: usize = 64;

/// A file that an issue shows.
pub(crate) struct ShownFile<'a> {
    /// The issue.
    pub(crate) issue: &'a Issue,
    /// The file.
    pub(crate) path: WorkspacePath,
    /// The first place of the issue that names it.
    pub(crate) span: Span,
    /// Whether it is shown as a picture; else it is offered to be loaded.
    pub(crate) is_picture: bool,
}

/// The files that issues show, each once an issue, in the order of the issues. Files that must not be
/// published are none of them; whether the others exist is not asked.
pub(crate) fn all<'a>(context: &Context<'a>) -> Vec<ShownFile<'a>> {
    let mut shown: BTreeMap<(IssueId, WorkspacePath), ShownFile<'a>> = BTreeMap::new();
    let mut add = |issue: &'a Issue, name: &str, is_picture: bool, span: &dyn Fn() -> Span| {
        let path = issue.file(name).filter(may_be_published);
        let Some(path) = path.filter(|_| !is_picture || self::is_picture(name)) else { return };
        let new = || ShownFile { issue, path: path.clone(), span: span(), is_picture };
        let file = shown.entry((issue.id(), path.clone())).or_insert_with(new);
        file.is_picture |= is_picture;
    };
    for issue in context.archive.issues() {
        for attachment in &issue.attachments {
            add(issue, attachment.file.value.trim(), false, &|| attachment.file.span);
        }
        for picture in issue.entries.iter().flat_map(|entry| &entry.pictures) {
            add(issue, picture.file.value.trim(), true, &|| picture.file.span);
        }
    }
    let with_images = texts::markdown(context.archive);
    for (issue, text) in with_images.filter(|(_, text)| text.value.contains("![")) {
        for (name, range) in images(text) {
            add(issue, &name, true, &|| locate(context.files, text, range.clone()));
        }
    }
    shown.into_values().collect()
}

/// The pictures that a Markdown text names, with the bytes of the text that do so.
pub(crate) fn images(text: &Text) -> Vec<(String, Range<usize>)> {
    let document = crate::text::parse(&text.value);
    let images = links(&document).filter(|link| link.kind == LinkKind::Image);
    images.map(|image| (image.destination.to_owned(), image.range)).collect()
}

/// Whether a file is called as a picture is.
pub(crate) fn is_picture(name: &str) -> bool {
    let extension = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    extension.is_some_and(|end| PICTURES.contains(&end.as_str()))
}

/// Width and height of a picture that has more pixels than can be set. What is no picture has none.
pub(crate) fn beyond_limit(bytes: &[u8]) -> Option<(usize, usize)> {
    // A PNG that does not begin with its header has no size.
    if bytes.starts_with(b"\x89PNG") && bytes.get(12..16) != Some(b"IHDR".as_slice()) {
        return None;
    }
    let size = imagesize::blob_size(bytes).ok()?;
    let is_beyond = size.width.saturating_mul(size.height) > MAX_MEGAPIXELS * 1_000_000;
    is_beyond.then_some((size.width, size.height))
}

/// What stands beside bulletins or among the assets, is not hidden, and is no source of an issue.
pub(crate) fn may_be_published(path: &WorkspacePath) -> bool {
    let mut parts = path.as_str().split('/');
    let folder = parts.next().unwrap_or_default();
    let source = matches!(path.extension().as_deref(), Some("yaml" | "yml"));
    matches!(folder, "bulletins" | "assets")
        && !source
        && !parts.any(|part| part.starts_with('.'))
}
