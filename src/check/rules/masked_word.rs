//! Words that the public edition changes because they are written like the name of a person whom the
//! issue hides: 文明 in 文明城市.
//!
//! A name is expected where its person is spoken of: in the failing that names it, in the news of that
//! failing, behind the person's post, before 同志. Every other place is told. Whether a word or the person
//! is meant, only people can say, so it is a hint; a warning where the letters are a part of a longer
//! word for certain: of a unit's name, of a listed term, of a word of the dictionary.

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
            let found = found.into_iter().filter(|one| !people.are_meant(text, one));
            for one in found.take(texts::MOST_FAULTS) {
                out.push(problem(context, text, &one, &listed));
            }
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
            .map(|person| without_spaces(&person.name.value))
            .collect();
        for text in texts {
            self.about.extend(names.iter().map(|name| (text.span, name.clone())));
        }
    }

    fn are_meant(&self, text: &Text, found: &NameMatch) -> bool {
        let before = without_spaces(before(text, found));
        let mut of_name = self
            .persons
            .iter()
            .filter(|person| without_spaces(&person.name.value) == found.name);
        let behind_post = of_name.any(|person| {
            let post = person.post.as_ref().map(|post| without_spaces(&post.value));
            post.is_some_and(|post| !post.is_empty() && before.ends_with(&post))
        });
        behind_post
            || behind(text, found).trim_start().starts_with("同志")
            || self.about.contains(&(text.span, found.name.clone()))
    }
}

fn problem(
    context: &Context<'_>,
    text: &Text,
    found: &NameMatch,
    listed: &BTreeSet<&str>,
) -> Diagnostic {
    let span = locate(context.files, text, found.range.clone());
    let told = |id: &'static str| {
        let told = Message::new(id).with("found", &found.name);
        Diagnostic::with_message(&RULE.rule, span, told.with("printed", &found.printed))
            .hint("masked-word.hint")
    };
    let around = format!("{}{}{}", before(text, found), found.name, behind(text, found));
    let start = before(text, found).len();
    let range = start..start + found.name.len();
    if title::is_part_of_word(&around, range) || is_within(listed, text, found) {
        return Diagnostic { severity: Severity::Warning, ..told("masked-word.part") };
    }
    told("masked-word")
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
