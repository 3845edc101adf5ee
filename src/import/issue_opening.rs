//! Title and opening of an issue that names no unit on a line of its own: reports by themes.
//!
//! [`titled`] and [`opening`] take them off the text below the head.

use super::archive_names::ArchiveNames;
use super::draft::IssueHead;
use super::head::LONGEST_TITLE;
use super::line::Part;
use super::{failing, letter, mark, title};

/// Takes the title of an issue that names no unit off the text below its head, and the opening.
pub(super) fn titled<'a>(
    head: &mut IssueHead<'a>,
    rest: &mut Vec<Part<'a>>,
    known: &ArchiveNames<'_>,
) {
    let lines = title::lines(rest);
    let is_title = rest[..lines.min(rest.len())].iter().all(|part| {
        part.words().is_some_and(|line| title::is_title_of_issue(line, LONGEST_TITLE))
    });
    let last = lines.checked_sub(1).and_then(|last| rest.get(last)?.words());
    if is_title && last.is_some_and(|line| title::is_kind(line.text())) {
        head.title.extend(rest.drain(..lines).filter_map(Part::words));
        let first = rest.first().and_then(|part| part.words());
        if first.is_some_and(|line| letter::is_addressee(line, known)) {
            head.addressees.extend(rest.remove(0).words());
        }
        opening(head, rest);
    }
}

/// Takes the paragraphs down to the one that announces the text (现将情况通报如下) as the opening of the issue.
pub(super) fn opening<'a>(head: &mut IssueHead<'a>, rest: &mut Vec<Part<'a>>) {
    let is_text = |part: &Part<'a>| {
        part.words()
            .is_some_and(|line| mark::read(line).is_none() && !failing::opens_with_label(line))
    };
    let announces = |part: &Part<'a>| {
        let text = part.words().map_or("", |line| line.text());
        text.trim_end_matches(['。', '：', ':']).ends_with("如下")
    };
    let text = rest.iter().take_while(|part| is_text(part)).count();
    let Some(last) =
        rest[..text].iter().position(announces).filter(|last| last + 1 < rest.len())
    else {
        return;
    };
    head.editor_note.parts.extend(rest.drain(..=last));
}
