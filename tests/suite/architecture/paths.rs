//! Paths that a Rust file names: its imports, braces opened, and what it calls by a path in place.
//!
//! [`Source::read`] is the entry point. It reads as much of Rust as rustfmt leaves to be read: comments,
//! texts between quotes and the tests at a file's end are passed over.

use std::path::{Path, PathBuf};

/// A path with the line on which it starts, `crate` or `super` first where it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// Its line, counted from 1.
    pub(super) line: usize,
    /// Its parts: `crate`, `model`, `Issue`.
    pub(super) parts: Vec<String>,
}

/// An import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Import {
    /// What is imported.
    pub(super) path: Named,
    /// What it is called here.
    pub(super) name: String,
    /// Whether it is handed on (`pub use`).
    pub(super) is_public: bool,
}

/// What one file names.
#[derive(Debug)]
pub(super) struct Source {
    /// The file, from the root of the repository.
    pub(super) path: PathBuf,
    /// Its imports, `use a::{b, c}` as two.
    pub(super) imports: Vec<Import>,
    /// The paths and single names of its code, in their order.
    pub(super) named: Vec<Named>,
}

impl Source {
    /// Reads a file.
    pub(super) fn read(path: &Path, text: &str) -> Self {
        let mut source = Self { path: path.to_owned(), imports: Vec::new(), named: Vec::new() };
        let mut import: Option<(usize, bool, String)> = None;
        for (line, code) in code(text) {
            if import.is_none() {
                let trimmed = code.trim_start();
                let (is_public, rest) = match visible(trimmed) {
                    Some(rest) => (true, rest),
                    None => (false, trimmed),
                };
                if let Some(rest) = rest.strip_prefix("use ") {
                    import = Some((line, is_public, rest.to_owned()));
                } else {
                    let parts = in_place(&code);
                    source.named.extend(parts.map(|parts| Named { line, parts }));
                }
            } else if let Some((.., tree)) = &mut import {
                tree.push_str(&code);
            }
            if let Some((line, is_public, tree)) =
                import.take_if(|(.., tree)| tree.contains(';'))
            {
                for (parts, name) in opened(tree.trim_end().trim_end_matches(';')) {
                    let path = Named { line, parts };
                    source.imports.push(Import { path, name, is_public });
                }
            }
        }
        source
    }

    /// Everything that it names, imports first.
    pub(super) fn all(&self) -> impl Iterator<Item = &Named> {
        self.imports.iter().map(|import| &import.path).chain(&self.named)
    }
}

/// The lines of code before a file's tests, numbered from 1, without comments and texts.
fn code(text: &str) -> impl Iterator<Item = (usize, String)> {
    let lines = (1..).zip(text.lines());
    lines.take_while(|(_, line)| *line != "#[cfg(test)]").map(|(number, line)| {
        let mut code = String::new();
        // Every second part stands between quotes.
        let whole = line.replace("'\"'", "' '").replace("\\\"", "");
        for part in whole.split('"').step_by(2) {
            let end = part.find("//");
            code.push_str(&part[..end.unwrap_or(part.len())]);
            code.push(' ');
            if end.is_some() {
                break;
            }
        }
        (number, code)
    })
}

/// What stands behind `pub` or `pub(…)`.
fn visible(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("pub")?;
    match rest.strip_prefix('(') {
        Some(inner) => inner.split_once(") ").map(|(_, rest)| rest),
        None => rest.strip_prefix(' '),
    }
}

/// The paths of an import with what each is called: `a::{b, c as d}` is `a::b` and `a::c`, called `d`.
fn opened(tree: &str) -> Vec<(Vec<String>, String)> {
    let tree = tree.trim();
    let Some((before, inner)) = tree.split_once('{') else {
        let (path, alias) = match tree.split_once(" as ") {
            Some((path, alias)) => (path, Some(alias)),
            None => (tree, None),
        };
        let parts: Vec<String> = path.split("::").map(|part| part.trim().to_owned()).collect();
        let last = parts.last().cloned().unwrap_or_default();
        return vec![(parts, alias.map_or(last, |alias| alias.trim().to_owned()))];
    };
    let before: Vec<String> = before
        .split("::")
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect();
    let inner = inner.trim_end().strip_suffix('}').unwrap_or(inner);
    let mut paths = Vec::new();
    for item in items(inner) {
        for (mut parts, mut name) in opened(item) {
            if parts == ["self"] {
                parts.clear();
                name = before.last().cloned().unwrap_or_default();
            }
            paths.push((before.iter().cloned().chain(parts).collect(), name));
        }
    }
    paths
}

/// The items of a list whose braces are gone, by the commas outside all others.
fn items(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut items) = (0, 0, Vec::new());
    for (index, one) in list.char_indices() {
        match one {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                items.push(&list[start..index]);
                start = index + 1;
            }
            _ => {}
        }
    }
    items.push(&list[start..]);
    items.retain(|item| !item.trim().is_empty());
    items
}

/// The paths of a line of code: `render::assemble::page(…)`, and single names.
fn in_place(code: &str) -> impl Iterator<Item = Vec<String>> {
    let is_part = |one: char| one.is_alphanumeric() || one == '_' || one == ':';
    code.split(move |one: char| !is_part(one)).filter_map(|path| {
        let path = path.trim_end_matches(':');
        let starts = path.starts_with(|one: char| one.is_alphabetic() || one == '_');
        starts.then(|| path.split("::").map(str::to_owned).collect())
    })
}

#[test]
fn braces_are_opened() {
    let text = "use crate::a::{self, B, c::{D as E, F}};\npub use g::H;\nfn f() { crate::i::J(\"k::L\"); }\n";
    let source = Source::read(Path::new("src/x.rs"), text);
    let imports: Vec<String> = source
        .imports
        .iter()
        .map(|one| format!("{} {}", one.path.parts.join("::"), one.name))
        .collect();
    let wanted =
        ["crate::a a", "crate::a::B B", "crate::a::c::D E", "crate::a::c::F F", "g::H H"];
    assert_eq!(imports, wanted);
    assert!(source.imports[4].is_public);
    assert!(source.named.iter().any(|named| named.parts == ["crate", "i", "J"]));
    assert!(source.named.iter().all(|named| named.parts[0] != "k"));
}
