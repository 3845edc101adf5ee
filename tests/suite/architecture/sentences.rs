//! Every item that other files can use says in a sentence what its name does not.

use super::{at, none};
use crate::support::sources;

/// What `pub` stands before that is told elsewhere: by the header of the file, or where it is defined.
const TOLD_ELSEWHERE: [&str; 3] = ["use ", "mod ", "static RULE:"];

/// Its doc comments would become the help of the program, which is in the catalogue.
const HELP: &str = "src/cli/args.rs";

#[test]
fn what_is_public_has_a_sentence() {
    let mut found = Vec::new();
    for (path, text) in sources(&["src"]) {
        if path.ends_with(HELP) || path.ends_with("tests.rs") {
            continue;
        }
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        for (index, line) in lines.iter().enumerate() {
            let item = public(line).filter(|item| !is_told_elsewhere(item));
            if item.is_some() && !has_sentence(&lines[..index]) {
                found.push(at(&path, index + 1, line));
            }
        }
    }
    none(
        &found,
        "Say in a `///` sentence what the name does not: what is returned, the unit, when it is absent. \
         What no other file needs is private.",
    );
}

/// What stands behind `pub`, `pub(super)`.
fn public(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("pub")?;
    let scope = rest.strip_prefix('(').and_then(|rest| rest.split_once(") "));
    scope.map(|(_, item)| item).or_else(|| rest.strip_prefix(' '))
}

/// Whether an item has its sentence in another place; one of a macro, whose name is a variable, gets it where the macro
/// is used.
fn is_told_elsewhere(item: &str) -> bool {
    TOLD_ELSEWHERE.iter().any(|start| item.starts_with(start)) || item.contains('$')
}

/// Whether a doc comment ends these lines, before the attributes of what follows them.
fn has_sentence(above: &[&str]) -> bool {
    let mut above = above.iter().rev();
    while let Some(line) = above.next() {
        if line.ends_with(']') && !line.starts_with("///") {
            // An attribute may have several lines.
            let mut attribute = std::iter::once(line).chain(above.by_ref());
            attribute.find(|line| line.starts_with("#["));
        } else {
            return line.starts_with("///");
        }
    }
    false
}
