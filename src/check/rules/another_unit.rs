//! A failing stands under the unit that failed. Told where a clause of its heading or its facts opens with the name of another
//! unit of the list, and its own is never named: a line of `unit:` was left out, or the failing was pasted into the wrong entry.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule, Span};
use crate::lang::Message;
use crate::model::{Failing, Unit};
use crate::source::locate;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("another-unit").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let archive = context.archive;
    let units: Vec<&Unit> = archive.units.iter().flatten().collect();
    for entry in archive.issues().flat_map(|issue| &issue.entries) {
        let Some(own) = archive.unit(&entry.unit.value) else { continue };
        for failing in &entry.failings {
            let Some((other, span)) = opening(context, failing, own, &units) else { continue };
            let hint = Message::new("another-unit.hint").with("other", &other.name);
            let hint = hint.with("unit", &own.name);
            out.push(
                Diagnostic::new(&RULE.rule, span)
                    .with("other", &other.name)
                    .with("unit", &own.name)
                    .label(entry.unit.span, "label-its-unit")
                    .hint(hint),
            );
        }
    }
}

/// The unit with whose name a clause of a failing opens that names its own nowhere, and where.
fn opening<'a>(
    context: &Context<'_>,
    failing: &Failing,
    own: &Unit,
    units: &[&'a Unit],
) -> Option<(&'a Unit, Span)> {
    let texts = || std::iter::once(&failing.heading).chain(&failing.facts);
    if texts().any(|text| names(own).any(|name| text.value.contains(name))) {
        return None;
    }
    let clauses = texts().flat_map(|text| clauses(&text.value).map(move |start| (text, start)));
    clauses.into_iter().find_map(|(text, start)| {
        let words = &text.value[start..];
        let named = |unit: &&'a Unit| names(unit).filter(|name| words.starts_with(name)).max();
        let found = units.iter().filter_map(|unit| Some((*unit, named(unit)?)));
        let (unit, name) = found.max_by_key(|(_, name)| name.len())?;
        (unit.id.value != own.id.value && !is_part(unit, own))
            .then(|| (unit, locate(context.files, text, start..start + name.len())))
    })
}

/// Where clauses open, in bytes.
fn clauses(text: &str) -> impl Iterator<Item = usize> {
    let first = text.len() - text.trim_start().len();
    let marks = text.match_indices(['。', '，', '；', '：', '\n']);
    let behind = marks.map(|(at, mark)| at + mark.len());
    std::iter::once(first).chain(behind.filter(move |at| *at > first))
}

fn names(unit: &Unit) -> impl Iterator<Item = &str> {
    std::iter::once(unit.name.as_str()).chain(unit.full_name.as_deref())
}

/// Whether one of two units is a part of the other, by its name: 市水务局, 市水务局执法支队.
fn is_part(one: &Unit, other: &Unit) -> bool {
    one.name.starts_with(&other.name) || other.name.starts_with(&one.name)
}
