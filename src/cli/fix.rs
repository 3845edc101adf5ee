//! `tongbao check --fix`: makes the fixes that are safe and shows each.

use std::collections::BTreeSet;

use super::save::save;
use super::terminal::Terminal;
use crate::check::fix::fixes;
use crate::diag::Diagnostic;
use crate::diag::FileId;
use crate::diag::Files;
use crate::diag::Fix;
use crate::lang::Message;
use crate::site;
use crate::site::Timings;
use crate::source::Disk;
use crate::source::WorkspacePath;

/// How often the files are read anew: a fix may uncover another one. Two rounds are usual.
const MOST_ROUNDS: usize = 10;

/// Characters shown on either side of a fix.
const AROUND: usize = 6;

/// Makes all safe fixes, until none is left.
///
/// # Errors
/// What cannot be written, or has been changed by somebody else since it was read. The files before
/// it in the order of paths are mended, the others as they were.
pub(super) fn fix(disk: &Disk, terminal: &mut Terminal) -> Result<(), Message> {
    let (mut made, mut touched) = (0, BTreeSet::new());
    for _ in 0..MOST_ROUNDS {
        let prepared = site::prepare(disk, &Timings::default());
        let sorted = prepared.diagnostics.sorted(&prepared.files);
        let fixed = fixes(&prepared.files, &sorted);
        if fixed.is_empty() {
            break;
        }
        for file in &fixed {
            let name = prepared.files.path(file.file);
            // Every file that was read has a path in the workspace.
            if let Some(path) = WorkspacePath::root().join(name) {
                save(disk, &path, prepared.files.text(file.file), &file.text)?;
            }
            touched.insert(prepared.files.path(file.file).to_owned());
            made += file.made.len();
            for diagnostic in &file.made {
                terminal.tell(&shown(&prepared.files, diagnostic));
            }
        }
    }
    let summary = match made {
        0 => Message::new("summary-fixed.nothing"),
        made => {
            Message::new("summary-fixed").count("fixes", made).count("files", touched.len())
        }
    };
    terminal.tell(&summary);
    Ok(())
}

/// `bulletins/2017/gongzuo-08.yaml:12:9: 攻坚,底线 → 攻坚，底线 [punct-half]`
fn shown(files: &Files, diagnostic: &Diagnostic) -> Message {
    let span = diagnostic.span;
    let at = files.position(span.file, span.start);
    let wanted = diagnostic.fix.as_ref().map_or("", |Fix { change, .. }| &change.text);
    let (before, after) = surroundings(files, span.file, span.start..span.end);
    let found = files.slice(span.file, span.start..span.end);
    Message::new("fix-made")
        .with("place", format!("{}:{}:{}", files.path(span.file), at.line, at.column))
        .with("before", format!("{before}{found}{after}"))
        .with("after", format!("{before}{wanted}{after}"))
        .with("rule", diagnostic.rule.id)
}

/// A few characters of the line before and behind a range.
fn surroundings(files: &Files, file: FileId, range: std::ops::Range<usize>) -> (&str, &str) {
    let text = files.text(file);
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let before = before.rsplit('\n').next().unwrap_or_default().trim_start();
    let after = after.split('\n').next().unwrap_or_default();
    let start = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    (&before[start..], &after[..end])
}
