//! Words that are read like the name of a person whom the issue hides and written otherwise: 張建國, 章建国.
//! They may be that person in traditional characters, or with a slip; the public edition does not hide
//! them.
//!
//! There are many words of two syllables: of names of two letters one must be the same, and it is a hint.

use std::ops::Range;

use crate::check::{CheckRule, Context, RuleInput, texts};
use crate::diag::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Audience, Persons, Privacy, Text};
use crate::source::locate;
use crate::text::is_han;
use crate::text::sound::same_sound;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("sound-alike-name").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let archive = context.archive;
    let config = archive.config.as_ref();
    if config.is_none_or(|config| config.privacy.persons == Persons::Full) {
        return;
    }
    for issue in archive.issues().filter(|issue| issue.audience == Audience::Public) {
        let names = Privacy::names(archive, issue);
        let names: Vec<Vec<char>> = names
            .iter()
            .map(|(name, _)| name.chars().filter(|letter| is_han(*letter)).collect())
            .collect();
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

/// The words of a text that are read like a name, each with its bytes and the name; half of it may be bold.
fn alike(text: &Text, names: &[Vec<char>]) -> Vec<(Range<usize>, String, String)> {
    let letters = text.value.char_indices().filter(|(_, letter)| *letter != '*');
    let letters: Vec<(usize, char)> = letters.collect();
    let mut found = Vec::new();
    for name in names.iter().filter(|name| name.len() > 1) {
        for there in letters.windows(name.len()) {
            let mut pairs = there.iter().zip(name);
            if !pairs.all(|((_, one), other)| one == other || same_sound(*one, *other)) {
                continue;
            }
            let same = there.iter().zip(name).filter(|((_, one), other)| one == *other).count();
            // A name that is itself hidden: of 张建钢 a correction made 张建刚.
            let is_hidden = names.iter().any(|other| there.iter().map(|one| &one.1).eq(other));
            if !is_hidden && same < name.len() && (name.len() > 2 || same > 0) {
                let word = there.iter().map(|(_, letter)| letter).collect();
                let (last, letter) = there[there.len() - 1];
                found.push((there[0].0..last + letter.len_utf8(), word, name.iter().collect()));
            }
        }
    }
    found
}
