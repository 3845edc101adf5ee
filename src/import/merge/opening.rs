//! Words that open something of their own, and are no part of the text that they are typed behind: a
//! unit, a practice, a failing, a point.

use crate::import::archive_names::ArchiveNames;
use crate::import::mark::NumberForm;
use crate::import::{label, mark, section, unit_within};
use crate::model::labels;
use crate::text::{numeral, without_spaces};

/// What ends a sentence, after which a point may open.
const STOPS: [char; 8] = ['。', '；', '！', '？', ';', '!', '?', '\n'];

/// Whether a line opens a practice, a failing or the heading over them, in the way that an issue is
/// numbered.
pub(super) fn is_item(line: &str) -> bool {
    let mark = mark::written(line.trim_start());
    let is_numbered = mark.is_some_and(|mark| {
        matches!(mark.numbering, NumberForm::Han | NumberForm::HanBrackets)
    });
    is_numbered
        || without_spaces(line) == labels::RECTIFICATIONS
        || section::read(line.trim())
            .is_some_and(|(_, end)| line.trim()[end..].chars().count() < 2)
}

/// Whether new words open more than the old ones did. Within a failing 一是 opens nothing.
pub(super) fn brings(old: &str, new: &str, is_failing: bool, names: &ArchiveNames<'_>) -> bool {
    let count = |text: &str| {
        let labels = |line: &str| {
            let found = label::find(line);
            found.iter().filter(|found| is_failing || found.marks_a_failing()).count()
        };
        let sentences = sentences(text);
        let points = sentences.iter().filter(|text| !is_failing && is_point(text)).count();
        [
            text.lines().map(labels).sum::<usize>(),
            sentences.into_iter().filter(|text| is_item(text)).count(),
            points,
            unit_within::count(text, names),
        ]
    };
    count(old).iter().zip(count(new)).any(|(old, new)| new > *old)
}

/// Returns a line without the number before it, and without those of points in it.
pub(super) fn without_numbers(line: &str) -> String {
    let line = line.trim_start();
    let line = line[mark::written(line).map_or(0, |mark| mark.length)..].trim();
    let numbered = |sentence: &str| match is_point(sentence) {
        true => sentence.trim_start_matches(numeral::is_numeral).to_owned(),
        false => sentence.to_owned(),
    };
    line.split_inclusive(STOPS).map(numbered).collect()
}

/// Whether a line opens a point: 四是推进项目。
pub(super) fn is_point(sentence: &str) -> bool {
    let rest = sentence.trim_start_matches(numeral::is_numeral);
    rest.len() < sentence.len() && rest.starts_with('是')
}

fn sentences(text: &str) -> Vec<&str> {
    text.split(STOPS).map(str::trim).filter(|text| !text.is_empty()).collect()
}
