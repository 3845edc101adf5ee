//! Lines of which somebody said what they are, at that place of a draft.
//!
//! [`apply`] is the entry point: what recognition made of such a line is taken out of the draft, and put in as it
//! was decided; all else stays what it is, and goes on with what then stands above it.

use super::archive_names::ArchiveNames;
use super::assembled::assembled;
use super::decision::{Decision, Decisions};
use super::draft::{Draft, DraftEntry, ItemHeader};
use super::level::Numbered;
use super::line::{Part, Piece, bullet};
use super::point::PointSearch;
use super::source_lines::SourceLines;
use super::step::{PlacedStep, Step, steps};
use super::{cut, level, mark, point, practice, title};

/// Longest line behind a unit that is taken for a title, in characters.
const LONGEST_TITLE: usize = 60;

/// Takes out the parts that are left out; `first` is the block of the first part.
pub(super) fn leave_out<'a>(
    parts: &mut Vec<Part<'a>>,
    first: usize,
    decisions: &Decisions,
) -> Vec<Part<'a>> {
    let mut blocks = first..;
    let is_left = |_: &mut Part<'a>| {
        blocks.next().is_some_and(|block| decisions.at(block) == Some(&Decision::LeaveOut))
    };
    parts.extract_if(.., is_left).collect()
}

/// Gives the lines of a document their places in its draft; `lines` are those of the document.
pub(super) fn apply<'a>(
    draft: &mut Draft<'a>,
    source: &SourceLines,
    lines: &[Piece<'a>],
    decisions: &Decisions,
    known: &ArchiveNames<'_>,
) {
    let mut moved: Vec<(Piece<'a>, &Decision)> = Vec::new();
    for line in lines {
        match decisions.of(*line) {
            None | Some(Decision::AsIs | Decision::LeaveOut) => {}
            Some(Decision::Unit { unit: id })
                if is_unit(draft, *line, id.as_deref(), known) => {}
            Some(decision) => moved.push((*line, decision)),
        }
    }
    if moved.is_empty() {
        return;
    }
    let block = |part: Part<'a>| source.block(part).unwrap_or(0);
    let mut apart = steps(std::mem::take(&mut draft.entries), &block);
    followers(&mut moved, &apart.steps, lines, decisions);
    let first = apart.steps.first().map(|step| step.block);
    // What goes on with the head of an issue stays in it.
    let in_head = |line: Piece<'_>| first.is_some_and(|first| line.place().0 < first);
    moved.retain(|(line, decision)| **decision != Decision::Above || !in_head(*line));
    let at =
        |block: &usize| moved.binary_search_by_key(block, |(line, _)| line.place().0).is_ok();
    let is_moved = |piece: Piece<'_>| at(&piece.place().0);
    take_out(draft, &is_moved);
    let mut kept: Vec<PlacedStep<'a>> = Vec::new();
    for mut placed in apart.steps {
        let is_note = matches!(placed.step, Step::Notes(_));
        if !(is_note && at(&placed.block)) && keeps(&mut placed.step, &is_moved) {
            kept.push(placed);
        }
    }
    for (line, decision) in &moved {
        put(&mut kept, *line, decision, known);
    }
    apart.steps = kept;
    draft.entries = assembled(apart);
    draft.entries.retain(|entry| !is_nothing(entry));
}

/// Adds the lines that count on from a line of text that was made an item (2、 and 3、 below 1、), of which nobody said anything
/// else: they are items as it is.
fn followers<'a, 'd>(
    moved: &mut Vec<(Piece<'a>, &'d Decision)>,
    steps: &[PlacedStep<'a>],
    lines: &[Piece<'a>],
    decisions: &Decisions,
) {
    let text = |step: &PlacedStep<'a>| match step.step {
        Step::Text(Part::Words(piece)) => Some(piece),
        _ => None,
    };
    let whole = |piece: Piece<'a>| lines.iter().find(|line| line.place() == piece.place());
    let mut found = Vec::new();
    for (line, decision) in &*moved {
        let is_item =
            matches!(decision, Decision::Practice | Decision::Point | Decision::Failing);
        let mark = mark::read(*line).filter(|_| is_item);
        let Some((form, mut number)) =
            mark.and_then(|mark| Some((mark.numbering, mark.number?)))
        else {
            continue;
        };
        let own =
            |step: &PlacedStep<'a>| text(step).is_some_and(|one| one.place() == line.place());
        let below = steps.iter().skip_while(|step| !own(step)).skip(1);
        let goes_on = |step: &&PlacedStep<'a>| {
            matches!(
                step.step,
                Step::Text(_) | Step::Notes(_) | Step::Picture(_) | Step::Point(_)
            )
        };
        for next in below.take_while(goes_on).filter_map(text).filter_map(whole) {
            let counts_on = mark::read(*next)
                .is_some_and(|mark| (mark.numbering, mark.number) == (form, Some(number + 1)));
            if decisions.moves(*next) {
                break;
            }
            if counts_on {
                number += 1;
                found.push((*next, *decision));
            }
        }
    }
    moved.append(&mut found);
    moved.sort_by_key(|(line, _)| line.place().0);
}

/// Whether a line names a unit in a draft already; the unit is then the one that was decided.
fn is_unit(
    draft: &mut Draft<'_>,
    line: Piece<'_>,
    id: Option<&str>,
    known: &ArchiveNames<'_>,
) -> bool {
    let own = |piece: &Piece<'_>| piece.place().0 == line.place().0;
    let Some(entry) = draft.entries.iter_mut().find(|entry| entry.unkeyed.iter().any(own))
    else {
        return false;
    };
    entry.unit = known.units.certain(line.line(), id).named;
    true
}

/// Takes lines out of all of a draft but its entries.
fn take_out<'a>(draft: &mut Draft<'a>, is_moved: &dyn Fn(Piece<'_>) -> bool) {
    let words = |part: &Part<'a>| !part.words().is_some_and(is_moved);
    let head = &mut draft.head;
    for lines in [&mut head.unkeyed, &mut head.title, &mut head.addressees, &mut head.structure]
    {
        lines.retain(|line| !is_moved(*line));
    }
    head.editor_note.parts.retain(words);
    let news = &mut draft.news;
    news.title.retain(|line| !is_moved(*line));
    news.unkeyed.retain(words);
    news.items.iter_mut().for_each(|one| one.text.parts.retain(words));
    let gone: Vec<_> = news.items.extract_if(.., |one| is_moved(one.structure)).collect();
    news.unkeyed.extend(gone.into_iter().flat_map(|one| one.text.parts));
    for one in &mut draft.attachments {
        one.page.retain(words);
        one.title = one.title.filter(|line| !is_moved(*line));
    }
    draft.attachments.retain(|one| one.title.is_some() || !one.page.is_empty());
    draft.tail.unkeyed.retain(|line| !is_moved(*line));
    draft.tail.values.retain(|(_, words)| !is_moved(*words));
}

/// Takes lines out of a step; whether something of it is left.
fn keeps(step: &mut Step<'_>, is_moved: &dyn Fn(Piece<'_>) -> bool) -> bool {
    let of_header = |header: &ItemHeader<'_>| {
        [header.mark, header.words].into_iter().flatten().next().is_some_and(is_moved)
    };
    match step {
        Step::Entry(entry) => {
            entry.unkeyed.retain(|line| !is_moved(*line));
            entry.addressee.retain(|line| !is_moved(*line));
            entry.structure.retain(|line| !is_moved(*line));
            true
        }
        Step::Title(line) | Step::Group(line) | Step::Closing(line) => !is_moved(*line),
        Step::Practice(header) | Step::Point(header) => !of_header(header),
        Step::Failing(header, line) => !line.is_some_and(is_moved) && !of_header(header),
        Step::Field(part) | Step::Text(part) => !part.words().is_some_and(is_moved),
        Step::Notes(_) => true,
        Step::Picture(shown) => {
            shown.caption = shown.caption.filter(|line| !is_moved(*line));
            true
        }
    }
}

/// Puts a line among the steps, as what it was decided to be.
fn put<'a>(
    steps: &mut Vec<PlacedStep<'a>>,
    line: Piece<'a>,
    decision: &Decision,
    known: &ArchiveNames<'_>,
) {
    let block = line.place().0;
    let opens_entry = matches!(decision, Decision::Unit { .. });
    if steps.is_empty() && !opens_entry {
        let step = Step::Entry(Box::default());
        steps.push(PlacedStep { block, step });
    }
    // Nothing but a unit stands above the first entry.
    let least = usize::from(!opens_entry);
    let at = steps.iter().position(|step| step.block > block).unwrap_or(steps.len()).max(least);
    let above = at.checked_sub(1).map(|above| &steps[above].step);
    let own = match decision {
        Decision::Unit { unit: id } => unit(line, id.as_deref(), known),
        Decision::Title => vec![Step::Title(line)],
        Decision::Practice => opened_practice(line),
        Decision::Point => points(line),
        Decision::Failing => {
            let one = numbered(line);
            vec![Step::Failing(one.header, Some(one.line))]
        }
        Decision::Above if matches!(above, Some(Step::Title(_))) => vec![Step::Title(line)],
        Decision::Above => vec![Step::Text(Part::Words(line.going_on()))],
        Decision::LeaveOut | Decision::AsIs => vec![Step::Text(Part::Words(line))],
    };
    steps.splice(at..at, own.into_iter().map(|step| PlacedStep { block, step }));
}

fn unit<'a>(line: Piece<'a>, id: Option<&str>, known: &ArchiveNames<'_>) -> Vec<Step<'a>> {
    let heading = known.units.certain(line, id);
    let entry = DraftEntry {
        unit: heading.named,
        unkeyed: Some(heading.words).filter(|words| !words.is_empty()).into_iter().collect(),
        ..DraftEntry::default()
    };
    let rest = match heading.rest {
        rest if rest.is_empty() => None,
        rest if title::is_title(rest, LONGEST_TITLE) => Some(Step::Title(rest)),
        rest => Some(Step::Text(Part::Words(rest))),
    };
    [Step::Entry(Box::new(entry))].into_iter().chain(rest).collect()
}

/// Returns a line behind its number, or behind the dot of a list.
fn numbered(line: Piece<'_>) -> Numbered<'_> {
    if let Some(mark) = mark::read(line) {
        return level::opened(line, mark);
    }
    let (dot, rest) = line.split(bullet(line.text()));
    let mark = Some(dot).filter(|dot| !dot.is_empty());
    let header = ItemHeader { mark, ..ItemHeader::default() };
    Numbered { header, line: rest.trim(), more: Vec::new() }
}

fn opened_practice(line: Piece<'_>) -> Vec<Step<'_>> {
    let one = numbered(line);
    let read = practice::numbered(one.header, one.line, &[]);
    let header = ItemHeader { notes: Vec::new(), ..read.header };
    let mut own = vec![Step::Practice(header)];
    own.extend(read.text.parts.into_iter().map(Step::Text));
    for one in read.points {
        own.push(Step::Point(ItemHeader { notes: Vec::new(), ..one.header }));
        own.extend(one.text.parts.into_iter().map(Step::Text));
    }
    own
}

/// The points of a line: those from 一是 in running text, else one.
fn points<'a>(line: Piece<'a>) -> Vec<Step<'a>> {
    let (before, list) = match point::find(&[Part::Words(line)]) {
        PointSearch::List(before, list) => {
            let opened = |one: point::RunInPoint<'a>| {
                cut::point(one.line).opens(practice::run_in_header(&one), &one.more)
            };
            (before, list.into_iter().map(opened).collect())
        }
        PointSearch::None | PointSearch::Unclear => {
            let one = numbered(line);
            (Vec::new(), vec![cut::heading(one.line).opens(one.header, &[])])
        }
    };
    let mut own: Vec<Step<'a>> = before.into_iter().map(Step::Text).collect();
    for (header, parts) in list {
        own.push(Step::Point(ItemHeader { notes: Vec::new(), ..header }));
        own.extend(parts.into_iter().map(Step::Text));
    }
    own
}

/// Whether an entry has lost all that was in it.
fn is_nothing(entry: &DraftEntry<'_>) -> bool {
    entry.unit.written().is_none()
        && entry.unkeyed.is_empty()
        && entry.addressee.is_empty()
        && entry.title.is_empty()
        && entry.lead.is_empty()
        && entry.items.is_empty()
        && entry.pictures.is_empty()
        && entry.closing.is_empty()
}
