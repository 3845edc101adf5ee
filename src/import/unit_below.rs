//! Units that open a line below a heading that stands behind all units: 三、民生保障方面, 县住建局审核不严……
//!
//! [`take`] is the entry point. What is said of a registered unit is asked for under its own name, and does not close
//! the text of the unit above.

use super::archive_names::ArchiveNames;
use super::draft::DraftEntry;
use super::line::{Part, Piece};
use super::unit_index::EntryUnit;
use super::{entry, group, mark};
use crate::lang::Message;

/// Words of headings over what is to be done: units named there are asked to do it.
const PLANS: [&str; 8] = ["下一步", "下步", "要求", "打算", "建议", "意见", "安排", "计划"];

/// What joins the name of a unit to more words.
const JOINS: [char; 8] = ['、', '和', '及', '与', '的', '等', '，', '（'];

/// Returns the lines that are of no unit, and an entry for each unit that opens one of the others.
pub(super) fn take<'a>(
    lines: Vec<Piece<'a>>,
    known: &ArchiveNames<'_>,
) -> (Vec<Piece<'a>>, Vec<DraftEntry<'a>>) {
    let opens = |line: &Piece<'a>| {
        let number = mark::written(line.text()).map_or(0, |mark| mark.length);
        known.units.leading(&line.text()[number..])
    };
    let is_plan = |line: &Piece<'a>| PLANS.iter().any(|word| line.text().contains(word));
    let first = lines.iter().position(|line| opens(line).is_some());
    let Some(first) = first.filter(|first| *first > 0 && !lines[..*first].iter().any(is_plan))
    else {
        return (lines, Vec::new());
    };
    let mut headings = lines;
    let mut rest = headings.split_off(first).into_iter().peekable();
    let kind =
        headings.first().and_then(|line| group::over_units(*line)).map(|group| group.kind);
    let mut entries = Vec::new();
    while let Some(line) = rest.next() {
        let Some((id, name)) = opens(&line) else { break };
        let mut above = std::mem::take(&mut headings);
        let is_over = !above.is_empty();
        let (own, text) = line.split(line.text().find(name).unwrap_or(0) + name.len());
        // 市住建局、市水务局对……: the sentence is of more than this unit.
        let goes_on = text.text().starts_with(JOINS);
        above.extend((!goes_on).then_some(own));
        let text = if goes_on { line } else { text.trim() };
        let below = std::iter::from_fn(|| rest.next_if(|below| opens(below).is_none()));
        let parts = [text].into_iter().chain(below).filter(|line| !line.is_empty());
        let parts = parts.map(Part::Words).collect();
        let mut entry = entry::read(EntryUnit::Known(id.to_owned()), above, parts, kind);
        entry.notes.extend(is_over.then(|| Message::new("import-over-units")));
        entry.notes.push(Message::new("import-unit-within").with("name", name));
        entries.push(entry);
    }
    (Vec::new(), entries)
}
