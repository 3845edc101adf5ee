//! Words that the public edition changes because they are written like the name of a person whom the
//! issue hides: 文明 in 文明城市.
//!
//! The texts are those of the issue and the news of its failings. In its corrections, its tables and the names of its
//! files persons are expected: there only what need not be a name is told.
//!
//! A name is expected where its person is spoken of: in the failing that names it, in the news of that
//! failing, behind the person's post, before 同志. Every other place is told, as a hint, since whoever has
//! that name is meant as a rule.
//!
//! Wherever it stands, a warning tells what need not be that person's name: letters within a longer word, be it a
//! unit's name, a listed term, of a name of two letters a word of the dictionary (局长李明确定), or a place (高山村, 高新区); a name that is a
//! word itself and does not stand as persons do (文明城市, 手段高明, but not 对文明予以批评); a name of two letters
//! with a third behind it, which may be another person's (张伟东).

use std::collections::BTreeSet;

use crate::check::helpers::name_context::{
    ListedNames, before, behind, may_go_on, stands_as_a_person,
};
use crate::check::{CheckRule, Context, RuleInput, shown_files, texts};
use crate::diag::{Diagnostic, Diagnostics, Rule, Severity, Span};
use crate::lang::Message;
use crate::model::{
    Archive, Audience, Config, Failing, Issue, NameMatch, Person, Persons, Privacy,
    Rectification, Text, TextKind, spans_of, title,
};
use crate::source::{WorkspacePath, locate, table};
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
        if privacy.is_empty() {
            continue;
        }
        let reader =
            WordReader { privacy, people: PersonTexts::of(archive, issue), listed: &listed };
        for (kind, text) in saying(archive, issue) {
            let told = reader.found(kind, text).filter_map(|(found, reading)| {
                let is_told = reading != Reading::Alone || !reader.is_meant(text, &found);
                is_told.then(|| problem(context, text, &found, reading))
            });
            told.take(texts::MOST_FAULTS).for_each(|one| out.push(one));
        }
        for (kind, text) in quoting(archive, issue) {
            let told = reader.certain(kind, text);
            told.for_each(|(found, reading)| out.push(problem(context, text, &found, reading)));
        }
        for (path, table) in tables(context, issue) {
            let told = reader.certain(TextKind::Line, &table);
            let told = told.map(|(found, _)| in_table(&path, &table, &found));
            told.take(texts::MOST_FAULTS).for_each(|one| out.push(one));
        }
    }
}

/// What an issue says, and the news of its failings.
fn saying<'a>(archive: &'a Archive, issue: &'a Issue) -> Vec<(TextKind, &'a Text)> {
    // Where a name stands by itself, a person is meant.
    let own = issue.texts().into_iter().filter(|(kind, _)| *kind != TextKind::Person);
    let news = news_of(archive, issue).filter_map(|news| news.text.as_ref());
    own.chain(news.map(|text| (TextKind::Markdown, text))).collect()
}

/// What quotes an issue, where persons are expected: its corrections, and the names of its files.
fn quoting<'a>(archive: &'a Archive, issue: &'a Issue) -> Vec<(TextKind, &'a Text)> {
    let corrections = archive.corrections_of(&issue.id()).iter().flat_map(|correction| {
        let wrong = correction.changes.iter().map(|change| (TextKind::Line, &change.was));
        correction.texts().chain(wrong)
    });
    corrections.chain(issue.named_files().map(|file| (TextKind::Line, file))).collect()
}

/// News of the failings of an issue that no issue tells.
fn news_of<'a>(archive: &'a Archive, issue: &Issue) -> impl Iterator<Item = &'a Rectification> {
    let id = issue.id();
    archive.news.iter().filter(move |news| news.failing.value.issue == id)
}

/// Reads texts for the names that one issue hides.
struct WordReader<'a> {
    privacy: Privacy,
    people: PersonTexts<'a>,
    listed: &'a ListedNames<'a>,
}

impl WordReader<'_> {
    /// The names in a text, each with how its letters are read; none before 同志.
    fn found<'t>(
        &'t self,
        kind: TextKind,
        text: &'t Text,
    ) -> impl Iterator<Item = (NameMatch, Reading)> + 't {
        let found = match kind {
            TextKind::Markdown => self.privacy.found(&text.value),
            _ => self.privacy.found_in_line(&text.value),
        };
        let others =
            found.into_iter().filter(|one| !behind(text, one).trim_start().starts_with("同志"));
        others.map(|one| {
            let is_named = self.people.is_behind_post(text, &one);
            // A word that reaches from the post into the name is none.
            let before = if is_named { "" } else { before(text, &one) };
            let reading = match Reading::of(before, text, &one, self.listed) {
                // A post says who is meant.
                Reading::Word if is_named => Reading::Alone,
                reading => reading,
            };
            (one, reading)
        })
    }

    /// Those that need not be a person's.
    fn certain<'t>(
        &'t self,
        kind: TextKind,
        text: &'t Text,
    ) -> impl Iterator<Item = (NameMatch, Reading)> + 't {
        self.found(kind, text).filter(|(_, reading)| *reading != Reading::Alone)
    }

    /// Whether the person is expected there.
    fn is_meant(&self, text: &Text, found: &NameMatch) -> bool {
        self.people.is_behind_post(text, found) || self.people.are_told_of(text, found)
    }
}

/// The tables that an issue attaches, as far as they can be read, each at the first place that names it.
fn tables(context: &Context<'_>, issue: &Issue) -> Vec<(WorkspacePath, Text)> {
    let mut read = BTreeSet::new();
    let attached = issue.attachments.iter().map(|one| &one.file);
    let tables = attached.filter_map(|file| {
        let path = issue.file(file.value.trim())?;
        let is_shown = table::is_table(&path) && shown_files::may_be_published(&path);
        if !is_shown || !read.insert(path.clone()) {
            return None;
        }
        let bytes = context.project.read(&path).ok()?;
        // Of one that is too large another rule tells.
        if bytes.len() > table::MAX_BYTES {
            return None;
        }
        Some((path, Text { value: table::text(&bytes).into_owned(), span: file.span }))
    });
    tables.collect()
}

/// Where the persons of an issue are spoken of.
struct PersonTexts<'a> {
    /// Texts about a person, by their place, and the person's name.
    about: BTreeSet<(Span, String)>,
    persons: Vec<&'a Person>,
}

impl<'a> PersonTexts<'a> {
    fn of(archive: &'a Archive, issue: &'a Issue) -> Self {
        let mut people = Self { about: BTreeSet::new(), persons: Vec::new() };
        for failing in issue.entries.iter().flat_map(|entry| &entry.failings) {
            people.add(failing, spans_of(failing));
        }
        for news in issue.rectifications.iter().chain(news_of(archive, issue)) {
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
const PLACES: [&str; 15] = [
    "市", "县", "区", "镇", "乡", "村", "屯", "寨", "街", "社区", "小区", "园区", "景区",
    "大道", "水库",
];

/// Letters behind such a word that make another of it: 高山镇长 is a person, 孙丽区域内 a person and a word.
const NO_PLACES: [char; 8] = ['长', '级', '域', '内', '外', '里', '直', '属'];

/// How the letters of a name are read with those around them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// As a name.
    Alone,
    /// As a name, or as the word that is written like it.
    Word,
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
        let place = PLACES.iter().find_map(|place| behind.strip_prefix(place));
        let is_place = place.is_some_and(|rest| !rest.starts_with(NO_PLACES));
        // No word holds three letters that are a person's name, or begins with the last of them by more than chance: 王思齐全力配合.
        let is_short = found.name.chars().count() == 2;
        if is_place
            || is_short && title::is_part_of_word(&around, range)
            || listed.hold(text, found)
        {
            return Self::PartOfWord;
        }
        match () {
            () if may_go_on(text, found) => Self::LongerName,
            () if title::is_word(&found.name) && !stands_as_a_person(before, behind) => {
                Self::Word
            }
            () => Self::Alone,
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
        Reading::Alone | Reading::Word => "masked-word",
        Reading::LongerName => "masked-word.longer",
        Reading::PartOfWord => "masked-word.part",
    };
    let told = Message::new(id).with("found", &found.name).with("printed", &found.printed);
    let told = Diagnostic::with_message(&RULE.rule, span, told).hint("masked-word.hint");
    match reading {
        Reading::Alone => told,
        _ => Diagnostic { severity: Severity::Warning, ..told },
    }
}

/// The same in a line of a table.
fn in_table(path: &WorkspacePath, table: &Text, found: &NameMatch) -> Diagnostic {
    let line = table.value[..found.range.start].matches('\n').count() + 1;
    let is_edge = |one: char| ",;\t\r\n\"".contains(one);
    let before = table.value[..found.range.start].rsplit(is_edge).next().unwrap_or_default();
    let behind = table.value[found.range.end..].split(is_edge).next().unwrap_or_default();
    let told = Message::new("masked-word.table")
        .with("file", path.file_name())
        .with("line", line)
        .with("cell", format!("{before}{}{behind}", &table.value[found.range.clone()]))
        .with("printed", format!("{before}{}{behind}", found.printed));
    let told = Diagnostic::with_message(&RULE.rule, table.span, told);
    Diagnostic { severity: Severity::Warning, ..told.hint("masked-word.hint") }
}
