//! Words that are read like the name of a person whom the issue hides and written otherwise: 張建國, 章建国.
//! They may be that person in traditional characters, or with a slip; the public edition does not hide
//! them. Of two who are listed in one issue and read alike (张建国, 张健国) one may be a slip, and somebody else is blamed.
//!
//! There are many words of two syllables: of names of two letters one must be the same, and it is a hint.

use std::ops::Range;

use crate::check::{CheckRule, Context, RuleInput, texts};
use crate::diag::{Diagnostic, Diagnostics, Rule, Severity};
use crate::lang::Message;
use crate::model::{Audience, Issue, Persons, Privacy, Text};
use crate::source::locate;
use crate::text::is_han;
use crate::text::sound::same_sound;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("sound-alike-name").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let archive = context.archive;
    archive.issues().for_each(|issue| listed_alike(issue, out));
    let config = archive.config.as_ref();
    if config.is_none_or(|config| config.privacy.persons == Persons::Full) {
        return;
    }
    for issue in archive.issues().filter(|issue| issue.audience == Audience::Public) {
        let names = Privacy::names(archive, issue);
        let names: Vec<Vec<char>> = names.iter().map(|(name, _)| han(name)).collect();
        if names.is_empty() {
            continue;
        }
        for (_, text) in issue.texts() {
            let found = alike(text, &names);
            for (range, word, name) in found.into_iter().take(texts::MOST_FAULTS) {
                let span = locate(context.files, text, range);
                let told = Diagnostic::new(&RULE.rule, span).with("found", &word);
                let told = told.with("name", name).hint("sound-alike-name.hint");
                let severity = match word.chars().count() {
                    2 => Severity::Hint,
                    _ => told.severity,
                };
                out.push(Diagnostic { severity, ..told });
            }
        }
    }
}

/// Tells whoever is listed in an issue behind somebody whose name is read alike, unless one failing lists both.
fn listed_alike(issue: &Issue, out: &mut Diagnostics) {
    let mut listed: Vec<(&Text, Vec<char>)> = Vec::new();
    for failing in issue.entries.iter().flat_map(|entry| &entry.failings) {
        let names = failing.responsible.persons.iter().map(|person| &person.name);
        let names: Vec<(&Text, Vec<char>)> =
            names.map(|name| (name, han(&name.value))).collect();
        for (name, letters) in &names {
            let is_here = |one: &Vec<char>| names.iter().any(|(_, other)| other == one);
            let mut alike = listed.iter().filter(|(_, one)| sounds_like(letters, one));
            let first = alike.find(|(_, one)| one != letters && !is_here(one));
            let is_known = listed.iter().any(|(_, one)| one == letters);
            let Some((first, _)) = first.filter(|_| !is_known) else { continue };
            let message = Message::new("sound-alike-name.listed")
                .with("found", name.value.trim())
                .with("name", first.value.trim());
            let told = Diagnostic::with_message(&RULE.rule, name.span, message);
            let told = told.label(first.span, Message::new("sound-alike-name.first"));
            out.push(told.hint("sound-alike-name.listed-hint"));
        }
        listed.extend(names);
    }
}

/// The Han characters of a name.
fn han(name: &str) -> Vec<char> {
    name.chars().filter(|letter| is_han(*letter)).collect()
}

/// Whether two names are read alike; of two letters one has to be the same.
fn sounds_like(one: &[char], other: &[char]) -> bool {
    let same = one.iter().zip(other).filter(|(one, other)| one == other).count();
    one.len() == other.len()
        && one.iter().zip(other).all(|(one, other)| one == other || same_sound(*one, *other))
        && (one.len() > 2 || same > 0)
}

/// The words of a text that are read like a name, each with its bytes and the name; half of it may be bold.
fn alike(text: &Text, names: &[Vec<char>]) -> Vec<(Range<usize>, String, String)> {
    let letters = text.value.char_indices().filter(|(_, letter)| *letter != '*');
    let letters: Vec<(usize, char)> = letters.collect();
    let mut found = Vec::new();
    for name in names.iter().filter(|name| name.len() > 1) {
        for there in letters.windows(name.len()) {
            let said: Vec<char> = there.iter().map(|(_, letter)| *letter).collect();
            // A name that is itself hidden: of 张建钢 a correction made 张建刚.
            if sounds_like(&said, name) && !names.contains(&said) {
                let word = said.into_iter().collect();
                let (last, letter) = there[there.len() - 1];
                found.push((there[0].0..last + letter.len_utf8(), word, name.iter().collect()));
            }
        }
    }
    found
}
