//! A text without line breaks, as it comes from a scan or a web page, cut at its numbers.
//!
//! [`cut`] is the entry point. A paragraph is cut where it holds 一、and 二、, or 一、 and below it （一）and（二）,
//! and no other one opens so; within, at（一）and 1. as well.

use super::line::{Part, Piece};
use super::mark::{HeadingMark, NumberForm};
use super::{mark, numeral};

/// Forms of numbers from the highest, each with how many have to stand there.
const FORMS: [(NumberForm, usize); 3] =
    [(NumberForm::Han, 2), (NumberForm::HanBrackets, 1), (NumberForm::Arabic, 2)];

/// Longest heading that stands before the first number below it, in characters.
const LONGEST: usize = 24;

/// Marks behind which a number may stand.
const STOPS: [char; 7] = ['。', '；', '！', '？', '：', ';', ':'];

/// Returns the parts of a text, with paragraphs that hold a whole outline in pieces.
pub(super) fn cut(parts: Vec<Part<'_>>) -> Vec<Part<'_>> {
    let opens = |part: &Part<'_>| {
        let mark = part.words().and_then(mark::read);
        mark.is_some_and(|mark| mark.numbering == NumberForm::Han)
    };
    let headings = parts.iter().filter(|part| opens(part)).count();
    let mut all = Vec::with_capacity(parts.len());
    for part in parts {
        let others = headings - usize::from(opens(&part));
        match part.words().filter(|_| others == 0) {
            Some(line) => {
                let pieces = pieces(line, &FORMS);
                let is_cut = pieces.len() > 1;
                let pieces = pieces.into_iter().flat_map(|one| match is_cut {
                    true => paragraphs(one),
                    false => vec![one],
                });
                all.extend(pieces.map(Part::Words));
            }
            None => all.push(part),
        }
    }
    all
}

/// Returns a text cut at the numbers that it counts from one on, where it opens with the first: 1.人手不足。2.经费不足。
pub(super) fn list(piece: Piece<'_>) -> Vec<Piece<'_>> {
    let text = piece.text();
    let opens = |mark: &HeadingMark| mark.number == Some(1) && mark.numbering != NumberForm::Is;
    let Some(first) = mark::read(piece).filter(opens) else { return vec![piece] };
    let mut ends = Vec::new();
    for (at, _) in text.char_indices().skip(1) {
        let is_behind = first.numbering == NumberForm::Circled
            || text[..at].ends_with(|one: char| one.is_whitespace() || STOPS.contains(&one));
        let mark = mark::read(piece.part(at..text.len())).filter(|_| is_behind);
        let next = u32::try_from(ends.len() + 2).ok();
        if mark.is_some_and(|mark| mark.numbering == first.numbering && mark.number == next) {
            ends.push(at);
        }
    }
    let starts = [0].into_iter().chain(ends.clone());
    let ends = ends.iter().copied().chain([text.len()]);
    starts.zip(ends).map(|(start, end)| piece.part(start..end).trim()).collect()
}

/// Returns the parts of a text whose first line is cut where it is a list.
pub(super) fn cut_first<'a>(parts: &[Part<'a>]) -> Vec<Part<'a>> {
    let Some((Part::Words(first), below)) = parts.split_first() else { return parts.to_vec() };
    list(*first).into_iter().map(Part::Words).chain(below.iter().copied()).collect()
}

/// Returns the paragraphs of a text by the indents that they had.
fn paragraphs(piece: Piece<'_>) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    let mut rest = piece;
    while let Some(at) = rest.text().find("\u{3000}\u{3000}") {
        let (first, behind) = rest.split(at);
        all.push(first.trim());
        rest = behind.trim();
    }
    all.push(rest);
    all.retain(|one| !one.is_empty());
    all
}

fn pieces<'a>(piece: Piece<'a>, forms: &[(NumberForm, usize)]) -> Vec<Piece<'a>> {
    let Some(((form, needed), below)) = forms.split_first() else { return vec![piece] };
    let mut starts = places(piece, *form);
    if starts.len() < *needed {
        // Without 一、 there is no outline that could have lost its line breaks.
        let has_outline = starts.len() == 1 && places(piece, NumberForm::HanBrackets).len() > 1;
        if *form != NumberForm::Han {
            return pieces(piece, below);
        }
        if !has_outline {
            return vec![piece];
        }
    }
    if starts[0] > 0 {
        starts.insert(0, 0);
    }
    let ends = starts.iter().skip(1).copied().chain([piece.text().len()]);
    let cut = starts.iter().zip(ends).map(|(start, end)| piece.part(*start..end).trim());
    cut.flat_map(|one| pieces(one, below)).collect()
}

/// Returns where the numbers of a form stand that count from 1.
fn places(piece: Piece<'_>, form: NumberForm) -> Vec<usize> {
    let text = piece.text();
    let mut places = Vec::new();
    let mut wanted = 1;
    let mut in_heading = true;
    let mut behind_stop = true;
    for (count, (at, one)) in text.char_indices().enumerate() {
        let opens = wanted == 1 && in_heading && count <= LONGEST;
        let heading = opens && (form != NumberForm::Han || opens_below_name(text, at));
        if behind_stop || heading {
            let mark = mark::read(piece.part(at..text.len()));
            if mark.is_some_and(|mark| mark.numbering == form && mark.number == Some(wanted)) {
                places.push(at);
                wanted += 1;
            }
        }
        let stop = STOPS.contains(&one);
        behind_stop = stop || (behind_stop && one.is_whitespace());
        in_heading &= !stop;
    }
    places
}

/// Whether 一、 may open an outline behind words that are no sentence: 市水务局一、好的做法, and not 第一、第二款.
fn opens_below_name(text: &str, at: usize) -> bool {
    let (before, behind) = (&text[..at], text[at..].chars().nth(2));
    !before.ends_with('第')
        && !before.contains(['，', ',', '、'])
        && !behind.is_some_and(numeral::is_numeral)
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::import::line::Part;
    use crate::import::sample;

    fn shown(text: &str) -> String {
        sample::with(text, |line| {
            let parts = cut(vec![Part::Words(line)]);
            let lines = parts.iter().filter_map(|part| part.words());
            lines.map(|line| line.text()).collect::<Vec<_>>().join("|")
        })
    }

    #[test]
    fn an_outline_in_one_paragraph_is_cut_at_its_numbers() {
        assert_eq!(
            shown(
                "市水务局：一、好的做法（一）抓明责。逐人签订。（二）抓督责。二、存在问题（一）台账不全。1.缺20份。2.缺页。"
            ),
            "市水务局：|一、好的做法|（一）抓明责。逐人签订。|（二）抓督责。|二、存在问题|（一）台账不全。|1.缺20份。|2.缺页。"
        );
    }

    #[test]
    fn indents_within_an_outline_open_paragraphs() {
        assert_eq!(
            shown("市水务局：　　总体有序。　　一、抓明责。逐人签订。　　二、抓督责。"),
            "市水务局：|总体有序。|一、抓明责。逐人签订。|二、抓督责。"
        );
    }

    #[test]
    fn a_name_may_stand_before_the_first_number() {
        assert_eq!(
            shown("市水务局一、好的做法（一）抓明责。二、存在问题（一）台账不全。"),
            "市水务局|一、好的做法|（一）抓明责。|二、存在问题|（一）台账不全。"
        );
    }

    #[test]
    fn one_number_above_several_is_an_outline() {
        assert_eq!(
            shown(
                "一、市水务局 （一）好的做法 1.抓早抓细。2.强化督查。（二）存在问题 1.巡查不到位，责任人：张建国。2.台账不全。"
            ),
            "一、市水务局|（一）好的做法|1.抓早抓细。|2.强化督查。|（二）存在问题|1.巡查不到位，责任人：张建国。|2.台账不全。"
        );
    }

    #[test]
    fn a_list_on_one_line_is_cut_at_its_numbers() {
        let shown = |text: &str| {
            sample::with(text, |line| {
                let items = super::list(line).into_iter().map(super::Piece::text);
                items.collect::<Vec<_>>().join("|")
            })
        };
        assert_eq!(shown("1.人手不足。2.缺3.5万元。"), "1.人手不足。|2.缺3.5万元。");
        assert_eq!(shown("①垃圾未清②路灯不亮，③厕所未开"), "①垃圾未清|②路灯不亮，|③厕所未开");
        assert_eq!(shown("（1）人手不足；（2）经费不足。"), "（1）人手不足；|（2）经费不足。");
        assert_eq!(shown("1、人手不足 2、经费不足"), "1、人手不足|2、经费不足");
        for text in
            ["1.人手不足。缺2.5人。", "人手不足。2.经费不足。", "一是人手不足。二是经费不足。"]
        {
            assert_eq!(shown(text), text);
        }
    }

    #[test]
    fn running_text_stays_whole() {
        for text in [
            "一、二季度完成投资3.5亿元。二、三产业增长。",
            "要求（一）加强领导；（二）落实责任。",
            "见第一、第二款。",
            "见第一、条例规定。二、三产业增长。",
            "完成一、二季度投资。二、三产业增长。",
        ] {
            assert_eq!(shown(text), text);
        }
    }
}
