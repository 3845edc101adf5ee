//! One line a diagnostic: `path:line:column: error[rule]: message`.

use crate::diag::{Diagnostic, Files};
use crate::lang;
use crate::lang::Lang;

/// Prints one diagnostic on one line.
pub fn short(diagnostic: &Diagnostic, files: &Files, lang: Lang) -> String {
    let span = diagnostic.span;
    let at = files.position(span.file, span.start);
    let severity = lang::text(lang, &format!("severity-{}", diagnostic.severity.id()));
    format!(
        "{}:{}:{}: {severity}[{}]: {}\n",
        files.path(span.file),
        at.line,
        at.column,
        diagnostic.rule.id,
        diagnostic.message.text(lang),
    )
}
