//! What stands in brackets: `[{name: 张三, post: 科长}]`.

use std::ops::Range;

use super::Slip;
use super::character::is_unseen;
use crate::source::{bracket, emit, rules};

/// How long the key at the start of a text is: letters of the programs' alphabet, and a colon of either width
/// behind it.
pub(super) fn key_length(text: &str) -> Option<usize> {
    let is_key = |one: char| one.is_ascii_alphanumeric() || matches!(one, '_' | '-');
    let end = text.find(|one: char| !is_key(one) && !is_unseen(one)).unwrap_or(text.len());
    let end = text[..end].trim_end_matches('\t').len();
    let opens =
        text.chars().find(|one| !is_unseen(*one)).is_some_and(|one| one.is_ascii_alphabetic());
    let colon = text[end..].trim_start_matches(' ').starts_with([':', '：']);
    (opens && colon && end > 0).then_some(end)
}

/// Looks at what stands in brackets; `at` is the byte of the file at which `text` opens.
pub(super) fn check(text: &str, at: usize, out: &mut Vec<Slip>) {
    let mut braces = Vec::new();
    let mut entry: Option<FlowEntry> = None;
    let mut places = text.char_indices().peekable();
    while let Some((offset, one)) = places.next() {
        match one {
            '[' | '{' => {
                braces.push(one);
                entry = (one == '{').then(|| FlowEntry::new(text, offset + 1));
            }
            ']' | '}' => {
                finish(text, at, entry.take(), offset, out);
                braces.pop();
            }
            ',' if text[..offset].trim_end().ends_with(['[', '{', ',']) => {
                let before = text[..offset].trim_end().len();
                let (id, hint) = ("invalid-yaml.empty-item", "invalid-yaml.hint-empty-item");
                let range = at + offset..at + offset + 1;
                let slip = Slip::new(&rules::INVALID_YAML, id, hint, range.clone());
                out.push(slip.fixed(at + before..range.end, ""));
            }
            ',' => {
                let known = entry.take();
                let is_mapping = braces.last() == Some(&'{');
                let next = FlowEntry::new(text, offset + 1);
                // A comma of the text parts it: {heading: 甲,乙}.
                let parts = is_mapping && next.key.is_none() && next.is_text(text);
                if parts && known.as_ref().is_some_and(|entry| entry.key.is_some()) {
                    entry = known.map(|entry| FlowEntry { is_parted: true, ..entry });
                } else {
                    finish(text, at, known, offset, out);
                    entry = is_mapping.then_some(next);
                }
            }
            '，' | '；' | ';' | '、' if braces.last() == Some(&'{') => {
                let next = FlowEntry::new(text, offset + one.len_utf8());
                if next.is_keyed(text) {
                    let blank = text[offset + one.len_utf8()..].starts_with(' ');
                    let wanted = if blank { "," } else { ", " };
                    let range = at + offset..at + offset + one.len_utf8();
                    let slip =
                        Slip::full_width(one, "full-width-mark.hint-comma", range.clone());
                    out.push(slip.fixed(range, wanted));
                    finish(text, at, entry.take(), offset, out);
                    entry = Some(next);
                }
            }
            // YAML takes the rest of the line for a comment, with what closes the bracket.
            '#' if text[..offset].ends_with(' ') && !text[offset..].starts_with("# ") => {
                let line = text[offset..].lines().next().unwrap_or_default();
                let words = line.trim_end_matches([']', '}']);
                let (id, hint) = ("lost-text.hash", "lost-text.hint");
                let range = at + offset..at + offset + words.len();
                let slip = Slip::new(&rules::LOST_TEXT, id, hint, range.clone());
                out.push(slip.passed_over(range.start..range.start + 1, "_"));
            }
            '"' | '\'' if text[..offset].ends_with(['[', '{', ',', ' ', ':']) => {
                let length = bracket::quoted_length(&text[offset..]).unwrap_or(1);
                let behind = &text[offset + length..];
                let words =
                    &behind[..behind.find([',', ']', '}', '\n']).unwrap_or(behind.len())];
                if !words.trim().is_empty() && !words.trim_start().starts_with([':', '#']) {
                    let words = text[offset..offset + length + words.len()].trim_end();
                    let range = at + offset..at + offset + words.len();
                    let (id, hint) = ("unquoted-text.quotes", "unquoted-text.hint");
                    let slip = Slip::new(&rules::UNQUOTED_TEXT, id, hint, range.clone());
                    out.push(slip.fixed(range, emit::quoted(words)));
                }
                while places.peek().is_some_and(|(next, _)| *next < offset + length) {
                    places.next();
                }
            }
            _ => {}
        }
    }
}

/// A text in full-width brackets with keys in it, in half-width ones; `None` where they are not closed, or something
/// stands behind them.
pub(super) fn half_width(text: &str) -> Option<String> {
    let open = text.trim_start_matches(['［', '｛', '【', '〔', '[', '{']);
    key_length(open)?;
    let half = |one: char| match one {
        '［' | '【' | '〔' => '[',
        '］' | '】' | '〕' => ']',
        '｛' => '{',
        '｝' => '}',
        other => other,
    };
    let half: String = text.chars().map(half).collect();
    let half = ["，", "、", "；"]
        .iter()
        .fold(half, |text, mark| text.replace(&format!("}}{mark}{{"), "}, {"));
    (bracket::end(&half) == Some(half.len())).then_some(half)
}

/// Several items in braces, `{…}，{…}`, as the list that they should be.
pub(super) fn listed(text: &str) -> Option<String> {
    let mut items = Vec::new();
    let mut rest = text.trim();
    while rest.starts_with('{') {
        let (item, behind) = rest.split_at(bracket::end(rest)?);
        key_length(item[1..].trim_start())?;
        items.push(item);
        rest = behind.trim_start_matches([' ', ',', '，', '、', ';', '；']);
    }
    (items.len() > 1 && rest.is_empty()).then(|| format!("[{}]", items.join(", ")))
}

/// Items in braces that stand in no list.
pub(super) fn unlisted(range: Range<usize>) -> Slip {
    Slip::new(&rules::INVALID_YAML, "invalid-yaml.items", "invalid-yaml.hint-items", range)
}

/// A key of a mapping in braces and what is behind it.
struct FlowEntry {
    /// Where the key starts, and where it ends.
    key: Option<(usize, usize)>,
    start: usize,
    is_parted: bool,
}

impl FlowEntry {
    fn new(text: &str, at: usize) -> Self {
        let start = at + text[at..].len() - text[at..].trim_start().len();
        let key = key_length(&text[start..]).map(|length| (start, start + length));
        Self { key, start, is_parted: false }
    }

    /// Whether a key stands there, and no address: https://….
    fn is_keyed(&self, text: &str) -> bool {
        self.key.is_some_and(|(_, end)| !text[end..].starts_with("://"))
    }

    /// Whether words stand there, and nothing that opens a bracket, quotes or a key.
    fn is_text(&self, text: &str) -> bool {
        let rest = &text[self.start..];
        let end = rest.find([',', '}', ']']).unwrap_or(rest.len());
        !rest[..end].is_ascii()
            && !rest.starts_with(['"', '\'', '[', '{'])
            && !rest[..end].contains([':', '：'])
    }
}

/// Where within a text a key stands, with a colon and a blank behind it, or the end: in 王芳 signer: 李大成.
pub(super) fn second_key(text: &str) -> Option<Range<usize>> {
    let colons = text.match_indices(':').filter(|(at, _)| {
        matches!(text[at + 1..].chars().next(), None | Some(' ' | '\u{3000}'))
    });
    let key = |(colon, _): (usize, &str)| {
        let is_key = |one: char| one.is_ascii_lowercase() || one == '_';
        let length = text[..colon].len() - text[..colon].trim_end_matches(is_key).len();
        (length > 1).then_some(colon - length..colon)
    };
    colons.filter_map(key).next()
}

/// A text that holds a key: nobody can say where the text ends. `at` is the byte at which it opens; the parser
/// passes over `range`.
pub(super) fn two_keys(text: &str, key: Range<usize>, at: usize, range: Range<usize>) -> Slip {
    let place = at + key.start..at + key.end;
    let (id, hint) = ("invalid-yaml.two-keys", "invalid-yaml.hint-two-keys");
    let slip = Slip::new(&rules::INVALID_YAML, id, hint, place);
    slip.with("key", &text[key]).passed_over(range, "~")
}

/// Looks at an entry that ends before `end`.
fn finish(text: &str, at: usize, entry: Option<FlowEntry>, end: usize, out: &mut Vec<Slip>) {
    let Some(FlowEntry { key: Some((start, key_end)), is_parted, .. }) = entry else { return };
    let key = &text[start..key_end];
    let colon = key_end + text[key_end..].len() - text[key_end..].trim_start_matches(' ').len();
    let behind = &text[colon..end];
    let place = |from: usize, to: usize| at + from..at + to;
    let Some(mark) = behind.chars().next() else { return };
    let value = colon + mark.len_utf8();
    let words = text[value..end].trim();
    if mark == '：' {
        let rest = text[value..end].len() - text[value..end].trim_start().len();
        let slip = Slip::full_width(mark, "full-width-mark.hint-colon", place(colon, value));
        out.push(slip.fixed(place(colon, value + rest), ": "));
    } else if !text[value..end].starts_with([' ', '\n']) && !words.is_empty() {
        let slip = Slip::new(
            &rules::MISSING_SPACE,
            "missing-space",
            "missing-space.hint",
            place(start, value),
        );
        out.push(slip.with("key", key).fixed(place(value, value), " "));
    } else if is_parted || words.contains(": ") && !words.starts_with(['"', '\'', '[', '{']) {
        let from = value + text[value..end].len() - text[value..end].trim_start().len();
        let range = place(from, from + words.len());
        let id = if is_parted { "unquoted-text.comma" } else { "unquoted-text.colon" };
        if let Some(key) = second_key(words) {
            return out.push(two_keys(words, key, from + at, range));
        }
        let slip = Slip::new(&rules::UNQUOTED_TEXT, id, "unquoted-text.hint", range.clone());
        out.push(slip.fixed(range, emit::quoted(words)));
    }
}
