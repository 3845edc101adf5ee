//! What stands where one name of a person is wanted.
//!
//! [`read`] is the entry point. Whoever writes `name: 张建国、李明华` has two persons in mind, and the
//! public edition would look for one of six characters. Names are known by their family names
//! (`surname`), posts by their words (`post`); what is not known is taken for a name as it is, since
//! there are names of every kind.

mod given;
mod given_letters;
mod listed;
mod named;
mod petitioner;
mod post;
mod posted;
mod prose;
mod run_in;
mod single;
mod surname;

pub use given::{given_name, is_person};
pub use listed::persons;
pub use named::NamedPerson;
pub use petitioner::{is_petitioner, is_petitioner_label, petitioners};
pub use post::{ends_with_post, opens_with_post};
pub use posted::{PostedNames, behind_own_post, names_in_post};
pub use prose::{NamedInProse, is_among, is_sanction, persons_in_prose};
pub use run_in::opening_names;
pub use single::{MASKS, is_common_name, is_likely_name, is_masked, is_name, is_spelled};
pub use surname::surname_length;

use crate::model::title;
use crate::text::{is_common_surname, is_han, without_spaces};
use listed::{joins_names, parts};
use named::AND;
use single::{DOTS, NUMBERS, names_others};
use surname::is_rare_name;

/// What a text is that stands for a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NameReading {
    /// One name.
    Name,
    /// It may be one: 无, Zhang Jianguo are written in no way that names are known by.
    Unusual,
    /// A name that is already hidden: 董某, 张××.
    Masked,
    /// Persons, with the posts that are written beside them.
    Persons(Vec<NamedPerson>),
    /// No single name, and it is not certain whose.
    Unclear(Doubt),
}

/// Why it is not certain whose name it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Several persons, not all of them known to be names.
    Several,
    /// 张建国等3人, 张建国两人
    Others,
    /// 张建国2, 张建国13800000000
    Figures,
    /// 张科长
    PostOnly,
    /// Words in brackets that are no post, or a colon.
    Words,
    /// A line break in the middle.
    LineBreak,
}

/// Reads what stands for a name.
pub fn read(text: &str) -> NameReading {
    let text = text.trim();
    if is_masked(text) {
        return NameReading::Masked;
    }
    let is_dotted_post = text.contains(DOTS) && ends_with_post(text);
    if is_titled(text) || is_dotted_post {
        return NameReading::Unclear(Doubt::PostOnly);
    }
    if is_name(text) && !has_blank(text) {
        return NameReading::Name;
    }
    if names_others(text) {
        return NameReading::Unclear(Doubt::Others);
    }
    let listed = persons(text);
    match listed.as_deref() {
        Some([one]) if is_written_so(one, text) => NameReading::Name,
        Some([_, second])
            if text.chars().filter(|one| is_han(*one)).count() == 4
                && second.post.is_none()
                && has_only_blanks(text) =>
        {
            NameReading::Unclear(Doubt::Several)
        }
        Some(_) => NameReading::Persons(listed.unwrap_or_default()),
        None => match doubt(text) {
            Some(doubt) => NameReading::Unclear(doubt),
            None if is_usual(text) => NameReading::Name,
            None => NameReading::Unusual,
        },
    }
}

/// Whether names are written so: two to four characters behind a known family name, blanks aside, parts that a dot
/// divides, or by their sound.
fn is_usual(text: &str) -> bool {
    let name = without_spaces(text);
    let is_short = (2..=4).contains(&name.chars().count()) && name.chars().all(is_han);
    let has_family = surname_length(&name).is_some();
    is_name(&name)
        || is_spelled(&name)
        || is_rare_name(&name) && !title::is_word(&name)
        || is_short && has_family && !may_be_two(&name)
}

/// 李同和王: four characters behind a family name of one, of which the third joins two persons as often as not.
fn may_be_two(name: &str) -> bool {
    let third = name.chars().nth(2).map(String::from);
    let joins = third.is_some_and(|third| AND.contains(&third.as_str()));
    joins && name.chars().count() == 4 && surname_length(name) == Some(1)
}

/// Why a text that names no certain person is no single name, if it is not.
fn doubt(text: &str) -> Option<Doubt> {
    let several = parts(text).len() > 1 || joins_names(text);
    match () {
        () if several => Some(Doubt::Several),
        () if is_counted(text) => Some(Doubt::Others),
        () if text.chars().any(|one| one.is_numeric() && !is_han(one)) => Some(Doubt::Figures),
        () if text.contains('\n') => Some(Doubt::LineBreak),
        () if text.contains(['（', '(', '【', '[', '：', ':', '。']) => Some(Doubt::Words),
        () if ends_with_post(text) => Some(Doubt::PostOnly),
        () if is_run_together(text) => Some(Doubt::Several),
        () => None,
    }
}

/// Whether the one person of a text is all that it says, blanks aside.
fn is_written_so(person: &NamedPerson, text: &str) -> bool {
    let same = person.post.is_none() && person.name == without_spaces(text);
    same && !text.contains('\n')
}

/// 张建国两人: a name, and how many persons.
fn is_counted(text: &str) -> bool {
    let Some(counted) = text.strip_suffix(['人', '名', '位']) else { return false };
    let is_number = |text: &str| {
        !text.is_empty() && text.chars().all(|one| NUMBERS.contains(one) || one.is_numeric())
    };
    let mut cuts = counted.char_indices().map(|(at, _)| counted.split_at(at));
    cuts.any(|(name, number)| is_name(name.trim()) && is_number(number))
}

/// 张科长, 欧阳主任: a family name and a post.
fn is_titled(text: &str) -> bool {
    let family = surname_length(text).unwrap_or_default();
    let behind = text.char_indices().nth(family).map_or(text.len(), |(at, _)| at);
    family > 0 && post::is_post(&text[behind..])
}

/// Ends of Tibetan names of four characters that open as Chinese names do: 江村罗布.
const TIBETAN_ENDS: [&str; 4] = ["罗布", "江措", "江村", "江才"];

/// 张建国李明华, 张三李四王五: names of common families, one behind the other, with or
/// without a full stop between them. Four characters are two names only
/// where the second is no common family name: 范徐丽泰 has her husband's before her own.
fn is_run_together(text: &str) -> bool {
    let text = without_spaces(text).replace(['.', '．'], "");
    let count = text.chars().count();
    let second = text.chars().nth(1);
    match count {
        4 => {
            !second.is_some_and(is_common_surname)
                && !TIBETAN_ENDS.iter().any(|end| text.ends_with(end))
                && are_names(&text)
        }
        5..=30 => are_names(&text),
        _ => false,
    }
}

/// Whether a text can be cut into names of common families, without rest.
fn are_names(text: &str) -> bool {
    let cuts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    // Whether the characters up to each cut are names.
    let mut are = vec![true];
    for behind in 1..cuts.len() {
        let opens = behind.saturating_sub(4)..behind.saturating_sub(1);
        let is_cut = opens
            .into_iter()
            .any(|start| are[start] && is_common_name(&text[cuts[start]..cuts[behind]]));
        are.push(is_cut);
    }
    are.last() == Some(&true)
}

fn has_blank(text: &str) -> bool {
    text.contains(char::is_whitespace)
}

/// Whether nothing but blanks parts the names of a text.
fn has_only_blanks(text: &str) -> bool {
    text.chars().all(|one| is_han(one) || one == ' ' || one == '\u{3000}' || one == '\u{a0}')
}
