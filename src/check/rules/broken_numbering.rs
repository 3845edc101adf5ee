//! Numbers follow each other: none is missing, none stands twice, none comes too early (logic).
//!
//! Looked at are the numbers of an outline over the paragraphs of a text, level by level, and 一是、
//! 第一，、首先 in running text. A text may be part of a longer outline: with which number it begins
//! is its own matter, and so is a new start from 1.

use crate::check::helpers::sequence::{Mark, Style};
use crate::check::{CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;
use crate::model::TextKind;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("broken-numbering").settable(), RuleInput::Text("", check))
        .only(&[TextKind::Markdown]);

fn check(text: &TextLines<'_>, out: &mut Vec<Finding>) {
    let mut open = OpenNumbers::default();
    for (line, mark) in text.outline() {
        out.extend(open.step(mark, *line).map(|fault| fault.finding(mark).in_line(*line)));
    }
}

/// Why a number does not follow the one before it.
struct Fault {
    told: &'static str,
    previous: u32,
    expected: u32,
}

impl Fault {
    /// Returns what is wrong with `value` after `previous`.
    fn of(previous: u32, value: u32) -> Option<Self> {
        let told = match value {
            _ if value == previous + 1 => return None,
            _ if value == previous => "broken-numbering.repeated",
            _ if value > previous => "broken-numbering.missing",
            _ => "broken-numbering.order",
        };
        Some(Self { told, previous, expected: previous + 1 })
    }

    fn finding(&self, mark: &Mark) -> Finding {
        let style = mark.style;
        let previous =
            if self.previous == 0 { String::new() } else { style.write(self.previous) };
        Finding::at(mark.range.clone())
            .told(if self.previous == 0 { "broken-numbering.start" } else { self.told })
            .with("previous", previous)
            .with("expected", style.write(self.expected))
    }
}

/// The last number of a style.
struct Last {
    style: Style,
    value: u32,
    line: usize,
}

/// The last number of each level that was read so far.
#[derive(Default)]
struct OpenNumbers {
    /// The levels that are open, the outermost first.
    open: Vec<Last>,
    /// Levels that were left; their numbers may run on.
    left: Vec<Last>,
    /// Runs in running text.
    running: Vec<Last>,
}

impl OpenNumbers {
    fn step(&mut self, mark: &Mark, line: usize) -> Option<Fault> {
        match mark.style.level() {
            Some(level) => self.outline(mark, level, line),
            None => self.text(mark, line),
        }
    }

    fn outline(&mut self, mark: &Mark, level: usize, line: usize) -> Option<Fault> {
        let known = self.open.iter().any(|last| last.style == mark.style);
        // Within a line, a number that begins nothing may be a reference.
        if !known && !mark.leads && mark.value != 1 {
            return None;
        }
        self.running.clear();
        while let Some(last) = self.open.pop_if(|last| last.style.level() > Some(level)) {
            self.left.retain(|other| other.style != last.style);
            self.left.push(last);
        }
        let here = Last { style: mark.style, value: mark.value, line };
        if let Some(last) = self.open.last_mut().filter(|last| last.style == mark.style) {
            let previous = std::mem::replace(last, here);
            let begins = mark.value == 1 && (previous.value > 1 || line > previous.line + 1);
            return if begins { None } else { Fault::of(previous.value, mark.value) };
        }
        let nested = !self.open.is_empty();
        let earlier = self.left.iter().find(|last| last.style == mark.style);
        let runs_on = earlier.is_some_and(|last| last.value + 1 == mark.value);
        self.open.push(here);
        (nested && !runs_on).then(|| Fault::of(0, mark.value)).flatten()
    }

    fn text(&mut self, mark: &Mark, line: usize) -> Option<Fault> {
        let here = Last { style: mark.style, value: mark.value, line };
        let place = self.running.iter().position(|last| last.style == mark.style);
        match place {
            Some(at) => {
                let previous = std::mem::replace(&mut self.running[at], here);
                // 一是…，一是… is said, too.
                if mark.value == 1 { None } else { Fault::of(previous.value, mark.value) }
            }
            None if mark.value == 1 => {
                self.running.push(here);
                None
            }
            None => None,
        }
    }
}
