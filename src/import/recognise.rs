//! Recognising an issue, or entries of one, in documents.
//!
//! [`recognise`] is the entry point. Every document is read by itself; the drafts are then joined.

use super::archive_names::ArchiveNames;
use super::decision::{Decision, Decisions};
use super::draft::{Draft, DraftEntry, DraftFootnote, IssueHead, IssueTail};
use super::letter::Letter;
use super::line::{Part, Piece, parts};
use super::source_lines::SourceLines;
use super::tail_label::TailLabel;
use super::unit::UnitHeading;
use super::unit_index::EntryUnit;
use super::{
    asked, attachment, blamed, decide, entry, failing, fit, footnote, head, issue_opening,
    joined, letter, mail, news, prose, run_on, signed, table_rows, tail, unit_below,
    unit_entries as sections, unit_labelled, unit_level as level, unit_within, unsure, wrapped,
};
use crate::lang::Message;
use crate::model::Issue;

/// Returns what the documents hold: the head of the issue, entries in the order of the source, and the
/// tail. What somebody decided of a block is certain.
pub fn recognise<'a>(
    source: &'a SourceLines,
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> Draft<'a> {
    let mut draft = drafted(source, known, decisions);
    ask(&mut draft, source, decisions);
    draft
}

/// The same, as an issue that exists takes it.
pub fn recognise_for<'a>(
    issue: &Issue,
    source: &'a SourceLines,
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> Draft<'a> {
    let mut draft = drafted(source, known, decisions);
    fit::fit(&mut draft, issue);
    ask(&mut draft, source, decisions);
    draft
}

/// Asks of what is not sure. Who decided on one of several neighbours that are asked about together said nothing of the others.
fn ask(draft: &mut Draft<'_>, source: &SourceLines, decisions: &Decisions) {
    unsure::tell(draft);
    asked::drop_decided(draft, source, decisions);
    unsure::join(draft);
    asked::settle(draft, source);
}

fn drafted<'a>(
    source: &'a SourceLines,
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> Draft<'a> {
    let mut first = 0;
    let mut drafts = source.documents().iter().map(|(_, items)| {
        let mut parts = parts(items);
        let mut left_out = decide::leave_out(&mut parts, first, decisions);
        left_out.extend(wrapped::take_page_numbers(&mut parts));
        left_out.extend(mail::take_head(&mut parts));
        first += items.len();
        let lines: Vec<Piece<'a>> = parts.iter().filter_map(|part| part.words()).collect();
        let (mut draft, footnotes) = document(parts, known, decisions);
        decide::apply(&mut draft, source, &lines, decisions, known);
        settled(&mut draft, known);
        let note = &mut draft.head.editor_note;
        note.notes.extend(unit_within::in_note(&note.parts, known, decisions));
        footnote::place(footnotes, &mut draft);
        Draft { left_out, ..draft }
    });
    let Some(mut draft) = drafts.next() else { return Draft::default() };
    for other in drafts {
        joined::add(&mut draft, other);
    }
    joined::repeated(&mut draft, known);
    draft
}

/// Returns the draft of one document, and its footnotes.
fn document<'a>(
    parts: Vec<Part<'a>>,
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> (Draft<'a>, Vec<DraftFootnote<'a>>) {
    let mut parts = run_on::cut(parts);
    let footnotes = footnote::take(&mut parts, decisions);
    let tail = tail::take(&mut parts);
    let pages = attachment::take(&mut parts, known);
    let closing = tail::closing_of_document(&mut parts, known);
    let attachments = attachment::list(&closing, pages);
    let day = |line: &Piece<'_>| tail::signed(*line, known).map(|(_, day)| day);
    let signed = closing.iter().rev().find_map(|line| tail::date(*line).or_else(|| day(line)));
    let as_of = signed.or_else(|| head::day(&parts));
    let news = news::take(&mut parts, known, as_of);
    let parts = unit_within::cut(parts, known);
    let letter = letter::read(&parts, known);
    let length = letter.as_ref().map_or(0, |letter| letter.length);
    let is_signed = closing.iter().any(|line| signed::signer(*line, known).is_some());
    let is_of_one = is_signed || letter.as_ref().is_some_and(|one| one.sender.is_some());
    let lines = level::units(&parts, length, is_of_one, known, decisions);
    let (mut head, mut entries) = match lines.is_empty() {
        true => of_no_unit(&parts, letter, &closing, known, decisions),
        false => of_units(&parts, lines, letter, known, decisions),
    };
    close(&mut entries, closing);
    if head.number.is_some() || head.keyed {
        head.date = head.date.or(signed).or(tail.printed_on);
    }
    (Draft { head, entries, news, attachments, tail, ..Draft::default() }, footnotes)
}

/// Returns the head of a text that names units, and an entry for each; who wrote the letter above them has one, too.
fn of_units<'a>(
    parts: &[Part<'a>],
    lines: Vec<(usize, UnitHeading<'a>)>,
    letter: Option<Letter<'a>>,
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> (IssueHead<'a>, Vec<DraftEntry<'a>>) {
    let starts = sections::starts(parts, &lines);
    let start = starts.first().copied().unwrap_or(0);
    let mut entries = Vec::new();
    let (head, pictures) = match letter.filter(|letter| letter.sender.is_some()) {
        Some(letter) if head::at_top(parts, known).0.number.is_none() => {
            entries.push(written(letter, &parts[..start], known, decisions));
            (IssueHead::default(), Vec::new())
        }
        _ => match of_nobody_above(&parts[..start], &lines, known, decisions) {
            Some((head, entry)) => {
                entries.push(entry);
                (head, Vec::new())
            }
            None => {
                let (above, leading) = unit_below::leading(&parts[..start], known, decisions);
                entries.extend(leading);
                head_of(&above, known)
            }
        },
    };
    entries.extend(sections::entries(parts, starts, pictures, lines, known, decisions));
    (head, entries)
}

/// The same of a text that names none: all below its head is one entry, that of whoever wrote the letter or of nobody.
fn of_no_unit<'a>(
    parts: &[Part<'a>],
    letter: Option<Letter<'a>>,
    closing: &[Piece<'_>],
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> (IssueHead<'a>, Vec<DraftEntry<'a>>) {
    let (mut head, mut rest) = head::at_top(parts, known);
    let taken = parts.len() - rest.len();
    let letter = letter.filter(|letter| taken <= letter.above.len());
    if letter.is_none() && head.number.is_some() {
        issue_opening::titled(&mut head, &mut rest, known);
    }
    let entry = match letter {
        Some(letter) if head.number.is_none() => Some(written(letter, parts, known, decisions)),
        Some(letter) => {
            let mut rest = parts[letter.length..].to_vec();
            letter.into_head(taken, &mut head);
            issue_opening::opening(&mut head, &mut rest);
            Some(of_nobody(rest, closing, known, decisions))
        }
        None => (!rest.is_empty()).then(|| of_nobody(rest, closing, known, decisions)),
    };
    (head, unit_labelled::apart(entry.into_iter().collect(), known))
}

/// Puts what closes a text into its last entry, or into one of its own.
fn close<'a>(entries: &mut Vec<DraftEntry<'a>>, closing: Vec<Piece<'a>>) {
    if let Some(last) = entries.last_mut() {
        let note = Message::new("import-closing");
        if closing.iter().any(|line| tail::says_something(line.text()))
            && !last.notes.iter().any(asked::is_of_closing)
        {
            last.notes.push(note);
        }
        last.closing.extend(closing);
    } else if !closing.is_empty() {
        let parts = closing.into_iter().map(Part::Words).collect();
        entries.push(entry::read(EntryUnit::Missing, Vec::new(), parts, None));
    }
}

/// Says what is not sure of the units and of the head, and to whom the issue goes.
fn settled(draft: &mut Draft<'_>, known: &ArchiveNames<'_>) {
    draft.entries.iter_mut().for_each(|entry| signed::settle(entry, known));
    for text in draft.texts_mut() {
        text.notes.extend(table_rows::notes(&text.parts));
    }
    // What is left above the units is written with the notes of the head.
    if draft.head.number.is_none() && !draft.head.keyed {
        draft.head.notes.extend(table_rows::notes(&draft.head.editor_note.parts));
    }
    blamed::tell(draft);
    prose::tell(draft, known);
    news::like_news(draft, known);
    addressed(draft);
    head::settle(&mut draft.head, known);
}

/// Whom an issue is written to gets it, beside those that its foot names; what is added to these is told.
fn addressed(draft: &mut Draft<'_>) {
    let is_issue = |value: &&(TailLabel, Piece<'_>)| value.0 == TailLabel::Issue;
    let names = |tail: &IssueTail<'_>| -> Vec<String> {
        let values = tail.values.iter().filter(is_issue);
        values.map(|(_, name)| name.text().to_owned()).collect()
    };
    let below = names(&draft.tail);
    for line in &draft.head.addressees {
        tail::recipients(TailLabel::Issue, *line, &mut draft.tail);
    }
    let all = names(&draft.tail);
    let added: Vec<&str> = all[below.len()..]
        .iter()
        .map(String::as_str)
        .filter(|one| !below.iter().any(|other| other == one))
        .collect();
    if !below.is_empty() && !added.is_empty() {
        let note = Message::new("import-addressees-issue");
        draft.head.notes.push(note.with("names", added.join("、")));
    }
}

/// Reads the head of an issue above the first unit; an issue has no pictures of its own.
fn head_of<'a>(parts: &[Part<'a>], known: &ArchiveNames<'_>) -> (IssueHead<'a>, Vec<Part<'a>>) {
    let parts = parts.iter().copied();
    let (pictures, above): (Vec<_>, Vec<_>) =
        parts.partition(|part| matches!(part, Part::Picture(_)));
    let mut head = head::before_units(&above, known);
    if head.number.is_none() && !above.is_empty() {
        head.keyed = head.is_titled() && !failing::is_one(&above);
        let note = if head.keyed { "import-above" } else { "import-above-left" };
        head.notes.push(Message::new(note));
    }
    (head, pictures)
}

/// Returns the entry of a text that no line says the unit of: units are told that open its sentences, but for the one
/// that signed or that the title names.
fn of_nobody<'a>(
    parts: Vec<Part<'a>>,
    closing: &[Piece<'_>],
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> DraftEntry<'a> {
    let signed = closing.iter().find_map(|line| signed::signer(*line, known));
    let mut entry = entry::read(EntryUnit::Missing, Vec::new(), parts.clone(), None);
    let title: String = entry.title.iter().map(|line| line.text()).collect();
    let unit = signed.or_else(|| known.units.within(&title));
    let unit = unit.map_or(EntryUnit::Missing, |(id, _)| EntryUnit::Known(id.to_owned()));
    // A line that says whose failing it is speaks of no other.
    let is_told = unit_labelled::is_said_by_all(&entry);
    let is_label = |part: &Part<'_>| part.words().is_some_and(unit_labelled::says_unit);
    let parts: Vec<Part<'a>> =
        parts.into_iter().filter(|part| !(is_told && is_label(part))).collect();
    entry.notes.extend(unit_within::others(&parts, &unit, known, decisions));
    entry
}

/// Returns the head and the entry of what stands above the first unit, where all units are ones that somebody chose,
/// and practices or failings stand above them: without them it was an entry, and stays one.
fn of_nobody_above<'a>(
    parts: &[Part<'a>],
    units: &[(usize, UnitHeading<'a>)],
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> Option<(IssueHead<'a>, DraftEntry<'a>)> {
    let is_chosen = |(_, unit): &(usize, UnitHeading<'a>)| {
        matches!(decisions.of(unit.words), Some(Decision::Unit { .. }))
    };
    if !units.iter().all(is_chosen) {
        return None;
    }
    let (head, rest) = head::at_top(parts, known);
    let entry = of_nobody(rest, &[], known, decisions);
    (!entry.items.is_empty()).then_some((head, entry))
}

/// Returns the entry of a unit that wrote a letter.
fn written<'a>(
    letter: Letter<'a>,
    parts: &[Part<'a>],
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> DraftEntry<'a> {
    let body = &parts[letter.length..];
    let unit = letter.sender.map_or(EntryUnit::Missing, EntryUnit::Known);
    let entry = DraftEntry {
        notes: unit_within::others(body, &unit, known, decisions).into_iter().collect(),
        unit,
        unkeyed: letter.above,
        title: letter.title,
        addressee: vec![letter.addressee],
        ..DraftEntry::default()
    };
    entry::titled(entry, body.to_vec())
}
