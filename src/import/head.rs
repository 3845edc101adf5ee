//! The head of an issue: organisation, series, year, number, date, title, 编者按.
//!
//! [`before_units`] reads everything above the first unit. [`at_top`] reads a text without units, in
//! which only lines that can be nothing else belong to the head.

use super::archive_names::ArchiveNames;
use super::draft::IssueHead;
use super::line::{Part, Piece};
use super::{letter, numeral, prose, tail, title, unit_name};
use crate::document::Style;
use crate::lang::Message;
use crate::model::{Date, Series};
use crate::text::{misread, without_spaces};

/// Longest line that is read as the number of an issue, in characters.
const LONGEST: usize = 80;

/// Longest title of an issue, in characters.
pub(super) const LONGEST_TITLE: usize = 60;

/// Reads all lines above the first unit.
pub(super) fn before_units<'a>(parts: &[Part<'a>], known: &ArchiveNames<'_>) -> IssueHead<'a> {
    let mut head = IssueHead::default();
    let mut noted = false;
    let all = parts;
    let mut parts = parts.iter().copied().peekable();
    while let Some(part) = parts.next() {
        let at = all.len() - parts.len() - 1;
        let Some(line) = part.words() else {
            head.editor_note.parts.push(part);
            continue;
        };
        if known_line(line, known, &mut head) {
            continue;
        }
        let is_red_head = || is_red_head(line, &all[at + 1..]);
        let is_rule = !line.text().contains(char::is_alphanumeric);
        let is_number = title::is_document_number(line.text());
        if is_rule
            || is_number
            || says_where(line.text())
            || head.title.is_empty() && is_red_head()
        {
            head.unkeyed.push(line);
            continue;
        }
        if head.number.is_none() && is_masthead(line, &all[at + 1..], known) {
            head.unkeyed.push(line);
            continue;
        }
        if let Some(label) = note_label(line.text()) {
            let (label, rest) = line.split(label);
            head.structure.push(label);
            noted = true;
            let next = parts.next_if(|next| rest.is_empty() && next.words().is_some());
            let rest = if rest.is_empty() { next } else { Some(Part::Words(rest.trim())) };
            head.editor_note.parts.extend(rest);
            continue;
        }
        let (lines, is_of_units) = title_lines(&all[at..], &head, known);
        // Behind the note, only what stands right above the units is a title.
        let place = head.editor_note.is_empty() || at + lines == all.len();
        if letter::is_addressee(line, known) && !noted {
            head.addressees.push(line);
        } else if names_issuer(line, &all[at + 1..]) && head.title.is_empty() && !noted {
            head.unkeyed.push(line);
        } else if is_title(line, &head) && head.title.is_empty() && place {
            head.title.push(line);
            head.title.extend(parts.by_ref().take(lines - 1).filter_map(Part::words));
            head.notes.extend(is_of_units.then(|| Message::new("import-title-lines")));
        } else {
            head.editor_note.parts.push(part);
        }
    }
    head
}

/// Whether a line of minutes says who was at a meeting, when and where: 主持：…, 地点：…
fn says_where(text: &str) -> bool {
    tail::says_who_was_there(text)
        || ["时间", "地点"].iter().any(|word| {
            text.strip_prefix(word).is_some_and(|rest| rest.starts_with(['：', ':']))
        })
}

/// Returns how many lines the title takes that may open the parts, and whether the first is a list of units alone: what
/// they did stands on the line below.
fn title_lines(
    parts: &[Part<'_>],
    head: &IssueHead<'_>,
    known: &ArchiveNames<'_>,
) -> (usize, bool) {
    let is_line = |part: &Part<'_>| part.words().is_some_and(|line| is_title(line, head));
    let are_all = head.number.is_some() && parts.len() <= title::MOST_LINES;
    if are_all && parts.iter().all(is_line) {
        return (parts.len(), false);
    }
    let lines = title::lines(parts);
    let first = parts.first().and_then(|part| part.words());
    let is_of_units = lines == 1 && first.is_some_and(|line| names_units(line, known));
    let goes_on = is_of_units && parts.get(1).is_some_and(is_line);
    (lines + usize::from(goes_on), is_of_units)
}

fn is_title(line: Piece<'_>, head: &IssueHead<'_>) -> bool {
    match head.number {
        Some(_) => title::is_title_of_issue(line, LONGEST_TITLE),
        None => title::is_title(line, LONGEST_TITLE),
    }
}

/// Whether a line is a list of units and nothing else: 市水务局　市教育局
fn names_units(line: Piece<'_>, known: &ArchiveNames<'_>) -> bool {
    let is_mark = |one: char| one.is_whitespace() || "、，,".contains(one);
    let is_unit = |name: &str| known.units.id(name).is_some() || unit_name::is_bare_name(name);
    let names = line.text().split(is_mark).filter(|name| !name.is_empty());
    names.clone().count() > 1 && names.into_iter().all(is_unit)
}

/// Whether a line stands above the number of a document and its title: 督查函
fn is_red_head(line: Piece<'_>, below: &[Part<'_>]) -> bool {
    let text = |part: Option<&Part<'_>>| Some(part?.words()?.text().to_owned());
    let number = text(below.first()).is_some_and(|text| title::is_document_number(&text));
    let names_subject = |text: &str| text.contains("关于");
    number
        && !names_subject(line.text())
        && text(below.get(1)).is_some_and(|text| names_subject(&text))
}

/// Whether a line is the name of who wrote, above a title that begins with 关于.
fn names_issuer(line: Piece<'_>, below: &[Part<'_>]) -> bool {
    let next = below.first().and_then(|part| part.words());
    unit_name::is_bare_name(&without_spaces(line.text()))
        && next.is_some_and(|next| next.text().starts_with("关于"))
}

impl IssueHead<'_> {
    /// Whether it has 编者按, or a title that ends in the word for a kind of document.
    pub(super) fn is_titled(&self) -> bool {
        !self.structure.is_empty()
            || self.title.last().is_some_and(|line| title::is_kind(line.text()))
    }
}

/// Reads the lines at the top that can be nothing but the head of an issue, and gives the rest.
pub(super) fn at_top<'a>(
    parts: &[Part<'a>],
    known: &ArchiveNames<'_>,
) -> (IssueHead<'a>, Vec<Part<'a>>) {
    let mut head = IssueHead::default();
    let mut taken = 0;
    while let Some(line) = parts.get(taken).and_then(|part| part.words()) {
        if !known_line(line, known, &mut head) {
            // 督查专报 is the name of no series.
            if head.number.is_some() || !is_masthead(line, &parts[taken + 1..], known) {
                break;
            }
            head.unkeyed.push(line);
        }
        taken += 1;
    }
    if head.number.is_none() {
        return (IssueHead::default(), parts.to_vec());
    }
    (head, parts[taken..].to_vec())
}

/// The first day that the lines at the top of a text name.
pub(super) fn day(parts: &[Part<'_>]) -> Option<Date> {
    const LINES: usize = 8;
    let lines = parts.iter().take(LINES).filter_map(|part| part.words());
    lines.filter_map(|line| numeral::day_within(line.text())).next()
}

/// Says what head and foot leave open.
pub(super) fn settle(head: &mut IssueHead<'_>, known: &ArchiveNames<'_>) {
    if head.number.is_none() {
        let number = head.unkeyed.iter().find(|line| title::is_document_number(line.text()));
        let note = number
            .map(|line| Message::new("import-document-number").with("found", line.text()));
        return head.notes.extend(note);
    }
    if head.series.is_none() {
        let series = known.config.iter().flat_map(|config| &config.series);
        let names: Vec<String> =
            series.map(|one| format!("{} {}", one.id.value, one.name)).collect();
        let note = Message::new("import-series").with("known", names.join("，"));
        head.notes.push(note);
    }
    if head.year.is_none() {
        head.notes.push(Message::new("import-year"));
    }
    if head.date.is_none() {
        head.notes.push(Message::new("import-date"));
    }
}

/// Reads a line of the masthead; false where it is none.
fn known_line<'a>(line: Piece<'a>, known: &ArchiveNames<'_>, head: &mut IssueHead<'a>) -> bool {
    let text = without_spaces(line.text());
    if text.chars().nth(LONGEST).is_some() {
        return false;
    }
    let styled = matches!(line.style(), Style::Masthead | Style::Number | Style::Compiler);
    let (bare, day) = numeral::without_day(&text);
    let read = || number(&bare).or_else(|| number(&misread::mended(&bare)));
    let numbered = head.number.is_none().then(read).flatten();
    let is_name = is_name(&text, known);
    let dated = dated(&text, known);
    // Units number their own documents, too: 安水〔2026〕12号.
    let is_below_name = head.unkeyed.last().is_some_and(|line| {
        let above = without_spaces(line.text());
        series_names(known).any(|name| above.ends_with(name.as_str()))
    });
    let own = |(prefix, ..): &(String, _, _)| {
        let is_own = is_prefix(prefix, known) || prefix.is_empty() && is_below_name;
        !bare.ends_with('号') || is_own
    };
    if let Some((prefix, year, number)) = numbered.filter(own) {
        head.notes.extend(prose::misread_in(&text));
        head.date = head.date.or(day);
        // In January the last number of the year before may be printed.
        let of_day = day.filter(|day| day.month() > 1);
        head.year = year.or(of_day.and_then(|day| u32::try_from(day.year()).ok()));
        head.number = Some(number);
        let above: String =
            head.unkeyed.iter().map(|line| without_spaces(line.text())).collect();
        series(&format!("{above}{prefix}"), known, head);
    } else if let Some((name, date)) = dated.filter(|_| head.date.is_none()) {
        let is_own = name.is_empty() || known.is_own(name);
        // Without a number above, a unit and a day are those of something else.
        if !is_own && head.number.is_none() {
            return false;
        }
        head.date = Some(date);
        head.notes.extend((!is_own).then(|| other_organization(name, known)).flatten());
    } else if !styled && !is_name {
        return false;
    }
    head.unkeyed.push(line);
    true
}

/// Whether the words before a number are those of a series.
fn is_prefix(words: &str, known: &ArchiveNames<'_>) -> bool {
    let series = known.config.iter().flat_map(|config| &config.series);
    let mut names = series.flat_map(|one| one.docno_prefix.iter().chain([&one.name]));
    names.any(|name| words.ends_with(without_spaces(name).as_str()))
}

/// Whether a line is the name of the organisation, of a series, or of both.
fn is_name(text: &str, known: &ArchiveNames<'_>) -> bool {
    let mut prefixes = series_names(known).filter_map(|name| text.strip_suffix(name.as_str()));
    known.is_title(text)
        || known.is_own(text)
        || prefixes.any(|prefix| prefix.is_empty() || known.is_own(prefix))
}

/// Whether a line ends with the name of a series, or speaks of no subject, and the next one is the number that belongs
/// to it.
fn is_masthead(line: Piece<'_>, below: &[Part<'_>], known: &ArchiveNames<'_>) -> bool {
    let text = without_spaces(line.text());
    let next = below.first().and_then(|part| part.words());
    let number = next.and_then(|next| number(&without_spaces(next.text())));
    let is_name = || series_names(known).any(|name| text.ends_with(name.as_str()));
    number.is_some_and(|(prefix, ..)| prefix.is_empty())
        && (is_name() || !text.contains("关于"))
}

/// The names of the series, without white space.
fn series_names(known: &ArchiveNames<'_>) -> impl Iterator<Item = String> {
    let series = known.config.into_iter().flat_map(|config| &config.series);
    series.map(|one| without_spaces(&one.name))
}

/// Returns who issues and the date of a line that holds nothing else.
fn dated<'t>(text: &'t str, known: &ArchiveNames<'_>) -> Option<(&'t str, crate::model::Date)> {
    let inner = text.strip_prefix(['（', '(']).and_then(|text| text.strip_suffix(['）', ')']));
    let text = inner.unwrap_or(text);
    let at = text.find(|one: char| numeral::digit(one).is_some() || one == '二')?;
    let (name, day) = text.split_at(at);
    // 市绩效办编 2026.6.8
    let makes = ["编印", "编发", "编", "印发", "印", "主办"];
    let name = makes.iter().find_map(|word| name.strip_suffix(word)).unwrap_or(name);
    let (date, rest) = numeral::day(day)?;
    let is_name = name.is_empty() || known.is_own(name) || unit_name::is_bare_name(name);
    (rest.is_empty() && is_name).then_some((name, date))
}

/// Says that the head names another organisation than the own one.
fn other_organization(name: &str, known: &ArchiveNames<'_>) -> Option<Message> {
    let own = &known.config?.organization.name;
    Some(Message::new("import-organization").with("found", name).with("own", own))
}

/// The series that the words before a number name, and whether they name another organisation.
fn series(words: &str, known: &ArchiveNames<'_>, head: &mut IssueHead<'_>) {
    let Some(config) = known.config else { return };
    let named = |series: &Series| {
        let by_name = words.strip_suffix(without_spaces(&series.name).as_str());
        let prefix = series.docno_prefix.as_ref();
        let by_prefix =
            prefix.and_then(|prefix| words.strip_suffix(without_spaces(prefix).as_str()));
        by_name.or(by_prefix).map(str::len)
    };
    let found = config.series.iter().filter_map(|series| Some((named(series)?, series)));
    // The shortest rest is left by the longest name.
    let Some((length, series)) = found.min_by_key(|(length, _)| *length) else { return };
    head.series = Some(series.id.value.clone());
    let organization = &words[..length];
    let is_own = organization.is_empty() || known.is_own(organization) || known.is_title(words);
    if !is_own {
        head.notes.extend(other_organization(organization, known));
    }
}

/// Returns what stands before a number, its year and the number: 工作通报〔2017〕第8期, 安绩办〔2017〕8号.
fn number(text: &str) -> Option<(String, Option<u32>, u32)> {
    // （2026年第4期）
    let inner = text.strip_prefix(['（', '(']).and_then(|text| text.strip_suffix(['）', ')']));
    let text = inner.filter(|inner| !inner.contains(['（', '('])).unwrap_or(text);
    let text = match text.rfind(['（', '(']) {
        Some(open) if text[open..].contains('总') && text.ends_with(['）', ')']) => {
            &text[..open]
        }
        _ => text.split_once("总第").map_or(text, |(before, _)| before),
    };
    let rest = text.strip_suffix(['期', '号'])?;
    let digits: usize = rest
        .chars()
        .rev()
        .take_while(|one| numeral::digit(*one).is_some() || numeral::is_numeral(*one))
        .map(char::len_utf8)
        .sum();
    let (rest, digits) = rest.split_at(rest.len() - digits);
    let value = numeral::number(digits).filter(|value| (1..=9999).contains(value))?;
    let before = rest.strip_suffix('第');
    let (prefix, year) = year(before.unwrap_or(rest));
    (before.is_some() || year.is_some()).then(|| (prefix.to_owned(), year, value))
}

/// Returns the year at the end of a text, in any brackets or before 年.
fn year(text: &str) -> (&str, Option<u32>) {
    let closed =
        text.strip_suffix(['〕', ']', '］', '）', ')', '】', '﹞', '年']).unwrap_or(text);
    let Some((start, _)) = closed.char_indices().rev().nth(3) else { return (text, None) };
    let (before, digits) = closed.split_at(start);
    match numeral::number(digits).filter(|year| (1900..=2999).contains(year)) {
        Some(year) => {
            let open = ['〔', '[', '［', '（', '(', '【', '﹝'];
            (before.strip_suffix(open).unwrap_or(before), Some(year))
        }
        None => (text, None),
    }
}

/// Returns how many bytes 编者按： takes at the start of a line.
fn note_label(text: &str) -> Option<usize> {
    let word = ["编者按", "【编者按】", "按语", "按"]
        .into_iter()
        .find(|word| text.starts_with(word))?;
    let rest = &text[word.len()..];
    match rest.chars().next() {
        None => Some(word.len()),
        Some(colon @ ('：' | ':')) => Some(word.len() + colon.len_utf8()),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_of_issues_in_all_their_forms() {
        let forms = [
            ("安澜市绩效办工作通报〔2017〕第8期", "安澜市绩效办工作通报", Some(2017), 8),
            ("工作通报[2017]第08期", "工作通报", Some(2017), 8),
            ("工作通报（2017）第八期（总第126期）", "工作通报", Some(2017), 8),
            ("2017年第十二期", "", Some(2017), 12),
            ("第8期", "", None, 8),
            ("安绩办〔2017〕8号", "安绩办", Some(2017), 8),
            ("（2017年第8期）", "", Some(2017), 8),
            ("工作通报二〇一七年第８期总第126期", "工作通报", Some(2017), 8),
        ];
        for (text, prefix, year, value) in forms {
            assert_eq!(number(text), Some((prefix.to_owned(), year, value)), "{text}");
        }
        for text in ["印发简报8期", "上期", "第期", "工作通报"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
