//! Persons who stand one behind the other in a text.

use super::named::{AND, BETWEEN, NamedPerson};
use super::post::{before_post, ends_with_post, ends_with_title, is_post};
use super::posted::behind_own_post;
use super::single::is_name;
use super::surname::is_compound;
use crate::text::without_spaces;

/// What is said to a name and belongs to no name.
pub(super) const HONORIFICS: [&str; 3] = ["同志", "先生", "女士"];
/// The persons that a text names, each for certain; `None` where one of them is not.
pub fn persons(text: &str) -> Option<Vec<NamedPerson>> {
    let parts: Vec<&str> = parts(text);
    if let Some(list) = by_turns(text, &parts) {
        return Some(list);
    }
    if parts.len() > 1 {
        let list: Vec<NamedPerson> = parts.into_iter().map(person).collect::<Option<_>>()?;
        // Whether a post stands for those behind it too, nobody can say.
        let posts = list.iter().filter(|one| one.post.is_some()).count();
        return (posts == 0 || posts == list.len()).then_some(list);
    }
    let only = parts.first()?;
    person(only).map(|one| vec![one]).or_else(|| joined(only)).or_else(|| spaced(only))
}

/// 张建国，供热股股长；李明华，供热股科员: names and posts by turns.
fn by_turns(text: &str, parts: &[&str]) -> Option<Vec<NamedPerson>> {
    let (pairs, []) = parts.as_chunks::<2>() else { return None };
    let one = |[name, post]: &[&str; 2]| {
        let is_pair = is_name(name) && !is_post(name) && ends_with_title(post);
        (is_pair && person(post).is_none())
            .then(|| NamedPerson { name: without_spaces(name), post: Some((*post).to_owned()) })
    };
    // 张建国、科长: of 、 nobody knows whether the post has a person of its own.
    let list: Option<Vec<NamedPerson>> = pairs.iter().map(one).collect();
    list.filter(|list| !list.is_empty() && !text.contains('、'))
}

/// 张建国和李明华
fn joined(text: &str) -> Option<Vec<NamedPerson>> {
    let of = |word: &&str| {
        text.match_indices(word).find_map(|(at, word)| {
            let (left, right) = (person(&text[..at])?, person(&text[at + word.len()..])?);
            (left.post.is_some() == right.post.is_some()).then(|| vec![left, right])
        })
    };
    AND.iter().find_map(of)
}

/// 张建国 李明华, one beneath the other or side by side.
fn spaced(text: &str) -> Option<Vec<NamedPerson>> {
    let parts: Vec<&str> = text.split_whitespace().collect();
    if parts.len() < 2 || is_compound(parts[0]) {
        return None;
    }
    parts.into_iter().map(person).collect()
}

/// A text cut at the marks between persons, where these do not stand in brackets.
pub(super) fn parts(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, one) in text.char_indices() {
        match one {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 && BETWEEN.contains(&one) => {
                parts.push(&text[start..at]);
                start = at + one.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// The one person that a text names.
fn person(text: &str) -> Option<NamedPerson> {
    let text = text.trim();
    let named = |name: &str, post: &str| {
        let post = Some(post.trim().to_owned()).filter(|post| !post.is_empty());
        Some(NamedPerson { name: without_spaces(name), post })
    };
    let text = HONORIFICS.iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text).trim();
    // 科长 is 科, a family name somewhere, and 长.
    if is_name(text) && !is_post(text) {
        return named(text, "");
    }
    if let Some(open) = text.find(['（', '(']) {
        let inside = text[open..].trim_start_matches(['（', '(']).strip_suffix(['）', ')'])?;
        let is_post = ends_with_post(inside) && !inside.contains(['（', '(', '）', ')']);
        return (is_post && is_name(text[..open].trim()))
            .then(|| named(&text[..open], inside))
            .flatten();
    }
    if let Some(at) = behind_own_post(text) {
        return named(&text[at..], &text[..at]);
    }
    let at = before_post(text)?;
    named(&text[..at], &text[at..])
}

/// 科长张建国和李明华: a name stands on one side at least, and enough for one on the other.
pub(super) fn joins_names(text: &str) -> bool {
    let long = |side: &str| without_spaces(side).chars().count() > 1;
    let joins = |(at, word): (usize, &str)| {
        let (left, right) = (&text[..at], &text[at + word.len()..]);
        (person(left).is_some() || person(right).is_some()) && long(left) && long(right)
    };
    AND.iter().any(|word| text.match_indices(word).any(joins))
}
