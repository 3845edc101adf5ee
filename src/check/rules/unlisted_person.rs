//! Who is named as responsible in a text stands under `responsible:` of a failing.
//!
//! The public edition hides the persons who are listed there, and nobody else: 责任人：孙志强 in `facts`, or in
//! the opening text of a unit, is published as it is.

use std::ops::Range;

use crate::check::helpers::blamed::{BlamedPerson, named, placed};
use crate::check::{CheckRule, IssueTexts, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Files, Rule};
use crate::model::person_name::persons;
use crate::model::{labels, texts_of};
use crate::source::locate;
use crate::text::without_spaces;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("unlisted-person").settable(), RuleInput::Issue(check));

fn check(files: &Files, all: &IssueTexts<'_>, out: &mut Diagnostics) {
    let Some(issue) = all.issue else { return };
    let failings = || issue.entries.iter().flat_map(|entry| &entry.failings);
    // Whoever is listed anywhere in an issue is hidden in all of it.
    let listed = failings().flat_map(|failing| &failing.responsible.persons);
    let listed: Vec<String> = listed.map(|person| without_spaces(&person.name.value)).collect();
    for text in all.texts.iter().map(|text| text.source) {
        let is_of_failing = || {
            failings().any(|one| texts_of(one).into_iter().any(|one| std::ptr::eq(one, text)))
        };
        let named = named(&text.value).into_iter().chain(in_tables(&text.value));
        for BlamedPerson { name, range, is_in_charge } in named {
            let is_listed = listed.iter().any(|one| one.contains(&name));
            if is_listed || is_in_charge && !is_of_failing() {
                continue;
            }
            let span = locate(files, text, range);
            let problem = Diagnostic::new(&RULE.rule, span).with("name", name);
            out.push(problem.hint("unlisted-person.hint"));
        }
    }
}

/// The persons whom a table has in a column, or a row, with such a label.
fn in_tables(text: &str) -> Vec<BlamedPerson> {
    let mut found = Vec::new();
    let mut heads: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let cells = cells(line, start);
        start += line.len();
        if heads.is_empty() || cells.is_empty() {
            heads = cells;
            continue;
        }
        for (column, cell) in cells.iter().enumerate() {
            let labels = [heads.get(column), cells.first().filter(|_| column > 0)];
            let label = labels.into_iter().flatten().map(|label| &text[label.clone()]);
            let Some(label) = label.into_iter().find(|label| labels::heads_persons(label))
            else {
                continue;
            };
            // Names may be those of persons who are praised.
            let is_in_charge =
                !["责任", "问责", "当事"].iter().any(|word| label.contains(word));
            let said = &text[cell.clone()];
            let listed = persons(said).into_iter().flatten();
            found.extend(placed(listed, said, cell.start, is_in_charge));
        }
    }
    found
}

/// The cells of a line of a table, of a text that has it at `start`; none of any other line.
fn cells(line: &str, start: usize) -> Vec<Range<usize>> {
    let Some(row) = line.trim().strip_prefix('|') else { return Vec::new() };
    let row = row.strip_suffix('|').unwrap_or(row);
    let mut at = start + (row.as_ptr() as usize - line.as_ptr() as usize);
    let mut cells = Vec::new();
    for cell in row.split('|') {
        cells.push(at..at + cell.len());
        at += cell.len() + 1;
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::in_tables;

    #[test]
    fn persons_in_tables_are_found_by_column_and_by_row() {
        let found = |text| in_tables(text).into_iter().map(|one| one.name).collect::<Vec<_>>();
        let none: &[&str] = &[];
        for (text, names) in [
            (
                "| 事项 | 责任人 |\n|---|---|\n| 甲 | 站长石磊 |\n| 乙 | 李明、王维 |\n",
                ["石磊", "李明", "王维"].as_slice(),
            ),
            ("| 事项 | 甲 |\n|---|---|\n| 责任人及职务 | 站长石磊 |\n", &["石磊"]),
            ("| 事项 | 责任人 |\n|---|---|\n| 甲 | 石某 |\n\n责任人一栏：石磊\n", none),
            ("| 事项 | 责任单位 |\n|---|---|\n| 甲 | 市水务局 |\n", none),
        ] {
            assert_eq!(found(text), names, "{text}");
        }
    }
}
