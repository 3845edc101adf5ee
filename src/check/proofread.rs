//! Proof-reading: asking the rules that look at texts. Many hold the writing to GB/T 15834
//! (punctuation), GB/T 15835 (numerals) and GB/T 9704 (official documents).
//!
//! [`run`] is the entry point.
//!
//! 1. `text_lines` gives every text of an issue as the lines that are read, without what is no prose:
//!    code, links, addresses, names of files.
//! 2. `trigger_chars` says which rules can have something to say of a line at all.
//! 3. Each of these rules looks at a line, or at a whole text, and adds what it finds. It knows
//!    nothing of YAML. Rules of issues look at the same texts together.
//! 4. `report` turns findings into diagnostics, with their place in the file and the text that would
//!    mend them.
//!
//! Rather miss than cry wolf: a rule that cannot be sure says nothing.

use std::sync::{Arc, LazyLock};

use super::rules::RULES;
use super::trigger_chars::{RuleBits, TriggerChars};
use super::{ArchiveWords, CheckRule, Context, IssueTexts, RuleInput, TextLines, report};
use crate::diag::{Diagnostic, Diagnostics, Files};
use crate::model::{Archive, SharedIssue};
use crate::source::Kept;

/// The rules that look at single texts.
static OF_TEXTS: LazyLock<Vec<&CheckRule>> =
    LazyLock::new(|| RULES.iter().copied().filter(|rule| rule.triggers().is_some()).collect());

/// Which rules have something to say of a line: one bit for each of [`OF_TEXTS`], by the characters
/// that the line holds.
static TRIGGERS: LazyLock<TriggerChars> =
    LazyLock::new(|| TriggerChars::new(OF_TEXTS.iter().filter_map(|rule| rule.triggers())));

/// What was found in the texts of issues, kept by the issue, on names, terms and the rules that are asked.
pub type Findings = Kept<SharedIssue, Arc<Diagnostics>>;

/// Reads every text of the archive that was not read before, and returns what is found in the order of the archive.
/// Issues are independent of each other, so they are read in parallel.
pub(super) fn run(context: &Context<'_>, known: &mut Findings) -> Diagnostics {
    let reader = Proofreader::new(context);
    known.rest_on(reader.basis());
    let issues = context.archive.shared_issues();
    let issues = issues.map(|issue| (issue.file, issue)).collect();
    let terms = &context.archive.terms;
    let read = |issue: &SharedIssue| Arc::new(reader.read(&IssueTexts::of(issue, terms)));
    let found = known.each(issues, read);
    let mut all = Diagnostics::new();
    all.extend(found.iter().flat_map(|found| found.iter().cloned()));
    all.append(reader.read(&IssueTexts::beside(context.archive)));
    all
}

/// What is asked of all texts.
struct Proofreader<'a> {
    archive: &'a Archive,
    files: &'a Files,
    words: ArchiveWords<'a>,
    /// Which rules are asked, in their order.
    asked: Vec<bool>,
    /// The same for [`OF_TEXTS`], a bit for each.
    of_texts: RuleBits,
}

impl<'a> Proofreader<'a> {
    fn new(context: &Context<'a>) -> Self {
        let Context { archive, files, .. } = *context;
        let bit =
            |(at, rule): (usize, &&CheckRule)| RuleBits::from(context.asks(&rule.rule)) << at;
        Self {
            archive,
            files,
            words: ArchiveWords::of(archive),
            asked: RULES.iter().map(|rule| context.asks(&rule.rule)).collect(),
            of_texts: OF_TEXTS.iter().enumerate().map(bit).sum(),
        }
    }

    /// All that what is found depends on, but for the texts and their files.
    fn basis(&self) -> String {
        format!("{:?} {:?} {:?}", self.asked, self.archive.units, self.archive.terms)
    }

    /// Reads the texts of an issue.
    fn read(&self, all: &IssueTexts<'_>) -> Diagnostics {
        let mut found = Diagnostics::new();
        all.texts.iter().for_each(|text| found.extend(self.read_text(text)));
        for (rule, _) in RULES.iter().zip(&self.asked).filter(|(_, is_asked)| **is_asked) {
            if let RuleInput::Issue(check) = rule.input {
                check(self.files, all, &mut found);
            }
        }
        found
    }

    fn read_text(&self, text: &TextLines<'_>) -> Vec<Diagnostic> {
        // That is no text yet: a mark that is mended in it would hide the key.
        if !text.opening_keys().is_empty() {
            return Vec::new();
        }
        let mut all = Vec::new();
        let lines: Vec<RuleBits> =
            text.lines.iter().map(|line| self.of_texts & TRIGGERS.of(line.text())).collect();
        let any = lines.iter().fold(0, |any, line| any | line);
        for (index, rule) in OF_TEXTS.iter().enumerate() {
            let has = |bits: RuleBits| bits & 1 << index != 0;
            if !has(any) || !rule.is_asked_of(text.kind) {
                continue;
            }
            let mut findings = Vec::new();
            match rule.input {
                RuleInput::Line(..) | RuleInput::Pattern(..) => {
                    for (number, line) in text.lines.iter().enumerate() {
                        let before = findings.len();
                        if has(lines[number]) {
                            rule.look_at(line.text(), &mut findings);
                        }
                        for finding in &mut findings[before..] {
                            finding.line = number;
                        }
                    }
                }
                RuleInput::Text(_, check) => check(text, &mut findings),
                RuleInput::TextAndWords(_, check) => check(text, &self.words, &mut findings),
                RuleInput::Archive(_)
                | RuleInput::Issue(_)
                | RuleInput::Beside
                | RuleInput::Settings(_) => {}
            }
            all.extend(findings.into_iter().map(|finding| (&rule.rule, finding)));
        }
        report::diagnostics(self.files, text, all)
    }
}
