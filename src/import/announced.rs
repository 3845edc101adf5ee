//! Lists that a label announces: 整改措施： alone on its line, and below it 1.…, 2.…
//!
//! [`items`] is the entry point. Such items are what the label says, of the failing above it; none of them is a
//! failing, whatever its number.

use super::label::{FieldLabel, LabelMatch};
use super::line::{Part, Piece};
use super::mark::{HeadingMark, NumberForm};
use super::{label, mark};

/// A list below a label.
struct OpenList {
    /// How its items are numbered.
    form: NumberForm,
    /// The number to come.
    next: u32,
    /// The field of the label.
    label: FieldLabel,
    /// Where its last item stands.
    last: usize,
}

impl OpenList {
    /// Returns the number of the last item, where it counts on from that of the failing above the label. The label
    /// stands again below it, so it is the next failing: 1.甲。整改措施：1.… 2.乙。整改措施：…
    fn next_of(&self, above: HeadingMark) -> Option<HeadingMark> {
        let number = self.next - 1;
        let counts_on = above.numbering == self.form && above.number == Some(number - 1);
        counts_on.then_some(HeadingMark { number: Some(number), ..above })
    }
}

/// Says of each part whether it is an item of a list that a label announces. Nothing announces a list where no text
/// stands above it that the label could belong to.
pub(super) fn items(parts: &[Part<'_>]) -> Vec<bool> {
    let mut found = vec![false; parts.len()];
    let mut outer: Vec<NumberForm> = Vec::new();
    let mut above: Option<HeadingMark> = None;
    let (mut has_text, mut announced) = (false, None);
    let mut list: Option<OpenList> = None;
    for (at, part) in parts.iter().enumerate() {
        let Some(line) = part.words() else { continue };
        if let Some(label) = opening(line) {
            let behind = line.split(label.end).1.trim();
            let first = number(behind, 1).filter(|_| has_text);
            if let Some(again) = list.as_ref().filter(|list| list.label == label.label)
                && let Some(next) = above.and_then(|above| again.next_of(above))
            {
                found[again.last] = false;
                above = Some(next);
            }
            let is_open = has_text && (behind.is_empty() || ends_open(line));
            announced = is_open.then_some(label.label);
            list = first.filter(|mark| mark.number == Some(1)).map(|mark| OpenList {
                form: mark.numbering,
                next: 2,
                label: label.label,
                last: at,
            });
            continue;
        }
        has_text = true;
        let next = list.as_ref().map_or(1, |list| list.next);
        let Some(mark) = number(line, next) else {
            announced = None;
            continue;
        };
        match &mut list {
            Some(list) if mark.numbering == list.form && mark.number == Some(list.next) => {
                list.next += 1;
                list.last = at;
                found[at] = true;
            }
            Some(list) if is_below(mark.numbering, list.form, &outer) => found[at] = true,
            _ if mark.number == Some(1)
                && may_be_listed(mark.numbering)
                && let Some(label) = announced =>
            {
                list = Some(OpenList { form: mark.numbering, next: 2, label, last: at });
                found[at] = true;
            }
            _ => {
                list = None;
                above = Some(mark);
                outer.push(mark.numbering);
            }
        }
        announced = None;
    }
    found
}

/// The label that opens a line, where it is one of a failing's own: facts are told in any text, and a label with a
/// number is an item itself.
fn opening(line: Piece<'_>) -> Option<LabelMatch> {
    let label = label::find(line.text()).into_iter().next()?;
    let is_field = !matches!(label.label, FieldLabel::Facts | FieldLabel::Category);
    (label.start == 0 && is_field && mark::read(line).is_none()).then_some(label)
}

fn ends_open(line: Piece<'_>) -> bool {
    line.text().ends_with(['：', ':'])
}

/// The number that a line opens with; the one to come may stand before a figure: 2.7月底前
fn number(line: Piece<'_>, next: u32) -> Option<HeadingMark> {
    let mark = mark::read(line).filter(|mark| mark.length > 0);
    mark.or_else(|| mark::before_figure(line, next))
}

/// Whether a number may be one of a list within an item of a list.
fn is_below(form: NumberForm, list: NumberForm, outer: &[NumberForm]) -> bool {
    form.rank() > list.rank() && !outer.contains(&form) && may_be_listed(form)
}

/// Whether items of a list within a text are numbered so.
fn may_be_listed(form: NumberForm) -> bool {
    use NumberForm::{Case, Dot, Practice, Problem, Styled};
    !matches!(form, Problem | Practice | Case | Dot | Styled(_))
}
