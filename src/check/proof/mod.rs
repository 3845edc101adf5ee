//! Proof-reading: rules for the writing in an issue, by GB/T 15834 (punctuation), GB/T 15835
//! (numerals) and GB/T 9704 (official documents).
//!
//! [`run`] is the entry point.
//!
//! 1. `passage` gives every text of an issue as the lines that are read, without what is no prose:
//!    code, links, addresses, names of files.
//! 2. Each rule of [`RULES`] looks at a line, or at a whole passage, and adds what it finds. A rule is
//!    one file; it knows nothing of YAML.
//! 3. `report` turns findings into diagnostics, with their place in the file and the text that would
//!    mend them.
//!
//! Rather miss than cry wolf: a rule that cannot be sure says nothing.

mod finding;
mod passage;
mod report;
mod rules;

pub(in crate::check) use finding::Finding;
pub(in crate::check) use passage::Passage;
pub(in crate::check) use rules::chars;
use rules::near_unit_name::UnitNames;
pub(in crate::check) use rules::numerals;
pub(in crate::check) use rules::sequence;

use rayon::prelude::*;

use super::Context;
use super::texts;
use crate::diag::Diagnostic;
use crate::diag::Diagnostics;
use crate::diag::Rule;
use crate::model::Terms;
use crate::model::Text;
use crate::model::TextKind;

/// What a rule looks at.
#[derive(Clone, Copy)]
pub(in crate::check) enum Look {
    /// One line at a time: its words, and what kind of text it belongs to.
    Line(fn(&str, TextKind, &mut Vec<Finding>)),
    /// All lines of a text.
    Passage(fn(&Passage<'_>, &mut Vec<Finding>)),
    /// All lines of a text, with the units and terms that the archive lists.
    InArchive(fn(&Passage<'_>, &Known<'_>, &mut Vec<Finding>)),
}

/// What the archive lists that rules compare texts with.
pub(in crate::check) struct Known<'a> {
    /// Names of all units.
    pub(in crate::check) names: UnitNames,
    /// terms.yaml
    pub(in crate::check) terms: &'a Terms,
}

/// A rule and how it looks.
type Reading = (&'static Rule, Look);

/// All rules of proof-reading, in the order of the alphabet.
static RULES: &[Reading] = &[
    (&rules::approx_comma::RULE, Look::Line(rules::approx_comma::check)),
    (&rules::approx_double::RULE, Look::Line(rules::approx_double::check)),
    (&rules::bookmark_comma::RULE, Look::Line(rules::bookmark_comma::check)),
    (&rules::dash::RULE, Look::Line(rules::dash::check)),
    (&rules::date_hao::RULE, Look::Line(rules::date_hao::check)),
    (&rules::date_mix::RULE, Look::Line(rules::date_mix::check)),
    (&rules::date_pad::RULE, Look::Line(rules::date_pad::check)),
    (&rules::date_short::RULE, Look::Line(rules::date_short::check)),
    (&rules::date_valid::RULE, Look::Line(rules::date_valid::check)),
    (&rules::docno_bracket::RULE, Look::Line(rules::docno_bracket::check)),
    (&rules::docno_di::RULE, Look::Line(rules::docno_di::check)),
    (&rules::dup_punct::RULE, Look::Line(rules::dup_punct::check)),
    (&rules::dup_word::RULE, Look::Line(rules::dup_word::check)),
    (&rules::ellipsis::RULE, Look::Line(rules::ellipsis::check)),
    (&rules::fold_less::RULE, Look::Line(rules::fold_less::check)),
    (&rules::fw_digit::RULE, Look::Line(rules::fw_digit::check)),
    (&rules::heading_number::RULE, Look::Line(rules::heading_number::check)),
    (&rules::house_term::RULE, Look::InArchive(rules::house_term::check)),
    (&rules::leading_dot::RULE, Look::Line(rules::leading_dot::check)),
    (&rules::near_unit_name::RULE, Look::InArchive(rules::near_unit_name::check)),
    (&rules::no_leading_zero::RULE, Look::Line(rules::no_leading_zero::check)),
    (&rules::paren_half::RULE, Look::Line(rules::paren_half::check)),
    (&rules::percent_point::RULE, Look::Line(rules::percent_point::check)),
    (&rules::person_post::RULE, Look::InArchive(rules::person_post::check)),
    (&rules::punct_half::RULE, Look::Line(rules::punct_half::check)),
    (&rules::punct_stop::RULE, Look::Line(rules::punct_stop::check)),
    (&rules::quote_pair::RULE, Look::Passage(rules::quote_pair::check)),
    (&rules::quote_straight::RULE, Look::Line(rules::quote_straight::check)),
    (&rules::range_hyphen::RULE, Look::Line(rules::range_hyphen::check)),
    (&rules::range_pct::RULE, Look::Line(rules::range_pct::check)),
    (&rules::range_wan::RULE, Look::Line(rules::range_wan::check)),
    (&rules::seq_comma::RULE, Look::Line(rules::seq_comma::check)),
    (&rules::seq_level::RULE, Look::Passage(rules::seq_level::check)),
    (&rules::seq_ordinal::RULE, Look::Line(rules::seq_ordinal::check)),
    (&rules::seq_skip::RULE, Look::Passage(rules::seq_skip::check)),
    (&rules::space_cjk::RULE, Look::Passage(rules::space_cjk::check)),
    (&rules::title_punct::RULE, Look::Passage(rules::title_punct::check)),
    (&rules::title_word::RULE, Look::Line(rules::title_word::check)),
    (&rules::usage_word::RULE, Look::InArchive(rules::usage_word::check)),
    (&rules::zero_char::RULE, Look::Line(rules::zero_char::check)),
];

/// The rules, for `tongbao explain`.
pub(in crate::check) fn rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().map(|(rule, _)| *rule)
}

/// Reads every text of the archive. Issues are independent of each other, so they are read in
/// parallel; the order of what is found is that of the archive.
pub(super) fn run(context: &Context<'_>, out: &mut Diagnostics) {
    let archive = context.archive;
    let known = Known { names: UnitNames::of(archive), terms: &archive.terms };
    let found: Vec<Vec<Diagnostic>> = archive
        .issues
        .par_iter()
        .map(|issue| {
            let texts = issue.texts().into_iter();
            texts.flat_map(|(kind, text)| read(context, &known, kind, text)).collect()
        })
        .collect();
    out.extend(found.into_iter().flatten());
    let beside = texts::beside(archive);
    out.extend(beside.flat_map(|(kind, text)| read(context, &known, kind, text)));
}

/// Reads one text.
fn read(
    context: &Context<'_>,
    known: &Known<'_>,
    kind: TextKind,
    text: &Text,
) -> Vec<Diagnostic> {
    let passage = Passage::new(kind, text);
    let mut all = Vec::new();
    for (rule, look) in RULES {
        let mut findings = Vec::new();
        match look {
            Look::Line(check) => {
                for (number, line) in passage.lines.iter().enumerate() {
                    let before = findings.len();
                    check(line.text(), kind, &mut findings);
                    for finding in &mut findings[before..] {
                        finding.line = number;
                    }
                }
            }
            Look::Passage(check) => check(&passage, &mut findings),
            Look::InArchive(check) => check(&passage, known, &mut findings),
        }
        all.extend(findings.into_iter().map(|finding| (*rule, finding)));
    }
    report::diagnostics(context.files, &passage, all)
}
