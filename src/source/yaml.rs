//! YAML text to a tree in which every key and value knows its place.
//!
//! [`parse`] is the entry point. `serde-saphyr` does the parsing, gives the places and holds the
//! limits; this file asks it for a tree instead of a type, so that decoding can report every fault
//! of a file and not only the first.

use std::fmt;

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_saphyr::{Error, Location, Options};

use super::node::{Node, NodeKind};
use super::{bracket, duplicate_key, rules, slips};
use crate::diag::{Diagnostic, Diagnostics, FileId, Files, Severity, Span, Spanned};

/// Parses the text of a file. Faults go to `out`: each slip of the keyboard with its own line.
pub(super) fn parse(file: FileId, files: &Files, out: &mut Diagnostics) -> Option<Node> {
    let text = files.text(file);
    match raw(text) {
        Ok(raw) => {
            let node = place(raw, file, files);
            let slips = slips::find(text);
            let is_misplaced = |slip: &slips::Slip| slip.rule == &rules::WRONG_INDENTATION;
            if has_unseen_opening(&node) && slips.iter().any(is_misplaced) {
                tell(slips, text, file, out);
                return None;
            }
            let silent = slips.into_iter().filter(|slip| rules::SLIPS.contains(&slip.rule));
            out.extend(silent.map(|slip| slip.diagnostic(file)));
            duplicate_key::tell(&node, files, out);
            Some(node)
        }
        Err(error) if is_limit(error.without_snippet()) => {
            out.push(over_limit(error.without_snippet(), file, text));
            None
        }
        Err(_) => {
            tell(slips::find(text), text, file, out);
            None
        }
    }
}

/// Tells the slips of a file that gives no tree, and what the parser finds behind them.
fn tell(slips: Vec<slips::Slip>, text: &str, file: FileId, out: &mut Diagnostics) {
    let fault = |text: &str| {
        let error = raw(text).err()?;
        Some(start_of(error.without_snippet(), text))
    };
    let told = slips::told(text, slips, fault).into_iter().map(|slip| slip.diagnostic(file));
    out.extend(told.map(|one| Diagnostic { severity: Severity::Error, ..one }));
}

/// Whether a key opens with a blank that YAML takes for a letter: it stands on another level than people see.
fn has_unseen_opening(node: &Node) -> bool {
    match &node.kind {
        NodeKind::Mapping(entries) => entries
            .iter()
            .any(|(key, node)| slips::opens_unseen(&key.value) || has_unseen_opening(node)),
        NodeKind::Sequence(items) => items.iter().any(has_unseen_opening),
        NodeKind::Null | NodeKind::Plain(_) | NodeKind::Text(_) => false,
    }
}

/// The tree of a text that stands in no file of the workspace.
pub fn tree(text: &str) -> Option<Node> {
    let mut files = Files::new();
    let file = files.add("", text);
    tree_of(file, &files)
}

/// The tree of a file, without a word of what is wrong with it: for changes of the file.
pub fn tree_of(file: FileId, files: &Files) -> Option<Node> {
    raw(files.text(file)).ok().map(|raw| place(raw, file, files))
}

fn raw(text: &str) -> Result<Raw, Error> {
    serde_saphyr::from_str_with_options(text, options())
}

/// Limits: depth 32 (an issue needs 8), 100,000 nodes, 64 aliases that may stand for at most
/// 10,000 nodes. A second document is told as a slip. Duplicate keys are let through and reported with both places.
fn options() -> Options {
    serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_depth: 32,
            max_nodes: 100_000,
            max_aliases: 64,
            max_anchors: 64,
            max_documents: 2,
        },
        alias_limits: serde_saphyr::alias_limits! { max_total_replayed_events: 10_000 },
        duplicate_keys: serde_saphyr::options::DuplicateKeyPolicy::PassThrough,
        merge_keys: serde_saphyr::options::MergeKeyPolicy::AsOrdinary,
        with_snippet: false,
    }
}

/// The tree as the parser gives it, before places are turned into spans.
struct Raw(serde_saphyr::Spanned<RawKind>);

enum RawKind {
    Null,
    /// Not text by YAML's own rules (a number, a truth value); what was written is in the file.
    Other,
    Text(String),
    Sequence(Vec<Raw>),
    Mapping(Vec<(serde_saphyr::Spanned<String>, Raw)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde_saphyr::Spanned::deserialize(deserializer).map(Self)
    }
}

impl<'de> Deserialize<'de> for RawKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = RawKind;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<RawKind, E> {
        Ok(RawKind::Null)
    }

    fn visit_none<E>(self) -> Result<RawKind, E> {
        Ok(RawKind::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<RawKind, E> {
        Ok(RawKind::Other)
    }

    fn visit_i64<E>(self, _: i64) -> Result<RawKind, E> {
        Ok(RawKind::Other)
    }

    fn visit_u64<E>(self, _: u64) -> Result<RawKind, E> {
        Ok(RawKind::Other)
    }

    fn visit_i128<E>(self, _: i128) -> Result<RawKind, E> {
        Ok(RawKind::Other)
    }

    fn visit_u128<E>(self, _: u128) -> Result<RawKind, E> {
        Ok(RawKind::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<RawKind, E> {
        Ok(RawKind::Other)
    }

    fn visit_str<E>(self, text: &str) -> Result<RawKind, E> {
        Ok(RawKind::Text(text.to_owned()))
    }

    fn visit_string<E>(self, mut text: String) -> Result<RawKind, E> {
        // It grew character by character, and may stay for as long as the archive.
        text.shrink_to_fit();
        Ok(RawKind::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<RawKind, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = sequence.next_element()? {
            items.push(item);
        }
        Ok(RawKind::Sequence(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut mapping: A) -> Result<RawKind, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = mapping.next_entry()? {
            entries.push(entry);
        }
        Ok(RawKind::Mapping(entries))
    }
}

fn place(raw: Raw, file: FileId, files: &Files) -> Node {
    let span = span(raw.0.referenced, file);
    // Behind an alias the text stands elsewhere than the place that uses it.
    let defined = self::span(raw.0.defined, file);
    let written = files.slice(file, defined.start..defined.end);
    let kind = match raw.0.value {
        RawKind::Null => NodeKind::Null,
        RawKind::Other => NodeKind::Plain(written.to_owned()),
        // The lines of a block at the end of a file are its text, character by character.
        RawKind::Text(text)
            if text == written && !is_block(files.text(file), defined.start) =>
        {
            NodeKind::Plain(text)
        }
        RawKind::Text(text) => NodeKind::Text(text),
        RawKind::Sequence(items) => {
            NodeKind::Sequence(items.into_iter().map(|item| place(item, file, files)).collect())
        }
        RawKind::Mapping(entries) => NodeKind::Mapping(
            entries
                .into_iter()
                .map(|(key, value)| {
                    let key = Spanned::new(key.value, self::span(key.referenced, file));
                    (key, place(value, file, files))
                })
                .collect(),
        ),
    };
    let is_held = matches!(kind, NodeKind::Sequence(_) | NodeKind::Mapping(_));
    let held = files.text(file).get(span.start..).filter(|_| is_held);
    let end = held.and_then(bracket::end);
    let end = end.map_or(span.end, |length| span.start + length);
    Node { span: Span::new(file, span.start, end), kind }
}

/// Whether the scalar that starts at a byte is a block: a bar ends the line above its first one.
fn is_block(text: &str, start: usize) -> bool {
    let Some((above, indent)) = text[..start].rsplit_once('\n') else { return false };
    let header = above.trim_end().lines().next_back().unwrap_or_default().trim_start();
    let header = header.split(" #").next().unwrap_or_default().trim_end();
    let bar = header.trim_end_matches(|one: char| one.is_ascii_digit() || "+-".contains(one));
    indent.trim_matches(' ').is_empty() && !header.starts_with('#') && bar.ends_with(['|', '>'])
}

fn span(location: Location, file: FileId) -> Span {
    let span = location.span();
    let start = span.byte_offset().and_then(|offset| usize::try_from(offset).ok());
    let length = span.byte_len().and_then(|length| usize::try_from(length).ok());
    let start = start.unwrap_or_default();
    Span::new(file, start, start + length.unwrap_or_default())
}

/// Whether a file is more than the parser may read.
fn is_limit(error: &Error) -> bool {
    // What goes wrong behind an alias comes wrapped, with both places.
    let mut cause = error;
    while let Error::AliasError { error, .. } = cause {
        cause = error;
    }
    let limit = matches!(
        cause,
        Error::Budget { .. }
            | Error::AliasReplayCounterOverflow { .. }
            | Error::AliasReplayLimitExceeded { .. }
            | Error::AliasExpansionLimitExceeded { .. }
            | Error::AliasReplayStackDepthExceeded { .. }
            | Error::RecursiveReferencesRequireWeakTypes { .. }
    );
    // The scanner has a limit of its own, below ours, for brackets on one line.
    limit || error.to_string().contains("recursion limit exceeded")
}

fn over_limit(error: &Error, file: FileId, text: &str) -> Diagnostic {
    let start = start_of(error, text);
    let end = text[start..].chars().next().map_or(start, |first| start + first.len_utf8());
    let span = Span::new(file, start, end);
    Diagnostic::new(&rules::YAML_OVER_LIMIT, span).hint("yaml-over-limit.hint")
}

/// The byte at which the parser found a fault. It counts in characters where it has no bytes.
fn start_of(error: &Error, text: &str) -> usize {
    error.location().map_or(0, |location| byte_of(text, location))
}

fn byte_of(text: &str, location: Location) -> usize {
    let line = usize::try_from(location.line()).unwrap_or(1).max(1);
    let column = usize::try_from(location.column()).unwrap_or(1).max(1);
    let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let rest = &text[start.min(text.len())..];
    let within = rest.char_indices().nth(column - 1).map_or(rest.len(), |(offset, _)| offset);
    (start + within).min(text.len())
}

#[cfg(test)]
mod tests {
    use super::tree;
    use crate::source::node::NodeKind;

    #[test]
    fn a_block_is_a_text_wherever_it_stands() {
        let read = |yaml: &str| match tree(yaml).unwrap().kind {
            NodeKind::Mapping(mut entries) => entries.swap_remove(0).1.kind,
            other => other,
        };
        for (block, text) in [
            ("|\n  8\n", "8\n"),
            ("|\n  8", "8\n"),
            ("|-\n  8", "8"),
            ("|+\n  8\n\n", "8\n\n"),
            (">  # 注\n  8\n", "8\n"),
            ("|2\n  8\n", "8\n"),
        ] {
            assert_eq!(
                read(&format!("a: {block}")),
                NodeKind::Text(text.to_owned()),
                "{block:?}"
            );
        }
        for plain in ["8", "\n  8", "  # 注 |\n  8", "\n  # 注 |\n  8", "\n# 注 |\n  8"] {
            let yaml = format!("a: {plain}\nb: 1\n");
            assert_eq!(read(&yaml), NodeKind::Plain("8".to_owned()), "{yaml:?}");
        }
    }
}
