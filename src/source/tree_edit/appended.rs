//! Items that are written already, with comments between them, behind those of a list at the root of a file.

use super::super::edit::column;
use super::super::{Node, NodeKind};
use super::said::Tree;
use super::tree;
use super::written::{File, end, line_end};

/// How far the items of a list are indented that is new.
const INDENT: usize = 2;

/// Returns a file's text with items behind those of the list of a key, which is added where it is missing, before
/// the keys `before`. `items` are lines as they stand in a list whose dashes stand in the first column. `None` where
/// the way in which the file is written leaves no room for them.
pub fn append_items(
    text: &str,
    key: &str,
    before: &[&'static str],
    items: &str,
) -> Option<String> {
    let root = tree(text)?;
    let NodeKind::Mapping(entries) = &root.kind else { return None };
    let file = File { text, root: &root };
    if file.is_flow(&root) {
        return None;
    }
    let items_say = tree(items).map_or(Tree::Nothing, |items| Tree::of(&items));
    let wanted = Tree::of(&root).with_items(key, before, items_say)?;
    let says = |text: &String| tree(text).is_some_and(|root| Tree::of(&root) == wanted);
    let Some((name, value)) = entries.iter().find(|(known, _)| known.value == key) else {
        let written = format!("{key}:\n{}", indented(items, INDENT));
        return file.key(entries, &written, before).filter(says);
    };
    match &value.kind {
        NodeKind::Sequence(there) if !there.is_empty() => {
            let next = entries.iter().map(|(key, _)| key.span.start);
            let next = next.filter(|start| *start > value.span.start).min();
            behind(&file, there, next, items)?.into_iter().find(says)
        }
        _ => file.filled(name, value, &format!("\n{}", indented(items, INDENT))).filter(says),
    }
}

/// The ways to write items behind those of a list, the best one first; `next` is where the next key begins.
fn behind(
    file: &File<'_>,
    there: &[Node],
    next: Option<usize>,
    items: &str,
) -> Option<[String; 3]> {
    let text = file.text;
    let dash = column(text, file.dash(there.first()?)?);
    let items = indented(items, dash);
    let close = line_end(text, end(text, there.last()?)?);
    let next = next.map_or(text.len(), |next| file.line_start(next));
    let at = with_own_comments(&text[..next], close, dash);
    // A blank line parts items, unless it would become the end of the text before them, to which blank lines may
    // belong.
    Some([
        file.replaced(at..at, &format!("\n\n{items}")),
        file.replaced(at..at, &format!("\n{items}")),
        file.replaced(next..next, &format!("{items}\n")),
    ])
}

/// The end of the last line that belongs to an item: comments below it do that are indented as deep as its dash,
/// which is in this column; others belong to the next key.
fn with_own_comments(text: &str, close: usize, dash: usize) -> usize {
    let mut at = close;
    let mut end = close;
    for line in text[close..].split_inclusive('\n') {
        end += line.len();
        let words = line.trim_start_matches(' ');
        if words.starts_with('#') && line.len() - words.len() >= dash.max(1) {
            at = end - (line.len() - line.trim_end().len());
        }
    }
    at
}

/// Lines, each so far to the right; empty ones stay empty.
fn indented(lines: &str, column: usize) -> String {
    let margin = " ".repeat(column);
    let shift = |line: &str| match line.is_empty() {
        true => String::new(),
        false => format!("{margin}{line}"),
    };
    lines.lines().map(shift).collect::<Vec<_>>().join("\n")
}
