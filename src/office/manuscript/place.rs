//! Where in the fields of an issue a problem is, and what would mend it there.

use std::ops::Range;

use super::address::{Address, AddressStep};
use super::form::RecordForm;
use super::form_in;
use super::kind::ManuscriptFile;
use crate::diag::{Diagnostic, FileChange, Files, Span, Spanned};
use crate::model::record::{Record, TextKind};
use crate::model::{FailingId, Issue, Rectification};
use crate::office::workbench::Workbench;
use crate::source::{Node, NodeKind, SourceMap, emit, tree_of};

/// A field, and what of its text is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldPlace {
    /// The field.
    pub at: Vec<AddressStep>,
    /// The text of the field, as the file says it.
    pub text: String,
    /// Bytes of the text; all of it where no part is meant.
    pub range: Range<usize>,
}

/// A problem of an issue.
#[derive(Debug)]
pub struct FieldProblem<'a> {
    /// What is wrong.
    pub diagnostic: &'a Diagnostic,
    /// Where; `None` where it is in no field.
    pub place: Option<FieldPlace>,
    /// The field, or the item that it is in or stands above; nothing where that is the file.
    pub near: Vec<AddressStep>,
    /// What would mend it: a part of a field, and the text in its place.
    pub remedy: Option<(FieldPlace, String)>,
}

/// Returns what `check` found in a file, in its order.
pub fn problems<'a>(workbench: &'a Workbench, file: &ManuscriptFile) -> Vec<FieldProblem<'a>> {
    let files = &workbench.files;
    let Some(id) = files.named(file.path.as_str()) else { return Vec::new() };
    let root = tree_of(id, files);
    let mut found = workbench.diagnostics.sorted(files);
    found.retain(|one| one.span.file == id);
    let placed = |diagnostic| match &root {
        Some(root) => placed(file.record, files, root, diagnostic),
        None => FieldProblem { diagnostic, place: None, near: Vec::new(), remedy: None },
    };
    let mut found: Vec<_> = found.into_iter().map(placed).collect();
    found.retain(|one| is_seen(workbench, file, &one.near));
    found
}

/// Whether what is at an address is a part of the file that is meant: of news of one failing, those of others are not.
pub(super) fn is_seen(
    workbench: &Workbench,
    file: &ManuscriptFile,
    at: &[AddressStep],
) -> bool {
    let (Some(of), Some(item)) = (&file.failing, at.get(..2)) else { return true };
    let key = [item, &[AddressStep::Key(Rectification::failing.to_owned())]].concat();
    let form = form_in(workbench, file);
    let texts = form.as_ref().map(RecordForm::texts).unwrap_or_default();
    let failing = texts.iter().find(|one| one.at == key).map(|one| one.text);
    failing.is_some_and(|failing| FailingId::parse(failing).as_ref() == Some(of))
}

/// Returns a problem of the file of `root`.
fn placed<'a>(
    record: &'static Record,
    files: &Files,
    root: &Node,
    diagnostic: &'a Diagnostic,
) -> FieldProblem<'a> {
    let change = diagnostic.fix.as_ref().map(|fix| &fix.change);
    let remedy = change.and_then(|change| match change {
        FileChange::Text(edit) => {
            let field = place(record, files, root, edit.scalar)?;
            Some((FieldPlace { range: edit.range.clone(), ..field }, edit.text.clone()))
        }
        // A value that is written as it reads.
        FileChange::Source(edit) if emit::line(&edit.text) == edit.text => {
            let field = place(record, files, root, edit.span)?;
            let source = files.text(edit.span.file).get(edit.span.start..edit.span.end)?;
            let range = 0..field.text.len();
            let is_whole = source.trim() == field.text;
            is_whole.then(|| (FieldPlace { range, ..field }, edit.text.clone()))
        }
        FileChange::Source(_) => None,
    });
    let place = place(record, files, root, diagnostic.span);
    let near = match &place {
        Some(place) => place.at.clone(),
        None => near(root, files.text(diagnostic.span.file), diagnostic.span.start),
    };
    FieldProblem { diagnostic, place, near, remedy }
}

/// The item or the field of the file that a byte of it is in; that of a comment is the one below it.
fn near(root: &Node, text: &str, byte: usize) -> Vec<AddressStep> {
    let byte = below_comments(text, byte);
    let mut at = Vec::new();
    let mut node = root;
    loop {
        let before = |node: &Node| node.span.start <= byte;
        let next = match &node.kind {
            NodeKind::Sequence(items) => items
                .iter()
                .enumerate()
                .rfind(|(_, item)| before(item))
                .map(|(index, item)| (AddressStep::Item(index), item)),
            NodeKind::Mapping(entries) => entries
                .iter()
                .rfind(|(key, _)| key.span.start <= byte)
                .map(|(key, value)| (AddressStep::Key(key.value.clone()), value)),
            _ => None,
        };
        let Some((step, inner)) = next else { break };
        at.push(step);
        node = inner;
    }
    let item = at.iter().rposition(|step| matches!(step, AddressStep::Item(_)));
    at.truncate(item.map_or(1, |item| item + 1));
    at
}

/// The byte itself, or where the first line begins that says something, below a line that is a comment alone.
fn below_comments(text: &str, byte: usize) -> usize {
    let mut line = text[..byte].rfind('\n').map_or(0, |at| at + 1);
    let first = line;
    for one in text[line..].split_inclusive('\n') {
        let said = one.trim_start_matches([' ', '-']);
        if !said.trim().is_empty() && !said.starts_with('#') {
            return if line == first { byte } else { line + one.len() - said.len() };
        }
        line += one.len();
    }
    byte
}

/// Returns the field that a span of the file of `root` is in; `None` where it is in none.
fn place(
    record: &'static Record,
    files: &Files,
    root: &Node,
    span: Span,
) -> Option<FieldPlace> {
    let (at, text) = field(root, span)?;
    Address::find(record, &at)?;
    let whole = 0..text.value.len();
    let range = SourceMap::of(files, &text).and_then(|map| map.range(span));
    Some(FieldPlace { at, text: text.value, range: range.unwrap_or(whole) })
}

/// The same for a byte of the file of an issue, with nothing of the text, and what kind of text the field has.
pub(crate) fn field_at(root: &Node, byte: usize) -> Option<(FieldPlace, Option<TextKind>)> {
    let (at, text) = field(root, Span::new(root.span.file, byte, byte + 1))?;
    let kind = Address::find(Issue::RECORD, &at)?.field.kind;
    Some((FieldPlace { at, text: text.value, range: 0..0 }, kind))
}

/// The address of the field at a byte of a file.
pub(super) fn address_at(root: &Node, byte: usize) -> Option<Vec<AddressStep>> {
    field(root, Span::new(root.span.file, byte, byte + 1)).map(|(at, _)| at)
}

fn field(root: &Node, span: Span) -> Option<(Vec<AddressStep>, Spanned<String>)> {
    let mut at = Vec::new();
    let node = scalar(root, span, &mut at)?;
    let (NodeKind::Plain(value) | NodeKind::Text(value)) = &node.kind else { return None };
    Some((at, Spanned::new(value.clone(), node.span)))
}

/// Finds the scalar that holds the start of a span; the steps that lead to it go to `at`.
fn scalar<'n>(node: &'n Node, span: Span, at: &mut Vec<AddressStep>) -> Option<&'n Node> {
    match &node.kind {
        NodeKind::Null => None,
        NodeKind::Plain(_) | NodeKind::Text(_) => {
            let is_empty = span.start == span.end;
            let ends = if is_empty { node.span.end + 1 } else { node.span.end };
            (node.span.start <= span.start && span.start < ends).then_some(node)
        }
        NodeKind::Sequence(items) => items.iter().enumerate().find_map(|(index, item)| {
            at.push(AddressStep::Item(index));
            let found = scalar(item, span, at);
            if found.is_none() {
                at.pop();
            }
            found
        }),
        NodeKind::Mapping(entries) => entries.iter().find_map(|(key, value)| {
            at.push(AddressStep::Key(key.value.clone()));
            let found = scalar(value, span, at);
            if found.is_none() {
                at.pop();
            }
            found
        }),
    }
}
