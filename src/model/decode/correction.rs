//! A correction: corrections/*.yaml.

use super::fields::Fields;
use super::scalar;
use crate::diag::{Diagnostic, Diagnostics, Spanned};
use crate::model::{Change, Correction, CorrectionKind, IssueId, rules};
use crate::source::{Node, ParsedFile};

/// Reads one correction. `None` where a needed field is missing or wrong, which has been reported.
pub(in crate::model) fn correction(
    parsed: &ParsedFile,
    out: &mut Diagnostics,
) -> Option<Correction> {
    let mut fields = Fields::open(&parsed.node, out)?;
    let issue = fields.required("issue", out, issue_id);
    let kind = fields.required("kind", out, scalar::choice(&CorrectionKind::NAMES));
    let date = fields.required("date", out, scalar::date);
    let reason = fields.required("reason", out, scalar::text);
    let changes = fields.list("changes", out, change);
    let minor = fields.optional("minor", out, scalar::boolean);
    fields.close(out);
    Some(Correction {
        file: parsed.file,
        issue: issue?,
        kind: kind?,
        date: date?,
        reason: reason?,
        changes,
        minor: minor.unwrap_or(false),
    })
}

fn change(node: &Node, out: &mut Diagnostics) -> Option<Change> {
    let mut fields = Fields::open(node, out)?;
    let place = fields.optional("where", out, scalar::text);
    let was = fields.required("was", out, scalar::text);
    let now = fields.required("now", out, scalar::text);
    fields.close(out);
    Some(Change { place, was: was?, now: now? })
}

fn issue_id(node: &Node, out: &mut Diagnostics) -> Option<Spanned<IssueId>> {
    let text = scalar::text(node, out)?;
    if let Some(id) = IssueId::parse(&text.value) {
        return Some(Spanned::new(id, text.span));
    }
    let problem = Diagnostic::new(&rules::BAD_ID, text.span).with("id", &text.value);
    out.push(problem.hint("bad-id.hint-issue"));
    None
}
