//! Who is named in a text beside what failed stands under `responsible:` of a failing.
//!
//! The public edition hides the persons who are listed there, and nobody else: 站长李晓明给予警告处分 in `facts`, or
//! in the opening text of a unit, is published as it is. In the texts of failings, and in what opens an entry that has some or holds no practices,
//! everybody counts who is named; elsewhere only who is called responsible or punished, since those who are praised
//! are meant to be read.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use crate::check::{CheckRule, IssueTexts, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Files, Rule};
use crate::model::person_name::{
    NamedInProse, is_among, is_masked, is_name, is_petitioner_label, is_sanction, persons,
    persons_in_prose, petitioners,
};
use crate::model::{Entry, Failing, Issue, IssueId, Terms, Text, labels, texts_of};
use crate::source::locate;
use crate::text::without_spaces;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("unlisted-person").settable(), RuleInput::Issue(check));

/// Last letters of units and places: 石桥镇.
const UNITS: [char; 15] =
    ['局', '委', '办', '区', '县', '市', '镇', '乡', '村', '站', '所', '科', '股', '处', '院'];

fn check(files: &Files, all: &IssueTexts<'_>, out: &mut Diagnostics) {
    // Whoever is listed anywhere in an issue is hidden in all of it, and in what is said of it elsewhere.
    let mut listed: BTreeMap<IssueId, Vec<String>> = BTreeMap::new();
    let parts = all.issue.map(parts_of);
    for (text, issue) in all.texts.iter().zip(&all.subjects) {
        let (text, Some(issue)) = (text.source, issue) else { continue };
        let listed = listed.entry(issue.id()).or_insert_with(|| persons_of(issue));
        let part = match &parts {
            Some(parts) => {
                parts.get(&std::ptr::from_ref(text)).copied().unwrap_or(TextPart::Other)
            }
            None if failings(issue).next().is_some() => TextPart::Failing,
            None => TextPart::Other,
        };
        if part == TextPart::Person {
            continue;
        }
        let mut told = BTreeSet::new();
        // Whoever reported is told of by a rule of its own, which does not ask to list them.
        let reported = petitioners(&text.value);
        let named = persons_in_prose(&text.value).into_iter().chain(in_tables(&text.value));
        for NamedInProse { range, is_blamed } in named {
            let name = without_spaces(&text.value[range.clone()]);
            let is_meant = is_blamed
                || part == TextPart::Failing
                || part == TextPart::Opening
                    && !is_official(all.terms, &name, &text.value[..range.start]);
            let is_listed = is_among(listed.iter().map(String::as_str), &name);
            let is_reported = reported.iter().any(|one| one.start == range.start);
            if is_listed || !is_meant || is_reported || !told.insert(name) {
                continue;
            }
            let name = text.value[range.clone()].to_owned();
            let span = locate(files, text, range);
            let problem = Diagnostic::new(&RULE.rule, span).with("name", name);
            out.push(problem.hint("unlisted-person.hint"));
        }
    }
}

fn failings(issue: &Issue) -> impl Iterator<Item = &Failing> {
    issue.entries.iter().flat_map(|entry| &entry.failings)
}

/// The persons who are listed in an issue.
fn persons_of(issue: &Issue) -> Vec<String> {
    let persons = failings(issue).flat_map(|failing| &failing.responsible.persons);
    persons.map(|person| without_spaces(&person.name.value)).collect()
}

/// What a text says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TextPart {
    /// What failed, and what is said of an issue of failings elsewhere.
    Failing,
    /// What opens the entry of a unit with failings, or with nothing else.
    Opening,
    /// Name and post of a person who is listed: `wrong-name` looks at these.
    Person,
    /// Something else.
    Other,
}

/// What texts of an issue say that say something else than [`TextPart::Other`], by where they are.
fn parts_of(issue: &Issue) -> HashMap<*const Text, TextPart> {
    // Where an entry has neither, what failed may stand in its opening text; not in an issue of practices alone.
    let praises = failings(issue).next().is_none()
        && issue.entries.iter().any(|entry| !entry.practices.is_empty());
    let may_fail =
        |entry: &&Entry| !entry.failings.is_empty() || entry.practices.is_empty() && !praises;
    let mut parts = HashMap::new();
    for entry in issue.entries.iter().filter(may_fail) {
        for opening in [&entry.title, &entry.lead].into_iter().flatten() {
            parts.insert(std::ptr::from_ref(opening), TextPart::Opening);
        }
        for failing in &entry.failings {
            let texts = texts_of(failing).into_iter();
            parts.extend(texts.map(|text| (std::ptr::from_ref(text), TextPart::Failing)));
            let persons = failing.responsible.persons.iter().flat_map(|one| texts_of(one));
            parts.extend(persons.map(|text| (std::ptr::from_ref(text), TextPart::Person)));
        }
    }
    parts
}

/// Whether terms.yaml has a person whose post ends what stands before the name: 副市长李明华到会讲话.
fn is_official(terms: &Terms, name: &str, before: &str) -> bool {
    let is_post = |post: &Option<Text>| {
        post.as_ref().is_some_and(|post| before.trim_end().ends_with(post.value.trim()))
    };
    terms.people.iter().any(|one| without_spaces(&one.name.value) == name && is_post(&one.post))
}

/// The persons whom a table has in a column, or a row, with such a label.
fn in_tables(text: &str) -> Vec<NamedInProse> {
    let mut found = Vec::new();
    let mut heads: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let cells = cells(line, start);
        start += line.len();
        // | 李明 | 警告 |
        if let [first, rest @ ..] = cells.as_slice()
            && rest.iter().any(|cell| is_sanction(text[cell.clone()].trim()))
        {
            let is_unit = |one: &NamedInProse| text[one.range.clone()].ends_with(UNITS);
            found.extend(names_in(text, first, true).into_iter().filter(|one| !is_unit(one)));
            heads = if heads.is_empty() { cells } else { heads };
            continue;
        }
        if heads.is_empty() || cells.is_empty() {
            heads = cells;
            continue;
        }
        for (column, cell) in cells.iter().enumerate() {
            let labels = [heads.get(column), cells.first().filter(|_| column > 0)];
            let label = labels.into_iter().flatten().map(|label| &text[label.clone()]);
            let heads =
                |label: &&str| labels::heads_persons(label) && !is_petitioner_label(label);
            let Some(label) = label.into_iter().find(heads) else { continue };
            // Names may be those of persons who are praised.
            let is_blamed = ["责任", "问责", "当事"].iter().any(|word| label.contains(word));
            found.extend(names_in(text, cell, is_blamed));
        }
    }
    found
}

/// The persons of whom a cell is a list.
fn names_in(text: &str, cell: &Range<usize>, is_blamed: bool) -> Vec<NamedInProse> {
    let said = &text[cell.clone()];
    let listed = persons(said).into_iter().flatten().map(|one| one.name);
    let certain = listed.filter(|name| is_name(name) && !is_masked(name));
    let placed = certain.filter_map(|name| Some((cell.start + said.find(&name)?, name)));
    placed.map(|(at, name)| NamedInProse { range: at..at + name.len(), is_blamed }).collect()
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
        let found = |text: &'static str| {
            in_tables(text).into_iter().map(|one| &text[one.range]).collect::<Vec<_>>()
        };
        let none: &[&str] = &[];
        for (text, names) in [
            (
                "| 事项 | 责任人 |\n|---|---|\n| 甲 | 站长石磊 |\n| 乙 | 李明、王维 |\n",
                ["石磊", "李明", "王维"].as_slice(),
            ),
            ("| 事项 | 甲 |\n|---|---|\n| 责任人及职务 | 站长石磊 |\n", &["石磊"]),
            ("| 事项 | 责任人 |\n|---|---|\n| 甲 | 石某 |\n\n责任人一栏：石磊\n", none),
            ("| 吴桂兰 | 警告 |\n|---|---|\n| 郑立新 | 记过 |\n", &["吴桂兰", "郑立新"]),
            ("| 姓名 | 处理 |\n|---|---|\n| 吴桂兰 | 党内警告处分 |\n", &["吴桂兰"]),
            ("| 石桥镇 | 警告 |\n|---|---|\n| 柳坪镇 | 通报 |\n", none),
            ("| 举报人姓名 | 事项 |\n|---|---|\n| 李明 | 甲 |\n", none),
            ("| 事项 | 责任单位 |\n|---|---|\n| 甲 | 市水务局 |\n", none),
        ] {
            assert_eq!(found(text), names, "{text}");
        }
    }
}
