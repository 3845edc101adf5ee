//! Runs of words: those that the program adds, and those of fields that are one line.

use crate::diag::Spanned;
use crate::document::{Font, Run, RunFormat};
use crate::model::{Date, Text, title};
use crate::text::one_line;

/// Returns words that the program adds.
pub(super) fn own(text: impl Into<String>) -> Run {
    Run::plain(text)
}

/// Returns words that the program adds, in a typeface.
pub(super) fn own_in(font: Font, text: impl Into<String>) -> Run {
    let format = RunFormat { font: Some(font), ..RunFormat::default() };
    Run { format, ..Run::plain(text) }
}

/// Returns a field of plain text. A line break that was typed is a space on the page.
pub(super) fn line(text: &Text) -> Run {
    line_in(None, text)
}

/// Returns a field of plain text in a typeface.
pub(super) fn line_in(font: impl Into<Option<Font>>, text: &Text) -> Run {
    let format = RunFormat { font: font.into(), ..RunFormat::default() };
    Run { text: one_line(&text.value), format, origin: Some(text.span) }
}

/// Returns a date as it is printed.
pub(super) fn date(date: &Spanned<Date>) -> Run {
    Run { origin: Some(date.span), ..Run::plain(date.value.chinese()) }
}

/// Returns a title, broken into lines where page and PDF break it. The breaks are words of the program,
/// but for those that were typed.
pub(super) fn title_runs(text: &Text) -> Vec<Run> {
    let field = |words: &str| Run { origin: Some(text.span), ..Run::plain(words) };
    let title = text.value.trim();
    let mut runs: Vec<Run> = Vec::new();
    let mut rest = title;
    for line in title::lines(title) {
        let Some(start) = rest.find(line.as_str()) else { break };
        if let Some(before) = runs.last_mut() {
            let (gap, typed) = (&rest[..start], rest[..start].contains('\n'));
            before.text.push_str(if typed { "\n" } else { gap });
            if !typed {
                runs.push(own("\n"));
            }
        }
        runs.push(field(&line));
        rest = &rest[start + line.len()..];
    }
    runs
}

/// Returns the names behind one label: `市委，市政府。`
pub(super) fn listed(names: &[&Text]) -> Vec<Run> {
    let mut runs = Vec::new();
    for name in names {
        if !runs.is_empty() {
            runs.push(own("，"));
        }
        runs.push(line(name));
    }
    runs.push(own("。"));
    runs
}
