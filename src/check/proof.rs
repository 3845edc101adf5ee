//! Proof-reading: rules for the writing in an issue, by GB/T 15834 (punctuation), GB/T 15835
//! (numerals) and GB/T 9704 (official documents).
//!
//! [`run`] is the entry point.
//!
//! 1. `passage` gives every text of an issue as the lines that are read, without what is no prose:
//!    code, links, addresses, names of files.
//! 2. `signs` says which rules can have something to say of a line at all.
//! 3. Each rule of [`RULES`] looks at a line, or at a whole passage, and adds what it finds. A rule is
//!    one file; it knows nothing of YAML.
//! 4. `report` turns findings into diagnostics, with their place in the file and the text that would
//!    mend them.
//!
//! Rather miss than cry wolf: a rule that cannot be sure says nothing.

use std::sync::LazyLock;

use rayon::prelude::*;

use super::rules::near_unit_name::UnitNames;
use super::signs::Signs;
use super::{Context, Finding, Passage, ReadingCheck, Sheet, report, rules};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::model::{Terms, TextKind};
use crate::text::prose::Line;

/// What a rule looks at.
#[derive(Clone, Copy)]
pub(in crate::check) enum Look {
    /// One line at a time: its words, and what kind of text it belongs to. The rule has something to
    /// say only of lines that hold one of the characters; of any line where there are none.
    Line(&'static str, fn(&str, TextKind, &mut Vec<Finding>)),
    /// All lines of a text, where one of them holds one of the characters.
    Passage(&'static str, fn(&Passage<'_>, &mut Vec<Finding>)),
    /// The same, with the units and terms that the archive lists.
    InArchive(&'static str, fn(&Passage<'_>, &Known<'_>, &mut Vec<Finding>)),
}

/// What the archive lists that rules compare texts with.
pub(in crate::check) struct Known<'a> {
    /// Names of all units.
    pub(in crate::check) names: UnitNames,
    /// terms.yaml
    pub(in crate::check) terms: &'a Terms,
    /// Which of the rules are asked.
    asked: &'a [bool],
}

/// A rule and how it looks.
type Reading = (&'static Rule, Look);

/// All rules of proof-reading, in the order of the alphabet.
static RULES: &[Reading] = &[
    (&rules::approx_comma::RULE, Look::Line("、", rules::approx_comma::check)),
    (&rules::approx_double::RULE, Look::Line("0123456789", rules::approx_double::check)),
    (&rules::bookmark_comma::RULE, Look::Line("》”", rules::bookmark_comma::check)),
    (&rules::dash::RULE, Look::Line("-—―─–－", rules::dash::check)),
    (&rules::date_hao::RULE, Look::Line("号", rules::date_hao::check)),
    (&rules::date_mix::RULE, Look::Line("月", rules::date_mix::check)),
    (&rules::date_pad::RULE, Look::Line("0", rules::date_pad::check)),
    (&rules::date_short::RULE, Look::Line("年", rules::date_short::check)),
    (&rules::date_valid::RULE, Look::Line("月-", rules::date_valid::check)),
    (&rules::docno_bracket::RULE, Look::Line("[［【〖(（﹝〔", rules::docno_bracket::check)),
    (&rules::docno_di::RULE, Look::Line("第", rules::docno_di::check)),
    (&rules::dup_punct::RULE, Look::Line("", rules::dup_punct::check)),
    (&rules::dup_word::RULE, Look::Line("", rules::dup_word::check)),
    (&rules::ellipsis::RULE, Look::Line("", rules::ellipsis::check)),
    (&rules::fold_less::RULE, Look::Line("倍", rules::fold_less::check)),
    (
        &rules::fw_digit::RULE,
        Look::Line(
            "０１２３４５６７８９％ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ",
            rules::fw_digit::check,
        ),
    ),
    (&rules::heading_number::RULE, Look::Line("", rules::heading_number::check)),
    (&rules::house_term::RULE, Look::InArchive("", rules::house_term::check)),
    (&rules::leading_dot::RULE, Look::Line(".", rules::leading_dot::check)),
    (&rules::near_unit_name::RULE, Look::InArchive("", rules::near_unit_name::check)),
    (&rules::no_leading_zero::RULE, Look::Line("期号", rules::no_leading_zero::check)),
    (&rules::paren_half::RULE, Look::Line("()", rules::paren_half::check)),
    (&rules::percent_point::RULE, Look::Line("%％", rules::percent_point::check)),
    (&rules::person_post::RULE, Look::InArchive("", rules::person_post::check)),
    (&rules::punct_half::RULE, Look::Line(",;:?!", rules::punct_half::check)),
    (&rules::punct_stop::RULE, Look::Line(".", rules::punct_stop::check)),
    (
        &rules::quote_pair::RULE,
        Look::Passage("“”‘’《》〈〉（）()〔〕【】", rules::quote_pair::check),
    ),
    (&rules::quote_straight::RULE, Look::Line("\"＂'＇", rules::quote_straight::check)),
    (&rules::range_hyphen::RULE, Look::Line("-~〜–－−", rules::range_hyphen::check)),
    (&rules::range_pct::RULE, Look::Line("～—~〜–－-", rules::range_pct::check)),
    (&rules::range_wan::RULE, Look::Line("～—~〜–－-", rules::range_wan::check)),
    (&rules::seq_comma::RULE, Look::Passage("", rules::seq_comma::check)),
    (&rules::seq_level::RULE, Look::Passage("", rules::seq_level::check)),
    (&rules::seq_ordinal::RULE, Look::Line("第", rules::seq_ordinal::check)),
    (&rules::seq_skip::RULE, Look::Passage("", rules::seq_skip::check)),
    (&rules::space_cjk::RULE, Look::Passage(" \u{a0}\u{3000}\t", rules::space_cjk::check)),
    (&rules::title_punct::RULE, Look::Passage("", rules::title_punct::check)),
    (&rules::title_word::RULE, Look::Line("", rules::title_word::check)),
    (
        &rules::usage_word::RULE,
        Look::InArchive(rules::usage_word::SIGNS, rules::usage_word::check),
    ),
    (&rules::zero_char::RULE, Look::Line("零○◯OＯoОο0０", rules::zero_char::check)),
];

/// Which rules have something to say of a line: one bit for each of [`RULES`], by the characters that
/// the line holds.
static SIGNS: LazyLock<Signs> = LazyLock::new(|| {
    Signs::new(RULES.iter().map(|(_, look)| match look {
        Look::Line(signs, _) | Look::Passage(signs, _) | Look::InArchive(signs, _) => *signs,
    }))
});

/// The rules, for `tongbao explain`.
pub(in crate::check) fn rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().map(|(rule, _)| *rule)
}

/// Reads every text of the archive. Issues are independent of each other, so they are read in
/// parallel; the order of what is found is that of the archive. `also` looks at the same texts, so
/// that each is taken apart once only.
pub(super) fn run(context: &Context<'_>, also: &[ReadingCheck], out: &mut Diagnostics) {
    let archive = context.archive;
    let mine: Vec<bool> = RULES.iter().map(|(rule, _)| context.asks(rule)).collect();
    let known = Known { names: UnitNames::of(archive), terms: &archive.terms, asked: &mine };
    let also: Vec<&ReadingCheck> = also.iter().filter(|(rule, _)| context.asks(rule)).collect();
    let look = |sheet: &Sheet<'_>| {
        let mut found = Diagnostics::new();
        for passage in &sheet.passages {
            found.extend(read(context, &known, passage));
        }
        also.iter().for_each(|(_, check)| check(context, sheet, &mut found));
        found
    };
    let issues = archive.issues.par_iter();
    let found: Vec<Diagnostics> = issues.map(|issue| look(&Sheet::of(issue))).collect();
    found.into_iter().for_each(|found| out.append(found));
    out.append(look(&Sheet::beside(archive)));
}

/// Reads one text.
fn read(context: &Context<'_>, known: &Known<'_>, passage: &Passage<'_>) -> Vec<Diagnostic> {
    let mut all = Vec::new();
    let lines: Vec<u64> = passage.lines.iter().map(|line| SIGNS.of(line.text())).collect();
    for (index, (rule, look)) in RULES.iter().enumerate().filter(|(at, _)| known.asked[*at]) {
        let mut findings = Vec::new();
        let has = |bits: u64| bits & 1 << index != 0;
        let concerned = lines.iter().any(|bits| has(*bits));
        match look {
            Look::Line(_, check) => {
                let is_one = |(number, _): &(usize, &Line)| has(lines[*number]);
                for (number, line) in passage.lines.iter().enumerate().filter(is_one) {
                    let before = findings.len();
                    check(line.text(), passage.kind, &mut findings);
                    for finding in &mut findings[before..] {
                        finding.line = number;
                    }
                }
            }
            Look::Passage(_, check) if concerned => check(passage, &mut findings),
            Look::InArchive(_, check) if concerned => check(passage, known, &mut findings),
            Look::Passage(..) | Look::InArchive(..) => {}
        }
        all.extend(findings.into_iter().map(|finding| (*rule, finding)));
    }
    report::diagnostics(context.files, passage, all)
}
