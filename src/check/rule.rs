//! What a rule is: its name and weight, what it is asked of, and the function that looks.

use std::sync::OnceLock;

pub(crate) use regex::Captures;
use regex::Regex;

use super::helpers::lazy_regex::regex;
use super::{ArchiveWords, Context, Finding, IssueTexts, ReadTable, Settings, TextLines};
use crate::diag::{Diagnostics, Files, Rule};
use crate::model::TextKind;

/// A rule of this stage; each file of `rules/` has one.
pub(crate) struct CheckRule {
    /// Its name and weight.
    pub(crate) rule: Rule,
    /// What it is asked of.
    pub(crate) input: RuleInput,
    /// The kinds of texts that it is asked of; all where there are none.
    kinds: &'static [TextKind],
    /// Its pattern, once it was asked.
    pattern: OnceLock<Regex>,
}

/// What a rule is asked of, and the function that adds what it finds. Before it stand the trigger
/// characters: only a line that holds one of them can have the fault; any line where there are none.
#[derive(Clone, Copy)]
pub(crate) enum RuleInput {
    /// The archive.
    Archive(fn(&Context<'_>, &mut Diagnostics)),
    /// A table that is attached to an issue.
    Table(fn(&ReadTable, &mut Diagnostics)),
    /// The texts of an issue together, or those beside the issues; of the archive it knows its terms alone.
    Issue(fn(&Files, &IssueTexts<'_>, &mut Diagnostics)),
    /// A line of a text.
    Line(&'static str, fn(&str, &mut Vec<Finding>)),
    /// A regular expression, and for all that it finds in a line whether it is a fault.
    Pattern(&'static str, &'static str, fn(&str, &Captures<'_>) -> Option<Finding>),
    /// A whole text.
    Text(&'static str, fn(&TextLines<'_>, &mut Vec<Finding>)),
    /// A whole text, with the names and terms that the archive lists.
    TextAndWords(&'static str, fn(&TextLines<'_>, &ArchiveWords<'_>, &mut Vec<Finding>)),
    /// Nothing: another rule finds it beside its own.
    Beside,
    /// What the office says of rules, once all others have spoken.
    Settings(fn(&Settings<'_>, &mut Diagnostics)),
}

impl CheckRule {
    /// A rule that is asked of all kinds of texts, as far as it looks at single ones.
    pub(crate) const fn new(rule: Rule, input: RuleInput) -> Self {
        Self { rule, input, kinds: &[], pattern: OnceLock::new() }
    }

    /// The rule, asked of these kinds of texts only.
    pub(crate) const fn only(mut self, kinds: &'static [TextKind]) -> Self {
        self.kinds = kinds;
        self
    }

    /// Whether it is asked of a kind of texts.
    pub(crate) fn is_asked_of(&self, kind: TextKind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }

    /// Returns the trigger characters of a rule that looks at single texts.
    pub(crate) fn triggers(&self) -> Option<&'static str> {
        match self.input {
            RuleInput::Line(triggers, _)
            | RuleInput::Pattern(triggers, ..)
            | RuleInput::Text(triggers, _)
            | RuleInput::TextAndWords(triggers, _) => Some(triggers),
            RuleInput::Archive(_)
            | RuleInput::Table(_)
            | RuleInput::Issue(_)
            | RuleInput::Beside
            | RuleInput::Settings(_) => None,
        }
    }

    /// Adds what a rule that looks at lines finds in one.
    pub(crate) fn look_at(&self, line: &str, out: &mut Vec<Finding>) {
        match self.input {
            RuleInput::Line(_, check) => check(line, out),
            RuleInput::Pattern(_, pattern, check) => {
                let found = self.pattern.get_or_init(|| regex(pattern)).captures_iter(line);
                out.extend(found.filter_map(|found| check(line, &found)));
            }
            _ => {}
        }
    }
}
