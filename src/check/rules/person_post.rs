//! Names and posts of the persons listed in terms.yaml are right: 局长李鸣 is a slip where the list
//! has 李明 as 局长.
//!
//! Told where a listed post is followed by a name with the listed family name that differs from the
//! listed one in one character of the same sound.

use crate::check::{ArchiveWords, CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;
use crate::model::{Person, Terms};
use crate::text::sound::same_sound;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("person-post").settable(), RuleInput::TextAndWords("", check));

fn check(text: &TextLines<'_>, words: &ArchiveWords<'_>, out: &mut Vec<Finding>) {
    for (number, line) in text.lines.iter().enumerate() {
        for person in &words.terms.people {
            out.extend(slip(line.text(), person, words.terms).map(|one| one.in_line(number)));
        }
    }
}

fn slip(line: &str, person: &Person, terms: &Terms) -> Option<Finding> {
    let post = person.post.as_ref()?.value.trim();
    let name: Vec<char> = person.name.value.trim().chars().collect();
    if post.is_empty() || name.len() < 2 {
        return None;
    }
    line.match_indices(post).find_map(|(at, _)| {
        let start = at + post.len();
        let written: Vec<char> = line[start..].chars().take(name.len()).collect();
        let mut differing = written.iter().zip(&name).filter(|(left, right)| left != right);
        let sounds = differing.next().is_some_and(|(left, right)| same_sound(*left, *right));
        let only = differing.next().is_none();
        let family = written.first() == name.first();
        let listed = || {
            let text: String = written.iter().collect();
            terms.people.iter().any(|person| person.name.value.trim() == text)
        };
        let slip = written.len() == name.len() && family && sounds && only && !listed();
        let end = start + written.iter().map(|one| one.len_utf8()).sum::<usize>();
        slip.then(|| {
            let wanted: String = name.iter().collect();
            Finding::at(start..end).suggest(wanted).with("post", post)
        })
    })
}
