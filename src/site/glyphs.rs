//! Characters that no font of their role can print, found before anything is set, at their place in
//! the YAML.
//!
//! Typst would drop them silently. What this does not see (a role chosen by a user's own template) is
//! found in the finished pages by `typeset`.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diag::{Diagnostic, Diagnostics, Files, Span};
use crate::lang::Message;
use crate::model::{Archive, Issue, Role, SharedIssue, TextKind};
use crate::source::{Kept, locate};
use crate::typeset::Fonts;
use crate::typeset::rules::MISSING_GLYPH;

/// What was found in issues, kept by the issue, for fonts that are the same.
pub type KeptGlyphs = Kept<SharedIssue, Arc<Diagnostics>>;

/// Reports each character of `issues` and of the units' names once.
pub(super) fn uncovered(
    archive: &Archive,
    issues: &[&Issue],
    fonts: &Fonts,
    files: &Files,
    out: &mut Diagnostics,
) {
    of_units(archive, fonts, out);
    issues.iter().for_each(|issue| out.append(of_issue(issue, fonts, files)));
}

/// The same for all issues; what is `known` is not looked for again.
pub fn uncovered_again(
    archive: &Archive,
    known: &mut KeptGlyphs,
    fonts: &Fonts,
    files: &Files,
    out: &mut Diagnostics,
) {
    of_units(archive, fonts, out);
    let issues = archive.shared_issues().map(|issue| (issue.file, issue)).collect();
    let found = known.each(issues, |issue| Arc::new(of_issue(issue, fonts, files)));
    out.extend(found.iter().flat_map(|found| found.iter().cloned()));
}

fn of_units(archive: &Archive, fonts: &Fonts, out: &mut Diagnostics) {
    for unit in archive.units.iter().flatten() {
        for character in fonts.uncovered(Role::Hei, &unit.name) {
            out.push(diagnostic(character, Role::Hei, unit.id.span));
        }
    }
}

fn of_issue(issue: &Issue, fonts: &Fonts, files: &Files) -> Diagnostics {
    let (mut found, mut seen) = (Diagnostics::new(), BTreeSet::new());
    for (kind, text) in issue.texts() {
        let role = role(kind);
        for character in fonts.uncovered(role, &text.value) {
            if seen.insert((character, role)) {
                let start = text.value.find(character).unwrap_or_default();
                let span = locate(files, text, start..start + character.len_utf8());
                found.push(diagnostic(character, role, span));
            }
        }
    }
    found
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
