//! From bytes to a YAML tree: size, encoding, syntax.

use std::sync::Arc;

use super::{MAX_YAML_BYTES, Node, Project, ReadError, WorkspacePath, rules, yaml};
use crate::diag::{Diagnostic, Diagnostics, FileId, Files, Fix, Reread, Span};
use crate::lang::Message;

/// Reads and parses one YAML file and registers it in `files`. What is wrong with it goes to `out`;
/// a file that has no tree at all gives `None`.
pub fn load_yaml(
    project: &dyn Project,
    path: &WorkspacePath,
    files: &mut Files,
    out: &mut Diagnostics,
) -> Option<(FileId, Node)> {
    let file = register(path, read(project, path), files, out)?;
    let node = yaml::parse(file, files, out)?;
    Some((file, node))
}

/// What files of Word and WPS open with: a zip archive, and a compound file.
const DOCUMENTS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];

/// What reading a file gave.
pub(super) enum FileContent {
    /// Its text, without a byte order mark.
    Text(String),
    /// The same, where there was such a mark.
    WithByteOrderMark(String),
    /// Bytes that are not UTF-8, as their lossy text, and where the first of them was.
    NotUtf8(String, usize),
    /// A file of Word or WPS, or a packed one.
    Document,
    /// It is larger than YAML may be.
    TooLarge,
    /// It cannot be read.
    Unread(ReadError),
}

/// Reads a file. May be called from many threads.
pub(super) fn read(project: &dyn Project, path: &WorkspacePath) -> FileContent {
    match project.read(path) {
        Ok(bytes) if bytes.len() as u64 > MAX_YAML_BYTES => FileContent::TooLarge,
        Ok(bytes) => decoded(bytes),
        Err(error) => FileContent::Unread(error),
    }
}

/// Reads texts of a workspace again.
pub(super) fn reread(project: impl Project + Send + 'static) -> Reread {
    Arc::new(move |path| {
        let path = WorkspacePath::root().join(path)?;
        match read(&project, &path) {
            FileContent::Text(text)
            | FileContent::WithByteOrderMark(text)
            | FileContent::NotUtf8(text, _) => Some(text),
            FileContent::Document | FileContent::TooLarge | FileContent::Unread(_) => None,
        }
    })
}

/// The text of a file's bytes.
pub(super) fn decoded(bytes: Vec<u8>) -> FileContent {
    if DOCUMENTS.iter().any(|magic| bytes.starts_with(magic)) {
        return FileContent::Document;
    }
    match String::from_utf8(bytes) {
        Ok(text) => match text.strip_prefix('\u{feff}') {
            Some(rest) => FileContent::WithByteOrderMark(rest.to_owned()),
            None => FileContent::Text(text),
        },
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            FileContent::NotUtf8(String::from_utf8_lossy(error.as_bytes()).into_owned(), valid)
        }
    }
}

/// Registers a file that was read. `None` where it cannot be parsed, which has been reported.
pub(super) fn register(
    path: &WorkspacePath,
    content: FileContent,
    files: &mut Files,
    out: &mut Diagnostics,
) -> Option<FileId> {
    match content {
        FileContent::Text(text) => Some(files.add(path.as_str(), text)),
        FileContent::WithByteOrderMark(text) => {
            let file = files.add(path.as_str(), text);
            let span = Span::whole(file);
            let mut problem = Diagnostic::new(&rules::BYTE_ORDER_MARK, span);
            // The text that was read has no mark: whoever saves it leaves that away.
            problem.fix = Some(Fix::of_source(Span::new(file, 0, 0), ""));
            out.push(problem.hint("byte-order-mark.hint"));
            Some(file)
        }
        FileContent::NotUtf8(shown, offset) => {
            let file = files.add(path.as_str(), shown);
            // The replacement character, three bytes long, stands where the bad byte was.
            let span = Span::new(file, offset, offset + '\u{fffd}'.len_utf8());
            let problem = Diagnostic::new(&rules::NOT_UTF8, span).with("offset", offset);
            out.push(problem.hint("not-utf8.hint"));
            None
        }
        FileContent::Document => {
            let span = Span::whole(files.add(path.as_str(), ""));
            let message = Message::new("not-utf8.document");
            let problem = Diagnostic::with_message(&rules::NOT_UTF8, span, message);
            out.push(problem.hint("not-utf8.hint-document"));
            None
        }
        FileContent::TooLarge => {
            let file = files.add(path.as_str(), "");
            out.push(too_large(Span::whole(file), MAX_YAML_BYTES));
            None
        }
        FileContent::Unread(error) => {
            let file = files.add(path.as_str(), "");
            out.push(unreadable(Span::whole(file), path, &error));
            None
        }
    }
}

/// The diagnostic for a file that could not be read; `span` is the place that names it, or the file.
pub fn unreadable(span: Span, path: &WorkspacePath, error: &ReadError) -> Diagnostic {
    let reason = match error {
        ReadError::Missing => Message::new("read-error-missing"),
        ReadError::Outside => Message::new("read-error-outside"),
        ReadError::Repeated => Message::new("read-error-repeated"),
        ReadError::NoFile => Message::new("read-error-no-file"),
        ReadError::TooLarge(limit) => return too_large(span, *limit),
        ReadError::Refused(words) => {
            Message::new("read-error-refused").nested("words", words.clone())
        }
    };
    let message = Message::new("unreadable-file").with("path", path).nested("reason", reason);
    Diagnostic::with_message(&rules::UNREADABLE_FILE, span, message)
        .hint("unreadable-file.hint")
}

fn too_large(span: Span, limit: u64) -> Diagnostic {
    Diagnostic::new(&rules::FILE_TOO_LARGE, span)
        .with("limit", limit / 1024 / 1024)
        .hint("file-too-large.hint")
}
