//! Names and posts of the persons listed in terms.yaml are right: 局长李鸣 is a slip where the list
//! has 李明 as 局长, 副局长李明 is another post, and 王刚、李明 another order where 李明 stands first.
//!
//! - A listed post is followed by a name with the listed family name that differs from the listed one in one
//!   character of the same sound, whatever the tone.
//! - A listed name follows the post of a deputy where the list has the head, or the other way round.
//! - A name that stands for itself (responsible, editor) differs from a listed one in one character of the same sound.
//! - Listed names of one row stand in the order of the list.

use crate::check::{ArchiveWords, CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;
use crate::model::{Person, Terms, TextKind};
use crate::text::sound::{may_sound_alike, only_difference};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("person-post").settable(), RuleInput::TextAndWords("", check));

/// What posts with deputies end in.
const HEADS: [&str; 19] = [
    "秘书长",
    "书记",
    "主任",
    "局长",
    "市长",
    "县长",
    "区长",
    "镇长",
    "乡长",
    "厅长",
    "部长",
    "处长",
    "科长",
    "所长",
    "站长",
    "院长",
    "校长",
    "队长",
    "会长",
];

/// Most bytes between two names of a row: a mark and a post.
const MOST_BETWEEN: usize = 60;

fn check(text: &TextLines<'_>, words: &ArchiveWords<'_>, out: &mut Vec<Finding>) {
    for (number, line) in text.lines.iter().enumerate() {
        for person in &words.terms.people {
            let slip = slip(line.text(), person, words.terms);
            let found = slip.into_iter().chain(deputy(line.text(), person));
            out.extend(found.map(|one| one.in_line(number)));
        }
        if text.kind == TextKind::Person {
            out.extend(alike(line.text(), words.terms).map(|one| one.in_line(number)));
        }
        out.extend(order(line.text(), words.terms).map(|one| one.in_line(number)));
    }
}

fn slip(line: &str, person: &Person, terms: &Terms) -> Option<Finding> {
    let post = person.post.as_ref()?.value.trim();
    let name = name(person);
    let length = name.chars().count();
    if post.is_empty() || length < 2 {
        return None;
    }
    line.match_indices(post).find_map(|(at, _)| {
        let start = at + post.len();
        let written: String = line[start..].chars().take(length).collect();
        let is_listed = || terms.people.iter().any(|person| self::name(person) == written);
        (is_alike(&written, name) && !is_listed()).then(|| {
            let end = start + written.len();
            Finding::at(start..end).suggest(name).with("post", post)
        })
    })
}

/// Whether one character of what is written sounds like that of a name, and all others, the family name among them, are the same.
fn is_alike(written: &str, name: &str) -> bool {
    written.chars().next() == name.chars().next()
        && only_difference(written, name)
            .is_some_and(|(one, other)| may_sound_alike(one, other))
}

/// A name that is not listed, and all but one that is.
fn alike(line: &str, terms: &Terms) -> Option<Finding> {
    let written = line.trim();
    let mut listed = terms.people.iter().map(name);
    if written.chars().count() < 2 || listed.clone().any(|name| name == written) {
        return None;
    }
    let name = listed.find(|name| is_alike(written, name))?;
    let start = line.len() - line.trim_start().len();
    let finding = Finding::at(start..start + written.len()).suggest(name);
    Some(finding.told("person-post.alike").with("name", name))
}

/// The person as deputy where the list has the head, or the other way round; not where another time is meant (时任, 原).
fn deputy(line: &str, person: &Person) -> Option<Finding> {
    let listed = person.post.as_ref()?.value.trim();
    let head = HEADS.into_iter().find(|head| listed.ends_with(head))?;
    let is_deputy = |post: &str| post.strip_suffix(head).is_some_and(|one| one.ends_with('副'));
    let name = name(person);
    if name.chars().count() < 2 {
        return None;
    }
    line.match_indices(name).find_map(|(at, _)| {
        let before = line[..at].trim_end();
        let rest = before.strip_suffix(head)?;
        let clause = before.rsplit(['，', '。', '；', '、']).next().unwrap_or_default();
        let differs = is_deputy(before) != is_deputy(listed);
        let start = rest.strip_suffix('副').unwrap_or(rest).len();
        (differs && !clause.contains(['任', '原', '前'])).then(|| {
            Finding::at(start..before.len())
                .told("person-post.deputy")
                .with("name", name)
                .with("post", listed)
        })
    })
}

/// Names of a row that stand in another order than in the list.
fn order(line: &str, terms: &Terms) -> impl Iterator<Item = Finding> {
    let people = terms.people.iter().enumerate();
    let mut found: Vec<(usize, usize, &str)> = people
        .map(|(index, person)| (index, name(person)))
        .filter(|(_, name)| name.chars().count() > 1)
        .flat_map(|(index, name)| {
            line.match_indices(name).map(move |(at, _)| (at, index, name))
        })
        .collect();
    found.sort_unstable();
    let pairs = found.windows(2).filter_map(|pair| {
        let [(first, above, before), (second, below, name)] = [pair[0], pair[1]];
        let between = line.get(first + before.len()..second)?;
        let is_row = between.starts_with('、')
            && between.len() <= MOST_BETWEEN
            && !between.contains(['，', '。', '；', '：']);
        (is_row && below < above).then(|| {
            Finding::at(second..second + name.len())
                .told("person-post.order")
                .with("before", before)
        })
    });
    pairs.collect::<Vec<_>>().into_iter()
}

fn name(person: &Person) -> &str {
    person.name.value.trim()
}
