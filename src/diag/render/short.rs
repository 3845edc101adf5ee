//! One line a diagnostic: `path:line:column: error[rule]: message`.

use crate::diag::{Diagnostic, Files};
use crate::lang;
use crate::lang::Lang;

/// Prints one diagnostic on one line.
pub fn short(diagnostic: &Diagnostic, files: &Files, lang: Lang) -> String {
    let span = diagnostic.span;
    let at = files.position(span.file, span.start);
    let severity = lang::text(lang, &format!("severity-{}", diagnostic.severity.id()));
    // A text of a file may have several lines.
    let message = diagnostic.message.text(lang);
    let message: Vec<&str> = message.lines().map(str::trim).collect();
    format!(
        "{}:{}:{}: {severity}[{}]: {}\n",
        files.path(span.file),
        at.line,
        at.column,
        diagnostic.rule.id,
        message.join(" "),
    )
}

#[cfg(test)]
mod tests {
    use super::short;
    use crate::diag::{Diagnostic, Files, Rule, Span};
    use crate::lang::Lang;

    static RULE: Rule = Rule::error("unknown-unit");

    #[test]
    fn a_text_of_several_lines_stays_on_one() {
        let mut files = Files::new();
        let span = Span::whole(files.add("a.yaml", "unit: 甲"));
        let problem = Diagnostic::new(&RULE, span).with("unit", "甲\n  乙");
        let told = short(&problem, &files, Lang::Zh);
        assert_eq!(told.matches('\n').count(), 1, "{told}");
    }
}
