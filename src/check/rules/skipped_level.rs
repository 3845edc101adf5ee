//! Levels of an outline go down one step at a time, 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3, which
//! says 可以: advice), and running text stays with one way of counting.

use crate::check::helpers::sequence::{Mark, Style};
use crate::check::{CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;
use crate::model::TextKind;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::hint("skipped-level").settable(), RuleInput::Text("", check))
        .only(&[TextKind::Markdown]);

/// The levels of the standard, without ①.
const LEVELS: [Style; 4] = [Style::Han, Style::ParenHan, Style::Arabic, Style::ParenArabic];

fn check(text: &TextLines<'_>, out: &mut Vec<Finding>) {
    let mut open = OpenLevels::default();
    for (line, mark) in text.outline() {
        out.extend(open.step(mark).map(|finding| finding.in_line(*line)));
    }
}

/// The levels of the numbers that were read so far.
#[derive(Default)]
struct OpenLevels {
    /// The levels that are open, the outermost first.
    open: Vec<usize>,
    /// Jumps that were told: once is enough.
    told: Vec<(usize, usize)>,
    /// The last number in running text.
    running: Option<(Style, u32)>,
}

impl OpenLevels {
    fn step(&mut self, mark: &Mark) -> Option<Finding> {
        match mark.style.level() {
            Some(level) => {
                self.running = None;
                (level < LEVELS.len() && mark.leads)
                    .then(|| self.outline(mark, level))
                    .flatten()
            }
            None => self.text(mark),
        }
    }

    fn outline(&mut self, mark: &Mark, level: usize) -> Option<Finding> {
        while self.open.pop_if(|open| *open >= level).is_some() {}
        let above = self.open.last().copied();
        self.open.push(level);
        let above = above.filter(|above| level > above + 1)?;
        if self.told.contains(&(above, level)) {
            return None;
        }
        self.told.push((above, level));
        let finding = Finding::at(mark.range.clone());
        Some(
            finding
                .with("above", LEVELS[above].write(1))
                .with("expected", LEVELS[above + 1].write(1)),
        )
    }

    fn text(&mut self, mark: &Mark) -> Option<Finding> {
        let previous = self.running.replace((mark.style, mark.value));
        let (style, value) = previous?;
        let mixed = style != mark.style && mark.value >= 2 && mark.value == value + 1;
        // What was begun in a second way goes on in it.
        mixed.then(|| {
            Finding::at(mark.range.clone())
                .told("skipped-level.mixed")
                .with("above", style.write(value))
                .with("expected", style.write(mark.value))
        })
    }
}
