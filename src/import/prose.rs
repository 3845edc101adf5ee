//! What sentences of a draft say that their field does not: praise among failings, a day by which something is to be done,
//! figures that were misread.
//!
//! [`tell`] is the entry point. Nothing is moved: somebody is asked.

use super::archive_names::ArchiveNames;
use super::demand::{demands, last_day};
use super::draft::{Draft, DraftEntry, DraftItem, DraftText, ItemHeader};
use super::label::FieldLabel;
use super::line::{Part, Piece};
use super::{item_ground, not_printed, numeral, unit_within};
use crate::diag::excerpt;
use crate::lang::Message;
use crate::model::Date;
use crate::text::misread;

/// Notes that ask of a deadline already.
const OF_DEADLINES: [&str; 3] =
    ["import-deadline", "import-deadline-more", "import-deadline-none"];

/// Asks of all texts of a draft.
pub(super) fn tell(draft: &mut Draft<'_>, known: &ArchiveNames<'_>) {
    let as_of = day(draft);
    let has_failed = item_ground::has_failed(draft);
    for entry in &mut draft.entries {
        of_deadlines(entry, as_of, has_failed, known);
        of_praise(entry);
    }
    of_figures(draft);
    not_printed::tell(draft);
}

/// The day of the text: that of its head, of who signed, or the first that it names.
fn day(draft: &Draft<'_>) -> Option<Date> {
    let within = |line: Piece<'_>| numeral::day_within(line.text());
    let closing = draft.entries.iter().flat_map(|entry| &entry.closing);
    let signed = || closing.rev().find_map(|line| within(*line));
    let head = draft.head.unkeyed.iter().chain(&draft.head.title).copied();
    let first = draft.entries.first();
    let title = first.iter().flat_map(|entry| &entry.title).copied().collect::<Vec<_>>();
    let lead = first.iter().flat_map(|entry| lines(&entry.lead)).collect::<Vec<_>>();
    let above =
        || head.chain(lines(&draft.head.editor_note)).chain(title).chain(lead).find_map(within);
    draft.head.date.or_else(signed).or_else(above)
}

fn lines<'t, 'a>(text: &'t DraftText<'a>) -> impl Iterator<Item = Piece<'a>> + 't {
    text.parts.iter().filter_map(|part| part.words())
}

/// Adds a note to a text that speaks of a line of it.
fn ask<'a>(text: &mut DraftText<'a>, line: Piece<'a>, note: Message) {
    text.doubted = text.doubted.or(Some(Part::Words(line)));
    text.notes.push(note);
}

/// Asks whether a day in the text of a failing that has no deadline is its deadline; of practices and leads, where it may
/// be one.
fn of_deadlines<'a>(
    entry: &mut DraftEntry<'a>,
    as_of: Option<Date>,
    has_failed: bool,
    known: &ArchiveNames<'_>,
) {
    let unit = entry.unit.clone();
    // What another unit has to do by a day is no deadline of this one.
    let is_own = |line: Piece<'a>| !unit_within::speaks_of_another(line, &unit, known);
    let kinds = item_ground::of_items(entry, has_failed);
    let has_failed = entry.items.iter().any(|item| !item.is_practice());
    let is_unsure = entry.items.is_empty();
    deadline(&mut entry.lead, (as_of, &is_own), !has_failed && !is_unsure);
    for (item, kind) in entry.items.iter_mut().zip(kinds) {
        match item {
            DraftItem::Practice(_) => {
                let texts = item.texts_mut().into_iter();
                texts.for_each(|text| deadline(text, (as_of, &is_own), kind.is_sure()));
            }
            DraftItem::Failing(failing) => {
                let has_deadline = failing.fields.iter().any(|field| {
                    let asked = |note: &Message| OF_DEADLINES.contains(&note.id());
                    field.label == FieldLabel::Deadline && field.value.is_some()
                        || field.text.notes.iter().any(asked)
                });
                for field in &mut failing.fields {
                    dated(&mut field.text, as_of);
                }
                let texts = failing.fields.iter_mut().filter(|field| !field.takes_no_text());
                let texts = texts.filter(|_| !has_deadline);
                texts.for_each(|field| deadline(&mut field.text, (as_of, &is_own), false));
            }
        }
    }
}

/// Says how a deadline that is no full day is written, where its words name one: with the year of the text.
fn dated(text: &mut DraftText<'_>, as_of: Option<Date>) {
    let found = lines(text).find_map(|line| last_day(line.text(), as_of));
    let Some(date) = found else { return };
    for note in text.notes.iter_mut().filter(|note| note.id() == "import-deadline") {
        *note = Message::new("import-deadline-near").with("date", date);
    }
}

/// Asks of the days of lines that are of the unit itself.
fn deadline<'a>(
    text: &mut DraftText<'a>,
    (as_of, is_own): (Option<Date>, &dyn Fn(Piece<'a>) -> bool),
    orders_alone: bool,
) {
    let of_line = |line: Piece<'_>| {
        let found = demands(line.text(), as_of).into_iter();
        found.filter(|one| one.is_order || !orders_alone).collect::<Vec<_>>()
    };
    let found: Vec<_> = lines(text)
        .filter(|line| is_own(*line))
        .flat_map(|line| of_line(line).into_iter().map(move |one| (line, one)))
        .collect();
    let Some((line, _)) = found.first() else { return };
    let words: Vec<&str> = found.iter().map(|(_, one)| one.words.as_str()).collect();
    let dates: Vec<String> =
        found.iter().filter_map(|(_, one)| Some(one.date?.to_string())).collect();
    let id = if dates.is_empty() { "import-demand-open" } else { "import-demand" };
    let note = Message::new(id).with("words", words.join(" / ")).with("date", dates.join("、"));
    ask(text, *line, note);
}

/// What praises.
const PRAISE: &str = "红榜 光荣榜 值得肯定 值得推广 值得借鉴 值得学习 值得其他 表扬 表彰 成效明显 成效显著 走在前列 名列前茅 位居前列 超额完成 提前完成 好评 学习借鉴 先进典型";
/// Where somebody comes first.
const FIRST: [&str; 8] = [
    "全国第一",
    "全省第一",
    "全市第一",
    "全县第一",
    "全区第一",
    "排名第一",
    "位居第一",
    "首位",
];
/// What turns it round.
const TURNED: [&str; 6] = ["倒数", "未", "没有", "不予", "取消", "末位"];

/// Whether a sentence says what was done well.
fn praises(sentence: &str) -> bool {
    let has = |words: &str| words.split(' ').any(|word| sentence.contains(word));
    (has(PRAISE) || FIRST.iter().any(|word| sentence.contains(word)))
        && !TURNED.iter().any(|word| sentence.contains(word))
}

/// Whether a heading says that somebody left something out: （略）
fn is_left_out(heading: &str) -> bool {
    let is_mark = |one: char| !one.is_alphanumeric();
    ["略", "此处略", "从略"].contains(&heading.trim_matches(is_mark))
}

/// Asks of sentences in failings that praise, and of headings that say nothing.
fn of_praise(entry: &mut DraftEntry<'_>) {
    for item in &mut entry.items {
        let DraftItem::Failing(failing) = item else { continue };
        for field in failing.fields.iter_mut().filter(|field| field.value.is_none()) {
            let praised = |line: Piece<'_>| {
                let mut sentences = line.text().split(['。', '；', '！']);
                let found = sentences.find(|sentence| praises(sentence));
                found.map(|sentence| excerpt(sentence.trim()))
            };
            let found = lines(&field.text).find_map(|line| Some((line, praised(line)?)));
            if let Some((line, words)) = found {
                let note = Message::new("import-praise-within").with("words", words);
                ask(&mut field.text, line, note);
            }
        }
        let says_nothing = failing.header.words.filter(|words| is_left_out(words.text()));
        failing.header.notes.extend(says_nothing.map(|words| {
            Message::new("import-left-out-by-others").with("words", words.text())
        }));
        let heading = failing.header.words.filter(|words| praises(words.text()));
        let note = heading.map(|words| {
            Message::new("import-praise-within").with("words", excerpt(words.text()))
        });
        failing.header.notes.extend(note);
    }
}

/// Tells of figures with letters in them, and of links in headings.
fn of_figures(draft: &mut Draft<'_>) {
    let note = |line: Piece<'_>| misread_in(line.text());
    let titles = draft.head.title.iter().find_map(|line| note(*line));
    draft.head.notes.extend(titles);
    draft.head.notes.extend(draft.head.title.iter().find_map(|line| link_in(*line)));
    for text in draft.texts_mut() {
        let found = lines(text).find_map(|line| Some((line, note(line)?)));
        if let Some((line, note)) = found {
            ask(text, line, note);
        }
    }
    let tail = draft.tail.unkeyed.iter().find_map(|line| note(*line));
    draft.tail.notes.extend(tail);
    for entry in &mut draft.entries {
        entry.notes.extend(entry.closing.iter().find_map(|line| note(*line)));
        entry.title_notes.extend(entry.title.iter().find_map(|line| note(*line)));
        entry.title_notes.extend(entry.title.iter().find_map(|line| link_in(*line)));
        for item in &mut entry.items {
            item.headers_mut().into_iter().for_each(in_header);
        }
    }
}

fn in_header(header: &mut ItemHeader<'_>) {
    header.notes.extend(header.words.and_then(|words| misread_in(words.text())));
    header.notes.extend(header.words.and_then(link_in));
}

/// Tells of a link in a heading or title, which has words only.
fn link_in(line: Piece<'_>) -> Option<Message> {
    let mut formats = line.runs().into_iter().filter_map(|(_, format)| format);
    let address = formats.find_map(|format| format.link.as_deref())?;
    Some(Message::new("import-heading-link").with("address", address))
}

/// Tells of figures with letters in a text.
pub(super) fn misread_in(text: &str) -> Option<Message> {
    let one = |found: misread::MisreadFigure| {
        format!("{}→{}", &text[found.range.clone()], found.digits)
    };
    let found: Vec<String> = misread::figures(text).into_iter().map(one).collect();
    (!found.is_empty()).then(|| Message::new("import-misread").with("found", found.join("、")))
}
