//! From bytes to a YAML tree: size, encoding, syntax.

use super::MAX_YAML_BYTES;
use super::Node;
use super::Project;
use super::ReadError;
use super::WorkspacePath;
use super::rules;
use super::yaml;
use crate::diag::Diagnostic;
use crate::diag::Diagnostics;
use crate::diag::FileId;
use crate::diag::Files;
use crate::diag::Span;
use crate::lang::Message;

/// Reads and parses one YAML file and registers it in `files`. What is wrong with it goes to `out`;
/// a file that has no tree at all gives `None`.
pub(super) fn load(
    project: &dyn Project,
    path: &WorkspacePath,
    files: &mut Files,
    out: &mut Diagnostics,
) -> Option<(FileId, Node)> {
    let bytes = match project.read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            let file = files.add(path.as_str(), "");
            out.push(unreadable(Span::whole(file), path, &error));
            return None;
        }
    };
    if bytes.len() as u64 > MAX_YAML_BYTES {
        let file = files.add(path.as_str(), "");
        out.push(too_large(Span::whole(file), MAX_YAML_BYTES));
        return None;
    }
    let file = decode(path, bytes, files, out)?;
    let node = yaml::parse(file, files, out)?;
    Some((file, node))
}

fn decode(
    path: &WorkspacePath,
    bytes: Vec<u8>,
    files: &mut Files,
    out: &mut Diagnostics,
) -> Option<FileId> {
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let shown = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let file = files.add(path.as_str(), shown);
            // The replacement character, three bytes long, stands where the bad byte was.
            let span = Span::new(file, valid, valid + '\u{fffd}'.len_utf8());
            out.push(
                Diagnostic::new(&rules::NOT_UTF8, span)
                    .with("offset", valid)
                    .hint("not-utf8.hint"),
            );
            return None;
        }
    };
    let Some(rest) = text.strip_prefix('\u{feff}') else {
        return Some(files.add(path.as_str(), text));
    };
    let file = files.add(path.as_str(), rest);
    let span = Span::whole(file);
    out.push(Diagnostic::new(&rules::BYTE_ORDER_MARK, span).hint("byte-order-mark.hint"));
    Some(file)
}

/// The diagnostic for a file that could not be read; `span` is the place that names it, or the file.
pub fn unreadable(span: Span, path: &WorkspacePath, error: &ReadError) -> Diagnostic {
    let reason = match error {
        ReadError::Missing => Message::new("read-error-missing"),
        ReadError::Outside => Message::new("read-error-outside"),
        ReadError::TooLarge(limit) => return too_large(span, *limit),
        ReadError::Refused(words) => Message::new("read-error-refused").with("words", words),
    };
    let message = Message::new("unreadable-file").with("path", path).nested("reason", reason);
    Diagnostic::told(&rules::UNREADABLE_FILE, span, message).hint("unreadable-file.hint")
}

fn too_large(span: Span, limit: u64) -> Diagnostic {
    Diagnostic::new(&rules::FILE_TOO_LARGE, span)
        .with("limit", limit / 1024 / 1024)
        .hint("file-too-large.hint")
}
