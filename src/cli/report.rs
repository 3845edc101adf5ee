//! Printing what was found.

use super::args::Format;
use super::outcome::Outcome;
use super::terminal::Terminal;
use crate::check::fix::fixes;
use crate::diag::{Diagnostic, Diagnostics, Files, Fix, Severity, render};
use crate::lang::Message;
use crate::office;

/// Prints all problems. For people they go to stderr with a count at the end; JSON is data.
pub(super) fn report(
    diagnostics: &Diagnostics,
    files: &Files,
    format: Format,
    terminal: &mut Terminal,
) -> Outcome {
    let sorted = diagnostics.sorted(files);
    let lang = terminal.lang;
    match format {
        Format::Json => terminal.data(&render::json(&sorted, files, lang)),
        Format::Sarif => terminal.data(&render::sarif(&sorted, &office::rules(), files, lang)),
        Format::Short => {
            for diagnostic in &sorted {
                terminal.data(&render::short(diagnostic, files, lang));
            }
        }
        Format::Human => {
            let colour = terminal.coloured();
            for diagnostic in &sorted {
                terminal.problem(&render::human(diagnostic, files, lang, colour));
            }
        }
    }
    if !sorted.is_empty() && matches!(format, Format::Human | Format::Short) {
        let count = |severity| sorted.iter().filter(|one| one.severity == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let summary = match count(Severity::Hint) {
            0 => Message::new("summary-problems"),
            hints => Message::new("summary-problems.hints").count("hints", hints),
        };
        terminal.tell(&summary.count("errors", errors).count("warnings", warnings));
        let safe = |one: &&&Diagnostic| one.fix.as_ref().is_some_and(Fix::is_safe);
        match sorted.iter().filter(safe).count() {
            0 => {}
            // A fix that would leave no YAML is not made.
            _ if fixes(files, &sorted).is_empty() => {}
            fixable => terminal.tell(&Message::new("summary-fixable").count("fixes", fixable)),
        }
    }
    if diagnostics.has_errors() { Outcome::Problems } else { Outcome::Clean }
}
