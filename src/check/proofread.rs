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

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use super::rules::{OF_NAMES, OF_WHAT_MUST_NOT_GO_OUT, RULES};
use super::trigger_chars::{RuleBits, TriggerChars};
use super::{
    ArchiveWords, AttachedTable, CheckRule, Context, IssueTexts, ReadTable, RuleInput,
    TextLines, report,
};
use crate::diag::{Diagnostic, Diagnostics, Files, Severity};
use crate::model::{Archive, IssueId, SharedIssue};
use crate::source::Kept;

/// The rules that look at single texts.
static OF_TEXTS: LazyLock<Vec<&CheckRule>> =
    LazyLock::new(|| RULES.iter().copied().filter(|rule| rule.triggers().is_some()).collect());

/// Which rules have something to say of a line: one bit for each of [`OF_TEXTS`], by the characters
/// that the line holds.
static TRIGGERS: LazyLock<TriggerChars> =
    LazyLock::new(|| TriggerChars::new(OF_TEXTS.iter().filter_map(|rule| rule.triggers())));

/// What was found in the texts of issues and in their tables, kept by these, on names, terms and the rules that are asked.
pub type Findings = Kept<ReadIssue, Arc<Diagnostics>>;

/// An issue, and the tables that are attached to it.
#[derive(Debug, PartialEq)]
pub struct ReadIssue {
    issue: SharedIssue,
    tables: Vec<AttachedTable>,
}

/// Reads every text of the archive that was not read before, and returns what is found in the order of the archive.
/// Issues are independent of each other, so they are read in parallel.
pub(super) fn run(
    context: &Context<'_>,
    tables: &[(IssueId, ReadTable)],
    known: &mut Findings,
) -> Diagnostics {
    let reader = Proofreader::new(context);
    known.rest_on(reader.basis());
    let mut tables_of: BTreeMap<&IssueId, Vec<AttachedTable>> = BTreeMap::new();
    for (issue, table) in tables {
        // What cannot be read is told by a rule of such files.
        tables_of.entry(issue).or_default().extend(table.as_ref().ok().cloned());
    }
    let issues = context.archive.shared_issues();
    let issues = issues.map(|issue| {
        let tables = tables_of.get(&issue.id()).cloned().unwrap_or_default();
        (issue.file, ReadIssue { issue, tables })
    });
    let found = known.each(issues.collect(), |issue| Arc::new(reader.read_issue(issue)));
    let mut all = Diagnostics::new();
    all.extend(found.iter().flat_map(|found| found.iter().cloned()));
    all.append(reader.read(reader.files, &IssueTexts::beside(context.archive)));
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
        let is_asked = |rule: &CheckRule| {
            let is_of_names = OF_NAMES.iter().any(|one| one.rule == rule.rule);
            context.asks(&rule.rule) && (context.hides_persons() || !is_of_names)
        };
        let bit = |(at, rule): (usize, &&CheckRule)| RuleBits::from(is_asked(rule)) << at;
        Self {
            archive,
            files,
            words: ArchiveWords::of(archive),
            asked: RULES.iter().map(|rule| is_asked(rule)).collect(),
            of_texts: OF_TEXTS.iter().enumerate().map(bit).sum(),
        }
    }

    /// All that what is found depends on, but for the texts and their files.
    fn basis(&self) -> String {
        format!("{:?} {:?} {:?}", self.asked, self.archive.units, self.archive.terms)
    }

    /// Reads the texts of an issue, and its tables.
    fn read_issue(&self, ReadIssue { issue, tables }: &ReadIssue) -> Diagnostics {
        let terms = &self.archive.terms;
        let mut found = self.read(self.files, &IssueTexts::of(issue, terms));
        // Where cells are not parted, what stands between them is no punctuation.
        for table in tables.iter().filter(|table| table.other_separator().is_none()) {
            let mut files = Files::new();
            let text = table.text(&mut files);
            let in_table = self.read(&files, &IssueTexts::of_table(issue, &text, terms));
            found.extend(in_table.into_iter().map(|one| eased(table.told(&files, one))));
        }
        found
    }

    /// Reads texts that stand in `files`.
    fn read(&self, files: &Files, all: &IssueTexts<'_>) -> Diagnostics {
        let mut found = Diagnostics::new();
        all.texts.iter().for_each(|text| found.extend(self.read_text(files, text)));
        for (rule, _) in RULES.iter().zip(&self.asked).filter(|(_, is_asked)| **is_asked) {
            if let RuleInput::Issue(check) = rule.input {
                check(files, all, &mut found);
            }
        }
        found
    }

    fn read_text(&self, files: &Files, text: &TextLines<'_>) -> Vec<Diagnostic> {
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
                | RuleInput::Table(_)
                | RuleInput::Issue(_)
                | RuleInput::Beside
                | RuleInput::Settings(_) => {}
            }
            all.extend(findings.into_iter().map(|finding| (&rule.rule, finding)));
        }
        report::diagnostics(files, text, all)
    }
}

/// A problem of an attached table, which nobody wrote for the bulletin: only what must not go out at all stops a build.
fn eased(problem: Diagnostic) -> Diagnostic {
    if OF_WHAT_MUST_NOT_GO_OUT.iter().any(|rule| problem.rule == &rule.rule) {
        return problem;
    }
    let severity = problem.severity.min(Severity::Warning);
    Diagnostic { severity, ..problem }
}
