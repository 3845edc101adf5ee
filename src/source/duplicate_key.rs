//! Keys that stand twice in one mapping: one too many, or an item of a list that lost its hyphen.

use std::collections::BTreeMap;

use super::node::{Node, NodeKind};
use super::rules;
use crate::diag::{Diagnostic, Diagnostics, Files, Fix, Span, Spanned};
use crate::lang::Message;

/// What a mapping stands in.
#[derive(Clone, Copy)]
enum Holder {
    /// A list, as an item.
    List,
    /// A key.
    Key,
}

/// Reports keys that stand twice in one mapping of a file.
pub(super) fn tell(root: &Node, files: &Files, out: &mut Diagnostics) {
    duplicate_keys(root, None, files, out);
}

/// Reports keys that stand twice in one mapping. Where its first key comes again, a hyphen was lost between two items,
/// or before all of them.
fn duplicate_keys(node: &Node, holder: Option<Holder>, files: &Files, out: &mut Diagnostics) {
    match &node.kind {
        NodeKind::Mapping(entries) => {
            let mut seen = BTreeMap::new();
            let mut is_told = false;
            for (key, value) in entries {
                let first = *seen.entry(key.value.as_str()).or_insert(key.span);
                if first != key.span && !is_told {
                    let lost = holder.filter(|_| entries[0].0.span == first);
                    let lost = lost.and_then(|holder| lost_hyphen(key, first, holder, files));
                    is_told = lost.is_some();
                    out.push(lost.unwrap_or_else(|| duplicate_key(key, first)));
                }
                duplicate_keys(value, Some(Holder::Key), files, out);
            }
        }
        NodeKind::Sequence(items) => {
            items.iter().for_each(|item| duplicate_keys(item, Some(Holder::List), files, out));
        }
        NodeKind::Null | NodeKind::Plain(_) | NodeKind::Text(_) => {}
    }
}

fn duplicate_key(key: &Spanned<String>, first: Span) -> Diagnostic {
    Diagnostic::new(&rules::DUPLICATE_KEY, key.span)
        .with("key", &key.value)
        .label(first, "label-first-here")
        .hint("duplicate-key.hint")
}

/// What is told where a key opens an item for want of its hyphen; `None` where the two are not written one
/// beneath the other.
fn lost_hyphen(
    key: &Spanned<String>,
    first: Span,
    holder: Holder,
    files: &Files,
) -> Option<Diagnostic> {
    let text = files.text(key.span.file);
    if let Some(problem) = one_brace(key, first, holder, text) {
        return Some(problem);
    }
    let line = |at: usize| text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let mark = &text[line(first.start)..first.start];
    let indent = &text[line(key.span.start)..key.span.start];
    let (opening, hint) = match holder {
        Holder::List => ("-", "duplicate-key.hint-item"),
        Holder::Key => ("", "duplicate-key.hint-list"),
    };
    let is_beneath = indent.trim().is_empty() && mark.len() == indent.len();
    (is_beneath && mark.trim() == opening).then(|| {
        let message = Message::new("duplicate-key.item").with("key", &key.value);
        let mut problem = Diagnostic::with_message(&rules::DUPLICATE_KEY, key.span, message)
            .label(first, "label-first-here")
            .hint(hint);
        let place = Span::new(key.span.file, line(key.span.start), key.span.start);
        let is_item = matches!(holder, Holder::List);
        problem.fix = is_item.then(|| Fix::of_source(place, mark));
        problem
    })
}

/// What is told where two items of a list stand in one pair of braces: `[{name: 甲, name: 乙}]`.
fn one_brace(
    key: &Spanned<String>,
    first: Span,
    holder: Holder,
    text: &str,
) -> Option<Diagnostic> {
    let is_brace = text[..first.start].trim_end().ends_with('{');
    let before = text[..key.span.start].trim_end().strip_suffix(',')?;
    (is_brace && matches!(holder, Holder::List)).then(|| {
        let message = Message::new("duplicate-key.brace").with("key", &key.value);
        let comma = Span::new(key.span.file, before.len(), key.span.start);
        let problem = Diagnostic::with_message(&rules::DUPLICATE_KEY, key.span, message)
            .label(first, "label-first-here")
            .hint("duplicate-key.hint-brace");
        Diagnostic { fix: Some(Fix::of_source(comma, "}, {")), ..problem }
    })
}
