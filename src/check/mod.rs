//! Rules over the archive: do its parts fit together?
//!
//! [`run`] is the entry point.
//!
//! 1. Every rule of `rules/`, one file each, looks at the model, may ask whether a file exists, and
//!    only adds diagnostics.
//! 2. [`proof`] reads the texts: punctuation, numerals, form. Rules that look at the same texts for
//!    other reasons (sums, dates, what is still to be filled in) are asked beside it.
//! 3. [`settings`] gives each diagnostic the weight that the office wants, and drops those of lines
//!    that are spared.
//!
//! The shape of single files was checked when they were read; what a font cannot print is found by
//! `typeset`.

mod allow;
mod finding;
pub mod fix;
mod helpers;
mod passage;
mod proof;
mod report;
mod rules;
mod settings;
mod sheet;
mod signs;
mod texts;

use finding::Finding;
use passage::Passage;
use proof::Known;
use sheet::Sheet;

use rayon::prelude::*;

use crate::diag::{Diagnostics, Files, Rule, Severity};
use crate::model::{Archive, Level};
use crate::source::Project;

/// What a rule sees.
pub struct Context<'a> {
    /// The archive.
    pub archive: &'a Archive,
    /// The workspace, to ask whether pictures and attachments exist.
    pub project: &'a dyn Project,
    /// The files, to find places inside block texts.
    pub files: &'a Files,
    /// Which rules are asked.
    pub asked: Asked,
}

/// Which rules are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// All.
    Everything,
    /// Without those that read texts and only advise: who builds does not write.
    WhatWeighs,
}

impl Context<'_> {
    /// Whether a rule that reads texts is asked.
    fn asks(&self, rule: &Rule) -> bool {
        let mut levels = self.archive.config.iter().flat_map(|config| &config.levels);
        let set = levels.rfind(|(name, _)| name.value == rule.id);
        let weighs = match set {
            Some((_, Level::As(severity))) => *severity > Severity::Hint,
            Some((_, Level::Off)) => false,
            None => rule.severity > Severity::Hint,
        };
        self.asked == Asked::Everything || weighs
    }
}

/// A rule and how it is asked.
type Check = (&'static Rule, fn(&Context<'_>, &mut Diagnostics));

/// All rules of this stage, in the order of the alphabet.
static CHECKS: &[Check] = &[
    (&rules::correction_after_removal::RULE, rules::correction_after_removal::check),
    (&rules::broken_link::RULE, rules::broken_link::check),
    (&rules::control_character::RULE, rules::control_character::check),
    (&rules::date_order::RULE, rules::date_order::check),
    (&rules::duplicate_entry::RULE, rules::duplicate_entry::check),
    (&rules::duplicate_failing::RULE, rules::duplicate_failing::check),
    (&rules::duplicate_issue::RULE, rules::duplicate_issue::check),
    (&rules::early_correction::RULE, rules::early_correction::check),
    (&rules::early_deadline::RULE, rules::early_deadline::check),
    (&rules::empty_change::RULE, rules::empty_change::check),
    (&rules::empty_entry::RULE, rules::empty_entry::check),
    (&rules::file_name::RULE, rules::file_name::check),
    (&rules::masked_word::RULE, rules::masked_word::check),
    (&rules::minor_withdrawal::RULE, rules::minor_withdrawal::check),
    (&rules::missing_file::RULE, rules::missing_file::check),
    (&rules::missing_words::RULE, rules::missing_words::check),
    (&rules::number_gap::RULE, rules::number_gap::check),
    (&rules::praised_and_blamed::RULE, rules::praised_and_blamed::check),
    (&rules::raw_html::RULE, rules::raw_html::check),
    (&rules::recip_punct::RULE, rules::recip_punct::check),
    (&rules::seq_heading::RULE, rules::seq_heading::check),
    (&rules::silent_unit::RULE, rules::silent_unit::check),
    (&rules::unknown_failing::RULE, rules::unknown_failing::check),
    (&rules::unknown_issue::RULE, rules::unknown_issue::check),
    (&rules::unknown_place::RULE, rules::unknown_place::check),
    (&rules::unknown_series::RULE, rules::unknown_series::check),
    (&rules::unknown_unit::RULE, rules::unknown_unit::check),
    (&rules::unpublished_issue::RULE, rules::unpublished_issue::check),
];

/// A rule over the texts of an issue, and how it is asked.
type ReadingCheck = (&'static Rule, fn(&Context<'_>, &Sheet<'_>, &mut Diagnostics));

/// The rules of this stage that read texts, in the order of the alphabet.
static READINGS: &[ReadingCheck] = &[
    (&rules::attach_match::RULE, rules::attach_match::check),
    (&rules::future_date::RULE, rules::future_date::check),
    (&rules::placeholder::RULE, rules::placeholder::check),
    (&rules::rel_time::RULE, rules::rel_time::check),
    (&rules::totals::RULE, rules::totals::check),
];

/// The rules of this stage, for `tongbao explain`.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    let checks = CHECKS.iter().map(|(rule, _)| *rule);
    let checks = checks.chain(READINGS.iter().map(|(rule, _)| *rule));
    checks.chain(proof::rules()).chain(settings::RULES.iter().copied())
}

/// Asks every rule. Rules know nothing of each other, so they are asked in parallel; what they find is
/// in the order of the list.
pub fn run(context: &Context<'_>, out: &mut Diagnostics) {
    let ask = |(_, check): &Check| {
        let mut found = Diagnostics::new();
        check(context, &mut found);
        found
    };
    let mut read = Diagnostics::new();
    let (asked, ()) = rayon::join(
        || CHECKS.par_iter().map(ask).collect::<Vec<Diagnostics>>(),
        || proof::run(context, READINGS, &mut read),
    );
    let mut found = Diagnostics::new();
    asked.into_iter().chain([read]).for_each(|one| found.append(one));
    settings::apply(context, found, out);
}
