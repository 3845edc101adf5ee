//! Why the parts of texts stand where they do.
//!
//! [`of_note`] is of the opening of an issue, [`of_entry`] of what is said of a unit: by numbers, labels and headings, and
//! by what the other items of a list have.

use super::demand::demands;
use super::draft::{
    DraftEntry, DraftFailing, DraftItem, DraftPractice, DraftText, IssueHead, ItemHeader,
};
use super::ground::Ground;
use super::label::{self, FieldLabel};
use super::line::{Part, Piece, bullet};
use super::mark::{NumberForm, before_figure, written};

/// The grounds of the opening of an issue.
pub(super) fn of_note(head: &IssueHead<'_>) -> Vec<Ground> {
    let parts = &head.editor_note.parts;
    if head.number.is_none() && !head.keyed {
        return vec![Ground::Settled; parts.len()];
    }
    let announces = |part: &Part<'_>| {
        let text = part.words().map_or("", Piece::text);
        text.trim_end_matches(['。', '：', ':', '.']).ends_with("如下") || text.contains("现将")
    };
    let first = match (head.structure.is_empty(), &parts[..]) {
        (false, _) => Ground::Own,
        (true, [only]) if announces(only) => Ground::Opening,
        _ => Ground::Unlabelled,
    };
    let ground = |(at, _): (usize, &Part<'_>)| if at == 0 { first } else { Ground::Unlabelled };
    parts.iter().enumerate().map(ground).collect()
}

/// The grounds of the texts of an entry, in their order.
pub(super) fn of_entry(entry: &DraftEntry<'_>) -> Vec<Vec<Ground>> {
    let mut all = vec![of_lead(entry)];
    let mut usual: Option<Usual> = None;
    for (at, item) in entry.items.iter().enumerate() {
        let goes_on = |other: &DraftItem<'_>, next: &DraftItem<'_>| {
            other.is_practice() == next.is_practice() && next.header().group.is_empty()
        };
        let above = at.checked_sub(1).map(|above| &entry.items[above]);
        usual = usual.filter(|_| above.is_some_and(|above| goes_on(above, item)));
        let heading = end(item.header());
        let is_next = entry.items.get(at + 1).is_some_and(|next| goes_on(item, next));
        let place = TextPlace {
            heading,
            // What has no heading may be more than one.
            is_enclosed: is_next && heading.is_some(),
            usual,
            is_of_failing: !item.is_practice(),
        };
        match item {
            DraftItem::Practice(practice) => of_practice(practice, place, &mut all),
            DraftItem::Failing(failing) => of_failing(failing, place, &mut all),
        }
        usual = Usual::with(usual, before_labels(item), heading);
    }
    all
}

fn of_practice(practice: &DraftPractice<'_>, place: TextPlace<'_>, all: &mut Vec<Vec<Ground>>) {
    let points = &practice.points;
    let is_enclosed = place.is_enclosed || !points.is_empty();
    all.push(of_text(&practice.text, &TextPlace { is_enclosed, ..place }));
    let mut usual = None;
    for (at, point) in points.iter().enumerate() {
        let (heading, is_enclosed) = (end(&point.header), at + 1 < points.len());
        all.push(of_text(&point.text, &TextPlace { heading, is_enclosed, usual, ..place }));
        usual = Usual::with(usual, Some(&point.text), heading);
    }
}

fn of_failing(failing: &DraftFailing<'_>, place: TextPlace<'_>, all: &mut Vec<Vec<Ground>>) {
    for (at, field) in failing.fields.iter().enumerate() {
        let own = match field.structure {
            _ if field.takes_no_text() => continue,
            // What has no label of its own was put behind other fields; that it gets one is told.
            None if at > 0 => {
                let is_told = field.label.printed().is_some();
                let ground = if is_told { Ground::Settled } else { Ground::Behind };
                all.push(vec![ground; field.text.parts.len()]);
                continue;
            }
            label => TextPlace { heading: label.or(place.heading), ..place },
        };
        let is_facts = field.label == FieldLabel::Facts;
        let more = failing.fields[at + 1..].iter().any(|other| other.structure.is_some());
        // What has no heading may be more than one failing.
        let is_enclosed = is_facts && (own.is_enclosed || more) && own.heading.is_some();
        let usual = own.usual.filter(|_| is_facts);
        all.push(of_text(&field.text, &TextPlace { is_enclosed, usual, ..own }));
    }
}

/// The last piece of a heading.
pub(super) fn end<'a>(header: &ItemHeader<'a>) -> Option<Piece<'a>> {
    header.words.or(header.stop).or(header.mark)
}

/// The text of an item before its points and labels.
fn before_labels<'i, 'a>(item: &'i DraftItem<'a>) -> Option<&'i DraftText<'a>> {
    match item {
        DraftItem::Practice(practice) => Some(&practice.text),
        DraftItem::Failing(failing) => {
            let facts = failing.fields.first().filter(|first| first.label == FieldLabel::Facts);
            facts.map(|facts| &facts.text)
        }
    }
}

/// What the items of a list have.
#[derive(Clone, Copy)]
struct Usual {
    /// The greatest number of paragraphs below their headings.
    below: usize,
    /// Whether one has text at all.
    has_text: bool,
}

impl Usual {
    /// What items have, with one more.
    fn with(
        all: Option<Self>,
        text: Option<&DraftText<'_>>,
        heading: Option<Piece<'_>>,
    ) -> Option<Self> {
        let (most, has_text) = all.map_or((0, false), |all| (all.below, all.has_text));
        let below = text.map_or(0, |text| apart(text, heading)).max(most);
        Some(Self { below, has_text: has_text || text.is_some_and(|text| !text.is_empty()) })
    }
}

/// How many parts of a text stand on other lines than its heading.
fn apart(text: &DraftText<'_>, heading: Option<Piece<'_>>) -> usize {
    let line = heading.map(|heading| heading.place().0);
    let is_apart =
        |part: &&Part<'_>| part.words().is_none_or(|piece| Some(piece.place().0) != line);
    text.parts.iter().filter(is_apart).count()
}

/// The grounds of the text below a unit: one ordinary paragraph above its items is what the form has.
fn of_lead(entry: &DraftEntry<'_>) -> Vec<Ground> {
    let parts = &entry.lead.parts;
    let is_sure = match &parts[..] {
        [Part::Words(only)] => {
            // 现将情况通报如下 opens an issue, where no line names the unit.
            let opens_issue = entry.unkeyed.is_empty() && only.text().contains("通报");
            let is_named = entry.unit.written().is_some() && !opens_issue;
            !entry.items.is_empty() && is_named && is_ordinary(*only)
        }
        _ => false,
    };
    let mut is_settled = false;
    let ground = |part: &Part<'_>| {
        is_settled |= entry.lead.unsure.put.is_some_and(|put| put.is(*part));
        match (is_settled, is_sure) {
            (true, _) => Ground::Settled,
            (_, true) => Ground::Opening,
            _ => Ground::Unlabelled,
        }
    };
    parts.iter().map(ground).collect()
}

/// Words of what was not done, or not well.
const WANTING: &str =
    "不足 差距 短板 薄弱 滞后 未 没有 不到位 不严 不实 不力 不规范 不及时 缓慢 缺 末位 落后";

/// Whether a paragraph says nothing that a field of an item could hold: no figure but of days, nothing wanting, no demand.
fn is_ordinary(line: Piece<'_>) -> bool {
    let text = line.text();
    let is_wanting = WANTING.split(' ').any(|word| text.contains(word));
    let is_part = label::unknown(text).is_some() || label::is_heading(text);
    !has_figure(text) && !is_wanting && !is_part && demands(text, None).is_empty()
}

/// Whether a text has a figure that is none of a day, a number of an issue or of a document.
fn has_figure(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(|one: char| one.is_ascii_digit()) {
        let before = rest[..at].chars().next_back();
        let behind = rest[at..].trim_start_matches(|one: char| one.is_ascii_digit());
        let is_day = behind.starts_with(['年', '月', '日', '号', '〕', '时', '季', '-']);
        if !is_day && !before.is_some_and(|one| "第〔-至".contains(one)) {
            return true;
        }
        rest = behind;
    }
    false
}

/// Where a text stands.
#[derive(Clone, Copy)]
struct TextPlace<'a> {
    /// Its heading or label.
    heading: Option<Piece<'a>>,
    /// Whether more of the same item, or the next one of its list, stands below.
    is_enclosed: bool,
    /// What the other items of its list have.
    usual: Option<Usual>,
    /// Whether it says what failed.
    is_of_failing: bool,
}

/// The grounds of the parts of a text. From the first that is not sure on, none is.
fn of_text(text: &DraftText<'_>, place: &TextPlace<'_>) -> Vec<Ground> {
    let mut line = place.heading.map(|heading| heading.place().0);
    let is_alone = apart(text, place.heading) == text.parts.len();
    let mut left = match place.usual {
        None => usize::from(is_alone),
        Some(usual) if is_alone => usual.below.max(usize::from(usual.has_text)),
        Some(usual) => usual.below,
    };
    let mut list = List { open: Vec::new(), is_announced: is_alone };
    let mut last = Ground::Own;
    let ground = |(at, part): (usize, &Part<'_>)| {
        if text.unsure.put.is_some_and(|put| put.is(*part)) || last == Ground::Settled {
            last = Ground::Settled;
            return last;
        }
        if !last.is_sure() {
            return last;
        }
        let own = part.words().map(|piece| piece.place().0);
        let goes_on = part.words().is_some_and(Piece::goes_on);
        let is_first = at == 0 && is_alone && left > 0;
        let by_number = part.words().and_then(|piece| list.counts(piece, place.is_enclosed));
        last = match part.words() {
            Some(_) if own == line || goes_on => Ground::Headed,
            Some(_) if by_number == Some(false) => Ground::Behind,
            Some(piece) if is_label_without_field(piece, place) => Ground::Unknown,
            Some(_) if by_number == Some(true) => Ground::Own,
            Some(piece) if !is_first && is_unknown(piece) => Ground::Unknown,
            // A note says of a label that it stands in the field of another one.
            Some(piece) if opens_field(piece) => Ground::Headed,
            None if list.is_announced && !(is_first && place.is_of_failing) => Ground::Headed,
            None if place.is_of_failing && !place.is_enclosed => Ground::Behind,
            _ if place.is_enclosed => Ground::Enclosed,
            _ if left > 0 => {
                left -= 1;
                Ground::Headed
            }
            _ => Ground::Behind,
        };
        line = own;
        list.is_announced = part.words().is_some_and(announces);
        last
    };
    text.parts.iter().enumerate().map(ground).collect()
}

fn opens_field(piece: Piece<'_>) -> bool {
    label::find(piece.text()).first().is_some_and(|found| found.start == 0)
}

/// Whether a line opens with a label that has no field where it stands.
fn is_label_without_field(piece: Piece<'_>, place: &TextPlace<'_>) -> bool {
    let text = &piece.text()[bullet(piece.text())..];
    match opens_field(piece) {
        true => !place.is_of_failing,
        false => label::unknown(text).is_some() && (place.is_of_failing || !place.is_enclosed),
    }
}

/// Whether a line looks like a heading, or speaks of all that stands above it.
fn is_unknown(piece: Piece<'_>) -> bool {
    label::is_heading(piece.text()) || label::is_of_what_is_above(piece.text())
}

fn announces(piece: Piece<'_>) -> bool {
    piece.text().ends_with(['：', ':'])
}

/// The numbers of the lists that are open in a text.
struct List {
    open: Vec<(NumberForm, Option<u32>)>,
    /// Whether the line above says that a list follows.
    is_announced: bool,
}

impl List {
    /// Whether the number of a line counts on, or begins a list where one may; `None` where it has none.
    fn counts(&mut self, piece: Piece<'_>, is_enclosed: bool) -> Option<bool> {
        let text = piece.text();
        let next = self.open.last().and_then(|(_, number)| *number).map_or(1, |last| last + 1);
        let mark = written(text).or_else(|| before_figure(piece, next));
        let (form, number) = match mark {
            Some(mark) => (mark.numbering, mark.number),
            None if bullet(text) > 0 => (NumberForm::Dot, None),
            None => return None,
        };
        let may_open = self.is_announced || is_enclosed || !self.open.is_empty();
        let is_first = number.is_none_or(|number| number == 1);
        if let Some(at) = self.open.iter().position(|(open, _)| *open == form) {
            let counts_on = match (self.open[at].1, number) {
                (Some(last), Some(number)) => number == last + 1,
                _ => true,
            };
            self.open.truncate(at);
            self.open.push((form, number));
            return Some(counts_on || is_first && self.is_announced);
        }
        self.open.push((form, number));
        Some(is_first && may_open)
    }
}
