//! Where a heading or the lead of a point ends, when text follows on the same line.
//!
//! [`heading`] and [`point`] cut at the end of the first sentence. Where that is too long to be a
//! heading, they cut at the first comma or colon and say that they are not sure. Marks within quotes
//! and brackets do not count. Where the words that open a line are set in a typeface of headings, the
//! heading is among them.

use super::draft::ItemHeader;
use super::line::{Part, Piece};
use crate::lang::Message;
use crate::text::is_han;

/// Longest sentence that is taken for a heading or lead without a doubt, in characters.
const LONG: usize = 40;

/// Longest single sentence that is a point without more text.
const LONG_ALONE: usize = 30;

/// A line cut in two.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut<'a> {
    /// The heading, with a mark at its end that is not 。
    pub(super) lead: Piece<'a>,
    /// The 。 behind it, which the outline prints, or the comma; empty without one.
    pub(super) stop: Piece<'a>,
    /// The text after it.
    pub(super) rest: Piece<'a>,
    /// Whether it may as well end elsewhere.
    pub(super) doubtful: bool,
}

impl<'a> Cut<'a> {
    /// Returns `header` with the heading in it, and the parts of the text: the rest of the line, then
    /// `more`.
    pub(super) fn opens(
        self,
        header: ItemHeader<'a>,
        more: &[Part<'a>],
    ) -> (ItemHeader<'a>, Vec<Part<'a>>) {
        let mut header = ItemHeader { words: Some(self.lead), stop: Some(self.stop), ..header };
        if self.doubtful {
            header.notes.push(Message::new("import-heading-end"));
        }
        let rest = (!self.rest.is_empty()).then_some(Part::Words(self.rest));
        (header, rest.into_iter().chain(more.iter().copied()).collect())
    }
}

/// Cuts a line behind its number into heading and text.
pub(super) fn heading(line: Piece<'_>) -> Cut<'_> {
    cut(line.trim(), LONG)
}

/// Cuts a point into lead and text.
pub(super) fn point(line: Piece<'_>) -> Cut<'_> {
    cut(line.trim(), LONG_ALONE)
}

/// `alone` is the greatest length of a sentence without text after it.
fn cut(line: Piece<'_>, alone: usize) -> Cut<'_> {
    if let Some((end, _)) = line.set_apart() {
        return set_apart(line, end);
    }
    let ends = Ends::find(line.text());
    let whole = sentence(line, &ends);
    if let Some(cut) = at_blank(line, &whole) {
        return cut;
    }
    let length = whole.lead.text().chars().take(LONG + 1).count();
    let limit = if whole.rest.is_empty() { alone } else { LONG };
    if length <= limit {
        return Cut { doubtful: whole.lead.breaks_off(), ..whole };
    }
    match ends.clause {
        Some(at) if at < whole.lead.text().len() => {
            let (lead, rest) = line.split(at);
            let stop = lead.part(at..at);
            Cut { lead, stop, rest: rest.trim(), doubtful: true }
        }
        _ => Cut { doubtful: true, ..whole },
    }
}

/// Cuts a line that is one sentence at the blank within it: 专班推进　组建5个专班。
fn at_blank<'a>(line: Piece<'a>, whole: &Cut<'a>) -> Option<Cut<'a>> {
    if whole.stop.is_empty() || !whole.rest.is_empty() {
        return None;
    }
    let (at, blank) = line.text().char_indices().find(|(_, one)| one.is_whitespace())?;
    let (lead, rest) = line.split(at);
    let stop = lead.part(at..at);
    let after = rest.text()[blank.len_utf8()..].trim_start();
    let is_parted = lead.text().ends_with(is_han) && after.starts_with(is_han);
    is_parted.then_some(Cut { lead, stop, rest: rest.trim(), doubtful: true })
}

/// Cuts a line whose first `end` bytes are set as a heading.
fn set_apart(line: Piece<'_>, end: usize) -> Cut<'_> {
    let (words, behind) = line.split(end);
    let ends = Ends::find(words.text());
    if ends.sentence.is_some() {
        return sentence(line, &ends);
    }
    let stop = if behind.text().starts_with('。') { '。'.len_utf8() } else { 0 };
    let (stop, rest) = behind.split(stop);
    Cut { lead: words.trim(), stop, rest: rest.trim(), doubtful: false }
}

fn sentence<'a>(line: Piece<'a>, ends: &Ends) -> Cut<'a> {
    let length = line.text().len();
    let open = line.text().trim_end_matches(['，', ',', '、']).len();
    let (end, stop) = ends.sentence.unwrap_or((open, length));
    let lead = line.part(0..end);
    Cut {
        lead,
        stop: line.part(end..stop),
        rest: line.part(stop..length).trim(),
        doubtful: false,
    }
}

/// Places in a line, in bytes.
#[derive(Debug, Default)]
struct Ends {
    /// Where the first sentence ends, without its 。 and with it.
    sentence: Option<(usize, usize)>,
    /// Behind the first comma or colon that closes something as long as a heading.
    clause: Option<usize>,
}

impl Ends {
    fn find(text: &str) -> Self {
        let nested = Self::scan(text, true);
        // A quote that is never closed would hide every mark after it.
        if nested.sentence.is_none() { Self::scan(text, false) } else { nested }
    }

    fn scan(text: &str, nesting: bool) -> Self {
        let mut ends = Self::default();
        let mut depth = 0_usize;
        for (count, (at, one)) in text.char_indices().enumerate() {
            match one {
                '“' | '‘' | '（' | '(' | '《' | '〈' | '「' | '『' | '【' | '〔' | '['
                    if nesting =>
                {
                    depth += 1;
                }
                '”' | '’' | '）' | ')' | '》' | '〉' | '」' | '』' | '】' | '〕' | ']'
                    if nesting =>
                {
                    depth = depth.saturating_sub(1);
                }
                _ if depth > 0 => {}
                '。' if at > 0 => {
                    ends.sentence = Some((at, at + one.len_utf8()));
                    return ends;
                }
                '！' | '？' | '；' | '!' | '?' | ';' => {
                    let end = at + one.len_utf8();
                    ends.sentence = Some((end, end));
                    return ends;
                }
                '，' | ',' | '：' | ':'
                    if ends.clause.is_none() && (2..=30).contains(&count) =>
                {
                    ends.clause = Some(at + one.len_utf8());
                }
                _ => {}
            }
        }
        ends
    }
}

#[cfg(test)]
mod tests {
    use super::{heading, point};
    use crate::import::sample;

    fn shown(text: &str, cut: impl Fn(super::Piece<'_>) -> super::Cut<'_>) -> String {
        sample::with(text, |line| {
            let cut = cut(line);
            let doubt = if cut.doubtful { "?" } else { "" };
            let [lead, stop, rest] = [cut.lead, cut.stop, cut.rest].map(super::Piece::text);
            format!("{lead}|{stop}|{rest}{doubt}")
        })
    }

    #[test]
    fn a_lead_is_the_first_sentence() {
        assert_eq!(shown("推进“满园工程”。打造园区。", point), "推进“满园工程”|。|打造园区。");
        assert_eq!(
            shown("在抗旱上,实行零容忍。下发通知。", point),
            "在抗旱上,实行零容忍|。|下发通知。"
        );
        assert_eq!(shown("抓落实！一抓到底。", heading), "抓落实！||一抓到底。");
        assert_eq!(shown("加强领导；", point), "加强领导；||");
        assert_eq!(shown("专班推进　组建5个专班。", heading), "专班推进||组建5个专班。?");
        assert_eq!(shown("抓重点 补短板。全市", heading), "抓重点 补短板|。|全市");
        assert_eq!(shown("加强领导", heading), "加强领导||");
        assert_eq!(shown("加强领导，", heading), "加强领导|，|");
    }

    #[test]
    fn marks_in_quotes_do_not_end_it() {
        assert_eq!(
            shown("践行“一切为民。”宗旨。全市", heading),
            "践行“一切为民。”宗旨|。|全市"
        );
        assert_eq!(shown("践行“一切为民。全市推进", heading), "践行“一切为民|。|全市推进");
    }

    #[test]
    fn a_long_sentence_is_cut_at_a_comma_with_a_doubt() {
        let long = "围绕中心".repeat(12);
        assert_eq!(
            shown(&format!("加强领导，{long}。其次"), point),
            format!("加强领导，||{long}。其次?")
        );
        assert_eq!(shown(&format!("{long}。"), heading), format!("{long}|。|?"));
    }
}
