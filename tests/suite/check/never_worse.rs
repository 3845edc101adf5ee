//! `check --fix` makes no file worse: issues with slips at random places, before and after.

use std::collections::BTreeSet;

use tongbao::check::fix::fixes;
use tongbao::diag::Severity;
use tongbao::office;
use tongbao::source::{Memory, Node, NodeKind, tree};

use crate::support::case::{CONFIG, UNITS};
use crate::support::dice::{Dice, rounds, seed};

/// An issue that is right.
const ISSUE: &str = include_str!("../../slips/issue.yaml");

/// Rounds after which nothing may be left to fix.
const ROUNDS: usize = 10;

/// What people type by mistake.
const TYPED: [&str; 22] = [
    " ", "  ", "-", "- ", ":", ": ", "：", "，", ",", "\"", "'", "#", " #", "|", ">", "[", "]",
    "{", "}", "\t", "\u{3000}", "\n",
];

/// What is told of a text.
struct Told {
    /// Whether it gives a tree.
    is_read: bool,
    /// Errors of reading, and all of them.
    syntax: usize,
    errors: usize,
    /// The text with all that is safe mended.
    fixed: Option<String>,
    words: String,
}

fn told(text: &str) -> Told {
    let project = Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2026/gongzuo-08.yaml", text);
    let checked = office::check(&project);
    let sorted = checked.diagnostics.sorted(&checked.files);
    let errors = || sorted.iter().filter(|one| one.severity == Severity::Error);
    let of_reading = |id: &str| tongbao::source::RULES.iter().any(|rule| rule.id == id);
    let place = |line: usize, id: &str| format!("{line}:{id}");
    let words = errors().map(|one| {
        place(checked.files.position(one.span.file, one.span.start).line, one.rule.id)
    });
    Told {
        is_read: tree(text).is_some(),
        syntax: errors().filter(|one| of_reading(one.rule.id)).count(),
        errors: errors().count(),
        words: words.collect::<Vec<_>>().join(" "),
        fixed: fixes(&checked.files, &sorted).into_iter().next().map(|one| one.text),
    }
}

/// The issue with one to three slips.
fn slipped(dice: &mut Dice) -> String {
    let mut text = ISSUE.to_owned();
    for _ in 0..=dice.roll(3) {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let line = dice.roll(lines.len());
        let places: Vec<usize> = lines[line].char_indices().map(|(at, _)| at).collect();
        let at = places.get(dice.roll(places.len())).copied().unwrap_or_default();
        match dice.roll(6) {
            0 => lines[line].insert_str(at, TYPED[dice.roll(TYPED.len())]),
            1 => {
                let is_mark = |one: char| !one.is_alphanumeric();
                if let Some(mark) = lines[line][at..].find(is_mark) {
                    lines[line].remove(at + mark);
                }
            }
            2 => {
                let colon = lines[line].find([':', '-', ',', '|', '{', '}']);
                if let Some(mark) = colon {
                    let typed = TYPED[dice.roll(TYPED.len())];
                    lines[line].replace_range(mark..=mark, typed);
                }
            }
            3 => lines[line] = format!("{}{}", " ".repeat(dice.roll(3)), lines[line]),
            4 => {
                let indent = lines[line].len() - lines[line].trim_start().len();
                lines[line].drain(..indent.min(dice.roll(3)));
            }
            _ => {
                let other = lines[dice.roll(lines.len())].clone();
                lines.insert(line, other);
            }
        }
        text = lines.join("\n") + "\n";
    }
    text
}

fn han(text: &str) -> String {
    text.chars().filter(|one| ('\u{4e00}'..='\u{9fff}').contains(one)).collect()
}

/// The keys of the issue that stand within values, with a colon behind them.
fn keys_in_values(text: &str) -> BTreeSet<String> {
    let key = |line: &str| {
        let words = line.split([' ', '{', '-']).filter_map(|word| word.strip_suffix(':'));
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    let keys: BTreeSet<String> = ISSUE.lines().flat_map(key).collect();
    let mut values = Vec::new();
    if let Some(tree) = tree(text) {
        gather(&tree, &mut values);
    }
    let holds = |key: &String| {
        let colons = [format!("{key}:"), format!("{key}：")];
        values.iter().any(|value| colons.iter().any(|colon| value.contains(colon)))
    };
    keys.into_iter().filter(holds).collect()
}

/// The lines below a bar.
fn block_lines(text: &str) -> Vec<String> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut below = None;
    let mut lines = Vec::new();
    for line in text.lines() {
        match below {
            Some(bar) if line.trim().is_empty() || indent(line) > bar => {
                lines.push(line.to_owned());
            }
            _ => below = line.ends_with('|').then(|| indent(line)),
        }
    }
    lines
}

fn gather(node: &Node, values: &mut Vec<String>) {
    match &node.kind {
        NodeKind::Plain(text) | NodeKind::Text(text) => values.push(text.clone()),
        NodeKind::Sequence(items) => items.iter().for_each(|item| gather(item, values)),
        NodeKind::Mapping(entries) => entries.iter().for_each(|(_, item)| gather(item, values)),
        NodeKind::Null => {}
    }
}

#[test]
fn keys_do_not_become_texts() {
    let people = "people: {editor: 王明, reviewer: 李清}";
    let facts = "        facts: 抽查48所，有12所没有记录。";
    for (right, typed) in [
        (people, "people: {editor: 王明 reviewer: 李清}"),
        (people, "people: {editor: 王明；reviewer: 李清}"),
        (people, "people: {editor: 王明, reviewer: 李清},"),
        (people, "people: {editor: 王明, reviewer: 李清}。"),
        (people, "people: {editor: 王明} reviewer: 李清"),
        (people, "people: \"王明\" reviewer: 李清"),
        (people, "people: @王明 reviewer: 李清"),
        (people, "people: | editor: 王明"),
        (people, "people: !王明 reviewer: 李清"),
        (facts, "        facts: 抽查: 48所 deadline: 2026-09-01"),
        (facts, "        facts: 抽查48所；deadline: 2026-09-01"),
        ("    failings:", "    failings: 巡查不到位"),
        ("    practices:", "    practices: 抓明责 points: 两点"),
        (people, "people: 王明\n  editor: 王明\n  reviewer: 李清"),
    ] {
        let text = ISSUE.replacen(right, typed, 1);
        assert_ne!(told(&text).errors, 0, "{typed}");
        let mut last = text.clone();
        while let Some(next) = told(&last).fixed {
            last = next;
        }
        let keys = keys_in_values(&last);
        assert!(keys.is_empty(), "{typed}: {keys:?}\n{last}");
        let is_left = last == text || told(&last).errors == 0;
        assert!(is_left, "half mended: {typed}\n{last}");
    }
}

#[test]
fn what_is_mended_is_no_worse() {
    let mut dice = Dice::new(seed(10));
    let (mut worse, mut mended) = (Vec::new(), 0);
    for _ in 0..rounds(600) {
        let text = slipped(&mut dice);
        let before = told(&text);
        let (mut last, mut now, mut round) = (text.clone(), told(&text), 0);
        while let Some(next) = now.fixed.take().filter(|_| round < ROUNDS) {
            (now, last, round) = (told(&next), next, round + 1);
        }
        mended += usize::from(round > 0);
        let lost = han(&text) != han(&last);
        // What cannot be read hides what else is wrong.
        let more = before.syntax == 0 && now.errors > before.errors;
        let unread = before.is_read && !now.is_read;
        // What was a key is not made a text.
        let keys = keys_in_values(&last);
        let (lines, values) = (block_lines(&text), keys_in_values(&text));
        let was_text = |key: &String| {
            values.contains(key) || lines.iter().any(|line| line.contains(key.as_str()))
        };
        let swallowed = round > 0 && !keys.iter().all(was_text);
        if round == ROUNDS || lost || more || unread || swallowed {
            let why = format!(
                "rounds {round} lost {lost} more {more} unread {unread} swallowed {swallowed}"
            );
            worse.push(format!("{why}\n{} → {}\n{text}\n→\n{last}", before.words, now.words));
        }
    }
    assert!(mended > 100, "{mended}");
    assert!(worse.is_empty(), "{}\n{}", worse.len(), worse.join("\n\n========\n"));
}

#[test]
fn what_stands_between_the_lines_of_a_text_is_kept() {
    for between in ["", "          # 注", " 另有3所"] {
        let text = ISSUE.replace(
            "48所，有12所没有记录。",
            &format!(
                "48所，有12\n          所没有\n{between}\n          记录\n          台账。"
            ),
        );
        assert_eq!(told(&text).fixed, None, "{between}");
    }
}
