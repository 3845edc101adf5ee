//! Words that the public edition changes because they are written like the name of a person whom the
//! issue hides: 文明 in 文明城市.
//!
//! A name is expected where its person is spoken of: in the failing that names it, in the news of that
//! failing, behind the person's post, before 同志. Every other place is told. Whether a word or the person
//! is meant, only people can say, so it is a hint; a warning, and told wherever it stands, where the
//! letters are a part of a longer word for certain: of a unit's name, of a listed term, of a word of the
//! dictionary (局长李明确定). A name of two letters with a third behind it may be another person's
//! (张伟东): that is told everywhere, too.

use std::collections::BTreeSet;

use crate::check::{CheckRule, Context, RuleInput, texts};
use crate::diag::{Diagnostic, Diagnostics, Rule, Severity, Span};
use crate::lang::Message;
use crate::model::{
    Archive, Audience, Config, Failing, Issue, NameMatch, Person, Persons, Privacy, Text,
    TextKind, title,
};
use crate::source::locate;
use crate::text::without_spaces;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::hint("masked-word").settable(), RuleInput::Archive(check));

/// Most bytes that are looked at on either side of a name.
const AROUND: usize = 60;

/// Letters with which many given names end and few words begin: 张伟东.
const GIVEN: &str = "伟芳娜敏静丽磊军洋勇艳杰娟涛超秀霞桂兰英玉萍梅波宇辉峰东鹏龙云雷林森斌彬鑫琳莹雪婷倩颖佳欣怡浩轩晨阳旭亮武胜虎荣庆祥珍凤莲菊芬琴雅慧";

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let archive = context.archive;
    let hides = |config: &&Config| config.privacy.persons != Persons::Full;
    let Some(config) = archive.config.as_ref().filter(hides) else { return };
    let listed = listed(archive, config);
    for issue in archive.issues().filter(|issue| issue.audience == Audience::Public) {
        let privacy = Privacy::of_issue(archive, issue);
        let people = People::of(archive, issue);
        // Where a name stands, a person is meant.
        let texts = issue.texts().into_iter().filter(|(kind, _)| *kind != TextKind::Person);
        for (kind, text) in texts {
            let found = match kind {
                TextKind::Markdown => privacy.found(&text.value),
                _ => privacy.found_in_line(&text.value),
            };
            let told = found.into_iter().filter_map(|one| {
                let is_named = people.is_behind_post(text, &one);
                // A word that reaches from the post into the name is none.
                let before = if is_named { "" } else { before(text, &one) };
                let reading = Reading::of(before, text, &one, &listed);
                let is_meant = is_named || people.are_told_of(text, &one);
                let is_told = (reading != Reading::Alone || !is_meant)
                    && !behind(text, &one).trim_start().starts_with("同志");
                is_told.then(|| problem(context, text, &one, reading))
            });
            told.take(texts::MOST_FAULTS).for_each(|one| out.push(one));
        }
    }
}

/// Where the persons of an issue are spoken of.
struct People<'a> {
    /// Texts about a person, by their place, and the person's name.
    about: BTreeSet<(Span, String)>,
    persons: Vec<&'a Person>,
}

impl<'a> People<'a> {
    fn of(archive: &'a Archive, issue: &'a Issue) -> Self {
        let mut people = Self { about: BTreeSet::new(), persons: Vec::new() };
        for failing in issue.entries.iter().flat_map(|entry| &entry.failings) {
            let texts = [&failing.facts, &failing.basis, &failing.outcome, &failing.measure];
            let texts = texts.into_iter().flatten().chain([&failing.heading]);
            let posts =
                failing.responsible.persons.iter().filter_map(|person| person.post.as_ref());
            let names = failing.responsible.persons.iter().map(|person| &person.name);
            people.add(failing, texts.chain(posts).chain(names));
        }
        for news in &issue.rectifications {
            if let Some(failing) = archive.failing(&news.failing.value) {
                people.add(failing, news.text.iter());
            }
        }
        people
    }

    fn add<'t>(&mut self, failing: &'a Failing, texts: impl Iterator<Item = &'t Text>) {
        self.persons.extend(&failing.responsible.persons);
        let names: Vec<String> = failing
            .responsible
            .persons
            .iter()
            .map(|person| Privacy::letters(&person.name.value))
            .collect();
        for text in texts {
            self.about.extend(names.iter().map(|name| (text.span, name.clone())));
        }
    }

    /// Whether a text is about the person.
    fn are_told_of(&self, text: &Text, found: &NameMatch) -> bool {
        self.about.contains(&(text.span, found.name.clone()))
    }

    /// Whether a name stands behind the post of its person.
    fn is_behind_post(&self, text: &Text, found: &NameMatch) -> bool {
        let before = without_spaces(before(text, found));
        let mut of_name = self
            .persons
            .iter()
            .filter(|person| Privacy::letters(&person.name.value) == found.name);
        of_name.any(|person| {
            let post = person.post.as_ref().map(|post| without_spaces(&post.value));
            post.is_some_and(|post| !post.is_empty() && before.ends_with(&post))
        })
    }
}

/// How the letters of a name are read with those around them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// As a word of their own.
    Alone,
    /// As the first letters of what may be a longer name.
    LongerName,
    /// As a part of a longer word.
    PartOfWord,
}

impl Reading {
    fn of(before: &str, text: &Text, found: &NameMatch, listed: &BTreeSet<&str>) -> Self {
        let behind = behind(text, found);
        let around = format!("{before}{}{behind}", found.name);
        let range = before.len()..before.len() + found.name.len();
        if title::is_part_of_word(&around, range.clone()) || is_within(listed, text, found) {
            return Self::PartOfWord;
        }
        let may_be_name = behind.starts_with(|letter| GIVEN.contains(letter));
        match may_be_name && found.name.chars().count() == 2 {
            true => Self::LongerName,
            false => Self::Alone,
        }
    }
}

fn problem(
    context: &Context<'_>,
    text: &Text,
    found: &NameMatch,
    reading: Reading,
) -> Diagnostic {
    let span = locate(context.files, text, found.range.clone());
    let id = match reading {
        Reading::Alone => "masked-word",
        Reading::LongerName => "masked-word.longer",
        Reading::PartOfWord => "masked-word.part",
    };
    let told = Message::new(id).with("found", &found.name).with("printed", &found.printed);
    let told = Diagnostic::with_message(&RULE.rule, span, told).hint("masked-word.hint");
    match reading {
        Reading::PartOfWord => Diagnostic { severity: Severity::Warning, ..told },
        Reading::Alone | Reading::LongerName => told,
    }
}

/// Names of units and of the office, and listed terms.
fn listed<'a>(archive: &'a Archive, config: &'a Config) -> BTreeSet<&'a str> {
    let units = archive.units.iter().flatten();
    let units = units.flat_map(|unit| [Some(&unit.name), unit.full_name.as_ref()]);
    let organization = [&config.organization.name, &config.organization.short_name];
    let series = config.series.iter().map(|series| &series.name);
    let terms = archive.terms.words.iter().map(|term| &term.right);
    let all = units.flatten().chain(organization).chain(series).chain(terms);
    all.map(|name| name.trim()).collect()
}

/// Whether a name stands within a longer one that is listed.
fn is_within(listed: &BTreeSet<&str>, text: &Text, found: &NameMatch) -> bool {
    let longer = listed.iter().filter(|one| one.len() > found.name.len());
    longer.into_iter().any(|one| {
        one.match_indices(found.name.as_str()).any(|(at, _)| {
            before(text, found).ends_with(&one[..at])
                && behind(text, found).starts_with(&one[at + found.name.len()..])
        })
    })
}

fn before<'t>(text: &'t Text, found: &NameMatch) -> &'t str {
    let mut start = found.range.start.saturating_sub(AROUND);
    while !text.value.is_char_boundary(start) {
        start += 1;
    }
    &text.value[start..found.range.start]
}

fn behind<'t>(text: &'t Text, found: &NameMatch) -> &'t str {
    let mut end = (found.range.end + AROUND).min(text.value.len());
    while !text.value.is_char_boundary(end) {
        end -= 1;
    }
    &text.value[found.range.end..end]
}
