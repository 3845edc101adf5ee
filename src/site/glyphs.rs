//! Characters that no font of their role can print, found before anything is set, at their place in
//! the YAML.
//!
//! Typst would drop them silently. What this does not see (a role chosen by a user's own template) is
//! found in the finished pages by `typeset`.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Diagnostics, Files, Span};
use crate::lang::Message;
use crate::model::{Archive, Issue, Role, TextKind};
use crate::source::locate;
use crate::typeset::Fonts;
use crate::typeset::rules::MISSING_GLYPH;

/// Reports each character of `issues` and of the units' names once.
pub fn uncovered(
    archive: &Archive,
    issues: &[&Issue],
    fonts: &Fonts,
    files: &Files,
    out: &mut Diagnostics,
) {
    for unit in archive.units.iter().flatten() {
        for character in fonts.uncovered(Role::Hei, &unit.name) {
            out.push(diagnostic(character, Role::Hei, unit.id.span));
        }
    }
    for issue in issues {
        let mut seen = BTreeSet::new();
        for (kind, text) in issue.texts() {
            let role = role(kind);
            for character in fonts.uncovered(role, &text.value) {
                if seen.insert((character, role)) {
                    let start = text.value.find(character).unwrap_or_default();
                    let span = locate(files, text, start..start + character.len_utf8());
                    out.push(diagnostic(character, role, span));
                }
            }
        }
    }
}

/// What the built-in templates set a text in.
fn role(kind: TextKind) -> Role {
    match kind {
        TextKind::Title => Role::Title,
        TextKind::Heading => Role::Hei,
        TextKind::Lead => Role::Kai,
        TextKind::Markdown | TextKind::Line | TextKind::Person => Role::Body,
    }
}

fn diagnostic(character: char, role: Role, span: Span) -> Diagnostic {
    let message = Message::new("missing-glyph.role")
        .nested("role", Message::new(format!("role-{}", role.id())))
        .with("character", character)
        .with("code", format!("U+{:04X}", u32::from(character)));
    Diagnostic::with_message(&MISSING_GLYPH, span, message).hint("missing-glyph.hint")
}
