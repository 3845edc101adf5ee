//! Rules over the archive: do its parts fit together, and is it written well?
//!
//! [`run`] is the entry point.
//!
//! 1. Every rule is one file of `rules/`. It looks at the archive, at the texts of an issue, at a
//!    text or at a line, may ask whether a file exists, and only adds what it finds.
//! 2. [`proofread`] takes texts apart, once for all rules that look at them.
//! 3. [`Settings`] give each diagnostic the weight that the office wants, and drop those of lines
//!    that are spared.
//!
//! The shape of single files was checked when they were read; what a font cannot print is found by
//! `typeset`.

mod allow;
mod archive_words;
mod attached_tables;
mod context;
mod finding;
pub mod fix;
mod helpers;
mod issue_texts;
mod proofread;
mod report;
mod rule;
mod rules;
mod settings;
pub(crate) mod shown_files;
mod text_lines;
mod texts;
mod trigger_chars;

pub(crate) use allow::{ALLOW, allows_in};
pub(crate) use archive_words::ArchiveWords;
pub(crate) use attached_tables::{AttachedTable, ReadTable};
pub use context::{Asked, Context};
pub(crate) use finding::Finding;
pub(crate) use issue_texts::IssueTexts;
pub use proofread::Findings;
pub(crate) use report::told;
pub(crate) use rule::{Captures, CheckRule, RuleInput};
pub(crate) use settings::Settings;
pub(crate) use text_lines::TextLines;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::diag::{Authority, Diagnostic, Diagnostics, Rule, Severity};
use rules::RULES;

/// Returns the rules of this stage, in the order of the alphabet.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().map(|rule| &rule.rule)
}

/// Asks every rule. Rules know nothing of each other, so they are asked in parallel; what they find is
/// in the order of their names. What was found in the texts of issues that are the same is `known`.
pub fn run(context: &Context<'_>, known: &mut Findings, out: &mut Diagnostics) {
    let tables = attached_tables::all(context);
    let ask = |rule: &&CheckRule| {
        let mut found = Diagnostics::new();
        match rule.input {
            RuleInput::Archive(check) => check(context, &mut found),
            RuleInput::Table(check) => {
                tables.iter().for_each(|(_, table)| check(table, &mut found));
            }
            _ => {}
        }
        found
    };
    let (of_archive, of_texts) = rayon::join(
        || RULES.par_iter().map(ask).collect::<Vec<Diagnostics>>(),
        || proofread::run(context, &tables, known),
    );
    let mut found = Diagnostics::new();
    of_archive.into_iter().chain([of_texts]).for_each(|one| found.append(one));
    let settable = rules().filter(|rule| rule.authority == Authority::Office);
    let mut settings = Settings::read(context, settable.map(|rule| rule.id).collect());
    settings.apply(found, out);
    for rule in RULES {
        if let RuleInput::Settings(check) = rule.input {
            check(&settings, out);
        }
    }
}

/// Whether a problem is advice on a name that may stand in clear, or on a word that may be hidden for one.
pub fn is_name_hint(problem: &Diagnostic) -> bool {
    let is_of = |rule: &&CheckRule| problem.rule == &rule.rule;
    problem.severity == Severity::Hint && rules::OF_NAMES.iter().any(is_of)
}

/// Whether a problem is a place that is still to be filled in or looked at: 【待补】, 请核对.
pub fn is_placeholder(problem: &Diagnostic) -> bool {
    problem.rule == &rules::PLACEHOLDER.rule
}
