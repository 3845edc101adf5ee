//! The title of an entry, and of an issue.

use super::draft::DraftEntry;
use super::line::{Part, Piece};
use super::{cut, failing, group, mark, numeral, person, section};
use crate::document::Style;
use crate::lang::Message;
use crate::text::{is_han, without_spaces};

/// Longest line that is taken for a title, in characters.
const LONGEST: usize = 60;

/// Longest line that is taken for a further line of a title.
const LONGEST_SECOND: usize = 30;

/// Takes the title off the parts of an entry.
pub(super) fn take<'a>(parts: &[Part<'a>], entry: &mut DraftEntry<'a>) -> Vec<Part<'a>> {
    let line = |index: usize| parts.get(index).and_then(|part| part.words());
    let first = line(0).filter(|_| parts.len() > 1 && !is_one_of_many(parts));
    let Some(first) = first.filter(|first| is_title(*first, LONGEST)) else {
        return sentence(parts, entry).unwrap_or_else(|| parts.to_vec());
    };
    entry.title.push(first);
    if is_person(first) {
        entry.title_notes.push(Message::new("import-title-person"));
    }
    if first.breaks_off() {
        entry.title_notes.push(Message::new("import-breaks-off"));
    }
    let wrapped = wrapped(parts);
    if wrapped > 1 {
        entry.title.extend(parts[1..wrapped].iter().filter_map(|part| part.words()));
        return parts[wrapped..].to_vec();
    }
    let mut sure = true;
    while entry.title.len() < MOST_LINES
        && let Some(next) =
            line(entry.title.len()).filter(|_| parts.len() > entry.title.len() + 1)
        && is_title(next, LONGEST_SECOND)
    {
        entry.title.push(next);
        sure &= next.style() == Style::Title || next.text().starts_with(['—', '-']);
    }
    if !sure {
        entry.title_notes.push(Message::new("import-title-lines"));
    }
    parts[entry.title.len()..].to_vec()
}

/// Takes the sentence off the parts that a blank parts from the name of the unit, where it is as short as a
/// title: 市水务局 巡查促履职。
fn sentence<'a>(parts: &[Part<'a>], entry: &mut DraftEntry<'a>) -> Option<Vec<Part<'a>>> {
    let first = parts.first()?.words()?;
    let before = first.line().split(first.place().1).0;
    let is_apart = before.text().ends_with(char::is_whitespace)
        && !before.text().trim_end().ends_with(['：', ':']);
    let cut = cut::heading(first);
    let is_sentence = cut.stop.text() == "。" && is_title(cut.lead, LONGEST_SECOND);
    let (title, stop, rest) = match is_sentence {
        true => (cut.lead, cut.stop, cut.rest),
        false => before_blank(first)?,
    };
    let has_text = !rest.is_empty() || parts.len() > 1;
    let below = parts.get(1).and_then(|part| part.words());
    let is_failing =
        failing::is_one(&parts[..1]) || below.is_some_and(failing::opens_with_label);
    if !is_apart || !has_text || is_failing {
        return None;
    }
    entry.title.push(title);
    entry.structure.push(stop);
    entry.title_notes.push(Message::new("import-title-sentence"));
    let rest = Some(Part::Words(rest)).filter(|_| !rest.is_empty());
    Some(rest.into_iter().chain(parts[1..].iter().copied()).collect())
}

/// The words before the last blank of those that no mark follows, as a title, and the text behind it.
fn before_blank(line: Piece<'_>) -> Option<(Piece<'_>, Piece<'_>, Piece<'_>)> {
    let end = line.text().find(['，', '。', '：', '；', '、'])?;
    let at = line.text()[..end].rfind(char::is_whitespace)?;
    let (title, rest) = line.split(at);
    let stop = title.part(at..at);
    is_title(title.trim(), LONGEST_SECOND).then_some((title.trim(), stop, rest.trim()))
}

/// What titles of official documents end in.
const KINDS: [&str; 13] = [
    "通报", "报告", "请示", "通知", "函", "汇报", "意见", "方案", "决定", "纪要", "简报",
    "说明", "专报",
];

/// Most lines of a title.
pub(super) const MOST_LINES: usize = 4;

/// Returns how many lines the title takes that opens the parts: those that are set as one, or as
/// [`wrapped`] says.
pub(super) fn lines(parts: &[Part<'_>]) -> usize {
    let lines = parts.iter().map_while(|part| part.words());
    let set = lines.take_while(|line| line.style() == Style::Title).count();
    set.max(wrapped(parts))
}

/// Returns how many lines the title takes that opens the parts: one that begins with 关于 goes on until
/// the word for what it is, 的通报. 1 where that does not come.
fn wrapped(parts: &[Part<'_>]) -> usize {
    let lines = parts.iter().take(MOST_LINES).map_while(|part| part.words());
    let mut opened = false;
    let is_line = |line: &Piece<'_>| is_open(*line, LONGEST) && !closes_with_day(line.text());
    for (index, line) in lines.take_while(is_line).enumerate() {
        let text = line.text();
        opened |= text.contains("关于");
        if opened && is_kind(text) {
            return index + 1;
        }
    }
    1
}

/// Whether a text ends in the word for a kind of document.
pub(super) fn is_kind(text: &str) -> bool {
    let text = without_spaces(text);
    let text = text.trim_end_matches(['）', ')']);
    KINDS.iter().any(|kind| text.ends_with(kind))
}

/// Whether a line is the number of a document: 安政发〔2017〕8号
pub(super) fn is_document_number(text: &str) -> bool {
    without_spaces(text).ends_with('号') && text.contains(['〔', '[', '［', '（', '('])
}

/// Whether the first line is styled as a heading, and others of its level follow.
fn is_one_of_many(parts: &[Part<'_>]) -> bool {
    let mut styles = parts.iter().filter_map(|part| part.words()).map(Piece::style);
    let first = styles.next().filter(|style| matches!(style, Style::Heading(_)));
    first.is_some_and(|first| styles.any(|style| style == first))
}

/// Whether a line names persons with their posts, and nothing else: 镇长李军.
fn is_person(line: Piece<'_>) -> bool {
    let persons = person::list(line);
    persons.is_some_and(|(all, _)| all.iter().all(|person| person.post.is_some()))
}

/// Whether a line can be a title.
pub(super) fn is_title(line: Piece<'_>, longest: usize) -> bool {
    let is_other = || group::read(line).is_some() || closes_with_day(line.text());
    is_open(line, longest) && (line.style() == Style::Title || !is_other())
}

/// Whether a text ends with a whole day, as the line of who compiled or signed it does: 市绩效办编 2026.6.8
pub(super) fn closes_with_day(text: &str) -> bool {
    let places =
        text.char_indices().filter(|(_, one)| numeral::digit(*one).is_some() || *one == '二');
    let day = |(at, _): (usize, char)| numeral::day(&text[at..]);
    places.filter_map(day).any(|(_, rest)| rest.is_empty())
}

/// Whether a line can be the title of a whole issue, above the first unit: there is nothing that it could head but
/// the issue, whatever it speaks of.
pub(super) fn is_title_of_issue(line: Piece<'_>, longest: usize) -> bool {
    let is_other = || section::read(line.text()).is_some() || closes_with_day(line.text());
    is_open(line, longest) && (line.style() == Style::Title || !is_other())
}

/// Whether a line can be one of a title: it is short, has no number, and is no sentence.
fn is_open(line: Piece<'_>, longest: usize) -> bool {
    let text = line.text();
    let short = text.chars().nth(longest).is_none();
    // A sentence may close with a half-width stop; an abbreviation does so behind a Latin letter.
    let stops = text.strip_suffix('.').is_some_and(|rest| rest.ends_with(is_han));
    let open = !text.contains('。')
        && !text.ends_with(['；', '：', '，', '、', ';', ':', ','])
        && !stops;
    let heading = mark::read(line).is_some_and(|mark| mark.length > 0);
    // 检查时间：2026年5月1日
    let day = text.split_once(['：', ':']).and_then(|(_, day)| numeral::day(day.trim()));
    let open = open && day.is_none() && !is_document_number(text);
    short && (line.style() == Style::Title || (open && !heading))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Part, Piece, is_title, is_title_of_issue, lines};
    use crate::import::sample;

    #[test]
    fn a_sentence_is_no_title() {
        let title = |text: &str| sample::with(text, |line| is_title(line, LONGEST));
        assert!(title("把握三个关键环节 推进履职尽责"));
        assert!(title("抓清单, 促落实（No. 3）") && title("2026年上半年工作亮点"));
        for sentence in ["总体进展顺利,但仍有短板.", "现将情况通报如下：", "工作扎实。"]
        {
            assert!(!title(sentence), "{sentence}");
        }
    }

    #[test]
    fn a_line_that_closes_with_a_day_is_no_title_and_ends_one() {
        let open = ["关于上半年督查情况", "市绩效办编 2026.6.8", "的通报"];
        for day in ["市绩效办编 2026.6.8", "安澜市绩效办 二○二六年六月八日"]
        {
            let title =
                |is: fn(Piece<'_>, usize) -> bool| sample::with(day, |line| is(line, LONGEST));
            assert!(!title(is_title) && !title(is_title_of_issue), "{day}");
        }
        let count = |texts: &[&str]| {
            sample::all(texts, |all| {
                let parts: Vec<Part<'_>> = all.iter().map(|line| Part::Words(*line)).collect();
                lines(&parts)
            })
        };
        assert_eq!((count(&open), count(&[open[0], open[2]])), (1, 2));
    }
}
