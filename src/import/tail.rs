//! The foot of an issue and of a text: 报、送、发, print run, people, who signed and when.

use super::archive_names::ArchiveNames;
use super::draft::IssueTail;
use super::line::{Part, Piece};
use super::tail_label::TailLabel;
use super::{failing, label, mark, not_printed, numeral, tail_label, unit_name};
use crate::document::Style;
use crate::model::Date;
use crate::model::person_name::ends_with_post;
use crate::text::without_spaces;

/// Longest name of who signed, in characters.
const LONGEST: usize = 40;

/// Marks between recipients; where one of them stands, 、 stands within names.
const WIDE: [char; 7] = ['，', ',', '；', ';', '。', '：', ':'];
/// Marks between recipients where none of those stands.
const NARROW: [char; 4] = ['、', '。', '：', ':'];

/// Whom words to all units name, or those to the reader of a letter.
const ADDRESSED: &str = "各单位 各级 各县 各区 各乡 各镇 各部门 各地 各有关 各相关 各责任 有关单位 有关部门 有关乡镇 有关责任 \
    相关单位 相关部门 相关乡镇 相关责任 你局 你委 你办 你镇 你乡 你县 你区 你市 你单位 你公司 贵局 贵单位";

/// Takes the foot of the issue off the end of a text.
pub(super) fn take<'a>(parts: &mut Vec<Part<'a>>) -> IssueTail<'a> {
    let mut tail = IssueTail::default();
    while let Some(line) =
        parts.last().and_then(|part| part.words()).filter(|line| is_tail(*line))
    {
        tail.unkeyed.push(line);
        parts.pop();
    }
    tail.unkeyed.reverse();
    for line in tail.unkeyed.clone() {
        read(line, &mut tail);
    }
    tail
}

/// Takes off what closes a whole document: what closes a text, and what its last lines ask of its readers.
pub(super) fn closing_of_document<'a>(
    parts: &mut Vec<Part<'a>>,
    known: &ArchiveNames<'_>,
) -> Vec<Piece<'a>> {
    let mut lines = Vec::new();
    // The list of attachments may stand below who signed.
    loop {
        let above = closing(parts, known);
        if above.is_empty() {
            break;
        }
        lines.splice(0..0, above);
    }
    while let Some(line) = parts.last().and_then(|part| part.words()) {
        let asks =
            closes(line.text()) || is_request(line.text()) || is_of_own(line.text(), known);
        let asks = asks || says_who_was_there(line.text()) || threatens_all(line.text());
        let asks = asks || wishes_all(line.text());
        let asks = asks || not_printed::closes(line.text());
        let is_signature = lines.first().is_some_and(|below| not_printed::closes(below.text()));
        if is_signature && not_printed::signs(line.text()) {
            signature(parts, &mut lines);
            continue;
        }
        let at = if asks && !failing::is_one(&[Part::Words(line)]) {
            0
        } else if let Some(at) = last_sentence(line.text()) {
            at
        } else {
            break;
        };
        let (text, end) = line.split(at);
        lines.insert(0, end);
        parts.pop();
        parts.extend((at > 0).then(|| Part::Words(text.trim())));
    }
    lines
}

/// Takes off the lines of who signs a mail, down to the dashes above them.
fn signature<'a>(parts: &mut Vec<Part<'a>>, lines: &mut Vec<Piece<'a>>) {
    const MOST: usize = 4;
    for _ in 0..MOST {
        let line = parts.last().and_then(|part| part.words());
        let Some(line) = line.filter(|line| not_printed::signs(line.text())) else { return };
        lines.insert(0, line);
        parts.pop();
        if !line.text().contains(char::is_alphabetic) {
            return;
        }
    }
}

/// Whether a line wishes something of all that the text speaks of: 希望受表扬的单位和个人再接再厉。
fn wishes_all(text: &str) -> bool {
    text.starts_with("希望") && text.contains("单位") && text.chars().nth(LONGEST * 2).is_none()
}

/// Whether a line says what will become of all that do so: 对虚假整改的，一经查实，从严追责。
fn threatens_all(text: &str) -> bool {
    let words =
        ["一经查实", "一经发现", "从严追责", "严肃追责", "严肃问责", "从严查处", "依规依纪"];
    let of_all = text.split(['，', ',']).next().is_some_and(|clause| clause.ends_with('的'));
    text.starts_with(['对', '凡'])
        && of_all
        && !text.contains(|one: char| one.is_ascii_digit())
        && words.iter().any(|word| text.contains(word))
}

/// Whether what closes a text is a sentence, or a label with its text; whom to call is neither.
pub(super) fn says_something(text: &str) -> bool {
    text.ends_with(['。', '！', '”', '」'])
        || text.starts_with("> ")
        || text.contains(['：', ':']) && !text.contains("联系")
}

/// Where the last sentence of a text begins, where that closes a letter, asks something of all units, or is of the foot.
fn last_sentence(text: &str) -> Option<usize> {
    let open = text.trim_end_matches(['。', '！']);
    let at = open.rfind(['。', '！', '；'])?;
    let at = at + open[at..].chars().next().map_or(0, char::len_utf8);
    let sentence = text[at..].trim_start();
    let opens = ["请", "望", "希望", "下一步", "下步"];
    let asks_all =
        opens.iter().any(|word| sentence.starts_with(word)) && speaks_to_all(sentence);
    (closes_letter(sentence) || asks_all || opens_with_label(sentence)).then_some(at)
}

/// Whether a line says what the own organisation does: 下一步，市绩效办将持续跟踪问效。
fn is_of_own(text: &str, known: &ArchiveNames<'_>) -> bool {
    let later = ["下一步", "下步", "今后", "接下来"];
    let behind = later.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    known.opens_with_own(behind.trim_start_matches(['，', ',', '我']))
}

/// Whether a line of minutes says who was there, or was not: 出席：…
pub(super) fn says_who_was_there(text: &str) -> bool {
    const WORDS: &str = "出席 出席人员 列席 列席人员 请假 缺席 参会 参会人员 参加 参加人员 主持 主持人 记录 记录人";
    let label = text.split_once(['：', ':']);
    label.is_some_and(|(word, _)| WORDS.split(' ').any(|one| one == without_spaces(word)))
}

/// Whether a line asks something of its readers: 请于5月10日前书面报送。
fn is_request(text: &str) -> bool {
    const NO_REQUEST: [char; 5] = ['示', '假', '客', '托', '愿'];
    text.strip_prefix('请').is_some_and(|rest| !rest.starts_with(NO_REQUEST))
}

/// Takes off what closes a text: who signed it and when, attachments, 特此报告。, words to all units.
pub(super) fn closing<'a>(
    parts: &mut Vec<Part<'a>>,
    known: &ArchiveNames<'_>,
) -> Vec<Piece<'a>> {
    let mut lines = Vec::new();
    let last = parts.last().and_then(|part| part.words());
    if let Some(line) = last.filter(|line| signed(*line, known).is_some()) {
        lines.push(line);
        parts.pop();
    } else if let Some(date) = last.filter(|line| is_date(*line)) {
        lines.push(date);
        parts.pop();
        let above = parts.last().and_then(|part| part.words());
        if let Some(name) = above.filter(|line| is_signer(*line, known)) {
            lines.push(name);
            parts.pop();
        }
        // Who signs with another one: 中共……委员会办公室 above ……人民政府办公室.
        let above = parts.last().and_then(|part| part.words());
        let signs =
            |line: &Piece<'_>| is_signer(*line, known) && known.units.id(line.text()).is_none();
        if lines.len() == 2
            && let Some(name) = above.filter(signs)
        {
            lines.push(name);
            parts.pop();
        }
    }
    let mut at = to_all(parts).or_else(|| attachments(parts)).unwrap_or(parts.len());
    let closes = |line: Piece<'_>| closes(line.text()) || is_tail(line);
    while at > 0 && parts[at - 1].words().is_some_and(closes) {
        at -= 1;
    }
    lines.extend(parts.drain(at..).rev().filter_map(Part::words));
    lines.reverse();
    lines
}

/// Where the last line stands that speaks to all units and has nothing below it but a list from one on.
fn to_all(parts: &[Part<'_>]) -> Option<usize> {
    let number = |part: &Part<'_>| Some(mark::read(part.words()?)?.number);
    let below = parts.iter().rev().take_while(|part| number(part).is_some()).count();
    let first = parts.len() - below;
    let at = first.checked_sub(1).filter(|_| below > 0)?;
    let is_list = number(&parts[first]) == Some(Some(1));
    (is_list && speaks_to_all(parts[at].words()?.text()) && !failing::is_one(&parts[first..]))
        .then_some(at)
}

/// Where the list of attachments begins with which a text ends.
fn attachments(parts: &[Part<'_>]) -> Option<usize> {
    const MOST: usize = 12;
    let first = parts.len().saturating_sub(MOST);
    let opens = |part: &Part<'_>| part.words().is_some_and(opens_attachments);
    let at = first + parts[first..].iter().rposition(opens)?;
    let short = |part: &Part<'_>| {
        part.words().is_some_and(|line| {
            let text = line.text().trim_end_matches('。');
            text.chars().nth(LONGEST).is_none() && !text.contains('。')
        })
    };
    parts[at..].iter().all(short).then_some(at)
}

/// Whether a list of attachments begins with a line: 附件：1. 整改台账
pub(super) fn opens_attachments(line: Piece<'_>) -> bool {
    let text = without_spaces(line.text());
    ["附件：", "附件:", "附：", "附:"].iter().any(|word| text.starts_with(word))
}

/// Whether a line is one of those that close a letter, speaks of the text above it, to all units, quotes, or stands in
/// brackets: （此页无正文）
pub(super) fn closes(text: &str) -> bool {
    let within = |open: [char; 2], close: [char; 2]| {
        let inner = text.strip_prefix(open).and_then(|text| text.strip_suffix(close));
        inner.is_some_and(|inner| !inner.contains(close))
    };
    within(['（', '('], ['）', ')'])
        || within(['“', '「'], ['”', '」'])
        || text.starts_with("> ")
        || label::is_remark(text)
        || closes_letter(text)
        || speaks_to_all(text)
}

/// Whether a clause of a text is one that closes letters: 特此通报。
fn closes_letter(text: &str) -> bool {
    let letter = ["特此", "此致", "妥否", "当否", "专此"];
    let closes = |clause: &str| letter.iter().any(|word| clause.trim().starts_with(word));
    text.split(['，', ',']).any(closes)
}

/// Whether a line says what all units shall do: 下一步，各单位要……
fn speaks_to_all(text: &str) -> bool {
    let sentence = text.split('。').next().unwrap_or_default();
    let opening: String = sentence.chars().take(20).collect();
    let names = |clause: &str| {
        let clause = clause.trim_start_matches(['希', '望', '请']);
        ADDRESSED.split_whitespace().any(|word| clause.starts_with(word))
    };
    opening.contains(['要', '请', '须', '应', '望']) && opening.split(['，', ',']).any(names)
}

/// Whether a line is a date and nothing else.
pub(super) fn is_date(line: Piece<'_>) -> bool {
    date(line).is_some()
}

/// The day that a line says, where it says nothing else.
pub(super) fn date(line: Piece<'_>) -> Option<Date> {
    if line.text().chars().nth(LONGEST).is_some() {
        return None;
    }
    numeral::day(line.text()).filter(|(_, rest)| rest.is_empty()).map(|(date, _)| date)
}

/// The name of who signed, and the day, that a line says and nothing else: 市水务局 2026年4月2日
pub(super) fn signed<'t>(
    line: Piece<'t>,
    known: &ArchiveNames<'_>,
) -> Option<(Piece<'t>, Date)> {
    let at = line.text().find(|one: char| numeral::digit(one).is_some() || one == '二')?;
    let (name, day) = line.split(at);
    let day = date(day)?;
    is_signer(name.trim(), known).then_some((name.trim(), day))
}

fn is_signer(line: Piece<'_>, known: &ArchiveNames<'_>) -> bool {
    let text = without_spaces(line.text());
    // 县政府督查室（章）
    let seals = ["（章）", "（盖章）", "（公章）", "(章)", "(盖章)", "(公章)"];
    let text =
        seals.iter().find_map(|seal| text.strip_suffix(seal)).unwrap_or(&text).to_owned();
    known.is_own(&text) || known.units.id(&text).is_some() || unit_name::is_bare_name(&text)
}

fn is_tail(line: Piece<'_>) -> bool {
    let text = without_spaces(line.text());
    let inside = text.trim_start_matches(['（', '(']);
    opens_with_label(inside)
        || line.style() == Style::Tail
        || copies(&text).is_some_and(|(whole, _)| whole)
        || printed_on(&text).is_some()
}

/// Whether a text opens with a label of the foot and a colon.
pub(super) fn opens_with_label(text: &str) -> bool {
    text.split_once(['：', ':']).is_some_and(|(label, _)| tail_label::is_label(label))
}

/// The day of a line that says who printed it and when: 安澜市绩效办 2017年8月21日印发
fn printed_on(text: &str) -> Option<Date> {
    let text = text.strip_suffix("印发")?;
    let at = text.find(|one: char| numeral::digit(one).is_some() || one == '二')?;
    let (date, rest) = numeral::day(&text[at..])?;
    let is_name =
        text[..at].chars().all(|one| one.is_alphanumeric() || "×（）()".contains(one));
    (is_name && rest.is_empty() && at <= LONGEST * 3).then_some(date)
}

/// Reads one line of the foot. What is not understood stays a comment.
fn read<'a>(line: Piece<'a>, tail: &mut IssueTail<'a>) {
    let text = line.text();
    let copies = copies(&without_spaces(text)).map(|(_, number)| number);
    tail.copies = copies.or(tail.copies);
    tail.printed_on = tail.printed_on.or(printed_on(&without_spaces(text)));
    let print_run = copies.and_then(|_| text.rfind("共印").or(text.rfind('印')));
    let end = print_run.map_or(text.len(), |at| text[..at].trim_end_matches(['（', '(']).len());
    let mut start = 0;
    while let Some(colon) = text[start..end].find(['：', ':']) {
        let word = without_spaces(&text[start..start + colon]);
        let from =
            start + colon + text[start + colon..].chars().next().map_or(0, char::len_utf8);
        // The value goes on to the blank before the next label.
        let next = text[from..end].find(['：', ':']).unwrap_or(0);
        let gap = text[from..from + next].trim_end().rfind(char::is_whitespace);
        let until = gap.map_or(end, |gap| from + gap);
        let value = line.part(from..until).trim();
        match tail_label::read(&word) {
            Some(label) if label.names_recipients() => recipients(label, value, tail),
            Some(label) if !value.is_empty() => tail.values.push((label, value)),
            _ => {}
        }
        start = until;
    }
}

/// Reads the recipients behind a label.
pub(super) fn recipients<'a>(label: TailLabel, value: Piece<'a>, tail: &mut IssueTail<'a>) {
    let wide = parted(value, &WIDE);
    let narrow = parted(value, &NARROW);
    let is_post = |name: &Piece<'_>| ends_with_post(name.text());
    let names = if wide.len() > 1 { wide } else { narrow };
    if names.len() > 1 && !value.text().contains(WIDE) && names.iter().any(is_post) {
        tail.doubts.insert(label);
    }
    tail.values.extend(names.into_iter().map(|name| (label, name)));
}

/// Returns the parts of a line between marks; marks in brackets part nothing.
fn parted<'a>(line: Piece<'a>, marks: &[char]) -> Vec<Piece<'a>> {
    let (mut names, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, one) in line.text().char_indices() {
        match one {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 && marks.contains(&one) => {
                names.push(line.part(start..at).trim());
                start = at + one.len_utf8();
            }
            _ => {}
        }
    }
    names.push(line.part(start..line.text().len()).trim());
    names.retain(|name| !name.is_empty());
    names
}

/// Returns whether a line says nothing but 共印130份, and the number.
fn copies(text: &str) -> Option<(bool, u32)> {
    let at = text.rfind('印')?;
    let rest = text[at + '印'.len_utf8()..].trim_end_matches(['）', ')', '。']);
    // 印数：60份
    let rest = rest.trim_start_matches(['数', '份']).trim_start_matches(['：', ':']);
    let number = numeral::number(rest.strip_suffix('份')?)?;
    let whole = ["", "共", "（共", "(共"].contains(&&text[..at]);
    (1..=100_000).contains(&number).then_some((whole, number))
}
