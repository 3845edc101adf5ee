//! Pictures have no more pixels than can be set: a file of a few kilobytes may hold one that takes gigabytes.

use crate::check::{CheckRule, Context, RuleInput, shown_files};
use crate::diag::{Diagnostic, Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("large-picture"), RuleInput::Archive(check));

/// Most pixels of a picture, in millions: an A4 page that was scanned with 600 points an inch has 35.
const MAX_MEGAPIXELS: usize = 64;

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for file in shown_files::all(context).into_iter().filter(|file| file.is_picture) {
        // What cannot be read, or is no picture, is told by other rules.
        let Ok(bytes) = context.project.read(&file.path) else { continue };
        // A PNG that does not begin with its header has no size.
        if bytes.starts_with(b"\x89PNG") && bytes.get(12..16) != Some(b"IHDR".as_slice()) {
            continue;
        }
        let Ok(size) = imagesize::blob_size(&bytes) else { continue };
        if size.width.saturating_mul(size.height) > MAX_MEGAPIXELS * 1_000_000 {
            let told = Diagnostic::new(&RULE.rule, file.span).with("file", &file.path);
            let told = told.with("width", size.width).with("height", size.height);
            out.push(told.with("limit", MAX_MEGAPIXELS).hint("large-picture.hint"));
        }
    }
}
