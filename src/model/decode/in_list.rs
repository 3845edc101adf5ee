//! Another thing where a list is wanted: `failings:` above a `heading:` without its hyphen, `persons: 张三`.

use super::{in_record, scalar};
use crate::diag::{Diagnostic, Fix, Span, Spanned};
use crate::lang::Message;
use crate::model::record::{Record, Shape};
use crate::model::rules;
use crate::source::{Node, NodeKind};

/// Marks that may stand between the items of a list that is written as one text.
const BETWEEN: [char; 6] = ['、', '，', ',', '；', ';', '\n'];

/// Returns the report of what stands where a list of `item`s is wanted, with the list as it could be written.
/// `check --fix` writes it where there is one reading.
pub(super) fn written(node: &Node, item: &Shape) -> Diagnostic {
    let problem = scalar::wrong_type(node, "type-list");
    let told = match (&node.kind, item) {
        (NodeKind::Mapping(entries), Shape::Record(record)) => {
            unhyphened(node, entries, record)
        }
        (NodeKind::Plain(text) | NodeKind::Text(text), Shape::Record(record)) => {
            Some(in_record::listed(problem.clone(), node, text, record))
        }
        (NodeKind::Plain(text) | NodeKind::Text(text), Shape::Line) => {
            Some(texts(problem.clone(), node, text))
        }
        _ => None,
    };
    told.unwrap_or_else(|| problem.hint("wrong-type.hint-list"))
}

/// Keys in brackets without the braces around each item, `[name: 甲, post: 乙]`: YAML takes each for an item of its own. What
/// is told of them; `None` where items are what they should be.
pub(super) fn unbraced(node: &Node, items: &[Node], record: &Record) -> Option<Diagnostic> {
    let is_known = |key: &str| record.fields.iter().any(|field| field.key == key);
    let pair = |item: &Node| match &item.kind {
        NodeKind::Mapping(entries) => match entries.as_slice() {
            [(key, value)] if is_known(&key.value) => Some((key.clone(), value.clone())),
            _ => None,
        },
        _ => None,
    };
    let pairs: Vec<(Spanned<String>, Node)> = items.iter().map(pair).collect::<Option<_>>()?;
    let (first, _) = pairs.first()?;
    // Only a comma and a blank stand between them: behind hyphens each may be an item of its own.
    let is_beside = |pair: &[(Spanned<String>, Node)]| {
        pair[1].0.span.start.saturating_sub(pair[0].1.span.end) <= 2
    };
    if !pairs.windows(2).all(is_beside) {
        return None;
    }
    // Items in braces or behind hyphens begin with the same key each.
    let opens = |(key, _): &(Spanned<String>, Node)| key.value == first.value;
    let starts: Vec<usize> = (0..pairs.len()).filter(|at| opens(&pairs[*at])).collect();
    if starts.len() == pairs.len() {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain([pairs.len()]);
    let written: Option<Vec<String>> =
        starts.iter().zip(ends).map(|(start, end)| braces(&pairs[*start..end])).collect();
    let wanted = written.map(|items| format!("[{}]", items.join(", ")));
    let problem = Diagnostic::with_message(
        &rules::WRONG_TYPE,
        first.span,
        Message::new("wrong-type.braces"),
    );
    let shown = wanted.clone().unwrap_or_else(|| format!("[{}]", in_record::example(record)));
    let fix = wanted.map(|wanted| Fix::of_source(node.span, wanted));
    let hint = Message::new("wrong-type.hint-mapping").with("example", shown);
    Some(Diagnostic { fix, ..problem.hint(hint) })
}

/// The keys of an item stand there: its hyphen is missing. Deeper than the key above by two columns or more, it has
/// its place before the first of them.
fn unhyphened(
    node: &Node,
    entries: &[(Spanned<String>, Node)],
    record: &Record,
) -> Option<Diagnostic> {
    let is_known = |key: &str| record.fields.iter().any(|field| field.key == key);
    let (first, _) = entries.first().filter(|(key, _)| is_known(&key.value))?;
    let message = Message::new("wrong-type.hyphen").with("key", &first.value);
    let problem = Diagnostic::with_message(&rules::WRONG_TYPE, first.span, message);
    let is_block = node.span.start == first.span.start;
    if !is_block {
        let own = braces(entries);
        let example =
            format!("[{}]", own.clone().unwrap_or_else(|| in_record::example(record)));
        let hint = Message::new("wrong-type.hint-mapping").with("example", &example);
        let fix = own.map(|_| Fix::of_source(node.span, example));
        return Some(Diagnostic { fix, ..problem.hint(hint) });
    }
    let hint = Message::new("wrong-type.hint-hyphen").with("key", &first.value);
    let before =
        Span::new(first.span.file, first.span.start.saturating_sub(2), first.span.start);
    let is_item = entries.iter().all(|(key, _)| is_known(&key.value));
    let fix = is_item.then(|| Fix::of_blanks(before, "- "));
    Some(Diagnostic { fix, ..problem.hint(hint) })
}

/// A mapping in braces as it is written, where nothing in it needs quotes.
fn braces(entries: &[(Spanned<String>, Node)]) -> Option<String> {
    let field = |(key, node): &(Spanned<String>, Node)| match &node.kind {
        NodeKind::Plain(text) | NodeKind::Text(text) if in_record::is_plain(text) => {
            Some(format!("{}: {text}", key.value))
        }
        _ => None,
    };
    let fields: Option<Vec<String>> = entries.iter().map(field).collect();
    Some(format!("{{{}}}", fields?.join(", ")))
}

/// What stands in brackets of full width, where all of a text does: 【市委，市政府】.
fn in_wide_brackets(text: &str) -> Option<&str> {
    let inner = [('【', '】'), ('［', '］'), ('〔', '〕'), ('〖', '〗')]
        .into_iter()
        .find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close))?;
    (!inner.contains(|one| "【】［］〔〕〖〗".contains(one))).then_some(inner)
}

/// A text where a list of texts is wanted.
fn texts(problem: Diagnostic, node: &Node, text: &str) -> Diagnostic {
    let inner = in_wide_brackets(text.trim());
    let parts: Vec<&str> = inner
        .unwrap_or(text)
        .split(BETWEEN)
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let wanted = format!("[{}]", parts.join(", "));
    let hint = Message::new("wrong-type.hint-mapping").with("example", &wanted);
    // Brackets say that it is a list, and where it ends.
    // 市委 市政府 may be two.
    let is_one = inner.is_some()
        || parts.len() == 1 && text == parts[0] && !text.contains(char::is_whitespace);
    let is_sure = is_one
        && matches!(node.kind, NodeKind::Plain(_))
        && parts.iter().all(|part| in_record::is_plain(part));
    let fix = is_sure.then(|| Fix::of_source(node.span, wanted));
    Diagnostic { fix, ..problem.hint(hint) }
}
