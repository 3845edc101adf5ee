//! 一是……；二是……；三是…… in running text.

use super::line::{Part, Piece, bullet};
use super::{announced, label, numeral};

/// One of them.
#[derive(Debug)]
pub(super) struct RunInPoint<'a> {
    /// 一是
    pub(super) mark: Piece<'a>,
    /// Its number.
    pub(super) number: u32,
    /// The rest of its line, up to the next one.
    pub(super) line: Piece<'a>,
    /// What follows on other lines.
    pub(super) more: Vec<Part<'a>>,
}

/// What a text holds.
#[derive(Debug)]
pub(super) enum PointSearch<'a> {
    /// No such list.
    None,
    /// One list, with what stands before it.
    List(Vec<Part<'a>>, Vec<RunInPoint<'a>>),
    /// Several lists, or one that does not count upwards: left as it is.
    Unclear,
}

/// Looks for the list in a text.
pub(super) fn find<'a>(parts: &[Part<'a>]) -> PointSearch<'a> {
    listed(parts, &marks(parts))
}

/// Looks for the list in a text of failings: what a label announces is none of them, 整改措施：一是…；二是…
pub(super) fn find_failings<'a>(parts: &[Part<'a>]) -> PointSearch<'a> {
    let items = announced::items(parts);
    let mut next = None;
    let mut own = marks(parts);
    own.retain(|(index, at, _, number)| {
        let is_announced = || items[*index] || is_behind_label(parts[*index], *at);
        let opens = *number == 1 && is_announced();
        let is_item = opens || next == Some(*number);
        next = is_item.then_some(number + 1);
        !is_item
    });
    listed(parts, &own)
}

/// Whether a label stands right before a place: 整改措施：一是
fn is_behind_label(part: Part<'_>, at: usize) -> bool {
    let Some(line) = part.words() else { return false };
    let ends = label::find(line.text()).into_iter().map(|label| label.end);
    let last = ends.take_while(|end| *end <= at).last();
    last.is_some_and(|end| line.text()[end..at].trim().is_empty())
}

/// Where a mark stands: its part, its start and end there, and its number.
type PointMark = (usize, usize, usize, u32);

fn marks(parts: &[Part<'_>]) -> Vec<PointMark> {
    let mut marks = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let Some(piece) = part.words() else { continue };
        marks.extend(
            marked(piece).into_iter().map(|(at, end, number)| (index, at, end, number)),
        );
    }
    marks
}

fn listed<'a>(parts: &[Part<'a>], marks: &[PointMark]) -> PointSearch<'a> {
    match marks {
        [] | [(.., 1)] => PointSearch::None,
        [(.., 1), ..] if marks.windows(2).all(|pair| pair[0].3 < pair[1].3) => {
            list(parts, marks)
        }
        _ => PointSearch::Unclear,
    }
}

/// Returns start, end and value of each 一是 of a line that opens it or stands behind a mark.
fn marked(piece: Piece<'_>) -> Vec<(usize, usize, u32)> {
    let text = piece.text();
    let mut found = Vec::new();
    for (at, is) in text.match_indices('是') {
        let numeral: usize = text[..at]
            .chars()
            .rev()
            .take_while(|one| numeral::is_numeral(*one))
            .take(4)
            .map(char::len_utf8)
            .sum();
        let start = at - numeral;
        // With the dot of an item before it.
        let start = if start <= bullet(text) { 0 } else { start };
        let opens = text[..start].trim_end().chars().next_back().is_none_or(is_mark);
        if let (true, Some(number)) = (opens, numeral::number(&text[at - numeral..at])) {
            found.push((start, at + is.len(), number));
        }
    }
    found
}

fn is_mark(one: char) -> bool {
    "。；，：、！？;,:!?”）》".contains(one)
}

fn list<'a>(parts: &[Part<'a>], marks: &[PointMark]) -> PointSearch<'a> {
    let (first, start, ..) = marks[0];
    let mut before = parts[..first].to_vec();
    let mut points: Vec<RunInPoint<'a>> = Vec::new();
    let mut marks = marks.iter().peekable();
    for (index, part) in parts.iter().enumerate().skip(first) {
        let Some(piece) = part.words() else {
            points.iter_mut().last().into_iter().for_each(|point| point.more.push(*part));
            continue;
        };
        let next = marks.peek().filter(|mark| mark.0 == index).map(|mark| mark.1);
        let opening = piece.part(0..next.unwrap_or(piece.text().len())).trim();
        if !opening.is_empty() {
            let rest = points.last_mut().map_or(&mut before, |point| &mut point.more);
            rest.push(Part::Words(opening));
        }
        while let Some((_, at, end, number)) = marks.next_if(|mark| mark.0 == index) {
            let until = marks.peek().filter(|mark| mark.0 == index).map(|mark| mark.1);
            let line = piece.part(*end..until.unwrap_or(piece.text().len())).trim();
            let mark = piece.part(*at..*end);
            points.push(RunInPoint { mark, number: *number, line, more: Vec::new() });
        }
    }
    debug_assert!(start <= parts[first].words().map_or(0, |piece| piece.text().len()));
    let empty =
        points.iter().any(|point| point.line.text().trim_matches(is_mark).trim().is_empty());
    if empty { PointSearch::Unclear } else { PointSearch::List(before, points) }
}

#[cfg(test)]
mod tests {
    use super::{PointSearch, find};
    use crate::import::line::Part;
    use crate::import::sample;

    fn shown(text: &str) -> String {
        sample::with(text, |piece| match find(&[Part::Words(piece)]) {
            PointSearch::None => "-".to_owned(),
            PointSearch::Unclear => "?".to_owned(),
            PointSearch::List(before, points) => {
                let before = before.iter().filter_map(|part| part.words());
                let before: String = before.map(|piece| piece.text()).collect();
                let points =
                    points.iter().map(|one| format!("|{}:{}", one.number, one.line.text()));
                before + &points.collect::<String>()
            }
        })
    }

    #[test]
    fn lists_are_found_in_running_text() {
        assert_eq!(
            shown("总述。一是甲。乙。二是丙；三是丁。"),
            "总述。|1:甲。乙。|2:丙；|3:丁。"
        );
        assert_eq!(shown("主要有,一是甲,二是乙"), "主要有,|1:甲,|2:乙");
        assert_eq!(shown("一是甲。三是乙。"), "|1:甲。|3:乙。");
        assert_eq!(shown("· 一是甲。二是乙。"), "|1:甲。|2:乙。");
    }

    #[test]
    fn what_is_no_list_or_not_a_clear_one() {
        assert_eq!(shown("水是生命之源，唯一是责任，其二是担当。"), "-");
        assert_eq!(shown("一是甲。"), "-");
        assert_eq!(shown("一是甲：一是子；二是丑。二是乙。"), "?");
        assert_eq!(shown("一是。二是乙。"), "?");
    }
}
