//! `tongbao check --fix`: makes the fixes that are safe and shows each.

use std::collections::BTreeSet;

use super::save::save;
use super::terminal::Terminal;
use crate::check::fix::fixes;
use crate::diag::{Diagnostic, FileId, Files, Fix};
use crate::lang::Message;
use crate::site;
use crate::site::{Prepared, Timings};
use crate::source::{Disk, WorkspacePath};

/// How often the files are read anew: a fix may uncover another one. Two rounds are usual.
const MOST_ROUNDS: usize = 10;

/// Characters shown on either side of a fix.
const AROUND: usize = 6;

/// Makes all safe fixes, until none is left; gives the workspace as it then is.
///
/// # Errors
/// What cannot be written, or has been changed by somebody else since it was read. The files before
/// it in the order of paths are mended, the others as they were.
pub(super) fn fix(disk: &Disk, terminal: &mut Terminal) -> Result<Prepared, Message> {
    let (mut made, mut touched) = (0, BTreeSet::new());
    let mut prepared = site::prepare(disk, &Timings::default());
    for _ in 0..MOST_ROUNDS {
        let now = round(disk, &prepared, &mut touched, terminal)?;
        if now == 0 {
            break;
        }
        made += now;
        prepared = site::prepare(disk, &Timings::default());
    }
    let summary = match made {
        0 => Message::new("summary-fixed.nothing"),
        made => {
            Message::new("summary-fixed").count("fixes", made).count("files", touched.len())
        }
    };
    terminal.tell(&summary);
    Ok(prepared)
}

/// Makes the fixes that are found now and shows each; how many there were.
fn round(
    disk: &Disk,
    prepared: &Prepared,
    touched: &mut BTreeSet<String>,
    terminal: &mut Terminal,
) -> Result<usize, Message> {
    let files = &prepared.files;
    let mut made = 0;
    for fixed in fixes(files, &prepared.diagnostics.sorted(files)) {
        let name = files.path(fixed.file);
        // Every file that was read has a path in the workspace.
        if let Some(path) = WorkspacePath::root().join(name) {
            save(disk, &path, files.text(fixed.file), &fixed.text)?;
        }
        touched.insert(name.to_owned());
        made += fixed.made.len();
        for diagnostic in &fixed.made {
            terminal.tell(&shown(files, diagnostic));
        }
    }
    Ok(made)
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
