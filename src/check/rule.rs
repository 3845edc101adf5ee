//! What a rule is: its name and weight, what it is asked of, and the function that looks.

use super::{ArchiveWords, Context, Finding, IssueTexts, Settings, TextLines};
use crate::diag::{Diagnostics, Rule};
use crate::model::TextKind;

/// A rule of this stage; each file of `rules/` has one.
pub(crate) struct CheckRule {
    /// Its name and weight.
    pub(crate) rule: Rule,
    /// What it is asked of.
    pub(crate) input: RuleInput,
}

/// What a rule is asked of, and the function that adds what it finds.
#[derive(Clone, Copy)]
pub(crate) enum RuleInput {
    /// The archive.
    Archive(fn(&Context<'_>, &mut Diagnostics)),
    /// The texts of an issue together, or those beside the issues.
    Issue(fn(&Context<'_>, &IssueTexts<'_>, &mut Diagnostics)),
    /// A line of a text that holds one of the trigger characters; any line where there are none.
    Line { kinds: Kinds, triggers: &'static str, check: fn(&str, &mut Vec<Finding>) },
    /// A whole text in which a line holds one of the trigger characters.
    Text { kinds: Kinds, triggers: &'static str, check: fn(&TextLines<'_>, &mut Vec<Finding>) },
    /// The same, with the names and terms that the archive lists.
    TextAndWords {
        kinds: Kinds,
        triggers: &'static str,
        check: fn(&TextLines<'_>, &ArchiveWords<'_>, &mut Vec<Finding>),
    },
    /// What the office says of rules, once all others have spoken.
    Settings(fn(&Settings<'_>, &mut Diagnostics)),
}

/// Which kinds of texts a rule is asked of.
#[derive(Clone, Copy)]
pub(crate) enum Kinds {
    All,
    Only(&'static [TextKind]),
}

impl Kinds {
    /// Whether a kind of text is one of them.
    pub(crate) fn contain(self, kind: TextKind) -> bool {
        match self {
            Self::All => true,
            Self::Only(kinds) => kinds.contains(&kind),
        }
    }
}

impl RuleInput {
    /// Returns the kinds of texts and the trigger characters of a rule that looks at single texts.
    pub(crate) fn of_text(self) -> Option<(Kinds, &'static str)> {
        match self {
            Self::Line { kinds, triggers, .. }
            | Self::Text { kinds, triggers, .. }
            | Self::TextAndWords { kinds, triggers, .. } => Some((kinds, triggers)),
            Self::Archive(_) | Self::Issue(_) | Self::Settings(_) => None,
        }
    }
}
