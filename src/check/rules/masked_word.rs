//! Words that the public edition changes because they are written like the name of a person whom the
//! issue hides: 文明 in 文明城市.
//!
//! A name is expected where its person is spoken of: in the failing that names it, in the news of that
//! failing, behind the person's post, before 同志. Every other place is told. Whether a word or the person
//! is meant, only people can say, so it is a hint; a warning, and told wherever it stands, where the
//! letters are a part of a longer word for certain: of a unit's name, of a listed term, of a word of the
//! dictionary (局长李明确定), of a village's (高山村). A name of two letters with a third behind it may be another person's
//! (张伟东): that is told everywhere, too.

use std::collections::BTreeSet;

use crate::check::helpers::name_context::{ListedNames, before, behind, may_go_on};
use crate::check::{CheckRule, Context, RuleInput, texts};
use crate::diag::{Diagnostic, Diagnostics, Rule, Severity, Span};
use crate::lang::Message;
use crate::model::{
    Archive, Audience, Config, Failing, Issue, NameMatch, Person, Persons, Privacy, Text,
    TextKind, spans_of, title,
};
use crate::source::locate;
use crate::text::without_spaces;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::hint("masked-word").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let archive = context.archive;
    let hides = |config: &&Config| config.privacy.persons != Persons::Full;
    let Some(config) = archive.config.as_ref().filter(hides) else { return };
    let listed = ListedNames::of(archive, config);
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
            people.add(failing, spans_of(failing));
        }
        for news in &issue.rectifications {
            if let Some(failing) = archive.failing(&news.failing.value) {
                people.add(failing, news.text.iter().map(|text| text.span));
            }
        }
        people
    }

    fn add(&mut self, failing: &'a Failing, spans: impl IntoIterator<Item = Span>) {
        self.persons.extend(&failing.responsible.persons);
        let names: Vec<String> = failing
            .responsible
            .persons
            .iter()
            .map(|person| Privacy::letters(&person.name.value))
            .collect();
        for span in spans {
            self.about.extend(names.iter().map(|name| (span, name.clone())));
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

/// What makes a place of the letters before it: 高山 in 高山村.
const PLACES: [char; 6] = ['镇', '乡', '村', '屯', '寨', '街'];

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
    fn of(before: &str, text: &Text, found: &NameMatch, listed: &ListedNames<'_>) -> Self {
        let behind = behind(text, found);
        let around = format!("{before}{}{behind}", found.name);
        let range = before.len()..before.len() + found.name.len();
        let is_place = behind.starts_with(PLACES);
        if is_place
            || title::is_part_of_word(&around, range.clone())
            || listed.hold(text, found)
        {
            return Self::PartOfWord;
        }
        match may_go_on(text, found) {
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
